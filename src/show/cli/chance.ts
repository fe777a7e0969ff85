/**
 * A probability with four digits; near an end with the digits that keep it from looking like certainty. Only what is certain by
 * the model is written 0 or 1.
 *
 * @example
 * [0.25, 1e-7, 1 - 1e-7, 1].map(chance) // => ['0.2500', '1.0e-7', '1 - 1.0e-7', '1']
 */
export function chance(p: number): string {
  if (p === 0 || p === 1) return String(p)
  if (p < 0.0001) return p.toExponential(1)
  if (p > 0.9999) return `1 - ${(1 - p).toExponential(1)}`
  return p.toFixed(4)
}

/** A bar of at most `length` cells; the thinnest where there is a chance at all. */
export function bar(p: number, length = 20): string {
  const cells = Math.round(length * Math.min(1, p))
  return cells > 0 ? '█'.repeat(cells) : p > 0 ? '▏' : ''
}
