import type { Range } from './blocks.ts'
import { type Wrapped, wrapMarks } from './wrap.ts'

/**
 * Draws marks over the text. What was found stands in elements around its words, made when a block first comes near the
 * screen: a text of any length costs what one screen costs. What is looked at and what a search led to is drawn with the
 * CSS Custom Highlight API and cuts nothing. Chromium goes through every range of every highlight, and paints its words
 * anew, whenever anything on the page changes: right for the one that moves, too dear for all that stand.
 */
export const markClasses = [
  'voice',
  'suggested',
  'suggested-date',
  'attributed',
  'kept',
  'kept-voice',
  'refused',
] as const
export type MarkClass = (typeof markClasses)[number]
const lightClasses = ['found', 'selected'] as const
export type LightClass = (typeof lightClasses)[number]

interface TextAt {
  readonly start: number
  readonly node: Text
}

/** What stands on the page of one block. */
interface Standing {
  readonly element: HTMLElement
  /** The stretches of the block, each drawn one way: its element, where it begins, its words. */
  readonly stretches: readonly { readonly element: HTMLElement; readonly start: number; readonly text: string }[]
  nodes: readonly TextAt[]
  spans: readonly ReadonlyMap<string, readonly HTMLElement[]>[]
  /** The marks whose elements stand, in one string. */
  wrapped: string
}

interface Light {
  readonly cls: LightClass
  readonly range: Range
  readonly first: number
  readonly last: number
  readonly pieces: StaticRange[]
}

const able = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof StaticRange !== 'undefined'

/** Where each text node on the page begins in the text. */
const starts = new WeakMap<Node, number>()

export class Painter {
  private readonly standing = new Map<number, Standing>()
  private readonly lights = new Map<string, Light>()
  private readonly layers = new Map<LightClass, Highlight>()
  private readonly blocks: readonly Range[]

  constructor(blocks: readonly Range[]) {
    this.blocks = blocks
    if (!able) return
    for (const [order, cls] of lightClasses.entries()) {
      const layer = new Highlight()
      layer.priority = order
      this.layers.set(cls, layer)
      CSS.highlights.set(cls, layer)
    }
  }

  /** Takes the layers off the page. */
  close(): void {
    for (const [cls, layer] of this.layers) if (CSS.highlights.get(cls) === layer) CSS.highlights.delete(cls)
  }

  /** Tells where the text of a block stands; each stretch of it begins at the offset in its `data-o`. */
  attach(block: number, element: HTMLElement | null): void {
    if (element === null) {
      this.standing.delete(block)
      return
    }
    const stretches = [...element.querySelectorAll<HTMLElement>('[data-o]')].map(one => ({
      element: one,
      start: Number(one.dataset.o),
      text: one.textContent,
    }))
    const nodes = stretches.map(({ element: { firstChild }, start }) => ({ start, node: firstChild as Text }))
    for (const { node, start } of nodes) starts.set(node, start)
    this.standing.set(block, { element, stretches, nodes, spans: [], wrapped: '' })
    this.lightAgain(block)
  }

  /** What is lit in a block whose words stand in other nodes now, or only now. */
  private lightAgain(block: number): void {
    // a copy: lighting anew puts the key at the end of the map
    for (const [key, { range, cls, first, last }] of [...this.lights])
      if (first <= block && last >= block) this.light(key, range, cls, first, last)
  }

  /**
   * Draws the marks of a block, each in its class, or in none where it is hidden. Elements are made anew only where the
   * marks are others than before; a decision changes a class. Marks in order of start, of equal starts the longest first.
   */
  paint(block: number, marks: readonly Wrapped[], classOf: (mark: number) => MarkClass | null): void {
    const stands = this.standing.get(block)
    if (stands === undefined) return
    const wrapped = marks.map(({ id, start, end }) => `${id} ${start} ${end}`).join('\n')
    if (wrapped !== stands.wrapped) {
      const restore = keepSelection(stands.element)
      const made = stands.stretches.map(({ element, start, text }) => {
        const within = marks.filter(mark => mark.start < start + text.length && mark.end > start)
        return wrapMarks(element, text, start, within)
      })
      stands.wrapped = wrapped
      stands.spans = made.map(one => one.spans)
      stands.nodes = made.flatMap(one => one.nodes)
      for (const { node, start } of stands.nodes) starts.set(node, start)
      restore(offset => this.place(block, offset))
      this.lightAgain(block)
    }
    for (const [i, { id }] of marks.entries()) {
      const cls = classOf(i)
      const name = cls === null ? '' : `m-${cls}`
      for (const spans of stands.spans)
        for (const span of spans.get(id) ?? []) if (span.className !== name) span.className = name
    }
  }

