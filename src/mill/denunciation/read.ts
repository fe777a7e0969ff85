import Papa from 'papaparse'
import { Fault } from '../../kit/errors.ts'
import { whenOf } from './when.ts'

/**
 * A record of denunciations, day by day, from tables of comma-separated values. It knows no particular trial: columns are
 * found by their usual names, and what a table does not have is left out of the model.
 */
export interface DenunciationRecord {
  readonly people: readonly Denounced[]
  /** Distinct days of the record in order, as `whenOf` writes them: days, months or numbers. */
  readonly days: readonly string[]
  /** One naming a row, in order of days and, inside a day, of the table. `named` is null where the speaker named nobody. */
  readonly namings: readonly Naming[]
  /** Depositions as the record lists them; where it lists none, each speaker and day of a naming is one. */
  readonly depositions: readonly { readonly speaker: number; readonly day: number }[]
  /** First day on which a person was publicly called or put to torture, or -1. */
  readonly called: Int32Array
  readonly tortured: Int32Array
  /** Day of a confession and of an execution, or -1; where only yes is told, the last day of the record. */
  readonly confessed: Int32Array
  readonly executed: Int32Array
  /** Pairs of kin, both ways, as `a * people + b`. */
  readonly kin: ReadonlySet<number>
  /** Rows that could not be used, by reason. */
  readonly leftOut: Readonly<Record<string, number>>
}

export interface Denounced {
  readonly id: string
  readonly dead: boolean
  readonly place: string
  /** True where a table says what became of this person. */
  readonly fateTold: boolean
}
export interface Naming {
  readonly speaker: number
  readonly named: number | null
  readonly day: number
  /** Whether the speaker was held or accused when speaking; null where the table does not say. */
  readonly held: boolean | null
}

/** The tables, as text. Only `namings` must be there. */
export interface DenunciationTables {
  readonly namings: string
  readonly people?: string | undefined
  readonly events?: string | undefined
  readonly kin?: string | undefined
}

/** Words of tables for yes, and for an execution. */
const yes = /^(1|true|yes|y)$/i
const putToDeath = /^(1|true|yes|y|execut|put to death|hang|burn|behead|shot|death|pressed)/i

/** Whether somebody was held, by the words that tables use; null where it is not told. */
function heldOf(word: string): boolean | null {
  if (/^(1|true|yes|y|held|prison|arrest|accus|defend|confess|in custody|suspect)/i.test(word)) return true
  if (/^(0|false|no|n|free|at large|volunt|neighbour|neighbor|complain|afflict|witness|informer)/i.test(word))
    return false
  return null
}

/** Most rows of one table (assumption: fifty times the largest edition we know). */
const mostRows = 50_000
const mostPeople = 5000

