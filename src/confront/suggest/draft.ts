import type { z } from 'zod'
import type { Answer, Certainty, Modality, Stance } from '../../case/claim.ts'
import type { Span } from '../../case/passage.ts'
import type { Response, SuggestionKind } from '../../case/suggestion.ts'

/** A proposal before it has a question, an id and code points. Offsets are UTF-16. */
export interface Draft extends Span {
  readonly kind: SuggestionKind
  /** Who says so, actors or the words of a voice; none where the text itself does. */
  readonly speakers: readonly string[]
  readonly voice: string
  readonly about: readonly string[]
  /** What is at stake: the words of the charge, or the answer. */
  readonly matter: string
  /** What the question asks of the persons: a heading of charges, an office, a fate. */
  readonly topic: string
  readonly answer?: Answer
  readonly stance: Stance
  readonly certainty?: z.infer<typeof Certainty>
  readonly modality?: z.infer<typeof Modality>
  readonly response?: Response
  readonly reason: string
}

/** Eight signs that stand for words (FNV-1a, Fowler, Noll and Vo): with kind and place they name a proposal. */
export function mark(words: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
