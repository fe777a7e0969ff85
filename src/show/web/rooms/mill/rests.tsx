import type { MillTold } from '../../../http/client.ts'
import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import { nameOfAssumption } from './assumption.tsx'
import { Grid } from './grid.tsx'
import { Letter } from './letter.tsx'
import { nameOf } from './name.ts'

/** The two assumptions that no source gives, at half, as assumed, and at twice. */
export function Rests({ rests }: { rests: MillTold['rests'] }) {
  const { code, mill } = words.value
  const w = mill.rests
  const write = (value: number): string => value.toLocaleString(code, { maximumFractionDigits: 2 })
  const settings = Map.groupBy(rests, one => `${one.parameter} ${one.hypothesis}`)
  return (
    <section class="hair gap-top" aria-labelledby="rests">
      <h3 id="rests">{w.heading}</h3>
      <p class="small dim">
        <Sign name="open" /> {w.says}
      </p>
      <Grid
        corner={mill.inside.assumption}
        columns={[w.recordsOf, w.half, w.asAssumed, w.twice]}
        rows={[...settings].map(([key, all]) => ({
          key,
          name: (
            <>
              {nameOfAssumption(all[0]!)} <Letter of={all[0]!.symbol} />
            </>
          ),
          cells: [
            { of: 'whole', says: nameOf(all[0]!.hypothesis) },
            ...all.map(one => ({
              of: one.usual ? 'strong whole' : 'whole',
              says: (
                <>
                  {mill.percent(one.takenForReal)}{' '}
                  <span class="xs faint">
                    {one.low === one.high ? write(one.low) : `${write(one.low)}–${write(one.high)}`}
                  </span>
                </>
              ),
            })),
          ],
        }))}
      />
      <p class="xs dim">{w.columnsSay}</p>
    </section>
  )
}
