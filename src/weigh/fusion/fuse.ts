import { Fault } from '../../kit/errors.ts'
import { accu, type Dependences } from './accuracy.ts'
import type { ClaimRow } from './claim-rows.ts'
import { buildTable, type ClaimTable, normaliser, sumOverGivers } from './claim-table.ts'
import { connect } from './connection.ts'
import { crh } from './crh.ts'
import { threeEstimates, twoEstimates } from './estimates.ts'
import { latentTruth } from './latent-truth.ts'
import { refuseTooManyPairs } from './pair-tally.ts'
import { averageLog, investment, pooledInvestment, type Scores, sums } from './spreading.ts'
import { truthFinder } from './truth-finder.ts'
import { similarity } from './value.ts'

type Similar = (v: number, w: number) => number
type Method = (table: ClaimTable, similar: Similar) => Scores

/** The methods by name. */
export const methods: Readonly<Record<string, Method>> = {
  vote: table => {
    const votes = sumOverGivers(table, new Float64Array(table.sources.length).fill(1))
    const most = votes.reduce((best, x) => Math.max(best, x), 0)
    return { belief: votes.map(x => x / most), trust: new Float64Array(table.sources.length).fill(1), rounds: 1 }
  },
  sums: table => sums(table),
  averagelog: table => averageLog(table),
  investment: table => investment(table),
  pooledinvestment: table => pooledInvestment(table),
  truthfinder: table => truthFinder(table),
  'truthfinder-similar': (table, similar) => truthFinder(table, similar),
  '2-estimates': table => twoEstimates(table),
  '3-estimates': table => threeEstimates(table),
  crh: table => crh(table),
  accu: (table, similar) => accu(table, { similar }),
  popaccu: (table, similar) => accu(table, { similar, popularity: true }),
  ltm: table => fromElements(table),
}
export const methodNames = [...Object.keys(methods), 'auto']

/** `auto`: each name by itself where a fifth of the items have lists of several names, else what accuracy and likeness say. Assumption. */
function methodFor(table: ClaimTable): { name: string; why: string } {
  let lists = 0
  for (let i = 0; i < table.items.length; i++) {
    const values = table.values.slice(table.firstValue[i]!, table.firstValue[i + 1]!)
    if (values.some(value => (value.elements?.length ?? 0) > 1)) lists++
  }
  const name = 5 * lists >= table.items.length ? 'ltm' : 'accu'
  const counted = `${lists} of ${table.items.length} items have lists of several names`
  return { name, why: `auto took ${name}: ${counted}, ${name === 'ltm' ? 'a fifth or more' : 'less than a fifth'}.` }
}

/** The latent truth model lets several names be true at once; said with the items where the beliefs leave a share to other sets. */
function sumsOfLatentTruth(items: readonly FusedItem[]): string {
  const short = items.filter(({ values }) => Math.abs(values.reduce((sum, { belief }) => sum + belief, 0) - 1) > 0.005)
  const asks =
    "ltm asks of each name by itself whether it is true, and a value's belief is the chance that its names are true and no other name of the item."
  if (short.length === 0) return `${asks} Here the beliefs of every item still sum to 1.`
  return `${asks} So they need not sum to 1: in ${short.length} of ${items.length} items, the first "${short[0]!.item}", a share belongs to sets that no source gives.`
}

/** A form whose hour and whose PM say the same twice is read by its hour, and that is told. */
const twiceToldSaid = ({ twiceTold }: ClaimTable): string[] =>
  twiceTold.length === 0
    ? []
    : [
        `${twiceTold.length === 1 ? '1 form names' : `${twiceTold.length} forms name`} an hour past twelve and PM at once, read by the hour of 24: the first is "${twiceTold[0]}".`,
      ]

export interface FusedValue {
  readonly value: string
  /** With dependence taken into account, and with every source counted as one reason. */
  readonly belief: number
  readonly beliefPlain: number
  readonly sources: readonly string[]
  /** How many independent voices those sources amount to. */
  readonly independent: number
}

export interface FusedItem {
  readonly item: string
  /** The best value with each source counted as one reason, and with dependence taken into account. */
  readonly value: string
  readonly withDependence: string
  /** Other values that do exactly as well as `withDependence`; empty where it stands alone. */
  readonly ties: readonly string[]
  readonly values: readonly FusedValue[]
}

export interface Fusion {
  readonly method: string
  /** Why `auto` took its method, how beliefs are to be read that do not sum to one, times that tell an hour twice; null where none is to be told. */
  readonly note: string | null
  readonly normaliser: string
  /** Rows that give no value ("not available", "–"). */
  readonly leftOut: number
  readonly rounds: number
  readonly items: readonly FusedItem[]
  readonly sources: readonly { readonly source: string; readonly trust: number; readonly claims: number }[]
  /** Every pair that speaks to a common item, likeliest dependence first, with what they share. */
  readonly dependence: readonly {
    readonly a: string
    readonly b: string
    readonly probability: number
    /** The same with other sources in between (`connection.ts`). */
    readonly throughOthers: number
    readonly sharedTrue: number
    readonly sharedFalse: number
    readonly differ: number
  }[]
}

/**
 * Truth discovery: which of each item's values to believe when sources disagree and may copy each other.
 *
 * @param rows one claim each: source, item, value
 * @param method one of `methodNames`; `auto` chooses by the shape of the values, and the result names what it chose
 * @param options `dependence: false` counts every source as one reason in both columns
 * @throws Fault `wrong-usage` for an unknown method, `bad-input` for no rows, `too-large` for more pairs of sources than can be held
 * @example
 * fuse([{ source: 'A', item: 'night', value: '4 Nov' }, { source: 'B', item: 'night', value: '5 Nov' }], 'vote').items[0].ties // => ['5 Nov']
 */
