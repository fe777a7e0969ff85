import type { ClaimView, QuestionView, TriedIdiom } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { percent } from '../scales/ratio.tsx'
import { RatioSays } from '../scales/says.tsx'
import { table } from '../witnesses/table.ts'
import { found, prior, setPrior, setValue, values } from './asked.ts'
import { type Cause, causes } from './causes.ts'
import { Evidence } from './evidence.tsx'
import { Fragment } from './fragment.tsx'
import { Choose, Found, gained, type Idiom, type Props, Reset, Slider, startOf, Turn, usual } from './parts.tsx'

/** Rival causes of one confession, and the other small networks of the literature: sliders, and what was found out. */
export function Why() {
  const idiom = query.value.get('idiom') ?? usual
  const { value, error } = useLoad(() =>
    Promise.all([
      api.idioms(),
      api.tryIdiom(query.value.get('idiom') ?? usual, { values: values(), found: found(), prior: prior() }),
    ]),
  )
  if (value === null) return <Trouble error={error} />
  const [{ idioms }, tried] = value
  const own = idioms.find(one => one.id === idiom) ?? idioms[0]!
  if (tried.id !== own.id) return <Trouble error={error} />
  return own.id === usual ? (
    <Causes all={idioms} idiom={own} tried={tried} />
  ) : (
    <Fragment all={idioms} idiom={own} tried={tried} />
  )
}

/** The question on which the sources of this case name causes: the one of the address, else the one that speaks of confessing. */
function questionAsked(): string | null {
  const named = query.value.get('question')
  const asked = (table.value?.rows ?? []).map(row => row.question)
  return (
    asked.find(one => one.id === named)?.id ??
    asked.find(one => one.kind === 'choice' && one.many === true && /\bwhy\b.*confess/i.test(one.words))?.id ??
    null
  )
}

function Causes({ all, idiom, tried }: Props) {
  const w = words.value.beside.why
  const { value: loaded } = useLoad(() => {
    epoch.value
    const question = questionAsked()
    if (question === null) return Promise.resolve(null)
    return Promise.all([api.question(question, showing()), api.causes(question)])
  })
  const view = loaded?.[0] ?? null
  const claims = view?.groups.flatMap(group => group.claims) ?? []
  const named = Map.groupBy(claims, one => loaded![1].causes[one.claim.id] ?? null)
  const out = found()
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          {view !== null && (
            <p class="kick" lang="en">
              <a class="plain" href={`/question/${encodeURIComponent(view.question.id)}`}>
                {view.question.words}
              </a>
            </p>
          )}
          <h1>{heading(tried)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
        <Choose all={all} idiom={idiom} />
      </div>
      <div class="cols scales">
        <section class="rule-top" aria-labelledby="causes">
          <div class="bar-row">
            <h2 id="causes">{w.causes}</h2>
            <Reset />
          </div>
          <p class="small dim">{w.legend}</p>
          <ul class="causes">
            {causes.map(cause => (
              <CauseRow
                key={cause}
                cause={cause}
                tried={tried}
                idiom={idiom}
                claims={named.get(cause) ?? []}
                view={view}
              />
            ))}
          </ul>
          {named.has(null) && view !== null && (
            <div class="gap-top">
              <h3>{w.others}</h3>
              <Evidence claims={named.get(null)!} view={view} />
            </div>
          )}
        </section>
        <div class="sections">
          <Worth tried={tried} known={Object.keys(out).length > 0} />
          <section class="rule-top" aria-labelledby="inputs">
            <h2 id="inputs">{w.inputs}</h2>
            <Slider id="strength" says={w.strength} value={tried.values.strength!} start={startOf(idiom, 'strength')} />
            <Slider
              id="from-deed"
              says={w.deed}
              value={tried.values['from-deed']!}
              start={startOf(idiom, 'from-deed')}
            />
            <Slider
              id="otherwise"
              says={w.otherwise}
              value={tried.values.otherwise!}
              start={startOf(idiom, 'otherwise')}
            />
            <p class="xs dim gap-top">{w.caution}</p>
          </section>
        </div>
      </div>
    </main>
  )
}

/** What was found out and does to the rest; else the cause that gains most; at the start, the question. */
function heading({ before, after }: TriedIdiom): string {
  const w = words.value.beside.why
  const out = found()
  const known = causes.filter(cause => out[cause] !== undefined)
  const open = causes.filter(cause => out[cause] === undefined)
  const gain = (cause: Cause): number => after[cause]! - before[cause]!
  if (known.length > 0) {
    const names = known.map(cause => `${w.names[cause]} (${out[cause] === 'yes' ? w.yes : w.no})`).join('; ')
    const yes = known.filter(cause => out[cause] === 'yes').length
    return open.length === 0 || (yes > 0 && yes < known.length) ? w.foundAll(names) : w.found(names, yes > 0)
  }
  const [first, second] = open.toSorted((a, b) => gain(b) - gain(a))
  return gain(first!) - gain(second!) > 0.005 ? w.weighed(w.names[first!]) : w.heading
}

interface RowProps {
  readonly cause: Cause
  readonly tried: TriedIdiom
  readonly idiom: Idiom
  readonly claims: readonly ClaimView[]
  readonly view: QuestionView | null
}

function CauseRow({ cause, tried, idiom, claims, view }: RowProps) {
  const w = words.value.beside.why
  const [before, after] = [tried.before[cause]!, tried.after[cause]!]
  const name = w.names[cause]
  return (
    <li>
      <div>
        <h3 id={`cause-${cause}`} class="cause">
          {name}
        </h3>
        {claims.length === 0 || view === null ? (
          <p class="small faint">{w.silent}</p>
        ) : (
          <Evidence claims={claims} view={view} />
        )}
      </div>
      <div class="small">
        <Turn before={before} after={after} />
        <p class="dim">
          {w.before(percent(before))}, <b>{w.after(percent(after))}</b>
        </p>
        <input
          type="range"
          aria-label={w.slider(name)}
          aria-valuetext={percent(tried.values[cause]!)}
          min="0"
          max="1"
          step="0.01"
          value={tried.values[cause]}
          onInput={event => setValue(cause, event.currentTarget.valueAsNumber, startOf(idiom, cause))}
        />
        <Found name={name} id={cause} />
      </div>
    </li>
  )
}

/** What the confession is worth for the deed, and what that does to the prior a reader brings. */
function Worth({ tried, known }: { tried: TriedIdiom; known: boolean }) {
  const w = words.value.beside.why
  const [before, after] = [tried.before.hypothesis!, tried.after.hypothesis!]
  const [so, not] = w.between as [string, string]
  return (
    <section class="rule-top" aria-labelledby="worth">
      <h2 id="worth">{w.worth}</h2>
      {known && (
        <p>
          {w.worthSays} <RatioSays value={gained(before, after)} a={so} b={not} />.
        </p>
      )}
      <p class={known ? 'small dim gap-top' : ''}>
        {w.alone} <RatioSays value={tried.ratio} a={so} b={not} />.
      </p>
      <div class="slider small gap-top">
        <label for="prior">{w.prior}</label>
        <output for="prior">{percent(prior())}</output>
        <input
          id="prior"
          type="range"
          min="0.01"
          max="0.99"
          step="0.01"
          value={prior()}
          onInput={event => setPrior(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p class="small">{w.deedAfter(percent(before), percent(after))}</p>
    </section>
  )
}
