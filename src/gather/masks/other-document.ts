/**
 * Another document on the same page: what stands before a "begin here" line or after an "end here" line of a reader, or a
 * last head that is built like the text's own head (heading, date, note in italics) and whose text breaks off.
 */
import type { ProposedMask } from '../extract.ts'
import { endsSentence, type Line, type Sheet } from './lines.ts'

/** Lines at which an editor or a library tells where the text ends or begins. Whole lines only. */
const endLine =
  /^[\s*=\-[(]*(?:(?:end|stop|finish) (?:of )?(?:your )?(?:reading|here|reading here|excerpt|document|selection|text|of reading)(?: here)?|end of (?:the )?project gutenberg e?book.{0,200}|конец (?:документа|текста|отрывка))[\s*=\-\]).!]*$/i
const beginLine =
  /^[\s*=\-[(]*(?:(?:begin|start) (?:your )?(?:reading|here|reading here|excerpt)(?: here)?|start of (?:the |this )?project gutenberg e?book.{0,200}|начало (?:документа|текста|отрывка))[\s*=\-\]).!]*$/i

/** The larger part is the text itself: a boundary counts only where it leaves more than this share. Assumption. */
const least = 0.6

export function findOtherDocuments(sheet: Sheet): ProposedMask[] {
  const { lines, text } = sheet
  const found: ProposedMask[] = []
  const begin = lines.findLast(line => line.end < text.length * (1 - least) && beginLine.test(line.text))
  if (begin !== undefined)
    found.push({
      start: lines[0]!.start,
      end: begin.end,
      reason: 'other-document',
      why: `stands before “${begin.text.slice(0, 40)}” (line ${begin.number}), where the text begins`,
    })
  const end = lines.find(line => line.start > text.length * least && endLine.test(line.text))
  const tail = end ?? tailHead(sheet)
  if (tail !== undefined)
    found.push({
      start: tail.start,
      end: lines.at(-1)!.end,
      reason: 'other-document',
      why:
        tail === end
          ? `stands after “${tail.text.slice(0, 40)}” (line ${tail.number}), where the text ends`
          : `a second head like the one at the top begins at line ${tail.number}, and its text breaks off`,
    })
  return found
}

const isHeading = (line: Line | undefined): boolean => line !== undefined && /^#{1,6} \S/.test(line.text)

const isDateLine = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 40 && /\b(1[5-9]|20)\d\d\b/.test(line.text) && !endsSentence(line.text)

const isItalic = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length > 60 && /^[*_](?![*_])/.test(line.text)

const isHead = (lines: readonly Line[], i: number): boolean =>
  isHeading(lines[i]) && isDateLine(lines[i + 1]) && isItalic(lines[i + 2])

/** The last head of the same build as the first, in the last fifth, if the text after it does not end. */
function tailHead({ lines, text }: Sheet): Line | undefined {
  const first = lines.findIndex((_, i) => i < 5 && isHead(lines, i))
  const last = lines.findLastIndex((_, i) => isHead(lines, i))
  if (first < 0 || last <= first || lines[last]!.start < text.length * 0.8) return undefined
  const finished = endsSentence(lines.at(-1)!.text) && lines.length > last + 3
  return finished ? undefined : lines[last]
}
