import { useSignal } from '@preact/signals'
import { api } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { words } from '../../words/words.ts'

/** A case without accounts: the question and two of them, written here or brought in a file. */
export function NewAccounts() {
  const { accounts: w, scales } = words.value
  const trouble = useSignal<string | null>(null)
  const make = async (given: FormData): Promise<void> => {
    const said = (name: string): string => String(given.get(name)).trim()
    const rivals = {
      question: said('question'),
      hypotheses: [
        { id: 'account-1', words: said('first') },
        { id: 'account-2', words: said('second') },
      ],
      prior: { 'account-1': 1, 'account-2': 1 },
      priorWhy: said('why'),
      items: [],
    }
    await sign(() => api.makeRivals(rivals), w.made, trouble)
  }
  const bring = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0]
    if (file === undefined) return
    const text = await file.text()
    await sign(
      () => api.takeRivals({ name: file.name, text }),
      ({ rivals }) => scales.brought(rivals.hypotheses.length),
      trouble,
    )
    input.value = ''
  }
  const field = (name: string, says: string, hint: string) => (
    <label class="field">
      <span>{says}</span>
      <input name={name} required maxLength={2000} autocomplete="off" placeholder={hint} />
    </label>
  )
  return (
    <main id="main" tabIndex={-1}>
      <h1>{w.none}</h1>
      <p class="sub">{w.noneSays}</p>
      <form
        class="write gap-top"
        onSubmit={event => {
          event.preventDefault()
          void make(new FormData(event.currentTarget))
        }}
      >
        {field('question', w.question, w.questionHint)}
        {field('first', w.first, w.firstHint)}
        {field('second', w.second, w.secondHint)}
        <label class="field">
          <span>{w.priorWhy}</span>
          <input name="why" required maxLength={2000} defaultValue={w.priorUsual} />
        </label>
        {trouble.value !== null && <p class="said small">{trouble.value}</p>}
        <p class="acts gap-top">
          <button type="submit" class="btn main">
            {w.make}
          </button>
        </p>
      </form>
      <p class="small dim gap-top">{w.orFile}</p>
      <label class="field bring">
        <span>{scales.bring}</span>
        <input
          type="file"
          accept=".json,.jsonld,.csv,.argdown,.ad"
          onChange={event => void bring(event.currentTarget)}
        />
      </label>
    </main>
  )
}
