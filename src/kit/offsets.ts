/**
 * Offsets in a text. Engines work in UTF-16 units, the way JavaScript strings count. Everything that leaves an engine
 * (findings, passages, annotations, the case file) counts Unicode code points, end exclusive, as W3C
 * TextPositionSelector and Python do. This file is the only door between the two.
 */
export interface OffsetMap {
  /** Code points in the whole text. */
  readonly length: number
  /** UTF-16 offset to code-point offset. An offset inside a surrogate pair counts as its start. */
  toPoints(units: number): number
  /** Code-point offset to UTF-16 offset. */
  toUnits(points: number): number
}

/**
 * Maps offsets of one text. Texts without astral characters cost nothing; others cost one number per astral character.
 *
 * @example
 * mapOffsets('a😀b').toPoints(3) // => 2
 */
export function mapOffsets(text: string): OffsetMap {
  const astral: number[] = []
  const any = text.search(/[\ud800-\udbff]/) // one look of the engine's own: most texts have none
  for (let i = any < 0 ? text.length : any; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) astral.push(i++)
  }
  const before = (limit: number, at: (index: number) => number): number => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(middle) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    length: text.length - astral.length,
    toPoints: units => units - before(units - 1, i => astral[i]!),
    toUnits: points => points + before(points, i => astral[i]! - i),
  }
}
