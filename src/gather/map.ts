import type { MapStep } from '../case/source.ts'

/** A step in UTF-16 units, as extractors write it. `gatherBytes` turns both sides into code points. */
export interface Step {
  readonly start: number
  readonly original: number
  readonly place?: string
}

/**
 * Collects clean text together with the places it came from. A step is written only where the original does not simply run on,
 * so a plain file costs one step and markup one step a tag or entity.
 */
export class CleanText {
  private readonly parts: string[] = []
  private units = 0
  private next = -1
  private place: string | undefined
  private last = ''
  readonly steps: Step[] = []

  /** UTF-16 units so far. */
  get length(): number {
    return this.units
  }

  /** The last characters put, at most two; enough to see whether a paragraph is open. */
  get tail(): string {
    return this.last
  }

  /** Words that stand at `original` in the file (or in the part of it called `place`). */
  put(text: string, original: number, place?: string): void {
    if (text === '') return
    if (original !== this.next || place !== this.place)
      this.steps.push(place === undefined ? { start: this.units, original } : { start: this.units, original, place })
    this.add(text)
    this.next = original + text.length
    this.place = place
  }

  /** Words or breaks that stand for something else in the original, such as an entity or a closing tag. */
  stand(text: string, original: number, place?: string): void {
    if (text === '') return
    this.put(text, original, place)
    this.next = -1
  }

  toString(): string {
    return this.parts.join('')
  }

  private add(text: string): void {
    this.parts.push(text)
    this.units += text.length
    this.last = (this.last + text).slice(-2)
  }
}

/**
 * Where a clean offset stands in the original (both in code points).
 *
 * @example
 * toOriginal([{ start: 0, original: 3 }, { start: 5, original: 20 }], 6) // => { original: 21 }
 */
export function toOriginal(
  map: readonly MapStep[],
  offset: number,
): { readonly original: number; readonly place?: string } {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const step = map[Math.max(0, low - 1)]
  if (step === undefined) return { original: offset }
  const original = step.original + offset - step.start
  return step.place === undefined ? { original } : { original, place: step.place }
}
