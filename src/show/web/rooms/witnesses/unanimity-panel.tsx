import { useSignal } from '@preact/signals'
import { words } from '../../words/words.ts'
import { limitOf, type Suspicion, unanimity, usualSuspicion } from './unanimity.ts'

/** As many as one of the sources of 1938 counts in the dock. */
const voices = 21
const most = 30
const wide = 520
const tall = 236
const sliders = [
  ['zeta', 0.2, 0.001],
  ['c', 1, 0.01],
  ['a', 1, 0.01],
  ['b', 1, 0.01],
] as const

/** The unanimity panel: four assumptions, one curve, one number. */
export function Unanimity() {
  const { code, testimony } = words.value
  const w = testimony.home.un
  const set = useSignal<Suspicion>(usualSuspicion)
  const now = set.value
  const value = unanimity(now, voices)
  const share = now.zeta.toLocaleString(code, { style: 'percent', maximumFractionDigits: 1 })
  const cancelled = limitOf(now) === 'falls' && Math.abs(value - 1) < 0.01
  return (
    <section class="rule-top" aria-labelledby="unanimity">
      <div class="un">
        <div>
          <p class="kick">{w.kick}</p>
          <h2 id="unanimity">{cancelled ? w.cancels(share, voices) : w.heading(share, voices)}</h2>
          <Curve set={now} />
          <details class="small gap-top">
            <summary>{w.list}</summary>
            <p>{[1, 2, 3, 5, 8, 13, voices, most].map(n => w.mark(n, written(unanimity(now, n), code))).join('; ')}</p>
          </details>
        </div>
        <div>
          <p class="num finding">{written(value, code)}</p>
          <p class="small dim">{w.times}</p>
          {sliders.map(([name, top, step]) => (
            <div class="slider small" key={name}>
              <label for={`un-${name}`}>
                {w[name]} <i>{name === 'zeta' ? 'ζ' : name}</i>
              </label>
              <output for={`un-${name}`}>{now[name].toLocaleString(code, { maximumFractionDigits: 3 })}</output>
              <input
                id={`un-${name}`}
                type="range"
                min="0"
                max={top}
                step={step}
                value={now[name]}
                onInput={event => {
                  set.value = { ...now, [name]: event.currentTarget.valueAsNumber }
                }}
              />
            </div>
          ))}
        </div>
      </div>
      <ul class="xs dim gap-top">
        <li>
          <b>
            {limitOf(now) === 'ceiling'
              ? w.limit.ceiling(written(1 / now.zeta, code))
              : w.limit[limitOf(now) === 'falls' ? 'falls' : 'grows']}
          </b>{' '}
          {w.limits.join(' ')}
        </li>
        <li>
          {w.assumed} LR<sub>n</sub> = (ζcⁿ + (1−ζ)aⁿ) / (ζcⁿ + (1−ζ)bⁿ); {w.cite}.
        </li>
      </ul>
    </section>
  )
}

function written(value: number, code: string): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : '∞'
  if (value >= 1e5) return `10${superscript(Math.round(Math.log10(value)))}`
  const digits = Math.abs(value - 1) < 0.01 ? 4 : value < 100 ? 2 : 0
  return value.toLocaleString(code, { maximumFractionDigits: digits })
}

const superscript = (n: number): string => [...String(n)].map(c => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('')

function Curve({ set }: { set: Suspicion }) {
  const { code, testimony } = words.value
  const w = testimony.home.un
  const logs = Array.from({ length: most }, (_, i) => Math.log10(unanimity(set, i + 1)))
  const low = Math.max(-6, Math.min(0, Math.floor(Math.min(...logs.filter(Number.isFinite)) / 3) * 3))
  const x = (n: number): number => 48 + ((n - 1) / (most - 1)) * (wide - 64)
  const y = (log: number): number => 202 - ((Math.min(12, Math.max(low, log)) - low) / (12 - low)) * 176
  const line = (values: readonly number[]): string =>
    values
      .map((log, i) => `${i === 0 ? 'M' : 'L'}${x(i + 1).toFixed(1)} ${y(Number.isFinite(log) ? log : low).toFixed(1)}`)
      .join('')
  const step = Math.log10(set.a / set.b)
  const naive = Array.from({ length: most }, (_, i) => step * (i + 1)).filter(log => log <= 12 && log >= low)
  const value = unanimity(set, voices)
  const at = y(Math.log10(value))
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
          {w.naive(written((set.a / set.b) ** voices, code))}
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
