import type { Extract, ProposedLayer, ProposedMask, ProposedNote, Range } from './extract.ts'
import { Flow, trimRange } from './flow.ts'
import { checkXml, walkMarkup } from './markup.ts'
import { issued, namesOf } from './record.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const blocks = set(
  'ab argument bibl body byline castItem castList closer dateline div div1 div2 div3 div4 docTitle epigraph figDesc figure floatingText front back group head imprimatur item l label lg list listBibl opener p postscript quote salute signed sp speaker stage table row text titlePage titlePart trailer',
)

/** Not the text: the header, pictures of it, stand-off annotation. In a choice the page's own reading is kept. */
const silent = set('teiHeader facsimile sourceDoc standOff')
const corrected = set('corr reg expan')

/** Stands where the file says that words of the original are lost or left out; its place is the end of the words before. */
const gapMark = '[…]'

interface Open {
  readonly name: string
  readonly start: number
  readonly flow: Flow
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * TEI P5 as text: the words of <text>, notes moved to the end and linked to their place, forme work masked, and the layers that TEI
 * itself marks (editor: supplied, note; speaker: said, sp; page: front). <choice> keeps sic, orig and abbr;
 * a gap leaves its mark. tei-c.org/guidelines/p5.
 */
export function readTei(xml: string, file: string): Extract {
  checkXml(xml, file)
  const main = new Flow()
  let flow = main
  const open: Open[] = []
  const notes: { at: number; flow: Flow; label: string }[] = []
  const layers: ProposedLayer[] = []
  const masks: ProposedMask[] = []
  const header = teiHeader()
  let quiet = 0
  let inText = 0
  let seen = 0
  const isQuiet = (name: string): boolean => silent.has(name) || (corrected.has(name) && open.at(-2)?.name === 'choice')
  walkMarkup(xml, file, true, {
    open(name, attributes) {
      open.push({ name, start: flow.length, flow, attributes })
      header.open(name, attributes)
      if (name === 'text') inText++
      if (isQuiet(name)) quiet++
      if (name === 'note' && inText > 0) flow = new Flow()
      else if (blocks.has(name)) flow.block()
      else if (name === 'cell') flow.space()
      else if (name === 'gap' && inText > 0 && quiet === 0) flow.text(gapMark, seen, seen)
      else if (name === 'lb' || name === 'cb' || name === 'pb' || name === 'gb')
        attributes.break === 'no' ? flow.join() : flow.space()
    },
    close(name) {
      header.close(name)
      const element = open.at(-1)
      if (element === undefined) return
      if (isQuiet(name)) quiet--
      open.pop()
      if (name === 'text') inText--
      if (name === 'note' && inText > 0) {
        notes.push({ at: element.start, flow, label: element.attributes.n ?? String(notes.length + 1) })
        flow = element.flow
        return
      }
      if (flow === main) {
        const range = { start: element.start, end: flow.length }
        const layer = layerOf(name, element.attributes)
        if (layer !== null) layers.push({ ...range, ...layer })
        if (name === 'fw') masks.push({ ...range, ...formeWork(element.attributes.type) })
      }
      if (blocks.has(name)) flow.block()
      else if (name === 'fw') flow.space()
    },
    text(data, start, end) {
      header.text(data)
      if (quiet === 0 && inText > 0) flow.text(data, start, end)
      seen = end
    },
  })
  const linked: ProposedNote[] = notes
    .filter(note => note.flow.length > 0)
    .map(note => ({ mark: { start: note.at, end: note.at }, text: main.append(note.flow), label: note.label }))
  for (const { text } of linked) layers.push({ ...text, layer: 'editor', why: 'a note element' })
  const text = main.out.toString()
  const trimmed = <R extends Range>(ranges: readonly R[]): R[] =>
    ranges.flatMap(range => {
      const part = trimRange(text, range)
      return part === null ? [] : [{ ...range, ...part }]
    })
  return {
    text,
    steps: main.out.steps,
    ...header.done(),
    masks: trimmed(masks),
    layers: trimmed(layers),
    notes: linked,
  }
}

function layerOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Pick<ProposedLayer, 'layer' | 'why'> | null {
  if (name === 'supplied' || (name === 'add' && attributes.resp !== undefined) || name === 'desc')
    return { layer: 'editor', why: `a ${name} element` }
  if (name === 'said' || name === 'sp')
    return { layer: 'speaker', why: attributes.who ? `a ${name} element of ${attributes.who}` : `a ${name} element` }
  return name === 'front' ? { layer: 'page', why: 'the front matter' } : null
}

const formeWork = (type: string | undefined): Pick<ProposedMask, 'reason' | 'why'> => ({
  reason: type?.toLowerCase().startsWith('pagenum') ? 'page-number' : 'running-head',
  why: `the file marks it as forme work${type === undefined ? '' : ` (${type})`}`,
})

type About = Pick<Extract, 'record' | 'told' | 'language'>

/** Title, authors, date and publisher from the header; the source described goes before the file that describes it. */
function teiHeader(): {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(data: string): void
  done(): About
} {
  const path: string[] = []
  const values: { key: string; value: string }[] = []
  const words: string[] = []
  let language: string | undefined
  const isField = (name: string): boolean =>
    name === 'title' || name === 'author' || name === 'date' || name === 'publisher'
  const part = (): string | undefined => ['titleStmt', 'sourceDesc', 'publicationStmt'].find(p => path.includes(p))
  const first = (...keys: string[]): string | undefined =>
    keys.map(key => values.find(v => v.key === key && v.value !== '')?.value).find(v => v !== undefined)
  return {
    open(name, attributes) {
      path.push(name)
      if (name === 'language' && attributes.ident && path.includes('langUsage')) language ??= attributes.ident
      if ((name === 'text' || name === 'TEI') && attributes['xml:lang']) language = attributes['xml:lang']
      if (!path.includes('teiHeader') || !isField(name) || part() === undefined) return
      const when =
        attributes.when ?? (attributes.from && attributes.to ? `${attributes.from}/${attributes.to}` : undefined)
      if (name === 'date' && when !== undefined) values.push({ key: `${part()} date`, value: when })
      words.push('')
    },
    close(name) {
      if (path.includes('teiHeader') && isField(name) && part() !== undefined)
        values.push({ key: `${part()} ${name}`, value: (words.pop() ?? '').replace(/\s+/g, ' ').trim() })
      path.pop()
    },
    text(data) {
      if (words.length > 0 && words.at(-1)!.length < 2000) words[words.length - 1] += data
    },
    done() {
      const record: Record<string, unknown> = {}
      const told: Record<string, string> = {}
      const say = (field: string, value: unknown): void => {
        if (value === undefined) return
        record[field] = value
        told[field] = 'the TEI header'
      }
      say('title', first('titleStmt title', 'sourceDesc title'))
      const authors = values.filter(v => v.key === 'titleStmt author' && v.value !== '')
      say('author', authors.length === 0 ? undefined : authors.map(v => namesOf(v.value)))
      const date = first('sourceDesc date', 'publicationStmt date')
      say('issued', date === undefined ? undefined : issued(date))
      say('publisher', first('sourceDesc publisher', 'publicationStmt publisher'))
      return { record, told, ...(language === undefined ? {} : { language }) }
    },
  }
}
