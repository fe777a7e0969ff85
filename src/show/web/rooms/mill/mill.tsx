import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { Distribution, MillView, TrialView } from '../../../http/client.ts'
import { api, type Loaded, useLoad } from '../../kit/api.ts'
import { onActions } from '../../kit/keys.ts'
import { epoch } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { asked, set, trialAsked, viewAsked } from './asked.ts'
import { Assumptions } from './assumptions.tsx'
import { HatchDefinition } from './hatch.tsx'
import { Headlines } from './headlines.tsx'
import { Humps } from './humps.tsx'
import { nameOf } from './name.ts'
import { follow, running, start, stop, trouble, turned } from './run.ts'
import { Telling } from './telling.tsx'
import { Trial } from './trial.tsx'

/** What the apparatus makes by itself, and what a record can tell. */
export function Mill() {
  const { value, error } = useLoad(() => {
    epoch.value
    turned.value
    return api.mill(viewAsked.value)
  })
  const trial = useLoad(() => api.trial(trialAsked.value))
  if (value === null) return <Trouble error={error} />
  return <Room view={value} trial={trial} wrong={error?.message ?? null} />
}

interface RoomProps {
  readonly view: MillView
  readonly trial: Loaded<TrialView>
  readonly wrong: string | null
}

function Room({ view, trial, wrong }: RoomProps) {
  const w = words.value.mill
  const { result } = view
  useEffect(() => {
    if (view.run.job !== null && view.result === null) follow(view.run.job)
  }, [view.run.job])
  // before the first picture, so that no key pressed at once is lost
  useLayoutEffect(
    () =>
      onActions({
        run: () => {
          void start()
          return true
        },
      }),
    [],
  )
  const agreement = result === null ? null : finding(result.distributions, 'agreement')
  return (
    <main id="main" tabIndex={-1}>
      <HatchDefinition />
      <div class="lede">
        <div>
          <h1>{agreement === null ? w.title : w.found(w.percent(agreement.fab))}</h1>
          <p class="sub">{agreement === null ? w.titleSays : reading(agreement)}</p>
          {result?.told != null && (
            <p class="small gap-top">
              <a href="#telling">{w.thisCase}</a> {w.tell.verdict[result.told.weighing.verdict]}.
            </p>
          )}
        </div>
        <Runner view={view} />
      </div>
      {(wrong ?? trouble.value) !== null && <p class="said">{wrong ?? trouble.value}</p>}
      {result !== null && <Headlines result={result} />}
      <div class="mill">
        <div>
          <Trial hypotheses={view.hypotheses.map(one => one.key)} loaded={trial} />
          <section class="hair gap-top" aria-labelledby="plain">
            <h3 id="plain">{w.plain}</h3>
            <PlainWords view={view} />
          </section>
          <Assumptions parameters={view.parameters} />
        </div>
        <Figures view={view} />
      </div>
      {result?.told != null && <Telling view={view} told={result.told} />}
      {view.whyNot !== null && (
        <p class="rule-top gap-top">
          {w.tell.noRecord} <span lang="en">{view.whyNot}</span>
        </p>
      )}
      <p class="rule-top gap-top small">
        <b>{w.never}</b> {w.neverSays} {w.read}
      </p>
    </main>
  )
}

interface Finding {
  readonly fab: number
  readonly real: number
  readonly more: number
}

function finding(all: readonly Distribution[], figure: Distribution['figure']): Finding | null {
  const one = all.find(row => row.figure === figure && row.view === 'whole')
  const of = (key: string) => one?.humps.find(hump => hump.hypothesis === key)?.spread?.median
  const [fab, real] = [of('fab'), of('real')]
  return one?.moreThanReal == null || fab === undefined || real === undefined
    ? null
    : { fab, real, more: one.moreThanReal }
}

/** Chances from two fifths to three fifths count as no difference worth a sentence (assumption). */
function reading({ fab, real, more }: Finding): string {
  const w = words.value.mill
  const say = more > 0.6 ? w.more : more < 0.4 ? w.less : w.same
  return say(Math.round(100 * more), w.percent(fab), w.percent(real))
}

function Runner({ view }: { view: MillView }) {
  const w = words.value.mill
  const job = running.value
  if (job !== null && job.state === 'running' && job.id === view.run.job)
    return (
      <div class="runner">
        <p class="acts">
          <button type="button" class="btn main" onClick={() => void stop()}>
            {w.stop}
          </button>
        </p>
        <progress max={job.total} value={job.stage === 'weigh' ? undefined : job.done} aria-label={w.run(job.total)} />
        <p class="small dim">
          {job.stage === 'weigh'
            ? w.weighing
            : job.stage === 'estimate'
              ? w.estimating(job.done, job.total)
              : job.stage === 'waiting'
                ? w.waiting
                : w.running(job.done, job.total, job.rate)}
        </p>
      </div>
    )
  const { kept, trials } = view.run
  const failed = job?.id === view.run.job && job?.state === 'failed' ? job.words : undefined
  return (
    <p class="acts">
      {failed !== undefined && <span class="small finding">{failed}</span>}
      {view.result === null && (
        <KeyButton of="run" main onClick={() => void start()}>
          {kept > 0 ? w.goOn(kept, trials) : w.run(trials)}
        </KeyButton>
      )}
      <label class="small">
        {w.trialsWord}{' '}
        <select value={String(trials)} onChange={event => set({ trials: event.currentTarget.value })}>
          {[...new Set([1400, 5600, 10_000, 28_000, trials])]
            .sort((a, b) => a - b)
            .map(n => (
              <option key={n} value={n}>
                {w.whole(n)}
              </option>
            ))}
        </select>
      </label>
      <label class="small">
        {w.seed}{' '}
        <input
          type="number"
          class="seed"
          min="0"
          max="999999999"
          value={view.run.seed}
          onChange={event => set({ seed: event.currentTarget.value, week: null })}
        />
      </label>
    </p>
  )
}

