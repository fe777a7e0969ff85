import type { CardView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { kept, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Answer } from '../../parts/answer.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ClaimLine } from '../said/claim-line.tsx'
import { questionAddress } from '../witnesses/table.ts'

/** What the sources say of one witness, document, decision or scene, trait by trait. */
export function Card({ id }: { id: string }) {
  const w = words.value.card
  const { value, error } = useLoad(() => {
    epoch.value
    return api.card(id, showing())
  })
  if (value === null) return <Trouble error={error} />
  const { of, rows, bound } = value
  const told = new Set(rows.filter(row => row.standing !== 'not-recorded').map(row => row.trait)).size
  return (
    <main id="main" tabIndex={-1}>
      <div class="top-row">
        <p class="acts small">
          <a href={kept('/cards')}>{w.cards}</a>
          {of.kind !== 'event' && <a href={kept(`/versions/${encodeURIComponent(of.id)}`)}>{w.versions}</a>}
        </p>
      </div>
      <h1 lang="en">{w.heading(of.name, told)}</h1>
      <p class="sub">{w.sub}</p>
      <dl class="stack gap-top">
        {rows.map(row => (
          <Row key={`${row.trait} ${row.question?.id}`} row={row} view={value} />
        ))}
      </dl>
      {bound.length > 0 && (
        <section class="rule-top" aria-labelledby="card-bound">
          <h2 id="card-bound">{w.bound}</h2>
          <ul class="small stack">
            {bound.map(({ other, state, why }) => (
              <li key={other.id}>
                <a href={kept(`/card/${encodeURIComponent(other.id)}`)} lang="en">
                  {other.name}
                </a>
                : {w.states[state] ?? state}. <span lang="en">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

function Row({ row, view }: { row: CardView['rows'][number]; view: CardView }) {
  const w = words.value.card
  const { trait, question, standing, said } = row
  return (
    <div>
      <dt>
        <b>{w.of[trait]}</b>
        {standing !== 'told' && <span class="dim">: {w.standings[standing]}</span>}
        {question !== null && (
          <>
            {' '}
            <a class="small" href={questionAddress(question.id)} lang="en">
              {question.words}
            </a>
          </>
        )}
      </dt>
      {said.map(one => (
        <dd key={one.claim}>
          <p class="serif">
            <Answer of={one.words} />
          </p>
          {(one.valid !== null || one.recorded !== null) && (
            <p class="small dim">
              {[one.valid && w.held(one.valid), one.recorded && w.paper(one.recorded)].filter(Boolean).join('; ')}
            </p>
          )}
          <ul class="claim-lines">
            <ClaimLine one={one} sources={view.sources} voices={view.voices} />
          </ul>
        </dd>
      ))}
    </div>
  )
}
