/**
 * Who says it: the subject of a verb of saying, read from the words around the verb without a parser.
 *
 * Leftwards from the verb the first candidate counts that no preposition governs: a name, a pronoun, "the prisoner", or a noun that
 * a verb follows. Where none stands there, the verb may come first ("said Anna"), or stand in the passive ("called by Anna").
 */
import type { Pronoun } from './language.ts'
import { ownerOf } from './owner.ts'
import { acts, governed, headAfter, heads, isNoun, isObject, owned, verbal } from './phrases.ts'
import { lastNamed, partnerIn, salient, speaks } from './salience.ts'
import type { Scene, Unit } from './scene.ts'
import { adverb, isVerb } from './verbs.ts'
import { type FirstPerson, known, type Voice } from './voice.ts'

export function subjectOf(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  const shared = coordinate(scene, units, verb)
  if (shared >= 0) return subjectOf(scene, units, shared, first)
  const voice =
    passive(scene, units, verb, first) ??
    overheard(scene, units, verb) ??
    leftwards(scene, units, verb, first) ??
    inverted(scene, units, verb, first)
  return voice && answering(scene, units, verb, voice, first)
}

/** "Brown wrote that Smith had left, and added that": the second verb of saying has the subject of the first. -1 where there is none. */
function coordinate(scene: Scene, units: readonly Unit[], verb: number): number {
  let and = verb - 1
  while (and > 0 && units[and]!.mention === null && adverb(scene, units[and]!)) and--
  if (!scene.language.joining.has(units[and]?.lower ?? '')) return -1
  for (let i = and - 1; i > 0; i--) {
    if (/^[.;:]$/.test(units[i]!.lower)) return -1
    if (isVerb(scene, units, i)) return i
  }
  return doesBoth(scene, units, and)
}

/** "Anna came in with tea and told me": the verb of doing whose subject the verb of saying shares. -1 where there is none. */
function doesBoth({ language }: Scene, units: readonly Unit[], and: number): number {
  for (let i = and - 1; i > 0; i--) {
    const { tag, lower, mention } = units[i]!
    if (/^[,.;:]$/.test(lower) || language.complementisers.has(lower) || language.embedders.has(lower)) return -1
    const before = units[i - 1]!
    const finite = tag === 'VERB' && !lower.endsWith(language.gerundEnding)
    if (mention === null && finite && before.lower !== language.particles.infinitive)
      return before.mention !== null || language.pronouns.get(before.lower)?.subject ? i : -1
  }
  return -1
}

/** Characters between a question and the pronoun that answers it. An assumption. */
const answered = 250

/** "'A,' X told him. 'B,' he replied": the one who answers is the one spoken to, never the one who spoke. */
export function answering(scene: Scene, units: readonly Unit[], verb: number, voice: Voice, first: FirstPerson): Voice {
  if (voice.by !== 'pronoun') return voice
  const gender =
    scene.language.pronouns.get(scene.page.text.slice(voice.start, voice.end).toLowerCase())?.gender ?? 'any'
  const fits = (actor: string): boolean =>
    gender === 'any' || scene.genderOf(actor) === gender || scene.genderOf(actor) === 'any'
  const questioned = questionedBefore(scene, units[verb]!.start, first)
  // not "they said": one was asked
  if (questioned !== undefined && gender !== 'any' && fits(questioned)) return { ...voice, actor: questioned }
  if (!scene.language.replying.has(units[verb]!.lower) && !questions(scene, units[verb]!.start)) return voice
  const asked =
    askedHere(scene, units, verb) ??
    toldBefore(scene, units[verb]!.start, first) ??
    scene.lastTold(voice.start, answered)
  if (asked === undefined) return voice
  if (asked.addressee !== undefined && fits(asked.addressee)) return { ...voice, actor: asked.addressee }
  if (asked.speaker === undefined || asked.speaker !== voice.actor) return voice
  const { actor: _, ...unnamed } = voice
  return known(unnamed, salient(scene, voice.start, gender, new Set([asked.speaker])), 'pronoun')
}

