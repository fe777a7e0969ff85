import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { noChanges, readComments, readCore, tellChanges } from './docx-about.ts'
import { readPart } from './docx-part.ts'
import { decode } from './encoding.ts'
import type { Extract, ProposedLayer, ProposedMask, ProposedNote } from './extract.ts'
import { Flow } from './flow.ts'
import type { Step } from './map.ts'
import { checkXml } from './markup.ts'
import { Struck, tellStruck } from './struck.ts'
import { unpack } from './zip.ts'

const body = 'word/document.xml'
const footnotes = 'word/footnotes.xml'
const endnotes = 'word/endnotes.xml'
const comments = 'word/comments.xml'
const core = 'docProps/core.xml'

/** Headers and footers: one or several a section, in parts of their own. */
const furniture = /^word\/(?:header|footer)\d{0,4}\.xml$/
const isWanted = (name: string): boolean =>
  name === body || name === footnotes || name === endnotes || name === comments || name === core || furniture.test(name)

/**
 * A Word file as text: its paragraphs, then its footnotes and endnotes, each linked to the places that call it, then what its headers and
 * footers say, and what is struck out or deleted by a tracked change, masked. Comments are left out and told, with whose they are. A row of
 * a table is one line, its cells set apart by tabs. A step of the map gives the part and the character in that part (ECMA-376,
 * WordprocessingML).
 */
export function readDocx(bytes: Uint8Array, file: string): Extract {
  const parts = unpack(bytes, file, isWanted)
  const sources = new Map<string, string>()
  const xml = (name: string): string | null => {
    const part = parts.get(name)
    if (part === undefined) return null
    const { text } = decode(part, `${file}: ${name}`)
    checkXml(text, file)
    sources.set(name, text)
    return text
  }
  const document = xml(body)
  if (document === null)
    throw new Fault(
      'unreadable-file',
      `"${file}" is a zip archive but no Word document: it has no ${body}. Unpack it and gather what is in it.`,
    )
  const main = new Flow(body)
  const changes = noChanges()
  const struck = new Struck()
  const ends = new Map([[main, 0]])
  const calls = readPart(document, file, main, changes, struck)
  const notes: ProposedNote[] = []
  const layers: ProposedLayer[] = []
  for (const [name, kind] of [
    [footnotes, 'footnote'],
    [endnotes, 'endnote'],
  ] as const) {
    const text = xml(name)
    if (text === null) continue
    const found = new Map<string, Flow>()
    readPart(text, file, new Flow(name), changes, struck, { name, kind, found })
    /** Where each note stands: one that several places call stands once. */
    const placed = new Map<string, ProposedNote>()
    for (const call of calls.filter(c => c.kind === kind)) {
      const note = found.get(call.id)
      if (note === undefined || note.length === 0) continue
      const known = placed.get(call.id)
      const range = known?.text ?? main.append(note)
      ends.set(note, range.start)
      const linked = {
        mark: { start: call.at, end: call.at },
        text: range,
        label: known?.label ?? String(layers.length + 1),
      }
      notes.push(linked)
      if (known !== undefined) continue
      placed.set(call.id, linked)
      layers.push({ ...range, layer: 'editor', why: `a ${kind} of the file` })
    }
  }
  const masks: ProposedMask[] = []
  const seen = new Set<string>()
  for (const name of [...parts.keys()].filter(name => furniture.test(name)).sort()) {
    const flow = new Flow(name)
    readPart(xml(name)!, file, flow, changes, struck)
    const words = flow.out.toString()
    if (!/\p{L}/u.test(words) || seen.has(words)) continue
    seen.add(words)
    const what = name.includes('header') ? 'header' : 'footer'
    masks.push({ ...main.append(flow), reason: 'running-head', why: `a ${what} of the file's pages (${name})` })
  }
  const gone = struck.append(main, ends)
  const about = readCore(xml(core), file)
  const remarks = readComments(xml(comments), file)
  return {
    text: main.out.toString(),
    steps: inPoints(main.out.steps, sources),
    record: about.record,
    told: { ...about.told, ...tellStruck(gone.masks.length), ...tellChanges(changes), ...remarks },
    masks: [...masks, ...gone.masks],
    notes: [...notes, ...gone.notes],
    layers,
  }
}

/** Originals are counted in code points of their part. */
function inPoints(steps: readonly Step[], sources: ReadonlyMap<string, string>): Step[] {
  const maps = new Map([...sources].map(([name, text]) => [name, mapOffsets(text)]))
  return steps.map(step => ({ ...step, original: maps.get(step.place ?? body)!.toPoints(step.original) }))
}
