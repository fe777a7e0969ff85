import { Cover } from './cover.ts'
import type { Extract, ProposedLayer, ProposedMask, ProposedNote, Range } from './extract.ts'
import { type Line, laySheet } from './masks/lines.ts'

/** Lines above the text are shorter than this; the first longer one is the text. Assumption. */
const headLine = 160

/** Characters of the longest insert. A bracket that opens a page and never closes is none. */
const longestInsert = 400

/**
 * Whose words a range is, where the page itself shows it. Layers may overlap: the narrowest one speaks.
 * page    lines above the first paragraph (title, date, author), and what masks show to be the page's
 * editor  square brackets with words in them, notes, a head-note set wholly in italics above the text
 * speaker the document that a head-note introduces
 */
export function proposeLayers(
  extract: Extract,
  masks: readonly ProposedMask[],
  notes: readonly ProposedNote[],
): ProposedLayer[] {
  const own = extract.layers ?? []
  const { lines } = laySheet(extract)
  const cover = new Cover<Range>(masks)
  const isMasked = (range: Range): boolean => cover.touches(range)
  const ownStarts = new Set(own.map(layer => layer.start))
  const found: ProposedLayer[] = [...own]
  const body = lines.findIndex(line => line.text.length >= headLine)
  const head = body < 0 ? [] : lines.slice(0, body).filter(line => !isMasked(line))
  if (head.length > 0 && head.length <= 8)
    found.push({ ...across(head), layer: 'page', why: 'the lines above the text: title, author or date' })
  const note = lines[body]
  if (note !== undefined && body > 0 && isHeadNote(note)) {
    found.push({ start: note.start, end: note.end, layer: 'editor', why: 'a head-note in italics above the text' })
    const after = lines.slice(body + 1).filter(line => !isMasked(line))
    if (after.length > 0)
      found.push({ ...across(after), layer: 'speaker', why: 'the document that the head-note introduces' })
  }
  for (const insert of inserts(extract.text)) if (!isMasked(insert)) found.push(insert)
  const struck = new Set(masks.filter(mask => mask.reason === 'struck-out').map(mask => mask.start))
  for (const { text } of notes)
    if (!ownStarts.has(text.start) && !struck.has(text.start)) found.push({ ...text, layer: 'editor', why: 'a note' })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const across = (lines: readonly Line[]): Range => ({ start: lines[0]!.start, end: lines.at(-1)!.end })

/** Wholly in Markdown's italics, which OCR of readers and web pages gives; not bold. */
const isHeadNote = ({ text }: Line): boolean =>
  /^([*_])(?!\1)/.test(text) && text.endsWith(text[0]!) && !text.slice(1, -1).includes(`${text[0]} `)

/** Square brackets with a word in them. "[3]" is a mark and "[...]" an omission, no insert. */
function inserts(text: string): ProposedLayer[] {
  const found: ProposedLayer[] = []
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const window = text.slice(open + 1, open + 1 + longestInsert)
    const length = window.indexOf(']')
    const inside = window.slice(0, Math.max(0, length))
    if (inside.includes('[') || inside.includes('\n\n') || !/\p{L}{2}/u.test(inside)) continue
    const close = open + 1 + length
    // a link's words belong to the text
    if (text[close + 1] === '(') continue
    found.push({ start: open, end: close + 1, layer: 'editor', why: 'words in square brackets' })
  }
  return found
}
