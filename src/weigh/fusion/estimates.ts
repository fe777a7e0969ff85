/**
 * 2-Estimates and 3-Estimates (Galland, Abiteboul, Marian & Senellart 2010).
 *
 * A source that gives a value speaks for it (+) and against the other values of the item (−). With error ε(s), difficulty
 * δ(v) (1 throughout in 2-Estimates) and n the votes for and against:
 *
 *   B(v) = [ Σ₊ (1 − ε δ) + Σ₋ ε δ ] / n(v)
 *   δ(v) = [ Σ₊ (1 − B)/ε + Σ₋ B/ε ] / n(v)
 *   ε(s) = [ Σ₊ (1 − B)/δ + Σ₋ B/δ ] / n(s)
 *
 * After each step the estimate is pulled to the ends of its range, as the paper asks: λ · stretched + (1 − λ) · rounded,
 * λ from 1 down to 0 over the rounds is one schedule; here λ = 1/2 throughout (the paper leaves it open), 20 rounds.
 * Limits: the pull makes beliefs extreme; read them as a ranking. Sources with no claim on an item do not vote on it.
 */
import type { ClaimTable } from './claim-table.ts'
import type { Scores } from './spreading.ts'

const pull = 0.5
const least = 1e-3
/** The least difference between two estimates that counts. */
const tie = 1e-9

export const twoEstimates = (table: ClaimTable, rounds = 20): Scores => estimate(table, rounds, false)
export const threeEstimates = (table: ClaimTable, rounds = 20): Scores => estimate(table, rounds, true)

function estimate(table: ClaimTable, rounds: number, withDifficulty: boolean): Scores {
  const belief = new Float64Array(table.values.length)
  const difficulty = new Float64Array(table.values.length).fill(withDifficulty ? 0.5 : 1)
  const error = new Float64Array(table.sources.length).fill(0.2)
  const { source, value, gives, weight, perValue, perSource } = listVotes(table)
  const settle = (sum: Float64Array, count: Float64Array): void => {
    for (let i = 0; i < sum.length; i++) if (count[i]! > 0) sum[i]! /= count[i]!
    polarise(sum)
  }
  for (let round = 0; round < rounds; round++) {
    belief.fill(0)
    for (let k = 0; k < source.length; k++) {
      const doubt = error[source[k]!]! * difficulty[value[k]!]!
      belief[value[k]!]! += weight[k]! * (gives[k] === 1 ? 1 - doubt : doubt)
    }
    settle(belief, perValue)
    if (withDifficulty) {
      difficulty.fill(0)
      for (let k = 0; k < source.length; k++) {
        const believed = belief[value[k]!]!
        const wrong = gives[k] === 1 ? 1 - believed : believed
        difficulty[value[k]!]! += (weight[k]! * wrong) / Math.max(least, error[source[k]!]!)
      }
      settle(difficulty, perValue)
    }
    error.fill(0)
    for (let k = 0; k < source.length; k++) {
      const believed = belief[value[k]!]!
      const wrong = gives[k] === 1 ? 1 - believed : believed
      error[source[k]!]! += (weight[k]! * wrong) / Math.max(least, difficulty[value[k]!]!)
    }
    settle(error, perSource)
  }
  return { belief, trust: error.map(e => 1 - e), rounds }
}

/** Each source's word on each value of the items it speaks to: for it (1) or, by giving another, against it (0). */
interface Votes {
  readonly source: Int32Array
  readonly value: Int32Array
  readonly gives: Uint8Array
  readonly weight: Float64Array
  /** The weight of all votes on each value, and of each source. */
  readonly perValue: Float64Array
  readonly perSource: Float64Array
}

function listVotes(table: ClaimTable): Votes {
  const source: number[] = []
  const value: number[] = []
  const gives: number[] = []
  const weight: number[] = []
  const perValue = new Float64Array(table.values.length)
  const perSource = new Float64Array(table.sources.length)
  const itemOfSource = new Int32Array(table.sources.length).fill(-1)
  const voice = new Float64Array(table.sources.length)
  const gave = new Int32Array(table.sources.length).fill(-1)
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const speakers: number[] = []
    for (let k = table.giverAt[from]!; k < table.giverAt[to]!; k++) {
      const s = table.givers[k]!
      voice[s] = table.share?.[k] ?? 1
      if (itemOfSource[s] === i) continue
      itemOfSource[s] = i
      speakers.push(s)
    }
    for (let v = from; v < to; v++) {
      for (let k = table.giverAt[v]!; k < table.giverAt[v + 1]!; k++) gave[table.givers[k]!] = v
      for (const s of speakers) {
        source.push(s)
        value.push(v)
        gives.push(gave[s] === v ? 1 : 0)
        weight.push(voice[s]!)
        perValue[v]! += voice[s]!
        perSource[s]! += voice[s]!
      }
    }
  }
  return {
    source: Int32Array.from(source),
    value: Int32Array.from(value),
    gives: Uint8Array.from(gives),
    weight: Float64Array.from(weight),
    perValue,
    perSource,
  }
}

function polarise(values: Float64Array): void {
  // nine digits: the order in which parts were added must not decide how a half is rounded
  for (let i = 0; i < values.length; i++) values[i] = Math.round(values[i]! / tie) * tie
  const low = values.reduce((best, x) => Math.min(best, x), Infinity)
  const high = values.reduce((best, x) => Math.max(best, x), -Infinity)
  if (high - low < tie) return
  for (let i = 0; i < values.length; i++) {
    const stretched = (values[i]! - low) / (high - low)
    values[i] = pull * stretched + (1 - pull) * Math.round(Math.min(1, values[i]!) + tie)
  }
}
