import type { VisibleRecord } from '../visible.ts'
import { summariseCourt, summariseCustody } from './custody.ts'
import { summariseNetwork, summariseOrder } from './network.ts'
import { Scratch } from './scratch.ts'
import { gatherSpeakers } from './speakers.ts'
import { summaryCount } from './table.ts'
import { summariseText } from './text.ts'

/**
 * The summary vector of a visible record, simulated or coded, by the same code. It never sees what was true.
 *
 * @example
 * const summarise = summariser(600)
 * summarise(world.visible)[summaryAt.agreement] // share of pairs of speakers that agree
 */
export function summariser(mostPeople: number) {
  const scratch = new Scratch(mostPeople)
  return (record: VisibleRecord, out: Float64Array = new Float64Array(summaryCount), at = 0): Float64Array => {
    gatherSpeakers(record, scratch)
    summariseCustody(record, scratch, out, at)
    summariseNetwork(record, scratch, out, at)
    summariseOrder(record, scratch, out, at)
    summariseText(record, scratch, out, at)
    summariseCourt(record, scratch, out, at)
    return out
  }
}