  /** Lights up a range in one class, within the blocks from `first` to `last`, in place of what its key lit before. */
  light(key: string, range: Range, cls: LightClass, first: number, last: number): void {
    this.douse(key)
    const layer = this.layers.get(cls)
    if (layer === undefined) return
    const pieces: StaticRange[] = []
    for (let i = first; i <= last; i++) {
      for (const { start, node } of this.standing.get(i)?.nodes ?? []) {
        const from = Math.max(range.start - start, 0)
        const to = Math.min(range.end - start, node.length)
        if (from >= to) continue
        const piece = new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
        layer.add(piece)
        pieces.push(piece)
      }
    }
    this.lights.set(key, { cls, range, first, last, pieces })
  }

  douse(key: string): void {
    const light = this.lights.get(key)
    for (const piece of light?.pieces ?? []) this.layers.get(light!.cls)?.delete(piece)
    this.lights.delete(key)
  }

  /** The element of a block, where it is on the page. */
  element(block: number): HTMLElement | null {
    return this.standing.get(block)?.element ?? null
  }

  /** A live range over the first block that a stretch of text touches; null where it is not on the page. */
  rangeOf({ start, end }: Range, block: number): globalThis.Range | null {
    const from = this.place(block, start)
    const to = this.place(block, Math.min(end, this.blocks[block]!.end), true)
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  /** The place in the page of an offset of a block; where two nodes meet, the later one unless an end is asked for. */
  private place(block: number, offset: number, end = false): { node: Text; offset: number } | null {
    const nodes = this.standing.get(block)?.nodes ?? []
    const at = nodes.findLast(one => (end ? one.start < offset : one.start <= offset)) ?? nodes[0]
    if (at === undefined) return null
    return { node: at.node, offset: Math.min(Math.max(0, offset - at.start), at.node.length) }
  }
}

/** Remembers what is selected in an element, by offsets, and selects it again in the nodes that come in their place. */
function keepSelection(
  element: Element,
): (place: (offset: number) => { readonly node: Text; readonly offset: number } | null) => void {
  const selection = getSelection()
  const ends = [
    [selection?.anchorNode, selection?.anchorOffset],
    [selection?.focusNode, selection?.focusOffset],
  ] as const
  const kept = ends.map(([node, offset]) => {
    if (!node || offset === undefined) return null
    const inside = element.contains(node) ? offsetOf(node, offset) : null
    return { node, offset, inside }
  })
  return place => {
    if (kept.every(one => one === null || one.inside === null)) return
    const [anchor, focus] = kept.map(one => (one === null || one.inside === null ? one : place(one.inside)))
    if (anchor && focus) selection!.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
  }
}

/** The offset in the text of a place in the page, or null where the place is no text of it. */
export function offsetOf(node: Node | null, offset: number): number | null {
  if (node === null) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const start = starts.get(node)
    return start === undefined ? null : start + offset
  }
  const child = node.childNodes[offset] ?? node.childNodes[node.childNodes.length - 1]
  const walk = child === undefined ? null : document.createTreeWalker(child, NodeFilter.SHOW_TEXT)
  for (let text = child?.nodeType === Node.TEXT_NODE ? child : walk?.nextNode(); text; text = walk!.nextNode()) {
    const start = starts.get(text)
    if (start !== undefined) return start + (offset >= node.childNodes.length ? (text as Text).length : 0)
  }
  return null
}

/** The offset under a point of the screen. */
export function offsetAtPoint(x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y)
  return at === null || at === undefined ? null : offsetOf(at.offsetNode, at.offset)
}

/** What is selected in the text, trimmed of blanks at its ends; null where nothing is. */
export function selectedRange(text: string, pane: Element): Range | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null
  let start = offsetOf(range.startContainer, range.startOffset)
  let end = offsetOf(range.endContainer, range.endOffset)
  if (start === null || end === null) return null
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
