import { useLayoutEffect } from 'preact/hooks'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList } from '../../kit/figure.ts'
import { onActions } from '../../kit/keys.ts'
import { go, query, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Accounts } from './accounts.tsx'
import { BestCases } from './best.tsx'
import { Hangs } from './hangs.tsx'
import { ItemForm } from './item-form.tsx'
import { Learn } from './learn.tsx'
import { NewAccounts } from './new-accounts.tsx'
import { Opens } from './opens.tsx'
import { RatioSays } from './ratio.tsx'
import { Rests } from './rests.tsx'
import { RubricTable } from './rubric.tsx'
import { compare, type Hypothesis, itemAddress, mayWrite, type Sides, sidesOf, sortItems } from './sides.ts'
import { LeftOutList, Weights } from './weights.tsx'

/** Rival accounts on one set of claims: what each item is worth between two of them, and what nothing here can decide. */
export function Scales() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.scales(showing())
  })
  if (value === null) return <Trouble error={error} />
  if (value.weighed === null && value.notYetKnown.length > 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{words.value.scales.nothingKnown}</h1>
        <NotYet view={value} />
      </main>
    )
  if (value.weighed === null) return <NewAccounts />
  return value.weighed.items.length === 0 ? (
    <Unweighed view={value} weighed={value.weighed} />
  ) : (
    <Room view={value} weighed={value.weighed} />
  )
}

/** Accounts that no item tells apart yet: there is nothing to draw, and everything to write. */
function Unweighed({ view, weighed }: { view: ScalesView; weighed: WeighedView }) {
  const { accounts: w } = words.value
  const waiting = weighed.rivals.items
  const sides = sidesOf(weighed)
  return (
    <main id="main" tabIndex={-1}>
      <p class="kick" lang="en">
        {weighed.rivals.question}
      </p>
      <h1>{waiting.length === 0 ? w.begun : w.unjudged}</h1>
      <p class="sub">{waiting.length === 0 ? w.begunSays : w.unjudgedSays(waiting.length)}</p>
      <NotYet view={view} />
      <div class="cols scales">
        <div>
          <Write view={view} weighed={weighed} />
          <LeftOutList view={view} weighed={weighed} sides={sides} />
        </div>
        <div class="sections">
          <Accounts view={view} weighed={weighed} />
        </div>
      </div>
    </main>
  )
}

/** Opens the form of a new item. */
function Write({ view, weighed }: { view: ScalesView; weighed: WeighedView }) {
  if (!mayWrite()) return null
  return (
    <div class="acts gap-top">
      <Opens says={words.value.accounts.write} main>
        {close => <ItemForm view={view} weighed={weighed} close={close} />}
      </Opens>
    </div>
  )
}

function Room({ view, weighed }: { view: ScalesView; weighed: WeighedView }) {
  const { scales: w, testimony } = words.value
  const sides = sidesOf(weighed)
  const asList = useAsList()
  const { tells, repeats } = sortItems(weighed, sides)
  const order = [...tells, ...repeats].map(item => item.id).join()
  useLayoutEffect(() => {
    const ids = order.split(',')
    const to = (step: number): boolean => {
      const at = ids.indexOf(query.peek().get('item') ?? '')
      go(itemAddress(ids[at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length]!), {
        replace: true,
      })
      return true
    }
    return onActions({
      next: () => to(1),
      previous: () => to(-1),
    })
  }, [order])
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <p class="kick" lang="en">
            {weighed.rivals.question}
          </p>
          <h1>{w.outcome[weighed.outcome]}</h1>
          <Nearest weighed={weighed} />
          <NotYet view={view} />
        </div>
        <div class="lede-side">
          <p class="small dim">{w.noVerdict}</p>
          <p class="acts gap-top">
            <KeyButton of="asList">{asList.value ? testimony.asFigure : testimony.asList}</KeyButton>
          </p>
        </div>
      </div>
      <div class="cols scales">
        <div>
          <section class="rule-top" aria-labelledby="worth">
            <div class="bar-row">
              <h2 id="worth">{w.worth}</h2>
              <Comparing sides={sides} all={weighed.rivals.hypotheses} />
            </div>
            <Weights view={view} weighed={weighed} sides={sides} asList={asList.value} />
            <p class="small dim">
              {w.legend} {w.opens}
            </p>
            <Write view={view} weighed={weighed} />
          </section>
          <BestCases view={view} weighed={weighed} sides={sides} />
        </div>
        <div class="sections">
          <Hangs weighed={weighed} sides={sides} />
          <Accounts view={view} weighed={weighed} />
          <Rests view={view} weighed={weighed} />
          <Learn view={view} weighed={weighed} />
          <RubricTable view={view} weighed={weighed} />
        </div>
      </div>
    </main>
  )
}

/** Items that a date in the address leaves out, wholly or in part. */
function NotYet({ view }: { view: ScalesView }) {
  const w = words.value.scales
  const partly = view.weighed?.rivals.items.filter(item => view.partlyKnown.includes(item.id)) ?? []
  const list = (says: string, items: readonly { readonly id: string; readonly words: string }[]) =>
    items.length > 0 && (
      <div class="small gap-top">
        <p>{says}</p>
        <ul class="ticks">
          {items.map(item => (
            <li key={item.id} lang="en">
              {item.words}
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <>
      {list(w.notYet(view.notYetKnown.length), view.notYetKnown)}
      {list(w.partly(partly.length), partly)}
    </>
  )
}

/** The account nearest ahead against the rival that comes nearest to it, with both in words. */
function Nearest({ weighed }: { weighed: WeighedView }) {
  const w = words.value.scales
  const { hypotheses } = weighed.rivals
  const first = hypotheses.find(one => one.id === weighed.ahead[0])!
  const ratio = (other: Hypothesis) => weighed.pairs[`${first.id}/${other.id}`]!
  const rival = hypotheses
    .filter(one => one.id !== first.id)
    .reduce((near, one) => (ratio(one).central < ratio(near).central ? one : near))
  return (
    <p class="sub">
      {w.record} <RatioSays ratio={ratio(rival)} a={first} b={rival} />.
    </p>
  )
}

function Comparing({ sides: { a, b }, all }: { sides: Sides; all: readonly Hypothesis[] }) {
  const w = words.value.scales
  const choice = (name: string, value: Hypothesis, other: Hypothesis, set: (id: string) => void) => (
    <select aria-label={name} lang="en" value={value.id} onChange={event => set(event.currentTarget.value)}>
      {all
        .filter(one => one.id !== other.id)
        .map(one => (
          <option key={one.id} value={one.id}>
            {one.words}
          </option>
        ))}
    </select>
  )
  return (
    <p class="small dim comparing">
      {w.comparing} {choice(w.first, a, b, id => compare(id, b.id))} {w.with}{' '}
      {choice(w.second, b, a, id => compare(a.id, id))}{' '}
      <button type="button" class="link" onClick={() => compare(b.id, a.id)}>
        {w.swap}
      </button>
    </p>
  )
}
