import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { itemAddress } from './sides.ts'

/** What each document would be expected to tell of the accounts, and those that are lost or closed with nothing said of them. */
export function Learn({ view, weighed }: { view: ScalesView; weighed: WeighedView }) {
  const { code, scales } = words.value
  const w = scales.learn
  if (weighed.documents.length === 0 && view.missing.length === 0) return null
  const bits = (value: number): string => value.toLocaleString(code, { maximumFractionDigits: 2 })
  const named = (id: string): string => view.voices[id]?.name ?? id
  return (
    <section class="rule-top" aria-labelledby="learn">
      <h2 id="learn">{w.heading}</h2>
      <p class="small dim">{w.says}</p>
      <ul class="small ticks">
        {weighed.documents.map(({ document, items, bits: told, open }) => (
          <li key={document}>
            <a href={`/rests-on/${encodeURIComponent(document)}`} lang="en">
              {named(document)}
            </a>
            : {w.bits(bits(told), bits(open))}
            <details class="xs">
              <summary>{w.through(items.length)}</summary>
              <ul>
                {items.map(id => (
                  <li key={id}>
                    <a class="plain" href={itemAddress(id)} lang="en">
                      {weighed.rivals.items.find(one => one.id === id)!.words}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {view.missing.length > 0 && (
        <>
          <p class="small gap-top">{w.missing}</p>
          <ul class="small ticks">
            {view.missing.map(id => (
              <li key={id} lang="en">
                {named(id)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