function PlainWords({ view }: { view: MillView }) {
  const w = words.value.mill
  const { result } = view
  if (result === null)
    return (
      <p class="big">
        {w.plainNothing} <span class="dim">{w.notRunSays(view.run.trials)}</span>
      </p>
    )
  const of = (figure: Distribution['figure']) =>
    result.distributions.find(one => one.figure === figure)?.humps[0]?.spread?.median ?? 0
  const [mixed, fab] = ['mixed', 'fab'].map(key => view.hypotheses.findIndex(one => one.key === key)) as [
    number,
    number,
  ]
  const row = result.told?.weighing.confusion[mixed]
  return (
    <div class="halves">
      <p class="big">{w.plainRoots(w.whole(of('apparent')), w.whole(of('roots')))}</p>
      {row !== undefined && (
        <p class="big">
          {w.plainConfused(w.percent(row[mixed]!), w.percent(row[fab]!), w.percent(1 / view.hypotheses.length))}
        </p>
      )}
    </div>
  )
}

function Figures({ view }: { view: MillView }) {
  const w = words.value.mill
  const { result } = view
  const { show } = asked.value
  const cut = view.record === null ? 'whole' : asked.value.view
  const hypotheses = view.hypotheses.map(one => one.key)
  const turn = (key: string): void => {
    const next = hypotheses.filter(one => (one === key ? !show.includes(one) : show.includes(one)))
    if (next.length > 0) set({ show: next.join(',') })
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form */}
      <div class="filters small" role="group" aria-label={w.trial.draw}>
        <span class="dim">{w.trial.draw}</span>
        {hypotheses.map(key => (
          <button
            key={key}
            type="button"
            aria-pressed={show.includes(key)}
            title={w.hypotheses[key]?.slice(1).join(' ')}
            onClick={() => turn(key)}
          >
            {nameOf(key)}
          </button>
        ))}
      </div>
      {result === null ? (
        <Accounts view={view} />
      ) : (
        <>
          <Figure view={view} figure="agreement" cut="whole" />
          <div class="rule-top gap-top">
            <h3 class="h2">{w.accusers}</h3>
            {/* biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form */}
            <div class="filters small" role="group" aria-label={w.viewLabel} hidden={view.record === null}>
              <span class="dim">{w.viewLabel}</span>
              {(['cut', 'whole'] as const).map(one => (
                <button key={one} type="button" aria-pressed={cut === one} onClick={() => set({ view: one })}>
                  {w.view[one]}
                </button>
              ))}
            </div>
          </div>
          <Figure view={view} figure="accusers" cut={cut} />
          <Figure view={view} figure="most" cut={cut} />
          <Figure view={view} figure="apparent" cut="whole" />
          <Figure view={view} figure="roots" cut="whole" />
        </>
      )}
    </div>
  )
}

interface FigureProps {
  readonly view: MillView
  readonly figure: Distribution['figure']
  readonly cut: Distribution['view']
}

function Figure({ view, figure, cut }: FigureProps) {
  const w = words.value.mill
  const one = view.result!.distributions.find(row => row.figure === figure && row.view === cut)!
  const { show } = asked.value
  return (
    <Humps
      id={`figure-${figure}`}
      heading={w.figures[figure][0]}
      says={w.figures[figure][1]}
      humps={one.humps.filter(hump => show.includes(hump.hypothesis))}
      high={one.high}
      unit={figure === 'agreement' ? 'share' : 'count'}
      {...marked(view, one)}
    />
  )
}

const feature = { accusers: 'accusersMedian', most: 'inMax' } as const

/** The observed value, or why there is none. */
function marked(view: MillView, { figure, view: cut }: Distribution): { mark: number | null; why: string | null } {
  const { why } = words.value.mill
  if (figure === 'apparent') return { mark: null, why: why.apparent }
  if (figure === 'roots') return { mark: null, why: why.truth }
  if (view.result?.told == null) return { mark: null, why: why.noRecord }
  if (figure === 'agreement') return { mark: null, why: why.agreement }
  if (cut === 'whole') return { mark: null, why: why.whole }
  const mark = view.result.told.places.find(one => one.key === feature[figure])?.value ?? null
  return { mark, why: mark === null ? why.noRecord : null }
}

/** Before a run: what each account is. */
function Accounts({ view }: { view: MillView }) {
  const w = words.value.mill
  return (
    <dl class="small rule-top stack">
      {view.hypotheses.map(one => (
        <div key={one.key}>
          <dt>
            <b class="serif">{nameOf(one.key)}</b>
          </dt>
          <dd class="dim">{w.hypotheses[one.key]?.slice(1).join(' ')}</dd>
        </div>
      ))}
    </dl>
  )
}
