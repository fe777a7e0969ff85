import type { MillTold } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { asked } from './asked.ts'
import { Drawn } from './drawn.tsx'
import { Grid } from './grid.tsx'
import { rangeOf } from './humps.tsx'
import { nameOf } from './name.ts'
import { drawHumps } from './plot-humps.ts'

type OnePlace = MillTold['places'][number]

/** Where the features of the case lie among simulated records that were cut alike. */
export function Places({ places }: { places: MillTold['places'] }) {
  const w = words.value.mill
  const { show } = asked.value
  const shown = places[0]?.humps.filter(hump => show.includes(hump.hypothesis)).map(hump => hump.hypothesis) ?? []
  return (
    <section class="gap-top hair" aria-labelledby="places">
      <h3 id="places">{w.tell.place}</h3>
      <p class="small dim">{w.tell.placeSays}</p>
      <ul class="places gap-top">
        {places.map(one => (
          <li key={one.key}>
            <Place one={one} />
          </li>
        ))}
      </ul>
      <details class="small twin">
        <summary>{w.asTable}</summary>
        <Grid
          columns={[w.thisCaseWord, w.tell.placeRare, ...shown.map(nameOf)]}
          rows={places.map(one => ({
            key: one.key,
            name: nameOfFeature(one.key),
            cells: [
              write(one, one.value),
              one.tail === null ? '–' : w.percent(one.tail),
              ...shown.map(key =>
                rangeOf(one.humps.find(hump => hump.hypothesis === key)!.spread, value => write(one, value)),
              ),
            ],
          }))}
        />
        <p class="xs faint">{w.tell.placeTable}</p>
      </details>
    </section>
  )
}

export const nameOfFeature = (key: string): string => words.value.mill.summaries[key] ?? key

const write = (one: OnePlace, value: number): string =>
  value.toLocaleString(words.value.code, { maximumFractionDigits: one.high > 5 ? 1 : 2 })

function Place({ one }: { one: OnePlace }) {
  const { mill } = words.value
  const bins = one.humps[0]!.bins.map((_, i) => one.humps.reduce((sum, hump) => sum + hump.bins[i]!, 0))
  const rare = one.tail === null ? '' : mill.tell.rare(mill.percent(one.tail))
  const name = nameOfFeature(one.key)
  const says = write(one, one.value)
  // counts stand in the middle of their bin, and the last bin holds the last whole number below the end of the axis
  const end = bins.length === one.high ? one.high - 1 : one.high
  return (
    <>
      <p class="small">
        {name} <span class="xs faint">{rare}</span>
      </p>
      <Drawn
        label={`${name}: ${mill.observed(says)}; ${rare}`}
        draw={drawHumps}
        data={{
          rows: [{ name, bins, spread: null }],
          high: one.high,
          ticks: [0, end].map(at => ({ at, says: write(one, at) })),
          mark: { at: one.value, says },
        }}
      />
    </>
  )
}
