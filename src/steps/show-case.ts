import type { FindingKind } from '../case/finding.ts'
import type { Source } from '../case/source.ts'
import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { writtenOf } from '../read/written.ts'
import { type CaseActor, listActors, loadActor } from '../record/actors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { loadClaims } from '../record/claims.ts'
import { type Failure, listFailures } from '../record/failures.ts'
import { type DecidedFinding, listFindings } from '../record/findings.ts'
import type { Role } from '../record/roles.ts'
import { listMasks, listSources, loadSource, type SourceHead, type SourceMask } from '../record/sources.ts'
import { type NextStep, nextRedo, nextUndo } from '../record/undo.ts'
import { listWaiting, type Waiting } from '../record/waiting.ts'
import { type QuestionRow, questionTable, strongestConflict } from './show-questions.ts'
import { type EventHere, tellEvents } from './tell-events.ts'

/** One answer of a conflict: its words, the sources that give it, and the least number of origins behind it. */
export interface Strongest {
  readonly question: string
  readonly words: string
  readonly answers: readonly { readonly words: string; readonly at: readonly string[]; readonly origins: number }[]
}

/** How many findings of each kind a source has, and how many of all were decided on. */
export interface SourceCounts {
  readonly byKind: Readonly<Partial<Record<FindingKind, number>>>
  readonly decided: number
}

export interface CaseSummary {
  readonly title: string
  readonly me: { readonly name: string; readonly role: Role }
  readonly counts: {
    readonly sources: number
    readonly findings: number
    readonly decided: number
    readonly actors: number
    readonly questions: number
    readonly claims: number
    /** Questions on which the sources contradict each other and nothing in the case explains it. */
    readonly conflicts: number
  }
  /** The conflict to look at first, or null. */
  readonly strongest: Strongest | null
  readonly sources: readonly (SourceHead & { readonly counts: SourceCounts; readonly masks: readonly SourceMask[] })[]
  readonly failures: readonly Failure[]
  /** Files that were handed in and are neither sources nor failures yet. */
  readonly waiting: readonly Waiting[]
  readonly undo: NextStep | null
  readonly redo: NextStep | null
  /** What a person should know about how the case lies on this disk, or null. */
  readonly told: string | null
}

/** The case at a glance: its sources, what failed, and what undo would take back. */
export function showCase(file: CaseFile): CaseSummary {
  file.need('read')
  const { db } = file
  const byKind = Map.groupBy(
    db.all<{ source: string; kind: FindingKind; n: number }>(
      `SELECT source, kind, count(*) AS n FROM (
         SELECT id, source, kind FROM annotation
         UNION ALL SELECT id, source, kind FROM finding f WHERE NOT EXISTS (SELECT 1 FROM annotation a WHERE a.id = f.id)
       ) GROUP BY source, kind`,
    ),
    row => row.source,
  )
  const decided = new Map(
    db
      .all<{ source: string; n: number }>(
        `SELECT source, count(*) AS n FROM (
           SELECT source FROM annotation UNION ALL SELECT source FROM rejection JOIN finding USING (id)
         ) GROUP BY source`,
      )
      .map(row => [row.source, row.n]),
  )
  const sources = listSources(db).map(source => ({
    ...source,
    counts: {
      byKind: Object.fromEntries((byKind.get(source.id) ?? []).map(row => [row.kind, row.n])),
      decided: decided.get(source.id) ?? 0,
    },
    masks: listMasks(db, source.id),
  }))
  const sum = (of: (source: (typeof sources)[number]) => number): number =>
    sources.reduce((n, source) => n + of(source), 0)
  const { rows, counts } = questionTable(loadClaims(db))
  return {
    title: db.one<{ title: string }>('SELECT title FROM case_file').title,
    me: { name: file.by, role: file.role },
    counts: {
      sources: sources.length,
      findings: sum(source => Object.values(source.counts.byKind).reduce((n: number, kind) => n + (kind ?? 0), 0)),
      decided: sum(source => source.counts.decided),
      actors: db.one<{ n: number }>('SELECT count(*) AS n FROM actor WHERE part_of IS NULL').n,
      questions: rows.length,
      claims: db.one<{ n: number }>('SELECT count(*) AS n FROM claim').n,
      conflicts: counts.conflict,
    },
    strongest: strongestOf(strongestConflict(rows)),
    sources,
    failures: listFailures(db),
    waiting: listWaiting(db),
    undo: nextUndo(file),
    redo: nextRedo(file),
    told: file.told,
  }
}

