import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { itemAddress, type Sides } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
  readonly sides: Sides
}

/** The best case that one record allows for each account, made by one rule: the two compared first, the others after. */
export function BestCases({ view, weighed, sides: { a, b } }: Props) {
  const { hypotheses } = weighed.rivals
  const order = [a, b, ...hypotheses.filter(one => one.id !== a.id && one.id !== b.id)]
  return (
    <div class="bests">
      {order.map(one => (
        <Best key={one.id} view={view} weighed={weighed} id={one.id} says={one.words} />
      ))}
    </div>
  )
}

function Best({ view, weighed, id, says }: Omit<Props, 'sides'> & { id: string; says: string }) {
  const w = words.value.scales
  const best = weighed.bestCases.find(one => one.hypothesis === id)!
  const item = (name: string) => {
    const own = weighed.rivals.items.find(one => one.id === name)!
    const first = own.claims.flatMap(claim => view.claims[claim] ?? [])[0]
    return (
      <>
        <a class="plain" href={itemAddress(name)} lang="en">
          {own.words}
        </a>{' '}
        {first !== undefined && <Place one={first} />}
      </>
    )
  }
  return (
    <section class="rule-top" aria-labelledby={`best-${id}`}>
      <p class="kick">{w.best}</p>
      <h2 id={`best-${id}`} lang="en">
        {says}
      </h2>
      {best.carriedBy.length === 0 ? (
        <p class="small dim">{w.carried}</p>
      ) : (
        <ol class="small numbered">
          {best.carriedBy.map(name => (
            <li key={name}>{item(name)}</li>
          ))}
        </ol>
      )}
      <p class="small gap-top">
        <b>{w.weakest}</b> {best.weakestLink === null ? <span class="dim">{w.nothing}</span> : item(best.weakestLink)}
      </p>
      {best.mustAnswer.length === 0 ? (
        <p class="small gap-top">
          <b>{w.answer}</b> <span class="dim">{w.nothing}</span>
        </p>
      ) : (
        <details class="small gap-top answers">
          <summary>
            <b>{w.answer}</b> {w.items(best.mustAnswer.length)}
          </summary>
          <ul class="ticks">
            {best.mustAnswer.map(name => (
              <li key={name}>{item(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
