/** The tag of a quotation: the words beside it that say who speaks, to whom, and through what document. */
import type { Quoted } from './pairs.ts'
import { salient } from './salience.ts'
import type { Scene, Unit } from './scene.ts'
import type { Last, Told } from './speakers.ts'
import { type FirstPerson, governed, ownerOf, subjectOf, type Voice, voiceAt } from './subject.ts'

/** Characters of text looked at before and behind a quotation. Assumptions that keep the work linear. */
const reachBefore = 400
const reachAfter = 160
/** A verb that says something only beside marks must stand within so many words of them. */
const nearby = 8

/** The clause before a quotation. `near`: it ends in a colon, a comma, a verb of saying or "that"; `far`: anywhere in it. */
export function tagBefore(
  scene: Scene,
  quote: Quoted,
  last: Last | undefined,
  how: 'near' | 'far' | 'term',
  first: FirstPerson,
): Told | undefined {
  const { page, language } = scene
  const { text } = page
  let from = clauseStart(scene, quote, last)
  if (from >= quote.open && how === 'near') from = introducing(scene, quote)
  const to = Math.min(quote.open, from + reachBefore + 400)
  const units = scene.units(from, to)
  if (units.length === 0) return undefined
  const end = text.slice(from, quote.open).trimEnd().at(-1) ?? ''
  const colon = end === ':'
  const words = units.filter(unit => unit.mention !== null || /[\p{L}\p{N},;—–-]/u.test(unit.lower))
  const final = words.findLast(unit => unit.mention !== null || /\p{L}/u.test(unit.lower))
  if (final === undefined) return undefined
  const near =
    colon ||
    end === ',' ||
    language.verbs.has(final.lower) ||
    language.complementisers.has(final.lower) ||
    language.sayings.has(final.lower)
  if (how === 'near' && !near) return undefined
  const resumes = resumed(scene, words, last)
  if (resumes !== undefined) return resumes
  const broken = mid(scene, quote, words, last)
  if (broken !== undefined) return broken
  const verb = lastVerb(scene, words)
  if (
    how === 'term' &&
    (verb < 0 || words.length - verb > nearby * 2 || scene.language.verbs.get(words[verb]!.lower) === 'quote')
  )
    return undefined
  if (verb >= 0) {
    const voice =
      participle(scene, words, verb, first) ?? subjectOf(scene, words, verb, first) ?? restOf(words, verb, last)
    if (voice !== undefined)
      return say(scene, words, verb, writer(scene, words, voice, last), 'The words before it say who speaks.')
  }
  const noun = words.findLastIndex(unit => language.sayings.has(unit.lower) && unit.mention === null)
  if (noun >= 0 && (colon || words.length - 1 - noun <= (how === 'far' ? nearby : 3))) {
    const voice =
      (colon ? undefined : behindPhrase(scene, words, noun, first)) ??
      ownerOf(scene, words, noun) ??
      (colon ? mainSubject(scene, words, first) : undefined)
    if (voice !== undefined)
      return say(
        scene,
        words,
        noun,
        writer(scene, words, voice, last),
        'The words before it say whose words or whose writing follow.',
      )
  }
  if (!colon) return undefined
  const main = mainSubject(scene, words, first)
  const voice = main && writer(scene, words, main, last)
  return voice === undefined ? undefined : say(scene, words, 0, voice, 'A colon leads from this person to the words.')
}

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
  const paragraph = text.indexOf('\n\n', quote.close)
  const to = Math.min(stop, quote.close + reachAfter, paragraph < 0 ? text.length : paragraph)
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
  if (close >= 0 && units[close]!.lower === ':' && following !== undefined && following.open - units[close]!.end < 3)
    return undefined
  const clause = close < 0 ? units : units.slice(0, close)
  const ended = /[.]$/.test(text.slice(quote.start, quote.end))
  const why = 'The words behind it say who speaks.'
  if (language.verbs.has(head.lower) && head.mention === null) {
    const voice = voiceAt(scene, clause, 1, first)
    if (voice !== undefined) return say(scene, clause, 0, voice, why)
  }
  if (head.lower === 'as' || head.lower === 'in') {
    const verb = clause.findIndex((_, place) => place > 0 && isVerb(scene, clause, place))
    if (head.lower === 'as' && verb > 0 && verb < 8) {
      const voice = subjectOf(scene, clause, verb, first)
      if (voice !== undefined) return say(scene, clause, verb, voice, why)
    }
    const noun = clause.findIndex(unit => language.sayings.has(unit.lower))
    const voice = head.lower === 'in' && noun > 0 && noun < 8 ? ownerOf(scene, clause, noun) : undefined
    if (voice !== undefined) return say(scene, clause, noun, voice, why)
    return undefined
  }
  if (ended) return undefined
  const verb = clause.findIndex((_, place) => place > 0 && isVerb(scene, clause, place))
  if (verb <= 0 || verb > 6) return undefined
  const between = clause
    .slice(1, verb)
    .filter(unit => unit.mention === null && !adverb(scene, unit) && !language.auxiliaries.has(unit.lower))
  const opening = voiceAt(scene, clause, 0, first)
  if (opening === undefined || between.some(unit => unit.end > opening.end)) return undefined
  return say(scene, clause, verb, opening, why)
}

