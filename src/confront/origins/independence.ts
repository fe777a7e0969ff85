import type { Claim } from '../../case/claim.ts'
import type { Dependence, Independence } from '../../case/origin.ts'
import { type AttributionOptions, carriers } from './attribution.ts'
import { effectiveNumber } from './formulas.ts'

/**
 * How many independent testimonies stand behind an agreement, as a range.
 *
 * Two testimonies are `dependent-shown` where their chains share a voice or a document, or where the case shows from a
 * passage that one depends on the other. They are `independent-shown` only where the case shows that. Everything else is
 * `not-recorded`, which never counts as independent: it widens the range. Different chains alone prove nothing; two
 * people can repeat one rumour that neither names.
 *
 * Three numbers side by side (T4): n testimonies; n_root voices where chains begin (one author who quotes three witnesses
 * passes on three; that all depend on the author shows in the smallest cut); n_Kish = n / (1 + (n − 1) r̄), with r̄
 * the mean correlation of pairs, here 1 for dependent, 0 for independent, and anything between for not recorded.
 * Limits: dependence is all or nothing; a source that copied one word of many counts as a copy of the claim.
 */
export interface Count {
  readonly least: number
  readonly most: number
}

export interface OriginCount {
  readonly n: number
  readonly roots: Count
  readonly kish: Count
  /** Pairs by state. */
  readonly pairs: Readonly<Record<Independence, number>>
}

/** The state of one pair, with its reason. */
export function pairState(
  a: Claim,
  b: Claim,
  dependences: readonly Dependence[],
  options: AttributionOptions = {},
): { readonly state: Independence; readonly why: string } {
  const left = carriers(a, options)
  const right = carriers(b, options)
  const shared = right.findLast(voice => left.includes(voice))
  if (shared !== undefined) return { state: 'dependent-shown', why: shared }
  const between = dependences.filter(
    d => (left.includes(d.a) && right.includes(d.b)) || (left.includes(d.b) && right.includes(d.a)),
  )
  const dependent = between.find(d => d.state === 'dependent-shown')
  if (dependent) return { state: 'dependent-shown', why: dependent.why }
  const [rootA, rootB] = [left.at(-1), right.at(-1)]
  const independent = between.find(
    d => d.state === 'independent-shown' && ((d.a === rootA && d.b === rootB) || (d.a === rootB && d.b === rootA)),
  )
  return independent
    ? { state: 'independent-shown', why: independent.why }
    : { state: 'not-recorded', why: 'Nothing in the case shows that they are independent.' }
}

/** The dependences by which a pair of the claims is no longer not recorded: those that the counts below rest on. */
export function dependencesBetween(
  claims: readonly Claim[],
  dependences: readonly Dependence[],
  options: AttributionOptions = {},
): readonly Dependence[] {
  const carried = claims.map(claim => new Set(carriers(claim, options)))
  return dependences.filter(one => {
    const [left, right] = [one.a, one.b].map(voice => claims.filter((_, n) => carried[n]!.has(voice)))
    return left!.some(a => right!.some(b => a !== b && pairState(a, b, [one], options).why === one.why))
  })
}

/**
 * Counts the origins behind claims that give one answer.
 *
 * @example
 * countOrigins([viaReport, viaReport2], []).roots // => { least: 1, most: 1 }: both begin with one speaker
 */
export function countOrigins(
  claims: readonly Claim[],
  dependences: readonly Dependence[],
  options: AttributionOptions = {},
): OriginCount {
  const n = claims.length
  const pairs = { 'independent-shown': 0, 'dependent-shown': 0, 'not-recorded': 0 }
  for (const [i, a] of claims.entries())
    for (const b of claims.slice(i + 1)) pairs[pairState(a, b, dependences, options).state]++
  const all = Math.max(1, (n * (n - 1)) / 2)
  return {
    n,
    roots: countRoots(claims, dependences, options),
    kish: {
      least: effectiveNumber(n, (pairs['dependent-shown'] + pairs['not-recorded']) / all),
      most: effectiveNumber(n, pairs['dependent-shown'] / all),
    },
    pairs,
  }
}

/** Voices where chains begin: at most as many as are not shown to depend, at least as many as are shown not to. */
function countRoots(claims: readonly Claim[], dependences: readonly Dependence[], options: AttributionOptions): Count {
  const roots = [...new Set(claims.map(claim => carriers(claim, options).at(-1)).filter(voice => voice !== undefined))]
  const dependent = new Groups(roots.length)
  const unproven = new Groups(roots.length)
  for (const [i, a] of roots.entries()) {
    for (let k = i + 1; k < roots.length; k++) {
      const shown = dependences.filter(d => (d.a === a && d.b === roots[k]) || (d.a === roots[k] && d.b === a))
      const depends = shown.some(d => d.state === 'dependent-shown')
      if (depends) dependent.join(i, k)
      if (depends || !shown.some(d => d.state === 'independent-shown')) unproven.join(i, k)
    }
  }
  return { least: unproven.count, most: dependent.count }
}

/** Which of n things belong together (union-find with path halving). */
class Groups {
  count: number
  private readonly parent: Int32Array

  constructor(n: number) {
    this.count = n
    this.parent = Int32Array.from({ length: n }, (_, i) => i)
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x === y) return
    this.parent[x] = y
    this.count--
  }

  private find(a: number): number {
    const { parent } = this
    while (parent[a] !== a) a = parent[a] = parent[parent[a]!]!
    return a
  }
}
