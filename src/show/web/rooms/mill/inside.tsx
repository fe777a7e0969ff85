import type { MillEstimates, MillView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { asked, set } from './asked.ts'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { minus } from './minus.ts'
import { nameOf } from './name.ts'
import { drawIntervals } from './plot-intervals.ts'

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
  const write = (value: number): string => minus(value.toLocaleString(code, { maximumSignificantDigits: 2 }))
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
            label={`${w.heading}: ${told.map(row => `${nameOfAssumption(row)} ${write(row.found.median)} (${write(row.found.low)}–${write(row.found.high)})`).join('; ')}`}
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
              {nameOfAssumption(row)} <i class="faint">{row.symbol}</i>
            </>
          ),
          cells: [
            { of: 'whole', says: `${write(row.prior[0])} – ${write(row.prior[1])}` },
            row.found === null
              ? { of: 'dim said-why', says: <Reason says={row.withheld ?? ''} /> }
              : {
                  of: 'strong said-why',
                  says: `${write(row.found.median)} (${write(row.found.low)}–${write(row.found.high)})`,
                },
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

const nameOfAssumption = ({ parameter, means }: { parameter: string; means: string }): string =>
  words.value.mill.parameters[parameter] ?? means

type Spread = { readonly low: number; readonly median: number; readonly high: number }

/** As shares of the assumed range. */
function scaled({ low, median, high }: Spread, [from, to]: readonly [number, number]): Spread {
  const share = (value: number): number => (value - from) / (to - from)
  return { low: share(low), median: share(median), high: share(high) }
}

/** A reason of the engine, in the language of the interface where it is known. */
function Reason({ says }: { says: string }) {
  const known = words.value.mill.inside.reasons[says]
  return <span lang={known === undefined ? 'en' : undefined}>{known ?? says}</span>
}
