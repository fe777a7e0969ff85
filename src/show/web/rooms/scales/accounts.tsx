import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { words } from '../../words/words.ts'
import { AccountActs, AddAccount, AskedForm } from './account-forms.tsx'
import { Opens } from './opens.tsx'
import { percent } from './ratio.tsx'
import { mayWrite } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
}

/** The rival accounts with the prior of each, shown and never hidden, and the seal over them. */
export function Accounts({ view, weighed }: Props) {
  const { scales: w } = words.value
  const { rivals, prior, posterior } = weighed
  return (
    <section class="rule-top" aria-labelledby="accounts">
      <h2 id="accounts">{w.accounts}</h2>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{w.account}</th>
            <th scope="col" class="n">
              {w.prior}
            </th>
            <th scope="col" class="n">
              {w.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rivals.hypotheses.map(one => (
            <tr key={one.id}>
              <th scope="row" lang="en">
                {one.words}
                {one.note !== undefined && <p class="xs faint">{one.note}</p>}
                {mayWrite() && <AccountActs view={view} weighed={weighed} one={one} />}
              </th>
              <td class="n">{percent(prior[one.id]!)}</td>
              <td class="n dim">{percent(posterior[one.id]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="xs dim">{w.afterSays}</p>
      {mayWrite() && (
        <div class="acts small gap-top">
          <AddAccount view={view} weighed={weighed} />
          <AskedForm view={view} weighed={weighed} />
        </div>
      )}
      <p class="small gap-top" lang="en">
        {rivals.priorWhy}
      </p>
      {mayWrite() && <Priors key={view.version} view={view} weighed={weighed} />}
      <Seal view={view} weighed={weighed} />
    </section>
  )
}

function Priors({ view, weighed }: Props) {
  return (
    <div class="acts small gap-top">
      <Opens says={words.value.scales.change}>
        {close => <PriorsForm view={view} weighed={weighed} close={close} />}
      </Opens>
    </div>
  )
}

function PriorsForm({ view, weighed: { rivals }, close }: Props & { readonly close: () => void }) {
  const w = words.value.scales
  const send = async (given: FormData): Promise<void> => {
    const prior = Object.fromEntries(rivals.hypotheses.map(one => [one.id, Number(given.get(`weight ${one.id}`))]))
    const body = { version: view.version, prior, why: String(given.get('why')) }
    if (await sign(() => api.setPrior(body), w.priorSet)) close()
  }
  return (
    <ReasonForm label={w.reason} submit={w.save} cancel={{ label: w.cancel, act: close }} send={send}>
      {rivals.hypotheses.map(one => (
        <label class="field weight" key={one.id}>
          <span>{w.weight(one.words)}</span>
          <input
            name={`weight ${one.id}`}
            type="number"
            required
            min="0.000001"
            max="1000000000"
            step="any"
            defaultValue={String(rivals.prior[one.id])}
          />
        </label>
      ))}
    </ReasonForm>
  )
}

/** Whether question, accounts and priors stand as they were sealed. */
function Seal({ view, weighed: { seal } }: Props) {
  const w = words.value.scales
  const short = seal.hash.slice(0, 12)
  return (
    <div class="gap-top small">
      <p class={seal.holds === false ? 'finding' : ''}>
        {seal.holds === null ? w.unsealed : seal.holds ? w.sealed(short) : w.broken(short)}
      </p>
      {seal.holds !== true && (
        <p class="acts gap-top">
          <button type="button" class="btn" onClick={() => void sign(() => api.sealRivals(view.version), w.sealDone)}>
            {seal.holds === null ? w.seal : w.sealAgain}
          </button>
          <span class="dim">{w.sealSays}</span>
        </p>
      )}
    </div>
  )
}
