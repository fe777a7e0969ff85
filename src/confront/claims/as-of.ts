import type { Claim } from '../../case/claim.ts'
import type { Document } from '../../case/document.ts'
import { parseEdtf } from '../../kit/edtf.ts'
import { type Bounds, boundsOf } from '../../kit/edtf-bounds.ts'

/**
 * Two clocks and a third. `valid`: when a thing was so. `recorded`: when it stood so on paper. And knowledge: from when
 * anybody outside could know that a source says it, which is when the last document of its chain became public.
 * Dates are EDTF throughout, so the answers have three values: a document whose publication is not recorded gives
 * `not-recorded`, and never "known" or "unknown".
 */
export type Known = 'known' | 'unknown' | 'not-recorded'

/**
 * Whether a claim could be known at a date.
 *
 * @example
 * knownAsOf(claimOfTheUncutSpeech, documents, '1980') // => 'unknown': printed in 1996
 */
export function knownAsOf(claim: Claim, documents: readonly Document[], date: string): Known {
  const at = boundsOf(parseEdtf(date))
  const byId = new Map(documents.map(document => [document.id, document]))
  let known: Known = 'known'
  for (const link of claim.chain) {
    const document = byId.get(link.voice)
    // Lost and locked documents are never public; what is known of them is known from the voice before.
    if (document === undefined || document.state !== 'extant') continue
    // Nothing is public before it is made.
    const since = document.public ?? document.date
    if (since !== undefined && boundsOf(parseEdtf(since)).earliest > at.latest) return 'unknown'
    if (document.public === undefined) known = 'not-recorded'
  }
  return known
}

/**
 * What was so at a date, on paper and in fact, by the claims given. A claim without a clock says nothing about either.
 *
 * @example
 * statusAt(claimsOnHisPost, '1936-12-01') // => { onPaper: [editor: yes], inFact: [editor: no] }
 */
export function statusAt(
  claims: readonly Claim[],
  date: string,
): { readonly onPaper: readonly Claim[]; readonly inFact: readonly Claim[] } {
  const at = boundsOf(parseEdtf(date))
  const holds = (clock: string | undefined): boolean => clock !== undefined && meets(boundsOf(parseEdtf(clock)), at)
  return {
    onPaper: claims.filter(claim => holds(claim.recorded)),
    inFact: claims.filter(claim => holds(claim.valid)),
  }
}

const meets = (a: Bounds, b: Bounds): boolean => a.earliest <= b.latest && b.earliest <= a.latest
