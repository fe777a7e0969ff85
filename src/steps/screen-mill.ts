import { Fault } from '../kit/errors.ts'
import type { Sensitivity, screenWithOwn } from '../mill/check/screening.ts'
import { Threads } from '../run/threads.ts'
import type { LongStep } from './progress.ts'

export interface ScreenRequest {
  readonly seed: number
  /** Trials that train the classifier behind the ratio of "fabricated" to "real". */
  readonly trials: number
}

/** Walks through the assumptions, and trials averaged at each of their points: some seven thousand trials in all (assumption). */
const walk = { trajectories: 12, repeats: 12 }

/**
 * What would change the figures of "fabricated": elementary effects of every assumption that may be changed, in a thread.
 *
 * @throws Fault `wrong-usage` for fewer than 700 trials; `cancelled`
 */
export async function screenMill({ seed, trials }: ScreenRequest, step: LongStep = {}): Promise<Sensitivity[]> {
  if (!Number.isInteger(trials) || trials < 700 || trials > 100_000)
    throw new Fault('wrong-usage', 'The classifier needs a whole number of trials from 700 to 100,000.', {
      exitCode: 2,
    })
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Fault('wrong-usage', 'The seed must be a whole number from 0 up.', { exitCode: 2 })
  const pool = new Threads({ size: 1, megabytes: 1024 })
  try {
    return await pool.call<typeof screenWithOwn>(
      new URL('../mill/check/screening.ts', import.meta.url),
      'screenWithOwn',
      [{ seed, trials, ...walk }],
      { about: 'the assumptions', milliseconds: 1_200_000, signal: step.signal },
    )
  } finally {
    await pool.close()
  }
}
