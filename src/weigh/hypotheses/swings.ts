/**
 * How far one item can move the ratio of the whole record: one-at-a-time sensitivity, drawn as a tornado.
 *
 *   R(a, b) = Π over groups of  P(items of the group | a) / P(items of the group | b)
 *
 * Every item stands at the geometric middle of its words but one, which goes from the end least kind to a over b to the kindest;
 * `without` leaves it out. Groups are counted once (δ = 1, see `joint.ts`), so an item whose group is ruled by a sharper one moves
 * nothing, and that is the finding. `apart` gives the same record with every item a voice of its own (δ = 0).
 *
 * Variants: joint moves of several items (the range of `weigh.ts` takes all at once), variance shares (Saltelli et al. 2008; needs
 * a distribution over words, which nobody has). Limits: one item at a time hides what two do together.
 * Source: Eschenbach 1992, Interfaces 22(6), "Spiderplots versus tornado diagrams for sensitivity analysis".
 */
import { likelihoodWords, type Rivals } from '../../case/hypothesis.ts'
import { groupByOrigin, logJoint, originsOf } from './joint.ts'
import type { Ratio } from './weigh.ts'

export interface Swing {
  readonly id: string
  readonly least: number
  readonly most: number
  /** The ratio of the record without it. */
  readonly without: number
}

export interface PairSwings {
  /** Shared origins counted once: the range as words move. */
  readonly once: Ratio
  /** Every item a voice of its own: the range as words move. */
  readonly apart: Ratio
  /** Widest first. */
  readonly items: readonly Swing[]
}

type End = 'low' | 'middle' | 'high'

/**
 * The swings of every ordered pair "a/b" of accounts. Items that cannot be judged are left out, as in `weigh`.
 *
 * @example
 * swings(rivals, origins)['real/made'].items[0] // the item that can move the ratio furthest
 */
export function swings(
  rivals: Rivals,
  origins: Readonly<Record<string, readonly string[]>> = {},
): Readonly<Record<string, PairSwings>> {
  const ids = rivals.hypotheses.map(hypothesis => hypothesis.id)
  const judged = rivals.items.filter(item => ids.every(id => item.likelihoods[id] !== 'cannot be judged'))
  const groups = groupByOrigin(judged.map(item => originsOf(item.id, origins)))
  const at = (item: number, id: string, end: End): number => {
    const [low, high] = likelihoodWords[judged[item]!.likelihoods[id] as keyof typeof likelihoodWords]
    return end === 'middle' ? Math.sqrt(low * high) : end === 'low' ? low : high
  }
  const total = (id: string, end: (item: number) => End | null, dependence: number): number =>
    groups.reduce((sum, items) => {
      const kept = items.flatMap(item => {
        const where = end(item)
        return where === null ? [] : [at(item, id, where)]
      })
      return kept.length === 0 ? sum : sum + logJoint(kept, dependence)
    }, 0)
  const between = (a: string, b: string): PairSwings => {
    const ratio = (one: (item: number) => End | null, two: (item: number) => End | null, dependence = 1): number =>
      Math.exp(total(a, one, dependence) - total(b, two, dependence))
    const all = (end: End) => () => end
    const only = (item: number, end: End | null) => (other: number) => (other === item ? end : 'middle')
    const range = (dependence: number): Ratio => ({
      central: ratio(all('middle'), all('middle'), dependence),
      least: ratio(all('low'), all('high'), dependence),
      most: ratio(all('high'), all('low'), dependence),
    })
    const items = judged.map(({ id }, i) => ({
      id,
      least: ratio(only(i, 'low'), only(i, 'high')),
      most: ratio(only(i, 'high'), only(i, 'low')),
      without: ratio(only(i, null), only(i, null)),
    }))
    const width = (swing: Swing): number => Math.log(swing.most / swing.least)
    return {
      once: range(1),
      apart: range(0),
      items: items.sort((x, y) => width(y) - width(x) || (x.id < y.id ? -1 : 1)),
    }
  }
  return Object.fromEntries(ids.flatMap(a => ids.filter(b => b !== a).map(b => [`${a}/${b}`, between(a, b)] as const)))
}
