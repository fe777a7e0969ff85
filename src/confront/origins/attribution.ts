import type { Claim } from '../../case/claim.ts'
import type { Document } from '../../case/document.ts'
import { graphOf, type NamedGraph, numbering } from './graph.ts'

/**
 * The graph of attribution behind some claims: from the claim (vertex 0) through everybody who passed it on to the world
 * (vertex 1). One voice is one vertex, wherever it speaks.
 *
 * Left out: the page in our own hands, which we can check. Documents that are lost or locked away: they may be cited, but
 * nobody can look, so the chain goes round them to the last voice that saw them. With `inferred: false` also links that
 * no source states.
 *
 * Where a chain ends in a voice that was there or worked it out, that voice touches the world. Where it ends in one that
 * was told or does not say how it knows, something unrecorded stands behind it: `unrecorded: 'apart'` lets each have its
 * own (the most independence that the record allows), `'together'` lets all share one (the least). Neither is a guess
 * about the truth; together they are the bounds of T7 (Langlois and Seignobos: agreement proves nothing until
 * independence is shown).
 */
export interface Attribution {
  readonly graph: NamedGraph
  readonly claim: 0
  readonly world: 1
  /** Voices where chains begin, with the claims that begin there. */
  readonly origins: ReadonlyMap<string, readonly Claim[]>
}

export interface AttributionOptions {
  readonly documents?: readonly Document[]
  readonly inferred?: boolean
  readonly unrecorded?: 'apart' | 'together'
}

/** Name of the vertex that stands for whatever was not recorded. */
export const unrecordedVoice = 'not recorded'

/** The voices of a claim from our hands to the event that can carry it. */
export function carriers(claim: Claim, { documents = [], inferred = true }: AttributionOptions = {}): string[] {
  const gone = new Set(documents.filter(document => document.state !== 'extant').map(document => document.id))
  return claim.chain
    .filter(link => link.role !== 'page' && !gone.has(link.voice) && (inferred || link.shown === 'stated'))
    .map(link => link.voice)
}

export function attribution(claims: readonly Claim[], options: AttributionOptions = {}): Attribution {
  const { names, number } = numbering(['claim', 'world'])
  const from: number[] = []
  const to: number[] = []
  const origins = new Map<string, Claim[]>()
  const link = (a: number, b: number): void => {
    from.push(a)
    to.push(b)
  }
  for (const claim of claims) {
    const voices = carriers(claim, options)
    let at = 0
    for (const voice of voices) {
      const next = number(voice)
      link(at, next)
      at = next
    }
    const origin = voices.at(-1)
    if (origin === undefined) continue
    origins.set(origin, [...(origins.get(origin) ?? []), claim])
    const last = claim.chain.findLast(l => l.voice === origin)!
    const known = last.access === 'witness' || last.access === 'inferred'
    if (known || options.unrecorded !== 'together') link(at, 1)
    else {
      const beyond = number(unrecordedVoice)
      link(at, beyond)
      link(beyond, 1)
    }
  }
  return { graph: { ...graphOf(names.length, from, to), names }, claim: 0, world: 1, origins }
}
