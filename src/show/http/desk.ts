import type { z } from 'zod'
import type { Rivals } from '../../case/hypothesis.ts'
import { recogniseFault } from '../../kit/fault-forms.ts'
import { acceptDependence, showDependence, withdrawDependence } from '../../steps/accept-dependence.ts'
import { type CaseActor, type Merge, mergeActors, renameActor, splitActor } from '../../steps/actors.ts'
import { adviseOnQuestion } from '../../steps/advise-on-question.ts'
import { allowModel, forbidModel } from '../../steps/allow-model.ts'
import { bindByHand, unbindClaims } from '../../steps/bind-claims.ts'
import { changeDate, showEventImpact } from '../../steps/change-date.ts'
import { changeRivals, makeRivals, type RivalsChange } from '../../steps/change-rivals.ts'
import { changeWritten, type Rewriting } from '../../steps/change-written.ts'
import { claimPassage, type WordsClaim } from '../../steps/claim-passage.ts'
import { showCoders } from '../../steps/compare-coders.ts'
import { type Decision, decideFindings, type Left } from '../../steps/decide-finding.ts'
import { decideMask, type MaskDecision } from '../../steps/decide-mask.ts'
import { type Acceptance, acceptSuggestion, rejectSuggestion, reopenSuggestion } from '../../steps/decide-suggestion.ts'
import { decodeAgain, type Redecoding } from '../../steps/decode-again.ts'
import { dismissDiagnosis, holdDiagnosis, restoreDiagnosis } from '../../steps/dismiss-diagnosis.ts'
import { importAnnotations, readDocument } from '../../steps/import-annotations.ts'
import { redo, type StepChoice, showLedger, undo, verifyCase } from '../../steps/ledger.ts'
import { listVoices } from '../../steps/list-voices.ts'
import { makeAnnotation } from '../../steps/make-annotation.ts'
import { type ClaimEdit, editClaim, makeClaim, type NewClaim, withdrawClaim } from '../../steps/make-claim.ts'
import { makeMask } from '../../steps/make-mask.ts'
import { makeQuestion, type NewQuestion } from '../../steps/make-question.ts'
import { markFormula, withdrawFormula } from '../../steps/mark-formula.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { listPeople, setPerson } from '../../steps/people.ts'
import { judgeApart, markApart, showApart } from '../../steps/read-apart.ts'
import { recordRedaction, withdrawRedaction } from '../../steps/record-redaction.ts'
import { sayOne, sayTwo, showIdentities } from '../../steps/say-identity.ts'
import { dropSearch, listSavedSearches, type SearchOptions, saveSearch, searchCase } from '../../steps/search-case.ts'
import { listClaims, searchClaims } from '../../steps/search-claims.ts'
import { type Settling, settleDifference } from '../../steps/settle-difference.ts'
import { showAccusations } from '../../steps/show-accusations.ts'
import { showCard, showCards } from '../../steps/show-card.ts'
import { showActor, showActors, showCase, showDates, showSource, showVoices } from '../../steps/show-case.ts'
import { showCauses } from '../../steps/show-causes.ts'
import { showContacts } from '../../steps/show-contacts.ts'
import { showCoverage } from '../../steps/show-coverage.ts'
import { showEvents } from '../../steps/show-events.ts'
import { showInContext } from '../../steps/show-in-context.ts'
import { showKnowledge } from '../../steps/show-knowledge.ts'
import { showMill, watchTrial } from '../../steps/show-mill.ts'
import { type ModelSetting, showModel, showModelSource } from '../../steps/show-model.ts'
import { showPair, showParallels } from '../../steps/show-parallels.ts'
import { showProcedure } from '../../steps/show-procedure.ts'
import { showQuestion } from '../../steps/show-question.ts'
import { type Seen, type Showing, showQuestions } from '../../steps/show-questions.ts'
import { showQuotation } from '../../steps/show-quotation.ts'
import { showReadings } from '../../steps/show-readings.ts'
import { showScales } from '../../steps/show-scales.ts'
import { showUnanimity } from '../../steps/show-unanimity.ts'
import { showVariants } from '../../steps/show-variants.ts'
import { showSpeakers, showVersions } from '../../steps/show-versions.ts'
import { showVotes } from '../../steps/show-votes.ts'
import { type IdentitySplit, restingOn, showIdentity, splitVoice } from '../../steps/split-voice.ts'
import { type Asking, suggestClaims } from '../../steps/suggest-claims.ts'
import { showIdioms, tryIdiom } from '../../steps/try-idiom.ts'
import { showImpact, withdrawVoice } from '../../steps/withdraw-voice.ts'
import type {
  MadeBody,
  MergeBody,
  NewMaskBody,
  PersonBody,
  RenameBody,
  SaveSearchBody,
  SplitBody,
  Step,
  UndoBody,
} from './payloads.ts'
import type {
  ClaimBody,
  ClaimEditBody,
  DismissBody,
  HoldBody,
  QuestionBody,
  WordsClaimBody,
} from './payloads-claims.ts'
import type { SettleBody } from './payloads-coders.ts'
import type { AcceptBody, ConsentBody } from './payloads-suggest.ts'
import type { DependenceBody, RedactionBody } from './payloads-texts.ts'