/** The answers of a conflict, with what stands behind each. */
function strongestOf(row: QuestionRow | null): Strongest | null {
  if (row === null) return null
  const { question, cells, origins } = row
  const said = cells.flatMap(cell => cell.answers)
  return {
    question: question.id,
    words: question.words,
    answers: origins.map(({ least }, group) => {
      const own = said.filter(one => one.group === group)
      return { words: own[0]?.words ?? '', at: own.map(one => one.at), origins: least }
    }),
  }
}

export interface SourcePage {
  readonly source: Omit<Source, 'masks' | 'hints'> & { readonly masks: readonly SourceMask[] }
  readonly findings: readonly DecidedFinding[]
  readonly actors: readonly CaseActor[]
  readonly events: readonly EventHere[]
  /** When it was written as its record says, in EDTF: the day that the reader counts from where the text names none. */
  readonly written?: string
}

/** One source with its text, its findings in text order, the actors they name or give the word to, and the events it tells of. */
export function showSource(file: CaseFile, id: string): SourcePage {
  file.need('read')
  const { hints, ...source } = loadSource(file.db, id)
  const findings = listFindings(file.db, { source: id })
  const voices = new Set(findings.flatMap(voicesOf))
  const { layers, events } = tellEvents(file, source, findings)
  const written = writtenOf(source.record)
  return {
    ...(written === undefined ? {} : { written }),
    source: { ...source, layers: [...layers], masks: listMasks(file.db, id) },
    findings,
    events,
    actors: listActors(file.db).filter(actor => actor.sources.includes(id) || voices.has(actor.id)),
  }
}

/** Those who speak in a finding, are spoken to, or on whose word it is. */
const voicesOf = (one: DecidedFinding): (string | undefined)[] =>
  one.kind === 'quotation' ? [one.speaker, one.addressee] : one.kind === 'attribution' ? [one.source] : []

/** One actor and every place that names it or speaks in its name. */
export function showActor(
  file: CaseFile,
  id: string,
): { readonly actor: CaseActor; readonly findings: readonly DecidedFinding[] } {
  file.need('read')
  const actor = loadActor(file.db, id)
  return { actor, findings: listFindings(file.db, { actor: actor.id }) }
}

/** All actors that stand alone, each with the line it is first named in. */
export function showActors(file: CaseFile): readonly CaseActor[] {
  file.need('read')
  const lines = new Map<string, (point: number) => number>()
  const lineAt = (source: string, point: number): number => {
    if (!lines.has(source)) {
      const { text } = loadSource(file.db, source)
      const [offsets, line] = [mapOffsets(text), mapLines(text)]
      lines.set(source, at => line(offsets.toUnits(at)))
    }
    return lines.get(source)!(point)
  }
  return listActors(file.db).map(actor =>
    actor.first === undefined
      ? actor
      : { ...actor, first: { ...actor.first, line: lineAt(actor.first.source, actor.first.start) } },
  )
}

/** All dates, in the order of sources and texts. */
export function showDates(file: CaseFile): readonly DecidedFinding[] {
  file.need('read')
  return listFindings(file.db, { kind: 'date' })
}

/** All quotations and attributions: who speaks, and on whose word. */
export function showVoices(file: CaseFile): readonly DecidedFinding[] {
  file.need('read')
  return [...listFindings(file.db, { kind: 'quotation' }), ...listFindings(file.db, { kind: 'attribution' })]
}
