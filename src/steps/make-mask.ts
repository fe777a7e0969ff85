import { type MaskReason, maskReasons } from '../case/source.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added } from '../record/change.ts'
import { allows } from '../record/roles.ts'
import { listMasks, type SourceMask, sourceRow } from '../record/sources.ts'
import { lengthOf } from '../record/texts.ts'
import { short } from './decide-finding.ts'

/** A range that a person takes out of the body of a source. */
export interface NewMask {
  readonly source: string
  readonly start: number
  readonly end: number
  /** `not-of-this-text` unless the person says more. */
  readonly reason?: MaskReason
  readonly why?: string
}

/**
 * Masks a range by hand: accepted at once where the person may decide, else proposed in their name. It is a mask like
 * those that gathering proposes: decided, undone and read over in the same ways.
 *
 * @example
 * makeMask(file, { source: 's2', start: 120, end: 164, reason: 'running-head' })
 */
export function makeMask(file: CaseFile, made: NewMask): SourceMask {
  const { source, start, end, reason = 'not-of-this-text', why = '' } = made
  let n = 0
  file.write('propose', seq => {
    const { title, digest } = sourceRow(file.db, source)
    const length = lengthOf(file.db, String(digest))
    if (!maskReasons.includes(reason)) {
      throw new Fault(
        'bad-input',
        `"${short(reason)}" is no reason for a mask. Choose one of: ${maskReasons.join(', ')}.`,
      )
    }
    if (start >= end || end > length) {
      throw new Fault(
        'bad-input',
        `The range ${start} to ${end} does not lie in "${title}", which has ${length} characters.`,
      )
    }
    const same = listMasks(file.db, source).find(one => one.start === start && one.end === end)
    if (same) {
      throw new Fault(
        'conflict',
        `This range of "${title}" has a mask already; it is ${same.state}. Decide on that one.`,
        {
          present: same,
        },
      )
    }
    // Gathered masks count from 0; above them each entry has a number of its own, so that no number is given twice.
    n =
      seq +
      file.db.one<{ n: number }>("SELECT count(*) AS n FROM mask WHERE source = ? AND id LIKE '%.mask%'", source).n
    const decides = allows(file.role, 'decide')
    const row = {
      id: `k${seq}`,
      source,
      n,
      start,
      end,
      reason,
      why: why.toWellFormed(),
      state: decides ? 'accepted' : 'proposed',
      by: file.by,
    }
    const said = `${reason.replaceAll('-', ' ')} in "${title}"`
    return {
      verb: 'make-mask',
      words: decides ? `Masked ${said}` : `Proposed to mask ${said}`,
      changes: [added('mask', row)],
    }
  })
  return listMasks(file.db, source).find(mask => mask.n === n)!
}
