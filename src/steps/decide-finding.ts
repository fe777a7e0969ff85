import { Finding } from '../case/finding.ts'
import { parseEdtf } from '../kit/edtf.ts'
import { Fault, isFault } from '../kit/errors.ts'
import { sayIssue } from '../kit/issues.ts'
import { actorRow } from '../record/actors.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { type DecidedFinding, loadFinding, toColumns } from '../record/findings.ts'
import { sourceRow } from '../record/sources.ts'
import { lengthOf, sliceText } from '../record/texts.ts'

/** What a person says of one finding. `version` is the one they saw. */
export interface Decision {
  readonly id: string
  readonly decision: 'accept' | 'reject' | 'reopen'
  /** Fields that the person sets otherwise than the finding has them. */
  readonly edit?: Readonly<Record<string, unknown>>
  readonly version: number
  readonly reason?: string
}

/** Decides on one finding. Throws `conflict` where it changed since the person saw it; nothing is overwritten. */
export function decideFinding(file: CaseFile, decision: Decision): DecidedFinding {
  return decideFindings(file, [decision])[0]!
}

/** A finding that cannot be evidence as it stands, such as an imported date that is no EDTF, and why. */
export interface Left {
  readonly finding: DecidedFinding
  readonly why: Fault
}

/**
 * Decides on several findings as one step: one entry, one undo. On a conflict none is decided. What cannot be evidence as
 * it stands ends the step, unless `onLeft` is given: it hears of each, and the others are decided.
 */
export function decideFindings(
  file: CaseFile,
  decisions: readonly Decision[],
  onLeft?: (left: Left) => void,
): DecidedFinding[] {
  file.write('decide', seq => {
    const seen = new Set<string>()
    const works = decisions.flatMap(decision => {
      if (seen.has(decision.id)) throw new Fault('bad-input', `Finding "${decision.id}" is decided twice in one step.`)
      seen.add(decision.id)
      const finding = loadFinding(file.db, decision.id, true)
      if (finding.version !== decision.version) throw changed(finding)
      try {
        const { edit, actor } = withActor(
          file,
          finding,
          decision.edit,
          `a${seq}${seen.size === 1 ? '' : `.${seen.size}`}`,
        )
        const meant = edit === undefined ? decision : { ...decision, edit }
        const changes = decide(file, finding, meant, actor === null ? undefined : String(actor.id))
        return { finding, decision, changes: actor === null ? changes : [added('actor', actor), ...changes] }
      } catch (why) {
        if (onLeft === undefined || !isFault(why) || why.code !== 'bad-input') throw why
        onLeft({ finding, why })
        return []
      }
    })
    if (works.length === 0) return null
    const one = works.length === 1 ? works[0] : undefined
    const verbs = new Set(decisions.map(({ decision }) => decision))
    const verb = verbs.size === 1 ? [...verbs][0]! : 'decide'
    const words = one
      ? `${past[one.decision.decision]} ${one.finding.kind} "${short(one.finding.exact)}"${one.decision.edit ? ', edited' : ''}`
      : `${verbs.size === 1 ? past[verb as Decision['decision']] : 'Decided on'} ${works.length} findings`
    return { verb: `${verb}-finding`, words, changes: works.flatMap(work => work.changes) }
  })
  return decisions.filter(({ id }) => stillThere(file, id)).map(({ id }) => loadFinding(file.db, id))
}

const past = { accept: 'Accepted', reject: 'Rejected', reopen: 'Reopened' } as const

const stillThere = (file: CaseFile, id: string): boolean =>
  file.db.get('SELECT 1 FROM finding WHERE id = ?1 UNION SELECT 1 FROM annotation WHERE id = ?1', id) !== undefined

/** What is said where a finding is no longer what the person saw. */
export function changed(finding: DecidedFinding): Fault {
  const now = finding.by ? `${finding.state} by ${finding.by}` : finding.state
  return new Fault(
    'conflict',
    `"${short(finding.exact)}" was changed meanwhile: it is now ${now}. Look at it again, then decide.`,
    { present: finding },
  )
}

/**
 * What a person changes of a name, and the actor that it needs: `actor: null` stands for one that the case does not have,
 * named as given or after the words. Throws where the actor is of another kind than the finding becomes.
 */
function withActor(file: CaseFile, finding: DecidedFinding, edit: Decision['edit'], id: string) {
  const next = { ...finding, ...edit } as { kind: string; actor?: string | null; name?: string; exact: string }
  const names = next.kind === 'person' || next.kind === 'body' || next.kind === 'place'
  if (!names || edit === undefined || !('actor' in edit || 'kind' in edit)) return { edit, actor: null }
  if (next.actor === null) {
    const name = checkName(next.kind, newName(finding, edit))
    const actor = { id, kind: next.kind, name, part_of: null, reasons: '[]', as_read: null, by: file.by }
    return { edit: { ...edit, actor: id, name }, actor }
  }
  if (typeof next.actor === 'string') {
    const { kind, name } = actorRow(file.db, next.actor)
    if (kind !== next.kind)
      throw new Fault(
        'bad-input',
        `"${name}" is a ${kind}, and this is to be a ${next.kind}. Choose another, or a new one.`,
      )
  }
  return { edit, actor: null }
}

