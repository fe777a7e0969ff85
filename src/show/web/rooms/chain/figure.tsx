import { useRef } from 'preact/hooks'
import type { ClaimView, QuestionView } from '../../../http/client.ts'
import { isUndated } from '../../kit/knowledge.ts'
import { words } from '../../words/words.ts'
import { range } from '../confrontation/counts.tsx'
import { useRove } from '../witnesses/rove.ts'
import { brief } from '../witnesses/row-table.tsx'
import { chainAddress, questionAddress } from '../witnesses/table.ts'
import { type Box, bottleneck, type Edge, layOut } from './layout.ts'

const tall = 46
const step = 118
const top = 52

/** Room that a box and the gap beside it take at least. */
const leastGap = 132

interface Props {
  readonly view: QuestionView
  readonly group: number
  readonly width: number
  readonly chosen: string | null
  /** Voices of the smallest cut that is marked. */
  readonly cut: readonly string[]
}

/** Testimonies on top, origins at the foot; the smallest cut as numbered double bars. */
export function ChainFigure({ view, group, width: given, chosen, cut }: Props) {
  const w = words.value.testimony.chain
  const root = useRef<SVGSVGElement>(null)
  useRove(root)
  const { behind, claims } = view.groups[group]!
  const support = claims.filter(one => behind.support.includes(one.claim.id))
  const wide = Math.max(support.length, ...Object.values(countVoices(support)))
  const width = Math.max(given, wide * leastGap)
  const gap = Math.min(214, Math.max(leastGap, width / wide))
  const drawing = layOut(
    support.map(one => one.claim),
    width,
    gap,
  )
  const boxWide = gap - 18
  const y = (level: number): number => top + level * step
  const height = y(drawing.levels - 1) + tall + 34
  const byId = new Map(drawing.boxes.map(box => [box.id, box]))
  const narrow = bottleneck(drawing)
  const number = new Map(cut.flatMap((voice, i) => voice.split('+').map(one => [one, i + 1] as const)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      ref={root}
      class="fig"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={w.figure(behind.count.n, range(behind.count.roots), range(behind.cut))}
    >
      {narrow !== null && narrow.claims.length > 1 && (
        <Band
          narrow={narrow}
          all={support.length}
          width={width}
          y={y(narrow.level)}
          taken={drawing.boxes
            .filter(box => box.level === narrow.level)
            .map(box => [box.x - boxWide / 2, box.x + boxWide / 2])}
        />
      )}
      <text x="0" y="16" class="ti">
        {w.top}
      </text>
      {drawing.levels > 2 && (
        <text x="0" y={y(1) - 16} class="ti">
          {w.middle}
        </text>
      )}
      <text x="0" y={y(drawing.levels - 1) - 16} class="ti">
        {w.foot}
      </text>
      {drawing.edges.map(edge => (
        <Thread key={`${edge.from} ${edge.to}`} edge={edge} from={byId.get(edge.from)!} to={byId.get(edge.to)!} y={y} />
      ))}
      {drawing.boxes.map(box => (
        <Node
          key={box.id}
          view={view}
          group={group}
          box={box}
          claim={support.find(one => one.claim.id === box.id)}
          y={y(box.level)}
          wide={boxWide}
          framed={box === narrow}
          chosen={box.id === chosen}
        />
      ))}
      {drawing.boxes.map(box => {
        const n = number.get(box.id)
        if (n === undefined || box.level === 0) return null
        const at = box.origin ? y(box.level) - 13 : y(box.level) + tall + 15
        return (
          <g key={box.id} transform={`translate(${box.x} ${at})`}>
            <path d="M-17 -3.5H17M-17 3.5H17" class="srub" stroke-width="2.6" />
            <text x="23" y="5" class="tbs fr">
              {n}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function countVoices(support: readonly ClaimView[]): Record<number, number> {
  const levels: Record<number, Set<string>> = {}
  for (const { claim } of support)
    for (const [i, link] of claim.chain.filter(one => !one.readByUs).entries())
      (levels[i] ??= new Set()).add(link.voice)
  return Object.fromEntries(Object.entries(levels).map(([i, voices]) => [i, voices.size]))
}

interface BandProps {
  readonly narrow: Box
  readonly all: number
  readonly width: number
  readonly y: number
  /** Left and right of every box in the band. */
  readonly taken: readonly (readonly number[])[]
}

/** The ground under a voice that several testimonies share; its words stand in the widest free stretch. */
function Band({ narrow, all, width, y, taken }: BandProps) {
  const w = words.value.testimony.chain
  const edges = [[0, 0], ...[...taken].sort((a, b) => a[0]! - b[0]!), [width, width]]
  const free = edges.slice(1).map(([left], i) => [edges[i]![1]!, left!] as const)
  const [from, to] = free.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best))
  const fits = to - from > 260
  const x = fits ? from + 16 : 14
  const under = fits ? 0 : tall + 2
  return (
    <g>
      <rect x="0" y={y - 34} width={width} height={tall + (fits ? 64 : 98)} class="fbw" />
      <text x={x} y={y + 18 + under} class="tbs fr">
        {w.through(narrow.claims.length, all)}
      </text>
      <text x={x} y={y + 38 + under} class="t2">
        {w.throughSays(narrow.claims.length)}
      </text>
    </g>
  )
}

/** Double: read or copied. Single: told, or was there. Dotted: not recorded, or inferred by the coder. */
function Thread({ edge, from, to, y }: { edge: Edge; from: Box; to: Box; y: (level: number) => number }) {
  const [y1, y2] = [y(from.level) + tall, y(to.level)]
  const middle = (y1 + y2) / 2
  const path = `M${from.x} ${y1}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${y2}`
  if (edge.inferred || edge.access === 'not-recorded' || edge.access === 'inferred')
    return <path d={path} class="s2 nf" stroke-width="1.7" stroke-dasharray="1.5 4" stroke-linecap="round" />
  if (edge.access !== 'read') return <path d={path} class="s2 nf" stroke-width="1.5" />
  return (
    <g>
      <path d={path} class="s2 nf" stroke-width="4.5" />
      <path d={path} class="sp nf" stroke-width="1.8" />
    </g>
  )
}

interface NodeProps {
  readonly view: QuestionView
  readonly group: number
  readonly box: Box
  readonly claim: ClaimView | undefined
  readonly y: number
  readonly wide: number
  readonly framed: boolean
  readonly chosen: boolean
}

function Node({ view, group, box, claim, y, wide, framed, chosen }: NodeProps) {
  const w = words.value.testimony.chain
  const voice = view.voices[box.id]
  const name = claim?.at ?? voice?.name ?? box.id
  const source = view.sources.find(one => one.id === claim?.claim.at.source)
  const [first = '', second = claim === undefined ? '' : brief(source?.title ?? '')] = wrap(name, wide)
  const says = second === '' ? aside(view, box) : second
  const tone = box.origin ? 'fp' : ''
  const href =
    claim === undefined
      ? chainAddress(view.question.id, group, { voice: box.id })
      : questionAddress(view.question.id, claim.claim.id)
  return (
    <a data-mark href={href}>
      <rect
        x={box.x - wide / 2}
        y={y}
        width={wide}
        height={tall}
        class={`hov ${box.origin ? 'fi' : 'fl'} ${framed || chosen ? 'srub' : claim === undefined ? 's3' : 's1'}`}
        stroke-width={framed ? 3 : chosen ? 2.2 : 1.25}
      />
      <text x={box.x} y={y + (says === '' ? 27 : 19)} text-anchor="middle" class={`tb ${tone}`}>
        {first}
      </text>
      {says !== '' && (
        <text
          x={box.x}
          y={y + 36}
          text-anchor="middle"
          class={box.origin ? 'fp' : second === says && claim === undefined ? 'tb' : 't2'}
        >
          {says}
        </text>
      )}
      {claim !== undefined && isUndated(claim.claim.id) && (
        <g>
          <title>{words.value.said.asOf.notDated}</title>
          <circle cx={box.x + 18} cy={y - 13} r="5" class="s1 nf" stroke-width="1.5" stroke-dasharray="1.6 2.2" />
        </g>
      )}
      {claim !== undefined && (
        <g>
          <circle cx={box.x} cy={y - 13} r="6.2" class="s1 nf" stroke-width="1.6" />
          <circle cx={box.x} cy={y - 13} r="2.7" class="fi" />
        </g>
      )}
      {box.open && (
        <g>
          <path d={`M${box.x} ${y + tall}v12`} class="s2 nf" stroke-width="1.6" stroke-dasharray="1.5 3.5" />
          <circle cx={box.x} cy={y + tall + 18} r="5.4" class="srub nf" stroke-width="1.6" stroke-dasharray="1.7 2.3" />
          <text x={box.x + 11} y={y + tall + 22} class="t2">
            {w.legend.dotted}
          </text>
        </g>
      )}
    </a>
  )
}

/** What a voice is: its part, or that it was held when it spoke. */
function aside(view: QuestionView, box: Box): string {
  const w = words.value.testimony.chain
  const link = view.groups
    .flatMap(group => group.claims)
    .flatMap(one => one.claim.chain)
    .find(one => one.voice === box.id)
  if (link === undefined) return ''
  const parts = [
    link.role === undefined ? '' : (w.roles[link.role] ?? ''),
    link.date ?? '',
    link.custody === 'held' ? w.custody.held : '',
  ]
  return parts.filter(Boolean).join(', ')
}

/** At most two lines of a name, by the mean width of the condensed face at 13 px. */
function wrap(name: string, wide: number): string[] {
  const most = Math.floor((wide - 14) / 6.3)
  if (name.length <= most) return [name]
  const cut = name.lastIndexOf(' ', most)
  const at = cut > most / 3 ? cut : most
  const rest = name.slice(at).trim()
  return [name.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest]
}
