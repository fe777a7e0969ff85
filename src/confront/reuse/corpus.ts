/** All pairs of a corpus: runs of the same words through one index, and looser likeness pair by pair while it is affordable. */
import { findReuse, type Reuse } from './reuse.ts'
import { findSharedRuns } from './runs.ts'
import type { Thesaurus } from './thesaurus.ts'

export interface CorpusOptions {
  readonly thesaurus: Thesaurus
  readonly progress?: (done: number, total: number) => void
}

export interface CorpusPair extends Reuse {
  /** Which texts, by their place in the list. */
  readonly texts: readonly [a: number, b: number]
}

/** Products of lengths in characters, summed over pairs, up to which pairs are compared in full: about half a minute. */
const affordable = 2e10

/** True where every pair is compared in full, false where only runs of the same words are looked for. */
export const inFull = (texts: readonly string[]): boolean => {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const squares = texts.reduce((sum, text) => sum + text.length ** 2, 0)
  return (total ** 2 - squares) / 2 <= affordable
}

/** Pairs that share something, each with its finds. Formulae are known by how many of the texts hold them. */
export function* findCorpusReuse(texts: readonly string[], options: CorpusOptions): Generator<CorpusPair> {
  const byPair = Map.groupBy(findSharedRuns(texts), ({ texts: [a, b] }) => a * texts.length + b)
  const full = inFull(texts)
  const total = (texts.length * (texts.length - 1)) / 2
  let done = 0
  for (const [a, textA] of texts.entries()) {
    for (const [n, textB] of texts.slice(a + 1).entries()) {
      const b = a + 1 + n
      const runs = byPair.get(a * texts.length + b) ?? []
      if (full || runs.length > 0) {
        const reuse = findReuse(textA, textB, { ...options, runs, runsOnly: !full })
        if (reuse.parallels.length > 0) yield { texts: [a, b], ...reuse }
      }
      options.progress?.(++done, total)
    }
  }
}
