import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { longestQuery } from '../../../case/query.ts'
import type { SavedSearches, SearchMode, SearchView } from '../../http/client.ts'
import { api, useLoad, why } from '../kit/api.ts'
import { findAsked, go, query } from '../kit/router.ts'
import { caseView, epoch, refresh, say, tell } from '../kit/state.ts'
import { toured } from '../kit/tour.ts'
import { Kwic } from '../parts/context.tsx'
import { Cap } from '../parts/key.tsx'
import { words } from '../words/words.ts'
import { ClaimRows } from './identity/claim-rows.tsx'

const most = 500

/** Words in every source, in context. The address holds the whole question, so a link cites an answer. */
export function Search() {
  const w = words.value
  const q = query.value.get('q') ?? ''
  const mode: SearchMode = query.value.get('mode') === 'exact' ? 'exact' : 'loose'
  const source = query.value.get('source') ?? ''
  const { value, error } = useLoad(async () => {
    epoch.value
    const [asked, how, where] = [query.value.get('q') ?? '', query.value.get('mode'), query.value.get('source')]
    if (asked.trim() === '' || asked.length > longestQuery) return null
    const found = await api.search(asked, {
      mode: how === 'exact' ? 'exact' : 'loose',
      limit: most,
      ...(where === null ? {} : { source: where }),
    })
    toured('search')
    return found
  })
  const saved = useLoad(() => {
    epoch.value
    return api.savedSearches()
  })
  const heading =
    q === '' || value === null
      ? w.search.start
      : value.hits.length === 0 && value.claims.length > 0
        ? w.room.foundClaims.onlyClaims(value.query, value.claims.length)
        : w.search.heading(value.query, value.hits.length, new Set(value.hits.map(hit => hit.source)).size)
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{heading}</h1>
          <p class="sub">{w.search.sub}</p>
        </div>
      </div>
      <Form key={q} q={q} mode={mode} source={source} />
      {error !== null && <p class="said">{error.message}</p>}
      <div class="cols gap-top">
        <section class="rule-top" aria-label={w.rooms.search}>
          {q !== '' && value !== null && (
            <>
              {value.spellings.length > 0 && (
                <p class="small dim">
                  {w.search.spellings}: {value.spellings.slice(0, 12).join(' · ')}
                </p>
              )}
              {value.hits.length > 0 && <Kwic rows={value.hits} />}
              {value.hits.length + value.claims.length === 0 && <p class="serif">{w.search.help}</p>}
              {value.hits.length === most && <p class="small dim gap-top">{w.search.cut(most)}</p>}
              {value.claims.length > 0 && <Claims of={value.claims} />}
            </>
          )}
        </section>
        <section class="rule-top" aria-labelledby="kept">
          <h2 id="kept">{w.search.kept}</h2>
          <Saved list={saved.value} />
          {q !== '' && (
            <p class="gap-top">
              <button
                type="button"
                class="btn"
                onClick={() =>
                  void change(() => api.saveSearch({ query: q, mode, source: source === '' ? null : source }))
                }
              >
                {w.search.keep}
              </button>
            </p>
          )}
        </section>
      </div>
    </main>
  )
}

/** The claims that hold the words, under the questions they answer. */
function Claims({ of }: { of: SearchView['claims'] }) {
  return (
    <section aria-labelledby="found-claims" class="gap-top">
      <h2 id="found-claims">{words.value.room.foundClaims.heading(of.length)}</h2>
      {[...Map.groupBy(of, one => one.question)].map(([question, rows]) => (
        <section key={question} class="gap-top">
          <h3 lang="en">{rows[0]!.asked}</h3>
          <ClaimRows of={rows} />
        </section>
      ))}
    </section>
  )
}

async function change(send: () => Promise<SavedSearches>): Promise<void> {
  try {
    await send()
    refresh()
  } catch (error) {
    tell(words.peek().say.failed(why(error)))
  }
}

function Form({ q, mode, source }: { q: string; mode: SearchMode; source: string }) {
  const w = words.value.search
  const form = useRef<HTMLFormElement>(null)
  const long = useSignal(q.length > longestQuery ? q.length : 0)
  const asked = findAsked.value
  useLayoutEffect(() => {
    if (!asked) return
    form.current!.querySelector<HTMLInputElement>('#find')!.focus()
    findAsked.value = false
  }, [asked])
  const ask = (): void => {
    const data = new FormData(form.current!)
    const { length } = String(data.get('q'))
    long.value = length > longestQuery ? length : 0
    if (long.value > 0) {
      say(words.peek().room.tooLongToSeek(length, longestQuery))
      return
    }
    const given = new URLSearchParams()
    for (const [name, value] of data) if (value !== '' && value !== 'loose') given.set(name, String(value))
    go(`/search?${given}`)
  }
  return (
    <search>
      <form
        ref={form}
        class="acts"
        onSubmit={event => {
          event.preventDefault()
          ask()
        }}
      >
        <label>
          <span class="sr">{w.label}</span>
          <input
            id="find"
            type="search"
            name="q"
            size={32}
            defaultValue={q}
            key={q}
            placeholder={w.label}
            autocomplete="off"
            spellcheck={false}
          />
        </label>
        <span class="nowrap">
          {(['loose', 'exact'] as const).map(one => (
            <label key={one} class="hand">
              <input type="radio" name="mode" value={one} checked={mode === one} onChange={ask} /> {w[one]}{' '}
            </label>
          ))}
        </span>
        <label>
          <span class="sr">{words.value.reading.sources}</span>
          <select name="source" onChange={ask}>
            <option value="">{w.every}</option>
            {caseView.value?.sources.map(one => (
              <option key={one.id} value={one.id} selected={one.id === source}>
                {one.siglum} {one.title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="btn main">
          {w.go}
          <Cap name="Enter" />
        </button>
      </form>
      {long.value > 0 && <p class="said">{words.value.room.tooLongToSeek(long.value, longestQuery)}</p>}
    </search>
  )
}

function Saved({ list }: { list: SavedSearches | null }) {
  const w = words.value.search
  if (list === null || list.searches.length === 0) return <p class="small dim gap-top">{w.noneKept}</p>
  return (
    <ul class="small stack gap-top">
      {list.searches.map(one => (
        <li key={one.id}>
          <a
            href={`/search?${new URLSearchParams({ q: one.query, ...(one.mode === 'exact' ? { mode: 'exact' } : {}), ...(one.source === null ? {} : { source: one.source }) })}`}
          >
            {one.name}
          </a>{' '}
          <span class="dim">
            {w[one.mode]}, {one.by}
          </span>{' '}
          <button
            type="button"
            class="link"
            aria-label={w.drop(one.name)}
            onClick={() => void change(() => api.dropSearch(one.id))}
          >
            {w.forget}
          </button>
        </li>
      ))}
    </ul>
  )
}
