import { batch, type Signal, signal } from '@preact/signals'
import type { CaseView, JobView, Step } from '../../http/client.ts'
import { words } from '../words/words.ts'
import { ApiError, api, why } from './api.ts'
import { kept, keptHere } from './keep.ts'

/** The case at a glance: its name, who is here, what can be undone. Every room reads it. */
export const caseView = signal<CaseView | null>(null)
export const unreachable = signal(false)
/** Why the server shows this person nothing, in its words. */
export const refused = signal<string | null>(null)

/** The address of the source that was read last here, else of the first one. */
export function sourceToRead(): string | null {
  const sources = caseView.value?.sources ?? []
  const last = sources.find(one => one.id === kept('source')) ?? sources[0]
  return last === undefined ? null : `/source/${encodeURIComponent(last.id)}`
}

/** Grows when the case changed, here or by another person; rooms that read it load again. */
export const epoch = signal(0)

/** What is announced: the name of what was done or undone, and counts. The turn makes equal words heard twice. */
export const announced = signal({ words: '', turn: 0 })
/** What was announced and stands nowhere else on the page: shown at its edge until the person does the next thing. */
export const told = signal('')

/** Announces; what `keeps` leaves on the screen what `tell` put there. */
export const say = (what: string, keeps = false): void => {
  if (!keeps) told.value = ''
  announced.value = { words: what.replaceAll(/\s+/g, ' '), turn: announced.peek().turn + 1 }
}

/** As `say`, for whoever looks as well: a refusal, a warning, what was taken back. */
export const tell = (what: string): void => {
  say(what)
  told.value = announced.peek().words
}

/** Files on their way in. */
export const job = signal<JobView | null>(null)

let came: number | null = null
/** The person's last step when this window first showed the case; a reload does not change it. */
export const cameAt = (): number => came ?? 0

export async function loadCase(): Promise<void> {
  try {
    const view = await api.case()
    came ??= Number(keptHere('came', String(view.undo?.seq ?? 0)))
    batch(() => {
      caseView.value = view
      unreachable.value = false
      refused.value = null
    })
    if (view.job !== null) follow(view.job)
  } catch (error) {
    if (error instanceof ApiError && error.status !== 0) refused.value = why(error)
    else unreachable.value = true
  }
}

const ours = new Set<number>()

/** Keeps the named undo up to date after a step of ours without asking the server again. */
export function noteStep(step: Step | null): void {
  if (step === null) return
  ours.add(step.seq)
  const view = caseView.peek()
  if (view !== null) caseView.value = { ...view, undo: step, redo: null }
}

/** Follows what other people, and other windows, do to the case. */
export function followCase(): void {
  let waiting = false
  api.changes(change => {
    if (ours.delete(change.seq)) return
    const me = caseView.peek()?.me.name
    if (me !== undefined && change.by !== me) {
      say(words.peek().say.changed(change.by, words.peek().step(change.words)), true)
    }
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      refresh()
    }, 300)
  })
}

export function refresh(): void {
  epoch.value++
  void loadCase()
}

/**
 * Sends a step that the person signs, notes it for undo and says that it is done: in the words given, else in those of the
 * entry. Where it is not, says why, also in `trouble`, and shows what changed meanwhile. Answers null then.
 */
export async function sign<T extends { readonly entry: Step | null }>(
  act: () => Promise<T>,
  done?: string | ((answer: T) => string),
  trouble?: Signal<string | null>,
): Promise<T | null> {
  try {
    const answer = await act()
    noteStep(answer.entry)
    if (trouble !== undefined) trouble.value = null
    const said = typeof done === 'function' ? done(answer) : (done ?? answer.entry?.words)
    if (said !== undefined) say(done === undefined ? words.peek().step(said) : said)
    refresh()
    return answer
  } catch (error) {
    const said = words.peek().say.failed(why(error))
    if (trouble !== undefined) trouble.value = said
    ;(trouble === undefined ? tell : say)(said)
    if (error instanceof ApiError && error.status === 409) refresh()
    return null
  }
}

const underway = new Set<Promise<unknown>>()

/** Notes that a step is on its way to the server: what is taken back next is that one, however fast the key. */
export function sending<T>(step: Promise<T>): Promise<T> {
  underway.add(step)
  const done = (): void => void underway.delete(step)
  step.then(done, done)
  return step
}

/** Takes back or does again: the last step of the person, or the one named. True where it went through. */
export async function turn(way: 'undo' | 'redo', what: { seq?: number; others?: boolean } = {}): Promise<boolean> {
  await Promise.allSettled(underway)
  const { say: w } = words.peek()
  const next = caseView.peek()?.[way]
  if (what.seq === undefined && (next === null || next === undefined)) {
    tell(way === 'undo' ? w.nothingToUndo : w.nothingToRedo)
    return false
  }
  try {
    const { entry, undo, redo } = await api[way](what)
    ours.add(entry.seq)
    const view = caseView.peek()
    if (view !== null) caseView.value = { ...view, undo, redo }
    const name = words
      .peek()
      .step(what.seq === undefined ? next!.words : entry.words.replace(/^(Took back|Did again): /, ''))
    tell(way === 'undo' ? w.undone(name) : w.redone(name))
    refresh()
    return true
  } catch (error) {
    tell(w.failed(why(error)))
    if (error instanceof ApiError && error.status === 409) refresh()
    return false
  }
}

/** Brings files in and follows the job. */
export async function bringIn(files: Iterable<File>): Promise<void> {
  await start(() => api.upload(files))
}

/** Opens the browser's own choice of files. */
export const pickFiles = (): void => document.querySelector<HTMLInputElement>('#files')!.click()

/** Tries a file that failed again; in an encoding that a person named, where one is. */
export const retry = (failure: string, encoding?: string): Promise<void> =>
  start(() => api.retry(failure, encoding === undefined ? {} : { encoding }))

/** Lets the reader program go over the texts it has not read. */
export const readRest = (): Promise<void> => start(() => api.readRest())

const followed = new Set<string>()

/** Shows how far a job is: begun here, in another window, or by the program for what waited when it started. */
function follow(id: string): void {
  if (followed.has(id)) return
  followed.add(id)
  api.follow(id, view => {
    job.value = view
    if (view.state === 'running') return
    if (view.words !== undefined) say(view.words)
    refresh()
  })
}

async function start(begin: () => Promise<{ job: string }>): Promise<void> {
  const { say: w } = words.peek()
  try {
    follow((await begin()).job)
  } catch (error) {
    tell(w.failed(why(error)))
  }
}
