import type { Explanation } from '../../weigh/networks/best-explanation.ts'
import type { Inference } from '../../weigh/networks/infer.ts'
import type { FindingWeight } from '../../weigh/networks/relevance.ts'
import type { SensitivityFunction } from '../../weigh/networks/sensitivity.ts'
import { bar, chance } from './chance.ts'
import { many } from './print.ts'
import { table } from './table.ts'

/** Everything one call of `infer` asked for; what was not asked is left out. */
export interface NetworkAnswer extends Inference {
  readonly mostProbable?: Explanation
  readonly sensitivity?: readonly SensitivityFunction[]
  readonly findings?: readonly FindingWeight[]
  readonly worthKnowing?: readonly { readonly variable: string; readonly bits: number }[]
  readonly explainingAway?: {
    readonly asFound: number
    readonly withRival: number | null
    readonly withoutRival: number | null
  }
}

export interface NetworkAsked {
  readonly evidence: Readonly<Record<string, string>>
  /** The finding that sensitivity was asked of, and the one that findings were weighed for, as given. */
  readonly sensitivity: string
  readonly about: string
  readonly causes: string
}

/** Variables and rows of a ranking that a person is shown; JSON has all. */
const shown = { variables: 60, rows: 12 }

/** Answers of a network as tables in words. */
export function inferText(answer: NetworkAnswer, asked: NetworkAsked): string[] {
  const observed = Object.entries(asked.evidence).map(([name, state]) => `${name} = ${state}`)
  const lines =
    observed.length === 0
      ? ['Nothing was observed.']
      : [
          `Observed: ${observed.join(', ')}.`,
          `By the network this has the probability ${chance(Math.exp(answer.logEvidence))} (natural logarithm ${answer.logEvidence.toFixed(4)}).`,
        ]
  const variables = Object.entries(answer.posteriors)
  for (const [name, states] of variables.slice(0, shown.variables)) {
    lines.push('', name)
    const rows = Object.entries(states).map(([state, p]) => ['', state, chance(p), bar(p)])
    lines.push(table(rows).replace(/ +$/gm, ''))
  }
  if (variables.length > shown.variables)
    lines.push(
      '',
      `${variables.length - shown.variables} more variables: name some with --query, or use --format json.`,
    )
  if (answer.mostProbable !== undefined) lines.push('', ...explanationText(answer.mostProbable))
  if (answer.findings !== undefined) lines.push('', ...findingsText(answer.findings, asked.about))
  if (answer.worthKnowing !== undefined) lines.push('', ...worthText(answer.worthKnowing, asked.about))
  if (answer.sensitivity !== undefined) lines.push('', ...sensitivityText(answer.sensitivity, asked.sensitivity))
  if (answer.explainingAway !== undefined) lines.push('', ...awayText(answer.explainingAway, asked.causes))
  return lines
}

function explanationText({ log, states, ties }: Explanation): string[] {
  return [
    `The most probable explanation of all of it together (natural logarithm of its probability ${log.toFixed(4)})${ties ? '; others are exactly as probable' : ''}:`,
    table(Object.entries(states).map(([name, state]) => ['', name, state])),
  ]
}

function findingsText(findings: readonly FindingWeight[], about: string): string[] {
  if (findings.length === 0) return [`Nothing was observed that could bear on ${about}.`]
  return [
    `What each finding does to ${about}, the rest being as found:`,
    ...findings.map(({ reads, alone }) => `  ${reads} Alone: ${ratio(alone)}.`),
  ]
}

function worthText(worth: NonNullable<NetworkAnswer['worthKnowing']>, about: string): string[] {
  const telling = worth.filter(({ bits }) => bits >= 0.00005)
  if (telling.length === 0) return [`Nothing else that could be observed would tell about ${about}.`]
  return [
    `Most worth knowing about ${about}, in bits:`,
    table(telling.slice(0, shown.rows).map(({ variable, bits }) => ['', variable, bits.toFixed(4)])),
  ]
}

function sensitivityText(functions: readonly SensitivityFunction[], target: string): string[] {
  if (functions.length === 0) return [`No number of the tables moves P(${target}).`]
  const rest = functions.length - shown.rows
  return [
    `How P(${target}) answers to single numbers of the tables, widest swing first: where the number is 0, and where it is 1.`,
    table([
      ['', 'number', 'stands at', 'at 0', 'at 1'],
      ...functions.slice(0, shown.rows).map(({ variable, state, given, present, ends }) => {
        const causes = Object.entries(given).map(([name, value]) => `${name}=${value}`)
        const number = `P(${variable}=${state}${causes.length > 0 ? ` | ${causes.join(', ')}` : ''})`
        return ['', number, chance(present), ...ends.map(end => (end === null ? 'impossible' : chance(end)))]
      }),
    ]),
    ...(rest > 0 ? [`  ${many(rest, 'more number')}: --format json.`] : []),
  ]
}

function awayText(found: NonNullable<NetworkAnswer['explainingAway']>, causes: string): string[] {
  const [cause, rival] = causes.split(',').map(words => words.trim())
  const told = (p: number | null): string => (p === null ? 'cannot be' : chance(p))
  return [
    `P(${cause}), and what knowing ${rival} does to it:`,
    table([
      ['', 'as found', told(found.asFound)],
      ['', `with ${rival}`, told(found.withRival)],
      ['', `without ${rival}`, told(found.withoutRival)],
    ]),
  ]
}

function ratio(x: number): string {
  if (Number.isNaN(x)) return 'nothing left to tell'
  if (x === Infinity) return 'possible only so'
  if (x === 0) return 'impossible so'
  return `${x >= 1000 || x < 0.001 ? x.toExponential(1) : x.toPrecision(3)} times`
}
