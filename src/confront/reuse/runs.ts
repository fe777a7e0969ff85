/** Runs of the same words as finds with places and scores. */
import { kindOf } from './kind.ts'
import type { Find } from './reuse.ts'
import { findRuns } from './verbatim.ts'
import type { Unit, Word } from './words.ts'

/** Numbers for word keys, the same in every text that is given. */
export class WordIds {
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
  rarity = (id: number): number => -Math.log(Math.max(2, this.counts[id]!) / this.total)
}

/**
 * A word in running text is about half as surprising as one drawn at random, because the words before it foretell it.
 * Assumption, after Shannon, Prediction and entropy of printed English (1951): 11.8 bits a word alone, about 5 in context.
 */
const inContext = 0.5
/** Runs worth less are formulae that any two texts share. Assumption. */
const leastScore = 9

export function runsAsFinds(unitsA: readonly Unit[], unitsB: readonly Unit[], ids: WordIds): Find[] {
  const [wordsA, wordsB] = [unitsA.flatMap(unit => unit.words), unitsB.flatMap(unit => unit.words)]
  const [idsA, idsB] = [ids.add(wordsA), ids.add(wordsB)]
  const finds: Find[] = []
  for (const run of findRuns(idsA, idsB)) {
    const [inA, inB] = [wordsA.slice(...run.a), wordsB.slice(...run.b)]
    if (inA.filter(word => word.content).length < 2) continue
    const common = new Set(idsB.subarray(...run.b))
    const score =
      inContext * idsA.subarray(...run.a).reduce((sum, id) => sum + (common.has(id) ? ids.rarity(id) : 0), 0)
    if (score < leastScore) continue
    const keys = (words: readonly Word[]): string[] => words.map(word => word.key)
    finds.push({
      a: { start: inA[0]!.start, end: inA.at(-1)!.end },
      b: { start: inB[0]!.start, end: inB.at(-1)!.end },
      kind: run.equal === inA.length && run.equal === inB.length ? 'verbatim' : kindOf(keys(inA), keys(inB), false),
      score,
    })
  }
  return finds
}
