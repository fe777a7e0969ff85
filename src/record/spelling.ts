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
  const parts = new Set<string>()
  let [first, second] = ['', '']
  for (const third of form) {
    if (first !== '') parts.add(first + second + third)
    first = second
    second = third
  }
  return parts
}

/** The row of a term in the index of spellings. */
export const spellingRow = (form: string): string => spellingsOf(form).join(' ')

/**
 * How much of their three-letter parts two terms share, 0 to 1, over all their spellings: Dice's coefficient
 * (Dice 1945, doi:10.2307/1932409).
 *
 * @example
 * likeness(partsOf('ezhov'), 'yezhov') // => 0.857…
 */
export const likeness = (parts: ReadonlySet<string>, term: string): number =>
  Math.max(...spellingsOf(term).map(spelling => dice(parts, partsOf(spelling))))

function dice(parts: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const part of others) if (parts.has(part)) shared++
  return (2 * shared) / (parts.size + others.size || 1)
}
