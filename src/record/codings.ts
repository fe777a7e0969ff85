import type { z } from 'zod'
import { Coding, Settlement } from '../case/coding.ts'
import { readBody } from './body.ts'
import type { RowChange } from './change.ts'
import type { Driver, Row } from './driver.ts'
import { type DecidedFinding, listFindings } from './findings.ts'

/** What people said apart of a source, in the order they said it. */
export const listCodings = (db: Driver, source: string): Coding[] => read(db, 'coding', Coding, source)

/** How differences on a source were settled. */
export const listSettlements = (db: Driver, source: string): Settlement[] => read(db, 'settlement', Settlement, source)

/** Whether a settlement weighed what this coder said of this unit. */
export const restsOn = ({ coders, units }: Settlement, unit: string, by: string): boolean =>
  coders.some((name, i) => name === by && units[i] === unit)

/**
 * A row that changes would leave without what it is about, or undefined: a coding without its source or suggestion, or a
 * settlement whose coder no longer says what was settled. Asked while the changes stand.
 */
export function codingLeft(db: Driver, changes: readonly RowChange[]): string | undefined {
  const gone = (table: string): Set<string> =>
    new Set(changes.flatMap(one => (one.table === table && one.after === null ? [one.id] : [])))
  const [findings, sources] = [gone('finding'), gone('source')]
  const isCoding = ({ table, id, before }: RowChange): boolean =>
    table === 'statement' && id.startsWith('coding:') && before !== null
  const said = new Set(changes.filter(isCoding).map(one => one.id))
  if (findings.size + sources.size + said.size === 0) return undefined
  const statements = <T>(kind: string, noun: z.ZodType<T>) =>
    db.all<Row>('SELECT id, body FROM statement WHERE kind = ?', kind).map(row => ({ row, body: readBody(noun, row) }))
  const coding = statements('coding', Coding).find(({ body }) => sources.has(body.source) || findings.has(body.unit))
  const settlement = statements('settlement', Settlement).find(({ body: { coders, units } }) =>
    coders.some((by, i) => units[i] !== null && said.has(`coding:${units[i]}/${by}`)),
  )
  const left = coding ?? settlement
  return left && String(left.row.id)
}

function read<T>(db: Driver, kind: string, noun: z.ZodType<T>, source: string): T[] {
  const sql = "SELECT * FROM statement WHERE kind = ? AND json_extract(body, '$.source') = ? ORDER BY n, id"
  return db.all<Row>(sql, kind, source).map(row => readBody(noun, row))
}

/**
 * Everybody's own word on a source: what each said apart; else what stands in the case under their name. Where one decided
 * in the case and another changed it since, only the latter's word is left there; the ledger keeps both.
 */
export function codingsOf(db: Driver, source: string): ReadonlyMap<string, ReadonlyMap<string, Coding>> {
  const all = new Map<string, Map<string, Coding>>()
  const put = (one: Coding): void => {
    const own = all.get(one.by) ?? new Map<string, Coding>()
    all.set(one.by, own.set(one.unit, one))
  }
  // What a settlement put into the case is the word of neither; what both had said was kept apart then.
  const settled = new Set(listSettlements(db, source).flatMap(one => [...one.units, one.outcome]))
  for (const one of listFindings(db, { source }))
    if (one.state !== 'suggested' && one.by && !settled.has(one.id)) put(inCase(one))
  for (const one of listCodings(db, source)) put(one)
  return all
}

/** What a decision in the case says, as a coding of the person who signed it. */
function inCase({ sourceId, state, version, by, at, exact, ...finding }: DecidedFinding): Coding {
  return {
    id: `${finding.id}/${by}`,
    by: by!,
    source: sourceId,
    unit: finding.id,
    verdict: state === 'rejected' ? 'rejected' : 'accepted',
    finding: finding as Coding['finding'],
    exact,
    at: at ?? '',
  }
}
