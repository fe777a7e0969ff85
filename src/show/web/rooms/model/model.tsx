import { api, useLoad } from '../../kit/api.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'

/** Which sources may be sent to a language model of one's own, and where. Nothing is sent from here. */
export function Models() {
  const w = words.value.model
  const { value, error } = useLoad(() => {
    epoch.value
    return api.model()
  })
  if (value === null) return <Trouble error={error} />
  const { setting, sources } = value
  return (
    <main id="main" tabIndex={-1}>
      <h1>{w.heading(sources.filter(one => one.consent !== null).length, sources.length)}</h1>
      <p class="sub">{w.sub}</p>
      <p class="small dim gap-top">
        {setting === null ? w.unset : w.set(setting.model, setting.address)} {setting?.key === true && w.keySet}
      </p>
      {sources.length > 0 && (
        <table class="wide gap-top">
          <thead>
            <tr>
              <th scope="col">{w.source}</th>
              <th scope="col" class="n">
                {w.length}
              </th>
              <th scope="col">{w.to}</th>
              <th scope="col" class="n">
                {w.proposals}
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ id, siglum, title, characters, consent, proposals }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/model/${encodeURIComponent(id)}`}>
                    {siglum} · <bdi>{title}</bdi>
                  </a>
                </th>
                <td class="n">{characters}</td>
                <td>
                  {consent === null ? (
                    <span class="dim">{w.nowhere}</span>
                  ) : (
                    <span class="breaks">{w.at(consent.model, consent.address)}</span>
                  )}
                </td>
                <td class="n">{proposals}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  )
}