export const adverb = (scene: Scene, unit: Unit): boolean =>
  unit.tag === 'ADV' || scene.language.adverbs.has(unit.lower) || unit.lower.endsWith(scene.language.adverbEnding)

/** Where the clause that leads to a quotation starts: at its sentence, or behind the quotation before. */
function clauseStart(scene: Scene, quote: Quoted, last: Last | undefined): number {
  const { page } = scene
  const sentence = page.sentences[page.sentenceAt(Math.max(0, quote.open - 1))]
  let from = sentence !== undefined && sentence.start < quote.open ? sentence.start : quote.open
  if (last !== undefined && last.quote.close > from && (last.style === 'direct' || last.style === 'turn'))
    from = last.quote.close
  const around = scene.quoteAt(quote.open)
  const parent = around < 0 ? -1 : scene.parentOf(around)
  if (parent >= 0) from = Math.max(from, scene.quotes[parent]!.start)
  return Math.max(from, quote.open - reachBefore)
}

/** The sentence at the end of the paragraph before, where it leads to a quotation that is a paragraph of its own. */
function introducing(scene: Scene, quote: Quoted): number {
  const { page } = scene
  let end = quote.open
  while (end > 0 && /\s/.test(page.text[end - 1]!)) end--
  if (end === 0 || !page.text.slice(end, quote.open).includes('\n')) return quote.open
  const sentence = page.sentences[page.sentenceAt(end - 1)]!
  const leads =
    page.text[end - 1] === ':' || (sentence.to - sentence.from <= 12 && !/["'”’»]/.test(page.text[end - 1]!))
  return leads ? Math.max(sentence.start, end - reachBefore) : quote.open
}

/** "He went on:", "and then:" take up the speaker before, named or not. */
function resumed(scene: Scene, words: readonly Unit[], last: Last | undefined): Told | undefined {
  if (last === undefined || words.length > 5) return undefined
  const goes = words.some(
    (unit, place) =>
      scene.language.resuming.has(unit.lower) || (unit.lower === 'on' && words[place - 1]?.lower === 'went'),
  )
  const pronoun = words.some(unit => scene.language.pronouns.get(unit.lower)?.subject)
  return goes && pronoun ? { ...last.told, settled: true, why: 'It goes on with the quotation before it.' } : undefined
}

/** A tag in the middle of a speech, "'A', he asked, 'b'": its pronoun is the speaker of the first part. */
function mid(scene: Scene, quote: Quoted, words: readonly Unit[], last: Last | undefined): Told | undefined {
  if (last?.told.settled !== true || words.length > 10 || last.quote.depth !== quote.depth) return undefined
  const { text } = scene.page
  const joined =
    /^\s*[,—–-]/.test(text.slice(last.quote.close, last.quote.close + 3)) ||
    /,$/.test(text.slice(last.quote.start, last.quote.end))
  const pronoun = scene.language.pronouns.get(words.find(unit => unit.lower !== ',')?.lower ?? '')
  const comma = /,\s*$/.test(text.slice(Math.max(0, quote.open - 3), quote.open))
  return joined && comma && pronoun?.subject === true
    ? { ...last.told, why: 'It goes on with the quotation before it.' }
    : undefined
}

/** ", concluding as follows": the subject is that of the clause before the comma. */
function participle(scene: Scene, words: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  if (!words[verb]!.lower.endsWith('ing') || words[verb - 1]?.lower !== ',') return undefined
  const before = words.slice(0, verb - 1)
  const main = before.findLastIndex(
    (unit, place) =>
      unit.tag === 'AUX' || (unit.tag === 'VERB' && !unit.lower.endsWith('ing') && before[place - 1]?.lower !== 'to'),
  )
  return main < 0 ? undefined : subjectOf(scene, before.slice(0, main + 1), main, first)
}

/** "The letter ends: …": a document quoted before speaks for its writer. */
function writer(scene: Scene, words: readonly Unit[], voice: Voice, last: Last | undefined): Voice {
  const speaker = last?.told.speaker
  if (voice.actor !== undefined || voice.by !== 'noun' || speaker === undefined) return voice
  const document = words.some(
    (unit, place) =>
      /letter|memoir/.test(scene.language.sayings.get(unit.lower) ?? '') &&
      scene.language.articles.has(words[place - 1]?.lower ?? '') &&
      !scene.language.indefinite.has(words[place - 1]?.lower ?? ''),
  )
  return document ? { ...voice, actor: speaker } : voice
}

/** A tag between two parts of one speech names the speaker of both: "'A', replied X, 'b'". */
function restOf(words: readonly Unit[], verb: number, last: Last | undefined): Voice | undefined {
  if (last === undefined || !last.told.settled || verb > 2 || words[0]!.start - last.quote.close > 4) return undefined
  return {
    ...(last.told.speaker && { actor: last.told.speaker }),
    start: words[0]!.start,
    end: words[0]!.end,
    by: 'noun',
  }
}

/** True where the unit is a verb of saying in use, and not a noun of the same form. */
export function isVerb(scene: Scene, units: readonly Unit[], place: number): boolean {
  const unit = units[place]
  if (unit === undefined || unit.mention !== null || !scene.language.verbs.has(unit.lower)) return false
  const before = units[place - 1]
  const governs =
    before !== undefined &&
    ((before.mention !== null && !before.owns) || scene.language.pronouns.get(before.lower)?.subject === true)
  // The tagger often takes a verb behind a name or pronoun for a noun.
  if (governs) return true
  if (unit.tag === 'ADJ' || unit.tag === 'PROPN') return false
  const clause =
    units[place + 1]?.lower === scene.language.particles.that && scene.language.voices.has(before?.lower ?? '')
  if (unit.tag === 'NOUN' && !clause && !/(?:ed|ing)$/.test(unit.lower)) return false
  return !scene.language.articles.has(units[place - 1]?.lower ?? '')
}

/** The verb of saying that leads to the words: the last one, or, far from them, the last that needs no marks to say something. */
function lastVerb(scene: Scene, words: readonly Unit[]): number {
  for (let i = words.length - 1; i >= 0; i--) {
    if (!isVerb(scene, words, i)) continue
    if (words.length - 1 - i <= nearby || scene.language.verbs.get(words[i]!.lower) !== 'quote') return i
  }
  return -1
}

/** "In his biography of X, Anna tries to …": the subject behind the opening phrase that holds the noun. */
function behindPhrase(scene: Scene, words: readonly Unit[], noun: number, first: FirstPerson): Voice | undefined {
  const comma = words.findIndex((unit, place) => place > noun && unit.lower === ',')
  if (comma < 0 || !scene.language.prepositions.has(words[0]!.lower)) return undefined
  return mainSubject(scene, words.slice(comma + 1), first)
}

/** The first name or pronoun of a clause that no preposition governs. */
function mainSubject(scene: Scene, words: readonly Unit[], first: FirstPerson): Voice | undefined {
  const { language } = scene
  const verb = words.findIndex(
    unit =>
      unit.mention === null && (unit.tag === 'VERB' || language.auxiliaries.has(unit.lower)) && unit.lower !== 'to',
  )
  const voice = verb < 0 ? undefined : subjectOf(scene, words.slice(0, verb + 1), verb, first)
  if (voice !== undefined) return voice
  const named = words.find((unit, place) => unit.mention !== null && !governed(scene, words, place))
  return named?.mention ? { actor: named.mention.actor, start: named.start, end: named.end, by: 'name' } : undefined
}

/** Puts speaker, addressee and document together. */
function say(scene: Scene, units: readonly Unit[], cue: number, voice: Voice, why: string): Told {
  const addressee = addresseeOf(scene, units, cue, voice.actor)
  const via = documentOf(scene, units)
  return {
    ...(voice.actor !== undefined && { speaker: voice.actor }),
    ...(addressee !== undefined && { addressee }),
    ...(via !== undefined && { via }),
    settled: true,
    why,
  }
}

/** "told X", "asked X", "wrote to X", "said to him". */
export function addresseeOf(
  scene: Scene,
  units: readonly Unit[],
  cue: number,
  speaker: string | undefined,
): string | undefined {
  const { language } = scene
  for (let i = cue + 1; i < units.length && i <= cue + 8; i++) {
    const unit = units[i]!
    if (language.complementisers.has(unit.lower) || unit.lower === ',' || (unit.tag === 'VERB' && i > cue + 1))
      return undefined
    const direct = i === cue + 1 || language.hearerPrepositions.has(units[i - 1]!.lower)
    if (!direct) continue
    if (unit.mention !== null && unit.mention.actor !== speaker && !unit.owns) return unit.mention.actor
    const pronoun = language.pronouns.get(unit.lower)
    const owns = /NOUN|ADJ/.test(units[i + 1]?.tag ?? '')
    if (pronoun?.person === 3 && pronoun.number === 'one' && !pronoun.subject && !owns)
      return salient(scene, unit.start, pronoun.gender, new Set(speaker === undefined ? [] : [speaker]))
  }
  return undefined
}

/** The document that the words come through: "in a letter", "the communiqué". */
function documentOf(scene: Scene, units: readonly Unit[]): string | undefined {
  const noun = units.findLastIndex(
    unit => unit.mention === null && written.has(scene.language.sayings.get(unit.lower) ?? ''),
  )
  if (noun < 0) return undefined
  let from = noun
  while (from > 0 && noun - from < 4 && /ADJ|NOUN|DET|PRON|PROPN/.test(units[from - 1]!.tag)) from--
  return scene.page.text.slice(units[from]!.start, units[noun]!.end).replace(/\s+/g, ' ')
}

const written = new Set<string>(['letter', 'memoir', 'press', 'official', 'scholarship', 'interrogation'])
