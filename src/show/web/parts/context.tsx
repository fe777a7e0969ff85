import type { InContext } from '../../http/client.ts'

/** The address of a place in a source: a finding, or a range. */
export const placeOf = (
  row: { readonly source: string; readonly start: number; readonly end: number },
  finding?: string,
): string =>
  `/source/${encodeURIComponent(row.source)}?${finding === undefined ? `from=${row.start}&to=${row.end}` : `f=${encodeURIComponent(finding)}`}`

/** Words in their sentence, with the source they stand in. */
export function InSentence({ row, finding }: { row: InContext; finding?: string }) {
  return (
    <p class="row-quote">
      <a class="loc" href={placeOf(row, finding)} title={row.title}>
        {row.siglum} {row.line}
      </a>{' '}
      <span class="dim">… {tail(row.before)}</span>
      <b>{clip(row.match)}</b>
      <span class="dim">{head(row.after)}&nbsp;…</span>
    </p>
  )
}

/** Key word in context: one line, the word in its column. */
export function Kwic({ rows }: { rows: readonly InContext[] }) {
  return (
    <ul class="kwic">
      {rows.map(row => (
        <li key={`${row.source} ${row.start}`}>
          <a class="loc" href={placeOf(row)} title={row.title}>
            {row.siglum} {row.line}
          </a>
          <span class="b">
            <bdi>{whole(row.before)}</bdi>
          </span>
          <a class="w" href={placeOf(row)}>
            {flat(row.match)}
          </a>
          <span class="a">{flat(row.after).replace(/\s\S*$/, '')}</span>
        </li>
      ))}
    </ul>
  )
}

const flat = (words: string): string => words.replaceAll(/\s+/g, ' ')
/** The server gives about this many characters on each side; where it gave fewer the text began there. */
const given = 60
/** The words before a place without the word that the cut went through. */
const whole = (words: string): string => (words.length < given ? flat(words) : flat(words).replace(/^\S*\s/, ''))
/** The last words before a place, and the first after it, cut between words. */
const tail = (words: string): string =>
  words.length > 90
    ? flat(words)
        .slice(-90)
        .replace(/^\S*\s/, '')
    : whole(words)
const head = (words: string): string =>
  flat(words)
    .slice(0, 90)
    .replace(/\s\S*$/, '')
const clip = (words: string): string => (words.length > 260 ? `${flat(words).slice(0, 260)} …` : flat(words))
