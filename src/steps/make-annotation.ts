import type { FindingKind } from '../case/finding.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, type RowChange } from '../record/change.ts'
import { type DecidedFinding, loadFinding } from '../record/findings.ts'
import { allows } from '../record/roles.ts'
import { annotationRow, checkName, short } from './decide-finding.ts'

/** A range that a person marks, with the fields of its kind. */
export interface NewAnnotation {
  readonly source: string
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
  readonly reason?: string
  /** The kind's own fields; a person, body or place without `actor` becomes a new actor under `name`. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/**
 * Marks a passage: evidence at once where the person may decide, else a suggestion in their name.
 *
 * @example
 * makeAnnotation(file, { source: 's2', kind: 'person', start: 0, end: 5, fields: { name: 'Vera' } })
 */
export function makeAnnotation(file: CaseFile, made: NewAnnotation): DecidedFinding {
  let id = ''
  file.write('propose', seq => {
    id = `m${seq}`
    const fields: Record<string, unknown> = { ...made.fields }
    const changes: RowChange[] = []
    if ((made.kind === 'person' || made.kind === 'body' || made.kind === 'place') && fields.actor === undefined) {
      const name = checkName(made.kind, String(fields.name ?? ''))
      fields.actor = `a${seq}`
      changes.push(
        added('actor', {
          id: `a${seq}`,
          kind: made.kind,
          name,
          part_of: null,
          reasons: '[]',
          as_read: null,
          by: file.by,
        }),
      )
    }
    const { source, kind, start, end, reason = '' } = made
    const finding = { ...fields, id, sourceId: source, kind, start, end, reason } as unknown as DecidedFinding
    const newActor = changes.length > 0 ? `a${seq}` : undefined
    const row = annotationRow(file, finding, undefined, null, file.clock().toISOString(), newActor)
    if (allows(file.role, 'decide')) changes.push(added('annotation', row))
    else {
      const { exact, prefix, suffix, digest, finding: none, at, ...rest } = row
      changes.push(added('finding', { ...rest, id, words: String(exact) }))
    }
    return { verb: 'make-annotation', words: `Marked ${kind} "${short(String(row.exact))}"`, changes }
  })
  return loadFinding(file.db, id)
}
