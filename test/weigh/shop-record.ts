import type { ClaimRow } from '../../src/weigh/fusion/claim-rows.ts'
import type { MadeRecord } from './records.ts'

/**
 * Booksellers that take over the lists of a few wholesalers and write them anew: each wholesaler has slips and habits of its
 * own (the first author alone, an editor among the authors), each seller a form, some with capitals, characters of the web,
 * roles, or a field that is too short. The weights of the priors in `latent-truth.ts` were chosen with this record in view.
 */
interface Person {
  readonly given: string
  readonly initial: string
  readonly family: string
}
interface Habit {
  readonly first: number
  readonly cut: number
  readonly slip: number
  readonly extra: number
  readonly wrong: number
}

const given =
  'James Mary John Linda David Susan Karen Wei Ming Rajesh Priya Hiroshi Yuki Ivan Olga Pierre Hans Jürgen Björn Lars José Ana Héctor Fatima Omar Piet Paolo Maria Peter Mark Steven Brian'.split(
    ' ',
  )
const families = [
  ...'Smith Johnson Brown Garcia Miller Davis Lopez Wilson Thomas Martin Lee Clark Lewis Walker Young Allen King Scott Nguyen Hill Green Adams Baker Wang Li Zhang Chen Kumar Patel Tanaka Sato Petrov Müller Schmidt Weber Wagner Dubois Moreau Rossi Ferrari Stein Ross Beck Larsen Lindqvist Novak Horvat Kowalski'.split(
    ' ',
  ),
  'Van Dam',
  'De Souza',
  'van der Berg',
  'Garcia-Molnar',
  "O'Reilly",
  'Le Blanc',
]

export function shopRecord(
  random: () => number,
  { books = 300, sellers = 220, editors = 0.06, firstAlone = 0.4 } = {},
): MadeRecord {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const person = (): Person => ({
    given: pick(given),
    initial: random() < 0.5 ? pick([...'ABCDEFGHJKLM']) : '',
    family: pick(families),
  })
  const slip = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 1))
    return word.slice(0, at) + (random() < 0.5 ? '' : pick([...'aeiourn'])) + word.slice(at + 1)
  }
  const habit = (): Habit => ({
    first: random() < firstAlone ? 0.85 : 0.12 * random(),
    cut: 0.05 + 0.2 * random(),
    slip: 0.02 + 0.1 * random(),
    extra: random() < 0.3 ? 0.7 : 0.05,
    wrong: 0.01 + 0.06 * random(),
  })
  const authors = Array.from({ length: books }, () => Array.from({ length: 1 + Math.floor(5 * random() ** 2) }, person))
  const edited = authors.map(() => (random() < editors ? [person()] : []))
  const listed = (b: number, own: Habit): readonly Person[] => {
    const all = authors[b]!
    if (random() < own.wrong) return [person()]
    const kept = random() < own.first ? all.slice(0, 1) : random() < own.cut && all.length > 1 ? all.slice(0, -1) : all
    const more = random() < own.extra ? [...kept, ...edited[b]!] : kept
    return random() < own.slip ? more.map((p, k) => (k === 0 ? { ...p, family: slip(p.family) } : p)) : more
  }
  const feeds = Array.from({ length: 8 }, () => {
    const own = habit()
    return authors.map((_, b) => listed(b, own))
  })
  const rows: ClaimRow[] = []
  for (let s = 0; s < sellers; s++) {
    const covers = Math.min(0.75, 3 / (s + 4) ** 0.9 + 0.015)
    const own = habit()
    const feed = random() < 0.55 ? feeds[Math.floor(feeds.length * random() ** 1.7)]! : null
    const write = pick(writers)
    const dress = random() < 0.25 ? pick(dresses) : (value: string): string => value
    for (let b = 0; b < books; b++) {
      if (random() > covers) continue
      const list = feed !== null && random() < 0.93 ? feed[b]! : listed(b, own)
      rows.push({ source: `seller ${s}`, item: `book ${b}`, value: random() < 0.02 ? 'N/A' : dress(write(list)) })
    }
  }
  return { rows, truth: new Map(authors.map((list, b) => [`book ${b}`, writers[0]!(list)])) }
}

const middle = (p: Person): string => (p.initial ? ` ${p.initial}.` : '')
const full = (p: Person): string => `${p.given}${middle(p)} ${p.family}`
const turned = (p: Person): string => `${p.family}, ${p.given}${middle(p)}`
const writers: readonly ((list: readonly Person[]) => string)[] = [
  list => list.map(turned).join('; '),
  list => list.map(full).join(', '),
  list => list.map(turned).join(', '),
  list => list.map(p => `${p.given[0]}. ${p.initial ? `${p.initial}. ` : ''}${p.family}`).join(', '),
  list => list.map(p => `${p.family} ${p.given}`).join(' ; '),
  list => list.map(p => p.family).join(', '),
  list => list.map(p => p.family).join('; '),
  list => list.map(full).join(' & '),
  list => list.map(p => `${p.given} ${p.family}`).join('/'),
  list => `by ${list.map(full).join(', ')}`,
  list => list.map(p => `${p.family} ${p.given[0]}`).join(', '),
]
const dresses: readonly ((value: string) => string)[] = [
  value => value.toUpperCase(),
  value => value.replaceAll('&', '&amp;').replaceAll('ü', '&uuml;').replaceAll('é', '&#233;'),
  value => `${value} (Editor)`,
  value => value.slice(0, 32),
  value => value.normalize('NFKD').replace(/\p{M}/gu, ''),
]
