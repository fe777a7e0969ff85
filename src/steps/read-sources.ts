import type { Reading } from '../case/reading.ts'
import type { Source } from '../case/source.ts'
import { isFault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { toColumns } from '../record/findings.ts'
import { listSources, loadSource, sourceRow } from '../record/sources.ts'
import { type ReadEngine, readInThread } from './engines.ts'
import { identifyAcross } from './identify-actors.ts'
import { type LongStep, stopIfAsked, track } from './progress.ts'
import { withEvents } from './tell-events.ts'

/** Words of a finding that lists show; a quotation over pages is cut here. */
const longestWords = 400

export interface ReadReport {
  readonly findings: number
  /** Sources of which the reader left something out, with its sentence. */
  readonly told: readonly { readonly source: string; readonly words: string }[]
  /** Sources that the reader gave up, with its reason; they stay unread and can be read again. */
  readonly unreadable: readonly { readonly source: string; readonly reason: string }[]
}

/**
 * Lets the readers go over sources and keeps what they suggest, all as one step. Read again, a source loses the
 * suggestions nobody has decided on; decisions stay, and a finding like a decided one is not suggested twice. Then the
 * actors of all sources are told apart and together.
 * Without `sources`, those that were not read yet.
 */
export async function readSources(
  file: CaseFile,
  options: LongStep & {
    readonly read?: ReadEngine
    readonly sources?: readonly string[]
    /** The step that the reading is part of, where it is part of one. */
    readonly step?: number
  } = {},
): Promise<ReadReport> {
  file.need('propose')
  const unread = (): string[] => listSources(file.db).flatMap(({ id, state }) => (state === 'gathered' ? [id] : []))
  const ids = options.sources ?? unread()
  const told = track('read', ids.length, options)
  const notes: { source: string; words: string }[] = []
  const unreadable: { source: string; reason: string }[] = []
  let { step } = options
  let findings = 0
  for (const id of ids) {
    stopIfAsked(options.signal, 'what was read before that is kept')
    const source = loadSource(file.db, id)
    const reading = await readOne(source, options)
    if ('reason' in reading) unreadable.push({ source: id, reason: reading.reason })
    else {
      const left = (reading.told ?? []).map(said => `"${source.title}" (${source.siglum}): ${said}`)
      for (const words of left) notes.push({ source: id, words })
      const entry = file.write('propose', seq => {
        const changes = suggest(file, source, reading, seq)
        findings += changes.filter(change => change.table === 'finding' && change.before === null).length
        const words = [`Read "${source.title}" (${source.siglum})`, ...(reading.told ?? [])]
          .join('. ')
          .replace(/\.$/, '')
        return { verb: 'read-source', words, changes, ...(step === undefined ? {} : { step }) }
      })
      step ??= entry?.step
    }
    told.step('reason' in reading)
  }
  if (step !== undefined) identifyAcross(file, step)
  return { findings, told: notes, unreadable }
}

/** A reader that fails on one source must not end the run; one that is stopped must. */
async function readOne(
  source: Source,
  { read = readInThread, signal }: LongStep & { readonly read?: ReadEngine },
): Promise<Reading | { readonly reason: string }> {
  try {
    return await read(source, signal)
  } catch (error) {
    if (signal?.aborted) stopIfAsked(signal, 'what was read before that is kept')
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return { reason: isFault(error) ? said : `"${source.title}" made its reader fail (${said}). Report it.` }
  }
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
        as_read: canonical(actor).toWellFormed(),
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
    ...altered('source', sourceRow(db, source.id), {
      state: 'read',
      layers: canonical(withEvents(source.layers, reading.events ?? [])),
    }),
  ]
}

const place = (row: Row): string => `${row.kind} ${row.start} ${row.end}`
