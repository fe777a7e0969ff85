import { type ComponentChildren, h } from 'preact'

/**
 * Markup of a stranger as a safe layout: the document is parsed where nothing runs and nothing loads, and built anew from
 * a short list of elements without any of its attributes. What is not on the list gives its words, or nothing.
 */
const kept: Readonly<Record<string, string>> = {
  p: 'p',
  div: 'div',
  section: 'div',
  article: 'div',
  blockquote: 'blockquote',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  td: 'td',
  th: 'td',
  pre: 'pre',
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  del: 's',
  sup: 'sup',
  sub: 'sub',
  br: 'br',
  hr: 'hr',
  code: 'code',
}
const dropped = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'math', 'iframe', 'object', 'embed'])
/** Elements that mean nothing outside their parents. */
const within: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  tr: ['table', 'thead', 'tbody'],
  thead: ['table'],
  tbody: ['table'],
  td: ['tr'],
}
const auto = { dir: 'auto' }
const deepest = 40 // assumption: no page that people made nests its words deeper
const mostElements = 100_000

export function safeHtml(html: string): ComponentChildren {
  const page = new DOMParser().parseFromString(html, 'text/html')
  let left = mostElements
  const build = (node: Node, parent: string, depth: number): ComponentChildren => {
    if (node.nodeType === Node.TEXT_NODE)
      return ['ul', 'ol', 'table', 'thead', 'tbody', 'tr'].includes(parent) ? null : node.nodeValue
    if (!(node instanceof Element) || left-- <= 0) return null
    const name = node.localName
    if (dropped.has(name)) return null
    const heading = /^h([1-6])$/.exec(name)?.[1]
    const as = heading !== undefined ? 'p' : Object.hasOwn(kept, name) ? kept[name] : undefined
    const fits = as !== undefined && (within[as]?.includes(parent) ?? true)
    const tag = depth > deepest || !fits ? null : as
    const inside = tag ?? parent
    const kids = name === 'br' || name === 'hr' ? [] : [...node.childNodes].map(kid => build(kid, inside, depth + 1))
    if (tag === null || tag === undefined) return kids
    return h(tag, heading === undefined ? (tag === 'p' ? auto : null) : { ...auto, class: `head${heading}` }, kids)
  }
  return build(page.body, 'div', 0)
}
