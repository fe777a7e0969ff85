import { type Changes, noteName } from './docx-about.ts'
import { Flow } from './flow.ts'
import { walkMarkup } from './markup.ts'

export interface Call {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly at: number
}

export interface NotePart {
  readonly name: string
  readonly kind: Call['kind']
  readonly found: Map<string, Flow>
}

/** One part's paragraphs into a flow; for a part of notes, one flow a note. */
export function readPart(xml: string, file: string, into: Flow, changes: Changes, part?: NotePart): Call[] {
  const calls: Call[] = []
  let flow = into
  let words = 0
  let [removed, inserted, fallback] = [0, 0, 0]
  walkMarkup(xml, file, true, {
    open(name, attributes) {
      if (name === 't') words++
      else if (name === 'del' || name === 'moveFrom' || name === 'ins' || name === 'moveTo') {
        name === 'del' || name === 'moveFrom' ? removed++ : inserted++
        noteName(changes.by, attributes)
      } else if (name === 'Fallback') fallback++
      else if (name === 'p') flow.block()
      else if (name === 'tbl') flow.openTable()
      else if (name === 'tr') flow.row()
      else if (name === 'tc') flow.cell()
      else if (name === 'br' || name === 'cr') flow.line()
      else if (name === 'tab') flow.space()
      else if (name === 'noBreakHyphen') flow.text('\u2011', 0, 0)
      else if (name === part?.kind) {
        flow = new Flow(part.name)
        // separators carry a type and no words of the document
        if (attributes['w:type'] === undefined) part.found.set(attributes['w:id'] ?? '', flow)
      } else if (name === 'footnoteReference' || name === 'endnoteReference')
        calls.push({
          kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
          id: attributes['w:id'] ?? '',
          at: flow.length,
        })
    },
    close(name) {
      if (name === 't') words--
      else if (name === 'del' || name === 'moveFrom') removed--
      else if (name === 'ins' || name === 'moveTo') inserted--
      else if (name === 'Fallback') fallback--
      else if (name === 'tbl') flow.closeTable()
      else if (name === 'p') flow.block()
    },
    text(data, start, end) {
      if (removed > 0 && data.trim() !== '') changes.deleted += data.length
      if (words === 0 || removed > 0 || fallback > 0) return
      if (inserted > 0) changes.inserted += data.length
      flow.text(data, start, end)
    },
  })
  return calls
}
