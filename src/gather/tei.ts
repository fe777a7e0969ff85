import type { Hint } from '../case/hints.ts'
import type { Extract, ProposedLayer, ProposedMask, ProposedNote, Range } from './extract.ts'
import { Flow, trimRange } from './flow.ts'
import { limits } from './limits.ts'
import { checkXml, walkMarkup } from './markup.ts'
import { Struck, tellStruck } from './struck.ts'
import { teiCast } from './tei-cast.ts'
import { teiHeader } from './tei-header.ts'
import { hintOf } from './tei-hints.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const blocks = set(
  'ab address argument bibl body byline castItem castList closer dateline div div1 div2 div3 div4 docTitle epigraph figDesc figure floatingText front back group head imprimatur item l label lg list listBibl opener p postscript quote salute signed sp speaker stage text titlePage titlePart trailer u',
)

/** A quotation that holds one of these is set apart from the line. */
const paragraphs = set('p ab lg l div floatingText')

/** Not the text: the header, pictures of it, stand-off annotation. */
const silent = set('teiHeader facsimile sourceDoc standOff')
/** Annotation that points at the text from elsewhere. */
const standing = set('annotation span interp link relation')
/** In a choice the page's own reading is kept: sic, orig, abbr. */
const corrected = set('corr reg expan')
/** Variants of one place: the first is kept, which is the lemma where there is one. */
const variants = set('lem rdg rdgGrp')

/** Stands where the file says that words of the original are lost or left out; its place is the end of the words before. */
const gapMark = '[…]'

interface Open {
  readonly name: string
  readonly start: number
  readonly flow: Flow
  readonly attributes: Readonly<Record<string, string>>
  readonly quiet: boolean
  /** A variant of this apparatus was read. */
  chosen: boolean
  holdsBlocks: boolean
  /** In a speech: who is printed before it, and where its words begin. */
  label: string
  from: number
}

type Placed<T> = T & Range & { readonly flow: Flow }

/**
 * TEI P5 as text: the words of <text>, notes moved to the end and linked to their place, forme work masked, the layers that TEI
 * itself marks (editor: supplied, note, gap; speaker: said, sp; page: front), and as hints who is named, when, and who speaks.
 * <choice> keeps sic, orig and abbr, an apparatus its lemma; what the page strikes out goes behind the text, masked; a gap leaves its mark.
 * tei-c.org/guidelines/p5.
 */
export function readTei(xml: string, file: string): Extract {
  checkXml(xml, file)
  const main = new Flow()
  let flow = main
  const open: Open[] = []
  const notes: { at: number; within: Flow; flow: Flow; label: string }[] = []
  const layers: Placed<Pick<ProposedLayer, 'layer' | 'why'>>[] = []
  const masks: Placed<Pick<ProposedMask, 'reason' | 'why'>>[] = []
  const hints: Placed<Hint>[] = []
  const header = teiHeader()
  const cast = teiCast()
  const struck = new Struck()
  const count = { unclear: 0, hints: 0, standOff: 0, referring: 0 }
  let [quiet, inText, restored, seen] = [0, 0, 0, 0]
  const isQuiet = (name: string, parent: Open | undefined): boolean => {
    if (silent.has(name)) return true
    if (corrected.has(name)) return parent?.name === 'choice'
    if (variants.has(name) && (parent?.name === 'app' || parent?.name === 'rdgGrp')) {
      const taken = parent.chosen
      parent.chosen = true
      return taken
    }
    return false
  }
  walkMarkup(xml, file, true, {
    open(name, attributes) {
      const parent = open.at(-1)
      const silenced = isQuiet(name, parent)
      if (blocks.has(name)) flow.block()
      const unread = { chosen: false, holdsBlocks: false, label: '', from: -1 }
      open.push({ name, start: flow.length, flow, attributes, quiet: silenced, ...unread })
      header.open(name, attributes)
      if (standing.has(name)) count.standOff++
      cast.open(name, attributes)
      if (paragraphs.has(name)) for (const one of open.slice(-3, -1)) one.holdsBlocks = true
      if (name === 'text') inText++
      if (name === 'restore') restored++
      if (silenced) quiet++
      if (name === 'note' && inText > 0) flow = new Flow(flow.place)
      if (quiet > 0 || inText === 0) return
      if (restored === 0 && !struck.holds(flow) && strikes(name, attributes))
        flow = struck.open(flow, whyStruck(name, attributes))
      if (name === 'table') flow.openTable()
      else if (name === 'row') flow.row()
      else if (name === 'cell') flow.cell()
      else if (name === 'addrLine') flow.line()
      else if (name === 'gap') flow.text(gapMark, seen, seen)
      else if (name === 'unclear') count.unclear++
      else if (name === 'rs') count.referring++
      else if (name === 'lb' || name === 'cb' || name === 'pb' || name === 'gb' || name === 'milestone')
        attributes.break === 'no' ? flow.join() : flow.space()
      if (name === 'pb') flow.place = attributes.n ? `page ${attributes.n.slice(0, 40)}` : undefined
    },
    close(name) {
      header.close(name)
      cast.close(name)
      const element = open.pop()
      if (element === undefined) return
      const { attributes, start } = element
      const heard = quiet === 0 && inText > 0
      if (element.quiet) quiet--
      if (name === 'restore') restored--
      if (name === 'text') inText--
      if (name === 'note' && flow !== element.flow) {
        if (heard)
          notes.push({ at: start, within: element.flow, flow, label: attributes.n ?? String(notes.length + 1) })
        flow = element.flow
        return
      }
      if (flow !== element.flow && name !== 'note') flow = element.flow
      if (heard) {
        const range = { start, end: flow.length, flow }
        const layer = layerOf(name, attributes)
        if (layer !== null) layers.push({ ...range, ...layer })
        if (name === 'fw') masks.push({ ...range, ...formeWork(attributes.type) })
        const parent = open.at(-1)
        if (name === 'speaker' && parent !== undefined) parent.from = flow.length
        const hint = hintOf(name, attributes, element.holdsBlocks, element.label)
        if (hint !== null && count.hints++ < limits.hints)
          hints.push({ ...range, start: Math.max(start, element.from), ...hint })
      }
      if (name === 'table' && heard) flow.closeTable()
      else if (blocks.has(name)) flow.block()
      else if (name === 'fw') flow.space()
    },
    text(data, start, end) {
      header.text(data)
      cast.text(data)
      if (inText > 0) {
        if (quiet === 0) flow.text(data, start, end)
        if (open.at(-1)?.name === 'speaker' && (open.at(-2)?.label.length ?? 200) < 200) open.at(-2)!.label += data
      }
      seen = end
    },
  })
  const ends = new Map([[main, 0]])
  const texts = notes.filter(note => note.flow.length > 0).map(note => ({ ...note, text: main.append(note.flow) }))
  for (const { flow, text } of texts) ends.set(flow, text.start)
  const gone = struck.append(main, ends)
  const text = main.out.toString()
  /** Places in the whole text, without white space at their ends. What stood in a note that has no words falls out. */
  const placed = <T extends object>(ranges: readonly Placed<T>[]): (T & Range)[] =>
    ranges.flatMap(({ flow, ...range }) => {
      const by = ends.get(flow)
      const part = by === undefined ? null : trimRange(text, { start: range.start + by, end: range.end + by })
      return part === null ? [] : [{ ...(range as unknown as T), ...part }]
    })
  const linked = texts.map(({ at, within, text, label }): ProposedNote => {
    const mark = at + (ends.get(within) ?? 0)
    return { mark: { start: mark, end: mark }, text, label }
  })
  const noted = linked.map(({ text }): ProposedLayer => ({ ...text, layer: 'editor', why: 'a note element' }))
  const { told, ...about } = header.done()
  return {
    text,
    steps: main.out.steps,
    ...about,
    told: { ...told, ...tellStruck(gone.masks.length), ...tell(count) },
    masks: [...placed(masks), ...gone.masks],
    layers: [...placed(layers), ...noted],
    notes: [...linked, ...gone.notes],
    hints: { actors: cast.done(), ranges: placed(hints) },
  }
}

