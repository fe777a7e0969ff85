import Papa from 'papaparse'
import { Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'

/**
 * Rival accounts as one table, for a spreadsheet: hypotheses as columns, items as rows, a word of likelihood in each cell (the
 * matrix of Heuer 1999, with likelihoods in place of consistency marks). The first rows hold the question with the priors,
 * and one row an account. Reading gives back what was written, to the letter.
 */
const fixed = ['kind', 'id', 'words', 'claims', 'why'] as const

export function writeMatrix(rivals: Rivals): string {
  const ids = rivals.hypotheses.map(({ id }) => id)
  const rows: unknown[][] = [
    [...fixed, ...ids],
    ['question', rivals.id, rivals.question, rivals.sealed ?? '', rivals.priorWhy, ...ids.map(id => rivals.prior[id])],
    ...rivals.hypotheses.map(({ id, words, note }) => ['account', id, words, '', note ?? '', ...ids.map(() => '')]),
    ...rivals.items.map(({ id, words, claims, why, likelihoods }) => [
      'item',
      id,
      words,
      claims.join(' '),
      why,
      ...ids.map(h => likelihoods[h]),
    ]),
  ]
  return `${Papa.unparse(
    rows.map(row => row.map(inert)),
    { newline: '\n' },
  )}\n`
}

/** Throws Fault `bad-input`, with the row where it can be named. */
export function readMatrix(text: string): Rivals {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  const missing = fixed.find(name => !(meta.fields ?? []).includes(name))
  if (missing !== undefined)
    throw new Fault('bad-input', `The table has no column "${missing}". Its first line must name ${fixed.join(', ')}.`)
  const ids = (meta.fields ?? []).filter(name => !(fixed as readonly string[]).includes(name))
  const of = (kind: string) => data.filter(row => row.kind === kind)
  const [question] = of('question')
  if (question === undefined)
    throw new Fault('bad-input', 'The table has no row of kind "question". Put the question and the priors there.')
  return askRivals({
    id: cell(question.id),
    question: cell(question.words),
    ...(question.claims ? { sealed: question.claims } : {}),
    hypotheses: of('account').map(row => ({
      id: cell(row.id),
      words: cell(row.words),
      ...(row.why ? { note: cell(row.why) } : {}),
    })),
    prior: Object.fromEntries(ids.map(id => [id, Number(question[id])])),
    priorWhy: cell(question.why),
    items: of('item').map(row => ({
      id: cell(row.id),
      words: cell(row.words),
      claims: cell(row.claims).split(/\s+/).filter(Boolean),
      why: cell(row.why),
      likelihoods: Object.fromEntries(ids.map(id => [id, row[id]])),
    })),
  })
}

/** A cell that a spreadsheet would run as a formula starts with a quote mark instead (OWASP, CSV injection). */
const inert = (value: unknown): unknown =>
  typeof value === 'string' && /^['=+\-@\t\r]/.test(value) ? `'${value}` : value
const cell = (value: string | undefined): string => (value ?? '').replace(/^'(?=['=+\-@\t\r])/, '')

/** A value as rival accounts, or one sentence that names the field at fault. */
export function askRivals(value: unknown): Rivals {
  const read = Rivals.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Fault('bad-input', `The accounts cannot be read at "${path.join('.') || 'the whole'}": ${message}.`)
}
