import Papa from 'papaparse'
import { Fault } from '../../../kit/errors.ts'
import type { ClaimRow } from '../../../weigh/fusion/claim-table.ts'
import { fuse as fuseClaims } from '../../../weigh/fusion/fuse.ts'
import { print } from '../print.ts'
import { plainTextOf } from '../text-file.ts'

/** `countertrial fuse CLAIMS.csv --method M`: truth discovery over rows of source,item,value, without a case. */
export default function fuse(files: string[], options: { method: string; dependence?: boolean; json?: boolean }): void {
  const file = files[0]!
  const text = plainTextOf(file)
  const result = fuseClaims(readClaims(text, file), options.method, { dependence: options.dependence !== false })
  print(JSON.stringify(result, null, options.json ? 0 : 2))
}

/** Rows of a comma, semicolon or tab separated table whose first line names the columns source, item and value. */
function readClaims(text: string, file: string): ClaimRow[] {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: name => name.trim().toLowerCase(),
  })
  const missing = ['source', 'item', 'value'].filter(name => !(meta.fields ?? []).includes(name))
  if (missing.length > 0) {
    throw new Fault(
      'bad-input',
      `"${file}" has no column "${missing[0]}". Its first line must name the columns source, item and value.`,
    )
  }
  const broken = errors.find(error => error.type !== 'Delimiter')
  if (broken !== undefined) {
    throw new Fault(
      'bad-input',
      `"${file}" cannot be read at row ${(broken.row ?? 0) + 2}: ${broken.message}. Mend the row and try again.`,
    )
  }
  return data.flatMap(({ source, item, value }) =>
    value?.trim() ? [{ source: source!.trim(), item: item!.trim(), value: value.trim() }] : [],
  )
}
