import type { Document } from '../case/document.ts'
import { type Known, publicAsOf } from '../confront/claims/as-of.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { standingsAsOf } from './confront-folder.ts'
import { claimsOf } from './read-claims.ts'
import { pageKnown } from './show-events.ts'
import { type Seen, witnessHeads } from './show-questions.ts'
import { stretch } from './stretch.ts'

/** What could be known at a date, and of what nothing recorded says so: every room marks the latter where it keeps it. */
export interface Knowledge {
  /** The last year that the date can mean; null without a date, or without an end. */
  readonly year: number | null
  readonly counts: Readonly<Record<Known, number>>
  /** Claims of which nothing recorded says since when they could be known. */
  readonly notRecorded: readonly string[]
  /** Sources whose own page has no recorded date of publication. */
  readonly sources: readonly string[]
  /** Documents that somebody outside could read, with how they stand at the date; null where no date is asked for. */
  readonly documents: readonly (Pick<Document, 'id' | 'title' | 'date' | 'public'> & { readonly known: Known | null })[]
}

/** How the claims and documents of a case stand at a date of knowledge. */
export const showKnowledge = (file: CaseFile, { asOf }: Pick<Seen, 'asOf'> = {}): Knowledge =>
  knowledgeOf(claimsOf(file), asOf)

export function knowledgeOf(claims: CaseClaims, asOf?: string): Knowledge {
  const standing =
    asOf === undefined ? new Map(claims.claims.map(({ id }) => [id, 'known' as const])) : standingsAsOf(claims, asOf)
  const counts = { known: 0, unknown: 0, 'not-recorded': 0 }
  for (const known of standing.values()) counts[known]++
  const { latest } = stretch(asOf)
  return {
    year: latest === null ? null : Number(latest.slice(0, -'-MM-DD'.length)),
    counts,
    notRecorded: [...standing].filter(([, known]) => known === 'not-recorded').map(([id]) => id),
    sources:
      asOf === undefined
        ? []
        : witnessHeads(claims)
            .map(({ id }) => id)
            .filter(id => pageKnown(claims, id, asOf) === 'not-recorded'),
    documents: claims.documents
      .filter(document => document.state === 'extant')
      .map(document => ({
        id: document.id,
        title: document.title,
        ...(document.date === undefined ? {} : { date: document.date }),
        ...(document.public === undefined ? {} : { public: document.public }),
        known: asOf === undefined ? null : publicAsOf(document, asOf),
      })),
  }
}
