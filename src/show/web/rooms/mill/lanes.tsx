import type { TrialPerson, TrialView } from '../../../http/client.ts'
import { useWidth } from '../../kit/figure.ts'
import { words } from '../../words/words.ts'
import { soFar } from './week.ts'

interface Props {
  readonly view: TrialView
  readonly week: number
}

const head = 26

/**
 * People as lines, one a row, in the order in which they are taken: thin while free, thick while held, olive once they
 * have spoken. A curve goes from a statement to each person it names; a dashed one from a paper to whom it is shown.
 * Only what has happened by the end of the week is drawn.
 */
export function Lanes({ view, week }: Props) {
  const w = words.value.mill.trial
  const { frame, width } = useWidth()
  if (width === 0) return <div ref={frame} class="frame" />
  const rows = view.people
    .filter(one => one.taken !== null)
    .sort((a, b) => a.taken! - b.taken! || (a.spoke ?? Infinity) - (b.spoke ?? Infinity) || a.n - b.n)
  const pitch = Math.max(4, Math.min(14, 330 / Math.max(1, rows.length)))
  const left = 34
  const x = (weeks: number): number => left + (weeks / view.weeks) * (width - left - 14)
  const y = new Map(rows.map((one, i) => [one.n, head + 8 + i * pitch]))
  const foot = head + 8 + rows.length * pitch
  const now = Math.min(week + 1, view.weeks)
  const { taken, statements } = soFar(view, week)
  const every = width > 620 ? 10 : 20
  return (
    <div ref={frame} class="frame">
      <svg
        class="fig"
        width={width}
        height={foot + 8}
        viewBox={`0 0 ${width} ${foot + 8}`}
        role="img"
        aria-label={w.figure(taken, statements, week)}
      >
        <rect x="0" y={head} width="6" height={foot - head} fill="url(#mill-hatch)" />
        {Array.from({ length: Math.floor((view.weeks - 3) / every) + 1 }, (_, i) => i * every).map(tick => (
          <g key={tick}>
            <path d={`M${x(tick)} ${head}V${foot}`} class="sx" />
            <text x={x(tick)} y={head - 10} text-anchor="middle" class="t2">
              {tick === 0 ? `${w.week} 0` : tick}
            </text>
          </g>
        ))}
        <path d={`M${x(view.weeks)} ${head}V${foot}`} class="s1" stroke-width={week >= view.weeks ? 2.5 : 1} />
        <text x={width} y={head - 10} text-anchor="end" class={week >= view.weeks ? 'tb' : 't2'}>
          {w.theTrial}
        </text>
        {rows.map(one => (
          <Lane key={one.n} one={one} y={y.get(one.n)!} x={x} now={now} />
        ))}
        <Namings view={view} week={week} x={x} y={y} />
        <Shown view={view} week={week} x={x} y={y} />
        {pitch >= 9 &&
          rows.map(one => (
            <text key={one.n} x={left - 6} y={y.get(one.n)! + 4} text-anchor="end" class="t3 tiny">
              {one.n}
            </text>
          ))}
        <path d={`M${x(now)} ${head}V${foot}`} class="s3" stroke-width="1" stroke-dasharray="2 3" />
      </svg>
    </div>
  )
}

interface LaneProps {
  readonly one: TrialPerson
  readonly y: number
  readonly x: (weeks: number) => number
  readonly now: number
}

function Lane({ one, y, x, now }: LaneProps) {
  const taken = Math.min(one.taken!, now)
  const spoke = one.spoke === null ? now : Math.min(one.spoke / 7, now)
  const isTaken = one.taken! < now
  const hasSpoken = one.spoke !== null && one.spoke / 7 <= now
  return (
    <g>
      <path d={`M${x(0)} ${y}H${x(taken)}`} class="sx2" stroke-width="1.2" />
      {isTaken && <path d={`M${x(taken)} ${y}H${x(spoke)}`} class="s2" stroke-width="3.4" />}
      {isTaken && <rect x={x(taken) - 3} y={y - 3} width="6" height="6" class="fi" />}
      {hasSpoken && <path d={`M${x(spoke)} ${y}H${x(now)}`} class="ss" stroke-width="2.2" />}
      {hasSpoken && <circle cx={x(spoke)} cy={y} r="3.2" class="fp ss" stroke-width="1.8" />}
    </g>
  )
}

interface ArcProps extends Props {
  readonly x: (weeks: number) => number
  readonly y: ReadonlyMap<number, number>
}

/** Curves from statements to those they name; those of this week dark. */
function Namings({ view, week, x, y }: ArcProps) {
  const from = week * 7
  return (
    <g>
      {view.papers
        .filter(one => one.kind !== 'court' && one.day < from + 7)
        .map(one => {
          const start = y.get(one.speaker)
          const fresh = one.day >= from
          const at = x(one.day / 7)
          const d = one.names
            .flatMap(named => {
              const end = y.get(named)
              if (start === undefined || end === undefined) return []
              const bow = 6 + Math.min(26, Math.abs(end - start) / 6)
              return [
                `M${at.toFixed(1)} ${start}C${(at + bow).toFixed(1)} ${start} ${(at + bow).toFixed(1)} ${end} ${at.toFixed(1)} ${end}`,
              ]
            })
            .join('')
          return d === '' ? null : (
            <path key={one.n} d={d} class="ss nf" stroke-width={fresh ? 1.7 : 0.7} opacity={fresh ? 1 : 0.38} />
          )
        })}
    </g>
  )
}

/** Dashed lines from a paper to those to whom it is shown in this week. */
function Shown({ view, week, x, y }: ArcProps) {
  return (
    <g>
      {view.happenings
        .filter(one => one.what === 'shown' && one.week === week)
        .map(one => {
          const paper = view.papers[one.paper!]!
          const [from, to] = [y.get(paper.speaker), y.get(one.who)]
          return from === undefined || to === undefined ? null : (
            <path
              key={`${one.paper} ${one.who}`}
              d={`M${x(paper.day / 7)} ${from}L${x(week + 0.5)} ${to}`}
              class="s2 nf"
              stroke-width="1.1"
              stroke-dasharray="4 3"
            />
          )
        })}
    </g>
  )
}
