import { batch, computed, type Signal, signal } from '@preact/signals'
import type { FindingKind } from '../../../../case/finding.ts'
import { mapOffsets } from '../../../../kit/offsets.ts'
import type { ActorRow, Edit, FindingView, MadeFinding, MaskView, SourceView } from '../../../http/client.ts'
import { ApiError, api, why } from '../../kit/api.ts'
import { keep, kept } from '../../kit/keep.ts'
import { setQuery } from '../../kit/router.ts'
import { caseView, noteStep, refresh, say } from '../../kit/state.ts'
import { toured } from '../../kit/tour.ts'
import { blockAt, cutBlocks, type Range } from '../../text/blocks.ts'
import { Painter } from '../../text/paint.ts'
import { makeStabbing } from '../../text/stabbing.ts'
import { words } from '../../words/words.ts'

/** A finding where it stands in the text, in UTF-16 units, with its present state. */
export interface Mark extends Range {
  readonly id: string
  readonly now: Signal<FindingView>
  /** True for the one mark that is looked at, so that only its paragraph is drawn again. */
  readonly looked: Signal<boolean>
}

export const kinds = ['person', 'body', 'place', 'date', 'quotation', 'attribution', 'citation'] as const
export type Hidden = FindingKind | 'page' | 'editor' | 'speaker' | 'masks' | 'suggestions' | 'refused'

/** A row of the page: one paragraph, or the paragraphs that one mask covers. */
export type Row = { readonly block: number } | { readonly mask: number; readonly blocks: readonly number[] }

const firstChunks = 3
const chunkLength = 24 // rows painted and laid out together; about two screens

/** Everything that the reading room knows of one source. Views read its signals; keys and buttons call its methods. */
export type ReadingRoom = ReturnType<typeof openRoom>

