import { batch, computed, type Signal, signal } from '@preact/signals'
import type { FindingKind } from '../../../../case/finding.ts'
import type { Layer, MaskReason } from '../../../../case/source.ts'
import { mapOffsets } from '../../../../kit/offsets.ts'
import type { ActorRow, FindingView, MaskView, SourceView } from '../../../http/client.ts'
import { kept } from '../../kit/keep.ts'
import { caseView } from '../../kit/state.ts'
import { blockAt, cutBlocks, type Range } from '../../text/blocks.ts'
import { Painter } from '../../text/paint.ts'
import { makeStabbing } from '../../text/stabbing.ts'

/** A finding where it stands in the text, in UTF-16 units, with its present state. */
export interface Mark extends Range {
  readonly id: string
  readonly now: Signal<FindingView>
  /** True for the one mark that is looked at, so that only its paragraph is drawn again. */
  readonly looked: Signal<boolean>
}

export const kinds = ['person', 'body', 'place', 'date', 'quotation', 'attribution', 'citation', 'passage'] as const
export type Hidden = FindingKind | Layer['layer'] | 'masks' | 'suggestions' | 'refused'

/** A row of the page: one paragraph, or the paragraphs that one mask covers. */
export type Row = { readonly block: number } | { readonly mask: number; readonly blocks: readonly number[] }

const firstChunks = 1
const groupLength = 2500 // characters of rows drawn together, at most: shorter ones cost more in all, longer ones cost a frame while scrolling
const groupRows = 8
const chunkGroups = 10 // groups that are left out together: a browser goes through all it watches at every frame
const firstGroups = 2 // the groups of the first chunk, which is all that is waited for

/** Masks have rows of their own; everything else is a mark in the text. */
export const shows = (f: FindingView): boolean => f.kind !== 'noise' || f.state === 'made'

const isShown = ({ kind, state }: FindingView, off: ReadonlySet<Hidden>): boolean =>
  !off.has(kind) && !(state === 'suggested' && off.has('suggestions')) && !(state === 'rejected' && off.has('refused'))

/** Waits for a decision. */
export const open = (mark: Mark): boolean => mark.now.peek().state === 'suggested'

