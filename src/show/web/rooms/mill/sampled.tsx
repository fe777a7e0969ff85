import { useEffect } from 'preact/hooks'
import type { MillEstimates, MillSampled, MillView } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import { nameOfAssumption, Reason, scaled, write, writeInterval } from './assumption.tsx'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { Letter } from './letter.tsx'
import { drawIntervals } from './plot-intervals.ts'
import { follow, look, running, stop } from './run.ts'

interface Props {
  readonly view: MillView
  /** What rejection found under the account. */
  readonly first: MillEstimates
}

/** The assumptions that rejection could tell, once more step by step: asked for by a person, since it takes a while. */
export function Sampled({ view, first }: Props) {
  const w = words.value.mill.sampled
  const asked = view.inside.find(one => one.hypothesis === first.hypothesis)
  const job = running.value
  const busy = job !== null && job.state === 'running' && job.id === asked?.job
  useEffect(() => {
    if (asked !== undefined && asked.found === null) follow(asked.job, w.done)
  }, [asked?.job])
  if (first.estimates.every(one => one.found === null)) return null
  return (
    <section class="gap-top" aria-labelledby="sampled">
      <h3 id="sampled">{w.heading}</h3>
      <p class="small dim">{w.says}</p>
      {asked?.found != null ? (
        <Found first={first} found={asked.found} />
      ) : busy ? (
        <div class="runner">
          <progress aria-label={w.heading} value={job.total > 1 ? job.done : undefined} max={job.total} />
          <p class="small dim">{job.stage === 'waiting' ? words.value.mill.waiting : w.running}</p>
          <button type="button" class="btn" onClick={() => void stop()}>
            {words.value.mill.stop}
          </button>
        </div>
      ) : (
        <p class="acts">
          <button type="button" class="btn" onClick={() => void look(first.hypothesis)}>
            {asked === undefined ? w.look : w.goOn}
          </button>
        </p>
      )}
    </section>
  )
}

function Found({ first, found }: { first: MillEstimates; found: MillSampled }) {
  const { mill } = words.value
  const w = mill.sampled
  if (found.refused !== null)
    return (
      <p>
        <Reason says={found.refused} />
      </p>
    )
  const rejection = new Map(first.estimates.map(one => [one.parameter, one.found]))
  return (
    <>
      <Drawn
        label={`${w.heading}: ${found.estimates.map(one => `${nameOfAssumption(one)} ${writeInterval(one)}`).join('; ')}`}
        draw={drawIntervals}
        data={{
          rows: found.estimates.map(one => ({ name: nameOfAssumption(one), ...scaled(one, one.prior) })),
          ends: mill.inside.ends,
        }}
      />
      <p class="xs dim">{mill.inside.key}</p>
      <Grid
        stacks
        corner={mill.inside.assumption}
        columns={[mill.inside.assumed, w.atOnce, w.found, w.left, w.held]}
        rows={found.estimates.map(one => {
          const before = rejection.get(one.parameter)
          return {
            key: one.parameter,
            name: (
              <>
                {nameOfAssumption(one)} <Letter of={one.symbol} />
              </>
            ),
            cells: [
              {
                of: 'whole',
                says: (
                  <>
                    <Sign name="open" /> {write(one.prior[0])} – {write(one.prior[1])}
                  </>
                ),
              },
              { of: 'whole', says: before == null ? '–' : writeInterval(before) },
              { of: 'strong whole', says: writeInterval(one) },
              { of: 'whole', says: mill.percent(one.left) },
              { of: 'whole', says: w.of(one.held, one.tries) },
            ],
          }
        })}
      />
      <p class="xs dim">{w.columnsSay(found.spent, Math.round(found.effective))}</p>
    </>
  )
}
