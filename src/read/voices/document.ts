/** Words that a document speaks: "it begins", "its second paragraph runs". They are its writer's. */
import { ownerOf } from './owner.ts'
import type { Quoted } from './pairs.ts'
import type { Scene, Unit } from './scene.ts'
import { subjectOf } from './subject.ts'
import { type Told, wrote } from './told.ts'
import { adverb } from './verbs.ts'
import type { FirstPerson, Voice } from './voice.ts'

/** Circumstances of what somebody wrote himself. */
const written = new Set<string>(['letter', 'memoir', 'court'])
/** Sentences before a quotation in which the document is named, and words between a verb of writing and what is written. Assumptions. */
const sentencesBack = 3
const object = 8

/** "'A,' it begins.", "It ends: 'B.'", "Its last line is: 'C.'": the words are those of whoever wrote the document named before. */
export function byDocument(scene: Scene, quote: Quoted, first: FirstPerson): Told | undefined {
  const { page, language } = scene
  const { it, its } = language.particles
  const behind = scene
    .units(quote.close, Math.min(page.text.length, quote.close + 40))
    .filter(unit => /\p{L}/u.test(unit.lower))
  const sentence = page.sentences[page.sentenceAt(Math.max(0, quote.open - 1))]
  const before =
    sentence !== undefined &&
    sentence.start < quote.open &&
    /:\s*$/.test(page.text.slice(Math.max(0, quote.open - 4), quote.open))
      ? scene.units(sentence.start, quote.open)
      : []
  const speaks = (units: readonly Unit[]): boolean =>
    units[0]?.lower === it && language.documentVerbs.has(units[1]?.lower ?? '')
  if (!speaks(behind) && !speaks(before) && before[0]?.lower !== its) return undefined
  const voice = documentBefore(scene, speaks(behind) ? quote.open : sentence!.start, first)
  return voice?.actor === undefined ? undefined : { speaker: voice.actor, settled: true, why: wrote }
}

/** "A letter from Anna came. Its second paragraph runs:" whose document the sentences before an offset name. */
export function documentBefore(scene: Scene, at: number, first: FirstPerson = () => undefined): Voice | undefined {
  const last = scene.page.sentenceAt(Math.max(0, at - 1))
  for (let index = last; index >= 0 && index > last - sentencesBack; index--) {
    const units = scene.sentence(index)
    for (let noun = units.length - 1; noun >= 0; noun--) {
      const { mention, lower, start } = units[noun]!
      const document = written.has(scene.language.sayings.get(lower) ?? '') || scene.language.hands.has(lower)
      if (mention !== null || !document || start >= at) continue
      const voice = ownerOf(scene, units, noun) ?? writerOf(scene, units, noun, first)
      if (voice?.actor !== undefined) return voice
    }
  }
  return undefined
}

/** "Anna signed a confession of seven pages": the subject of the verb that has the document for its object. */
function writerOf(scene: Scene, units: readonly Unit[], noun: number, first: FirstPerson): Voice | undefined {
  const { language } = scene
  for (let verb = noun - 1; verb > 0 && noun - verb <= object; verb--) {
    const { lower, mention } = units[verb]!
    if (mention !== null) {
      if (mention.kind === 'person') return undefined
      continue
    }
    if (/^[,.;:]$/.test(lower) || (language.prepositions.has(lower) && !language.hearerPrepositions.has(lower)))
      return undefined
    if (language.composing.has(lower)) return subjectOf(scene, units, verb, first)
    if (language.verbs.has(lower) && !adverb(scene, units[verb]!)) return undefined
  }
  return undefined
}
