/**
 * Questions that source criticism asks of each statement, answered from what is recorded and else left open.
 *
 * Good faith (would this voice wish to mislead?): interest, constraint, sympathy, vanity, deference to the public, literary
 * form. Accuracy (could it be right?): ill placed, inattention, not directly observable, second hand. (Langlois & Seignobos
 * 1898, book II, chapter VII; asked of the statement and not of the author, as Gottschalk 1950 insists.) Six questions of a source:
 * date, place, author, what it is made from, original form, credibility (Garraghan 1946). Three facets to sort by: nearness in time,
 * tendency, independence (Olden-Jørgensen 1998; Thurén).
 *
 * Nothing is a default: what no source records is `not-recorded`. "yes" is no judgement that the statement is false.
 */
import type { Claim } from '../../case/claim.ts'
import type { FolderSource } from '../../case/folder.ts'

export type Asked = 'yes' | 'no' | 'not-recorded'

export const goodFaith = ['interest', 'constraint', 'sympathy', 'vanity', 'deference', 'form'] as const
export const accuracy = ['ill-placed', 'inattention', 'not-observable', 'second-hand'] as const

export interface StatementQuestions {
  readonly claim: string
  readonly goodFaith: Readonly<Record<(typeof goodFaith)[number], Asked>>
  readonly accuracy: Readonly<Record<(typeof accuracy)[number], Asked>>
  /** Claims on custody, pressure and so on that the answers rest on. */
  readonly grounds: readonly string[]
}

/**
 * The two lists of Langlois & Seignobos for one claim.
 *
 * @param circumstances by id of circumstance claim, its kind
 * @example
 * askOfStatement(claimFromTheDock, kinds).goodFaith.constraint // => 'yes': held when speaking
 */
export function askOfStatement(claim: Claim, circumstances: ReadonlyMap<string, string>): StatementQuestions {
  const last = claim.chain.at(-1)!
  const told = new Set(claim.circumstances.map(id => circumstances.get(id)))
  const any = (...kinds: string[]): boolean => kinds.some(kind => told.has(kind))
  const open = 'not-recorded'
  const held = last.custody === 'held' || any('custody', 'pressure', 'dictation', 'censor')
  return {
    claim: claim.id,
    goodFaith: {
      interest: any('inducement') ? 'yes' : open,
      constraint: held ? 'yes' : last.custody === 'free' ? 'no' : open,
      sympathy: open,
      vanity: open,
      deference: any('audience') || last.venue === 'court' || last.venue === 'press' ? 'yes' : open,
      form: open,
    },
    accuracy: {
      'ill-placed': last.access === 'witness' ? 'no' : last.access === 'not-recorded' ? open : 'yes',
      inattention: open,
      'not-observable': open,
      'second-hand': last.access === 'told' || last.access === 'read' ? 'yes' : last.access === 'witness' ? 'no' : open,
    },
    grounds: claim.circumstances,
  }
}

export const sixQuestions = ['date', 'place', 'author', 'made-from', 'original-form', 'credibility'] as const

/** Garraghan's six questions of a source: words of its record, or null where nobody has answered. Credibility is never read off. */
export function askOfSource(
  { record, language }: FolderSource,
  documents: readonly string[],
): Readonly<Record<(typeof sixQuestions)[number], string | null>> {
  const text = (value: unknown): string | null => {
    if (typeof value === 'string' && value !== '') return value
    if (value === null || typeof value !== 'object') return null
    const { raw, literal, family, given } = value as Record<string, unknown>
    const parts = (value as { 'date-parts'?: readonly (readonly unknown[])[] })['date-parts']
    if (Array.isArray(parts?.[0])) return parts[0].join('-')
    return text(raw) ?? text(literal) ?? ([given, family].filter(text).join(' ') || null)
  }
  const people = (value: unknown): string | null =>
    Array.isArray(value) ? value.flatMap(one => text(one) ?? []).join(', ') || null : null
  const translator = people(record.translator)
  return {
    date: text(record.issued),
    place: text(record['publisher-place']) ?? text(record['archive-place']),
    author: people(record.author),
    'made-from': documents.length > 0 ? documents.join('; ') : null,
    'original-form': translator !== null ? `${language}, translated by ${translator}` : text(record.type),
    credibility: null,
  }
}

/** Three facets of one claim. Each sorts by itself. */
export interface Facets {
  readonly claim: string
  /** Years from what is claimed to the words, at least; null where either is not dated. */
  readonly years: number | null
  readonly tendency: 'held' | 'before-an-audience' | 'free' | 'not-recorded'
  /** How many origins its answer certainly has. */
  readonly origins: number
}

export function facetsOf(claim: Claim, origins: number): Facets {
  const last = claim.chain.at(-1)!
  const [said, held] = [
    yearOf(last.date),
    yearOf(claim.valid) ?? (claim.answer.kind === 'date' ? yearOf(claim.answer.edtf) : null),
  ]
  return {
    claim: claim.id,
    years: said === null || held === null ? null : Math.max(0, said - held),
    tendency:
      last.custody === 'held'
        ? 'held'
        : last.venue === 'court' || last.venue === 'press' || last.venue === 'plenum'
          ? 'before-an-audience'
          : (last.custody ?? 'not-recorded'),
    origins,
  }
}

/** The first year that an EDTF text names in full. */
const yearOf = (edtf: string | undefined): number | null => {
  const found = /(?<![\dX])\d{4}(?![\dX])/.exec(edtf ?? '')
  return found === null ? null : Number(found[0])
}
