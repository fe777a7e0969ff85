import { useEffect } from 'preact/hooks'
import type { TrialTruth } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { say } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import { trialAsked } from './asked.ts'
import { Wide } from './wide.tsx'

const origins = ['memory', 'script', 'copy', 'invented', 'smoothed'] as const

/** What was so in the world of a trial: asked for by a person, and not sent before. */
export function Truth({ shown }: { shown: boolean }) {
  const w = words.value.mill.trial
  return (
    <div class="gap-top">
      <KeyButton of="reveal">{shown ? w.hide : w.reveal}</KeyButton>
      {shown && <Asked />}
    </div>
  )
}

function Asked() {
  const { value, error } = useLoad(() => api.trial({ ...trialAsked.value, truth: 'true' }))
  const truth = value?.truth ?? null
  useEffect(() => {
    if (truth !== null) say(summary(truth).join(' '))
  }, [truth])
  if (error !== null) return <p class="said">{why(error)}</p>
  return truth === null ? null : <Revealed truth={truth} />
}

function summary(truth: TrialTruth): string[] {
  const w = words.peek().mill
  const middle = (pick: 'statements' | 'roots'): string =>
    w.whole(truth.items.map(one => one[pick]).sort((a, b) => a - b)[truth.items.length >> 1] ?? 0)
  return [
    truth.members.length === 0 ? w.trial.noMembers : `${w.trial.members(truth.members.length)}.`,
    truth.dissenters.length === 0 ? w.trial.noDissent : `${w.trial.dissenters(truth.dissenters.length)}.`,
    truth.inScript.length === 0 ? w.trial.noScript : `${w.trial.script(truth.inScript.length)}.`,
    w.trial.roots(middle('statements'), middle('roots')),
  ]
}

function Revealed({ truth }: { truth: TrialTruth }) {
  const w = words.value.mill.trial
  const most = Math.max(1, ...truth.items.map(one => one.statements))
  return (
    <section class="gap-top" aria-labelledby="truth">
      <h3 id="truth" class="h2">
        {w.truth}
      </h3>
      <p class="big">{summary(truth).join(' ')}</p>
      <Wide>
        <table class="grid-n">
          <thead>
            <tr>
              <th scope="col">{w.item}</th>
              <td />
              <th scope="col">{w.statements}</th>
              <th scope="col">{w.origins}</th>
              {origins.map(one => (
                <th scope="col" key={one}>
                  {w.from[one]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {truth.items.map((one, i) => (
              <tr key={String(i)}>
                <th scope="row">
                  {i + 1}, {one.kind === 'meeting' ? w.meeting : w.deed}
                </th>
                <td>
                  <svg class="fig" width="150" height="16" viewBox="0 0 150 16" aria-hidden="true">
                    <rect
                      x=".5"
                      y="1"
                      width={(one.statements / most) * 148}
                      height="6"
                      fill="url(#mill-hatch)"
                      class="ss"
                    />
                    <rect x=".5" y="10" width={(one.roots / most) * 148} height="4" class="fi" />
                  </svg>
                </td>
                <td>{one.statements}</td>
                <td>
                  <b>{one.roots}</b>
                </td>
                {origins.map(from => (
                  <td key={from}>{one.from[from]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
