/**
 * The Bayesian interchange format (BIF 0.15), in and out.
 *
 *   network NAME { property …; }
 *   variable NAME { type discrete [ n ] { state, state }; property …; }
 *   probability ( CHILD | PARENT, PARENT ) { (state, state) p, p; default p, p; table p, p, …; }
 *
 * Variants in the wild that are read here: names in double quotes or bare (bare ones may hold any character but blanks
 * and the format's own marks), commas optional, `//` and block comments, properties anywhere, `table` on a child with
 * parents (then the child's states vary slowest and the last parent's fastest, as the 0.15 text and pgmpy have it),
 * `default` rows filled first and overwritten by the rows named. Blocks may come in any order.
 *
 * Source: F. Cozman, "The interchange format for Bayesian networks", 1998 (BIF 0.15).
 */
import { Fault } from '../../kit/errors.ts'
import { type Network, normaliseRows, orderParentsFirst, type Table, type Variable } from './network.ts'

/** A table of more cells than this is refused while reading: 2^27 numbers are 1 GiB. */
const mostCells = 2 ** 27

interface Word {
  readonly text: string
  readonly quoted: boolean
  readonly at: number
}

/** Reads a network. Rows are normalised; how many needed it is in `rescaledRows`. Throws a Fault that names the line. */
export function readBif(text: string): Network {
  const words = scan(text)
  let at = 0
  const lineOf = (word: Word | undefined): number => text.slice(0, word?.at ?? text.length).split('\n').length
  const fail = (what: string, word = words[at]): never => {
    const found = word === undefined ? 'the end of the file' : `"${word.text.slice(0, 40)}"`
    throw new Fault(
      'bad-input',
      `The network cannot be read: ${what} at line ${lineOf(word)}, found ${found}. Mend the file and try again.`,
    )
  }
  const mark = (text: string): boolean => words[at]?.text === text && !words[at]!.quoted
  const expect = (text: string): void => {
    if (!mark(text)) fail(`"${text}" expected`)
    at++
  }
  const name = (): string => {
    const word = words[at]
    if (word === undefined || (!word.quoted && /^[{}()[\]|;,]$/.test(word.text))) return fail('a name expected')
    at++
    return word.text
  }
  const skipProperty = (): boolean => {
    if (!mark('property')) return false
    while (at < words.length && !mark(';')) at++
    expect(';')
    return true
  }
  const number = (): number => {
    const value = Number(words[at]?.text)
    if (words[at] === undefined || words[at]!.text === '' || Number.isNaN(value)) return fail('a number expected')
    at++
    return value
  }
  const numbers = (): number[] => {
    const found: number[] = []
    while (!mark(';')) {
      if (mark(',')) at++
      else found.push(number())
    }
    at++
    return found
  }

  let title = 'unknown'
  const variables: Variable[] = []
  const indexOf = new Map<string, number>()
  const later: (() => Table)[] = []

  const readVariable = (): void => {
    const first = words[at]
    const called = name()
    let states: string[] = []
    let count = -1
    expect('{')
    while (!mark('}')) {
      if (skipProperty()) continue
      expect('type')
      expect('discrete')
      expect('[')
      count = number()
      expect(']')
      expect('{')
      while (!mark('}')) {
        if (mark(',')) at++
        else states = [...states, name()]
      }
      at++
      if (mark(';')) at++
    }
    at++
    if (count !== states.length) fail(`variable "${called}" says ${count} states and lists ${states.length}`, first)
    if (new Set(states).size !== states.length) fail(`variable "${called}" lists a state twice`, first)
    if (indexOf.has(called)) fail(`variable "${called}" is declared twice`, first)
    indexOf.set(called, variables.length)
    variables.push({ name: called, states })
  }

  const readTable = (): void => {
    const start = words[at]
    expect('(')
    const names: Word[] = []
    while (!mark(')')) {
      if (mark(',') || mark('|')) at++
      else {
        names.push(words[at]!)
        name()
      }
    }
    at++
    const rows: { at: Word; states: Word[] | null; isTable: boolean; values: number[] }[] = []
    expect('{')
    while (!mark('}')) {
      if (skipProperty()) continue
      const word = words[at]!
      if (mark('table') || mark('default')) {
        at++
        rows.push({ at: word, states: null, isTable: word.text === 'table', values: numbers() })
      } else if (mark('(')) {
        at++
        const states: Word[] = []
        while (!mark(')')) {
          if (mark(',')) at++
          else {
            states.push(words[at]!)
            name()
          }
        }
        at++
        rows.push({ at: word, states, isTable: false, values: numbers() })
      } else fail('"table", "default" or a row in brackets expected')
    }
    at++

    later.push(() => {
      const ids = names.map(
        word => indexOf.get(word.text) ?? (fail(`no variable is declared by that name`, word) as never),
      )
      const [child, ...parents] = ids
      if (child === undefined) return fail('a variable expected', start)
      if (new Set(ids).size !== ids.length) fail(`a variable stands twice in the table of "${names[0]!.text}"`, start)
      const width = variables[child]!.states.length
      const depth = parents.reduce((cells, parent) => cells * variables[parent]!.states.length, 1)
      if (width * depth > mostCells) {
        throw new Fault(
          'too-large',
          `The table of "${names[0]!.text}" would hold ${width * depth} numbers; at most ${mostCells} are read. Give the variable fewer parents.`,
        )
      }
      const values = new Float64Array(width * depth).fill(Number.NaN)
      for (const row of rows) {
        const wanted = row.isTable ? width * depth : width
        if (row.values.length !== wanted)
          fail(`${wanted} numbers expected for "${names[0]!.text}", ${row.values.length} given`, row.at)
        if (row.isTable)
          for (let i = 0; i < wanted; i++) values[(i % depth) * width + Math.floor(i / depth)] = row.values[i]!
        else if (row.states === null)
          for (let r = 0; r < depth; r++)
            for (let s = 0; s < width; s++)
              if (Number.isNaN(values[r * width + s]!)) values[r * width + s] = row.values[s]!
        if (row.states === null) continue
        if (row.states.length !== parents.length)
          fail(`a row of "${names[0]!.text}" names ${row.states.length} states for ${parents.length} parents`, row.at)
        let index = 0
        for (const [i, parent] of parents.entries()) {
          const state = variables[parent]!.states.indexOf(row.states[i]!.text)
          if (state < 0) fail(`variable "${variables[parent]!.name}" has no such state`, row.states[i])
          index = index * variables[parent]!.states.length + state
        }
        values.set(row.values, index * width)
      }
      const hole = values.findIndex(Number.isNaN)
      if (hole >= 0)
        fail(`the table of "${names[0]!.text}" has no numbers for row ${Math.floor(hole / width) + 1}`, start)
      rescaled += normaliseRows(values, width, (r, sum) =>
        fail(`row ${r + 1} of "${names[0]!.text}" is no distribution (${sum})`, start),
      )
      return { child, parents, values }
    })
  }

  let rescaled = 0
  while (at < words.length) {
    if (mark('network')) {
      at++
      title = name()
      expect('{')
      while (!mark('}')) if (!skipProperty()) fail('"property" or "}" expected')
      at++
    } else if (mark('variable')) {
      at++
      readVariable()
    } else if (mark('probability')) {
      at++
      readTable()
    } else fail('"network", "variable" or "probability" expected')
  }

  const tables: (Table | undefined)[] = variables.map(() => undefined)
  for (const make of later) {
    const table = make()
    if (tables[table.child] !== undefined)
      throw new Fault('bad-input', `The network gives "${variables[table.child]!.name}" two tables. Keep one.`)
    tables[table.child] = table
  }
  const bare = tables.indexOf(undefined)
  if (bare >= 0)
    throw new Fault(
      'bad-input',
      `The network gives "${variables[bare]!.name}" no table. Add a probability block for it.`,
    )
  const network: Network = { name: title, variables, tables: tables as Table[], rescaledRows: rescaled }
  const ordered = orderParentsFirst(network)
  if ('cycle' in ordered)
    throw new Fault(
      'bad-input',
      `The network has a cycle: ${ordered.cycle.join(' <- ')}. A Bayesian network may have none.`,
    )
  return network
}

