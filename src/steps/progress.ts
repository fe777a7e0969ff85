import { Fault } from '../kit/errors.ts'

/** How far a long step has come. */
export interface Progress {
  /** What is being done, as a key: "gather", "read", "identify". */
  readonly stage: string
  readonly done: number
  readonly total: number
  /** Items a second since the start. */
  readonly rate: number
  readonly failures: number
}

/** What every long step takes: how to be stopped, and whom to tell. */
export interface LongStep {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Counts items of a long step and tells how far it is. `failed` items count as done. */
export function track(stage: string, total: number, { onProgress }: LongStep, now = () => performance.now()) {
  const began = now()
  let done = 0
  let failures = 0
  const tell = (): void => {
    const seconds = Math.max(now() - began, 1) / 1000
    onProgress?.({ stage, done, total, rate: done / seconds, failures })
  }
  tell()
  return {
    step: (failed = false): void => {
      done++
      if (failed) failures++
      tell()
    },
  }
}

/** Throws `cancelled`, saying what was kept. */
export function stopIfAsked(signal: AbortSignal | undefined, kept: string): void {
  if (signal?.aborted) throw new Fault('cancelled', `The work was stopped as asked; ${kept}.`)
}
