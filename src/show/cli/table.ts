const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const wide = /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}　-〿＀-｠]/u

/** Columns that a text takes in a terminal: one a grapheme, two for East Asian and emoji, none for combining marks. */
export function width(text: string): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** The text cut to so many columns, with an ellipsis where something was left out. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const needs = wide.test(segment) ? 2 : 1
    if (used + needs > columns - 1) break
    kept += segment
    used += needs
  }
  return `${kept}…`
}

/**
 * Rows as aligned columns, numbers to the right. The last column is left as long as it is.
 *
 * @example
 * table([['Re', 12], ['Кр', 7]]) // => 'Re  12\nКр   7'
 */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(String(cell)))
  const line = (row: readonly (string | number)[]): string =>
    row
      .map((cell, i) => {
        const text = String(cell)
        const gap = ' '.repeat(widths[i]! - width(text))
        if (typeof cell === 'number') return gap + text
        return i === row.length - 1 ? text : text + gap
      })
      .join('  ')
  return rows.map(line).join('\n')
}
