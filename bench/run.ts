/** Runs every benchmark of this folder, one after the other, or the named ones: node bench/run.ts [NAME…]. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const folder = new URL('.', import.meta.url)
const named = process.argv.slice(2)
for (const file of readdirSync(folder).sort()) {
  const name = file.replace(/\.ts$/, '')
  if (!file.endsWith('.ts') || name === 'run' || (named.length > 0 && !named.includes(name))) continue
  console.log(`\n${name}`)
  spawnSync(process.execPath, [new URL(file, folder).pathname], { stdio: 'inherit' })
}
