/**
 * Words as search sees them, in any script. Case and the marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters do
 * not count; the vowel signs of Indic scripts do, and й stays a letter of its own. Scripts written without spaces (Han,
 * kana, Thai, Lao, Khmer, Burmese, Tibetan) are cut into characters, so that any run of them is found as a phrase.
 *
 * SQLite FTS5's unicode61 was not taken: it makes one token of a whole Chinese sentence, breaks Hindi words at their
 * vowel signs, and its Unicode tables end in 2012. Folding here lets one function serve index, query and highlighting.
 */
export interface Word {
  readonly form: string
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
}

const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ーｰ\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}]'
const word = new RegExp(`${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, 'gu')
const isUnspaced = new RegExp(`^${unspaced}`, 'u')
const isPlain = /^[a-z0-9]*$/
const isPlainLatin = /^[A-Za-z0-9]*$/
/** In ASCII a word is a run of letters and digits, its form is the small letters, and telling so is many times faster. */
const isAscii = /^[\p{ASCII}]*$/u
const asciiWord = /[a-z0-9]+/g
const mark = /[\p{Script=Inherited}\p{Script=Hebrew}]/u
const isMark = /^\p{Mn}$/u

/**
 * The form under which a word is indexed and looked for.
 *
 * @example
 * foldWord('Ёжик') // => 'ежик'
 */
export function foldWord(text: string): string {
  if (isPlainLatin.test(text)) return text.toLowerCase()
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  if (isPlain.test(lower)) return lower
  if (isUnspaced.test(lower)) return lower
  let folded = ''
  for (const letter of lower) {
    if (letter === 'й') folded += letter
    else for (const part of letter.normalize('NFKD')) if (!(isMark.test(part) && mark.test(part))) folded += part
  }
  return folded
    .replaceAll('ς', 'σ')
    .replaceAll('ß', 'ss')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '')
}

/** The words of a text in order, with their places. */
export function* foldedWords(text: string): Generator<Word> {
  if (isAscii.test(text)) {
    for (const { 0: form, index } of text.toLowerCase().matchAll(asciiWord))
      yield { form, start: index, end: index + form.length }
    return
  }
  for (const match of text.matchAll(word)) {
    const form = foldWord(match[0])
    if (form !== '') yield { form, start: match.index, end: match.index + match[0].length }
  }
}
