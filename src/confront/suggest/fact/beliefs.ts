/** What somebody held to be so. */
import { isNegated, isVerb, spanOf, subjectOf } from '../clause.ts'
import type { Draft } from '../draft.ts'
import { believing } from '../lexicon/facts.ts'
import { type Line, type Scene, wordsOf } from '../scene.ts'
import { base, tight } from './base.ts'

export function beliefsIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    const convinced = /^(convinced|aware|certain|sure|afraid)$/.test(unit.low)
    if (!convinced && (!believing.has(unit.low) || !isVerb(units, i))) return []
    const next = units.slice(i + 1, i + 3).map(one => one.low)
    const clause =
      /^(that|of|in|how|what|why|whether|he|she|they|the|to|nothing)$/.test(next[0] ?? '') ||
      units[i + 1]?.actor !== undefined
    if (!clause) return []
    const subject = subjectOf(line, i)
    if (subject === undefined || subject.actors.length === 0) return []
    if (subject.actors.every(actor => !scene.persons.has(actor))) return []
    const { from, to, ...rest } = base(scene, line, i)
    const span = tight(line, from, to, Math.min(subject.at, i), Math.min(to - 1, i + 4))
    return [
      {
        ...rest,
        ...span,
        kind: 'belief',
        speakers: [...rest.speakers, ...subject.actors.slice(0, 1)],
        about: subject.actors,
        matter: wordsOf(scene, spanOf(units, i + 1 < to ? i + 1 : i, to)),
        topic: 'thought',
        stance: isNegated(units, i) ? 'denies' : /^(doubt|doubted|doubts)$/.test(unit.low) ? 'doubts' : 'asserts',
        modality: 'belief',
        answer: { kind: 'wording', words: wordsOf(scene, spanOf(units, i + 1 < to ? i + 1 : i, to)) },
        reason: `"${unit.low}" says what somebody held, not what was so.`,
      },
    ]
  })
}
