/** What a thread of the pool runs: it takes calls one at a time and answers each with a value or a fault in plain data. */
import { parentPort } from 'node:worker_threads'
import { isFault } from '../kit/errors.ts'
import type { Answer, Call } from './threads.ts'

parentPort!.on('message', async (call: Call) => {
  parentPort!.postMessage(await answer(call))
})

async function answer({ module, name, args }: Call): Promise<Answer> {
  try {
    const loaded = (await import(module)) as Record<string, (...args: readonly unknown[]) => unknown>
    return { value: await loaded[name]!(...args) }
  } catch (error) {
    if (isFault(error)) return { fault: { code: error.code, message: error.message, exitCode: error.exitCode } }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
