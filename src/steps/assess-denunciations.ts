import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../kit/errors.ts'
import { type Assessment, assess } from '../mill/denunciation/assess.ts'
import { type DenunciationTables, readDenunciations } from '../mill/denunciation/read.ts'

/** No table may be larger (assumption: a hundred times the largest edition we know). */
const mostBytes = 16 * 1024 * 1024

/** What a table may be called. */
const names: Record<keyof DenunciationTables, RegExp> = {
  namings: /^(edges|namings|denunciations|accusations)\.csv$/i,
  people: /^(nodes|people|persons)\.csv$/i,
  events: /^(key_?events|events)\.csv$/i,
  kin: /^(kin|kin_?ties|kinship)\.csv$/i,
}

/**
 * Reads a folder of tables of denunciations, fits the naming step on the first two thirds of its days and foretells the rest.
 *
 * @throws Fault `no-such-file`, `bad-input`, `too-large`
 */
export function assessDenunciations(folder: string, seed: number): Assessment {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Fault('no-such-file', `"${folder}" is no folder. Name one that holds the tables, such as edges.csv.`)
  const files = readdirSync(folder)
  const read = (table: keyof DenunciationTables): string | undefined => {
    const file = files.find(name => names[table].test(name))
    if (file === undefined) return undefined
    const path = join(folder, file)
    if (statSync(path).size > mostBytes)
      throw new Fault('too-large', `"${path}" is larger than ${mostBytes} bytes. Take a part of it.`)
    return readFileSync(path, 'utf8')
  }
  const namings = read('namings')
  if (namings === undefined)
    throw new Fault('no-such-file', `"${folder}" holds no edges.csv, namings.csv or denunciations.csv.`)
  return assess(readDenunciations({ namings, people: read('people'), events: read('events'), kin: read('kin') }), seed)
}
