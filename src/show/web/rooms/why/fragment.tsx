import { words } from '../../words/words.ts'
import { percent } from '../scales/ratio.tsx'
import { RatioSays } from '../scales/says.tsx'
import { found } from './asked.ts'
import { Choose, Found, gained, type Props, Reset, Slider, startOf, Turn } from './parts.tsx'

/** Any other fragment: what it asks, what its findings do, and every variable before and after. */
export function Fragment({ all, idiom, tried }: Props) {
  const w = words.value.beside.why
  const [so, not] = idiom.between as [string, string]
  const out = found()
  // A finding is certain after and was not before; it can no longer be found out.
  const open = (name: string): boolean =>
    name !== 'hypothesis' && (out[name] !== undefined || (tried.after[name]! > 1e-9 && tried.after[name]! < 1 - 1e-9))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1 lang="en">{idiom.does}</h1>
          <p class="sub" lang="en">
            {idiom.caution}
          </p>
        </div>
        <Choose all={all} idiom={idiom} />
      </div>
      <div class="cols scales">
        <section class="rule-top" aria-labelledby="variables">
          <div class="bar-row">
            <h2 id="variables">{w.variables}</h2>
            <Reset />
          </div>
          <p class="small dim">{w.legend}</p>
          <ul class="causes">
            {Object.keys(tried.after).map(name => (
              <li key={name}>
                <h3 class="cause" lang="en">
                  {name === 'hypothesis' ? so : name}
                </h3>
                <div class="small">
                  <Turn before={tried.before[name]!} after={tried.after[name]!} />
                  <p class="dim">
                    {w.before(percent(tried.before[name]!))}, <b>{w.after(percent(tried.after[name]!))}</b>
                  </p>
                  {open(name) && <Found name={name} id={name} />}
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section class="rule-top" aria-labelledby="asked">
          <h2 id="asked">{w.asked}</h2>
          <p lang="en">
            <RatioSays value={tried.ratio} a={so} b={not} />.
          </p>
          {Object.keys(out).length > 0 && (
            <p class="gap-top">
              {w.worthSays}{' '}
              <RatioSays value={gained(tried.before.hypothesis!, tried.after.hypothesis!)} a={so} b={not} />.
            </p>
          )}
          <div lang="en" class="gap-top">
            {idiom.asks.map(ask => (
              <Slider
                key={ask.id}
                id={ask.id}
                says={ask.words}
                value={tried.values[ask.id]!}
                start={startOf(idiom, ask.id)}
                most={ask.most}
              />
            ))}
          </div>
          <p class="xs dim gap-top" lang="en">
            {idiom.source}
          </p>
        </section>
      </div>
    </main>
  )
}
