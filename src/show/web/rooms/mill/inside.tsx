import type { MillEstimates, MillView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { asked, set } from './asked.ts'
import { nameOfAssumption, Reason, scaled, write, writeInterval } from './assumption.tsx'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { Letter } from './letter.tsx'
import { minus } from './minus.ts'
import { nameOf } from './name.ts'
import { drawIntervals } from './plot-intervals.ts'
import { Sampled } from './sampled.tsx'

interface Props {
  readonly view: MillView
  /** Null where too few trials of each account were run. */
  readonly estimates: readonly MillEstimates[] | null
}

/** What the record says of the assumptions inside one account, if that account is granted. */
export function Inside({ view, estimates }: Props) {
  const w = words.value.mill.inside
  const { inside } = asked.value
  const one = estimates?.find(row => row.hypothesis === inside) ?? estimates?.[0]
  return (
    <section class="hair gap-top" aria-labelledby="inside">
      <h3 id="inside">{w.heading}</h3>
      <p class="small dim">{w.says}</p>
      {one === undefined ? (
        <p>{w.tooFew(view.hypotheses.length * view.bounds.fewestDraws, view.bounds.fewestDraws)}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form */}
          <div class="filters small" role="group" aria-label={w.granted}>
            <span class="dim">{w.granted}</span>
            {view.hypotheses.map(({ key }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === one.hypothesis}
                onClick={() => set({ inside: key })}
              >
                {nameOf(key)}
              </button>
            ))}
          </div>
          <Account one={one} />
          <Sampled key={one.hypothesis} view={view} first={one} />
        </>
      )}
    </section>
  )
}

function Account({ one }: { one: MillEstimates }) {
  const { code, mill } = words.value
  const w = mill.inside
  if (one.refused !== null)
    return (
      <p class="gap-top">
        {w.refused(nameOf(one.hypothesis))} <Reason says={one.refused} />
      </p>
    )
  const told = one.estimates.flatMap(row => (row.found === null ? [] : [{ ...row, found: row.found }]))
  return (
    <>
      <p class="gap-top">
        <b>{told.length === 0 ? w.none(one.estimates.length) : w.some(told.length, one.estimates.length)}</b>{' '}
        {w.tested(one.draws, one.replicates)}
      </p>
      {told.length > 0 && (
        <>
          <Drawn
            label={`${w.heading}: ${told.map(row => `${nameOfAssumption(row)} ${writeInterval(row.found)}`).join('; ')}`}
            draw={drawIntervals}
            data={{
              rows: told.map(row => ({ name: nameOfAssumption(row), ...scaled(row.found, row.prior) })),
              ends: w.ends,
            }}
          />
          <p class="xs dim">{w.key}</p>
        </>
      )}
      <Grid
        corner={w.assumption}
        columns={[w.assumed, w.found, w.follows, w.holds]}
        rows={one.estimates.map(row => ({
          key: row.parameter,
          name: (
            <>
              {nameOfAssumption(row)} <Letter of={row.symbol} />
            </>
          ),
          cells: [
            { of: 'whole', says: `${write(row.prior[0])} – ${write(row.prior[1])}` },
            row.found === null
              ? { of: 'dim said-why', says: <Reason says={row.withheld ?? ''} /> }
              : { of: 'strong said-why', says: writeInterval(row.found) },
            row.correlation === null
              ? '–'
              : // without a sign where it rounds to nothing
                minus((Math.round(row.correlation * 100) / 100 || 0).toLocaleString(code, twoPlaces)),
            { of: 'whole', says: mill.percent(row.coverage) },
          ],
        }))}
      />
      <p class="xs dim">{w.columnsSay}</p>
    </>
  )
}

const twoPlaces = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
