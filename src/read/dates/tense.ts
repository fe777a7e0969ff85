/** Whether the words around a date tell of what has been or of what is still to come. */
import type { CalendarPhrases } from './calendar-phrases.ts'
import { ahead, gone } from './english-clauses.ts'

/** How many tokens before and behind a date are asked (assumption). */
const [before, behind] = [14, 7]

/**
 * 1 where the clause tells of what is to come, -1 where it tells of what has been, 0 where neither is plain. The nearest
 * word that says so counts; those before a date come first. "was expected", "were to" tell of what is to come.
 */
export function tenseOf(at: CalendarPhrases, i: number, next: number): -1 | 0 | 1 {
  for (let k = i - 1; k >= i - before && k >= 0 && !ends(at, k); k--) {
    const told = tense(at, k)
    if (told !== 0) return told
  }
  for (let k = next; k < next + behind && !ends(at, k); k++) {
    const told = tense(at, k)
    if (told !== 0) return told
  }
  return 0
}

const ends = (at: CalendarPhrases, k: number): boolean => at.isMark(k, '.!?;') || at.tokens.kind[k] === undefined

/** "Were to meet" is ahead, "wrote to him" is not. */
const isBe = /^(?:was|were)$/

function tense(at: CalendarPhrases, k: number): -1 | 0 | 1 {
  const word = at.lower(k)
  if (word === '') return 0
  if (ahead.has(word) || (word === 'be' && at.lower(k - 1) === 'to')) return 1
  // "Will be read", "is to be tried": the word before says when.
  if (at.lower(k - 1) === 'be') return 0
  if (gone.has(word)) return ahead.has(at.lower(k + 1)) || (at.lower(k + 1) === 'to' && isBe.test(word)) ? 1 : -1
  return word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') ? -1 : 0
}
