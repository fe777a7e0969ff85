import type { Stream } from '../../kit/random.ts'
import { type Bands, insideBands } from './bands.ts'

/**
 * Simulation-based calibration of the model index (Talts and others 2018; for Bayes factors Schad and others 2023). For each
 * hypothesis the truth of a held-out draw is 0 or 1, and so is each of 99 answers drawn from the share that the classifier
 * gives it. The rank of the truth among them, ties broken at random, is uniform where the shares are right.
 * Limits: ranks of a hypothesis that is seldom near say little, since most answers are a sure no.
 */
export interface IndexCalibration {
  readonly hypothesis: string
  readonly ranks: readonly number[]
  readonly passes: boolean
}

const answers = 99

/**
 * @param shares held-out draws, row by row
 * @param label the true class of each
 */
export function calibrateIndex(
  shares: Float64Array,
  label: Uint8Array,
  hypotheses: readonly string[],
  bands: Bands,
  random: Stream,
): IndexCalibration[] {
  const classes = hypotheses.length
  return hypotheses.map((hypothesis, k) => {
    const ranks = Array.from(label, (truth, row) => {
      const share = shares[row * classes + k]!
      let yes = 0
      for (let a = 0; a < answers; a++) if (random.uniform() < share) yes++
      const [less, same] = truth === k ? [answers - yes, yes] : [0, answers - yes]
      return (less + random.below(same + 1) + random.uniform()) / (answers + 1)
    }).sort((a, b) => a - b)
    return { hypothesis, ranks, passes: insideBands(bands, ranks) }
  })
}
