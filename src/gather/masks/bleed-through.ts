/**
 * Bleed-through: half-lines of a facing or underlying page that OCR read into this one.
 *
 * Such a run is many short lines, each cut at a margin. No single line proves it; we count what whole lines never show:
 *   a scrap of a word at the margin (a lone consonant, letters without a vowel), a closing bracket or quotation mark that nothing
 *   opened, a small letter after a full stop, a hyphen at a line's end that an empty line follows; and, at half weight,
 *   an empty line in mid-sentence.
 * Words cut at the margin show in number, too (`cut-words.ts`), and count as whole points.
 * A run of at least `fewest` short lines is proposed when at least `certain` whole points are found and the points reach `density` a line.
 *
 * Variants: language-model perplexity of each line (needs a model a language), page layout (needs the picture). This one needs only
 * the text and works for any script with cased letters. Limits: bleed-through that was merged into one paragraph
 * is not seen; scripts without case give only brackets, quotes and hyphens. Verse and lists stay: they show no scraps.
 * The constants are assumptions, set on pages damaged on purpose (`test/gather/damage.ts`).
 */
import type { ProposedMask } from '../extract.ts'
import { countCutWords, learnWords, type Vocabulary } from './cut-words.ts'
import { beginsLower, endsSentence, type Line, type Sheet } from './lines.ts'

const fewest = 4
const certain = 3
const density = 0.2

/** Characters of the longest half-line. A printed line holds 60 to 75. */
const halfLine = 48

export function findBleedThrough(sheet: Sheet): ProposedMask[] {
  const found: ProposedMask[] = []
  let known: Vocabulary | undefined
  const short = (line: Line): boolean => line.text.length <= Math.min(halfLine, sheet.width * 0.6)
  for (let i = 0; i < sheet.lines.length; i++) {
    if (!short(sheet.lines[i]!)) continue
    let j = i
    while (j + 1 < sheet.lines.length && short(sheet.lines[j + 1]!)) j++
    const run = trim(sheet.lines.slice(i, j + 1))
    const mask = weigh(run, () => (known ??= learnWords(sheet)))
    if (mask !== null) found.push(mask)
    i = j
  }
  return found
}

const cutLeft = (line: Line): boolean => beginsLower(line.text) || /^[)\],;:.?!”’»]/.test(line.text)

const cutRight = (line: Line): boolean => !endsSentence(line.text)

/** Headings and signatures beside the run are not part of it: it begins and ends with lines that are cut. */
function trim(run: readonly Line[]): readonly Line[] {
  let from = 0
  let to = run.length
  while (from < to && !cutLeft(run[from]!)) from++
  while (to > from && !cutLeft(run[to - 1]!)) to--
  return run.slice(from, to)
}

function weigh(run: readonly Line[], known: () => Vocabulary): ProposedMask | null {
  if (run.length < fewest) return null
  let whole = 0
  let half = 0
  for (let i = 0; i < run.length; i++) {
    const line = run[i]!
    const before = run[i - 1]
    const after = run[i + 1]
    if (oddLeft(line.text) || oddRight(line.text) || closesUnopened(line.text, before?.text ?? '')) whole++
    else if (before !== undefined && endsSentence(before.text) && beginsLower(line.text)) whole++
    else if (/\p{L}[-‐]$/u.test(line.text) && after !== undefined && (after.gap > 0 || !beginsLower(after.text)))
      whole++
    else if (after !== undefined && after.gap > 0 && cutRight(line) && beginsLower(after.text)) half++
  }
  const margins = run.filter(line => cutLeft(line) || cutRight(line)).length
  if (margins >= run.length * 0.7) whole += countCutWords(run, known())
  if (whole < certain || (whole + half / 2) / run.length < density || margins < run.length * 0.7) return null
  const { start } = run[0]!
  const { end } = run.at(-1)!
  return {
    start,
    end,
    reason: 'bleed-through',
    why: `${run.length} half-lines in a row that join neither each other nor the text around them; ${whole} show words or sentences cut at the margin`,
  }
}

const vowel = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœаеёиоуыэюяіїєαεηιουωάέήίόύώ]/i

/** One-letter words of European languages. */
const oneLetterWords = 'aioàéèyeuаиокусвяжбіз'

/** A piece of letters that is no word: a lone consonant, or two to four letters without a vowel. Abbreviations keep their dot. */
function isScrap(piece: string, rest: string): boolean {
  if (/^[.\d]/.test(rest) || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(piece)) return false
  if (piece.length === 1) return !oneLetterWords.includes(piece) || piece === 'e' || piece === 'u'
  return piece.length <= 4 && !vowel.test(piece)
}

function oddLeft(text: string): boolean {
  if (/^[)\]”»,;:?!]/.test(text)) return true
  const piece = /^\p{Ll}+/u.exec(text)?.[0]
  if (piece === undefined) return false
  // a sentence that ends after a scrap ("sk. Then") is one too
  const rest = text.slice(piece.length)
  return isScrap(piece, /^\.\s+\p{Lu}|^\.$/u.test(rest) ? '' : rest)
}

function oddRight(text: string): boolean {
  const piece = /(?<=\s)\p{Ll}+$/u.exec(text)?.[0]
  return piece !== undefined && isScrap(piece, '')
}

/** More brackets or curly quotation marks are closed than this line and the one before opened. */
function closesUnopened(text: string, before: string): boolean {
  const count = (s: string, c: RegExp): number => s.match(c)?.length ?? 0
  for (const [open, close] of [
    [/[([]/g, /[)\]]/g],
    [/“/g, /”/g],
    [/«/g, /»/g],
  ] as const)
    if (count(text, close) > count(text, open) + count(before, open)) return true
  return false
}
