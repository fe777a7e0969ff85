import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { FindingKind } from '../../../case/finding.ts'
import type { CaseView, SourceRow } from '../../http/client.ts'
import { api } from '../kit/api.ts'
import { kept } from '../kit/keep.ts'
import { later } from '../kit/later.tsx'
import { caseView, job, readRest, refused, retry, sourceToRead, unreachable } from '../kit/state.ts'
import { Key, KeyButton } from '../parts/key.tsx'
import { Sign } from '../parts/sign.tsx'
import { TourOffer } from '../parts/tour.tsx'
import { languageName, words } from '../words/words.ts'
import { table } from './witnesses/table.ts'

const CasePanels = later(() => import('./witnesses/case-panels.tsx').then(room => room.CasePanels))

/** The case: what came in, what was masked, what failed. The heading is the finding. */
export function Home() {
  const w = words.value
  const view = caseView.value
  if (view === null) {
    return (
      <main id="main" tabIndex={-1}>
        <h1>{refused.value ?? (unreachable.value ? w.lost.unreachable : w.say.loading)}</h1>
      </main>
    )
  }
  const claims = table.value
  if (claims !== null && claims.rows.length > 0)
    return (
      <CasePanels view={claims} underway={<Underway view={view} />}>
        {(view.sources.length > 0 || view.failures.length > 0) && (
          <div class="cols">
            <section class="rule-top" aria-labelledby="sources">
              <h2 id="sources">{w.home.sources}</h2>
              <Sources sources={view.sources} />
            </section>
            <Failures view={view} />
          </div>
        )}
      </CasePanels>
    )
  if (view.sources.length === 0) return <Empty view={view} />
  const masked = view.sources.reduce((n, one) => n + one.masks.filter(mask => mask.state !== 'rejected').length, 0)
  const begun = view.sources.some(one => one.id === kept('source'))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.home.heading(view.sources.length, view.counts.decided, view.counts.findings)}</h1>
          <p class="sub">{w.home.sub(masked)}</p>
        </div>
        <p class="acts">
          <a class="btn main" href={sourceToRead()!}>
            {begun ? w.home.goOn : w.home.begin}
            <Key of="read" />
          </a>
          <KeyButton of="add">{w.home.add}</KeyButton>
        </p>
      </div>
      <TourOffer />
      <Underway view={view} />
      <div class="cols">
        <section class="rule-top" aria-labelledby="sources">
          <h2 id="sources">{w.home.sources}</h2>
          <Sources sources={view.sources} />
          <p class="small dim gap-top">{w.home.dropHint}</p>
        </section>
        <Failures view={view} />
      </div>
    </main>
  )
}

const columns: readonly (readonly [word: 'people' | 'places' | 'dates' | 'voices', kinds: readonly FindingKind[]])[] = [
  ['people', ['person']],
  ['places', ['body', 'place']],
  ['dates', ['date']],
  ['voices', ['quotation', 'attribution']],
]

/** How many findings of a source there are, of the kinds that are asked for. */
const sumOf = ({ counts }: SourceRow, of: (kind: [FindingKind, number]) => boolean): number =>
  (Object.entries(counts.byKind) as [FindingKind, number][]).filter(of).reduce((n, [, some]) => n + some, 0)

