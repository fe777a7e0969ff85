import { words } from '../../words/words.ts'
import type { ReadingRoom } from './room.ts'

/** What stands in the margin of a mask: why, who decided, and how to decide. */
export function MaskSays({ room, n }: { room: ReadingRoom; n: number }) {
  const w = words.value.reading
  const mask = room.masks.value.find(one => one.n === n)
  if (mask === undefined) return null
  const press = (decision: 'accept' | 'reject' | 'reopen', label: string) => (
    <button type="button" class="link" onClick={() => void room.judgeMask(mask, decision)}>
      {label}
    </button>
  )
  return (
    <div class="mg">
      <p title={mask.why}>
        <b>
          {mask.state === 'accepted'
            ? w.keptBy(mask.by ?? '')
            : mask.state === 'rejected'
              ? w.liftedBy(mask.by ?? '')
              : words.value.home.proposed}
        </b>
      </p>
      {room.mayDecide.value && (
        <p>
          {mask.state !== 'accepted' && press('accept', w.keepMask)}{' '}
          {mask.state !== 'rejected' && press('reject', w.liftMask)}{' '}
          {mask.state !== 'proposed' && press('reopen', w.backMask)}
        </p>
      )}
    </div>
  )
}
