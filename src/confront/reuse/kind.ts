/**
 * Which kind of reuse a find is, by how much of the shorter side's words, function words included, stand in the same order
 * on the other side (longest common subsequence as a share): all and alike in length, verbatim; most, near-verbatim.
 * Otherwise a unit of a stretch that runs parallel is a translation, and anything else a paraphrase.
 */
export type ReuseKind = 'verbatim' | 'near-verbatim' | 'translation' | 'paraphrase'

/** Shares at and above which words count as the same, or nearly. Assumptions. */
const sameShare = 0.97
const nearShare = 0.75

export function kindOf(a: ArrayLike<string | number>, b: ArrayLike<string | number>, inStretch: boolean): ReuseKind {
  const common = commonWords(a, b)
  const share = common / Math.max(1, Math.min(a.length, b.length))
  const covered = common / Math.max(1, Math.max(a.length, b.length))
  if (covered >= sameShare) return 'verbatim'
  if (share >= nearShare && covered >= nearShare / 2) return 'near-verbatim'
  return inStretch ? 'translation' : 'paraphrase'
}

/** Length of the longest common subsequence. */
export function commonWords(a: ArrayLike<string | number>, b: ArrayLike<string | number>): number {
  let before = new Uint32Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const word = a[i]
    const row = new Uint32Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      row[j] = word === b[j - 1] ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!)
    before = row
  }
  return before[b.length]!
}
