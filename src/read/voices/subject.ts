/**
 * Who says it: the subject of a verb of saying, read from the words around the verb without a parser.
 *
 * Leftwards from the verb the first candidate counts that no preposition governs: a name, a pronoun, "the prisoner", or a noun that
 * a verb follows. Where none stands there, the verb may come first ("said Anna"), or stand in the passive ("called by Anna").
 */
import { lastNamed, salient } from './salience.ts'
import type { Scene, Unit } from './scene.ts'

/** `actor` where the voice is one of the named actors; `at` the words that name it. */
export interface Voice {
  readonly actor?: string
  readonly start: number
  readonly end: number
  /** What kind of words name it. */
  readonly by: 'name' | 'pronoun' | 'noun' | 'first'
}

/** Who "I" is at an offset: the speaker of the quotation around it, or the author of the document. */
export type FirstPerson = (at: number) => string | undefined

export function subjectOf(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  return (
    passive(scene, units, verb, first) ?? leftwards(scene, units, verb, first) ?? inverted(scene, units, verb, first)
  )
}

function passive(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  if (units[verb + 1]?.lower !== scene.language.particles.agent) return undefined
  return voiceAt(scene, units, verb + 2, first) ?? { start: units[verb]!.start, end: units[verb]!.end, by: 'noun' }
}

function inverted(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  const next = units[verb + 1]
  if (
    next === undefined ||
    next.lower === scene.language.particles.infinitive ||
    scene.language.complementisers.has(next.lower)
  )
    return undefined
  return voiceAt(scene, units, verb + 1, first)
}

/** The voice that starts at a place: a name (perhaps behind titles), a pronoun, or a noun with its article. */
export function voiceAt(scene: Scene, units: readonly Unit[], place: number, first: FirstPerson): Voice | undefined {
  const unit = units[place]
  if (unit === undefined) return undefined
  const start = unit.start
  for (let i = place; i < units.length && i < place + 6; i++) {
    const here = units[i]!
    const voice = candidate(scene, units, i, first)
    if (voice !== undefined) return { ...voice, start }
    if (here.mention !== null) return undefined
    if (here.tag === 'NOUN' && units[i + 1]?.mention === null && units[i + 1]?.tag !== 'NOUN')
      return { start, end: here.end, by: 'noun' }
    const bridge =
      scene.language.articles.has(here.lower) ||
      here.tag === 'PART' ||
      here.tag === 'ADJ' ||
      here.tag === 'NOUN' ||
      here.tag === 'PROPN'
    if (!bridge) return undefined
  }
  return undefined
}

function leftwards(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  const { language } = scene
  let object: Voice | undefined
  for (let i = verb - 1; i >= 0; i--) {
    const unit = units[i]!
    if (unit.mention !== null && unit.owns) {
      // "Bukharin's confession explained": the words are the owner's. "Bukharin's wife": somebody else.
      const head = headAfter(scene, units, i)
      if (head === undefined || governed(scene, units, i) || isObject(scene, units, i)) continue
      const mine = language.sayings.has(head.lower)
      return mine
        ? { actor: unit.mention.actor, start: unit.start, end: head.end, by: 'name' }
        : { start: unit.start, end: head.end, by: 'noun' }
    }
    // "an aphorism, which said": the relative stands for a thing.
    if (language.relatives.has(unit.lower) && verb - i <= 2) {
      const thing = units.slice(0, i).findLast(before => before.tag === 'NOUN')
      if (thing === undefined || !language.sayings.has(thing.lower))
        return { start: unit.start, end: unit.end, by: 'noun' }
    }
    const voice = candidate(scene, units, i, first)
    if (voice !== undefined) {
      // "on the street Anna told me": the phrase before the name is complete.
      const apart = i === verb - 1 && units[i - 1]?.tag === 'NOUN'
      if (!apart && governed(scene, units, i)) continue
      if (voice.by === 'name' && verbal(scene, units[i - 1])) {
        object ??= voice
        continue
      }
      return voice
    }
    if (
      unit.tag === 'PROPN' &&
      !language.voices.has(unit.lower) &&
      acts(scene, units, i, verb) &&
      !governed(scene, units, i)
    )
      return { start: unit.start, end: unit.end, by: 'noun' }
    const acting = acts(scene, units, i, verb) || heads(scene, units, i, verb)
    if (isNoun(scene, unit) && acting && !governed(scene, units, i) && !owned(scene, units, i))
      return nounVoice(scene, units, i)
  }
  return object
}

/** A name, a subject pronoun or a stand-in at one place. */
function candidate(scene: Scene, units: readonly Unit[], place: number, first: FirstPerson): Voice | undefined {
  const { language } = scene
  const unit = units[place]!
  const where = { start: unit.start, end: unit.end }
  if (unit.mention !== null) {
    // "X, a Bolshevik": a body behind an article says what somebody is.
    const what = unit.mention.kind !== 'person' && language.indefinite.has(units[place - 1]?.lower ?? '')
    return unit.owns || what ? undefined : { ...where, actor: unit.mention.actor, by: 'name' }
  }
  const pronoun = language.pronouns.get(unit.lower)
  if (pronoun?.subject) {
    if (pronoun.number === 'many' || pronoun.person === 2) return { ...where, by: 'pronoun' }
    return known(
      where,
      pronoun.person === 1
        ? first(unit.start)
        : salient(scene, unit.start, pronoun.gender, others(scene, units, place)),
      pronoun.person === 1 ? 'first' : 'pronoun',
    )
  }
  if (language.standIns.has(unit.lower) && language.articles.has(units[place - 1]?.lower ?? '')) {
    const start = units[place - 1]!.start
    return known(
      { start, end: unit.end },
      unit.lower === 'latter' ? lastNamed(scene, start) : salient(scene, start, 'any'),
      'pronoun',
    )
  }
  return undefined
}