/**
 * What one person can do with the open case, in the shapes that travel. The routes know only this; it knows only steps,
 * and the steps hold every person to their role.
 */
export function makeDesk(file: CaseFile) {
  /** Runs a step and names the entry that it wrote, if it wrote one. */
  const signed = <T>(work: () => T): { readonly done: T; readonly entry: Step | null } => {
    let entry: Step | null = null
    const stop = file.watch(({ seq, words, by }) => {
      entry = { seq, words, by }
    })
    try {
      return { done: work(), entry }
    } finally {
      stop()
    }
  }
  const actors = ({ done, entry }: ReturnType<typeof signed<readonly CaseActor[]>>) => ({ actors: done, entry })
  const turned = (turn: typeof undo, what: UndoBody) => {
    const entry = turn(file, given(what) as StepChoice)
    const { undo, redo } = showCase(file)
    return { entry, undo, redo }
  }

  return {
    file,
    overview: () => showCase(file),
    source: (id: string) => showSource(file, id),
    apart: (id: string) => showApart(file, id),
    actors: () => ({ actors: showActors(file), voices: listVoices(file) }),
    actor: (id: string) => {
      const { actor, findings } = showActor(file, id)
      return { actor, mentions: showInContext(file, findings), rests: restingOn(file, actor) }
    },
    dates: () => ({ rows: showInContext(file, showDates(file)) }),
    voices: () => ({ rows: showInContext(file, showVoices(file)) }),
    questions: (showing: Loose<Showing>) => showQuestions(file, given(showing) as Showing),
    question: (id: string, showing: Loose<Seen>) => showQuestion(file, id, given(showing) as Seen),
    contacts: (showing: Loose<Seen>) => showContacts(file, given(showing) as Seen),
    procedure: (showing: Loose<Seen>) => showProcedure(file, given(showing) as Seen),
    events: (showing: Loose<Seen>) => showEvents(file, given(showing) as Seen),
    knowledge: (showing: Loose<Seen>) => showKnowledge(file, given(showing) as Seen),
    accusations: (showing: Loose<Seen>) => showAccusations(file, given(showing) as Seen),
    speakers: (showing: Loose<Seen>) => showSpeakers(file, given(showing) as Seen),
    versions: (voice: string, showing: Loose<Seen & { question?: string }>) =>
      showVersions(file, voice, given(showing) as Seen & { question?: string }),
    votes: (showing: Loose<Seen>) => showVotes(file, given(showing) as Seen),
    cards: (showing: Loose<Seen>) => showCards(file, given(showing) as Seen),
    card: (id: string, showing: Loose<Seen>) => showCard(file, id, given(showing) as Seen),
    mill: (request: Parameters<typeof showMill>[1], run: Parameters<typeof showMill>[2]) =>
      showMill(file, request, run),
    trial: (at: Parameters<typeof watchTrial>[1], granted: Parameters<typeof watchTrial>[2]) =>
      watchTrial(file, at, granted),
    unanimity: showUnanimity,
    scales: (showing: Loose<Seen>) => showScales(file, given(showing) as Seen),
    idioms: () => ({ idioms: showIdioms() }),
    causes: (question: string) => ({ causes: showCauses(file, question) }),
    tryIdiom: (id: string, tried: Parameters<typeof tryIdiom>[1]) => tryIdiom(id, tried),
    readings: (showing: Loose<Seen>) => showReadings(file, given(showing) as Seen),
    coverage: (showing: Loose<Seen>) => showCoverage(file, given(showing) as Seen),
    advice: (question: string) => adviseOnQuestion(file, question),
    search: ({
      q,
      ...options
    }: {
      q: string
      mode: 'exact' | 'loose'
      source?: string | undefined
      limit: number
    }) => ({
      query: q,
      mode: options.mode,
      ...searchCase(file, q, given(options) as SearchOptions),
      claims: searchClaims(file, q, given(options) as SearchOptions),
    }),
    listClaims: () => listClaims(file),
    savedSearches: () => ({ searches: listSavedSearches(file) }),
    ledger: (page: { from?: number | undefined; limit: number }) => {
      const { lines, ...rest } = showLedger(file, given(page) as { from?: number; limit: number })
      return { entries: lines, ...rest }
    },
    verify: () => {
      file.need('read')
      return verifyCase(file.path)
    },

    coders: (asked: Loose<{ source?: string; a?: string; b?: string }>) =>
      showCoders(file, given(asked) as Parameters<typeof showCoders>[1]),
    settle: (body: z.output<typeof SettleBody>) => {
      const { done, entry } = signed(() => settleDifference(file, given(body) as Settling))
      return { settlement: done, entry }
    },
    judgeApart: (source: string, decisions: readonly Loose<Decision>[]) => {
      const { done, entry } = signed(() =>
        judgeApart(
          file,
          source,
          decisions.map(one => given(one) as Decision),
        ),
      )
      return { findings: done, entry }
    },
    markApart: (source: string, { kind, start, end, reason = '', ...fields }: MadeBody['finding']) => {
      const { done, entry } = signed(() => markApart(file, { source, kind, start, end, reason, fields }))
      return { finding: done, entry }
    },

    ask: (body: QuestionBody) => {
      const { done, entry } = signed(() => makeQuestion(file, given(body) as NewQuestion))
      return { question: done, entry }
    },
    claim: (body: z.output<typeof ClaimBody>) => {
      const { done, entry } = signed(() => makeClaim(file, given(body) as NewClaim))
      return { claim: done, entry }
    },
    claimWords: (source: string, body: WordsClaimBody) => {
      const { done, entry } = signed(() => claimPassage(file, source, given(body) as WordsClaim))
      return { claim: done, entry }
    },
    editClaim: (id: string, { version, edit }: ClaimEditBody) => {
      const { done, entry } = signed(() => editClaim(file, id, version, given(edit) as ClaimEdit))
      return { claim: done, entry }
    },
    withdrawClaim: (id: string, { version, reason }: { version: number; reason: string }) => ({
      entry: signed(() => withdrawClaim(file, id, version, reason)).entry,
    }),
    dismiss: (body: DismissBody) => {
      const { done, entry } = signed(() => dismissDiagnosis(file, body))
      return { dismissal: done, entry }
    },
    hold: (body: HoldBody) => {
      const { done, entry } = signed(() => holdDiagnosis(file, body))
      return { dismissals: done, entry }
    },
    makeRivals: (body: Rivals) => {
      const { done, entry } = signed(() => makeRivals(file, body))
      return { rivals: done, entry }
    },
    changeRivals: (version: number, change: RivalsChange) => {
      const { done, entry } = signed(() => changeRivals(file, version, change))
      return { rivals: done, entry }
    },
    restore: (id: string) => ({ entry: signed(() => restoreDiagnosis(file, id)).entry }),
    bind: (witness: string, source: string) => {
      const { done, entry } = signed(() => bindByHand(file, witness, source))
      return { ...done, entry }
    },
    unbind: (witness: string) => ({ entry: signed(() => unbindClaims(file, witness)).entry }),
    model: (set: ModelSetting | null) => showModel(file, set),
    modelSource: (id: string, set: ModelSetting | null, named: Loose<{ address?: string; model?: string }>) =>
      showModelSource(file, id, set, given(named) as { address?: string; model?: string }),
    allowModel: (id: string, body: ConsentBody) => ({ entry: signed(() => allowModel(file, id, body)).entry }),
    forbidModel: (id: string) => ({ entry: signed(() => forbidModel(file, id)).entry }),
    suggestions: (asking: Loose<Asking>) => suggestClaims(file, given(asking) as Asking),
    acceptSuggestion: (id: string, body: AcceptBody) => {
      const { done, entry } = signed(() => acceptSuggestion(file, id, given(body) as Acceptance))
      return { claim: done, entry }
    },
    rejectSuggestion: (id: string, reason: string) => ({
      entry: signed(() => rejectSuggestion(file, id, reason)).entry,
    }),
    reopenSuggestion: (id: string) => ({ entry: signed(() => reopenSuggestion(file, id)).entry }),
    actorVoices: (actor: string) => showIdentities(file, actor),
    sayOne: (actor: string, { voice, reason }: { voice: string; reason: string }) => ({
      entry: signed(() => sayOne(file, { voice, actor, reason })).entry,
    }),
    sayTwo: (voice: string) => ({ entry: signed(() => sayTwo(file, voice)).entry }),
    impact: (voice: string) => showImpact(file, voice),
    withdrawVoice: (voice: string, seen: { seq: number; reason: string }) => ({
      entry: signed(() => withdrawVoice(file, voice, seen)).entry,
    }),

    identity: (voice: string, claims: readonly string[]) => showIdentity(file, voice, claims),
    splitVoice: (voice: string, split: IdentitySplit) => {
      const { done, entry } = signed(() => splitVoice(file, voice, split))
      return { voice: done, entry }
    },
    event: (event: string, { told, edtf }: { told?: number | undefined; edtf?: string | undefined }) =>
      showEventImpact(file, event, edtf === undefined ? undefined : { told: told ?? 0, edtf }),
    changeDate: (event: string, change: Parameters<typeof changeDate>[2]) => ({
      entry: signed(() => changeDate(file, event, change)).entry,
    }),

    parallels: () => showParallels(file),
    pair: (id: string, at: number | undefined) => showPair(file, id, at),
    dependence: (a: string, b: string) => ({ changes: showDependence(file, a, b) }),
    depend: (body: z.output<typeof DependenceBody>) => {
      const { done, entry } = signed(() => acceptDependence(file, body))
      return { dependence: done, entry }
    },
    formula: (words: string) => {
      const { done, entry } = signed(() => markFormula(file, words))
      return { formula: done, entry }
    },
    unformula: (id: string) => ({ entry: signed(() => withdrawFormula(file, id)).entry }),
    variants: (wanted: string | undefined) => showVariants(file, wanted),
    quotation: (asked: Parameters<typeof showQuotation>[1], short: boolean) => showQuotation(file, asked, short),
    redact: (body: z.output<typeof RedactionBody>) => {
      const { done, entry } = signed(() => recordRedaction(file, body))
      return { redaction: done, entry }
    },
    unredact: (id: string) => ({ entry: signed(() => withdrawRedaction(file, id)).entry }),
    undepend: (id: string) => ({ entry: signed(() => withdrawDependence(file, id)).entry }),

    decide: (decision: Loose<Decision>) => {
      const { done, entry } = signed(() => decideFindings(file, [given(decision) as Decision]))
      return { finding: done[0] ?? null, entry }
    },
    decideMany: (decisions: readonly Loose<Decision>[]) => {
      const left: Left[] = []
      const { done, entry } = signed(() =>
        decideFindings(
          file,
          decisions.map(one => given(one) as Decision),
          one => left.push(one),
        ),
      )
      const stays = new Set(left.map(({ finding }) => finding.id))
      const told = left.map(({ finding: { id, exact }, why }) => ({
        ...{ id, exact, code: why.code, reason: why.message },
        ...recogniseFault(why),
      }))
      return { findings: done.filter(one => !stays.has(one.id)), left: told, entry }
    },
    make: ({ source, finding: { kind, start, end, reason = '', ...fields } }: MadeBody) => {
      const { done, entry } = signed(() => makeAnnotation(file, { source, kind, start, end, reason, fields }))
      return { finding: done, entry }
    },
    importAnnotations: (document: unknown) => {
      file.need('propose')
      const read = readDocument(document)
      const { done, entry } = signed(() => importAnnotations(file, read, 'the API'))
      return { ...done, entry }
    },
    mask: (source: string, range: z.output<typeof NewMaskBody>) => {
      const { done, entry } = signed(() => makeMask(file, { source, ...range }))
      return { mask: done, entry }
    },
    changeWritten: (source: string, rewriting: Rewriting) => changeWritten(file, source, rewriting),
    decodeAgain: (source: string, redecoding: Redecoding) => decodeAgain(file, source, redecoding),
    decideMask: (source: string, n: number, decision: MaskDecision) => {
      const { done, entry } = signed(() => decideMask(file, source, n, decision))
      return { mask: done, entry }
    },
    merge: (claim: MergeBody) => actors(signed(() => [mergeActors(file, given(claim) as Merge)])),
    split: (id: string, part: SplitBody) =>
      actors(signed(() => splitActor(file, id, given(part) as Parameters<typeof splitActor>[2]))),
    rename: (id: string, to: RenameBody) =>
      actors(signed(() => [renameActor(file, id, given(to) as Parameters<typeof renameActor>[2])])),
    saveSearch: (search: SaveSearchBody) => {
      saveSearch(file, { ...search, name: search.name ?? search.query, source: search.source ?? null })
      return { searches: listSavedSearches(file) }
    },
    dropSearch: (id: string) => {
      dropSearch(file, id)
      return { searches: listSavedSearches(file) }
    },
    people: () => ({ people: listPeople(file) }),
    setPerson: (person: PersonBody) => setPerson(file, person),
    undo: (what: UndoBody) => turned(undo, what),
    redo: (what: UndoBody) => turned(redo, what),
  }
}

export type Desk = ReturnType<typeof makeDesk>

type Loose<T> = { [K in keyof T]: T[K] | undefined }

/** The fields that were given: a request may leave out what a step must not be told as `undefined`. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
