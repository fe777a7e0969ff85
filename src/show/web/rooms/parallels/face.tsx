import type { FaceView, SourceName, TextPairView, WordPair } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

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
      </ul>
      <div class="two-texts gap-top">
        <Side source={view.a} row={row.a} text={face.a} pairs={face.pairs.map(({ a, how }) => ({ ...a, how }))} />
        <Side source={view.b} row={row.b} text={face.b} pairs={face.pairs.map(({ b, how }) => ({ ...b, how }))} />
      </div>
      <ul class="small stack gap-top">
        {face.shutOut.length === 0 && <li class="dim">{w.noDirection}</li>}
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

interface SideProps {
  readonly source: SourceName
  readonly row: { readonly start: number; readonly end: number; readonly line: number }
  readonly text: FaceView['a']
  readonly pairs: readonly { start: number; end: number; how: WordPair['how'] }[]
}

function Side({ source, row, text, pairs }: SideProps) {
  return (
    <blockquote lang={source.language === 'und' ? undefined : source.language}>
      <p class="kick">
        <a class="loc" href={`/source/${encodeURIComponent(source.id)}?from=${row.start}&to=${row.end}`}>
          {source.siglum} {row.line}
        </a>{' '}
        {source.title}
      </p>
      <p class="passage">
        <span class="faint">{text.before}</span>
        {marked(text.words, pairs)}
        <span class="faint">{text.after}</span>
      </p>
    </blockquote>
  )
}

/** The text in pieces, marked ones in spans; neighbours of one kind are one mark. */
function marked(text: string, pairs: SideProps['pairs']) {
  const sorted = [...pairs].sort((x, y) => x.start - y.start)
  const joined: { start: number; end: number; how: WordPair['how'] }[] = []
  for (const pair of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && last.how === pair.how && /^[\s\p{P}]*$/u.test(text.slice(last.end, pair.start)))
      last.end = pair.end
    else joined.push({ ...pair })
  }
  const parts: preact.ComponentChild[] = []
  let at = 0
  for (const { start, end, how } of joined) {
    parts.push(text.slice(at, start))
    parts.push(
      <span key={start} class={`w-${how}`}>
        {text.slice(start, end)}
      </span>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return parts
}
