import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { isRefuted } from '../claims/diagnosis.ts'
import { attribution } from './attribution.ts'
import { condense } from './condense.ts'
import { allMinimumCuts, minimumCut } from './cut.ts'
import { passesThrough } from './dominators.ts'
import type { NamedGraph } from './graph.ts'
import { type Count, countOrigins, type OriginCount } from './independence.ts'

/** What stands behind one answer. Voices are ids of actors and documents; a circle of citation is joined by "+". */
export interface Behind {
  /** The claims that support the answer: not denied, not quoted to refute. */
  readonly support: readonly Claim[]
  readonly origins: readonly { readonly voice: string; readonly claims: readonly string[] }[]
  /** With the links that the coder inferred, and with stated links only. */
  readonly count: OriginCount
  readonly stated: OriginCount
  /** How many hands must be wrong or lying: if all that is not recorded is one thing, and if each is another. */
  readonly cut: Count
  /** Smallest cuts, at most `mostCuts`. */
  readonly cuts: readonly (readonly string[])[]
  /** Voices on every way to the world, nearest the world first. */
  readonly throughAll: readonly string[]
}

const mostCuts = 12

/** A claim that stands for its answer: it asserts or qualifies it, and nobody on the way quotes it to refute it. */
export const supports = (claim: Claim): boolean =>
  (claim.stance === 'asserts' || claim.stance === 'qualifies') && !isRefuted(claim)

/**
 * The origins behind claims that give one answer.
 *
 * @example
 * behind(claimsOnHisDenial, folder).throughAll // => ['bukharin']: several books, one speaker
 */
export function behind(claims: readonly Claim[], { documents, dependences }: CaseFolder): Behind {
  const support = claims.filter(supports)
  const apart = circlesAsOne(attribution(support, { documents }).graph)
  const together = circlesAsOne(attribution(support, { documents, unrecorded: 'together' }).graph)
  const name = (graph: NamedGraph, vertices: readonly number[]): string[] => vertices.map(v => graph.names[v]!)
  const { origins } = attribution(support, { documents })
  return {
    support,
    origins: [...origins].map(([voice, own]) => ({ voice, claims: own.map(claim => claim.id) })),
    count: countOrigins(support, dependences, { documents }),
    stated: countOrigins(support, dependences, { documents, inferred: false }),
    cut: { least: cutOf(together), most: cutOf(apart) },
    cuts: allMinimumCuts(apart, claimOf(apart), worldOf(apart), mostCuts).map(cut => name(apart, cut)),
    throughAll: name(apart, passesThrough(apart, claimOf(apart), worldOf(apart))),
  }
}

const claimOf = (graph: NamedGraph): number => graph.names.indexOf('claim')
const worldOf = (graph: NamedGraph): number => graph.names.indexOf('world')
const cutOf = (graph: NamedGraph): number => minimumCut(graph, claimOf(graph), worldOf(graph)).size

function circlesAsOne(graph: NamedGraph): NamedGraph {
  const { graph: condensed, members } = condense(graph)
  return { ...condensed, names: members.map(group => group.map(v => graph.names[v]).join('+')) }
}
