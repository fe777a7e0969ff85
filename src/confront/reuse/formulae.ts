/**
 * Formulae that a person marks: oaths, titles, forms of words that everybody writes. Where a text has the words in a row, of
 * whatever number, they are blanked before texts are compared, as masked lines are, so that no engine counts them: not as a
 * run, not as a name, not among the words of a passage. Words are equal where their keys are (stem.ts), so endings, case and
 * punctuation do not matter. What stands before and behind a formula stands in a row then.
 */
import { WordTable } from './word-table.ts'

/** The texts with a blank for every letter of a formula; code points and lines stay. */
export interface Blanked {
  readonly texts: readonly string[]
  /** For each formula, in how many places of each text it stands. */
  readonly places: readonly (readonly number[])[]
}

/**
 * Blanks formulae in texts.
 *
 * @example
 * blankFormulae(['I swear: it rained.'], ['i swear']).texts[0] // => '       : it rained.'
 */
export function blankFormulae(texts: readonly string[], formulae: readonly string[]): Blanked {
  const table = new WordTable()
  const known = formulae.map(words => table.add(words))
  // the longest first, so that a formula inside another does not break it
  const order = [...known.keys()].sort((x, y) => known[y]![1] - known[y]![0] - (known[x]![1] - known[x]![0]))
  const byFirst = Map.groupBy(
    order.filter(f => known[f]![1] > known[f]![0]),
    f => table.ids[known[f]![0]]!,
  )
  const places = formulae.map(() => texts.map(() => 0))
  const blanked = texts.map((text, t) => {
    const [from, to] = table.add(text)
    const { ids, starts, ends } = table
    const parts: string[] = []
    let at = 0
    for (let n = from; n < to; n++) {
      const found = byFirst.get(ids[n]!)?.find(f => {
        const [first, last] = known[f]!
        if (n + last - first > to) return false
        for (let k = first; k < last; k++) if (ids[k] !== ids[n + k - first]) return false
        return true
      })
      if (found === undefined) continue
      places[found]![t]!++
      const last = n + known[found]![1] - known[found]![0] - 1
      parts.push(text.slice(at, starts[n]), text.slice(starts[n], ends[last]).replace(/[^\n\r]/gu, ' '))
      at = ends[last]!
      n = last
    }
    return parts.join('') + text.slice(at)
  })
  return { texts: blanked, places }
}
