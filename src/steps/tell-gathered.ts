import { z } from 'zod'
import { Encoding } from '../case/source.ts'
import { worthSaying } from '../case/told.ts'
import { fixesEncoding } from '../gather/format.ts'
import { parseBody, readBody } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { sourceRow } from '../record/sources.ts'

/** What gathering told of a file, by what it is about; `docs/gather.md` lists them. */
const Told = z.object({ custom: z.object({ told: z.record(z.string(), z.string()) }) })

/**
 * What a person should know of how a file became text: its encoding, unless it is sound UTF-8, and what was left out of it or
 * mended. Each a sentence without its full stop.
 */
export function tellGathered({ db }: CaseFile, id: string): readonly string[] {
  const row = sourceRow(db, id)
  const { name, told } = readBody(Encoding, row, 'encoding')
  const plain = (name === 'utf-8' && !told.includes('\ufffd')) || fixesEncoding(String(row.media_type))
  const record = Told.safeParse(parseBody(row, 'record'))
  const said = record.success ? record.data.custom.told : {}
  return [
    ...(plain ? [] : [`read as ${name}: ${told}`]),
    ...worthSaying.flatMap(about => (Object.hasOwn(said, about) ? [said[about]!] : [])),
  ]
}
