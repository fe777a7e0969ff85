import { effect, signal } from '@preact/signals'
import type { QuestionRow, QuestionsView, Relation } from '../../../http/client.ts'
import { type ApiError, api } from '../../kit/api.ts'
import { kept, showing } from '../../kit/router.ts'
import { epoch } from '../../kit/state.ts'

/** The table of witnesses, shared by the rooms that name a question's place in it. Null until it is read. */
export const table = signal<QuestionsView | null>(null)

export const tableError = signal<ApiError | null>(null)

/** Reads the table now, and again whenever the case changes. */
export function startTable(): void {
  effect(() => {
    epoch.value
    api.questions(showing()).then(
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

/** The conflict to look at first, as the API names it. */
export const strongest = ({ rows, strongest: id }: QuestionsView): QuestionRow | null =>
  rows.find(row => row.question.id === id) ?? null

export interface Collapse {
  readonly row: QuestionRow
  readonly group: number
  readonly n: number
  readonly least: number
  readonly most: number
}

/** Sources that hold one answer of a row; quoting it to refute it is not holding it. */
const holding = ({ cells }: QuestionRow, group: number): number =>
  cells.filter(({ answers }) => answers.some(one => one.group === group && !one.refuted)).length

/**
 * Answers of several sources behind which there are surely fewer origins than sources, the widest gap first. One source
 * that says a thing twice is one voice to begin with.
 */
export const collapses = (rows: readonly QuestionRow[]): readonly Collapse[] =>
  numbered(rows)
    .flatMap(row => row.origins.map((origins, group) => ({ row, group, ...origins })))
    .filter(one => one.most < one.n && one.most < holding(one.row, one.group))
    .sort((a, b) => b.n - b.most - (a.n - a.most) || a.most - b.most || a.row.question.order! - b.row.question.order!)

export const questionAddress = (id: string, claim?: string): string =>
  kept(`/question/${encodeURIComponent(id)}`, { claim })

/** `voice`: whose words are shown by the chain; `count`: which of its numbers is open. */
export const chainAddress = (id: string, group?: number, open: { voice?: string; count?: string } = {}): string =>
  kept(`/question/${encodeURIComponent(id)}/chain`, {
    answer: group === undefined ? undefined : String(group + 1),
    ...open,
  })
