import type { Claim } from '../../case/claim.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { confront, type Relation } from '../claims/confront.ts'

/**
 * What rests on a document, a voice, an identity or a date: listed before anything is withdrawn, changed or split.
 * Nothing is changed here; the list is what the person confirms or not.
 */
export interface Impact {
  /** Claims whose only way to us leads through it. */
  readonly falls: readonly Claim[]
  /** Claims that lose a link which the coder inferred, and stand without it. */
  readonly weakens: readonly Claim[]
  /** Questions whose relation would change. */
  readonly questions: readonly { readonly id: string; readonly before: Relation; readonly after: Relation }[]
  /** Ids of statements of time and of contacts that speak of it. */
  readonly alsoNames: readonly string[]
}

/**
 * What falls if a voice or a document is withdrawn.
 *
 * @example
 * withdraw('report-1938', folder).questions // every question that stands on the printed Report
 */
export function withdraw(voice: string, folder: CaseFolder): Impact {
  const through = folder.claims.filter(claim => claim.chain.some(link => link.voice === voice))
  const weakens = through.filter(claim => claim.chain.every(link => link.voice !== voice || link.shown === 'inferred'))
  const falls = through.filter(claim => !weakens.includes(claim))
  return { falls, weakens, questions: changes(falls, folder), alsoNames: namedIn(voice, folder) }
}

/** What rests on an identity: every claim that names the actor as voice, answer or accused. */
export function restsOnIdentity(actor: string, folder: CaseFolder): readonly Claim[] {
  return folder.claims.filter(
    ({ answer, chain }) =>
      chain.some(link => link.voice === actor) ||
      (answer.kind === 'actor' && answer.actor === actor) ||
      (answer.kind === 'charge' && answer.accused === actor),
  )
}

/** What rests on the date of an event: the statements of time that tie it to others. */
export const restsOnDate = (event: string, folder: CaseFolder): readonly string[] =>
  folder.times.filter(time => time.from === event || time.to === event).map(time => time.id)

function changes(falls: readonly Claim[], folder: CaseFolder): Impact['questions'] {
  const gone = new Set(falls)
  const without = { ...folder, claims: folder.claims.filter(claim => !gone.has(claim)) }
  const touched = new Set(falls.map(claim => claim.question))
  return folder.questions
    .filter(question => touched.has(question.id))
    .map(question => ({
      id: question.id,
      before: confront(question, folder).relation,
      after: confront(question, without).relation,
    }))
    .filter(({ before, after }) => before !== after)
}

const namedIn = (voice: string, folder: CaseFolder): string[] => [
  ...folder.exposures.filter(row => row.from === voice || row.to === voice).map(row => row.id),
  ...folder.dependences.filter(row => row.a === voice || row.b === voice).map(row => row.id),
]
