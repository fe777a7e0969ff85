/**
 * Whose words stand in a quotation, and to whom they go.
 *
 * Sieves, surest first, each taking only what the ones before it left (the order follows Muzny, Fang, Chang & Jurafsky 2017,
 * "A two-stage sieve approach for quote attribution"; the sieves are our own, for essays and records instead of novels):
 *   1. a tag right before the mark: "he told her:", "X claims that"      4. "X's words", "a letter to Y"
 *   2. a tag behind it: ", replied Bukharin", ", as Lenin put it"        5. turns of talk that alternate
 *   3. a verb of saying, or a colon, in the clause before                6. a whole sentence: the subject of the sentence before
 * Limits: no world knowledge, so a quotation that only its content betrays stays without a speaker, and so does one by
 * somebody whom the text does not name.
 */
import { alternate } from './alternation.ts'
import { calledIn } from './called.ts'
import { byBeat, byBlock, bySubject, goesOn } from './context.ts'
import { byDocument } from './document.ts'
import { type Ranked, rankSpeakers } from './rank.ts'
import type { Heard, Scene, Turn } from './scene.ts'
import type { Style } from './style.ts'
import { tagAfter } from './tag-after.ts'
import { tagBefore } from './tag-before.ts'
import { findTalk, type Talk } from './talk.ts'
import { type Told, tagBehind } from './told.ts'
import { byReference, bySignature } from './turns.ts'
import type { FirstPerson } from './voice.ts'

export const exchange: Told = { settled: true, why: 'Several people speak in turn.' }

/** Who writes the document and to whom, where it says so. */
export interface Parties {
  readonly author: string | undefined
  readonly addressee: string | undefined
}

const nobody: Told = { settled: false, why: 'Nothing near it says whose words these are.' }

export function findSpeakers(
  scene: Scene,
  styles: readonly Style[],
  { author, addressee }: Parties,
  exchanges: ReadonlySet<number> = new Set(),
  watch?: (row: Ranked) => void,
): { told: readonly Told[]; first: FirstPerson } {
  const { quotes } = scene
  const told: Told[] = []
  const first: FirstPerson = (at, person = 1) => {
    const around = scene.quoteAt(at)
    const here = around < 0 ? { speaker: author, addressee } : told[around]
    return person === 1 ? here?.speaker : here?.addressee
  }
  const before = previousSiblings(scene)
  const talk = findTalk(scene, styles, before, exchanges)
  const places = placesOf(talk)
  for (const [index, quote] of quotes.entries()) {
    const style = styles[index]!
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    scene.attend(turnAt(scene, index, places.get(index), told))
    const tagged = (): Told | undefined =>
      byDocument(scene, quote, first) ??
      tagBefore(scene, quote, last, 'near', first) ??
      tagAfter(scene, quote, quotes[index + 1], first)
    const lead = (): Told | undefined =>
      (last?.told.why === tagBehind ? goesOn(scene, quote, last) : undefined) ??
      tagBefore(scene, quote, last, style === 'scare' ? 'term' : 'far', first) ??
      goesOn(scene, quote, last)
    const beat = style === 'direct' ? byBeat(scene, quote, first) : undefined
    const cited = style === 'direct' || style === 'block' ? byReference(scene, quote) : undefined
    const signed = style === 'direct' ? bySignature(scene, quote) : undefined
    const found = exchanges.has(index)
      ? exchange
      : style === 'title'
        ? undefined
        : (tagged() ?? cited ?? beat ?? (talk.turned.has(index) ? undefined : lead()))
    told.push(signed ?? found ?? nobody)
    scene.hear(index, told[index]!)
  }
  scene.attend({})
  alternate(scene, talk, told, author)
  const talking = new Set(talk.runs.flat(2))
  for (const [index, quote] of quotes.entries()) {
    if (told[index]!.settled || talk.turned.has(index) || (styles[index] !== 'direct' && styles[index] !== 'block'))
      continue
    const previous = before[index]!
    const last =
      previous < 0 ? undefined : { quote: quotes[previous]!, told: told[previous]!, style: styles[previous]! }
    // Where somebody else answers, the one who answers did not speak before.
    const answer = talk.turned.has(index + 1) ? told[index + 1]!.speaker : undefined
    const subject = bySubject(scene, quote, first)
    told[index] =
      goesOn(scene, quote, last) ??
      (talking.has(index) ? undefined : byBlock(scene, quote, index, told)) ??
      (subject?.speaker === answer ? undefined : subject) ??
      nobody
    scene.hear(index, told[index]!)
  }
  rankSpeakers(scene, styles, talk, before, told, author, watch)
  // "'He was young. I said, …'": who "I" is inside was learnt after the words inside were read.
  for (const [index, one] of told.entries()) {
    const around = scene.parentOf(index)
    if (one.speaker !== undefined || around < 0 || scene.language.pronouns.get(one.nameless ?? '')?.person !== 1)
      continue
    const { speaker } = told[around]!
    if (speaker !== undefined) told[index] = { ...one, speaker }
  }
  return { told, first }
}

/** The run of talk that a quotation stands in, and which of its turns it belongs to. */
interface Place {
  readonly run: Talk['runs'][number]
  readonly turn: number
}

function placesOf({ runs }: Talk): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  for (const run of runs)
    for (const [turn, quotes] of run.entries()) for (const at of quotes) places.set(at, { run, turn })
  return places
}

/** Who had the two turns before, as far as told yet. */
function turnAt(scene: Scene, index: number, place: Place | undefined, told: readonly Told[]): Turn {
  const calls = calledIn(scene, index)
  if (place === undefined) return calls === undefined ? {} : { calls }
  const heard = (turn: number): Heard | undefined =>
    place.run[turn]?.map(at => told[at]).find(one => one?.speaker !== undefined)
  const [last, before] = [heard(place.turn - 1), heard(place.turn - 2)]
  const called = place.run[place.turn - 1]?.map(at => calledIn(scene, at)).find(one => one !== undefined)
  return {
    ...(calls !== undefined && { calls }),
    ...(called !== undefined && called !== last?.speaker && { called }),
    ...(last !== undefined && { last }),
    ...(before !== undefined && { before }),
  }
}

/** For each quotation the one before it on the same level, or -1. */
function previousSiblings(scene: Scene): number[] {
  const last = new Map<number, number>()
  return scene.quotes.map((_, index) => {
    const parent = scene.parentOf(index)
    const previous = last.get(parent) ?? -1
    last.set(parent, index)
    return previous
  })
}
