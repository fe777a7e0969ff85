import type { DateDraft } from '../dates/dates.ts'
import { apart, firstShared, type HintOf, marked } from './place.ts'

/**
 * The dates of a text with those that the file marks. A value in the file goes before what the reader makes of the same words; a mark
 * without one leaves the reader's. Both are in text order, in UTF-16.
 */
export function layDates(text: string, read: readonly DateDraft[], marks: readonly HintOf<'date'>[]): DateDraft[] {
  const own = apart(marks)
  const inOrder = read.toSorted((a, b) => a.start - b.start)
  const there = firstShared(own, inOrder)
  const kept = own.filter(({ edtf }, i) => edtf !== '' || there[i] === -1)
  const covered = firstShared(inOrder, kept)
  const drafts = kept.map(
    ({ start, end, edtf, how, calendar, mark }): DateDraft => ({
      start,
      end,
      kind: 'date',
      edtf,
      words: text.slice(start, end),
      how,
      reason: `${marked(mark)}${edtf === '' ? ' The file gives no value.' : ''}${calendar ? ` Its words follow the calendar "${calendar.replaceAll('"', '')}".` : ''}`,
    }),
  )
  return [...inOrder.filter((_, i) => covered[i] === -1), ...drafts]
}
