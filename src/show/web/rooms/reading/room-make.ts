import { batch } from '@preact/signals'
import type { FindingKind } from '../../../../case/finding.ts'
import type { MaskReason } from '../../../../case/source.ts'
import type { ActorRow, MadeFinding } from '../../../http/client.ts'
import { api, why } from '../../kit/api.ts'
import { noteStep, refresh, say, sending, tell } from '../../kit/state.ts'
import { toured } from '../../kit/tour.ts'
import type { Range } from '../../text/blocks.ts'
import { words } from '../../words/words.ts'
import type { Sight } from './room-sight.ts'
import { type Mark, open, type State, shows } from './room-state.ts'

/** What a person marks or masks in the text by hand; true where it went through. */
export function openMaking(state: State, { look }: Sight, accept: (mark: Mark) => void) {
  const { picked, text, actors, marks, masks, trouble, view, points, markOf } = state

  const fail = (error: unknown): false => {
    trouble.value = words.peek().say.failed(why(error))
    say(trouble.peek()!)
    return false
  }

  /** Takes the selected words out of the body, with a reason; it can be lifted like any other mask. */
  const mask = async (reason: MaskReason): Promise<boolean> => {
    const range = picked.peek()
    if (range === null) return false
    try {
      const { mask: made, entry } = await sending(api.mask(view.source.id, { ...points(range), reason }))
      noteStep(entry)
      getSelection()?.collapseToEnd()
      batch(() => {
        picked.value = null
        masks.value = [...masks.peek(), made]
      })
      say(words.peek().room.masked(words.peek().maskReasons[reason]))
      return true
    } catch (error) {
      return fail(error)
    }
  }

  /** What stands for these words as this kind already, suggested or kept: blanks and marks of punctuation aside. */
  const standing = (kind: FindingKind): Mark | undefined => {
    const range = picked.peek()
    if (range === null) return undefined
    const { start, end } = bare(text, range)
    return marks.peek().find(mark => {
      const { kind: present, state: now } = mark.now.peek()
      if (present !== kind || now === 'rejected') return false
      const one = bare(text, mark)
      return one.start === start && one.end === end
    })
  }
  /** Marking what is suggested as that accepts it: a second mark on the same words would count them twice. */
  const takeStanding = (mark: Mark): void => {
    const { kind, exact } = mark.now.peek()
    const { alreadyMarked, suggestedAlready, tookSuggestion } = words.peek().room
    getSelection()?.collapseToEnd()
    picked.value = null
    look(mark, true)
    const takes = open(mark) && state.mayDecide.peek()
    if (takes) accept(mark)
    toured('make')
    const said = takes ? tookSuggestion : open(mark) ? suggestedAlready : alreadyMarked
    tell(said(exact.replaceAll(/\s+/g, ' '), words.peek().kinds[kind]))
  }

  const make = async (kind: FindingKind, edtf?: string): Promise<boolean> => {
    const range = picked.peek()
    if (range === null) return false
    const there = edtf === undefined ? standing(kind) : undefined
    if (there !== undefined) {
      takeStanding(there)
      return true
    }
    const exact = text.slice(range.start, range.end)
    const body = madeOf(kind, exact, points(range), edtf, [...actors.peek().values()])
    try {
      const { finding, entry } = await sending(
        state.apart ? api.markApart(view.source.id, body) : api.make(view.source.id, body),
      )
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
      return fail(error)
    }
  }
  return { make, mask, standing }
}

/** A range without blanks and punctuation at its ends. */
function bare(text: string, { start, end }: Range): Range {
  const within = text.slice(start, end)
  const from = /[\p{L}\p{N}]/u.exec(within)?.index ?? 0
  let to = within.length
  while (to > from && !/[\p{L}\p{N}\p{M}\p{Cs}]/u.test(within[to - 1]!)) to--
  return to === from ? { start, end } : { start: start + from, end: start + to }
}

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
      return { kind, ...range, edtf: edtf ?? '', words: name, how: howOf(edtf ?? '', name) }
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

/** How a date given by hand was come by, as far as its form and the words tell: outright only where they hold its year. */
function howOf(edtf: string, said: string): 'explicit' | 'relative' | 'approx' | 'interval' {
  if (edtf.includes('/')) return 'interval'
  if (/[~?%X]/.test(edtf)) return 'approx'
  return said.includes(edtf.slice(0, 4)) ? 'explicit' : 'relative'
}
