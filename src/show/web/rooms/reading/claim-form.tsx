import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { WordsClaimBody } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { sign } from '../../kit/state.ts'
import { Cap } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

type Kind = Exclude<WordsClaimBody['answer']['kind'], 'charge'>
const kinds: readonly Kind[] = ['yes-no', 'date', 'number', 'actor', 'choice', 'wording']
const stances = ['asserts', 'denies', 'doubts', 'evades', 'qualifies', 'retracts'] as const
const accesses = ['not-recorded', 'witness', 'told', 'read', 'inferred'] as const
const certainties = ['certain', 'probable', 'possible'] as const

/** The selected words as a claim: what they answer, who says so, how they know. One form, one step, one undo. */
export function ClaimForm({ room }: { room: ReadingRoom }) {
  const w = words.value
  const form = useRef<HTMLFormElement>(null)
  const asked = useSignal('')
  const kind = useSignal<Kind>('yes-no')
  const trouble = useSignal<string | null>(null)
  const { value } = useLoad(() => api.questions({ all: 'true' }))
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])
  const questions = (value?.rows ?? []).map(row => row.question).filter(one => one.kind !== 'charge')
  const known = questions.find(one => one.words === asked.value.trim())
  const of = (known?.kind ?? kind.value) as Kind
  const actors = [...room.actors.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  const range = room.picked.value!
  const said = room.text.slice(range.start, range.end)

  const leave = (): void => {
    room.claiming.value = false
    document.querySelector<HTMLElement>('.pane.c')?.focus({ preventScroll: true })
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const data = new FormData(form.current!)
    const field = (name: string): string => String(data.get(name) ?? '').trim()
    const speaker = field('speaker')
    const claiming = {
      ...room.points(range),
      question: known?.id ?? { words: asked.value.trim(), kind: of },
      answer: answerOf(of, field, said),
      stance: field('stance') as WordsClaimBody['stance'],
      certainty: field('certainty') as WordsClaimBody['certainty'],
      ...(speaker === '' ? {} : { speaker, access: field('access') as (typeof accesses)[number] }),
    }
    const done = await sign(
      () => api.claimWords(room.source.value.id, claiming),
      ({ claim }) => w.room.claim.made(claim.gist),
      trouble,
    )
    if (done === null) return
    getSelection()?.collapseToEnd()
    room.picked.value = null
    leave()
  }
  const choose = (name: string, label: string, entries: readonly (readonly [string, string])[]) => (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        {entries.map(([id, shown]) => (
          <option key={id} value={id}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
  const names = actors.map(one => [one.id, one.name] as const)
  return (
    <form
      ref={form}
      onSubmit={event => void send(event)}
      onKeyDown={event => {
        if (event.key === 'Escape') leave()
        // a list takes Enter for itself; here it sends, as the button says
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) void send(event)
      }}
    >
      <p class="kick">{w.room.claim.heading}</p>
      <p class="serif">{said.length > 160 ? `${said.slice(0, 160)} …` : said}</p>
      <label class="field">
        <span>{w.room.claim.question}</span>
        <input
          required
          list="questions"
          autocomplete="off"
          value={asked.value}
          onInput={event => (asked.value = event.currentTarget.value)}
        />
        <datalist id="questions">
          {questions.map(one => (
            <option key={one.id} value={one.words} />
          ))}
        </datalist>
      </label>
      {known === undefined && (
        <label class="field">
          <span>{w.room.claim.kind}</span>
          <select value={kind.value} onChange={event => (kind.value = event.currentTarget.value as Kind)}>
            {kinds.map(one => (
              <option key={one} value={one}>
                {w.testimony.kinds[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {of === 'yes-no' && choose('value', w.room.claim.answer, Object.entries(w.room.claim.values))}
      {of === 'actor' && choose('value', w.room.claim.answer, names)}
      {(of === 'date' || of === 'choice' || of === 'number') && (
        <label class="field">
          <span>{of === 'date' ? w.reading.askEdtf : w.room.claim.answer}</span>
          <input
            name="value"
            required
            autocomplete="off"
            spellcheck={false}
            {...(of === 'number' ? { inputMode: 'decimal', pattern: '-?[0-9]+([.][0-9]+)?' } : {})}
          />
        </label>
      )}
      {choose('speaker', w.room.claim.speaker, [['', w.room.claim.page], ...names])}
      {choose(
        'access',
        w.room.claim.access,
        accesses.map(one => [one, w.testimony.chain.access[one]] as const),
      )}
      {choose(
        'stance',
        w.room.claim.stance,
        stances.map(one => [one, w.testimony.stances[one]] as const),
      )}
      {choose(
        'certainty',
        w.room.claim.certainty,
        certainties.map(one => [one, w.testimony.certainties[one]] as const),
      )}
      {trouble.value !== null && <p class="said small">{trouble.value}</p>}
      <p class="acts gap-top">
        <button type="submit" class="btn main">
          {w.room.claim.make}
          <Cap name="Enter" />
        </button>
        <button type="button" class="btn" onClick={leave}>
          {w.reading.cancel}
          <Cap name="Esc" />
        </button>
      </p>
    </form>
  )
}

function answerOf(kind: Kind, field: (name: string) => string, said: string): WordsClaimBody['answer'] {
  const value = field('value')
  switch (kind) {
    case 'yes-no':
      return { kind, value: value as 'yes' | 'no' | 'in-part' }
    case 'date':
      return { kind, edtf: value, words: said }
    case 'number':
      return { kind, least: Number(value), most: Number(value), words: said }
    case 'actor':
      return { kind, actor: value }
    case 'choice':
      return { kind, value }
    case 'wording':
      return { kind, words: said }
  }
}
