import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import type { CaseFile } from '../../steps/open-case.ts'
import type { Jobs } from './jobs.ts'

/** Between two signs of life, in milliseconds; proxies close a connection that is silent for a minute. */
const heartbeat = 20_000

/** A job's progress as server-sent events: the present state at once, each change, and an end when the job ends. */
export function jobEvents(c: Context, jobs: Jobs, id: string): Response {
  jobs.view(id)
  return stream(c, (send, signal) => jobs.follow(id, send, signal))
}

/** Every change that anybody makes to the case, until the page is closed. */
export function changeEvents(c: Context, file: CaseFile): Response {
  return stream(c, (send, signal) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const deaf = file.watch(({ seq, by, words }) => send({ seq, by, words }))
    signal.addEventListener('abort', () => {
      deaf()
      resolve()
    })
    return promise
  })
}

function stream(c: Context, follow: (send: (data: unknown) => void, signal: AbortSignal) => Promise<void>): Response {
  return streamSSE(c, async (out: SSEStreamingApi) => {
    const closed = new AbortController()
    out.onAbort(() => closed.abort())
    const beat = setInterval(() => void out.write(': still here\n\n'), heartbeat)
    beat.unref()
    let sent: Promise<void> = Promise.resolve()
    try {
      await follow(data => {
        sent = sent.then(() => out.writeSSE({ data: JSON.stringify(data) }))
      }, closed.signal)
      await sent
    } finally {
      clearInterval(beat)
    }
  })
}