/** "Anna asked whether he had come.": the sentence before puts a question in other words. */
function questions({ page, language, sentence }: Scene, at: number): boolean {
  const index = page.sentenceAt(at) - 1
  if (index < 0 || at - page.sentences[index]!.end > answered) return false
  const units = sentence(index)
  const verb = units.findIndex(({ lower }) => language.asking.has(lower))
  return (
    verb > 0 &&
    units
      .slice(verb + 1, verb + 6)
      .some(({ lower }) => language.questions.has(lower) || language.complementisers.has(lower))
  )
}

/** "She had begged Boris to wait, and he answered": whom the clause before asks by name. */
function askedHere(
  { language }: Scene,
  units: readonly Unit[],
  verb: number,
): { speaker?: string; addressee: string } | undefined {
  for (let i = verb - 2; i > 0; i--) {
    const { mention, owns } = units[i]!
    // "begged Captain Brown"
    const before = units[i - 1]!.tag === 'PROPN' && units[i - 1]!.mention === null ? units[i - 2] : units[i - 1]
    if (mention?.kind === 'person' && !owns && language.asking.has(before?.lower ?? ''))
      return { addressee: mention.actor }
  }
  return undefined
}

/** "Anna was asked whether she knew it.": who is to answer what the sentence before asks. */
function questionedBefore(scene: Scene, at: number, first: FirstPerson): string | undefined {
  const index = scene.page.sentenceAt(at) - 1
  if (index < 0 || at - scene.page.sentences[index]!.end > answered) return undefined
  const units = scene.sentence(index)
  const verb = units.findIndex(({ lower }, place) => place > 0 && scene.language.asking.has(lower))
  if (verb < 2 || !scene.language.passives.has(units[verb - 1]!.lower)) return undefined
  return leftwards(scene, units, verb, first)?.actor
}

/** "Anna asked him whether": who speaks to whom in the sentence before, without marks. */
export function toldBefore(
  scene: Scene,
  at: number,
  first: FirstPerson,
): { speaker?: string; addressee?: string } | undefined {
  const index = scene.page.sentenceAt(at) - 1
  if (index < 0 || at - scene.page.sentences[index]!.end > answered) return undefined
  const units = scene.sentence(index)
  const verb = units.findIndex(
    ({ lower, mention }) =>
      mention === null && (scene.language.asking.has(lower) || scene.language.verbs.get(lower) === 'inform'),
  )
  const hearer = units[verb + 1]
  if (verb < 0 || hearer === undefined) return undefined
  const speaker = leftwards(scene, units, verb, first)?.actor
  const pronoun = scene.language.pronouns.get(hearer.lower)
  const addressee =
    hearer.mention !== null && !hearer.owns
      ? hearer.mention.actor
      : pronoun?.person === 3 &&
          pronoun.number === 'one' &&
          !pronoun.subject &&
          !/NOUN|ADJ/.test(units[verb + 2]?.tag ?? '')
        ? salient(scene, hearer.start, pronoun.gender, new Set(speaker === undefined ? [] : [speaker]))
        : undefined
  return { ...(speaker !== undefined && { speaker }), ...(addressee !== undefined && { addressee }) }
}

/** "She had heard Peter cry", "he heard him say": who is heard speaks. */
function overheard(scene: Scene, units: readonly Unit[], verb: number): Voice | undefined {
  const { language } = scene
  const [hears, who] = [units[verb - 2], units[verb - 1]]
  if (hears === undefined || who === undefined || !language.hearing.has(hears.lower)) return undefined
  const where = { start: who.start, end: who.end }
  if (who.mention?.kind === 'person' && !who.owns) return { ...where, actor: who.mention.actor, by: 'name' }
  const pronoun = language.pronouns.get(who.lower)
  if (pronoun === undefined || pronoun.subject || pronoun.person !== 3 || pronoun.number !== 'one') return undefined
  const hearer = units.slice(0, verb - 2).findLast(unit => unit.mention?.kind === 'person' && !unit.owns)
    ?.mention?.actor
  return known(
    where,
    salient(scene, who.start, pronoun.gender, new Set(hearer === undefined ? [] : [hearer])),
    'pronoun',
  )
}