const places = (n: number): string => (n === 1 ? 'one place' : `${n} places`)

type Counted = 'unclear' | 'hints' | 'standOff' | 'referring'

const tell = ({ unclear, hints, standOff, referring }: Record<Counted, number>): Record<string, string> => ({
  ...(unclear > 0 && { unclear: `${places(unclear)} ${unclear === 1 ? 'is' : 'are'} marked as hard to read` }),
  ...(standOff > 0 && {
    standOff: `${standOff} ${standOff === 1 ? 'annotation that stands' : 'annotations that stand'} apart from the text ${standOff === 1 ? 'was' : 'were'} not carried over`,
  }),
  ...(referring > 0 && {
    referring: `${places(referring)} where the file marks words that mean somebody without naming them (rs) ${referring === 1 ? 'was' : 'were'} not carried over`,
  }),
  ...(hints > limits.hints && {
    hints: `of ${hints} marks for names, dates and speech the first ${limits.hints} were kept`,
  }),
})

const strikes = (name: string, { rend = '', rendition = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'del' || (name === 'hi' && /strike|line-?through/i.test(`${rend} ${rendition}`.slice(0, 200)))

function whyStruck(name: string, { hand, resp, rend }: Readonly<Record<string, string>>): string {
  const says = [hand && `hand ${hand}`, resp && `says ${resp}`, rend].filter(Boolean).join(', ')
  return `struck out in the document: a ${name} element${says === '' ? '' : ` (${says.slice(0, 200)})`}`
}

function layerOf(
  name: string,
  { resp, who, reason, extent, quantity, unit, agent }: Readonly<Record<string, string>>,
): Pick<ProposedLayer, 'layer' | 'why'> | null {
  if (name === 'supplied' || (name === 'add' && resp !== undefined) || name === 'desc')
    return { layer: 'editor', why: `a ${name} element` }
  if (name === 'gap') {
    const says = [reason, agent, extent ?? [quantity, unit].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    return { layer: 'editor', why: `a gap in the file${says === '' ? '' : `: ${says.slice(0, 200)}`}` }
  }
  if (name === 'said' || name === 'sp')
    return { layer: 'speaker', why: who ? `a ${name} element of ${who.slice(0, 200)}` : `a ${name} element` }
  return name === 'front' ? { layer: 'page', why: 'the front matter' } : null
}

const formeWork = (type: string | undefined): Pick<ProposedMask, 'reason' | 'why'> => ({
  reason: type?.toLowerCase().startsWith('pagenum') ? 'page-number' : 'running-head',
  why: `the file marks it as forme work${type === undefined ? '' : ` (${type.slice(0, 80)})`}`,
})
