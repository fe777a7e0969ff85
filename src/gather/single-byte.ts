import type { Encoding } from '../case/source.ts'

/**
 * Windows-1251, KOI8-R or Windows-1252, for bytes that are not UTF-8.
 *
 * Ground: the two Cyrillic encodings hold the letters in the same range (C0–FF) with the cases the other way round, so a text
 * read in the wrong one is nearly all capitals. Russian prose has about one capital in thirty letters. We therefore count, for
 * each reading, letters that are lower case or stand first in a word ("in their place"). Where letters beyond ASCII are few
 * and stand between Latin ones, the text is Western. Variants: letter-pair models (Mozilla's detector) decide shorter texts but
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
  const [first, second] = ['windows-1251', 'koi8-r']
    .map(name => ({ name, ...inPlace(new TextDecoder(name).decode(sample)) }))
    .sort((a, b) => b.share - a.share) as [Reading, Reading]
  const percent = (r: Reading): string => `${Math.round(100 * r.share)} of 100 in ${r.name}`
  const sure = first.share - second.share > 0.2 && first.letters >= 10
  return {
    name: first.name,
    told: `it is not valid UTF-8; Cyrillic letters in their place (small, or first in a word): ${percent(first)}, ${percent(second)}${sure ? '' : '; so close that this is a guess'}`,
  }
}

interface Reading {
  readonly name: string
  readonly share: number
  readonly letters: number
}

const isAsciiLetter = (b: number | undefined): boolean => b !== undefined && (b | 32) >= 97 && (b | 32) <= 122

/** Half of the runs of letters beyond ASCII touch no Latin letter: they are words of another script. */
function standsAlone(sample: Uint8Array): boolean {
  let alone = 0
  let runs = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < 0xc0) continue
    const from = i
    while (i + 1 < sample.length && sample[i + 1]! >= 0xa0) i++
    runs++
    if (!isAsciiLetter(sample[from - 1]) && !isAsciiLetter(sample[i + 1]) && i > from) alone++
  }
  return runs > 0 && alone > runs / 2
}

function inPlace(text: string): { share: number; letters: number } {
  let good = 0
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (!/[А-яЁё]/.test(c)) continue
    letters++
    if (/[а-яё]/.test(c) ? true : !/[А-яЁё]/.test(text[i - 1] ?? ' ') && !/[А-ЯЁ]/.test(text[i + 1] ?? ' ')) good++
  }
  return { share: letters === 0 ? 0 : good / letters, letters }
}
