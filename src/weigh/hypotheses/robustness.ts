/** What a weighing rests on: the items that would turn it, and the best case for each side. */
import type { Rivals } from '../../case/hypothesis.ts'
import { aheadWithout, type Weighing } from './weigh.ts'

type Origins = Readonly<Record<string, readonly string[]>>

/**
 * The smallest sets of items without which another account is ahead, or none is; up to three items. Empty where no three
 * turn it. All subsets are tried (60 items: 36,050).
 *
 * @example
 * linchpins(rivals) // => [['retraction'], ['coverage']]: either one turns it
 */
export function linchpins(rivals: Rivals, origins: Origins = {}): readonly (readonly string[])[] {
  const ahead = aheadWithout(rivals, origins)
  const before = ahead([]).join()
  const ids = rivals.items.map(item => item.id)
  for (const size of [1, 2, 3]) {
    if (ids.length < size) return []
    const turning = subsets(ids, size).filter(dropped => ahead(dropped).join() !== before)
    if (turning.length > 0) return turning
  }
  return []
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return ids.flatMap((id, i) => subsets(ids.slice(i + 1), size - 1).map(rest => [id, ...rest]))
}

export interface BestCase {
  readonly hypothesis: string
  /** Items likelier under it than under the rival that does best on them, strongest first. */
  readonly carriedBy: readonly string[]
  /** Of these, the one whose least kind reading takes most from the case; null where nothing carries it. */
  readonly weakestLink: string | null
  /** Items that at least one rival explains better: what this case has to answer. With `carriedBy`, all that tell it from any. */
  readonly mustAnswer: readonly string[]
}

/** The best case that one record allows for each account, made by the same rule for all. */
export function bestCases(rivals: Rivals, weighing: Weighing): readonly BestCase[] {
  const ids = rivals.hypotheses.map(hypothesis => hypothesis.id)
  return ids.map(hypothesis => {
    const others = ids.filter(id => id !== hypothesis)
    const scored = weighing.items.map(item => {
      const ratios = others.map(other => item.ratios[`${hypothesis}/${other}`]!)
      const hardest = ratios.reduce((low, ratio) => (ratio.central < low.central ? ratio : low))
      return { id: item.id, hardest, easiest: Math.max(...ratios.map(ratio => ratio.central)) }
    })
    const carrying = scored
      .filter(({ easiest, hardest }) => easiest > 1 + 1e-9 && hardest.central > 1 - 1e-9)
      .sort((a, b) => b.easiest - a.easiest || (a.id < b.id ? -1 : 1))
    const loss = ({ hardest }: (typeof scored)[number]): number => hardest.central / hardest.least
    const weakest = carrying.toSorted((a, b) => loss(b) - loss(a) || (a.id < b.id ? -1 : 1))[0]
    return {
      hypothesis,
      carriedBy: carrying.map(item => item.id),
      weakestLink: weakest?.id ?? null,
      mustAnswer: scored.filter(({ hardest }) => hardest.central < 1 - 1e-9).map(item => item.id),
    }
  })
}
