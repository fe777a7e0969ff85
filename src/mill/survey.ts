import { Stream } from '../kit/random.ts'
import { hypothesisKeys } from './hypotheses.ts'
import { parameterKeys } from './parameters.ts'
import { playTrial, type Study } from './study.ts'
import { summariser } from './summaries/summarise.ts'
import { summaryCount } from './summaries/table.ts'
import { meanRoots } from './truth.ts'
import { see } from './window.ts'
import { mostPeople, World } from './world.ts'

/** Rows of trials looked at twice: the whole record, and what passes the window of a coded case. */
export interface Survey {
  readonly count: number
  readonly hypothesis: Uint8Array
  readonly whole: Float64Array
  /** The same as `whole` where the study has no window. */
  readonly cut: Float64Array
  readonly parameters: Float64Array
  /** Truth side: mean true roots and mean statements an item. Not for inference. */
  readonly roots: Float64Array
  readonly apparent: Float64Array
}

export const emptySurvey = (count: number): Survey => ({
  count,
  hypothesis: new Uint8Array(count),
  whole: new Float64Array(count * summaryCount),
  cut: new Float64Array(count * summaryCount),
  parameters: new Float64Array(count * parameterKeys.length),
  roots: new Float64Array(count),
  apparent: new Float64Array(count),
})

/**
 * Runs trials as `runStudy` does and keeps both views of each record. The cut rows are those of `runStudy` with the same
 * window, number for number.
 *
 * @example
 * runSurvey({ seed: 1938, study: 1, from: 0, to: 70 }).count // => 70
 */
export function runSurvey(study: Study): Survey {
  const rows = emptySurvey(study.to - study.from)
  const world = new World()
  const summarise = summariser(mostPeople)
  const random = new Stream()
  for (let row = 0; row < rows.count; row++) {
    const { key } = playTrial(world, study, study.from + row, random)
    rows.hypothesis[row] = hypothesisKeys.indexOf(key)
    rows.parameters.set(world.parameters, row * parameterKeys.length)
    const { roots, statements } = meanRoots(world.truth, world.items)
    rows.roots[row] = roots
    rows.apparent[row] = statements
    const at = row * summaryCount
    summarise(world.visible, rows.whole, at)
    if (study.window === undefined) rows.cut.set(rows.whole.subarray(at, at + summaryCount), at)
    else {
      see(world.visible, study.window, random)
      summarise(world.visible, rows.cut, at)
    }
  }
  return rows
}

/** Puts the rows of a block in their place among all. */
export function place(all: Survey, block: Survey, from: number): void {
  all.hypothesis.set(block.hypothesis, from)
  all.whole.set(block.whole, from * summaryCount)
  all.cut.set(block.cut, from * summaryCount)
  all.parameters.set(block.parameters, from * parameterKeys.length)
  all.roots.set(block.roots, from)
  all.apparent.set(block.apparent, from)
}
