/** Opening words that stand for a title: about a line (assumption). */
const longest = 60

/**
 * What an untitled document is called: its file's name where that is made of words or where the opening words would be the
 * whole text, else its opening words, as catalogues name untitled texts by their incipit. The record keeps no title then,
 * because the document has none.
 *
 * @example
 * nameUntitled('The guard wrote it down later, from memory.', '0017_9f3ac2.txt') // => '0017_9f3ac2'
 */
export function nameUntitled(text: string, file: string): string {
  const stem = file.replace(/\.[^.]+$/, '')
  const opening = text.slice(0, 2000).trim().replace(/\s+/g, ' ')
  if (isTelling(stem) || !/\p{L}{3}/u.test(opening) || opening.length <= longest) return stem
  const cut = opening.slice(0, longest + 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut.slice(0, longest)).toWellFormed().replace(/[\s,;:—–-]+$/, '')} …`
}

/** A name tells something where it has a word, and nothing in it mixes letters with digits as checksums and scanners do. */
function isTelling(stem: string): boolean {
  const parts = stem.split(/[^\p{L}\p{N}]+/u)
  return parts.some(part => /^\p{L}{2,}$/u.test(part)) || !parts.some(part => /\p{L}\p{N}|\p{N}\p{L}/u.test(part))
}
