import type { CaseFile } from '../record/case-file.ts'
import { rowId } from '../record/claims.ts'
import { versionOf } from '../record/ledger.ts'
import type { VoiceName } from './claim-words.ts'
import { claimsOf } from './read-claims.ts'
import { type Said, sayer } from './said.ts'
import { voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'
import { type WeighedCase, weighClaims } from './weigh-claims.ts'

/** Rival accounts on the case's own claims, with every claim and voice that an item names. */
export interface ScalesPage {
  /** Null where the case weighs no accounts. */
  readonly weighed: WeighedCase | null
  readonly version: number
  readonly sources: readonly WitnessHead[]
  readonly claims: Readonly<Record<string, Said>>
  readonly voices: Readonly<Record<string, VoiceName>>
}

/** What the page of scales shows. A claim that was withdrawn since an item named it is left out of `claims`. */
export function showScales(file: CaseFile): ScalesPage {
  const claims = claimsOf(file)
  const sources = witnessHeads(claims)
  const [rivals] = claims.rivals
  if (rivals === undefined) return { weighed: null, version: 0, sources, claims: {}, voices: {} }
  const weighed = weighClaims(claims, rivals)
  const named = new Set(rivals.items.flatMap(item => item.claims))
  const said = claims.claims.filter(claim => named.has(claim.id)).map(sayer(claims))
  const known = voicesOnce(claims)
  const voices = new Set([...Object.values(weighed.origins).flat(), ...said.flatMap(one => [one.speaker, one.teller])])
  return {
    weighed,
    version: versionOf(file.db, rowId('rivals', rivals.id)),
    sources,
    claims: Object.fromEntries(said.map(one => [one.claim, one])),
    voices: Object.fromEntries([...voices].flatMap(id => (known.has(id) ? [[id, known.get(id)!] as const] : []))),
  }
}
