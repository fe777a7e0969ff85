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
import { alternate } from './alternation.ts'
import { byBlock, bySubject, goesOn } from './context.ts'
import type { Scene } from './scene.ts'
import type { Style } from './style.ts'
import { tagAfter } from './tag-after.ts'
import { tagBefore } from './tag-before.ts'
import { findTalk } from './talk.ts'
import { type Told, tagBehind } from './told.ts'
import { bySignature } from './turns.ts'
import type { FirstPerson } from './voice.ts'

export const exchange: Told = { settled: true, why: 'Several people speak in turn.' }

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
  const talk = findTalk(scene, styles, before, exchanges)
  for (const [index, quote] of quotes.entries()) {
    const style = styles[index]!
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    const tagged = (): Told | undefined =>
      tagBefore(scene, quote, last, 'near', first) ?? tagAfter(scene, quote, quotes[index + 1], first)
    const lead = (): Told | undefined =>
      (last?.told.why === tagBehind ? goesOn(scene, quote, last) : undefined) ??
      tagBefore(scene, quote, last, style === 'scare' ? 'term' : 'far', first) ??
      goesOn(scene, quote, last)
    const signed = style === 'direct' ? bySignature(scene, quote) : undefined
    const found = exchanges.has(index)
      ? exchange
      : style === 'title'
        ? undefined
        : (tagged() ?? (talk.turned.has(index) ? undefined : lead()))
    told.push(signed ?? found ?? nobody)
    scene.hear(index, told[index]!)
  }
  alternate(scene, talk, told, author)
  for (const [index, quote] of quotes.entries()) {
    if (told[index]!.settled || talk.turned.has(index) || (styles[index] !== 'direct' && styles[index] !== 'block'))
      continue
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    told[index] =
      goesOn(scene, quote, last) ?? byBlock(scene, quote, index, told) ?? bySubject(scene, quote, first) ?? nobody
    scene.hear(index, told[index]!)
  }
  return told
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
