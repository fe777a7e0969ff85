import { useEffect, useRef } from 'preact/hooks'
import { type LikelihoodWord, likelihoodWords } from '../../../../case/hypothesis.ts'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { go } from '../../kit/router.ts'
import { sign } from '../../kit/state.ts'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { words } from '../../words/words.ts'
import { ClaimLines } from '../said/claim-line.tsx'
import { ItemForm, sharing, WordChoice } from './item-form.tsx'
import { Opens } from './opens.tsx'
import { RatioSays } from './ratio.tsx'
import { type Item, itemAddress, mayWrite, type Sides } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
  readonly item: Item
  readonly sides: Sides
}

/** The reasons of one item: its words under each account, why, whose voice it goes back to, and its claims. */
export function Opened({ view, weighed, item, sides }: Props) {
  const { code, scales } = words.value
  const w = scales.open
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [item.id])
  const found = weighed.items.find(one => one.id === item.id)
  const pairs = weighed.rivals.hypotheses.flatMap((a, i, all) => all.slice(i + 1).map(b => [a, b] as const))
  const share = (value: number): string => value.toLocaleString(code, { style: 'percent' })
  const claims = item.claims.flatMap(id => view.claims[id] ?? [])
  const named = (id: string): Item => weighed.rivals.items.find(one => one.id === id)!
  return (
    // biome-ignore lint/a11y/useSemanticElements: what a row unfolds is no fieldset
    <div class="opened w-open" ref={ref} tabIndex={-1} role="group" aria-label={item.words}>
      <p class="small">{w.claims(item.claims.length)}</p>
      <ClaimLines of={claims} sources={view.sources} voices={view.voices} />
      {claims.length < item.claims.length && <p class="small finding">{w.gone}</p>}
      <div class="halves">
        <div>
          <h4>{w.likely}</h4>
          <table class="small">
            <tbody>
              {weighed.rivals.hypotheses.map(one => {
                const word = item.likelihoods[one.id]!
                return (
                  <tr key={one.id}>
                    <th scope="row">
                      {w.under} <q lang="en">{one.words}</q>
                    </th>
                    <td>{scales.words[word]}</td>
                    <td class="n nowrap dim">
                      {word === 'cannot be judged' ? '' : likelihoodWords[word].map(share).join('–')}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p class="small gap-top">
            <b>{w.why}</b> <span lang="en">{item.why}</span>
          </p>
          {mayWrite() && <Judge key={JSON.stringify(item.likelihoods)} view={view} weighed={weighed} item={item} />}
        </div>
        <div class="small">
          {found !== undefined && (
            <ul class="stack">
              {pairs.map(([a, b]) => (
                <li
                  key={`${a.id}/${b.id}`}
                  class={sides.pair.split('/').includes(a.id) && sides.pair.split('/').includes(b.id) ? '' : 'dim'}
                >
                  <RatioSays ratio={found.ratios[`${a.id}/${b.id}`]!} a={a} b={b} />
                </li>
              ))}
            </ul>
          )}
          <p class="gap-top">
            {w.origins}{' '}
            {weighed.origins[item.id]!.map((id, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <a href={`/rests-on/${encodeURIComponent(id)}`} lang="en">
                  {view.voices[id]?.name ?? id}
                </a>
              </span>
            ))}
            .
          </p>
          {found !== undefined && found.sharesOriginWith.length > 0 && (
            <>
              <p class="gap-top">
                {w.once}
                {sharing(weighed.rivals.items, item).length > 0 && (
                  <span class="dim"> {words.value.accounts.joined}</span>
                )}
              </p>
              <ul class="ticks">
                {found.sharesOriginWith.map(id => (
                  <li key={id}>
                    <a href={itemAddress(id)} lang="en">
                      {named(id).words}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {mayWrite() && <Acts view={view} weighed={weighed} item={item} />}
      <p class="acts small gap-top">
        <a href={itemAddress(null)}>{w.close}</a>
      </p>
    </div>
  )
}

/** Changes the item itself, or removes it. */
function Acts({ view, weighed, item }: Omit<Props, 'sides'>) {
  const w = words.value.accounts
  const remove = async (): Promise<void> => {
    if (await sign(() => api.removeItem({ version: view.version, id: item.id }), w.itemGone)) go(itemAddress(null))
  }
  return (
    <div class="acts small gap-top">
      <Opens says={w.editItem}>{close => <ItemForm view={view} weighed={weighed} item={item} close={close} />}</Opens>
      <Opens says={w.removeItem}>
        {close => (
          <>
            <button type="button" class="btn main" onClick={() => void remove()}>
              {w.removeItem}
            </button>{' '}
            <button type="button" class="btn" onClick={close}>
              {w.cancel}
            </button>
          </>
        )}
      </Opens>
    </div>
  )
}

/** Says otherwise how likely an item is under each account, with a reason, as one step that can be taken back. */
function Judge(props: Omit<Props, 'sides'>) {
  return (
    <div class="acts small gap-top">
      <Opens says={words.value.scales.open.change}>{close => <Judgement {...props} close={close} />}</Opens>
    </div>
  )
}

function Judgement({ view, weighed, item, close }: Omit<Props, 'sides'> & { readonly close: () => void }) {
  const { scales } = words.value
  const send = async (given: FormData): Promise<void> => {
    const likelihoods = Object.fromEntries(
      weighed.rivals.hypotheses.map(one => [one.id, String(given.get(`word ${one.id}`)) as LikelihoodWord]),
    )
    const body = { version: view.version, item: item.id, likelihoods, why: String(given.get('why')) }
    if (await sign(() => api.judge(body), scales.open.judged)) close()
  }
  return (
    <ReasonForm
      label={scales.reason}
      reason={item.why}
      submit={scales.save}
      cancel={{ label: scales.cancel, act: close }}
      send={send}
    >
      {weighed.rivals.hypotheses.map(one => (
        <WordChoice key={one.id} account={one} word={item.likelihoods[one.id]} />
      ))}
    </ReasonForm>
  )
}
