/** Which words are verbs of saying in use. */
import type { Scene, Unit } from './scene.ts'

export const adverb = (scene: Scene, unit: Unit): boolean =>
  unit.tag === 'ADV' || scene.language.adverbs.has(unit.lower) || unit.lower.endsWith(scene.language.adverbEnding)

/** True where the unit is a verb of saying in use, and not a noun of the same form. */
export function isVerb(scene: Scene, units: readonly Unit[], place: number): boolean {
  const unit = units[place]
  if (unit === undefined || unit.mention !== null || !scene.language.verbs.has(unit.lower)) return false
  const before = units[place - 1]
  // The so-called school: a compound says nothing.
  if (before?.lower === '-' && before.end === unit.start) return false
  const governs =
    before !== undefined &&
    ((before.mention !== null && !before.owns) || scene.language.pronouns.get(before.lower)?.subject === true)
  // The tagger often takes a verb behind a name or pronoun for a noun.
  if (governs || scene.language.hearing.has(units[place - 2]?.lower ?? '')) return true
  if (unit.tag === 'ADJ' || unit.tag === 'PROPN') return false
  const clause =
    units[place + 1]?.lower === scene.language.particles.that && scene.language.voices.has(before?.lower ?? '')
  if (unit.tag === 'NOUN' && saysThat(scene, units, place)) return true
  if (unit.tag === 'NOUN' && !clause && !/(?:ed|ing)$/.test(unit.lower)) return false
  return !scene.language.articles.has(units[place - 1]?.lower ?? '')
}

/** "Her application states that", "the note of 3 May reports that": behind a noun and before "that" it is no noun. */
function saysThat({ language }: Scene, units: readonly Unit[], place: number): boolean {
  const before = units[place - 1]
  if (before === undefined || units[place + 1]?.lower !== language.particles.that) return false
  return language.sayings.has(before.lower) || before.tag === 'NUM' || (before.tag === 'PROPN' && !before.owns)
}
