import { type Claim, MadeClaim } from '../case/claim.ts'
import { Question } from '../case/question.ts'
import type { Suggestion } from '../case/suggestion.ts'
import { Fault } from '../kit/errors.ts'
import { sha256 } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange, removed } from '../record/change.ts'
import { type CaseClaims, claimRow, loadClaims, nextPlace, questionRow, rowId } from '../record/claims.ts'
import { actorResolver } from '../record/findings.ts'
import { listIdentities } from '../record/identities.ts'
import { sourceRow } from '../record/sources.ts'
import { type KeptSuggestion, keptRow, suggestionColumns, suggestionRow } from '../record/suggestions.ts'
import { lengthOf, sliceText } from '../record/texts.ts'
import { askedFor, type ClaimEdit, checkJoins, pageFor, voicesFor, witnessFor } from './make-claim.ts'
import { findSuggestion, type ShownSuggestion } from './suggest-claims.ts'

/** What a person changes while accepting: the question it answers, or the claim's fields. */
export interface Acceptance {
  /** An existing question; else the one proposed, made where it is not there yet. */
  readonly question?: string
  readonly edit?: ClaimEdit
}

/** Characters of context kept on each side, as findings keep them. */
const context = 32

/**
 * A person makes a proposal a claim of the case, as one entry: the question where it is new, the claim, and its passage.
 * Throws `conflict` where it was decided on meanwhile.
 */
export function acceptSuggestion(file: CaseFile, id: string, { question, edit = {} }: Acceptance = {}): Claim {
  let claim: Claim | undefined
  file.write('decide', seq => {
    const { db, by } = file
    const shown = findSuggestion(file, id)
    if (shown.state === 'accepted') throw new Fault('conflict', `"${shown.gist}" was accepted before.`)
    const known = loadClaims(db)
    const asked = questionFor(known, shown, question)
    const { witness, changes } = witnessFor(file, known, shown.source)
    const page = pageFor(known, witness, by)
    const voice = voiceNames(file)
    claim = askedFor(MadeClaim, {
      ...fromSuggestion(shown, voice),
      ...edit,
      id: `c-${seq}`,
      question: asked.id,
      at: { source: witness, line: shown.line },
      chain: edit.chain ?? [
        { voice: page.id, access: 'read', role: 'page', readByUs: true },
        ...speakers(shown, voice),
      ],
      circumstances: edit.circumstances ?? [],
    })
    const isNew = !known.questions.some(one => one.id === asked.id)
    const place = nextPlace(db, 'question')
    const withQuestion = isNew ? { ...known, questions: [...known.questions, asked] } : known
    checkJoins(withQuestion, claim)
    const kept: KeptSuggestion = { ...keepable(shown), state: 'accepted', claim: claim.id, by }
    return {
      verb: 'accept-suggestion',
      words: `Accepted as a claim: ${claim.gist}`,
      changes: [
        ...(isNew ? [questionRow(asked, place, by)] : []),
        ...changes,
        ...page.changes,
        ...voicesFor(file, known, { ...claim, chain: claim.chain.filter(link => link.voice !== page.id) }),
        claimRow(claim, nextPlace(db, 'claim'), by),
        bindingFor(file, claim, shown, `The passage that was proposed and accepted, at line ${shown.line}.`),
        ...keep(file, kept),
      ],
    }
  })
  return claim!
}

/** A person says no to a proposal; it is not proposed again. Throws `conflict` where it became a claim. */
export function rejectSuggestion(file: CaseFile, id: string, reason: string): void {
  file.write('decide', () => {
    const shown = findSuggestion(file, id)
    if (shown.state === 'accepted')
      throw new Fault('conflict', `"${shown.gist}" is a claim of the case by now. Withdraw the claim instead.`)
    if (shown.state === 'rejected') return null
    const kept: KeptSuggestion = { ...keepable(shown), state: 'rejected', claim: null, reason, by: file.by }
    return { verb: 'reject-suggestion', words: `Rejected: ${shown.gist}`, changes: keep(file, kept) }
  })
}

/** Lets a rejected proposal stand open again. */
export function reopenSuggestion(file: CaseFile, id: string): void {
  file.write('decide', () => {
    const shown = findSuggestion(file, id)
    if (shown.state !== 'rejected') return null
    const row = keptRow(file.db, id)!
    return {
      verb: 'reopen-suggestion',
      words: `Reopened: ${shown.gist}`,
      changes: shown.origin === 'model' ? altered('suggestion', row, { state: 'open' }) : [removed('suggestion', row)],
    }
  })
}

function keep(file: CaseFile, kept: KeptSuggestion): RowChange[] {
  const row = keptRow(file.db, kept.suggestion.id)
  return row ? altered('suggestion', row, suggestionColumns(kept)) : [suggestionRow(kept)]
}

function keepable({
  origin,
  state,
  claim,
  exact,
  line,
  at,
  ...suggestion
}: Omit<ShownSuggestion, 'others'>): KeptSuggestion {
  return { suggestion, origin, state, claim, reason: '', by: '' }
}

/** The question that a person named, the one of the same key, or a new one. */
function questionFor(known: CaseClaims, shown: Suggestion, named: string | undefined): Question {
  const id = named ?? `q-${sha256(shown.key).slice(0, 12)}`
  const there = known.questions.find(one => one.id === id)
  if (there) return there
  if (named !== undefined) throw new Fault('not-found', `There is no question "${named}" in this case.`)
  const order = Math.max(0, ...known.questions.map(one => one.order ?? 0)) + 1
  // charges have their own pages and no row in the table of witnesses
  return askedFor(Question, { ...shown.question, id, ...(shown.question.kind === 'charge' ? {} : { order }) })
}

/** How claims call an actor of the texts: by the voice that a person joined it to, else by its own id. */
export function voiceNames(file: CaseFile): (actor: string) => string {
  const resolve = actorResolver(file.db)
  const byActor = new Map([...listIdentities(file.db).values()].map(({ voice, actor }) => [resolve(actor), voice]))
  return actor => byActor.get(resolve(actor)) ?? actor
}

function fromSuggestion({ answer, gist, stance, certainty, modality }: Suggestion, voice: (actor: string) => string) {
  const named =
    answer.kind === 'charge'
      ? { ...answer, accused: voice(answer.accused) }
      : answer.kind === 'actor'
        ? { ...answer, actor: voice(answer.actor) }
        : answer
  return { answer: named, gist, stance, certainty, modality }
}

const speakers = ({ voices, venue }: Suggestion, voice: (actor: string) => string) =>
  voices.flatMap(({ actor }) =>
    actor === undefined
      ? []
      : [
          {
            voice: voice(actor),
            access: 'not-recorded' as const,
            role: 'speaker' as const,
            ...(venue === undefined ? {} : { venue }),
          },
        ],
  )

/** The change that binds a claim to its passage; `why` says how it came there. */
export function bindingFor(
  file: CaseFile,
  claim: Claim,
  { source, start, end }: Pick<Suggestion, 'source' | 'start' | 'end'>,
  why: string,
): RowChange {
  const digest = String(sourceRow(file.db, source).digest)
  const length = lengthOf(file.db, digest)
  const words = (from: number, to: number): string =>
    sliceText(file.db, digest, Math.max(0, from), Math.min(length, to))
  return added('binding', {
    id: rowId('binding', claim.id),
    claim: rowId('claim', claim.id),
    source,
    start,
    end,
    exact: words(start, end),
    prefix: words(start - context, start),
    suffix: words(end, end + context),
    digest,
    anchoring: 'exact',
    why,
    by: file.by,
  })
}
