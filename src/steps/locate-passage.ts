import type { Locator } from '../case/claim.ts'
import type { Span } from '../case/passage.ts'
import { Fault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { loadSource } from '../record/sources.ts'

/** Letters kept before and after a passage, as the case file keeps them for every passage. */
const context = 32

/** A range of a source as a locator that can be found again. Throws `not-found`, `bad-input`. */
export function locatePassage(
  file: CaseFile,
  claims: CaseClaims,
  { source, start, end }: Span & { readonly source: string },
): Locator {
  const { text, digest } = loadSource(file.db, source)
  const { toUnits, length } = mapOffsets(text)
  if (start >= end || end > length)
    throw new Fault('bad-input', `${start}-${end} is no range of "${source}", which has ${length} code points.`)
  const slice = (from: number, to: number): string =>
    text.slice(toUnits(Math.max(0, from)), toUnits(Math.min(length, to)))
  const witness = [...claims.texts].find(([, of]) => of === source)?.[0] ?? source
  return {
    source: witness,
    line: slice(0, start).split('\n').length,
    passage: {
      source,
      start,
      end,
      exact: slice(start, end),
      prefix: slice(start - context, start),
      suffix: slice(end, end + context),
      digest,
    },
  }
}
