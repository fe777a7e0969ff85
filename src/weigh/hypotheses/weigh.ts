/**
 * Rival accounts weighed on one record.
 *
 *   support(a over b) = Π over groups of  P(items of the group | a) / P(items of the group | b)
 *
 * The answer is a likelihood ratio for each pair, never the probability of an account; posteriors are printed only beside
 * the prior they need. Words stand for ranges: the central figure takes the geometric middle of each, the range takes every
 * word at the end that is worst and best for the pair, and dependence from one voice a group to each for itself.
 *
 * Outcome: `leads` where one account is ahead of every rival even in the reading least kind to it; `leans` where it is ahead
 * by √10 or more in the central reading; else `cannot-decide`. √10 is the bound of "barely worth mentioning" (Jeffreys 1961).
 */

import { likelihoodWords, type Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import { groupByOrigin, logJoint, originsOf } from './joint.ts'

export interface Ratio {
  readonly central: number
  readonly least: number
  readonly most: number
}

export interface WeighedItem {
  readonly id: string
  /** For each ordered pair "a/b". */
  readonly ratios: Readonly<Record<string, Ratio>>
  /** The largest central ratio between any two accounts: 1 where the item only repeats. */
  readonly discriminates: number
  /** The other items it shares an origin with. */
  readonly sharesOriginWith: readonly string[]
}

export interface Weighing {
  readonly outcome: 'leads' | 'leans' | 'cannot-decide'
  /** Ahead in the central reading; several where they tie. */
  readonly ahead: readonly string[]
  readonly pairs: Readonly<Record<string, Ratio & { readonly eachForItself: number }>>
  readonly prior: Readonly<Record<string, number>>
  readonly posterior: Readonly<Record<string, number>>
  readonly items: readonly WeighedItem[]
  readonly groups: readonly (readonly string[])[]
  readonly leftOut: readonly string[]
}

/** Jeffreys' first step. */
const worthMentioning = Math.sqrt(10)

/**
 * @param origins by id of item, the voices it goes back to; an item without an entry has an origin of its own
 * @throws Fault `bad-input` where an item does not say how likely each account makes it, or a prior is missing
 */
export function weigh(rivals: Rivals, origins: Readonly<Record<string, readonly string[]>> = {}): Weighing {
  const ids = rivals.hypotheses.map(hypothesis => hypothesis.id)
  checkRivals(rivals)
  const judged = rivals.items.filter(item => ids.every(id => item.likelihoods[id] !== 'cannot be judged'))
  const groups = groupByOrigin(judged.map(item => originsOf(item.id, origins)))
  const range = (item: number, id: string): readonly [number, number] =>
    likelihoodWords[judged[item]!.likelihoods[id] as keyof typeof likelihoodWords]
  const middle = (item: number, id: string): number => Math.sqrt(range(item, id)[0] * range(item, id)[1])
  const total = (pick: (item: number) => number, dependence: number): number =>
    groups.reduce((sum, items) => sum + logJoint(items.map(pick), dependence), 0)

  const pairsOf = ids.flatMap(a => ids.filter(b => b !== a).map(b => [a, b] as const))
  const pairs = Object.fromEntries(
    pairsOf.map(([a, b]) => {
      const ratio = (one: 0 | 1 | 2, two: 0 | 1 | 2, dependence: number): number => {
        const at = (id: string, end: 0 | 1 | 2) => (item: number) =>
          end === 2 ? middle(item, id) : range(item, id)[end]
        return Math.exp(total(at(a, one), dependence) - total(at(b, two), dependence))
      }
      return [
        `${a}/${b}`,
        {
          central: ratio(2, 2, 1),
          least: Math.min(ratio(0, 1, 1), ratio(0, 1, 0)),
          most: Math.max(ratio(1, 0, 1), ratio(1, 0, 0)),
          eachForItself: ratio(2, 2, 0),
        },
      ]
    }),
  )
  const centralOf = (id: string): number => total(item => middle(item, id), 1)
  const best = Math.max(...ids.map(centralOf))
  const ahead = aheadOf(rivals, origins)
  const over = (bound: (ratio: Ratio) => number, least: number): boolean =>
    ahead.length === 1 && ids.every(id => id === ahead[0] || bound(pairs[`${ahead[0]}/${id}`]!) > least)
  const weights = ids.map(id => rivals.prior[id]!)
  const all = weights.reduce((sum, w) => sum + w, 0)
  const raised = ids.map((id, i) => weights[i]! * Math.exp(centralOf(id) - best))
  const raisedAll = raised.reduce((sum, w) => sum + w, 0)
  return {
    outcome: over(ratio => ratio.least, 1)
      ? 'leads'
      : over(ratio => ratio.central, worthMentioning)
        ? 'leans'
        : 'cannot-decide',
    ahead,
    pairs,
    prior: Object.fromEntries(ids.map((id, i) => [id, weights[i]! / all])),
    posterior: Object.fromEntries(ids.map((id, i) => [id, raised[i]! / raisedAll])),
    items: judged.map((item, i) => ({
      id: item.id,
      ratios: Object.fromEntries(
        pairsOf.map(([a, b]) => [
          `${a}/${b}`,
          {
            central: middle(i, a) / middle(i, b),
            least: range(i, a)[0] / range(i, b)[1],
            most: range(i, a)[1] / range(i, b)[0],
          },
        ]),
      ),
      discriminates: Math.max(...pairsOf.map(([a, b]) => middle(i, a) / middle(i, b))),
      sharesOriginWith: (groups.find(group => group.includes(i)) ?? []).flatMap(k => (k === i ? [] : [judged[k]!.id])),
    })),
    groups: groups.map(items => items.map(i => judged[i]!.id)),
    leftOut: rivals.items.filter(item => !judged.includes(item)).map(item => item.id),
  }
}

/** The accounts ahead in the central reading. */
const aheadOf = (rivals: Rivals, origins: Readonly<Record<string, readonly string[]>>): string[] =>
  aheadWithout(rivals, origins)([])

/**
 * The accounts ahead in the central reading once items are dropped: `linchpins` asks it of some ten thousand sets. Only the
 * groups that lose an item are joined anew.
 */
export function aheadWithout(
  { hypotheses, items }: Rivals,
  origins: Readonly<Record<string, readonly string[]>>,
): (dropped: readonly string[]) => string[] {
  const judged = items.filter(item => hypotheses.every(({ id }) => item.likelihoods[id] !== 'cannot be judged'))
  const place = new Map(judged.map(({ id }, i) => [id, i]))
  const voices = judged.map(item => originsOf(item.id, origins))
  const middles = hypotheses.map(({ id }) =>
    judged.map(item => {
      const [low, high] = likelihoodWords[item.likelihoods[id] as keyof typeof likelihoodWords]
      return Math.sqrt(low * high)
    }),
  )
  const support = (group: readonly number[]): number[] =>
    middles.map(middle =>
      logJoint(
        group.map(i => middle[i]!),
        1,
      ),
    )
  const groups = groupByOrigin(voices).map(members => ({ members, support: support(members) }))
  const groupOf = new Map(groups.flatMap(group => group.members.map(i => [i, group] as const)))
  const whole = hypotheses.map((_, h) => groups.reduce((sum, group) => sum + group.support[h]!, 0))
  return dropped => {
    const out = new Set(dropped.flatMap(id => place.get(id) ?? []))
    const torn = new Set([...out].map(i => groupOf.get(i)!))
    const left = [...torn].flatMap(({ members }) => members.filter(i => !out.has(i)))
    const mended = groupByOrigin(left.map(i => voices[i]!)).map(members => support(members.map(i => left[i]!)))
    const central = whole.map(
      (sum, h) =>
        sum +
        mended.reduce((more, one) => more + one[h]!, 0) -
        [...torn].reduce((less, one) => less + one.support[h]!, 0),
    )
    const best = Math.max(...central)
    return hypotheses.flatMap(({ id }, h) => (best - central[h]! < 1e-12 ? [id] : []))
  }
}

/** Assumption: more accounts than this nobody holds side by side; every pair of them is weighed. */
export const mostAccounts = 12

/** @throws Fault `bad-input` where these accounts cannot be weighed on these items, with the id at fault */
export function checkRivals({ items, prior, hypotheses }: Rivals): void {
  const fail = (what: string): never => {
    throw new Fault('bad-input', `The hypotheses cannot be weighed: ${what}.`)
  }
  const ids = hypotheses.map(({ id }) => id)
  if (ids.length > mostAccounts) fail(`there are ${ids.length} of them, and at most ${mostAccounts} are compared`)
  for (const id of ids)
    if (id.trim() === '' || id.includes('/') || id === '__proto__')
      fail(`"${id}" cannot be an id; use letters, digits and hyphens`)
  if (new Set(ids).size !== hypotheses.length) fail('two of them have one id')
  if (new Set(items.map(item => item.id)).size !== items.length) fail('two items have one id')
  for (const id of ids) {
    if (!Object.hasOwn(prior, id)) fail(`"${id}" has no prior`)
    for (const item of items)
      if (!Object.hasOwn(item.likelihoods, id)) fail(`item "${item.id}" does not say how likely "${id}" makes it`)
  }
}
