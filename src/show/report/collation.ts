import Papa from 'papaparse'
import type { Cell, Collation } from '../../confront/collate/collate.ts'

/** The table as plain data. Joining `lead` and the `text` of a witness's cells gives the witness byte for byte. */
export function collationJson({ witnesses, columns, moves, matched, independent }: Collation): object {
  return {
    witnesses: witnesses.map(({ siglum, lead }) => ({ siglum, lead })),
    columns: columns.map(column =>
      column.map((cell, w) =>
        cell.index === undefined
          ? { kind: cell.kind }
          : { kind: cell.kind, word: witnesses[w]!.tokens[cell.index]!.word, text: fullText(cell, w, witnesses) },
      ),
    ),
    matched,
    moves,
    independent,
  }
}

const fullText = (cell: Cell, w: number, witnesses: Collation['witnesses']): string => {
  const { word, tail } = witnesses[w]!.tokens[cell.index!]!
  return word + tail
}

/** Words of two witnesses that stand in another place: word numbers from 1, both ends included, and the words as the first has them. */
export interface ToldMove {
  readonly a: { readonly siglum: string; readonly from: number; readonly to: number }
  readonly b: ToldMove['a']
  readonly words: string
}

export function toldMoves({ witnesses, moves }: Collation): ToldMove[] {
  const side = ({ siglum, from, to }: Collation['moves'][number]['a']): ToldMove['a'] => ({
    siglum,
    from: from + 1,
    to,
  })
  return moves.map(({ a, b }) => {
    const { tokens } = witnesses.find(({ siglum }) => siglum === a.siglum)!
    return {
      a: side(a),
      b: side(b),
      words: tokens
        .slice(a.from, a.to)
        .map(({ word }) => word)
        .join(' '),
    }
  })
}

/** A row a column of the table, a field a witness. A field that a spreadsheet would run as a formula is quoted. */
export function collationCsv({ witnesses, columns }: Collation): string {
  const fields = witnesses.map(({ siglum }) => siglum)
  const data = columns.map(column =>
    column.map((cell, w) => (cell.kind === 'unreadable' ? '[unreadable]' : wordOf(cell, w, witnesses))),
  )
  return Papa.unparse({ fields, data }, { newline: '\n', escapeFormulae: true })
}

const wordOf = (cell: Cell, w: number, witnesses: Collation['witnesses']): string =>
  cell.index === undefined ? '' : witnesses[w]!.tokens[cell.index]!.word

/** A table that stands alone: a row a column, variants marked by class and by a word for those who do not see colour; below it what moved. */
export function collationHtml(collation: Collation): string {
  const { witnesses, columns } = collation
  const rows = columns.map(column => {
    const cells = column.map((cell, w) =>
      cell.kind === 'unreadable'
        ? '<td class="unreadable">[unreadable]</td>'
        : cell.kind === 'none'
          ? '<td class="none">–</td>'
          : `<td>${escapeMarkup(wordOf(cell, w, witnesses))}</td>`,
    )
    return `<tr${varies(column) ? ' class="variant"' : ''}>${cells.join('')}</tr>`
  })
  const heads = witnesses.map(({ siglum }) => `<th scope="col">${escapeMarkup(siglum)}</th>`)
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><title>Collation</title>',
    '<style>td,th{padding:.1em .6em;text-align:left}.variant{background:#fff3c4}.none,.unreadable{color:#666}</style></head>',
    `<body><table><caption>${columns.length} columns of ${witnesses.length} witnesses</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
    ...movesHtml(toldMoves(collation)),
    '</body></html>',
  ].join('\n')
}

function movesHtml(moves: readonly ToldMove[]): string[] {
  if (moves.length === 0) return []
  const place = ({ siglum, from, to }: ToldMove['a']): string => `${escapeMarkup(siglum)} ${from}–${to}`
  return [
    `<h2>Words in another place</h2>`,
    '<ul>',
    ...moves.map(({ a, b, words }) => `<li>${place(a)}, ${place(b)}: <q>${escapeMarkup(words)}</q></li>`),
    '</ul>',
  ]
}

const varies = (column: readonly Cell[]): boolean => {
  const keys = column.map(cell => (cell.kind === 'words' ? cell.token.key : `\u0000${cell.kind}`))
  return keys.some(key => key !== keys[0])
}

/** TEI P5 with parallel segmentation: an app where witnesses differ, a rdg for each reading and its witnesses; in the back what moved. */
export function collationTei(collation: Collation): string {
  const { witnesses, columns } = collation
  const ids = witnesses.map((_, w) => `w${w + 1}`)
  const body: string[] = []
  for (let c = 0; c < columns.length; ) {
    let end = c
    while (end < columns.length && varies(columns[end]!)) end++
    if (end === c) {
      body.push(escapeMarkup(wordOf(columns[c]![0]!, 0, witnesses)))
      c++
      continue
    }
    body.push(apparatus(columns.slice(c, end), witnesses, ids))
    c = end
  }
  const list = witnesses.map(({ siglum }, w) => `<witness xml:id="${ids[w]}">${escapeMarkup(siglum)}</witness>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Collation</title></titleStmt>',
    '<publicationStmt><p>Not published</p></publicationStmt>',
    `<sourceDesc><listWit>${list.join('')}</listWit></sourceDesc></fileDesc>`,
    '<encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc></teiHeader>',
    `<text><body><p>\n${body.join('\n')}\n</p></body>`,
    ...movesTei(collation, ids),
    '</text></TEI>',
  ].join('\n')
}

function apparatus(
  columns: readonly (readonly Cell[])[],
  witnesses: Collation['witnesses'],
  ids: readonly string[],
): string {
  const readings = new Map<string, string[]>()
  for (const [w, id] of ids.entries()) {
    const parts: string[] = []
    for (const column of columns) {
      const cell = column[w]!
      if (cell.kind === 'words') parts.push(escapeMarkup(wordOf(cell, w, witnesses)))
      else if (cell.kind === 'unreadable' && parts.at(-1) !== gapMark) parts.push(gapMark)
    }
    const reading = parts.join(' ')
    readings.set(reading, [...(readings.get(reading) ?? []), `#${id}`])
  }
  return `<app>${[...readings].map(([reading, wit]) => `<rdg wit="${wit.join(' ')}">${reading}</rdg>`).join('')}</app>`
}

function movesTei(collation: Collation, ids: readonly string[]): string[] {
  const moves = toldMoves(collation)
  if (moves.length === 0) return []
  const id = (siglum: string): string => ids[collation.witnesses.findIndex(one => one.siglum === siglum)]!
  const place = ({ siglum, from, to }: ToldMove['a']): string =>
    `<ref target="#${id(siglum)}">${escapeMarkup(siglum)}</ref> ${from}–${to}`
  return [
    '<back><div type="transpositions"><list>',
    ...moves.map(({ a, b, words }) => `<item>${place(a)}, ${place(b)}: <quote>${escapeMarkup(words)}</quote></item>`),
    '</list></div></back>',
  ]
}

const gapMark = '<gap reason="illegible"/>'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML or XML; characters that XML does not allow are shown as U+FFFD. */
const escapeMarkup = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, c => entities[c]!)
