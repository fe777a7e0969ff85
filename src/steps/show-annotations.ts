import type { Actor } from '../case/actor.ts'
import type { Source } from '../case/source.ts'
import { Reasons, readBody } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { Row } from '../record/driver.ts'
import { actorResolver, type DecidedFinding, listFindings } from '../record/findings.ts'
import { listSources, loadSource } from '../record/sources.ts'

export type { DecidedFinding } from '../record/findings.ts'

/** What an export of findings needs of a case. */
export interface CaseAnnotations {
  readonly uuid: string
  readonly title: string
  readonly sources: readonly { readonly source: Source; readonly findings: readonly DecidedFinding[] }[]
  /** The actors that the findings name, under the names the case gives them. */
  readonly actors: readonly Pick<Actor, 'id' | 'kind' | 'name'>[]
  /** Actors that are counted as one of those, with the reasons and, where a person said so, who. */
  readonly merges: readonly Merged[]
}

export interface Merged extends Pick<Actor, 'id' | 'kind' | 'name'> {
  readonly into: string
  readonly reasons: readonly string[]
  readonly by?: string
}

export interface AnnotationChoice {
  /** One source only, by id or siglum. */
  readonly source?: string
  /** Only what a person accepted or made. */
  readonly decided?: boolean
}

/** The findings of a case, or of one source, that nobody rejected. Throws `not-found` for a source it does not hold. */
export function showAnnotations(file: CaseFile, choice: AnnotationChoice = {}): CaseAnnotations {
  file.need('read')
  const { db } = file
  const { uuid, title } = db.one<{ uuid: string; title: string }>('SELECT uuid, title FROM case_file')
  const heads = listSources(db)
  const named = heads.find(one => one.siglum === choice.source)?.id ?? choice.source
  const ids = named === undefined ? heads.map(one => one.id) : [named]
  const sources = ids.map(id => ({
    source: loadSource(db, id),
    findings: listFindings(db, { source: id }).filter(
      ({ state }) => state === 'accepted' || state === 'made' || (state === 'suggested' && choice.decided !== true),
    ),
  }))
  const used = new Set(sources.flatMap(one => one.findings.flatMap(actorsOf)))
  const actors = db
    .all<Pick<Actor, 'id' | 'kind' | 'name'> & Record<string, never>>('SELECT id, kind, name FROM actor ORDER BY id')
    .filter(one => used.has(one.id))
  const rootOf = actorResolver(db)
  const merges = db
    .all<Row>('SELECT id, kind, name, reasons, by FROM actor WHERE part_of IS NOT NULL ORDER BY id')
    .map(({ by, ...row }) => ({
      ...(row as unknown as Pick<Actor, 'id' | 'kind' | 'name'>),
      into: rootOf(String(row.id)),
      reasons: readBody(Reasons, row, 'reasons'),
      ...(by === null || by === undefined ? {} : { by: String(by) }),
    }))
    .filter(one => used.has(one.into))
  return { uuid, title, sources, actors, merges }
}

function actorsOf(finding: DecidedFinding): string[] {
  const { kind, actor, speaker, addressee, source } = finding as unknown as Record<string, string | undefined>
  return [actor, speaker, addressee, kind === 'attribution' ? source : undefined].filter(one => one !== undefined)
}
