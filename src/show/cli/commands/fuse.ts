import { fuse as fuseClaims } from '../../../weigh/fusion/fuse.ts'
import { answerFormat } from '../answer-format.ts'
import { incompleteSaid, readClaims } from '../claims-table.ts'
import { fuseText } from '../fuse-text.ts'
import { print, tell } from '../print.ts'
import { plainTextOf } from '../text-file.ts'

/** `countertrial fuse CLAIMS.csv --method M`: truth discovery over rows of source,item,value, without a case. */
export default function fuse(
  files: string[],
  options: { method: string; columns?: string; dependence?: boolean; format?: string; json?: boolean },
): void {
  const format = answerFormat('fuse', options)
  const file = files[0]!
  const { rows, incomplete, unpairedQuote, passedOverNames } = readClaims(plainTextOf(file), file, options.columns)
  if (unpairedQuote !== null)
    tell(
      `The quotation mark at line ${unpairedQuote} of "${file}" has no partner, so the whole table was read without quoting: its quotation marks are part of the values.`,
    )
  if (incomplete !== null) tell(incompleteSaid(incomplete))
  if (passedOverNames) tell(`The first line of "${file}" holds names of columns and was passed over.`)
  const result = fuseClaims(rows, options.method, { dependence: options.dependence !== false })
  if (format === 'text') {
    print(fuseText(result).join('\n'))
    return
  }
  const { method, note, normaliser, leftOut, ...rest } = result
  const answer = { method, note, normaliser, leftOut, incomplete, unpairedQuote, ...rest }
  print(JSON.stringify(answer, null, options.json ? 0 : 2))
}
