/**
 * The one test command: style, types and arrows first, then the web build, then every test. Browser tests need a
 * Chromium; one is looked for and, where this user may, installed. Arguments name test files to run instead of all.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ensureChromium } from './browser/chromium.ts'

const step = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}

const named = process.argv.slice(2)
if (named.length === 0) {
  step('npm', ['run', '-s', 'check'])
  step('npm', ['run', '-s', 'build'])
}
const chromium = ensureChromium()
console.log(chromium.said)
const files = named.length > 0 ? named : globSync('test/**/*.test.{ts,tsx}').sort()
// Node's own choice is one less than the cores, which leaves every second test waiting on two.
step(process.execPath, ['--test', `--test-concurrency=${availableParallelism()}`, ...files], {
  ...process.env,
  CHROMIUM: chromium.path ?? '',
})
