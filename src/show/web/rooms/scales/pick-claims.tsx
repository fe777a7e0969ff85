import { useSignal } from '@preact/signals'
import { api, useLoad } from '../../kit/api.ts'
import { words } from '../../words/words.ts'

/** As many claims as are shown at once: a screen holds them. */
const mostShown = 12

/** Claims of the case to choose from, those chosen first; a word narrows the rest. */
export function PickClaims({ chosen, set }: { chosen: readonly string[]; set: (ids: string[]) => void }) {
  const w = words.value.accounts
  const asked = useSignal('')
  const { value } = useLoad(() => api.allClaims())
  if (value === null) return <p aria-busy="true">{words.value.say.loading}</p>
  if (value.claims.length === 0)
    return (
      <p>
        {w.noClaims} <a href="/suggestions">{w.toClaims}</a> {w.orMark}
      </p>
    )
  const sought = asked.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const holds = (one: (typeof value.claims)[number]): boolean => {
    const text = `${one.gist} ${one.asked} ${one.at} ${one.claim}`.toLocaleLowerCase()
    return sought.every(word => text.includes(word))
  }
  const found = value.claims.filter(one => !chosen.includes(one.claim) && holds(one))
  const rows = [...value.claims.filter(one => chosen.includes(one.claim)), ...found.slice(0, mostShown)]
  return (
    <fieldset class="claims-pick">
      <legend>
        {w.pick}: <span class="dim">{w.chosen(chosen.length)}</span>
      </legend>
      <label class="field">
        <span>{w.filter}</span>
        <input
          type="search"
          autocomplete="off"
          onInput={event => (asked.value = event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      <ul class="picks">
        {rows.map(({ claim, at, gist, asked: question }) => (
          <li key={claim}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(claim)}
                onChange={event =>
                  set(event.currentTarget.checked ? [...chosen, claim] : chosen.filter(id => id !== claim))
                }
              />{' '}
              <span class="loc">{at}</span> <span lang="en">{gist}</span>{' '}
              <span class="faint" lang="en">
                {question}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="xs dim">
        {found.length === 0 && sought.length > 0
          ? w.noneFound
          : found.length > mostShown && w.shown(mostShown, found.length)}
      </p>
    </fieldset>
  )
}
