/**
 * How well a settled account of beliefs, accuracies and copying explains the claims: a lower bound of their log likelihood.
 *
 *   L = Σ_claims [ B ln A + (1 − B) ln((1 − A)/V) ]  −  Σ_values B ln B  +  Σ_{links of a forest} G(s, r)
 *   G(s, r) = max_c { t ln(1 + c (1/A − 1)) + f ln(1 + c (V/(1 − A) − 1)) + d ln(1 − c) } + ln(prior / (1 − prior))
 *
 * The first two sums are the usual variational bound with each source by itself; a link says by how much claims are likelier when
 * one of the pair copies the other with rate c (the factors of `copying.ts`). A source may copy from one other, so links make a
 * forest, and the best forest is found by taking the greatest gains first (Chow & Liu 1968, Kruskal 1956). A: mean of the pair.
 *
 * It serves to choose between two accounts of one table. V is the same for both: with the V that each counts for itself, an
 * account in which errors meet often looks likelier for that alone. Limits: the same prior for each forest; likeness of values is left out.
 */
import type { ClaimTable } from './claim-table.ts'
import { copyModel, findDependence, type PairDependence } from './copying.ts'

export interface Account {
  readonly belief: Float64Array
  readonly trust: Float64Array
  /** V, wrong values an item. */
  readonly wrong: number
}

export function logLikelihood(table: ClaimTable, account: Account): number {
  const { belief, trust, wrong } = account
  let sum = 0
  for (let s = 0; s < table.sources.length; s++) {
    const [right, error] = [Math.log(trust[s]!), Math.log((1 - trust[s]!) / wrong)]
    for (let k = table.givenAt[s]!; k < table.givenAt[s + 1]!; k++) {
      const believed = belief[table.given[k]!]!
      sum += believed * right + (1 - believed) * error
    }
  }
  for (const believed of belief) if (believed > 0) sum -= believed * Math.log(believed)
  const pairs = findDependence(table, { ...account, lent: null })
  return sum + gainOfForest([...pairs.values()], account)
}

function gainOfForest(pairs: readonly PairDependence[], { trust, wrong }: Account): number {
  const links = pairs
    .map(pair => ({ ...pair, gain: gainOf(pair, (trust[pair.a]! + trust[pair.b]!) / 2, wrong) }))
    .filter(({ gain }) => gain > 0)
    .sort((x, y) => y.gain - x.gain)
  const above = Int32Array.from(trust, (_, s) => s)
  const rootOf = (s: number): number => {
    let at = s
    while (above[at] !== at) at = above[at] = above[above[at]!]!
    return at
  }
  let sum = 0
  for (const { a, b, gain } of links) {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x === y) continue
    above[x] = y
    sum += gain
  }
  return sum
}

/** G above: the best of the copy rates of the model, less what the prior asks. */
function gainOf({ sharedTrue, sharedFalse, differ }: PairDependence, right: number, wrong: number): number {
  const gains = copyModel.rates.map(
    rate =>
      sharedTrue * Math.log(1 + rate * (1 / right - 1)) +
      sharedFalse * Math.log(1 + rate * (wrong / (1 - right) - 1)) +
      differ * Math.log(1 - rate),
  )
  return Math.max(...gains) + Math.log(copyModel.prior / (1 - copyModel.prior))
}
