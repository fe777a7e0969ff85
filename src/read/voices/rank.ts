/**
 * Who speaks where no tag names him: the candidates near a quotation, ranked by weights that were learnt.
 *
 * P(c | q) = exp(w·f(c, q)) / Σ exp(w·f(c', q)) over the people named near q (a conditional logit; McFadden 1974, "Conditional logit
 * analysis of qualitative choice behavior"). The features are those of He, Barbosa & Kondrak 2013 ("Identification of speakers in
 * novels") and of the sieves of Muzny et al. 2017, as far as they can be read without a parser; the answer of the rules is one of them.
 * Variants: trained sequence models (BookNLP) reach further, and need a model file and a parser.
 * A tag with a name is never overruled, and where nobody is likely enough the speaker stays open.
 * Limits: the weights come from novels and a few dozen essays (`rank-weights.ts`); people without a name are no candidates.
 */

import { tellerIsThere } from './alternation.ts'
import { calledIn } from './called.ts'
import { documentBefore } from './document.ts'
import { actorFeatures, type Feature, weights } from './rank-weights.ts'
import { inMind, nameless } from './salience.ts'
import { firstAfter, type Gender, type Scene } from './scene.ts'
import type { Style } from './style.ts'
import { toldBefore } from './subject.ts'
import type { Talk } from './talk.ts'
import { aboutHim, actsBehind, hisTurn, likeBefore, speaksOn, type Told } from './told.ts'

/** One quotation as the ranking sees it: its candidates with their features, and whom the rules named. */
export interface Ranked {
  /** Where the quotation starts, and whether a pronoun in a tag says who speaks. */
  readonly start: number
  readonly tagged: boolean
  readonly candidates: readonly { readonly actor: string; readonly values: Float64Array }[]
  readonly ruled: string | undefined
}

/** Names told of before a quotation that are candidates, and how far they may lie, in characters. Assumptions. */
const namesBack = 30
const reachBack = 4000
const reachAhead = 120
/** Characters behind a quotation in which the next one belongs to the same talk. An assumption. */
const nextTurn = 500
/**
 * How likely the best candidate must be to fill an open place, to take a turn from the rules, and to overrule what they make of a pronoun
 * in a tag: in novels, from which most of the weights were learnt, and elsewhere, where the rules read tags better. Elsewhere the first was
 * set where a name is as likely right as wrong on texts that the weights were not learnt from (`docs/voices.md`); the second by leaving out one
 * text at a time of 36 development texts: a lower bar named no more speakers rightly.
 */
const sure = { novel: { fill: 0.35, turn: 0, tag: 0 }, else: { fill: 0.9, turn: 0.3, tag: 0.7 } } as const

/** Why a speaker is taken from the ranking. */
const ranked = 'No tag names the speaker; a guess by nearness: of the people named near, this one is likeliest.'

export function rankSpeakers(
  scene: Scene,
  styles: readonly Style[],
  { turned, chatty }: Talk,
  before: readonly number[],
  told: Told[],
  author: string | undefined,
  watch?: (row: Ranked) => void,
): void {
  const { quotes, mentions } = scene
  const outside = tellingOf(scene)
  const after: number[] = []
  for (const [index, previous] of before.entries()) if (previous >= 0) after[previous] = index
  const counts = new Map<string, number>()
  for (const { actor } of mentions) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  const survey: Survey = { scene, chatty, outside, counts, turned, before, after, told, author }
  for (const index of quotes.keys()) {
    if (styles[index] !== 'direct' && styles[index] !== 'block') continue
    const now = told[index]!
    if (!isOpen(scene, now)) continue
    const candidates = candidatesOf(survey, index)
    if (candidates.length === 0) continue
    const tagged = now.weak !== undefined || now.nameless !== undefined
    watch?.({ start: quotes[index]!.start, tagged, candidates, ruled: now.speaker })
    const best = likeliest(candidates, tagged ? weights.tagged : chatty ? weights.bare : weights.essay)
    if (best === undefined || best.actor === now.speaker) continue
    // A pronoun that the rules give to nobody often means somebody without a name.
    if (tagged && !chatty && now.speaker === undefined) continue
    const { fill, turn, tag } = chatty ? sure.novel : sure.else
    if (best.share < (now.speaker === undefined ? fill : tagged ? tag : turn)) continue
    // Nobody answers himself.
    if (!chatty && turned.has(index) && told[before[index]!]?.speaker === best.actor) continue
    const { nameless: _, addressee, ...rest } = now
    const hearer = addressee !== best.actor && addressee !== undefined && { addressee }
    told[index] = { ...rest, ...hearer, speaker: best.actor, settled: true, why: ranked }
    scene.hear(index, told[index]!)
  }
}

/** True where no name in a tag settles who speaks. */
function isOpen({ language }: Scene, { settled, speaker, weak, nameless, why }: Told): boolean {
  if (!settled) return true
  if (speaker !== undefined) return weak !== undefined || guesses.has(why)
  const pronoun = language.pronouns.get(nameless ?? '')
  return pronoun?.person === 3 && pronoun.number === 'one'
}

