/**
 * Talk set with dashes: "— Where to? — asked Anna." Each line that a dash opens is one turn; a dash inside it parts the words
 * from their tag.
 *
 * A dash opens lists too, so lines count only in a run of two or more of which one asks, exclaims or speaks as "I" or "you".
 * Variants: Russian, Spanish and French print set all talk so. Limits: a dash inside a turn that no verb of saying follows is part of it.
 */
import type { Page } from '../page.ts'
import type { VoiceLanguage } from './language.ts'
import { type Quoted, tighten } from './pairs.ts'

const opening = /^(?:[—–―]|-{1,3})\s*(?=[\p{Lu}«"“¿¡…])/u

export function findDashes(page: Page, marked: readonly Quoted[], language: VoiceLanguage): Omit<Quoted, 'depth'>[] {
  const { text, paragraphs } = page
  const found: Omit<Quoted, 'depth'>[] = []
  for (let from = 0; from < paragraphs.length; from++) {
    let to = from
    while (to < paragraphs.length && opening.test(text.slice(paragraphs[to]!.start, paragraphs[to]!.start + 8))) to++
    const lines = paragraphs.slice(from, to)
    if (lines.length >= 2 && lines.some(({ start, end }) => speaks(text.slice(start, end), language)))
      for (const { start, end } of lines) {
        if (marked.some(quote => quote.open < end && quote.close > start && quote.open <= start)) continue
        for (const { open, close, ...words } of speeches(text, start, end, language))
          found.push({ open, close, ...words, segments: [words], closed: true })
      }
    from = Math.max(from, to - 1)
  }
  return found
}

const speaks = (line: string, language: VoiceLanguage): boolean =>
  /[?!]/.test(line) ||
  (line.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => (language.pronouns.get(word)?.person ?? 3) < 3)

type Speech = Pick<Quoted, 'open' | 'close' | 'start' | 'end'>

/** "— A, — said Anna. — B.": the words of one line without the tag between dashes, which count as its marks. */
function speeches(text: string, from: number, end: number, language: VoiceLanguage): Speech[] {
  const start = from + opening.exec(text.slice(from, from + 8))![0].length
  const cuts = [...text.slice(start, end).matchAll(/\s(?:[—–―]|-{2,3})\s/gu)].map(cut => ({
    at: start + cut.index,
    behind: start + cut.index + cut[0].length,
  }))
  const tag = cuts.findIndex(({ behind }) => isTag(text.slice(behind, behind + 60), language))
  if (tag < 0) return [{ open: from, close: end, ...tighten(text, start, end) }]
  const [left, right] = [cuts[tag]!, cuts[tag + 1]]
  const first = { open: from, close: left.behind, ...tighten(text, start, left.at) }
  return right === undefined
    ? [first]
    : [first, { open: right.at + 1, close: end, ...tighten(text, right.behind, end) }]
}

/** A verb of saying among the first words behind the dash. */
const isTag = (words: string, language: VoiceLanguage): boolean =>
  (words.match(/\p{L}+/gu) ?? []).slice(0, 3).some(word => language.verbs.has(word))
