import { Encoding } from '../case/source.ts'
import { checkEncoding } from '../gather/encoding.ts'
import { fixesEncoding } from '../gather/format.ts'
import { Fault } from '../kit/errors.ts'
import { readBody } from '../record/body.ts'
import type { CaseFile } from '../record/case-file.ts'
import { type RowChange, removed } from '../record/change.ts'
import type { Row } from '../record/driver.ts'
import { loadSource, replaceText, sourceRow } from '../record/sources.ts'
import { loadOriginal } from '../record/texts.ts'
import { type GatherEngine, gatherInThread, type ReadEngine, readInThread } from './engines.ts'
import type { LongStep } from './progress.ts'
import { readSources } from './read-sources.ts'

/** The encoding that a person puts in the place of the one they saw. */
export interface Redecoding {
  readonly encoding: string
  /** The name of the encoding that the person saw. */
  readonly from: string
}

export { checkEncoding } from '../gather/encoding.ts'

export interface Redecoded {
  readonly encoding: { readonly name: string; readonly told: string }
  readonly findings: number
  readonly entry: { readonly seq: number; readonly words: string; readonly by: string } | null
}

/**
 * Reads the bytes of a source anew in an encoding that a person names, with all that follows from the text: masks, layers, suggestions.
 * One step, which undo takes back. Refused once people have decided on anything in the text, since their decisions stand at
 * places of it; throws `conflict` where somebody changed the encoding since the person saw it.
 */
export async function decodeAgain(
  file: CaseFile,
  id: string,
  { encoding, from }: Redecoding,
  {
    gather = gatherInThread,
    read = readInThread,
    ...long
  }: LongStep & { gather?: GatherEngine; read?: ReadEngine } = {},
): Promise<Redecoded> {
  file.need('decide')
  const name = checkEncoding(encoding)
  const row = sourceRow(file.db, id)
  const title = String(row.title)
  if (isFixed(row)) throw new Fault('bad-input', `"${title}" has no encoding to choose: its format fixes it.`)
  checkUndecided(file, id, title)
  const bytes = loadOriginal(file.db, String(row.original))
  if (bytes === undefined) throw new Fault('not-found', `The bytes of "${title}" are not in this case.`)
  const fresh = await gather(bytes, String(row.file), long.signal, { encoding: name })
  const entry = file.write('decide', () => {
    const now = loadSource(file.db, id).encoding.name
    if (now !== from)
      throw new Fault(
        'conflict',
        `The encoding of "${title}" was changed meanwhile: it is now ${now}. Look at it again, then decide.`,
      )
    checkUndecided(file, id, title)
    const changes = [...undecided(file, id), ...replaceText(file.db, id, fresh)]
    return { verb: 'decode-again', words: `Read the bytes of "${title}" as ${name}, no longer as ${now}`, changes }
  })
  const { findings } = await readSources(file, { ...long, read, sources: [id], ...(entry && { step: entry.step }) })
  return {
    encoding: fresh.encoding,
    findings,
    entry: entry === null ? null : { seq: entry.seq, words: entry.words, by: entry.by },
  }
}

/** The encoding of a source, or null where its format leaves none to choose. */
export function encodingOf({ db }: CaseFile, id: string): string | null {
  const row = sourceRow(db, id)
  return isFixed(row) ? null : readBody(Encoding, row, 'encoding').name
}

const isFixed = (row: Row): boolean => fixesEncoding(String(row.media_type))

/** What people said of a source that stands at places of its text. */
function checkUndecided({ db }: CaseFile, id: string, title: string): void {
  const { n } = db.one<{ n: number }>(
    `SELECT (SELECT count(*) FROM annotation WHERE source = ?1) + (SELECT count(*) FROM binding WHERE source = ?1)
       + (SELECT count(*) FROM suggestion WHERE source = ?1) + (SELECT count(*) FROM mask WHERE source = ?1 AND by IS NOT NULL)
       + (SELECT count(*) FROM finding WHERE source = ?1 AND by IS NOT NULL)
       + (SELECT count(*) FROM rejection JOIN finding USING (id) WHERE source = ?1)
       + (SELECT count(*) FROM actor WHERE by IS NOT NULL AND substr(id, 1, length(?1) + 1) = ?1 || '.')
       + (SELECT count(*) FROM statement WHERE body ->> 'source' = ?1) AS n`,
    id,
  )
  if (n > 0)
    throw new Fault(
      'bad-input',
      `The encoding of "${title}" cannot be changed any more: people decided on ${n} ${n === 1 ? 'thing' : 'things'} in it. Undo them first, or bring the file into a new case.`,
    )
}

/** The readers' suggestions of a source, and those actors of it whom nothing else names. */
function undecided({ db }: CaseFile, id: string): RowChange[] {
  const findings = db.all<Row>('SELECT * FROM finding WHERE source = ?', id)
  const actors = db.all<Row>(
    `SELECT * FROM actor WHERE substr(id, 1, length(?1) + 1) = ?1 || '.'
       AND NOT EXISTS (SELECT 1 FROM actor part WHERE part.part_of = actor.id)
       AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.actor = actor.id AND f.source <> ?1)
       AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.actor = actor.id)
       AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.actor = actor.id)`,
    id,
  )
  return [...findings.map(row => removed('finding', row)), ...actors.map(row => removed('actor', row))]
}
