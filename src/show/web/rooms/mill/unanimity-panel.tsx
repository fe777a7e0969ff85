import { useComputed } from '@preact/signals'
import type { UnanimityView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query, setQuery } from '../../kit/router.ts'
import { words } from '../../words/words.ts'

/** As many as one of the sources of 1938 counts in the dock. */
const voices = 21
const wide = 520
const tall = 236
/** The name of each input in the address and in the formula, its own name, and what it is unless moved. */
const inputs = [
  ['zeta', 'suspicion', 0.01, 0.2, 0.001],
  ['c', 'machine', 0.95, 1, 0.01],
  ['a', 'guilty', 0.5, 1, 0.01],
  ['b', 'innocent', 0.05, 1, 0.01],
] as const

/** A value of the address, if it is a chance. */
function chance(name: string, usual: number): number {
  const value = Number.parseFloat(query.value.get(name) ?? '')
  return value >= 0 && value <= 1 ? value : usual
}

/** The unanimity panel: four assumptions, one curve, one number. The engine computes; this only draws. */
export function Unanimity() {
  const set = useComputed(() => Object.fromEntries(inputs.map(([name, long, usual]) => [long, chance(name, usual)])))
  const { value: view } = useLoad(() => api.unanimity(set.value))
  return view === null ? null : <Panel view={view} />
}

type Ratio = UnanimityView['voices'][number]['ratio']

/** A ratio as a number: what JSON cannot carry comes as a word. */
const numberOf = (ratio: Ratio): number =>
  ratio === 'infinite' ? Number.POSITIVE_INFINITY : ratio === 'undefined' ? Number.NaN : ratio

function Panel({ view }: { view: UnanimityView }) {
  const { code, testimony } = words.value
  const w = testimony.home.un
  const at = (n: number): number => numberOf(view.voices[n - 1]!.ratio)
  const value = at(voices)
  const share = `${(100 * view.suspicion).toLocaleString(code, { maximumFractionDigits: 1 })}\u00a0%`
  const cancelled = view.limit === 'falls' && Math.abs(value - 1) < 0.01
  const listed = [1, 2, 3, 5, 8, 13, voices, view.voices.length]
  return (
    <section class="rule-top" aria-labelledby="unanimity">
      <div class="un">
        <div>
          <p class="kick">{w.kick}</p>
          <h2 id="unanimity">{cancelled ? w.cancels(share, voices) : w.heading(share, voices)}</h2>
          <Curve view={view} />
          <details class="small gap-top">
            <summary>{w.list}</summary>
            <p>{listed.map(n => w.mark(n, written(at(n), code))).join('; ')}</p>
          </details>
        </div>
        <div>
          <p class="num finding">{written(value, code)}</p>
          <p class="small dim">{w.times}</p>
          {inputs.map(([name, long, usual, top, step]) => (
            <div class="slider small" key={name}>
              <label for={`un-${name}`}>
                {w[name]} <i>{name === 'zeta' ? 'ζ' : name}</i>
              </label>
              <output for={`un-${name}`}>{view[long].toLocaleString(code, { maximumFractionDigits: 3 })}</output>
              <input
                id={`un-${name}`}
                type="range"
                min="0"
                max={top}
                step={step}
                value={view[long]}
                onInput={event => {
                  const to = event.currentTarget.valueAsNumber
                  setQuery({ [name]: to === usual ? null : String(to) })
                }}
              />
            </div>
          ))}
        </div>
      </div>
      <ul class="xs dim gap-top">
        <li>
          <b>{limitSaid(view)}</b> {w.limits.join(' ')}
        </li>
        <li>
          {w.assumed} LR<sub>n</sub> = (ζcⁿ + (1−ζ)aⁿ) / (ζcⁿ + (1−ζ)bⁿ); {w.cite}.
        </li>
      </ul>
    </section>
  )
}

/** Where the ratio goes as voices are added, with its bound where it has one. */
function limitSaid({ limit, suspicion }: UnanimityView): string {
  const { code, testimony } = words.value
  const says = testimony.home.un.limit
  if (limit === 'ceiling') return says.ceiling(written(1 / suspicion, code))
  return limit === 'floor' ? says.floor(written(suspicion, code)) : says[limit]
}

function written(value: number, code: string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : '∞'
  if (value >= 1e5 || (value > 0 && value < 1e-3)) return `10${superscript(Math.round(Math.log10(value)))}`
  if (value < 0.1) return value.toLocaleString(code, { maximumSignificantDigits: 2 })
  const digits = Math.abs(value - 1) < 0.01 ? 4 : value < 100 ? 2 : 0
  return value.toLocaleString(code, { maximumFractionDigits: digits })
}

const superscript = (n: number): string => [...String(n)].map(c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('')

function Curve({ view }: { view: UnanimityView }) {
  const { code, testimony } = words.value
  const w = testimony.home.un
  const most = view.voices.length
  const logs = view.voices.map(one => Math.log10(numberOf(one.ratio)))
  const low = Math.max(-6, Math.min(0, Math.floor(Math.min(...logs.filter(Number.isFinite)) / 3) * 3))
  const x = (n: number): number => 48 + ((n - 1) / (most - 1)) * (wide - 64)
  const y = (log: number): number => 202 - ((Math.min(12, Math.max(low, log)) - low) / (12 - low)) * 176
  const line = (values: readonly number[]): string =>
    values
      .map((log, i) => `${i === 0 ? 'M' : 'L'}${x(i + 1).toFixed(1)} ${y(Number.isNaN(log) ? low : log).toFixed(1)}`)
      .join('')
  const naive = view.voices.map(one => Math.log10(numberOf(one.naive))).filter(log => log <= 12 && log >= low)
  const value = numberOf(view.voices[voices - 1]!.ratio)
  const at = y(Number.isNaN(value) ? low : Math.log10(value))
  return (
    <svg
      class="fig"
      width="100%"
      viewBox={`0 0 ${wide} ${tall}`}
      role="img"
      aria-label={w.figure(voices, written(value, code))}
    >
      {[12, 9, 6, 3, 0, -3, -6]
        .filter(log => log >= low)
        .map(log => (
          <g key={log}>
            <path d={`M44 ${y(log)}H${wide - 12}`} class="sx" />
            <text x="38" y={y(log) + 4} text-anchor="end" class="t2">
              {log === 0 ? '1' : `10${superscript(log)}`}
            </text>
          </g>
        ))}
      {[1, 5, 10, 15, voices, most].map(n => (
        <text key={n} x={x(n)} y="220" text-anchor="middle" class={n === voices ? 'tb' : 't2'}>
          {n}
        </text>
      ))}
      <text x={wide / 2} y="235" text-anchor="middle" class="t2">
        {w.axis}
      </text>
      <path d={line(naive)} class="s3 nf" stroke-width="1.5" stroke-dasharray="5 4" />
      {naive.length > 0 && (
        <text x={Math.min(x(naive.length) + 8, 250)} y={y(naive.at(-1)!) + 34} class="t2">
          {w.naive(written(numberOf(view.voices[voices - 1]!.naive), code))}
        </text>
      )}
      <path d={line(logs)} class="srub nf" stroke-width="2.5" />
      <path d={`M${x(voices)} ${at - 8}V${Math.max(46, at - 60)}`} class="srub" />
      <circle cx={x(voices)} cy={at} r="5" class="fr" />
      <text x={x(voices)} y={Math.max(40, at - 66)} text-anchor="middle" class="tbs fr">
        {w.mark(voices, written(value, code))}
      </text>
    </svg>
  )
}
