import { Stream } from '../../kit/random.ts'
import { playTrial } from '../study.ts'
import { summariser } from '../summaries/summarise.ts'
import { summaryCount } from '../summaries/table.ts'
import { mostItems, PaperKind, type VisibleRecord } from '../visible.ts'
import { mostPeople, World } from '../world.ts'

/** Items of a paper that the forger writes anew (assumption): half of them, so that it looks like partial knowledge. */
const share = 0.5

/**
 * The adversary: somebody who holds the file of a fabricated case and wants it to look like a real one. He rewrites `papers` of
 * the interrogation, chosen at random: in each, half of the items get the one value that he has thought of, whatever it said,
 * and every trace that another paper was shown goes. The more papers, the more speakers seem to agree without contact.
 * With `thorough` he also plants a trace outside for half of the items and has half of the confirmations in court
 * set down as hedged.
 */
export function forge(record: VisibleRecord, papers: number, random: Stream, thorough = false): void {
  const planted = Array.from({ length: record.items }, () => 1 + random.below(record.values))
  const own = Array.from({ length: record.papers }, (_, d) => d).filter(d => record.kind[d] === PaperKind.protocol)
  for (let left = Math.min(papers, own.length); left > 0; left--) {
    const [d] = own.splice(random.below(own.length), 1) as [number]
    for (let k = 0; k < record.items; k++) if (random.uniform() < share) record.value[d * mostItems + k] = planted[k]!
    record.shownCount[d] = 0
  }
  if (!thorough || papers === 0) return
  record.foundOutside = Math.max(record.foundOutside, Math.round(record.soughtOutside * share))
  record.confirmed = Math.round(record.confirmed * share)
}

/**
 * Summaries of the same fabricated trials after `papers` forged papers, row by row.
 *
 * @param papers how many, or null for a number from 1 to 32 drawn anew for each record, thorough in every second
 * @param study a study number that nothing else uses
 */
export function forgedSummaries(
  trials: number,
  papers: number | null,
  seed: number,
  study: number,
  thorough = false,
): Float64Array {
  const world = new World()
  const random = new Stream()
  const pen = new Stream()
  const summarise = summariser(mostPeople)
  const out = new Float64Array(trials * summaryCount)
  for (let trial = 0; trial < trials; trial++) {
    playTrial(world, { seed, study, from: 0, to: trials, hypothesis: 'fab' }, trial, random)
    pen.restart(seed, study + 1, trial)
    if (papers === null) forge(world.visible, 1 + pen.below(32), pen, trial % 2 === 1)
    else forge(world.visible, papers, pen, thorough)
    summarise(world.visible, out, trial * summaryCount)
  }
  return out
}
