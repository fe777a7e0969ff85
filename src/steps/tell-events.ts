import type { Span } from '../case/passage.ts'
import type { Layer, Source } from '../case/source.ts'
import { readEdtf } from '../kit/edtf.ts'
import { type Maybe, overlaps } from '../kit/edtf-compare.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import type { DecidedFinding } from '../record/findings.ts'
import { claimsOf } from './read-claims.ts'
import { passagesOf } from './show-events.ts'

/** Why a stretch is of the event layer where the reader says so. It tells the reader's stretches from those a source brings. */
export const readAsEvent = 'a sentence with a date and a name, in the past tense'

/** An event of the case that this source tells of. */
export interface EventHere extends Span {
  readonly id: string
  readonly label: string
  /** When, as this source has it; null where it names no date. */
  readonly edtf: string | null
  /** True where the sentences are known; else the stretch is the whole line. */
  readonly narrow: boolean
}

/** The layers of a source after a new reading: those of the page, the editor and the speakers stay. */
export function withEvents(layers: readonly Layer[], events: readonly Span[]): Layer[] {
  return [
    ...layers.filter(one => one.why !== readAsEvent),
    ...events.map(({ start, end }): Layer => ({ start, end, layer: 'event', why: readAsEvent })),
  ].sort(inOrder)
}

/**
 * The event layer of a source as it stands now. A sentence that the reader took for an event stays in it while a date
 * that nobody rejected stands there, outside masks and the editor's words. Coded events and claims on dates add the
 * passages that people bound them to.
 */
export function tellEvents(
  file: CaseFile,
  source: Source,
  findings: readonly DecidedFinding[],
): { readonly layers: readonly Layer[]; readonly events: readonly EventHere[] } {
  const dates = findings.filter(one => one.kind === 'date' && one.state !== 'rejected')
  const others = [
    ...source.layers.filter(one => one.layer === 'page' || one.layer === 'editor'),
    ...source.masks.filter(one => one.state !== 'rejected'),
  ]
  const stands = (one: Layer): boolean =>
    one.why !== readAsEvent || (dates.some(date => inside(date, one)) && !others.some(other => inside(one, other)))
  const layers = source.layers.filter(stands)
  const claims = claimsOf(file)
  const events = eventsHere(file, claims, source.id, layers, dates)
  const bound = [
    ...events.filter(one => one.narrow).map(one => ({ ...one, why: `where “${one.label}” is told` })),
    ...datedPassages(claims, source.id),
  ].filter(one => !layers.some(layer => layer.layer === 'event' && layer.start === one.start && layer.end === one.end))
  const added = bound.map(({ start, end, why }): Layer => ({ start, end, layer: 'event', why }))
  return { layers: [...layers, ...added].sort(inOrder), events }
}

const inside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** Each coded event told in this source: at its passage, else in the sentences of its line that fit its date, else in its line. */
function eventsHere(
  file: CaseFile,
  claims: CaseClaims,
  source: string,
  layers: readonly Layer[],
  dates: readonly DecidedFinding[],
): EventHere[] {
  const place = passagesOf(file, claims)
  const sentences = layers.filter(one => one.why === readAsEvent)
  return claims.events.flatMap(({ id, label, told }) =>
    told.flatMap(({ at, edtf }): EventHere[] => {
      const line = place(at)
      if (line === null || line.source !== source) return []
      const about = { id, label, edtf: edtf ?? null }
      if (at.passage !== undefined) return [{ ...about, start: line.start, end: line.end, narrow: true }]
      const held = sentences.filter(one => inside(one, line))
      const sure = held.filter(one => dates.some(date => inside(date, one) && meets(date, edtf) === 'yes'))
      const likely = held.filter(one => dates.some(date => inside(date, one) && meets(date, edtf) === 'maybe'))
      // a date that merely may be the same points at a sentence only where it points at one
      const fit = sure.length > 0 || likely.length > 1 ? sure : likely
      return fit.length === 0
        ? [{ ...about, start: line.start, end: line.end, narrow: false }]
        : fit.map(({ start, end }) => ({ ...about, start, end, narrow: true }))
    }),
  )
}

function meets(date: DecidedFinding, edtf: string | undefined): Maybe {
  const [a, b] = [date.kind === 'date' ? readEdtf(date.edtf) : null, edtf === undefined ? null : readEdtf(edtf)]
  return a === null || b === null ? 'no' : overlaps(a, b)
}

/** Passages that a person bound a claim on a date to. */
function datedPassages({ claims, questions }: CaseClaims, source: string): (Span & { readonly why: string })[] {
  const dated = new Map(questions.filter(one => one.kind === 'date').map(one => [one.id, one.words]))
  return claims.flatMap(({ question, at: { passage } }) =>
    passage?.source === source && dated.has(question)
      ? [{ start: passage.start, end: passage.end, why: `a claim on “${dated.get(question)}”` }]
      : [],
  )
}
