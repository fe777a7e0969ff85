import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { EntryView, VerifyView } from '../../http/client.ts'
import { api, useLoad, why } from '../kit/api.ts'
import { onActions } from '../kit/keys.ts'
import { query, setQuery } from '../kit/router.ts'
import { caseView, epoch, say, tell, turn } from '../kit/state.ts'
import { KeyButton } from '../parts/key.tsx'
import { Sign } from '../parts/sign.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { words } from '../words/words.ts'

const page = 200
const filters = ['all', 'findings', 'masks', 'actors', 'files', 'undone'] as const
type Filter = (typeof filters)[number]

/** What a verb of the ledger is about. */
function aboutOf({ verb }: EntryView): Filter {
  if (/mask/.test(verb)) return 'masks'
  if (/actor/.test(verb)) return 'actors'
  if (/gather|source|take|read|failure/.test(verb)) return 'files'
  return 'findings'
}

/** Who decided what, newest first; each line can be taken back by name while nothing later rests on it. */
export function Ledger() {
  const w = words.value.ledger
  const { value, error } = useLoad(() => {
    epoch.value
    const from = Number(query.value.get('from'))
    return api.ledger({ limit: page, ...(from > 0 ? { from } : {}) })
  })
  const verified = useSignal<VerifyView | null>(null)
  const verify = async (): Promise<void> => {
    try {
      verified.value = await api.verify()
      say(verified.value.ok ? w.verified(verified.value.entries) : `${w.broken}. ${verified.value.faults[0] ?? ''}`)
    } catch (failed) {
      tell(words.peek().say.failed(why(failed)))
    }
  }
  useLayoutEffect(
    () =>
      onActions({
        verify: () => {
          void verify()
          return true
        },
      }),
    [],
  )
  if (value === null) return <Trouble error={error} />
  const shown = (query.value.get('show') ?? 'all') as Filter
  const entries = value.entries.filter(
    one => shown === 'all' || (shown === 'undone' ? !one.stands && one.kind === 'do' : aboutOf(one) === shown),
  )
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading}</h1>
          <p class="sub">{w.sub}</p>
        </div>
        <p class="acts">
          <KeyButton of="verify" main onClick={() => void verify()}>
            {w.verify}
          </KeyButton>{' '}
          <a class="btn" href="/api/proof.json" download="proof.json">
            {w.proof}
          </a>
        </p>
      </div>
      <div class="cols">
        <section aria-label={words.value.rooms.ledger}>
          <fieldset class="filters small" aria-label={words.value.reading.shown}>
            {filters.map(one => (
              <button
                type="button"
                key={one}
                aria-pressed={shown === one}
                onClick={() => setQuery({ show: one === 'all' ? null : one })}
              >
                {w.filters[one]}
              </button>
            ))}
          </fieldset>
          {entries.length === 0 ? <p class="serif gap-top">{w.empty}</p> : <Entries entries={entries} />}
          {value.next !== null && (
            <p class="gap-top">
              <a href={`/ledger?from=${value.next}`}>{w.older}</a>
            </p>
          )}
        </section>
        <div class="stack">
          <Verified view={verified.value} />
          <section class="rule-top">
            <h2>{w.ifBroken}</h2>
            <p class="small gap-top">{w.ifBrokenSays}</p>
          </section>
          <section class="rule-top">
            <h2>{w.last}</h2>
            <p class="gap-top">
              <code class="seal">{spaced(value.head.hash, 8)}</code>
            </p>
            <p class="small dim gap-top">{w.lastSays}</p>
          </section>
          <section class="rule-top">
            <h2>{w.suggestions}</h2>
            <p class="small gap-top">{w.suggestionsSay}</p>
          </section>
        </div>
      </div>
    </main>
  )
}

/** What an entry took back or did again. */
const turned = (said: string): string => said.replace(/^(Took back|Did again): /, '')

const spaced = (hash: string, step: number): string => hash.replaceAll(new RegExp(`(.{${step}})(?=.)`, 'g'), '$1 ')

function Verified({ view }: { view: VerifyView | null }) {
  const w = words.value.ledger
  return (
    <section class="rule-top">
      {view === null ? (
        <p class="kick">{w.notVerified}</p>
      ) : view.ok ? (
        <>
          <h2>
            <Sign name="ok" tone="blue" /> {w.verified(view.entries)}
          </h2>
          <p class="small dim gap-top">{w.checked(view.rows)}</p>
        </>
      ) : (
        <>
          <h2>
            <Sign name="fail" tone="red" /> {w.broken}
          </h2>
          <ul class="small stack gap-top">
            {view.faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Entries({ entries }: { entries: readonly EntryView[] }) {
  const w = words.value.ledger
  return (
    <table class="wide gap-top">
      <thead>
        <tr>
          <th scope="col" class="n">
            {w.no}
          </th>
          <th scope="col">{w.when}</th>
          <th scope="col">{w.who}</th>
          <th scope="col">{w.what}</th>
          <th scope="col">{w.back}</th>
          <th scope="col">{w.seal}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(one => (
          <Line key={one.seq} entry={one} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ entry }: { entry: EntryView }) {
  const w = words.value.ledger
  const asking = useSignal(false)
  const at = new Date(entry.at)
  const code = words.value.code === 'en' ? 'en-GB' : 'ru'
  const mine = entry.by === caseView.value?.me.name
  const way = entry.kind === 'do' ? (entry.stands ? 'undo' : 'redo') : null
  const take = (others: boolean): void => {
    asking.value = false
    if (way !== null) void turn(way, { seq: entry.seq, ...(others ? { others } : {}) })
  }
  const gone = entry.kind === 'do' && !entry.stands
  return (
    <tr>
      <td class="n dim">{entry.seq}</td>
      <td class="nowrap" title={at.toLocaleString(code)}>
        <time dateTime={entry.at}>
          {at.toLocaleString(code, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
        </time>
      </td>
      <td>{entry.by}</td>
      <td class="said-words">
        {entry.kind === 'do' ? (
          gone ? (
            <s>{words.value.step(entry.words)}</s>
          ) : (
            words.value.step(entry.words)
          )
        ) : (
          `${(entry.kind === 'undo' ? w.undid : w.redid)(entry.of ?? 0)}: ${words.value.step(turned(entry.words))}`
        )}{' '}
        {gone && <span class="dim small">{w.gone}</span>}
        {entry.entries > 1 && <span class="faint small"> ({w.of(entry.entries)})</span>}
      </td>
      <td class="small">
        {way !== null &&
          (entry.canTurn ? (
            asking.value ? (
              <span>
                {w.others(entry.by)}{' '}
                <button type="button" class="link" onClick={() => take(true)}>
                  {w.yes}
                </button>{' '}
                <button type="button" class="link" onClick={() => (asking.value = false)}>
                  {w.no_}
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="link"
                aria-label={`${w[way]}: ${words.value.step(entry.words)}`}
                onClick={() => (mine ? take(false) : (asking.value = true))}
              >
                {w[way]}
              </button>
            )
          ) : (
            <span class="faint">{w.stuck}</span>
          ))}
      </td>
      <td>
        <code class="seal nowrap" title={entry.hash}>
          {spaced(entry.hash.slice(0, 12), 4)}
        </code>
      </td>
    </tr>
  )
}
