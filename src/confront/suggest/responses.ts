/**
 * Who meets a charge, and how: admits, denies, evades, qualifies or retracts. Frames: verbs of answering with their
 * negation; pleas; own testimony called false; and, in marked speech, "I" with an answer.
 * Limit: an answer without words of answering ("Yes.") is found only where the reader tells its speaker and its turn.
 */
import type { Venue } from '../../case/chain.ts'
import { stanceOfResponse } from '../../case/response.ts'
import { headingOf } from './accuse/found.ts'
import { byNoun } from './answer/by-noun.ts'
import { byPlea, byYes, inExchange, inSpeech } from './answer/by-speech.ts'
import { byVerb } from './answer/by-verb.ts'
import { clauseAround, spanOf } from './clause.ts'
import type { Draft } from './draft.ts'
import { type Scene, type Unit, wordsOf } from './scene.ts'

/** Every answer to a charge in one line. */
export function responsesIn(scene: Scene, n: number, venue: Venue | undefined): Draft[] {
  const line = scene.lines[n]!
  const { units } = line
  if (units.at(-1)?.low === '?') return []
  const heard = venue !== undefined && hearings.has(venue)
  const met = [
    ...units.flatMap((_, i) => byVerb(scene, line, i, heard)),
    ...byPlea(scene, line),
    ...byNoun(line),
    ...inSpeech(scene, line, heard),
    ...byYes(scene, n, heard),
  ]
  if (met.length === 0) met.push(...inExchange(scene, n, heard))
  return met.flatMap(({ persons, response, at, reason }) => {
    const { from, to } = clauseAround(line, at)
    const parts = /^(denies|admits)$/.test(response) ? partsOf(units, at, to) : [to]
    const people = persons.filter(one => scene.persons.has(one))
    return parts.flatMap((end, k) => {
      const begin = k === 0 ? from : parts[k - 1]!
      const said = spanOf(units, k === 0 ? Math.min(at, units.length - 1) : begin, end)
      return people.map(one => ({
        ...spanOf(units, begin, end),
        kind: 'response' as const,
        speakers: [one],
        voice: '',
        about: [one],
        matter: wordsOf(scene, said),
        topic: headingOf(units.slice(k === 0 ? at : begin, end)),
        stance: stanceOfResponse[response],
        response,
        reason,
      }))
    })
  })
}

/** Where the charges joined behind a verb end: "denied A, and any B, or in C" are three. */
function partsOf(units: readonly Unit[], at: number, to: number): number[] {
  const ends: number[] = []
  for (let j = at + 3; j + 3 < to; j++) {
    const [a, b] = [units[j]!.low, units[j + 1]!.low]
    const joined = /^(and|or|nor)$/.test(a) && /^(any|in|of|that|to|having|all)$/.test(b)
    if (joined && (units[j - 1]!.low === ',' || /^(any|in|that)$/.test(b))) ends.push(j)
  }
  return [...ends, to]
}

/** Where an answer is an answer to a charge though the sentence names none. */
export const hearings: ReadonlySet<Venue> = new Set(['court', 'interrogation', 'confrontation', 'plenum'])
