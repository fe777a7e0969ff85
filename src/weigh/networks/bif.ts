/**
 * Reads the Bayesian interchange format (BIF 0.15).
 *
 *   network NAME { property …; }
 *   variable NAME { type discrete [ n ] { state, state }; property …; }
 *   probability ( CHILD | PARENT, PARENT ) { (state, state) p, p; default p, p; table p, p, …; }
 *
 * Variants in the wild that are read here: names in double quotes or bare (bare ones may hold any character but blanks,
 * quotation marks and the format's own marks; several bare words between commas are one name where the count then fits),
 * commas optional, comments, properties anywhere, `table` on a child with parents (then the child's states vary slowest and
 * the last parent's fastest, as the 0.15 text and pgmpy have it), `default` rows filled first and overwritten by the rows
 * named. Blocks may come in any order.
 *
 * Source: F. Cozman, "The interchange format for Bayesian networks", 1998 (BIF 0.15).
 */

import { type BifBlock, fillTable } from './bif-tables.ts'
import { BifWords } from './bif-words.ts'
import { finishNetwork, type Network, type Table, type Variable } from './network.ts'

/**
 * Reads a network. Rows are normalised; how many needed it is in `rescaledRows`. Throws a Fault that names the line.
 *
 * @example
 * readBif('variable a { type discrete [2] { yes, no }; } probability (a) { table 0.2, 0.8; }').variables[0].name // => 'a'
 */
export function readBif(text: string): Network {
  const words = new BifWords(text)
  let title = 'unknown'
  const variables: Variable[] = []
  const indexOf = new Map<string, number>()
  const blocks: BifBlock[] = []
  while (!words.ended) {
    if (words.keyword('network')) {
      words.advance()
      if (!words.mark('{')) title = words.name()
      words.expect('{')
      while (!words.mark('}')) if (!words.property()) words.fail('"property" or "}" expected')
      words.advance()
    } else if (words.keyword('variable')) {
      const at = words.from
      const variable = readVariable(words)
      if (indexOf.has(variable.name)) words.fail(`variable "${variable.name}" is declared twice`, at)
      indexOf.set(variable.name, variables.length)
      variables.push(variable)
    } else if (words.keyword('probability')) blocks.push(readBlock(words))
    else if (words.mark(';')) words.advance()
    else words.fail('"network", "variable" or "probability" expected')
  }
  let rescaledRows = 0
  const tables = blocks.map((block): Table => {
    const { table, rescaled } = fillTable(block, variables, indexOf, words)
    rescaledRows += rescaled
    return table
  })
  return finishNetwork(title, variables, tables, rescaledRows)
}

function readVariable(words: BifWords): Variable {
  const at = words.from
  words.expect('variable')
  const name = words.name()
  let states: readonly string[] = []
  let count = -1
  words.expect('{')
  while (!words.mark('}')) {
    if (words.property()) continue
    words.expect('type')
    words.expect('discrete')
    words.expect('[')
    count = words.number()
    words.expect(']')
    words.expect('{')
    const listed = words.names('}')
    states = listed.names.length === count ? listed.names : listed.parts
    if (words.mark(';')) words.advance()
  }
  words.advance()
  if (count !== states.length) words.fail(`variable "${name}" says ${count} states and lists ${states.length}`, at)
  if (count < 1) words.fail(`variable "${name}" has no states`, at)
  if (new Set(states).size !== states.length) words.fail(`variable "${name}" lists a state twice`, at)
  return { name, states }
}

function readBlock(words: BifWords): BifBlock {
  const at = words.from
  words.expect('probability')
  words.expect('(')
  const of = words.names(')')
  const rows: BifBlock['rows'][number][] = []
  words.expect('{')
  while (!words.mark('}')) {
    if (words.property()) continue
    const from = words.from
    if (words.keyword('table') || words.keyword('default')) {
      const kind = words.keyword('table') ? 'table' : 'default'
      words.advance()
      rows.push({ at: from, kind, values: words.numbers() })
    } else if (words.mark('(')) {
      words.advance()
      const states = words.names(')')
      rows.push({ at: from, kind: 'row', states, values: words.numbers() })
    } else words.fail('"table", "default" or a row in brackets expected')
  }
  words.advance()
  return { at, of, rows }
}
