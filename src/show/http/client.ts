import type { Finding } from '../../case/finding.ts'
import type { AnnotationCollection } from '../report/annotations.ts'
import type * as p from './payloads.ts'
import type * as c from './payloads-claims.ts'
import type * as k from './payloads-coders.ts'
import type * as m from './payloads-mill.ts'
import type { ProcedureView } from './payloads-procedure.ts'
import type * as said from './payloads-said.ts'
import type * as s from './payloads-scales.ts'
import type * as sg from './payloads-suggest.ts'
import type * as t from './payloads-texts.ts'

export type * from './payloads.ts'
export type * from './payloads-claims.ts'
export type * from './payloads-coders.ts'
export type * from './payloads-mill.ts'
export type * from './payloads-procedure.ts'
export type * from './payloads-said.ts'
export type * from './payloads-scales.ts'
export type * from './payloads-suggest.ts'
export type * from './payloads-texts.ts'

/** An answer of the server that is not a success. `present` holds what a conflict ran into. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  /** The key of its sentence in docs/errors.md and the values in it, for words in another language. */
  readonly key: string | undefined
  readonly values: Readonly<Record<string, string>>
  readonly present: unknown

  constructor(status: number, error: p.ErrorView['error']) {
    super(error.message)
    this.name = 'ApiError'
    this.status = status
    this.code = error.code
    this.key = error.key
    this.values = error.values ?? {}
    this.present = error.present
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
/** A finding as a person makes it. */
export type MadeFinding = DistributiveOmit<Finding, 'id' | 'reason'> & { readonly reason?: string }

/** How far knowledge goes: a date (EDTF), and whether what is not recorded to have been known by then stays. */
export interface Seen {
  readonly asOf?: string
  readonly undated?: 'keep' | 'leave-out'
}

type Query = Readonly<Record<string, string | number | undefined>>

export interface ClientOptions {
  /** Where the server is; empty in its own pages. */
  readonly base?: string
  /** For programs: the token that `serve` prints. Pages carry theirs in a cookie. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

/**
 * The typed client: one method a route of `docs/api.md`. Every method rejects with an `ApiError` in the server's words.
 *
 * @example
 * const { sources } = await makeClient({ base: 'http://127.0.0.1:4173' }).case()
 */
export function makeClient({ base = '', token, fetch: send = (...args) => fetch(...args) }: ClientOptions = {}) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }

  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const json = body !== undefined && !(body instanceof FormData)
    const response = await send(base + path, {
      method,
      headers: json ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    })
    if (response.ok) return (await response.json()) as T
    const said = (await response.json().catch(() => null)) as p.ErrorView | null
    const unread = { code: 'unexpected', message: `The server answered ${response.status} without a reason.` }
    throw new ApiError(response.status, said?.error ?? unread)
  }
  const get = <T>(path: string, query: Query = {}) => {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
    return ask<T>('GET', given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`)
  }
  const post = <T>(path: string, body: unknown = {}) => ask<T>('POST', path, body)
  const id = encodeURIComponent

  return {
    case: () => get<p.CaseView>('/api/case'),
    source: (source: string, how: { apart?: 'true' } = {}) => get<p.SourceView>(`/api/sources/${id(source)}`, how),
    judgeApart: (source: string, decisions: k.ApartBody['decisions']) =>
      post<p.DecidedMany>(`/api/sources/${id(source)}/apart`, { decisions }),
    markApart: (source: string, finding: MadeFinding) =>
      post<p.Decided>(`/api/sources/${id(source)}/apart/marks`, { finding }),
    coders: (asked: { source?: string | undefined; a?: string | undefined; b?: string | undefined } = {}) =>
      get<k.CodersView>('/api/coders', asked),
    settle: (body: k.SettleBody) => post<k.Settled>('/api/coders/settle', body),
    actors: () => get<p.ActorList>('/api/actors'),
    actor: (actor: string) => get<p.ActorView>(`/api/actors/${id(actor)}`),
    dates: () => get<p.FindingRows>('/api/dates'),
    voices: () => get<p.FindingRows>('/api/voices'),
    suggestions: (asked: { source?: string | undefined; kind?: string | undefined; state?: string } = {}) =>
      get<sg.SuggestionsView>('/api/suggestions', asked),
    acceptSuggestion: (suggestion: string, body: sg.AcceptBody) =>
      post<sg.SuggestionAccepted>(`/api/suggestions/${id(suggestion)}/accept`, body),
    rejectSuggestion: (suggestion: string, body: { reason?: string }) =>
      post<c.Done>(`/api/suggestions/${id(suggestion)}/reject`, body),
    reopenSuggestion: (suggestion: string) => post<c.Done>(`/api/suggestions/${id(suggestion)}/reopen`),
    model: () => get<sg.ModelView>('/api/model'),
    modelSource: (source: string, named: { address?: string | undefined; model?: string | undefined } = {}) =>
      get<sg.ModelSourceView>(`/api/model/${id(source)}`, named),
    allowModel: (source: string, body: sg.ConsentBody) => post<c.Done>(`/api/model/${id(source)}/consent`, body),
    forbidModel: (source: string) => ask<c.Done>('DELETE', `/api/model/${id(source)}/consent`),
    askModel: (source: string) => post<{ job: string }>(`/api/model/${id(source)}/ask`),
    questions: (showing: Seen & { readonly all?: 'true' } = {}) =>
      get<c.QuestionsView>('/api/questions', { ...showing }),
    question: (question: string, showing: Seen = {}) =>
      get<c.QuestionView>(`/api/questions/${id(question)}`, { ...showing }),
    contacts: (showing: Seen = {}) => get<said.ContactsView>('/api/contacts', { ...showing }),
    procedure: (showing: Seen = {}) => get<ProcedureView>('/api/procedure', { ...showing }),
    events: (showing: Seen = {}) => get<c.EventsView>('/api/events', { ...showing }),
    knowledge: (showing: Pick<Seen, 'asOf'> = {}) => get<c.Knowledge>('/api/knowledge', { ...showing }),
    accusations: (showing: Seen = {}) => get<said.AccusationsView>('/api/accusations', { ...showing }),
    speakers: (showing: Seen = {}) => get<said.SpeakersView>('/api/versions', { ...showing }),
    versions: (voice: string, showing: Seen & { question?: string } = {}) =>
      get<said.VersionsView>(`/api/versions/${id(voice)}`, { ...showing }),
    votes: (showing: Seen = {}) => get<said.VotesView>('/api/votes', { ...showing }),
    cards: (showing: Seen = {}) => get<said.CardsView>('/api/cards', { ...showing }),
    card: (voice: string, showing: Seen = {}) => get<said.CardView>(`/api/cards/${id(voice)}`, { ...showing }),
    mill: (asked: { trials?: number; seed?: number; assume?: string; prior?: string } = {}) =>
      get<m.MillView>('/api/mill', asked),
    trial: (at: { hypothesis?: string; trial?: number; seed?: number; assume?: string; truth?: 'true' } = {}) =>
      get<m.TrialView>('/api/mill/trial', at),
    runMill: (body: m.RunBody) => post<{ job: string }>('/api/mill/runs', body),
    lookInside: (body: m.InsideBody) => post<{ job: string }>('/api/mill/inside', body),
    openTrial: (body: m.OpenTrialBody) => post<{ job: string }>('/api/mill/cases', body),
    unanimity: (panel: { suspicion?: number; machine?: number; guilty?: number; innocent?: number } = {}) =>
      get<m.UnanimityView>('/api/unanimity', panel),
    scales: (showing: Seen = {}) => get<s.ScalesView>('/api/scales', { ...showing }),
    allClaims: () => get<s.ClaimsView>('/api/scales/claims'),
    makeRivals: (rivals: unknown) => post<s.RivalsChanged>('/api/scales', rivals),
    takeRivals: (file: { name: string; text: string }) => post<s.RivalsChanged>('/api/scales/file', file),
    setPrior: (body: s.PriorBody) => post<s.RivalsChanged>('/api/scales/prior', body),
    setQuestion: (body: s.AskedBody) => post<s.RivalsChanged>('/api/scales/question', body),
    writeAccount: (body: s.AccountBody) => post<s.RivalsChanged>('/api/scales/accounts', body),
    removeAccount: (body: s.RemoveBody) => post<s.RivalsChanged>('/api/scales/accounts/remove', body),
    writeItem: (body: s.ItemBody) => post<s.RivalsChanged>('/api/scales/items', body),
    removeItem: (body: s.RemoveBody) => post<s.RivalsChanged>('/api/scales/items/remove', body),
    judge: (body: s.JudgementBody) => post<s.RivalsChanged>('/api/scales/likelihoods', body),
    judgeAccount: (body: s.RubricBody) => post<s.RivalsChanged>('/api/scales/rubric', body),
    sealRivals: (version: number) => post<s.RivalsChanged>('/api/scales/seal', { version }),
    idioms: () => get<s.IdiomsView>('/api/idioms'),
    causes: (question: string) => get<s.CausesView>(`/api/questions/${id(question)}/causes`),
    tryIdiom: (idiom: string, body: s.TryIdiomBody) => post<s.TriedIdiom>(`/api/idioms/${id(idiom)}`, body),
    readings: (showing: Seen = {}) => get<s.ReadingsView>('/api/readings', { ...showing }),
    coverage: (showing: Seen = {}) => get<s.CoverageView>('/api/coverage', { ...showing }),
    advice: (question: string) => get<s.AdviceView>(`/api/questions/${id(question)}/advice`),
    search: (q: string, more: { mode?: p.SearchMode; source?: string; limit?: number } = {}) =>
      get<p.SearchView>('/api/search', { q, ...more }),
    savedSearches: () => get<p.SavedSearches>('/api/saved-searches'),
    saveSearch: (search: { query: string; mode?: p.SearchMode; source?: string | null; name?: string }) =>
      post<p.SavedSearches>('/api/saved-searches', search),
    dropSearch: (search: string) => ask<p.SavedSearches>('DELETE', `/api/saved-searches/${id(search)}`),
    ledger: (page: { from?: number; limit?: number } = {}) => get<p.LedgerView>('/api/ledger', page),
    people: () => get<p.People>('/api/people'),
    setPerson: (person: { name: string; role: p.Role; token?: boolean }) => post<p.PersonSet>('/api/people', person),
    verify: () => get<p.VerifyView>('/api/verify'),

    job: (job: string) => get<p.JobView>(`/api/jobs/${id(job)}`),
    upload: (files: Iterable<File>) => {
      const form = new FormData()
      for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)
      return post<{ job: string }>('/api/files', form)
    },
    retry: (failure: string, how: p.RetryBody = {}) => post<{ job: string }>(`/api/failures/${id(failure)}/retry`, how),
    readRest: () => post<{ job: string }>('/api/readings'),
    cancel: (job: string) => post<p.JobView>(`/api/jobs/${id(job)}/cancel`),

    ask: (question: c.QuestionBody) => post<c.QuestionMade>('/api/questions', question),
    claim: (claim: c.ClaimBody) => post<c.ClaimMade>('/api/claims', claim),
    claimWords: (source: string, claim: c.WordsClaimBody) =>
      post<c.ClaimMade>(`/api/sources/${id(source)}/claims`, claim),
    editClaim: (claim: string, body: c.ClaimEditBody) => post<c.ClaimMade>(`/api/claims/${id(claim)}`, body),
    withdrawClaim: (claim: string, body: c.WithdrawBody) => post<c.Done>(`/api/claims/${id(claim)}/withdraw`, body),
    dismiss: (diagnosis: c.DismissBody) => post<c.Dismissed>('/api/dismissals', diagnosis),
    hold: (diagnosis: c.HoldBody) => post<c.Held>('/api/diagnoses', diagnosis),
    restore: (dismissal: string) => ask<c.Done>('DELETE', `/api/dismissals/${id(dismissal)}`),
    bind: (witness: string, source: string) => post<c.Bound>(`/api/witnesses/${id(witness)}/binding`, { source }),
    unbind: (witness: string) => ask<c.Done>('DELETE', `/api/witnesses/${id(witness)}/binding`),
    actorVoices: (actor: string) => get<c.ActorVoices>(`/api/actors/${id(actor)}/voices`),
    sayOne: (actor: string, body: c.SayOneBody) => post<c.Done>(`/api/actors/${id(actor)}/voices`, body),
    sayTwo: (voice: string) => ask<c.Done>('DELETE', `/api/identities/${id(voice)}`),
    impact: (voice: string) => get<c.ImpactView>(`/api/voices/${id(voice)}/impact`),
    withdrawVoice: (voice: string, body: c.WithdrawVoiceBody) =>
      post<c.Done>(`/api/voices/${id(voice)}/withdraw`, body),
    /** `claims`: ids joined by commas. */
    identity: (voice: string, chosen: { claims?: string | undefined } = {}) =>
      get<c.IdentityView>(`/api/voices/${id(voice)}/identity`, chosen),
    splitVoice: (voice: string, body: c.SplitVoiceBody) => post<c.VoiceMade>(`/api/voices/${id(voice)}/split`, body),
    event: (event: string, redating: { told?: number | undefined; edtf?: string | undefined } = {}) =>
      get<c.EventImpactView>(`/api/events/${id(event)}`, redating),
    changeDate: (event: string, body: c.ChangeDateBody) => post<c.Done>(`/api/events/${id(event)}/date`, body),

    parallels: () => get<t.ParallelsView>('/api/parallels'),
    pair: (pair: string, at?: number) => get<t.TextPairView>(`/api/parallels/${id(pair)}`, { at }),
    compare: (pairs: readonly string[] = []) => post<{ job: string }>('/api/parallels/compare', { pairs }),
    dependence: (a: string, b: string) => get<t.ChangedCounts>('/api/dependences/preview', { a, b }),
    depend: (body: t.DependenceBody) => post<t.DependenceMade>('/api/dependences', body),
    variants: (w?: string) => get<t.VariantsView>('/api/variants', { w }),
    quotation: (quote: { source?: string; start?: number; end?: number; short?: 'yes' } = {}) =>
      get<t.QuotationView>('/api/quotation', quote),
    formula: (words: string) => post<t.FormulaMade>('/api/formulae', { words }),
    unformula: (formula: string) => ask<c.Done>('DELETE', `/api/formulae/${id(formula)}`),
    redact: (body: t.RedactionBody) => post<t.RedactionMade>('/api/redactions', body),
    unredact: (redaction: string) => ask<c.Done>('DELETE', `/api/redactions/${id(redaction)}`),
    undepend: (dependence: string) => ask<c.Done>('DELETE', `/api/dependences/${id(dependence)}`),

    decide: (finding: string, body: p.DecisionBody) => post<p.Decided>(`/api/findings/${id(finding)}/decision`, body),
    decideMany: (decisions: p.DecisionsBody['decisions']) => post<p.DecidedMany>('/api/decisions', { decisions }),
    make: (source: string, finding: MadeFinding) => post<p.Decided>('/api/findings', { source, finding }),
    mask: (source: string, range: p.NewMaskBody) => post<p.MaskDecided>(`/api/sources/${id(source)}/masks`, range),
    importAnnotations: (document: object) => post<p.Imported>('/api/annotations', document),
    annotations: (source: string, more: { decided?: 'true' } = {}) =>
      get<AnnotationCollection>(`/api/sources/${id(source)}/annotations.jsonld`, more),
    decideMask: (source: string, mask: number, body: { decision: p.Decision; version: number }) =>
      post<p.MaskDecided>(`/api/sources/${id(source)}/masks/${mask}/decision`, body),
    changeWritten: (source: string, body: { written: string; from: string }) =>
      post<p.WrittenChanged>(`/api/sources/${id(source)}/written`, body),
    decodeAgain: (source: string, body: { encoding: string; from: string }) =>
      post<p.EncodingChanged>(`/api/sources/${id(source)}/encoding`, body),
    mergeActors: (merge: p.MergeBody) => post<p.ActorsChanged>('/api/actors/merge', merge),
    splitActor: (actor: string, part: p.SplitBody) => post<p.ActorsChanged>(`/api/actors/${id(actor)}/split`, part),
    renameActor: (actor: string, to: p.RenameBody) => post<p.ActorsChanged>(`/api/actors/${id(actor)}/rename`, to),
    undo: (what: { seq?: number; others?: boolean } = {}) => post<p.Undone>('/api/undo', what),
    redo: (what: { seq?: number; others?: boolean } = {}) => post<p.Undone>('/api/redo', what),

    /** Follows a job until it ends; the returned function stops listening. For pages: it relies on EventSource. */
    follow: (job: string, heard: (view: p.JobView) => void) =>
      listen(`${base}/api/jobs/${id(job)}/events`, data => {
        const view = data as p.JobView
        heard(view)
        return view.state === 'running'
      }),
    /** Hears of every change that anybody makes to the case, until the returned function is called. */
    changes: (heard: (change: p.Changed) => void) =>
      listen(`${base}/api/changes`, data => {
        heard(data as p.Changed)
        return true
      }),
  }
}

export type Client = ReturnType<typeof makeClient>

function listen(url: string, heard: (data: unknown) => boolean): () => void {
  const events = new EventSource(url)
  events.onmessage = event => {
    if (!heard(JSON.parse(event.data as string))) events.close()
  }
  return () => events.close()
}