function Sources({ sources }: { sources: readonly SourceRow[] }) {
  const w = words.value.home
  const number = (n: number): string => n.toLocaleString(words.value.code)
  const others = (one: SourceRow): number => sumOf(one, ([kind]) => !columns.some(([, kinds]) => kinds.includes(kind)))
  const all = (one: SourceRow): number => sumOf(one, () => true)
  const some = sources.some(one => others(one) > 0)
  return (
    <>
      <Unread sources={sources} />
      <table class="small wide">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{w.sources}</span>
            </th>
            <th scope="col">{w.what}</th>
            {columns.map(([word]) => (
              <th scope="col" class="n" key={word}>
                {w[word]}
              </th>
            ))}
            {some && (
              <th scope="col" class="n">
                {words.value.room.othersFound}
              </th>
            )}
            <th scope="col" class="n">
              {w.judged}
            </th>
            <th scope="col">{w.masked}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(one => (
            <tr key={one.id}>
              <td>
                <b class="sig">{one.siglum}</b>
              </td>
              <th scope="row">
                <a href={`/source/${encodeURIComponent(one.id)}`}>{one.title}</a>
                <br />
                <span class="dim">
                  {[languageName(one.language), one.file].filter(Boolean).join(' · ')}
                  {one.state === 'gathered' && ` · ${w.notRead}`}
                </span>
              </th>
              {columns.map(([word, kinds]) => (
                <td class="n" key={word} data-l={w[word]}>
                  {number(kinds.reduce((n, kind) => n + (one.counts.byKind[kind] ?? 0), 0))}
                </td>
              ))}
              {some && (
                <td class="n" data-l={words.value.room.othersFound}>
                  {number(others(one))}
                </td>
              )}
              <td class="n nowrap" data-l={w.judged}>
                {one.counts.decided > 0 && one.counts.decided >= all(one) && <Sign name="ok" tone="blue" />}{' '}
                {number(one.counts.decided)}
                <span class="faint">/{number(all(one))}</span>
              </td>
              <td>
                <MasksOf source={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Files that were handed in and not taken in: the program ended before, or the work failed. */
function Waits({ view }: { view: CaseView }) {
  const w = words.value.home
  if (view.waiting.length === 0 || job.value?.state === 'running') return null
  return (
    <section class="rule-top said" aria-label={w.waits(view.waiting.length)}>
      <p class="small">
        <Sign name="fail" tone="red" /> {w.waits(view.waiting.length)}{' '}
        <b>{view.waiting.map(one => one.file).join(', ')}</b>{' '}
        <button type="button" class="btn" onClick={() => void readRest()}>
          {w.takeWaiting}
        </button>
      </p>
    </section>
  )
}

/** Texts that are in but not read: a run that was stopped or killed, or an undo, leaves them. */
function Unread({ sources }: { sources: readonly SourceRow[] }) {
  const w = words.value.home
  const unread = sources.filter(one => one.state === 'gathered').length
  if (unread === 0 || job.value?.state === 'running') return null
  return (
    <p class="small gap-top">
      <Sign name="fail" tone="red" /> {w.unread(unread)}{' '}
      <button type="button" class="btn" onClick={() => void readRest()}>
        {w.readRest}
      </button>
    </p>
  )
}

/** The masks of a source by reason, the commonest first, and how many a person has reviewed. */
function MasksOf({ source }: { source: SourceRow }) {
  const w = words.value
  const active = source.masks.filter(mask => mask.state !== 'rejected')
  if (active.length === 0) return <span class="faint">{w.home.nothingMasked}</span>
  const reasons = [...Map.groupBy(active, mask => mask.reason)].sort((a, b) => b[1].length - a[1].length)
  const reviewed = active.every(mask => mask.state === 'accepted')
  return (
    <>
      {reasons
        .map(([reason, many]) => `${w.maskReasons[reason]}${many.length > 1 ? ` ×${many.length}` : ''}`)
        .join('; ')}{' '}
      <span class="faint">({reviewed ? w.home.reviewed : w.home.proposed})</span>
    </>
  )
}

function Failures({ view }: { view: CaseView }) {
  const w = words.value.home
  return (
    <section class="rule-top" aria-labelledby="failed">
      <h2 id="failed">{w.failed}</h2>
      {view.failures.length === 0 ? (
        <p class="small dim gap-top">{w.noFailures}</p>
      ) : (
        <ul class="small stack gap-top">
          {view.failures.map(one => (
            <li key={one.id}>
              <Sign name="fail" tone="red" /> <b>{one.file}</b>: {words.value.error(one.code, one.reason, one)}{' '}
              {!one.retry ? (
                <span class="dim">{w.noRetry}</span>
              ) : one.key === 'file-not-text' ? (
                <ReadAs failure={one} />
              ) : (
                <button type="button" class="link" onClick={() => void retry(one.id)}>
                  {w.retry}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A file whose bytes were not told to be text is tried again in an encoding that a person chooses. */
function ReadAs({ failure }: { failure: CaseView['failures'][number] }) {
  const w = words.value
  const chosen = useSignal('utf-16le')
  return (
    <form
      class="acts"
      onSubmit={event => {
        event.preventDefault()
        void retry(failure.id, chosen.value)
      }}
    >
      <label>
        {w.room.readAs}{' '}
        <select value={chosen.value} onChange={event => (chosen.value = event.currentTarget.value)}>
          {Object.entries(w.encoding.names).map(([encoding, said]) => (
            <option key={encoding} value={encoding}>
              {said}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="btn" aria-label={`${w.home.retry}: ${failure.file}`}>
        {w.home.retry}
      </button>
    </form>
  )
}

/** What is on its way in, and what waits to be. */
function Underway({ view }: { view: CaseView }) {
  return (
    <>
      <Waits view={view} />
      <Progress />
    </>
  )
}

/** Files on their way in: counts, rate, failures as they happen; brought into view, and there until it is closed. */
function Progress() {
  const w = words.value.job
  const now = job.value
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [now?.id])
  if (now === null) return null
  const part = now.total === 0 ? 0 : now.done / now.total
  const running = now.state === 'running'
  return (
    <section class="rule-top said" aria-label={w.heading} ref={box}>
      <h2>{running ? w.heading : w.ended}</h2>
      <div
        class="bar"
        role="progressbar"
        aria-label={w.heading}
        aria-valuemin={0}
        aria-valuemax={now.total}
        aria-valuenow={now.done}
      >
        <i style={{ width: `${Math.round((running ? part * 0.99 : part) * 100)}%` }} />
      </div>
      <p class="small">
        {w.stages[now.stage] ?? now.stage}: {w.count(now.done, now.total)}
        {now.rate !== null && running && ` · ${w.rate(now.rate)}`}
        {now.failures.length > 0 && ` · ${w.failures(now.failures.length)}`}
        {!running &&
          ` · ${(now.words && w.kept(now.words)) ?? (now.state === 'done' ? w.done : now.state === 'cancelled' ? w.cancelled : w.failed)}`}
      </p>
      <ul class="small">
        {now.failures.map(one => (
          <li key={one.file}>
            <Sign name="fail" tone="red" /> <b>{one.file}</b>: {words.value.error(one.code, one.reason, one)}
          </li>
        ))}
      </ul>
      <p class="acts gap-top">
        {running ? (
          <>
            <button type="button" class="btn" onClick={() => void api.cancel(now.id)}>
              {w.cancel}
            </button>
            <span class="small dim">{w.cancelSays}</span>
          </>
        ) : (
          <button type="button" class="btn" onClick={() => (job.value = null)}>
            {w.close}
          </button>
        )}
      </p>
    </section>
  )
}

/** A case without texts shows what will happen, on one invented sentence, and the first key. */
function Empty({ view }: { view: CaseView }) {
  const w = words.value.home
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.empty}</h1>
          <p class="sub">{w.emptySub}</p>
        </div>
        <p class="acts">
          <KeyButton of="add" main>
            {w.add}
          </KeyButton>
        </p>
      </div>
      <Underway view={view} />
      <div class="teach">
        <section class="rule-top">
          <p class="sample gap-top">{w.emptySample}</p>
          <p class="small dim gap-top">{w.dropHint}</p>
        </section>
        <section class="rule-top">
          <h2>{w.emptyTeach}</h2>
          <ol class="small stack gap-top">
            {w.emptySteps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="small dim gap-top">{w.emptyTour}</p>
        </section>
      </div>
      {view.failures.length > 0 && <Failures view={view} />}
    </main>
  )
}
