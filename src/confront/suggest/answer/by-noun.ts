/** Answers by a noun: "made a full confession", "X's flat denials". */
import type { Response } from '../../../case/suggestion.ts'
import { isNegated, subjectOf } from '../clause.ts'
import { wordSet } from '../inflect.ts'
import type { Line, Unit } from '../scene.ts'
import type { Met } from './met.ts'

const nouns = new Map<string, Response>([
  ...[...wordSet('denial denials disclaimer disavowal')].map(word => [word, 'denies'] as const),
  ...[...wordSet('confession confessions admission admissions')].map(word => [word, 'admits'] as const),
  ...[...wordSet('retraction retractions recantation')].map(word => [word, 'retracts'] as const),
])

/** Making it is answering; "his confession was read" answers nothing anew, so an owner alone counts for denials only. */
export function byNoun(line: Line): Met[] {
  const { units } = line
  return units.flatMap((unit, i): Met[] => {
    const response = nouns.get(unit.low)
    if (response === undefined) return []
    const from = behindDescription(units, i)
    const reason = `"${unit.low}" is what somebody made in answer.`
    if (/^(make|made|makes|making|give|gave|issued|offered)$/.test(units[from]?.low ?? '')) {
      const subject = subjectOf(line, from)
      if (subject === undefined || isNegated(units, from)) return []
      return [{ persons: subject.actors, response, at: from, reason }]
    }
    const owner = /^['’]s?$/.test(units[from]?.low ?? '') ? units[from - 1]?.actor : undefined
    return owner === undefined || response !== 'denies' ? [] : [{ persons: [owner], response, at: from - 1, reason }]
  })
}

/** Steps back over articles, adjectives and numbers before a noun. */
function behindDescription(units: readonly Unit[], i: number): number {
  let j = i - 1
  while (j > 0 && i - j < 6 && /^(DET|ADJ|NUM|ADV)$/.test(units[j]!.tag)) j--
  return j
}
