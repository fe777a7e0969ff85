import { useRef } from 'preact/hooks'
import type { VariantsView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { useRove } from '../witnesses/rove.ts'
import { layerOn, unitAddress } from './shown.ts'

const tall = 34
const step = 44
const top = 34
/** Pixels a witness needs for words and line number. */
const roomy = 260

interface Props {
  readonly view: VariantsView
  readonly width: number
  /** Layers that are shown, by id. */
  readonly layers: ReadonlySet<string>
  readonly moves: boolean
  readonly chosen: string | null
}

/** Witnesses as columns of boxes; lines join what answers, red ones what stands elsewhere, stubs end where words are gone. */
export function VariantFigure({ view, width: given, layers, moves, chosen }: Props) {
  const w = words.value.texts.variants
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const n = view.witnesses.length
  // a phone has room for the words or for the line numbers
  const tight = given < n * roomy
  const width = tight ? Math.max(n * 150, given) : given
  const gap = n === 1 ? 0 : tight ? 40 : Math.min(150, (width * 0.36) / (n - 1))
  const wide = (width - gap * (n - 1)) / n
  const x = (column: number): number => column * (wide + gap)
  const y = (unit: number): number => top + unit * step
  const height = top + Math.max(1, ...view.units.map(units => units.length)) * step
  const most = Math.floor((wide - (tight ? 18 : 64)) / 6.6)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      ref={root}
      class="fig"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={w.figure(n)}
    >
      <defs>
        <pattern id="erased" width="6" height="6" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <path d="M0 0v6" class="srub" stroke-width="1.2" stroke-opacity=".45" />
        </pattern>
      </defs>
      {view.witnesses.map(({ source }, c) => (
        <g key={source.siglum}>
          <text x={x(c)} y="14">
            <tspan class="tb">{source.siglum}</tspan> {short(source.title, most)}
          </text>
          <path d={`M${x(c)} 22h${wide}`} class="s2" stroke-width="1.2" />
        </g>
      ))}
      {view.links.map(({ a, b, moved }) => {
        if (b[0] !== a[0] + 1 || (moved && !moves)) return null
        const [x1, y1, x2, y2] = [x(a[0]) + wide, y(a[1]) + tall / 2, x(b[0]), y(b[1]) + tall / 2]
        const middle = (x1 + x2) / 2
        return (
          <path
            key={`${a} ${b}`}
            d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
            class={moved ? 'srub nf' : 's2 nf'}
            stroke-width={moved ? 2.6 : 1.1}
          />
        )
      })}
      {view.units.map((units, c) =>
        units.map((unit, u) => {
          const layer = layerOn(view, c, unit, layers)
          const lone = isLone(view, c, u)
          const moved = moves && view.links.some(one => one.moved && (same(one.a, c, u) || same(one.b, c, u)))
          const tone = layer !== null || moved || lone ? 'srub' : 's3'
          const said = [
            view.witnesses[c]!.source.siglum,
            layer === null ? '' : w.hows[layer.redaction.how],
            lone ? w.onlyHere : '',
            moved ? w.moved : '',
            unit.unreadable ? w.unreadable : '',
          ]
          return (
            <a
              key={unit.start}
              data-mark
              href={unitAddress(c, u)}
              aria-description={said.filter(Boolean).join(', ')}
              aria-current={chosen === `${c}.${u}` ? 'true' : undefined}
            >
              <rect
                x={x(c)}
                y={y(u)}
                width={wide}
                height={tall}
                class={`hov fl ${tone}`}
                stroke-width={chosen === `${c}.${u}` ? 3 : 1.2}
                stroke-dasharray={layer === null ? undefined : '4 3'}
              />
              {layer !== null && <rect x={x(c)} y={y(u)} width={wide} height={tall} fill="url(#erased)" />}
              <text x={x(c) + 9} y={y(u) + 22}>
                {short(unit.words, lone && !tight ? most - 6 : most)}
              </text>
              {!tight && (
                <text x={x(c) + wide - 8} y={y(u) + 22} text-anchor="end" class={lone ? 'fr' : 't3'}>
                  {unit.unreadable ? '▒ ' : ''}
                  {lone ? `${w.only} ` : ''}
                  {unit.line}
                </text>
              )}
              {(layer !== null || lone) && (
                <Stubs left={c > 0} right={c < n - 1} x={x(c)} wide={wide} y={y(u) + tall / 2} />
              )}
            </a>
          )
        }),
      )}
    </svg>
  )
}

/** Towards the witnesses that lack the words: a stub that ends in a cross. */
function Stubs({ left, right, x, wide, y }: { left: boolean; right: boolean; x: number; wide: number; y: number }) {
  const stub = (from: number, way: 1 | -1) => (
    <path
      d={`M${from} ${y}h${way * 20}m${way * -3} -4l${way * 8} 8m0 -8l${way * -8} 8`}
      class="srub nf"
      stroke-width="1.5"
    />
  )
  return (
    <>
      {left && stub(x, -1)}
      {right && stub(x + wide, 1)}
    </>
  )
}

const same = ([witness, unit]: readonly [number, number], c: number, u: number): boolean => witness === c && unit === u

/** Words in common from which a unit is told with the one beside it, as two sentences in place of one. Assumption. */
const told = 0.34

/** A unit that no neighbour answers, between units that are answered. */
export function isLone({ links, witnesses, units }: VariantsView, c: number, u: number): boolean {
  if (witnesses.length < 2 || units[c]![u]!.shared >= told) return false
  const own = links.flatMap(({ a, b }) => (a[0] === c ? [a[1]] : b[0] === c ? [b[1]] : []))
  return own.length > 0 && !own.includes(u) && Math.min(...own) < u && u < Math.max(...own)
}

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…` : text
