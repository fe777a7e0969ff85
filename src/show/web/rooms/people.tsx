import { useSignal } from '@preact/signals'
import type { Role } from '../../http/client.ts'
import { api, useLoad, why } from '../kit/api.ts'
import { caseView, epoch, refresh, say, tell } from '../kit/state.ts'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'

const roles = ['read', 'propose', 'decide', 'own', 'none'] as const satisfies readonly Role[]

/** Who has a part in the case, and what each may do. An owner gives parts; a key is shown once. */
export function People() {
  const w = words.value
  const { value, error } = useLoad(() => {
    epoch.value
    return api.people()
  })
  const key = useSignal<{ readonly name: string; readonly token: string } | null>(null)
  if (value === null) return <Trouble error={error} />
  const owns = caseView.value?.me.role === 'own'
  const set = async (name: string, role: Role, token: boolean): Promise<boolean> => {
    try {
      const done = await api.setPerson({ name, role, ...(token ? { token } : {}) })
      key.value = done.token === undefined ? null : { name: done.person.name, token: done.token }
      say(w.people.set(done.person.name, w.head.roles[done.person.role]))
      refresh()
      return true
    } catch (failed) {
      tell(w.say.failed(why(failed)))
      refresh()
      return false
    }
  }
  const part = value.people.filter(one => one.role !== 'none').length
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.people.heading(part)}</h1>
          <p class="sub">{w.people.sub}</p>
        </div>
      </div>
      <div class="cols">
        <section class="rule-top" aria-label={w.head.people}>
          <table class="small wide">
            <thead>
              <tr>
                <th scope="col">{w.people.name}</th>
                <th scope="col">{w.people.role}</th>
                <th scope="col">{w.people.key}</th>
              </tr>
            </thead>
            <tbody>
              {value.people.map(one => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  <td>
                    {owns ? (
                      <select
                        aria-label={w.people.roleOf(one.name)}
                        value={one.role}
                        onChange={event => void set(one.name, event.currentTarget.value as Role, false)}
                      >
                        {roles.map(role => (
                          <option key={role} value={role} selected={role === one.role}>
                            {w.head.roles[role]}
                          </option>
                        ))}
                      </select>
                    ) : (
                      w.head.roles[one.role]
                    )}
                  </td>
                  <td>
                    {one.hasToken ? w.people.hasKey : <span class="faint">{w.people.noKey}</span>}{' '}
                    {owns && one.role !== 'none' && (
                      <button
                        type="button"
                        class="link"
                        aria-label={`${w.people.newKey}: ${one.name}`}
                        onClick={() => void set(one.name, one.role, true)}
                      >
                        {w.people.newKey}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div class="stack">
          {key.value !== null && (
            <section class="rule-top said" aria-labelledby="the-key">
              <h2 id="the-key">{w.people.told(key.value.name)}</h2>
              <p class="gap-top">
                <code class="seal">{key.value.token}</code>
              </p>
              <p class="small gap-top">{w.people.comeIn}</p>
              <p>
                <code class="wrap">{`${location.origin}/?key=${key.value.token}`}</code>
              </p>
              <p class="small dim gap-top">{w.people.once}</p>
            </section>
          )}
          {owns ? (
            <Admit set={set} />
          ) : (
            <section class="rule-top">
              <p class="small dim">{w.people.ownersOnly}</p>
            </section>
          )}
          <section class="rule-top">
            <h2>{w.people.role}</h2>
            <ul class="small stack gap-top">
              {roles.map(role => (
                <li key={role}>
                  <b>{w.head.roles[role]}</b>: {w.people.may[role]}
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </main>
  )
}

/** A new person with a part; with a key they can come in from their own browser. */
function Admit({ set }: { set: (name: string, role: Role, token: boolean) => Promise<boolean> }) {
  const w = words.value
  const admit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const data = new FormData(form)
    const done = await set(String(data.get('name')).trim(), String(data.get('role')) as Role, data.has('token'))
    if (!done) return
    form.reset()
    form.querySelector('select')!.value = 'decide'
  }
  return (
    <section class="rule-top">
      <h2>{w.people.admit}</h2>
      <form onSubmit={event => void admit(event)}>
        <label class="field">
          <span>{w.people.name}</span>
          <input name="name" required maxLength={200} autocomplete="off" />
        </label>
        <label class="field">
          <span>{w.people.role}</span>
          <select name="role">
            {roles
              .filter(role => role !== 'none')
              .map(role => (
                <option key={role} value={role} selected={role === 'decide'}>
                  {w.head.roles[role]}
                </option>
              ))}
          </select>
        </label>
        <label class="hand small">
          <input type="checkbox" name="token" defaultChecked /> {w.people.withKey}
        </label>
        <p class="gap-top">
          <button type="submit" class="btn main">
            {w.people.admit}
          </button>
        </p>
      </form>
    </section>
  )
}
