import { restsOnIdentity } from '../confront/origins/impact.ts'
import type { CaseFile } from '../record/case-file.ts'
import { claimsOf } from './read-claims.ts'

/** An actor whom the claims name: its other names, how much rests on it, and who it is not. */
export interface ClaimActor {
  readonly id: string
  readonly kind: 'person' | 'body' | 'place'
  readonly name: string
  readonly variants: readonly string[]
  /** Claims that name it as voice, answer or accused. */
  readonly claims: number
  readonly apart: readonly { readonly name: string; readonly why: string }[]
}

/** The actors of the claims, those that most claims name first. */
export function listVoices(file: CaseFile): readonly ClaimActor[] {
  file.need('read')
  const claims = claimsOf(file)
  const names = new Map(claims.actors.map(({ id, name }) => [id, name]))
  return claims.actors
    .map(({ id, kind, name, variants }) => ({
      id,
      kind,
      name,
      variants: [...new Set(variants.map(one => one.form))].filter(form => form !== name),
      claims: restsOnIdentity(id, claims).length,
      apart: claims.apart
        .filter(({ a, b }) => a === id || b === id)
        .map(({ a, b, why }) => ({ name: names.get(a === id ? b : a) ?? (a === id ? b : a), why })),
    }))
    .sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name))
}
