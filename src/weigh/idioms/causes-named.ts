/**
 * Which of the eight causes of a confession (`confession.ts`) a coded answer names.
 *
 *   cause(answer) = the first cause one of whose word beginnings starts a word of the answer; else none
 *
 * Variants: a coder's own field for the cause (exact, but coded cases answer the question "why" in words of their own); a
 * model of meanings (finds paraphrases, and guesses silently). Word beginnings are chosen because the answers are short and
 * in the coder's words, what matches is seen at once, and what matches nothing is listed by itself and never forced.
 * Limits: English answers only; an answer that names two causes counts for the first of the list below, which goes from the
 * narrow to the broad; a negated cause ("not by force") is told by the claim's stance, not by its words. The beginnings are
 * an assumption of ours.
 */
import type { causesOfConfession } from './confession.ts'

export type CauseOfConfession = (typeof causesOfConfession)[number][0]

const beginnings: readonly (readonly [CauseOfConfession, readonly string[]])[] = [
  ['last-service', ['last service', 'to the party', 'party duty']],
  ['no-way-out', ['no way out', 'no choice', 'no escape']],
  ['idea', ['idea', 'ideal', 'the cause', 'belief']],
  ['drugs', ['drug', 'hypno', 'suggestion', 'poison', 'powder']],
  ['family', ['famil', 'wife', 'child', 'kin', 'relatives', 'hostage']],
  ['force', ['tortur', 'force', 'violen', 'beat']],
  ['isolation', ['isolat', 'threat', 'loneli', 'solitary']],
  ['remorse', ['remors', 'repent', 'contrit', 'regret']],
]

/**
 * The cause that an answer names, or null. Only the answer is looked at, never what a source adds to it.
 *
 * @example
 * causeNamed('fear for his wife') // => 'family'
 */
export function causeNamed(answer: string): CauseOfConfession | null {
  const text = ` ${answer.toLowerCase().replaceAll('-', ' ')}`
  return beginnings.find(([, all]) => all.some(beginning => text.includes(` ${beginning}`)))?.[0] ?? null
}
