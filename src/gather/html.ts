import type { Hint } from '../case/hints.ts'
import type { Extract, ProposedMask, ProposedNote, Range } from './extract.ts'
import { Flow, trimRange } from './flow.ts'
import { htmlRecord } from './html-record.ts'
import { dataTables } from './html-tables.ts'
import { limits } from './limits.ts'
import { walkMarkup } from './markup.ts'
import { Struck, tellStruck } from './struck.ts'
import { dateOf } from './tei-dates.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Never text: programs, styles, forms' inner life, drawings. */
const silent = set(
  'script style noscript template svg math iframe object canvas audio video select option datalist head',
)

const blocks = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
)

/** Elements and roles of a page's own furniture. */
const furniture = set('nav form button menu dialog')
const furnitureRoles = set('navigation banner contentinfo search complementary menu menubar toolbar dialog')

/** Words that sites put into class and id for what is not the text. Only whole words of a name count. */
const furnitureNames = set(
  'nav navbar navigation menu sidebar breadcrumb breadcrumbs share sharing social cookie cookies newsletter advert advertisement ads related comments pagination pager skip toolbar popup modal masthead',
)

interface Open {
  readonly name: string
  /** Where words went before it opened. */
  readonly flow: Flow
  readonly start: number
  readonly why: string | null
  readonly id: string | undefined
  readonly href: string | undefined
  readonly when: string | undefined
}

/**
 * HTML as text: scripts and styles fall out, the page's furniture stays as masked text, links from marks to notes become notes, rows of
 * a table of data become lines of cells. What the page strikes out goes behind the text, masked; <time> gives the reader its date.
 * Positions are those in the decoded file.
 */
export function readHtml(html: string, file: string): Extract {
  const main = new Flow()
  const struck = new Struck()
  let flow = main
  const open: Open[] = []
  const ranges: { range: Range; why: string }[] = []
  const targets = new Map<string, Range>()
  let halfOpen: string[] = []
  const closeTargets = (): void => {
    // a target on an inline element reaches to the end of its block
    for (const id of halfOpen) targets.set(id, { start: targets.get(id)!.start, end: main.length })
    halfOpen = []
  }
  const links: { range: Range; target: string }[] = []
  const about = htmlRecord()
  const isData = dataTables(html, file)
  const tables: boolean[] = []
  const hints: Hint[] = []
  let [quiet, kept, inArticle, seen] = [0, 0, 0, 0]
  walkMarkup(html, file, false, {
    open(name, attributes) {
      about.open(name, attributes)
      if (silent.has(name)) quiet++
      if (name === 'table') tables.push(isData.has(seen++))
      const laid = tables.at(-1) === true
      if (name === 'pre' || name === 'textarea') kept++
      if (name === 'article' || name === 'blockquote') inArticle++
      if (name === 'table' && laid) flow.openTable()
      else if (name === 'tr' && laid) flow.row()
      else if (name === 'td' || name === 'th') laid ? flow.cell() : flow.space()
      else if (blocks.has(name)) flow.block()
      else if (name === 'br') flow.line()
      const here = { name, flow, start: flow.length }
      if (flow !== main) {
        open.push({ ...here, why: null, id: undefined, href: undefined, when: undefined })
        return
      }
      open.push({
        ...here,
        why: whyFurniture(name, attributes, inArticle > 0),
        id: attributes.id ?? attributes.name,
        href: attributes.href,
        when: name === 'time' ? attributes.datetime : undefined,
      })
      if (quiet === 0 && strikes(name, attributes)) flow = struck.open(main, `struck out in the page: <${name}>`)
    },
    close(name) {
      about.close(name)
      const element = open.pop()
      if (element === undefined) return
      if (silent.has(name)) quiet--
      if (name === 'pre' || name === 'textarea') kept--
      if (name === 'article' || name === 'blockquote') inArticle--
      if (flow !== element.flow) {
        if (flow.breaks > 0) element.flow.block()
        flow = element.flow
      }
      const range = { start: element.start, end: flow.length }
      if (element.why !== null) ranges.push({ range, why: element.why })
      if (element.id !== undefined) {
        targets.set(element.id, range)
        if (!blocks.has(name)) halfOpen.push(element.id)
      }
      if (element.href?.startsWith('#')) links.push({ range, target: element.href.slice(1) })
      if (element.when !== undefined && quiet === 0 && hints.length < limits.hints) {
        const value = dateOf({ when: element.when })
        if (value.edtf !== '') hints.push({ ...range, kind: 'date', ...value, mark: 'time' })
      }
      if (name === 'table' && tables.pop()) flow.closeTable()
      else if (name === 'tr' && tables.at(-1)) closeTargets()
      else if (blocks.has(name)) {
        flow.block()
        closeTargets()
      }
    },
    text(data, start, end) {
      about.text(data)
      if (quiet === 0) flow.text(data, start, end, kept > 0)
    },
  })
  closeTargets()
  const gone = struck.append(main, new Map([[main, 0]]))
  const text = main.out.toString()
  const { notes, marks } = linkNotes(text, links, targets)
  const { told, ...record } = about.done()
  const dated = hints.flatMap(hint => {
    const range = trimRange(text, hint)
    return range === null ? [] : [{ ...hint, ...range }]
  })
  return {
    text,
    steps: main.out.steps,
    ...record,
    told: { ...told, ...tellStruck(gone.masks.length) },
    hints: { actors: [], ranges: dated },
    masks: [...furnitureMasks(text, ranges), ...marks, ...gone.masks],
    notes: [...notes, ...gone.notes],
  }
}

