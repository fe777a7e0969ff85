import type { CoverageView } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { ToldPlace } from '../event/told-place.tsx'
import { nameOf } from '../mill/name.ts'

/** How much of each office stands accused by one source's word, beside what each account of the Mill would give. */
export function Coverage() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.coverage(showing())
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

type Row = CoverageView['rows'][number]
type Model = CoverageView['model'][number]

const whole = (share: number): string =>
  share.toLocaleString(words.value.code, { style: 'percent', maximumFractionDigits: 0 })

function Room({ view: { rows, model, voices } }: { view: CoverageView }) {
  const w = words.value.beside.coverage
  if (rows.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{w.none}</h1>
        <p class="sub">{w.sub}</p>
      </main>
    )
  const counted = rows.filter(row => row.share !== null).length
  const shared = [Math.max(...model.map(one => one.low)), Math.min(...model.map(one => one.high))] as const
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(counted, rows.length)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
      </div>
      <div class="cover">
        <section class="rule-top" aria-labelledby="offices">
          <h2 id="offices">{w.offices}</h2>
          <Axis />
          <ul>
            {rows.map(row => (
              <Office key={row.id} row={row} voices={voices} />
            ))}
          </ul>
          <p class="xs dim gap-top">{w.interval}</p>
        </section>
        <section class="rule-top" aria-labelledby="model">
          <h2 id="model">{w.model}</h2>
          <p class="small dim">
            {w.modelSays(model[0]?.trials ?? 0)} <i class="sim">{words.value.mill.simulated}</i>
          </p>
          <Axis />
          <ul>
            {model.map(one => (
              <Band key={one.hypothesis} one={one} />
            ))}
          </ul>
          <p class="small gap-top">{shared[0] <= shared[1] ? w.shared(whole(shared[0]), whole(shared[1])) : w.apart}</p>
        </section>
      </div>
    </main>
  )
}

function Axis() {
  return (
    <div class="cover-row cover-axis" aria-hidden="true">
      <span class="small dim">{words.value.beside.coverage.axis}</span>
      <svg class="fig" width="100%" height="16" aria-hidden="true">
        {[0, 0.5, 1].map(at => (
          <text
            key={at}
            x={`${100 * at}%`}
            y="12"
            text-anchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
            class="t2"
          >
            {whole(at)}
          </text>
        ))}
      </svg>
    </div>
  )
}

function Office({ row, voices }: { row: Row; voices: CoverageView['voices'] }) {
  const w = words.value.beside.coverage
  const { share } = row
  return (
    <li class="cover-row">
      <div>
        <span class="serif" lang="en">
          {row.office}
        </span>{' '}
        <ToldPlace told={{ at: row.place, passage: row.passage }} />
        <p class="small">
          {share !== null
            ? w.of(row.accused!, row.holders!, whole(share.share), whole(share.low), whole(share.high))
            : row.every
              ? w.everyNoNumber
              : row.accused !== null
                ? w.accusedNoNumber(row.accused)
                : w.noNumber}
        </p>
        {row.named.length > 0 && (
          <p class="xs dim">
            {w.named}{' '}
            {row.named.map((id, i) => (
              <span key={id} lang="en">
                {i > 0 && ', '}
                <a class="plain" href={`/charge-sheet?person=${encodeURIComponent(id)}`}>
                  {voices[id]?.name ?? id}
                </a>
              </span>
            ))}
          </p>
        )}
        <p class="xs faint" lang="en">
          {row.note}
        </p>
      </div>
      <svg class="fig" width="100%" height="20" aria-hidden="true">
        <line x1="0" x2="100%" y1="10" y2="10" class="sx2" stroke-dasharray={share === null ? '1.5 4' : undefined} />
        {share !== null && (
          <>
            <line
              x1={`${100 * share.low}%`}
              x2={`${100 * share.high}%`}
              y1="10"
              y2="10"
              class="s2"
              stroke-width="7"
              opacity=".45"
            />
            <circle cx={`${100 * share.share}%`} cy="10" r="5.2" class="fi" />
          </>
        )}
      </svg>
    </li>
  )
}

function Band({ one }: { one: Model }) {
  return (
    <li class="cover-row">
      <div>
        <span class="serif">{nameOf(one.hypothesis)}</span>
        <p class="small dim">
          {whole(one.middle)} ({words.value.scales.range(whole(one.low), whole(one.high))})
        </p>
      </div>
      <svg class="fig" width="100%" height="20" aria-hidden="true">
        <defs>
          <pattern
            id={`band-${one.hypothesis}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V5" class="ss" stroke-width="1.1" />
          </pattern>
        </defs>
        <rect
          x={`${100 * one.low}%`}
          y="4"
          width={`${100 * (one.high - one.low)}%`}
          height="12"
          fill={`url(#band-${one.hypothesis})`}
          class="ss"
        />
        <line x1={`${100 * one.middle}%`} x2={`${100 * one.middle}%`} y1="1" y2="19" class="s1" stroke-width="2" />
      </svg>
    </li>
  )
}
