/** Attributions by fixed phrases. */

import { type Attributed, cue } from './cue.ts'
import { near } from './cue-verbs.ts'
import type { Phrase } from './language.ts'
import { ownerOf } from './owner.ts'
import { salient } from './salience.ts'
import type { Scene, Unit } from './scene.ts'
import { subjectOf, voiceAt } from './subject.ts'
import { adverb } from './verbs.ts'
import { type FirstPerson, known, type Voice } from './voice.ts'

export function byPhrase(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  phrase: Phrase,
  first: FirstPerson,
): Attributed | undefined {
  const { words, source } = phrase
  const { language } = scene
  let last = at - 1
  for (const word of words) {
    // "was likewise of the opinion that"
    const between = last === at && units[last + 1] !== undefined && adverb(scene, units[last + 1]!)
    last += between && units[last + 1]!.lower !== word ? 2 : 1
    if (units[last]?.lower !== word) return undefined
  }
  const why = `"${words.join(' ')}" hands the statement to another voice.`
  if (source === 'before') {
    const voice = subjectOf(scene, units, at, first)
    if (voice?.by === 'first' && scene.quoteAt(units[at]!.start) >= 0) return undefined
    const from =
      voice !== undefined && voice.start < units[at]!.start && near(scene, units, voice, at)
        ? voice.start
        : units[at]!.start
    return cue(scene, from, units[last]!.end, voice, phrase.circumstance, why)
  }
  if (source === 'none') {
    if (phrase.circumstance === 'author' && scene.quoteAt(units[at]!.start) >= 0) return undefined
    const ends =
      units[last + 1] !== undefined && scene.language.complementisers.has(units[last + 1]!.lower) ? last + 1 : last
    const teller = reported(scene, units, at, last, first)
    if (teller !== undefined) {
      const from = teller.start < units[at]!.start && near(scene, units, teller, at) ? teller.start : units[at]!.start
      return cue(scene, from, units[ends]!.end, teller, phrase.circumstance, why)
    }
    const author = phrase.circumstance === 'author' ? first(units[at]!.start) : undefined
    return cue(
      scene,
      units[at]!.start,
      units[ends]!.end,
      author === undefined ? undefined : { actor: author, start: units[at]!.start, end: units[ends]!.end, by: 'first' },
      phrase.circumstance,
      why,
    )
  }
  // "She has it from Boris that": in a chain each link is its own; the word is hers.
  const link = language.chaining.has(words[0]!) ? subjectOf(scene, units, at, first) : undefined
  const own = link?.actor !== undefined && (link.by === 'name' || link.by === 'pronoun')
  const voice = own ? undefined : sourceBehind(scene, units, last + 1, first)
  if (link !== undefined && own)
    return cue(scene, Math.min(link.start, units[at]!.start), units[last]!.end, link, phrase.circumstance, why)
  return voice === undefined ? undefined : cue(scene, units[at]!.start, voice.end, voice, phrase.circumstance, why)
}

/** "Brown is said to have remarked": who is said to have said something is its voice. */
function reported(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  last: number,
  first: FirstPerson,
): Voice | undefined {
  const { language } = scene
  const to = units[last]!.lower === language.particles.infinitive ? last : last - 1
  if (units[to]?.lower !== language.particles.infinitive) return undefined
  let verb = to + 1
  while (verb < to + 3 && language.auxiliaries.has(units[verb]?.lower ?? '')) verb++
  const lower = units[verb]?.lower ?? ''
  return language.verbs.has(lower) || language.asking.has(lower) ? subjectOf(scene, units, at, first) : undefined
}

