/**
 * When a text was written, as its CSL-JSON record tells it, in EDTF: the date of the original before that of the edition.
 * Undefined where the record gives no date in parts.
 *
 * @example
 * writtenOf({ issued: { 'date-parts': [[1938, 3]] } }) // => '1938-03'
 */
export function writtenOf(record: Readonly<Record<string, unknown>>): string | undefined {
  for (const field of ['original-date', 'issued']) {
    const date = record[field]
    const parts = typeof date === 'object' && date !== null && 'date-parts' in date ? date['date-parts'] : undefined
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined
    if (!Array.isArray(parts) || !Array.isArray(first) || parts.length !== 1) continue
    const numbers = first.map(Number)
    if (numbers.length === 0 || numbers.length > 3 || !numbers.every(Number.isInteger)) continue
    return numbers.map((number, i) => String(number).padStart(i === 0 ? 4 : 2, '0')).join('-')
  }
  return undefined
}
