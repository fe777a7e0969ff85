/**
 * Whose words stand in a quotation, and to whom they go.
 *
 * Sieves, surest first, each taking only what the ones before it left (the order follows Muzny, Fang, Chang & Jurafsky 2017,
 * "A two-stage sieve approach for quote attribution"; the sieves are our own, for essays and records instead of novels):
 *   1. a tag right before the mark: "he told her:", "X claims that"      4. "X's words", "a letter to Y"
 *   2. a tag behind it: ", replied Bukharin", ", as Lenin put it"        5. turns of talk that alternate
 *   3. a verb of saying, or a colon, in the clause before                6. a whole sentence: the subject of the sentence before
 * Limits: no world knowledge, so a quotation that only its content betrays stays without a speaker, and so does one by
 * somebody whom the text does not name.
 */
import type { Quoted } from './pairs.ts'
import { salient } from './salience.ts'
import type { Scene } from './scene.ts'
import type { Style } from './style.ts'
import { type FirstPerson, subjectOf } from './subject.ts'
import { tagAfter, tagBefore } from './tags.ts'

export interface Told {
  readonly speaker?: string
  readonly addressee?: string
  readonly via?: string
  /** The speaker was looked for with success, though he may have no name. */
  readonly settled: boolean
  readonly why: string
}

const exchange: Told = { settled: true, why: 'Several people speak in turn.' }
const nobody: Told = { settled: false, why: 'Nothing near it says whose words these are.' }

export function findSpeakers(
  scene: Scene,
  styles: readonly Style[],
  author: string | undefined,
  exchanges: ReadonlySet<number> = new Set(),
): Told[] {
  const { quotes } = scene
  const told: Told[] = []
  const first: FirstPerson = at => {
    const around = scene.quoteAt(at)
    return around < 0 ? author : told[around]?.speaker
  }
  const before = previousSiblings(scene)
  for (const [index, quote] of quotes.entries()) {
    const style = styles[index]!
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    const found = exchanges.has(index)
      ? exchange
      : style === 'title'
        ? undefined
        : (tagBefore(scene, quote, last, 'near', first) ??
          tagAfter(scene, quote, quotes[index + 1], first) ??
          tagBefore(scene, quote, last, style === 'scare' ? 'term' : 'far', first) ??
          goesOn(scene, quote, last))
    told.push(found ?? nobody)
    scene.hear(index, found?.speaker)
  }
  alternate(scene, styles, before, told)
  for (const [index, quote] of quotes.entries()) {
    if (told[index]!.settled || (styles[index] !== 'direct' && styles[index] !== 'block')) continue
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    told[index] =
      goesOn(scene, quote, last) ?? byBlock(scene, quote, index, told) ?? bySubject(scene, quote, first) ?? nobody
    scene.hear(index, told[index]!.speaker)
  }
  return told
}

export interface Last {
  readonly quote: Quoted
  readonly told: Told
  readonly style: Style
}

/** For each quotation the one before it on the same level, or -1. */
function previousSiblings(scene: Scene): number[] {
  const last = new Map<number, number>()
  return scene.quotes.map((_, index) => {
    const parent = scene.parentOf(index)
    const previous = last.get(parent) ?? -1
    last.set(parent, index)
    return previous
  })
}

/** A quotation that takes up the one before: only blanks, a stop or a note of its source stand between. */
function goesOn(scene: Scene, quote: Quoted, last: Last | undefined): Told | undefined {
  if (last === undefined || !last.told.settled || last.style === 'title') return undefined
  const { text } = scene.page
  const between = text.slice(last.quote.close, Math.min(quote.open, last.quote.close + 400))
  if (quote.open - last.quote.close > 400 || quote.depth !== last.quote.depth) return undefined
  const newParagraph = /\n\s*\n/.test(between)
  const taken = { ...last.told, why: 'It goes on with the quotation before it.' }
  if (/^\s*\.?\s*$/.test(between) && newParagraph) return taken
  if (/^\s*\.\s*$/.test(between) || joins(scene, between)) return taken
  return newParagraph && isCitation(between, scene) ? taken : undefined
}

/** "'A' and the 'B'": nothing but a conjunction and an article between two quotations. */
function joins(scene: Scene, between: string): boolean {
  if (between.length > 16 || between.includes('\n')) return false
  const words = between.toLowerCase().match(/\p{L}+/gu) ?? []
  return (
    words.length > 0 &&
    words.every(word => scene.language.conjunctions.has(word) || scene.language.articles.has(word)) &&
    /^[\s,]*[\p{L}\s]*$/u.test(between)
  )
}

