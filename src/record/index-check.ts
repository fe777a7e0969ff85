/**
 * Holds the search index against the texts it is made from. The index is derived, so a wrong one loses nothing, but it
 * hides evidence from whoever searches: `probeIndex` is the quick look before it is relied on, `compareIndex` the whole
 * comparison that `verify` makes.
 */
import type { Driver } from './driver.ts'
import { foldedWords } from './fold.ts'
import { partsOf, spellingRow, spellingsOf } from './spelling.ts'
import { indexPiece } from './texts.ts'

/** The pieces that a search must find: those of texts that a source of the case has. */
const heldTexts = '(SELECT text.id FROM text JOIN source ON source.digest = text.digest)'
const held = `piece WHERE text IN ${heldTexts}`

/** Passages that a quick look searches for their own words. An assumption: spread over the case, a few milliseconds. */
const probes = 12
/** Words of a passage that a probe looks for, side by side. */
const probeWords = 6

/**
 * True where the index has as many passages as the texts, and passages spread over the case are found by their own first
 * words. Sees an emptied index for certain; a few altered passages among many are for `compareIndex`.
 */
export function probeIndex(db: Driver): boolean {
  const rows = (table: string): number => db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).n
  try {
    if (rows('words_docsize') !== rows(held) || rows('term') !== rows('term_parts_docsize')) return false
    if (!probeSpellings(db)) return false
    const last = db.one<{ id: number | null }>('SELECT max(id) AS id FROM piece').id ?? 0
    for (let n = 0; n < probes; n++) {
      const from = Math.floor((last * n) / probes)
      const piece = db.get<{ id: number; body: string }>(
        // the plus keeps SQLite on the order of ids, so that one row is read and not all
        `SELECT id, body FROM piece WHERE id >= ? AND +text IN ${heldTexts} ORDER BY id LIMIT 1`,
        from,
      )
      if (piece === undefined) continue
      const forms = foldedWords(piece.body)
        .take(probeWords)
        .map(word => word.form)
      const phrase = [...forms].join(' ')
      if (phrase !== '' && !db.get('SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?', `"${phrase}"`, piece.id))
        return false
    }
    return true
  } catch {
    // FTS5 itself finds its tables damaged.
    return false
  }
}

/** Whether the last Cyrillic term is found by its Latin letters; an older index knows it by its own alone. */
function probeSpellings(db: Driver): boolean {
  const term = db.get<{ id: number; form: string }>(
    "SELECT id, form FROM term WHERE form >= 'а' AND form < 'ґ' AND length(form) > 2 ORDER BY form DESC LIMIT 1",
  )
  const letters = term && spellingsOf(term.form)[1]
  if (letters === undefined || [...letters].length < 3) return true
  const parts = [...partsOf(letters)].map(part => `"${part}"`).join(' AND ')
  return db.get('SELECT 1 FROM term_parts WHERE term_parts MATCH ? AND rowid = ?', parts, term!.id) !== undefined
}

/** Makes the index anew from the texts. Call inside a transaction. */
export function rebuildIndex(db: Driver): void {
  for (const table of ['words', 'term_parts']) db.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
  db.run('DELETE FROM term')
  for (const piece of db.all<{ id: number; body: string }>(`SELECT id, body FROM ${held}`)) indexPiece(db, piece)
}

/** Compares the whole index with the texts, word by word; returns a sentence for each kind of fault. Writes nothing. */
export function compareIndex(db: Driver): string[] {
  db.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_said USING fts5vocab ('main', 'words', 'instance');
     CREATE VIRTUAL TABLE IF NOT EXISTS temp.parts_said USING fts5vocab ('main', 'term_parts', 'instance')`,
  )
  const due = new Set(db.all<{ id: number }>(`SELECT id FROM ${held}`).map(row => row.id))
  const count = due.size
  const forms = new Set<string>()
  let wrong = 0
  const said = db.each<{ doc: number; words: string }>(
    `SELECT doc, group_concat(term, ' ' ORDER BY "offset") AS words FROM temp.words_said GROUP BY doc`,
  )
  for (const { doc, words } of said) {
    const body = due.delete(doc) ? db.one<{ body: string }>('SELECT body FROM piece WHERE id = ?', doc).body : ''
    const text = [...foldedWords(body)].map(word => word.form)
    for (const form of text) forms.add(form)
    if (text.join(' ') !== words) wrong++
  }
  // A passage without words has no word in the index, and none is missing.
  for (const id of due) {
    const { body } = db.one<{ body: string }>('SELECT body FROM piece WHERE id = ?', id)
    if (!foldedWords(body).next().done) wrong++
  }
  const lost = compareSpellings(db, forms)
  const mend = 'Open the case to write, as "serve" does, and it is made anew from the texts'
  return [
    ...(wrong > 0 || !probeIndex(db)
      ? [`The search index does not fit the texts in ${Math.max(1, wrong)} of ${count} passages. ${mend}.`]
      : []),
    ...(lost > 0 ? [`The search index does not fit the texts in ${lost} spellings. ${mend}.`] : []),
  ]
}

/** How many spellings the loose search would miss or has wrong three-letter parts for. */
function compareSpellings(db: Driver, forms: ReadonlySet<string>): number {
  const terms = new Map(db.all<{ id: number; form: string }>('SELECT id, form FROM term').map(t => [t.id, t.form]))
  const known = new Set(terms.values())
  let lost = 0
  for (const form of forms) if (!known.has(form)) lost++
  const due = new Map(
    [...terms].map(([id, form]) => [id, partsOf(spellingRow(form))] as const).filter(([, parts]) => parts.size > 0),
  )
  const said = db.each<{ doc: number; parts: string }>(
    'SELECT doc, group_concat(DISTINCT term) AS parts FROM temp.parts_said GROUP BY doc',
  )
  for (const { doc, parts } of said) {
    const whole = due.get(doc) ?? new Set()
    due.delete(doc)
    if (whole.symmetricDifference(new Set(parts.split(','))).size > 0) lost++
  }
  return lost + due.size
}
