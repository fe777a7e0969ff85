/**
 * Roots inferred where nobody says who copied whom: from values that are too rare to be shared by chance (S26).
 *
 * For two witnesses and one item that both tell, with c the rate of copying and p how often the value turns up by itself, the odds that one
 * copies the other change by (c + (1 − c) p) / p where they agree and by 1 − c where they differ. Form: Dong, Berti-Équille and
 * Srivastava 2009 (T5), with the rarity of a value in the place of its truth, which is not known; shared errors and shared inventions are what
 * tells. c is averaged over a few rates instead of being set. Before the record each pair has 1 chance in n.
 * p counts groups, not witnesses (a value that twenty copies repeat turned up once), and not those of the two compared, whose copying is what
 * is asked. So groups and rarities are found in turn, from rarities in which each value known is as likely as another, until the groups stand.
 * With an order in time, a root is a witness linked to none before it: one who takes from two is then no bridge between two roots. Without an
 * order it is a group of linked witnesses.
 * Limits: what two knew from one event looks like copying, and truths that all could know are the likeliest values to be shared; give only
 * items that could have been told otherwise. Short texts, few values and roots that began alike are joined.
 */
export interface InferredLink {
  readonly a: number
  readonly b: number
  /** Posterior odds that one copies the other or both copy a third. */
  readonly odds: number
  /** Items on which they agree, of those that both tell. */
  readonly same: readonly number[]
  readonly told: number
}

export interface InferredRoots {
  /** Number of the witnesses that begin a line of copying, or stand alone. */
  readonly roots: readonly number[]
  /** For each witness the group it is in, from 0. */
  readonly group: readonly number[]
  /** Linked pairs, the surest first. */
  readonly links: readonly InferredLink[]
}

/** Rates of copying tried, each as likely: an assumption, as is one chance in n before the record. */
export const copyRates = [0.2, 0.4, 0.6, 0.8, 0.95] as const
const rounds = 12

/**
 * @param told one row a witness, one column an item; null: silent on it
 * @param order when each spoke, lower is earlier; without it nobody is before another
 * @example
 * inferRoots([['a', 'x'], ['a', 'x'], ['b', 'y']]).roots.length
 */
export function inferRoots(told: readonly (readonly (string | null)[])[], order?: readonly number[]): InferredRoots {
  let group = told.map((_, i) => i)
  let rarity = alike(told)
  let links: InferredLink[] = []
  for (let round = 0, seen = ''; round < rounds; round++) {
    links = linksBy(told, rarity)
    group = joined(told.length, links)
    const state = group.join(' ')
    if (state === seen) break
    seen = state
    rarity = byGroups(told, group)
  }
  return { roots: rootsOf(told.length, links, group, order), group, links }
}

/** How often a value of an item turns up by itself, apart from the groups of the two witnesses compared. */
type Rarity = (item: number, value: string, a: number, b: number) => number

/** Each value of an item as likely as another, and one more that nobody told. */
function alike(told: readonly (readonly (string | null)[])[]): Rarity {
  const share = columns(told).map(column => 1 / (new Set(column.filter(value => value !== null)).size + 1))
  return item => share[item]!
}

/** Each group counts once, shared out among its values; every value once more, and one that nobody told. */
function byGroups(told: readonly (readonly (string | null)[])[], group: readonly number[]): Rarity {
  const found = columns(told).map(column => {
    const values = new Set(column.filter(value => value !== null))
    const size = new Map<number, number>()
    for (const [i, value] of column.entries()) if (value !== null) size.set(group[i]!, (size.get(group[i]!) ?? 0) + 1)
    const inGroup = new Map<string, number>()
    const count = new Map<string, number>()
    for (const [i, value] of column.entries()) {
      if (value === null) continue
      const part = 1 / size.get(group[i]!)!
      count.set(value, (count.get(value) ?? 0) + part)
      inGroup.set(`${group[i]} ${value}`, (inGroup.get(`${group[i]} ${value}`) ?? 0) + part)
    }
    return { values: values.size, groups: size.size, count, inGroup }
  })
  return (item, value, a, b) => {
    const { values, groups, count, inGroup } = found[item]!
    const [x, y] = [group[a]!, group[b]!]
    const own = (inGroup.get(`${x} ${value}`) ?? 0) + (x === y ? 0 : (inGroup.get(`${y} ${value}`) ?? 0))
    const others = groups - (x === y ? 1 : 2)
    return (Math.max(0, count.get(value)! - own) + 1) / (others + values + 1)
  }
}

const columns = (told: readonly (readonly (string | null)[])[]): (string | null)[][] =>
  (told[0] ?? []).map((_, k) => told.map(row => row[k] ?? null))

function linksBy(told: readonly (readonly (string | null)[])[], rarity: Rarity): InferredLink[] {
  const links: InferredLink[] = []
  const prior = 1 / Math.max(1, told.length - 1)
  for (const [a, row] of told.entries())
    for (let b = 0; b < a; b++) {
      const both = [...row.keys()].filter(k => row[k] !== null && (told[b]![k] ?? null) !== null)
      const same = both.filter(k => row[k] === told[b]![k])
      if (same.length === 0) continue
      const ratios = copyRates.map(c => {
        const agree = same.reduce((sum, k) => sum + Math.log(c / rarity(k, row[k]!, a, b) + 1 - c), 0)
        return Math.exp(agree + (both.length - same.length) * Math.log(1 - c))
      })
      const odds = (prior * ratios.reduce((sum, ratio) => sum + ratio, 0)) / copyRates.length
      if (odds > 1) links.push({ a: b, b: a, odds, same, told: both.length })
    }
  return links.sort((x, y) => y.odds - x.odds)
}

/** Groups of linked witnesses, numbered in order of their first. */
function joined(n: number, links: readonly InferredLink[]): number[] {
  const head = Array.from({ length: n }, (_, i) => i)
  const find = (at: number): number => {
    while (head[at] !== at) at = head[at] = head[head[at]!]!
    return at
  }
  for (const { a, b } of links) {
    const [x, y] = [find(a), find(b)]
    head[Math.max(x, y)] = Math.min(x, y)
  }
  const number = new Map<number, number>()
  return head.map((_, i) => {
    const first = find(i)
    if (!number.has(first)) number.set(first, number.size)
    return number.get(first)!
  })
}

function rootsOf(
  n: number,
  links: readonly InferredLink[],
  group: readonly number[],
  order?: readonly number[],
): number[] {
  const all = Array.from({ length: n }, (_, i) => i)
  if (order === undefined) return all.filter(i => group.indexOf(group[i]!) === i)
  const derived = new Set(links.flatMap(({ a, b }) => (order[a]! < order[b]! ? [b] : order[b]! < order[a]! ? [a] : [])))
  return all.filter(i => !derived.has(i))
}
