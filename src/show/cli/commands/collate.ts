import { basename, extname } from 'node:path'
import { type Collation, collate } from '../../../confront/collate/collate.ts'
import { Fault } from '../../../kit/errors.ts'
import { collationCsv, collationHtml, collationJson, collationTei, toldMoves } from '../../report/collation.ts'
import { many, print, tell } from '../print.ts'
import { textOfFile } from '../text-file.ts'

const writers: Readonly<Record<string, (collation: Collation) => string>> = {
  json: collation => JSON.stringify(collationJson(collation), null, 1),
  csv: collationCsv,
  html: collationHtml,
  tei: collationTei,
}

/** More witnesses than this are not one table any more, and would take time without bound. Assumption. */
const mostWitnesses = 40
/** Moves that are listed on a terminal. */
const mostTold = 20

/** `countertrial collate FILE...`: one table of what the witnesses have in each place. */
export default async function collateFiles(
  [files]: [string[]],
  options: { readonly format?: string; readonly json?: boolean },
): Promise<void> {
  const format = options.json ? 'json' : (options.format ?? 'csv')
  const write = Object.hasOwn(writers, format) ? writers[format] : undefined
  if (write === undefined)
    throw new Fault('wrong-usage', `"${format}" is not a format of "collate". Use json, csv, html or tei.`, {
      exitCode: 2,
    })
  if (files.length < 2)
    throw new Fault('wrong-usage', 'One witness cannot be collated. Name two files or more.', { exitCode: 2 })
  if (files.length > mostWitnesses)
    throw new Fault('too-large', `${files.length} witnesses are more than ${mostWitnesses}. Collate fewer at a time.`)
  const texts: { siglum: string; text: string }[] = []
  for (const [n, file] of files.entries()) texts.push({ siglum: siglumOf(n, files), text: await textOfFile(file) })
  const collation = collate(texts)
  print(write(collation))
  for (const { a, b, shared } of collation.independent)
    tell(
      `${a} and ${b} share ${Math.round(shared * 100)} % of their words in order: two independent records, not two copies.`,
    )
  const moves = toldMoves(collation)
  if (moves.length === 0) return
  tell(
    `${many(moves.length, 'run')} of words in another place, counted for each two witnesses, with the numbers of the words:`,
  )
  for (const { a, b, words } of moves.slice(0, mostTold))
    tell(`  ${a.siglum} ${a.from}-${a.to}, ${b.siglum} ${b.from}-${b.to}: ${words}`)
  if (moves.length > mostTold) tell(`  and ${moves.length - mostTold} more; --format json, html or tei has them all.`)
}

/** The file's name without its ending, or the path where two would be named alike. */
function siglumOf(n: number, files: readonly string[]): string {
  const names = files.map(file => basename(file, extname(file)))
  const name = names[n]!
  if (names.indexOf(name) === names.lastIndexOf(name)) return name
  return files.indexOf(files[n]!) === files.lastIndexOf(files[n]!) ? files[n]! : `${files[n]} (${n + 1})`
}
