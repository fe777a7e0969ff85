import type { ContactsView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { ToldPlace } from '../event/told-place.tsx'
import { ShapeSign } from '../witnesses/signs.tsx'

type Named = Pick<ContactsView, 'voices' | 'sources'> & Partial<Pick<ContactsView, 'passages'>>
type One = ContactsView['contacts'][number]

/** Ways that one speaker's list shows before it is opened. */
const most = 6

/** One speaker at one time, and whose words could have come before. */
export function Reached({ view, of: { reached }, heading }: { view: Named; of: One; heading: string }) {
  const w = words.value.testimony.question
  return (
    <div class="gap-top small">
      <h3>{heading}</h3>
      <Ways view={view} reached={reached.slice(0, most)} />
      {reached.length > most && (
        <details>
          <summary>{w.moreReached(reached.length - most)}</summary>
          <Ways view={view} reached={reached.slice(most)} />
        </details>
      )}
    </div>
  )
}

/** Whose words could have come, and by which contacts: what passed, when, and where that is told. */
function Ways({ view, reached }: { view: Named; reached: One['reached'] }) {
  const w = words.value.testimony.question
  const siglum = (id: string) => view.sources.find(one => one.id === id)?.siglum ?? id
  return (
    <ul>
      {reached.map(({ voice, certainty, way }) => (
        <li key={voice}>
          <ShapeSign of={certainty === 'surely' ? 'first' : 'one'} />{' '}
          <span lang="en">{view.voices[voice]?.name ?? voice}</span>{' '}
          <span class="dim">{certainty === 'surely' ? w.surely : w.possibly}:</span>
          {way.map(step => (
            <span key={step.id} class="dim" lang="en">
              {' '}
              {step.words}{' '}
              <ToldPlace
                told={{
                  at: `${siglum(step.at.source)} ${step.at.line ?? ''}`.trim(),
                  passage: view.passages?.[step.id] ?? null,
                }}
              />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
