/**
 * The event layer: sentences in which the text itself says what happened on some date.
 *
 * Rule. A sentence is one where it stands in the text's own voice (outside quotations, citations, masks and notes), holds
 * a date with a value, names a person or body, and has a finite verb in the past. Of the ways to find events (trained
 * taggers of event triggers; role labelling; rules) this is the plainest, since the layer only shows where to look:
 * dates and names are findings that a person accepts or rejects, and the layer stands and falls with them.
 *
 * Limits: English past tenses; an event without a date or without a name is not seen; a dated publication is an event too.
 */
import type { Span } from '../case/passage.ts'
import type { Page, Token } from './page.ts'
import type { Draft } from './reader.ts'

/** Past forms that do not end in "ed": auxiliaries and the commonest irregular verbs of English narrative. */
const past = new Set(
  `was were had did went came became began left took gave got kept held told met sent shot stood sat lay led lost found
  brought fell fled wrote read spoke broke chose drew drove flew froze grew hid knew laid made meant paid put rose ran saw
  sold set struck swore taught thought threw understood won withdrew overthrew hung hanged bore built burnt bought caught
  cut dealt fought forbade heard hit hurt let rode sought sank slew spent split spread stole sprang strove tore woke
  wore`.split(/\s+/),
)

/** Quotations that are somebody's words; titles and scare marks are the text's own. */
const spoken = new Set(['direct', 'turn', 'block'])

/**
 * The sentences of a page that tell what happened when. Offsets are UTF-16, as those of the page.
 *
 * @example
 * const page = makePage('On 4 November 1911 the watch arrested Anna Lind. She was calm.')
 * findEvents(page, [
 *   { kind: 'date', start: 3, end: 18, edtf: '1911-11-04', words: '4 November 1911', how: 'explicit', reason: '' },
 *   { kind: 'person', start: 38, end: 47, actor: 'a', name: 'Anna Lind', reason: '' },
 * ]) // => [{ start: 0, end: 48 }]
 */
export function findEvents(page: Page, findings: readonly Draft[]): Span[] {
  const apart = marked(page.text.length, findings.filter(notOwnVoice))
  const named = new Set(
    findings
      .filter(one => (one.kind === 'person' || one.kind === 'body') && !apart(one.start))
      .map(one => page.sentenceAt(one.start)),
  )
  const dated = new Set(
    findings
      .filter(one => one.kind === 'date' && one.edtf !== '' && one.how !== 'recurring' && !apart(one.start))
      .map(one => page.sentenceAt(one.start)),
  )
  return [...dated.intersection(named)]
    .sort((a, b) => a - b)
    .flatMap(n => {
      const { from, to, start, end } = page.sentences[n]!
      const own = page.tokens.slice(from, to).filter(token => !apart(token.start))
      return own.some(inPast) ? [{ start, end }] : []
    })
}

const inPast = ({ tag, lower }: Token): boolean =>
  (tag === 'VERB' || tag === 'AUX') && (past.has(lower) || (lower.length > 4 && lower.endsWith('ed')))

const notOwnVoice = (one: Draft): boolean =>
  one.kind === 'citation' || one.kind === 'noise' || (one.kind === 'quotation' && spoken.has(one.style))

/** Whether an offset lies in any of the spans; linear in the text, however the spans overlap. */
function marked(length: number, spans: readonly Span[]): (at: number) => boolean {
  const taken = new Uint8Array(length)
  let to = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end > to) taken.fill(1, Math.max(start, to), end)
    to = Math.max(to, end)
  }
  return at => taken[at] === 1
}
