import { type CaseActor, mergeActors, renameActor, splitActor } from '../../steps/actors.ts'
import { type Decision, decideFindings } from '../../steps/decide-finding.ts'
import { decideMask, type MaskDecision } from '../../steps/decide-mask.ts'
import { redo, type StepChoice, showLedger, undo, verifyCase } from '../../steps/ledger.ts'
import { makeAnnotation } from '../../steps/make-annotation.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { listPeople, setPerson } from '../../steps/people.ts'
import { dropSearch, listSavedSearches, type SearchOptions, saveSearch, searchCase } from '../../steps/search-case.ts'
import { showAccusations } from '../../steps/show-accusations.ts'
import { showActor, showActors, showCase, showDates, showSource, showVoices } from '../../steps/show-case.ts'
import { showEvents } from '../../steps/show-events.ts'
import { showInContext } from '../../steps/show-in-context.ts'
import { showQuestion } from '../../steps/show-question.ts'
import { type Showing, showQuestions } from '../../steps/show-questions.ts'
import type { MadeBody, PersonBody, SaveSearchBody, SplitBody, Step, UndoBody } from './payloads.ts'

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
    actors: () => ({ actors: showActors(file) }),
    actor: (id: string) => {
      const { actor, findings } = showActor(file, id)
      return { actor, mentions: showInContext(file, findings) }
    },
    dates: () => ({ rows: showInContext(file, showDates(file)) }),
    voices: () => ({ rows: showInContext(file, showVoices(file)) }),
    questions: (showing: Loose<Showing>) => showQuestions(file, given(showing) as Showing),
    question: (id: string, showing: Loose<AsOf>) => showQuestion(file, id, given(showing) as AsOf),
    events: (showing: Loose<AsOf>) => showEvents(file, given(showing) as AsOf),
    accusations: (showing: Loose<AsOf>) => showAccusations(file, given(showing) as AsOf),
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
    }),
    savedSearches: () => ({ searches: listSavedSearches(file) }),
    ledger: (page: { from?: number | undefined; limit: number }) => {
      const { lines, ...rest } = showLedger(file, given(page) as { from?: number; limit: number })
      return { entries: lines, ...rest }
    },
    verify: () => {
      file.need('read')
      return verifyCase(file.path)
    },

    decide: (decision: Loose<Decision>) => {
      const { done, entry } = signed(() => decideFindings(file, [given(decision) as Decision]))
      return { finding: done[0] ?? null, entry }
    },
    decideMany: (decisions: readonly Loose<Decision>[]) => {
      const { done, entry } = signed(() =>
        decideFindings(
          file,
          decisions.map(one => given(one) as Decision),
        ),
      )
      return { findings: done, entry }
    },
    make: ({ source, finding: { kind, start, end, ...fields } }: MadeBody) => {
      const { done, entry } = signed(() => makeAnnotation(file, { source, kind, start, end, fields }))
      return { finding: done, entry }
    },
    decideMask: (source: string, n: number, decision: MaskDecision) => {
      const { done, entry } = signed(() => decideMask(file, source, n, decision))
      return { mask: done, entry }
    },
    merge: (claim: { into: string; from: string | string[]; reason: string }) =>
      actors(signed(() => [mergeActors(file, claim)])),
    split: (id: string, part: SplitBody) =>
      actors(signed(() => splitActor(file, id, given(part) as Parameters<typeof splitActor>[2]))),
    rename: (id: string, name: string) => actors(signed(() => [renameActor(file, id, { name })])),
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

type AsOf = Pick<Showing, 'asOf'>

type Loose<T> = { [K in keyof T]: T[K] | undefined }

/** The fields that were given: a request may leave out what a step must not be told as `undefined`. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
