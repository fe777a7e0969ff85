import type { Exposure } from '../../case/exposure.ts'
import { readEdtf } from '../../kit/edtf.ts'
import { type Bounds, boundsOf } from '../../kit/edtf-bounds.ts'

/**
 * Who could have read or heard whom before speaking.
 *
 * Exposures are contacts in time: something passed from one voice to another on some day between two bounds. What one
 * voice knows travels along contacts whose times do not run backwards (a temporal path; Kempe, Kleinberg and Kumar 2002).
 * Because days are uncertain there are two answers: `possibly`, some choice of days lets it arrive before the speech, and
 * `surely`, every choice does. Earliest arrivals by repeated relaxation, O(contacts · voices) at worst.
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
  const contacts = exposures.map(exposure => ({ exposure, when: days(exposure.when) }))
  const speech = days(before)
  const voices = new Set(exposures.map(exposure => exposure.from))
  const found: Reached[] = []
  for (const voice of voices) {
    if (voice === speaker) continue
    const surely = arrival(voice, speaker, contacts, true)
    const possibly = arrival(voice, speaker, contacts, false)
    if (possibly === null || possibly.day > speech.latest) continue
    const sure = surely !== null && surely.day < speech.earliest
    found.push({ voice, certainty: sure ? 'surely' : 'possibly', way: (sure ? surely : possibly).way })
  }
  return found.sort((a, b) => a.way.length - b.way.length || (a.voice < b.voice ? -1 : 1))
}

interface Contact {
  readonly exposure: Exposure
  readonly when: Bounds
}

interface Arrival {
  readonly day: number
  readonly way: readonly Exposure[]
}

/**
 * The first day by which word of `from` is at `to`. In the cautious reading (`surely`) a contact passes on only what has
 * arrived before it can begin, and is over on its last day.
 */
function arrival(from: string, to: string, contacts: readonly Contact[], surely: boolean): Arrival | null {
  const at = new Map<string, Arrival>([[from, { day: -Infinity, way: [] }]])
  for (let changed = true; changed; ) {
    changed = false
    for (const { exposure, when } of contacts) {
      const have = at.get(exposure.from)
      if (have === undefined || exposure.to === from) continue
      // On one day the order is not known: possible, not sure.
      if (surely ? have.day >= when.earliest : have.day > when.latest) continue
      const day = surely ? when.latest : Math.max(have.day, when.earliest)
      const known = at.get(exposure.to)
      if (known !== undefined && known.day <= day) continue
      at.set(exposure.to, { day, way: [...have.way, exposure] })
      changed = true
    }
  }
  return at.get(to) ?? null
}
