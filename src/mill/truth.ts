import { mostItems, mostPapers } from './visible.ts'

/** Where an item of a statement came from. Never part of the visible record. */
export const Origin = { none: 0, memory: 1, script: 2, copy: 3, invented: 4, smoothed: 5 } as const

/**
 * What was so in a simulated world, and where every claim came from. No file of `summaries/` or `infer/` may import it;
 * the rule file and a compile-time test hold that.
 */
export class Truth {
  readonly member: Uint8Array
  readonly dissenter: Uint8Array
  readonly inScript: Uint8Array
  /** Items that a person knows, as bits. */
  readonly knows: Int32Array
  readonly trueValue = new Int16Array(mostItems)
  readonly scriptValue = new Int16Array(mostItems)

  /** Every statement ever made, surviving or not. */
  statements = 0
  readonly origin = new Uint8Array(mostPapers * mostItems)
  /** Root of each claim: claims of one item with one root are one voice. The script is root 0. */
  readonly root = new Int32Array(mostPapers * mostItems)
  /** Next unused root of each item. */
  readonly nextRoot = new Int32Array(mostItems)
  /** Of each item: roots of which no claim is left, whether a claim has the script's root, and claims. */
  readonly lostRoots = new Int32Array(mostItems)
  readonly fromScript = new Uint8Array(mostItems)
  readonly claims = new Int32Array(mostItems)

  constructor(mostPeople: number) {
    this.member = new Uint8Array(mostPeople)
    this.dissenter = new Uint8Array(mostPeople)
    this.inScript = new Uint8Array(mostPeople)
    this.knows = new Int32Array(mostPeople)
  }
}

/**
 * Distinct roots of an item and statements that speak of it. The first is what agreement is worth; the second is how it
 * looks.
 */
export function trueRoots(truth: Truth, item: number): { readonly roots: number; readonly statements: number } {
  seen.fill(0, 0, truth.nextRoot[item]!)
  let roots = 0
  let statements = 0
  for (let s = 0; s < truth.statements; s++) {
    const at = s * mostItems + item
    if (truth.origin[at] === Origin.none) continue
    statements++
    const root = truth.root[at]!
    if (seen[root] === 1) continue
    seen[root] = 1
    roots++
  }
  return { roots, statements }
}

/** Marks of roots counted; every statement makes at most one. */
const seen = new Uint8Array(mostPapers + 1)

/**
 * Means over the items of what `trueRoots` counts. Nothing is walked: a root is lost only where the editor writes over the
 * claim that made it, before anybody could copy it, and what is told is counted as it is told.
 */
export function meanRoots(truth: Truth, items: number): { readonly roots: number; readonly statements: number } {
  const { nextRoot, lostRoots, fromScript, claims } = truth
  let roots = 0
  let statements = 0
  for (let k = 0; k < items; k++) {
    roots += nextRoot[k]! - 1 - lostRoots[k]! + fromScript[k]!
    statements += claims[k]!
  }
  return { roots: roots / items, statements: statements / items }
}
