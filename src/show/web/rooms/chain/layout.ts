import type { Access, Link } from '../../../../case/chain.ts'

/** One testimony with the chain behind it, outermost link first. */
export interface Testimony {
  readonly id: string
  readonly chain: readonly Link[]
}

export interface Box {
  /** Id of a claim at the top, else of a voice. */
  readonly id: string
  readonly level: number
  /** Middle of the box. */
  readonly x: number
  /** Testimonies whose chain passes through it. */
  readonly claims: readonly string[]
  /** True where a chain begins here. */
  readonly origin: boolean
  /** True where a chain ends here in a voice whose own source nobody recorded. */
  readonly open: boolean
}

export interface Edge {
  readonly from: string
  readonly to: string
  /** How the voice nearer to us has it from the other. */
  readonly access: Access
  readonly inferred: boolean
}

export interface Drawing {
  readonly boxes: readonly Box[]
  readonly edges: readonly Edge[]
  readonly levels: number
}

export const isOpen = ({ access }: Link): boolean => access !== 'witness' && access !== 'inferred'

/**
 * Chains as layers: testimonies on top, origins at the foot, every voice once. A voice stands as low as its longest way
 * from the top asks (longest-path layering, as in Sugiyama, Tagawa and Toda 1981, step 2); within a layer boxes stand
 * under the middle of what leads to them, pushed apart to `gap`. A circle of citation keeps its first direction.
 *
 * @param width of the figure
 * @param gap from middle to middle of two neighbours
 */
export function layOut(testimonies: readonly Testimony[], width: number, gap: number): Drawing {
  const edges = new Map<string, Edge>()
  const level = new Map<string, number>()
  const claims = new Map<string, string[]>()
  const origins = new Set<string>()
  const open = new Set<string>()
  for (const { id, chain } of testimonies) {
    const voices = chain.filter(link => !link.readByUs)
    level.set(id, 0)
    claims.set(id, [id])
    let from = id
    let access: Access = 'read'
    for (const link of voices) {
      const key = `${from} ${link.voice}`
      if (from !== link.voice && !edges.has(key))
        edges.set(key, { from, to: link.voice, access, inferred: link.shown === 'inferred' })
      claims.set(link.voice, [...new Set([...(claims.get(link.voice) ?? []), id])])
      from = link.voice
      access = link.access
    }
    if (from !== id) origins.add(from)
    if (isOpen(chain.at(-1)!)) open.add(from)
  }
  const kept = withoutCircles([...edges.values()])
  for (let again = true, rounds = 0; again && rounds <= claims.size; rounds++) {
    again = false
    for (const { from, to } of kept) {
      const next = (level.get(from) ?? 0) + 1
      if (next > (level.get(to) ?? 0)) {
        level.set(to, next)
        again = true
      }
    }
  }
  const foot = Math.max(1, ...level.values())
  const ends = new Set([...origins].filter(voice => !kept.some(edge => edge.from === voice)))
  for (const voice of ends) level.set(voice, foot)
  const x = new Map<string, number>()
  for (let l = 0; l <= foot; l++) {
    const row = [...level].filter(([, own]) => own === l).map(([id]) => id)
    const wish = row.map((id, i) => {
      const above = kept.filter(edge => edge.to === id).map(edge => x.get(edge.from) ?? width / 2)
      return l === 0 || above.length === 0
        ? ((i + 0.5) * width) / row.length
        : above.reduce((sum, one) => sum + one, 0) / above.length
    })
    for (const [i, place] of spread(wish, gap, width).entries()) x.set(row[i]!, place)
  }
  return {
    levels: foot + 1,
    edges: [...edges.values()],
    boxes: [...level].map(([id, own]) => ({
      id,
      level: own,
      x: x.get(id)!,
      claims: claims.get(id) ?? [],
      origin: ends.has(id),
      open: open.has(id),
    })),
  }
}

/** Edges that close no circle, in the order given. */
function withoutCircles(edges: readonly Edge[]): Edge[] {
  const kept: Edge[] = []
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from])
    for (const at of seen) {
      if (at === to) return true
      for (const edge of kept) if (edge.from === at) seen.add(edge.to)
    }
    return false
  }
  for (const edge of edges) if (!reaches(edge.to, edge.from)) kept.push(edge)
  return kept
}

/** Places as near to those wished as a least gap allows, inside the width. */
function spread(wish: readonly number[], gap: number, width: number): number[] {
  const order = wish.map((_, i) => i).sort((a, b) => wish[a]! - wish[b]! || a - b)
  const places: number[] = []
  for (const [k, i] of order.entries()) {
    const left = k === 0 ? gap / 2 : places[order[k - 1]!]! + gap
    places[i] = Math.max(wish[i]!, left)
  }
  let right = width - gap / 2
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i]!, right)
    right = places[i]! - gap
  }
  return places
}

/** The voice that the most chains pass through short of where they begin; where none is shared, a shared origin. */
export function bottleneck({ boxes, levels }: Drawing): Box | null {
  const shared = boxes.filter(box => box.level > 0 && box.claims.length > 1)
  const inner = shared.filter(box => box.level < levels - 1)
  return (inner.length > 0 ? inner : shared).reduce<Box | null>(
    (best, box) =>
      best === null ||
      box.claims.length > best.claims.length ||
      (box.claims.length === best.claims.length && box.level > best.level)
        ? box
        : best,
    null,
  )
}
