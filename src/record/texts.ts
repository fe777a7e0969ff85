import { mapOffsets } from '../kit/offsets.ts'
import { sha256 } from './canonical.ts'
import type { RowChange } from './change.ts'
import type { Driver } from './driver.ts'
import { foldedWords } from './fold.ts'
import { spellingRow } from './spelling.ts'

/** An assumption: about two paragraphs; long enough to hold a phrase, short enough to fetch for one line of context. */
const longestPiece = 1500

/** Cuts a text at blank lines, and where a paragraph is long at a line end or space. Joined, the pieces are the text. */
export function* cut(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    const blank = /\n[^\S\n]{0,200}\n\s{0,200}/g
    blank.lastIndex = from
    const found = blank.exec(text.slice(0, from + longestPiece))
    let to = found ? found.index + found[0].length : Math.min(text.length, from + longestPiece)
    if (!found && to < text.length) {
      const window = text.slice(from, to)
      const space = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '))
      if (space > 0) to = from + space + 1
      else if ((text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to--
    }
    yield text.slice(from, to)
    from = to
  }
}

/** Keeps a text under its digest, once. Contents are only added; the ledgered source row names them. */
export function storeText(db: Driver, text: string): string {
  const digest = sha256(text)
  if (db.get('SELECT id FROM text WHERE digest = ?', digest)) return digest
  db.run('INSERT INTO text (digest, length) VALUES (?, ?)', digest, mapOffsets(text).length)
  const id = db.one<{ id: number }>('SELECT id FROM text WHERE digest = ?', digest).id
  let [start, line] = [0, 1]
  for (const body of cut(text)) {
    db.run('INSERT INTO piece (text, start, line, body) VALUES (?, ?, ?, ?)', id, start, line, body)
    start += mapOffsets(body).length
    line += newlines(body)
  }
  return digest
}

/** How many lines end in a text. */
export const newlines = (text: string): number => text.split('\n').length - 1

/** The whole text of that digest. */
export const loadText = (db: Driver, digest: string): string =>
  db
    .all<{ body: string }>(
      'SELECT body FROM piece JOIN text ON text.id = piece.text WHERE digest = ? ORDER BY start',
      digest,
    )
    .map(row => row.body)
    .join('')

/** How many code points the text of that digest has. */
export const lengthOf = (db: Driver, digest: string): number =>
  db.one<{ length: number }>('SELECT length FROM text WHERE digest = ?', digest).length

/** A range of a text by code points, from the few pieces it lies in. */
export function sliceText(db: Driver, digest: string, start: number, end: number): string {
  const pieces = db.all<{ start: number; body: string }>(
    `SELECT piece.start, body FROM piece JOIN text ON text.id = piece.text
     WHERE digest = ?1 AND piece.start < ?3
       AND piece.start >= (SELECT max(p.start) FROM piece p WHERE p.text = text.id AND p.start <= ?2)
     ORDER BY piece.start`,
    digest,
    start,
    end,
  )
  const first = pieces[0]?.start ?? 0
  const body = pieces.map(piece => piece.body).join('')
  const map = mapOffsets(body)
  return body.slice(map.toUnits(start - first), map.toUnits(Math.min(end - first, map.length)))
}

/** Keeps the bytes a source came from, once. */
export function storeOriginal(db: Driver, bytes: Uint8Array): string {
  const digest = sha256(bytes)
  db.run('INSERT INTO original (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING', digest, bytes)
  return digest
}

export const loadOriginal = (db: Driver, digest: string): Uint8Array | undefined =>
  db.get<{ bytes: Uint8Array }>('SELECT bytes FROM original WHERE digest = ?', digest)?.bytes

/** Keeps the search index in step with the sources that the case holds: run after each applied change. */
export function keepIndex(db: Driver, changes: readonly RowChange[]): void {
  const digests = new Set(
    changes.flatMap(({ table, before, after }) =>
      table === 'source' ? [before?.digest, after?.digest].filter(d => d !== undefined) : [],
    ),
  )
  for (const digest of digests) {
    const pieces = db.all<{ id: number; body: string }>(
      'SELECT piece.id, body FROM piece JOIN text ON text.id = piece.text WHERE digest = ?',
      digest as string,
    )
    if (pieces.length === 0) continue
    const held = db.get('SELECT 1 FROM source WHERE digest = ?', digest as string) !== undefined
    const indexed = db.get('SELECT 1 FROM words_docsize WHERE id = ?', pieces[0]!.id) !== undefined
    if (held && !indexed) for (const piece of pieces) indexPiece(db, piece)
    if (!held && indexed) for (const { id } of pieces) db.run('DELETE FROM words WHERE rowid = ?', id)
  }
}

/** Puts the words of one piece in the index. */
export function indexPiece(db: Driver, piece: { readonly id: number; readonly body: string }): void {
  const forms = [...foldedWords(piece.body)].map(word => word.form)
  db.run('INSERT INTO words (rowid, folded) VALUES (?, ?)', piece.id, forms.join(' '))
  for (const form of new Set(forms)) {
    if (db.run('INSERT INTO term (form) VALUES (?) ON CONFLICT DO NOTHING', form) === 0) continue
    db.run('INSERT INTO term_parts (rowid, form) SELECT id, ?2 FROM term WHERE form = ?1', form, spellingRow(form))
  }
}
