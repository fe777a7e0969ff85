import type { Actor } from '../../case/actor.ts'
import type { Claim } from '../../case/claim.ts'
import type { DiagnosisKind } from '../../case/dismissal.ts'
import { readEdtf } from '../../kit/edtf.ts'
import { overlaps } from '../../kit/edtf-compare.ts'

/**
 * Why two claims seem to contradict each other. Every diagnosis carries what speaks for it and what speaks against it;
 * none is a verdict, and a person may dismiss each with a reason.
 *
 * Order (after the usual questions of source criticism, Langlois & Seignobos 1898, II: settle what is said of what, when
 * and in which sense before calling it a contradiction): namesake, other time, other scope, other meaning, translation;
 * then inside one source; only what is left is a true conflict. Limits: scope, time and reading are what the coder wrote
 * down; where nothing is written the engine assumes the question's own scope and says so under "against".
 */

export interface Diagnosis {
  readonly kind: DiagnosisKind
  readonly for: readonly string[]
  readonly against: readonly string[]
}

/** The plain words of each diagnosis. */
export const diagnosisWords: Readonly<Record<DiagnosisKind, string>> = {
  'true-conflict': 'true conflict',
  'other-scope': 'other scope',
  'other-time': 'other time',
  namesake: 'two of one name',
  'other-meaning': 'other meaning',
  translation: 'translation',
  'denial-against-silence': 'denial against silence',
  'inside-one-source': 'inside one source',
}

export interface DiagnosingOptions {
  readonly actors?: ReadonlyMap<string, Actor>
}

/**
 * All diagnoses of a pair that have something for them, the leading one first.
 *
 * @example
 * diagnose(claim({ scope: 'the dock' }), claim({ scope: 'those shot' }))[0].kind // => 'other-scope'
 */
export function diagnose(a: Claim, b: Claim, { actors = new Map() }: DiagnosingOptions = {}): Diagnosis[] {
  const found = [
    namesake(a, b, actors),
    otherTime(a, b),
    otherScope(a, b),
    otherMeaning(a, b),
    translation(a, b),
    insideOneSource(a, b),
  ].filter(diagnosis => diagnosis !== null)
  const others = found.filter(diagnosis => diagnosis.kind !== 'inside-one-source')
  const against = others.map(({ kind }) => `It may be ${diagnosisWords[kind]}.`)
  const real: Diagnosis = {
    kind: 'true-conflict',
    for: ['Both answer the same question, and both cannot hold.'],
    against,
  }
  return [...found, real]
}

function namesake(a: Claim, b: Claim, actors: ReadonlyMap<string, Actor>): Diagnosis | null {
  if (a.answer.kind !== 'actor' || b.answer.kind !== 'actor' || a.answer.actor === b.answer.actor) return null
  const forms = (id: string): Set<string> => new Set((actors.get(id)?.variants ?? []).map(v => v.form.toLowerCase()))
  const shared = [...forms(a.answer.actor).intersection(forms(b.answer.actor))]
  return shared.length === 0
    ? null
    : {
        kind: 'namesake',
        for: [`Both are called "${shared[0]}".`],
        against: ['The case keeps them apart as two actors.'],
      }
}

function otherTime(a: Claim, b: Claim): Diagnosis | null {
  if (a.valid === undefined || b.valid === undefined || a.answer.kind === 'number') return null
  const [left, right] = [readEdtf(a.valid), readEdtf(b.valid)]
  if (left === null || right === null || overlaps(left, right) !== 'no') return null
  return { kind: 'other-time', for: [`One speaks of ${a.valid}, the other of ${b.valid}.`], against: [] }
}

function otherScope(a: Claim, b: Claim): Diagnosis | null {
  if (a.scope === b.scope) return null
  const named = [a.scope, b.scope].filter(scope => scope !== undefined)
  return {
    kind: 'other-scope',
    for: [
      named.length === 2 ? `One is about ${named[0]}, the other about ${named[1]}.` : `One is only about ${named[0]}.`,
    ],
    against: named.length === 1 ? ['The other sets itself no limit.'] : [],
  }
}

function otherMeaning(a: Claim, b: Claim): Diagnosis | null {
  if (a.reading === b.reading) return null
  return {
    kind: 'other-meaning',
    for: ['One is read as coded, the other to the letter.'],
    against: ['That a passage is coded is itself an interpretation.'],
  }
}

function translation(a: Claim, b: Claim): Diagnosis | null {
  if (a.answer.kind !== 'wording') return null
  const [left, right] = [a.chain.at(-1)!.voice, b.chain.at(-1)!.voice]
  if (left !== right) return null
  const hands = (claim: Claim): string[] => claim.chain.slice(0, -1).map(link => link.voice)
  const apart = hands(a).find(voice => !hands(b).includes(voice))
  if (apart === undefined) return null
  return {
    kind: 'translation',
    for: [`Both render words of one speaker, through different hands.`],
    against: a.scope !== b.scope ? ['They are placed on different occasions.'] : [],
  }
}

function insideOneSource(a: Claim, b: Claim): Diagnosis | null {
  if (a.at.source !== b.at.source) return null
  const voices = [a.chain.at(-1)!.voice, b.chain.at(-1)!.voice]
  return {
    kind: 'inside-one-source',
    for: ['Both stand in the same source.'],
    against: [
      ...(voices[0] === voices[1] ? [] : ['Two different voices speak there.']),
      ...(isRefuted(a) || isRefuted(b) ? ['One of them is quoted only to refute it.'] : []),
    ],
  }
}

/** Quoted to refute: somewhere on the way to us a voice passes it on without standing by it. */
export const isRefuted = (claim: Claim): boolean => claim.chain.some(link => link.attitude === 'refuting')
