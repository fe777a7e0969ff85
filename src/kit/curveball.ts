import type { Stream } from './random.ts'

/**
 * A naming graph dealt out anew: everybody names as many as before and is named as often as before, and nobody names himself.
 *
 * Null: graphs with the same out-degree and in-degree of every vertex, each as likely. Variants: a density null (which takes
 * people who are named often for a pull towards them), the expectation of Chung and Lu (2002, degrees only on average), single
 * switches of two namings (slow to mix). Here: trades of lists (curveball: Strona and others 2014; without loops: Carstens, Berger and
 * Strona 2018). Two speakers put the names that only one of them gave together and deal them out anew, as many to each as before.
 * Limits: trades cannot turn round a ring of namings that is closed in itself (Rao, Jana and Bandyopadhyay 1996), and
 * after five trades a speaker mixing is good but not proven.
 */
export interface NameList {
  readonly speaker: number
  /** Whom the speaker names, each once, as whole numbers from 0. */
  readonly names: number[]
}

/** A number of a naming graph beside what it is in graphs dealt out anew. */
export interface AgainstChance {
  readonly observed: number
  /** Mean of the graphs dealt out anew, and the range of 19 in 20. */
  readonly expected: number
  readonly low: number
  readonly high: number
  /** Chance of so high a number, or higher: one added above and below (Phipson and Smyth 2010). */
  readonly chance: number
}

/** Trades for each speaker before a graph counts as dealt out anew (Strona and others: five mix well). */
const tradesEach = 5
const usualDraws = 199

/**
 * A number of a naming graph against its null. The lists are dealt out in place.
 *
 * @example
 * againstChance([{ speaker: 0, names: [1] }, { speaker: 1, names: [0] }], mutualPairs, streamOf(1, 0, 0)).observed // => 1
 */
export function againstChance(
  lists: readonly NameList[],
  count: (lists: readonly NameList[]) => number,
  random: Stream,
  draws = usualDraws,
): AgainstChance {
  const observed = count(lists)
  const found = Float64Array.from({ length: draws }, () => {
    shuffle(lists, random)
    return count(lists)
  }).sort()
  const at = (q: number): number => found[Math.round(q * (draws - 1))]!
  return {
    ...{ observed, low: at(0.025), high: at(0.975) },
    expected: found.reduce((a, b) => a + b, 0) / draws,
    chance: (1 + found.filter(one => one >= observed - 1e-12).length) / (1 + draws),
  }
}

/** Deals the names out anew, in place: every list keeps its length and every name its number of lists. */
export function shuffle(lists: readonly NameList[], random: Stream): void {
  if (lists.length < 2) return
  const by = new Uint8Array(1 + lists.reduce((most, { speaker, names }) => Math.max(most, speaker, ...names), 0))
  for (let trade = tradesEach * lists.length; trade > 0; trade--) {
    const a = random.below(lists.length)
    const b = (a + 1 + random.below(lists.length - 1)) % lists.length
    deal(lists[a]!, lists[b]!, by, random)
  }
}

/** `by`: who of the two gave a name, as bits; all 0 before and after. */
function deal(a: NameList, b: NameList, by: Uint8Array, random: Stream): void {
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
