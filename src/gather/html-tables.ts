import { walkMarkup } from './markup.ts'

/** Elements of which a cell with two or more is a page's layout, not a value. */
const prose = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'blockquote', 'article', 'form', 'hr'])

/** Characters of a cell that is still a value. Assumption: longer ones are the columns of an old page. */
const longestCell = 600

interface Table {
  readonly n: number
  lays: boolean
  rows: number
  cells: number
  /** Of the cell that is being read. */
  prose: number
  letters: number
}

/**
 * Which tables of a page hold data, by their number in the page. Old pages lay out their columns with tables; such a one holds
 * another table, several paragraphs in a cell, a long cell, or a single cell, or says so by its role.
 */
export function dataTables(html: string, file: string): ReadonlySet<number> {
  const found = new Set<number>()
  if (!/<table/i.test(html)) return found
  const open: Table[] = []
  let count = 0
  walkMarkup(html, file, false, {
    open(name, { role }) {
      const table = open.at(-1)
      if (name === 'table') {
        if (table !== undefined) table.lays = true
        const lays = role === 'presentation' || role === 'none'
        open.push({ n: count++, lays, rows: 0, cells: 0, prose: 0, letters: 0 })
      } else if (table === undefined) return
      else if (name === 'tr') table.rows++
      else if (name === 'td' || name === 'th') {
        table.cells++
        ;[table.prose, table.letters] = [0, 0]
      } else if (prose.has(name) && ++table.prose > 1) table.lays = true
    },
    close(name) {
      if (name !== 'table') return
      const table = open.pop()
      if (table !== undefined && !table.lays && table.cells > 1) found.add(table.n)
    },
    text(data) {
      const table = open.at(-1)
      if (table !== undefined && (table.letters += data.trim().length) > longestCell) table.lays = true
    },
  })
  return found
}
