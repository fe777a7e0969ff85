import Papa from 'papaparse'
import { Fault } from '../../kit/errors.ts'

/**
 * A record of denunciations, day by day, from tables of comma-separated values. It knows no particular trial: columns are
 * found by their usual names, and what a table does not have is left out of the model.
 */
export interface DenunciationRecord {
  readonly people: readonly Denounced[]
  /** Distinct days of the record in order, ISO. */
  readonly days: readonly string[]
  /** One naming a row, in order of days and, inside a day, of the table. `named` is null where the speaker named nobody. */
  readonly namings: readonly Naming[]
  /** Depositions as the record lists them; where it lists none, each speaker and day of a naming is one. */
  readonly depositions: readonly { readonly speaker: number; readonly day: number }[]
  /** First day on which a person was publicly called or put to torture, or -1. */
  readonly called: Int32Array
  readonly tortured: Int32Array
  /** Pairs of kin, both ways, as `a * people + b`. */
  readonly kin: ReadonlySet<number>
  /** Rows that could not be used, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

export interface Denounced {
  readonly id: string
  readonly dead: boolean
  readonly place: string
}
export interface Naming {
  readonly speaker: number
  readonly named: number | null
  readonly day: number
}

/** The tables, as text. Only `namings` must be there. */
export interface DenunciationTables {
  readonly namings: string
  readonly people?: string | undefined
  readonly events?: string | undefined
  readonly kin?: string | undefined
}

/** Most rows of one table (assumption: fifty times the largest edition we know). */
const mostRows = 50_000
const mostPeople = 5000

const columns = {
  speaker: ['source', 'speaker', 'denouncer', 'accuser', 'from'],
  named: ['target', 'named', 'denounced', 'accused', 'to'],
  day: ['time', 'date', 'day'],
  id: ['id', 'person'],
  dead: ['dead', 'deceased'],
  place: ['origin_or_residence', 'residence', 'origin', 'place', 'village', 'parish'],
  type: ['type', 'event', 'kind'],
  one: ['v1', 'a', 'person_a', 'from'],
  other: ['v2', 'b', 'person_b', 'to'],
} as const
type Column = keyof typeof columns

/**
 * @throws Fault `bad-input` where a table lacks a column, a date is no ISO day or nobody is named; `too-large`
 * @example
 * readDenunciations({ namings: 'source,target,time\nA,B,1335-01-20\nB,C,1335-01-21' }).namings.length // => 2
 */
export function readDenunciations(tables: DenunciationTables): DenunciationRecord {
  const people: Denounced[] = []
  const place = new Map<string, number>()
  const numberOf = (id: string, rest: Partial<Denounced> = {}): number => {
    const at = place.get(id)
    if (at !== undefined) return at
    if (people.length === mostPeople)
      throw new Fault('too-large', `The record has more than ${mostPeople} people. Take a part of it.`)
    place.set(id, people.length)
    return people.push({ id, dead: false, place: '', ...rest }) - 1
  }
  const known = tables.people === undefined ? null : rowsOf('people', tables.people, ['id'])
  for (const row of known ?? [])
    numberOf(row('id'), { dead: /^(1|true|yes)$/i.test(row('dead')), place: row('place').toLowerCase() })
  const leftOut: Record<string, number> = {}
  const skip = (why: string): void => {
    leftOut[why] = (leftOut[why] ?? 0) + 1
  }
  const dated: { speaker: number; named: number | null; day: string }[] = []
  for (const [at, row] of rowsOf('namings', tables.namings, ['speaker', 'named', 'day']).entries()) {
    const [speaker, named, day] = [row('speaker'), row('named'), row('day')]
    if (day === '' || speaker === '') {
      skip('no day or no speaker')
      continue
    }
    if (!/^\d{3,4}-\d\d-\d\d$/.test(day))
      throw new Fault('bad-input', `Row ${at + 2} of the namings has "${day}" for a day. Write days as 1335-02-03.`)
    // a register of people says who is a person: what it does not list (a group, a gathering) is not one
    if (named !== '' && named !== 'NA' && known !== null && !place.has(named)) skip('named is no listed person')
    else dated.push({ speaker: numberOf(speaker), named: named === '' || named === 'NA' ? null : numberOf(named), day })
  }
  if (!dated.some(row => row.named !== null))
    throw new Fault(
      'bad-input',
      'Nobody is named in the record. Give a table with a speaker, a named person and a day a row.',
    )
  const happened = eventsOf(tables.events, id => place.get(id))
  const days = [...new Set([...dated, ...happened].map(row => row.day))].sort()
  const dayOf = new Map(days.map((day, at) => [day, at]))
  const namings = dated.map(row => ({ ...row, day: dayOf.get(row.day)! })).sort((a, b) => a.day - b.day)
  const first = (type: RegExp): Int32Array => {
    const out = new Int32Array(people.length).fill(-1)
    for (const { who, type: told, day } of happened.toReversed()) if (type.test(told)) out[who] = dayOf.get(day)!
    return out
  }
  const listed = happened
    .filter(one => /^deposi/i.test(one.type))
    .map(one => ({ speaker: one.who, day: dayOf.get(one.day)! }))
  return {
    ...{ people, days, namings, leftOut, called: first(/^(public )?summon/i), tortured: first(/^tortur/i) },
    depositions: listed.length > 0 ? listed : speakersByDay(namings),
    kin: kinOf(tables.kin, id => place.get(id), people.length),
  }
}

function speakersByDay(namings: readonly Naming[]): { speaker: number; day: number }[] {
  const seen = new Set<string>()
  return namings.filter(({ speaker, day }) => !seen.has(`${speaker} ${day}`) && seen.add(`${speaker} ${day}`))
}

function eventsOf(text: string | undefined, numberOf: (id: string) => number | undefined) {
  if (text === undefined) return []
  return rowsOf('events', text, ['id', 'day', 'type'])
    .flatMap(row => {
      const who = numberOf(row('id'))
      return who === undefined || row('day') === '' ? [] : [{ who, day: row('day'), type: row('type') }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function kinOf(text: string | undefined, numberOf: (id: string) => number | undefined, n: number): Set<number> {
  const kin = new Set<number>()
  if (text === undefined) return kin
  for (const row of rowsOf('kin', text, ['one', 'other'])) {
    const [a, b] = [numberOf(row('one')), numberOf(row('other'))]
    if (a === undefined || b === undefined) continue
    kin.add(a * n + b)
    kin.add(b * n + a)
  }
  return kin
}

/** Rows as look-ups by column; '' where a row or the table has no such column. */
function rowsOf(table: string, text: string, must: readonly Column[]): ((column: Column) => string)[] {
  const { data, errors } = Papa.parse<string[]>(text.trim(), { preview: mostRows + 2 })
  if (errors.length > 0 && data.length === 0)
    throw new Fault('bad-input', `The table of ${table} cannot be read: ${errors[0]!.message}.`)
  if (data.length > mostRows + 1)
    throw new Fault('too-large', `The table of ${table} has more than ${mostRows} rows. Take a part of it.`)
  const head = (data[0] ?? []).map(name => name.trim().toLowerCase())
  const at = (column: Column): number => head.findIndex(name => (columns[column] as readonly string[]).includes(name))
  for (const column of must)
    if (at(column) < 0)
      throw new Fault(
        'bad-input',
        `The table of ${table} has no column for ${column}; it has ${head.join(', ') || 'none'}. Name one of them ${columns[column].join(' or ')}.`,
      )
  const found = Object.fromEntries((Object.keys(columns) as Column[]).map(column => [column, at(column)])) as Record<
    Column,
    number
  >
  return data.slice(1).map(cells => column => (cells[found[column]] ?? '').trim())
}
