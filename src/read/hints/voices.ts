import type { Span } from '../../case/passage.ts'
import type { Draft } from '../reader.ts'
import { type HintOf, marked } from './place.ts'

type Quotation = Extract<Draft, { kind: 'quotation' }>

/**
 * The voices of a text with those that the file marks. Where the reader found the same words, the file says who speaks; else the mark
 * is a quotation of its own. Words told indirectly are an attribution. `speakerOf` gives the actor of a key.
 */
export function layVoices(
  text: string,
  read: readonly Draft[],
  marks: readonly HintOf<'quotation' | 'attribution'>[],
  speakerOf: (key: string, label?: string) => string,
): Draft[] {
  if (marks.length === 0) return [...read]
  const drafts = [...read]
  const at = new Map<string, number>()
  for (const [i, draft] of drafts.entries()) if (draft.kind === 'quotation') at.set(wordsOf(text, draft), i)
  let added = false
  for (const mark of marks) {
    const { start, end } = mark
    const reason = marked(mark.mark)
    const source =
      mark.speaker === undefined ? undefined : speakerOf(mark.speaker, 'label' in mark ? mark.label : undefined)
    if (mark.kind === 'attribution') {
      drafts.push({
        kind: 'attribution',
        start,
        end,
        source: source!,
        voice: mark.speaker,
        circumstance: 'hearsay',
        reason,
      })
      continue
    }
    const who = {
      ...(source !== undefined && { speaker: source }),
      ...(mark.addressee !== undefined && { addressee: speakerOf(mark.addressee) }),
    }
    const there = at.get(wordsOf(text, mark))
    if (there !== undefined) {
      const known = drafts[there] as Quotation
      if (source !== undefined) drafts[there] = { ...known, ...who, reason }
      continue
    }
    at.set(wordsOf(text, mark), drafts.length)
    drafts.push({ kind: 'quotation', start, end, ...who, depth: 0, style: mark.style, reason })
    added = true
  }
  return added ? nested(drafts) : drafts
}

/** Where the words of a quotation begin and end, its marks and dashes left out. */
function wordsOf(text: string, { start, end }: Span): string {
  let [from, to] = [start, end]
  while (from < to && edge.test(text[from]!)) from++
  while (to > from && edge.test(text[to - 1]!)) to--
  return `${from}-${to}`
}

const edge = /[\s"'“”„«»‘’‚‹›`—–-]/

/** Counts for every quotation those around it anew. */
function nested(drafts: readonly Draft[]): Draft[] {
  const depths = new Map<Draft, number>()
  const open: Draft[] = []
  const quotations = drafts.filter(draft => draft.kind === 'quotation')
  for (const one of quotations.sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (open.length > 0 && open.at(-1)!.end < one.end) open.pop()
    depths.set(one, open.length)
    open.push(one)
  }
  return drafts.map(draft => (draft.kind === 'quotation' ? { ...draft, depth: depths.get(draft)! } : draft))
}
