import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CoderDifference, CodersView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { caseView, sign } from '../../kit/state.ts'
import { words } from '../../words/words.ts'

type Agreement = NonNullable<CodersView['agreement']>
type Says = CoderDifference['a']

/** Where two coders differ, in text order; one decision settles each. */
export function Differences({ of }: { of: Agreement }) {
  const w = words.value.coders
  const open = of.differences.filter(one => one.settled === null).length
  return (
    <section class="rule-top" aria-labelledby="differences">
      <h2 id="differences">{w.differences(of.differences.length, open)}</h2>
      {of.differences.length === 0 ? (
        <p class="small dim gap-top">{w.noDifferences}</p>
      ) : (
        <table class="small wide gap-top">
          <thead>
            <tr>
              <th scope="col">{w.where}</th>
              <th scope="col">{of.coders[0]}</th>
              <th scope="col">{of.coders[1]}</th>
              <th scope="col">{w.settle}</th>
            </tr>
          </thead>
          <tbody>
            {of.differences.map(one => (
              <Row key={`${one.a?.unit}|${one.b?.unit}`} of={of} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ of, one }: { of: Agreement; one: CoderDifference }) {
  const w = words.value.coders
  const at = (one.a ?? one.b)!
  const place = new URLSearchParams({ from: String(at.start), to: String(at.end) })
  // Settling takes the form away; the row's own place then keeps the focus.
  const here = useRef<HTMLAnchorElement>(null)
  return (
    <tr>
      <th scope="row">
        <a ref={here} href={`/source/${encodeURIComponent(of.source.id)}?${place}`}>
          <span class="loc">
            {of.source.siglum} {one.line}
          </span>
        </a>{' '}
        {w.kinds[one.kind]}
      </th>
      <Said by={of.coders[0]} says={one.a} />
      <Said by={of.coders[1]} says={one.b} />
      <td>
        {one.settled === null ? (
          <Settle of={of} one={one} onSettled={() => here.current?.focus()} />
        ) : (
          <p>{w.settled(one.settled.taken, one.settled.by, one.settled.reason)}</p>
        )}
      </td>
    </tr>
  )
}

/** What one coder said; on a phone, where the head of the table is gone, their name stands before it. */
function Said({ by, says }: { by: string; says: Says }) {
  const { coders: w, kinds } = words.value
  if (says === null)
    return (
      <td class="faint" data-l={by}>
        {w.nothing}
      </td>
    )
  return (
    <td data-l={by}>
      <q dir="auto">{says.exact}</q> {says.verdict === 'rejected' ? w.rejected : kinds[says.kind as keyof typeof kinds]}
      {says.verdict === 'accepted' && says.value !== '' && says.value !== says.exact && `: ${says.value}`}
    </td>
  )
}

/** The case takes the word of one of the two, with a reason; what both said stays. */
function Settle({ of, one, onSettled }: { of: Agreement; one: CoderDifference; onSettled: () => void }) {
  const w = words.value.coders
  const reason = useSignal('')
  const role = caseView.value?.me.role
  if (role !== 'decide' && role !== 'own') return <span class="faint">{w.mayNot}</span>
  const take = async (taken: string): Promise<void> => {
    const said = {
      source: of.source.id,
      coders: of.coders,
      units: [one.a?.unit ?? null, one.b?.unit ?? null] as [string | null, string | null],
      taken,
      reason: reason.value,
      ...(one.stands === null ? {} : { over: one.stands.version }),
    }
    if (await sign(() => api.settle(said), w.settledSay(taken))) onSettled()
  }
  const quoted = (one.a ?? one.b)!.exact
  return (
    <div class="acts settle">
      {one.stands !== null && <p class="small">{w.stands(one.stands.by, one.stands.state)}</p>}
      <label class="field">
        <span>{w.reason}</span>
        <input
          value={reason.value}
          maxLength={2000}
          onInput={event => {
            reason.value = event.currentTarget.value
          }}
        />
      </label>
      {of.coders.map(name => (
        <button
          type="button"
          class="btn"
          key={name}
          aria-label={w.takeOf(name, quoted)}
          onClick={() => void take(name)}
        >
          {w.take(name)}
        </button>
      ))}
    </div>
  )
}
