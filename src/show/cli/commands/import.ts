import { basename } from 'node:path'
import { type ImportOutcome, importAnnotations, importDocument } from '../../../steps/import-annotations.ts'
import { importInkvisitor } from '../../../steps/import-inkvisitor.ts'
import { openCase } from '../../../steps/open-case.ts'
import { personOf } from '../person.ts'
import { many, print, printJson, tell } from '../print.ts'
import { plainTextOf } from '../text-file.ts'

/**
 * `countertrial import CASE FILE...`: W3C annotations as suggestions, one step a file. All files are read before the case is touched.
 * What moved and what found no place is listed; with an orphan the command leaves with 1.
 */
export default function importFiles(
  [path, files]: [string, string[]],
  options: { readonly as?: string; readonly json?: boolean; readonly format?: string },
): void {
  if (options.format === 'inkvisitor') {
    importSets(path, files, options)
    return
  }
  const documents = files.map(name => ({ name: basename(name), document: importDocument(plainTextOf(name)) }))
  using file = openCase(path, { by: personOf(options) })
  const reports = documents.map(({ name, document }) => ({ file: name, ...importAnnotations(file, document, name) }))
  if (reports.some(one => one.counts.orphan > 0)) process.exitCode = 1
  if (options.json === true) {
    printJson({ case: file.path, files: reports })
    return
  }
  for (const { file: name, counts, added, already, outcomes, elsewhere } of reports) {
    for (const one of outcomes)
      if (one.outcome !== 'exact') tell(`${one.outcome}  ${one.annotation}${placeOf(one)}: ${one.why}`)
    for (const page of elsewhere)
      tell(`not fetched  ${page}: pages that lie elsewhere are not loaded. Import them as files.`)
    const held = already === 0 ? '' : ` ${already} ${already === 1 ? 'was' : 'were'} in the case already.`
    const { exact, moved, orphan } = counts
    print(`${name}: ${many(added, 'suggestion')} added; ${exact} exact, ${moved} moved, ${orphan} orphan.${held}`)
  }
}

/** Statement sets, one entry a file. */
function importSets(
  path: string,
  files: readonly string[],
  options: { readonly as?: string; readonly json?: boolean },
): void {
  const sets = files.map(name => ({ name: basename(name), words: plainTextOf(name) }))
  using file = openCase(path, { by: personOf(options) })
  const reports = sets.map(({ name, words }) => ({ file: name, ...importInkvisitor(file, words, name) }))
  if (options.json === true) printJson({ case: file.path, files: reports })
  else
    for (const { file: name, questions, claims, actors, kept } of reports)
      print(
        `${name}: ${many(claims, 'claim')} on ${many(questions, 'question')}, ${many(actors, 'actor')}; all ${kept} entities kept as they came.`,
      )
}

const placeOf = ({ source, start, end }: ImportOutcome): string =>
  source === undefined ? '' : ` in ${source}${start === undefined ? '' : ` ${start}-${end}`}`
