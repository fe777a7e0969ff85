import { effect, signal } from '@preact/signals'
import type { QuestionRow, QuestionsView, Relation } from '../../../http/client.ts'
import { type ApiError, api } from '../../kit/api.ts'
import { epoch } from '../../kit/state.ts'

/** The table of witnesses, shared by the rooms that name a question's place in it. Null until it is read. */
export const table = signal<QuestionsView | null>(null)

export const tableError = signal<ApiError | null>(null)

/** Reads the table now, and again whenever the case changes. */
export function startTable(): void {
  effect(() => {
    epoch.value
    api.questions().then(
      view => {
        table.value = view
        tableError.value = null
      },
      error => {
        tableError.value = error as ApiError
      },
    )
  })
}

/** The order in which relations are listed: what asks for a reader first. */
export const relations = ['conflict', 'qualify', 'agree', 'single', 'inside', 'silent'] as const satisfies Relation[]

/** Rows with a number; the rest are asked beside the list. */
export const numbered = (rows: readonly QuestionRow[]): QuestionRow[] =>
  rows.filter(row => row.question.order !== undefined)

/** Sources that speak in a row, in the order of the columns. */
export const speaking = (row: QuestionRow): number => row.cells.filter(cell => cell.answers.length > 0).length

/**
 * The conflict in which the most answers exclude each other; then the one on which the most sources speak, then the first.
 * A measure of form. It does not say which conflict matters most.
 */
export function strongest(rows: readonly QuestionRow[]): QuestionRow | null {
  const weight = (row: QuestionRow): number => row.origins.filter(one => one.n > 0).length * 100 + speaking(row)
  return numbered(rows)
    .filter(row => row.relation === 'conflict' && row.question.many !== true)
    .reduce<QuestionRow | null>((best, row) => (best === null || weight(row) > weight(best) ? row : best), null)
}

export const questionAddress = (id: string, claim?: string): string =>
  `/question/${encodeURIComponent(id)}${claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`}`

export const chainAddress = (id: string, group?: number): string =>
  `/question/${encodeURIComponent(id)}/chain${group === undefined ? '' : `?answer=${group + 1}`}`
