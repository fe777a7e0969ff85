/** Offices and kin. */
import { spanOf, subjectOf } from '../clause.ts'
import type { Draft } from '../draft.ts'
import { kin, offices } from '../lexicon/facts.ts'
import { type Line, type Scene, wordsOf } from '../scene.ts'
import { actorsAt, listAt } from '../who.ts'
import { base, nextName } from './base.ts'

export function officesIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    if (!offices.has(unit.low) || unit.actor !== undefined) return []
    let a = i
    while (
      a > 0 &&
      /^(DET|ADJ|NOUN|PROPN|ADV|PUNCT|PART)$/.test(units[a - 1]!.tag) &&
      i - a < 7 &&
      !/^[,.;:()]$/.test(units[a - 1]!.low) &&
      units[a - 1]!.actor === undefined
    )
      a--
    let b = i + 1
    while (
      b < units.length &&
      b - i < 9 &&
      !/^(VERB|AUX|SCONJ)$/.test(units[b]!.tag) &&
      !/^[,.;:()—]$|^(who|which|that|and|but)$/.test(units[b]!.low)
    )
      b++
    const before = units[a - 1]
    let person: string | undefined
    let least = a
    let last = b - 1
    // "X, the head of …", "X (the head …", "X was the head of …", "the head of …, X"
    if (before !== undefined && /^[,(]$/.test(before.low) && units[a - 2]?.actor !== undefined) {
      person = units[a - 2]!.actor
      least = a - 2
    } else if (
      before !== undefined &&
      (before.tag === 'AUX' || /^(as|became|become|been|remained|appointed|elected|being)$/.test(before.low))
    ) {
      const subject = subjectOf(line, a - 1)
      person = subject?.actors.length === 1 ? subject.actors[0] : undefined
      least = subject?.at ?? a
    } else {
      const next = units[b]?.low === ',' ? b + 1 : b
      const direct = units.findIndex(
        (one, j) => j > i && j <= next && one.actor !== undefined && scene.persons.has(one.actor),
      )
      if (direct >= 0 && (direct === i + 1 || direct === next)) {
        person = units[direct]!.actor
        last = direct
      }
    }
    if (person === undefined || !scene.persons.has(person)) return []
    const { from, to, ...rest } = base(scene, line, i)
    const span = spanOf(units, least, last + 1)
    const office = wordsOf(scene, spanOf(units, a, Math.max(i + 1, Math.min(b, last + 1 === units.length ? b : b))))
    return [
      {
        ...rest,
        ...span,
        kind: 'office',
        about: [person],
        matter: office,
        topic: 'office',
        answer: { kind: 'wording', words: office },
        reason: `"${unit.low}" is an office or a calling.`,
      },
    ]
  })
}

export function kinIn(scene: Scene, line: Line): Draft[] {
  const { units } = line
  return units.flatMap((unit, i): Draft[] => {
    if (!kin.has(unit.low) || unit.actor !== undefined) return []
    // the owner: "his wife", "X's sister", "the sister of X"
    let owner: readonly string[] = []
    let least = i
    for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
      const one = units[j]!
      if (/^(his|her|their|my|your)$/.test(one.low) || one.actor !== undefined) {
        owner = actorsAt(one)
        least = j
        break
      }
      if (/^[,.;:]$/.test(one.low)) break
    }
    if (owner.length === 0 && units[i + 1]?.low === 'of') owner = listAt(line, nextName(units, i + 2))
    if (owner.length !== 1) return []
    const named = units.slice(i + 1, i + 4).find(one => one.actor !== undefined && scene.persons.has(one.actor))
    const before = units[least - 1]?.low === ',' ? units[least - 2] : undefined
    const relative =
      named?.actor ?? (before?.actor !== undefined && scene.persons.has(before.actor) ? before.actor : undefined)
    if (relative === undefined || relative === owner[0]) return []
    const { from, to, ...rest } = base(scene, line, i)
    const last = named === undefined ? i : units.indexOf(named)
    const span = spanOf(units, before !== undefined && named === undefined ? least - 2 : least, last + 1)
    return [
      {
        ...rest,
        ...span,
        kind: 'kin',
        about: [owner[0]!, relative],
        matter: wordsOf(scene, span),
        topic: unit.low,
        answer: { kind: 'actor', actor: relative },
        reason: `"${unit.low}" names a relative.`,
      },
    ]
  })
}
