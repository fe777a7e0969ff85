/** Answers by their verb. */
import type { Response } from '../../../case/suggestion.ts'
import { clauseAround, isLoose, isNegated, isPassive, isVerb, subjectOf } from '../clause.ts'
import { deedHeading } from '../lexicon/deeds.ts'
import {
  admitting,
  denying,
  evading,
  guilt,
  limiting,
  qualifying,
  retracting,
  telling,
  testimonyNouns,
  untrue,
} from '../lexicon/frames.ts'
import type { Line, Scene, Unit } from '../scene.ts'
import type { Met } from './met.ts'

export function byVerb(scene: Scene, line: Line, i: number, heard: boolean): Met[] {
  const { units } = line
  const { low, quote } = units[i]!
  if (!isVerb(units, i) || isPassive(units, i) || isLoose(units, i)) return []
  const subject = subjectOf(line, i)
  if (subject === undefined || subject.actors.length === 0) return []
  const sort = answering(line, i, subject.actors, heard)
  if (sort === undefined) return []
  const speaker = quote < 0 ? undefined : scene.quotes[quote]!.speaker
  if (speaker !== undefined && !subject.actors.includes(speaker)) return []
  return [{ persons: subject.actors, response: sort, at: i, reason: `"${low}" ${said[sort]}.` }]
}

export const said: Readonly<Record<Response, string>> = {
  admits: 'is a word of admitting',
  denies: 'is a word of denying',
  evades: 'is a word of evading',
  qualifies: 'limits what was admitted',
  retracts: 'takes back what was said before',
}

function answering(line: Line, i: number, speakers: readonly string[], heard: boolean): Response | undefined {
  const { units } = line
  const { low } = units[i]!
  const { to } = clauseAround(line, i)
  const rest = units.slice(i + 1, to)
  const negated = isNegated(units, i)
  const at = heard || bears(units, i, to)
  if (retracting.has(low) && rest.some(unit => testimonyNouns.has(unit.low))) return 'retracts'
  if (evading.has(low)) return 'evades'
  if (low === 'refused' && /^to (answer|speak|reply|say)/.test(join(rest, 3))) return 'evades'
  if (denying.has(low)) return negated ? 'admits' : at || isWhole(rest) ? 'denies' : undefined
  if (admitting.has(low)) {
    if (!at && !/^(admit|confess)/.test(low)) return undefined
    // "I plead on my knees": begging; only a plea names guilt
    if (/^(plead|pled)/.test(low) && !rest.some(unit => guilt.has(unit.low))) return undefined
    if (negated) return 'denies'
    const near = units.slice(Math.max(0, i - 3), to)
    if (near.some(unit => limiting.has(unit.low))) return 'qualifies'
    return 'admits'
  }
  if (low === 'insist' || low === 'insisted' || low === 'protested' || low === 'maintained')
    return rest.some(unit => unit.low === 'innocence') ? 'denies' : undefined
  if (/^(sign|signed|signs)$/.test(low) && rest.some(unit => testimonyNouns.has(unit.low))) return 'admits'
  if (/^(make|made|makes)$/.test(low) && rest.slice(0, 4).some(unit => /^reservations?$/.test(unit.low)))
    return 'qualifies'
  if (/^(give|gave|given|giving)$/.test(low) && /^(evidence|testimony) that/.test(join(rest, 2))) return 'admits'
  if (telling.has(low) || /^(replied|answered|reply|answer)$/.test(low)) {
    const spoken = rest.findIndex(unit => testimonyNouns.has(unit.low))
    const false_ = rest.findIndex(unit => untrue.has(unit.low) && (unit.tag !== 'VERB' || unit.low !== 'lies'))
    if (false_ >= 0 && !rest.slice(0, false_).some(unit => unit.low === 'not'))
      return (spoken >= 0 &&
        rest.slice(0, spoken).some(unit => /^(his|her|my|own)$/.test(unit.low)) &&
        !rest.some(unit => unit.low === 'against')) ||
        rest.slice(0, 4).some(unit => /^(these|those|they)$/.test(unit.low))
        ? 'retracts'
        : 'denies'
    const own = rest.findIndex(
      unit =>
        unit.low === 'their' ||
        (/^(he|she|they|i|his|her|my)$/.test(unit.low) && unit.who?.some(one => speakers.includes(one))),
    )
    if (own < 0) return undefined
    const deed = rest.findIndex(unit => deedHeading(unit.low) !== undefined)
    const never = rest.findIndex(
      (unit, j) => j > own && j < own + 6 && /^(never|not|n't|n’t|no|neither|nothing)$/.test(unit.low),
    )
    if (qualifying.has(low) && never >= 0 && (heard || deed >= 0)) return 'qualifies'
    if (never >= 0 && (deed > never || (heard && low !== 'said'))) return 'denies'
    if (deed >= 0 && /^(testif|confess|plead)/.test(low)) return 'admits'
    if (/^testif/.test(low) && never < 0 && /^(he|she|they|i)$/.test(rest[own]!.low)) return 'admits'
  }
  return undefined
}

/** "denied it", "denied everything", "denied them all": all that was said before. */
const isWhole = (rest: readonly Unit[]): boolean =>
  /^(it|them|this|everything|all)$/.test(rest[0]?.low ?? '') &&
  (rest.length < 2 || /^(PUNCT|CCONJ|DET|ADV)$/.test(rest[1]!.tag))

/** True where a charge, an accusation or own testimony stands beside the verb. */
const bears = (units: readonly Unit[], i: number, to: number): boolean =>
  units
    .slice(Math.max(0, i - 6), to)
    .some(
      unit =>
        deedHeading(unit.low) !== undefined ||
        guilt.has(unit.low) ||
        testimonyNouns.has(unit.low) ||
        /^(accusation|accusations|charge|charges|allegation|allegations|everything|responsibility|role|part|complicity|participation|involvement|links|ties)$/.test(
          unit.low,
        ),
    )

const join = (units: readonly Unit[], n: number): string =>
  units
    .slice(0, n)
    .map(unit => unit.low)
    .join(' ')
