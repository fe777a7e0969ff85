/** Runs of the same words between texts, as finds with places and scores. */
import { kindOf } from './kind.ts'
import type { Find } from './reuse.ts'
import { findRuns } from './verbatim.ts'
import { cutWords, type Word } from './words.ts'

export interface RunFind extends Find {
  /** Which texts, by their place in the list. */
  readonly texts: readonly [a: number, b: number]
}

/**
 * A word in running text is about half as surprising as one drawn at random, because the words before it foretell it.
 * Assumption, after Shannon, Prediction and entropy of printed English (1951): 11.8 bits a word alone, about 5 in context.
 */
const inContext = 0.5
/** Runs worth less are formulae that any two texts share. Assumption. */
const leastScore = 9

/** Offsets are UTF-16. `formulae` are texts whose words in a row count for nothing. */
export function findSharedRuns(texts: readonly string[], formulae: readonly string[] = []): RunFind[] {
  const ids = new WordIds()
  const words = texts.map(cutWords)
  const rows = words.map(list => ids.add(list))
  const finds: RunFind[] = []
  for (const run of findRuns(
    rows,
    formulae.map(text => ids.add(cutWords(text))),
  )) {
    const [t, u] = run.texts
    const [inA, inB] = [words[t]!.slice(...run.a), words[u]!.slice(...run.b)]
    if (inA.filter(word => word.content).length < 2) continue
    const common = new Set(rows[u]!.subarray(...run.b))
    const rarity = rows[t]!.subarray(...run.a).reduce((sum, id) => sum + (common.has(id) ? ids.rarity(id) : 0), 0)
    const score = inContext * run.worth * rarity
    if (score < leastScore) continue
    const keys = (list: readonly Word[]): string[] => list.map(word => word.key)
    finds.push({
      texts: run.texts,
      a: { start: inA[0]!.start, end: inA.at(-1)!.end },
      b: { start: inB[0]!.start, end: inB.at(-1)!.end },
      kind: run.equal === inA.length && run.equal === inB.length ? 'verbatim' : kindOf(keys(inA), keys(inB), false),
      score,
    })
  }
  return finds
}

/** Numbers for word keys, the same in every text that is given. */
class WordIds {
  private readonly ids = new Map<string, number>()
  private readonly counts: number[] = []
  private total = 0

  add(words: readonly Word[]): Int32Array {
    return Int32Array.from(words, ({ key }) => {
      let id = this.ids.get(key)
      if (id === undefined) {
        id = this.counts.push(0) - 1
        this.ids.set(key, id)
      }
      this.counts[id]!++
      this.total++
      return id
    })
  }

  /** −ln of the word's share of all words, where a word seen once counts as seen twice. */
  rarity(id: number): number {
    return -Math.log(Math.max(2, this.counts[id]!) / this.total)
  }
}
