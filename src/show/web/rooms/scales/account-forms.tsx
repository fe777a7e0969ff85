import { useSignal } from '@preact/signals'
import type { ScalesView, WeighedView } from '../../../http/client.ts'
import { api } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { words } from '../../words/words.ts'
import { Opens, useVersion } from './opens.tsx'
import type { Hypothesis } from './sides.ts'

interface Props {
  readonly view: ScalesView
  readonly weighed: WeighedView
}

/** Adds an account. */
export function AddAccount({ view, weighed }: Props) {
  const w = words.value.accounts
  return (
    <Opens says={w.add}>
      {close => (
        <>
          <AccountForm view={view} close={close} />
          <p class="xs dim">{w.addSays(weighed.rivals.items.length)}</p>
        </>
      )}
    </Opens>
  )
}

/** Changes one account, or removes it where two others stay. */
export function AccountActs({ view, weighed, one }: Props & { one: Hypothesis }) {
  const w = words.value.accounts
  const remove = (close: () => void) => async (): Promise<void> => {
    if (await sign(() => api.removeAccount({ version: view.version, id: one.id }), w.accountGone)) close()
  }
  return (
    <div class="acts xs gap-top">
      <Opens says={w.edit} names={w.editAccount(one.words)}>
        {close => <AccountForm view={view} one={one} close={close} />}
      </Opens>
      {weighed.rivals.hypotheses.length > 2 && (
        <Opens says={w.remove} names={w.removeAccount(one.words)}>
          {close => (
            <>
              <span>{w.removeSays}</span>{' '}
              <button type="button" class="btn main" onClick={() => void remove(close)()}>
                {w.removeAccount(one.words)}
              </button>{' '}
              <button type="button" class="btn" onClick={close}>
                {w.cancel}
              </button>
            </>
          )}
        </Opens>
      )}
    </div>
  )
}

function AccountForm({ view, one, close }: { view: ScalesView; one?: Hypothesis; close: () => void }) {
  const w = words.value.accounts
  const trouble = useSignal<string | null>(null)
  // what the form was opened on: where that changed meanwhile, the present words stand beside one's own
  const opened = useSignal(one)
  const version = useVersion(view.version)
  const send = async (given: FormData): Promise<void> => {
    const body = {
      version: version.of(),
      ...(one === undefined ? {} : { id: one.id }),
      words: String(given.get('words')),
      note: String(given.get('note')),
    }
    if (await sign(() => api.writeAccount(body), w.accountDone, trouble)) close()
    else version.refused()
  }
  return (
    <form
      class="small"
      onSubmit={event => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <label class="field">
        <span>{w.accountWords}</span>
        <input name="words" required maxLength={2000} autocomplete="off" defaultValue={opened.value?.words ?? ''} />
      </label>
      <label class="field">
        <span>{w.note}</span>
        <input name="note" maxLength={2000} autocomplete="off" defaultValue={opened.value?.note ?? ''} />
      </label>
      <Trouble says={trouble.value} now={one === undefined || one.words === opened.value?.words ? null : one.words} />
      <Buttons close={close} />
    </form>
  )
}

/** The question that the accounts answer, with a way to say it otherwise. */
export function AskedForm({ view, weighed }: Props) {
  const w = words.value.accounts
  return <Opens says={w.editQuestion}>{close => <Asked view={view} weighed={weighed} close={close} />}</Opens>
}

function Asked({ view, weighed: { rivals }, close }: Props & { close: () => void }) {
  const w = words.value.accounts
  const trouble = useSignal<string | null>(null)
  const opened = useSignal(rivals.question)
  const version = useVersion(view.version)
  const send = async (question: string): Promise<void> => {
    if (await sign(() => api.setQuestion({ version: version.of(), question }), w.questionDone, trouble)) close()
    else version.refused()
  }
  return (
    <form
      class="small"
      onSubmit={event => {
        event.preventDefault()
        void send(String(new FormData(event.currentTarget).get('question')))
      }}
      onKeyDown={event => event.key === 'Escape' && close()}
    >
      <label class="field">
        <span>{w.question}</span>
        <input name="question" required maxLength={2000} defaultValue={opened.value} />
      </label>
      <Trouble says={trouble.value} now={rivals.question === opened.value ? null : rivals.question} />
      <Buttons close={close} />
    </form>
  )
}

/** Why it was not put down, and how it reads now where somebody changed it meanwhile. */
function Trouble({ says, now }: { says: string | null; now: string | null }) {
  return (
    <>
      {says !== null && <p class="said">{says}</p>}
      {now !== null && (
        <p class="said">
          {words.value.accounts.now} <q lang="en">{now}</q>
        </p>
      )}
    </>
  )
}

function Buttons({ close }: { close: () => void }) {
  const w = words.value.accounts
  return (
    <p class="acts gap-top">
      <button type="submit" class="btn main">
        {w.save}
      </button>
      <button type="button" class="btn" onClick={close}>
        {w.cancel}
      </button>
    </p>
  )
}
