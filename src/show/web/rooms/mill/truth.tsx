import { useEffect } from 'preact/hooks'
import type { TrialTruth } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { say } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import { trialAsked } from './asked.ts'
import { Grid } from './grid.tsx'

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
      <Grid
        corner={w.item}
        columns={[w.sketch, w.statements, w.origins, ...origins.map(one => w.from[one])]}
        rows={truth.items.map((one, i) => ({
          key: String(i),
          name: `${i + 1}, ${one.kind === 'meeting' ? w.meeting : w.deed}`,
          cells: [
            { of: '', says: <Sketch statements={one.statements / most} roots={one.roots / most} /> },
            one.statements,
            { of: 'strong', says: one.roots },
            ...origins.map(from => one.from[from]),
          ],
        }))}
      />
    </section>
  )
}

/** Statements hatched, the independent beginnings behind them solid, as shares of the longest. */
const Sketch = ({ statements, roots }: { statements: number; roots: number }) => (
  <svg class="fig" width="150" height="16" viewBox="0 0 150 16" aria-hidden="true">
    <rect x=".5" y="1" width={statements * 148} height="6" fill="url(#mill-hatch)" class="ss" />
    <rect x=".5" y="10" width={roots * 148} height="4" class="fi" />
  </svg>
)
