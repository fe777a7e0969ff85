/** How long a person waits for the command line, beside a bare Node and its heaviest library in the same run. */
import { spawnSync } from 'node:child_process'

const bin = new URL('../bin/countertrial.cjs', import.meta.url).pathname
const rounds = 15

function times(args: readonly string[]): { readonly least: number; readonly median: number } {
  const taken = Array.from({ length: rounds }, () => {
    const from = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    return performance.now() - from
  }).sort((a, b) => a - b)
  return { least: taken[0]!, median: taken[rounds >> 1]! }
}

const rows = {
  'node, nothing': ['-e', '0'],
  'node with commander': ['--input-type=module', '-e', 'import "commander"'],
  'countertrial --help': [bin, '--help'],
  'countertrial --version': [bin, '--version'],
}
const bare = times(rows['node, nothing'])
console.log('what                     least  median  to bare node')
for (const [name, args] of Object.entries(rows)) {
  const { least, median } = times(args)
  const cells = [`${least.toFixed(0)} ms`.padStart(7), `${median.toFixed(0)} ms`.padStart(8)]
  console.log(`${name.padEnd(23)}${cells.join('')}  ${(least / bare.least).toFixed(1).padStart(8)}`)
}
