import { english } from './english.ts'
import { beside, type DateLanguage } from './lexicon.ts'
import { german, russian } from './months.ts'

const tables = new Map([russian, german].map(own => [own.language, beside(own, english)] as const))

/**
 * The words of dates for a BCP 47 tag: those of its language with the English ones, else the English ones.
 *
 * @example
 * datesOf('de-AT').language // => 'de'
 */
export const datesOf = (tag = 'en'): DateLanguage => tables.get(tag.split('-')[0]!.toLowerCase()) ?? english
