/** The tag behind a quotation. */
import { ownerOf } from './owner.ts'
import type { Quoted } from './pairs.ts'
import type { Scene, Unit } from './scene.ts'
import { answering, subjectOf, voiceAt } from './subject.ts'
import { openingsOf } from './tag-before.ts'
import { say, type Told, tagBehind } from './told.ts'
import { adverb, isVerb } from './verbs.ts'
import type { FirstPerson, Voice } from './voice.ts'

/** Characters of text looked at behind a quotation. An assumption that keeps the work linear. */
const reachAfter = 160

/** The tag behind a quotation: ", said Anna", "Anna replied", ", as Lenin put it", ", in X's words". */
export function tagAfter(
  scene: Scene,
  quote: Quoted,
  following: Quoted | undefined,
  first: FirstPerson,
): Told | undefined {
  const { page, language } = scene
  const { text } = page
  const stop = following === undefined || following.open < quote.close ? text.length : following.open
  const paragraph = text.slice(quote.close, quote.close + reachAfter).search(/\n\s*\n/)
  const to = Math.min(stop, quote.close + reachAfter, paragraph < 0 ? text.length : quote.close + paragraph)
  const behind = scene.units(quote.close, to)
  const units = behind.slice(
    Math.max(
      0,
      behind.findIndex(unit => unit.mention !== null || /[\p{L}.;:!?(—–]/u.test(unit.lower)),
    ),
  )
  const head = units[0]
  if (head === undefined || /[.;:!?]/.test(text.slice(quote.close, head.start))) return undefined
  const close = units.findIndex(unit => /^[.;:!?]$/.test(unit.lower))
  // "'A,' he replied, and added: 'B.'": a comma inside the marks leaves the words open, so the tag is theirs too.
  const open = /,$/.test(text.slice(quote.start, quote.end))
  const leads =
    close >= 0 && units[close]!.lower === ':' && following !== undefined && following.open - units[close]!.end < 3
  if (leads && !open) return undefined
  const clause = close < 0 ? units : units.slice(0, close)
  const ended = /[.]['"’”»]{0,2}$/.test(text.slice(quote.start, quote.end))
  const why = tagBehind
  if (language.verbs.has(head.lower) && head.mention === null) {
    const voice = documentAt(scene, clause) ?? voiceAt(scene, clause, 1, first)
    if (voice !== undefined) return say(scene, clause, 0, voice, why)
  }
  if (head.lower === language.particles.as || head.lower === language.particles.inside) {
    const verb = clause.findIndex((_, place) => place > 0 && isVerb(scene, clause, place))
    if (head.lower === language.particles.as && verb > 0 && verb < 8) {
      const voice = subjectOf(scene, clause, verb, first)
      if (voice !== undefined) return say(scene, clause, verb, voice, why)
    }
    const noun = clause.findIndex(unit => language.sayings.has(unit.lower))
    const voice =
      head.lower === language.particles.inside && noun > 0 && noun < 8 ? ownerOf(scene, clause, noun) : undefined
    if (voice !== undefined) return say(scene, clause, noun, voice, why)
    return undefined
  }
  const handed = openingsOf(language)
    .get(head.lower)
    ?.find(({ words, source }) => source === 'after' && words.every((word, place) => clause[place]?.lower === word))
  const teller = handed && voiceAt(scene, clause, handed.words.length, first)
  if (teller?.actor !== undefined) return say(scene, clause, 0, teller, why)
  if (ended) return presented(scene, clause, first)
  const verb = clause.findIndex((_, place) => place > 0 && isVerb(scene, clause, place))
  if (verb <= 0 || verb > 6) return undefined
  const between = clause
    .slice(1, verb)
    .filter(unit => unit.mention === null && !adverb(scene, unit) && !language.auxiliaries.has(unit.lower))
    // "he kept on saying", "she began to say"
    .filter(
      (unit, place, all) =>
        !language.aspects.has(unit.lower) && !(place > 0 && language.aspects.has(all[place - 1]!.lower)),
    )
  const opening = voiceAt(scene, clause, 0, first)
  if (opening === undefined || between.some(unit => unit.end > opening.end)) return undefined
  return say(scene, clause, verb, answering(scene, clause, verb, opening, first), why)
}

/** "…," reads the note of Anna: the words are hers. */
function documentAt(scene: Scene, clause: readonly Unit[]): Voice | undefined {
  const noun = clause.findIndex(unit => unit.mention === null && scene.language.sayings.has(unit.lower))
  return noun > 0 && noun < 4 ? ownerOf(scene, clause, noun) : undefined
}

/** "'A.' These were the words of Anna.", "'A.' That was Anna, writing to her sister.", "'A.' So wrote Anna.": the next sentence says whose words they were. */
function presented(scene: Scene, clause: readonly Unit[], first: FirstPerson): Told | undefined {
  const { language } = scene
  const [head, verb] = clause
  if (head === undefined || verb === undefined || head.mention !== null || verb.mention !== null) return undefined
  const saying =
    (head.lower === language.particles.purpose || head.lower === language.particles.thus) &&
    language.verbs.has(verb.lower)
  if (!saying && !(language.pointing.has(head.lower) && language.passives.has(verb.lower))) return undefined
  const noun = saying ? -1 : clause.findIndex(unit => unit.mention === null && language.sayings.has(unit.lower))
  const voice = noun > 1 && noun < 6 ? ownerOf(scene, clause, noun) : voiceAt(scene, clause, 2, first)
  if (voice?.actor === undefined || (!saying && voice.by !== 'name')) return undefined
  return say(scene, clause, 1, voice, tagBehind)
}
