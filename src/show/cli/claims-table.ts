import Papa from 'papaparse'
import { Fault } from '../../kit/errors.ts'
import type { ClaimRow } from '../../weigh/fusion/claim-table.ts'

/**
 * Rows of claims from a comma, semicolon or tab separated table.
 *
 * Its first line names the columns source, item and value; other columns are read over. Without a column "value" every other
 * column is a question of its own, asked as "item · column". A table without such a line is read with `columns`, a list of names in
 * order, "-" for one to read over: `source,item,-,value`.
 *
 * @throws Fault `bad-input` for a missing column or a row with more cells than columns
 * @example
 * readClaims('s\t1\tx', 'a.tsv', 'source,item,value') // => [{ source: 's', item: '1', value: 'x' }]
 */
export function readClaims(text: string, file: string, columns?: string): ClaimRow[] {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''))
  const header = (columns?.split(',') ?? lines[0] ?? []).map(name => name.trim())
  const names = header.map(name => name.toLowerCase())
  for (const needed of ['source', 'item']) {
    if (names.filter(name => name === needed).length === 1) continue
    throw new Fault(
      'bad-input',
      columns === undefined
        ? `"${file}" has no column "${needed}". Its first line must name the columns source, item and value, or --columns must, in order: --columns source,item,-,value.`
        : `--columns "${columns}" must name "${needed}" once, and source, item and value in the order of the table: source,item,-,value.`,
    )
  }
  const [source, item, value] = ['source', 'item', 'value'].map(name => names.indexOf(name)) as [number, number, number]
  const asked = header.flatMap((name, c) =>
    (value >= 0 ? c === value : c !== source && c !== item && name !== '-') ? [c] : [],
  )
  if (asked.length === 0) throw new Fault('bad-input', `"${file}" has no column of values beside source and item.`)
  return lines.slice(columns === undefined ? 1 : 0).flatMap((cells, line) => {
    if (cells.length > header.length) {
      throw new Fault(
        'bad-input',
        `"${file}" cannot be read at row ${line + (columns === undefined ? 2 : 1)}: it has ${cells.length} cells for ${header.length} columns. Put a value that holds the separator between quotes.`,
      )
    }
    return asked.flatMap(c => {
      const [by, about, said] = [cells[source], cells[item], cells[c]].map(cell => cell?.trim() ?? '')
      if (!by || !about || !said) return []
      return [{ source: by, item: value >= 0 ? about : `${about} · ${header[c]}`, value: said }]
    })
  })
}

/** Cells by row; a table whose quotes do not pair is read once more as one that has no quoting. */
function cellsOf(text: string): string[][] {
  const read = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  if (!read.errors.some(error => error.type === 'Quotes')) return read.data
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', quoteChar: '\u0000', delimiter: read.meta.delimiter })
    .data
}