function passive(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  if (units[verb + 1]?.lower !== scene.language.particles.agent) return undefined
  const pronoun = scene.language.pronouns.get(units[verb + 2]?.lower ?? '')
  // "as was told by her"
  if (
    pronoun?.person === 3 &&
    pronoun.number === 'one' &&
    !pronoun.subject &&
    !/NOUN|ADJ/.test(units[verb + 3]?.tag ?? '')
  ) {
    const { start, end } = units[verb + 2]!
    return known({ start, end }, salient(scene, start, pronoun.gender), 'pronoun')
  }
  return voiceAt(scene, units, verb + 2, first) ?? { start: units[verb]!.start, end: units[verb]!.end, by: 'noun' }
}

function inverted(scene: Scene, units: readonly Unit[], verb: number, first: FirstPerson): Voice | undefined {
  const next = units[verb + 1]
  // "have confessed their guilt": only a verb without an auxiliary goes before its subject.
  if (
    next === undefined ||
    scene.language.auxiliaries.has(units[verb - 1]?.lower ?? '') ||
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
    const next = units[i + 1]
    const named = here.tag === 'NOUN' || here.tag === 'PROPN' ? namedBehind(units, i + 1) : undefined
    if (named !== undefined) return { actor: named.actor, start, end: named.end, by: 'name' }
    if (here.tag === 'NOUN' && (next === undefined || (next.mention === null && next.tag !== 'NOUN')))
      return { start, end: here.end, by: 'noun' }
    // "asked the eldest": an adjective that no noun follows stands for somebody.
    const ends = next === undefined || (next.mention === null && /^[,.;:!?—–]$/.test(next.lower))
    if (here.tag === 'ADJ' && ends && units[i - 1]?.lower === scene.language.particles.the)
      return { start, end: here.end, by: 'noun' }
    const bridge =
      scene.language.articles.has(here.lower) ||
      scene.language.pronouns.get(here.lower)?.subject === false ||
      here.tag === 'PART' ||
      here.tag === 'ADJ' ||
      here.tag === 'NOUN' ||
      here.tag === 'PROPN'
    if (!bridge) return undefined
  }
  return undefined
}

