import type { ProcedureView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { nameIn, Opens, Panel } from './opens.tsx'

type Beside = NonNullable<ProcedureView['naming']['mutual']>

const digits = (value: number, n: number): string =>
  value.toLocaleString(words.value.code, { minimumFractionDigits: n, maximumFractionDigits: n })

/** Statements that the panel shows before it is opened. */
const shown = 9

/** Whom statements name, who accuse each other, whom ties join. */
export function NamingPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.naming
  const { statements, counted, mutual, ties, order } = view.naming
  const most = Math.max(1, ...statements.map(one => one.names.length))
  const row = ({ speaker, date, venue, names }: (typeof statements)[number]) => (
    <Opens key={`${speaker} ${date} ${venue}`} view={view} of={names.flatMap(({ claims }) => claims)}>
      <span class="name-bar" style={{ inlineSize: `${(8 * names.length) / most}rem` }} aria-hidden="true" />{' '}
      <b>{w.row(names.length)}</b> <span lang="en">{nameIn(view, speaker)}</span> {date ?? ''}
    </Opens>
  )
  return (
    <Panel id="naming" title={w.title}>
      {mutual !== null && <Chance says={w.mutual} of={mutual} n={0} />}
      {ties !== null && <Chance says={w.ties} of={ties} n={2} />}
      <p class="xs dim gap-bottom">
        {w.null} {w.tiesSay}
      </p>
      {statements.slice(0, shown).map(row)}
      {statements.length > shown && (
        <details class="small">
          <summary class="dim">{w.more(statements.length - shown)}</summary>
          {statements.slice(shown).map(row)}
        </details>
      )}
      <Opens view={view} of={counted}>
        {w.counted}
      </Opens>
      <h3>{w.order}</h3>
      {order.map(one => (
        <Opens key={one.person} view={view} of={[one.named, one.names]}>
          <span lang="en">{nameIn(view, one.person)}</span>: {w.was} {view.said[one.named]?.date}, {w.does}{' '}
          {view.said[one.names]?.date}; <b>{w.orders[one.order]}</b>
        </Opens>
      ))}
    </Panel>
  )
}

function Chance({ says, of, n }: { says: string; of: Beside; n: number }) {
  const w = words.value.procedure.naming
  const part = of.chance.toLocaleString(words.value.code, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <p class="gap-top">
      {says}: <b>{digits(of.observed, n)}</b>;{' '}
      <span class="small">{w.chance(digits(of.expected, n + 1), digits(of.low, n), digits(of.high, n), part)}</span>
    </p>
  )
}

/** Each dock beside random sets of the same size. */
export function DocksPanel({ view }: { view: ProcedureView }) {
  const w = words.value.procedure.docks
  const circles = Map.groupBy(view.circles, one => one.circle)
  return (
    <Panel id="docks" title={w.title}>
      {view.docks.map(({ event, told, claims, index, otherwise }) => (
        <div key={event} class="gap-top">
          <h3 lang="en">{nameIn(view, event)}</h3>
          {index === null ? (
            <p class="small">{w.few}</p>
          ) : (
            <>
              <p>
                {w.index(digits(index.index, 2), index.dock.length)}{' '}
                <span class="small dim">
                  {w.says(index.tied, index.pairs, digits(index.expected, 1))}{' '}
                  {w.range(digits(index.low, 2), digits(index.high, 2))}
                </span>
              </p>
              <Null of={index} />
              {otherwise !== null && (
                <p class="small">
                  {w.otherwise(digits(otherwise.index, 2), digits(otherwise.low, 2), digits(otherwise.high, 2))}{' '}
                  {isInside(index) && isInside(otherwise) && w.inside}
                </p>
              )}
            </>
          )}
          <Opens view={view} of={claims}>
            {w.told(told.length)}
          </Opens>
        </div>
      ))}
      <p class="xs dim">{w.how}</p>
      <h3>{w.circles}</h3>
      {[...circles].map(([circle, own]) => (
        <Opens key={circle} view={view} of={own.flatMap(one => [...one.claims, ...one.against])}>
          <b lang="en">{nameIn(view, circle)}</b>:{' '}
          <span lang="en">
            {own.map(one => `${nameIn(view, one.person)}${one.against.length > 0 ? ` (${w.against})` : ''}`).join(', ')}
          </span>
        </Opens>
      ))}
    </Panel>
  )
}

/** Within what 19 in 20 random sets give. */
const isInside = ({ index, low, high }: { index: number; low: number; high: number }): boolean =>
  low <= index && index <= high

/** The null distribution, with the dock as a line: bars are random sets. What it shows stands in words above. */
function Null({ of }: { of: NonNullable<ProcedureView['docks'][number]['index']> }) {
  const { histogram, index } = of
  const least = Math.min(index, histogram[0]!.from)
  const span = Math.max(index, histogram.at(-1)!.to) - least
  const most = Math.max(...histogram.map(one => one.count))
  const x = (value: number): string => `${2 + (96 * (value - least)) / span}%`
  return (
    <svg class="fig" width="100%" height="64" style={{ maxWidth: '30rem' }} aria-hidden="true">
      {histogram.map(({ from, to, count }) => (
        <rect
          key={from}
          class="f2"
          x={x(from)}
          width={`${(96 * (to - from)) / span}%`}
          y={48 - (44 * count) / most}
          height={(44 * count) / most}
        />
      ))}
      <line x1={x(index)} x2={x(index)} y1="0" y2="52" stroke="currentColor" stroke-width="3" />
      {[least, 0, least + span].map((at, i) => (
        <text key={at} x={x(at)} y="62" class="t2" text-anchor={i === 0 ? 'start' : i === 2 ? 'end' : 'middle'}>
          {digits(at, 1)}
        </text>
      ))}
    </svg>
  )
}
