/**
 * An idiom: a small network that is met again and again in arguments from testimony (Fenton, Neil & Lagnado 2013), with the
 * closed form of its likelihood ratio and its numbers asked for in plain words. All variables are yes/no.
 *
 * The ratio is P(findings | hypothesis) / P(findings | its denial). It says what the findings do, never how probable the
 * hypothesis is: that also needs the prior, which no idiom has a right to supply.
 */
import { Fault } from '../../kit/errors.ts'
import { finishNetwork, type Network, type Table } from '../networks/network.ts'

/** A number of an idiom as a person is asked for it. */
export interface Ask {
  readonly id: string
  readonly words: string
  /** Where the slider stands at first. Always an assumption, and shown as one. */
  readonly start: number
  /** A count from 1 to this; a probability where left out. */
  readonly most?: number
}

export type Values = Readonly<Record<string, number>>

export interface Idiom {
  readonly id: string
  /** What it is for, in one sentence. */
  readonly does: string
  readonly source: string
  /** Hypothesis and denial in words; the variable of the network is `hypothesis`. */
  readonly between: readonly [hypothesis: string, denial: string]
  readonly asks: readonly Ask[]
  readonly findings: (values: Values) => Readonly<Record<string, 'yes' | 'no'>>
  readonly nodes: (values: Values) => readonly Node[]
  /** The closed form. */
  readonly ratio: (values: Values) => number
  /** What to say beside the number. */
  readonly caution: string
}

export interface Node {
  readonly name: string
  readonly parents?: readonly string[]
  /** P(yes | the parents' answers). */
  readonly yes: (...parents: readonly boolean[]) => number
}

/** The variable that every idiom's ratio is about. */
export const hypothesis = 'hypothesis'

/** The numbers an idiom starts from, with some of them given. Throws a Fault for a number out of range. */
export function fillValues(idiom: Idiom, given: Values = {}): Values {
  for (const name of Object.keys(given))
    if (!idiom.asks.some(ask => ask.id === name))
      throw new Fault(
        'bad-input',
        `"${idiom.id}" asks for no "${name}". It asks for: ${idiom.asks.map(ask => ask.id).join(', ')}.`,
      )
  return Object.fromEntries(
    idiom.asks.map(({ id, start, most }) => {
      const value = given[id] ?? start
      const fits =
        most === undefined ? value >= 0 && value <= 1 : Number.isInteger(value) && value >= 1 && value <= most
      if (!fits)
        throw new Fault(
          'bad-input',
          `${value} does not fit "${id}". Give ${most === undefined ? 'a probability from 0 to 1' : `a whole number from 1 to ${most}`}.`,
        )
      return [id, value]
    }),
  )
}

/**
 * The idiom as a network, with a prior for its hypothesis where the idiom leaves it open.
 *
 * @example
 * infer(buildIdiom(contaminatedDetail), { detail: 'yes' }).posteriors.hypothesis
 */
export function buildIdiom(idiom: Idiom, given: Values = {}, prior = 0.5): Network {
  const values = fillValues(idiom, given)
  const own = idiom.nodes(values)
  const nodes = own.some(node => node.name === hypothesis) ? own : [{ name: hypothesis, yes: () => prior }, ...own]
  const place = new Map(nodes.map(({ name }, i) => [name, i]))
  const tables = nodes.map(({ parents = [], yes }, child): Table => {
    const rows = 2 ** parents.length
    const table = new Float64Array(2 * rows)
    for (let row = 0; row < rows; row++) {
      const p = yes(...parents.map((_, i) => ((row >> (parents.length - 1 - i)) & 1) === 0))
      table[2 * row] = p
      table[2 * row + 1] = 1 - p
    }
    return { child, parents: parents.map(parent => place.get(parent)!), values: table }
  })
  const variables = nodes.map(({ name }) => ({ name, states: ['yes', 'no'] }))
  return finishNetwork(idiom.id, variables, tables, 0)
}

/** Noisy-or: each cause that is present brings the effect with its own strength; a leak stands for all others. */
export const noisyOr =
  (leak: number, strengths: readonly number[]) =>
  (...present: readonly boolean[]): number =>
    1 - strengths.reduce((not, q, i) => not * (present[i] ? 1 - q : 1), 1 - leak)

/** `name 1`, `name 2` … */
export const numbered = (name: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${name} ${i + 1}`)
export const allYes = (names: readonly string[]): Record<string, 'yes'> =>
  Object.fromEntries(names.map(name => [name, 'yes']))
