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
  const votes = listVotes(table)
  const average = (into: Float64Array, by: Int32Array, part: (k: number, gives: boolean) => number): void => {
    const count = new Float64Array(into.length)
    into.fill(0)
    for (let k = 0; k < by.length; k++) {
      into[by[k]!]! += votes.weight[k]! * part(k, votes.gives[k] === 1)
      count[by[k]!]! += votes.weight[k]!
    }
    for (let i = 0; i < into.length; i++) if (count[i]! > 0) into[i]! /= count[i]!
    polarise(into)
  }
  for (let round = 0; round < rounds; round++) {
    const doubt = (k: number): number => error[votes.source[k]!]! * difficulty[votes.value[k]!]!
    average(belief, votes.value, (k, gives) => (gives ? 1 - doubt(k) : doubt(k)))
    const wrong = (k: number, gives: boolean): number =>
      gives ? 1 - belief[votes.value[k]!]! : belief[votes.value[k]!]!
    if (withDifficulty)
      average(difficulty, votes.value, (k, gives) => wrong(k, gives) / Math.max(least, error[votes.source[k]!]!))
    average(error, votes.source, (k, gives) => wrong(k, gives) / Math.max(least, difficulty[votes.value[k]!]!))
  }
  return { belief, trust: error.map(e => 1 - e), rounds }
}

/** Each source's word on each value of the items it speaks to: for it (1) or, by giving another, against it (0). */
function listVotes(table: ClaimTable): {
  source: Int32Array
  value: Int32Array
  gives: Uint8Array
  weight: Float64Array
} {
  const source: number[] = []
  const value: number[] = []
  const gives: number[] = []
  const weight: number[] = []
  for (let i = 0; i < table.items.length; i++) {
    const [from, to] = [table.firstValue[i]!, table.firstValue[i + 1]!]
    const said = new Map<number, Set<number>>()
    const voice = new Map<number, number>()
    for (let v = from; v < to; v++) {
      for (let k = table.giverAt[v]!; k < table.giverAt[v + 1]!; k++) {
        const s = table.givers[k]!
        said.set(s, (said.get(s) ?? new Set()).add(v))
        voice.set(s, table.share?.[k] ?? 1)
      }
    }
    for (const [s, own] of said) {
      for (let v = from; v < to; v++) {
        source.push(s)
        value.push(v)
        gives.push(own.has(v) ? 1 : 0)
        weight.push(voice.get(s)!)
      }
    }
  }
  return {
    source: Int32Array.from(source),
    value: Int32Array.from(value),
    gives: Uint8Array.from(gives),
    weight: Float64Array.from(weight),
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
