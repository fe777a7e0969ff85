/** Speakers that only the text around a quotation tells. */
import type { Quoted } from './pairs.ts'
import { salient } from './salience.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'
import { aboutHim, actsBehind, type Last, likeBefore, speaksOn, type Told, tagBehind } from './told.ts'
import { isVerb } from './verbs.ts'
import type { FirstPerson } from './voice.ts'

/** A quotation that takes up the one before: only blanks, a stop or a note of its source stand between. */
export function goesOn(scene: Scene, quote: Quoted, last: Last | undefined): Told | undefined {
  if (last === undefined || !last.told.settled || last.style === 'title') return undefined
  const { text } = scene.page
  const between = text.slice(last.quote.close, Math.min(quote.open, last.quote.close + 400))
  if (quote.open - last.quote.close > 400 || quote.depth !== last.quote.depth) return undefined
  const newParagraph = /\n\s*\n/.test(between)
  const taken = { ...last.told, why: speaksOn }
  if (/^\s*\.?\s*$/.test(between) && newParagraph) return taken
  if (/^\s*\.\s*$/.test(between) || joins(scene, between)) return taken
  // "'A,' she recalled. 'B.'": the tag between them is the first one's, and the second goes on.
  if (last.told.why === tagBehind && !newParagraph && oneSentence.test(between)) return taken
  if (!newParagraph && sameTurn(scene, quote, last)) return taken
  return newParagraph && isCitation(between, scene) ? taken : undefined
}

/** A paragraph that opens with speech is one speaker's: what is told between its parts does not hand the word on. */
function sameTurn({ page, quoteAt, quotes }: Scene, quote: Quoted, last: Last): boolean {
  if (last.style !== 'direct' || last.told.speaker === undefined || last.told.why === aboutHim) return false
  const paragraph = page.paragraphs[page.sentences[page.sentenceAt(quote.open)]?.paragraph ?? -1]
  return paragraph !== undefined && quotes[quoteAt(paragraph.start)]?.open === paragraph.start
}

/** The rest of one sentence; a stop behind an initial or a short title (Mr., Gen.) does not end it. */
const oneSentence = /^,?\s(?:[^.!?;:]|(?<=\b\p{Lu}\p{Ll}{0,3})\.){1,240}[.;:]\s+$/u

/** "'A' and the 'B'": nothing but small words between two quotations. */
function joins(scene: Scene, between: string): boolean {
  if (between.length > 16 || /\n\s*\n/.test(between)) return false
  const words = between.toLowerCase().match(/\p{L}+/gu) ?? []
  const { conjunctions, articles, prepositions, complementisers, embedders } = scene.language
  const small = [conjunctions, articles, prepositions, complementisers, embedders]
  return (
    words.length > 0 && words.every(word => small.some(set => set.has(word))) && /^[\s,]*[\p{L}\s]*$/u.test(between)
  )
}

/** A paragraph between two quotations that only names where the first one stands. */
function isCitation(between: string, scene: Scene): boolean {
  if (/^[\s.]*(?:\[?\d{1,3}\]?)?[\s.]*$/.test(between)) return true
  if (between.trim().length >= 200 || !/\d/.test(between)) return false
  const { same, cited, pages } = scene.language.notes
  const words = between.toLowerCase()
  return [...same, ...cited, ...pages].some(word =>
    new RegExp(`(?:^|[\\s,(])${word.replaceAll('.', '\\.')}[.,\\s]`).test(words),
  )
}

