import type { AddressInfo } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { serve } from '@hono/node-server'
import { Fault } from '../../kit/errors.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import { type AppOptions, makeApp } from './app.ts'
import type { Beside } from './work.ts'

export interface ListenOptions extends Omit<AppOptions, 'origins' | 'far' | 'beside'> {
  readonly host: string
  /** The port to take; 0 for any that is free. */
  readonly port: number
  /** How many ports after the first may be tried where it is taken. */
  readonly tries?: number
}

export interface Running {
  /** Where a browser finds the app. */
  readonly url: string
  /** Stops the jobs, closes every connection, frees the port. */
  close(): Promise<void>
}

/**
 * Bytes of a request before its body. Node takes 16 KiB, and answers more without a word; an address that is too long for
 * what it asks is refused by its route, in a sentence, up to this (assumption).
 */
const maxHeaderSize = 64 * 1024

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** True where only this machine can reach the address. */
export const isLoopback = (host: string): boolean => loopback.has(host)

/** Opens a port and answers on it until closed. */
export async function listen({ host, port, tries = 0, ...options }: ListenOptions): Promise<Running> {
  let answer: ReturnType<typeof makeApp> | null = null
  const server = serve({
    fetch: (request, env) => answer!.app.fetch(request, env),
    hostname: host,
    port,
    serverOptions: { maxHeaderSize },
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('listening', resolve).once('error', reject)
  try {
    await promise
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' && tries > 0) return listen({ host, port: port + 1, tries: tries - 1, ...options })
    throw refused(host, port, code, cause)
  }
  const taken = (server.address() as AddressInfo).port
  const origins = namesOf(host).map(name => `http://${name.includes(':') ? `[${name}]` : name}:${taken}`)
  const others = new Map<string, { readonly running: Running; readonly file: CaseFile }>()
  const beside: Beside = {
    urlOf: path => others.get(path)?.running.url ?? null,
    serve: async file => {
      const running = await listen({ ...options, case: file, host, port: 0 })
      others.set(file.path, { running, file })
      return running.url
    },
  }
  answer = makeApp({ ...options, beside, origins, far: !isLoopback(host) })
  answer.takeUp()
  return {
    url: origins[0]!,
    close: async () => {
      await answer?.close()
      for (const { running, file } of others.values()) {
        await running.close()
        file.close()
      }
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>(done => server.close(() => done()))
    },
  }
}

/** The names that a Host header may carry, the best to show first. */
function namesOf(host: string): string[] {
  if (isLoopback(host)) return [...new Set([host, ...loopback])]
  if (host !== '0.0.0.0' && host !== '::') return [host]
  const addresses = Object.values(networkInterfaces()).flatMap(all => all ?? [])
  const outside = addresses.filter(one => !one.internal && !one.address.startsWith('fe80')).map(one => one.address)
  return [...outside, hostname().toLowerCase(), ...loopback]
}

function refused(host: string, port: number, code: string | undefined, cause: unknown): Fault {
  const why =
    code === 'EADDRINUSE'
      ? 'another program has it. Choose another with --port, or stop the other program.'
      : code === 'EACCES'
        ? 'this user may not open it. Choose a port above 1023 with --port.'
        : `the address cannot be used (${code}). Choose another with --host.`
  return new Fault('bad-input', `Port ${port} of ${host} could not be opened: ${why}`, { exitCode: 2, cause })
}
