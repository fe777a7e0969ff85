import type { FindingRow } from '../../http/client.ts'
import { api, useLoad } from '../kit/api.ts'
import { query, setQuery } from '../kit/router.ts'
import { epoch } from '../kit/state.ts'
import { InSentence } from '../parts/context.tsx'
import { hasNoText, NoText } from '../parts/no-text.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'

/** Every date of every source, in order of time or of the texts; equal dates of several sources stand together. */
export function Dates() {
  const w = words.value
  const { value, error } = useLoad(() => {
    epoch.value
    return api.dates()
  })
  if (value === null) return <Trouble error={error} />
  if (hasNoText()) return <NoText room={w.rooms.dates} />
  const rows = value.rows.filter(row => row.finding.state !== 'rejected')
  const byText = query.value.get('order') === 'text'
  const sorted = byText ? rows : [...rows].sort((a, b) => compare(whenOf(a), whenOf(b)))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.dates.heading(rows.length, new Set(rows.map(row => row.source)).size)}</h1>
          <p class="sub">{w.dates.sub}</p>
        </div>
        <fieldset class="filters small" aria-label={w.rooms.dates}>
          {(['time', 'text'] as const).map(order => (
            <button
              type="button"
              key={order}
              aria-pressed={byText === (order === 'text')}
              onClick={() => setQuery({ order: order === 'text' ? 'text' : null })}
            >
              {w.dates.order[order]}
            </button>
          ))}
        </fieldset>
      </div>
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">{w.dates.date}</th>
            <th scope="col">{w.dates.words}</th>
            <th scope="col">{w.reading.how}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, i) => (
            <Row key={row.finding.id} row={row} again={!byText && i > 0 && edtfOf(sorted[i - 1]!) === edtfOf(row)} />
          ))}
        </tbody>
      </table>
      <p class="small dim gap-top">{w.dates.form}</p>
    </main>
  )
}

const edtfOf = (row: FindingRow): string => (row.finding.kind === 'date' ? row.finding.edtf : '')

/** A key that sorts EDTF by where it begins: year, month, day; an unknown part comes before all known ones. */
function whenOf(row: FindingRow): string {
  const [, sign = '', year = '', rest = ''] = /(-?)(\d[\dX]{3})((?:-[\dX]{2}){0,2})/.exec(edtfOf(row)) ?? []
  return year === '' ? '~' : `${sign === '-' ? '!' : '0'}${year.replaceAll('X', '0')}${rest.replaceAll('X', '0')}`
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function Row({ row, again }: { row: FindingRow; again: boolean }) {
  const w = words.value
  const { finding } = row
  if (finding.kind !== 'date') return null
  return (
    <tr>
      <th scope="row" class="serif nowrap">
        <span class={again ? 'faint' : ''}>{finding.edtf || w.dates.undated}</span>
      </th>
      <td>
        <InSentence row={row} finding={finding.id} />
      </td>
      <td class="small dim">
        {w.dateHow[finding.how]}
        <br />
        <span class="faint">{w.states[finding.state]}</span>
      </td>
    </tr>
  )
}
