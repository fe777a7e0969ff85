import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { RowChange } from '../record/change.ts'
import {
  aboutRow,
  claimRow,
  dismissalRow,
  nextPlace,
  questionRow,
  statementRow,
  witnessId,
  witnessRow,
} from '../record/claims.ts'

/** What came in. */
export interface ImportedClaims {
  readonly questions: number
  readonly claims: number
  readonly actors: number
  readonly events: number
}

/**
 * Takes the questions, claims and everything they rest on out of a case folder into the case, as one entry that one undo
 * takes back. Texts that are in the case already are bound by `bindNewSources`.
 *
 * `asides` are rows of the same entry: what came along and is no noun.
 *
 * @throws Fault `conflict` where the case holds one of the ids already
 * @example
 * importClaims(file, readCaseFolder('cases/moscow-1938')) // { questions: 322, claims: 862, actors: 195, events: 240 }
 */
export function importClaims(file: CaseFile, folder: CaseFolder, asides: readonly RowChange[] = []): ImportedClaims {
  const { head, actors, apart, documents, questions, claims, events, times, exposures, dependences, silences } = folder
  file.write('decide', () => {
    const { by, db } = file
    const [witnessesBefore, questionsBefore, claimsBefore, statementsBefore] = (
      ['witness', 'question', 'claim', 'statement'] as const
    ).map(table => nextPlace(db, table)) as [number, number, number, number]
    const all = (kind: Parameters<typeof statementRow>[0], nouns: readonly object[]): RowChange[] =>
      nouns.map((noun, i) => statementRow(kind, noun, statementsBefore + i, by))
    const used = new Set(claims.map(claim => claim.at.source))
    const changes = [
      ...(claims.length === 0 || head.about === '' || statementsBefore > 0 ? [] : [aboutRow(head.about, by)]),
      ...head.sources
        .filter(source => source.file === undefined || used.has(witnessId(source)))
        .map((source, i) => witnessRow(source, witnessesBefore + i, null)),
      ...questions.map((question, i) => questionRow(question, questionsBefore + i, by)),
      ...claims.map((claim, i) => claimRow(claim, claimsBefore + i, by)),
      ...all('actor', actors),
      ...all('apart', apart),
      ...all('document', documents),
      ...all('event', events),
      ...all('time', times),
      ...all('exposure', exposures),
      ...all('dependence', dependences),
      ...all('silence', silences),
      ...all('redaction', folder.redactions),
      ...all('office', folder.offices),
      ...all('rivals', folder.rivals),
      ...folder.dismissals.map(dismissal => dismissalRow(dismissal, by)),
      ...asides,
    ]
    for (const { table, id } of changes)
      if (db.get(`SELECT 1 FROM ${table} WHERE id = ?`, id))
        throw new Fault(
          'conflict',
          `The case holds ${id.replace(':', ' "')}" already. Bring the claims into a new case.`,
        )
    return {
      verb: 'import-claims',
      words: `Took in ${questions.length} questions and ${claims.length} claims of "${head.title}"`,
      changes,
    }
  })
  return { questions: questions.length, claims: claims.length, actors: actors.length, events: events.length }
}
