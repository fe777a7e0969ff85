/**
 * The same function of a word, asked once for each: answers are kept, and all forgotten when there are `most` of them, so
 * that a long-lived process does not grow with what it has read. `make` must be pure.
 *
 * @example
 * remembered(word => word.length, 100)('word') // => 4
 */
export function remembered<V>(make: (word: string) => V, most: number): (word: string) => V {
  const known = new Map<string, V>()
  return word => {
    let value = known.get(word)
    if (value !== undefined) return value
    value = make(word)
    if (known.size >= most) known.clear()
    known.set(word, value)
    return value
  }
}
