/**
 * On whose word: the words by which a text hands a statement to another voice.
 *
 * Two kinds of cue. Fixed phrases ("according to", "it is said", "rumour had it") with their source behind, before or nowhere. Verbs of
 * saying with a clause ("X claims that", "witnesses recall how", ", he said,"), whose source is the subject; the cue runs from the
 * subject to "that". A verb that takes a thing ("described the trial") counts where it cannot mean anything else.
 * Each sentence is read once; a chain ("I was informed by A, who told me that") gives one attribution a link.
 *
 * Variants: PARC 3.0 (Pareti 2016) marks source, cue and content with trained sequence models. Limits: nominal voices without a cue
 * word ("the official story grew") and verbs of thought are left out, since texts mostly use them for the teller's own report.
 */

import { complement, unreal } from './complement.ts'
import type { Circumstance, Phrase, VoiceLanguage } from './language.ts'
import type { Stretch } from './pairs.ts'
import type { Scene, Unit } from './scene.ts'
import { type FirstPerson, subjectOf, type Voice, voiceAt } from './subject.ts'
import { isVerb } from './tags.ts'

export interface Attributed extends Stretch {
  readonly source?: string
  /** The words that name the voice. */
  readonly voice: string
  readonly circumstance: Circumstance
  readonly why: string
}

/** Units between subject and verb within one cue. An assumption. */
const stride = 9

export function findAttributions(scene: Scene, first: FirstPerson): Attributed[] {
  const { page, language } = scene
  const found: Attributed[] = []
  const cues = cuesOf(language)
  for (const sentence of page.sentences) {
    let some = false
    for (let i = sentence.from; i < sentence.to && !some; i++) some = cues.has(page.tokens[i]!.word)
    if (!some) continue
    for (const part of parts(scene, sentence)) {
      const units = scene.units(part.start, part.end)
      const taken: Stretch[] = []
      const add = (cue: Attributed | undefined): void => {
        if (cue === undefined || taken.some(t => t.start < cue.end && cue.start < t.end)) return
        taken.push(cue)
        found.push(cue)
      }
      const places = [...units.keys()].filter(at => cues.has(units[at]!.lower))
      for (const at of places) {
        for (const { phrase, offset } of cues.get(units[at]!.lower)!)
          add(byPhrase(scene, units, at - offset, phrase, first))
        add(byPress(scene, units, at))
      }
      for (const at of places) add(byVerb(scene, units, at, first))
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

interface Opening {
  readonly phrase: Phrase
  /** Which of the phrase's words it is. */
  readonly offset: number
}

/** Every word that can be part of a cue, large or small, with the phrases whose longest word it is. */
function cuesOf(language: VoiceLanguage): Map<string, Opening[]> {
  const cues = new Map<string, Opening[]>()
  const note = (word: string, opening?: Opening): void => {
    const openings = cues.get(word) ?? []
    if (opening !== undefined) openings.push(opening)
    cues.set(word, openings)
    cues.set(word[0]!.toUpperCase() + word.slice(1), openings)
  }
  for (const [verb, use] of language.verbs) if (use !== 'quote') note(verb)
  for (const [noun, kind] of language.voices) if (kind === 'press') note(noun)
  for (const phrase of language.phrases) {
    const word = phrase.words.reduce((a, b) => (b.length > a.length ? b : a))
    note(word, { phrase, offset: phrase.words.indexOf(word) })
  }
  return cues
}

/** A sentence cut where a quotation starts or ends inside it, and where it is too long to be looked at whole. */
function parts(scene: Scene, sentence: Stretch): Stretch[] {
  const level = scene.quoteAt(sentence.start)
  const cut = level < 0 ? sentence.end : Math.min(sentence.end, scene.quotes[level]!.end)
  const found = [{ start: sentence.start, end: cut }]
  if (cut < sentence.end) found.push({ start: scene.quotes[level]!.close, end: sentence.end })
  return found.filter(part => part.end > part.start).flatMap(part => scene.pieces(part))
}

function byPhrase(
  scene: Scene,
  units: readonly Unit[],
  at: number,
  phrase: Phrase,
  first: FirstPerson,
): Attributed | undefined {
  const { words, source } = phrase
  for (let i = 0; i < words.length; i++) if (units[at + i]?.lower !== words[i]) return undefined
  const last = at + words.length - 1
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
  const voice = sourceBehind(scene, units, last + 1, first)
  return voice === undefined ? undefined : cue(scene, units[at]!.start, voice.end, voice, phrase.circumstance, why)
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
    if (unit.mention !== null) named ??= unit
    end = unit.end
  }
  if (
    end < 0 ||
    scene.language.articles.has(units.findLast(unit => unit.end <= end && unit.start >= units[at]!.start)?.lower ?? '')
  )
    return undefined
  const start = units[at]!.start
  if (named?.mention) {
    // "X's testimony" is X's word; "X's wife" is not.
    const head = units[units.indexOf(named) + 1]
    const member = !named.owns && named.mention.kind !== 'person' && head?.tag === 'NOUN'
    const kin =
      member ||
      (named.owns && head !== undefined && head.tag === 'NOUN' && !ownedSaying(scene, units, units.indexOf(named)))
    return kin ? { start, end, by: 'noun' } : { actor: named.mention.actor, start, end, by: 'name' }
  }
  const voice = voiceAt(scene, units, at, first)
  return { ...(voice?.actor !== undefined && { actor: voice.actor }), start, end, by: 'noun' }
}

const ownedSaying = (scene: Scene, units: readonly Unit[], at: number): boolean =>
  units.slice(at + 1, at + 5).some(unit => scene.language.sayings.has(unit.lower))

/** "in the Western press", "newspaper reports": a nameless press as the voice. */
function byPress(scene: Scene, units: readonly Unit[], at: number): Attributed | undefined {
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

function byVerb(scene: Scene, units: readonly Unit[], at: number, first: FirstPerson): Attributed | undefined {
  const { language } = scene
  const use = language.verbs.get(units[at]!.lower)
  if (use === undefined || !isVerb(scene, units, at)) return undefined
  const ends = complement(scene, units, at)
  if (ends === undefined || unreal(scene, units, at)) return undefined
  const voice = subjectOf(scene, units, at, first)
  // Somebody who speaks of his own saying inside his own words is no other voice.
  if (voice?.by === 'first' && scene.quoteAt(units[at]!.start) >= 0) return undefined
  if (
    use === 'clause' &&
    !(voice?.by === 'noun' && units.some(unit => unit.end === voice.end && language.voices.has(unit.lower)))
  )
    return undefined
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

/** True where only adverbs, auxiliaries and phrases stand between a voice and its verb, so that the cue runs through. */
function near(scene: Scene, units: readonly Unit[], voice: Voice, at: number): boolean {
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

function cue(
  scene: Scene,
  start: number,
  end: number,
  voice: Voice | undefined,
  circumstance: Circumstance,
  why: string,
): Attributed {
  const { text } = scene.page
  const words = voice === undefined ? text.slice(start, end) : text.slice(voice.start, voice.end)
  return {
    start,
    end,
    ...(voice?.actor !== undefined && { source: voice.actor }),
    voice: words.replace(/\s+/g, ' '),
    circumstance,
    why,
  }
}