/** "The president, Colonel Brown, …": the name set beside an office. */
function namedBehind(units: readonly Unit[], comma: number): { actor: string; end: number } | undefined {
  if (units[comma]?.lower !== ',') return undefined
  let place = comma + 1
  while (place < comma + 3 && units[place]?.tag === 'PROPN' && units[place]!.mention === null) place++
  const name = units[place]
  const closed = units[place + 1] === undefined || /^[,.;:!?—–]$/.test(units[place + 1]!.lower)
  if (name?.mention?.kind !== 'person' || name.owns || !closed) return undefined
  return { actor: name.mention.actor, end: name.end }
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
    // "Brown, the historian, who declared": the relative stands for who is named before it.
    if (unit.lower === language.particles.who && units.slice(i + 1, verb).every(between => helps(scene, between))) {
      const antecedent = whoseClause(scene, units, i)
      if (antecedent !== undefined) return antecedent
    }
    const named = units.slice(i + 1, verb).every(between => helps(scene, between))
      ? apposed(scene, units, i)
      : undefined
    if (named !== undefined) return named
    const voice = candidate(scene, units, i, first)
    if (voice !== undefined) {
      // "on the street Anna told me": the phrase before the name is complete.
      // "At the trial in May 1926 he declared": no preposition governs "he".
      const pronoun = language.pronouns.get(unit.lower)
      // "In a closing speech Anna likewise spoke": nor is the name behind a complete phrase.
      const next = units.slice(i + 1, verb).every(between => adverb(scene, between))
      const apart = (pronoun?.subject === true && pronoun.person !== 2) || (next && units[i - 1]?.tag === 'NOUN')
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

const helps = (scene: Scene, unit: Unit): boolean =>
  unit.mention === null && (adverb(scene, unit) || scene.language.auxiliaries.has(unit.lower))

/** Units between a name and the "who" that explains it. An assumption. */
const longestRole = 8

/** "The turn of Brown, the historian, who": the name that a relative clause explains. */
function whoseClause(scene: Scene, units: readonly Unit[], who: number): Voice | undefined {
  for (let i = who - 1; i >= 0 && who - i <= longestRole; i--) {
    const { mention, owns, start, end, tag } = units[i]!
    // "told by Brown and Smith, who": no one of them.
    if (mention !== null && units[i - 1]?.lower === scene.language.particles.and) return undefined
    if (mention !== null)
      return mention.kind === 'person' && !owns ? { start, end, actor: mention.actor, by: 'name' } : undefined
    if (tag === 'VERB' || tag === 'AUX' || /^[.;:]$/.test(units[i]!.lower)) return undefined
    // "the friend of the clerk who": no name stands for him.
    if (i === who - 1 && tag === 'NOUN') return undefined
  }
  return undefined
}

/** "Anna, the widow, says", "Anna, whom Boris had met, says": what stands between the commas explains the name before them. */
function apposed(scene: Scene, units: readonly Unit[], comma: number): Voice | undefined {
  if (units[comma]!.lower !== ',') return undefined
  let found: Unit | undefined
  let stop = comma
  for (let open = comma - 1; open > 0 && comma - open <= longestApposition; open--) {
    if (units[open]!.lower !== ',') continue
    const name = units[open - 1]!
    const opens = name.mention !== null && !name.owns && !governed(scene, units, open - 1)
    if (opens && explains(scene, units.slice(open + 1, stop))) {
      // "Anna, citing Boris, the baker, says": the second name stands in the first one's explanation.
      found = name
      stop = open - 1
    } else if (found !== undefined || name.mention !== null) break
  }
  return found?.mention ? { start: found.start, end: found.end, actor: found.mention.actor, by: 'name' } : undefined
}

/** Units between the commas of one explanation. An assumption. */
const longestApposition = 24

/** A relative clause, a noun phrase, a participle or an age; no clause of its own and no next name of a list. */
function explains(scene: Scene, inner: readonly Unit[]): boolean {
  const { language } = scene
  const head = inner[0]
  if (head === undefined || (head.mention?.kind === 'person' && !head.owns)) return false
  if (language.interposed.has(head.lower)) return true
  if (language.explaining.has(head.lower) || language.embedders.has(inner[1]?.lower ?? '')) return true
  // "Anna, a teacher when I met her, says"
  if (language.indefinite.has(head.lower) && /NOUN|ADJ/.test(inner[1]?.tag ?? '')) return true
  if (language.conjunctions.has(head.lower) || language.complementisers.has(head.lower)) return false
  return inner.every(
    ({ tag, lower }) =>
      tag !== 'AUX' &&
      (lower === language.particles.infinitive || !language.auxiliaries.has(lower)) &&
      language.pronouns.get(lower)?.subject !== true,
  )
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
    if (pronoun.number === 'many') return { ...where, by: 'pronoun' }
    if (pronoun.person !== 3)
      return known(where, first(unit.start, pronoun.person), pronoun.person === 1 ? 'first' : 'pronoun')
    return known(where, speaks(scene, unit.start, pronoun.gender, others(scene, units, place)), 'pronoun')
  }
  const part =
    language.standIns.has(unit.lower) || language.accused.has(unit.lower) || language.witnesses.has(unit.lower)
  // "the accused man" is whoever the noun behind means; "a witness" is nobody yet known
  if (
    part &&
    language.articles.has(units[place - 1]?.lower ?? '') &&
    !language.indefinite.has(units[place - 1]!.lower)
  ) {
    const start = units[place - 1]!.start
    const bearer =
      scene.bearerOf(unit.lower, unit.start) ??
      (language.accused.has(unit.lower)
        ? scene.accusedAt(unit.start)
        : language.witnesses.has(unit.lower)
          ? scene.witnessAt(unit.start)
          : undefined)
    if (bearer !== undefined) return { start, end: unit.end, actor: bearer, by: 'noun' }
    if (language.witnesses.has(unit.lower)) return { start, end: unit.end, by: 'noun' }
    return known(
      { start, end: unit.end },
      unit.lower === language.particles.latter
        ? lastNamed(scene, start)
        : salient(scene, start, 'any', aside(scene, units, place)),
      'pronoun',
    )
  }
  return office(scene, units, place) ?? partner(scene, units, place)
}

/** "With a bow, which Boris missed, the prisoner said": who is only named in a relative clause of its sentence is not meant. */
const aside = ({ language }: Scene, units: readonly Unit[], place: number): Set<string> =>
  new Set(
    units
      .slice(0, place)
      .flatMap(({ mention }, i) =>
        mention && language.relatives.has(units[i - 1]?.lower ?? '') ? [mention.actor] : [],
      ),
  )

/** "Said the girl", "her companion replied", "said his wife": one of those who talk, or somebody of that sex whose turn the others may tell. */
function partner(scene: Scene, units: readonly Unit[], place: number): Voice | undefined {
  const { language } = scene
  const { lower, end } = units[place]!
  let from = place - 1
  while (from > 0 && place - from < 4 && /ADJ|NOUN/.test(units[from]!.tag)) from--
  const article = units[from]
  if (article === undefined || article.mention !== null) return undefined
  const owner = language.pronouns.get(article.lower)
  const possessive = owner !== undefined && !owner.subject
  if (!possessive && article.lower !== language.particles.the) return undefined
  const gender = language.partners.get(lower) ?? (possessive ? language.sexes.get(lower) : undefined)
  const next = units[place + 1]
  if (gender === undefined || next?.mention != null || next?.tag === 'NOUN') return undefined
  if (language.particles.belongs.has(next?.lower ?? '') || language.particles.who === next?.lower) return undefined
  const actor = partnerIn(scene, gender, new Set())
  return { ...known({ start: article.start, end }, actor, 'noun'), partner: gender }
}

/** "The Inspector", where the text introduces one inspector by name; "the president of France" is somebody else. */
function office(scene: Scene, units: readonly Unit[], place: number): Voice | undefined {
  const { language } = scene
  // "her late husband", "the old clerk"
  const [unit, next] = [units[place]!, units[place + 1]]
  const article = units[units[place - 1]?.tag === 'ADJ' ? place - 2 : place - 1]
  const relative = article === undefined ? undefined : relativeAt(scene, article, unit, next)
  if (article !== undefined && relative !== undefined)
    return { start: article.start, end: unit.end, actor: relative, by: 'noun' }
  // "said his lordship": the form of address stands for an office
  const offices = language.honorifics.get(unit.lower)
  if (article !== undefined && offices !== undefined && language.pronouns.get(article.lower)?.subject === false) {
    const actor = offices.map(role => scene.bearerOf(role, unit.start)).find(one => one !== undefined)
    return known({ start: article.start, end: unit.end }, actor, 'noun')
  }
  const owned = language.pronouns.get(article?.lower ?? '')?.subject === false
  if (
    article === undefined ||
    (!owned && !language.articles.has(article.lower)) ||
    language.indefinite.has(article.lower)
  )
    return undefined
  if (next !== undefined && (next.mention !== null || language.particles.belongs.has(next.lower))) return undefined
  if (language.generalRoles.has(unit.lower) && !language.kinds.has(unit.lower)) return undefined
  const actor = scene.bearerOf(unit.lower, unit.start)
  return actor === undefined ? undefined : { start: article.start, end: unit.end, actor, by: 'noun' }
}

/** "His daughter", "the widow", where the text has introduced one by name. */
function relativeAt(scene: Scene, article: Unit, { lower, start }: Unit, next: Unit | undefined): string | undefined {
  const { language } = scene
  const owner = language.pronouns.get(article.lower)
  const belongs = owner !== undefined && !owner.subject
  if ((!belongs && article.lower !== language.particles.the) || next?.mention?.kind === 'person') return undefined
  if (!belongs && language.particles.belongs.has(next?.lower ?? '')) return undefined
  if (!language.sexes.has(lower)) return undefined
  return scene.relativeOf(lower, start) ?? (owner && belongs ? converse(scene, lower, owner, start) : undefined)
}

/** "Answered her husband": whoever was told of where she was brought in as his wife. */
function converse(scene: Scene, kin: string, { gender }: Pronoun, at: number): string | undefined {
  const { language } = scene
  const others = (language.converses.get(kin) ?? []).flatMap(word => scene.relativesOf(word, at))
  if (others.length === 0) return undefined
  const owner = salient(scene, at, gender)
  const met = others.find(({ actor }) => actor === owner)
  return met && salient(scene, met.at, language.sexes.get(kin) ?? 'any', new Set([met.actor]))
}

/** A noun as the voice: "his letter" speaks for its writer, "the investigator" for nobody we know. */
function nounVoice(scene: Scene, units: readonly Unit[], place: number): Voice {
  const { language } = scene
  const noun = units[place]!
  const where = { start: noun.start, end: noun.end }
  if (!language.sayings.has(noun.lower)) return { ...where, by: 'noun' }
  return ownerOf(scene, units, place) ?? { ...where, by: 'noun' }
}

/** "Brown: He said that": whose turn it is, and whose turn was before it. They speak of somebody else. */
function labels({ page, mentions, mentionAt }: Scene, at: number): string[] {
  const { text, paragraphs } = page
  const last = page.sentences[page.sentenceAt(at)]?.paragraph ?? -1
  return [last, last - 1].flatMap(index => {
    const paragraph = paragraphs[index]
    const name = paragraph && mentions[mentionAt(paragraph.start)]
    if (name === undefined || name.end > at || name.start - paragraph!.start > longestOpening) return []
    const heads = /^\s?:/.test(text.slice(name.end, name.end + 2))
    return heads && !/\p{Ll}/u.test(text.slice(paragraph!.start, name.start)) ? [name.actor] : []
  })
}

/** Characters before the name that heads a turn: marks and an initial. An assumption. */
const longestOpening = 6

/** Whom a subject pronoun cannot mean: the names in its own clause behind it, and the speaker of the words it stands in. */
function others(scene: Scene, units: readonly Unit[], place: number): Set<string> {
  const not = new Set<string>()
  for (let i = place + 1; i < units.length && i < place + 12; i++) {
    const { mention, lower } = units[i]!
    if (scene.language.complementisers.has(lower)) break
    if (mention !== null) not.add(mention.actor)
  }
  // "Asked by Anna what he meant, he answered": the one who asks does not answer.
  const agent = units.findIndex(
    ({ lower }, at) =>
      lower === scene.language.particles.agent && scene.language.asking.has(units[at - 1]?.lower ?? ''),
  )
  const asker = agent < 1 || agent > place ? undefined : units[agent + 1]?.mention
  if (asker) not.add(asker.actor)
  // "Pressed by Anna, he said": nor is it the one who presses.
  const presser =
    units[0]!.tag === 'VERB' && units[0]!.lower.endsWith('ed')
      ? units.slice(1, place).findIndex(({ lower }) => lower === scene.language.particles.agent)
      : -1
  // "Asked why Anna had come, she said": nor whom the question is about
  if (units[0]!.lower.endsWith('ed') && scene.language.asking.has(units[0]!.lower) && units[place - 1]?.lower === ',')
    for (const { mention } of units.slice(1, place)) if (mention !== null) not.add(mention.actor)
  if (presser >= 0)
    for (const { mention } of units.slice(presser + 2, place)) if (mention !== null) not.add(mention.actor)
  // "Boris, he explained, was old": whom the clause around the tag is about does not tell it.
  const topic = units[place - 1]?.lower === ',' ? units[place - 2]?.mention : undefined
  if (topic && units[place + 2]?.lower === ',') not.add(topic.actor)
  // "When Anna asked how many there were, he said": who asks does not answer.
  for (let i = 1; i < place; i++)
    if (scene.language.asking.has(units[i]!.lower) && units[i - 1]!.mention !== null && !units[i - 1]!.owns)
      not.add(units[i - 1]!.mention!.actor)
  for (const actor of labels(scene, units[place]!.start)) not.add(actor)
  const around = scene.speakerAround(units[place]!.start)
  if (around !== undefined) not.add(around)
  return not
}
