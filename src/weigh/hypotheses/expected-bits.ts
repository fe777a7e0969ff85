/**
 * What a document would be expected to tell of the accounts, were it still to be found: expected value of information in bits.
 *
 *   I(H; E) = Σ_h w(h) [ p_h log₂ (p_h / p̄) + (1 − p_h) log₂ ((1 − p_h) / (1 − p̄)) ],     p̄ = Σ_h w(h) p_h
 *
 * w(h) are prior and record without every item that rests on the document; p_h is the geometric middle of the item's words.
 * Items of one document have one voice, so the one that tells most stands for all (δ = 1 in `joint.ts`). Never above what is
 * open, the entropy of w. Lindley 1956, "On a measure of the information provided by an experiment".
 *
 * Limits: it expects that the document either bears the item out or not; words of likelihood are assumptions, and so is this.
 * A document that no item rests on has no figure, because nobody has said what each account expects of it.
 */

import { likelihoodWords, type Rivals } from '../../case/hypothesis.ts'
import { own } from '../../kit/own.ts'
import { groupByOrigin, logJoint, originsOf } from './joint.ts'

export interface DocumentWorth {
  readonly document: string
  /** The items that rest on it. */
  readonly items: readonly string[]
  /** Bits it is expected to tell, and bits open without it. */
  readonly bits: number
  readonly open: number
}

/**
 * @param documents by id of item, the documents it rests on
 * @example
 * expectedBits(rivals, origins, { letter: ['the letter'] })[0] // the document that would tell most
 */
export function expectedBits(
  rivals: Rivals,
  origins: Readonly<Record<string, readonly string[]>>,
  documents: Readonly<Record<string, readonly string[]>>,
): DocumentWorth[] {
  const ids = rivals.hypotheses.map(hypothesis => hypothesis.id)
  const judged = rivals.items.filter(item => ids.every(id => item.likelihoods[id] !== 'cannot be judged'))
  const middle = (item: Rivals['items'][number], id: string): number => {
    const [low, high] = likelihoodWords[item.likelihoods[id] as keyof typeof likelihoodWords]
    return Math.sqrt(low * high)
  }
  const all = [...new Set(judged.flatMap(item => own(documents, item.id) ?? []))]
  return all
    .map(document => {
      const from = judged.filter(item => own(documents, item.id)?.includes(document))
      const rest = judged.filter(item => !from.includes(item))
      const groups = groupByOrigin(rest.map(item => originsOf(item.id, origins)))
      const logs = ids.map(id =>
        groups.reduce(
          (sum, items) =>
            sum +
            logJoint(
              items.map(i => middle(rest[i]!, id)),
              1,
            ),
          Math.log(rivals.prior[id]!),
        ),
      )
      const best = Math.max(...logs)
      const raised = logs.map(log => Math.exp(log - best))
      const sum = raised.reduce((total, x) => total + x, 0)
      const weights = raised.map(x => x / sum)
      return {
        document,
        items: from.map(item => item.id),
        bits: Math.max(
          ...from.map(item =>
            information(
              weights,
              ids.map(id => middle(item, id)),
            ),
          ),
        ),
        open: weights.reduce((bits, w) => bits - (w > 0 ? w * Math.log2(w) : 0), 0),
      }
    })
    .sort((a, b) => b.bits - a.bits || (a.document < b.document ? -1 : 1))
}

/** I(H; E) for weights w and P(E | h); likelihoods strictly between 0 and 1. */
export function information(weights: readonly number[], likelihoods: readonly number[]): number {
  const mean = weights.reduce((sum, w, i) => sum + w * likelihoods[i]!, 0)
  return weights.reduce((bits, w, i) => {
    const p = likelihoods[i]!
    return bits + w * (p * Math.log2(p / mean) + (1 - p) * Math.log2((1 - p) / (1 - mean)))
  }, 0)
}
