import type { JobVoice } from './jobs.ts'
import type * as p from './payloads.ts'

/** A file as it was handed in. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

type Later<T> = T | Promise<T>
type Changed<T> = T & { entry: p.Step }

/**
 * What a person can do with one case, in the shapes that travel. The routes know only this; `case-desk.ts` binds it to
 * the steps. Every change names the person who makes it.
 */
export interface Desk {
  overview(me: p.Me): Later<p.CaseView>
  source(id: string): Later<p.SourceView>
  actors(): Later<p.ActorList>
  actor(id: string): Later<p.ActorView>
  dates(): Later<p.FindingRows>
  voices(): Later<p.FindingRows>
  search(query: { q: string; mode: p.SearchMode; source?: string | undefined; limit: number }): Later<p.SearchView>
  savedSearches(): Later<p.SavedSearches>
  ledger(page: { from?: number | undefined; limit: number }): Later<p.LedgerView>
  verify(): Later<p.VerifyView>

  decide(by: string, id: string, body: p.DecisionBody): Later<Changed<{ finding: p.FindingView }>>
  decideMany(by: string, body: p.DecisionsBody): Later<Changed<{ findings: p.FindingView[] }>>
  make(by: string, source: string, finding: Record<string, unknown>): Later<Changed<{ finding: p.FindingView }>>
  decideMask(by: string, source: string, mask: number, decision: p.Decision): Later<Changed<{ masks: p.MaskView[] }>>
  merge(by: string, into: string, from: string, reason: string): Later<Changed<{ actors: p.ActorRow[] }>>
  split(by: string, actor: string, part: p.SplitBody): Later<Changed<{ actors: p.ActorRow[] }>>
  rename(by: string, actor: string, name: string): Later<Changed<{ actors: p.ActorRow[] }>>
  saveSearch(by: string, search: p.SaveSearchBody): Later<p.SavedSearches>
  dropSearch(by: string, id: string): Later<p.SavedSearches>
  undo(by: string, what: p.UndoBody): Later<p.Undone>
  redo(by: string, what: p.UndoBody): Later<p.Undone>

  /** Takes files in and reads them; answers with what was kept, in one sentence. */
  gather(by: string, files: readonly Given[], voice: JobVoice): Promise<string>
  /** Takes one failed file in again. */
  retry(by: string, failure: string, voice: JobVoice): Promise<string>
}
