import { useState } from 'preact/hooks'
import type { MillTold, MillView } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import { Bar } from './bar.tsx'
import { Grid } from './grid.tsx'
import { minus } from './minus.ts'
import { nameOf } from './name.ts'
import { Rests } from './rests.tsx'

/** What would change the answer: other evidence, another group of features, another assumption. */
export function Changes({ view, told }: { view: MillView; told: MillTold }) {
  const { mill } = words.value
  const w = mill.tell
  const answer = told.weighing.answer
  return (
    <section class="rule-top gap-top" aria-labelledby="change">
      <h2 id="change">{w.change}</h2>
      <div class="tells">
        <section class="hair" aria-labelledby="would">
          <h3 id="would">{w.would}</h3>
          <p class="small dim">{w.wouldSays}</p>
          <ul class="bars">
            {told.would.map(one => (
              <li key={one.group}>
                <span>{w.groups[one.group] ?? one.group}</span>
                <Bar share={one.accuracy} mark={1 / view.hypotheses.length} />
                <b class="n">{Math.round(100 * one.accuracy)}</b>
              </li>
            ))}
          </ul>
        </section>
        <Drivers view={view} />
      </div>
      <Rests rests={told.rests} />
      {answer !== null && (
        <section class="hair gap-top" aria-labelledby="without">
          <h3 id="without">{w.without}</h3>
          <p class="small dim">{w.withoutSays}</p>
          <Grid
            columns={view.hypotheses.map(one => nameOf(one.key))}
            rows={answer.without.map(one => ({
              key: one.group,
              name: w.parts[one.group] ?? one.group,
              cells: one.posterior.map(mill.percent),
            }))}
          />
        </section>
      )}
    </section>
  )
}

const rounded = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const
type Moved = keyof NonNullable<MillView['result']>['drivers']

/** What a headline figure moves with: shares of its variance, the strongest first, and what no single assumption accounts for. */
function Drivers({ view }: { view: MillView }) {
  const { code, mill } = words.value
  const w = mill.tell
  const [figure, setFigure] = useState<Moved>('agreement')
  const { drivers } = view.result!
  const { moves, rest } = drivers[figure]
  return (
    <section class="hair" aria-labelledby="drivers">
      <h3 id="drivers">{w.drivers}</h3>
      <p class="small dim">
        <Sign name="open" /> {w.driversSays}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form */}
      <div class="filters small" role="group" aria-label={w.drivers}>
        {(Object.keys(drivers) as Moved[]).map(key => (
          <button key={key} type="button" aria-pressed={key === figure} onClick={() => setFigure(key)}>
            {w.driverOf[key]}
          </button>
        ))}
      </div>
      <ul class="bars">
        {moves.map(one => {
          const parameter = view.parameters.find(row => row.key === one.parameter)
          return (
            <li key={one.parameter}>
              <span lang={mill.parameters[one.parameter] === undefined ? 'en' : undefined}>
                {mill.parameters[one.parameter] ?? parameter?.means}{' '}
                <span class="xs faint">{minus(one.rho.toLocaleString(code, rounded))}</span>
              </span>
              <Bar share={one.share} />
              <b class="n">{mill.percent(one.share)}</b>
            </li>
          )
        })}
        <li>
          <span class="dim">{w.driversRest}</span>
          <Bar share={rest} />
          <span class="n dim">{mill.percent(rest)}</span>
        </li>
      </ul>
    </section>
  )
}
