import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { QuestionRow, QuestionsView } from '../../../http/client.ts'
import { useAsList } from '../../kit/figure.ts'
import { onActions } from '../../kit/keys.ts'
import { query, setQuery } from '../../kit/router.ts'
import { say } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { isNarrow } from './narrow.ts'
import { RowList } from './row-list.tsx'
import { RowTable } from './row-table.tsx'
import { RelationSign, ShapeSign } from './signs.tsx'
import { numbered, relations, table, tableError } from './table.ts'

const orders = ['subject', 'disagreement', 'origins'] as const
type Order = (typeof orders)[number]
/** Rows under one heading; the first order has none. */
export type Section = readonly [heading: string | null, rows: readonly QuestionRow[]]

/** The table of witnesses: every question by every source. */
export function Witnesses() {
  if (table.value === null) return <Trouble error={tableError.value} />
  return <Table view={table.value} />
}

function Table({ view }: { view: QuestionsView }) {
  const w = words.value.testimony
  const aslist = useAsList()
  const find = useRef<HTMLInputElement>(null)
  useLayoutEffect(
    () =>
      onActions({
        find: () => {
          find.current?.focus()
          return true
        },
      }),
    [],
  )
  const main = numbered(view.rows)
  const show = query.value.get('show') ?? 'all'
  const typed = query.value.get('q') ?? ''
  const order = orders.find(one => one === query.value.get('order')) ?? 'subject'
  const rows = chosen(view.rows, show, typed)
  const total = main.length
  useEffect(() => {
    if (typed !== '' || show !== 'all') say(w.witnesses.shown(rows.length, total))
  }, [rows.length, typed, show])
  if (view.rows.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{w.none}</h1>
        <p class="sub">{w.noneSay}</p>
      </main>
    )
  const sections = arranged(rows, order)
  const list = aslist.value || isNarrow.value
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.witnesses.heading}</h1>
          <p class="sub">{w.witnesses.sub}</p>
        </div>
        <ul class="keyline">
          {(['first', 'second', 'third', 'part', 'inside', 'refuted', 'silent'] as const).map(shape => (
            <li key={shape}>
              <ShapeSign of={shape} /> {w.shapes[shape]}
            </li>
          ))}
        </ul>
      </div>
      <div class="bar-row">
        <fieldset class="filters small" aria-label={w.witnesses.show}>
          <span class="dim">{w.witnesses.show}</span>
          <button type="button" aria-pressed={show === 'all'} onClick={() => setQuery({ show: null })}>
            {w.witnesses.all} {total}
          </button>
          {relations.map(relation => {
            const n = main.filter(row => row.relation === relation).length
            return n === 0 ? null : (
              <button
                type="button"
                key={relation}
                aria-pressed={show === relation}
                onClick={() => setQuery({ show: relation })}
              >
                <RelationSign of={relation} /> {w.relations[relation]} {n}
              </button>
            )
          })}
          {view.rows.length > total && (
            <button type="button" aria-pressed={show === 'beside'} onClick={() => setQuery({ show: 'beside' })}>
              {w.witnesses.beside} {view.rows.length - total}
            </button>
          )}
        </fieldset>
        <div class="acts small">
          <label>
            <span class="sr">{w.witnesses.find}</span>
            <input
              ref={find}
              type="search"
              placeholder={w.witnesses.find}
              value={typed}
              onInput={event => setQuery({ q: event.currentTarget.value })}
            />
          </label>
          <fieldset class="filters" aria-label={w.witnesses.order}>
            <span class="dim">{w.witnesses.order}</span>
            {orders.map(one => (
              <button
                type="button"
                key={one}
                aria-pressed={order === one}
                onClick={() => setQuery({ order: one === 'subject' ? null : one })}
              >
                {w.witnesses.orders[one]}
              </button>
            ))}
          </fieldset>
          {!isNarrow.value && <KeyButton of="asList">{aslist.value ? w.asTable : w.asList}</KeyButton>}
        </div>
      </div>
      {rows.length === 0 ? (
        <p class="gap-top">{w.witnesses.nothing}</p>
      ) : list ? (
        <RowList sections={sections} sources={view.sources} />
      ) : (
        <RowTable sections={sections} sources={view.sources} />
      )}
    </main>
  )
}

function chosen(rows: readonly QuestionRow[], show: string, typed: string): QuestionRow[] {
  const wanted = typed.trim().toLowerCase()
  return (show === 'beside' ? rows.filter(row => row.question.order === undefined) : numbered(rows)).filter(
    row =>
      (show === 'all' || show === 'beside' || row.relation === show) &&
      (wanted === '' ||
        `${row.question.order ?? ''} ${row.question.words}`.toLowerCase().includes(wanted) ||
        row.cells.some(cell =>
          cell.answers.some(one => `${one.words} ${one.gist} ${one.at}`.toLowerCase().includes(wanted)),
        )),
  )
}

function arranged(rows: readonly QuestionRow[], order: Order): Section[] {
  const w = words.value.testimony.witnesses
  if (order === 'subject') return [[null, rows]]
  if (order === 'disagreement')
    return relations
      .map((relation): Section => [w.groups[relation], rows.filter(row => row.relation === relation)])
      .filter(([, own]) => own.length > 0)
  return (['fewer', 'unknown', 'equal', 'one'] as const)
    .map((state): Section => [w.originGroups[state], rows.filter(row => originsOf(row) === state)])
    .filter(([, own]) => own.length > 0)
}

/** How the testimonies to one answer compare with the origins behind them, for the answer where they differ most. */
function originsOf({ origins }: QuestionRow): 'fewer' | 'unknown' | 'equal' | 'one' {
  const several = origins.filter(one => one.n > 1)
  if (several.some(one => one.most < one.n)) return 'fewer'
  if (several.some(one => one.least < one.n)) return 'unknown'
  return several.length > 0 ? 'equal' : 'one'
}
