import type { Event } from '../case/event.ts'
import { type Conflict, conflicts } from '../confront/claims/dates-network.ts'
import { redate, redateClaims, restsOnDate } from '../confront/origins/impact.ts'
import { parseEdtf } from '../kit/edtf.ts'
import { Fault } from '../kit/errors.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered } from '../record/change.ts'
import { type CaseClaims, loadClaims, statementOf } from '../record/claims.ts'
import { head } from '../record/ledger.ts'
import { claimsOf } from './read-claims.ts'
import { type ConflictPage, conflictPage, conflictsOnce, type EventPage, eventPage, passagesOf } from './show-events.ts'
import { place, siglaOf } from './show-questions.ts'
import { type FallenClaim, inWords, restingRow, type TurnedQuestion } from './withdraw-voice.ts'

/** A date put in the place of another: the telling, by its index, and the EDTF. */
export interface Redating {
  readonly told: number
  readonly edtf: string
}

/** What rests on the date of an event: the list that a person sees before the date is changed. */
export interface EventImpact {
  readonly event: EventPage
  /** The sigla of the sources, by id. */
  readonly sigla: Readonly<Record<string, string>>
  /** Statements that tie the event to others or to the calendar; `changes`: with the date looked at. */
  readonly times: readonly {
    readonly id: string
    readonly words: string
    readonly at: string
    readonly changes: boolean
  }[]
  /** Claims that give a date at the places where the event is told. They keep theirs. */
  readonly claims: readonly FallenClaim[]
  /** Sets of statements with one on this event that cannot all be true, as it stands. */
  readonly conflicts: readonly ConflictPage[]
  /** With the date looked at; null where none is. */
  readonly would: {
    readonly edtf: string
    readonly told: number
    readonly apart: number
    readonly come: readonly ConflictPage[]
    readonly go: readonly ConflictPage[]
    /** What would stand otherwise if the claims at the same places followed. They do not: no question turns. */
    readonly questions: readonly TurnedQuestion[]
  } | null
  readonly seq: number
}

/** What rests on the date of an event, and what would stand otherwise with another. Changes nothing. */
export function showEventImpact(file: CaseFile, id: string, redating?: Redating): EventImpact {
  const claims = claimsOf(file)
  const event = knownEvent(claims, id)
  const sigla = siglaOf(claims)
  const passages = passagesOf(file, claims)
  const ties = new Set(restsOnDate(id, claims))
  const before = conflictsOnce(claims)
  const own = before.filter(one => one.statements.some(row => ties.has(row.id)))
  const changed = redating && checked(event, redating, claims)
  const after = changed ? conflicts(replaced(claims.times, changed.times)) : before
  const [had, have] = [new Set(before.map(key)), new Set(after.map(key))]
  const dated = datedAt(event.told, claims)
  return {
    event: eventPage(event, claims, passages),
    sigla: Object.fromEntries(sigla),
    times: claims.times
      .filter(time => ties.has(time.id))
      .map(({ id: time, words, at }) => ({
        id: time,
        words,
        at: place({ at }, sigla),
        changes: changed?.times.some(one => one.id === time) ?? false,
      })),
    claims: dated.map(restingRow(claims)),
    conflicts: own.map(one => conflictPage(one, sigla)),
    would:
      changed === undefined
        ? null
        : {
            edtf: redating!.edtf,
            told: redating!.told,
            apart: eventPage(changed.event, claims, passages).apart.length,
            come: after.filter(one => !had.has(key(one))).map(one => conflictPage(one, sigla)),
            go: before.filter(one => !have.has(key(one))).map(one => conflictPage(one, sigla)),
            questions: inWords(
              redateClaims(datedAt([event.told[redating!.told]!], claims), redating!.edtf, claims),
              claims,
            ),
          },
    seq: head(file.db).seq,
  }
}

/** Changes what one source is taken to say of an event's date, as one entry. Throws `conflict` where the case changed. */
export function changeDate(
  file: CaseFile,
  id: string,
  { seq, reason, ...redating }: Redating & { readonly seq: number; readonly reason: string },
): void {
  file.write('decide', () => {
    const { db } = file
    if (head(db).seq !== seq)
      throw new Fault('conflict', 'The case was changed after this list was made. Look at it again, then decide.')
    const claims = loadClaims(db)
    const event = knownEvent(claims, id)
    const { event: after, times } = checked(event, redating, claims)
    const was = event.told[redating.told]!.edtf ?? 'no date'
    const body = (kind: 'event' | 'time', noun: { readonly id: string }) =>
      altered('statement', statementOf(db, kind, noun.id), { body: canonical(noun), by: file.by })
    return {
      verb: 'change-date',
      words: `Changed the date of "${event.label}" from ${was} to ${redating.edtf}${reason === '' ? '' : `: ${reason}`}`,
      changes: [...body('event', after), ...times.flatMap(time => body('time', time))],
    }
  })
}

/** The claims that give a date at some places where an event is told. */
function datedAt(told: Event['told'], { claims }: CaseClaims) {
  const places = new Set(told.map(({ at }) => `${at.source} ${at.line}`))
  return claims.filter(({ answer, at }) => answer.kind === 'date' && places.has(`${at.source} ${at.line}`))
}

function checked(event: Event, { told, edtf }: Redating, claims: CaseClaims): ReturnType<typeof redate> {
  if (event.told[told] === undefined)
    throw new Fault('bad-input', `"${event.label}" is told ${event.told.length} times; there is no number ${told}.`)
  parseEdtf(edtf)
  return redate(event, told, edtf, claims)
}

function knownEvent({ events }: CaseClaims, id: string): Event {
  const event = events.find(one => one.id === id)
  if (event) return event
  throw new Fault('not-found', `There is no event "${id}" in this case.`)
}

const replaced = <T extends { readonly id: string }>(all: readonly T[], by: readonly T[]): T[] =>
  all.map(one => by.find(other => other.id === one.id) ?? one)

const key = ({ statements, days }: Conflict): string =>
  `${statements
    .map(one => one.id)
    .toSorted()
    .join(' ')} ${days}`
