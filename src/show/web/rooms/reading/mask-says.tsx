import { Sign } from '../../parts/sign.tsx'
import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

/** What stands in the margin of a mask: who decided, and how to decide. Inside a paragraph it gives its reason too. */
export function MaskSays({ room, n, reason = false }: { room: ReadingRoom; n: number; reason?: boolean }) {
  const w = words.value.reading
  const may = room.mayDecide.value && !room.apart
  const mask = room.masks.value.find(one => one.n === n)
  if (mask === undefined) return null
  const press = (decision: 'accept' | 'reject' | 'reopen', label: string) => (
    <>
      {' '}
      <button type="button" class="link" onClick={() => void room.judgeMask(mask, decision)}>
        {label}
      </button>
    </>
  )
  const by = mask.by ?? ''
  const state =
    mask.state === 'accepted'
      ? w.keptBy(by)
      : mask.state === 'rejected'
        ? w.liftedBy(by)
        : room.apart
          ? words.value.coders.asProposed
          : words.value.home.proposed
  return (
    <p class="mask-says" title={mask.why}>
      {reason && (
        <>
          <Sign name="noise" tone="pale" /> {words.value.maskReasons[mask.reason]},{' '}
        </>
      )}
      <b>{state}</b>
      {may && mask.state !== 'accepted' && press('accept', w.keepMask)}
      {may && mask.state !== 'rejected' && press('reject', w.liftMask)}
      {may && mask.state !== 'proposed' && press('reopen', w.backMask)}
    </p>
  )
}
