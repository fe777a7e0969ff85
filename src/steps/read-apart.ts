import { Coding } from '../case/coding.ts'
import { Fault } from '../kit/errors.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered, type RowChange, removed } from '../record/change.ts'
import { nextPlace, rowId, statementRow } from '../record/claims.ts'
import { listCodings, listSettlements, restsOn } from '../record/codings.ts'
import { type DecidedFinding, listSuggested } from '../record/findings.ts'
import { annotationRow, changed, checkName, type Decision, newName } from './decide-finding.ts'
import type { NewAnnotation } from './make-annotation.ts'
import { type SourcePage, showSource } from './show-case.ts'

/**
 * Reading apart: a person goes over a source without seeing what others decided, so that the two can be compared. What they
 * say is a coding of their own and changes no evidence; the ledger says that they judged, not what. Masks are those that
 * gathering proposed, as it proposed them: what people masked or lifted is hidden as well. `version` is the last entry that
 * touched this person's word.
 */
export function showApart(file: CaseFile, source: string): SourcePage {
  const page = showSource(file, source)
  const own = new Map(ownCodings(file, source).map(one => [one.unit, one]))
  const versions = versionsOf(file)
  const suggested = listSuggested(file.db, source).map(one => {
    const said = own.get(one.id)
    own.delete(one.id)
    return { ...(said === undefined ? one : asFinding(file, said)), version: versions.get(one.id) ?? 0 }
  })
  const made = [...own.values()].map(one => ({ ...asFinding(file, one), version: versions.get(one.unit) ?? 0 }))
  const findings = [...suggested, ...made].sort((a, b) => a.start - b.start || b.end - a.end)
  const gathered = new Set(
    file.db.all<{ n: number }>("SELECT n FROM mask WHERE source = ? AND id LIKE '%.mask%'", source).map(({ n }) => n),
  )
  const masks = page.source.masks.flatMap(({ by, ...mask }) =>
    gathered.has(mask.n) ? [{ ...mask, state: 'proposed' as const }] : [],
  )
  return { ...page, source: { ...page.source, masks }, findings }
}

/** The last entry that touched this person's word on each unit, also where the word was taken back. */
function versionsOf(file: CaseFile): ReadonlyMap<string, number> {
  const end = `/${file.by}`
  const touched = file.db.all<{ id: string; seq: number }>(
    "SELECT id, max(seq) AS seq FROM touch WHERE id >= 'coding:' AND id < 'coding;' GROUP BY id",
  )
  return new Map(
    touched.flatMap(({ id, seq }) => (id.endsWith(end) ? [[id.slice('coding:'.length, -end.length), seq]] : [])),
  )
}

/**
 * Judges suggestions of a source apart, as one step. `reopen` takes one's own word back.
 *
 * @throws Fault `conflict` where one's word changed since `version`, as in another window; or where a difference was settled
 * on it: what both had said then stays, and so do the figures
 */
export function judgeApart(file: CaseFile, source: string, decisions: readonly Decision[]): readonly DecidedFinding[] {
  file.write('propose', () => {
    const before = new Map(showApart(file, source).findings.map(one => [one.id, one]))
    let n = nextPlace(file.db, 'statement')
    const settled = listSettlements(file.db, source)
    const seen = new Set<string>()
    const changes = decisions.flatMap(({ id, decision, edit, version }): RowChange[] => {
      if (seen.has(id)) throw new Fault('bad-input', `Finding "${id}" is decided twice in one step.`)
      seen.add(id)
      const done = settled.find(one => restsOn(one, id, file.by))
      if (done) throw new Fault('conflict', `This is settled already, by ${done.by}. Undo that to settle it anew.`)
      const finding = before.get(id)
      if (finding === undefined)
        throw new Fault(
          'not-found',
          `There is no finding "${id}" in this case. Load the source again to see those it has.`,
        )
      if (finding.version !== version) throw changed(finding)
      const row = rowOf(file, source, id)
      if (decision === 'reopen') return row === undefined ? [] : [removed('statement', row)]
      const said = sayOf(file, finding, decision === 'accept' ? 'accepted' : 'rejected', edit)
      return row === undefined
        ? [statementRow('coding', said, n++, file.by)]
        : altered('statement', row, { body: canonical(said) })
    })
    const { title } = showSource(file, source).source
    return { verb: 'judge-apart', words: `Judged ${decisions.length} of "${title}" apart`, changes }
  })
  const after = new Map(showApart(file, source).findings.map(one => [one.id, one]))
  return decisions.flatMap(({ id }) => after.get(id) ?? [])
}

