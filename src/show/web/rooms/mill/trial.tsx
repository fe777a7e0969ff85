import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { TrialView } from '../../../http/client.ts'
import type { Loaded } from '../../kit/api.ts'
import { onActions } from '../../kit/keys.ts'
import { say } from '../../kit/state.ts'
import { KeyButton } from '../../parts/key.tsx'
import { words } from '../../words/words.ts'
import { AsCase } from './as-case.tsx'
import { asked, set, trialAsked } from './asked.ts'
import { Hatch } from './hatch.tsx'
import { Lanes } from './lanes.tsx'
import { nameOf } from './name.ts'
import { Truth } from './truth.tsx'
import { sayWeek, soFar } from './week.ts'

/** Milliseconds a week while playing; slower where a person asked for less motion. */
const pace = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 2500 : 700)

interface Props {
  readonly hypotheses: readonly string[]
  readonly loaded: Loaded<TrialView>
}

/** One trial, watched week by week. The truth of its world is asked for apart. */
export function Trial({ hypotheses, loaded: { value, error } }: Props) {
  const w = words.value.mill
  const { hypothesis } = asked.value
  const which = JSON.stringify(trialAsked.value)
  /** The trial whose truth a person asked for; another trial begins without it. */
  const revealed = useSignal<string | null>(null)
  const reveal = (): void => {
    const now = JSON.stringify(trialAsked.peek())
    revealed.value = revealed.peek() === now ? null : now
  }
  // before the first picture, and before the trial is there: the key is not lost
  useLayoutEffect(
    () =>
      onActions({
        reveal: () => {
          reveal()
          return true
        },
      }),
    [],
  )
  return (
    <section class="rule-top" aria-labelledby="one-trial">
      <div class="top-row">
        <h2 id="one-trial">{w.trial.heading(nameOf(value?.hypothesis ?? hypothesis))}</h2>
        <p class="small">
          <Hatch /> <i class="sim">{w.trial.kind}</i>
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of choices, not a form */}
      <div class="filters small" role="group" aria-label={w.trial.watch}>
        <span class="dim">{w.trial.watch}</span>
        {hypotheses.map(key => (
          <button
            key={key}
            type="button"
            aria-pressed={key === hypothesis}
            title={w.hypotheses[key]?.slice(1).join(' ')}
            onClick={() => set({ hypothesis: key, week: null })}
          >
            {nameOf(key)}
          </button>
        ))}
      </div>
      {error !== null && <p class="said">{error.message}</p>}
      {value !== null && (
        <>
          <Watched key={which} view={value} />
          <Truth shown={revealed.value === which} />
          <AsCase key={which} />
        </>
      )}
    </section>
  )
}

