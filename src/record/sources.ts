import { Hints } from '../case/hints.ts'
import { type Mask, Source } from '../case/source.ts'
import { Fault } from '../kit/errors.ts'
import { readBody } from './body.ts'
import { canonical } from './canonical.ts'
import type { CaseFile } from './case-file.ts'
import { added, altered, type RowChange, removed } from './change.ts'
import type { Driver, Row } from './driver.ts'
import { chooseSiglum } from './sigla.ts'
import { loadText, storeOriginal, storeText } from './texts.ts'

/** A source as it comes from gather/, before the case gives it an id and a siglum. */
export type NewSource = Omit<Source, 'id' | 'siglum'> & {
  /** Where whoever made the file chose one; it is kept unless the case has it already. */
  readonly siglum?: string
}

/** A source without its text and map, as lists need it. */
export interface SourceHead {
  readonly id: string
  readonly siglum: string
  readonly title: string
  readonly language: string
  readonly file: string
  /** Whether the readers have been over it. */
  readonly state: 'gathered' | 'read'
}

/** A mask with its number within the source, its version and who decided on it. */
export type SourceMask = Mask & { readonly n: number; readonly version: number; readonly by?: string }

/** The rows of a new source, its masks and hints. Stores text and original bytes first; these are contents, not changes. */
export function addSource(db: Driver, id: string, source: NewSource, bytes: Uint8Array): RowChange[] {
  const taken = new Set(db.all<{ siglum: string }>('SELECT siglum FROM source').map(row => row.siglum))
  const row = {
    id,
    siglum:
      source.siglum && !taken.has(source.siglum)
        ? source.siglum
        : chooseSiglum(authorOf(source) ?? source.title, taken.union(witnessSigla(db))),
    original: storeOriginal(db, bytes),
    ...columnsOf(db, source),
  }
  return [added('source', row), ...partsOf(id, source)]
}

/** The rows of a source whose bytes were gathered anew: its text, and the masks and hints that go with it. */
export function replaceText(db: Driver, id: string, source: NewSource): RowChange[] {
  const gone = [
    ...db.all<Row>('SELECT * FROM mask WHERE source = ?', id).map(row => removed('mask', row)),
    ...db.all<Row>('SELECT * FROM hint WHERE source = ?', id).map(row => removed('hint', row)),
  ]
  return [...gone, ...altered('source', sourceRow(db, id), columnsOf(db, source)), ...partsOf(id, source)]
}

/** The columns that follow from the bytes. Stores the text first. */
const columnsOf = (db: Driver, source: NewSource): Row => ({
  title: source.title.toWellFormed(),
  language: source.language,
  file: source.file.toWellFormed(),
  media_type: source.mediaType,
  digest: storeText(db, source.text.toWellFormed()),
  encoding: canonical(source.encoding),
  record: canonical(source.record),
  map: canonical(source.map),
  layers: canonical(source.layers),
  notes: canonical(source.notes),
  state: 'gathered',
})

function partsOf(id: string, source: NewSource): RowChange[] {
  const masks = source.masks.map((mask, n) =>
    added('mask', {
      id: `${id}.mask${n}`,
      source: id,
      n,
      start: mask.start,
      end: mask.end,
      reason: mask.reason,
      why: mask.why,
      state: mask.state,
      by: null,
    }),
  )
  const hints = source.hints && added('hint', { id: `${id}.hints`, source: id, body: canonical(source.hints) })
  return [...masks, ...(hints ? [hints] : [])]
}

/** A text that comes in does not take the siglum of a witness whose text is still to come. */
const witnessSigla = (db: Driver): Set<string> =>
  new Set(db.all<{ siglum: string }>("SELECT body ->> 'siglum' AS siglum FROM witness").map(row => row.siglum))

function authorOf(source: NewSource): string | undefined {
  const author = (source.record.author as { family?: string; literal?: string }[] | undefined)?.[0]
  return author?.family ?? author?.literal
}

/** The source that came from these bytes, or undefined. */
export const sourceOfOriginal = (db: Driver, original: string): SourceHead | undefined =>
  db.get<SourceHead>('SELECT id, siglum, title, language, file, state FROM source WHERE original = ?', original)

/** All sources in the order they came in. */
export const listSources = (db: Driver): SourceHead[] =>
  db.all<SourceHead>(
    'SELECT id, siglum, title, language, file, state FROM source ORDER BY cast(substr(id, 2) AS INTEGER), id',
  )

/** One source with its text. Throws `not-found`. */
export function loadSource(db: Driver, id: string): Source {
  const row = sourceRow(db, id)
  return {
    id,
    siglum: String(row.siglum),
    title: String(row.title),
    language: String(row.language),
    text: loadText(db, String(row.digest)),
    digest: String(row.digest),
    originalDigest: String(row.original),
    file: String(row.file),
    mediaType: String(row.media_type),
    encoding: readBody(Source.shape.encoding, row, 'encoding'),
    record: readBody(Source.shape.record, row, 'record'),
    map: readBody(Source.shape.map, row, 'map'),
    masks: listMasks(db, id).map(({ n, version, by, ...mask }) => mask),
    layers: readBody(Source.shape.layers, row, 'layers'),
    notes: readBody(Source.shape.notes, row, 'notes'),
    ...hintsOf(db, id),
  }
}

/** What the file of a source says by its markup. A case of an older form has none. */
function hintsOf(db: Driver, source: string): { readonly hints?: Hints } {
  if (!db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'hint'")) return {}
  const row = db.get('SELECT * FROM hint WHERE source = ?', source)
  return row ? { hints: readBody(Hints, row) } : {}
}

/** The row of a source, without loading its text. Throws `not-found`. */
export function sourceRow(db: Driver, id: string): Row {
  const row = db.get('SELECT * FROM source WHERE id = ?', id)
  if (row) return row
  const all = listSources(db)
  const names = all.slice(0, 12).map(source => `${source.id} (${source.siglum})`)
  const said =
    all.length === 0
      ? 'The case holds no sources yet'
      : `Its sources are: ${names.join(', ')}${all.length > 12 ? ', …' : ''}`
  throw new Fault('not-found', `There is no source "${id}" in this case. ${said}.`)
}

export const listMasks = (db: Driver, source: string): SourceMask[] =>
  db
    .all<Row>(
      `SELECT n, start, "end", reason, why, state, by,
         (SELECT max(seq) FROM touch WHERE touch.id = mask.id) AS version FROM mask WHERE source = ? ORDER BY n`,
      source,
    )
    .map(({ by, ...mask }) => ({ ...mask, ...(by === null ? {} : { by }) }) as SourceMask)

/** Which person sees the case; for code that only reads. */
export type Reader = Pick<CaseFile, 'db'>
