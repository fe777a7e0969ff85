import { z } from 'zod'
import { Hints } from './hints.ts'
import { Span } from './passage.ts'

/** Why a range does not belong to the text, in the words of the field. */
export const MaskReason = z.enum([
  'bleed-through', // words of a facing or underlying page
  'repeated-column', // lines that stand in the text a second time
  'running-head',
  'page-number',
  'web-furniture', // navigation, sharing links, captions of a web page
  'other-document', // the head or tail of another text on the same page
  // a footnote that was read into the body; it belongs to the editor's layer, so readers still read its words
  'inline-note',
  'struck-out', // words that the document itself takes back
  'not-of-this-text', // a person says so and gives no narrower reason
])
export type MaskReason = z.infer<typeof MaskReason>
export const maskReasons = MaskReason.options

/** A range that does not belong to the body, with its reason. Proposed by an engine, decided by a person, always reversible. */
export const Mask = Span.extend({
  reason: MaskReason,
  why: z.string(),
  state: z.enum(['proposed', 'accepted', 'rejected']),
})
export type Mask = z.infer<typeof Mask>

/** Whose words a range is: the page that carries it, its editor, the person speaking, or the event reported. */
export const Layer = Span.extend({ layer: z.enum(['page', 'editor', 'speaker', 'event']), why: z.string() })
export type Layer = z.infer<typeof Layer>

/** A note linked to the mark in the body that calls it. */
export const Note = z.object({ mark: Span.nullable(), text: Span, label: z.string() })
export type Note = z.infer<typeof Note>

/** How bytes became text; `told` says on what ground, so that nothing is guessed silently. */
export const Encoding = z.object({ name: z.string(), told: z.string() })
export type Encoding = z.infer<typeof Encoding>

/**
 * One step of the map from the clean text back to the original: clean offsets from `start` on stand at `original` on.
 * `place` names the part of the original that it is: a page of a PDF or a part of a docx, in which `original` then counts, or the page
 * that a TEI file marks.
 */
export const MapStep = z.object({ start: z.int(), original: z.int(), place: z.string().optional() })
export type MapStep = z.infer<typeof MapStep>

/** A document that speaks. Its text is immutable; everything said about it lives elsewhere. */
export const Source = z.object({
  id: z.string(),
  /** Two or three letters that stand for it in tables and locators. */
  siglum: z.string(),
  title: z.string(),
  /** BCP 47, or "und" where it could not be told. */
  language: z.string(),
  text: z.string(),
  /** SHA-256 of `text` in UTF-8. */
  digest: z.string(),
  /** SHA-256 of the bytes it came from. */
  originalDigest: z.string(),
  file: z.string(),
  mediaType: z.string(),
  encoding: Encoding,
  /** CSL-JSON item. */
  record: z.record(z.string(), z.unknown()),
  map: z.array(MapStep),
  masks: z.array(Mask),
  layers: z.array(Layer),
  notes: z.array(Note),
  /** What the markup of the file says, for the reader to suggest. */
  hints: Hints.optional(),
})
export type Source = z.infer<typeof Source>
