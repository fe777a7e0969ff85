import { KeyTable } from '../parts/key-table.tsx'
import { Sign, type SignName } from '../parts/sign.tsx'
import { en } from '../words/en.ts'
import { ru } from '../words/ru.ts'
import { words } from '../words/words.ts'

const kinds = ['person', 'body', 'place', 'date', 'quotation', 'attribution', 'citation', 'noise'] as const
const drawn = [
  ['as-suggested', 'suggested'],
  ['as-date', 'date'],
  ['as-attributed', 'attributed'],
  ['as-voice', 'voice'],
  ['as-kept', 'kept'],
] as const

/** Every mark with its word in both languages, and every key. */
export function Marks() {
  const w = words.value
  return (
    <main id="main" tabIndex={-1}>
      <div class="lede">
        <div>
          <h1>{w.marks.heading}</h1>
          <p class="sub">{w.marks.sub}</p>
        </div>
      </div>
      <div class="legend">
        <section class="rule-top">
          <h2>{w.marks.kinds}</h2>
          <Pairs rows={kinds.map(kind => [<Sign name={kind} key={kind} />, en.kinds[kind], ru.kinds[kind]])} />
        </section>
        <section class="rule-top">
          <h2>{w.reading.underlines}</h2>
          <Pairs
            rows={drawn.map(([cls, word]) => [
              <span class={`serif ${cls}`} key={cls}>
                abc
              </span>,
              en.reading.samples[word],
              ru.reading.samples[word],
            ])}
          />
        </section>
        <section class="rule-top">
          <h2>{w.marks.states}</h2>
          <Pairs
            rows={[
              ...(['open', 'ok', 'hand', 'fail'] as const satisfies readonly SignName[]).map((sign, i) => {
                const state = (['suggested', 'accepted', 'made', 'rejected'] as const)[i]!
                return [
                  <Sign name={sign} key={sign} tone={sign === 'fail' ? 'red' : sign === 'open' ? 'pale' : 'blue'} />,
                  en.states[state],
                  ru.states[state],
                ] as const
              }),
              [
                <span class="serif as-selected" key="s">
                  abc
                </span>,
                en.marks.looked,
                ru.marks.looked,
              ],
              [
                <span class="serif as-refused" key="r">
                  abc
                </span>,
                en.states.rejected,
                ru.states.rejected,
              ],
            ]}
          />
        </section>
        <section class="rule-top">
          <h2>{w.marks.damage}</h2>
          <Pairs
            rows={[
              [
                <span class="hatched swatch" key="m">
                  abc
                </span>,
                en.marks.masked,
                ru.marks.masked,
              ],
              ...(['page', 'editor', 'speaker', 'event'] as const).map(
                layer =>
                  [
                    <span class={`sample-${layer}`} key={layer}>
                      abc
                    </span>,
                    en.room.whose[layer],
                    ru.room.whose[layer],
                  ] as const,
              ),
            ]}
          />
          <h2 class="gap-top">{w.marks.text}</h2>
          <p class="row-quote gap-top" lang="en">
            {en.marks.sample}
          </p>
          <p class="row-quote" lang="ru">
            {ru.marks.sample}
          </p>
        </section>
      </div>
      <section class="gap-top">
        <h2>{w.keys.heading}</h2>
        <p class="dim">{w.keys.sub}</p>
        <KeyTable />
      </section>
    </main>
  )
}

function Pairs({ rows }: { rows: readonly (readonly [preact.JSX.Element, string, string])[] }) {
  return (
    <table class="small pairs">
      <tbody>
        {rows.map(([sign, english, russian]) => (
          <tr key={english}>
            <td>{sign}</td>
            <td lang="en">{english}</td>
            <td lang="ru" class="dim">
              {russian}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
