import { type AgainstChance, againstChance, type NameList } from '../kit/curveball.ts'
import type { Stream } from '../kit/random.ts'
import { ratio } from './summaries/order-statistics.ts'
import { mostNames, type VisibleRecord } from './visible.ts'

/**
 * Guilt along ties (S8): of the pairs of whom one names the other, the share who had a known tie before; beside it what
 * that share would be if everybody named as many, and everybody were named as often, but it did not matter whom one knows.
 * Null: naming graphs with the same degrees, dealt out by trades (`kit/curveball.ts`).
 * Limits: those of the trades. It says nothing about why people are named.
 */
export interface TieShare extends Omit<AgainstChance, 'observed'> {
  /** Ordered pairs of whom one names the other in what survives. */
  readonly pairs: number
  readonly share: number
}

/**
 * @returns null where fewer than two people speak or nobody is named
 * @example
 * tieShareOf(generate(new World(), p, 'casc', random).visible, streamOf(1, 0, 0)) // => { share: 0.38, expected: 0.12, … }
 */
export function tieShareOf(record: VisibleRecord, random: Stream, draws?: number): TieShare | null {
  const lists = listsOf(record)
  const pairs = lists.reduce((sum, { names }) => sum + names.length, 0)
  if (lists.length < 2 || pairs === 0) return null
  const shareOf = (): number => {
    let tied = 0
    for (const { speaker, names } of lists)
      for (const named of names) if (record.ties[speaker * record.people + named] !== 0) tied++
    return ratio(tied, pairs)
  }
  const { observed: share, ...chance } = againstChance(lists, shareOf, random, draws)
  return { pairs, share, ...chance }
}

function listsOf({ papers, speaker, names, nameCount }: VisibleRecord): NameList[] {
  const lists = new Map<number, Set<number>>()
  for (let d = 0; d < papers; d++) {
    const mine = lists.get(speaker[d]!) ?? new Set()
    lists.set(speaker[d]!, mine)
    for (let m = 0; m < nameCount[d]!; m++) mine.add(names[d * mostNames + m]!)
  }
  return [...lists].map(([who, named]) => ({ speaker: who, names: [...named] }))
}
