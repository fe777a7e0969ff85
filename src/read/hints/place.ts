import type { Hint, Hints } from '../../case/hints.ts'
import type { Span } from '../../case/passage.ts'
import type { OffsetMap } from '../../kit/offsets.ts'

export type HintOf<K extends Hint['kind']> = Extract<Hint, { kind: K }>

/** A file's hints in UTF-16 and text order, each with words of the text, none inside a mask. */
export function placeHints({ ranges }: Hints, map: OffsetMap, masked: readonly Span[]): Hint[] {
  const sound = ranges.filter(({ start, end }) => start < end && end <= map.length)
  const inUnits = sound.map(hint => ({ ...hint, start: map.toUnits(hint.start), end: map.toUnits(hint.end) }))
  inUnits.sort((a, b) => a.start - b.start || b.end - a.end)
  let [at, reach] = [0, 0]
  return inUnits.filter(({ start, end }) => {
    for (; at < masked.length && masked[at]!.start <= start; at++) reach = Math.max(reach, masked[at]!.end)
    return end > reach
  })
}

/** Of ranges in text order those that no range before them reaches into: of two that overlap the outer or first. */
export function apart<T extends Span>(ranges: readonly T[]): T[] {
  let reach = 0
  return ranges.filter(({ start, end }) => {
    if (start < reach) return false
    reach = end
    return true
  })
}

/** For each of `ranges` the first of `others` that it shares a character with, or -1. Both are in text order, the others apart. */
export function firstShared(ranges: readonly Span[], others: readonly Span[]): Int32Array {
  const found = new Int32Array(ranges.length).fill(-1)
  let at = 0
  for (const [i, { start, end }] of ranges.entries()) {
    while (at < others.length && others[at]!.end <= start) at++
    if (at < others.length && others[at]!.start < end) found[i] = at
  }
  return found
}

/** Why a suggestion that comes from the file is made. */
export const marked = (mark: string): string => `Marked so in the file: "${mark.replaceAll('"', '')}".`
