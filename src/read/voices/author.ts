import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { VoiceLanguage } from './language.ts'
import { firstAfter } from './scene.ts'

/** Lines looked at for a byline at the head and a signature at the foot. Assumptions. */
const headLines = 12
const footLines = 60

/**
 * Who "I" is in a document: the name in its byline ("By X", "X: Title", X alone on a line near the head) or, where
 * the document speaks to somebody as "you", the name that signs it alone on a line. Undefined where neither is there.
 */
export function findAuthor(page: Page, mentions: readonly Mention[], language: VoiceLanguage): string | undefined {
  const { text, paragraphs } = page
  const people = mentions.filter(mention => mention.kind === 'person')
  const inside = (start: number, end: number): Mention | undefined => {
    const first = people[firstAfter(people, mention => mention.start, start - 1)]
    return first !== undefined && first.end <= end ? first : undefined
  }
  const alone = (start: number, end: number, openings = language.bylines): string | undefined => {
    if (end - start > 80) return undefined
    const line = text.slice(start, end)
    const named = inside(start, end)
    if (named === undefined) return undefined
    const before = line
      .slice(0, named.start - start)
      .toLowerCase()
      .trim()
    const after = line.slice(named.end - start).trim()
    const heads = before === '' || openings.has(before.replace(/[^\p{L}]/gu, ''))
    return heads && (after === '' || after.startsWith(':')) ? named.actor : undefined
  }
  const signature = (): string | undefined => {
    for (const { start, end } of paragraphs.slice(-footLines).toReversed()) {
      const name = alone(start, end, language.closings)
      if (name !== undefined) return name
    }
    return undefined
  }
  for (const { start, end } of paragraphs.slice(0, headLines)) {
    const name = alone(start, end)
    if (name !== undefined) return name
  }
  const foot = paragraphs.at(-1)
  return addresses(page, language) ? signature() : foot && alone(foot.start, foot.end, language.closings)
}

/** A letter says "I" and "you" often: both in one of a hundred words. An assumption. */
function addresses(page: Page, language: VoiceLanguage): boolean {
  let [first, second] = [0, 0]
  for (const token of page.tokens) {
    if (token.end - token.start > 8) continue
    const pronoun = language.pronouns.get(token.lower)
    if (pronoun?.person === 1) first++
    else if (pronoun?.person === 2) second++
  }
  return first * 100 > page.tokens.length && second * 100 > page.tokens.length
}