/** What the room knows of one source: the text, cut into rows, what was found in it, and where the reader is. */
export function openState(view: SourceView, apart: boolean) {
  const { text } = view.source
  const offsets = mapOffsets(text)
  const place = ({ start, end }: Range): Range => ({ start: offsets.toUnits(start), end: offsets.toUnits(end) })
  const markOf = (f: FindingView): Mark => ({ id: f.id, ...place(f), now: signal(f), looked: signal(false) })

  const source = signal(view.source)
  const actors = signal<ReadonlyMap<string, ActorRow>>(new Map(view.actors.map(one => [one.id, one])))
  const masks = signal<readonly MaskView[]>(view.source.masks)
  const marks = signal<readonly Mark[]>(view.findings.filter(shows).map(markOf))
  const current = signal<string | null>(null)
  const picked = signal<Range | null>(null)
  const editing = signal(false)
  /** True while the value of a date is asked for, once its words are selected. */
  const asking = signal(false)
  /** True while selected words are being made a claim. */
  const claiming = signal(false)
  /** The reason that the next mask by hand will have. */
  const maskAs = signal<MaskReason>('not-of-this-text')
  const trouble = signal<string | null>(null)
  /** What a person passed over with the key for it: no key that accepts many takes it along. */
  const skipped = new Set<string>()
  /** Where the reader is: what is looked at, or the top of the screen. */
  const spot = signal(0)
  /** The place whose overlapping marks are gone round: it stays while the reader goes from one of them to the next. */
  const crossing = signal(0)
  /** True while the file as it came stands beside the text. */
  const beside = signal(kept('beside') === 'yes')
  const openMasks = signal<ReadonlySet<number>>(new Set())
  /** Chunks on the page: a few at once, the rest while nobody waits, all where a far place is asked for. */
  const grown = signal(firstChunks)
  const hidden = signal<ReadonlySet<Hidden>>(new Set((kept('hidden') ?? 'refused').split(' ') as Hidden[]))

  const layout = computed(() => {
    const active = masks.value.filter(one => one.state !== 'rejected').map(one => ({ n: one.n, ...place(one) }))
    const { layers, notes } = view.source
    const blocks = cutBlocks(text, {
      masks: active,
      layers: layers.map(one => ({ ...place(one), layer: one.layer })),
      notes: notes.map(one => ({ label: one.label, mark: one.mark && place(one.mark), text: place(one.text) })),
    })
    const rows: Row[] = []
    for (const [block, { mask }] of blocks.entries()) {
      const last = rows.at(-1)
      if (mask === undefined) rows.push({ block })
      else if (last !== undefined && 'mask' in last && last.mask === mask) (last.blocks as number[]).push(block)
      else rows.push({ mask, blocks: [block] })
    }
    const groups: Row[][] = []
    let space = 0
    for (const row of rows) {
      if (space <= 0 || groups.at(-1)!.length === groupRows) {
        groups.push([])
        space = groupLength
      }
      groups.at(-1)!.push(row)
      space -= 'block' in row ? blocks[row.block]!.end - blocks[row.block]!.start : 0
    }
    const chunks = groups.length === 0 ? [] : [groups.slice(0, firstGroups)]
    for (let i = firstGroups; i < groups.length; i += chunkGroups) chunks.push(groups.slice(i, i + chunkGroups))
    return { blocks, chunks, painter: new Painter(blocks) }
  })
  const stab = computed(() => makeStabbing(marks.value))
  const byId = computed(() => new Map(marks.value.map(one => [one.id, one])))

  const visible = (mark: Mark): boolean => isShown(mark.now.value, hidden.value)
  /** Grows with every decision: a count over all marks listens to this, not to ten thousand of them. */
  const decided = signal(0)
  const put = (mark: Mark, f: FindingView): void =>
    batch(() => {
      mark.now.value = f
      decided.value++
    })
  /** Marks by the block they begin in, for the margin. */
  const byBlock = computed(() => {
    const found = new Map<number, Mark[]>()
    for (const mark of stab.value.sorted) {
      const block = blockAt(layout.value.blocks, mark.start)
      const list = found.get(block)
      if (list === undefined) found.set(block, [mark])
      else list.push(mark)
    }
    return found
  })
  /** Coded events by the block their place begins in. */
  const eventsAt = computed(() => Map.groupBy(view.events, one => blockAt(layout.value.blocks, place(one).start)))
  const left = computed(() => {
    decided.value
    return marks.value.filter(open).length
  })
  /** What is open in the paragraphs before the one where the reader is: it was passed over, known or not. */
  const above = computed(() => {
    decided.value
    const { blocks } = layout.value
    const here = blocks[blockAt(blocks, spot.value)]?.start ?? 0
    const off = hidden.value
    const sorted = stab.value.sorted
    let count = 0
    for (let i = 0; i < sorted.length && sorted[i]!.start < here; i++)
      if (open(sorted[i]!) && isShown(sorted[i]!.now.peek(), off)) count++
    return count
  })
  const deciders = apart ? ['propose', 'decide', 'own'] : ['decide', 'own']
  const mayDecide = computed(() => deciders.includes(caseView.value?.me.role ?? 'none'))

  const lineAt = (offset: number): number => {
    const block = layout.peek().blocks[blockAt(layout.peek().blocks, offset)]
    return block === undefined
      ? 1
      : block.line + text.slice(block.start, Math.max(block.start, offset)).split('\n').length - 1
  }
  /** The paragraph at an offset, and the part of the original it came from: "page 3". */
  const wordsAt = (offset: number): string => {
    const block = layout.peek().blocks[blockAt(layout.peek().blocks, offset)]
    return block === undefined ? '' : text.slice(block.start, block.end)
  }
  const partAt = (offset: number): string =>
    view.source.map.findLast(step => step.place !== undefined && step.start <= offsets.toPoints(offset))?.place ?? ''
  const nameOf = (id: string | undefined): string | null =>
    id === undefined ? null : (actors.value.get(id)?.name ?? null)

  return {
    view,
    /** True where the person reads apart: what others decided is hidden, and nothing here changes the case. */
    apart,
    text,
    place,
    points: (range: Range) => ({ start: offsets.toPoints(range.start), end: offsets.toPoints(range.end) }),
    markOf,
    source,
    actors,
    masks,
    marks,
    current,
    picked,
    editing,
    asking,
    claiming,
    maskAs,
    trouble,
    skipped,
    openMasks,
    grown,
    hidden,
    layout,
    stab,
    byId,
    byBlock,
    eventsAt,
    visible,
    left,
    above,
    put,
    mayDecide,
    lineAt,
    wordsAt,
    partAt,
    nameOf,
    spot,
    crossing,
    beside,
  }
}
export type State = ReturnType<typeof openState>
