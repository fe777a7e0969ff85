import type { Stream } from '../kit/random.ts'
import { ratio } from './summaries/order-statistics.ts'
import { mostNames, type VisibleRecord } from './visible.ts'
import { mostPeople } from './world.ts'

/**
 * Guilt along ties (S8): of the pairs of whom one names the other, the share who had a known tie before; beside it what
 * that share would be if everybody named as many, and everybody were named as often, but it did not matter whom one knows.
 *
 * Null: naming graphs with the same out-degree and in-degree of every person, each as likely, nobody naming himself.
 * Variants: a density or block null (which `tieRatio` has: it takes people with many ties who are named often for a pull of
 * ties), the expectation of Chung and Lu (2002, degrees only on average), single switches of two namings (slow to mix).
 * Here: trades of lists (curveball: Strona and others 2014; without loops: Carstens, Berger and Strona 2018). Two speakers
 * put the names that only one of them gave together and deal them out anew, as many to each as before.
 * Limits: trades cannot turn round a ring of namings that is closed in itself (Rao, Jana and Bandyopadhyay 1996), and
 * after five trades a speaker mixing is good but not proven. It says nothing about why people are named.
 */
export interface TieShare {
  /** Ordered pairs of whom one names the other in what survives. */
  readonly pairs: number
  readonly share: number
  /** The same share in the shuffled records: mean, and the range of 19 in 20. */
  readonly expected: number
  readonly low: number
  readonly high: number
  /** Chance of so high a share, or higher, under the null: one added above and below (Phipson and Smyth 2010). */
  readonly chance: number
}

/** Trades for each speaker before a record counts as shuffled anew (Strona and others: five mix well). */
const tradesEach = 5
const usualDraws = 199

/**
 * @returns null where fewer than two people speak or nobody is named
 * @example
 * tieShareOf(generate(new World(), p, 'casc', random).visible, streamOf(1, 0, 0)) // => { share: 0.38, expected: 0.12, … }
 */
export function tieShareOf(record: VisibleRecord, random: Stream, draws = usualDraws): TieShare | null {
  const lists = listsOf(record)
  const pairs = lists.reduce((sum, { names }) => sum + names.length, 0)
  if (lists.length < 2 || pairs === 0) return null
  const shareOf = (): number => {
    let tied = 0
    for (const { speaker, names } of lists)
      for (const named of names) if (record.ties[speaker * record.people + named] !== 0) tied++
    return ratio(tied, pairs)
  }
  const share = shareOf()
  const shuffled = Float64Array.from({ length: draws }, () => {
    shuffle(lists, random)
    return shareOf()
  }).sort()
  const at = (q: number): number => shuffled[Math.round(q * (draws - 1))]!
  return {
    ...{ pairs, share, low: at(0.025), high: at(0.975) },
    expected: shuffled.reduce((a, b) => a + b, 0) / draws,
    chance: (1 + shuffled.filter(one => one >= share - 1e-12).length) / (1 + draws),
  }
}

/** Whom somebody names, each once. */
export interface NameList {
  readonly speaker: number
  readonly names: number[]
}

function listsOf({ papers, speaker, names, nameCount }: VisibleRecord): NameList[] {
  const lists = new Map<number, Set<number>>()
  for (let d = 0; d < papers; d++) {
    const mine = lists.get(speaker[d]!) ?? new Set()
    lists.set(speaker[d]!, mine)
    for (let m = 0; m < nameCount[d]!; m++) mine.add(names[d * mostNames + m]!)
  }
  return [...lists].map(([who, named]) => ({ speaker: who, names: [...named] }))
}

/** Deals the names of a record out anew, in place: every list keeps its length and every name its number of lists. */
export function shuffle(lists: readonly NameList[], random: Stream): void {
  for (let trade = tradesEach * lists.length; trade > 0; trade--) {
    const a = random.below(lists.length)
    const b = (a + 1 + random.below(lists.length - 1)) % lists.length
    deal(lists[a]!, lists[b]!, random)
  }
}

function deal(a: NameList, b: NameList, random: Stream): void {
  for (const name of a.names) by[name] = 1
  for (const name of b.names) by[name]! |= 2
  // names that both gave stay where they are, and so do the two themselves: nobody is dealt himself
  by[a.speaker] = by[b.speaker] = 0
  const all = [...a.names.filter(name => by[name] === 1), ...b.names.filter(name => by[name] === 2)]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const moved = all[i]!
    all[i] = all[j]!
    all[j] = moved
  }
  let dealt = 0
  for (const { names } of [a, b])
    for (const [at, name] of names.entries()) {
      if (by[name] === 1 || by[name] === 2) names[at] = all[dealt++]!
    }
  for (const { names } of [a, b]) for (const name of names) by[name] = 0
}

/** Who of the two gave a name, as bits. */
const by = new Uint8Array(mostPeople)
