import type { MillHypothesis, MillTold, MillView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { asked, set, weights, weightsText } from './asked.ts'
import { Bar } from './bar.tsx'
import { Changes } from './changes.tsx'
import { nameOf } from './humps.tsx'
import { Places } from './places.tsx'
import { Wide } from './wide.tsx'

interface Props {
  readonly view: MillView
  readonly told: MillTold
}

/** What the record tells: how often it is told wrongly, whether any account could leave it, and only then the answer. */
export function Telling({ view, told }: Props) {
  const w = words.value.mill.tell
  const { weighing } = told
  return (
    <section class="rule-top gap-top" aria-labelledby="telling">
      <p class="kick">{w.heading}</p>
      <h2 id="telling" class={weighing.verdict === 'none' ? 'finding' : ''}>
        {w.verdict[weighing.verdict]}
      </h2>
      <p class="small dim">{w.verdictSays[weighing.verdict]}</p>
      {view.record !== null && (
        <p class="small dim">{w.bears(view.record.speakers, view.record.charges, view.record.features.length)}</p>
      )}
      <div class="tells">
        <Confusion hypotheses={view.hypotheses} told={told} />
        <Gate hypotheses={view.hypotheses} told={told} />
      </div>
      <Places places={told.places} />
      {weighing.answer !== null && (
        <div class="tells">
          <Posterior view={view} told={told} />
          <Factors hypotheses={view.hypotheses} told={told} />
        </div>
      )}
      <Changes view={view} told={told} />
    </section>
  )
}

interface PartProps {
  readonly hypotheses: readonly MillHypothesis[]
  readonly told: MillTold
}

function Confusion({ hypotheses, told: { weighing } }: PartProps) {
  const { code, mill } = words.value
  const w = mill.tell
  const two = (value: number): string => value.toLocaleString(code, { maximumFractionDigits: 2 })
  return (
    <section class="hair" aria-labelledby="confusion">
      <h3 id="confusion">{w.first}</h3>
      <p class="small dim">
        {w.firstSays(weighing.tested, mill.percent(weighing.accuracy), mill.percent(1 / hypotheses.length))}
      </p>
      <Wide>
        <table class="grid-n">
          <thead>
            <tr>
              <td class="xs dim">
                {w.was} ↓ {w.said} →
              </td>
              {hypotheses.map(one => (
                <th scope="col" key={one.key}>
                  {nameOf(one.key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weighing.confusion.map((row, k) => (
              <tr key={hypotheses[k]!.key}>
                <th scope="row">{nameOf(hypotheses[k]!.key)}</th>
                {row.map((share, other) => (
                  <td key={hypotheses[other]!.key} class={other === k ? 'diag' : share < 0.1 ? 'faint' : ''}>
                    {Math.round(100 * share)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="xs dim">
        {w.baseline(two(weighing.logScore), two(weighing.baseline.logScore), two(weighing.chanceLogScore))}
      </p>
    </section>
  )
}

function Gate({ hypotheses, told: { weighing } }: PartProps) {
  const { code, mill } = words.value
  const w = mill.tell
  const least = Math.min(...weighing.fits.map(fit => fit.beyond ?? 1))
  return (
    <section class="hair" aria-labelledby="gate">
      <h3 id="gate">{w.gate}</h3>
      <p class="small dim">{w.gateSays}</p>
      <ul class="bars">
        {weighing.fits.map((fit, k) => (
          <li key={hypotheses[k]!.key}>
            <span>{nameOf(hypotheses[k]!.key)}</span>
            <Bar share={fit.beyond ?? 0} mark={0.999} />
            <b class={fit.beyond !== null && fit.beyond > 0.999 ? 'n finding' : 'n'}>
              {fit.beyond === null
                ? '–'
                : fit.beyond.toLocaleString(code, { style: 'percent', maximumFractionDigits: 1 })}
            </b>
          </li>
        ))}
      </ul>
      {weighing.verdict !== 'none' && least > 0.95 && <p class="small">{w.gateClose}</p>}
    </section>
  )
}

function Posterior({ view, told: { weighing } }: { view: MillView; told: MillTold }) {
  const { mill } = words.value
  const w = mill.tell
  const { posterior, band, localError } = weighing.answer!
  const now = weights(asked.value.prior)
  const change = (key: string, weight: number): void => {
    if (weight > 0 && weight <= 1000) set({ prior: weightsText({ ...now, [key]: weight }) })
  }
  return (
    <section class="hair" aria-labelledby="posterior">
      <h3 id="posterior">{w.posterior}</h3>
      <p class="small dim">{w.posteriorSays}</p>
      <Wide>
        <table class="grid-n">
          <thead>
            <tr>
              <td />
              <th scope="col" colSpan={2}>
                {w.prior}
              </th>
              <th scope="col">{w.share}</th>
              <th scope="col">{w.band}</th>
            </tr>
          </thead>
          <tbody>
            {view.hypotheses.map((one, k) => (
              <tr key={one.key}>
                <th scope="row">{nameOf(one.key)}</th>
                <td>
                  <input
                    type="number"
                    min="0.1"
                    max="1000"
                    step="0.1"
                    value={now[one.key] ?? 1}
                    aria-label={w.priorOf(nameOf(one.key))}
                    onChange={event => change(one.key, event.currentTarget.valueAsNumber)}
                  />
                </td>
                <td>{mill.percent(one.prior)}</td>
                <td>
                  <b>{mill.percent(posterior[k]!)}</b>
                </td>
                <td>
                  {Math.round(100 * band[k]![0])}–{mill.percent(band[k]![1])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="small">
        {w.near(mill.percent(localError))}{' '}
        {asked.value.prior !== '' && (
          <button type="button" class="link" onClick={() => set({ prior: null })}>
            {w.even}
          </button>
        )}
      </p>
    </section>
  )
}

function Factors({ hypotheses, told: { weighing } }: PartProps) {
  const { code, mill } = words.value
  const w = mill.tell
  const write = (factor: number): string => factor.toLocaleString(code, { maximumSignificantDigits: 2 })
  return (
    <section class="hair" aria-labelledby="factors">
      <h3 id="factors">{w.factors}</h3>
      <p class="small dim">{w.factorsSays}</p>
      <Wide>
        <table class="grid-n">
          <thead>
            <tr>
              <td />
              {hypotheses.map(one => (
                <th scope="col" key={one.key}>
                  {nameOf(one.key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weighing.answer!.bayesFactors.map((row, k) => (
              <tr key={hypotheses[k]!.key}>
                <th scope="row">{nameOf(hypotheses[k]!.key)}</th>
                {row.map((factor, other) => (
                  <td key={hypotheses[other]!.key} class={factor >= 3 ? 'diag' : 'dim'}>
                    {other === k ? '·' : write(factor)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
