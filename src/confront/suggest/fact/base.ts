/** What the frames of fact share. */
import { clauseAround, spanOf } from '../clause.ts'
import { groups } from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import { actorsAt } from '../who.ts'

export const base = (scene: Scene, line: Line, i: number) => {
  const { from, to } = clauseAround(line, i)
  const { quote } = line.units[i]!
  const speaker = quote < 0 ? undefined : scene.quotes[quote]!.speaker
  return {
    ...spanOf(line.units, from, to),
    speakers: speaker === undefined ? [] : [speaker],
    voice: '',
    stance: 'asserts' as const,
    from,
    to,
  }
}

/** The part of the clause that says it: from its subject to its next comma behind the last thing needed. */
export function tight(line: Line, from: number, to: number, least: number, last: number) {
  let a = least
  while (a > from && !/^[,—]$/.test(line.units[a - 1]!.low)) a--
  let b = last + 1
  while (b < to && !/^[,—]$/.test(line.units[b]!.low)) b++
  return spanOf(line.units, a, b)
}

export const nextName = (units: readonly Unit[], from: number): number => {
  for (let j = from; j < Math.min(units.length, from + 5); j++) if (actorsAt(units[j]!).length > 0) return j
  return Math.max(0, units.length - 1)
}

export function peopleIn(units: readonly Unit[], from: number, to: number): string[] {
  const found = new Set<string>()
  for (let j = from; j < to; j++) if (!groups.has(units[j]!.low)) for (const one of actorsAt(units[j]!)) found.add(one)
  return [...found]
}
