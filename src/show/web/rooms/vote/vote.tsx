import type { CallView, Said, VotesView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { kept, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Answer } from '../../parts/answer.tsx'
import { NotDated } from '../../parts/not-dated.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { ClaimLines } from '../said/claim-line.tsx'
import { ShapeSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'

type Vote = VotesView['votes'][number]
const shapes = ['first', 'second', 'third', 'further'] as const

/** Roll calls in their order. What no source has stays missing, and no total is made of the rest. */
export function Votes() {
  const w = words.value.said.vote
  const { value, error } = useLoad(() => {
    epoch.value
    return api.votes(showing())
  })
  if (value === null) return <Trouble error={error} />
  if (value.votes.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{w.none}</h1>
      </main>
    )
  return (
    <main id="main" tabIndex={-1}>
      {value.votes.map(vote => (
        <Roll key={vote.id} view={value} vote={vote} />
      ))}
    </main>
  )
}

function Roll({ view, vote }: { view: VotesView; vote: Vote }) {
  const { said: s } = words.value
  const w = s.vote
  const missing = vote.calls.filter(call => !call.given).length
  const kinds = [...new Set(vote.calls.filter(call => call.given).flatMap(call => call.said.map(one => one.words)))]
  const shapeOf = (answer: string) => shapes[Math.min(kinds.indexOf(answer), shapes.length - 1)]!
  return (
    <article>
      <p class="kick">
        <span lang="en">{vote.label}</span>
        {vote.place !== null && (
          <>
            , <span lang="en">{vote.place}</span>
          </>
        )}
        {vote.told.map(one => (
          <span key={one.at}>
            , {one.edtf ?? s.undated} <span class="loc">{one.at}</span>
          </span>
        ))}{' '}
        <a href={kept('/timeline', { event: vote.id })}>{words.value.rooms.timeline}</a>
      </p>
      <div class="lede">
        <div>
          <h1>{w.heading(vote.calls.length, missing)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
      </div>
      <div class="cols">
        <table class="wide roll">
          <thead>
            <tr>
              <th scope="col" class="n">
                {w.order}
              </th>
              <th scope="col">{w.voter}</th>
              <th scope="col">{w.vote}</th>
              <th scope="col">{w.where}</th>
            </tr>
          </thead>
          <tbody>
            {vote.calls.map((call, i) => (
              <CallRows key={call.question} call={call} gap={isGap(call, vote.calls[i - 1])} shapeOf={shapeOf} />
            ))}
          </tbody>
        </table>
        <div class="stack">
          <section class="rule-top">
            <h2>{w.rest}</h2>
            <ClaimLines of={vote.rest} sources={view.sources} voices={view.voices} brief />
            {vote.unnamed !== null && <p class="gap-top">{w.unnamed(vote.unnamed.least, vote.unnamed.most)}</p>}
          </section>
          <section class="rule-top">
            <h2>{w.size}</h2>
            {vote.size.length === 0 ? (
              <p class="dim">{w.noSize}</p>
            ) : (
              <ClaimLines of={vote.size} sources={view.sources} voices={view.voices} brief />
            )}
          </section>
          <section class="rule-top">
            <h2>{w.tally}</h2>
            <ul class="small">
              {kinds.map(kind => (
                <li key={kind}>
                  <ShapeSign of={shapeOf(kind)} /> <span lang="en">{kind}</span>{' '}
                  <Tally calls={vote.calls.filter(call => call.given && call.said.some(one => one.words === kind))} />
                </li>
              ))}
            </ul>
            <p class="small dim gap-top">{w.cannot}</p>
          </section>
        </div>
      </div>
    </article>
  )
}

/** How many, and who: each leads to the claim on that vote. */
const Tally = ({ calls }: { calls: readonly CallView[] }) => (
  <>
    <b>{calls.length}</b>:{' '}
    {calls.map((call, i) => (
      <span key={call.question}>
        {i > 0 && ', '}
        <a href={questionAddress(call.question, call.said[0]?.claim)} lang="en">
          {call.voter?.name.split(' ').at(-1) ?? call.question}
        </a>
      </span>
    ))}
  </>
)

/** True where the places before a call are not all told. */
const isGap = (call: CallView, last: CallView | undefined): boolean =>
  last !== undefined && (call.later ? last.place !== null : call.place !== null && call.place !== (last.place ?? 0) + 1)

interface CallProps {
  readonly call: CallView
  readonly gap: boolean
  readonly shapeOf: (answer: string) => (typeof shapes)[number]
}

function CallRows({ call, gap, shapeOf }: CallProps) {
  const { said: s } = words.value
  const w = s.vote
  const Vote = ({ one }: { one: Said }) => (
    <p>
      {call.given && <ShapeSign of={shapeOf(one.words)} />}{' '}
      <a href={questionAddress(call.question, one.claim)}>
        <Answer of={one.words} />
      </a>{' '}
      <span class="dim" lang="en">
        {one.gist}
      </span>
    </p>
  )
  return (
    <>
      {gap && (
        <tr class="gap-row">
          <td />
          <td colSpan={3} class="faint">
            {w.gap}
          </td>
        </tr>
      )}
      <tr class={call.given ? '' : 'missing'}>
        <td class="n" data-l={w.order}>
          {call.place ?? (call.later ? w.later : w.noPlace)}
        </td>
        <th scope="row" class="serif" lang="en">
          {call.voter?.name ?? call.question}
        </th>
        <td>
          {!call.given && (
            <p>
              <span class="missing-mark">{w.missing}</span>
            </p>
          )}
          {call.said.map(one => (
            <Vote key={one.claim} one={one} />
          ))}
        </td>
        <td>
          {call.said.map(one => (
            <p key={one.claim}>
              <Place one={one} /> <NotDated claim={one.claim} />
            </p>
          ))}
        </td>
      </tr>
    </>
  )
}
