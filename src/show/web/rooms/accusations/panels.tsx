import type { AccusationsView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { whenWords } from '../said/when.ts'
import { type Column, namedThenNaming } from './layout.ts'

const mostRows = 6

interface Props {
  readonly view: AccusationsView
  readonly columns: readonly Column[]
  readonly address: (fields: Readonly<Record<string, string>>) => string
}

/** Who was named and then names, who accuse each other, and what the figure cannot show. */
export function Panels({ view, columns, address }: Props) {
  const w = words.value.said.accusations
  const name = (id: string): string => view.voices[id]?.name ?? id
  const turned = namedThenNaming(columns).slice(0, mostRows)
  const Who = ({ id }: { id: string }) => (
    <a href={address({ person: id })} lang="en">
      {name(id)}
    </a>
  )
  return (
    <div class="thirds">
      <section class="rule-top">
        <h2>{w.named}</h2>
        {turned.length === 0 && <p class="small dim">{w.nobody}</p>}
        <ul class="small stack">
          {turned.map(({ who, named, naming, names }) => (
            <li key={who}>
              <Who id={who} /> {w.namedSays(whenWords(named), whenWords(naming))}{' '}
              <span lang="en">
                {names.slice(0, 3).map(name).join(', ')}
                {names.length > 3 ? ` + ${names.length - 3}` : ''}
              </span>
              .
            </li>
          ))}
        </ul>
      </section>
      <section class="rule-top">
        <h2>{w.mutual}</h2>
        {view.mutual.length === 0 && <p class="small dim">{w.noMutual}</p>}
        <ul class="small stack">
          {view.mutual.map(({ a, b, ab, ba }) => (
            <li key={`${a} ${b}`}>
              <Who id={a} /> ⇄ <Who id={b} />: <a href={address({ pair: `${a} ${b}` })}>{w.mutualSays(ab, ba)}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="rule-top">
        <h2>{w.cannot}</h2>
        <p class="small dim">{w.cannotSays}</p>
      </section>
    </div>
  )
}
