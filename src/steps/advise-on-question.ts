import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { type StepAdvice, sevenSteps } from '../weigh/advisors/seven-steps.ts'
import {
  askOfSource,
  askOfStatement,
  type Facets,
  facetsOf,
  type StatementQuestions,
} from '../weigh/advisors/statement-questions.ts'
import { claimsOf } from './read-claims.ts'
import { behindOnce, confrontOnce, isInTable, type Seen, seenFrom } from './show-questions.ts'

/** Advice beside the answers to one question. Nothing in it is a sum. */
export interface Advice {
  readonly question: string
  readonly steps: readonly StepAdvice[]
  readonly statements: readonly StatementQuestions[]
  readonly facets: readonly Facets[]
  /** By id of source. */
  readonly sources: Readonly<Record<string, ReturnType<typeof askOfSource>>>
}

/** The handbooks' checklists for one question of a case. Throws `not-found`. */
export const adviseOnQuestion = (file: CaseFile, id: string, seen: Seen = {}): Advice =>
  adviceFor(seenFrom(claimsOf(file), seen), id)

export function adviceFor(folder: CaseClaims, id: string): Advice {
  const question = folder.questions.find(one => one.id === id)
  if (!question)
    throw new Fault(
      'not-found',
      `There is no question "${id}" in this case. The table of witnesses lists those it has.`,
    )
  const answers = confrontOnce(folder, question).groups.map(({ claims }) => {
    const { support, count } = behindOnce(claims, folder)
    return { claims: support, ...count.roots }
  })
  const own = answers.flatMap(answer => answer.claims)
  const kinds = new Map(
    folder.claims.flatMap(claim => {
      const kind = folder.questions.find(one => one.id === claim.question)?.circumstance
      return kind === undefined ? [] : [[claim.id, kind] as const]
    }),
  )
  const titles = new Map(folder.documents.map(document => [document.id, document.title]))
  const madeFrom = (source: string): string[] => [
    ...new Set(
      own
        .filter(claim => claim.at.source === source)
        .flatMap(claim => claim.chain.filter(link => !link.readByUs).flatMap(link => titles.get(link.voice) ?? [])),
    ),
  ]
  const speaking = new Set(own.map(claim => claim.at.source))
  return {
    question: id,
    steps: sevenSteps(answers, agreementsOf(folder, id)),
    statements: own.map(claim => askOfStatement(claim, kinds)),
    facets: answers.flatMap(answer => answer.claims.map(claim => facetsOf(claim, answer.least))),
    sources: Object.fromEntries(
      folder.head.sources
        .map(source => [source.id ?? source.siglum, source] as const)
        .filter(([key]) => speaking.has(key))
        .map(([key, source]) => [key, askOfSource(source, madeFrom(key))]),
    ),
  }
}

/** By source, the share of the other questions it answers on which another source gives the same answer. */
function agreementsOf(folder: CaseFolder, leftOut: string): Map<string, number> {
  const tally = new Map<string, { same: number; all: number }>()
  for (const question of folder.questions) {
    if (question.id === leftOut || !isInTable(question)) continue
    for (const { claims } of confrontOnce(folder, question).groups) {
      const sources = new Set(claims.map(claim => claim.at.source))
      for (const source of sources) {
        const own = tally.get(source) ?? { same: 0, all: 0 }
        own.all++
        if (sources.size > 1) own.same++
        tally.set(source, own)
      }
    }
  }
  return new Map([...tally].map(([source, { same, all }]) => [source, same / all]))
}
