import * as iuliia from 'iuliia'
import { remembered } from './remembered.ts'

/** Words whose key is kept. */
const mostRemembered = 50_000

/**
 * A key under which the spellings of one Slavic name in Latin letters fall together.
 *
 * Formula: Cyrillic goes to Latin (iuliia, Wikipedia scheme); marks and soft signs fall; then ordered rewrites bring the
 * schemes of BGN/PCGN, ALA-LC, GOST, ICAO and the English, German and French press to one skeleton: y, i and j between
 * consonants are one letter, ye and yo are e, tz, ts and a soft c are z, kh is h, shch is sh, w is v, doubled letters are one.
 * Variants in the literature: Soundex and its Daitch–Mokotoff form (Mokotoff 1985), Double Metaphone (Philips 2000),
 * ISO 9 reversal. Phonetic codes throw vowels away and so merge Sedov with Sadov; reversal needs to know the scheme. A
 * rewrite key keeps vowels and needs no scheme, so equal keys are strong evidence.
 * Limits: German ch for kh (Bucharin), French j for zh (Ejov) and French ch for sh keep a key of their own; compare those by
 * `editDistance`. An x is read as ks here and as kh (scientific transliteration, GOST 7.79 B) by `otherKey`. Names outside
 * the Slavic schemes only lose marks, doubled letters and y/i.
 *
 * @example
 * romanKey('Yezhov') === romanKey('Ezhov') // => true
 * @example
 * romanKey('Розенгольц') === romanKey('Rosengoltz') // => true
 */
export const romanKey = remembered(makeKey, mostRemembered)

/** The key with x read as kh, or undefined where no x stands. */
export const otherKey = (word: string): string | undefined =>
  /x/i.test(word) ? romanKey(word.replace(/x/gi, 'kh')) : undefined

function makeKey(word: string): string {
  let key = latin(word)
  for (const [from, to] of rewrites) key = key.replace(from, to)
  return key
}

/** Lower case, Latin letters and hyphens only; carons become the digraphs that English writes. */
export const latin = remembered(makeLatin, mostRemembered)

function makeLatin(word: string): string {
  const letters = /[\u0400-\u04ff]/.test(word) ? iuliia.translate(word, iuliia.WIKIPEDIA) : word
  const lower = letters.toLowerCase().normalize('NFC')
  return (isScientific.test(lower) ? lower.replace(/â/g, 'ya').replace(/û/g, 'yu') : lower)
    .replace(/[žżź]/g, 'zh')
    .replace(/ŝ/g, 'shch')
    .replace(/š/g, 'sh')
    .replace(/č/g, 'ch')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .normalize('NFD')
    .replace(/[^a-z-]/g, '')
}

/** Hats stand for ya and yu in ISO 9 and GOST 7.79 only; a Romanian or French name keeps its a and u. */
const isScientific = /^(?=.*[âû])(?:.*[ʹ'čžš].*|.*(?:[oe]v|in|ij|ko)a?|û.*|âkov)$/

/** Order matters: a digraph is rewritten before its letters are. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/shch|shtch|stch|shh/g, 'S'],
  [/x/g, 'ks'],
  [/oou/g, 'ou'],
  [/gu(?=[ei])/g, 'g'],
  [/^eh(?=[^aeiou])/g, 'e'],
  [/cz(?=v)/g, 'z'],
  [/tsch|tch|cz(?=[aeiouy])/g, 'C'],
  [/sch|sh/g, 'S'],
  [/dzh/g, 'DJ'],
  [/zh/g, 'Q'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/cki/g, 'zki'],
  [/ts|tz|tc/g, 'z'],
  [/ph|ff/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/c$/g, 'z'],
  [/c(?=[eiyv]|ova?$)/g, 'z'],
  [/c/g, 'k'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/(?<=[oe])f$/g, 'v'],
  [/ine$/g, 'in'],
  [/^rosen/g, 'rozen'],
  [/[yj]/g, 'i'],
  [/(?<=[^aeiou])io(?=[^aeiou])/g, 'e'],
  [/i+e/g, 'e'],
  [/(.)\1+/g, '$1'],
]

const systems = Object.values(iuliia).filter(
  (value): value is typeof iuliia.WIKIPEDIA => typeof value === 'object' && value !== null && 'name' in value,
)

/** Names of the romanisation systems, as iuliia has them: `ala_lc`, `bgn_pcgn`, `gost_779`, … */
export const romanSystems: readonly string[] = systems.map(({ name }) => name)

/** True where a name has Cyrillic letters. */
export const isCyrillic = (name: string): boolean => /[\u0400-\u04ff]/.test(name)

/**
 * How the systems spell a Cyrillic name, each spelling with the systems that give it; a Latin name is its own only spelling,
 * and no system's.
 *
 * @example
 * romanForms('Ежов').find(one => one.systems.includes('bgn_pcgn')).spelling // => 'Yezhov'
 */
export function romanForms(name: string): { readonly spelling: string; readonly systems: readonly string[] }[] {
  if (!isCyrillic(name)) return [{ spelling: name, systems: [] }]
  const bySpelling = Map.groupBy(systems, system => iuliia.translate(name, system).normalize('NFC'))
  return [...bySpelling].map(([spelling, all]) => ({ spelling, systems: all.map(one => one.name) }))
}

/**
 * Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment; Damerau 1964, Wagner and Lowrance
 * 1975): one insertion, deletion, substitution or swap of neighbours costs 1. Gives up above `most` and returns most + 1.
 *
 * @example
 * editDistance('andreyev', 'andrevev', 2) // => 1
 */
export function editDistance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [new Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1)
      least = Math.min(least, row[j]!)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, most + 1)
}
