import type { Hump } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useWidth } from './width.ts'

export interface HumpsProps {
  readonly id: string
  readonly heading: string
  readonly says: string
  readonly humps: readonly Hump[]
  readonly high: number
  readonly unit: 'share' | 'count'
  /** The observed value on the same axis. */
  readonly mark?: number | null
  /** Why no value is marked. */
  readonly why?: string | null
}

const tall = 30
const room = 38

/** A simulated record wears a hatch: one hump for each account, all on one axis; the observed value is a red line. */
export function Humps({ id, heading, says, humps, high, unit, mark = null, why = null }: HumpsProps) {
  const w = words.value.mill
  const { frame, width } = useWidth()
  const left = width < 340 ? 0 : 112
  const above = left === 0 ? 16 : 0
  const edge = (value: number): number => left + (Math.min(value, high) / high) * (width - left - 12)
  // a whole number stands in the middle of its bin
  const half = humps[0]?.bins.length === high ? 0.5 : 0
  const x = (value: number): number => edge(value + half)
  const row = room + above
  const top = mark === null ? 4 : 22
  const base = (i: number): number => top + i * row + above + tall
  const foot = top + humps.length * row
  const write = unit === 'share' ? w.percent : w.whole
  const list = humps.map(one => {
    const { spread } = one
    return `${nameOf(one.hypothesis)} ${spread === null ? '–' : `${write(spread.median)} (${w.headlines.range(write(spread.low), write(spread.high))})`}`
  })
  const missing = humps.reduce((sum, one) => sum + one.missing, 0)
  return (
    <section class="rule-top dist" aria-labelledby={id}>
      <h3 id={id} class="h2">
        {heading}
      </h3>
      <p class="small dim">
        {says} <Hatch /> <i class="sim">{w.simulated}</i>
      </p>
      <div ref={frame} class="frame">
        <svg
          class="fig"
          width={width}
          height={foot + 18}
          viewBox={`0 0 ${width} ${foot + 18}`}
          role="img"
          aria-label={`${heading}: ${list.join('; ')}${mark === null ? '' : `; ${w.observed(write(mark))}`}`}
        >
          {humps.map((one, i) => (
            <g key={one.hypothesis}>
              <text
                x={left === 0 ? 0 : left - 10}
                y={base(i) - (left === 0 ? tall + 4 : 5)}
                text-anchor={left === 0 ? 'start' : 'end'}
                class="ts"
              >
                {nameOf(one.hypothesis)}
              </text>
              <path d={shape(one.bins, base(i), edge, high)} fill="url(#mill-hatch)" class="ss" stroke-width="1.2" />
              <path d={`M${left} ${base(i)}H${width - 12}`} class="sx2" />
              {one.spread !== null && (
                <path
                  d={`M${x(one.spread.low)} ${base(i) + 3}H${x(one.spread.high)}M${x(one.spread.median)} ${base(i) - 1}V${base(i) + 7}`}
                  class="s1"
                  stroke-width="1.6"
                />
              )}
            </g>
          ))}
          {ticksOf(high).map(value => (
            <text
              key={value}
              x={x(value)}
              y={foot + 14}
              text-anchor={value === 0 && half === 0 ? 'start' : x(value) > width - 26 ? 'end' : 'middle'}
              class="t2"
            >
              {write(value)}
            </text>
          ))}
          {mark !== null && (
            <g>
              <path d={`M${x(mark)} 16V${foot}`} class="srub" stroke-width="2" />
              <path d={`M${x(mark) - 5} 10h10l-5 8z`} class="fr" />
              <text
                x={x(mark) + (mark > high / 2 ? -9 : 9)}
                y="13"
                text-anchor={mark > high / 2 ? 'end' : 'start'}
                class="tb fr"
              >
                {w.observed(write(mark))}
              </text>
            </g>
          )}
        </svg>
      </div>
      <ul class="sr">
        {list.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {why !== null && (
        <p class="xs dim">
          <b class="finding">{w.notMarked}</b> {why}
        </p>
      )}
      {missing > 0 && <p class="xs faint">{w.missing(missing)}</p>}
    </section>
  )
}

/** Round values from 0, four or five of them. */
export function ticksOf(high: number): number[] {
  const step = [0.25, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find(one => high / one <= 5) ?? 1000
  return Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step)
}

/** The name of an account in the words of the interface. */
export const nameOf = (hypothesis: string): string => words.value.mill.hypotheses[hypothesis]?.[0] ?? hypothesis

/** A stepped outline over the bins, as high as the fullest. */
function shape(bins: readonly number[], base: number, x: (value: number) => number, high: number): string {
  const most = Math.max(1, ...bins)
  const steps = bins.map((n, i) => {
    const y = (base - (n / most) * tall).toFixed(1)
    return `L${x((i * high) / bins.length).toFixed(1)} ${y}L${x(((i + 1) * high) / bins.length).toFixed(1)} ${y}`
  })
  return `M${x(0).toFixed(1)} ${base}${steps.join('')}L${x(high).toFixed(1)} ${base}z`
}

export const Hatch = () => (
  <svg class="fig swatch-line" width="14" height="11" viewBox="0 0 14 11" aria-hidden="true">
    <rect x=".5" y=".5" width="13" height="10" fill="url(#mill-hatch)" class="ss" />
  </svg>
)

/** The hatch that simulated things wear, once a page. */
export const HatchDefinition = () => (
  <svg width="0" height="0" class="gone" aria-hidden="true">
    <defs>
      <pattern id="mill-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V5" class="ss" stroke-width="1.1" />
      </pattern>
    </defs>
  </svg>
)
