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

/** What to do with claims of which nothing recorded says when they could be known: a person chooses. */
export type Undated = 'keep' | 'leave-out'

/**
 * Whether anybody outside could read a document at a date. Nothing is public before it is made.
 *
 * @example
 * publicAsOf({ id: 'report', title: 'Report', state: 'extant', public: '1938', at: [] }, '1980') // => 'known'
 */
export function publicAsOf(document: Document, date: string): Known {
  const since = document.public ?? document.date
  if (since !== undefined && boundsOf(parseEdtf(since)).earliest > boundsOf(parseEdtf(date)).latest) return 'unknown'
  return document.public === undefined ? 'not-recorded' : 'known'
}

/**
 * Whether a claim could be known at a date: every document of its chain must have been public by then, and every dated voice must
 * have spoken. Lost and locked documents are never public; what is known of them is known from the voice before. Where no document
 * stands in the chain, nothing says when anybody outside could know.
 *
 * @example
 * knownAsOf(claimOfTheUncutSpeech, documents, '1980') // => 'unknown': printed in 1996
 */
export function knownAsOf(claim: Claim, documents: ReadonlyMap<string, Document>, date: string): Known {
  const each = claim.chain.flatMap(link => {
    const document = documents.get(link.voice)
    return document?.state === 'extant' ? [publicAsOf(document, date)] : []
  })
  const until = boundsOf(parseEdtf(date)).latest
  const ahead = claim.chain.some(link => link.date !== undefined && boundsOf(parseEdtf(link.date)).earliest > until)
  if (ahead || each.includes('unknown')) return 'unknown'
  return each.length === 0 || each.includes('not-recorded') ? 'not-recorded' : 'known'
}

/** The documents of a case by id, as `knownAsOf` asks for them. */
export const documentsById = (documents: readonly Document[]): ReadonlyMap<string, Document> =>
  new Map(documents.map(document => [document.id, document]))

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
