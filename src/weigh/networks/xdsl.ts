/**
 * Reads discrete Bayesian networks in XDSL, the XML format of GeNIe and SMILE.
 *
 *   <smile id="…"><nodes>
 *     <cpt id="wet"><state id="yes"/><state id="no"/><parents>rain hose</parents><probabilities>…</probabilities></cpt>
 *     <deterministic id="…"><state id="…"/><parents>…</parents><resultingstates>yes no …</resultingstates></deterministic>
 *
 * Numbers stand as in our tables: the child's states fastest, then the last parent. Layout (`<extensions>`) is passed over.
 * Nodes of other kinds (decision, utility, equation, noisymax, mau) are refused by name: they are no plain tables. So is a
 * network over time (`<dynamic>`): its first moment alone would be another network.
 * Entities beyond the five of XML are not resolved and no address is opened.
 *
 * Source: BayesFusion, "SMILE reference manual", appendix "XDSL file format".
 */

import { SaxesParser } from 'saxes'
import { Fault } from '../../kit/errors.ts'
import { own } from '../../kit/own.ts'
import { finishNetwork, mostTableCells, type Network, normaliseRows, type Table } from './network.ts'
import { numbers, refuse, words } from './xml-numbers.ts'

interface Node {
  readonly id: string
  readonly kind: string
  readonly states: string[]
  parents: string
  numbers: string
  results: string
}

const texts: Readonly<Record<string, 'parents' | 'numbers' | 'results'>> = {
  parents: 'parents',
  probabilities: 'numbers',
  resultingstates: 'results',
}

/**
 * Reads a network. Throws a Fault that names the line or the node.
 *
 * @example
 * readXdsl('<smile id="n"><nodes><cpt id="a"><state id="y"/><state id="n"/><probabilities>0.2 0.8</probabilities></cpt></nodes></smile>')
 */
export function readXdsl(text: string): Network {
  const { name, nodes } = collectNodes(text)
  const variables = nodes.map(({ id, states }) => ({ name: id, states }))
  const indexOf = new Map(nodes.map(({ id }, i) => [id, i]))
  if (indexOf.size < nodes.length) throw refuse('two nodes have one id')
  let rescaledRows = 0
  const tables = nodes.map((node, child): Table => {
    if (node.states.length === 0) throw refuse(`node "${node.id}" has no states`)
    if (new Set(node.states).size !== node.states.length) throw refuse(`node "${node.id}" lists a state twice`)
    const parents = words(node.parents).map(id => {
      const parent = indexOf.get(id)
      if (parent === undefined) throw refuse(`"${node.id}" has a parent "${id}" that is not there`)
      return parent
    })
    const width = node.states.length
    const rows = parents.reduce((cells, parent) => cells * nodes[parent]!.states.length, 1)
    if (rows * width > mostTableCells)
      throw new Fault(
        'too-large',
        `The table of "${node.id}" would hold ${rows * width} numbers. Give it fewer parents.`,
      )
    const values = node.kind === 'cpt' ? numbers(node.numbers, node.id) : resultsOf(node)
    if (values.length !== rows * width)
      throw refuse(`"${node.id}" needs ${rows * width} numbers and has ${values.length}`)
    rescaledRows += normaliseRows(values, width, (row, sum) => {
      throw refuse(`row ${row + 1} of "${node.id}" is no distribution (${sum})`)
    })
    return { child, parents, values }
  })
  return finishNetwork(name, variables, tables, rescaledRows)
}

/** The nodes as they stand in the file. */
function collectNodes(text: string): { name: string; nodes: readonly Node[] } {
  const nodes: Node[] = []
  const path: string[] = []
  let name = 'unknown'
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw refuse(`the XML is broken (${error.message})`)
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    const id = String(attributes.id ?? '')
    if (path.length === 0) {
      if (tag !== 'smile') throw refuse(`it begins with <${tag.slice(0, 40)}>, not <smile>`)
      name = id || name
    }
    if (path.at(-1) === 'nodes' && path.length === 2) {
      if (tag !== 'cpt' && tag !== 'deterministic')
        throw refuse(`node "${id}" is of the kind "${tag}", and only cpt and deterministic are read`)
      nodes.push({ id, kind: tag, states: [], parents: '', numbers: '', results: '' })
    }
    if (tag === 'dynamic' && path.length === 1)
      throw refuse('it is a network over time (<dynamic>), and only networks of one moment are read')
    if (tag === 'state' && path.length === 3) nodes.at(-1)?.states.push(id)
    path.push(tag)
  })
  parser.on('text', part => {
    const into = own(texts, path.at(-1) ?? '')
    const node = nodes.at(-1)
    if (into !== undefined && node !== undefined && path.length === 4) node[into] += part
  })
  parser.on('closetag', () => path.pop())
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return { name, nodes }
}

/** One of the node's states a row, written as a table of noughts and ones. */
function resultsOf(node: Node): Float64Array {
  return Float64Array.from(
    words(node.results).flatMap(state => {
      if (!node.states.includes(state)) throw refuse(`"${node.id}" has no state "${state.slice(0, 40)}"`)
      return node.states.map(own => (own === state ? 1 : 0))
    }),
  )
}
