import { fuse as fuseClaims } from '../../../weigh/fusion/fuse.ts'
import { readClaims } from '../claims-table.ts'
import { print } from '../print.ts'
import { plainTextOf } from '../text-file.ts'

/** `countertrial fuse CLAIMS.csv --method M`: truth discovery over rows of source,item,value, without a case. */
export default function fuse(
  files: string[],
  options: { method: string; columns?: string; dependence?: boolean; json?: boolean },
): void {
  const file = files[0]!
  const rows = readClaims(plainTextOf(file), file, options.columns)
  const result = fuseClaims(rows, options.method, { dependence: options.dependence !== false })
  print(JSON.stringify(result, null, options.json ? 0 : 2))
}
