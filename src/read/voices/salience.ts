/**
 * Who a pronoun means: the most salient person before it that fits.
 *
 * Salience falls with every sentence backwards and depends on the part a name plays in its sentence: subject before object,
 * object before a name behind a preposition (the factors of Lappin & Leass 1994, "An algorithm for pronominal anaphora
 * resolution", with rounder weights; the weights are assumptions, kept few). A sentence whose own subject is the same pronoun carries
 * the person on. Names inside quotations do not count for pronouns outside. Limits: plural pronouns and people without a name are
 * left unresolved rather than guessed.
 */
import type { Gender, Scene, Unit } from './scene.ts'

const decay = 0.55
/** What a new paragraph takes away besides: it often opens with somebody else. An assumption. */
const newParagraph = 0.5
const weight = { subject: 1, object: 0.6, owner: 0.5, governed: 0.3 } as const
/** Sentences looked back. */
const memory = 8
/** Names at the head of a text looked at for a "he" that comes before his name. An assumption. */
const firstNames = 50
/** What having spoken last adds. An assumption. */
const heardBefore = 0.5
/** What having the turn again adds. An assumption. */
const turnAgain = 0.6
/** What is left of somebody's worth for a pronoun where his name tells no sex. Assumptions. */
const perhaps = { he: 0.85, she: 0 } as const
/** What a further, less prominent mention adds. An assumption. */
const repeated = 0.15
/** The worth of a pronoun that means somebody, and of somebody without a name beside that of a name. Assumptions. */
const meant = { subject: 0.9, other: 0.4 } as const
const strange = 1.3
/** Sentences looked back where most of them are quoted. */
const farthest = 40
/** How far back a rarer gender is looked for by name alone, in characters. */
const longMemory = 8000

/** The actor that a pronoun at `at` means, or undefined. `not` cannot be meant: nobody tells himself. */
export function salient(
  scene: Scene,
  at: number,
  gender: Gender,
  not: ReadonlySet<string> = new Set(),
  sentences = memory,
  likely?: string,
): string | undefined {
  const scenery = inMind(scene, at, sentences)
  const { cast } = scenery
  // "the defendant said": who spoke last is likely to speak on.
  const speaker = gender === 'any' ? scene.lastHeard(at, 600) : undefined
  if (speaker !== undefined && cast.has(speaker)) cast.get(speaker)!.score += heardBefore
  if (likely !== undefined) {
    const standing = cast.get(likely) ?? { score: 0, gender: scene.genderOf(likely) }
    cast.set(likely, { ...standing, score: standing.score + turnAgain })
  }
  const replies = scene.language.replying.has(scene.page.tokens[scene.page.tokenAt(at) + 1]?.lower ?? '')
  const best = foremost(cast, gender, replies && scenery.asker !== undefined ? new Set([...not, scenery.asker]) : not)
  if (best === nameless) return undefined
  if (best !== undefined) return best
  if (gender === 'she') return lastOf(scene, at, gender, not) ?? foremost(cast, 'unsure', not)
  return gender === 'he' ? firstOf(scene, at, not) : undefined
}

/**
 * The one who speaks, where a tag says "he" or "she": whoever has the turn now. The one who spoke last does not answer
 * himself; the one he spoke to, and the one before him, are likely to.
 */
export function speaks(scene: Scene, at: number, gender: Gender, not: ReadonlySet<string>): string | undefined {
  const { last, before, called, calls } = scene.attended()
  const others = calls === undefined ? not : new Set(not).add(calls)
  if (called !== undefined && suits(scene, called, gender) && !others.has(called)) return called
  if (last?.speaker === undefined) return salient(scene, at, gender, others)
  const without = new Set(others).add(last.speaker)
  return (
    salient(scene, at, gender, without, memory, before?.speaker ?? last.addressee) ?? salient(scene, at, gender, others)
  )
}

/** "The girl", "his companion", "the other" in a talk: the one of those who talk whom the words fit, or nobody. */
export function partnerIn(scene: Scene, gender: Gender, not: ReadonlySet<string>): string | undefined {
  const { last, before, called, calls } = scene.attended()
  if (last === undefined) return undefined
  return [called, before?.speaker, last.addressee].find(
    one => one !== undefined && one !== last.speaker && one !== calls && !not.has(one) && suits(scene, one, gender),
  )
}

const suits = (scene: Scene, actor: string, gender: Gender): boolean => {
  const sex = scene.genderOf(actor)
  return gender === 'any' || sex === gender || sex === 'any'
}

