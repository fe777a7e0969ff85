/** Attributions by verbs of saying. */
import { complement, unreal } from './complement.ts'
import { type Attributed, cue } from './cue.ts'
import type { Circumstance } from './language.ts'
import type { Scene, Unit } from './scene.ts'
import { subjectOf } from './subject.ts'
import { adverb, isVerb } from './verbs.ts'
import type { FirstPerson, Voice } from './voice.ts'

/** Units between subject and verb within one cue. An assumption. */
const stride = 9

export function byVerb(scene: Scene, units: readonly Unit[], at: number, first: FirstPerson): Attributed | undefined {
  const { language } = scene
  const held = byView(scene, units, at, first)
  if (held !== undefined) return held
  const use = language.verbs.get(units[at]!.lower)
  if (use === undefined || !isVerb(scene, units, at)) return undefined
  const ends = complement(scene, units, at)
  if (ends === undefined || unreal(scene, units, at)) return undefined
  const voice = subjectOf(scene, units, at, first)
  // Somebody who speaks of his own saying inside his own words is no other voice.
  if (voice?.by === 'first' && scene.quoteAt(units[at]!.start) >= 0) return undefined
  // "Holm believes that": of a named person in the present tense it is a view that he put on record.
  const view = voice?.by === 'name' && units[at]!.lower.endsWith('s')
  // "Holm found that": what somebody came to know is put on record, what he thought is not.
  const learns =
    !language.thinking.has(units[at]!.lower) &&
    (ends === at + 1 || units[at + 1]?.lower === ',') &&
    (voice?.by === 'name' || voice?.by === 'noun' || voice?.by === 'pronoun')
  if (
    use === 'clause' &&
    !view &&
    !learns &&
    !(voice?.by === 'noun' && units.some(unit => unit.end === voice.end && language.voices.has(unit.lower)))
  )
    return undefined
  if (commands(scene, units, at) || (voice !== undefined && asks(scene, units, at, voice))) return undefined
  // "Write that …" tells somebody to.
  if (voice === undefined && !units.slice(0, at).some(unit => unit.mention !== null || unit.tag !== 'PUNCT'))
    return undefined
  const pronoun =
    voice?.by === 'pronoun'
      ? language.pronouns.get(units.find(unit => unit.start >= voice.start)?.lower ?? '')
      : undefined
  if (pronoun !== undefined && pronoun.person < 3) return undefined
  if (voice === undefined && ends === at) return undefined
  let from = at
  if (voice !== undefined && voice.start < units[at]!.start && near(scene, units, voice, at))
    from = units.findIndex(unit => unit.start >= voice.start)
  // The voice starts with its article and adjectives: "Soviet newspapers", "one such person".
  while (
    from > 0 &&
    from > 0 &&
    voice?.by === 'noun' &&
    /ADJ|DET|NUM|PROPN|NOUN/.test(units[from - 1]!.tag) &&
    units[from - 1]!.mention === null
  )
    from--
  if (units[from - 1]?.lower === language.particles.as) from--
  const last = Math.max(
    ends,
    voice !== undefined && voice.end > units[at]!.end ? units.findLastIndex(unit => unit.end <= voice.end) : ends,
  )
  const circumstance = circumstanceOf(scene, units, voice)
  return cue(
    scene,
    units[from]!.start,
    units[last]!.end,
    voice,
    circumstance,
    `"${units[at]!.lower}" says that somebody says so.`,
  )
}

/** "Tell Anna that", "and tell her that": no subject stands before the verb. */
function commands({ language }: Scene, units: readonly Unit[], at: number): boolean {
  if (!language.commands.has(units[at]!.lower)) return false
  const before = units[at - 1]
  if (before === undefined) return true
  const joined = language.joining.has(before.lower) ? units[at - 2] : before
  return joined === undefined || (joined.mention === null && /^[^,)\p{L}]$/u.test(joined.lower))
}

/** "What did Anna say?", "does Boris suppose that": a question says nothing. */
function asks({ language }: Scene, units: readonly Unit[], at: number, voice: Voice): boolean {
  let before = units.findIndex(unit => unit.start >= voice.start) - 1
  // "does Mr Brown"
  if (units[before]?.tag === 'PROPN' && units[before]!.mention === null) before--
  return (
    before < at && language.doing.has(units[before]?.lower ?? '') && units.slice(at).some(({ lower }) => lower === '?')
  )
}

/** "Brown believes these words to be a message": a named person's view, in the present tense, whatever follows. */
function byView(scene: Scene, units: readonly Unit[], at: number, first: FirstPerson): Attributed | undefined {
  const { language } = scene
  const { lower, end, start } = units[at]!
  if (!language.viewing.has(lower) || scene.quoteAt(start) >= 0 || unreal(scene, units, at)) return undefined
  const before = units[at - 1]
  const opens =
    before !== undefined && (before.mention !== null || /^[,)]$/.test(before.lower) || adverb(scene, before))
  const voice = opens ? subjectOf(scene, units, at, first) : undefined
  if (voice?.by !== 'name' || voice.end > start) return undefined
  const that = units[at + 1]?.lower === language.particles.that ? units[at + 1]!.end : end
  return cue(
    scene,
    near(scene, units, voice, at) ? voice.start : start,
    that,
    voice,
    circumstanceOf(scene, units, voice),
    `"${lower}" says what somebody holds.`,
  )
}

/** True where only adverbs, auxiliaries and phrases stand between a voice and its verb, so that the cue runs through. */
export function near(scene: Scene, units: readonly Unit[], voice: Voice, at: number): boolean {
  const from = units.findIndex(unit => unit.start >= voice.start)
  if (at - from > stride) return false
  return !units
    .slice(from, at)
    .some(
      unit =>
        unit.start >= voice.end &&
        unit.mention === null &&
        (scene.language.conjunctions.has(unit.lower) || scene.language.complementisers.has(unit.lower)),
    )
}

/** Under what condition: the nouns for documents, voices and occasions around the cue; inside a quotation, hearsay. */
function circumstanceOf(scene: Scene, units: readonly Unit[], voice: Voice | undefined): Circumstance {
  const { language } = scene
  if (voice?.by === 'first') return 'author'
  for (const unit of units) {
    if (unit.mention !== null) continue
    const kind =
      language.settings.get(unit.lower) ??
      (unit.tag === 'NOUN' ? (language.voices.get(unit.lower) ?? language.sayings.get(unit.lower)) : undefined)
    if (kind !== undefined && kind !== 'hearsay') return kind
  }
  return 'hearsay'
}
