import type { Range } from './blocks.ts'

/**
 * Puts elements around the marked words of one stretch of text. A mark inside another lies inside its element; where two
 * cross, the one that began first is broken in two. The characters stay the same and in their order.
 */
export interface Wrapped extends Range {
  readonly id: string
}

interface Open {
  readonly mark: Wrapped
  readonly element: HTMLElement
}

/** Elements of a stretch by mark, and its text nodes with the offset each begins at. */
export interface Wraps {
  readonly spans: ReadonlyMap<string, readonly HTMLElement[]>
  readonly nodes: readonly { readonly start: number; readonly node: Text }[]
}

/** Fills an element with a text that begins at `start`; `marks` in order of start, of equal starts the longest first. */
export function wrapMarks(element: HTMLElement, text: string, start: number, marks: readonly Wrapped[]): Wraps {
  const spans = new Map<string, HTMLElement[]>()
  const nodes: { start: number; node: Text }[] = []
  const end = start + text.length
  const edges = new Set([start, end])
  for (const mark of marks) edges.add(Math.max(start, mark.start)).add(Math.min(end, mark.end))
  const cuts = [...edges].sort((a, b) => a - b)
  const filled = document.createDocumentFragment()
  let open: Open[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!]
    const over = marks.filter(mark => mark.start <= from && mark.end >= to)
    const still = open.findIndex((one, depth) => one.mark !== over[depth])
    if (still >= 0) open = open.slice(0, still)
    for (const mark of over.slice(open.length)) {
      const span = document.createElement('span')
      ;(open.at(-1)?.element ?? filled).append(span)
      open.push({ mark, element: span })
      const own = spans.get(mark.id)
      if (own === undefined) spans.set(mark.id, [span])
      else own.push(span)
    }
    const node = document.createTextNode(text.slice(from - start, to - start))
    ;(open.at(-1)?.element ?? filled).append(node)
    nodes.push({ start: from, node })
  }
  element.replaceChildren(filled)
  return { spans, nodes }
}