/** How much in mind somebody is, and what pronouns can mean him. */
export interface Standing {
  score: number
  gender: Gender
}

export interface Following {
  readonly cast: Map<string, Standing>
  /** Who put a question in the sentence before: he does not answer it. */
  asker?: string
  paragraph?: number
}

interface Sentence {
  readonly units: readonly Unit[]
  readonly paragraph: number
}

/** Who is in mind at an offset, by what is told before it. */
export function inMind(scene: Scene, at: number, sentences = memory): Following {
  const following: Following = { cast: new Map() }
  for (const sentence of telling(scene, at, sentences)) follow(scene, sentence, following)
  return following
}

/** What is told outside quotation marks up to an offset: the last sentences, oldest first. */
function telling(scene: Scene, at: number, sentences: number): Sentence[] {
  const { page } = scene
  const told: Sentence[] = []
  const last = Math.min(page.sentenceAt(at), page.sentences.length - 1)
  for (let index = last; index >= 0 && index > last - farthest && told.length < sentences; index--) {
    const sentence = page.sentences[index]!
    if (sentence.start >= at) continue
    const from = scene.outside(sentence.start, at)
    if (from >= sentence.end) continue
    const whole = from === sentence.start && sentence.end <= at
    const units = whole ? scene.sentence(index) : scene.units(from, Math.min(sentence.end, at))
    if (units.length > 0) told.push({ units, paragraph: sentence.paragraph })
  }
  return told.reverse()
}

/** What one word of a sentence adds: somebody it names, or the pronoun that means somebody, and what that is worth. */
interface Step {
  readonly actor?: string
  readonly pronoun?: Gender
  readonly gender: Gender
  readonly worth: number
  /** A verb puts a question right before it, or takes it up right behind. */
  readonly asks: boolean
  readonly replies: boolean
}

/** The steps of the sentences that a scene keeps. */
const steps = new WeakMap<readonly Unit[], readonly Step[]>()

function stepsOf(scene: Scene, units: readonly Unit[]): readonly Step[] {
  let known = steps.get(units)
  if (known === undefined) steps.set(units, (known = takeSteps(scene, units)))
  return known
}

/** By form: 1 where the word can be a step or put a question. Most words of a text are passed over by it. */
function stirring(scene: Scene): Uint8Array {
  let known = stirringKnown.get(scene)
  if (known === undefined) {
    const { asking, pronouns, strangers, particles } = scene.language
    const stirs = new Set([...asking, ...pronouns.keys(), ...strangers.keys(), particles.latter])
    known = Uint8Array.from(scene.page.forms, ({ lower }) => Number(stirs.has(lower)))
    stirringKnown.set(scene, known)
  }
  return known
}

const stirringKnown = new WeakMap<Scene, Uint8Array>()

function takeSteps(scene: Scene, units: readonly Unit[]): Step[] {
  const { language } = scene
  const found: Step[] = []
  const stirs = stirring(scene)
  let asks = false
  for (let place = 0; place < units.length; place++) {
    const unit = units[place]!
    if (unit.mention === null && stirs[unit.form] === 0) continue
    if (unit.mention !== null && units[place - 1]?.lower === '(' && isReference(scene, unit.end)) continue
    // "was asked": the subject is the one to answer.
    if (language.asking.has(unit.lower) && !language.passives.has(units[place - 1]?.lower ?? '')) asks = true
    const actor = actorOf(scene, units, place) ?? (isNameless(scene, units, place) ? nameless : undefined)
    const pronoun = actor === undefined ? language.pronouns.get(unit.lower) : undefined
    if (actor === undefined && (pronoun?.person !== 3 || pronoun.number !== 'one')) continue
    const replies = language.replying.has(units[place + 1]?.lower ?? '')
    if (actor === undefined) {
      const worth = pronoun!.subject ? meant.subject : meant.other
      found.push({ pronoun: pronoun!.gender, gender: pronoun!.gender, worth, asks, replies })
    } else {
      const worth = weight[partOf(scene, units, place)] * (unit.mention === null ? strange : 1)
      const gender = actor === nameless ? (language.strangers.get(unit.lower) ?? 'any') : scene.genderOf(actor)
      found.push({ actor, gender, worth, asks, replies })
    }
    asks = false
  }
  return found
}

/** "(Brown, pp. 3-4)", "(Brown 1999": behind such a name a page or a year tells that a work is cited, and nobody brought in. */
export const isReference = ({ page }: Scene, end: number): boolean =>
  /^,?\s?(?:(?:pp?|op|vol)\.|ibid|\d{1,4}[,;:)\s–-])/iu.test(page.text.slice(end, end + 8))

