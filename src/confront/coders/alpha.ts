/**
 * Agreement beyond chance on names of kinds: Krippendorff's alpha, nominal.
 *
 *   alpha = 1 - D_o / D_e = 1 - (n - 1) * sum over c of (n_c - o_cc) / (n^2 - sum over c of n_c^2)
 *
 * o_ck counts pairs of values inside units, each unit weighted by 1 / (its values - 1); n_c are the row sums, n their sum.
 * A unit that fewer than two people judged says nothing and is left out.
 * Variants: Cohen's kappa takes each coder's own shares as chance, so two coders who differ in bias get a higher figure, and
 * it needs two coders who both judged all; Scott's pi pools the shares and is alpha without its correction for few units.
 * Alpha is chosen because it takes gaps and any number of coders, and falls to pi for many units.
 * Limits: where every value is the same there is no chance to compare with, and alpha is not defined (null). Where one value
 * is rare, alpha is low though people agree on most: read it beside the plain share. Cuts such as .667 and .800 are custom.
 *
 * Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43.
 *
 * @param units for each unit the values that people gave it
 * @example
 * nominalAlpha([['a', 'a'], ['a', 'b'], ['b', 'b']]) // => 0.444…
 */
export function nominalAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>()
  let [n, apart] = [0, 0]
  for (const values of units) {
    if (values.length < 2) continue
    const own = Map.groupBy(values, value => value)
    n += values.length
    for (const [value, { length }] of own) {
      totals.set(value, (totals.get(value) ?? 0) + length)
      apart += (length * (values.length - length)) / (values.length - 1)
    }
  }
  const chance = n * n - [...totals.values()].reduce((sum, count) => sum + count * count, 0)
  return chance === 0 ? null : 1 - ((n - 1) * apart) / chance
}
