/**
 * The Mill: trials a second of one core at 150 people, 80 weeks, 12 items, in processor time, so that a busy machine does
 * not blur it. Beside it the plain reference of the tests, which gives the same summaries, in the same run.
 */
import { streamOf } from '../src/kit/random.ts'
import { hypotheses, hypothesisKeys } from '../src/mill/hypotheses.ts'
import { drawParameters } from '../src/mill/parameters.ts'
import { runStudy } from '../src/mill/study.ts'
import { reference } from '../test/mill/reference.ts'
import { plainSummaries } from '../test/mill/reference-summaries.ts'

const priors = {
  people: { kind: 'fixed', value: 150 },
  steps: { kind: 'fixed', value: 80 },
  items: { kind: 'fixed', value: 12 },
} as const

const seconds = (work: () => void): number => {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1e6
}

const [slice, slices, plainTrials] = [70, 60, 21]
runStudy({ seed: 1, study: 0, from: 0, to: 2100, priors })
// in slices: other work on the machine slows even processor time, and the best slices are the least disturbed
const rates = Array.from({ length: slices }, (_, at) => {
  const [from, to] = [at * slice, (at + 1) * slice]
  return slice / seconds(() => runStudy({ seed: 2, study: 0, from, to, priors }))
}).sort((a, b) => a - b)
const fast = rates[slices >> 1]!
const plain =
  plainTrials /
  seconds(() => {
    for (let trial = 0; trial < plainTrials; trial++) {
      const key = hypothesisKeys[trial % hypothesisKeys.length]!
      const random = streamOf(2, 0, trial)
      const drawn = drawParameters(random, [hypotheses[key].edits, priors])
      plainSummaries(reference(drawn, key === 'prov', random))
    }
  })

console.log('trials a second of one core (processor time), 150 people, 80 weeks, 12 items, all summaries')
console.log(`ours             ${fast.toFixed(0)}   (median of ${slices} slices; best ${rates.at(-1)!.toFixed(0)})`)
console.log(`plain reference  ${plain.toFixed(1)}`)
console.log(`ratio            ${(fast / plain).toFixed(0)}`)
