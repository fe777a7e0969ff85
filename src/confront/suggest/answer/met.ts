/** An answer to a charge before it is a proposal. */
import type { Response } from '../../../case/suggestion.ts'

export interface Met {
  readonly persons: readonly string[]
  readonly response: Response
  readonly at: number
  readonly reason: string
}
