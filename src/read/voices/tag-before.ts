/** The tag before a quotation: the words that lead to it and say who speaks. */

import { subjectBefore } from './context.ts'
import { documentBefore } from './document.ts'
import type { Phrase, VoiceLanguage } from './language.ts'
import { ownerOf } from './owner.ts'
import type { Quoted } from './pairs.ts'
import { governed } from './phrases.ts'
import { salient } from './salience.ts'
import type { Scene, Unit } from './scene.ts'
import { subjectOf, voiceAt } from './subject.ts'
import { mid, restOf, resumed } from './tag-middle.ts'
import { type Last, say, type Told } from './told.ts'
import { isPassive, isVerb } from './verbs.ts'
import { type FirstPerson, known, type Voice } from './voice.ts'

/** Characters of text looked at before a quotation. An assumption that keeps the work linear. */
const reachBefore = 400

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
  if (from >= quote.open && how === 'near') from = introducing(scene, quote, last)
  const to = Math.min(quote.open, from + reachBefore + 400)
  const units = scene.units(from, to)
  if (units.length === 0) return undefined
  const end = text.slice(from, quote.open).trimEnd().at(-1) ?? ''
  const colon = end === ':'
  const final = units.findLast(unit => unit.mention !== null || /\p{L}/u.test(unit.lower))
  if (final === undefined) return undefined
  const near =
    colon ||
    end === ',' ||
    language.verbs.has(final.lower) ||
    language.complementisers.has(final.lower) ||
    language.sayings.has(final.lower)
  if (how === 'near' && !near) return undefined
  const words = units.filter(unit => unit.mention !== null || speaksOrParts(unit.lower))
  const cited = colon ? citing(scene, words) : undefined
  if (cited !== undefined) return say(scene, words, words.length, cited, 'The words before it cite this person.')
  const resumes = resumed(scene, words, last)
  if (resumes !== undefined) return resumes
  const broken = mid(scene, quote, words, last)
  if (broken !== undefined) return broken
  const hand = colon ? handOf(scene, words, words.lastIndexOf(final)) : undefined
  if (hand?.actor !== undefined)
    return say(scene, words, words.length - 1, hand, 'The words before it say in whose hand it is written.')
  const own = colon ? owner(scene, words) : undefined
  if (own !== undefined)
    return say(
      scene,
      words,
      own.at,
      writer(scene, words, own.voice, last),
      'The words before it say whose words follow.',
    )
  const verb = lastVerb(scene, words)
  const passed = colon && verb >= 0 ? passedOn(scene, words, verb) : undefined
  if (passed !== undefined)
    return say(scene, words, verb, passed, 'The words before it say whose words or whose writing follow.')
  if (
    how === 'term' &&
    (verb < 0 ||
      !reaches(scene, words, verb) ||
      (besideMarks(scene, words[verb]!) && !opensClause(scene, words, verb) && !utters(scene, words, verb)))
  )
    return undefined
  if (verb >= 0) {
    const near =
      participle(scene, words, verb, first) ?? subjectOf(scene, words, verb, first) ?? restOf(words, verb, last)
    const voice =
      near?.by === 'noun' && near.actor === undefined
        ? (reporter(scene, words, verb, first) ?? partOf(scene, words, verb) ?? near)
        : near
    if (voice !== undefined)
      return say(scene, words, verb, writer(scene, words, voice, last), 'The words before it say who speaks.')
  }
  const noun = words.findLastIndex(unit => language.sayings.has(unit.lower) && unit.mention === null)
  if (noun >= 0 && (colon || words.length - 1 - noun <= (how === 'far' ? nearby : 3))) {
    const voice: Voice | undefined =
      (colon ? undefined : behindPhrase(scene, words, noun, first)) ??
      ownerOf(scene, words, noun) ??
      (colon
        ? (mainSubject(scene, words, first) ?? { start: words[noun]!.start, end: words[noun]!.end, by: 'noun' })
        : undefined)
    if (voice !== undefined)
      return say(
        scene,
        words,
        noun,
        writer(scene, words, voice, last),
        'The words before it say whose words or whose writing follow.',
      )
  }
  if (!colon) return how === 'near' ? undefined : handed(scene, words, first)
  const main = mainSubject(scene, words, first)
  const part = main?.actor === undefined && words.some(unit => scene.language.documentParts.has(unit.lower))
  const author = part ? documentBefore(scene, words[0]!.start) : undefined
  const voice = author ?? (main && writer(scene, words, main, last))
  if (voice === undefined && !words.some(unit => unit.tag === 'VERB' || unit.tag === 'AUX')) {
    // "In the familiar hand:", "At the foot of it:" leads from whoever the sentence before is about.
    const speaker = subjectBefore(scene, { ...quote, open: from }, first)
    if (speaker !== undefined)
      return {
        speaker,
        settled: true,
        why: 'A colon leads to the words, and the sentence before is about this person.',
      }
  }
  return voice === undefined ? undefined : say(scene, words, 0, voice, 'A colon leads from this person to the words.')
}

