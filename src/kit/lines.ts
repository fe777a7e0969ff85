/**
 * The line, counted from 1, that holds a place of a text: what a locator such as "Md 148" names. Offsets are UTF-16.
 * A line ends with a line feed, as in the file, so any editor shows the same number. Made once for a text, each question
 * costs a search by halves.
 *
 * @example
 * mapLines('one\ntwo\nthree')(5) // => 2
 */
export function mapLines(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