/** One sentence further: everybody fades, whom it names or means comes to the fore. */
function follow(scene: Scene, { units, paragraph }: Sentence, following: Following): void {
  const { cast, asker: before } = following
  let last: string | undefined
  let asker: string | undefined
  const fade = paragraph === following.paragraph ? decay : decay * newParagraph
  following.paragraph = paragraph
  for (const standing of cast.values()) standing.score *= fade
  for (const step of stepsOf(scene, units)) {
    if (step.asks) asker ??= last
    // "The clerk asked whether he had been there. He answered": both are the one who is asked.
    const other = asker ?? (step.replies ? before : undefined)
    const actor = step.actor ?? foremost(cast, step.pronoun!, other === undefined ? none : new Set([other]))
    if (actor === undefined) continue
    last = actor
    const gender = step.actor === undefined && actor !== nameless ? scene.genderOf(actor) : step.gender
    const known = cast.get(actor)?.score ?? 0
    cast.set(actor, {
      score: Math.max(known, step.worth) + Math.min(known, step.worth) * repeated,
      gender,
    })
  }
  if (asker === undefined) delete following.asker
  else following.asker = asker
}

const none: ReadonlySet<string> = new Set()

/** The one most in mind whom a pronoun of a gender can mean; "unsure" takes those whose names tell no sex. */
function foremost(
  cast: ReadonlyMap<string, Standing>,
  gender: Gender | 'unsure',
  not: ReadonlySet<string>,
): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [actor, standing] of cast) {
    const unsure = standing.gender === 'any' && gender !== 'any'
    const fits = gender === 'any' || standing.gender === gender || (unsure && actor !== nameless)
    const score = unsure && gender !== 'unsure' ? standing.score * perhaps[gender] : standing.score
    if (!fits || score <= most || not.has(actor)) continue
    best = actor
    most = score
  }
  return best
}

/** Somebody whom the text gives no name. */
export const nameless = ''

/** "The Inspector was never rough", "the woman nodded": a subject of whom the text does not say who it is. */
function isNameless(scene: Scene, units: readonly Unit[], place: number): boolean {
  const { lower, mention } = units[place]!
  if (
    mention !== null ||
    !scene.language.strangers.has(lower) ||
    units[place - 1]?.lower !== scene.language.particles.the
  )
    return false
  const next = units[place + 1]
  const explains = next?.lower === ',' && scene.language.explaining.has(units[place + 2]?.lower ?? '')
  return scene.bearerOf(lower, units[place]!.start) === undefined && place < 4 && (acts(scene, next) || explains)
}

/** A text may open with "he" and name him later: the first person whom the teller names, where none was named before. */
function firstOf(scene: Scene, at: number, not: ReadonlySet<string>): string | undefined {
  for (const { start, actor, kind } of scene.mentions.slice(0, firstNames)) {
    if (start - at > longMemory) return undefined
    if (kind !== 'person' || scene.quoteAt(start) >= 0 || not.has(actor)) continue
    return start < at || scene.genderOf(actor) === 'she' ? undefined : actor
  }
  return undefined
}

/** The person of one gender named last. */
function lastOf(scene: Scene, at: number, gender: Gender, not: ReadonlySet<string>): string | undefined {
  for (let i = scene.mentionAt(at) - 1; i >= 0; i--) {
    const { start, actor } = scene.mentions[i]!
    if (at - start > longMemory) return undefined
    if (scene.genderOf(actor) === gender && !not.has(actor) && scene.outside(start, at) === start) return actor
  }
  return undefined
}

/** The person a unit names: a name, or "the latter" for the name before it. */
function actorOf(scene: Scene, units: readonly Unit[], place: number): string | undefined {
  const unit = units[place]!
  if (unit.mention !== null) return unit.mention.kind === 'person' ? unit.mention.actor : undefined
  if (unit.lower !== scene.language.particles.latter) return undefined
  return (
    units.slice(0, place).findLast(before => before.mention?.kind === 'person')?.mention?.actor ??
    lastNamed(scene, unit.start)
  )
}

/** The person named last before an offset. */
export function lastNamed(scene: Scene, at: number): string | undefined {
  for (let i = scene.mentionAt(at) - 1; i >= 0; i--) {
    const mention = scene.mentions[i]!
    if (at - mention.end > 600) return undefined
    if (mention.kind === 'person') return mention.actor
  }
  return undefined
}