/** A word, a number, a comma, a semicolon or a dash. */
const speaksOrParts = (lower: string): boolean => {
  const first = lower.charCodeAt(0)
  return (first >= 97 && first <= 122) || /[\p{L}\p{N},;—–-]/u.test(lower)
}

const openingsKnown = new WeakMap<VoiceLanguage, ReadonlyMap<string, readonly Phrase[]>>()

/** The phrases that hand something to a voice, by their first word. */
export function openingsOf(language: VoiceLanguage): ReadonlyMap<string, readonly Phrase[]> {
  let known = openingsKnown.get(language)
  if (known === undefined) {
    known = Map.groupBy(
      language.phrases.filter(({ source }) => source !== 'none'),
      ({ words }) => words[0]!,
    )
    openingsKnown.set(language, known)
  }
  return known
}

/** "In the words of Anna, one understands it, 'but why'": a phrase that hands the whole sentence to somebody. */
function handed(scene: Scene, words: readonly Unit[], first: FirstPerson): Told | undefined {
  const openings = openingsOf(scene.language)
  for (const at of words.keys())
    for (const { words: parts, source } of openings.get(words[at]!.lower) ?? []) {
      if (!parts.every((word, place) => words[at + place]?.lower === word)) continue
      const voice =
        source === 'after' ? voiceAt(scene, words, at + parts.length, first) : subjectOf(scene, words, at, first)
      if (voice?.actor !== undefined)
        return say(scene, words, at, voice, 'A phrase before it says on whose word it is.')
    }
  return undefined
}

/** "In the hand of Anna:", "in Anna's hand:": whose hand the last words of the clause name. */
const handOf = (scene: Scene, words: readonly Unit[], final: number): Voice | undefined =>
  [final, final - 2]
    .map(at => (scene.language.hands.has(words[at]?.lower ?? '') ? ownerOf(scene, words, at) : undefined))
    .find(voice => voice !== undefined)

/** "I quote Anna at length, since she was there:" the words are those of whom the teller quotes. */
function citing(scene: Scene, words: readonly Unit[]): Voice | undefined {
  const { language } = scene
  const verb = words.findIndex(({ lower }) => language.citing.has(lower))
  const hearer = words[verb + 1]
  if (verb < 1 || hearer === undefined) return undefined
  const teller = words.slice(0, verb).findLast(({ lower }) => language.pronouns.has(lower))
  if (teller === undefined || language.pronouns.get(teller.lower)!.person !== 1) return undefined
  const where = { start: hearer.start, end: hearer.end }
  if (hearer.mention?.kind === 'person' && !hearer.owns) return { ...where, actor: hearer.mention.actor, by: 'name' }
  const pronoun = language.pronouns.get(hearer.lower)
  const object = pronoun?.person === 3 && pronoun.number === 'one' && !pronoun.subject
  if (!object || /NOUN|ADJ/.test(words[verb + 2]?.tag ?? '')) return undefined
  return known(where, salient(scene, hearer.start, pronoun.gender), 'pronoun')
}

