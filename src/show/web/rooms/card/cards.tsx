import type { CardsView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { kept, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'

const kinds = ['person', 'body', 'place', 'document', 'event'] as const

/** Everybody and everything of which traits are told. */
export function Cards() {
  const w = words.value.card
  const { value, error } = useLoad(() => {
    epoch.value
    return api.cards(showing())
  })
  if (value === null) return <Trouble error={error} />
  const { cards } = value
  return (
    <main id="main" tabIndex={-1}>
      <h1>{cards.length === 0 ? w.none : w.all(cards.length)}</h1>
      <p class="sub">{w.sub}</p>
      {cards.length > 0 && (
        <table class="gap-top measured">
          <thead>
            <tr>
              <th scope="col">{w.name}</th>
              <th scope="col" class="n">
                {w.traits}
              </th>
            </tr>
          </thead>
          {kinds.map(kind => (
            <Kind key={kind} kind={kind} cards={cards.filter(card => card.kind === kind)} />
          ))}
        </table>
      )}
    </main>
  )
}

/** The cards of one kind under its name; nothing where there is none. */
function Kind({ kind, cards }: { kind: (typeof kinds)[number]; cards: CardsView['cards'] }) {
  if (cards.length === 0) return null
  return (
    <tbody>
      <tr class="grp">
        <th scope="rowgroup" colSpan={2}>
          {words.value.card.kinds[kind]}
        </th>
      </tr>
      {cards.map(({ id, name, traits }) => (
        <tr key={id}>
          <th scope="row">
            <a href={kept(`/card/${encodeURIComponent(id)}`)} lang="en">
              {name}
            </a>
          </th>
          <td class="n">{traits}</td>
        </tr>
      ))}
    </tbody>
  )
}
