import Papa from 'papaparse'
import { Fault } from '../../kit/errors.ts'
import type { ClaimRow } from '../../weigh/fusion/claim-rows.ts'
import { type Columns, columnsOf } from './claims-columns.ts'
import { many } from './print.ts'

/** A table of claims as read, with what could not be read as it was meant. */
export interface ClaimsSheet {
  readonly rows: readonly ClaimRow[]
  /** Rows without source, item or value, which make no claim; `line` is the first of them and `without` what it lacks. */
  readonly incomplete: { readonly rows: number; readonly line: number; readonly without: string } | null
  /** The line of the quotation mark that has no partner; the whole table was then read as one without quoting. */
  readonly unpairedQuote: number | null
  /** True where `columns` gave an order and the first line was still a line of names. */
  readonly passedOverNames: boolean
}

/**
 * Rows of claims from a comma, semicolon or tab separated table.
 *
 * Its first line names the columns source, item and value, or `columns` says which of its names stand for them:
 * `source=witness,item=isbn,value=authors`. Other columns are read over. Without a column "value" every other column is a question
 * of its own, asked as "item · column". A table without a line of names is read with `columns`, a list in order, "-" for one to
 * read over: `source,item,-,value`.
 *
 * @throws Fault `bad-input` for a missing column, a row with more cells than columns, or no complete row among incomplete ones
 * @example
 * readClaims('s\t1\tx', 'a.tsv', 'source,item,value').rows // => [{ source: 's', item: '1', value: 'x' }]
 */
export function readClaims(text: string, file: string, columns?: string): ClaimsSheet {
  const { lines, unpairedQuote } = cellsOf(text.replace(/^\uFEFF/, ''))
  const plan = columnsOf(lines.find(isFilled) ?? [], file, columns)
  const first = plan.named ? lines.findIndex(isFilled) + 1 : 0
  const rows: ClaimRow[] = []
  let incomplete: { rows: number; line: number; without: string } | null = null
  for (let k = first; k < lines.length; k++) {
    const cells = lines[k]!
    if (!isFilled(cells)) continue
    // a separator at the end of a line opens a cell with nothing in it
    while (cells.length > plan.header.length && cells.at(-1)!.trim() === '') cells.pop()
    if (cells.length > plan.header.length) throw tooManyCells(file, lineOf(lines, k), cells, plan, unpairedQuote)
    const without = addClaims(rows, cells, plan)
    if (without === null) continue
    if (incomplete === null) incomplete = { rows: 1, line: lineOf(lines, k), without }
    else incomplete.rows++
  }
  if (rows.length === 0 && incomplete !== null)
    throw new Fault('bad-input', `There are no claims to fuse in "${file}": ${incompleteSaid(incomplete)}`)
  return { rows, incomplete, unpairedQuote, passedOverNames: plan.passedOver }
}

/** "3 rows lack a source, an item or a value and make no claim; the first is line 4, which has no value." */
export const incompleteSaid = ({ rows, line, without }: NonNullable<ClaimsSheet['incomplete']>): string =>
  `${many(rows, 'row lacks', 'rows lack')} a source, an item or a value and ${rows === 1 ? 'makes' : 'make'} no claim; ${
    rows === 1 ? 'it' : 'the first'
  } is line ${line}, which has no ${without}.`

/** Adds what one line claims; says what it lacks where it claims nothing. */
function addClaims(rows: ClaimRow[], cells: readonly string[], plan: Columns): string | null {
  const [source, about] = [cells[plan.source]?.trim() ?? '', cells[plan.item]?.trim() ?? '']
  if (!source) return 'source'
  if (!about) return 'item'
  const before = rows.length
  for (const c of plan.asked) {
    const value = cells[c]?.trim() ?? ''
    if (value) rows.push({ source, item: plan.wide ? `${about} · ${plan.header[c]}` : about, value })
  }
  return rows.length > before ? null : 'value'
}

const isFilled = (cells: readonly string[]): boolean => cells.some(cell => cell.trim() !== '')

/** The line of the file on which a row begins: a quoted cell may hold line ends of its own. */
function lineOf(lines: readonly (readonly string[])[], row: number): number {
  let line = 1
  for (const cells of lines.slice(0, row)) {
    line++
    for (const cell of cells) line += lineEnds(cell)
  }
  return line
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Cells by row, empty rows among them; a table whose quotes do not pair is read once more as one that has no quoting. */
function cellsOf(text: string): { lines: string[][]; unpairedQuote: number | null } {
  const delimiter = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: 1 }).meta.delimiter
  const read = Papa.parse<string[]>(text, { delimiter })
  const odd = read.errors.find(error => error.type === 'Quotes')
  if (odd === undefined) return { lines: read.data, unpairedQuote: null }
  const lines = Papa.parse<string[]>(text, { quoteChar: '\u0000', delimiter }).data
  return { lines, unpairedQuote: lineOf(read.data, odd.row ?? 0) }
}

function tooManyCells(
  file: string,
  line: number,
  cells: readonly string[],
  plan: Columns,
  unpairedQuote: number | null,
): Fault {
  const what = `"${file}" cannot be read at line ${line}: it has ${cells.length} cells for ${plan.header.length} columns.`
  return new Fault(
    'bad-input',
    unpairedQuote === null
      ? `${what} Put a value that holds the separator between quotes.`
      : `${what} The cause may be the quotation mark without a partner at line ${unpairedQuote}: for it, the whole table was read without quoting. Write it twice, or take it out.`,
  )
}
