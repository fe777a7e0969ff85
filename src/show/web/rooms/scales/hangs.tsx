import type { WeighedView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { odds } from './ratio.tsx'
import { itemAddress, type Sides } from './sides.ts'

const shown = 6

/** A tornado: how far the ratio of the whole record goes as one item moves from end to end of its words. */
export function Hangs({ weighed, sides: { a, b, pair } }: { weighed: WeighedView; sides: Sides }) {
  const w = words.value.scales
  const { once, items } = weighed.swings[pair]!
  const moving = items.filter(one => one.most / one.least > 1.001)
  const values = [once.central, ...moving.flatMap(one => [one.least, one.most, one.without])].map(Math.log10)
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))]
  // The first account to the left, as in the figure beside it.
  const x = (value: number): number => 100 - (100 * (Math.log10(value) - low)) / Math.max(1, high - low)
  const row = (one: (typeof items)[number]) => {
    const [left, right] = [x(one.most), x(one.least)]
    return (
      <li key={one.id}>
        <a class="plain" href={itemAddress(one.id)} lang="en">
          {weighed.rivals.items.find(item => item.id === one.id)!.words}
        </a>
        <svg class="fig" width="100%" height="14" aria-hidden="true">
          <rect x={`${left}%`} y="1" width={`${right - left}%`} height="12" class="f3" opacity=".55" />
          <line x1={`${x(once.central)}%`} x2={`${x(once.central)}%`} y1="-2" y2="16" class="s1" stroke-width="1.5" />
          <line x1={`${x(one.without)}%`} x2={`${x(one.without)}%`} y1="0" y2="14" class="s1" stroke-dasharray="2 2" />
        </svg>
        <p class="xs dim">{w.moves(odds(one.most), odds(one.least), odds(one.without))}</p>
      </li>
    )
  }
  const still = items.length - moving.length
  return (
    <section class="rule-top" aria-labelledby="hangs">
      <h2 id="hangs">{w.hangs}</h2>
      <p class="small dim">{w.hangsSays}</p>
      <p class="tor-ends xs dim" aria-hidden="true">
        <span>{odds(10 ** high)}</span>
        <b>{odds(once.central)}</b>
        <span>{odds(10 ** low)}</span>
      </p>
      <ul class="tornado small">{moving.slice(0, shown).map(row)}</ul>
      {moving.length > shown && (
        <details class="small">
          <summary>{w.more(moving.length - shown)}</summary>
          <ul class="tornado small">{moving.slice(shown).map(row)}</ul>
        </details>
      )}
      {still > 0 && <p class="small dim gap-top">{w.still(still)}</p>}
      <p class="xs dim">
        {w.order} <q lang="en">{a.words}</q> : <q lang="en">{b.words}</q>. {w.dashed}
      </p>
    </section>
  )
}
