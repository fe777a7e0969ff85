import type { ClaimRow } from '../../src/weigh/fusion/claim-rows.ts'
import type { FusedItem } from '../../src/weigh/fusion/fuse.ts'
import { readTogether, votesOfTable } from '../../src/weigh/fusion/item-reading.ts'
import { readValue } from '../../src/weigh/fusion/value.ts'

/** Claims made up after two kinds of public record, with their truth. Nothing of a published set is in them. */
export interface MadeRecord {
  readonly rows: readonly ClaimRow[]
  readonly truth: ReadonlyMap<string, string>
}

/** The share of items whose chosen value is the true one, as the one normaliser reads both. */
export function rightOf(
  { truth }: MadeRecord,
  items: readonly FusedItem[],
  pick: 'value' | 'withDependence' = 'withDependence',
): number {
  const right = items.filter(item => {
    const [found, expected] = readTogether(
      [item[pick], truth.get(item.item)!].map(form => ({ read: readValue(form), claims: 1 })),
      votesOfTable([]),
    )
    return found!.key === expected!.key
  })
  return right.length / items.length
}

const syllables =
  'ba be bo da de do fa fe ga ge ha he ka ke ko la le lo ma me mi mo na ne no pa pe ra re ri ro sa se so ta te to va ve vo'.split(
    ' ',
  )

/**
 * Sellers' pages that name the authors of books: many small sellers and few large ones; some name the first author alone, some
 * drop the last, misspell, add an editor's or another book's name; every name in a form of its own; groups that copy one seller.
 */
export function bookRecord(random: () => number, { books = 200, sellers = 160, copying = 0.4 } = {}): MadeRecord {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const name = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('') +
    pick(['n', 'r', 's', 'l', 'm'])
  const person = (): Person => ({ given: name(), middle: pick('abcdefghijkl'.split('')), family: name() })
  const authors = Array.from({ length: books }, () =>
    Array.from({ length: 1 + Math.floor(random() ** 1.6 * 4) }, person),
  )
  const pages: Map<number, Person[]>[] = []
  const rows: ClaimRow[] = []
  for (let s = 0; s < sellers; s++) {
    const covers = Math.min(0.9, 2 / (s + 3) + 0.02)
    const habit = random()
    const style = Math.floor(random() * 4)
    const slip = 0.04 + 0.3 * random() ** 2
    const lone = habit < 0.35 ? 0.9 : habit < 0.7 ? 0.5 : 0.08
    const from = s > 5 && random() < copying ? pages[Math.floor(random() * Math.min(s, 12))] : undefined
    const own = new Map<number, Person[]>()
    for (let b = 0; b < books; b++) {
      if (random() > covers) continue
      const copied = from?.get(b)
      let list = copied !== undefined && random() < 0.85 ? copied : authors[b]!
      if (list !== copied) {
        if (random() < lone) list = list.slice(0, 1)
        else if (random() < slip) list = list.slice(0, -1)
        if (random() < slip / 2) list = [...list, person()]
        if (random() < slip / 2) list = [person()]
        if (random() < slip) list = list.map((p, k) => (k === 0 ? { ...p, family: misspell(p.family) } : p))
        if (list.length === 0) list = authors[b]!.slice(0, 1)
      }
      own.set(b, list)
      rows.push({ source: `seller ${s}`, item: `book ${b}`, value: write(list, style) })
    }
    pages.push(own)
  }
  return { rows, truth: new Map(authors.map((list, b) => [`book ${b}`, write(list, 0)])) }

  function misspell(word: string): string {
    const at = 1 + Math.floor(random() * (word.length - 2))
    return word.slice(0, at) + pick('aeiourn'.split('')) + word.slice(at + 1)
  }
}

interface Person {
  readonly given: string
  readonly middle: string
  readonly family: string
}

function write(list: readonly Person[], style: number): string {
  const big = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
  const forms = [
    (p: Person) => `${big(p.given)} ${big(p.middle)}. ${big(p.family)}`,
    (p: Person) => `${big(p.family)}, ${big(p.given)}`,
    (p: Person) => `${big(p.given)} ${big(p.family)}`,
    (p: Person) => `${p.family.toUpperCase()}, ${p.given.toUpperCase()} ${p.middle.toUpperCase()}.`,
  ]
  return list.map(forms[style]!).join(style === 2 ? ' and ' : '; ')
}

/**
 * Departure and arrival times of flights on sites: few right everywhere, some that give the planned for the actual time, some off
 * by minutes, and groups that copy one another with its errors.
 */
export function flightRecord(random: () => number, { flights = 300, sites = 38 } = {}): MadeRecord {
  const truth = new Map<string, string>()
  const planned: number[] = []
  const actual: number[] = []
  const clock = (minutes: number): string => {
    const m = ((minutes % 1440) + 1440) % 1440
    return `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}`
  }
  for (let f = 0; f < flights; f++) {
    planned.push(5 * Math.floor(random() * 288))
    actual.push(planned[f]! + (random() < 0.5 ? Math.floor(random() * 12) - 4 : Math.floor(random() * 90)))
    truth.set(`flight ${f}`, clock(actual[f]!))
  }
  const said: (number | undefined)[][] = []
  const rows: ClaimRow[] = []
  for (let s = 0; s < sites; s++) {
    const right = s < 3 ? 0.97 : s >= 8 && s < 24 ? 0.35 + 0.3 * random() : 0.45 + 0.5 * random()
    const covers = 0.4 + 0.55 * random()
    const group = s >= 8 && s < 24 ? said[8 + (s % 4)] : undefined
    const own = Array.from({ length: flights }, (_, f) => {
      if (group?.[f] !== undefined && random() < 0.9) return group[f]
      if (random() > covers) return undefined
      if (random() < right) return actual[f]!
      return random() < 0.6 ? planned[f]! : actual[f]! + Math.floor(random() * 30) - 15
    })
    said.push(own)
    for (const [f, time] of own.entries())
      if (time !== undefined) rows.push({ source: `site ${s}`, item: `flight ${f}`, value: clock(time) })
  }
  return { rows, truth }
}
