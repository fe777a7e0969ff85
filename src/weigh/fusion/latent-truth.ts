/**
 * The latent truth model for values that are sets (Zhao, Rubinstein, Gemmell & Han 2012): each element of each item is true
 * or not, and a source that speaks to the item names true elements with its sensitivity φ₁ and false ones with its rate φ₀.
 *
 *   P(t = 1 | o) ∝ β₁ Π_s φ₁(s)^o (1 − φ₁(s))^(1−o);      P(t = 0 | o) ∝ β₀ Π_s φ₀(s)^o (1 − φ₀(s))^(1−o)
 *
 * Priors: φ₁ ~ Beta(10, 10), φ₀ ~ Beta(2, 200), β ~ Beta(10, 10). The paper has Beta(50, 50) and Beta(10, 1000) for books, which
 * is to weigh about as much as the facts of the record; under a thousand claims of innocence a source that often names editors
 * as authors is never seen to do so. Means learned from the whole record were tried and dropped: where most sources leave
 * names out, they take the few that do not for inventors. The paper samples with collapsed Gibbs; here
 * expectation and maximisation alternate on the same posterior: no random numbers, the same answer each run.
 * For values that are no sets each value is an element, and several may come out true.
 * Limits: sources are taken as independent; an item that one source alone speaks to keeps its prior.
 */
import type { ClaimTable } from './claim-table.ts'

export interface Element {
  readonly item: number
  readonly name: string
  readonly probability: number
}

/** The means of the paper, 1/2 and 1/101, at a fifth of its weight: a seller of a dozen books must be able to show a habit. Assumption. */
const sensitivity = [10, 10] as const
const falseAlarm = [2, 200] as const
const balance = [10, 10] as const

/** The elements of every item with the probability that each is true, and each source's sensitivity as its trust. */
export function latentTruth(
  table: ClaimTable,
  rounds = 50,
): { elements: readonly Element[]; trust: Float64Array; rounds: number } {
  const facts: {
    item: number
    name: string
    by: Set<number>
    speakers: (readonly [source: number, weight: number])[]
  }[] = []
  for (let i = 0; i < table.items.length; i++) {
    const own = new Map<string, Set<number>>()
    const speakers = new Map<number, number>()
    for (let v = table.firstValue[i]!; v < table.firstValue[i + 1]!; v++) {
      const value = table.values[v]!
      for (let k = table.giverAt[v]!; k < table.giverAt[v + 1]!; k++) {
        speakers.set(table.givers[k]!, table.share?.[k] ?? 1)
        for (const name of value.elements ?? [value.key])
          own.set(name, (own.get(name) ?? new Set()).add(table.givers[k]!))
      }
    }
    for (const [name, by] of own) facts.push({ item: i, name, by, speakers: [...speakers] })
  }
  const p = Float64Array.from(facts, fact => fact.by.size / fact.speakers.length)
  const phi1 = new Float64Array(table.sources.length)
  const phi0 = new Float64Array(table.sources.length)
  let round = 0
  for (; round < rounds; round++) {
    const tally = [0, 1, 2, 3].map(() => new Float64Array(table.sources.length))
    for (const [f, { by, speakers }] of facts.entries()) {
      for (const [s, weight] of speakers) {
        const said = by.has(s) ? 1 : 0
        tally[said]![s]! += weight * p[f]!
        tally[2 + said]![s]! += weight * (1 - p[f]!)
      }
    }
    for (let s = 0; s < phi1.length; s++) {
      phi1[s] = (tally[1]![s]! + sensitivity[0]) / (tally[0]![s]! + tally[1]![s]! + sensitivity[0] + sensitivity[1])
      phi0[s] = (tally[3]![s]! + falseAlarm[0]) / (tally[2]![s]! + tally[3]![s]! + falseAlarm[0] + falseAlarm[1])
    }
    const prior = Math.log(balance[0] / balance[1])
    let moved = 0
    for (const [f, { by, speakers }] of facts.entries()) {
      let log = prior
      for (const [s, weight] of speakers)
        log += weight * (by.has(s) ? Math.log(phi1[s]! / phi0[s]!) : Math.log((1 - phi1[s]!) / (1 - phi0[s]!)))
      const next = 1 / (1 + Math.exp(-log))
      moved = Math.max(moved, Math.abs(next - p[f]!))
      p[f] = next
    }
    if (moved < 1e-6) break
  }
  return {
    elements: facts.map(({ item, name }, f) => ({ item, name, probability: p[f]! })),
    trust: phi1,
    rounds: round,
  }
}
