import { batch } from '@preact/signals'
import type { Decided, DecidedMany, Decision, Edit, FindingView, MaskView } from '../../../http/client.ts'
import { ApiError, api, why } from '../../kit/api.ts'
import { caseView, noteStep, refresh, say, sending, tell } from '../../kit/state.ts'
import { toured } from '../../kit/tour.ts'
import { blockAt } from '../../text/blocks.ts'
import { words } from '../../words/words.ts'
import type { Sight } from './room-sight.ts'
import { type Mark, open, type State } from './room-state.ts'

/** Decisions on what stands in the text: one, all on the screen, a mask. None touches what is off the screen. */
export function openDecisions(state: State, sight: Sight) {
  const { byBlock, byId, current, editing, layout, trouble, masks, mayDecide, view, visible, put, skipped } = state
  const { bring, look, onScreen, onScreenOpen, step } = sight

  const send = async (id: string, decision: Decision, version: number, edit: Edit | undefined): Promise<Decided> => {
    const given = { decision, version, ...(edit === undefined ? {} : { edit }) }
    if (!state.apart) return api.decide(id, given)
    const { findings, entry } = await api.judgeApart(view.source.id, [{ id, ...given }])
    return { finding: findings[0] ?? null, entry }
  }
  const sendMany = (many: readonly Mark[]): Promise<DecidedMany> => {
    const all = many.map(one => ({ id: one.id, decision: 'accept' as const, version: one.now.peek().version }))
    return state.apart ? api.judgeApart(view.source.id, all) : api.decideMany(all)
  }

  /** Sends one decision; the screen shows it first and is put right by the answer. */
  const decide = async (mark: Mark, decision: 'accept' | 'reject' | 'reopen', edit?: Edit): Promise<void> => {
    const w = words.peek().reading
    const before = mark.now.peek()
    skipped.delete(mark.id)
    const next = decision === 'accept' ? 'accepted' : decision === 'reject' ? 'rejected' : 'suggested'
    put(mark, { ...before, ...(edit as object), state: next, by: caseView.peek()?.me.name ?? '' } as FindingView)
    const said = decision === 'accept' ? w.accepted : decision === 'reject' ? w.rejected : w.reopened
    say(said(before.exact))
    try {
      const { finding, entry } = await sending(send(mark.id, decision, before.version, edit))
      noteStep(entry)
      if (decision !== 'reopen') toured(decision)
      if (finding === null) refresh()
      else if (edit !== undefined) refresh()
      else put(mark, finding)
    } catch (error) {
      const present =
        error instanceof ApiError && error.status === 409 ? (error.present as FindingView | undefined) : undefined
      put(mark, present?.id === mark.id ? present : before)
      // what failed is looked at again, on the screen and in the address, wherever the reader went meanwhile
      look(mark, true)
      trouble.value =
        present?.id === mark.id
          ? w.conflict(words.peek().states[present.state], present.by ?? '')
          : words.peek().say.failed(why(error))
      if (error instanceof ApiError && error.status === 409 && present === undefined) refresh()
      say(trouble.peek()!)
    }
  }

  /**
   * Decides on what is looked at, only while it is on the screen, and goes on to the next open one. What another person
   * has decided stands until somebody opens it again: theirs may have come in while this key was on its way.
   */
  const judge = (decision: 'accept' | 'reject' | 'reopen', edit?: Edit): void => {
    const mark = current.peek() === null ? undefined : byId.peek().get(current.peek()!)
    if (mark === undefined || !mayDecide.peek()) return
    if (!onScreen(mark)) {
      bringBack(mark)
      return
    }
    const { state: present, by = '' } = mark.now.peek()
    const decided = present === 'accepted' || present === 'rejected'
    if (decision !== 'reopen' && edit === undefined && decided && by !== caseView.peek()?.me.name && !state.apart) {
      trouble.value = words.peek().room.decidedBy(words.peek().states[present], by)
      say(trouble.peek()!)
      return
    }
    const next = decision === 'reopen' ? null : after(mark)
    void decide(mark, decision, edit)
    if (next !== null) look(next, true)
    else editing.value = false
  }

  /**
   * What comes after a decision: the next open one of the paragraph, else what was passed over in it, so that the key for
   * the rest of a paragraph still means this one; only then what follows.
   */
  const after = (mark: Mark): Mark | null => {
    const next = step(1, open, mark.start)
    const here = paragraphOf(mark)
    if (next !== null && here.includes(next)) return next
    return here.find(one => one !== mark && open(one) && visible(one) && wanted(one)) ?? next
  }

  /** Accepts these as one step of the ledger, and says so, for all to see where some stay open; true where it went through. */
  const acceptMany = async (many: readonly Mark[], said: string, stay: boolean): Promise<boolean> => {
    try {
      const { findings, left = [], entry } = await sending(sendMany(many))
      noteStep(entry)
      batch(() => {
        for (const f of findings) {
          const mark = byId.peek().get(f.id)
          if (mark !== undefined) put(mark, f)
        }
      })
      const stays = left.map(one =>
        words.peek().room.leftOpen(one.exact, words.peek().error(one.code, one.reason, one)),
      )
      if (stays.length > 0) trouble.value = stays.join(' ')
      ;(stays.length === 0 && stay ? tell : say)(stays.length === 0 ? said : stays.join(' '))
      toured('accept')
      return true
    } catch (error) {
      trouble.value = words.peek().say.failed(why(error))
      say(trouble.peek()!)
      refresh()
      return false
    }
  }

  /** Accepts every suggestion that can be seen at this moment, as one step of the ledger. */
  const acceptScreen = async (): Promise<void> => {
    const all = onScreenOpen()
    const many = all.filter(wanted)
    if (all.length === 0 || !mayDecide.peek()) return
    const { acceptedMany } = words.peek().reading
    const stay = words.peek().room.skippedStay(all.length - many.length)
    if (many.length === 0) tell(stay)
    else await acceptMany(many, `${acceptedMany(many.length)}${stay === '' ? '' : ` ${stay}`}`, stay !== '')
  }

  /**
   * Accepts what is still open in the paragraph that is looked at, as one step, and goes on to the next open one. What a
   * person refused or changed there stays so; what is off the screen or was skipped stays open.
   */
  const acceptParagraph = async (): Promise<void> => {
    const mark = current.peek() === null ? undefined : byId.peek().get(current.peek()!)
    if (mark === undefined || !mayDecide.peek()) return
    if (!onScreen(mark)) {
      bringBack(mark)
      return
    }
    const here = paragraphOf(mark).filter(one => open(one) && visible(one))
    const all = here.filter(wanted)
    const many = all.filter(onScreen)
    const { acceptedParagraph, skippedStay } = words.peek().room
    const stay = skippedStay(here.length - all.length)
    if (many.length > 0) {
      const said = acceptedParagraph(many.length, all.length - many.length)
      const some = all.length > many.length || stay !== ''
      if (!(await acceptMany(many, `${said}${stay === '' ? '' : ` ${stay}`}`, some))) return
    } else if (stay !== '') tell(stay)
    const next = all.find(open) ?? step(1, one => open(one) && wanted(one), mark.start)
    if (next !== null) look(next, true)
  }
  const wanted = (mark: Mark): boolean => !skipped.has(mark.id)
  const paragraphOf = (mark: Mark): readonly Mark[] =>
    byBlock.peek().get(blockAt(layout.peek().blocks, mark.start)) ?? []

  /** Shows what was off the screen, and decides nothing. */
  const bringBack = (mark: Mark): void => {
    bring(mark)
    trouble.value = words.peek().reading.offScreen
    say(trouble.peek()!)
  }

  const judgeMask = async (mask: MaskView, decision: 'accept' | 'reject' | 'reopen'): Promise<void> => {
    if (state.apart) {
      tell(words.peek().coders.notHere)
      return
    }
    try {
      const answer = await sending(api.decideMask(view.source.id, mask.n, { decision, version: mask.version }))
      noteStep(answer.entry)
      masks.value = masks.peek().map(one => (one.n === mask.n ? answer.mask : one))
      if (answer.entry !== null) say(words.peek().step(answer.entry.words))
    } catch (error) {
      tell(words.peek().say.failed(why(error)))
      refresh()
    }
  }

  return { decide, judge, acceptParagraph, acceptScreen, judgeMask }
}
