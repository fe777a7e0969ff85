import { Fault } from '../../kit/errors.ts'
import { accu, type Dependences } from './accuracy.ts'
import { buildTable, type ClaimRow, type ClaimTable, normaliser, sumOverGivers } from './claim-table.ts'
import { crh } from './crh.ts'
import { threeEstimates, twoEstimates } from './estimates.ts'
import { latentTruth } from './latent-truth.ts'
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
export const methodNames = Object.keys(methods)

export interface FusedValue {
  readonly value: string
  readonly belief: number
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
  readonly normaliser: string
  readonly rounds: number
  readonly items: readonly FusedItem[]
  readonly sources: readonly { readonly source: string; readonly trust: number; readonly claims: number }[]
  /** Every pair that speaks to a common item, likeliest dependence first, with what they share. */
  readonly dependence: readonly {
    readonly a: string
    readonly b: string
    readonly probability: number
    readonly sharedTrue: number
    readonly sharedFalse: number
    readonly differ: number
  }[]
}

/**
 * Truth discovery: which of each item's values to believe when sources disagree and may copy each other.
 *
 * @param rows one claim each: source, item, value
 * @param method one of `methodNames`
 * @param options `dependence: false` counts every source as one reason in both columns
 * @throws Fault `wrong-usage` for an unknown method, `bad-input` for no rows
 * @example
 * fuse([{ source: 'A', item: 'night', value: '4 Nov' }, { source: 'B', item: 'night', value: '5 Nov' }], 'vote').items[0].ties // => ['5 Nov']
 */
export function fuse(
  rows: readonly ClaimRow[],
  method: string,
  options: { readonly dependence?: boolean } = {},
): Fusion {
  const name = method.toLowerCase()
  if (!methodNames.includes(name)) {
    throw new Fault('wrong-usage', `"${method}" is not a method of fusion. Methods are: ${methodNames.join(', ')}.`, {
      exitCode: 2,
    })
  }
  const table = buildTable(rows)
  const similar = rememberSimilarity(table)
  const plain = methods[name]!(table, similar)
  const { corrected, dependence, share } =
    options.dependence === false
      ? { corrected: plain.belief, dependence: new Map(), share: new Float64Array(table.givers.length).fill(1) }
      : correct(table, name, similar)
  const items = table.items.map((item, i): FusedItem => {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const ids = Array.from({ length: to - from }, (_, k) => from + k)
    const best = ids.reduce((top, v) => (plain.belief[v]! > plain.belief[top]! ? v : top))
    const counted = ids.toSorted(
      (v, w) => corrected[w]! - corrected[v]! || (table.values[v]!.key < table.values[w]!.key ? -1 : 1),
    )
    const top = counted[0]!
    return {
      item,
      value: table.values[best]!.form,
      withDependence: table.values[top]!.form,
      ties: counted
        .slice(1)
        .filter(v => corrected[top]! - corrected[v]! < 1e-12)
        .map(v => table.values[v]!.form),
      values: counted.map(v => ({
        value: table.values[v]!.form,
        belief: corrected[v]!,
        sources: [...table.givers.subarray(table.giverAt[v]!, table.giverAt[v + 1]!)].map(s => table.sources[s]!),
        independent: share.subarray(table.giverAt[v]!, table.giverAt[v + 1]!).reduce((sum, part) => sum + part, 0),
      })),
    }
  })
  return {
    method: name,
    normaliser,
    rounds: plain.rounds,
    items,
    sources: table.sources.map((source, s) => ({
      source,
      trust: plain.trust[s]!,
      claims: table.givenAt[s + 1]! - table.givenAt[s]!,
    })),
    dependence: [...dependence.values()]
      .sort((x, y) => y.probability - x.probability)
      .map(({ a, b, ...pair }) => ({ a: table.sources[a]!, b: table.sources[b]!, ...pair })),
  }
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
