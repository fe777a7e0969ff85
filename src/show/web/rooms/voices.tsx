import type { FindingRow } from '../../http/client.ts'
import { api, useLoad } from '../kit/api.ts'
import { query, setQuery } from '../kit/router.ts'
import { epoch } from '../kit/state.ts'
import { InSentence } from '../parts/context.tsx'
import { hasNoText, NoText } from '../parts/no-text.tsx'
import { Sign } from '../parts/sign.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'

/** Who speaks and on whose word the page has it, by voice. */
export function Voices() {
  const w = words.value
  const { value, error } = useLoad(async () => {
    epoch.value
    const [voices, actors] = await Promise.all([api.voices(), api.actors()])
    return {
      voices,
      names: new Map(
        actors.actors.flatMap(
          one => [[one.id, one.name], ...one.parts.map(part => [part.id, one.name])] as [string, string][],
        ),
      ),
    }
  })
  if (value === null) return <Trouble error={error} />
  if (hasNoText()) return <NoText room={w.rooms.voices} />
  const rows = value.voices.rows.filter(row => row.finding.state !== 'rejected')
  const idOf = ({ finding: f }: FindingRow): string =>
    (f.kind === 'quotation' ? f.speaker : f.kind === 'attribution' ? f.source : undefined) ?? ''
  const nameOf = (row: FindingRow): string =>
    value.names.get(idOf(row)) ?? (row.finding.kind === 'attribution' ? row.finding.voice : w.reading.unknownSpeaker)
  const who = query.value.get('who')
  const tally = [...Map.groupBy(rows, idOf)]
    .filter(([id]) => value.names.has(id))
    .sort((a, b) => b[1].length - a[1].length)
  const kept = rows.filter(row => who === null || idOf(row) === who)
  const [quotations, attributions] = [
    rows.filter(row => row.finding.kind === 'quotation').length,
    rows.filter(row => row.finding.kind === 'attribution').length,
  ]
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.voices.heading(quotations, attributions)}</h1>
          <p class="sub">{w.voices.sub}</p>
        </div>
      </div>
      <fieldset class="filters small" aria-label={w.voices.who}>
        <button type="button" aria-pressed={who === null} onClick={() => setQuery({ who: null })}>
          {w.voices.all} {rows.length}
        </button>
        {tally.slice(0, 14).map(([id, many]) => (
          <button type="button" key={id} aria-pressed={who === id} onClick={() => setQuery({ who: id })}>
            {value.names.get(id)} {many.length}
          </button>
        ))}
      </fieldset>
      <table class="wide gap-top">
        <thead>
          <tr>
            <th scope="col">{w.voices.who}</th>
            <th scope="col">{w.voices.words}</th>
            <th scope="col">{w.reading.circumstance}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(row => (
            <tr key={row.finding.id}>
              <th scope="row" class="serif">
                <Sign name={row.finding.kind} tone="pale" /> {nameOf(row)}
                <span class="sr"> ({w.kinds[row.finding.kind]})</span>
              </th>
              <td>
                <InSentence row={row} finding={row.finding.id} />
              </td>
              <td class="small dim">
                {row.finding.kind === 'attribution' && w.circumstances[row.finding.circumstance]}
                {row.finding.kind === 'quotation' && w.quoteStyle[row.finding.style]}
                <br />
                <span class="faint">{w.states[row.finding.state]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
