import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../../../kit/errors.ts'
import { plainAddress } from '../../../steps/allow-model.ts'
import { type CaseFile, openCase } from '../../../steps/open-case.ts'
import type { ModelSetting } from '../../../steps/show-model.ts'
import { builtWeb } from '../../http/app.ts'
import { newKey } from '../../http/people.ts'
import { isLoopback, listen } from '../../http/server.ts'
import { interruptible } from '../interrupt.ts'
import { openOrMake } from '../open-or-make.ts'
import { personOf } from '../person.ts'
import { print, printJson, tell } from '../print.ts'

export interface ServeOptions {
  readonly port?: string
  readonly host?: string
  readonly as?: string
  readonly open?: boolean
  readonly closed?: boolean
  readonly json?: boolean
}

const usualPort = 4173

/** `countertrial serve CASE`: the app and its API, until Ctrl-C. A new case begins empty, and its first page says how to fill it. */
export default async function serve(
  [path]: [string],
  options: ServeOptions & { readonly new?: boolean },
): Promise<void> {
  const by = personOf(options)
  using file = options.new === true ? openOrMake(path, by) : openCase(path, { by })
  await serveCase(file, options)
}

/** Serves an open case until Ctrl-C. Used by `demo` too. */
export async function serveCase(file: CaseFile, options: ServeOptions): Promise<void> {
  file.need('read')
  if (file.told !== null) tell(file.told)
  if (!existsSync(join(builtWeb, 'index.html'))) tell('The web app is not built yet: run "npm run build" to see pages.')
  const { host = '127.0.0.1' } = options
  const far = !isLoopback(host)
  const closed = far || options.closed === true
  const key = newKey()
  const port = portOf(options.port)
  const { signal, done } = interruptible(() => tell('\nStopping …'))
  const running = await listen({
    case: file,
    host,
    port: port ?? usualPort,
    tries: port === null ? 20 : 0,
    local: { name: file.by, key },
    closed,
    model: modelSet(process.env),
  })
  const link = closed ? `${running.url}/?key=${key}` : running.url
  if (far)
    tell(
      `Other machines can reach this case at ${host}, unencrypted. Only who has a key comes in; see docs/security.md.`,
    )
  if (options.json === true) printJson({ url: running.url, key, person: file.by, role: file.role })
  else print(`Open ${link}  (Ctrl-C stops; the case is ${file.path})`)
  if (options.open === true) openBrowser(link)
  if (!signal.aborted) await new Promise<void>(stop => signal.addEventListener('abort', () => stop()))
  await running.close()
  done()
}

/** A language model of one's own, as the environment names it. Without both words there is none. */
export function modelSet(env: NodeJS.ProcessEnv): ModelSetting | null {
  const { COUNTERTRIAL_MODEL_ADDRESS: address, COUNTERTRIAL_MODEL: model, COUNTERTRIAL_MODEL_KEY: key } = env
  if (!address || !model) return null
  return { address: plainAddress(address), model, ...(key ? { key } : {}) }
}

function portOf(given: string | undefined): number | null {
  if (given === undefined) return null
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Fault('wrong-usage', `"${given}" is not a port. Give a number from 0 to 65535.`, { exitCode: 2 })
}

/** Asks the desktop for its browser; where there is none the printed link is enough. */
function openBrowser(link: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', link]
      : process.platform === 'win32'
        ? ['explorer', link]
        : ['xdg-open', link]
  const child = spawn(command!, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
