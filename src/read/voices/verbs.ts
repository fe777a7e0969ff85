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
  if (unit.tag !== 'VERB' && takesClause(scene, units, place)) return true
  if (unit.tag === 'ADJ' || unit.tag === 'PROPN') return false
  const clause =
    units[place + 1]?.lower === scene.language.particles.that && scene.language.voices.has(before?.lower ?? '')
  if (unit.tag === 'NOUN' && saysThat(scene, units, place)) return true
  if (unit.tag === 'NOUN' && !clause && !/(?:ed|ing)$/.test(unit.lower)) return false
  // "the young one wrote"
  const one = before?.tag === 'NUM' && /ADJ|DET/.test(units[place - 2]?.tag ?? '')
  return one || !scene.language.articles.has(before?.lower ?? '')
}

/** "Anna was condemned for": what is said of her, by whom the words do not tell. "Anna was quoted as", "is said to" gives her the word. */
export function isPassive({ language }: Scene, units: readonly Unit[], place: number): boolean {
  let at = place - 1
  while (at > place - 3 && language.adverbs.has(units[at]?.lower ?? '')) at--
  if (!language.passives.has(units[at]?.lower ?? '') || units[place]!.lower.endsWith(language.gerundEnding))
    return false
  const next = units[place + 1]?.lower ?? ''
  return next !== language.particles.agent && next !== language.particles.as && next !== language.particles.infinitive
}

/** "Anna, a weaver, states that", "has informed us", "our papers informed their readers": no noun and no adjective stands so, whatever its tag. */
function takesClause({ language }: Scene, units: readonly Unit[], place: number): boolean {
  const [before, next, further] = [units[place - 1], units[place + 1], units[place + 2]]
  if (before === undefined || next === undefined || before.owns) return false
  const owner = language.pronouns.get(before.lower)
  const attribute =
    before.tag === 'ADJ' ||
    before.tag === 'PART' ||
    language.articles.has(before.lower) ||
    language.prepositions.has(before.lower) ||
    language.passives.has(before.lower) ||
    (owner !== undefined && !owner.subject)
  if (attribute && before.tag !== 'NUM')
    return before.tag === 'ADJ' && next.lower === language.particles.that && stands(language, units, place)
  const object = language.pronouns.get(next.lower)
  const hearer = object !== undefined && !object.subject
  const clause = next.lower === language.particles.that || (hearer && further?.lower === language.particles.that)
  if (units[place]!.tag === 'ADJ') return clause || (hearer && /NOUN|PROPN|PRON|PUNCT|AUX/.test(before.tag))
  // "the captain reports that"; "the police reports that" may be a heap of paper
  if (before.tag === 'NOUN') return clause && language.articles.has(units[place - 2]?.lower ?? '')
  return clause && units[place]!.tag === 'NOUN'
}

/** "The other certified that": an adjective behind an article alone stands for somebody. */
const stands = ({ articles }: Scene['language'], units: readonly Unit[], place: number): boolean =>
  articles.has(units[place - 2]?.lower ?? '') && /ed$/.test(units[place]!.lower)

/** "Her application states that", "the note of 3 May reports that": behind a noun and before "that" it is no noun. */
function saysThat({ language }: Scene, units: readonly Unit[], place: number): boolean {
  const before = units[place - 1]
  if (before === undefined || units[place + 1]?.lower !== language.particles.that) return false
  return language.sayings.has(before.lower) || before.tag === 'NUM' || (before.tag === 'PROPN' && !before.owns)
}
