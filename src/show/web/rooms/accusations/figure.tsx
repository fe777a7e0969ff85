import { useRef } from 'preact/hooks'
import type { VoiceName } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { shortNames } from '../said/names.ts'
import { type State, stateMarks } from '../said/signs.tsx'
import { shortWhen, whenWords } from '../said/when.ts'
import { useRove } from '../witnesses/rove.ts'
import type { Column, Stroke } from './layout.ts'

const rowTall = 21
const head = 48
const steps = { most: 15, least: 8 } as const
const tones: Readonly<Record<State, readonly [text: string, stroke: string, fill: string]>> = {
  held: ['t-red', 'srub', 'fr'],
  free: ['', 's2', 'f2'],
  body: ['', 's2', 'f2'],
  'not-recorded': ['t-pale', 's3', 'f3'],
}

interface Props {
  readonly columns: readonly Column[]
  readonly rows: readonly string[]
  readonly voices: Readonly<Record<string, VoiceName>>
  readonly width: number
  /** Who has most strokes; their line is ink. */
  readonly most: string | undefined
  readonly chosen: string | null
  readonly address: (fields: Readonly<Record<string, string>>) => string
  readonly label: string
}

/** People as lines, time to the right, one stroke from accuser to accused. */
export function Network({ columns, rows, voices, width, most, chosen, address, label }: Props) {
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const name = shortNames(voices)
  const left = width < 700 ? 96 : 168
  const place = new Map(rows.map((id, i) => [id, i]))
  const drawn = columns
    .map(column => ({
      ...column,
      strokes: column.strokes
        .filter(({ from, to }) => place.has(from) && place.has(to))
        .sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!),
    }))
    .filter(column => column.strokes.length > 0)
  const opens = (i: number): boolean => yearOf(drawn[i]) !== yearOf(drawn[i - 1])
  const wide = (step: number): number[] =>
    drawn.map((column, i) =>
      Math.max(shortWhen(column).length * 6.6 + 14, column.strokes.length * step + 14, opens(i) ? 46 : 0),
    )
  const sum = (list: readonly number[]): number => list.reduce((n, one) => n + one, 0)
  let step: number = steps.most
  while (step > steps.least && left + sum(wide(step)) > width) step -= 0.5
  const widths = wide(step)
  const starts = widths.map((_, i) => left + sum(widths.slice(0, i)))
  const full = Math.max(width, left + sum(widths))
  const y = (id: string): number => head + 14 + place.get(id)! * rowTall
  const tall = head + 20 + rows.length * rowTall
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      ref={root}
      class="fig"
      width={full}
      height={tall}
      viewBox={`0 0 ${full} ${tall}`}
      role="group"
      aria-label={label}
    >
      {rows.map(id => (
        <g key={id}>
          <path d={`M${left} ${y(id)}H${full}`} class={id === most ? 's1' : 'sx'} />
          <text x={left - 10} y={y(id) + 4.5} text-anchor="end" class={id === most ? 'tb' : ''}>
            <title>{voices[id]?.name ?? id}</title>
            {clip(name(id), left < 120 ? 14 : 26)}
          </text>
        </g>
      ))}
      {drawn.map((column, i) => (
        <g key={column.key}>
          <path d={`M${starts[i]} 8V${tall - 4}`} class="sx2" />
          {opens(i) && (
            <text x={starts[i]! + 5} y="18" class="tbs">
              {yearOf(column)}
            </text>
          )}
          <text x={starts[i]! + 5} y="36" class="t2">
            {shortWhen(column)}
            {widths[i]! > 120 && <tspan class="t3"> {venueOf(column)}</tspan>}
          </text>
          {column.strokes.map((stroke, k) => (
            <StrokeMark
              key={stroke.key}
              stroke={stroke}
              x={starts[i]! + 9 + (k + 0.5) * step}
              from={y(stroke.from)}
              to={y(stroke.to)}
              size={Math.min(0.86, step / 11.5)}
              chosen={stroke.key === chosen}
              href={address({ stroke: stroke.key })}
              says={strokeWords(stroke, column, voices)}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

/** A stroke in words. */
export function strokeWords(
  { from, to, state, claims }: Stroke,
  column: Column,
  voices: Readonly<Record<string, VoiceName>>,
): string {
  const w = words.value.said
  const name = (id: string): string => voices[id]?.name ?? id
  return w.accusations.stroke(name(from), w.states[state], name(to), whenWords(column), claims.length)
}

interface MarkProps {
  readonly stroke: Stroke
  readonly x: number
  readonly from: number
  readonly to: number
  /** Of the mark at its tail. */
  readonly size: number
  readonly chosen: boolean
  readonly href: string
  readonly says: string
}

/** Width by number of tellings, tail by the accuser's state, head an arrow; who accuses themself gets a loop. */
function StrokeMark({ stroke, x, from, to, size, chosen, href, says }: MarkProps) {
  const [text, line, fill] = tones[stroke.state]
  const thick = 1.1 + 0.75 * Math.log2(stroke.claims.length)
  const down = to > from ? 1 : -1
  const self = stroke.from === stroke.to
  const dash = stroke.state === 'not-recorded' ? '2 3' : undefined
  return (
    <a data-mark href={href} aria-label={says} class={text}>
      <title>{says}</title>
      <rect
        x={x - 4.5}
        y={Math.min(from, to) - 8}
        width="9"
        height={Math.abs(to - from) + 16}
        class={chosen ? 'fm' : ''}
        fill={chosen ? undefined : 'transparent'}
      />
      {self ? (
        <path
          d={`M${x} ${from - 3}a4.6 4.6 0 1 1 4 7`}
          class={`${line} nf`}
          stroke-width={thick}
          stroke-dasharray={dash}
        />
      ) : (
        <>
          <path
            d={`M${x} ${from}V${to - down * 5}`}
            class={`${line} hov`}
            stroke-width={thick}
            stroke-dasharray={dash}
          />
          <path d={`M${x} ${to - down * 1}l-3.6 ${-down * (5.4 + thick / 2)}h7.2z`} class={fill} />
        </>
      )}
      <g transform={`translate(${x} ${from}) scale(${size})`}>
        {stroke.state === 'held' ? null : <circle r="4.6" class="fp" />}
        {stateMarks[stroke.state]}
      </g>
    </a>
  )
}

/** Where most of a period's accusations were made, in words; empty where that is not recorded. */
function venueOf({ strokes }: Column): string {
  const venues = Map.groupBy(
    strokes.flatMap(one => one.claims),
    one => one.venue,
  )
  const [most] = [...venues].sort(([, a], [, b]) => b.length - a.length)
  return most?.[0] == null ? '' : words.value.said.venues[most[0]]
}

const yearOf = (column: Column | undefined): string => {
  if (column === undefined) return ''
  const { earliest, latest } = column
  return (earliest ?? latest ?? '').slice(0, 4)
}
const clip = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label)
