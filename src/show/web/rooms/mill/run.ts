import { signal } from '@preact/signals'
import type { JobView } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { say } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { asked, ranges } from './asked.ts'

/** The run under way, or the last one. */
export const running = signal<JobView | null>(null)
/** Grows when a run began or ended, so that the room loads again. */
export const turned = signal(0)
/** Why a run could not begin or be stopped. */
export const trouble = signal<string | null>(null)

let stopListening: (() => void) | null = null

/** Hears of a job until it ends. */
export function follow(job: string, finished: () => string = trialsRun(asked.peek().trials)): void {
  if (running.peek()?.id === job && running.peek()?.state === 'running') return
  stopListening?.()
  stopListening = api.follow(job, view => {
    running.value = view
    if (view.state === 'running') return
    turned.value++
    const w = words.peek().mill
    say(view.state === 'done' ? finished() : view.state === 'cancelled' ? w.stopped : (view.words ?? ''))
  })
}

/** The trials that were asked for: by its end the job counts the accounts that it looks into. */
const trialsRun = (trials: number) => (): string => words.peek().mill.finished(trials)

/** Has the sequential sampler look inside one account of the run that is shown. */
export async function look(hypothesis: string): Promise<void> {
  const { trials, seed, assume } = asked.peek()
  try {
    const { job } = await api.lookInside({ trials, seed, assume: ranges(assume), hypothesis })
    trouble.value = null
    follow(job, () => words.peek().mill.sampled.done())
    turned.value++
  } catch (error) {
    trouble.value = why(error)
    say(why(error))
  }
}

/** Starts a run of what the address asks, or lets a stopped one go on. */
export async function start(): Promise<void> {
  const { trials, seed, assume } = asked.peek()
  try {
    const { job } = await api.runMill({ trials, seed, assume: ranges(assume) })
    trouble.value = null
    follow(job)
    turned.value++
  } catch (error) {
    trouble.value = why(error)
    say(why(error))
  }
}

export async function stop(): Promise<void> {
  const job = running.peek()
  if (job?.state === 'running')
    await api.cancel(job.id).catch(error => {
      trouble.value = why(error)
    })
}