/** "His own words, we are told, were:" whose words the sentence is about, where its verb says no more than that they follow. */
function owner(scene: Scene, words: readonly Unit[]): { voice: Voice; at: number } | undefined {
  const { language } = scene
  if (!language.passives.has(words.at(-1)?.lower ?? '')) return undefined
  const at = words.findIndex(unit => unit.mention === null && language.sayings.has(unit.lower))
  const voice = at < 0 ? undefined : ownerOf(scene, words, at)
  return voice && { voice, at }
}

/** "She allowed Boris's last words to stand:", "quotes Boris's letter:": where a saying is what the verb is about, its owner's words follow. */
function passedOn(scene: Scene, words: readonly Unit[], verb: number): Voice | undefined {
  const { language } = scene
  const { lower } = words[verb]!
  if (words[verb + 1]?.owns !== true || (language.verbs.get(lower) !== 'utter' && !language.citing.has(lower)))
    return undefined
  const noun = words.findIndex(
    (unit, at) => at > verb + 1 && at <= verb + 4 && unit.mention === null && language.sayings.has(unit.lower),
  )
  return noun < 0 ? undefined : ownerOf(scene, words, noun)
}

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
function introducing(scene: Scene, quote: Quoted, last: Last | undefined): number {
  const { page } = scene
  let end = quote.open
  while (end > 0 && /\s/.test(page.text[end - 1]!)) end--
  if (end === 0 || !page.text.slice(end, quote.open).includes('\n')) return quote.open
  const sentence = page.sentences[page.sentenceAt(end - 1)]!
  // "'It was,' Anna said.": that sentence is the tag of its own quotation.
  const paragraph = page.paragraphs[sentence.paragraph]!
  const taken = last !== undefined && (last.quote.close > sentence.start || last.quote.open === paragraph.start)
  if (page.text[end - 1] !== ':' && taken) return quote.open
  const leads =
    page.text[end - 1] === ':' || (sentence.to - sentence.from <= 12 && !/["'”’»]/.test(page.text[end - 1]!))
  return leads ? Math.max(sentence.start, end - reachBefore) : quote.open
}

/** ", concluding as follows": the subject is that of the clause before the comma. */
function participle(scene: Scene, words: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  if (!words[verb]!.lower.endsWith(scene.language.gerundEnding) || words[verb - 1]?.lower !== ',') return undefined
  const before = words.slice(0, verb - 1)
  const main = before.findLastIndex(
    (unit, place) =>
      unit.tag === 'AUX' ||
      (unit.tag === 'VERB' &&
        !unit.lower.endsWith(scene.language.gerundEnding) &&
        before[place - 1]?.lower !== scene.language.particles.infinitive),
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

/** True where a term far behind a verb of saying is still in what was said: it stands near, or in the verb's "that". */
const reaches = (scene: Scene, words: readonly Unit[], verb: number): boolean =>
  words.length - verb <= nearby * 2 ||
  words.slice(verb + 1, verb + nearby * 2).some(unit => unit.lower === scene.language.particles.that)

/** The verb of saying that leads to the words: the last one, or, far from them, the last that needs no marks to say something. */
function lastVerb(scene: Scene, words: readonly Unit[]): number {
  for (let i = words.length - 1; i >= 0; i--) {
    if (!isVerb(scene, words, i) || dangles(scene, words, i) || isPassive(scene, words, i)) continue
    if (!besideMarks(scene, words[i]!) || opensClause(scene, words, i)) return i
    if (words.length - 1 - i <= nearby && !reported(scene, words, i)) return i
  }
  return -1
}

/** A verb that without "that" says something beside marks only. */
const besideMarks = ({ language }: Scene, { lower }: Unit): boolean =>
  language.verbs.get(lower) === 'quote' || language.verbs.get(lower) === 'utter'

/** "promised the guests 'lamps of glass'": a verb of utterance gives even a mere term as somebody's words. */
const utters = ({ language }: Scene, words: readonly Unit[], verb: number): boolean =>
  language.verbs.get(words[verb]!.lower) === 'utter' && words.length - verb <= nearby

/** "boasted in print that", "whispered to the priest that": with a clause of its own such a verb says something. */
const opensClause = ({ language }: Scene, words: readonly Unit[], verb: number): boolean =>
  language.complementisers.has(words[verb + 1]?.lower ?? '') ||
  words.slice(verb + 1, verb + nearby).some(unit => unit.lower === language.particles.that && unit.tag !== 'DET')

/** "said that he went there only once and", "says that it was late and that": a verb of what was said leads to no words of its own but right before them. */
const reported = ({ language }: Scene, words: readonly Unit[], verb: number): boolean => {
  const saysThat = (at: number): boolean =>
    words[at]?.lower === language.particles.that && language.verbs.has(words[at - 1]?.lower ?? '')
  const further = (at: number): boolean =>
    words[at]?.lower === language.particles.that &&
    words[at - 1]?.lower === language.particles.and &&
    words.slice(0, at).some((_, before) => saysThat(before))
  if (verb >= words.length - 2) return false
  for (let at = Math.max(0, verb - nearby); at < verb; at++) if (saysThat(at) || further(at)) return true
  return false
}

/** "Anna maintains that the silence of the files tells enough, 'for …'": a thing says so in her report. */
function reporter(scene: Scene, words: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  const that = words.findLastIndex(
    ({ lower }, at) => at < verb && lower === scene.language.particles.that && isVerb(scene, words, at - 1),
  )
  const voice = that < 1 ? undefined : subjectOf(scene, words, that - 1, first)
  return voice?.actor === undefined ? undefined : voice
}

/** "The fourth line reads:" is whose the document is that the sentences before name. */
function partOf(scene: Scene, words: readonly Unit[], verb: number): Voice | undefined {
  const part = words.slice(0, verb).some(({ lower }) => scene.language.documentParts.has(lower))
  return part ? documentBefore(scene, words[0]!.start) : undefined
}

/** "Asked about it in court, he …": a participle at the head, whose subject comes behind the comma. */
function dangles({ language }: Scene, words: readonly Unit[], verb: number): boolean {
  const next = words[verb + 1]
  if (verb > 0 || next === undefined || !words[verb]!.lower.endsWith('ed')) return false
  return (
    (language.prepositions.has(next.lower) ||
      language.questions.has(next.lower) ||
      next.lower === language.particles.agent) &&
    words.slice(1, 2 * nearby).some(unit => unit.lower === ',')
  )
}

/** "In his biography of X, Anna tries to …": the subject behind the opening phrase that holds the noun. */
function behindPhrase(scene: Scene, words: readonly Unit[], noun: number, first: FirstPerson): Voice | undefined {
  const comma = words.findIndex((unit, place) => place > noun && unit.lower === ',')
  if (comma < 0 || !scene.language.prepositions.has(words[0]!.lower)) return undefined
  return mainSubject(scene, words.slice(comma + 1), first)
}

/** The first name or pronoun of a clause that no preposition governs. */
function mainSubject(scene: Scene, clause: readonly Unit[], first: FirstPerson): Voice | undefined {
  const { language } = scene
  const words = dangles(scene, clause, 0) ? clause.slice(clause.findIndex(unit => unit.lower === ',') + 1) : clause
  for (const [verb, { mention, tag, lower }] of words.entries()) {
    const finite =
      mention === null &&
      (tag === 'VERB' || language.auxiliaries.has(lower)) &&
      lower !== language.particles.infinitive &&
      !lower.endsWith(language.gerundEnding)
    const voice = finite ? subjectOf(scene, words.slice(0, verb + 1), verb, first) : undefined
    if (voice !== undefined) return voice
  }
  const named = words.find((unit, place) => unit.mention !== null && !governed(scene, words, place))
  return named?.mention ? { actor: named.mention.actor, start: named.start, end: named.end, by: 'name' } : undefined
}