export function openRoom(view: SourceView) {
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
  const trouble = signal<string | null>(null)
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
    const chunks: Row[][] = []
    for (let i = 0; i < rows.length; i += chunkLength) chunks.push(rows.slice(i, i + chunkLength))
    return { blocks, chunks, painter: new Painter(blocks) }
  })
  const stab = computed(() => makeStabbing(marks.value))
  const byId = computed(() => new Map(marks.value.map(one => [one.id, one])))

  const visible = (mark: Mark): boolean => {
    const { kind, state } = mark.now.value
    const off = hidden.value
    if (off.has(kind)) return false
    return !(state === 'suggested' && off.has('suggestions')) && !(state === 'rejected' && off.has('refused'))
  }
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
  const left = computed(() => marks.value.filter(one => one.now.value.state === 'suggested').length)
  const mayDecide = computed(() => ['decide', 'own'].includes(caseView.value?.me.role ?? 'none'))

  const lineAt = (offset: number): number => {
    const block = layout.peek().blocks[blockAt(layout.peek().blocks, offset)]
    return block === undefined
      ? 1
      : block.line + text.slice(block.start, Math.max(block.start, offset)).split('\n').length - 1
  }
  const nameOf = (id: string | undefined): string | null =>
    id === undefined ? null : (actors.value.get(id)?.name ?? null)

  /** The text on the screen of a mark: null where it is folded away. */
  const rangeOf = (mark: Range): globalThis.Range | null =>
    layout.peek().painter.rangeOf(mark, blockAt(layout.peek().blocks, mark.start))

  const onScreen = (mark: Range): boolean => {
    const rect = rangeOf(mark)?.getClientRects()[0]
    const cover = document.querySelector('.pane.r')?.getBoundingClientRect()
    const floor = cover !== undefined && cover.left < innerWidth / 4 ? cover.top : innerHeight
    return rect !== undefined && rect.top >= 0 && rect.bottom <= floor
  }

  const bring = (range: Range): void => {
    const { blocks, painter } = layout.peek()
    const block = blockAt(blocks, range.start)
    const mask = blocks[block]?.mask
    if (mask !== undefined && !openMasks.peek().has(mask)) openMasks.value = new Set([...openMasks.peek(), mask])
    if (painter.element(block) === null) grown.value = Number.POSITIVE_INFINITY
    const settle = (): void => {
      if (onScreen(range)) return
      painter.element(block)?.scrollIntoView({ block: 'center' })
      requestAnimationFrame(() => {
        const rect = rangeOf(range)?.getClientRects()[0]
        if (rect !== undefined && !onScreen(range)) scrollBy(0, rect.top - innerHeight / 3)
      })
    }
    if (painter.element(block) === null) requestAnimationFrame(settle)
    else settle()
  }

  const setCurrent = (id: string | null): void => {
    for (const [one, is] of [
      [current.peek(), false],
      [id, true],
    ] as const) {
      const mark = one === null ? undefined : byId.peek().get(one)
      if (mark !== undefined) mark.looked.value = is
    }
    current.value = id
  }

  const look = (mark: Mark | null, quiet = false): void => {
    batch(() => {
      setCurrent(mark?.id ?? null)
      editing.value = false
      trouble.value = null
    })
    setQuery({ f: mark?.id ?? null, from: null, to: null })
    if (mark === null) return
    bring(mark)
    const f = mark.now.peek()
    if (!quiet) say(words.peek().reading.now(f.exact, words.peek().kinds[f.kind], lineAt(mark.start)))
  }

  const step = (way: 1 | -1, only: (mark: Mark) => boolean, from: number): Mark | null => {
    const list = stab.peek().sorted
    const at = current.peek() === null ? -1 : list.findIndex(one => one.id === current.peek())
    let i =
      at >= 0
        ? at + way
        : way === 1
          ? list.findIndex(one => one.start >= from)
          : list.findLastIndex(one => one.start < from)
    for (; i >= 0 && i < list.length; i += way) if (visible(list[i]!) && only(list[i]!)) return list[i]!
    return null
  }
  const open = (mark: Mark): boolean => mark.now.peek().state === 'suggested'
  const first = (only: (mark: Mark) => boolean): Mark | null =>
    stab.peek().sorted.find(one => visible(one) && only(one)) ?? null

  /** Sends one decision; the screen shows it first and is put right by the answer. */
  const decide = async (mark: Mark, decision: 'accept' | 'reject' | 'reopen', edit?: Edit): Promise<void> => {
    const w = words.peek().reading
    const before = mark.now.peek()
    const state = decision === 'accept' ? 'accepted' : decision === 'reject' ? 'rejected' : 'suggested'
    mark.now.value = { ...before, ...(edit as object), state, by: caseView.peek()?.me.name ?? '' }
    const said = decision === 'accept' ? w.accepted : decision === 'reject' ? w.rejected : w.reopened
    say(said(before.exact))
    try {
      const { finding, entry } = await api.decide(mark.id, {
        decision,
        version: before.version,
        ...(edit === undefined ? {} : { edit }),
      })
      noteStep(entry)
      if (decision !== 'reopen') toured(decision)
      if (finding === null) refresh()
      else if (edit !== undefined) refresh()
      else mark.now.value = finding
    } catch (error) {
      const present =
        error instanceof ApiError && error.status === 409 ? (error.present as FindingView | undefined) : undefined
      batch(() => {
        mark.now.value = present?.id === mark.id ? present : before
        setCurrent(mark.id)
        trouble.value =
          present?.id === mark.id
            ? w.conflict(words.peek().states[present.state], present.by ?? '')
            : words.peek().say.failed(why(error))
      })
      if (error instanceof ApiError && error.status === 409 && present === undefined) refresh()
      say(trouble.peek()!)
    }
  }

  /** Decides on what is looked at, only while it is on the screen, and goes on to the next open one. */
  const judge = (decision: 'accept' | 'reject' | 'reopen', edit?: Edit): void => {
    const mark = current.peek() === null ? undefined : byId.peek().get(current.peek()!)
    if (mark === undefined || !mayDecide.peek()) return
    if (!onScreen(mark)) {
      bring(mark)
      trouble.value = words.peek().reading.offScreen
      say(trouble.peek()!)
      return
    }
    const next = decision === 'reopen' ? null : step(1, open, mark.start)
    void decide(mark, decision, edit)
    if (next !== null) look(next, true)
    else editing.value = false
  }

  const make = async (kind: FindingKind, edtf?: string): Promise<boolean> => {
    const range = picked.peek()
    if (range === null) return false
    const exact = text.slice(range.start, range.end)
    const body = madeOf(kind, exact, { start: offsets.toPoints(range.start), end: offsets.toPoints(range.end) }, edtf, [
      ...actors.peek().values(),
    ])
    try {
      const { finding, entry } = await api.make(view.source.id, body)
      noteStep(entry)
      say(words.peek().reading.made(`${exact}, ${words.peek().kinds[kind]}`))
      toured('make')
      getSelection()?.collapseToEnd()
      if (finding === null) return true
      const mark = markOf(finding)
      batch(() => {
        picked.value = null
        if (shows(finding)) marks.value = [...marks.peek(), mark]
        else refresh()
      })
      if (shows(finding)) look(mark, true)
      if ('actor' in finding && !actors.peek().has(finding.actor)) refresh()
      return true
    } catch (error) {
      trouble.value = words.peek().say.failed(why(error))
      say(trouble.peek()!)
      return false
    }
  }

  const onScreenOpen = (): Mark[] => marks.peek().filter(one => open(one) && visible(one) && onScreenCheaply(one))
  const onScreenCheaply = (mark: Mark): boolean => {
    const { blocks, painter } = layout.peek()
    const rect = painter.element(blockAt(blocks, mark.start))?.getBoundingClientRect()
    return rect !== undefined && rect.bottom > 0 && rect.top < innerHeight && onScreen(mark)
  }

  /** Accepts every suggestion that can be seen at this moment, as one step of the ledger. */
  const acceptScreen = async (): Promise<void> => {
    const many = onScreenOpen()
    if (many.length === 0 || !mayDecide.peek()) return
    try {
      const { findings, entry } = await api.decideMany(
        many.map(one => ({ id: one.id, decision: 'accept' as const, version: one.now.peek().version })),
      )
      noteStep(entry)
      batch(() => {
        for (const f of findings) {
          const mark = byId.peek().get(f.id)
          if (mark !== undefined) mark.now.value = f
        }
      })
      say(words.peek().reading.acceptedMany(many.length))
    } catch (error) {
      trouble.value = words.peek().say.failed(why(error))
      refresh()
    }
  }

  const judgeMask = async (mask: MaskView, decision: 'accept' | 'reject' | 'reopen'): Promise<void> => {
    try {
      const answer = await api.decideMask(view.source.id, mask.n, { decision, version: mask.version })
      noteStep(answer.entry)
      masks.value = masks.peek().map(one => (one.n === mask.n ? answer.mask : one))
      if (answer.entry !== null) say(words.peek().step(answer.entry.words))
    } catch (error) {
      say(words.peek().say.failed(why(error)))
      refresh()
    }
  }

  /** Takes in what the server says now, without losing the reader's place. */
  const reconcile = (fresh: SourceView): void => {
    batch(() => {
      source.value = fresh.source
      actors.value = new Map(fresh.actors.map(one => [one.id, one]))
      if (JSON.stringify(fresh.source.masks) !== JSON.stringify(masks.peek())) masks.value = fresh.source.masks
      const known = byId.peek()
      const next = fresh.findings.filter(shows).map(f => {
        const mark = known.get(f.id)
        const old = mark?.now.peek()
        if (mark === undefined || old === undefined || old.start !== f.start || old.end !== f.end) return markOf(f)
        if (JSON.stringify(old) !== JSON.stringify(f)) mark.now.value = f
        return mark
      })
      if (next.length !== marks.peek().length || next.some((one, i) => one !== marks.peek()[i])) marks.value = next
      setCurrent(next.some(one => one.id === current.peek()) ? current.peek() : null)
    })
  }

  const toggle = (what: Hidden): void => {
    const next = new Set(hidden.peek())
    if (!next.delete(what)) next.add(what)
    hidden.value = next
    keep('hidden', [...next].join(' '))
  }
  const toggleMask = (n: number): void => {
    const next = new Set(openMasks.peek())
    if (!next.delete(n)) next.add(n)
    openMasks.value = next
  }

  return {
    id: view.source.id,
    text,
    place,
    source,
    actors,
    masks,
    marks,
    stab,
    byId,
    byBlock,
    layout,
    current,
    picked,
    editing,
    asking,
    trouble,
    openMasks,
    grown,
    hidden,
    left,
    mayDecide,
    visible,
    lineAt,
    nameOf,
    bring,
    look,
    next: (from: number) => look(step(1, () => true, from) ?? here()),
    previous: (from: number) => look(step(-1, () => true, from) ?? here()),
    nextOpen: (from: number) => {
      const next = step(1, open, from) ?? first(open)
      if (next === null) say(words.peek().reading.noneLeft)
      else look(next)
    },
    judge,
    make,
    onScreenOpen,
    acceptScreen,
    judgeMask,
    reconcile,
    toggle,
    toggleMask,
    points: (range: Range) => ({ start: offsets.toPoints(range.start), end: offsets.toPoints(range.end) }),
  }

  function here(): Mark | null {
    return current.peek() === null ? null : (byId.peek().get(current.peek()!) ?? null)
  }
}

