import type { Finding } from '../case/finding.ts'
import type { Hint, Hints } from '../case/hints.ts'
import type { Span } from '../case/passage.ts'
import type { Reading } from '../case/reading.ts'
import type { Mask } from '../case/source.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { findDates } from './dates/dates.ts'
import { datesOf } from './dates/languages.ts'
import { thin, tooManyMarks } from './density.ts'
import { findEvents } from './events.ts'
import { layDates } from './hints/dates.ts'
import { layHints } from './hints/people.ts'
import { type HintOf, placeHints } from './hints/place.ts'
import { layVoices } from './hints/voices.ts'
import { makePage } from './page.ts'
import { findPeople } from './people/people.ts'
import { findVoices } from './voices/voices.ts'

export interface ReadOptions {
  /** Ranges that do not belong to the text, in code points. Rejected ones are read like the rest. */
  readonly masks?: readonly Mask[]
  /** BCP 47 tag of the text. Names and structure are found in any; days and months in English, Russian and German; voices in English. */
  readonly language?: string
  /** When the text was written, where its record says so: a day, month or year in EDTF. A date at the head of the text comes first. */
  readonly written?: string
  /** What the file's own markup says, in code points; it goes before what the words suggest. */
  readonly hints?: Hints | undefined
}

/** A finding before it has an id, its offsets in UTF-16. */
export type Draft = Finding extends infer F ? (F extends Finding ? Omit<F, 'id'> : never) : never

/**
 * Reads a text: who, where, when, whose words, on whose word, and what does not belong. Pure: the same text gives the
 * same findings with the same ids. Offsets of the result count code points.
 *
 * @example
 * readText('Anna Larina wrote to Koba.').findings.map(finding => finding.kind) // => ['person', 'person']
 */
export function readText(text: string, options: ReadOptions = {}): Reading {
  const map = mapOffsets(text)
  const masks = (options.masks ?? []).filter(mask => mask.state !== 'rejected')
  const spans = masks.map(mask => ({ start: map.toUnits(mask.start), end: map.toUnits(mask.end) }))
  // A note that was read into the body belongs to its editor: it is told as noise in the body, and still read.
  const masked: Span[] = spans.filter((_, i) => masks[i]!.reason !== 'inline-note').sort((a, b) => a.start - b.start)
  const page = makePage(text)
  const hints = options.hints === undefined ? [] : placeHints(options.hints, map, masked)
  const said = <K extends Hint['kind']>(...kinds: readonly K[]): HintOf<K>[] =>
    hints.filter((hint): hint is HintOf<K> => (kinds as readonly string[]).includes(hint.kind))
  const people = findPeople(page, masked)
  const hinted = options.hints && layHints(text, people, said('person', 'body', 'place'), options.hints.actors)
  const { mentions, actors } = hinted ?? people
  const crowd = tooManyMarks(text)
  const dates = findDates(page, masked, datesOf(options.language), options.written)
  const voices = crowd === null ? findVoices(page, mentions, actors, masked) : []
  const all: Draft[] = [
    ...masks.map((mask, i): Draft => ({ ...spans[i]!, kind: 'noise', why: mask.reason, reason: mask.why })),
    ...mentions,
    ...(hinted ? layDates(text, dates, said('date')) : dates),
    ...(hinted ? layVoices(text, voices, said('quotation', 'attribution'), hinted.speaker) : voices),
  ]
  const { kept: drafts, told: thinned } = thin(inOrder(all), text.length)
  const told = [...(crowd === null ? [] : [crowd]), ...thinned]
  const findings = drafts.map((draft): Finding => {
    const [start, end] = [map.toPoints(draft.start), map.toPoints(draft.end)]
    return { ...draft, start, end, id: `${draft.kind}-${start}-${end}` }
  })
  const events = findEvents(page, drafts).map(one => ({ start: map.toPoints(one.start), end: map.toPoints(one.end) }))
  return { findings, actors: [...actors], events, ...(told.length > 0 && { told }) }
}

/** In text order. Findings have many shapes, so that each is asked for its place once, before they are sorted. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const placed = drafts.map(draft => {
    const { start, end, kind } = draft
    return { start, end, kind, draft }
  })
  placed.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
  return placed.map(({ draft }) => draft)
}
