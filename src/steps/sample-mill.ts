import { Fault } from '../kit/errors.ts'
import type { Estimates } from '../mill/estimate.ts'
import type { SequentialEstimates, sampleAgain } from '../mill/estimate-smc.ts'
import { Threads } from '../run/threads.ts'
import { inferenceStudy } from './infer-mill.ts'
import type { LongStep } from './progress.ts'
import { type Coded, type MillRequest, priorsOfRequest, recordOf } from './run-mill.ts'

/**
 * Step by step to the values of what rejection could tell inside one hypothesis: the sequential sampler, in a thread, on the
 * trials of a run that is done and on fresh ones.
 *
 * @param first what the run found under the hypothesis
 * @throws Fault `bad-input` where the case bears no record; `cancelled`
 */
export async function sampleMill(
  coded: Coded,
  request: MillRequest,
  first: Estimates,
  { signal }: LongStep = {},
): Promise<SequentialEstimates> {
  const record = recordOf(coded)
  if (record.observed === null) throw new Fault('bad-input', record.why)
  const { used, values, observed } = record
  const { trials, seed } = request
  const task = { first, used, window: observed.window, priors: priorsOfRequest(request), seed }
  const pool = new Threads({ size: 1, megabytes: 1024 })
  try {
    return await pool.call<typeof sampleAgain>(
      new URL('../mill/estimate-smc.ts', import.meta.url),
      'sampleAgain',
      [task, { study: inferenceStudy, to: trials }, values],
      { about: 'the sequential sampler', milliseconds: 1_200_000, signal },
    )
  } finally {
    await pool.close()
  }
}
