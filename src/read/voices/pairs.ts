/**
 * Quotations by their marks: nested, over paragraphs, and recovered where a mark is missing.
 *
 * A stack of open quotations. A mark that may close closes the innermost open quotation that its glyph fits; those above
 * it lacked their end. An open quotation goes over into the next paragraph where that repeats the opening mark (Chicago
 * Manual of Style, "quotations across paragraphs"), or where a closing mark that nothing else opened answers it within `reach`
 * paragraphs. Any other one ends with its paragraph, or was an apostrophe and is dropped. So a missing mark costs one
 * paragraph, never the rest of the document. Linear in the number of marks: the stack holds at most `deepest`.
 *
 * Variants: a regular expression (loses nesting and apostrophes); a trained model. Limits: the possessive plural inside
 * single quotes is told from the end by what follows only; quotations without marks are found in `blocks.ts`.
 */
import type { VoiceLanguage } from './language.ts'
import { isSingle, type Mark, mayClose, readMarks } from './marks.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A quotation found by its marks. `open` and `close` take the marks in, `start` and `end` leave them out. */
export interface Quoted extends Stretch {
  readonly open: number
  readonly close: number
  readonly depth: number
  /** The quoted words paragraph by paragraph, without the marks that are repeated. */
  readonly segments: readonly Stretch[]
  /** False where the closing mark is missing and the end is a guess. */
  readonly closed: boolean
}

interface Frame {
  readonly mark: Mark
  /** The opening mark is the first character of its paragraph. */
  readonly heads: boolean
  readonly segments: Stretch[]
  /** Where the part in the present paragraph starts. */
  from: number
  /** Goes over paragraphs without a repeated mark up to this offset. */
  until: number
}

/** How many paragraphs a quotation may run on without a repeated opening mark. An assumption. */
const reach = 12
/** Nesting deeper than this is not read: no edition prints it. An assumption. */
const deepest = 8

/**
 * All quotations with marks, in text order.
 *
 * @example
 * pairMarks("He said: 'I can't.'", [{ start: 0, end: 19 }], english).map(q => [q.start, q.end]) // => [[10, 18]]
 */
export function pairMarks(
  text: string,
  paragraphs: readonly Stretch[],
  language: VoiceLanguage,
  masked: readonly Stretch[] = [],
): Quoted[] {
  const reversed = setsReversed(text)
  const marks = withoutMasked(
    paragraphs.map(p => readMarks(text, p.start, p.end, reversed, language.elided)),
    masked,
  )
  const found: Omit<Quoted, 'depth'>[] = []
  const finish = (frame: Frame, end: number, close: number, closed: boolean): void => {
    const segments = [...frame.segments, tighten(text, frame.from, end)].filter(s => s.end > s.start)
    if (segments.length === 0) return
    const [start, stop] = [segments[0]!.start, segments.at(-1)!.end]
    found.push({ open: frame.mark.at, start, end: stop, close, segments, closed })
  }

  let stack: Frame[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const here = marks[index]!
    const heads = headMarks(paragraph, here)
    let cursor = 0
    for (const frame of stack) {
      frame.from = paragraph.start
      if (heads[cursor]?.glyph === frame.mark.glyph) frame.from = heads[cursor++]!.end
    }
    const following = headMarks(paragraphs[index + 1], marks[index + 1] ?? [])
    const ends = nextCertain(here)

    for (; cursor < here.length; cursor++) {
      const mark = here[cursor]!
      const level = mark.closes ? stack.findLastIndex(f => mayClose(f.mark.glyph, mark.glyph)) : -1
      if (level >= 0) {
        const frame = stack[level]!
        const carries = frame.heads && following[level]?.glyph === frame.mark.glyph
        if (mark.doubtful && (ends[cursor] || carries)) continue
        for (const inner of stack.splice(level + 1))
          if (!isSingle(inner.mark.glyph)) finish(inner, mark.at, mark.at, false)
        stack.pop()
        finish(frame, mark.at, mark.end, true)
      } else if (mark.opens) {
        // A mark of the same straight glyph opens again: the one before lacked its end, or was an apostrophe.
        const same = sided(mark.glyph) ? -1 : stack.findIndex(f => f.mark.glyph === mark.glyph)
        if (same >= 0) {
          for (const lost of stack.splice(same)) {
            if (!isSingle(lost.mark.glyph) || lost.heads)
              finish(lost, sentenceEnd(text, lost.from, mark.at), mark.at, false)
          }
        }
        if (stack.length < deepest) {
          stack.push({
            mark,
            heads: mark.at === paragraph.start || heads.includes(mark),
            segments: [],
            from: mark.end,
            until: 0,
          })
        }
      }
    }
    stack = carryOver(stack, index)
  }
  return nest(found)

  /** Which open quotations go over into the next paragraph; the others end here or are dropped. */
  function carryOver(open: readonly Frame[], index: number): Frame[] {
    const { end } = paragraphs[index]!
    const following = headMarks(paragraphs[index + 1], marks[index + 1] ?? [])
    const kept: Frame[] = []
    for (const [level, frame] of open.entries()) {
      if (frame.until <= end && !isSingle(frame.mark.glyph)) frame.until = answer(marks, index, frame.mark)
      const goesOn = following[level]?.glyph === frame.mark.glyph || frame.until > end
      if (kept.length === level && goesOn) {
        frame.segments.push(tighten(text, frame.from, end))
        kept.push(frame)
      } else if (!isSingle(frame.mark.glyph) || frame.heads) finish(frame, end, end, false)
    }
    return kept
  }
}