const strikes = (name: string, { style = '' }: Readonly<Record<string, string>>): boolean =>
  name === 'del' || name === 's' || name === 'strike' || style.slice(0, 2000).toLowerCase().includes('line-through')

function whyFurniture(name: string, attributes: Readonly<Record<string, string>>, inArticle: boolean): string | null {
  const role = attributes.role ?? ''
  if (role.startsWith('doc-')) return null
  if (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display:\s{0,9}none/i.test(attributes.style ?? '')
  )
    return `the page hides this <${name}> from its readers`
  if (furniture.has(name) || ((name === 'footer' || name === 'aside') && !inArticle))
    return `stands in the page's <${name}>`
  if (furnitureRoles.has(role)) return `the page gives this <${name}> the role “${role}”`
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`
    .slice(0, 500)
    .toLowerCase()
    .split(/[\s_-]+/)
  const hit =
    blocks.has(name) && name !== 'body' && name !== 'html' && name !== 'main' && name !== 'article'
      ? names.find(n => furnitureNames.has(n))
      : undefined
  return hit === undefined ? null : `the page calls this <${name}> “${hit}”`
}

/** Outer ranges swallow inner ones. A range with most of the page is its layout, not its furniture. */
function furnitureMasks(text: string, ranges: readonly { range: Range; why: string }[]): ProposedMask[] {
  const masks: ProposedMask[] = []
  const sorted = ranges.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  for (const { range, why } of sorted) {
    const trimmed = trimRange(text, range)
    if (trimmed === null || trimmed.end - trimmed.start > text.length / 2 || trimmed.start < (masks.at(-1)?.end ?? 0))
      continue
    masks.push({ ...trimmed, reason: 'web-furniture', why })
  }
  return masks
}

/** A link that reads like a mark (a number, an asterisk) to a later place of the page. */
function linkNotes(
  text: string,
  links: readonly { range: Range; target: string }[],
  targets: ReadonlyMap<string, Range>,
): { notes: ProposedNote[]; marks: ProposedMask[] } {
  const notes: ProposedNote[] = []
  const marks: ProposedMask[] = []
  const used = new Set<number>()
  for (const { range, target } of links) {
    const mark = trimRange(text, range)
    const there = targets.get(target)
    const note = there && trimRange(text, there)
    if (mark === null || !note || note.start <= mark.end || used.has(note.start)) continue
    const written = text.slice(mark.start, mark.end)
    const label = /^[[(]?(\d{1,4}|[ivxl]{1,6}|[*†‡]{1,3})[\])]?$/.exec(written)?.[1]
    if (label === undefined) continue
    used.add(note.start)
    notes.push({ mark, text: note, label })
    marks.push({ ...mark, reason: 'inline-note', why: `the mark of note ${label}, a link to it` })
  }
  return { notes, marks }
}
