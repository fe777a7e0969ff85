import { foldedWords } from '../record/fold.ts'

/** The part of a line that stands nearest to a claim, with a little of what stands around it. */
export interface Quoted {
  readonly before: string
  /** Empty where no sentence shares a word with the claim; then `after` begins the line. */
  readonly near: string
  readonly after: string
}

/** Letters kept on each side of the sentence, and the most of the sentence itself. Assumptions: what a column holds. */
const around = 160
const most = 480

/**
 * The sentence of a line that shares most words with a claim, for a page that lays passages face to face. A word counts
 * the less the more sentences of the line hold it; endings are cut at the fifth letter. It chooses what is shown and says
 * nothing of what the claim rests on: the place still names the whole line. Sentences are cut by Unicode's rules (UAX 29).
 *
 * @example
 * quoteLine('He came late. They met in Paris. It rained.', 'a meeting in Paris').near // => 'They met in Paris.'
 */
export function quoteLine(line: string, claim: string, language = 'en'): Quoted {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line)].map(one => ({
    start: one.index,
    end: one.index + one.segment.trimEnd().length,
    keys: keysOf(one.segment),
  }))
  const holding = new Map<string, number>()
  for (const { keys } of sentences) for (const key of keys) holding.set(key, (holding.get(key) ?? 0) + 1)
  const asked = keysOf(claim)
  const worth = (keys: ReadonlySet<string>): number =>
    [...keys.intersection(asked)].reduce((sum, key) => sum + 1 / holding.get(key)!, 0)
  const best = sentences.reduce<{ start: number; end: number; worth: number }>(
    (found, one) => (worth(one.keys) > found.worth ? { ...one, worth: worth(one.keys) } : found),
    { start: 0, end: 0, worth: 0 },
  )
  const end = Math.min(best.end, best.start + most)
  return {
    before: clip(line.slice(0, best.start), -around),
    near: line.slice(best.start, end).toWellFormed(),
    after: clip(line.slice(end), best.worth === 0 ? around + most : around),
  }
}

/** Words of four letters or more, and figures, by their first five characters. */
const keysOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...foldedWords(text)]
      .map(word => word.form)
      .filter(form => form.length > 3 || /\d/.test(form))
      .map(form => form.slice(0, 5)),
  )

/** So many characters from the begin, or from the end where negative, at a gap between words, with … where cut. */
function clip(text: string, length: number): string {
  if (text.length <= Math.abs(length)) return text
  return length > 0
    ? `${text
        .slice(0, length)
        .replace(/\s+\S*$/u, '')
        .toWellFormed()} …`
    : `… ${text
        .slice(length)
        .replace(/^\S*\s+/u, '')
        .toWellFormed()}`
}
