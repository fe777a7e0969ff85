import type { MillTold, MillView } from '../../../http/client.ts'
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

/** Assumptions by rank correlation, as bars from a middle line. */
function Drivers({ view }: { view: MillView }) {
  const { code, mill } = words.value
  const w = mill.tell
  const drivers = view.result!.drivers.agreement
  return (
    <section class="hair" aria-labelledby="drivers">
      <h3 id="drivers">{w.drivers}</h3>
      <p class="small dim">{w.driversSays(w.driverOf.agreement)}</p>
      <ul class="bars">
        {drivers.map(one => {
          const parameter = view.parameters.find(row => row.key === one.parameter)
          return (
            <li key={one.parameter}>
              <span lang={mill.parameters[one.parameter] === undefined ? 'en' : undefined}>
                {mill.parameters[one.parameter] ?? parameter?.means}
              </span>
              <svg class="fig" width="100%" height="12" aria-hidden="true">
                <rect
                  x={`${50 + 50 * Math.min(0, one.rho)}%`}
                  y="1"
                  width={`${50 * Math.abs(one.rho)}%`}
                  height="10"
                  fill="url(#mill-hatch)"
                  class="ss"
                />
                <rect x="50%" y="0" width="1" height="12" class="fi" />
              </svg>
              <b class="n">{minus(one.rho.toLocaleString(code, rounded))}</b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
