import { z } from 'zod'
import { Venue } from './chain.ts'
import { Answer, Certainty, Modality, Stance } from './claim.ts'
import { Question } from './question.ts'
import { responses } from './response.ts'

/** What kind of claim is proposed. Accusations and responses answer a question of kind charge. */
export const SuggestionKind = z.enum([
  'accusation',
  'response',
  'date',
  'place',
  'number',
  'office',
  'kin',
  'fate',
  'belief',
  'other',
])
export type SuggestionKind = z.infer<typeof SuggestionKind>

/** How a person meets a charge. */
export const Response = z.enum(responses)
export type Response = z.infer<typeof Response>

/** Who is taken to speak: an actor where the text names one, else the words that stand for the voice. */
export const Voice = z.object({ actor: z.string().optional(), words: z.string() })
export type Voice = z.infer<typeof Voice>

/**
 * A claim that an engine or a model proposes, with its passage. It is no evidence: a named person accepts it as a claim
 * or rejects it. `start` and `end` are code points of the source's text, end exclusive.
 */
export const Suggestion = z.object({
  id: z.string(),
  source: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: SuggestionKind,
  /** Suggestions with one key answer one question, across sources. */
  key: z.string(),
  question: Question.pick({ words: true, kind: true, about: true }),
  answer: Answer,
  gist: z.string(),
  stance: Stance,
  certainty: Certainty,
  modality: Modality,
  /** Who says so, outermost first; empty is the text itself. */
  voices: z.array(Voice),
  /** Persons that the claim is about. */
  about: z.array(z.string()),
  response: Response.optional(),
  venue: Venue.optional(),
  /** Why it is proposed, in one plain sentence. */
  reason: z.string(),
})
export type Suggestion = z.infer<typeof Suggestion>
