/**
 * Citations: note marks, bibliographic references, short forms, and Ibid. and op. cit. resolved to the work they mean.
 *
 * One pass in text order keeps two things: the work cited last (Ibid. means it) and the last work of each name (op. cit. and a short
 * form mean it; Chicago Manual of Style, 14.34 to 14.36 in the 17th edition). Note marks are joined with the notes printed in the text.
 * A chain is followed to its first full reference; where that stands in no note of this text, the short form itself is the work.
 */
import type { Page } from '../page.ts'
import type { VoiceLanguage } from './language.ts'
import type { Stretch } from './pairs.ts'

export interface Cited extends Stretch {
  readonly work: string
  readonly pages?: string
  readonly resolvesTo?: string
  readonly why: string
}

/** A reference longer than this is prose. An assumption. */
const longest = 400

export function findCitations(page: Page, masked: readonly Stretch[], language: VoiceLanguage): Cited[] {
  const { text, paragraphs } = page
  const memory: Memory = { last: undefined, byName: new Map() }
  const notes = new Map<string, Cited | undefined>()
  const found: Cited[] = []
  const marks: { start: number; end: number; number: string }[] = []
  const hidden = hider(masked)
  for (const { start, end } of paragraphs) {
    if (hidden(start)) continue
    const head = text.slice(start, start + 12)
    const definition = noteHead.exec(head) ?? bareHead.exec(head)
    const from = definition === null ? start : start + definition[0].length
    const reference =
      end - from <= longest
        ? readReference(text, from, end, memory, language, definition?.[1] !== undefined)
        : undefined
    const bare = definition !== null && definition[3] !== undefined
    if (bare && reference === undefined) continue
    const references = reference === undefined ? inlineReferences(text, from, end, memory, language) : [reference]
    found.push(...references)
    if (definition !== null) notes.set(definition.slice(1).find(Boolean)!, references[0])
    const words = text.slice(from, end)
    if (!mayHoldMark.test(words)) continue
    for (const match of words.matchAll(noteMark)) {
      const number = match.slice(1).find(Boolean)!
      marks.push({ start: from + match.index, end: from + match.index + match[0].length, number: plainDigits(number) })
    }
  }
  for (const { start, end, number } of marks) {
    if (!notes.has(number)) continue
    const note = notes.get(number)
    found.push({
      start,
      end,
      work: note?.work ?? `note ${number}`,
      ...(note?.pages !== undefined && { pages: note.pages }),
      resolvesTo: `note ${number}`,
      why: note === undefined ? 'A mark that leads to a note; the note names no work.' : 'A mark that leads to a note.',
    })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

interface Memory {
  last: { readonly work: string; readonly label: string } | undefined
  readonly byName: Map<string, { readonly work: string; readonly label: string }>
}

const noteHead = /^(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)](?=\s))\s*/u
/** "1 Smith to Brown, 3 May 1911": counts only where a reference follows. The groups keep the place of `noteHead`'s. */
const bareHead = /^()()(\d{1,3})[ \u00a0](?=\p{Lu}|['"‘“])/u
const noteMark =
  /\[(\d{1,3})\]|<sup>(\d{1,3})<\/sup>|([⁰¹²³⁴-⁹]{1,3})|(?<=\p{L}{3}[.,;:!?'"’”»)]{1,4})(\d{1,3})(?![\p{L}\p{N}])/gu
/** True of every text in which `noteMark` can find something, and quicker to ask. */
const mayHoldMark = /[[>.,;:!?'"’”»)]\d|[⁰¹²³⁴-⁹]/
const locator =
  /\b(?:pp?|ll?|fols?|pages?)\.?[ \u00a0]?(\d+(?:[ \u00a0]?[-–—]{1,2}[ \u00a0]?\d+)?(?:,[ \u00a0]\d+(?:[-–—]{1,2}\d+)?)*)/u
/** (City: Publisher, 1943). */
const printed = /\([^():]{2,60}:[^()]{2,80}\b(?:1[5-9]\d\d|20\d\d)\)/u
const imprint = /[,.][ \u00a0]*(?:\d{1,2}[ \u00a0])?(?:\p{Lu}[\p{L}.-]+[ \u00a0]*,?[ \u00a0])?(?:1[5-9]\d\d|20\d\d)\b/u

/** A paragraph, or the rest of a note, that is one reference. */
function readReference(
  text: string,
  start: number,
  end: number,
  memory: Memory,
  language: VoiceLanguage,
  note = false,
): Cited | undefined {
  const words = text.slice(start, end)
  const pages = locator.exec(words)?.[1]?.replace(/[-–—]{1,2}/gu, '-')
  const same = startsWithAny(words, language.notes.same)
  const cited = findWord(words, language.notes.cited)
  if (same) return follow(memory.last, start, end, pages, words, 'Ibid. means the work cited just before.')
  if (cited > 0) {
    const head = trimHead(words.slice(0, cited))
    return follow(
      memory.byName.get(keyOf(head)) ?? { work: head, label: head },
      start,
      end,
      pages,
      words,
      'Op. cit. means the work of this name cited before.',
      memory,
    )
  }
  if (pages === undefined && !(printed.test(words) || (note && imprint.test(words)))) return undefined
  if (!/^\W{0,3}\p{Lu}/u.test(words) || isProse(words)) return undefined
  const head = trimHead(words.replace(locator, ''))
  const known = imprint.test(words) ? undefined : memory.byName.get(keyOf(head))
  const entry = known ?? { work: head, label: head }
  return follow(
    entry,
    start,
    end,
    pages,
    words,
    known === undefined ? 'A reference to a work.' : 'A short form of a work cited before.',
    memory,
  )
}

function follow(
  entry: Memory['last'],
  start: number,
  end: number,
  pages: string | undefined,
  words: string,
  why: string,
  memory?: Memory,
): Cited {
  const work = entry?.work ?? trimHead(words)
  if (memory !== undefined) {
    memory.last = { work, label: entry?.label ?? work }
    if (!memory.byName.has(keyOf(work))) memory.byName.set(keyOf(work), memory.last)
  }
  const resolves = entry !== undefined && entry.label !== trimHead(words.replace(locator, '')) ? entry.label : undefined
  return {
    start,
    end,
    work,
    ...(pages !== undefined && { pages }),
    ...(resolves !== undefined && { resolvesTo: resolves }),
    why,
  }
}

/** References inside a sentence: "(Smith 1990, p. 5)" and "see Author, Title, London 1971, pp. 5–9". */
function inlineReferences(text: string, start: number, end: number, memory: Memory, language: VoiceLanguage): Cited[] {
  const found: Cited[] = []
  const words = text.slice(start, end)
  if (!words.includes('(') && !words.includes('ee ')) return found
  for (const match of words.matchAll(/\((?:see |cf\. )?([^()\n]{3,160})\)/giu)) {
    const inner = match[1]!
    const year =
      /^(\p{Lu}[\p{L}'’.-]+(?:[ ,&]+(?:and |et al\.?)?\p{Lu}?[\p{L}'’.-]*){0,4}),? (1[5-9]\d\d|20\d\d)[a-z]?\b/u.exec(
        inner,
      )
    const same = startsWithAny(inner, language.notes.same)
    if (year === null && !same && !(locator.test(inner) && /^\p{Lu}/u.test(inner) && !isProse(inner))) continue
    const at = start + match.index + match[0].indexOf(inner)
    const reference = readReference(text, at, at + inner.length, memory, language)
    if (reference !== undefined) found.push(reference)
  }
  for (const match of text
    .slice(start, end)
    .matchAll(/\b[Ss]ee (?:also )?(\p{Lu}[^;.\n]{5,200}?(?:pp?\.[ \u00a0]?\d+(?:[-–—]\d+)?))/gu)) {
    const at = start + match.index + match[0].indexOf(match[1]!)
    const reference = readReference(text, at, at + match[1]!.length, memory, language)
    if (reference !== undefined) found.push(reference)
  }
  return found
}

/** The name that later notes call a work by: its first word that starts large. */
const keyOf = (work: string): string => {
  const author = work.split(',')[0]!.match(/\p{L}[\p{L}'’-]+/gu) ?? []
  return (author.at(-1) ?? work).toLowerCase()
}

const trimHead = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/[\s,.;:]+$/u, '')
    .replace(/ ,/gu, ',')
    .replace(/,+/gu, ',')
    .replace(/, ?([;\])])/gu, '$1')
    .trim()

/** Prose has small words that references lack. */
function isProse(words: string): boolean {
  const small =
    words.match(/\b(?:I|we|my|was|were|is|are|had|has|have|that|which|who|he|she|they|it|not)\b/gu)?.length ?? 0
  return small > (imprint.test(words) ? 1 : 0)
}

function startsWithAny(words: string, forms: readonly string[]): boolean {
  const lower = words.trimStart().slice(0, 16).toLowerCase()
  return forms.some(form => lower.startsWith(form) && /^[.,\s]/.test(lower.slice(form.length)))
}

function findWord(words: string, forms: readonly string[]): number {
  const lower = words.toLowerCase()
  return Math.max(...forms.filter(form => form.includes('.')).map(form => lower.indexOf(form)))
}

const plainDigits = (digits: string): string =>
  [...digits].map(d => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)).every(d => d < 0)
    ? digits
    : [...digits].map(d => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d))).join('')

function hider(masked: readonly Stretch[]): (offset: number) => boolean {
  let at = 0
  return offset => {
    while (at < masked.length && masked[at]!.end <= offset) at++
    return at < masked.length && masked[at]!.start <= offset
  }
}
