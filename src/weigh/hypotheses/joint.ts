/**
 * How probable a group of items with one origin is under one hypothesis.
 *
 *   P(e₁ … e_n | h) = δ · min_i p_i  +  (1 − δ) · Π p_i
 *
 * A hidden parent decides: with δ the items speak with one voice (the comonotone joint, the least that n items can amount to
 * while each keeps its own p_i), else each speaks for itself. δ = 1 counts a group once, δ = 0 counts it n times. Where
 * dependence is not recorded both ends are shown and δ = 1 is the central reading (Langlois & Seignobos: agreement without
 * proof of independence is not conclusive).
 *
 * Variants: Kish's effective number (needs an average correlation nobody has here), Bovens & Hartmann's shared reliability
 * (needs a rate of false yes). Limits: one δ a group; items of different groups are independent given the hypothesis.
 */
export function logJoint(likelihoods: readonly number[], dependence: number): number {
  const product = likelihoods.reduce((all, p) => all * p, 1)
  const least = Math.min(...likelihoods)
  return Math.log(dependence * least + (1 - dependence) * product)
}

/** Items in groups: two items are together where they share an origin, directly or through others. */
export function groupByOrigin(origins: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const parent = origins.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i]!
    return i
  }
  const first = new Map<string, number>()
  for (const [i, own] of origins.entries())
    for (const origin of own) {
      const [a, b] = [root(i), root(first.get(origin) ?? i)]
      parent[Math.max(a, b)] = Math.min(a, b)
      if (!first.has(origin)) first.set(origin, i)
    }
  return [...Map.groupBy(origins.keys(), root).values()]
}

/** What an item goes back to; an item of which nothing is told stands by itself. Ids are a person's: "valueOf" is one like another. */
export const originsOf = (id: string, origins: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.hasOwn(origins, id) ? origins[id]! : [`item ${id}`]

/** Origins by item, with one more for each pair that a person says shares a parent (`sharesWith`). */
export function withParents(
  items: readonly { readonly id: string; readonly sharesWith?: readonly string[] | undefined }[],
  origins: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const parents = items.flatMap(({ id, sharesWith = [] }) =>
    sharesWith.map(other => ({ pair: [id, other], parent: `parent of ${[id, other].sort().join(' and ')}` })),
  )
  return Object.fromEntries(
    items.map(({ id }) => [
      id,
      [...originsOf(id, origins), ...parents.flatMap(({ pair, parent }) => (pair.includes(id) ? [parent] : []))],
    ]),
  )
}