const columns = {
  speaker: ['source', 'speaker', 'denouncer', 'accuser', 'informer', 'complainant', 'deponent', 'witness', 'from'],
  named: ['target', 'named', 'denounced', 'accused', 'defendant', 'suspect', 'to'],
  day: ['time', 'date', 'day', 'month', 'when', 'week', 'step', 'year'],
  id: ['id', 'person', 'name', 'accused', 'defendant', 'suspect', 'who'],
  dead: ['dead', 'deceased'],
  place: ['origin or residence', 'residence', 'origin', 'place', 'village', 'parish', 'town'],
  held: ['held', 'in custody', 'custody', 'status', 'standing', 'role', 'capacity'],
  confessed: ['confessed', 'confession', 'confesses', 'admitted', 'pleaded guilty'],
  fate: ['fate', 'outcome', 'sentence', 'executed', 'execution', 'put to death', 'result', 'verdict'],
  type: ['type', 'event', 'kind', 'what'],
  one: ['v1', 'a', 'person a', 'from', 'person 1', 'one'],
  other: ['v2', 'b', 'person b', 'to', 'person 2', 'other', 'kin'],
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
    return people.push({ id, dead: false, place: '', fateTold: false, ...rest }) - 1
  }
  const known = tables.people === undefined ? null : rowsOf('people', tables.people, ['id'])
  const told: { who: number; day: string; type: string }[] = []
  for (const row of known ?? []) {
    if (row('id') === '') continue
    const fate = row('fate')
    const who = numberOf(row('id'), {
      dead: yes.test(row('dead')),
      place: row('place').toLowerCase(),
      fateTold: fate !== '',
    })
    // a column says a day, or only that it came so
    const note = (word: string, type: string, so: RegExp): void => {
      const when = whenOf(word)
      if (typeof when === 'string' && !yes.test(word)) told.push({ who, day: when, type })
      else if (so.test(word)) told.push({ who, day: '', type })
    }
    note(row('confessed'), 'confession', yes)
    note(fate, 'execution', putToDeath)
  }
  const leftOut: Record<string, number> = {}
  const skip = (why: string): void => {
    leftOut[why] = (leftOut[why] ?? 0) + 1
  }
  const dated: { speaker: number; named: number | null; day: string; held: boolean | null }[] = []
  for (const [at, row] of rowsOf('namings', tables.namings, ['speaker', 'named', 'day']).entries()) {
    const [speaker, named, day] = [row('speaker'), row('named'), whenOf(row('day'))]
    if (day === null || speaker === '') {
      skip('no day or no speaker')
      continue
    }
    if (day === undefined)
      throw new Fault(
        'bad-input',
        `Row ${at + 2} of the namings has "${row('day')}" for a day. Write days as 1335-02-03, 1335-02 or 3 February 1335, or count them.`,
      )
    const held = heldOf(row('held'))
    // a register of people says who is a person: what it does not list (a group, a gathering) is not one
    if (named !== '' && named !== 'NA' && known !== null && !place.has(named)) skip('named is no listed person')
    else
      dated.push({
        speaker: numberOf(speaker),
        named: named === '' || named === 'NA' ? null : numberOf(named),
        day,
        held,
      })
  }
  if (!dated.some(row => row.named !== null))
    throw new Fault(
      'bad-input',
      'Nobody is named in the record. Give a table with a speaker, a named person and a day a row.',
    )
  const happened = [...eventsOf(tables.events, id => place.get(id)), ...told.filter(one => one.day !== '')].sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  )
  const days = [...new Set([...dated, ...happened].map(row => row.day))].sort()
  const dayOf = new Map(days.map((day, at) => [day, at]))
  const namings = dated.map(row => ({ ...row, day: dayOf.get(row.day)! })).sort((a, b) => a.day - b.day)
  const first = (type: RegExp): Int32Array => {
    const out = new Int32Array(people.length).fill(-1)
    for (const { who, type: told, day } of happened.toReversed()) if (type.test(told)) out[who] = dayOf.get(day)!
    return out
  }
  // told without a day: known at the end, and in no sooner choice
  const orAtLast = (out: Int32Array, type: string): Int32Array => {
    for (const one of told) if (one.day === '' && one.type === type && out[one.who]! < 0) out[one.who] = days.length - 1
    return out
  }
  const executed = orAtLast(first(putToDeath), 'execution')
  const released = first(/^(releas|acquit|pardon|repriev|spared|discharg)/i)
  for (const [i, one] of people.entries())
    if (executed[i]! >= 0 || released[i]! >= 0) people[i] = { ...one, fateTold: true }
  const listed = happened
    .filter(one => /^deposi/i.test(one.type))
    .map(one => ({ speaker: one.who, day: dayOf.get(one.day)! }))
  return {
    ...{ people, days, namings, leftOut, called: first(/^(public )?summon/i), tortured: first(/^tortur/i) },
    ...{ executed, confessed: orAtLast(first(/^(confess|admi(t|ss))/i), 'confession') },
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
      const day = whenOf(row('day'))
      return who === undefined || typeof day !== 'string' ? [] : [{ who, day, type: row('type') }]
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

/** A heading without case, underscores and hyphens. */
const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[_\-\s]+/g, ' ')

/** Rows as look-ups by column; '' where a row or the table has no such column. */
function rowsOf(table: string, text: string, must: readonly Column[]): ((column: Column) => string)[] {
  const { data, errors } = Papa.parse<string[]>(text.trim(), { preview: mostRows + 2 })
  if (errors.length > 0 && data.length === 0)
    throw new Fault('bad-input', `The table of ${table} cannot be read: ${errors[0]!.message}.`)
  if (data.length > mostRows + 1)
    throw new Fault('too-large', `The table of ${table} has more than ${mostRows} rows. Take a part of it.`)
  const head = (data[0] ?? []).map(plain)
  // a name as it is; else one that begins or ends with it, such as "accused witch" or "month of accusation"
  const at = (column: Column): number => {
    const usual: readonly string[] = columns[column]
    const exact = head.findIndex(name => usual.includes(name))
    return exact >= 0
      ? exact
      : head.findIndex(name => usual.some(word => name.startsWith(`${word} `) || name.endsWith(` ${word}`)))
  }
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
