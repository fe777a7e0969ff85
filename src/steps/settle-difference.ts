import { type Coding, Settlement } from '../case/coding.ts'
import type { Finding } from '../case/finding.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, type RowChange } from '../record/change.ts'
import { nextPlace, rowId, statementRow } from '../record/claims.ts'
import { codingsOf } from '../record/codings.ts'
import { loadFinding } from '../record/findings.ts'
import { loadSource } from '../record/sources.ts'
import { compareTwo, type Standing, type Two, type Units } from './compare-coders.ts'
import { annotationRow, decide, short } from './decide-finding.ts'
import { askedFor } from './make-claim.ts'
import { newActorIn } from './read-apart.ts'

/** Which difference, whose word the case takes, and why. */
export interface Settling {
  readonly source: string
  readonly coders: Two
  readonly units: Units
  readonly taken: string
  readonly reason: string
  /** The version of what a third person decided there, where the person knows that it is replaced. */
  readonly over?: number
}

/**
 * Settles a difference between two coders by one decision: the case takes the word of one of them as evidence, signed by
 * whoever settles it. What both had said stays as their codings, so the figures are still those from before.
 *
 * @throws Fault `not-found` where the two do not differ there, `conflict` where it is settled already, or where a third person
 * decided on it in the case and `over` does not name that
 */
export function settleDifference(file: CaseFile, { source, coders, units, taken, ...given }: Settling): Settlement {
  let settlement: Settlement | undefined
  file.write('decide', seq => {
    const stands = refuse(file, { source, coders, units, taken, ...given })
    const at = file.clock().toISOString()
    const reason = given.reason.trim()
    const all = codingsOf(file.db, source)
    const [said, other] = (taken === coders[0] ? [0, 1] : [1, 0]).map(i =>
      units[i] === null ? undefined : all.get(coders[i]!)!.get(units[i]!),
    )
    const { outcome, changes } = takeWord(file, seq, said, other, reason, at)
    const made = { id: `e${seq}`, source, coders, units, taken, outcome, reason, by: file.by, at }
    settlement = askedFor(Settlement, made)
    let n = nextPlace(file.db, 'statement')
    // What stands only in the case is kept as the word of whoever said it, before the case changes under it.
    const before = [...all.values()].flatMap(own =>
      [...new Set(units)].flatMap(unit => (unit === null ? [] : (own.get(unit) ?? []))),
    )
    const kept = before.filter(one => !file.db.get('SELECT 1 FROM statement WHERE id = ?', rowId('coding', one.id)))
    return {
      verb: 'settle-difference',
      words: `Settled "${short((said ?? other)!.exact)}" as ${taken} has it${stands === null ? '' : `, in place of ${stands.by}`}${reason === '' ? '' : `: ${reason}`}`,
      changes: [
        ...kept.map(one => statementRow('coding', one, n++, one.by)),
        statementRow('settlement', settlement, n, file.by),
        ...changes,
      ],
    }
  })
  return settlement!
}

/** Refuses what cannot be settled so; returns what a third person decided there, which is replaced. */
function refuse(file: CaseFile, { source, coders, units, taken, over }: Settling): Standing | null {
  const differs = compareTwo(file, loadSource(file.db, source), ...coders).differences.find(
    one => (one.a?.unit ?? null) === units[0] && (one.b?.unit ?? null) === units[1],
  )
  if (differs === undefined)
    throw new Fault('not-found', `${coders[0]} and ${coders[1]} do not differ there any more. Look at the list again.`)
  if (differs.settled)
    throw new Fault('conflict', `This is settled already, by ${differs.settled.by}. Undo that to settle it anew.`)
  if (!coders.includes(taken)) throw new Fault('bad-input', `"${taken}" is not one of the two.`)
  const { stands } = differs
  if (stands !== null && stands.version !== over) {
    const words = `In the case this is ${stands.state} by ${stands.by}, whose word a settlement would replace. Look at it, then settle.`
    throw new Fault('conflict', words, { present: stands })
  }
  return stands
}

/** What makes the case say what one coder says of a place, and not what the other says. */
function takeWord(
  file: CaseFile,
  seq: number,
  said: Coding | undefined,
  other: Coding | undefined,
  reason: string,
  at: string,
): { readonly outcome: string | null; readonly changes: readonly RowChange[] } {
  const dropped =
    other !== undefined && other.unit !== said?.unit && other.verdict === 'accepted'
      ? drop(file, other.unit, reason)
      : []
  if (said === undefined) return { outcome: null, changes: dropped }
  if (said.verdict === 'rejected')
    return { outcome: said.unit, changes: [...dropped, ...drop(file, said.unit, reason)] }

  const actor = newActor(file, seq, said.finding)
  const finding: Finding = actor === null ? said.finding : ({ ...said.finding, actor: actor.id } as Finding)
  const changes = [...dropped, ...(actor === null ? [] : [added('actor', actor)])]
  if (holds(file, said.unit)) {
    const now = loadFinding(file.db, said.unit, true)
    const { id, reason: why, ...edit } = finding
    const decision = { id, decision: 'accept', version: now.version, edit } as const
    return { outcome: id, changes: [...changes, ...decide(file, now, decision, actor?.id)] }
  }
  const made = { ...finding, id: `m${seq}`, sourceId: said.source }
  const row = annotationRow(file, made, undefined, null, at, actor?.id)
  return { outcome: made.id, changes: [...changes, added('annotation', row)] }
}

const holds = (file: CaseFile, unit: string): boolean =>
  file.db.get('SELECT 1 FROM finding WHERE id = ?1 UNION SELECT 1 FROM annotation WHERE id = ?1', unit) !== undefined

function drop(file: CaseFile, unit: string, reason: string): RowChange[] {
  if (!holds(file, unit)) return []
  const finding = loadFinding(file.db, unit, true)
  return decide(file, finding, { id: unit, decision: 'reject', version: finding.version, reason })
}

/** The row of an actor that only the coder had, or null where the case has it. */
function newActor(file: CaseFile, seq: number, finding: Finding) {
  const name = 'actor' in finding ? newActorIn(finding.actor) : null
  if (name === null) return null
  return { id: `a${seq}`, kind: finding.kind, name, part_of: null, reasons: '[]', as_read: null, by: file.by }
}
