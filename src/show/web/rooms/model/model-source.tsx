import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ModelSourceView } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { query, setQuery } from '../../kit/router.ts'
import { caseView, epoch, say, sign } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Outcome } from './outcome.tsx'
import { Sent } from './sent.tsx'

/** Grows when a question to the model began or ended, so that the room loads again. */
const turned = signal(0)

/** One source and a language model: where to, what would be sent, the consent, what came of it. */
export function ModelSource({ id }: { id: string }) {
  const w = words.value.model
  const { value, error } = useLoad(() => {
    epoch.value
    turned.value
    const named = (field: string): string | undefined => query.value.get(field) ?? undefined
    return api.modelSource(id, { address: named('address'), model: named('model') })
  })
  const job = value?.run?.running === true ? value.run.job : null
  useEffect(() => {
    if (job === null) return
    return api.follow(job, view => {
      if (view.state === 'running') return
      turned.value++
      epoch.value++
    })
  }, [job])
  if (value === null) return <Trouble error={error} />
  const { source, request, run } = value
  const { consent } = source
  return (
    <main id="main" tabIndex={-1}>
      <h1>{consent === null ? w.closed(source.title) : w.open(source.title, consent.model, consent.address)}</h1>
      <p class="sub">{w.sub}</p>
      <p class="small gap-top">
        <a href="/model">{w.all}</a> · {source.siglum}, {w.characters(source.characters)}
      </p>
      {error !== null && (
        <p role="alert" class="small finding">
          {words.value.error(error.code, error.message, error)}
        </p>
      )}
      <div class="stack model gap-top">
        <Where view={value} />
        {request === null ? <p class="dim">{w.noAddress}</p> : <Sent request={request} />}
        {request !== null && <Consenting view={value} to={request} />}
        {run !== null && <Outcome run={run} source={source} />}
      </div>
    </main>
  )
}

/** The address and model; they stand in the address of this page until they are allowed. */
function Where({ view: { source, setting } }: { view: ModelSourceView }) {
  const w = words.value.model
  const address = query.value.get('address') ?? source.consent?.address ?? setting?.address ?? ''
  const model = query.value.get('model') ?? source.consent?.model ?? setting?.model ?? ''
  const show = (event: SubmitEvent): void => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    setQuery({ address: String(fields.get('address')).trim(), model: String(fields.get('model')).trim() })
  }
  return (
    <section class="rule-top" aria-labelledby="model-where">
      <h2 id="model-where">{w.where}</h2>
      <form key={`${address} ${model}`} onSubmit={show}>
        <label class="field">
          <span>{w.address}</span>
          <input name="address" required maxLength={2000} placeholder={w.example} defaultValue={address} />
        </label>
        <label class="field">
          <span>{w.model}</span>
          <input name="model" required maxLength={200} autocomplete="off" defaultValue={model} />
        </label>
        <p class="gap-top">
          <button type="submit" class="btn">
            {w.show}
          </button>
        </p>
      </form>
    </section>
  )
}

interface ConsentingProps {
  readonly view: ModelSourceView
  readonly to: NonNullable<ModelSourceView['request']>
}

/** The consent in full, and the one button that sends. */
function Consenting({ view: { source, run, most }, to }: ConsentingProps) {
  const w = words.value.model
  const { address, model } = to
  const { consent } = source
  const given = consent !== null && consent.address === address && consent.model === model
  const role = caseView.value?.me.role
  const decides = role === 'decide' || role === 'own'
  const settle = async (what: 'allow' | 'forbid'): Promise<void> => {
    await (what === 'allow'
      ? sign(() => api.allowModel(source.id, { address, model }), w.allowed)
      : sign(() => api.forbidModel(source.id), w.forbidden))
  }
  const send = async (): Promise<void> => {
    try {
      await api.askModel(source.id)
      say(w.asking)
      turned.value++
    } catch (error) {
      say(why(error))
    }
  }
  return (
    <section class="rule-top" aria-labelledby="model-consent">
      <h2 id="model-consent">{w.consent}</h2>
      <p class="serif gap-top">
        <q>{w.statement(source.title, source.characters, model, address)}</q>
      </p>
      {source.tooLong ? (
        <p class="gap-top">{w.tooLong(source.characters, most)}</p>
      ) : given ? (
        <>
          <p class="small dim gap-top">{w.given(consent.by, consent.at.slice(0, 10))}</p>
          <p class="acts gap-top">
            <button type="button" class="btn main" disabled={run?.running === true} onClick={() => void send()}>
              {w.ask}
            </button>{' '}
            {decides && (
              <button type="button" class="btn" onClick={() => void settle('forbid')}>
                {w.forbid}
              </button>
            )}
          </p>
        </>
      ) : (
        <>
          {consent !== null && <p class="small dim gap-top">{w.other(consent.model, consent.address)}</p>}
          {decides ? (
            <p class="acts gap-top">
              <button type="button" class="btn main" onClick={() => void settle('allow')}>
                {w.allow}
              </button>
            </p>
          ) : (
            <p class="small dim gap-top">{w.role}</p>
          )}
        </>
      )}
    </section>
  )
}