export function fuse(
  rows: readonly ClaimRow[],
  method: string,
  options: { readonly dependence?: boolean } = {},
): Fusion {
  const asked = method.toLowerCase()
  if (!methodNames.includes(asked)) {
    throw new Fault('wrong-usage', `"${method}" is not a method of fusion. Methods are: ${methodNames.join(', ')}.`, {
      exitCode: 2,
    })
  }
  const table = buildTable(rows)
  if (options.dependence !== false) {
    refuseTooManyPairs(
      table.items.reduce((most, _, i) => {
        const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
        return Math.max(most, table.giverAt[to]! - table.giverAt[from]!)
      }, 0),
    )
  }
  const { name, why } = asked === 'auto' ? methodFor(table) : { name: asked, why: null }
  const similar = rememberSimilarity(table)
  const plain = methods[name]!(table, similar)
  const { corrected, dependence, share } =
    options.dependence === false
      ? { corrected: plain.belief, dependence: new Map(), share: null }
      : correct(table, name, similar)
  const items = table.items.map((_, i) => fusedItem(table, i, plain.belief, corrected, share))
  const connected = connect(dependence, table.sources.length)
  return {
    method: name,
    note: [why ?? [], name === 'ltm' ? sumsOfLatentTruth(items) : [], twiceToldSaid(table)].flat().join(' ') || null,
    normaliser,
    leftOut: table.leftOut,
    rounds: plain.rounds,
    items,
    sources: table.sources.map((source, s) => ({
      source,
      trust: plain.trust[s]!,
      claims: table.givenAt[s + 1]! - table.givenAt[s]!,
    })),
    dependence: [...dependence]
      .sort(([, x], [, y]) => y.probability - x.probability)
      .map(([id, { a, b, probability, ...pair }]) => ({
        a: table.sources[a]!,
        b: table.sources[b]!,
        probability,
        throughOthers: connected.get(id)!,
        ...pair,
      })),
  }
}

/** One item's values, best first; of two alike the smaller key, so that the order of the rows decides nothing. */
function fusedItem(
  table: ClaimTable,
  i: number,
  plain: Float64Array,
  corrected: Float64Array,
  share: Float64Array | null,
): FusedItem {
  const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
  const order: number[] = []
  let best = from
  for (let v = from; v < to; v++) {
    if (plain[v]! > plain[best]!) best = v
    order.push(v)
  }
  const before = (v: number, w: number): number =>
    corrected[w]! - corrected[v]! || (table.values[v]!.key < table.values[w]!.key ? -1 : 1)
  if (order.length > few) order.sort(before)
  else insertionSort(order, before)
  const top = order[0]!
  const ties: string[] = []
  for (let k = 1; k < order.length && corrected[top]! - corrected[order[k]!]! < 1e-12; k++)
    ties.push(table.values[order[k]!]!.form)
  const values: FusedValue[] = []
  for (const v of order) values.push(fusedValue(table, v, corrected[v]!, plain[v]!, share))
  return { item: table.items[i]!, value: table.values[best]!.form, withDependence: values[0]!.value, ties, values }
}

/** Up to so many values are sorted by insertion: most items have two or three, and calling the general sort costs more than they do. */
const few = 12

function insertionSort(order: number[], before: (v: number, w: number) => number): void {
  for (let k = 1; k < order.length; k++) {
    const v = order[k]!
    let place = k
    for (; place > 0 && before(v, order[place - 1]!) < 0; place--) order[place] = order[place - 1]!
    order[place] = v
  }
}

function fusedValue(
  table: ClaimTable,
  v: number,
  belief: number,
  beliefPlain: number,
  share: Float64Array | null,
): FusedValue {
  const [from, to] = [table.giverAt[v]!, table.giverAt[v + 1]!]
  const sources: string[] = []
  let independent = share === null ? to - from : 0
  for (let k = from; k < to; k++) sources.push(table.sources[table.givers[k]!]!)
  if (share !== null) for (let k = from; k < to; k++) independent += share[k]!
  return { value: table.values[v]!.form, belief, beliefPlain, sources, independent }
}

/** Beliefs with dependence: found together by accu and popaccu, else the method again on each value's independent voices. */
function correct(
  table: ClaimTable,
  name: string,
  similar: Similar,
): { corrected: Float64Array; dependence: Dependences; share: Float64Array } {
  const popularity = name === 'popaccu'
  const { belief, dependence, share } = accu(table, { similar, dependence: true, popularity })
  const corrected = name === 'accu' || popularity ? belief : methods[name]!({ ...table, share }, similar).belief
  return { corrected, dependence, share }
}

/** The latent truth model speaks of elements; a value's belief is the chance that it names the true ones and no other. */
function fromElements(table: ClaimTable): Scores {
  const { elements, trust, rounds } = latentTruth(table)
  const ofItem = Map.groupBy(elements, element => element.item)
  const belief = Float64Array.from(table.values, (value, v) => {
    const own = new Set(value.elements ?? [value.key])
    let log = 0
    for (const { name, probability } of ofItem.get(table.itemOf[v]!)!)
      log += Math.log(Math.max(1e-12, own.has(name) ? probability : 1 - probability))
    return Math.exp(log)
  })
  return { belief, trust, rounds }
}

/** Similarity of two values of one item, worked out once a pair. */
function rememberSimilarity(table: ClaimTable): Similar {
  const known = new Map<number, number>()
  return (v, w) => {
    const id = v * table.values.length + w
    let sigma = known.get(id)
    if (sigma === undefined) known.set(id, (sigma = similarity(table.values[v]!, table.values[w]!)))
    return sigma
  }
}
