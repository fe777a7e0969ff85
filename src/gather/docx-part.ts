import { type Changes, noteName } from './docx-about.ts'
import { Flow } from './flow.ts'
import { walkMarkup } from './markup.ts'
import type { Struck } from './struck.ts'

export interface Call {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly within: Flow
  readonly at: number
}

export interface NotePart {
  readonly name: string
  readonly kind: Call['kind']
  readonly found: Map<string, Flow>
}

/** One part's paragraphs into a flow, words struck out apart; for a part of notes, one flow a note. */
export function readPart(
  xml: string,
  file: string,
  into: Flow,
  changes: Changes,
  struck: Struck,
  part?: NotePart,
): Call[] {
  const calls: Call[] = []
  let flow = into
  /** Where words go that are struck out, while they are. */
  let gone: Flow | null = null
  let [words, deletedWords, runs, changed] = [0, 0, 0, 0]
  let [removed, moved, inserted, fallback] = [0, 0, 0, 0]
  walkMarkup(xml, file, true, {
    open(name, attributes) {
      if (name === 't') words++
      else if (name === 'delText') deletedWords++
      else if (name === 'r') runs++
      else if (name === 'rPrChange') changed++
      else if ((name === 'strike' || name === 'dstrike') && isOn(attributes)) {
        if (runs > 0 && changed === 0) gone ??= struck.open(flow, 'struck through in the document')
      } else if (name === 'del' || name === 'moveFrom' || name === 'ins' || name === 'moveTo') {
        if (name === 'del') {
          removed++
          gone ??= struck.open(flow, whyDeleted(attributes))
        } else name === 'moveFrom' ? moved++ : inserted++
        noteName(changes.by, attributes)
      } else if (name === 'Fallback') fallback++
      else if (name === 'p') flow.block()
      else if (name === 'tbl') flow.openTable()
      else if (name === 'tr') flow.row()
      else if (name === 'tc') flow.cell()
      else if (name === 'br' || name === 'cr') (gone ?? flow).line()
      else if (name === 'tab') (gone ?? flow).space()
      else if (name === 'noBreakHyphen') (gone ?? flow).text('\u2011', 0, 0)
      else if (name === part?.kind) {
        flow = new Flow(part.name)
        // separators carry a type and no words of the document
        if (attributes['w:type'] === undefined) part.found.set(attributes['w:id'] ?? '', flow)
      } else if (name === 'footnoteReference' || name === 'endnoteReference')
        calls.push({
          kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
          id: attributes['w:id'] ?? '',
          within: flow,
          at: flow.length,
        })
    },
    close(name) {
      if (name === 't') words--
      else if (name === 'delText') deletedWords--
      else if (name === 'rPrChange') changed--
      else if (name === 'r') {
        runs--
        if (removed === 0) gone = null
      } else if (name === 'del') {
        if (--removed === 0) gone = null
      } else if (name === 'moveFrom') moved--
      else if (name === 'ins' || name === 'moveTo') inserted--
      else if (name === 'Fallback') fallback--
      else if (name === 'tbl') flow.closeTable()
      else if (name === 'p') flow.block()
    },
    text(data, start, end) {
      if ((words === 0 && deletedWords === 0) || fallback > 0) return
      if (moved > 0) changes.moved += data.length
      else if (gone !== null) gone.text(data, start, end)
      else if (words > 0) {
        if (inserted > 0) changes.inserted += data.length
        flow.text(data, start, end)
      }
    },
  })
  return calls
}

/** A switch of WordprocessingML: on unless it says otherwise. */
const isOn = (attributes: Readonly<Record<string, string>>): boolean =>
  !/^(?:0|false|off|none)$/i.test(attributes['w:val'] ?? '')

function whyDeleted(attributes: Readonly<Record<string, string>>): string {
  const [by, on] = [attributes['w:author']?.trim().slice(0, 80), attributes['w:date']?.slice(0, 10)]
  return `deleted by a tracked change${by ? ` of ${by}` : ''}${on ? ` on ${on}` : ''}`
}