/** Reasons that give no more than a guess. */
const guesses = new Set([hisTurn, aboutHim, likeBefore, actsBehind])

/** The names that the telling gives, outside quotation marks, in text order. */
function tellingOf({ mentions, quoteAt }: Scene): Scene['mentions'] {
  return mentions.filter(({ kind, start }) => kind === 'person' && quoteAt(start) < 0)
}

function likeliest(
  candidates: Ranked['candidates'],
  weights: readonly number[],
): { actor: string; share: number } | undefined {
  const scores = candidates.map(({ values }) => values.reduce((sum, value, i) => sum + value * weights[i]!, 0))
  const top = Math.max(...scores)
  const sum = scores.reduce((all, score) => all + Math.exp(score - top), 0)
  const best = candidates[scores.indexOf(top)]
  return best && { actor: best.actor, share: 1 / sum }
}

/** What the ranking knows of a text while it goes through its quotations. */
interface Survey {
  readonly scene: Scene
  readonly chatty: boolean
  /** The names of the telling, and how often each actor is named. */
  readonly outside: Scene['mentions']
  readonly counts: ReadonlyMap<string, number>
  readonly turned: ReadonlySet<number>
  /** For each quotation the one before and behind it on its level. */
  readonly before: readonly number[]
  readonly after: readonly (number | undefined)[]
  readonly told: readonly Told[]
  readonly author: string | undefined
}

/** The features of each candidate for one quotation. */
type Rows = Map<string, Float64Array>

function rowOf(rows: Rows, actor: string): Float64Array {
  let values = rows.get(actor)
  if (values === undefined) rows.set(actor, (values = new Float64Array(actorFeatures.length)))
  return values
}

const set = (rows: Rows, actor: string, feature: Feature, value = 1): void => {
  rowOf(rows, actor)[place[feature]] = value
}

/** Sets a feature of somebody who is a candidate already. */
const mark = (rows: Rows, actor: string | undefined, feature: Feature): void => {
  if (actor !== undefined && rows.has(actor)) set(rows, actor, feature)
}

function candidatesOf(survey: Survey, index: number): Ranked['candidates'] {
  const { scene, chatty, counts, told, author } = survey
  const quote = scene.quotes[index]!
  const now = told[index]!
  const rows: Rows = new Map()
  namesAround(survey, index, rows)
  turnsBefore(survey, index, rows)
  turnsBehind(survey, index, rows)
  if (now.speaker !== undefined) set(rows, now.speaker, ruledBy(now))
  if (author !== undefined && scene.quoteAt(quote.open - 1) < 0) set(rows, author, 'author')
  mark(rows, calledIn(scene, index), 'called')
  for (let i = scene.mentionAt(quote.start); i < scene.mentions.length && scene.mentions[i]!.start < quote.end; i++)
    mark(rows, scene.mentions[i]!.actor, 'inside')
  const parent = scene.parentOf(index)
  mark(rows, parent < 0 ? undefined : told[parent]!.speaker, 'around')
  if (!chatty && now.weak === undefined && now.nameless === undefined) look(survey, index, rows)
  const gender = genderOfTag(scene, now)
  return [...rows].map(([actor, values]) => {
    const sex = scene.genderOf(actor)
    if (gender !== 'any') values[sex === gender ? place.fits : sex === 'any' ? place.mayFit : place.clashes] = 1
    values[place.frequency] = Math.log(counts.get(actor) ?? 1)
    values[place.often] = Math.log1p(values[place.often]!)
    return { actor, values }
  })
}

