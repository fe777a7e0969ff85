import { api, useLoad } from '../../kit/api.ts'
import { kept, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'

/** The voices that can be compared with themselves. */
export function Speakers() {
  const w = words.value.said.versions
  const { value, error } = useLoad(() => {
    epoch.value
    return api.speakers(showing())
  })
  if (value === null) return <Trouble error={error} />
  const { speakers } = value
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{speakers.length === 0 ? w.none : w.speakersHeading(speakers.length)}</h1>
          <p class="sub">{w.speakersSub}</p>
        </div>
      </div>
      <ul class="speakers rule-top">
        {speakers.map(one => (
          <li key={one.id}>
            <a href={kept(`/versions/${encodeURIComponent(one.id)}`)} lang="en">
              {one.name}
            </a>{' '}
            <span class="dim">{w.matters(one.matters)}</span>
          </li>
        ))}
      </ul>
    </main>
  )
}
