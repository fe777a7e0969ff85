import type { Page } from '../page.ts'
import type { Mention } from '../people/mention.ts'
import type { VoiceLanguage } from './language.ts'
import type { Quoted } from './pairs.ts'
import { firstAfter } from './scene.ts'

/** Lines looked at for a byline at the head and a signature at the foot. Assumptions. */
const headLines = 12
const footLines = 60

/**
 * Who "I" is in a document: the name in its byline ("By X", "X: Title", X alone on a line near the head) or, where
 * the document speaks to somebody as "you", the name that signs it alone on a line, or whom the others call by name. Undefined where none is there.
 */
export function findAuthor(
  page: Page,
  mentions: readonly Mention[],
  language: VoiceLanguage,
  quotes: readonly Quoted[] = [],
): string | undefined {
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
  const teller = calledByName(page, people, language, quotes)
  for (const { start, end } of paragraphs.slice(0, headLines)) {
    const name = alone(start, end)
    if (name !== undefined && (teller === undefined || teller.calls < surelyCalled)) return name
  }
  const foot = paragraphs.at(-1)
  const signed = addresses(page, language) ? signature() : foot && alone(foot.start, foot.end, language.closings)
  return signed ?? teller?.actor
}

/** Who "you" is outside quotation marks: the name in the salutation of a letter ("Dear brother Emil,"). */
export function findAddressee(
  { text, paragraphs }: Page,
  mentions: readonly Mention[],
  { salutations }: VoiceLanguage,
): string | undefined {
  for (const { start, end } of paragraphs.slice(0, headLines)) {
    if (end - start > 80 || !/[,!:]$/.test(text.slice(start, end))) continue
    const alone = mentions.find(
      mention => mention.kind === 'person' && mention.start === start && mention.end === end - 1,
    )
    if (alone !== undefined && text[end - 1] !== ':') return alone.actor
    const greets = (
      text
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).slice(0, 2)
    if (!greets.some(word => salutations.has(word))) continue
    const named = mentions.find(mention => mention.kind === 'person' && mention.start >= start && mention.end <= end)
    if (named !== undefined) return named.actor
  }
  return undefined
}

/** Times that the teller must be called by name. An assumption. */
const leastCalls = 2
/** Times that he must be called where a byline names somebody else: the author of a tale is not who tells it. An assumption. */
const surelyCalled = 5
/** How much oftener he is called than named in the telling. An assumption. */
const callsToNames = 4

/** In a memoir "I" is whom the others call by name while the telling itself never does. */
function calledByName(
  page: Page,
  people: readonly Mention[],
  language: VoiceLanguage,
  quotes: readonly Quoted[],
): { actor: string; calls: number } | undefined {
  const { text } = page
  if (quotes.length === 0) return undefined
  const calls = new Map<string, number>()
  const told = new Map<string, number>()
  let next = 0
  let within = 0
  for (const { start, end, actor } of people) {
    for (; next < quotes.length && quotes[next]!.open <= start; next++) within = Math.max(within, quotes[next]!.close)
    if (start >= within && isGreeting(text, start, end)) continue
    if (start >= within) told.set(actor, (told.get(actor) ?? 0) + 1)
    else if (isCall(text, start, end)) calls.set(actor, (calls.get(actor) ?? 0) + 1)
  }
  const [first, second] = [...calls]
    .filter(([actor, calls]) => (told.get(actor) ?? 0) * callsToNames <= calls)
    .sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < leastCalls || first[1] === second?.[1]) return undefined
  return tells(page, language, quotes) ? { actor: first[0], calls: first[1] } : undefined
}

/** "Vera, sit down", "Well, Aunt Vera?", "Vera Orlova?": a name set off by marks on either side, a title before it or not. */
const isCall = (text: string, start: number, end: number): boolean =>
  (/[“‘"'«„`,.!?—–-]\s*(?:\p{Lu}\p{L}+\.?\s)?$/u.test(text.slice(Math.max(0, start - 16), start)) ||
    saysWho.test(text.slice(Math.max(0, start - 40), start))) &&
  /^[,.!?…”’"'»]/u.test(text.slice(end, end + 1))

/** "You are Doctor Brown,": the words before a name that tell the hearer who he is. */
const saysWho = /\b[Yy]ou(?:['’]re| are| were| must be)\s(?:\p{L}{1,16}\.?\s){0,2}$/u

/** "Mr Brown Sir, I saw it": a line that greets by name is no telling of him. */
const isGreeting = (text: string, start: number, end: number): boolean =>
  /(?:^|\n)\s*(?:Dear\s)?(?:\p{Lu}\p{L}{1,8}\.?\s)?$/u.test(text.slice(Math.max(0, start - 24), start)) &&
  /^(?:\s(?:Sir|Madam))?,\s/u.test(text.slice(end, end + 8))

/** The telling outside quotation marks says "I" in one of a hundred words. An assumption. */
function tells(page: Page, language: VoiceLanguage, quotes: readonly Quoted[]): boolean {
  let [first, next, within] = [0, 0, 0]
  let outside = 0
  for (const { start, lower } of page.tokens) {
    for (; next < quotes.length && quotes[next]!.open <= start; next++) within = Math.max(within, quotes[next]!.close)
    if (start < within) continue
    outside++
    if (lower.length > 2) continue
    const pronoun = language.pronouns.get(lower)
    if (pronoun?.person === 1 && pronoun.subject && pronoun.number === 'one') first++
  }
  return first * 100 > outside
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
  return Math.min(first, second) * 100 > page.tokens.length
}
