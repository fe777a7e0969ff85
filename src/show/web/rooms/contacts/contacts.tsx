import { useState } from 'preact/hooks'
import type { ContactsView, Said } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'
import { Reached } from './reached.tsx'

/** What is not placed, with its claims once it is opened. */
function Rest({ says, of, view }: { says: string; of: readonly Said[]; view: ContactsView }) {
  const [open, put] = useState(false)
  if (of.length === 0) return null
  return (
    <details class="small gap-top" onToggle={event => put(event.currentTarget.open)}>
      <summary class="dim">{says}</summary>
      {open && <ClaimLines of={of} sources={view.sources} voices={view.voices} />}
    </details>
  )
}

/** Who could have read or heard what before speaking, over the whole case. */
export function ContactsRoom() {
  const w = words.value.contacts
  const { value, error } = useLoad(() => {
    epoch.value
    return api.contacts(showing())
  })
  if (value === null) return <Trouble error={error} />
  const speakers = Map.groupBy(value.contacts, one => one.speaker)
  return (
    <main id="main" tabIndex={-1}>
      <h1>{speakers.size === 0 ? w.none : w.heading(speakers.size)}</h1>
      <p class="sub">{w.sub}</p>
      <Rest says={w.unreached(value.unreached)} of={value.claims.unreached} view={value} />
      <Rest says={w.undated(value.undated)} of={value.claims.undated} view={value} />
      <div class="contact-cols">
        {[...speakers].map(([speaker, times]) => (
          <section key={speaker} class="rule-top">
            <h2 lang="en">{value.voices[speaker]?.name ?? speaker}</h2>
            {times
              .toSorted((a, b) => (a.before < b.before ? -1 : 1))
              .map(one => (
                <Reached key={one.before} view={value} of={one} heading={w.before(one.before)} />
              ))}
          </section>
        ))}
      </div>
    </main>
  )
}
