import { createHash } from 'node:crypto'
import type { Rivals } from '../../case/hypothesis.ts'

/**
 * The seal of rival accounts: SHA-256 over question, hypotheses and prior, none of which may follow the evidence. Written
 * down before reading, it shows later that nothing was fitted. Likelihoods and items are not sealed: they come from reading.
 *
 * @example
 * seal(rivals) === rivals.sealed // nothing was changed since
 */
export function seal({ question, hypotheses, prior }: Pick<Rivals, 'question' | 'hypotheses' | 'prior'>): string {
  const plain = {
    question,
    hypotheses: hypotheses.map(({ id, words }) => [id, words]).sort(),
    prior: Object.entries(prior).sort(([a], [b]) => (a < b ? -1 : 1)),
  }
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex')
}