/** What an actor is called that a person adds while editing: as given, else the words of the finding. */
export const newName = (finding: DecidedFinding, edit: NonNullable<Decision['edit']>): string =>
  String(edit.name ?? finding.exact.replaceAll(/\s+/g, ' '))

/** The changes that one decision makes. `newActor` is an actor that the same step adds. */
export function decide(
  file: CaseFile,
  finding: DecidedFinding,
  { decision, edit, reason }: Decision,
  newActor?: string,
): RowChange[] {
  const { db } = file
  const { id } = finding
  const rejection = db.get('SELECT * FROM rejection WHERE id = ?', id)
  const annotation = db.get('SELECT * FROM annotation WHERE id = ?', id)
  const at = file.clock().toISOString()
  const without = [
    ...(rejection ? [removed('rejection', rejection)] : []),
    ...(annotation ? [removed('annotation', annotation)] : []),
  ]
  if (finding.state === 'made') {
    if (decision === 'reopen')
      throw new Fault('bad-input', 'This was made by a person, not suggested; it can be edited or taken away.')
    if (decision === 'reject') return without
    return altered('annotation', annotation!, annotationRow(file, finding, edit, null, at, newActor))
  }
  if (decision === 'reopen') return without
  if (decision === 'reject') {
    if (rejection) return altered('rejection', rejection, { by: file.by, at, reason: reason ?? '' })
    return [...without, added('rejection', { id, by: file.by, at, reason: reason ?? '' })]
  }
  const row = annotationRow(file, finding, edit, id, at, newActor)
  if (annotation) return edit ? altered('annotation', annotation, row) : []
  return [...without, added('annotation', row)]
}

/** The evidence row for a finding as a person accepts it: anchored by offsets, words and context (W3C selectors).
 * `newActor` is an actor that the same step adds. */
export function annotationRow(
  file: CaseFile,
  finding: Finding & { readonly sourceId: string },
  edit: Readonly<Record<string, unknown>> | undefined,
  suggestion: string | null,
  at: string,
  newActor?: string,
): Row & { id: string } {
  const parsed = Finding.safeParse({ ...finding, ...edit, id: finding.id })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new Fault('bad-input', `The field "${issue.path.join('.')}" of this ${finding.kind} ${sayIssue(issue)}.`)
  }
  // A date without a value is a date not recorded; any other value is EDTF, or it cannot be put in order of time.
  if (parsed.data.kind === 'date' && parsed.data.edtf !== '') parseEdtf(parsed.data.edtf)
  const { actor, body, ...columns } = toColumns(parsed.data)
  for (const id of [actor, body.addressee]) if (typeof id === 'string' && id !== newActor) actorRow(file.db, id)
  if ('actor' in parsed.data) {
    const { actor: meant, name, kind } = parsed.data
    checkName(kind, meant === newActor ? name : String(actorRow(file.db, meant).name))
  }
  const source = sourceRow(file.db, finding.sourceId)
  const digest = String(source.digest)
  const length = lengthOf(file.db, digest)
  const { start, end } = parsed.data
  if (start >= end || end > length) {
    throw new Fault(
      'bad-input',
      `The range ${start} to ${end} does not lie in "${source.title}", which has ${length} characters.`,
    )
  }
  const words = (from: number, to: number): string => sliceText(file.db, digest, Math.max(0, from), to)
  return {
    id: finding.id,
    finding: suggestion,
    source: finding.sourceId,
    ...columns,
    exact: words(start, end),
    prefix: words(start - context, start),
    suffix: words(end, end + context),
    digest,
    actor,
    body: canonical(body),
    by: file.by,
    at,
  }
}

/** Characters of an actor's name, as the form that renames one allows; a page marked by mistake is no name. */
const longestName = 500

/** Refuses what is no name of an actor: nothing, or more than a name. Returns it without the spaces around it. */
export function checkName(kind: string, given: string): string {
  const name = given.trim()
  if (name === '') throw new Fault('bad-input', `A ${kind} needs a name, or the actor that is meant.`)
  if (name.length > longestName)
    throw new Fault('bad-input', `A name has at most ${longestName} characters; this one has ${name.length}.`)
  return name
}

/** Characters of context kept on each side of a quotation, as Hypothesis keeps them. */
const context = 32

export const short = (words: string): string => {
  const plain = words.replaceAll(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 57).toWellFormed()}…` : plain
}
