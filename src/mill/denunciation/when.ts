/**
 * The day of a row as a word that sorts in time. Taken: 1692-03-01, 1692-03, 1692, "1 March 1692", "March 1692", and whole
 * numbers that count days, weeks or months. Not taken: 3/1/1692, which is read in two ways.
 */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * @returns null where nothing is told ('', NA, ?, or -1 as a number), undefined where it cannot be read
 * @example
 * whenOf('1 March 1692') // => '1692-03-01'
 */
export function whenOf(word: string): string | null | undefined {
  if (/^(|na|n\/a|none|unknown|\?|-|-1)$/i.test(word)) return null
  if (/^\d{3,4}(-\d\d(-\d\d)?)?$/.test(word)) return word.length === 3 || word[3] === '-' ? `0${word}` : word
  if (/^\d{1,2}$/.test(word)) return word.padStart(6, '0')
  const told = /^(?:(\d{1,2})\.? )?([A-Za-z]{3,9})\.?,? (\d{3,4})$/.exec(word)
  if (told === null) return undefined
  const month = months.indexOf(told[2]!.slice(0, 3).toLowerCase())
  if (month < 0) return undefined
  const day = told[1] === undefined ? '' : `-${told[1].padStart(2, '0')}`
  return `${told[3]!.padStart(4, '0')}-${String(month + 1).padStart(2, '0')}${day}`
}