/** A whole sentence without a tag: the subject of the sentence before it speaks. */
export function bySubject(scene: Scene, quote: Quoted, first: FirstPerson): Told | undefined {
  const { text } = scene.page
  if (/[\p{L}:,]\s*$/u.test(text.slice(Math.max(0, quote.open - 12), quote.open))) return undefined
  if (
    !/^[\p{Lu}[(…]/u.test(text.slice(quote.start, quote.start + 1)) ||
    !/[.!?…]['"’”»]*$/.test(text.slice(quote.start, quote.end))
  )
    return undefined
  const speaker = announced(scene, quote, first) ?? subjectBefore(scene, quote, first)
  return speaker === undefined ? undefined : { speaker, settled: true, why: aboutHim }
}

/** "'Leave it.' Anna shut the lid.": what somebody does behind the words that open a paragraph is done by their speaker. */
export function byBeat(scene: Scene, quote: Quoted, first: FirstPerson): Told | undefined {
  const { page, language } = scene
  const at = page.sentenceAt(quote.close)
  const index = (page.sentences[at]?.start ?? 0) < quote.close ? at + 1 : at
  const paragraph = page.sentences[page.sentenceAt(quote.open)]?.paragraph
  const beat = page.sentences[index]
  if (beat === undefined || beat.paragraph !== paragraph || page.paragraphs[paragraph!]!.start !== quote.open)
    return undefined
  if (
    /\S/.test(page.text.slice(quote.close, beat.start)) ||
    !/[.!?…]['"’”»]*$/.test(page.text.slice(quote.start, quote.end))
  )
    return undefined
  // "'Leave it.' (Boris struck that out.)": a remark by the author.
  if (page.text[beat.start] === '(') return undefined
  const units = scene.units(beat.start, beat.end).slice(0, longestOpening)
  const verb = units.findIndex(({ tag, lower }) => tag === 'VERB' || language.auxiliaries.has(lower))
  if (verb < 1) return undefined
  const voice = subjectOf(scene, units.slice(0, verb + 1), verb, first)
  if (voice?.actor === undefined || voice.by === 'noun') return undefined
  return { speaker: voice.actor, settled: true, why: actsBehind }
}

/** Words in which the sentence behind a speech names who acts. An assumption. */
const longestOpening = 6

/** "We know what Anna said.": the sentence before it ends in a verb of saying. */
function announced(scene: Scene, quote: Quoted, first: FirstPerson): string | undefined {
  const { page } = scene
  const at = page.sentenceAt(quote.open)
  const index = (page.sentences[at]?.start ?? quote.open) < quote.open ? at : at - 1
  if (index < 0) return undefined
  const units = scene.sentence(index).filter(unit => unit.start < quote.open)
  const verb = units.length - 2
  return isVerb(scene, units, verb) ? subjectOf(scene, units, verb, first)?.actor : undefined
}

/** A paragraph of quotation amid others like it: the speaker of the last such paragraph. */
export function byBlock(scene: Scene, quote: Quoted, index: number, told: readonly Told[]): Told | undefined {
  if (!isBlock(scene, quote)) return undefined
  for (let i = index - 1; i >= 0 && i > index - 40; i--) {
    const speaker = told[i]!.speaker
    if (speaker !== undefined && scene.quotes[i]!.depth === quote.depth && isBlock(scene, scene.quotes[i]!))
      return { speaker, settled: true, why: likeBefore }
  }
  return undefined
}

/** True where a quotation is a paragraph, or several, of its own. */
function isBlock(scene: Scene, quote: Quoted): boolean {
  const { text } = scene.page
  return (
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, quote.open - 8), quote.open)) &&
    /^\s*(?:\n|$)/.test(text.slice(quote.close, quote.close + 8))
  )
}

export function subjectBefore(scene: Scene, quote: Quoted, first: FirstPerson = () => undefined): string | undefined {
  const { page, language } = scene
  const at = page.sentenceAt(quote.open)
  for (let index = Math.min(at, page.sentences.length - 1); index >= 0 && index > at - 3; index--) {
    const sentence = page.sentences[index]!
    if (sentence.start >= quote.open) continue
    const units = scene.units(sentence.start, Math.min(sentence.end, quote.open))
    const verb = units.findIndex(
      unit => unit.tag === 'VERB' || unit.tag === 'AUX' || language.auxiliaries.has(unit.lower),
    )
    const voice = verb < 0 ? undefined : subjectOf(scene, units.slice(0, verb + 1), verb, first)
    if (voice?.actor !== undefined) return voice.actor
    if (voice !== undefined) return undefined
    if (units.length > 3) break
  }
  return salient(scene, quote.open, 'any')
}
