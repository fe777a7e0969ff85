/** Which column of a table of claims holds what: by its own line of names, or as `--columns` says, by name or in order. */
import { Fault } from '../../kit/errors.ts'

export interface Columns {
  readonly header: readonly string[]
  readonly source: number
  readonly item: number
  /** The columns that hold values; `wide` where each asks a question of its own. */
  readonly asked: readonly number[]
  readonly wide: boolean
  /** Whether the first line holds names, and whether `--columns` gave an order all the same. */
  readonly named: boolean
  readonly passedOver: boolean
}

const parts = ['source', 'item', 'value'] as const
type Part = (typeof parts)[number]

/**
 * The columns of a table whose first filled line is `first`.
 *
 * @throws Fault `bad-input` where a part is missing or named twice
 * @example
 * columnsOf(['witness', 'isbn', 'authors'], 'a.csv', 'source=witness,item=isbn,value=authors').item // => 1
 */
export function columnsOf(first: readonly string[], file: string, columns?: string): Columns {
  const own = first.map(name => name.trim())
  const wanted = columns?.split(',').map(name => name.trim())
  const byName = wanted?.some(name => name.includes('=')) ?? false
  const inOrder = wanted !== undefined && !byName
  const header = inOrder ? wanted : own
  const names = header.map(name => name.toLowerCase())
  const called = byName ? calledAs(wanted!, columns!) : new Map<Part, string>()
  const at = (part: Part): number => {
    const name = called.get(part) ?? part
    const found = names.flatMap((other, c) => (other === name.toLowerCase() ? [c] : []))
    if (found.length === 1) return found[0]!
    if (part === 'value' && found.length === 0 && !called.has(part)) return -1
    if (inOrder)
      throw new Fault(
        'bad-input',
        `--columns "${columns}" must name "${part}" once, and source, item and value in the order of the table: source,item,-,value.`,
      )
    if (own.every(name => name === '')) throw new Fault('bad-input', `"${file}" holds no line. ${needed}`)
    const has = found.length === 0 ? 'no column' : `${found.length} columns`
    throw new Fault('bad-input', `"${file}" has ${has} "${name}". Its first line is: ${shown(own)}. ${howTo}`)
  }
  const [source, item, value] = [at('source'), at('item'), at('value')]
  const wide = value < 0
  const asked = header.flatMap((name, c) =>
    (wide ? c !== source && c !== item && name !== '-' : c === value) ? [c] : [],
  )
  if (asked.length === 0) throw new Fault('bad-input', `"${file}" has no column of values beside source and item.`)
  // a line that says "source" where the source stands is a line of names
  const passedOver = inOrder && [source, item, value].some(c => c >= 0 && own[c]?.toLowerCase() === names[c])
  return { header, source, item, asked, wide, named: !inOrder || passedOver, passedOver }
}

const needed = 'Give a table whose first line names its columns: source,item,value.'
const howTo =
  'Say which of its names stand for source, item and value: --columns source=NAME,item=NAME,value=NAME. For a table without a line of names say their order: --columns source,item,-,value.'

const shown = (names: readonly string[]): string => {
  const all = names.join(', ')
  return all.length > 200 ? `${all.slice(0, 200)}…` : all
}

/** `source=witness,item=isbn`: the table's own name of each part. */
function calledAs(wanted: readonly string[], columns: string): Map<Part, string> {
  const called = new Map<Part, string>()
  for (const pair of wanted) {
    const cut = pair.indexOf('=')
    const part = parts.find(name => name === pair.slice(0, Math.max(0, cut)).trim().toLowerCase())
    const name = pair.slice(cut + 1).trim()
    if (part === undefined || called.has(part) || name === '')
      throw new Fault(
        'bad-input',
        `--columns "${columns}" must give each part once as source=NAME, item=NAME or value=NAME; "${pair}" does not.`,
      )
    called.set(part, name)
  }
  return called
}
