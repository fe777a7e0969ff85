import { francAll } from 'franc'

/**
 * ISO 639-3 codes that franc gives, to the BCP 47 tags that documents use. Only languages of this table are weighed: the
 * shorter the list, the fewer mistakes on a short text. Codes: iso639-3.sil.org.
 */
const tags: Readonly<Record<string, string>> = {
  eng: 'en', rus: 'ru', deu: 'de', fra: 'fr', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', pol: 'pl', ukr: 'uk', bel: 'be',
  bul: 'bg', srp: 'sr', hrv: 'hr', slv: 'sl', ces: 'cs', slk: 'sk', ron: 'ro', hun: 'hu', fin: 'fi', est: 'et', lav: 'lv',
  lit: 'lt', swe: 'sv', dan: 'da', nob: 'nb', ell: 'el', tur: 'tr', heb: 'he', arb: 'ar', pes: 'fa', hin: 'hi', ben: 'bn',
  urd: 'ur', kat: 'ka', hye: 'hy', cmn: 'zh', jpn: 'ja', kor: 'ko', vie: 'vi', tha: 'th', ind: 'id', cat: 'ca', als: 'sq',
  mkd: 'mk', kaz: 'kk', azj: 'az', uzn: 'uz', ydd: 'yi', afr: 'af', swh: 'sw', amh: 'am', khm: 'km', mya: 'my',
} // biome-ignore format: a table reads better in rows

/** Letters below which no language is named. Assumption: trigram profiles of fewer letters mistake near relatives. */
const fewest = 60

/** Different words below which no language is named: a word said a hundred times is no sample. Assumption. */
const fewestWords = 8
/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** In a text of fewer letters than this, a language is named only where the next best is clearly behind. Assumptions: near relatives (Russian, Bulgarian) come within a tenth by chance. */
const short = 300
const closest = 0.9

/** Letters that are looked at; more change nothing. */
const most = 20_000

/**
 * The language of a text as a BCP 47 tag, "und" where there is too little of it to tell. Trigram profiles (franc).
 *
 * @example
 * tellLanguage('The court heard the witness again on the third day and wrote down what he said.') // => 'en'
 */
export function tellLanguage(text: string): string {
  const middle = Math.max(0, (text.length - most) >> 1)
  const sample = text.slice(middle, middle + most)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewest) return 'und'
  if (new Set(sample.toLowerCase().match(/\p{L}+/gu)).size < fewestWords && !unspaced.test(sample)) return 'und'
  const [best, second] = francAll(sample, { only: Object.keys(tags), minLength: fewest })
  if (letters < short && (second?.[1] ?? 0) > closest) return 'und'
  return tags[best?.[0] ?? ''] ?? 'und'
}
