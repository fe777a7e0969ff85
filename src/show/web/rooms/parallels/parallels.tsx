import { useSignal } from '@preact/signals'
import type { DependenceView, JobView, PairRow } from '../../../http/client.ts'
import { api, useLoad, why } from '../../kit/api.ts'
import { caseView, epoch, refresh, say, sign, tell } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Formulae } from './formulae.tsx'
import { KindSign } from './kind-sign.tsx'

export const parallelKinds = ['verbatim', 'near-verbatim', 'translation', 'paraphrase'] as const

export const pairAddress = (id: string, at?: number): string =>
  `/parallels/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${at}`}`

/** Finds that rest on wording or on order, not on like matter alone. */
const closeOf = ({ found }: PairRow): number =>
  found === null
    ? 0
    : (found.byKind.verbatim ?? 0) + (found.byKind['near-verbatim'] ?? 0) + (found.byKind.translation ?? 0)

/** Every pair of texts with what they share, and the dependences that were accepted. */
export function Parallels() {
  const w = words.value.texts
  const { value, error } = useLoad(() => {
    epoch.value
    return api.parallels()
  })
  const job = useSignal<JobView | null>(null)
  if (value === null) return <Trouble error={error} />
  const compared = value.pairs.filter(pair => pair.found !== null)
  const sharing = compared.filter(pair => closeOf(pair) > 0).length
  const rows = [...value.pairs].sort((a, b) => closeOf(b) - closeOf(a) || (b.found?.best ?? 0) - (a.found?.best ?? 0))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.parallels.heading(compared.length, sharing)}</h1>
          <p class="sub">{w.parallels.sub}</p>
        </div>
        {compared.length < value.pairs.length && (
          <p class="acts">
            <CompareButton job={job} main>
              {compared.length === 0 ? w.parallels.compare : w.parallels.again}
            </CompareButton>
          </p>
        )}
      </div>
      <CompareProgress job={job} />
      {value.pairs.length === 0 ? <p class="gap-top">{w.parallels.none}</p> : <Pairs rows={rows} />}
      {compared.some(pair => pair.stake !== null) && <p class="small dim gap-top">{w.parallels.stakeSays}</p>}
      <Dependences rows={value.dependences} head={w.parallels.dependences} />
      {value.pairs.length > 0 && <Formulae rows={value.formulae} />}
    </main>
  )
}

/** Starts the comparison and follows it; `pairs` narrows it to those. */
export function CompareButton({
  job,
  pairs = [],
  main = false,
  children,
}: {
  job: { value: JobView | null }
  pairs?: readonly string[]
  main?: boolean
  children: string
}) {
  const start = async (): Promise<void> => {
    try {
      const { job: id } = await api.compare(pairs)
      api.follow(id, view => {
        job.value = view
        if (view.state === 'running') return
        say(view.state === 'cancelled' ? words.peek().texts.parallels.stopped : (view.words ?? ''))
        job.value = null
        refresh()
      })
    } catch (error) {
      tell(words.peek().say.failed(why(error)))
    }
  }
  return (
    <button type="button" class={main ? 'btn main' : 'btn'} disabled={job.value !== null} onClick={() => void start()}>
      {children}
    </button>
  )
}

export function CompareProgress({ job }: { job: { value: JobView | null } }) {
  const w = words.value.texts.parallels
  const now = job.value
  if (now === null) return null
  const part = now.total === 0 ? 0 : now.done / now.total
  return (
    <section class="rule-top said" aria-label={w.compare}>
      <div
        class="bar"
        role="progressbar"
        aria-label={w.compare}
        aria-valuemin={0}
        aria-valuemax={now.total}
        aria-valuenow={now.done}
      >
        <i style={{ width: `${Math.round(part * 99)}%` }} />
      </div>
      <p class="acts small">
        <span>{w.running(now.done, now.total)}</span>
        <button type="button" class="btn" onClick={() => void api.cancel(now.id)}>
          {w.stop}
        </button>
      </p>
    </section>
  )
}

function Pairs({ rows }: { rows: readonly PairRow[] }) {
  const w = words.value.texts
  const staked = rows.some(row => row.stake !== null)
  return (
    <table class="small wide">
      <thead>
        <tr>
          <th scope="col">{w.parallels.pair}</th>
          {parallelKinds.map(kind => (
            <th scope="col" class="n" key={kind}>
              {w.kinds[kind]}
            </th>
          ))}
          <th scope="col" class="n">
            {w.parallels.stretches}
          </th>
          {staked && (
            <th scope="col" class="n" title={w.parallels.stakeSays}>
              {w.parallels.stake}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, a, b, found, stake }) => (
          <tr key={id}>
            <th scope="row">
              <a href={pairAddress(id)}>
                <b class="sig">{a.siglum}</b> <b class="sig">{b.siglum}</b> {a.title}; {b.title}
              </a>
              {found?.strongest != null && (
                <a class="strongest" href={pairAddress(id, found.strongest.n)}>
                  <KindSign of={found.strongest.kind} />
                  <span class="loc">
                    {a.siglum} {found.strongest.lines[0]} · {b.siglum} {found.strongest.lines[1]}
                  </span>{' '}
                  <bdi lang={a.language}>{cut(found.strongest.words)}</bdi>
                </a>
              )}
            </th>
            {found === null ? (
              <td colSpan={parallelKinds.length + (staked ? 2 : 1)} class="dim">
                {w.parallels.notYet}
              </td>
            ) : (
              <>
                {parallelKinds.map(kind => (
                  <td class={found.byKind[kind] ? 'n' : 'n faint'} key={kind} data-l={w.kinds[kind]}>
                    {found.byKind[kind] ?? 0}
                  </td>
                ))}
                <td class={found.stretches > 0 ? 'n' : 'n faint'} data-l={w.parallels.stretches}>
                  {found.stretches}
                </td>
                {staked && (
                  <td class={stake ? 'n' : 'n faint'} data-l={w.parallels.stake}>
                    {stake ?? '—'}
                  </td>
                )}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** So many letters of a passage tell which it is. */
const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)

/** What the case holds of dependence and independence, with the way back. */
export function Dependences({ rows, head }: { rows: readonly DependenceView[]; head: string }) {
  const w = words.value.texts.parallels
  const may = ['decide', 'own'].includes(caseView.value?.me.role ?? 'none')
  return (
    <section class="rule-top gap-top" aria-labelledby="dependences">
      <h2 id="dependences">{head}</h2>
      {rows.length === 0 && <p class="small dim gap-top">{w.noDependences}</p>}
      <ul class="small stack gap-top">
        {rows.map(({ dependence, a, b }) => (
          <li key={dependence.id}>
            <b>{said(dependence, a, b)}</b>
            {dependence.direction === 'not-shown' && <span class="dim"> ({w.notShown})</span>}{' '}
            <bdi lang="en">{dependence.why}</bdi>{' '}
            {may && (
              <button
                type="button"
                class="link"
                onClick={() => void sign(() => api.undepend(dependence.id), w.tookBack)}
              >
                {w.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A dependence in words. */
export function said({ state, direction }: DependenceView['dependence'], a: string, b: string): string {
  const w = words.value.texts.parallels
  if (state === 'independent-shown') return w.apart(a, b)
  if (direction === 'a-from-b') return w.follows(a, b)
  if (direction === 'b-from-a') return w.follows(b, a)
  return w.depend(a, b)
}
