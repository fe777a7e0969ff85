import type { Stream } from '../../kit/random.ts'

/**
 * Screening by elementary effects (Morris 1991; μ* after Campolongo, Cariboni and Saltelli 2007): each trajectory walks
 * through the unit cube and changes one input at a time by Δ = 2/3 on a grid of four levels. μ* is the mean size of the
 * change an input makes over its whole range, σ its spread: large where the input works through others.
 * Choice: (inputs + 1) runs a trajectory, where a decomposition of variance needs thousands. Limits: a ranking, no shares of
 * variance; with a random model sizes below `noise`, the change that other draws alone make, say nothing.
 */
export interface Effects {
  /** Of each input, by output: effects[output][input]. */
  readonly effects: readonly (readonly Effect[])[]
  /** Mean change over Δ that other draws make at an unchanged point, by output. */
  readonly noise: readonly number[]
}

export interface Effect {
  readonly size: number
  readonly spread: number
  /** Mean effect with its sign. */
  readonly mean: number
}

const delta = 2 / 3

/**
 * @param evaluate outputs at a point of the unit cube, for a set of draws named by a number; NaN where there is none
 * @example
 * morris(2, 1, u => [2 * u[0]!], streamOf(1, 0, 0), 10).effects[0][0].size // => 2
 */
export function morris(
  inputs: number,
  outputs: number,
  evaluate: (u: Float64Array, draws: number) => readonly number[],
  random: Stream,
  trajectories: number,
): Effects {
  const changes = Array.from({ length: outputs }, () => Array.from({ length: inputs }, (): number[] => []))
  const other = Array.from({ length: outputs }, (): number[] => [])
  for (let t = 0; t < trajectories; t++) {
    const u = Float64Array.from({ length: inputs }, () => random.below(4) / 3)
    let before = evaluate(u, 2 * t)
    const again = evaluate(u, 2 * t + 1)
    for (let o = 0; o < outputs; o++) other[o]!.push(Math.abs(again[o]! - before[o]!) / delta)
    for (const c of shuffled(inputs, random)) {
      const step = u[c]! < 0.5 ? delta : -delta
      u[c]! += step
      const after = evaluate(u, 2 * t)
      for (let o = 0; o < outputs; o++) changes[o]![c]!.push((after[o]! - before[o]!) / step)
      before = after
    }
  }
  return {
    effects: changes.map(byInput => byInput.map(effectOf)),
    noise: other.map(values => mean(values.filter(value => !Number.isNaN(value)))),
  }
}

function effectOf(values: readonly number[]): Effect {
  const known = values.filter(value => !Number.isNaN(value))
  const middle = mean(known)
  return {
    size: mean(known.map(Math.abs)),
    spread: Math.sqrt(mean(known.map(value => (value - middle) ** 2))),
    mean: middle,
  }
}

function shuffled(n: number, random: Stream): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length
