/** Values of CSL-JSON (citation-style-language schema 1.0.2) from what a file says of itself. */

/**
 * A name as CSL holds it. "Family, Given" is split; anything else stays literal, because where a family name begins is not ours to guess.
 *
 * @example
 * namesOf('Larina, Anna') // => { family: 'Larina', given: 'Anna' }
 */
export function namesOf(name: string): { literal: string } | { family: string; given: string } {
  const parts = /^([^,]{1,80}),\s{0,9}([^,]{1,80})$/.exec(name.trim())
  return parts === null ? { literal: name.trim() } : { family: parts[1]!, given: parts[2]! }
}

/**
 * A date as CSL holds it: parts where it opens with year, month and day in ISO order, else the words as they are. Nothing is filled in.
 *
 * @example
 * issued('1938-03') // => { 'date-parts': [[1938, 3]] }
 */
export function issued(words: string): { 'date-parts': number[][] } | { literal: string } {
  const parts = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:$|T)/.exec(words.trim())
  if (parts === null) return { literal: words.trim() }
  const numbers = parts
    .slice(1)
    .filter(p => p !== undefined)
    .map(Number)
  const sound = (numbers[1] ?? 1) >= 1 && (numbers[1] ?? 1) <= 12 && (numbers[2] ?? 1) >= 1 && (numbers[2] ?? 1) <= 31
  return sound ? { 'date-parts': [numbers] } : { literal: words.trim() }
}
