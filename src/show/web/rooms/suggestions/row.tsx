import { useRef } from 'preact/hooks'
import type { AcceptBody, ShownSuggestion } from '../../../http/client.ts'
import { placeOf } from '../../parts/context.tsx'
import { words } from '../../words/words.ts'

export interface RowProps {
  readonly row: ShownSuggestion
  readonly names: Readonly<Record<string, string>>
  readonly current: boolean
  readonly editing: boolean
  onFocus(): void
  onDecide(accept: boolean): void
  onEdit(open: boolean): void
  onSave(edit: NonNullable<AcceptBody['edit']>): void
}

/** One proposal: its question, its words in the text, who says so, why it is proposed. */
export function Row({ row, names, current, editing, onFocus, onDecide, onEdit, onSave }: RowProps) {
  const w = words.value.suggest
  const by = row.voices
    .map(voice => (voice.actor === undefined ? voice.words : (names[voice.actor] ?? voice.words)))
    .join(', ')
  const kind = row.response === undefined ? w.kinds[row.kind] : `${w.kinds[row.kind]}: ${w.responses[row.response]}`
  return (
    <li class={current ? 'now' : ''}>
      <article tabIndex={current ? 0 : -1} data-suggestion={row.id} aria-label={row.question.words} onFocus={onFocus}>
        <p class="small dim">
          <a class="loc" href={placeOf(row)}>
            {row.at}
          </a>{' '}
          {kind}
          {row.venue !== undefined && `, ${words.value.said.venues[row.venue]}`} · {by === '' ? w.text : w.saidBy(by)}
          {row.others > 0 && ` · ${w.others(row.others)}`}
          {row.origin === 'model' && ` · ${w.model}`}
        </p>
        <h2 class="small">{row.question.words}</h2>
        <p class="serif">
          <q>{row.exact.replaceAll(/\s+/g, ' ')}</q>
        </p>
        <p class="small dim">
          {w.why}: {row.reason}
        </p>
        {editing ? (
          <Edit row={row} onSave={onSave} onCancel={() => onEdit(false)} />
        ) : (
          <p class="acts">
            <button type="button" class="btn" onClick={() => onDecide(true)}>
              {w.accept}
            </button>{' '}
            <button type="button" class="btn" onClick={() => onEdit(true)}>
              {w.edit}
            </button>{' '}
            <button type="button" class="btn" onClick={() => onDecide(false)}>
              {w.reject}
            </button>
          </p>
        )}
      </article>
    </li>
  )
}

function Edit({ row, onSave, onCancel }: { row: ShownSuggestion; onSave: RowProps['onSave']; onCancel: () => void }) {
  const w = words.value.suggest
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        const fields = new FormData(form.current!)
        onSave({
          gist: String(fields.get('gist')),
          certainty: String(fields.get('certainty')) as ShownSuggestion['certainty'],
        })
      }}
    >
      <label class="small">
        {w.gist}
        {/* biome-ignore lint/a11y/noAutofocus: the person asked to edit */}
        <textarea name="gist" rows={3} required maxLength={2000} autoFocus defaultValue={row.gist} />
      </label>
      <label class="small">
        {w.certainty}{' '}
        <select name="certainty" defaultValue={row.certainty}>
          {(['certain', 'probable', 'possible'] as const).map(level => (
            <option key={level} value={level} selected={level === row.certainty}>
              {w.certainties[level]}
            </option>
          ))}
        </select>
      </label>
      <p class="acts">
        <button type="submit" class="btn">
          {w.save}
        </button>{' '}
        <button type="button" class="btn" onClick={onCancel}>
          {w.cancel}
        </button>
      </p>
    </form>
  )
}