/** Masks have rows of their own; everything else is a mark in the text. */
const shows = (f: FindingView): boolean => f.kind !== 'noise' || f.state === 'made'

/** A finding as a person makes it with one key; what the key cannot tell is left open, to be edited. */
function madeOf(
  kind: FindingKind,
  exact: string,
  range: { start: number; end: number },
  edtf: string | undefined,
  actors: readonly ActorRow[],
): MadeFinding {
  const name = exact.replaceAll(/\s+/g, ' ')
  switch (kind) {
    case 'person':
    case 'body':
    case 'place': {
      const known = actors.find(
        one => one.kind === kind && (one.name === name || one.variants.some(v => v.form === name)),
      )
      return {
        kind,
        ...range,
        name: known?.name ?? name,
        ...(known === undefined ? {} : { actor: known.id }),
      } as MadeFinding
    }
    case 'date':
      return { kind, ...range, edtf: edtf ?? '', words: name, how: 'explicit' }
    case 'quotation':
      return { kind, ...range, depth: 0, style: 'direct' }
    case 'attribution':
      return { kind, ...range, voice: name, circumstance: 'hearsay' }
    case 'citation':
      return { kind, ...range, work: name }
    case 'noise':
      return { kind, ...range, why: 'other-document' }
    case 'passage':
      return { kind, ...range }
  }
}
