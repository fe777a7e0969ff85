import type { z } from 'zod'
import type { Span } from '../case/passage.ts'
import { Redaction } from '../case/redaction.ts'
import { held } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { removed } from '../record/change.ts'
import { loadClaims, nextPlace, nounId, statementOf, statementRow } from '../record/claims.ts'
import { locatePassage } from './locate-passage.ts'
import { askedFor } from './make-claim.ts'

/** What a person says of words that another hand took out, or put in. */
export interface NewRedaction extends Omit<z.input<typeof Redaction>, 'id' | 'at'> {
  readonly at: Span & { readonly source: string }
}

/** Records a layer by another hand. One entry; undo takes it back. Throws `bad-input`, `not-found`. */
export function recordRedaction(file: CaseFile, made: NewRedaction): Redaction {
  let redaction: Redaction | undefined
  file.write('decide', seq => {
    const known = loadClaims(file.db)
    redaction = askedFor(Redaction, { ...made, id: `red-${seq}`, at: locatePassage(file, known, made.at) })
    return {
      verb: 'record-redaction',
      words: `Recorded a layer: ${redaction.what}`,
      changes: [statementRow('redaction', redaction, nextPlace(file.db, 'statement'), file.by)],
    }
  })
  return redaction!
}

/** Takes a layer out of the case; undo brings it back. */
export function withdrawRedaction(file: CaseFile, id: string): void {
  file.write('decide', () => {
    const row = statementOf(file.db, 'redaction', id)
    const { what } = held(
      loadClaims(file.db).redactions.find(one => one.id === nounId(row.id)),
      row.id,
    )
    return { verb: 'withdraw-redaction', words: `Withdrew a layer: ${what}`, changes: [removed('statement', row)] }
  })
}
