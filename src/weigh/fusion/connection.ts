/**
 * How likely it is that two sources go back to one hand, also through others: the best product of pair probabilities along a
 * path, Π P(s ~ t), over links of a half and more, and never less than what the pair shares by itself.
 *
 * Far ends of a chain of half copies share hardly an error, so no pair test can tell them; each link of the chain can. Found
 * by Dijkstra's algorithm from every source within its group. Limits: a source that copies from two others joins them too;
 * the votes of a value are therefore still cut by the pair itself (`voice-shares.ts`).
 */
import type { PairDependence } from './copying.ts'

const leastLink = 0.5

/** For each pair (keyed as the dependences are) the probability with others in between. */
export function connect(dependence: ReadonlyMap<number, PairDependence>, sources: number): Map<number, number> {
  const links = Array.from({ length: sources }, (): [to: number, p: number][] => [])
  for (const { a, b, probability } of dependence.values()) {
    if (probability < leastLink) continue
    links[a]!.push([b, probability])
    links[b]!.push([a, probability])
  }
  const best = links.map((own, from) => (own.length === 0 ? null : pathsFrom(from, links)))
  return new Map(
    [...dependence].map(([id, { a, b, probability }]) => [id, Math.max(probability, best[a]?.get(b) ?? 0)]),
  )
}

function pathsFrom(start: number, links: readonly (readonly [to: number, p: number][])[]): Map<number, number> {
  const found = new Map([[start, 1]])
  const open = new Set([start])
  while (open.size > 0) {
    let next = -1
    for (const s of open) if (next < 0 || found.get(s)! > found.get(next)!) next = s
    open.delete(next)
    for (const [to, p] of links[next]!) {
      const through = found.get(next)! * p
      if (through <= (found.get(to) ?? 0)) continue
      found.set(to, through)
      open.add(to)
    }
  }
  return found
}
