import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { itemAddress } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
}

/** The smallest sets of items that would turn the outcome, and the items that count as one. */
export function Rests({ view, weighed }: Props) {
  const w = words.value.scales
  const item = (id: string) => (
    <a class="plain" href={itemAddress(id)} lang="en">
      {weighed.rivals.items.find(one => one.id === id)!.words}
    </a>
  )
  const joint = weighed.groups.filter(group => group.length > 1)
  const voicesOf = (group: readonly string[]): string[] => [
    ...new Set(group.flatMap(id => weighed.origins[id]!.map(voice => view.voices[voice]?.name ?? voice))),
  ]
  return (
    <>
      <section class="rule-top" aria-labelledby="rests">
        <h2 id="rests">{w.rests}</h2>
        {weighed.linchpins.length === 0 ? (
          <p class="small">{w.noLinchpin}</p>
        ) : (
          <>
            <p class="small">{w.linchpin(weighed.linchpins[0]!.length)}</p>
            <ul class="small ticks">
              {weighed.linchpins.map(set => (
                <li key={set.join()}>
                  {set.map((id, i) => (
                    <span key={id}>
                      {i > 0 && ' + '}
                      {item(id)}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="rule-top" aria-labelledby="once">
        <h2 id="once">{w.groups}</h2>
        <p class="small dim">{w.groupsSays}</p>
        {joint.map(group => (
          <details key={group.join()} class="gap-top small">
            <summary>
              <b lang="en">{voicesOf(group).join(', ')}</b>: {w.items(group.length)}
            </summary>
            <ul class="ticks">
              {group.map(id => (
                <li key={id}>{item(id)}</li>
              ))}
            </ul>
          </details>
        ))}
        <p class="small gap-top">{w.ownVoice(weighed.groups.length - joint.length)}</p>
      </section>
    </>
  )
}