/** Whom the telling names before a quotation: how lately, how often and where; and whom it names right behind. */
function namesAround({ scene, outside }: Survey, index: number, rows: Rows): void {
  const { page, quotes } = scene
  const quote = quotes[index]!
  const paragraph = paragraphAt(scene, quote.open)
  const sentence = page.sentences[Math.min(page.sentenceAt(Math.max(0, quote.open - 1)), page.sentences.length - 1)]!
  let rank = 0
  const next = firstAfter(outside, mention => mention.start, quote.open - 1)
  for (let i = next - 1; i >= 0 && i >= next - namesBack; i--) {
    const { actor, start, end } = outside[i]!
    if (quote.open - start > reachBack) break
    const values = rowOf(rows, actor)
    const distance = quote.open - end
    if (values[place.near] === 0 && values[place.rank] === 0) {
      rank++
      values[place.rank] = 1 / rank
      values[place.near] = 1 / (1 + distance / 200)
      if (rank === 1) values[place.nearest] = 1
      if (acts(scene, end)) values[place.subject] = 1
      if (start >= paragraph) values[place.paragraph] = 1
      if (start >= sentence.start && sentence.end >= quote.open - 2) values[place.sentence] = 1
    }
    if (distance < 1500) values[place.often]!++
  }
  const ahead = outside[next]
  if (ahead === undefined || ahead.start < quote.close || ahead.start - quote.close >= reachAhead) return
  if (!/[\n(]/.test(page.text.slice(quote.close, ahead.start)))
    set(rows, ahead.actor, acts(scene, ahead.end) ? 'actsBehind' : 'behind')
}

/** Who had the turns before a quotation, and whom they spoke to. */
function turnsBefore({ scene, turned, before, told }: Survey, index: number, rows: Rows): void {
  const { quotes } = scene
  const quote = quotes[index]!
  const previous = before[index]!
  if (previous < 0 || quote.open - quotes[previous]!.close > reachBack) return
  const [last, second] = [told[previous], told[before[previous]!]]
  const turn = turned.has(index) || paragraphAt(scene, quotes[previous]!.open) !== paragraphAt(scene, quote.open)
  if (last?.speaker !== undefined) set(rows, last.speaker, turn ? 'spokeBefore' : 'spokeHere')
  if (last?.addressee !== undefined && last.addressee !== last.speaker) set(rows, last.addressee, 'spokenTo')
  if (second?.speaker !== undefined && second.speaker !== last?.speaker)
    set(rows, second.speaker, turn ? 'spokeSecond' : 'spokeSecondHere')
  const called = calledIn(scene, previous)
  if (called !== undefined && called !== last?.speaker) set(rows, called, 'calledBefore')
}

/** Who has the turns behind a quotation. */
function turnsBehind({ scene, turned, after, told }: Survey, index: number, rows: Rows): void {
  const { quotes } = scene
  const quote = quotes[index]!
  const following = after[index] ?? -1
  if (following < 0 || quotes[following]!.open - quote.close >= nextTurn) return
  const named = told[following]!
  const turn = turned.has(following) || paragraphAt(scene, quotes[following]!.open) !== paragraphAt(scene, quote.open)
  if (named.speaker !== undefined)
    set(rows, named.speaker, `${turn ? 'speaksNext' : 'speaksOn'}${isOpen(scene, named) ? 'Perhaps' : ''}`)
  const third = after[following] ?? -1
  const answer = third >= 0 && turned.has(following) && turned.has(third) ? told[third]!.speaker : undefined
  if (answer !== undefined && answer !== named.speaker) set(rows, answer, 'speaksSecondNext')
}

/** What the telling before a quotation without a tag has in mind, and who asks whom. */
function look({ scene, before, author }: Survey, index: number, rows: Rows): void {
  const { page, quotes } = scene
  const quote = quotes[index]!
  const previous = before[index]!
  const note = (actor: string | undefined, feature: Feature, value = 1): void => {
    if (actor !== undefined && actor !== nameless) set(rows, actor, feature, value)
  }
  const { cast } = inMind(scene, quote.open)
  let [top, most] = [undefined as string | undefined, 0]
  for (const [actor, { score }] of cast) {
    note(actor, 'inMind', score)
    if (score > most) [top, most] = [actor, score]
  }
  note(top, 'mostInMind')
  const told = toldBefore(scene, quote.open, () => author)
  note(told?.addressee, 'asked')
  note(told?.speaker, 'asks')
  if (author !== undefined && tellerIsThere(scene, quote.open, quote.close)) note(author, 'teller')
  const asks = (at: number): boolean => /\?['"’”»]*$/.test(page.text.slice(quotes[at]!.start, quotes[at]!.end))
  const [question, answer] = [asks(index), previous >= 0 && quote.open - quotes[previous]!.close < 12 && asks(previous)]
  for (const actor of rows.keys()) {
    if (question && scene.ofCourt(actor)) set(rows, actor, 'questions')
    if (answer && scene.ofCourt(actor)) set(rows, actor, 'answers')
  }
  note(documentBefore(scene, quote.open)?.actor, 'document')
}

const place = Object.fromEntries(actorFeatures.map((name, i) => [name, i])) as Record<Feature, number>

/** Which rule named somebody. */
function ruledBy({ weak, why }: Told): Feature {
  if (why === speaksOn) return 'ruledOn'
  if (weak !== undefined) return 'ruledTag'
  if (why === actsBehind) return 'ruledBeat'
  return why === hisTurn ? 'ruledTurn' : 'ruledSubject'
}

/** The sex of the pronoun in the tag. */
const genderOfTag = ({ language }: Scene, { weak, nameless }: Told): Gender =>
  weak ?? language.pronouns.get(nameless ?? '')?.gender ?? 'any'

/** True where a verb stands right behind a name. */
function acts({ page, language }: Scene, end: number): boolean {
  const token = page.tokens[page.tokenAt(end)]
  return token !== undefined && (token.tag === 'VERB' || token.tag === 'AUX' || language.verbs.has(token.lower))
}

const paragraphAt = ({ page }: Scene, at: number): number =>
  page.paragraphs[page.sentences[Math.min(page.sentenceAt(at), page.sentences.length - 1)]!.paragraph]!.start
