import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const bin = new URL('../../../bin/countertrial.cjs', import.meta.url).pathname

/** A folder of its own to run commands in, gone at the end. */
export function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-cli-'))
  const env = { ...process.env, NO_COLOR: '1' }
  return {
    folder,
    write: (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text),
    /** Runs the command line to its end. */
    run: (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
    /** Starts it and leaves it running. */
    start: (...args: string[]) => spawn(process.execPath, [bin, ...args], { cwd: folder, env }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a running command has written when it first holds `words`. */
export function until(stream: NodeJS.ReadableStream, words: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let heard = ''
  stream.on('data', chunk => {
    heard += chunk
    if (heard.includes(words)) resolve(heard)
  })
  stream.on('end', () => reject(new Error(`it ended without "${words}": ${heard}`)))
  return promise
}