/** Cuts the text into names, numbers and marks in one pass. */
function scan(text: string): Word[] {
  const words: Word[] = []
  const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"([^"\n]*)"|[{}()[\]|;,]|[^\s{}()[\]|;,"]+/g
  for (const match of text.matchAll(token)) {
    if (match[0].startsWith('//') || match[0].startsWith('/*')) continue
    const quoted = match[1] !== undefined
    words.push({ text: quoted ? match[1]! : match[0], quoted, at: match.index })
  }
  return words
}

/** Writes a network as BIF; numbers keep all their digits, so reading it back gives the same tables. */
export function writeBif(network: Network): string {
  const bare = (name: string): string => (/^[^\s{}()[\]|;,"/]+$/.test(name) ? name : `"${name.replaceAll('"', "'")}"`)
  const lines = [`network ${bare(network.name)} {`, '}']
  for (const { name, states } of network.variables) {
    lines.push(
      `variable ${bare(name)} {`,
      `  type discrete [ ${states.length} ] { ${states.map(bare).join(', ')} };`,
      '}',
    )
  }
  for (const { child, parents, values } of network.tables) {
    const width = network.variables[child]!.states.length
    const given = parents.map(parent => bare(network.variables[parent]!.name)).join(', ')
    lines.push(`probability ( ${bare(network.variables[child]!.name)}${given === '' ? '' : ` | ${given}`} ) {`)
    for (let row = 0; row * width < values.length; row++) {
      let rest = row
      const states = parents.toReversed().map(parent => {
        const variable = network.variables[parent]!
        const state = variable.states[rest % variable.states.length]!
        rest = Math.floor(rest / variable.states.length)
        return bare(state)
      })
      const numbers = [...values.subarray(row * width, (row + 1) * width)].join(', ')
      lines.push(parents.length === 0 ? `  table ${numbers};` : `  (${states.toReversed().join(', ')}) ${numbers};`)
    }
    lines.push('}')
  }
  return `${lines.join('\n')}\n`
}
