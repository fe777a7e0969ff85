/**
 * Quotations without marks: paragraphs set off by ">" or introduced by a colon.
 *
 * A paragraph that ends in a colon and names something said or written ("he wrote to her:", "his last words:") introduces the block
 * after it, unless that has marks of its own or is a list. Without indentation the block must speak as "I" or "you", and
 * ends at the next blank line. Limits: a block of several paragraphs without indentation gives its first one only.
 */
import type { Page } from '../page.ts'
import type { VoiceLanguage } from './language.ts'
import { type Quoted, type Stretch, tighten } from './pairs.ts'

/** Shorter paragraphs behind a colon are headings or list items. An assumption. */
const shortest = 40
const list = /^(?:\p{Ll}|[\\*]|[•·*+–—]\s|-{1,3}\s|\(?\p{L}?\d{0,3}[.)]\s|["'“‘«„`])/u

export function findBlocks(page: Page, marked: readonly Quoted[], language: VoiceLanguage): Omit<Quoted, 'depth'>[] {
  const { text, paragraphs } = page
  const found: Omit<Quoted, 'depth'>[] = []
  const free = freeOf(marked)
  for (let index = 0; index < paragraphs.length; index++) {
    const first = paragraphs[index]!
    const set = text[first.start] === '>'
    if (!set && !(index > 0 && introduces(page, index - 1, language))) continue
    const margin = indentOf(text, first.start)
    const indented = index > 0 && margin >= indentOf(text, paragraphs[index - 1]!.start) + 2
    let last = index
    for (let next = index + 1; next < paragraphs.length; next++) {
      const { start } = paragraphs[next]!
      const follows = set
        ? text[start] === '>'
        : indented
          ? indentOf(text, start) >= margin
          : !/\n\s*\n/.test(text.slice(paragraphs[next - 1]!.end, start))
      if (!follows) break
      last = next
    }
    const block = tighten(text, set ? first.start + 1 : first.start, paragraphs[last]!.end)
    const speaks = set || indented || speaksDirectly(text, block, language)
    if (
      speaks &&
      free(block) &&
      block.end - block.start >= shortest &&
      !list.test(text.slice(block.start, block.start + 8))
    ) {
      found.push({ open: block.start, close: block.end, ...block, segments: [block], closed: true })
    }
    index = last
  }
  return found
}

/** Whether a stretch crosses or lies in no marked quotation. Asked in text order, so that each quotation is met once. */
function freeOf(marked: readonly Quoted[]): (block: Stretch) => boolean {
  let at = 0
  let reached = 0
  return ({ start, end }) => {
    for (; at < marked.length && marked[at]!.open < start; at++) reached = Math.max(reached, marked[at]!.close)
    if (reached > start) return false
    for (let i = at; i < marked.length && marked[i]!.open < end; i++) if (marked[i]!.close > end) return false
    return true
  }
}

/** True where a paragraph ends in a colon and its last sentence has a word of saying or writing. */
function introduces(page: Page, index: number, language: VoiceLanguage): boolean {
  const { end, to } = page.paragraphs[index]!
  if (page.text[end - 1] !== ':' || to === 0) return false
  const sentence = page.sentences[to - 1]!
  return page.tokens.slice(Math.max(sentence.from, sentence.to - 60), sentence.to).some(token => {
    const lower = token.lower
    return language.verbs.has(lower) || language.sayings.has(lower)
  })
}

function indentOf(text: string, start: number): number {
  let at = start
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--
  return at === 0 || text[at - 1] === '\n'
    ? [...text.slice(at, start)].reduce((sum, char) => sum + (char === '\t' ? 4 : 1), 0)
    : 0
}

function speaksDirectly(text: string, { start, end }: Stretch, language: VoiceLanguage): boolean {
  const words =
    text
      .slice(start, Math.min(end, start + 600))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return words.some(word => (language.pronouns.get(word)?.person ?? 3) < 3)
}