/** Marks that do not stand in a masked range. `masked` is in text order. */
function withoutMasked(marks: Mark[][], masked: readonly Stretch[]): Mark[][] {
  if (masked.length === 0) return marks
  let at = 0
  return marks.map(paragraph =>
    paragraph.filter(mark => {
      while (at < masked.length && masked[at]!.end <= mark.at) at++
      return at >= masked.length || masked[at]!.start > mark.at
    }),
  )
}

/** The offset of the closing mark that answers an unclosed one within `reach` paragraphs, or 0. Only for marks that tell their side. */
function answer(marks: readonly (readonly Mark[])[], index: number, opener: Mark): number {
  if (!sided(opener.glyph)) return 0
  for (const paragraph of marks.slice(index + 1, index + 1 + reach)) {
    const next = paragraph.find(m => m.glyph === opener.glyph || (m.closes && mayClose(opener.glyph, m.glyph)))
    if (next !== undefined) return next.glyph === opener.glyph ? 0 : next.at
  }
  return 0
}

/** True for glyphs that show whether they open or close. */
const sided = (glyph: string): boolean => !'"\'`'.includes(glyph) && glyph !== "''"

/** The opening marks that a paragraph starts with, one behind the other. */
function headMarks(paragraph: Stretch | undefined, marks: readonly Mark[]): Mark[] {
  const heads: Mark[] = []
  let at = paragraph?.start ?? -1
  for (const mark of marks) {
    if (mark.at !== at || !mark.opens) break
    heads.push(mark)
    at = mark.end
  }
  return heads
}

/** For each mark: whether, before the next mark that only opens, a mark comes that surely closes a single quote. */
function nextCertain(marks: readonly Mark[]): boolean[] {
  const certain: boolean[] = []
  let ahead = false
  for (let i = marks.length - 1; i >= 0; i--) {
    certain[i] = ahead
    const mark = marks[i]!
    if (!"'’".includes(mark.glyph) && !isSingle(mark.glyph)) continue
    if (mark.opens) ahead = false
    else if (mark.closes && !mark.doubtful) ahead = true
  }
  return certain
}

/** Where the last sentence between two offsets ends, or the second offset. */
function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if ('.?!'.includes(text[at]!)) return at + 1
  return to
}

/** Without blanks at either end. */
export function tighten(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

/** True where the text sets its guillemets »so«, as German and Danish print does. */
function setsReversed(text: string): boolean {
  const [open, close] = [text.indexOf('«'), text.indexOf('»')]
  return close >= 0 && (open < 0 || close < open)
}

/** In text order, with the depth that containment gives; a guessed one that crosses another is cut at its edge. */
export function nest(found: readonly Omit<Quoted, 'depth'>[]): Quoted[] {
  const sorted = found.toSorted((a, b) => a.open - b.open || b.close - a.close)
  const around: number[] = []
  return sorted.map(quoted => {
    while (around.length > 0 && around.at(-1)! <= quoted.open) around.pop()
    around.push(quoted.close)
    return { ...quoted, depth: around.length - 1 }
  })
}
