import type { MillHypothesis, MillTold, MillView } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import { asked, set, weights, weightsText } from './asked.ts'
import { Bar } from './bar.tsx'
import { Changes } from './changes.tsx'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { Inside } from './inside.tsx'
import { minus } from './minus.ts'
import { nameOf } from './name.ts'
import { Places } from './places.tsx'
import { drawPosterior } from './plot-posterior.ts'

/** From here on a record is said to be far out for every account (assumption). */
const close = 0.95

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
        <Gate hypotheses={view.hypotheses} told={told} limit={view.bounds.beyond} />
      </div>
      <Places places={told.places} />
      {weighing.answer !== null && (
        <div class="tells">
          <Posterior view={view} told={told} />
          <Factors hypotheses={view.hypotheses} told={told} />
        </div>
      )}
      <Inside view={view} estimates={told.estimates} />
      <Changes view={view} told={told} />
      <p class="small dim rule-top gap-top">
        <Sign name="open" /> {w.assumed(sayLimit(view.bounds.beyond, words.value.code))}
      </p>
    </section>
  )
}

/** A share near one, with as many places as it needs. */
const sayLimit = (limit: number, code: string): string =>
  `${(100 * limit).toLocaleString(code, { maximumFractionDigits: 2 })}\u00a0%`

interface PartProps {
  readonly hypotheses: readonly MillHypothesis[]
  readonly told: MillTold
}

function Confusion({ hypotheses, told: { weighing } }: PartProps) {
  const { code, mill } = words.value
  const w = mill.tell
  const two = (value: number): string => minus(value.toLocaleString(code, { maximumFractionDigits: 2 }))
  return (
    <section class="hair" aria-labelledby="confusion">
      <h3 id="confusion">{w.first}</h3>
      <p class="small dim">
        {w.firstSays(weighing.tested, mill.percent(weighing.accuracy), mill.percent(1 / hypotheses.length))}
      </p>
      <Grid
        corner={`${w.was} ↓ ${w.said} →`}
        columns={hypotheses.map(one => nameOf(one.key))}
        rows={weighing.confusion.map((row, k) => ({
          key: hypotheses[k]!.key,
          name: nameOf(hypotheses[k]!.key),
          cells: row.map((share, other) => ({
            says: Math.round(100 * share),
            of: other === k ? 'diag' : share < 0.1 ? 'faint' : '',
          })),
        }))}
      />
      <p class="xs dim">
        {w.baseline(two(weighing.logScore), two(weighing.baseline.logScore), two(weighing.chanceLogScore))}
      </p>
    </section>
  )
}

function Gate({ hypotheses, told: { weighing }, limit }: PartProps & { readonly limit: number }) {
  const { code, mill } = words.value
  const w = mill.tell
  const least = Math.min(...weighing.fits.map(fit => fit.beyond ?? 1))
  const out = weighing.fits.flatMap((fit, k) =>
    fit.beyond !== null && fit.beyond > limit ? [nameOf(hypotheses[k]!.key)] : [],
  )
  return (
    <section class="hair" aria-labelledby="gate">
      <h3 id="gate">{w.gate}</h3>
      <p class="small dim">{w.gateSays(sayLimit(limit, code))}</p>
      <ul class="bars">
        {weighing.fits.map((fit, k) => (
          <li key={hypotheses[k]!.key}>
            <span>{nameOf(hypotheses[k]!.key)}</span>
            <Bar share={fit.beyond ?? 0} mark={limit} />
            <b class={fit.beyond !== null && fit.beyond > limit ? 'n finding' : 'n'}>
              {fit.beyond === null
                ? '–'
                : `${(100 * fit.beyond).toLocaleString(code, { maximumFractionDigits: 1 })}\u00a0%`}
            </b>
          </li>
        ))}
      </ul>
      <p>
        <b class={weighing.verdict === 'none' ? 'finding' : ''}>{w.gateAnswer(out, weighing.fits.length)}</b>{' '}
        {weighing.verdict !== 'none' && least > close && w.gateClose}
      </p>
    </section>
  )
}

function Posterior({ view, told: { weighing } }: { view: MillView; told: MillTold }) {
  const { mill } = words.value
  const w = mill.tell
  const { posterior, band, localError } = weighing.answer!
  const most = Math.max(...band.map(([, high]) => high), ...view.hypotheses.map(one => one.prior))
  const ticks = most <= 0.5 ? [0, 0.1, 0.2, 0.3, 0.4, 0.5] : [0, 0.25, 0.5, 0.75, 1]
  const now = weights(asked.value.prior)
  const change = (key: string, weight: number): void => {
    if (weight > 0 && weight <= 1000) set({ prior: weightsText({ ...now, [key]: weight }) })
  }
  return (
    <section class="hair" aria-labelledby="posterior">
      <h3 id="posterior">{w.posterior}</h3>
      <p class="small dim">{w.posteriorSays}</p>
      <Grid
        columns={[w.weight, w.prior, w.share, w.band]}
        rows={view.hypotheses.map((one, k) => ({
          key: one.key,
          name: nameOf(one.key),
          cells: [
            {
              of: '',
              says: (
                <input
                  type="number"
                  min="0.1"
                  max="1000"
                  step="0.1"
                  value={now[one.key] ?? 1}
                  aria-label={w.priorOf(nameOf(one.key))}
                  onChange={event => change(one.key, event.currentTarget.valueAsNumber)}
                />
              ),
            },
            mill.percent(one.prior),
            { of: 'strong', says: mill.percent(posterior[k]!) },
            `${Math.round(100 * band[k]![0])}–${mill.percent(band[k]![1])}`,
          ],
        }))}
      />
      <Drawn
        label={`${w.posterior}: ${view.hypotheses.map((one, k) => `${nameOf(one.key)} ${mill.percent(posterior[k]!)}`).join('; ')}`}
        draw={drawPosterior}
        data={{
          rows: view.hypotheses.map((one, k) => ({
            name: nameOf(one.key),
            prior: one.prior,
            posterior: posterior[k]!,
            low: band[k]![0],
            high: band[k]![1],
          })),
          ticks: ticks.map(at => ({ at, says: mill.percent(at) })),
        }}
      />
      <p class="xs dim">{w.posteriorKey}</p>
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
      <Grid
        columns={hypotheses.map(one => nameOf(one.key))}
        rows={weighing.answer!.bayesFactors.map((row, k) => ({
          key: hypotheses[k]!.key,
          name: nameOf(hypotheses[k]!.key),
          cells: row.map((factor, other) => ({
            says: other === k ? '·' : write(factor),
            of: factor >= 3 ? 'diag' : 'dim',
          })),
        }))}
      />
    </section>
  )
}
