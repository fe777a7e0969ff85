/** Runs every benchmark of this folder, one after the other, or the named ones: node bench/run.ts [NAME…]. Fetches the peers first where they are missing. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('.', import.meta.url)
const named = process.argv.slice(2)
if (!existsSync(new URL('node_modules/', folder))) {
  console.log('Fetching the peers that the benchmarks compare with (bench/package.json) …')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: fileURLToPath(folder),
    stdio: 'inherit',
  })
  if (status !== 0) console.log('They could not be fetched: each table says which peer is missing.')
}
for (const file of readdirSync(folder).sort()) {
  const name = file.replace(/\.ts$/, '')
  if (!file.endsWith('.ts') || name === 'run' || (named.length > 0 && !named.includes(name))) continue
  console.log(`\n${name}`)
  spawnSync(process.execPath, [fileURLToPath(new URL(file, folder))], { stdio: 'inherit' })
}
