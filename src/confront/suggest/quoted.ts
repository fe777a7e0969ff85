/**
 * What a language model proposes, held against the text: a proposal is kept only where its quotation stands in the text
 * to the letter. Anything else is dropped and counted with its reason, never mended.
 */
import { z } from 'zod'
import { Certainty, Modality, Stance } from '../../case/claim.ts'
import { Suggestion } from '../../case/suggestion.ts'
import { mapOffsets } from '../../kit/offsets.ts'
import { mark } from './draft.ts'

/** What a model is asked for, one object a claim. */
const Proposed = z.object({
  quotation: z.string().min(1).max(4000),
  question: z.string().min(1).max(500),
  answer: z.string().min(1).max(1000),
  stance: Stance.default('asserts'),
  certainty: Certainty.default('possible'),
  modality: Modality.default('statement'),
  speaker: z.string().max(200).optional(),
})

/** Proposals taken from one answer. An assumption. */
const most = 500

/** Why a proposal is dropped. */
export const dropReasons = {
  'wrong-form': 'not of the form asked for',
  'not-in-text': 'its quotation does not stand in the text',
  'more-than-once': 'its quotation stands in the text more than once',
  'too-many': `more than ${most} proposals`,
} as const
export type DropReason = keyof typeof dropReasons

export interface Dropped {
  readonly reason: DropReason
  /** The reason in words; for a wrong form with the field that is wrong. */
  readonly why: string
  /** The first words of what was dropped. */
  readonly said: string
}

export interface Quoted {
  readonly kept: readonly Suggestion[]
  readonly dropped: readonly Dropped[]
}

/** What a model is told. The text of the source follows as the user's message. */
export const instructions = `You read a source text and list what it claims. Answer with one JSON array and nothing else.
Each element: {"quotation": words copied from the text letter by letter, "question": a neutral question that the words answer,
"answer": the answer in a few words, "stance": "asserts"|"denies"|"doubts"|"evades"|"qualifies"|"retracts",
"certainty": "certain"|"probable"|"possible", "modality": "statement"|"allegation"|"question"|"wish"|"belief",
"speaker": the name of who says so, left out where the text itself does}. Say nothing that the text does not say.`

/**
 * Holds a model's answer against the text. Code fences around the JSON are taken off; nothing else is repaired.
 * `null` where the answer is no JSON array.
 */
export function holdAgainst(source: string, text: string, answer: string): Quoted | null {
  const bare = answer
    .trim()
    .replace(/^```(?:json)?\s*\n/, '')
    .replace(/\n```$/, '')
  let rows: unknown
  try {
    rows = JSON.parse(bare)
  } catch {
    return null
  }
  if (!Array.isArray(rows)) return null
  const map = mapOffsets(text)
  const kept = new Map<string, Suggestion>()
  const dropped: Dropped[] = []
  const drop = (reason: DropReason, what: unknown, more = ''): void =>
    void dropped.push({ reason, why: dropReasons[reason] + more, said: said(what) })
  for (const row of rows.slice(0, most)) {
    const result = Proposed.safeParse(row)
    if (!result.success) {
      drop('wrong-form', row, `: ${result.error.issues[0]!.path.join('.') || 'the whole'}`)
      continue
    }
    const { quotation, question, answer: words, speaker, ...rest } = result.data
    const at = text.indexOf(quotation)
    if (at < 0) {
      drop('not-in-text', quotation)
      continue
    }
    if (text.indexOf(quotation, at + 1) >= 0) {
      drop('more-than-once', quotation)
      continue
    }
    const [start, end] = [map.toPoints(at), map.toPoints(at + quotation.length)]
    const id = `m-${source}-${start}-${end}-${mark([question, words, speaker ?? ''].join('\0'))}`
    const suggestion = Suggestion.parse({
      id,
      source,
      start,
      end,
      kind: 'other',
      key: `model|${question.toLowerCase()}`,
      question: { words: question, kind: 'wording' },
      answer: { kind: 'wording', words },
      gist: words,
      voices: speaker === undefined ? [] : [{ words: speaker }],
      about: [],
      reason: 'A language model proposes it; its quotation stands in the text to the letter.',
      ...rest,
    })
    kept.set(id, suggestion)
  }
  if (rows.length > most) drop('too-many', `${rows.length - most} more`)
  return { kept: [...kept.values()], dropped }
}

const said = (value: unknown): string => {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return words.length > 120 ? `${words.slice(0, 117).toWellFormed()}…` : words.toWellFormed()
}
