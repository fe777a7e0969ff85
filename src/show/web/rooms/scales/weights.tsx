import { useRef } from 'preact/hooks'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { query } from '../../kit/router.ts'
import { words } from '../../words/words.ts'
import { useRove } from '../witnesses/rove.ts'
import { decadesFor, RatioBar, Ticks } from './axis.tsx'
import { Opened } from './opened.tsx'
import { odds, RatioSays, ratioText } from './ratio.tsx'
import { type Item, itemAddress, type Sides, sortItems, type WeighedItem } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
  readonly sides: Sides
  readonly asList: boolean
}

/** What each item is worth between two accounts, on one scale of ratios, and the whole record under it. */
export function Weights({ view, weighed, sides, asList }: Props) {
  const w = words.value.scales
  const root = useRef<HTMLDivElement>(null)
  useRove(root)
  const { a, b, pair } = sides
  const { tells, repeats } = sortItems(weighed, sides)
  const decades = decadesFor(weighed.items.map(item => item.ratios[pair]!))
  const { once, apart } = weighed.swings[pair]!
  const wide = decadesFor([once, apart])
  const row = (item: WeighedItem) => (
    <Row key={item.id} view={view} weighed={weighed} item={item} sides={sides} decades={decades} asList={asList} />
  )
  return (
    <div ref={root} class={asList ? 'weights as-list' : 'weights'}>
      {!asList && (
        <div class="w-head" aria-hidden="true">
          <p>
            <span>{w.likelier}</span> <q lang="en">{a.words}</q>
          </p>
          <p>
            <span>{w.likelier}</span> <q lang="en">{b.words}</q>
          </p>
          <Ticks decades={decades} even={w.evenTick} />
        </div>
      )}
      <h3 class="w-part">{w.tells}</h3>
      <ul>{tells.map(row)}</ul>
      {repeats.length > 0 && (
        <>
          <h3 class="w-part">{w.repeats}</h3>
          <ul>{repeats.map(row)}</ul>
        </>
      )}
      <LeftOutList view={view} weighed={weighed} sides={sides} />
      <div class="w-total">
        {[[w.apart(weighed.items.length), apart, 'grey'] as const, [w.once, once, 'ink'] as const].map(
          ([name, ratio, tone]) => (
            <div class="w-row" key={tone}>
              <b class="w-label serif">{name}</b>
              {asList ? (
                <p class="w-says">
                  {w.record} <RatioSays ratio={ratio} a={a} b={b} />
                </p>
              ) : (
                <>
                  <RatioBar ratio={ratio} decades={wide} tone={tone} ends />
                  <span class="w-n">{odds(ratio.central)}</span>
                  <p class="sr">
                    {w.record} {ratioText({ ratio, a, b })}
                  </p>
                </>
              )}
            </div>
          ),
        )}
        {!asList && (
          <div class="w-row" aria-hidden="true">
            <Ticks decades={wide} even={w.evenTick} />
          </div>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly view: ScalesView
  readonly weighed: WeighedView
  readonly item: WeighedItem
  readonly sides: Sides
  readonly decades: number
  readonly asList: boolean
}

function Row({ view, weighed, item, sides, decades, asList }: RowProps) {
  const w = words.value.scales
  const { a, b, pair } = sides
  const ratio = item.ratios[pair]!
  const own = weighed.rivals.items.find(one => one.id === item.id)!
  const open = query.value.get('item') === item.id
  const voices = weighed.origins[item.id]!.map(id => view.voices[id]?.name ?? id)
  return (
    <li>
      <a data-mark id={`item-${item.id}`} class="w-row" href={itemAddress(open ? null : item.id)} aria-expanded={open}>
        <span class="w-label">
          <span lang="en">{own.words}</span>
          {item.sharesOriginWith.length > 0 && (
            <small class="dim"> {w.onceWith(item.sharesOriginWith.length, voices.join(', '))}</small>
          )}
        </span>
        {asList ? (
          <span class="w-says">
            <RatioSays ratio={ratio} a={a} b={b} />
          </span>
        ) : (
          <>
            <RatioBar ratio={ratio} decades={decades} />
            <span class="w-n" aria-hidden="true">
              {odds(ratio.central)}
            </span>
            <span class="sr">{ratioText({ ratio, a, b })}</span>
          </>
        )}
      </a>
      {open && <Opened view={view} weighed={weighed} item={own} sides={sides} />}
    </li>
  )
}

/** What nobody can judge, or what lost its claims; each opens to be judged. */
export function LeftOutList({ view, weighed, sides }: Omit<Props, 'asList'>) {
  const left = weighed.leftOut.map(id => weighed.rivals.items.find(item => item.id === id)!)
  if (left.length === 0) return null
  return (
    <>
      <h3 class="w-part">{words.value.scales.leftOut}</h3>
      <ul>
        {left.map(item => (
          <LeftOut key={item.id} view={view} weighed={weighed} item={item} sides={sides} />
        ))}
      </ul>
    </>
  )
}

function LeftOut({ view, weighed, item, sides }: Omit<RowProps, 'item' | 'decades' | 'asList'> & { item: Item }) {
  const open = query.value.get('item') === item.id
  return (
    <li>
      <a data-mark class="w-row" href={itemAddress(open ? null : item.id)} aria-expanded={open}>
        <span class="w-label dim" lang="en">
          {item.words}
        </span>
      </a>
      {open && <Opened view={view} weighed={weighed} item={item} sides={sides} />}
    </li>
  )
}
