import type { ReadingsView, Said } from '../../../http/client.ts'
import { api, useLoad } from '../../kit/api.ts'
import { query, setQuery, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { words } from '../../words/words.ts'
import { Place } from '../confrontation/face.tsx'
import { RelationSign, StanceSign } from '../witnesses/signs.tsx'
import { questionAddress, relations } from '../witnesses/table.ts'

const layers = ['literal', 'coded'] as const
type Layer = (typeof layers)[number]

/** Two layers of reading side by side: what each does to agreement and conflict, and what each expects. */
export function Readings() {
  const { value, error } = useLoad(() => {
    epoch.value
    return api.readings(showing())
  })
  if (value === null) return <Trouble error={error} />
  return <Room view={value} />
}

function Room({ view }: { view: ReadingsView }) {
  const { beside, code } = words.value
  const w = beside.readings
  if (view.rows.length === 0)
    return (
      <main id="main" tabIndex={-1}>
        <h1>{w.none}</h1>
        <p class="sub">{w.noneSays}</p>
      </main>
    )
  const turned = view.rows.filter(row => row.relation.literal !== row.relation.coded).length
  const named = query.value.get('layer')
  const shown: readonly Layer[] = named === 'literal' || named === 'coded' ? [named] : layers
  const most = Math.max(...layers.flatMap(layer => relations.map(one => view.counts[layer][one] ?? 0)))
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.heading(turned, view.tally.literal.conflicts, view.tally.coded.conflicts)}</h1>
          <p class="sub">{w.sub}</p>
        </div>
        <fieldset class="filters small" aria-label={w.shown}>
          {(['both', ...layers] as const).map(one => (
            <button
              type="button"
              key={one}
              aria-pressed={one === 'both' ? shown.length === 2 : shown.length === 1 && shown[0] === one}
              onClick={() => setQuery({ layer: one === 'both' ? null : one })}
            >
              {w[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <div class="cols reading-layers">
        <section class="rule-top" aria-labelledby="rows">
          <h2 id="rows">{w.rows(view.rows.length)}</h2>
          {view.rows.map(row => (
            <article key={row.question.id} class="layer-row" aria-labelledby={`q-${row.question.id}`}>
              <h3 id={`q-${row.question.id}`} class="cause">
                <a class="plain" href={questionAddress(row.question.id)} lang="en">
                  {row.question.words}
                </a>
              </h3>
              <div class={shown.length === 2 ? 'halves' : ''}>
                {shown.map(layer => (
                  <Side key={layer} layer={layer} row={row} view={view} />
                ))}
              </div>
            </article>
          ))}
          <p class="small dim gap-top">{w.cannot}</p>
        </section>
        <section class="rule-top" aria-labelledby="counts">
          <h2 id="counts">{w.table}</h2>
          <table class="small gap-top">
            <thead>
              <tr>
                <th scope="col">{w.relation}</th>
                {shown.map(layer => (
                  <th scope="col" class="n" key={layer}>
                    {w[layer]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {relations.map(one => (
                <tr key={one}>
                  <th scope="row">
                    <RelationSign of={one} /> {words.value.testimony.relations[one]}
                    <svg class="fig" width="100%" height={4 * shown.length + 4} aria-hidden="true">
                      {shown.map((layer, i) => (
                        <rect
                          key={layer}
                          x="0"
                          y={2 + 4 * i}
                          height="3"
                          width={`${(100 * (view.counts[layer][one] ?? 0)) / most}%`}
                          class={layer === 'literal' ? 'fi' : 'fc'}
                        />
                      ))}
                    </svg>
                  </th>
                  {shown.map(layer => (
                    <td class="n" key={layer}>
                      {view.counts[layer][one] ?? 0}
                    </td>
                  ))}
                </tr>
              ))}
              {(['conflicts', 'claims'] as const).map(name => (
                <tr key={name}>
                  <th scope="row">{w[name]}</th>
                  {shown.map(layer => (
                    <td class="n" key={layer}>
                      {view.tally[layer][name].toLocaleString(code)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </main>
  )
}

interface SideProps {
  readonly layer: Layer
  readonly row: ReadingsView['rows'][number]
  readonly view: ReadingsView
}

/** One layer of one question: how the sources stand in it, what it reads, and what it expects of the others. */
function Side({ layer, row, view }: SideProps) {
  const { beside, testimony } = words.value
  const w = beside.readings
  const siglum = (one: Said): string => view.sources.find(source => source.id === one.source)?.siglum ?? one.source
  const sigla = (all: readonly Said[]): string => [...new Set(all.map(siglum))].join(', ') || w.nobody
  const literal = row.literal
  return (
    <section class="small" aria-label={`${w[layer]}: ${row.question.words}`}>
      <p>
        <i class={layer === 'coded' ? 'kick t-ochre' : 'kick'}>{w[layer]}</i> <RelationSign of={row.relation[layer]} />{' '}
        {testimony.relations[row.relation[layer]]}
      </p>
      <ul>
        {row[layer].map(one => (
          <li key={one.claim} class="ans-row">
            <StanceSign of={one.stance} />
            <b class="sig">{siglum(one)}</b>
            <span>
              <b lang="en">{one.words.replaceAll('-', ' ')}.</b> <span lang="en">{one.gist}</span> <Place one={one} />
              {layer === 'coded' && (
                <span class="dim">
                  {' '}
                  {w.expects(
                    sigla(literal.filter(other => other.source !== one.source && other.words === one.words)),
                    sigla(literal.filter(other => other.source !== one.source && other.words !== one.words)),
                  )}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
