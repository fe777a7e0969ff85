/**
 * How surprising it is that two passages share the words they share, if nothing joins them.
 *
 * For passage a and a passage b of L words drawn at random from the texts, word i of a stands in b with
 *   p_i = 1 − (1 − f_i)^L,     and one of its kin (but not itself) with   q_i = 1 − (1 − g_i)^L − p_i,
 * and is worth −ln f_i or −ln g_i. The score is Chernoff's bound on the tail of the summed worth W at what was observed:
 *   S = max_θ  θ·w − Σ ln(1 − p_i − q_i + p_i e^{θ u_i} + q_i e^{θ v_i})        (so P(W ≥ w) ≤ e^{−S}),
 * found by Newton steps on θ, and taken both ways round and averaged. A long passage shares more by chance and pays for it,
 * so scores compare across lengths without shuffling.
 *
 * Variants in the literature: TF-IDF cosine, BM25, the hypergeometric tail of Dunning-style tests; the bound was chosen
 * because it takes weights and two grades of sameness at once. Chernoff, Annals of Mathematical Statistics 23 (1952).
 * Limits: words are taken as independent draws, so a theme that two texts share scores too: see docs/reuse.md.
 */
import type { Lexicon, Line } from './lexicon.ts'

export interface Chance {
  /** S of the words of `a` of which `levels` says: 2 stands in the other passage, 1 a kin does, 0 neither. Nats. */
  surprise(a: Line, otherLength: number, levels: Uint8Array): number
}

const steps = 8

export function makeChance({ same, kind }: Lexicon): Chance {
  const wSame = same.map(f => -Math.log(f))
  const wKind = kind.map(f => -Math.log(f))
  const missSame = same.map(f => Math.log1p(-f))
  const missKind = kind.map(f => Math.log1p(-f))
  let p = new Float64Array(64)
  let q = new Float64Array(64)
  return {
    surprise(a, otherLength, levels) {
      let observed = 0
      for (let i = 0; i < a.length; i++) {
        const level = levels[a[i]!]!
        if (level === 2) observed += wSame[a[i]!]!
        else if (level === 1) observed += wKind[a[i]!]!
      }
      if (observed === 0) return 0
      if (a.length > p.length) [p, q] = [new Float64Array(a.length * 2), new Float64Array(a.length * 2)]
      let mean = 0
      for (let i = 0; i < a.length; i++) {
        const id = a[i]!
        p[i] = -Math.expm1(otherLength * missSame[id]!)
        q[i] = Math.max(0, -Math.expm1(otherLength * missKind[id]!) - p[i]!)
        mean += p[i]! * wSame[id]! + q[i]! * wKind[id]!
      }
      if (observed <= mean) return 0
      let theta = 0.3
      let best = 0
      for (let step = 0; step < steps; step++) {
        let bound = theta * observed
        let slope = observed
        let bend = 0
        for (let i = 0; i < a.length; i++) {
          const u = wSame[a[i]!]!
          const v = wKind[a[i]!]!
          const x = p[i]! * Math.exp(theta * u)
          const y = q[i]! * Math.exp(theta * v)
          const z = 1 - p[i]! - q[i]! + x + y
          const m = (u * x + v * y) / z
          bound -= Math.log(z)
          slope -= m
          bend += (u * u * x + v * v * y) / z - m * m
        }
        if (bound > best) best = bound
        const next = Math.min(theta + 1, Math.max(0.01, theta + slope / Math.max(bend, 1e-9)))
        if (Math.abs(next - theta) < 1e-3) break
        theta = next
      }
      return best
    },
  }
}
