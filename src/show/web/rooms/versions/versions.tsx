import type { OccasionView, VersionsView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { kept, query, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { ownAnswer } from '../../parts/answer.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'
import { StateWords } from '../said/signs.tsx'
import { whenWords } from '../said/when.ts'
import { ShapeSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'

/** Everything that one person says on one question, in order of time, with what lies between. */
export function Versions({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    const question = query.value.get('question')
    return api.versions(id, { ...showing(), ...(question === null ? {} : { question }) })
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

function Room({ view }: { view: VersionsView }) {
  const { said: s } = words.value
  const w = s.versions
  const { voice, question, occasions, asked } = view
  const changed = occasions.filter(one => one.changes.length > 0).length
  const here = kept(`/versions/${encodeURIComponent(voice.id)}`)
  return (
    <main id="main" tabIndex={-1}>
      <div class="top-row">
        <p class="kick" lang="en">
          {question?.words}
        </p>
        <p class="acts small">
          <a href={kept('/versions')}>{w.all}</a>
          {question !== null && <a href={questionAddress(question.id)}>{s.faces}</a>}
          <a href={kept('/charge-sheet', { person: voice.id })}>{s.accusations.sheet}</a>
        </p>
      </div>
      <div class="lede">
        <div>
          <h1>{w.heading(voice.name, occasions.length)}</h1>
          <p class="sub">{changed === 0 ? w.steady : w.changed(changed)}</p>
        </div>
      </div>
      <div class="cols">
        <ol class="occasions">
          {occasions.map((one, i) => (
            <Occasion key={`${one.date} ${one.venue} ${one.custody}`} view={view} one={one} first={i === 0} />
          ))}
        </ol>
        <aside>
          <section class="rule-top">
            <h2>{w.others}</h2>
            <ul class="small stack">
              {asked.map(one => (
                <li key={one.id}>
                  {one.id === question?.id ? (
                    <b lang="en">{one.words}</b>
                  ) : (
                    <a
                      href={`${here}${here.includes('?') ? '&' : '?'}question=${encodeURIComponent(one.id)}`}
                      lang="en"
                    >
                      {one.words}
                    </a>
                  )}{' '}
                  <span class="faint">{w.told(one.said, one.occasions)}</span>
                </li>
              ))}
            </ul>
          </section>
          <p class="small dim gap-top">{w.cannot}</p>
        </aside>
      </div>
    </main>
  )
}

function Occasion({ view, one, first }: { view: VersionsView; one: OccasionView; first: boolean }) {
  const { said: s } = words.value
  const w = s.versions
  return (
    <li>
      {!first && <Between view={view} one={one} />}
      <section class="rule-top">
        <h2>
          {whenWords(one)}, {s.venues[one.venue ?? 'none']}
        </h2>
        <p class="small">
          <StateWords of={one.custody} />
        </p>
        <h3 class="sr">{w.occasion}</h3>
        <ClaimLines of={one.said} sources={view.sources} voices={view.voices} brief />
      </section>
    </li>
  )
}

/** Changes that one list shows; the first are enough to see what kind they are. */
const mostChanges = 4
/** Events that stand open; the rest unfold. */
const mostEvents = 5
/** Ways that one list shows. */
const mostReached = 8

/** Custody, what could have been read, what happened, and what changed: never that one made the other. */
function Between({ view, one }: { view: VersionsView; one: OccasionView }) {
  const { said: s, testimony: t } = words.value
  const w = s.versions
  const name = (id: string): string => view.voices[id]?.name ?? id
  if (one.before === null) return <p class="between-times small dim">{w.undated}</p>
  const { custody, reached, events } = one.before
  const turns = changeWords(view, one)
  return (
    <div class="between-times small">
      <h3 class="sr">{w.between}</h3>
      {!one.ordered && <p class="dim">{w.unordered}</p>}
      <dl>
        <div>
          <dt>{w.changes}</dt>
          <dd>
            {turns.length === 0
              ? w.same
              : turns.slice(0, mostChanges).map(turn => (
                  <p key={turn} lang="en">
                    {turn}
                  </p>
                ))}
            {turns.length > mostChanges && <p class="dim">+ {turns.length - mostChanges}</p>}
          </dd>
        </div>
        <div>
          <dt>{w.custody}</dt>
          <dd>
            {custody.length === 0
              ? w.noCustody
              : custody.map(row => (
                  <p key={row.id}>
                    <a href={questionAddress('circ-custody', row.id)} lang="en">
                      {row.words}
                    </a>{' '}
                    <span class="loc">{row.at}</span>
                  </p>
                ))}
          </dd>
        </div>
        <div>
          <dt>{w.reached}</dt>
          <dd>
            {reached.length === 0 && w.nothingReached}
            {reached.slice(0, mostReached).map(({ voice, certainty, way }) => (
              <p key={voice}>
                <ShapeSign of={certainty === 'surely' ? 'first' : 'one'} /> <span lang="en">{name(voice)}</span>{' '}
                <span class="dim">
                  {certainty === 'surely' ? t.question.surely : t.question.possibly}
                  {way.length > 0 && (
                    <>
                      : <span lang="en">{way.at(-1)!.words}</span>
                    </>
                  )}
                </span>{' '}
                <span class="loc">{placeOf(view, way.at(-1)?.at)}</span>
              </p>
            ))}
            {reached.length > mostReached && <p class="dim">+ {reached.length - mostReached}</p>}
          </dd>
        </div>
        <div>
          <dt>{w.events}</dt>
          <dd>
            {events.length === 0 && w.noEvents}
            {events.slice(0, mostEvents).map(row => (
              <Happened key={row.id} row={row} />
            ))}
            {events.length > mostEvents && (
              <details>
                <summary>{w.moreEvents(events.length - mostEvents)}</summary>
                {events.slice(mostEvents).map(row => (
                  <Happened key={row.id} row={row} />
                ))}
              </details>
            )}
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** Each change once: what was done with the answer, or the answer itself, then and now. */
function changeWords(view: VersionsView, { changes }: OccasionView): string[] {
  const { stances } = words.value.testimony
  const said = new Map(view.occasions.flatMap(one => one.said).map(one => [one.claim, one]))
  return [
    ...new Set(
      changes.map(change => {
        const [from, to] = [said.get(change.from)!, said.get(change.to)!]
        return from.stance === to.stance
          ? `${ownAnswer(from.words) ?? from.words} → ${ownAnswer(to.words) ?? to.words}`
          : `${stances[from.stance]} → ${stances[to.stance]}${change.standing === 'same' ? '' : `: ${ownAnswer(to.words) ?? to.words}`}`
      }),
    ),
  ]
}

function Happened({ row }: { row: NonNullable<OccasionView['before']>['events'][number] }) {
  return (
    <p>
      <a href={kept('/timeline', { event: row.id })} lang="en">
        {row.words}
      </a>{' '}
      <span class="dim">{row.when}</span> <span class="loc">{row.at}</span>
    </p>
  )
}

const placeOf = (view: VersionsView, at: { source: string; line?: number | undefined } | undefined): string =>
  at === undefined ? '' : `${view.sources.find(one => one.id === at.source)?.siglum ?? at.source} ${at.line ?? ''}`
