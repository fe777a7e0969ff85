/**
 * Sensitivity: how P(target | evidence) moves when one number of one table moves and the rest of its row gives way.
 *
 *   f(θ) = (a + b θ) / (c + d θ),  exactly;   the other entries of the row keep their proportions (or share alike where θ = 1)
 *
 * (Castillo, Gutiérrez & Hadi 1997; Coupé & van der Gaag 2002.) Two propagations give the coefficients of every parameter
 * at once: the derivatives of P(e) and of P(e, target) (`derivatives.ts`). Evidence enters as factors of noughts and ones, so
 * that tables keep their shape; therefore this needs more memory than plain inference.
 */
import type { Factor } from './clique-tree.ts'
import { type Derivatives, differentiate } from './derivatives.ts'
import type { Network } from './network.ts'
import { findState, type InferenceOptions, improbable, planWithin, prepare, readEvidence } from './prepare.ts'

export interface SensitivityFunction {
  readonly variable: string
  readonly state: string
  /** The parents' states that name the row. */
  readonly given: Readonly<Record<string, string>>
  /** The number as it stands. */
  readonly present: number
  /** f(θ) = (a + bθ) / (c + dθ). */
  readonly coefficients: readonly [a: number, b: number, c: number, d: number]
  /** f′ at the present number. */
  readonly slope: number
  /** f where the number is 0 and where it is 1; null where the evidence is then impossible. */
  readonly ends: readonly [number | null, number | null]
}

/**
 * The sensitivity functions of every table entry that bears on the target, widest swing first.
 *
 * @throws Fault as `infer` does
 * @example
 * sensitivity(readBif(asia), { dysp: 'yes' }, ['lung', 'yes'])[0].variable // the table that matters most
 */
export function sensitivity(
  network: Network,
  evidence: Readonly<Record<string, string>>,
  target: readonly [variable: string, state: string],
  options: InferenceOptions = {},
): readonly SensitivityFunction[] {
  const observed = readEvidence(network, evidence)
  const [variable, state] = findState(network, ...target)
  const { free, local, cards, factors } = prepare(network, [variable, ...observed.keys()], new Map(), options)
  const finding = (v: number, s: number): Factor => ({
    scope: [local.get(v)!],
    values: Float64Array.from(network.variables[v]!.states, (_, i) => (i === s ? 1 : 0)),
  })
  const seen = [...factors, ...[...observed].map(([v, s]) => finding(v, s))]
  const plan = planWithin(cards, seen, options)
  const whole = differentiate(cards, seen, plan)
  if (whole === null) throw improbable()
  const part = differentiate(cards, [...seen, finding(variable, state)], plan)
  if (part === null) return []
  const p = Math.exp(part.logEvidence - whole.logEvidence)
  return free
    .flatMap((v, f) => entriesOf(network, v, f, whole, part, p))
    .sort((x, y) => swing(y) - swing(x) || Math.abs(y.slope) - Math.abs(x.slope))
}

const swing = ({ ends: [low, high] }: SensitivityFunction): number =>
  low === null || high === null ? 0 : Math.abs(high - low)

/** The functions of one variable's table; entries that change nothing are left out. */
function entriesOf(
  network: Network,
  v: number,
  f: number,
  whole: Derivatives,
  part: Derivatives,
  p: number,
): SensitivityFunction[] {
  const { parents, values } = network.tables[v]!
  const { name, states } = network.variables[v]!
  const width = states.length
  const found: SensitivityFunction[] = []
  for (let row = 0; row < values.length; row += width) {
    for (let s = 0; s < width; s++) {
      const [c, d] = line(values, whole.of[f]!, row, width, s)
      const [a, b] = line(values, part.of[f]!, row, width, s).map(x => x * p) as [number, number]
      const at = (theta: number): number | null => {
        const below = c + d * theta
        return below > 1e-14 ? Math.min(1, Math.max(0, (a + b * theta) / below)) : null
      }
      const present = values[row + s]!
      const slope = (b * c - a * d) / (c + d * present) ** 2
      if (Math.abs(slope) < 1e-12) continue
      let rest = row / width
      const given: [string, string][] = []
      for (const parent of parents.toReversed()) {
        const above = network.variables[parent]!
        given.unshift([above.name, above.states[rest % above.states.length]!])
        rest = Math.floor(rest / above.states.length)
      }
      found.push({
        variable: name,
        state: states[s]!,
        given: Object.fromEntries(given),
        present,
        coefficients: [a, b, c, d],
        slope,
        ends: [at(0), at(1)],
      })
    }
  }
  return found
}

/** P(…) / its present value as a line in entry s of a row, the others giving way in proportion. */
function line(values: Float64Array, derivative: Float64Array, row: number, width: number, s: number): [number, number] {
  const left = 1 - values[row + s]!
  let present = 0
  let others = 0
  for (let i = 0; i < width; i++) {
    present += values[row + i]! * derivative[row + i]!
    if (i !== s) others += (left > 1e-12 ? values[row + i]! / left : 1 / (width - 1)) * derivative[row + i]!
  }
  return [1 - present + others, derivative[row + s]! - others]
}
