import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { JobView, ParallelKind, TextPairView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { useAsList, useWidth } from '../../kit/figure.ts'
import { onActions } from '../../kit/keys.ts'
import { go, query, setQuery } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { isNarrow } from '../witnesses/narrow.ts'
import { AcceptForm } from './accept.tsx'
import { FaceToFace } from './face.tsx'
import { FormulaForm } from './formulae.tsx'
import { KindSign } from './kind-sign.tsx'
import { PairMap } from './map.tsx'
import { CompareButton, CompareProgress, Dependences, pairAddress, parallelKinds } from './parallels.tsx'

/** Rows of the list at first, and with each wish for more. */
const page = 40
/** Hints of a lower score are shown on demand: chance gives so much in one of four hundred pairs of passages. Assumption. */
const clear = 6
/** Letters that a formula may have, as the case holds it. */
const mostFormula = 300

/** Two texts: where they meet, every shared passage, and one of them face to face. */
export function Pair({ id }: { id: string }) {
  const { value, error } = useLoad(() => {
    epoch.value
    const at = query.value.get('at')
    return api.pair(id, at === null ? undefined : Number(at))
  })
  if (value === null) return <Trouble error={error} />
  return value.compared ? <Compared view={value} /> : <NotCompared view={value} />
}

function NotCompared({ view }: { view: TextPairView }) {
  const w = words.value.texts
  const job = useSignal<JobView | null>(null)
  return (
    <main id="main" tabIndex={-1}>
      <p class="acts small">
        <a href="/parallels">{w.pair.back}</a>
      </p>
      <div class="lede">
        <div>
          <h1>{w.pair.notCompared(view.a.siglum, view.b.siglum)}</h1>
          <p class="sub">
            {view.a.title}; {view.b.title}
          </p>
        </div>
        <p class="acts">
          <CompareButton job={job} pairs={[view.id]} main>
            {w.parallels.compare}
          </CompareButton>
        </p>
      </div>
      <CompareProgress job={job} />
    </main>
  )
}

function Compared({ view }: { view: TextPairView }) {
  const w = words.value.texts
  const asked = query.value.get('kind') as ParallelKind | 'all' | null
  const strong = view.parallels.filter(one => one.kind !== 'paraphrase' || one.score >= clear)
  const chosen = view.parallels.find(one => one.n === view.face?.n)
  // a passage that was asked for is shown, however weak
  const weak = strong.length === 0 || (chosen !== undefined && !strong.includes(chosen))
  const kind = asked === null && weak ? 'all' : asked
  const most = useSignal(page)
  const asList = useAsList()
  const { frame, width } = useWidth(620)
  const shown = kind === null ? strong : view.parallels.filter(one => kind === 'all' || one.kind === kind)
  const at = view.face?.n ?? null
  useLayoutEffect(() => {
    const step = (by: 1 | -1): boolean => {
      const here = shown.findIndex(one => one.n === at)
      const next = shown[here < 0 ? 0 : here + by]
      if (next !== undefined) setQuery({ at: String(next.n) })
      return true
    }
    return onActions({
      next: () => step(1),
      previous: () => step(-1),
    })
  }, [view, kind, at])
  const count = (of: ParallelKind): number => view.parallels.filter(one => one.kind === of).length
  const loose = count('paraphrase')
  return (
    <main id="main" tabIndex={-1}>
      <p class="acts small">
        <a href="/parallels">{w.pair.back}</a>
        {view.stretches.map((one, n) => (
          <a
            key={one.a.start}
            href={`/variants?w=${view.a.id}:${one.a.start}-${one.a.end},${view.b.id}:${one.b.start}-${one.b.end}`}
          >
            {w.pair.toVariants} {view.stretches.length > 1 ? n + 1 : ''}
          </a>
        ))}
      </p>
      <div class="lede">
        <div>
          <h1>{w.pair.heading(view.a.siglum, view.b.siglum, view.parallels.length - loose, loose)}</h1>
          <p class="sub">{w.pair.sub(view.stretches.length, loose)}</p>
        </div>
        <p class="acts">
          <KeyButton of="next">{w.pair.nextOne}</KeyButton>
          <KeyButton of="asList">
            {asList.value ? words.value.testimony.asFigure : words.value.testimony.asList}
          </KeyButton>
        </p>
      </div>
      <fieldset class="filters small" aria-label={w.pair.listOf}>
        {strong.length > 0 && (
          <button type="button" aria-pressed={kind === null} onClick={() => setQuery({ kind: null })}>
            {w.pair.clear} {strong.length}
          </button>
        )}
        <button type="button" aria-pressed={kind === 'all'} onClick={() => setQuery({ kind: 'all' })}>
          {w.pair.all} {view.parallels.length}
        </button>
        {parallelKinds.map(one => (
          <button type="button" key={one} aria-pressed={kind === one} onClick={() => setQuery({ kind: one })}>
            <KindSign of={one} /> {w.kinds[one]} {count(one)}
          </button>
        ))}
      </fieldset>
      {view.face !== null && isNarrow.value && <Chosen view={view} />}
      <div class={asList.value ? 'gap-top' : 'meet-cols gap-top'}>
        <figure ref={frame} hidden={asList.value}>
          <PairMap view={view} width={width} shown={shown} />
        </figure>
        <section aria-labelledby="shared">
          <h2 id="shared">{w.pair.listOf}</h2>
          <p class="small dim">{w.pair.scoreSays}</p>
          <ol class="meets small">
            {shown.slice(0, Math.max(most.value, shown.findIndex(one => one.n === at) + 1)).map(one => (
              <li key={one.n}>
                <a
                  href={pairAddress(view.id, one.n)}
                  aria-current={one.n === at ? 'true' : undefined}
                  onClick={keepKind}
                >
                  <KindSign of={one.kind} />
                  <span class="sr">{w.kinds[one.kind]}. </span>
                  <span class="loc">
                    {w.pair.at(view.a.siglum, one.a.line)} · {w.pair.at(view.b.siglum, one.b.line)}
                  </span>{' '}
                  <span class="dim">
                    {w.pair.score} {one.score.toFixed(0)}
                  </span>
                  <br />
                  <bdi lang={view.a.language}>
                    {one.a.words}
                    {one.a.end - one.a.start > Array.from(one.a.words).length && '…'}
                  </bdi>
                </a>
              </li>
            ))}
          </ol>
          {shown.length > most.value && (
            <button type="button" class="link more" onClick={() => (most.value += page)}>
              {w.pair.more}
            </button>
          )}
        </section>
      </div>
      {view.face === null ? <p class="gap-top dim">{w.pair.choose}</p> : !isNarrow.value && <Chosen view={view} />}
      {view.cuts.length > 0 && <Cuts view={view} />}
      <Dependences rows={view.dependences} head={w.parallels.dependencesOfPair} />
    </main>
  )
}

/** The chosen passage and what a person may say of it. */
function Chosen({ view }: { view: TextPairView }) {
  return (
    <div class="chosen">
      <FaceToFace view={view} face={view.face!} />
      <AcceptForm key={view.face!.n} view={view} />
      {view.parallels[view.face!.n]!.kind === 'verbatim' && view.face!.a.words.length <= mostFormula && (
        <details key={`formula ${view.face!.n}`} class="rule-top">
          <summary class="small">{words.value.texts.formulae.ask}</summary>
          <FormulaForm given={view.face!.a.words.replaceAll(/\s+/g, ' ')} />
        </details>
      )}
    </div>
  )
}

/** A filter stays while passages are looked through. */
function keepKind(event: MouseEvent): void {
  const kind = query.peek().get('kind')
  if (kind === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(`${(event.currentTarget as HTMLAnchorElement).href}&kind=${kind}`)
}

function Cuts({ view }: { view: TextPairView }) {
  const w = words.value.texts.pair
  return (
    <section class="rule-top gap-top" aria-labelledby="cuts">
      <h2 id="cuts">{w.cuts}</h2>
      <ul class="small stack gap-top">
        {view.cuts.map(one => {
          const source = view[one.side]
          return (
            <li key={`${one.side} ${one.start}`} class="only">
              <a class="loc" href={`/source/${encodeURIComponent(source.id)}?from=${one.start}&to=${one.end}`}>
                {w.at(source.siglum, one.line)}
              </a>{' '}
              <bdi lang={source.language}>{one.words}</bdi>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
