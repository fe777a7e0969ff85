/** A voice as the words name it: `actor` where it is one of the named actors, and the range of the words. */
export interface Voice {
  readonly actor?: string
  readonly start: number
  readonly end: number
  /** What kind of words name it. */
  readonly by: 'name' | 'pronoun' | 'noun' | 'first'
  /** The words call one of those who talk, by his sex alone: the girl, his companion. */
  readonly partner?: 'he' | 'she' | 'any'
}

/**
 * Who "I" (person 1) and "you" (person 2) are at an offset: speaker and hearer of the quotation around it, or the author of the
 * document and the one whom its salutation names.
 */
export type FirstPerson = (at: number, person?: 1 | 2) => string | undefined

/** A voice with its actor, where that is known. */
export const known = (where: { start: number; end: number }, actor: string | undefined, by: Voice['by']): Voice =>
  actor === undefined ? { ...where, by } : { ...where, actor, by }
