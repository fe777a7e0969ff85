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

/** What ReportLab, Word, LibreOffice and python-docx write where nobody gave a title or a name. */
const unsaid = new Set(['(anonymous)', '(unspecified)', 'untitled', 'word document', 'python-docx'])

/**
 * A title or a name out of a file's properties; empty where a program filled it in by itself, as that says nothing of the document.
 *
 * @example
 * said('(anonymous)') // => ''
 */
export function said(value: string): string {
  const words = value.trim()
  return unsaid.has(words.toLowerCase()) ? '' : words
}
