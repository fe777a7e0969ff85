import { signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { api, useLoad } from '../../kit/api.ts'
import { onActions } from '../../kit/keys.ts'
import { query, setQuery } from '../../kit/router.ts'
import { epoch, sign } from '../../kit/state.ts'
import { hasNoText, NoText } from '../../parts/no-text.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Row } from './row.tsx'

/** The proposal that the keys act on, and the one that is being edited. */
const current = signal<string | null>(null)
const editing = signal<string | null>(null)

/** What the rules and models propose, one after the other, with a key to accept, edit or reject each. */
export function Suggestions() {
  const w = words.value.suggest
  const { value, error } = useLoad(() => {
    epoch.value
    const fields = query.value
    return api.suggestions({ source: fields.get('source') ?? undefined, kind: fields.get('kind') ?? undefined })
  })
  const rows = value?.rows ?? []
  const at = Math.max(
    0,
    rows.findIndex(row => row.id === current.value),
  )
  useLayoutEffect(() => {
    const to = (n: number) => () => {
      const row = rows[at + n]
      if (row === undefined) return false
      current.value = row.id
      focusRow(row.id)
      return true
    }
    const decide = (accept: boolean) => () => {
      const row = rows[at]
      if (row === undefined || editing.peek() !== null) return false
      void settle(row.id, accept, rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
      return true
    }
    return onActions({
      next: to(1),
      previous: to(-1),
      accept: decide(true),
      reject: decide(false),
      edit: () => {
        const row = rows[at]
        if (row === undefined) return false
        editing.value = row.id
        return true
      },
    })
  }, [rows, at])
  if (value === null) return <Trouble error={error} />
  if (hasNoText()) return <NoText room={words.value.rooms.suggestions} />
  const open = value.sources.reduce((n, source) => n + source.open, 0)
  return (
    <main id="main" tabIndex={-1}>
      <h1>{w.heading(open)}</h1>
      <p class="sub">
        {w.sub} <a href="/model">{words.value.model.link}</a>.
      </p>
      <p class="filters small gap-top">
        <label>
          {w.source}{' '}
          <select
            value={query.value.get('source') ?? ''}
            onChange={event => setQuery({ source: event.currentTarget.value })}
          >
            <option value="">{w.all}</option>
            {value.sources.map(source => (
              <option key={source.id} value={source.id}>
                {source.siglum} ({source.open})
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {w.kind}{' '}
          <select
            value={query.value.get('kind') ?? ''}
            onChange={event => setQuery({ kind: event.currentTarget.value })}
          >
            <option value="">{w.every}</option>
            {Object.entries(w.kinds).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name} ({value.byKind[kind as keyof typeof value.byKind] ?? 0})
              </option>
            ))}
          </select>
        </label>
      </p>
      {rows.length === 0 && <p>{w.none}</p>}
      <ol class="suggestions" aria-label={w.list}>
        {rows.map((row, i) => (
          <Row
            key={row.id}
            row={row}
            names={value.names}
            current={i === at}
            editing={editing.value === row.id}
            onFocus={() => {
              current.value = row.id
            }}
            onDecide={accept => void settle(row.id, accept, rows[i + 1]?.id ?? null)}
            onEdit={open => {
              editing.value = open ? row.id : null
            }}
            onSave={edit => void settle(row.id, true, rows[i + 1]?.id ?? null, edit)}
          />
        ))}
      </ol>
      {value.total > rows.length && <p class="small dim">{w.more(rows.length, value.total)}</p>}
    </main>
  )
}

async function settle(
  id: string,
  accept: boolean,
  next: string | null,
  edit?: Parameters<typeof api.acceptSuggestion>[1]['edit'],
): Promise<void> {
  const w = words.peek().suggest
  const signed = accept
    ? await sign(() => api.acceptSuggestion(id, edit === undefined ? {} : { edit }), w.accepted)
    : await sign(() => api.rejectSuggestion(id, {}), w.rejected)
  if (signed === null) return
  editing.value = null
  current.value = next
  if (next !== null) setTimeout(() => focusRow(next), 60)
}

const focusRow = (id: string): void =>
  document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(id)}"]`)?.focus()
