import type { Document } from '../case/document.ts'
import type { Event } from '../case/event.ts'
import type { Span } from '../case/passage.ts'
import { type Known, publicAsOf } from '../confront/claims/as-of.ts'
import { type Conflict, conflicts } from '../confront/claims/dates-network.ts'
import { days } from '../confront/origins/contamination.ts'
import { readEdtf } from '../kit/edtf.ts'
import { overlaps } from '../kit/edtf-compare.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type CaseClaims, witnessId } from '../record/claims.ts'
import { loadSource } from '../record/sources.ts'
import type { VoiceName } from './claim-words.ts'
import { lineFinder } from './lines.ts'
import { claimsOf } from './read-claims.ts'
import { place, type Seen, siglaOf, voicesOnce, type WitnessHead, witnessHeads } from './show-questions.ts'
import { type Stretch, stretch } from './stretch.ts'

/** What one source says of the date of an event. */
export interface ToldPage extends Stretch {
  readonly source: string
  readonly at: string
  readonly line: number | null
  readonly edtf: string | null
  /** Where the words stand, where the text is in the case and the line can be told. */
  readonly passage: (Span & { readonly source: string }) | null
}

export interface EventPage extends Pick<Event, 'id' | 'label'> {
  readonly place: string | null
  readonly lane: NonNullable<Event['lane']> | null
  readonly participants: readonly VoiceName[]
  readonly told: readonly ToldPage[]
  /** Pairs of `told`, by index, that no day fits. */
  readonly apart: readonly (readonly [number, number])[]
}

/** Statements of time that cannot all be true, and by how many days they miss each other. */
export interface ConflictPage {
  readonly days: number
  readonly statements: readonly { readonly id: string; readonly words: string; readonly at: string }[]
}

export interface EventsPage {
  readonly sources: readonly (WitnessHead & {
    /** EDTF: from when anybody outside could read the page that we have; null where that is not recorded. */
    readonly public: string | null
  })[]
  /** In order of the earliest day; those without a date last. */
  readonly events: readonly EventPage[]
  /** Sets of statements of time that cannot all be true, each as small as can be. */
  readonly conflicts: readonly ConflictPage[]
}

/** The timeline: events with what each source says of their dates. `asOf` leaves out sources not yet public. */
export function showEvents(file: CaseFile, seen: Seen = {}): EventsPage {
  const claims = claimsOf(file)
  return eventsPage(claims, seen, passagesOf(file, claims))
}

/** Where the words of a locator stand in a text of the case. */
export type Passages = (at: Event['told'][number]['at']) => ToldPage['passage']

/** Finds lines in the texts that the witnesses are bound to; each text is read once, when it is first asked for. */
export function passagesOf(file: CaseFile, { head, texts }: CaseClaims): Passages {
  const finders = new Map<string, ReturnType<typeof lineFinder>>()
  return ({ source: witness, line, passage }) => {
    if (passage !== undefined) return { source: passage.source, start: passage.start, end: passage.end }
    const source = texts.get(witness)
    if (source === undefined || line === undefined) return null
    const counted = head.sources.find(one => witnessId(one) === witness)?.lines
    const find = finders.get(witness) ?? lineFinder(loadSource(file.db, source), counted)
    finders.set(witness, find)
    const span = find(line)
    return span && { source, ...span }
  }
}

const nowhere: Passages = () => null

const found = new WeakMap<CaseClaims, readonly Conflict[]>()

/** What cannot all be true about dates, worked out once for each state of the case. */
export function conflictsOnce(claims: CaseClaims): readonly Conflict[] {
  const known = found.get(claims) ?? conflicts(claims.times)
  found.set(claims, known)
  return known
}

export function eventsPage(claims: CaseClaims, seen: Seen = {}, passages: Passages = nowhere): EventsPage {
  const heads = witnessHeads(claims)
  const sigla = siglaOf(claims)
  const closed = new Set(heads.map(({ id }) => id).filter(id => isClosed(claims, id, seen)))
  const isOpen = (told: { at: { source: string } }): boolean => !closed.has(told.at.source)
  const events = [...claims.events].sort(byDay).flatMap(event => {
    const told = event.told.filter(isOpen)
    return told.length === 0 ? [] : [eventPage({ ...event, told }, claims, passages)]
  })
  const impossible = closed.size === 0 ? conflictsOnce(claims) : conflicts(claims.times.filter(isOpen))
  return {
    sources: heads.map(head => ({ ...head, public: pageOf(claims, head.id)?.public ?? null })),
    events,
    conflicts: impossible.map(one => conflictPage(one, sigla)),
  }
}

export function eventPage(event: Event, claims: CaseClaims, passages: Passages): EventPage {
  const sigla = siglaOf(claims)
  const voices = voicesOnce(claims)
  return {
    id: event.id,
    label: event.label,
    place: event.place ?? null,
    lane: event.lane ?? null,
    participants: event.participants.map(id => voices.get(id) ?? { id, name: id, kind: 'person' as const }),
    told: event.told.map(({ edtf, at }) => ({
      source: at.source,
      at: place({ at }, sigla),
      line: at.line ?? null,
      edtf: edtf ?? null,
      passage: passages(at),
      ...stretch(edtf),
    })),
    apart: apart(event.told.map(one => one.edtf)),
  }
}

export const conflictPage = (
  { days: missing, statements }: Conflict,
  sigla: ReadonlyMap<string, string>,
): ConflictPage => ({
  days: missing,
  statements: statements.map(({ id, words, at }) => ({ id, words, at: place({ at }, sigla) })),
})

/** The document that is the page we read of a source: the link of its claims that we read. */
function pageOf({ claims, documents }: CaseClaims, source: string): Document | undefined {
  const read = claims.find(claim => claim.at.source === source)?.chain.find(link => link.readByUs)
  return documents.find(document => document.id === read?.voice)
}

/** Whether the page of a source could be read by then; null where the case has no such document. */
export function pageKnown(claims: CaseClaims, source: string, asOf: string): Known | null {
  const page = pageOf(claims, source)
  return page === undefined ? null : publicAsOf(page, asOf)
}

/** True where the page of a source could not be read by then, so that its words on events could not either. */
export function isClosed(claims: CaseClaims, source: string, { asOf, undated }: Seen): boolean {
  const known = asOf === undefined ? null : pageKnown(claims, source, asOf)
  return known === 'unknown' || (known === 'not-recorded' && undated === 'leave-out')
}

function apart(dates: readonly (string | undefined)[]): [number, number][] {
  const read = dates.map(edtf => (edtf === undefined ? null : readEdtf(edtf)))
  return read.flatMap((a, i) =>
    read.flatMap((b, k): [number, number][] => (k > i && a && b && overlaps(a, b) === 'no' ? [[i, k]] : [])),
  )
}

const byDay = (a: Event, b: Event): number => {
  const [left, right] = [firstDay(a.told), firstDay(b.told)]
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}

/** The first day that any source can mean; where a date has no beginning, its end stands for it. */
function firstDay(told: readonly { readonly edtf?: string | undefined }[]): number {
  const starts = told
    .map(({ edtf }) => days(edtf))
    .map(({ earliest, latest }) => (Number.isFinite(earliest) ? earliest : latest))
  return Math.min(...starts)
}
