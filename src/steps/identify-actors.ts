import { Actor } from '../case/actor.ts'
import { identifyActors } from '../read/people/identify.ts'
import { damagedRow, readBody } from '../record/body.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { altered, type RowChange } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { listSources } from '../record/sources.ts'

/**
 * Tells who is who across the sources: counts the actors that single readings named as one where the engine has reasons.
 * What a person said of an actor stands; only actors nobody has touched are moved. Part of the step `step`.
 */
export function identifyAcross(file: CaseFile, step: number | undefined): void {
  file.write('propose', () => ({
    verb: 'identify-actors',
    words: 'Told who is who across the sources',
    changes: proposals(file),
    ...(step === undefined ? {} : { step }),
  }))
}

function proposals(file: CaseFile): RowChange[] {
  const { db } = file
  const rows = new Map(db.all<Row>('SELECT * FROM actor').map(row => [String(row.id), row]))
  const parents = new Map([...rows].map(([id, row]) => [id, row.by === null ? null : row.part_of]))
  const top = (id: string): string => {
    let at = id
    for (let steps = 0; steps <= parents.size; steps++) {
      const parent = parents.get(at)
      if (typeof parent !== 'string') return at
      at = parent
    }
    throw damagedRow({ id })
  }
  const wanted = new Map<string, Row>()
  for (const { members, name, reasons, apart } of identifyActors(readings(file, rows))) {
    const ids = members.map(member => member.actor)
    const said = ids.find(id => rows.get(id)?.by !== null)
    const root = top(said ?? ids[0]!)
    for (const id of ids) {
      const row = rows.get(id)!
      if (row.by !== null || top(root) === id) continue
      parents.set(id, root)
      const own = asRead(row).reasons
      const told = reasons.filter(reason => reason.startsWith(`"${asRead(row).name}" in `))
      wanted.set(id, { part_of: root, reasons: canonical([...new Set([...own, ...told])]) })
    }
    const row = rows.get(root)!
    if (row.by === null)
      wanted.set(root, { part_of: parents.get(root) ?? null, name, reasons: canonical([...reasons, ...apart]) })
  }
  return [...wanted].flatMap(([id, columns]) => altered('actor', rows.get(id)!, columns))
}

const asRead = (row: Row): Actor => readBody(Actor, row, 'as_read')

/** The actors of each source as its reader named them. Sources go by their sigla, which the reasons then quote. */
function readings(file: CaseFile, rows: ReadonlyMap<string, Row>) {
  const bySource = Map.groupBy(
    [...rows.values()].filter(row => row.as_read !== null),
    row => String(row.id).split('.')[0]!,
  )
  return listSources(file.db).flatMap(({ id, siglum }) => {
    const actors = (bySource.get(id) ?? []).map(row => ({ ...asRead(row), id: String(row.id) }))
    return actors.length === 0 ? [] : [{ source: siglum, reading: { findings: [], actors } }]
  })
}
