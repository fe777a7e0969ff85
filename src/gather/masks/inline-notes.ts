/**
 * Notes: each paragraph that opens with a label ("3.", "[3]", "*") and that a mark in the text before it calls. A note with more of the
 * text after it was read into the body and is proposed as a mask; notes at the end stand in their place and are only linked.
 *
 * A numbered paragraph may as well be the text's own list. It counts as a note when its label is called by a mark not yet answered and
 * either it does not go on with the list, or it takes up a word beside its mark, as notes do.
 * Marks: <sup>3</sup>, superscript digits, [3], and asterisks. A bare digit at a word's end is no mark: too many numbers stand there.
 */
import type { ProposedMask, ProposedNote, Range } from '../extract.ts'
import { type Line, type Sheet, words } from './lines.ts'

interface Mark extends Range {
  readonly label: string
  readonly tag: boolean
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
  const open = new Map<string, Mark[]>()
  const found: { line: Line; mark: Mark; label: string }[] = []
  const answered = new Set<Line>()
  let list = 0
  for (const line of sheet.lines) {
    if (covered(line)) continue
    const label = readLabel(line.text)
    const mark = label === null ? undefined : open.get(label)?.at(-1)
    const goesOn = label !== null && Number(label) === list + 1
    if (label !== null && mark !== undefined && (!goesOn || takesUp(line, mark, sheet.text, label))) {
      found.push({ line, mark, label })
      answered.add(line)
      open.delete(label)
      continue
    }
    if (label !== null && /^\d/.test(label)) list = Number(label)
    for (const m of marksIn(line)) open.set(m.label, [...(open.get(m.label) ?? []), m])
  }
  // the notes at the end of the text stand where notes belong
  const last = sheet.lines.findLastIndex(line => !answered.has(line) && !covered(line))
  const masks = found.flatMap(({ line, mark, label }): ProposedMask[] => {
    const inBody = sheet.lines.indexOf(line) < last
    const note: ProposedMask = {
      start: line.start,
      end: line.end,
      reason: 'inline-note',
      why: `note ${label}, called at line ${lineOf(sheet, mark.start)} and read into the middle of the text`,
    }
    const tag: ProposedMask = {
      start: mark.start,
      end: mark.end,
      reason: 'inline-note',
      why: `the mark of note ${label}, read as a tag`,
    }
    return [...(inBody ? [note] : []), ...(mark.tag ? [tag] : [])]
  })
  const notes = found.map(({ line, mark, label }) => ({
    mark: { start: mark.start, end: mark.end },
    text: { start: line.start, end: line.end },
    label,
  }))
  return { masks, notes }
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

const lineOf = (sheet: Sheet, offset: number): number => sheet.lines.find(line => line.end >= offset)!.number
