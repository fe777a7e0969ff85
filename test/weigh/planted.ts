import type { ClaimRow } from '../../src/weigh/fusion/claim-rows.ts'

/** Claims with planted copying: what each item's truth is and which pairs of sources depend. */
export interface Planted {
  readonly rows: readonly ClaimRow[]
  readonly truth: ReadonlyMap<string, string>
  readonly sources: readonly string[]
  readonly dependent: ReadonlySet<string>
}

/**
 * Thirty sources: five independent (right 0.6 to 0.9), a chain of eight copies, eight that copy one lost source, four that copy
 * an independent one, and five that each ask one honest informant (0.95), which depend but share hardly an error and are
 * not counted as dependent. A copier copies `share` of its values and is right 0.7 by itself; each source covers 0.7 of the items.
 */
export function plant(random: () => number, items: number, { share = 0.8, wrong = 10 } = {}): Planted {
  const said = new Map<string, string[]>()
  const own = (right: number): string[] =>
    Array.from({ length: items }, (_, i) => (random() < right ? `t${i}` : `f${i}x${Math.floor(random() * wrong)}`))
  const copy = (from: readonly string[], right: number): string[] => {
    const mine = own(right)
    return from.map((value, i) => (random() < share ? value : mine[i]!))
  }
  const groups: string[][] = [['own0'], [], ['own1']]
  for (let k = 0; k < 5; k++) said.set(`own${k}`, own(0.6 + 0.3 * random()))
  const [informant, lost] = [own(0.95), own(0.6)]
  let last = said.get('own0')!
  for (let k = 0; k < 8; k++) {
    last = copy(last, 0.7)
    said.set(`chain${k}`, last)
    groups[0]!.push(`chain${k}`)
    said.set(`lost${k}`, copy(lost, 0.7))
    groups[1]!.push(`lost${k}`)
  }
  for (let k = 0; k < 4; k++) {
    said.set(`copy${k}`, copy(said.get('own1')!, 0.7))
    groups[2]!.push(`copy${k}`)
  }
  for (let k = 0; k < 5; k++) said.set(`asks${k}`, copy(informant, 0.75))
  const rows = [...said].flatMap(([source, values]) =>
    values.flatMap((value, i) => (random() < 0.7 ? [{ source, item: `i${i}`, value }] : [])),
  )
  return {
    rows,
    truth: new Map(Array.from({ length: items }, (_, i) => [`i${i}`, `t${i}`])),
    sources: [...said.keys()],
    dependent: new Set(groups.flatMap(group => group.flatMap(a => group.flatMap(b => (a < b ? [`${a}|${b}`] : []))))),
  }
}

/** The chance that a dependent pair is scored above an independent one. */
export function areaUnderCurve(
  { sources, dependent }: Planted,
  found: readonly { readonly a: string; readonly b: string; readonly throughOthers: number }[],
): number {
  const score = new Map(found.map(({ a, b, throughOthers }) => [[a, b].sort().join('|'), throughOthers]))
  const pairs = sources.flatMap(a => sources.flatMap(b => (a < b ? [`${a}|${b}`] : [])))
  const [yes, no] = [true, false].map(wanted =>
    pairs.filter(pair => dependent.has(pair) === wanted).map(pair => score.get(pair) ?? 0),
  )
  let above = 0
  for (const x of yes!) for (const y of no!) above += x > y ? 1 : x === y ? 0.5 : 0
  return above / yes!.length / no!.length
}
