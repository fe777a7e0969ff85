import { Worker } from 'node:worker_threads'
import { Fault, type FaultCode } from '../kit/errors.ts'

/** A call as it crosses to a thread. */
export interface Call {
  readonly module: string
  readonly name: string
  readonly args: readonly unknown[]
}

/** What comes back: a value, a fault of the input, or the stack of a defect. */
export type Answer =
  | { readonly value: unknown }
  | { readonly fault: { readonly code: FaultCode; readonly message: string; readonly exitCode: 1 | 2 } }
  | { readonly failure: string }

export interface CallLimits {
  /** What the work is about, for the sentence of a fault: a file's name. */
  readonly about: string
  readonly milliseconds?: number
  readonly signal?: AbortSignal | undefined
}

/** A function of ours, by module and export. Arguments and result must be plain data (structured clone). */
type Engine = (...args: never[]) => unknown

/**
 * A few threads that run engine functions with a limit of time and memory. A thread that exceeds one, or whose call is
 * cancelled, is ended and replaced, so even a library that never returns costs no more than its limit.
 *
 * @example
 * const pool = new Threads({ size: 2, megabytes: 1024 })
 * const gather = (bytes: Uint8Array, name: string) =>
 *   pool.call<typeof gatherBytes>(new URL('../gather/gather.ts', import.meta.url), 'gatherBytes', [bytes, name], { about: name, milliseconds: 60_000 })
 * await pool.close()
 */
export class Threads {
  private readonly size: number
  private readonly megabytes: number
  private readonly idle: Worker[] = []
  private readonly all = new Set<Worker>()
  private readonly waiting: (() => void)[] = []
  private busy = 0
  private closed = false

  /** @param options.size threads at work at once; `megabytes` heap of each */
  constructor(options: { readonly size?: number; readonly megabytes?: number } = {}) {
    this.size = Math.max(1, options.size ?? 2)
    this.megabytes = options.megabytes ?? 1024
  }

  /**
   * Runs `name` of `module` in a thread.
   *
   * @throws Fault what the function threw; `too-large` beyond time or memory; `cancelled` when the signal fires
   */
  async call<F extends Engine>(
    module: URL,
    name: string,
    args: Parameters<F>,
    limits: CallLimits,
  ): Promise<Awaited<ReturnType<F>>> {
    await this.turn(limits)
    try {
      const answer = await this.run({ module: module.href, name, args }, limits)
      if ('fault' in answer)
        throw new Fault(answer.fault.code, answer.fault.message, { exitCode: answer.fault.exitCode })
      if ('failure' in answer) throw new Error(answer.failure)
      return answer.value as Awaited<ReturnType<F>>
    } finally {
      this.busy--
      this.waiting.shift()?.()
    }
  }

  /** Ends every thread; calls under way are told that they were cancelled. */
  async close(): Promise<void> {
    this.closed = true
    for (const next of this.waiting.splice(0)) next()
    await Promise.all([...this.all].map(worker => worker.terminate()))
  }

  /** Waits until one of the threads is free. */
  private async turn(limits: CallLimits): Promise<void> {
    while (this.busy >= this.size && !this.closed && !limits.signal?.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.waiting.push(resolve)
      limits.signal?.addEventListener('abort', () => resolve(), { once: true })
      await promise
      const at = this.waiting.indexOf(resolve)
      if (at >= 0) this.waiting.splice(at, 1)
    }
    if (this.closed || limits.signal?.aborted) {
      this.waiting.shift()?.()
      throw cancelled(limits)
    }
    this.busy++
  }

  private run(call: Call, limits: CallLimits): Promise<Answer> {
    const worker = this.idle.pop() ?? this.start()
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const drop = (fault: Fault): void => {
      this.all.delete(worker)
      reject(fault)
      void worker.terminate()
    }
    const timer =
      limits.milliseconds === undefined
        ? undefined
        : setTimeout(() => drop(tooLong(limits, limits.milliseconds!)), limits.milliseconds)
    const onAbort = (): void => drop(cancelled(limits))
    const onError = (error: Error & { code?: string }): void =>
      drop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(limits, this.megabytes) : broke(limits, error))
    const onExit = (): void => drop(cancelled(limits))
    const onMessage = (answer: Answer): void => {
      this.idle.push(worker)
      resolve(answer)
    }
    limits.signal?.addEventListener('abort', onAbort, { once: true })
    worker.once('error', onError).once('exit', onExit).once('message', onMessage)
    worker.ref()
    worker.postMessage(call)
    return promise.finally(() => {
      clearTimeout(timer)
      limits.signal?.removeEventListener('abort', onAbort)
      worker.off('exit', onExit).off('message', onMessage).off('error', onError)
      worker.unref()
    })
  }

  private start(): Worker {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.megabytes },
    })
    this.all.add(worker)
    // a thread that is being ended may still report an error, which nobody waits for
    return worker.on('error', () => this.forget(worker)).on('exit', () => this.forget(worker))
  }

  private forget(worker: Worker): void {
    this.all.delete(worker)
    const at = this.idle.indexOf(worker)
    if (at >= 0) this.idle.splice(at, 1)
  }
}

const cancelled = ({ about }: CallLimits): Fault =>
  new Fault('cancelled', `The work on "${about}" was stopped. Nothing of it was kept.`)

const tooLong = ({ about }: CallLimits, milliseconds: number): Fault =>
  new Fault(
    'too-large',
    `"${about}" was given up after ${(milliseconds / 1000).toLocaleString('en')} seconds. Split it into parts, or save it again from the program that made it.`,
  )

const tooMuch = ({ about }: CallLimits, megabytes: number): Fault =>
  new Fault('too-large', `"${about}" needs more than ${megabytes} MB of memory. Split it into parts.`)

const broke = ({ about }: CallLimits, cause: Error): Fault =>
  new Fault('unreadable-file', `"${about}" made its reader fail. Save it again from the program that made it.`, {
    cause,
  })
