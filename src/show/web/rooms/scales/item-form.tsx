import { useSignal } from '@preact/signals'
import { type LikelihoodWord, likelihoodWords } from '../../../../case/hypothesis.ts'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { words } from '../../words/words.ts'
import { useVersion } from './opens.tsx'
import { PickClaims } from './pick-claims.tsx'
import type { Hypothesis, Item } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
  /** Absent where it is new. */
  readonly item?: Item
  readonly close: () => void
}

/** One item of the record: its words, its claims, how likely each account makes it, and what shares a parent with it. */
export function ItemForm({ view, weighed: { rivals }, item, close }: Props) {
  const { accounts: w } = words.value
  // as the form was opened: what another person writes meanwhile is told and does not overwrite what is typed here
  const opened = useSignal(item).value
  const claims = useSignal<readonly string[]>(opened?.claims ?? [])
  const shares = useSignal<readonly string[]>(opened === undefined ? [] : sharing(rivals.items, opened))
  const trouble = useSignal<string | null>(null)
  const version = useVersion(view.version)
  const send = async (given: FormData): Promise<void> => {
    if (claims.value.length === 0) {
      trouble.value = w.needClaim
      return
    }
    const body = {
      version: version.of(),
      ...(item === undefined ? {} : { id: item.id }),
      words: String(given.get('words')),
      claims: [...claims.value],
      likelihoods: Object.fromEntries(
        rivals.hypotheses.map(one => [one.id, String(given.get(`word ${one.id}`)) as LikelihoodWord]),
      ),
      why: String(given.get('why')),
      sharesWith: [...shares.value],
    }
    if (await sign(() => api.writeItem(body), w.itemDone, trouble)) close()
    else version.refused()
  }
  const others = rivals.items.filter(one => one.id !== item?.id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form wherever the focus is in it
    <div class="write" onKeyDown={event => event.key === 'Escape' && close()}>
      <ReasonForm
        label={w.why}
        reason={opened?.why ?? ''}
        submit={w.save}
        cancel={{ label: w.cancel, act: close }}
        send={send}
      >
        <label class="field">
          <span>{w.item}</span>
          <input
            name="words"
            required
            maxLength={2000}
            autocomplete="off"
            placeholder={w.itemHint}
            defaultValue={opened?.words ?? ''}
          />
        </label>
        <PickClaims chosen={claims.value} set={ids => (claims.value = ids)} />
        <fieldset>
          <legend>{w.likely}</legend>
          {rivals.hypotheses.map(one => (
            <WordChoice key={one.id} account={one} word={opened?.likelihoods[one.id]} />
          ))}
        </fieldset>
        {others.length > 0 && (
          <details>
            <summary>
              {w.shares} {shares.value.length > 0 && `(${shares.value.length})`}
            </summary>
            <p class="xs dim">{w.sharesSays}</p>
            <ul class="picks">
              {others.map(one => (
                <li key={one.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={shares.value.includes(one.id)}
                      onChange={event =>
                        (shares.value = event.currentTarget.checked
                          ? [...shares.value, one.id]
                          : shares.value.filter(id => id !== one.id))
                      }
                    />{' '}
                    <span lang="en">{one.words}</span>
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )}
        {trouble.value !== null && <p class="said">{trouble.value}</p>}
        {item !== undefined && opened !== undefined && changed(item, opened) && (
          <p class="said">
            {w.now} <span lang="en">{item.words}</span>{' '}
            {rivals.hypotheses.map(one => words.value.scales.words[item.likelihoods[one.id]!]).join(' / ')}
          </p>
        )}
      </ReasonForm>
    </div>
  )
}

/** The items that share a parent with one by somebody's word, whichever of the two said so. */
export const sharing = (items: readonly Item[], one: Item): string[] =>
  items.flatMap(({ id, sharesWith = [] }) =>
    id !== one.id && (sharesWith.includes(one.id) || one.sharesWith?.includes(id)) ? [id] : [],
  )

const changed = (now: Item, then: Item): boolean => JSON.stringify(now) !== JSON.stringify(then)

/** How likely an account makes the item, in words with the numbers that they stand for. Nothing is chosen beforehand. */
export function WordChoice({ account, word }: { account: Hypothesis; word?: LikelihoodWord | undefined }) {
  const { accounts: w, scales } = words.value
  return (
    <label class="field">
      <span>
        {w.under} <q lang="en">{account.words}</q>
      </span>
      <select name={`word ${account.id}`} required defaultValue={word ?? ''}>
        {word === undefined && (
          <option value="" selected>
            {w.choose}
          </option>
        )}
        {(Object.keys(scales.words) as LikelihoodWord[]).map(one => (
          <option key={one} value={one} selected={one === word}>
            {scales.words[one]}
            {one === 'cannot be judged'
              ? ''
              : ` (${likelihoodWords[one].map(p => `${Math.round(100 * p)} %`).join('–')})`}
          </option>
        ))}
      </select>
    </label>
  )
}
