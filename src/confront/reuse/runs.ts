/** Runs of the same words between texts, as finds with places and scores. */
import { kindOf } from './kind.ts'
import { findNamedRuns } from './named.ts'
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

/** Names in common worth less are two common words. Assumption: as a word seen once in a thousand beside a common one. */
const leastNamed = 6

/** Offsets are UTF-16. `formulae` are texts whose words in a row count for nothing. */
export function findSharedRuns(texts: readonly string[], formulae: readonly string[] = []): RunFind[] {
  const ids = new WordIds()
  const words = texts.map(cutWords)
  const rows = words.map(list => ids.add(list))
  const told = new Set<string>()
  const finds: RunFind[] = []
  const known = formulae.map(text => ids.add(cutWords(text)))
  for (const run of findRuns(rows, known)) {
    const [t, u] = run.texts
    const [inA, inB] = [words[t]!.slice(...run.a), words[u]!.slice(...run.b)]
    if (inA.filter(word => word.content).length < 2) continue
    const common = new Set(rows[u]!.subarray(...run.b))
    const rarity = rows[t]!.subarray(...run.a).reduce((sum, id) => sum + (common.has(id) ? ids.rarity(id) : 0), 0)
    const score = inContext * run.worth * rarity
    if (score < leastScore || !firstOf(told, t, u, inA, inB)) continue
    const keys = (list: readonly Word[]): string[] => list.map(word => word.key)
    finds.push({
      texts: run.texts,
      a: { start: inA[0]!.start, end: inA.at(-1)!.end },
      b: { start: inB[0]!.start, end: inB.at(-1)!.end },
      kind: run.equal === inA.length && run.equal === inB.length ? 'verbatim' : kindOf(keys(inA), keys(inB), false),
      score,
    })
  }
  const byPair = Map.groupBy(finds, ({ texts: [t, u] }) => t * texts.length + u)
  for (const { texts: pair, a, b, worth } of findNamedRuns(texts, words)) {
    const [t, u] = pair
    const [inA, inB] = [words[t]!.slice(...a), words[u]!.slice(...b)]
    const rarity = rows[t]!.subarray(...a).reduce((sum, id, n) => sum + (inA[n]!.content ? ids.rarity(id) : 0), 0)
    const score = inContext * worth * rarity
    const at = { a: { start: inA[0]!.start, end: inA.at(-1)!.end }, b: { start: inB[0]!.start, end: inB.at(-1)!.end } }
    if (score < leastNamed || byPair.get(t * texts.length + u)?.some(one => covers(one, at))) continue
    finds.push({ texts: pair, ...at, kind: 'verbatim', score })
  }
  return finds
}

/** Words that stand several times on both sides are told once for each place on the side that has fewer, not for every pair. */
function firstOf(told: Set<string>, t: number, u: number, a: readonly Word[], b: readonly Word[]): boolean {
  const phrase = a.map(word => word.key).join(' ')
  const [left, right] = [`${t} ${u} a ${a[0]!.start} ${phrase}`, `${t} ${u} b ${b[0]!.start} ${phrase}`]
  if (told.has(left) || told.has(right)) return false
  told.add(left).add(right)
  return true
}

const covers = (one: RunFind, { a, b }: Pick<Find, 'a' | 'b'>): boolean =>
  one.a.start < a.end && a.start < one.a.end && one.b.start < b.end && b.start < one.b.end

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
