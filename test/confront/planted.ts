import { streamOf } from '../../src/kit/random.ts'

/** A made-up record: items and values of each, and the part of items that a copyist tells anew. */
export interface Planted {
  readonly items: number
  readonly values: number
  readonly slip: number
}

/** Forty protocols: one in five a root, the rest from one or two earlier ones, some items slipped. */
export function planted(
  seed: number,
  { items, values, slip }: Planted,
): { readonly told: string[][]; readonly roots: number } {
  const random = streamOf(seed, 26, 0)
  // the v-th value is 1/v as common as the first
  const weights = Array.from({ length: values }, (_, v) => 1 / (v + 1))
  const sum = weights.reduce((a, b) => a + b)
  const draw = (): string => {
    let left = random.uniform() * sum
    return String(
      Math.max(
        0,
        weights.findIndex(weight => (left -= weight) <= 0),
      ),
    )
  }
  const told: string[][] = []
  let roots = 0
  for (let i = 0; i < 40; i++) {
    if (i === 0 || random.uniform() < 0.2) {
      roots++
      told.push(Array.from({ length: items }, draw))
      continue
    }
    const a = told[random.below(i)]!
    const b = random.uniform() < 0.3 ? told[random.below(i)]! : a
    told.push(a.map((value, k) => (random.uniform() < slip ? draw() : random.uniform() < 0.5 ? value : b[k]!)))
  }
  return { told, roots }
}