type Part = keyof typeof weight

/** The part that a name plays in its sentence, from its neighbours alone. */
export function partOf(scene: Scene, units: readonly Unit[], place: number): Part {
  const { language } = scene
  if (units[place]!.owns) return 'owner'
  if (reporting(scene, units, place) || reports(scene, units, place)) return 'governed'
  if (inverted(scene, units, place)) return 'subject'
  if (acts(scene, units[place + 1]) || (acts(scene, units[place + 2]) && units[place + 1]!.tag === 'ADV'))
    return embedded(scene, units, place) ? 'object' : 'subject'
  for (let i = place - 1; i >= 0 && i >= place - 5; i--) {
    const { lower, mention, tag } = units[i]!
    if ((i === place - 1 && language.completing.has(lower)) || tag === 'NUM') return 'subject'
    if (language.prepositions.has(lower))
      return explained(scene, units, place) || topical(scene, units, i) ? 'subject' : 'governed'
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT') {
      // A list goes on: the name plays the part of the one before it.
      const before = units[i - 1]
      if (lower === ',' && before?.mention != null) return partOf(scene, units, i - 1)
      return tag === 'PUNCT' && lower !== ',' ? 'object' : tag === 'PUNCT' ? 'subject' : 'object'
    }
    if (lower === language.particles.and && units[i - 1]?.mention != null) return partOf(scene, units, i - 1)
    if (mention !== null || language.conjunctions.has(lower)) break
  }
  return 'subject'
}

/** "According to the clerk, Anna Brown, who was asked, he left": who reports is not whom the report is about. */
function reporting({ language }: Scene, units: readonly Unit[], place: number): boolean {
  if (units[0]?.lower !== language.particles.according) return false
  return units.slice(1, place).every(({ tag, mention }) => mention === null && tag !== 'VERB' && tag !== 'AUX')
}

/** ", as Anna has it,": a short clause beside the matter, of whoever reports it. */
function reports({ language }: Scene, units: readonly Unit[], place: number): boolean {
  if (units[place - 1]?.lower !== language.particles.as || !/^[,;(—–]$/.test(units[place - 2]?.lower ?? ','))
    return false
  return units.slice(place + 1, place + 1 + longestReport).some(({ lower }) => /^[,;.:)—–]$/.test(lower))
}

/** Units of such a clause behind its subject. An assumption. */
const longestReport = 5

/** "Was Anna there?", "Did Anna know?": the auxiliary that opens a question stands before its subject. */
const inverted = ({ language }: Scene, units: readonly Unit[], place: number): boolean =>
  language.auxiliaries.has(units[place - 1]?.lower ?? '') &&
  units[place - 1]!.lower !== language.particles.infinitive &&
  (place === 1 || /^[,;:—–]$/.test(units[place - 2]!.lower))

/** "As for Anna, I saw her once": the phrase makes the name the topic. */
const topical = ({ language }: Scene, units: readonly Unit[], preposition: number): boolean =>
  preposition === 1 && units[0]!.lower === language.particles.as && language.announcing.has(units[1]!.lower)

/** "The turn of Peter Brown, the clerk, who declared": a clause of its own makes the name the topic. */
function explained({ language }: Scene, units: readonly Unit[], place: number): boolean {
  for (let i = place + 1; i < units.length && i <= place + 7; i++) {
    const { lower, mention, tag } = units[i]!
    if (lower === language.particles.who) return i === place + 1 || units[i - 1]!.lower === ','
    if (mention !== null || tag === 'VERB' || tag === 'AUX' || (lower !== ',' && i === place + 1)) return false
  }
  return false
}

const acts = (scene: Scene, unit: Unit | undefined): boolean =>
  unit !== undefined &&
  unit.mention === null &&
  (unit.tag === 'VERB' || unit.tag === 'AUX' || scene.language.auxiliaries.has(unit.lower)) &&
  unit.lower !== scene.language.particles.infinitive

/** True where "that", "which" or "whom" opened the clause that the name stands in. */
function embedded(scene: Scene, units: readonly Unit[], place: number): boolean {
  for (let i = place - 1; i >= 0 && i >= place - 3; i--) {
    const { lower } = units[i]!
    if (lower === ',' || lower === scene.language.particles.when) return false
    // "he denied it, at which Anna rose": what is told goes on.
    if (scene.language.prepositions.has(units[i - 1]?.lower ?? '')) return false
    if (scene.language.complementisers.has(lower) || scene.language.embedders.has(lower)) return true
  }
  return false
}
