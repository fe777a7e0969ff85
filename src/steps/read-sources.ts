import type { Reading } from '../case/reading.ts'
import type { Source } from '../case/source.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { readText } from '../read/reader.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { toColumns } from '../record/findings.ts'
import { listSources, loadSource, sourceRow } from '../record/sources.ts'
import { type LongStep, stopIfAsked, track } from './progress.ts'

/** The engine that reads one source. */
export type ReadEngine = (source: Source) => Reading | Promise<Reading>

const readWhole: ReadEngine = ({ text, masks, language }) => readText(text, { masks, language })

/** Words of a finding that lists show; a quotation over pages is cut here. */
const longestWords = 400

/**
 * Lets the readers go over sources and keeps what they suggest, all as one step. Read again, a source loses the
 * suggestions nobody has decided on; decisions stay, and a finding like a decided one is not suggested twice.
 */
export async function readSources(
  file: CaseFile,
  options: LongStep & { readonly read?: ReadEngine; readonly sources?: readonly string[] } = {},
): Promise<{ readonly findings: number }> {
  file.need('propose')
  const { read = readWhole } = options
  const ids =
    options.sources ??
    listSources(file.db)
      .filter(s => s.state === 'gathered')
      .map(s => s.id)
  const told = track('read', ids.length, options)
  let step: number | undefined
  let findings = 0
  for (const id of ids) {
    stopIfAsked(options.signal, 'what was read before that is kept')
    const source = loadSource(file.db, id)
    const reading = await read(source)
    const entry = file.write('propose', seq => {
      const changes = suggest(file, source, reading, seq)
      findings += changes.filter(change => change.table === 'finding' && change.before === null).length
      const words = `Read "${source.title}" (${source.siglum})`
      return { verb: 'read-source', words, changes, ...(step === undefined ? {} : { step }) }
    })
    step ??= entry?.step
    told.step()
  }
  return { findings }
}

function suggest(file: CaseFile, source: Source, reading: Reading, seq: number): RowChange[] {
  const { db } = file
  const stale = db.all<Row>(
    `SELECT * FROM finding f WHERE source = ? AND by IS NULL
       AND NOT EXISTS (SELECT 1 FROM rejection r WHERE r.id = f.id) AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.id = f.id)`,
    source.id,
  )
  const decided = new Set(
    db
      .all<Row>(
        'SELECT kind, start, "end" FROM finding WHERE source = ?1 UNION SELECT kind, start, "end" FROM annotation WHERE source = ?1',
        source.id,
      )
      .map(place),
  )
  for (const row of stale) decided.delete(place(row))
  const fresh = reading.findings.filter(finding => !decided.has(place(finding as unknown as Row)))
  const actorId = (id: string): string => `${source.id}.${seq}.${id}`
  const named = new Set(fresh.map(finding => toColumns(finding).actor))
  const actors = reading.actors
    .filter(actor => named.has(actor.id) || fresh.some(f => f.kind === 'quotation' && f.addressee === actor.id))
    .map(actor =>
      added('actor', {
        id: actorId(actor.id),
        kind: actor.kind,
        name: actor.name.toWellFormed(),
        part_of: null,
        reasons: canonical(actor.reasons),
        by: null,
      }),
    )
  const known = new Set(reading.actors.map(actor => actor.id))
  const map = mapOffsets(source.text)
  const findings = fresh.map((finding, n) => {
    const { body, actor, ...columns } = toColumns(finding)
    if (typeof body.addressee === 'string' && known.has(body.addressee)) body.addressee = actorId(body.addressee)
    const words = source.text
      .slice(map.toUnits(finding.start), map.toUnits(finding.end))
      .slice(0, longestWords)
      .toWellFormed()
    return added('finding', {
      id: `f${seq}.${n}`,
      source: source.id,
      ...columns,
      words,
      actor: actor !== null && known.has(actor) ? actorId(actor) : null,
      body: canonical(body),
      by: null,
    })
  })
  return [
    ...stale.map(row => removed('finding', row)),
    ...actors,
    ...findings,
    ...altered('source', sourceRow(db, source.id), { state: 'read' }),
  ]
}

const place = (row: Row): string => `${row.kind} ${row.start} ${row.end}`
