import { Fault } from '../kit/errors.ts'
import { actorRow, type CaseActor, loadActor } from '../record/actors.ts'
import { Reasons, readBody } from '../record/body.ts'
import { canonical } from '../record/canonical.ts'
import type { CaseFile } from '../record/case-file.ts'
import { added, altered, type RowChange } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { actorResolver } from '../record/findings.ts'

export { type CaseActor, listActors } from '../record/actors.ts'

/** Versions of actors as the person who decides saw them, by id. */
export type SeenActors = Readonly<Record<string, number>>

/**
 * Throws `conflict` where an actor is not as the person saw it: somebody counted it as another meanwhile, or, where the
 * version is told, said anything else of it.
 */
function asSeen(file: CaseFile, ids: readonly string[], seen: SeenActors = {}): void {
  for (const id of ids) {
    const { name, part_of } = actorRow(file.db, id)
    const present = loadActor(file.db, id)
    if (part_of !== null)
      throw new Fault(
        'conflict',
        `"${name}" was changed meanwhile: it is now counted as "${present.name}". Look at it again, then decide.`,
        { present },
      )
    if (seen[id] !== undefined && seen[id] !== present.version) {
      const { by } = file.db.one<{ by: string }>('SELECT by FROM entry WHERE seq = ?', present.version)
      throw new Fault('conflict', `"${name}" was changed meanwhile by ${by}. Look at it again, then decide.`, {
        present,
      })
    }
  }
}

const reasonsOf = (row: Row): string[] => readBody(Reasons, row, 'reasons')

export interface Merge {
  readonly into: string
  readonly from: string | readonly string[]
  readonly reason: string
  readonly seen?: SeenActors
}

/**
 * A person's claim that actors are one: each of `from` is counted as `into` from now on; undo or split take it back.
 * Throws `conflict` where one of them changed since the person saw it.
 */
export function mergeActors(file: CaseFile, { into, from, reason, seen }: Merge): CaseActor {
  file.write('decide', () => {
    const ids = [...new Set([from].flat())]
    asSeen(file, [into, ...ids], seen)
    const root = actorRow(file.db, into)
    const rows = ids.map(id => actorRow(file.db, id))
    for (const row of rows) {
      if (row.id === root.id) throw new Fault('bad-input', `"${row.name}" is already counted as "${root.name}".`)
      if (row.kind !== root.kind) {
        throw new Fault(
          'bad-input',
          `"${row.name}" is a ${row.kind} and "${root.name}" a ${root.kind}; they cannot be one.`,
        )
      }
    }
    const names = rows.map(row => `"${row.name}"`).join(', ')
    return {
      verb: 'merge-actors',
      words: `Counted ${names} as "${root.name}"${reason ? `: ${reason}` : ''}`,
      changes: rows.flatMap(row =>
        altered('actor', row, { part_of: root.id!, by: file.by, reasons: canonical([...reasonsOf(row), reason]) }),
      ),
    }
  })
  return loadActor(file.db, into)
}

/** What to take out of an actor: forms of its name, single findings, or actors that were merged into it. */
export interface Split {
  readonly variants?: readonly string[]
  readonly findings?: readonly string[]
  readonly parts?: readonly string[]
  /** The name of the new actor; else the first form taken out. */
  readonly name?: string
  readonly reason: string
  /** The version of the actor that the person saw. */
  readonly version?: number
}

/** A person's claim that an actor is two. Parts stand alone again; forms and findings become a new actor. */
export function splitActor(file: CaseFile, id: string, split: Split): readonly CaseActor[] {
  const made: string[] = []
  file.write('decide', seq => {
    if (split.version !== undefined) asSeen(file, [id], { [id]: split.version })
    const resolve = actorResolver(file.db)
    const root = resolve(actorRow(file.db, id).id as string)
    const freed = (split.parts ?? []).map(part => actorRow(file.db, part))
    for (const row of freed) {
      if (row.id === root || resolve(String(row.id)) !== root) {
        throw new Fault('bad-input', `"${row.name}" is not counted as this actor, so it cannot be taken out of it.`)
      }
      made.push(String(row.id))
    }
    const changes: RowChange[] = freed.flatMap(row =>
      altered('actor', row, { part_of: null, by: file.by, reasons: canonical([...reasonsOf(row), split.reason]) }),
    )
    const moved = (['finding', 'annotation'] as const).flatMap(table =>
      file.db
        .all<Row>(`SELECT * FROM ${table} WHERE actor IS NOT NULL`)
        .filter(row => resolve(String(row.actor)) === root && chosen(row, split))
        .map(row => ({ table, row })),
    )
    const { kind, name } = actorRow(file.db, root)
    if (moved.length > 0) {
      const to = `a${seq}`
      const first = split.name ?? split.variants?.[0] ?? String(moved[0]!.row.words ?? moved[0]!.row.exact)
      changes.push(
        added('actor', {
          id: to,
          kind: kind!,
          name: first,
          part_of: null,
          reasons: canonical([split.reason]),
          as_read: null,
          by: file.by,
        }),
        ...moved.flatMap(({ table, row }) => altered(table, row, { actor: to })),
      )
      made.push(to)
    }
    if (changes.length === 0)
      throw new Fault('bad-input', `Nothing of "${name}" was named that could be taken out of it.`)
    return {
      verb: 'split-actor',
      words: `Took ${made.length === 1 ? 'an actor' : `${made.length} actors`} out of "${name}"${split.reason ? `: ${split.reason}` : ''}`,
      changes,
    }
  })
  return [id, ...made].map(one => loadActor(file.db, one))
}

const naming = new Set(['person', 'body', 'place'])

const chosen = (row: Row, { variants, findings }: Split): boolean =>
  findings?.includes(String(row.id)) === true ||
  (naming.has(String(row.kind)) && variants?.includes(String(row.words ?? row.exact)) === true)

/** Gives an actor another name; its forms in the texts stay what they are. */
export function renameActor(
  file: CaseFile,
  id: string,
  { name, version }: { readonly name: string; readonly version?: number },
): CaseActor {
  const plain = name.trim()
  if (plain === '') throw new Fault('bad-input', 'An actor needs a name; the one given is empty.')
  file.write('decide', () => {
    if (version !== undefined) asSeen(file, [id], { [id]: version })
    const row = actorRow(file.db, loadActor(file.db, id).id)
    return {
      verb: 'rename-actor',
      words: `Named "${row.name}" "${plain}"`,
      changes: altered('actor', row, { name: plain, by: file.by }),
    }
  })
  return loadActor(file.db, id)
}
