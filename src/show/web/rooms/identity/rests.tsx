import type { ActorView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { ClaimRows } from './claim-rows.tsx'

/** Rows shown on the actor's own page; the list has all. */
const most = 5

/** On an actor's page: the claims that rest on it, listed before anything is taken out of it. */
export function Rests({ actor, of }: { actor: string; of: ActorView['rests'] }) {
  const { identity: w, voices } = words.value.impact
  const link = <a href={`/actor/${encodeURIComponent(actor)}/voices`}>{voices.link}</a>
  if (of.length === 0) return <p class="small rule-top">{link}</p>
  return (
    <section class="rule-top">
      <h2>{w.rests}</h2>
      <p class="small dim">
        {w.restsSays} {link}
      </p>
      {of.map(({ voice, claims }) => (
        <div key={voice}>
          <ClaimRows of={claims.slice(0, most)} />
          <p class="small">
            {claims.length > most && <span class="dim">{w.more(claims.length - most)}. </span>}
            <a href={`/identity/${encodeURIComponent(voice)}`}>{w.open(claims.length)}</a>
          </p>
        </div>
      ))}
    </section>
  )
}