/** Marks a passage apart. Whom a person, body or place means is left to the name where no known actor is meant. */
export function markApart(
  file: CaseFile,
  { source, kind, start, end, fields, reason = '' }: NewAnnotation,
): DecidedFinding {
  let said: Coding | undefined
  file.write('propose', seq => {
    const named: Record<string, unknown> = { ...fields }
    if ((kind === 'person' || kind === 'body' || kind === 'place') && named.actor === undefined)
      named.actor = newActorOf(checkName(kind, String(named.name ?? '')))
    const made = { ...named, id: `m${seq}`, sourceId: source, kind, start, end, reason } as unknown as DecidedFinding
    said = sayOf(file, made, 'accepted', undefined)
    const { title } = showSource(file, source).source
    return {
      verb: 'mark-apart',
      words: `Marked a passage of "${title}" apart`,
      changes: [statementRow('coding', said, nextPlace(file.db, 'statement'), file.by)],
    }
  })
  return { ...asFinding(file, said!), version: versionsOf(file).get(said!.unit) ?? 0 }
}

/** Stands for an actor that a coder means and the case does not have: two coders who write one name mean one. */
const newActorOf = (name: string): string => `new:${name}`

/** The name of an actor that only a coder has. */
export const newActorIn = (actor: string): string | null => (actor.startsWith('new:') ? actor.slice(4) : null)

function sayOf(file: CaseFile, finding: DecidedFinding, verdict: Coding['verdict'], given: Decision['edit']): Coding {
  const edit =
    given?.actor === null
      ? { ...given, actor: newActorOf(checkName(String(given.kind ?? finding.kind), newName(finding, given))) }
      : given
  const actor = edit?.actor ?? ('actor' in finding ? finding.actor : undefined)
  const meant = typeof actor === 'string' && newActorIn(actor) !== null ? actor : undefined
  const at = file.clock().toISOString()
  // The row is what a decision in the case would write; it checks range, fields and actors the same way.
  const row = annotationRow(file, finding, edit, null, at, meant)
  const { sourceId, state, version, by, at: when, exact, ...plain } = finding
  const said = Coding.parse({
    id: `${finding.id}/${file.by}`,
    by: file.by,
    source: sourceId,
    unit: finding.id,
    verdict,
    finding: { ...plain, ...edit, id: finding.id },
    exact: String(row.exact).slice(0, 200).toWellFormed(),
    at,
  })
  return said
}

const ownCodings = (file: CaseFile, source: string): Coding[] =>
  listCodings(file.db, source).filter(one => one.by === file.by)

const rowOf = (file: CaseFile, source: string, unit: string) =>
  ownCodings(file, source).some(one => one.unit === unit)
    ? file.db.get('SELECT * FROM statement WHERE id = ?', rowId('coding', `${unit}/${file.by}`))
    : undefined

function asFinding(file: CaseFile, said: Coding): DecidedFinding {
  const made = !file.db.get('SELECT 1 FROM finding WHERE id = ?', said.unit)
  return {
    ...said.finding,
    sourceId: said.source,
    state: said.verdict === 'rejected' ? 'rejected' : made ? 'made' : 'accepted',
    version: 0,
    by: said.by,
    at: said.at,
    exact: said.exact,
  }
}
