import type { Finding } from '../case/finding.ts'
import { parseEdtf } from '../kit/edtf.ts'
import { Fault } from '../kit/errors.ts'
import { writtenOf } from '../read/written.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered, type RowChange } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { toColumns } from '../record/findings.ts'
import { loadSource, sourceRow } from '../record/sources.ts'
import { type ReadEngine, readInThread } from './engines.ts'

/** When a source was written: what a person puts in the place of what they saw. */
export interface Rewriting {
  /** A year, month or day in EDTF; empty for what the record itself says of its issue, or nothing. */
  readonly written: string
  /** What the person saw there; empty for nothing. */
  readonly from: string
}

export interface Rewritten {
  /** What the reader counts from now; null for nothing. */
  readonly written: string | null
  /** Dates of the source that were read again, and how many of them have another value now. */
  readonly read: number
  readonly changed: number
  /** Dates that would be read otherwise now but keep their value, since a person has decided on them. */
  readonly kept: number
  readonly entry: { readonly seq: number; readonly words: string; readonly by: string } | null
}

/**
 * Changes when a source was written and reads its dates again, as one entry: "last year" is counted from it. Suggestions
 * nobody has decided on take the new value; what a person accepted, refused or made stays as it is, and is counted.
 * Throws `conflict` where somebody changed it since the person saw it.
 */
export async function changeWritten(
  file: CaseFile,
  id: string,
  { written, from }: Rewriting,
  read: ReadEngine = readInThread,
): Promise<Rewritten> {
  file.need('decide')
  if (written !== '' && !/^\d{4}(-\d{2}){0,2}$/.test(written))
    throw new Fault('bad-input', `"${written}" is no day, month or year such as 1938-03-12, 1938-03 or 1938.`)
  if (written !== '') parseEdtf(written)
  const source = loadSource(file.db, id)
  const record = dated(source.record, written)
  const fresh = await read({ ...source, record })
  const dates = new Map(fresh.findings.flatMap(one => (one.kind === 'date' ? [[place(one), one] as const] : [])))
  const counts = { read: dates.size, changed: 0, kept: 0 }
  const entry = file.write('decide', () => {
    const row = sourceRow(file.db, id)
    const now = loadSource(file.db, id).record
    if ((writtenOf(now) ?? '') !== from || canonical(now) !== canonical(source.record))
      throw new Fault(
        'conflict',
        `When "${source.title}" was written was changed meanwhile: it is now ${writtenOf(now) ?? 'not recorded'}. Look at it again, then decide.`,
      )
    const changes: RowChange[] = altered('source', row, { record: canonical(record) })
    for (const { row: old, decided } of suggestedDates(file, id)) {
      const date = dates.get(place(old))
      const after = date === undefined ? [] : reread(old, date)
      if (after.length > 0) counts[decided ? 'kept' : 'changed']++
      if (!decided) changes.push(...after)
    }
    const [was, is] = [from, writtenOf(record)].map(one => one || 'not recorded')
    const words = `Changed when "${source.title}" was written from ${was} to ${is}; dates with another value: ${counts.changed}`
    return changes.length === 0 ? null : { verb: 'change-written', words, changes }
  })
  return {
    written: writtenOf(record) ?? null,
    ...counts,
    entry: entry === null ? null : { seq: entry.seq, words: entry.words, by: entry.by },
  }
}

/** The record with a date of writing of its own, which goes before the date of the edition. */
function dated(record: Readonly<Record<string, unknown>>, written: string): Record<string, unknown> {
  const { 'original-date': _, ...rest } = record
  return written === '' ? rest : { ...rest, 'original-date': { 'date-parts': [written.split('-').map(Number)] } }
}

/** The reader's own dates in a source, each with whether anybody has decided on it. */
function suggestedDates({ db }: CaseFile, id: string): { row: Row; decided: boolean }[] {
  return db
    .all<Row>(
      `SELECT f.*, EXISTS (SELECT 1 FROM rejection r WHERE r.id = f.id) OR EXISTS (SELECT 1 FROM annotation a WHERE a.id = f.id)
         AS decided FROM finding f WHERE source = ? AND kind = 'date' AND by IS NULL`,
      id,
    )
    .map(({ decided, ...row }) => ({ row, decided: decided === 1 }))
}

function reread(row: Row, date: Finding): RowChange[] {
  const { reason, body } = toColumns(date)
  return altered('finding', row, { reason, body: canonical(body) })
}

const place = ({ start, end }: { readonly start?: unknown; readonly end?: unknown }): string => `${start} ${end}`
