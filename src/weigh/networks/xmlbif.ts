/**
 * Reads discrete Bayesian networks in XMLBIF 0.3, the XML form of the interchange format.
 *
 *   <BIF VERSION="0.3"><NETWORK><NAME>…</NAME>
 *     <VARIABLE TYPE="nature"><NAME>wet</NAME><OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME></VARIABLE>
 *     <DEFINITION><FOR>wet</FOR><GIVEN>rain</GIVEN><TABLE>0.9 0.1 0.2 0.8</TABLE></DEFINITION>
 *
 * Numbers stand as in our tables: the states of FOR fastest, then the last GIVEN. Tags in capitals or not; `<PROPERTY>`, the
 * document type and comments are passed over; VALUE is read as OUTCOME, as some programs write it. Variables of the type
 * decision or utility are refused by name. Entities beyond the five of XML are not resolved and no address is opened.
 *
 * Source: F. Cozman, "The interchange format for Bayesian networks", XMLBIF 0.3, 1998.
 */
import { SaxesParser } from 'saxes'
import { Fault } from '../../kit/errors.ts'
import { finishNetwork, mostTableCells, type Network, normaliseRows, type Table, type Variable } from './network.ts'
import { numbers, refuse } from './xml-numbers.ts'

interface Definition {
  readonly of: string[]
  readonly given: string[]
  table: string
}

/**
 * Reads a network. Throws a Fault that names the variable.
 *
 * @example
 * readXmlbif('<BIF><NETWORK><VARIABLE><NAME>a</NAME><OUTCOME>y</OUTCOME><OUTCOME>n</OUTCOME></VARIABLE><DEFINITION><FOR>a</FOR><TABLE>1 3</TABLE></DEFINITION></NETWORK></BIF>')
 */
export function readXmlbif(text: string): Network {
  const { title, variables, definitions } = collect(text)
  const indexOf = new Map(variables.map(({ name }, i) => [name, i]))
  if (indexOf.size < variables.length) throw refuse('two variables have one name')
  for (const { name, states } of variables) {
    if (states.length === 0) throw refuse(`"${name}" has no outcomes`)
    if (new Set(states).size !== states.length) throw refuse(`"${name}" lists an outcome twice`)
  }
  const idOf = (name: string): number => {
    const id = indexOf.get(name)
    if (id === undefined) throw refuse(`a definition names "${name.slice(0, 60)}", which is no variable`)
    return id
  }
  let rescaledRows = 0
  const tables = definitions.map(({ of, given, table }): Table => {
    if (of.length !== 1) throw refuse(`a definition is for ${of.length} variables, and only one is read`)
    const child = idOf(of[0]!)
    const { name, states } = variables[child]!
    const parents = given.map(idOf)
    if (new Set([child, ...parents]).size <= parents.length)
      throw refuse(`a variable stands twice in that of "${name}"`)
    const cells = parents.reduce((n, parent) => n * variables[parent]!.states.length, states.length)
    if (cells > mostTableCells)
      throw new Fault('too-large', `The table of "${name}" would hold ${cells} numbers. Give it fewer parents.`)
    const values = numbers(table, name)
    if (values.length !== cells) throw refuse(`"${name}" needs ${cells} numbers and has ${values.length}`)
    rescaledRows += normaliseRows(values, states.length, (row, sum) => {
      throw refuse(`row ${row + 1} of "${name}" is no distribution (${sum})`)
    })
    return { child, parents, values }
  })
  return finishNetwork(title, variables, tables, rescaledRows)
}

function collect(text: string) {
  const variables: (Variable & { name: string; readonly states: string[] })[] = []
  const definitions: Definition[] = []
  const path: string[] = []
  let title = 'unknown'
  let said = ''
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw refuse(`the XML is broken (${error.message})`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = name.toLowerCase()
    if (path.length === 0 && tag !== 'bif') throw refuse(`it begins with <${name.slice(0, 40)}>, not <BIF>`)
    if (path.length === 2 && tag === 'variable') {
      const type = String(attributes.TYPE ?? attributes.type ?? 'nature')
      if (type !== 'nature')
        throw refuse(`it holds a variable of the type "${type.slice(0, 40)}", and only nature is read`)
      variables.push({ name: '', states: [] })
    }
    if (path.length === 2 && tag === 'definition') definitions.push({ of: [], given: [], table: '' })
    path.push(tag)
    said = ''
  })
  parser.on('text', part => {
    said += part
  })
  parser.on('cdata', part => {
    said += part
  })
  parser.on('closetag', () => {
    const [, , of] = path
    const tag = path.pop()!
    const words = said.trim()
    said = ''
    if (path.length === 2 && tag === 'name') title = words || title
    if (path.length !== 3) return
    const [variable, definition] = [variables.at(-1), definitions.at(-1)]
    if (of === 'variable' && variable !== undefined) {
      if (tag === 'name') variable.name = words
      if (tag === 'outcome' || tag === 'value') variable.states.push(words)
    }
    if (of === 'definition' && definition !== undefined) {
      if (tag === 'for') definition.of.push(words)
      if (tag === 'given') definition.given.push(words)
      if (tag === 'table') definition.table = words
    }
  })
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return { title, variables, definitions }
}
