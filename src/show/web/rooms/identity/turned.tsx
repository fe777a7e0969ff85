import type { IdentityView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { RelationSign } from '../witnesses/signs.tsx'
import { questionAddress } from '../witnesses/table.ts'

type Turned = IdentityView['questions'][number]

/** Questions that a change would turn: the relation, and how many origins stand behind each answer. */
export function TurnedList({ of }: { of: readonly Turned[] }) {
  const { impact, testimony: t, said } = words.value
  const behind = ({ origins }: Turned['before']): string =>
    origins.map(({ least, most }) => impact.origins(least, most)).join(', ') || impact.nobody
  return (
    <ul class="small stack">
      {of.map(({ id, words: asked, before, after }) => (
        <li key={id}>
          <a href={questionAddress(id)} lang="en">
            {asked}
          </a>
          <br />
          {before.relation !== after.relation && (
            <>
              <RelationSign of={before.relation} /> → <RelationSign of={after.relation} />{' '}
              <span class="dim">{said.rests.turn(t.relations[before.relation], t.relations[after.relation])}</span>
              <br />
            </>
          )}
          {behind(before) === behind(after) ? (
            before.relation === after.relation && (
              <span class="dim">{impact.fewer(claimsIn(before), claimsIn(after))}</span>
            )
          ) : (
            <span class="dim">{impact.identity.behind(behind(before), behind(after))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

const claimsIn = ({ origins }: Turned['before']): number => origins.reduce((n, one) => n + one.n, 0)
