import Papa from 'papaparse'
import type { Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import { askRivals, askSize } from './ask-rivals.ts'

/**
 * Rival accounts as one table, for a spreadsheet: hypotheses as columns, items as rows, a word of likelihood in each cell (the
 * matrix of Heuer 1999, with likelihoods in place of consistency marks). The first rows hold the question with the priors,
 * and one row an account. Reading gives back what was written, to the letter.
 */
const fixed = ['kind', 'id', 'words', 'claims', 'why'] as const
/** Written where somebody said that items share a parent; no id of an account holds a stroke. */
const shares = 'parent/with'

export function writeMatrix(rivals: Rivals): string {
  const ids = rivals.hypotheses.map(({ id }) => id)
  const joined = rivals.items.some(item => item.sharesWith !== undefined)
  const row = (cells: readonly unknown[], parents: string, own: readonly unknown[]): unknown[] => [
    ...cells,
    ...(joined ? [parents] : []),
    ...own,
  ]
  const none = ids.map(() => '')
  const rows: unknown[][] = [
    row(fixed, shares, ids),
    row(
      ['question', rivals.id, rivals.question, rivals.sealed ?? '', rivals.priorWhy],
      '',
      ids.map(id => rivals.prior[id]),
    ),
    ...rivals.hypotheses.map(({ id, words, note }) => row(['account', id, words, '', note ?? ''], '', none)),
    ...Object.entries(rivals.rubric ?? {}).flatMap(([id, judged]) =>
      Object.entries(judged).map(([condition, { mark, why }]) =>
        row(['explanation', id, condition, mark, why], '', none),
      ),
    ),
    ...rivals.items.map(({ id, words, claims, why, likelihoods, sharesWith }) =>
      row(
        ['item', id, words, listed(claims), why],
        sharesWith === undefined ? '' : listed(sharesWith),
        ids.map(h => likelihoods[h]),
      ),
    ),
  ]
  return `${Papa.unparse(
    rows.map(cells => cells.map(inert)),
    { newline: '\n' },
  )}\n`
}

/** Throws Fault `bad-input`, with the row where it can be named. */
export function readMatrix(text: string): Rivals {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })
  const [head = [], ...rows] = data
  const names = head.map(cell)
  const missing = fixed.find(name => !names.includes(name))
  if (missing !== undefined)
    throw new Fault('bad-input', `The table has no column "${missing}". Its first line must name ${fixed.join(', ')}.`)
  // by place, so that an account may be called as a column is
  const at = (name: string): number => names.indexOf(name)
  const own = new Set([...fixed, shares].map(at))
  const accounts = names.flatMap((id, i) => (own.has(i) ? [] : [[id, i] as const]))
  const of = (kind: string) =>
    rows
      .filter(row => cell(row[at('kind')]) === kind)
      .map(row => ({ get: (name: string) => cell(row[at(name)]), cells: row }))
  const [question] = of('question')
  if (question === undefined)
    throw new Fault('bad-input', 'The table has no row of kind "question". Put the question and the priors there.')
  const items = of('item')
  askSize(accounts.length, items.length)
  const rubric = Map.groupBy(of('explanation'), row => row.get('id'))
  return askRivals({
    id: question.get('id'),
    question: question.get('words'),
    ...(question.get('claims') === '' ? {} : { sealed: question.get('claims') }),
    hypotheses: of('account').map(row => ({
      id: row.get('id'),
      words: row.get('words'),
      ...(row.get('why') === '' ? {} : { note: row.get('why') }),
    })),
    prior: Object.fromEntries(accounts.map(([id, i]) => [id, Number(question.cells[i])])),
    priorWhy: question.get('why'),
    items: items.map(row => ({
      id: row.get('id'),
      words: row.get('words'),
      claims: unlisted(row.get('claims')),
      why: row.get('why'),
      likelihoods: Object.fromEntries(accounts.map(([id, i]) => [id, row.cells[i]])),
      ...(at(shares) < 0 || row.get(shares) === '' ? {} : { sharesWith: unlisted(row.get(shares)) }),
    })),
    ...(rubric.size === 0
      ? {}
      : {
          rubric: Object.fromEntries(
            [...rubric].map(([id, rows]) => [
              id,
              Object.fromEntries(rows.map(row => [row.get('words'), { mark: row.get('claims'), why: row.get('why') }])),
            ]),
          ),
        }),
  })
}

/** Ids with a blank between them; as JSON where an id holds one. */
const listed = (ids: readonly string[]): string =>
  ids.every(id => /^[^\s[]\S*$/.test(id)) ? ids.join(' ') : JSON.stringify(ids)

function unlisted(text: string): unknown {
  if (!text.startsWith('[')) return text.split(/\s+/).filter(Boolean)
  try {
    return JSON.parse(text)
  } catch {
    throw new Fault('bad-input', `The list "${text.slice(0, 60)}" is no JSON. Write ids with blanks between them.`)
  }
}

/** A cell that a spreadsheet would run as a formula starts with a quote mark instead (OWASP, CSV injection). */
const inert = (value: unknown): unknown =>
  typeof value === 'string' && /^['=+\-@\t\r]/.test(value) ? `'${value}` : value
const cell = (value: string | undefined): string => (value ?? '').replace(/^'(?=['=+\-@\t\r])/, '')
