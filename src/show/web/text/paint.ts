import type { Range } from './blocks.ts'

/**
 * Draws marks over the text with the CSS Custom Highlight API: one Highlight for each class of mark, StaticRanges in it.
 * The text itself is never cut for a mark. Only blocks near the screen are painted, so a text of any length costs what
 * one screen costs. Where the API is missing nothing is drawn, and the list in the margin says all of it.
 */
export const paintClasses = [
  'voice',
  'suggested',
  'suggested-date',
  'attributed',
  'kept',
  'kept-voice',
  'refused',
  'found',
  'selected',
] as const
export type PaintClass = (typeof paintClasses)[number]

interface TextAt {
  readonly start: number
  readonly node: Text
}

const able = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof StaticRange !== 'undefined'

export interface Painted extends Range {
  readonly id: string
}

export class Painter {
  private readonly texts = new Map<number, { readonly element: HTMLElement; readonly nodes: readonly TextAt[] }>()
  private readonly drawn = new Map<string, { readonly cls: PaintClass; readonly range: AbstractRange }[]>()
  private readonly layers = new Map<PaintClass, Highlight>()
  private readonly blocks: readonly Range[]

  constructor(blocks: readonly Range[]) {
    this.blocks = blocks
    if (!able) return
    for (const [order, cls] of paintClasses.entries()) {
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

  /** Tells where the text of a block stands; each text node starts at the offset in its parent's `data-o`. */
  attach(block: number, element: HTMLElement | null): void {
    if (element === null) {
      this.texts.delete(block)
      return
    }
    const nodes: TextAt[] = []
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      nodes.push({ start: Number((node.parentElement as HTMLElement).dataset.o), node: node as Text })
    }
    this.texts.set(block, { element, nodes })
  }

  /** Draws a range in one class, within the blocks from `first` to `last`. */
  draw(key: string, range: Range, cls: PaintClass, first: number, last: number): void {
    const layer = this.layers.get(cls)
    if (layer === undefined) return
    const drawn = this.drawn.get(key) ?? []
    for (let i = first; i <= last; i++) {
      for (const { start, node } of this.texts.get(i)?.nodes ?? []) {
        const from = Math.max(range.start - start, 0)
        const to = Math.min(range.end - start, node.length)
        if (from >= to) continue
        const piece = new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
        layer.add(piece)
        drawn.push({ cls, range: piece })
      }
    }
    this.drawn.set(key, drawn)
  }

  erase(key: string): void {
    for (const { cls, range } of this.drawn.get(key) ?? []) this.layers.get(cls)?.delete(range)
    this.drawn.delete(key)
  }

  /** The element of a block, where it is on the page. */
  element(block: number): HTMLElement | null {
    return this.texts.get(block)?.element ?? null
  }

  /** A live range over the first block that a stretch of text touches; null where it is not on the page. */
  rangeOf({ start, end }: Range, block: number): globalThis.Range | null {
    const nodes = this.texts.get(block)?.nodes ?? []
    const from = nodes.findLast(one => one.start <= start) ?? nodes[0]
    if (from === undefined) return null
    const limit = Math.min(end, this.blocks[block]!.end)
    const to = nodes.findLast(one => one.start < limit) ?? from
    const range = document.createRange()
    range.setStart(from.node, Math.min(Math.max(0, start - from.start), from.node.length))
    range.setEnd(to.node, Math.min(Math.max(0, limit - to.start), to.node.length))
    return range
  }
}

/** The offset in the text of a place in the page, or null where the place is no text of it. */
export function offsetOf(node: Node | null, offset: number): number | null {
  if (node === null) return null
  if (node.nodeType === Node.TEXT_NODE) {
    const start = node.parentElement?.dataset.o
    return start === undefined ? null : Number(start) + offset
  }
  const child = node.childNodes[offset] ?? node.childNodes[node.childNodes.length - 1]
  const walk = child === undefined ? null : document.createTreeWalker(child, NodeFilter.SHOW_TEXT)
  for (let text = child?.nodeType === Node.TEXT_NODE ? child : walk?.nextNode(); text; text = walk!.nextNode()) {
    const start = text.parentElement?.dataset.o
    if (start !== undefined) return Number(start) + (offset >= node.childNodes.length ? (text as Text).length : 0)
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