const known = (where: { start: number; end: number }, actor: string | undefined, by: Voice['by']): Voice =>
  actor === undefined ? { ...where, by } : { ...where, actor, by }

/** A noun as the voice: "his letter" speaks for its writer, "the investigator" for nobody we know. */
function nounVoice(scene: Scene, units: readonly Unit[], place: number): Voice {
  const { language } = scene
  const noun = units[place]!
  const where = { start: noun.start, end: noun.end }
  if (!language.sayings.has(noun.lower)) return { ...where, by: 'noun' }
  return ownerOf(scene, units, place) ?? { ...where, by: 'noun' }
}

/** Whose saying it is: "X's words", "his letter", "the words of X". */
export function ownerOf(scene: Scene, units: readonly Unit[], noun: number): Voice | undefined {
  for (let i = noun - 1; i >= 0 && i >= noun - 6; i--) {
    const unit = units[i]!
    const where = { start: unit.start, end: units[noun]!.end }
    if (unit.mention !== null && unit.owns) return { ...where, actor: unit.mention.actor, by: 'name' }
    if (unit.lower === 'whose' && units[i - 2]?.mention != null)
      return { ...where, actor: units[i - 2]!.mention!.actor, by: 'name' }
    const pronoun = scene.language.pronouns.get(unit.lower)
    if (pronoun !== undefined && !pronoun.subject && pronoun.person === 3 && pronoun.number === 'one')
      return known(where, salient(scene, unit.start, pronoun.gender), 'pronoun')
    if (unit.tag === 'VERB' || scene.language.prepositions.has(unit.lower) || scene.language.articles.has(unit.lower))
      break
  }
  if (units[noun + 1]?.lower !== 'of' && units[noun + 1]?.lower !== 'by') return undefined
  const named = units[noun + 2]
  return named?.mention
    ? { actor: named.mention.actor, start: units[noun]!.start, end: named.end, by: 'name' }
    : undefined
}

/** The noun that a possessive belongs to. */
function headAfter(scene: Scene, units: readonly Unit[], place: number): Unit | undefined {
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
    if (language.prepositions.has(lower)) return true
    if ((tag === 'NUM' && units[place]!.mention !== null) || (mention !== null && !units[i]!.owns)) return false
    if (language.conjunctions.has(lower) || lower === ',' || tag === 'VERB' || tag === 'AUX') return false
  }
  return false
}

/** True where the noun at `place` does something before `verb`: a verb or auxiliary follows it at once. */
function acts(scene: Scene, units: readonly Unit[], place: number, verb: number): boolean {
  const { language } = scene
  for (let i = place + 1; i <= verb; i++) {
    const { lower, tag } = units[i]!
    if (i === verb || language.auxiliaries.has(lower) || tag === 'VERB' || tag === 'AUX') return lower !== 'to'
    if (!language.adverbs.has(lower) && !lower.endsWith(language.adverbEnding) && tag !== 'ADV') return false
  }
  return false
}

/** "described Bukharin's replies": the noun belongs to an object, so it is no subject. */
function owned(scene: Scene, units: readonly Unit[], place: number): boolean {
  let at = place - 1
  while (at > 0 && /NOUN|ADJ/.test(units[at]!.tag)) at--
  return units[at]?.owns === true && verbal(scene, units[at - 1])
}

const isNoun = (scene: Scene, unit: Unit): boolean =>
  unit.mention === null &&
  (unit.tag === 'NOUN' ||
    scene.language.voices.has(unit.lower) ||
    (unit.tag === 'PROPN' && scene.language.sayings.has(unit.lower)))

/** True where a noun with phrases behind it leads up to the verb: "witnesses of the trial have said". */
function heads(scene: Scene, units: readonly Unit[], place: number, verb: number): boolean {
  const { language } = scene
  if (!language.prepositions.has(units[place + 1]?.lower ?? '') || verb - place > 10) return false
  for (let i = place + 2; i < verb; i++) {
    const { lower, tag } = units[i]!
    const helps = language.auxiliaries.has(lower) || tag === 'ADV' || tag === 'AUX'
    if (
      !helps &&
      (tag === 'VERB' ||
        tag === 'PUNCT' ||
        language.complementisers.has(lower) ||
        language.pronouns.get(lower)?.subject)
    )
      return false
  }
  return true
}

/** True where a verb governs the noun phrase that `place` opens: "rejected all X's evidence". */
function isObject(scene: Scene, units: readonly Unit[], place: number): boolean {
  const at = /ADJ|DET|PRON/.test(units[place - 1]?.tag ?? '') ? place - 2 : place - 1
  return verbal(scene, units[at])
}

const verbal = (scene: Scene, unit: Unit | undefined): boolean =>
  unit !== undefined && unit.mention === null && (unit.tag === 'VERB' || scene.language.verbs.has(unit.lower))

/** Whom a subject pronoun cannot mean: the names in its own clause behind it, and the speaker of the words it stands in. */
function others(scene: Scene, units: readonly Unit[], place: number): Set<string> {
  const not = new Set<string>()
  for (let i = place + 1; i < units.length && i < place + 12; i++) {
    const { mention, lower } = units[i]!
    if (scene.language.complementisers.has(lower)) break
    if (mention !== null) not.add(mention.actor)
  }
  const around = scene.speakerAround(units[place]!.start)
  if (around !== undefined) not.add(around)
  return not
}
