import type { Suggestion, SuggestionKind } from '../case/suggestion.ts'
import { Fault } from '../kit/errors.ts'
import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { listActors } from '../record/actors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { Driver } from '../record/driver.ts'
import { actorResolver, listFindings } from '../record/findings.ts'
import { listMasks, listSources, loadSource } from '../record/sources.ts'
import { keptSuggestions, lastReadingEntry, type SuggestionState } from '../record/suggestions.ts'
import { suggestFrom } from './suggest-texts.ts'

/** A proposal with what became of it. */
export interface ShownSuggestion extends Suggestion {
  readonly origin: 'rules' | 'model'
  readonly state: SuggestionState
  /** The claim that it became. */
  readonly claim: string | null
  /** The passage as it stands in the text. */
  readonly exact: string
  readonly line: number
  /** Siglum and line. */
  readonly at: string
  /** Suggestions and claims of other sources on the same question. */
  readonly others: number
}

export interface SuggestionPage {
  readonly sources: readonly {
    readonly id: string
    readonly siglum: string
    readonly title: string
    readonly open: number
  }[]
  readonly counts: Readonly<Record<SuggestionState, number>>
  readonly byKind: Readonly<Partial<Record<SuggestionKind, number>>>
  /** How many fit the filter; `rows` may hold fewer. */
  readonly total: number
  readonly rows: readonly ShownSuggestion[]
  /** Actors that the rows name. */
  readonly names: Readonly<Record<string, string>>
}

export interface Asking {
  readonly source?: string
  readonly kind?: SuggestionKind
  readonly state?: SuggestionState
  readonly from?: number
  readonly limit?: number
}

/** Rows of one page of the list, unless asked otherwise. */
const usualLimit = 200

/** What the rules and the models propose for the case, in text order, with what a person said of each. Changes nothing. */
export function suggestClaims(
  file: CaseFile,
  { source, kind, state, from = 0, limit = usualLimit }: Asking = {},
): SuggestionPage {
  file.need('read')
  const { db } = file
  const heads = listSources(db).filter(one => one.state === 'read')
  if (source !== undefined && !heads.some(one => one.id === source))
    throw new Fault('not-found', `The case has no source "${source}" that was read.`)
  const all = heads.map(head => ({ head, rows: proposalsOf(file, head.id) }))
  const perKey = new Map<string, Set<string>>()
  for (const { head, rows } of all)
    for (const { key } of rows) perKey.set(key, (perKey.get(key) ?? new Set()).add(head.id))
  const scope = all.filter(({ head }) => source === undefined || head.id === source).flatMap(({ rows }) => rows)
  const counts = { open: 0, accepted: 0, rejected: 0 }
  const byKind: Partial<Record<SuggestionKind, number>> = {}
  for (const row of scope) {
    counts[row.state]++
    if (row.state === (state ?? 'open')) byKind[row.kind] = (byKind[row.kind] ?? 0) + 1
  }
  const fits = scope.filter(row => row.state === (state ?? 'open') && (kind === undefined || row.kind === kind))
  const rows = fits.slice(from, from + limit).map(row => ({ ...row, others: perKey.get(row.key)!.size - 1 }))
  const named = new Set(rows.flatMap(row => [...row.about, ...row.voices.flatMap(voice => voice.actor ?? [])]))
  const names = new Map(listActors(db).map(actor => [actor.id, actor.name]))
  return {
    sources: all.map(({ head, rows: own }) => ({
      id: head.id,
      siglum: head.siglum,
      title: head.title,
      open: own.filter(row => row.state === 'open').length,
    })),
    counts,
    byKind,
    total: fits.length,
    rows,
    names: Object.fromEntries([...named].map(id => [id, names.get(id) ?? id])),
  }
}

/** One proposal by its id. Throws `not-found`. */
export function findSuggestion(file: CaseFile, id: string): Omit<ShownSuggestion, 'others'> {
  for (const { id: source, state } of listSources(file.db)) {
    if (state !== 'read') continue
    const found = proposalsOf(file, source).find(one => one.id === id)
    if (found) return found
  }
  throw new Fault('not-found', `There is no suggestion "${id}" in this case. Load the list again.`)
}

type Proposal = Omit<ShownSuggestion, 'others'>

const worked = new WeakMap<Driver, { seq: number; readonly bySource: Map<string, readonly Suggestion[]> }>()

/** What the rules say of a source, once for each state of its findings. */
function byRules(file: CaseFile, id: string): readonly Suggestion[] {
  const { db } = file
  const seq = lastReadingEntry(db)
  let known = worked.get(db)
  if (known?.seq !== seq) {
    known = { seq, bySource: new Map() }
    worked.set(db, known)
  }
  const before = known.bySource.get(id)
  if (before) return before
  const { text } = loadSource(db, id)
  const findings = listFindings(db, { source: id }, actorResolver(db)).filter(one => one.state !== 'rejected')
  const masks = listMasks(db, id).filter(mask => mask.state !== 'rejected')
  const noise = masks.map(({ start, end, reason, why }, n) => ({
    kind: 'noise' as const,
    id: `m${n}`,
    start,
    end,
    reason: why,
    why: reason,
  }))
  const actors = listActors(db).filter(actor => actor.sources.includes(id))
  const found = suggestFrom([
    { id, text, reading: { findings: [...findings.filter(one => one.kind !== 'noise'), ...noise], actors } },
  ])
  known.bySource.set(id, found)
  return found
}

function proposalsOf(file: CaseFile, id: string): Proposal[] {
  const { db } = file
  const source = loadSource(db, id)
  const points = Array.from(source.text)
  const kept = keptSuggestions(db, id)
  const [lineAt, { toUnits }] = [mapLines(source.text), mapOffsets(source.text)]
  const show = (one: Suggestion, origin: 'rules' | 'model', state: SuggestionState, claim: string | null): Proposal => {
    const line = lineAt(toUnits(one.start))
    const exact = points.slice(one.start, one.end).join('')
    return { ...one, origin, state, claim, exact, line, at: `${source.siglum} ${line}` }
  }
  const fresh = byRules(file, id).filter(one => !kept.has(one.id))
  return [
    ...fresh.map(one => show(one, 'rules', 'open', null)),
    ...[...kept.values()].map(one => show(one.suggestion, one.origin, one.state, one.claim)),
  ].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}
