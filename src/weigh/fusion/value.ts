/**
 * What a value says, read once: a number, a clock time, a set of names, or words. Two forms with one key are one value.
 *
 * Names: "Weiss, Mark Allen; Holm, P." and "Mark A. Weiss and Peter Holm" are the set {holm, weiss}. The surname is the
 * word before a comma, else the last word that is no suffix. A list is told by a semicolon, "and", "&" or a slash between
 * words, or by commas between parts of two words or more. Limits: a bare list of single surnames with commas is read as
 * "surname, given name" when it has two parts; compound surnames without a hyphen keep their last word.
 */
export interface ReadValue {
  readonly form: string
  readonly key: string
  readonly number: number | null
  /** The elements of a set of names, sorted; a single name is a set of one; null where the value is no name. */
  readonly elements: readonly string[] | null
  readonly words: readonly string[]
}

const suffixes = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'phd',
  'md',
  'esq',
  'ed',
  'eds',
  'editor',
  'author',
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'sir',
  'al',
  'et',
])

/** Reads one value as given. */
export function readValue(form: string): ReadValue {
  const plain = isPlain(form)
  const flat = plain ? form : form.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
  const words = plain ? flat.split(' ') : (flat.match(/[\p{L}\p{N}]+/gu) ?? [])
  const number = readNumber(flat)
  const elements = number === null ? readNames(flat) : null
  const key = number !== null ? `#${number}` : elements !== null ? `{${elements.join(' ')}}` : words.join(' ') || flat
  return { form, key, number, elements, words }
}

/** True where a form is small letters, digits and single spaces alone, so that folding leaves it as it is. */
function isPlain(form: string): boolean {
  let before = 32
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code === 32 && before !== 32))) return false
    before = code
  }
  return before !== 32
}

/** A number with its separators, a percentage, a sum of money, or a clock time as minutes; else null. */
function readNumber(flat: string): number | null {
  if (!/\d/.test(flat)) return null
  const first = flat.charCodeAt(0)
  if (first >= 97 && first <= 122) return null
  const clock = /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ t]+)?(\d{1,2}):(\d{2})(?::\d{2})? ?([ap])?\.?m?\.?$/.exec(
    flat,
  )
  if (clock !== null) {
    const hour =
      (Number(clock[4]) % 12) + (clock[6] === 'p' || (clock[6] === undefined && Number(clock[4]) >= 12) ? 12 : 0)
    const day = clock[1] === undefined ? 0 : Date.UTC(Number(clock[1]), Number(clock[2]) - 1, Number(clock[3])) / 60_000
    return day + hour * 60 + Number(clock[5])
  }
  const plain = flat.replace(/^[$€£]\s?/, '').replace(/\s?%$/, '')
  if (!/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:e[-+]?\d+)?$/.test(plain)) return null
  return Number(plain.replaceAll(',', ''))
}

function readNames(flat: string): readonly string[] | null {
  if (/\d/.test(flat) || !/\p{L}/u.test(flat)) return null
  const bare = flat.replace(/\([^)]*\)/g, ' ').replace(/\b(?:by|with)\b/g, ' ')
  const hard = bare
    .split(/;|\/|&|\||\band\b|\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
  const parts = hard.flatMap(splitCommas)
  if (parts.some(part => (part.match(/\p{L}+/gu)?.length ?? 0) > 6)) return null
  const names = parts.map(surname).filter(name => name !== '')
  return names.length === 0 ? null : [...new Set(names)].sort()
}

/** "weiss, mark allen" is one name; "mark weiss, peter holm" are two; "weiss, mark, holm, peter" are two. */
function splitCommas(part: string): string[] {
  const pieces = part
    .split(',')
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && !suffixes.has(piece.replaceAll('.', '')))
  if (pieces.length <= 1) return pieces
  const sizes = pieces.map(piece => (piece.match(/[\p{L}'’-]{2,}/gu) ?? []).length)
  if (pieces.length === 2 && (sizes[0]! <= 1 || sizes[1] === 0)) return [`${pieces[0]}, ${pieces[1]}`]
  if (sizes.every(size => size >= 2)) return pieces
  if (pieces.length % 2 === 0 && sizes.every((size, i) => i % 2 === 1 || size === 1)) {
    return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1]}`] : []))
  }
  return pieces
}

function surname(part: string): string {
  const before = part.split(',')[0]!
  const words = (before.match(/[\p{L}'’-]+/gu) ?? []).filter(word => !suffixes.has(word))
  const long = words.filter(word => word.length > 1)
  return (long.at(-1) ?? words.at(-1) ?? '').replace(/['’-]/g, '')
}

/**
 * What a source that gives `a` says for `b`, 0 to 1. Numbers: by their distance against their size (1 % apart is 0.9,
 * 10 % apart 0; assumption). Sets: the part of a's elements that b has, matched with one slip in five letters, so a list cut
 * short speaks wholly for the full list, and the full list by halves for one that lacks half (Yin, Han & Yu 2008, section 3.2).
 * Words: the part of a's words that b has.
 */
export function similarity(a: ReadValue, b: ReadValue): number {
  if (a.number !== null && b.number !== null) {
    const scale = Math.max(Math.abs(a.number), Math.abs(b.number), 1e-12)
    return Math.max(0, 1 - (10 * Math.abs(a.number - b.number)) / scale)
  }
  const left = a.elements ?? a.words
  const right = b.elements ?? b.words
  if (left.length === 0 || right.length === 0) return 0
  const free = new Set(right)
  let shared = 0
  for (const x of left) {
    const match = free.has(x) ? x : [...free].find(y => nearlySame(x, y))
    if (match === undefined) continue
    free.delete(match)
    shared += match === x ? 1 : 0.9
  }
  return shared / left.length
}

/** One slip allowed for every five letters: a letter changed, left out, added, or two exchanged. */
export function nearlySame(a: string, b: string): boolean {
  const allowed = Math.floor(Math.min(a.length, b.length) / 5)
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false
  let previous: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, previous[j - 2]! + 1)
    }
    previous = row
    row = next
  }
  return row[b.length]! <= allowed
}
