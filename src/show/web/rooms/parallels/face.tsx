import type { FaceView, SourceName, TextPairView, WordPair } from '../../../http/client.ts'
import { words } from '../../words/words.ts'
import { closed } from '../quotation/edition.tsx'

/** Both sides of one passage, with the words that answer each other told by line style as well as by colour. */
export function FaceToFace({ view, face }: { view: TextPairView; face: FaceView }) {
  const w = words.value.texts.pair
  const row = view.parallels[face.n]!
  const count = (how: WordPair['how']): number => face.pairs.filter(pair => pair.how === how).length
  return (
    <section class="rule-top" aria-labelledby="face">
      <h2 id="face">{w.face}</h2>
      <p class="small dim">{w.shared(count('same'), count('elsewhere'), count('kin'))}</p>
      <ul class="keyline">
        {(['same', 'elsewhere', 'kin'] as const).map(how => (
          <li key={how}>
            <span class={`w-${how}`}>{w.legend[how]}</span>
          </li>
        ))}
        {face.leftOut.length > 0 && (
          <li>
            <span class="v-only">{w.leftOut}</span>
          </li>
        )}
      </ul>
      <div class="two-texts gap-top">
        <Side source={view.a} row={row.a} text={face.a} marks={marksOf(face, 'a')} />
        <Side source={view.b} row={row.b} text={face.b} marks={marksOf(face, 'b')} />
      </div>
      <ul class="small stack gap-top">
        {face.shutOut.length === 0 && face.signs.earlier === null && <li class="dim">{w.noDirection}</li>}
        <Signs view={view} of={face.signs} />
        {face.shutOut.map(({ marked, words: there }) => {
          const [own, other] = marked === 'a' ? [view.a, view.b] : [view.b, view.a]
          return (
            <li key={`${marked} ${there}`}>
              {w.shutOut(own.siglum, other.siglum)} <q lang={other.language}>{there}</q>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What dates and names say of who can have followed whom. */
function Signs({ view, of: { earlier, names } }: { view: TextPairView; of: FaceView['signs'] }) {
  const w = words.value.texts.pair
  const [first, later] = earlier?.side === 'b' ? [view.b, view.a] : [view.a, view.b]
  const dates = earlier?.side === 'b' ? earlier.dates.toReversed() : (earlier?.dates ?? [])
  return (
    <>
      {earlier !== null && <li>{w.earlier(first.siglum, dates[0]!, later.siglum, dates[1]!)}</li>}
      {names.map(({ side, name, lines }) => (
        <li key={`${side} ${name}`}>{w.names(view[side].siglum, name, lines)}</li>
      ))}
    </>
  )
}

interface SideProps {
  readonly source: SourceName
  readonly row: { readonly start: number; readonly end: number; readonly line: number }
  readonly text: FaceView['a']
  readonly marks: readonly Mark[]
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly class: string
}

/** What of one side is marked: words with a partner, and words that the other side leaves out. */
const marksOf = ({ pairs, leftOut }: FaceView, side: 'a' | 'b'): Mark[] => {
  const gone = leftOut.filter(one => one.side === side)
  const met = pairs.map(pair => ({ ...pair[side], class: `w-${pair.how}` }))
  return [...met, ...gone.map(({ start, end }) => ({ start, end, class: 'v-only' }))]
}

function Side({ source, row, text, marks }: SideProps) {
  return (
    <blockquote lang={source.language === 'und' ? undefined : source.language}>
      <p class="kick">
        <a class="loc" href={`/source/${encodeURIComponent(source.id)}?from=${row.start}&to=${row.end}`}>
          {source.siglum} {row.line}
        </a>{' '}
        {source.title}
      </p>
      <p class="passage">
        <span class="faint">{closed(text.before)}</span>
        {marked(text.words, marks)}
        <span class="faint">{closed(text.after)}</span>
      </p>
    </blockquote>
  )
}

/** The text in pieces, marked ones in spans; neighbours of one kind are one mark. */
function marked(text: string, marks: readonly Mark[]) {
  const sorted = [...marks].sort((x, y) => x.start - y.start)
  const joined: { start: number; end: number; class: string }[] = []
  for (const pair of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && last.class === pair.class && /^[\s\p{P}]*$/u.test(text.slice(last.end, pair.start)))
      last.end = pair.end
    else joined.push({ ...pair })
  }
  const parts: preact.ComponentChild[] = []
  let at = 0
  for (const { start, end, class: name } of joined) {
    if (start < at) continue
    parts.push(text.slice(at, start))
    parts.push(
      <span key={start} class={name}>
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return parts
}
