import { Fault } from '../../../kit/errors.ts'
import { inferNetwork } from '../../../steps/infer-network.ts'
import { explain } from '../../../weigh/networks/best-explanation.ts'
import { writeBif } from '../../../weigh/networks/bif-write.ts'
import { readNetwork } from '../../../weigh/networks/read-network.ts'
import { explainAway, valueOfInformation, weighFindings } from '../../../weigh/networks/relevance.ts'
import { sensitivity } from '../../../weigh/networks/sensitivity.ts'
import { answerFormat } from '../answer-format.ts'
import { inferText, type NetworkAnswer } from '../infer-text.ts'
import { many, print } from '../print.ts'
import { plainTextOf } from '../text-file.ts'

interface Options {
  readonly evidence?: string
  readonly query?: string
  readonly mpe?: boolean
  readonly sensitivity?: string
  readonly about?: string
  readonly explainAway?: string
  readonly bif?: boolean
  readonly format?: string
  readonly json?: boolean
}

/** `countertrial infer NET`: exact answers from a network in BIF, XDSL or XMLBIF, without a case. */
export default async function infer(files: string[], options: Options): Promise<void> {
  const format = answerFormat('infer', options)
  const file = files[0]!
  const text = plainTextOf(file)
  const network = readNetwork(text)
  if (network.rescaledRows > 0) {
    console.error(`${many(network.rescaledRows, 'row')} summed to one only nearly, each divided by its sum.`)
  }
  if (options.bif) {
    print(writeBif(network).trimEnd())
    return
  }
  const names = new Set(network.variables.map(({ name }) => name))
  const split = (finding: string): [string, string] => splitFinding(finding, names)
  const evidence = evidenceOf(listed(options.evidence).map(split))
  const query = options.query === undefined ? undefined : listed(options.query)
  const [target, rival] = listed(options.explainAway).map(split)
  if (target !== undefined && rival === undefined)
    throw new Fault('wrong-usage', 'Explaining away needs two causes: --explain-away cause=state,rival=state.', {
      exitCode: 2,
    })
  if (target !== undefined && rival !== undefined && target[0] === rival[0])
    throw new Fault(
      'wrong-usage',
      `Explaining away needs two causes, and both are "${target[0]}": --explain-away cause=state,rival=state.`,
      { exitCode: 2 },
    )
  const about = options.about === undefined ? null : split(options.about)
  const answer: NetworkAnswer = {
    ...(await inferNetwork(network, evidence, query)),
    ...(options.mpe ? { mostProbable: explain(network, evidence) } : {}),
    ...(options.sensitivity
      ? { sensitivity: sensitivity(network, evidence, split(options.sensitivity)).slice(0, most) }
      : {}),
    ...(about === null
      ? {}
      : {
          findings: weighFindings(network, evidence, about),
          worthKnowing: valueOfInformation(network, evidence, about[0]).slice(0, most),
        }),
    ...(rival === undefined ? {} : { explainingAway: explainAway(network, evidence, target!, rival) }),
  }
  if (format === 'json') print(JSON.stringify(answer, sayEndless, options.json ? 0 : 2))
  else
    print(
      inferText(answer, {
        evidence,
        sensitivity: options.sensitivity ?? '',
        about: options.about ?? '',
        causes: options.explainAway ?? '',
      }).join('\n'),
    )
}

/** JSON has no endless numbers: a ratio without an end is written "Infinity", the logarithm of nothing "-Infinity". */
const sayEndless = (_: string, value: unknown): unknown =>
  value === Infinity || value === -Infinity ? String(value) : value

/** Rows printed of a long ranking, best first. */
const most = 50

const listed = (words: string | undefined): string[] => (words ?? '').split(',').flatMap(word => word.trim() || [])

/** One state for each variable; two that contradict each other are refused, as neither may quietly win. */
function evidenceOf(findings: readonly (readonly [string, string])[]): Record<string, string> {
  const seen = new Map<string, string>()
  for (const [variable, state] of findings) {
    const before = seen.get(variable)
    if (before !== undefined && before !== state) {
      throw new Fault('wrong-usage', `"${variable}" was found both ${before} and ${state}. Keep one of them.`, {
        exitCode: 2,
      })
    }
    seen.set(variable, state)
  }
  return Object.fromEntries(seen)
}

/** Cuts at the first equals sign that leaves a variable's name before it, as names may hold one themselves. */
function splitFinding(finding: string, names: ReadonlySet<string>): [string, string] {
  const cuts = [...finding.matchAll(/=/g)].map(({ index }) => index)
  const at = cuts.find(cut => names.has(finding.slice(0, cut).trim())) ?? cuts[0]
  if (at === undefined || at === 0) {
    throw new Fault('wrong-usage', `"${finding}" is not a finding. Write variable=state, and several with commas.`, {
      exitCode: 2,
    })
  }
  return [finding.slice(0, at).trim(), finding.slice(at + 1).trim()]
}
