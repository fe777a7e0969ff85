import { words } from '../../words/words.ts'

/** The name of an account in the words of the interface. */
export const nameOf = (hypothesis: string): string => words.value.mill.hypotheses[hypothesis]?.[0] ?? hypothesis
