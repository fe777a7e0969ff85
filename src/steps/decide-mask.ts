import { Fault } from '../kit/errors.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered } from '../record/change.ts'
import { versionOf } from '../record/ledger.ts'
import { listMasks, type SourceMask, sourceRow } from '../record/sources.ts'

export interface MaskDecision {
  readonly decision: 'accept' | 'reject' | 'reopen'
  /** The version the person saw. */
  readonly version: number
}

const states = { accept: 'accepted', reject: 'rejected', reopen: 'proposed' } as const
const past = { accept: 'Masked', reject: 'Unmasked', reopen: 'Reopened the mask over' } as const

/** Decides on the mask number `n` of a source. Throws `conflict` where it changed since the person saw it. */
export function decideMask(file: CaseFile, source: string, n: number, { decision, version }: MaskDecision): SourceMask {
  file.write('decide', () => {
    const { title } = sourceRow(file.db, source)
    const row = file.db.get('SELECT * FROM mask WHERE source = ? AND n = ?', source, n)
    if (!row) throw new Fault('not-found', `"${title}" has no mask number ${n}.`)
    if (versionOf(file.db, String(row.id)) !== version) {
      const now = row.by === null ? row.state : `${row.state} by ${row.by}`
      throw new Fault(
        'conflict',
        `This mask of "${title}" was changed meanwhile: it is now ${now}. Look at it again, then decide.`,
        { present: listMasks(file.db, source).find(mask => mask.n === n) },
      )
    }
    const by = decision === 'reopen' ? null : file.by
    const words = `${past[decision]} ${String(row.reason).replaceAll('-', ' ')} in "${title}"`
    return { verb: `${decision}-mask`, words, changes: altered('mask', row, { state: states[decision], by }) }
  })
  return held(
    listMasks(file.db, source).find(mask => mask.n === n),
    source,
  )
}