/** The source behind "according to": a name, "X's testimony", or the noun phrase up to a comma or verb. */
function sourceBehind(scene: Scene, units: readonly Unit[], at: number, first: FirstPerson): Voice | undefined {
  let end = -1
  let named: Unit | undefined
  for (let i = at; i < units.length && i < at + 10; i++) {
    const unit = units[i]!
    if (
      /^[,;:.()]$/.test(unit.lower) ||
      (unit.tag === 'VERB' && !(i === at && scene.language.voices.has(unit.lower))) ||
      unit.tag === 'AUX'
    )
      break
    if (i > at + 1 && scene.language.pronouns.get(unit.lower)?.subject) break
    if (named !== undefined && unit.mention !== null && !named.owns) break
    if (i > at && unit.lower === scene.language.particles.that) break
    // "According to some people the clerk …": a new noun phrase opens the clause.
    if (i > at && scene.language.articles.has(unit.lower) && units[i - 1]!.tag === 'NOUN') break
    if (unit.mention !== null) named ??= unit
    end = unit.end
  }
  if (
    end < 0 ||
    scene.language.articles.has(units.findLast(unit => unit.end <= end && unit.start >= units[at]!.start)?.lower ?? '')
  )
    return undefined
  const start = units[at]!.start
  // "a statement signed by Anna, according to which"
  if (scene.language.relatives.has(units[at]!.lower)) {
    const noun = units.slice(0, at).findLastIndex(({ lower }) => scene.language.sayings.has(lower))
    const owner = noun < 0 ? undefined : ownerOf(scene, units, noun)
    return { ...(owner?.actor !== undefined && { actor: owner.actor }), start, end: units[at]!.end, by: 'noun' }
  }
  if (named?.mention) {
    // "X's testimony" is X's word; "X's wife" is not.
    const head = units[units.indexOf(named) + 1]
    const member = !named.owns && named.mention.kind !== 'person' && head?.tag === 'NOUN'
    const kin =
      member ||
      (named.owns && head !== undefined && head.tag === 'NOUN' && !ownedSaying(scene, units, units.indexOf(named)))
    return kin ? { start, end, by: 'noun' } : { actor: named.mention.actor, start, end, by: 'name' }
  }
  const pronoun = scene.language.pronouns.get(units[at]!.lower)
  const alone = end === units[at]!.end && pronoun?.person === 3 && pronoun.number === 'one' && !pronoun.subject
  if (alone) return known({ start, end }, salient(scene, start, pronoun.gender), 'pronoun')
  // "According to the secretary, L. Brown, he …": the name explains the office.
  const next = units.findIndex(unit => unit.start >= end)
  const name = units[next + 1]?.mention
  if (
    next > 0 &&
    units[next]!.lower === ',' &&
    name?.kind === 'person' &&
    !units[next + 1]!.owns &&
    /^[,.;]$/.test(units[next + 2]?.lower ?? '')
  )
    return { actor: name.actor, start, end: name.end, by: 'name' }
  const voice = voiceAt(scene, units, at, first)
  return { ...(voice?.actor !== undefined && { actor: voice.actor }), start, end, by: 'noun' }
}

const ownedSaying = (scene: Scene, units: readonly Unit[], at: number): boolean =>
  units.slice(at + 1, at + 5).some(unit => scene.language.sayings.has(unit.lower))

/** "in the Western press", "newspaper reports": a nameless press as the voice. */
export function byPress(scene: Scene, units: readonly Unit[], at: number): Attributed | undefined {
  const { language } = scene
  const unit = units[at]!
  if (language.voices.get(unit.lower) !== 'press' || unit.mention !== null) return undefined
  const next = units[at + 1]
  if (next !== undefined && language.sayings.get(next.lower) === 'press') {
    return cue(scene, unit.start, next.end, undefined, 'press', 'The press is the voice.')
  }
  let from = at - 1
  while (
    from >= 0 &&
    at - from < 4 &&
    (units[from]!.tag === 'ADJ' || units[from]!.tag === 'PROPN' || language.articles.has(units[from]!.lower))
  )
    from--
  if (
    units[from]?.lower !== language.particles.inside ||
    !units.slice(from, at).some(u => u.tag === 'ADJ' || u.tag === 'PROPN')
  )
    return undefined
  if (language.voices.get(unit.lower) !== 'press' || unit.lower.endsWith('s')) return undefined
  return cue(scene, units[from]!.start, unit.end, undefined, 'press', 'The press is the voice.')
}
