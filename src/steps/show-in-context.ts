import { mapLines } from '../kit/lines.ts'
import { mapOffsets } from '../kit/offsets.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { DecidedFinding } from '../record/findings.ts'
import type { Hit } from '../record/search.ts'
import { loadSource } from '../record/sources.ts'

/** A finding with the words around it, as a concordance prints them. */
export interface FindingInContext extends Hit {
  readonly finding: DecidedFinding
}

/** Characters of context on each side: about a line, as the search shows. */
const around = 60

/** Adds to each finding the words around it and the name of its source. */
export function showInContext(file: CaseFile, findings: readonly DecidedFinding[]): FindingInContext[] {
  file.need('read')
  const sources = new Map(
    [...new Set(findings.map(finding => finding.sourceId))].map(id => {
      const source = loadSource(file.db, id)
      return [id, { ...source, offsets: mapOffsets(source.text), lineAt: mapLines(source.text) }]
    }),
  )
  return findings.map(finding => {
    const { id, siglum, title, text, offsets, lineAt } = sources.get(finding.sourceId)!
    const [from, to] = [offsets.toUnits(finding.start), offsets.toUnits(finding.end)]
    return {
      source: id,
      siglum,
      title,
      start: finding.start,
      end: finding.end,
      line: lineAt(from),
      before: text.slice(Math.max(0, from - around), from).toWellFormed(),
      match: finding.exact,
      after: text.slice(to, to + around).toWellFormed(),
      finding,
    }
  })
}
