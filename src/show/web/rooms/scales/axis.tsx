import { digits, odds } from './ratio.tsx'
import type { Ratio } from './sides.ts'

/** Whole decades on either side of even that hold these ratios; never fewer than one. */
export const decadesFor = (ratios: readonly Ratio[]): number =>
  Math.max(
    1,
    ...ratios.map(one => Math.ceil(Math.max(Math.abs(Math.log10(one.least)), Math.abs(Math.log10(one.most))) - 1e-9)),
  )

/** Where a ratio a/b stands, in percent of the width: the first account to the left, even in the middle. */
export const placeOn = (value: number, decades: number): number =>
  50 - 48 * Math.max(-1, Math.min(1, Math.log10(value) / decades))

/** Decades that carry a line: all of a short scale, ends and halves of a long one. */
const lines = (decades: number): number[] => {
  const step = decades <= 3 ? 1 : Math.ceil(decades / 2)
  const right = Array.from({ length: Math.floor(decades / step) }, (_, i) => (i + 1) * step)
  return [...right.map(one => -one).reverse(), 0, ...right]
}

/** The words over a scale; of a long one only the ends, as their zeros leave no room between. */
export function Ticks({ decades, even }: { decades: number; even: string }) {
  const all = lines(decades)
  const told = decades <= 3 ? all : all.filter((at, i) => at === 0 || i === 0 || i === all.length - 1)
  return (
    <svg class="fig w-ticks" width="100%" height="16" aria-hidden="true">
      {told.map(at => (
        <text
          key={at}
          x={`${placeOn(10 ** -at, decades)}%`}
          y="12"
          text-anchor={at < 0 && at === -decades ? 'start' : at === decades ? 'end' : 'middle'}
          class="t2"
        >
          {at === 0 ? even : at < 0 ? `${digits(10 ** -at)} ×` : `× ${digits(10 ** at)}`}
        </text>
      ))}
    </svg>
  )
}

interface BarProps {
  readonly ratio: Ratio
  readonly decades: number
  readonly tone?: 'item' | 'grey' | 'ink'
  /** Writes the ends of the range under the bar. */
  readonly ends?: boolean
}

/** The range granted as a bar, its middle as a ring, on a scale of decades. */
export function RatioBar({ ratio, decades, tone = 'item', ends = false }: BarProps) {
  const x = (value: number): string => `${placeOn(value, decades).toFixed(2)}%`
  const y = ends ? '13' : '50%'
  return (
    <span class="w-scale">
      <svg class="fig w-bar" aria-hidden="true">
        {lines(decades).map(at => (
          <line
            key={at}
            x1={x(10 ** -at)}
            x2={x(10 ** -at)}
            y1="0"
            y2="100%"
            class={at === 0 ? 's1' : 'sx'}
            stroke-width={at === 0 ? 1.4 : 1}
          />
        ))}
        <line
          x1={x(ratio.most)}
          x2={x(ratio.least)}
          y1={y}
          y2={y}
          class={tone === 'ink' ? 's1' : 's2'}
          stroke-width={tone === 'item' ? 7 : 9}
          opacity={tone === 'ink' ? 1 : tone === 'grey' ? 0.55 : 0.38}
        />
        <circle cx={x(ratio.central)} cy={y} r="5.2" class="fp s1" stroke-width="1.8" />
        {ends &&
          [ratio.most, ratio.least].map(value => (
            <text key={value} x={x(value)} y="36" text-anchor="middle" class="tb">
              {odds(value)}
            </text>
          ))}
      </svg>
    </span>
  )
}
