import { useSignal } from '@preact/signals'
import type { MillParameter } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import { asked, ranges, rangesText, set } from './asked.ts'
import { Letter } from './letter.tsx'
import { nameOf } from './name.ts'

/** Those that the figures of the screen move with most, and those that a reader asks for first. */
const chosen = [
  'people',
  'dock',
  'script',
  'lead',
  'copying',
  'circulation',
  'namesMean',
  'pressure',
  'values',
  'mention',
  'memory',
  'survival',
]

/** Every assumption in words, with its range and where it comes from; some may be narrowed. */
export function Assumptions({ parameters }: { parameters: readonly MillParameter[] }) {
  const w = words.value.mill.assumptions
  const changed = parameters.filter(one => one.granted !== null).length
  const first = parameters.filter(one => chosen.includes(one.key) || one.granted !== null)
  return (
    <section class="hair gap-top" aria-labelledby="assumed">
      <h3 id="assumed">{w.heading}</h3>
      <p class="small dim">
        {w.says}{' '}
        {changed > 0 && (
          <>
            <b>{w.changed(changed)}.</b>{' '}
            <button type="button" class="link" onClick={() => set({ assume: null, week: null })}>
              {w.reset}
            </button>
          </>
        )}
      </p>
      <Table rows={first} />
      <details class="small gap-top">
        <summary>{w.all(parameters.length)}</summary>
        <Table rows={parameters} />
      </details>
    </section>
  )
}

function Table({ rows }: { rows: readonly MillParameter[] }) {
  const w = words.value.mill.assumptions
  return (
    <table class="small wide">
      <thead>
        <tr>
          <th scope="col">{w.name}</th>
          <th scope="col">{w.range}</th>
          <th scope="col">{w.basis}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(one => (
          <Row key={one.key} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one }: { one: MillParameter }) {
  const { code, mill } = words.value
  const w = mill.assumptions
  const translated = mill.parameters[one.key]
  const write = (value: number): string =>
    value.toLocaleString(
      code,
      value !== 0 && Math.abs(value) < 0.01 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 },
    )
  const [low, high] = [write(one.low), write(one.high)]
  return (
    <tr>
      <th scope="row">
        <span lang={translated === undefined ? 'en' : undefined}>{translated ?? one.means}</span>{' '}
        <Letter of={one.symbol} />
        {one.setBy.length > 0 && (
          <p class="xs faint">
            {one.setBy
              .map(
                by =>
                  `${nameOf(by.hypothesis)} ${by.range[0] === by.range[1] ? write(by.range[0]) : `${write(by.range[0])}–${write(by.range[1])}`}`,
              )
              .join('; ')}
          </p>
        )}
      </th>
      <td data-l={w.range}>
        {one.fixed === null ? <Range one={one} write={write} /> : low === high ? low : `${low} – ${high}`}
        {one.fixed !== null && one.fixed !== 'fixed' && <p class="xs faint">{w.fixed[one.fixed]}</p>}
      </td>
      <td data-l={w.basis}>
        {one.assumption && (
          <>
            <Sign name="open" /> {w.assumed}
          </>
        )}
        {one.basis !== 'assumption' && (
          <span class={one.assumption ? 'xs faint' : ''} lang={mill.bases[one.basis] === undefined ? 'en' : undefined}>
            {one.assumption ? ' · ' : ''}
            {mill.bases[one.basis] ?? one.basis}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Two numbers inside the model's own range. */
function Range({ one, write }: { one: MillParameter; write: (value: number) => string }) {
  const { mill, code } = words.value
  const w = mill.assumptions
  const wrong = useSignal(false)
  const [low, high] = one.granted ?? [one.low, one.high]
  const change = (at: 0 | 1, value: number): void => {
    const next: [number, number] = at === 0 ? [value, high] : [low, value]
    wrong.value = !(next[0] >= one.low && next[1] <= one.high && next[0] <= next[1])
    if (wrong.value) return
    const all = ranges(asked.peek().assume)
    if (next[0] === one.low && next[1] === one.high) delete all[one.key]
    else all[one.key] = next
    set({ assume: rangesText(all), week: null })
  }
  const name = mill.parameters[one.key] ?? one.means
  const step = one.whole ? 1 : (one.high - one.low) / 20
  const tidy = (value: number): number => Number(value.toPrecision(6))
  return (
    <span class="range" lang={code}>
      {([0, 1] as const).map(at => (
        <input
          key={at}
          type="number"
          step={tidy(step)}
          min={tidy(one.low)}
          max={tidy(one.high)}
          value={tidy(at === 0 ? low : high)}
          aria-label={`${name}: ${at === 0 ? w.from : w.to}`}
          onChange={event => change(at, event.currentTarget.valueAsNumber)}
        />
      ))}
      {wrong.value && <p class="xs finding">{w.outside(write(one.low), write(one.high))}</p>}
    </span>
  )
}
