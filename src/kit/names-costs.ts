/**
 * What it costs to read one spelling of a surname as another, learned from spellings.
 *
 * Formula: cost(x, y) = −ln P(x, y) / √(P(x, x) P(y, y)), nats, with P the edits of a stochastic transducer without memory,
 * by expectation maximisation (Ristad & Yianilos, Learning string-edit distance, 1998). Letters are those of the keys of
 * names-key.ts. `node bench/names-costs.ts` learns the table from half of a public list and says which; what it prints is
 * below as far as it is used: substitutions that cost no more than `most`. Insertions are left out: no letter of a key comes and goes.
 *
 * Variants in the literature: context (Brill & Moore 2000) and hand-set costs. Limits: Russian surnames in the systems of
 * iuliia only; ch is sh in French and ch in English spelling, so a cheap pair can still be two surnames.
 */
const costs: ReadonlyMap<string, number> = new Map([
  ['CS', 2.86],
  ['hk', 3.04],
  ['Qi', 4.73],
  ['Cz', 5.45],
  ['Sz', 5.92],
])

/** Nats up to which two keys may be one surname: one learned edit, or two of 2.86. Chosen on the half learned from. */
const most = 6

/**
 * True where learned edits alone turn one key into the other.
 *
 * @example
 * isRespelled('iakuCev', 'iakuSev') // => true
 */
export function isRespelled(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let sum = 0
  for (let n = 0; n < a.length && sum <= most; n++) {
    const [x, y] = [a[n]!, b[n]!]
    if (x !== y) sum += costs.get(x < y ? x + y : y + x) ?? Infinity
  }
  return sum <= most
}
