import type { Hump, Spread } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { Hatch } from './hatch.tsx'
import { nameOf } from './name.ts'
import { drawHumps } from './plot-humps.ts'

interface Props {
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

/** A simulated record wears a hatch: one hump for each account, all on one axis; the observed value is a red line. */
export function Humps({ id, heading, says, humps, high, unit, mark = null, why = null }: Props) {
  const w = words.value.mill
  const write = unit === 'share' ? w.percent : w.whole
  const missing = humps.reduce((sum, one) => sum + one.missing, 0)
  const rows = humps.map(one => ({ name: nameOf(one.hypothesis), bins: one.bins, spread: one.spread }))
  const label = rows.map(one => `${one.name} ${written(one.spread, write)}`).join('; ')
  return (
    <section class="rule-top dist" aria-labelledby={id}>
      <h3 id={id} class="h2">
        {heading}
      </h3>
      <p class="small dim">
        {says} <Hatch /> <i class="sim">{w.simulated}</i>
      </p>
      <Drawn
        label={`${heading}: ${label}${mark === null ? '' : `; ${w.observed(write(mark))}`}`}
        draw={drawHumps}
        data={{
          rows,
          high,
          ticks: ticksOf(high).map(at => ({ at, says: write(at) })),
          mark: mark === null ? null : { at: mark, says: w.observed(write(mark)) },
        }}
      />
      {why !== null && (
        <p class="xs dim">
          <b class="finding">{w.notMarked}</b> {why}
        </p>
      )}
      {missing > 0 && <p class="xs faint">{w.missing(missing)}</p>}
      <details class="small twin">
        <summary>{w.asTable}</summary>
        <Grid
          columns={[w.middle, w.nineInTen]}
          rows={humps.map(one => ({
            key: one.hypothesis,
            name: nameOf(one.hypothesis),
            cells: [one.spread === null ? '–' : write(one.spread.median), rangeOf(one.spread, write)],
          }))}
        />
      </details>
    </section>
  )
}

/** Round values from 0, four or five of them. */
function ticksOf(high: number): number[] {
  const step = [0.25, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find(one => high / one <= 5) ?? 1000
  return Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step)
}

const written = (spread: Spread | null, write: (n: number) => string): string =>
  spread === null
    ? '–'
    : `${write(spread.median)} (${words.value.mill.headlines.range(write(spread.low), write(spread.high))})`

/** From the fifth to the ninety-fifth of a hundred. */
export const rangeOf = (spread: Spread | null, write: (n: number) => string): string =>
  spread === null ? '–' : `${write(spread.low)}–${write(spread.high)}`
