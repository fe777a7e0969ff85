/**
 * A siglum for a new source: two letters of its author or title that no other source of the case has, then three, then
 * a number. Given once, it stays.
 *
 * @example
 * chooseSiglum('Madden, a letter', new Set(['Ma'])) // => 'Md'
 */
export function chooseSiglum(name: string, taken: ReadonlySet<string>): string {
  const letters = [...(name.normalize('NFC').match(/\p{L}{2,}/u)?.[0] ?? 'So')]
  const first = letters[0]!.toUpperCase()
  const rest = letters.slice(1, 12).map(letter => letter.toLowerCase())
  for (const second of rest) if (!taken.has(first + second)) return first + second
  for (let i = 0; i < rest.length; i++) {
    for (const third of rest.slice(i + 1)) if (!taken.has(first + rest[i] + third)) return first + rest[i] + third
  }
  let n = 2
  while (taken.has(first + n)) n++
  return first + n
}
