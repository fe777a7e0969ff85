import type { EvidenceItem } from '../case/hypothesis.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type CaseClaims, rowId } from '../record/claims.ts'
import { versionOf } from '../record/ledger.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { type Seen, seenFrom, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'
import { type WeighedCase, weighClaims } from './weigh-claims.ts'

/** Rival accounts on the case's own claims, with every claim and voice that an item names. */
export interface ScalesPage {
  /** Null where the case weighs no accounts, or where nothing they are weighed on could be known by then. */
  readonly weighed: WeighedCase | null
  /** Documents that are lost or closed and on which no item rests. */
  readonly missing: readonly string[]
  /** Items all of whose claims nobody outside could know by the date asked for. */
  readonly notYetKnown: readonly { readonly id: string; readonly words: string }[]
  /** Items that lose some of their claims so; their words of likelihood were given for all of them. */
  readonly partlyKnown: readonly string[]
  readonly version: number
  readonly sources: readonly WitnessHead[]
  readonly claims: Readonly<Record<string, Said>>
  readonly voices: Readonly<Record<string, VoiceName>>
}

/**
 * What the page of scales shows. A claim that was withdrawn since an item named it is left out of `claims`. A date weighs only
 * items of which a claim could be known by then.
 */
export function showScales(file: CaseFile, seen: Seen = {}): ScalesPage {
  const page = scalesPage(claimsOf(file), seen)
  return page.weighed === null
    ? page
    : { ...page, version: versionOf(file.db, rowId('rivals', page.weighed.rivals.id)) }
}

export function scalesPage(whole: CaseClaims, seen: Seen = {}): ScalesPage {
  const claims = seenFrom(whole, seen)
  const sources = witnessHeads(claims)
  const [all] = claims.rivals
  const empty = {
    weighed: null,
    missing: [],
    notYetKnown: [],
    partlyKnown: [],
    version: 0,
    sources,
    claims: {},
    voices: {},
  }
  if (all === undefined) return empty
  const [before, after] = [whole, claims].map(({ claims }) => new Set(claims.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ]
  const lost = (item: EvidenceItem): string[] => item.claims.filter(id => before.has(id) && !after.has(id))
  const known = (item: EvidenceItem): boolean => lost(item).length === 0 || item.claims.some(id => after.has(id))
  const notYetKnown = all.items.filter(item => !known(item)).map(({ id, words }) => ({ id, words }))
  const rivals = { ...all, items: all.items.filter(known) }
  if (rivals.items.length === 0 && notYetKnown.length > 0) return { ...empty, notYetKnown }
  const partlyKnown = rivals.items.filter(item => lost(item).length > 0).map(({ id }) => id)
  const weighed = weighClaims(claims, rivals)
  const named = new Set(rivals.items.flatMap(item => item.claims))
  const said = claims.claims.filter(claim => named.has(claim.id)).map(sayer(claims))
  const names = voicesOnce(claims)
  const restedOn = new Set(weighed.documents.map(({ document }) => document))
  const missing = claims.documents.flatMap(({ id, state }) => (state === 'extant' || restedOn.has(id) ? [] : [id]))
  const voices = new Set([
    ...Object.values(weighed.origins).flat(),
    ...missing,
    ...restedOn,
    ...said.flatMap(one => [one.speaker, one.teller]),
  ])
  return {
    weighed,
    missing,
    notYetKnown,
    partlyKnown,
    version: 0,
    sources,
    claims: Object.fromEntries(said.map(one => [one.claim, one])),
    voices: Object.fromEntries([...voices].flatMap(id => (names.has(id) ? [[id, names.get(id)!] as const] : []))),
  }
}
