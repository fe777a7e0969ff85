import type { Encoding } from '../case/source.ts'

/**
 * Windows-1251, KOI8-R, CP866, ISO 8859-5 or Windows-1252, for bytes that are not UTF-8.
 *
 * Ground: the four Cyrillic encodings hold the letters in other places or with the cases the other way round, so a text read in the
 * wrong one is full of capitals inside words, of boxes or of signs. Russian prose has about one capital in thirty letters. We therefore
 * count, for each reading, the letters that are lower case or stand first in a word ("in their place") and are none of the rarest,
 * among all that is beyond ASCII and is no mark of print. Where letters beyond ASCII are few and stand between Latin ones, the text
 * is Western. Variants: letter-pair models (Mozilla's detector) decide shorter texts but
 * cannot say why; we need a ground that can be told. Limit: fewer than ten letters beyond ASCII stay a guess, and this is said.
 */
export function tellSingleByte(sample: Uint8Array): Encoding {
  const high = sample.reduce((n, b) => n + (b >= 0xc0 ? 1 : 0), 0)
  const latin = sample.reduce((n, b) => n + (isAsciiLetter(b) ? 1 : 0), 0)
  if (high < latin / 4 && !standsAlone(sample))
    return {
      name: 'windows-1252',
      told: `it is not valid UTF-8, and its ${high} letters beyond ASCII stand between Latin ones${high < 10 ? '; so few letters leave this a guess' : ''}`,
    }
  const [first, second] = cyrillic
    .map(name => ({ name, ...inPlace(new TextDecoder(name).decode(sample)) }))
    .sort((a, b) => b.share - a.share) as [Reading, Reading]
  const percent = (r: Reading): string => `${Math.round(100 * r.share)} of 100 in ${r.name}`
  const sure = first.share - second.share > 0.2 && first.letters >= 10
  return {
    name: first.name,
    told: `it is not valid UTF-8; Cyrillic letters in their place (small, or first in a word) and none of the rarest: ${percent(first)}, ${percent(second)}${sure ? '' : '; so close that this is a guess'}`,
  }
}

/** In the order of preference where two fit alike. */
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5']

interface Reading {
  readonly name: string
  readonly share: number
  readonly letters: number
}

const isAsciiLetter = (b: number | undefined): boolean => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122

/** Half of the runs of letters beyond ASCII touch no Latin letter: they are words of another script. CP866 has letters below C0 too. */
function standsAlone(sample: Uint8Array): boolean {
  let alone = 0
  let runs = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0x80) continue
    const from = i
    let lettered = sample[i]! >= 0xc0
    while (i + 1 < sample.length && sample[i + 1]! >= 0x80) lettered = sample[++i]! >= 0xc0 || lettered
    if (!lettered) continue
    runs++
    if (!isAsciiLetter(sample[from - 1]) && !isAsciiLetter(sample[i + 1]) && i > from) alone++
  }
  return runs > 0 && alone > runs / 2
}

/** Of Russian, Ukrainian and Belarusian. */
const letter = /[А-яЁёЄєІіЇїҐґЎў]/u
/** The rarest letters of Russian, less than three of a hundred together, stand in a wrong reading where the commonest stand in the right one. */
const rare = /[ФЩЪЭЮфщъэю]/u
const capital = /\p{Lu}/u
/** Marks that any of the encodings may hold in print: they speak for none. */
const neutral = /[\u2000-\u206f«»№§°·\u00a0]/

function inPlace(text: string): { share: number; letters: number } {
  let good = 0
  let letters = 0
  let others = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c < '\u0080') continue
    if (!letter.test(c)) {
      if (!neutral.test(c)) others++
      continue
    }
    letters++
    if (rare.test(c)) continue
    if (!capital.test(c) || (!letter.test(text[i - 1] ?? ' ') && !capital.test(text[i + 1] ?? ' '))) good++
  }
  return { share: letters === 0 ? 0 : good / (letters + others), letters }
}
