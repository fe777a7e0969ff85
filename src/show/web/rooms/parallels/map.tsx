import { useRef } from 'preact/hooks'
import type { TextPairView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useRove } from '../witnesses/rove.ts'
import { kindShapes, kindTones } from './kind-sign.tsx'
import { pairAddress } from './parallels.tsx'

/** Squares of the ground on either side. */
const squares = 24
const left = 46
const top = 34

/**
 * Where two texts meet: one from left to right, the other from top to bottom. The ground is darker where more is shared,
 * the mark of a passage says its kind by shape. A run of marks down a slope is a stretch in step.
 */
export function PairMap({
  view,
  width: given,
  shown,
}: {
  view: TextPairView
  width: number
  shown: TextPairView['parallels']
}) {
  const w = words.value.texts
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const { a, b, face } = view
  const width = Math.max(220, given)
  const height = Math.min(420, Math.max(220, Math.round(width * 0.56)))
  const [wide, tall] = [width - left - 12, height - top - 12]
  const x = (point: number): number => left + (point / Math.max(1, a.length)) * wide
  const y = (point: number): number => top + (point / Math.max(1, b.length)) * tall
  const middle = ({ start, end }: { start: number; end: number }): number => (start + end) / 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      ref={root}
      class="fig meet"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={w.pair.figure(a.siglum, b.siglum)}
    >
      <text x={left} y="14" class="ti">
        {cut(w.pair.axis(a.siglum, a.title), wide)}
      </text>
      <text x={left - 12} y={top} class="ti" text-anchor="end" transform={`rotate(-90 ${left - 12} ${top})`}>
        {cut(w.pair.axis(b.siglum, b.title), tall)}
      </text>
      {heat(view, shown).map(({ column, row, part }) => (
        <rect
          key={`${column} ${row}`}
          x={left + (column * wide) / squares}
          y={top + (row * tall) / squares}
          width={wide / squares}
          height={tall / squares}
          class="heat"
          fill-opacity={(0.06 + 0.34 * part).toFixed(2)}
        />
      ))}
      <rect x={left} y={top} width={wide} height={tall} class="s3 nf" />
      {view.stretches.map(one => (
        <path
          key={`${one.a.start} ${one.b.start}`}
          d={`M${x(one.a.start)} ${y(one.b.start)}L${x(one.a.end)} ${y(one.b.end)}`}
          class="sb nf"
          stroke-width="1.4"
        />
      ))}
      {[...shown].reverse().map(one => (
        <a
          key={one.n}
          data-mark
          href={pairAddress(view.id, one.n)}
          aria-label={w.pair.mark(
            w.kinds[one.kind],
            w.pair.at(a.siglum, one.a.line),
            w.pair.at(b.siglum, one.b.line),
            one.score.toFixed(0),
          )}
          aria-current={face?.n === one.n ? 'true' : undefined}
        >
          <g transform={`translate(${x(middle(one.a)).toFixed(1)} ${y(middle(one.b)).toFixed(1)})`}>
            {face?.n === one.n && <circle r="11" class="srub nf" stroke-width="2" />}
            <circle r="9" fill="transparent" />
            <g class={`t-${kindTones[one.kind]}`}>{kindShapes[one.kind]}</g>
          </g>
        </a>
      ))}
    </svg>
  )
}

/** How much is shared in each square, as a part of the fullest. */
function heat(
  { a, b }: TextPairView,
  shown: TextPairView['parallels'],
): { column: number; row: number; part: number }[] {
  const sums = new Map<number, number>()
  const square = (point: number, length: number): number =>
    Math.min(squares - 1, Math.floor((point / Math.max(1, length)) * squares))
  for (const one of shown) {
    for (let c = square(one.a.start, a.length); c <= square(one.a.end, a.length); c++)
      for (let r = square(one.b.start, b.length); r <= square(one.b.end, b.length); r++)
        sums.set(r * squares + c, (sums.get(r * squares + c) ?? 0) + one.score)
  }
  const most = Math.max(1, ...sums.values())
  return [...sums].map(([at, sum]) => ({ column: at % squares, row: Math.floor(at / squares), part: sum / most }))
}

/** By the mean width of the italic face at 13.5 px. */
const cut = (text: string, wide: number): string => {
  const most = Math.max(8, Math.floor(wide / 6.6))
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
