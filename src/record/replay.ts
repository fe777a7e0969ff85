import { isFault } from '../kit/errors.ts'
import { readChanges } from './body.ts'
import { type RowChange, tables } from './change.ts'
import type { Row } from './driver.ts'
import { type EntryRow, hashOf, nothingBefore } from './ledger.ts'

/** Every ledgered row by table and id, as the entries leave it. */
export type State = Map<string, Map<string, Row>>
/** Hears of each fault, as one sentence. */
export type Tell = (fault: string) => void

/** Follows the chain from the first entry and plays its changes on empty tables. */
export function walk(
  entries: Iterable<EntryRow>,
  tell: Tell,
  wanted: string | undefined,
): { state: State; entries: number; head: string } {
  const state: State = new Map(tables.map(table => [table, new Map()]))
  let previous = nothingBefore
  let seq = 0
  let seen = wanted === undefined
  for (const row of entries) {
    if (row.seq !== seq + 1) tell(`Entry ${seq + 1} is missing: the ledger goes from ${seq} to ${row.seq}.`)
    if (row.previous !== previous) tell(`Entry ${row.seq} does not follow from the one before it.`)
    if (hashOf(row) !== row.hash)
      tell(`Entry ${row.seq} by ${row.by}, "${row.words}", was edited: its hash does not fit.`)
    replay(state, row, tell)
    previous = row.hash
    seq = row.seq
    seen ||= row.hash === wanted
  }
  if (!seen) tell(`No entry has the noted hash ${wanted}: the ledger was cut or written anew.`)
  return { state, entries: seq, head: previous }
}

function replay(state: State, entry: EntryRow, tell: Tell): void {
  const { seq } = entry
  let changes: RowChange[]
  try {
    changes = readChanges(entry)
  } catch (error) {
    if (!isFault(error)) throw error
    tell(`Entry ${seq} holds no readable change.`)
    return
  }
  for (const { table, id, before, after } of changes) {
    const rows = state.get(table)
    if (!rows) tell(`Entry ${seq} changes a table "${table}" that no case has.`)
    else if (after === null) rows.delete(id)
    else rows.set(id, before === null ? after : { ...rows.get(id), ...after })
  }
}
