import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { decode } from './encoding.ts'
import type { Extract, ProposedLayer, ProposedNote } from './extract.ts'
import { Flow } from './flow.ts'
import type { Step } from './map.ts'
import { checkXml, walkMarkup } from './markup.ts'
import { namesOf } from './record.ts'
import { unpack } from './zip.ts'

const body = 'word/document.xml'
const footnotes = 'word/footnotes.xml'
const endnotes = 'word/endnotes.xml'
const core = 'docProps/core.xml'

/**
 * A Word file as text: its paragraphs, then its footnotes and endnotes, each linked to the place that calls it. Text that tracked changes
 * mark as deleted is left out, and this is told. A row of a table is one line, its cells set apart by tabs. A step of the map gives the part and the character in that part (ECMA-376, WordprocessingML).
 */
export function readDocx(bytes: Uint8Array, file: string): Extract {
  const parts = unpack(bytes, file, [body, footnotes, endnotes, core])
  const xml = (name: string): string | null => {
    const part = parts.get(name)
    if (part === undefined) return null
    const { text } = decode(part, `${file}: ${name}`)
    checkXml(text, file)
    return text
  }
  const document = xml(body)
  if (document === null)
    throw new Fault(
      'unreadable-file',
      `"${file}" is a zip archive but no Word document: it has no ${body}. Unpack it and gather what is in it.`,
    )
  const main = new Flow(body)
  const read = readPart(document, file, main, null)
  const notes: ProposedNote[] = []
  const layers: ProposedLayer[] = []
  const sources = new Map([[body, document]])
  for (const [name, kind] of [
    [footnotes, 'footnote'],
    [endnotes, 'endnote'],
  ] as const) {
    const text = xml(name)
    if (text === null) continue
    sources.set(name, text)
    const found = new Map<string, Flow>()
    readPart(text, file, new Flow(name), { name, kind, found })
    for (const call of read.calls.filter(c => c.kind === kind)) {
      const note = found.get(call.id)
      if (note === undefined || note.length === 0) continue
      const range = main.append(note)
      notes.push({ mark: { start: call.at, end: call.at }, text: range, label: String(notes.length + 1) })
      layers.push({ ...range, layer: 'editor', why: `a ${kind} of the file` })
    }
  }
  const about = readCore(xml(core), file)
  const told =
    read.deleted === 0
      ? about.told
      : { ...about.told, deleted: `${read.deleted} characters that tracked changes mark as deleted were left out` }
  return {
    text: main.out.toString(),
    steps: inPoints(main.out.steps, sources),
    record: about.record,
    told,
    notes,
    layers,
  }
}

interface Call {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly at: number
}

interface NotePart {
  readonly name: string
  readonly kind: Call['kind']
  readonly found: Map<string, Flow>
}

/** One part's paragraphs into a flow; for a part of notes, one flow a note. */
function readPart(xml: string, file: string, into: Flow, part: NotePart | null): { calls: Call[]; deleted: number } {
  const calls: Call[] = []
  let flow = into
  let words = 0
  let removed = 0
  let fallback = 0
  let deleted = 0
  walkMarkup(xml, file, true, {
    open(name, attributes) {
      if (name === 't') words++
      else if (name === 'del' || name === 'moveFrom') removed++
      else if (name === 'Fallback') fallback++
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
      else if (name === 'Fallback') fallback--
      else if (name === 'tbl') flow.closeTable()
      else if (name === 'p') flow.block()
    },
    text(data, start, end) {
      if (removed > 0 && data.trim() !== '') deleted += data.length
      if (words > 0 && removed === 0 && fallback === 0) flow.text(data, start, end)
    },
  })
  return { calls, deleted }
}

/** Core properties: Dublin Core in docProps/core.xml. The creation date is the file's, so it is kept apart from the document's own date. */
function readCore(xml: string | null, file: string): Pick<Extract, 'record' | 'told'> {
  const values = new Map<string, string>()
  let name = ''
  if (xml !== null)
    walkMarkup(xml, file, true, {
      open: opened => (name = opened),
      close: () => (name = ''),
      text: data => values.set(name, (values.get(name) ?? '') + data.slice(0, 2000)),
    })
  const record: Record<string, unknown> = {}
  const told: Record<string, string> = {}
  const say = (field: string, value: unknown): void => {
    record[field] = value
    told[field] = 'the core properties of the docx'
  }
  const title = values.get('title')?.trim()
  if (title) say('title', title)
  const creator = values.get('creator')?.trim()
  if (creator) say('author', creator.split(';').map(namesOf))
  const created = values.get('created')?.trim()
  if (created) told.created = `the file was made ${created}; the document may be older`
  return { record, told }
}

/** Originals are counted in code points of their part. */
function inPoints(steps: readonly Step[], sources: ReadonlyMap<string, string>): Step[] {
  const maps = new Map([...sources].map(([name, text]) => [name, mapOffsets(text)]))
  return steps.map(step => ({ ...step, original: maps.get(step.place ?? body)!.toPoints(step.original) }))
}
