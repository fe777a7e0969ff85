/** Small questions about the words around a place, answered from parts of speech without a parser. */
import type { Scene, Unit } from './scene.ts'

/** The noun that a possessive belongs to. */
export function headAfter(scene: Scene, units: readonly Unit[], place: number): Unit | undefined {
  let head: Unit | undefined
  for (let i = place + 1; i < units.length && i < place + 6; i++) {
    const unit = units[i]!
    if (unit.tag === 'NOUN') head = unit
    else if (
      head !== undefined ||
      unit.tag === 'VERB' ||
      unit.tag === 'AUX' ||
      scene.language.prepositions.has(unit.lower)
    )
      break
  }
  return head
}

/** True where a preposition stands before the noun phrase that ends at `place`. */
export function governed(scene: Scene, units: readonly Unit[], place: number): boolean {
  const { language } = scene
  for (let i = place - 1; i >= 0 && i >= place - 6; i--) {
    const { lower, tag, mention } = units[i]!
    // "In it Anna admits", "At this Boris rose", "In May Clara wrote": the phrase before the name is complete.
    if (i === place - 1 && units[place]!.mention !== null && language.completing.has(lower)) return false
    if (language.prepositions.has(lower)) return true
    // "a spokesman for Anna and Peter": both stand behind the preposition.
    if (lower === language.particles.and && units[place]!.mention !== null && units[i - 1]?.mention != null) {
      i--
      continue
    }
    if ((tag === 'NUM' && units[place]!.mention !== null) || (mention !== null && !units[i]!.owns)) return false
    if (language.conjunctions.has(lower) || lower === ',' || tag === 'VERB' || tag === 'AUX') return false
  }
  return false
}

/** True where the noun at `place` does something before `verb`: a verb or auxiliary follows it at once. */
export function acts(scene: Scene, units: readonly Unit[], place: number, verb: number): boolean {
  const { language } = scene
  for (let i = place + 1; i <= verb; i++) {
    const { lower, tag } = units[i]!
    if (i === verb || language.auxiliaries.has(lower) || tag === 'VERB' || tag === 'AUX')
      return lower !== language.particles.infinitive
    if (!language.adverbs.has(lower) && !lower.endsWith(language.adverbEnding) && tag !== 'ADV') return false
  }
  return false
}

/** "described Bukharin's replies": the noun belongs to an object, so it is no subject. */
export function owned(scene: Scene, units: readonly Unit[], place: number): boolean {
  let at = place - 1
  while (at > 0 && /NOUN|ADJ/.test(units[at]!.tag)) at--
  return units[at]?.owns === true && verbal(scene, units[at - 1])
}

export const isNoun = (scene: Scene, unit: Unit): boolean =>
  unit.mention === null &&
  (unit.tag === 'NOUN' ||
    scene.language.voices.has(unit.lower) ||
    (unit.tag === 'PROPN' && scene.language.sayings.has(unit.lower)))

/** True where a noun with phrases behind it leads up to the verb: "witnesses of the trial have said". */
export function heads(scene: Scene, units: readonly Unit[], place: number, verb: number): boolean {
  const { language } = scene
  const next = units[place + 1]
  // "a letter dated 3 May, from Anna to Boris, asks", "a telegram of 2 June, signed by Anna and addressed to Boris, asks"
  const sent =
    language.sayings.get(units[place]!.lower) === 'letter' &&
    (next?.tag === 'VERB' || units.slice(place + 1, verb).some(unit => language.issued.has(unit.lower)))
  if ((!sent && !language.prepositions.has(next?.lower ?? '')) || verb - place > (sent ? 20 : 10)) return false
  for (let i = place + 2; i < verb; i++) {
    const { lower, tag } = units[i]!
    const helps = language.auxiliaries.has(lower) || tag === 'ADV' || tag === 'AUX'
    if (
      !helps &&
      ((tag === 'VERB' && !(sent && lower.endsWith('ed'))) ||
        (tag === 'PUNCT' && !sent) ||
        language.complementisers.has(lower) ||
        language.pronouns.get(lower)?.subject)
    )
      return false
  }
  return true
}

/** True where a verb governs the noun phrase that `place` opens: "rejected all X's evidence". */
export function isObject(scene: Scene, units: readonly Unit[], place: number): boolean {
  const at = /ADJ|DET|PRON/.test(units[place - 1]?.tag ?? '') ? place - 2 : place - 1
  return verbal(scene, units[at])
}

export const verbal = (scene: Scene, unit: Unit | undefined): boolean =>
  unit !== undefined && unit.mention === null && (unit.tag === 'VERB' || scene.language.verbs.has(unit.lower))
