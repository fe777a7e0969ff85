import type { Exposure } from '../../case/exposure.ts'
import { readEdtf } from '../../kit/edtf.ts'
import { type Bounds, boundsOf } from '../../kit/edtf-bounds.ts'

/**
 * Who could have read or heard whom before speaking.
 *
 * Exposures are contacts in time: something passed from one voice to another on some day between two bounds. What one
 * voice knows travels along contacts whose times do not run backwards (a temporal path; Kempe, Kleinberg and Kumar 2002).
 * Because days are uncertain there are two answers: `possibly`, some choice of days lets it arrive before the speech, and
 * `surely`, every choice does. Searched backwards from the speech: for each voice the latest day on which its word must be
 * ready, improved round by round, one contact more each round; the way shown is one with the fewest contacts.
 * O(contacts · voices) at worst.
 * Limits: that something could have been read does not say that it was, nor that it was used. A contact that nobody
 * recorded is not here, so an empty answer proves no independence.
 */
export interface Reached {
  readonly voice: string
  readonly certainty: 'surely' | 'possibly'
  /** The contacts on the way, from that voice to the speaker. */
  readonly way: readonly Exposure[]
}

const open: Bounds = { earliest: -Infinity, latest: Infinity }

/** First and last day of an EDTF string; open on both sides where it cannot be read. */
export function days(edtf: string | undefined): Bounds {
  const value = edtf === undefined ? null : readEdtf(edtf)
  return value === null ? open : boundsOf(value)
}

/**
 * All voices and documents whose words could have reached a speaker before a time (EDTF).
 *
 * @example
 * couldHaveRead('bukharin', '1937-06-02', exposures).map(r => r.voice) // radek, tseitlin, the copied protocols …
 */
export function couldHaveRead(speaker: string, before: string, exposures: readonly Exposure[]): Reached[] {
  const speech = days(before)
  const surely = waysTo(speaker, speech.earliest, exposures, true)
  const found: Reached[] = []
  for (const [voice, way] of waysTo(speaker, speech.latest, exposures, false)) {
    const sure = surely.get(voice)
    found.push({ voice, certainty: sure ? 'surely' : 'possibly', way: sure ?? way })
  }
  return found.sort((a, b) => a.way.length - b.way.length || (a.voice < b.voice ? -1 : 1))
}

/** The contacts that lead from a voice to the speaker, and the latest day on which its word must be ready. */
interface Way {
  readonly day: number
  readonly contacts: readonly Exposure[]
}

/**
 * From every voice that reaches the speaker, a way. To be sure, a contact must be over before the next can begin; on one
 * day the order is not known, so that is possible and not sure.
 */
function waysTo(
  speaker: string,
  day: number,
  exposures: readonly Exposure[],
  surely: boolean,
): Map<string, readonly Exposure[]> {
  const timed = exposures.map(exposure => ({ exposure, when: days(exposure.when) }))
  const latest = new Map<string, Way>([[speaker, { day, contacts: [] }]])
  const first = new Map<string, readonly Exposure[]>()
  for (let better = new Map<string, Way>(); ; better = new Map()) {
    for (const { exposure, when } of timed) {
      const { from, to } = exposure
      const next = latest.get(to)
      if (next === undefined || from === speaker) continue
      if (surely ? when.latest >= next.day : when.earliest > next.day) continue
      const ready = surely ? when.earliest : Math.min(when.latest, next.day)
      const known = better.get(from) ?? latest.get(from)
      if (known === undefined || known.day < ready)
        better.set(from, { day: ready, contacts: [exposure, ...next.contacts] })
    }
    if (better.size === 0) return first
    for (const [voice, way] of better) {
      latest.set(voice, way)
      if (!first.has(voice)) first.set(voice, way.contacts)
    }
  }
}
