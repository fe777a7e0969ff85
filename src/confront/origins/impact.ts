import type { Claim } from '../../case/claim.ts'
import type { Event, TimeStatement } from '../../case/event.ts'
import type { CaseFolder } from '../../case/folder.ts'
import { type EvidenceItem, type Rivals, withoutItems } from '../../case/hypothesis.ts'
import { confront, type Relation } from '../claims/confront.ts'
import { supports } from './behind.ts'
import { countOrigins } from './independence.ts'

/**
 * What rests on a document, a voice, an identity or a date: listed before anything is withdrawn, changed or split.
 * Nothing is changed here; the list is what the person confirms or not.
 */
export interface Impact {
  /** Claims whose only way to us leads through it. */
  readonly falls: readonly Claim[]
  /** Claims that lose a link which the coder inferred, and stand without it. */
  readonly weakens: readonly Claim[]
  /** Claims that stand and lose a circumstance told of them (custody, pressure, a censor), because its own claim falls. */
  readonly circumstances: readonly Claim[]
  /** Questions that would stand otherwise: in their relation, or in the origins behind an answer. */
  readonly questions: readonly Turn[]
  /** Items of the rival accounts that rest on a claim which falls: they lose it, and go where they rest on no other. */
  readonly weighed: readonly EvidenceItem[]
  /** What else names it, in words: contacts, dependences, events, documents that it wrote. They stay. */
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
  // the link that we read is the only way to us, whoever inferred it
  const weakens = through.filter(claim =>
    claim.chain.every(link => link.voice !== voice || (link.shown === 'inferred' && !link.readByUs)),
  )
  const falls = through.filter(claim => !weakens.includes(claim))
  const gone = new Set(falls)
  const weak = new Set(weakens)
  const ids = new Set(falls.map(claim => claim.id))
  const tellsOfGone = (claim: Claim): boolean => claim.circumstances.some(id => ids.has(id))
  const after = folder.claims
    .filter(claim => !gone.has(claim))
    .map(claim => (weak.has(claim) ? { ...claim, chain: claim.chain.filter(link => link.voice !== voice) } : claim))
    .map(claim =>
      tellsOfGone(claim) ? { ...claim, circumstances: claim.circumstances.filter(id => !ids.has(id)) } : claim,
    )
  const circumstances = folder.claims.filter(claim => !gone.has(claim) && !weak.has(claim) && tellsOfGone(claim))
  return {
    falls,
    weakens,
    circumstances,
    questions: turned([...through, ...circumstances], folder, { ...folder, claims: after }),
    weighed: folder.rivals.flatMap(({ items }) => items.filter(item => item.claims.some(id => ids.has(id)))),
    alsoNames: namedIn(voice, folder),
  }
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

/** A claim with one actor put for another, as voice, answer or accused. */
export function meaning(claim: Claim, from: string, to: string): Claim {
  const { answer, chain } = claim
  const other = <T extends string>(id: T): T => (id === from ? (to as T) : id)
  return {
    ...claim,
    chain: chain.map(link => ({ ...link, voice: other(link.voice) })),
    answer:
      answer.kind === 'actor'
        ? { ...answer, actor: other(answer.actor) }
        : answer.kind === 'charge'
          ? { ...answer, accused: other(answer.accused) }
          : answer,
  }
}

/** How a question stands: the relation of its answers, and the origins behind each. */
export interface Standing {
  readonly relation: Relation
  readonly origins: readonly { readonly n: number; readonly least: number; readonly most: number }[]
}

/** A question that would stand otherwise. */
export interface Turn {
  readonly id: string
  readonly before: Standing
  readonly after: Standing
}

/**
 * What would stand otherwise if some of an actor's claims were another's. The other is `into`, an actor of its own.
 *
 * @example
 * splitIdentity('ivanov', { ...ivanov, id: 'ivanov-2' }, new Set(['c-7']), folder) // the questions that c-7 turns
 */
export function splitIdentity(
  actor: string,
  into: CaseFolder['actors'][number],
  moved: ReadonlySet<string>,
  folder: CaseFolder,
): readonly Turn[] {
  const own = folder.claims.filter(claim => moved.has(claim.id))
  const after = {
    ...folder,
    actors: [...folder.actors, into],
    claims: folder.claims.map(claim => (moved.has(claim.id) ? meaning(claim, actor, into.id) : claim)),
  }
  return turned(own, folder, after)
}

/**
 * What would stand otherwise if some claims gave another date. Changing the date of an event changes no claim; this says
 * what hangs on the claims at the same places, should they follow.
 */
export function redateClaims(claims: readonly Claim[], edtf: string, folder: CaseFolder): readonly Turn[] {
  const chosen = new Set(claims)
  const dated = ({ answer, ...claim }: Claim): Claim => ({
    ...claim,
    answer: answer.kind === 'date' ? { ...answer, edtf } : answer,
  })
  const after = { ...folder, claims: folder.claims.map(claim => (chosen.has(claim) ? dated(claim) : claim)) }
  return turned(claims, folder, after)
}

/** The questions of some claims that stand otherwise after a change. */
function turned(own: readonly Claim[], before: CaseFolder, after: CaseFolder): readonly Turn[] {
  const touched = new Set(own.map(claim => claim.question))
  return before.questions
    .filter(question => touched.has(question.id))
    .map(question => ({ id: question.id, before: standing(question, before), after: standing(question, after) }))
    .filter(turn => JSON.stringify(turn.before) !== JSON.stringify(turn.after))
}

function standing(question: CaseFolder['questions'][number], folder: CaseFolder): Standing {
  const { relation, groups } = confront(question, folder)
  const origins = groups.map(({ claims }) => {
    const { n, roots } = countOrigins(claims.filter(supports), folder.dependences, folder)
    return { n, least: roots.least, most: roots.most }
  })
  return { relation, origins }
}

/** An event with another date told at one place, and the statements from the calendar that say the same there. */
export function redate(
  event: Event,
  n: number,
  edtf: string,
  { times }: Pick<CaseFolder, 'times'>,
): { readonly event: Event; readonly times: readonly TimeStatement[] } {
  const { at } = event.told[n]!
  return {
    event: { ...event, told: event.told.map((one, i) => (i === n ? { ...one, edtf } : one)) },
    times: times
      .filter(time => time.to === event.id && time.edtf !== undefined)
      .filter(time => time.at.source === at.source && time.at.line === at.line)
      .map(time => ({ ...time, edtf })),
  }
}

/** The rival accounts when some claims are gone: an item keeps the others it rests on, one that rests on none goes. */
export function withoutClaims(rivals: Rivals, gone: ReadonlySet<string>): Rivals {
  const items = rivals.items.map(item => ({ ...item, claims: item.claims.filter(id => !gone.has(id)) }))
  return withoutItems({ ...rivals, items }, new Set(items.filter(item => item.claims.length === 0).map(({ id }) => id)))
}

/** What names a voice beside the claims, in the words of the case: contacts, dependences, events, what it wrote. */
export const namedIn = (
  voice: string,
  { exposures, dependences, events, documents }: Pick<CaseFolder, 'exposures' | 'dependences' | 'events' | 'documents'>,
): string[] => [
  ...events.filter(event => event.participants.includes(voice)).map(event => event.label),
  ...exposures.filter(row => row.from === voice || row.to === voice).map(row => row.words),
  ...dependences.filter(row => row.a === voice || row.b === voice).map(row => row.why),
  ...documents.filter(document => document.author === voice).map(document => document.title),
]