function Watched({ view }: { view: TrialView }) {
  const w = words.value.mill.trial
  const playing = useSignal(false)
  const asList = useSignal(false)
  const week = Math.min(asked.value.week ?? view.weeks, view.weeks)
  const go = (to: number, aloud: boolean): void => {
    const next = Math.max(0, Math.min(view.weeks, to))
    set({ week: next })
    if (aloud) say(`${w.weekOf(next, view.weeks)}. ${sayWeek(view, next).join(' ')}`)
  }
  useEffect(() => {
    if (!playing.value) return
    const timer = setInterval(() => {
      const at = asked.peek().week ?? view.weeks
      if (at >= view.weeks) playing.value = false
      else go(at + 1, false)
    }, pace())
    return () => clearInterval(timer)
  }, [playing.value, view])
  const play = (): void => {
    if (!playing.peek() && (asked.peek().week ?? view.weeks) >= view.weeks) set({ week: 0 })
    playing.value = !playing.peek()
  }
  const step = (by: number): void => {
    playing.value = false
    go(Math.min(asked.peek().week ?? view.weeks, view.weeks) + by, true)
  }
  useLayoutEffect(
    () =>
      onActions({
        play: () => {
          play()
          return true
        },
        next: () => {
          step(1)
          return true
        },
        previous: () => {
          step(-1)
          return true
        },
        asList: () => {
          asList.value = !asList.peek()
          return true
        },
      }),
    [view],
  )
  const { taken, statements, named } = soFar(view, week)
  const survive = view.papers.filter(one => one.survives).length
  return (
    <>
      <div hidden={asList.value} class="gap-top">
        <Lanes view={view} week={week} />
        <ul class="keyline wide-key">
          <li>
            <Key d="M0 5h30" of="sx2" /> {w.free}
          </li>
          <li>
            <Key d="M3 5h27" of="s2" wide box /> {w.held}
          </li>
          <li>
            <Key d="M4 5h26" of="ss" ring /> {w.spoken}
          </li>
          <li>
            <Key d="M4 0C20 0 20 10 4 10" of="ss nf" /> {w.naming}
          </li>
          <li>
            <Key d="M0 8L30 2" of="s2 nf" dashed /> {w.paper}
          </li>
        </ul>
      </div>
      <div class="play">
        <KeyButton of="play">{playing.value ? w.pause : w.play}</KeyButton>
        <KeyButton of="previous" disabled={week === 0} onClick={() => step(-1)}>
          {w.back}
        </KeyButton>
        <KeyButton of="next" disabled={week === view.weeks} onClick={() => step(1)}>
          {w.on}
        </KeyButton>
        <label class="sr" for="mill-week">
          {w.week}
        </label>
        <input
          id="mill-week"
          type="range"
          min="0"
          max={view.weeks}
          value={week}
          aria-valuetext={w.weekOf(week, view.weeks)}
          onInput={event => {
            playing.value = false
            set({ week: event.currentTarget.valueAsNumber })
          }}
        />
        <output for="mill-week">{w.weekOf(week, view.weeks)}</output>
        <KeyButton of="asList">
          {asList.value ? words.value.testimony.asFigure : words.value.testimony.asList}
        </KeyButton>
        <button type="button" class="btn" onClick={() => set({ trial: asked.peek().trial + 1, week: null })}>
          {w.another}
        </button>
        <span class="small dim">{w.number(asked.value.trial)}</span>
      </div>
      <section class="week-log gap-top serif" aria-label={w.weekOf(week, view.weeks)}>
        {sayWeek(view, week).map(line => (
          <p key={line}>{line}</p>
        ))}
        <p class="small dim">
          {w.soFar(taken, statements, named)} {week === view.weeks && w.survive(survive, view.papers.length)}
        </p>
        {week === view.weeks && view.ties !== null && <p class="small dim">{sayTies(view.ties)}</p>}
      </section>
      <details class="small" open={asList.value}>
        <summary>{w.list}</summary>
        <ol class="stack">
          {Array.from({ length: view.weeks + 1 }, (_, n) => n)
            .filter(n => view.happenings.some(one => one.week === n))
            .map(n => (
              <li key={n}>
                <b>{w.weekOf(n, view.weeks)}</b> {sayWeek(view, n).join(' ')}
              </li>
            ))}
        </ol>
      </details>
    </>
  )
}

/** How often people named those they had a tie with, beside what their lists alone would give. */
function sayTies({ pairs, share, expected, low, high }: NonNullable<TrialView['ties']>): string {
  const { percent, trial: w } = words.value.mill
  const says = share > high ? w.tiesSay.more : share < low ? w.tiesSay.less : w.tiesSay.same
  return `${w.ties(pairs, percent(share), percent(expected), percent(low), percent(high))} ${says}`
}

interface KeyProps {
  readonly d: string
  readonly of: string
  readonly wide?: boolean
  readonly box?: boolean
  readonly ring?: boolean
  readonly dashed?: boolean
}

function Key({ d, of, wide = false, box = false, ring = false, dashed = false }: KeyProps) {
  return (
    <svg class="fig swatch-line" width="30" height="10" viewBox="0 0 30 10" aria-hidden="true">
      <path d={d} class={of} stroke-width={wide ? 3.4 : 1.8} stroke-dasharray={dashed ? '4 3' : undefined} />
      {box && <rect x="0" y="2" width="6" height="6" class="fi" />}
      {ring && <circle cx="4" cy="5" r="3.2" class="fp ss" stroke-width="1.8" />}
    </svg>
  )
}
