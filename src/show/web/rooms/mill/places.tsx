import type { MillTold } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useWidth } from './width.ts'

/** Where the features of the case lie among simulated records that were cut alike. */
export function Places({ places }: { places: MillTold['places'] }) {
  const w = words.value.mill.tell
  return (
    <section class="gap-top hair" aria-labelledby="places">
      <h3 id="places">{w.place}</h3>
      <p class="small dim">{w.placeSays}</p>
      <ul class="places gap-top">
        {places.map(one => (
          <li key={one.key}>
            <Place one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const tall = 34

function Place({ one }: { one: MillTold['places'][number] }) {
  const { code, mill } = words.value
  const { frame, width } = useWidth()
  const bins = one.humps[0]!.bins.map((_, i) => one.humps.reduce((sum, hump) => sum + hump.bins[i]!, 0))
  const most = Math.max(1, ...bins)
  const edge = (value: number): number => (Math.min(value, one.high) / one.high) * (width - 6) + 2
  const x = (value: number): number => edge(value + (bins.length === one.high ? 0.5 : 0))
  const write = (value: number): string => value.toLocaleString(code, { maximumFractionDigits: one.high > 5 ? 1 : 2 })
  const d = bins
    .map((n, i) => {
      const y = (tall - (n / most) * (tall - 4)).toFixed(1)
      return `L${edge((i * one.high) / bins.length).toFixed(1)} ${y}L${edge(((i + 1) * one.high) / bins.length).toFixed(1)} ${y}`
    })
    .join('')
  const rare = one.tail === null ? '' : mill.tell.rare(mill.percent(one.tail))
  const name = mill.summaries[one.key] ?? one.key
  const right = one.value > one.high / 2
  return (
    <div ref={frame} class="frame">
      <p class="small">
        {name} <span class="xs faint">{rare}</span>
      </p>
      <svg
        class="fig"
        width={width}
        height={tall + 16}
        viewBox={`0 0 ${width} ${tall + 16}`}
        role="img"
        aria-label={`${name}: ${mill.observed(write(one.value))}; ${rare}`}
      >
        <path d={`M${edge(0)} ${tall}${d}L${edge(one.high)} ${tall}z`} fill="url(#mill-hatch)" class="ss" />
        <path d={`M0 ${tall}H${width}`} class="sx2" />
        <path d={`M${x(one.value)} 2V${tall}`} class="srub" stroke-width="2" />
        <path d={`M${x(one.value) - 4} 0h8l-4 7z`} class="fr" />
        <text x={x(one.value) + (right ? -8 : 8)} y="12" text-anchor={right ? 'end' : 'start'} class="tb fr">
          {write(one.value)}
        </text>
        <text x="0" y={tall + 13} class="t2">
          0
        </text>
        <text x={width} y={tall + 13} text-anchor="end" class="t2">
          {write(one.high)}
        </text>
      </svg>
    </div>
  )
}
