import { readEdtf } from './edtf.ts'

/** The fields that hold EDTF, over all nouns of a case: when it was so, stood on paper, was said, made, read, passed on. */
const dated: ReadonlySet<string> = new Set(['edtf', 'valid', 'recorded', 'date', 'public', 'when'])

/**
 * The first date in a noun that is no EDTF, with the field where it stands; null where all are.
 *
 * @example
 * wrongDate({ id: 'd1', public: '1938-99' }) // => { field: 'public', value: '1938-99' }
 */
export function wrongDate(noun: unknown, field = ''): { readonly field: string; readonly value: string } | null {
  if (typeof noun === 'string')
    return dated.has(field.slice(field.lastIndexOf('.') + 1)) && readEdtf(noun) === null ? { field, value: noun } : null
  if (typeof noun !== 'object' || noun === null) return null
  for (const [name, value] of Object.entries(noun)) {
    const found = wrongDate(value, field === '' ? name : `${field}.${name}`)
    if (found !== null) return found
  }
  return null
}
