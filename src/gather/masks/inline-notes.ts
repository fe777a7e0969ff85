/**
 * Notes: each paragraph that opens with a label ("3.", "[3]", "*") and that a mark in the text before it calls. A note with more of the
 * text after it was read into the body and is proposed as a mask; notes at the end stand in their place and are only linked.
 *
 * A numbered paragraph may as well be the text's own list. It counts as a note when its label is called by a mark not yet answered and
 * either it does not go on with the list, or it takes up a word beside its mark, as notes do.
 * Marks: <sup>3</sup>, superscript digits, [3], and asterisks. A bare digit at a word's end is no mark: too many numbers stand there.
 */
import type { ProposedMask, ProposedNote, Range } from '../extract.ts'
import { endsSentence, type Line, type Sheet, words } from './lines.ts'

interface Mark extends Range {
  readonly label: string
  readonly tag: boolean
  readonly line: number
}

/** Characters before a mark in which a note's first words may be taken up. */
const nearMark = 60

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const markForms =
  /<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>|([⁰¹²³⁴-⁹]{1,3})|\[(\d{1,3})\]|(?<=[\p{L}.,;:!?”"’')])(\*{1,3}|[†‡])(?=\s|$)/gu
const labelForms =
  /^(?:<sup>\s*(\d{1,3}|[*†‡])\s*<\/sup>|\[(\d{1,3})\]|(\d{1,3})[.)]|([⁰¹²³⁴-⁹]{1,3})|(\*{1,3}|[†‡]))\s+(?=\S)/u

const plain = (label: string): string => label.replace(/[⁰¹²³⁴-⁹]/g, c => String(superscripts.indexOf(c)))

export function findNotes(
  sheet: Sheet,
  covered: (line: Line) => boolean,
): { masks: ProposedMask[]; notes: ProposedNote[] } {
  const { lines } = sheet
  const open = new Map<string, Mark>()
  const found: { first: number; last: number; mark: Mark; label: string }[] = []
  let list = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (covered(line)) continue
    const label = opensParagraph(sheet, i) ? readLabel(line.text) : null
    const mark = label === null ? undefined : open.get(label)
    if (
      label !== null &&
      mark !== undefined &&
      (!isListItem(sheet, i, label, list, open) || takesUp(line, mark, sheet.text, label))
    ) {
      const last = lastLine(sheet, i)
      found.push({ first: i, last, mark, label })
      open.delete(label)
      i = last
      continue
    }
    if (label !== null && /^\d/.test(label)) list = Number(label)
    for (const m of marksIn(line)) open.set(m.label, m)
  }
  const notes = found.map(({ first, last, mark, label }) => ({
    mark: { start: mark.start, end: mark.end },
    text: { start: lines[first]!.start, end: lines[last]!.end },
    label,
  }))
  return { masks: masksOf(sheet, found, covered), notes }
}

interface Found {
  readonly first: number
  readonly last: number
  readonly mark: Mark
  readonly label: string
}

/** Below this share of the text, what follows all the notes together is no text but a page's tail. Assumption. */
const tail = 0.15

const notesHeading = /^[#*_\s]*(?:(?:end|foot)?notes|references|примечания|сноски)[*_:\s]*$/i

/**
 * Notes that stand where notes belong: under a heading that says so, or all together at the end, be it before a page's last words.
 */
function inTheirPlace({ lines, text }: Sheet, found: readonly Found[]): ReadonlySet<Found> {
  const place = new Set<Found>()
  let headed = false
  for (const [i, note] of found.entries()) {
    const goesOn = i > 0 && found[i - 1]!.last + 1 === note.first
    headed = notesHeading.test(lines[note.first - 1]?.text ?? '') || (goesOn && headed)
    if (headed) place.add(note)
  }
  const together = found.length > 1 && found.every((note, i) => i === 0 || found[i - 1]!.last + 1 === note.first)
  if (together && text.length - lines[found.at(-1)!.last]!.end < tail * text.length)
    for (const note of found) place.add(note)
  return place
}

/** Notes with more of the text after them, and the tags of all marks. */
function masksOf(sheet: Sheet, found: readonly Found[], covered: (line: Line) => boolean): ProposedMask[] {
  const { lines } = sheet
  const inNote = new Set(found.flatMap(({ first, last }) => lines.slice(first, last + 1)))
  const lastOfText = lines.findLastIndex(line => !inNote.has(line) && !covered(line))
  const placed = inTheirPlace(sheet, found)
  return found.flatMap((each): ProposedMask[] => {
    const { first, last, mark, label } = each
    const note: ProposedMask = {
      start: lines[first]!.start,
      end: lines[last]!.end,
      reason: 'inline-note',
      why: `note ${label}, called at line ${mark.line} and read into the middle of the text`,
    }
    const tag: ProposedMask = {
      start: mark.start,
      end: mark.end,
      reason: 'inline-note',
      why: `the mark of note ${label}, read as a tag`,
    }
    return [...(first < lastOfText && !placed.has(each) ? [note] : []), ...(mark.tag ? [tag] : [])]
  })
}

/** Where lines are paragraphs, each line; where they are wrapped, a line after an empty one or after a short line that ends a sentence. */
function opensParagraph({ lines, width }: Sheet, i: number): boolean {
  const before = lines[i - 1]?.text
  if (width > wrapped || lines[i]!.gap > 0 || before === undefined) return true
  return endsSentence(before) && before.length < width * 0.8
}

/** Body lines longer than this are paragraphs, not wrapped lines. */
const wrapped = 200

function lastLine({ lines, width }: Sheet, first: number): number {
  if (width > wrapped) return first
  let last = first
  while (lines[last + 1]?.gap === 0 && readLabel(lines[last + 1]!.text) === null) last++
  return last
}

/** The item before it stands in the text; or it is the first of a list whose second follows although no mark calls a note 2. */
function isListItem(
  { lines }: Sheet,
  i: number,
  label: string,
  list: number,
  open: ReadonlyMap<string, Mark>,
): boolean {
  if (!/^\d/.test(label)) return false
  if (label !== '1') return Number(label) === list + 1
  return readLabel(lines[i + 1]?.text ?? '') === '2' && !open.has('2')
}

function readLabel(text: string): string | null {
  const m = labelForms.exec(text)
  return m === null ? null : plain(m[1] ?? m[2] ?? m[3] ?? m[4] ?? m[5]!)
}

function marksIn(line: Line): Mark[] {
  return Array.from(line.text.matchAll(markForms), m => ({
    start: line.start + m.index,
    end: line.start + m.index + m[0].length,
    label: plain(m[1] ?? m[2] ?? m[3] ?? m[4]!),
    tag: m[1] !== undefined,
    line: line.number,
  })).filter(mark => mark.start > line.start)
}

/** One of the note's first six words has the stem of a word right before its mark. */
function takesUp(line: Line, mark: Mark, text: string, label: string): boolean {
  const stem = (word: string): string => word.slice(0, 5)
  const near = new Set(
    words(text.slice(Math.max(0, mark.start - nearMark), mark.start))
      .slice(-4)
      .map(w => stem(w.word)),
  )
  return words(line.text)
    .filter(w => w.word !== label)
    .slice(0, 6)
    .some(w => w.word.length > 2 && near.has(stem(w.word)))
}
