/** Whom a speech calls by name. */
import type { Scene } from './scene.ts'

/** Names of one speech looked at. An assumption that keeps the work linear. */
const most = 12

/** "Brown, sit down", "Well, Mr. Brown?", "Sit down, Brown.": the person whom a quotation calls by name at its head or at the end of a sentence. */
export function calledIn({ page, quotes, mentions, mentionAt }: Scene, at: number): string | undefined {
  const { start, end } = quotes[at]!
  const from = mentionAt(start)
  for (let i = from; i < mentions.length && i < from + most && mentions[i]!.end <= end; i++) {
    const mention = mentions[i]!
    if (mention.kind !== 'person') continue
    const behind = page.text.slice(mention.end, Math.min(mention.end + 1, end))
    const before = page.text.slice(Math.max(start, mention.start - longestLead), mention.start)
    const heads = mention.start - start < longestLead && atHead.test(before) && /^[,!?]?$/.test(behind)
    const ends = /^[,.!?…;]?$/.test(behind) && atEnd.test(before) && (behind !== ',' || mention.end + 1 === end)
    if ((heads && behind !== '') || ends) return mention.actor
  }
  return undefined
}

const longestLead = 24
const atHead = /^(?:\p{L}+[.,]?\s){0,3}$/u
const atEnd = /,\s(?:(?:my|dear|old|poor|\p{Lu}\p{L}*\.?)\s){0,3}$/u
