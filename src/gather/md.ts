import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { Fault } from '../kit/errors.ts'
import type { Extract, ProposedMask } from './extract.ts'
import { CleanText } from './map.ts'
import { issued, namesOf } from './record.ts'
import { tellStruck } from './struck.ts'
import { firstLine } from './txt.ts'

/** The part of a Markdown syntax tree (mdast) that we walk. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly alt?: string | null
  readonly ordered?: boolean | null
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** Quotes or lists inside one another beyond which no text is written; the parser's time grows with the square of it. */
const deepest = 100

/**
 * Markdown as text (CommonMark): emphasis marks and link targets fall out, list marks and the tags of notes stay. Front matter becomes
 * the record; its values stay strings, so that "1918-07~" is not made into a day.
 */
export function readMd(source: string, file: string): Extract {
  if (/^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){100}/m.test(source))
    throw new Fault(
      'hostile-file',
      `"${file}" nests quotations or lists more than ${deepest} deep, which no text needs. Mend the line and gather it again.`,
    )
  const front = frontMatter(source)
  // blanked, not cut, so that every offset stays
  const marked = source.slice(0, front.end).replace(/[^\n]/g, ' ') + source.slice(front.end)
  const out = new CleanText()
  const walk: (Node | string)[] = [unified().use(remarkParse).parse(marked) as Node]
  let pending = ''
  const put = (text: string, original: number, same: boolean): void => {
    if (pending !== '' && out.length > 0) out.stand(pending, original)
    pending = ''
    same ? out.put(text, original) : out.stand(text, original)
  }
  while (walk.length > 0) {
    const node = walk.pop()!
    if (typeof node === 'string') {
      pending = node
      continue
    }
    const start = node.position?.start.offset ?? 0
    const slice = marked.slice(start, node.position?.end.offset ?? start)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      align(node.value ?? '', slice, start, put)
    else if (node.type === 'html') putHtml(slice, start, put)
    else if (node.type === 'break') pending = '\n'
    else if (node.type === 'image') align(node.alt ?? '', slice, start, put)
    else if (node.type === 'listItem') {
      const label = /^(?:[-+*]|\d{1,9}[.)])/.exec(slice)?.[0] ?? ''
      put(`${label} `, start, slice.startsWith(`${label} `))
    }
    if (isBlock(node.type)) walk.push('\n\n')
    for (const child of (node.children ?? []).toReversed()) walk.push(child)
    if (isBlock(node.type) && node.type !== 'listItem' && !out.tail.endsWith(' ')) pending = '\n\n'
  }
  const text = out.toString()
  const struck = struckIn(text)
  const title = firstLine(text)
  const told = {
    ...(title === null ? {} : { title: 'the first line of the text, which may not be its title' }),
    ...front.told,
  }
  return {
    text,
    steps: out.steps,
    record: { ...(title === null ? {} : { title }), ...front.record },
    told: { ...told, ...tellStruck(struck.length, 'in its place') },
    masks: struck,
    language: front.language,
  }
}

/** Words between two tildes on each side (GitHub's Markdown), or in tags that strike out. */
const struckIn = (text: string): ProposedMask[] =>
  Array.from(text.matchAll(/~~[^~\n]+~~|<(del|s|strike)>[^<\n]+<\/\1>/gi), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    reason: 'struck-out',
    why: 'struck out in the text',
  }))

const isBlock = (type: string): boolean =>
  /^(paragraph|heading|blockquote|list|listItem|code|thematicBreak|table|tableRow)$/.test(type)

/** Words of a node back to their places: the source holds them in order, with escapes, entities and quote marks between. */
function align(
  value: string,
  slice: string,
  start: number,
  put: (text: string, original: number, same: boolean) => void,
): void {
  const at = slice.indexOf(value)
  if (at >= 0) {
    put(value, start + at, true)
    return
  }
  let j = 0
  for (let i = 0; i < value.length; ) {
    let end = i
    if (slice[j] === value[i] && !(slice[j] === '\\' && value[i + 1] !== slice[j + 1])) {
      while (end < value.length && slice[j + end - i] === value[end] && value[end] !== '\\' && value[end] !== '&') end++
      if (end === i) end++
      put(value.slice(i, end), start + j, true)
      j += end - i
      i = end
      continue
    }
    const entity = /^&#?\w{1,31};/.exec(slice.slice(j, j + 34))?.[0]
    if (entity !== undefined) {
      const char = String.fromCodePoint(value.codePointAt(i)!)
      put(char, start + j, false)
      i += char.length
      j += entity.length
    } else if (j < slice.length) j++
    else {
      put(value.slice(i), start + slice.length, false)
      return
    }
  }
}

/** Of HTML inside Markdown the tags of superscripts stay, because they call notes, and those of struck words; other tags fall out. */
function putHtml(slice: string, start: number, put: (text: string, original: number, same: boolean) => void): void {
  for (const piece of slice.matchAll(/<!--|<[^<>]*>|[^<>]+/gi)) {
    if (piece[0] === '<!--') return
    if (!piece[0].startsWith('<') || /^<\/?(?:su[pb]|del|s|strike)>$/i.test(piece[0]))
      put(piece[0], start + piece.index, true)
  }
}

interface Front {
  readonly end: number
  readonly record: Record<string, unknown>
  readonly told: Record<string, string>
  readonly language?: string
}

/** YAML front matter, read as `key: words` lines; anything deeper is left alone. */
function frontMatter(source: string): Front {
  const close =
    source.startsWith('---\n') || source.startsWith('---\r\n')
      ? source.slice(0, 20_000).search(/\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/)
      : -1
  if (close < 0) return { end: 0, record: {}, told: {} }
  const stop = source.indexOf('\n', close + 1)
  const values = new Map<string, string>()
  for (const line of source.slice(0, close).split('\n')) {
    const parts = /^([A-Za-z][\w-]{0,40}):[ \t]*(.*)$/.exec(line.trimEnd())
    if (parts !== null) values.set(parts[1]!.toLowerCase(), parts[2]!.replace(/^(["'])(.*)\1$/, '$2'))
  }
  const record: Record<string, unknown> = {}
  const told: Record<string, string> = {}
  const say = (field: string, value: unknown): void => {
    record[field] = value
    told[field] = 'the front matter'
  }
  if (values.get('title')) say('title', values.get('title'))
  if (values.get('author')) say('author', [namesOf(values.get('author')!)])
  if (values.get('date')) say('issued', issued(values.get('date')!))
  const language = values.get('lang') ?? values.get('language')
  return { end: stop < 0 ? source.length : stop + 1, record, told, ...(language ? { language } : {}) }
}