/** A paragraph between two quotations that only names where the first one stands. */
function isCitation(between: string, scene: Scene): boolean {
  const { same, cited, pages } = scene.language.notes
  const words = between.toLowerCase()
  const marks = [...same, ...cited, ...pages].some(word =>
    new RegExp(`(?:^|[\\s,(])${word.replaceAll('.', '\\.')}[.,\\s]`).test(words),
  )
  return (
    /^[\s.]*(?:\[?\d{1,3}\]?)?[\s.]*$/.test(between) || (marks && between.trim().length < 200 && /\d/.test(between))
  )
}

/** Adjacent quotations with nothing between them change the speaker; one known turn settles its neighbours. */
function alternate(scene: Scene, styles: readonly Style[], before: readonly number[], told: Told[]): void {
  const { quotes, page } = scene
  const next = new Map(before.map((previous, index) => [previous, index] as const))
  const touching = (a: number, b: number): boolean => {
    const [one, two] = [quotes[a]!, quotes[b]!]
    if (styles[a] !== 'direct' || styles[b] !== 'direct' || two.open - one.close > 6) return false
    const between = page.text.slice(one.close, two.open)
    return /^\s*$/.test(between) && (!/\n\s*\n/.test(between) || (isTurn(page.text, one) && isTurn(page.text, two)))
  }
  for (const index of quotes.keys()) {
    const previous = before[index]!
    if (previous >= 0 && touching(previous, index)) continue
    const run = [index]
    for (let at = next.get(index); at !== undefined && at > run.at(-1)! && touching(run.at(-1)!, at); at = next.get(at))
      run.push(at)
    if (run.length < 2) continue
    const known = run.findIndex(at => told[at]!.speaker !== undefined)
    if (known < 0) {
      if (!/^\p{Lu}/u.test(page.text.slice(quotes[index]!.start, quotes[index]!.start + 2))) continue
      const start = subjectBefore(scene, quotes[index]!)
      if (start === undefined) continue
      told[index] = {
        speaker: start,
        settled: true,
        why: 'A turn of talk: the person named just before it speaks first.',
      }
    }
    const anchor = Math.max(0, known)
    const one = told[run[anchor]!]!.speaker!
    const other =
      told[run[anchor]!]!.addressee ??
      run.map(at => told[at]!.speaker).find(speaker => speaker !== undefined && speaker !== one) ??
      salient(scene, quotes[index]!.open, 'any', new Set([one]), 2)
    for (const [place, at] of run.entries()) {
      if (told[at]!.settled) continue
      const speaker = (place - anchor) % 2 === 0 ? one : other
      const addressee = speaker === one ? other : one
      told[at] = {
        ...(speaker && { speaker }),
        ...(addressee && { addressee }),
        settled: true,
        why: 'Turns of talk alternate, and one of them is known.',
      }
    }
  }
}

/** A whole sentence without a tag: the subject of the sentence before it speaks. */
function bySubject(scene: Scene, quote: Quoted, first: FirstPerson): Told | undefined {
  const { text } = scene.page
  if (/[\p{L}:,]\s*$/u.test(text.slice(Math.max(0, quote.open - 12), quote.open))) return undefined
  if (
    !/^[\p{Lu}[(…]/u.test(text.slice(quote.start, quote.start + 1)) ||
    !/[.!?…]$/.test(text.slice(quote.start, quote.end))
  )
    return undefined
  const speaker = subjectBefore(scene, quote, first)
  return speaker === undefined
    ? undefined
    : { speaker, settled: true, why: 'The sentence before it is about this person.' }
}

/** A paragraph of quotation amid others like it: the speaker of the last such paragraph. */
function byBlock(scene: Scene, quote: Quoted, index: number, told: readonly Told[]): Told | undefined {
  if (!isBlock(scene, quote)) return undefined
  for (let i = index - 1; i >= 0 && i > index - 40; i--) {
    const speaker = told[i]!.speaker
    if (speaker !== undefined && scene.quotes[i]!.depth === quote.depth && isBlock(scene, scene.quotes[i]!))
      return { speaker, settled: true, why: 'The paragraphs quoted before it are by this person.' }
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

function subjectBefore(scene: Scene, quote: Quoted, first: FirstPerson = () => undefined): string | undefined {
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

/** Paragraphs of a talk are short, and one of them asks or says "you"; paragraphs of a document are not. */
const isTurn = (text: string, quote: Quoted): boolean =>
  quote.end - quote.start < 300 && (/[?]/.test(text.slice(quote.start, quote.end)) || quote.end - quote.start < 60)
