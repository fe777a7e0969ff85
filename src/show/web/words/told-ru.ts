import { count } from './count.ts'

const files = count('ru', { one: '# файл', few: '# файла', many: '# файлов', other: '# файла' })
const findings = count('ru', { one: '# находка', few: '# находки', many: '# находок', other: '# находки' })

type Shape = readonly [english: RegExp, russian: (found: readonly string[]) => string]

const told: readonly Shape[] = [
  [/^(\d+) files? brought in$/, ([, n]) => `внесено: ${files(Number(n))}`],
  [/^(\d+) (?:was|were) here before$/, ([, n]) => `уже в деле: ${files(Number(n))}`],
  [/^(\d+) failed$/, ([, n]) => `не принято: ${files(Number(n))}`],
  [/^(\d+) findings suggested$/, ([, n]) => `предложено: ${findings(Number(n))}`],
  [/^(\d+) claims bound to their lines$/, ([, n]) => `утверждений нашло свои строки: ${n}`],
  [/^(\d+) claims without a place in their text$/, ([, n]) => `утверждений без места в тексте: ${n}`],
  [/^(\d+) links? in folders not followed$/, ([, n]) => `ссылок в папках, по которым не ходили: ${n}`],
]

/**
 * What a bringing in kept, in Russian; a sentence of another shape stays as it was written.
 *
 * @example
 * keptRu('2 files brought in, 1 failed.') // => 'внесено: 2 файла, не принято: 1 файл.'
 */
export function keptRu(sentence: string): string {
  const parts = sentence.replace(/\.$/, '').split(', ')
  const said = parts.map(part => {
    for (const [english, russian] of told) {
      const found = english.exec(part)
      if (found) return russian(found)
    }
    return null
  })
  return said.includes(null) ? sentence : `${said.join(', ')}.`
}

const grounds: readonly (readonly [english: RegExp, russian: string])[] = [
  [
    /it is not valid UTF-8; Cyrillic letters in their place \(small, or first in a word\) and none of the rarest/,
    'это не UTF-8; кириллица на своих местах',
  ],
  [
    /it is not valid UTF-8, and its (\d+) letters beyond ASCII stand between Latin ones/,
    'это не UTF-8, и не-ASCII букв между латинскими: $1',
  ],
  [/; so few letters leave this a guess/, '; их так мало, что это догадка'],
  [/; so close that this is a guess/, '; разница так мала, что это догадка'],
  [/it is UTF-8 but for (\d+) broken places?, shown as/, 'это UTF-8, но испорченных мест $1, они показаны так:'],
  [/; (\d+) NUL characters are shown as/, '; знаков NUL $1, они показаны так:'],
  [/(\d+) of 100 in /g, '$1 из 100 в '],
  [/^a person chose it/, 'её выбрал человек'],
  [/there is no byte order mark, but/, 'метки порядка байтов нет, но'],
]

/** The ground on which an encoding was taken, in Russian. */
export const groundRu = (ground: string): string =>
  grounds.reduce((said, [english, russian]) => said.replace(english, russian), ground)

const by = (names: string | undefined): string => (names === undefined ? '' : ` (${names})`)
const spots = (said: string): string => (said === 'one place' ? '1' : said.replace(' places', ''))

const mended: readonly Shape[] = [
  [
    /^what is struck out in (.*) stands (behind the text|in its place), masked$/,
    ([, n, where]) =>
      `Зачёркнутых мест, скрытых ${where === 'in its place' ? 'там, где они стоят' : 'за концом текста'}: ${spots(n!)}`,
  ],
  [
    /^(\d+) characters that tracked changes(?: by (.*))? move stand only where they went$/s,
    ([, n, names]) => `Знаков, перенесённых правкой${by(names)} и стоящих только на новом месте: ${n}`,
  ],
  [
    /^(\d+) annotations? that stands? apart from the text w(?:as|ere) not carried over$/,
    ([, n]) => `Помет, стоящих отдельно от текста и не перенесённых: ${n}`,
  ],
  [
    /^(.*) where the file marks words that mean somebody without naming them \(rs\) w(?:as|ere) not carried over$/,
    ([, n]) => `Мест, где файл помечает слова о ком-то без имени (rs), не перенесённых: ${spots(n!)}`,
  ],
  [
    /^(\d+) characters that tracked changes(?: by (.*))? mark as deleted were left out$/s,
    ([, n, names]) => `Знаков, удалённых правкой${by(names)} и не вошедших в текст: ${n}`,
  ],
  [
    /^(\d+) characters that tracked changes(?: by (.*))? mark as inserted stand in the text$/s,
    ([, n, names]) => `Знаков, вставленных правкой${by(names)} и вошедших в текст: ${n}`,
  ],
  [
    /^(\d+) comments?(?: by (.*))? in the margin w(?:as|ere) left out$/s,
    ([, n, names]) => `Замечаний на полях${by(names)}, не вошедших в текст: ${n}`,
  ],
  [
    /^what the page strikes out in (.*) was left out$/,
    ([, n]) => `Зачёркнутых мест, не вошедших в текст: ${spots(n!)}`,
  ],
  [/^(.*) (?:is|are) marked as hard to read$/, ([, n]) => `Мест, помеченных как неразборчивые: ${spots(n!)}`],
  [
    /^(\d+) characters that the page takes back were left out$/,
    ([, n]) => `Знаков, взятых страницей назад и не вошедших в текст: ${n}`,
  ],
  [
    /^(\d+) words that a line end breaks were joined$/,
    ([, n]) => `Слов, разорванных концом строки и соединённых: ${n}`,
  ],
  [/^pages without a text layer: (.*)$/, ([, pages]) => `Страницы без текста: ${pages}`],
]

/**
 * What gathering left out of a file or mended in it, in Russian; a sentence of another shape stays as it was written.
 *
 * @example
 * mendedRu('3 words that a line end breaks were joined') // => 'Слов, разорванных концом строки и соединённых: 3'
 */
export function mendedRu(sentence: string): string {
  for (const [english, russian] of mended) {
    const found = english.exec(sentence)
    if (found) return russian(found)
  }
  return sentence
}
