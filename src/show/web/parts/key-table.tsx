import { useSignal } from '@preact/signals'
import {
  type Action,
  comboOf,
  groups,
  keyless,
  keymap,
  letters,
  recording,
  resetKeys,
  setKey,
  setLetters,
  usualKey,
} from '../kit/keys.ts'
import { words } from '../words/words.ts'

/** Every action with its key; a press on the key changes it. */
export function KeyTable() {
  const w = words.value.keys
  const asked = useSignal<Action | null>(null)
  const taken = useSignal<Action | null>(null)
  const ask = (action: Action): void => {
    asked.value = action
    taken.value = null
    recording.value = true
  }
  const end = (): void => {
    asked.value = null
    recording.value = false
  }
  const record = (event: KeyboardEvent): void => {
    if (asked.value === null || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      end()
      return
    }
    const combo = comboOf(event)
    if (combo === '') return
    taken.value = setKey(asked.value, combo)
    if (taken.value === null) end()
  }
  return (
    <div>
      <label class="gap-top hand">
        <input type="checkbox" checked={letters.value} onChange={event => setLetters(event.currentTarget.checked)} />{' '}
        {w.letters}
      </label>
      <div class="legend gap-top">
        {(Object.keys(groups) as (keyof typeof groups)[]).map(group => (
          <section key={group} class="rule-top">
            <h3>{w.groups[group]}</h3>
            <table class="small">
              <tbody>
                {groups[group].map(action => (
                  <tr key={action}>
                    <td>{w.actions[action]}</td>
                    <td class="n">
                      <button
                        type="button"
                        class="btn xs"
                        aria-label={`${w.change(w.actions[action])}: ${keymap.value[action] || w.none}`}
                        onClick={() => ask(action)}
                        onKeyDown={record}
                        onBlur={end}
                      >
                        {asked.value === action ? w.press : keymap.value[action] || w.none}
                      </button>
                      {keyless.value.has(action) && (
                        <p class="xs">{w.gaveWay(usualKey(action), w.actions[keyless.value.get(action)!])}</p>
                      )}
                      {asked.value === action && taken.value !== null && (
                        <p class="xs">{w.taken(w.actions[taken.value])}</p>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <section class="rule-top">
          <h3>{w.groups.caret}</h3>
          <ul class="small">
            {w.caret.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <p class="gap-top">
        <button type="button" class="btn" onClick={resetKeys}>
          {w.reset}
        </button>
      </p>
    </div>
  )
}
