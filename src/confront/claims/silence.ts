import type { Claim } from '../../case/claim.ts'
import type { Silence } from '../../case/silence.ts'
import type { Diagnosis } from './diagnosis.ts'

/**
 * Who does not speak. Silence is no answer: it says something only where the source would have spoken if the thing were
 * so, and that expectation is a statement of its own with a reason (McGrew's argument from silence). So a silence is
 * `noted` where the case gives such a reason, `plain` otherwise; a plain silence never counts for or against.
 */
export interface SilentSource {
  readonly source: string
  readonly weight: 'noted' | 'plain'
  readonly why: string
}

/** The sources that give no answer to a question. */
export function silentSources(
  question: string,
  claims: readonly Claim[],
  sources: readonly string[],
  silences: readonly Silence[],
): SilentSource[] {
  const speaking = new Set(claims.filter(claim => claim.question === question).map(claim => claim.at.source))
  return sources
    .filter(source => !speaking.has(source))
    .map(source => {
      const noted = silences.find(s => s.question === question && s.where === source)
      return noted
        ? { source, weight: 'noted', why: noted.why }
        : { source, weight: 'plain', why: 'It does not speak of this; nothing says that it should.' }
    })
}

/** Searches and losses that bear on a question: archives that were looked into and did not have it. */
export const searchesFor = (question: string, silences: readonly Silence[]): Silence[] =>
  silences.filter(s => s.question === question && s.kind === 'searched-not-found')

/**
 * Some deny, nobody asserts, the rest are silent: that is no contradiction, and no agreement of all either.
 */
export function denialAgainstSilence(claims: readonly Claim[], silent: readonly SilentSource[]): Diagnosis | null {
  const denies = (claim: Claim): boolean =>
    claim.stance === 'denies' ||
    claim.stance === 'retracts' ||
    (claim.answer.kind === 'yes-no' && claim.answer.value === 'no')
  if (claims.length === 0 || silent.length === 0 || !claims.every(denies)) return null
  return {
    kind: 'denial-against-silence',
    for: ['Every source that speaks denies it; the others say nothing.'],
    against: silent.filter(s => s.weight === 'noted').map(s => s.why),
  }
}
