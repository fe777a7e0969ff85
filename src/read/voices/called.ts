/** Whom a speech calls by name. */
import type { Scene } from './scene.ts'

/** Names of one speech looked at. An assumption that keeps the work linear. */
const most = 12

/** "Brown, sit down", "Well, Mr. Brown?", "Sit down, Brown.": the person whom a quotation calls by name at its head or at the end of a sentence. */
export function calledIn(scene: Scene, at: number): string | undefined {
  const { page, quotes, mentions, mentionAt } = scene
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
  return calledByPart(scene, at)
}

const longestLead = 24
const atHead = /^(?:\p{L}+[.,]?\s){0,3}$/u
const atEnd = /,\s(?:(?:my|dear|old|poor|\p{Lu}\p{L}*\.?)\s){0,3}$/u

/** "Yes, comrade president.", "That, Colonel, is false.": whoever holds the part by which a quotation calls its hearer. */
function calledByPart(scene: Scene, at: number): string | undefined {
  const { page, quotes, language } = scene
  const { start, end, open } = quotes[at]!
  for (const words of [
    page.text.slice(start, Math.min(end, start + longestLead * 2)),
    page.text.slice(Math.max(start, end - longestLead * 2), end),
  ])
    for (const [, part] of words.matchAll(byPart)) {
      const word = part!.toLowerCase()
      const parts =
        language.honorifics.get(word) ?? (language.courtOffices.has(word) || language.strangers.has(word) ? [word] : [])
      const bearer = parts.map(one => scene.bearerOf(one, open)).find(one => one !== undefined)
      if (bearer !== undefined) return bearer
    }
  return undefined
}

/** A comma, perhaps a form of address, and one word before the next mark. */
const byPart = /,\s(?:\p{L}{1,8}\.?\s)?(\p{L}{4,14})(?=[,.!?]|$)/gu
