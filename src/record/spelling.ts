import { latin } from '../kit/names-key.ts'

const isCyrillic = /\p{Script=Cyrillic}/u

/**
 * What the index of spellings holds of a term: the term, and for a Cyrillic one its Latin letters too, so that either script finds
 * the other. The scheme is `latin` of kit/names; other schemes lie near enough to share most three-letter parts.
 *
 * @example
 * spellingsOf('бухарин') // => ['бухарин', 'bukharin']
 */
export function spellingsOf(form: string): string[] {
  if (!isCyrillic.test(form)) return [form]
  const letters = latin(form)
  return letters === '' ? [form] : [form, letters]
}

/** The three-letter parts of a word; shorter words have none. */
export function partsOf(form: string): Set<string> {
  const letters = [...form]
  return new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')))
}

/** The row of a term in the index of spellings. */
export const spellingRow = (form: string): string => spellingsOf(form).join(' ')
