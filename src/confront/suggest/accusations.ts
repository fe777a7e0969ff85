/**
 * Who accuses whom of what. Frames: a verb of accusing with its object or passive; a verb of telling whose complement
 * names a person and a wrong; "evidence against X"; asking for X's punishment; "allegedly"; and, in marked speech, a
 * wrong said of somebody or to somebody's face.
 * Limit: an accusation told over several sentences is found where one of them holds frame and person.
 */
import { byAuthor, byNoun, byPart } from './accuse/by-noun.ts'
import { byTelling } from './accuse/by-telling.ts'
import { byHedge, byLabel, inOwnVoice, inSpeech } from './accuse/by-text.ts'
import { byLeading, byList, byOrigin, byOwnTie, byTie, byTiedList } from './accuse/by-tie.ts'
import { byDemand, byOpposing, byReason, byVerb } from './accuse/by-verb.ts'
import { type Found, headingOf } from './accuse/found.ts'
import { isVerb, spanOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { noDetail } from './lexicon/deeds.ts'
import {
  accusing,
  calling,
  chargeNouns,
  demanding,
  hedges,
  inquiries,
  opposing,
  partNouns,
  punishing,
  telling,
} from './lexicon/frames.ts'
import { type Line, type Scene, wordsOf } from './scene.ts'

/** Every accusation of one line. */
export function accusationsIn(scene: Scene, line: Line, answers: readonly Draft[], heard: boolean): Draft[] {
  const { units } = line
  const found: Found[] = []
  units.forEach(({ low }, i) => {
    if (isVerb(units, i)) {
      if (accusing.has(low)) found.push(...byVerb(line, i))
      if (demanding.has(low)) found.push(...byDemand(line, i))
      if (telling.has(low)) found.push(...byTelling(scene, line, i, heard))
      if (opposing.has(low)) found.push(...byOpposing(line, i))
      if (punishing.has(low) || calling.has(low)) found.push(...byReason(line, i))
    }
    if (partNouns.has(low) || inquiries.has(low)) found.push(...byPart(line, i))
    found.push(...byAuthor(line, i))
    if (chargeNouns.has(low)) found.push(...byNoun(line, i))
    if (hedges.has(low)) found.push(...byHedge(scene, line, i))
  })
  if (heard)
    found.push(...units.flatMap((_, i) => drawnIn.flatMap(rule => rule(scene, line, i))), ...byLeading(scene, line))
  found.push(...inSpeech(scene, line), ...inOwnVoice(scene, line), ...byLabel(scene, line))
  const drafts = found.flatMap(one => toDrafts(scene, line, one))
  return [...once(drafts), ...answers.filter(one => heard || namesCharge(one)).flatMap(impliedBy)].filter(
    (one, i, all) =>
      all.findIndex(other => other.about[0] === one.about[0] && meet(other, one)) === i || one.speakers.length > 0,
  )
}

/** How a hearing names who was of the party. */
const drawnIn = [byTie, byTiedList, byOwnTie, byOrigin, byList] as const

const meet = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end

/** "the charge that", "the allegation": a denial of it says that somebody brought it. */
const namesCharge = ({ matter }: Draft): boolean => /\b(accusations?|charges?|allegations?)\b/i.test(matter)

/** One accusation an accuser, accused and passage in one line; one without accuser gives way to one that has it. */
function once(drafts: readonly Draft[]): Draft[] {
  const pair = (one: Draft): string => `${one.speakers[0] ?? one.voice}|${one.about[0]}`
  const kept: Draft[] = []
  for (const draft of drafts) if (!kept.some(one => pair(one) === pair(draft) && meet(one, draft))) kept.push(draft)
  const named = new Set(kept.filter(one => one.speakers.length > 0).map(one => one.about[0]))
  return kept.filter(one => one.speakers.length > 0 || !named.has(one.about[0]))
}

/** Who denies a wrong by name answers a charge that somebody brought. Who admits one may have been the first to name it. */
function impliedBy(answer: Draft): Draft[] {
  if (answer.response !== 'denies' || (answer.topic === noDetail && !namesCharge(answer))) return []
  const { response, ...rest } = answer
  return [
    {
      ...rest,
      kind: 'accusation',
      speakers: [],
      voice: '',
      stance: 'asserts',
      modality: 'allegation',
      reason: `The answer "${response}" meets a charge that others brought.`,
    },
  ]
}

function toDrafts(scene: Scene, line: Line, { accuser, accused, from, to, charge, reason }: Found): Draft[] {
  const { units } = line
  const [a, b] = [charge[0] < charge[1] ? charge[0] : from, charge[1]]
  const matter = wordsOf(
    scene,
    spanOf(units, Math.min(a, units.length - 1), Math.max(b, Math.min(a, units.length - 1) + 1)),
  )
  const topic = headingOf(units.slice(from, to))
  const speakers = accuser?.actors ?? []
  return accused
    .filter(one => scene.persons.has(one))
    .flatMap(one => [undefined, ...speakers].slice(speakers.length === 0 ? 0 : 1).map(speaker => ({ one, speaker })))
    .filter(({ one, speaker }) => one !== speaker)
    .map(({ one, speaker }) => ({
      ...spanOf(units, from, to),
      kind: 'accusation' as const,
      speakers: speaker === undefined ? [] : [speaker],
      voice: accuser?.words ?? '',
      about: [one],
      matter,
      topic,
      stance: 'asserts' as const,
      modality: 'allegation' as const,
      reason,
    }))
}
