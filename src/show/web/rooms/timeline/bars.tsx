import { useRef } from 'preact/hooks'
import type { EventView, ToldView, Witness } from '../../../http/client.ts'
import { isUndatedSource } from '../../kit/knowledge.ts'
import { words } from '../../words/words.ts'
import { useRove } from '../witnesses/rove.ts'
import { barOf, dayOf, gapOf } from './scale.ts'

const rowTall = 20
const steps = 8

interface Props {
  readonly events: readonly EventView[]
  readonly sources: readonly Witness[]
  readonly width: number
  /** Whole years, first and last. */
  readonly years: readonly [number, number]
  readonly label: string
  /** The event looked at. */
  readonly chosen: string | null
  readonly address: (event: string) => string
}

/** Events as rows, one bar for each source's date, all on one scale; a red line joins what cannot both hold. */
export function Bars({ events, sources, width, years, label, chosen, address }: Props) {
  const w = words.value.testimony.timeline
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const beside = width > 820
  const left = beside ? 262 : 0
  const [first, last] = [dayOf(`${years[0]}-01-01`), dayOf(`${years[1] + 1}-01-01`)]
  const x = (day: number): number =>
    left + ((Math.min(last, Math.max(first, day)) - first) / (last - first)) * (width - left - 8)
  let y = 34
  const placed = events.map(event => {
    const top = y + (beside ? 0 : 18)
    const rows = event.told.length
    y = top + rows * rowTall + (event.apart.length > 0 ? 24 : 6)
    return { event, top, foot: y - (event.apart.length > 0 ? 8 : 4) }
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg ref={root} class="fig" width={width} height={y} viewBox={`0 0 ${width} ${y}`} role="group" aria-label={label}>
      <Axis years={years} x={x} tall={y} most={Math.min(12, Math.floor((width - left) / 48))} />
      {placed.map(({ event, top, foot }) => (
        <g key={event.id} data-event={event.id}>
          {event.id === chosen && <rect x="0" y={top - 3} width={width} height={foot - top + 1} class="fm" />}
          <text x="0" y={beside ? top + 12 : top - 5} class="tb">
            {clip(event.label, beside ? (event.lane === null ? 42 : 32) : 44)}
          </text>
          {event.lane !== null && (
            <text x={beside ? left - 10 : width - 8} y={beside ? top + 12 : top - 5} text-anchor="end" class="ti">
              {w.lanes[event.lane]}
            </text>
          )}
          {/* before the rows, whose words lie over the line where they meet */}
          {event.apart.map(([a, b]) => (
            <Gap
              key={`${a} ${b}`}
              a={event.told[a]!}
              b={event.told[b]!}
              x={x}
              ya={top + a * rowTall}
              yb={top + b * rowTall}
            />
          ))}
          {event.told.map((told, i) => (
            <Row
              key={told.at}
              event={event}
              href={address(event.id)}
              told={told}
              siglum={sources.find(one => one.id === told.source)?.siglum ?? ''}
              x={x}
              y={top + i * rowTall}
              ends={[left, width - 8]}
            />
          ))}
          <path d={`M0 ${foot}H${width}`} class="sx" />
        </g>
      ))}
    </svg>
  )
}

interface AxisProps {
  readonly years: readonly [number, number]
  readonly x: (day: number) => number
  readonly tall: number
  /** Years that have room for their number. */
  readonly most: number
}

function Axis({ years, x, tall, most }: AxisProps) {
  const span = years[1] - years[0] + 1
  const every = [1, 2, 5, 10, 20, 50].find(step => span / step <= most) ?? 100
  const months = span <= 3 ? [4, 7, 10] : []
  const ticks = Array.from({ length: span }, (_, i) => years[0] + i).filter(year => year % every === 0)
  return (
    <g>
      {ticks.map(year => (
        <g key={year}>
          <path d={`M${x(dayOf(`${year}-01-01`))} 20V${tall}`} class="sx2" />
          <text x={x(dayOf(`${year}-01-01`)) + 4} y="14" class="tbs">
            {year}
          </text>
          {months.map(month => {
            const at = x(dayOf(`${year}-${String(month).padStart(2, '0')}-01`))
            return <path key={month} d={`M${at} 26V${tall}`} class="sx" />
          })}
        </g>
      ))}
    </g>
  )
}

interface RowProps {
  readonly event: EventView
  readonly href: string
  readonly told: ToldView
  readonly siglum: string
  readonly x: (day: number) => number
  readonly y: number
  readonly ends: readonly [number, number]
}

function Row({ event, href, told, siglum, x, y, ends }: RowProps) {
  const w = words.value.testimony.timeline
  const bar = barOf(told)
  const says = `${told.at}: ${told.edtf ?? w.noDate}${isUndatedSource(told.source) ? ' ◌' : ''}`
  if (bar === null)
    return (
      <a data-mark href={href}>
        <text x={ends[0] + 6} y={y + 13} class="t3">
          {says}
        </text>
      </a>
    )
  const from = bar.from === null ? ends[0] : x(bar.from)
  const to = Math.max(bar.to === null ? ends[1] : x(bar.to), from + 4)
  const before = to > (ends[0] + ends[1]) / 2 || (from - ends[0] > 150 && isEarlier(event, told))
  const open = bar.from === null || bar.to === null
  const fade = Math.max(1, (to - from) / steps)
  return (
    <a data-mark href={href}>
      {bar.within && !open ? (
        <rect x={from} y={y + 3} width={to - from} height="11" class="faw sb" stroke-dasharray="3 2" />
      ) : open ? (
        Array.from({ length: steps }, (_, i) => (
          <rect
            key={i}
            x={from + i * fade}
            y={y + 3}
            width={fade + 0.2}
            height="11"
            class="fi"
            opacity={(bar.to === null ? steps - i : i + 1) / steps - 0.06}
          />
        ))
      ) : (
        <rect x={from} y={y + 3} width={to - from} height="11" class="fi" />
      )}
      <text x={before ? from - 7 : to + 7} y={y + 13} text-anchor={before ? 'end' : 'start'} class="halo">
        {says || siglum}
      </text>
    </a>
  )
}

interface GapProps {
  readonly a: ToldView
  readonly b: ToldView
  readonly x: (day: number) => number
  readonly ya: number
  readonly yb: number
}

/** The red line from the end of the earlier stretch to the begin of the later. */
function Gap({ a, b, x, ya, yb }: GapProps) {
  const w = words.value.testimony.timeline
  const [left, right] = [barOf(a), barOf(b)]
  if (left?.to == null && right?.to == null) return null
  const swapped = (left?.from ?? 0) > (right?.from ?? 0)
  const [early, late, y1, y2] = swapped ? [right, left, yb, ya] : [left, right, ya, yb]
  if (early?.to == null || late?.from == null) return null
  const [from, to] = [x(early.to) + 2, x(late.from)]
  const days = gapOf(a, b)
  return (
    <g>
      <path
        d={`M${from} ${y1 + 8}H${to}V${y2 + (y2 > y1 ? 2 : 15)}`}
        class="srub nf"
        stroke-width="1.4"
        stroke-dasharray="5 4"
      />
      {days > 0 && to - from > 90 && (
        <text x={(from + to) / 2} y={Math.max(y1, y2) + 29} text-anchor="middle" class="tbs fr">
          {w.gap(days)}
        </text>
      )}
    </g>
  )
}

/** True where the red line to a later date starts from this one, so that its words must stand before it. */
const isEarlier = (event: EventView, told: ToldView): boolean =>
  event.apart.some(pair => {
    const [one, other] = pair.map(i => event.told[i]!)
    return (one === told || other === told) && (told.earliest ?? '') <= ((one === told ? other : one)!.earliest ?? '')
  })

const clip = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label)
