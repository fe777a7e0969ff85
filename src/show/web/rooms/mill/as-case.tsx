import { useSignal } from '@preact/signals'
import type { JobView } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { say } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { asked, ranges } from './asked.ts'

/** The watched trial as a case of its own: every room works on it. */
export function AsCase() {
  const w = words.value.mill.trial
  const making = useSignal<JobView | null>(null)
  const wrong = useSignal<string | null>(null)
  const job = making.value
  const open = (): void => {
    const { hypothesis, trial, seed, assume } = asked.peek()
    api
      .openTrial({ hypothesis, trial, seed, assume: ranges(assume) })
      .then(started =>
        api.follow(started.job, view => {
          making.value = view
          if (view.state !== 'running') say(view.words ?? '')
        }),
      )
      .catch(error => {
        wrong.value = why(error)
      })
  }
  return (
    <p class="acts gap-top">
      <button type="button" class="btn" disabled={job?.state === 'running'} onClick={open}>
        {w.asCase}
      </button>
      {wrong.value !== null && <span class="small finding">{wrong.value}</span>}
      {job?.state === 'running' && <span class="small dim">{w.making}</span>}
      {job !== null && job.state !== 'running' && (
        <span class="small">
          {job.opens !== undefined && (
            <a href={job.opens} target="_blank" rel="noreferrer">
              {w.opened}
            </a>
          )}{' '}
          <span class="dim" lang="en">
            {job.words}
          </span>
        </span>
      )}
    </p>
  )
}
