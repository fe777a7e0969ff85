import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { commands } from '../../../src/show/cli/commands.ts'

const root = new URL('../../../', import.meta.url)
const pages = [
  ...['README.md'].filter(page => existsSync(new URL(page, root))),
  ...globSync('docs/*.md', { cwd: root }),
]

/** The command lines that stand in the code blocks of a page, without what leads to the program. */
const linesOf = (page: string): string[] =>
  [...readFileSync(new URL(page, root), 'utf8').matchAll(/```[^\n]*\n(.*?)```/gs)]
    .flatMap(block => block[1]!.split('\n'))
    .flatMap(line => /^\$? ?(?:npm run -s countertrial -- |(?:npx )?countertrial )(.+)$/.exec(line)?.[1] ?? [])

test('every command line in the documentation uses commands and options that exist', () => {
  for (const page of pages) {
    for (const line of linesOf(page)) {
      const [name, ...words] = line.replace(/\s+[#>|].*$/, '').split(/\s+/)
      const entry = commands.find(({ usage }) => usage.split(' ')[0] === name)
      assert.ok(entry !== undefined || name?.startsWith('--'), `${page}: there is no command "${name}"`)
      const known = (entry?.options ?? []).flatMap(([flags]) => flags.match(/--[\w-]+/g) ?? [])
      for (const word of words.filter(one => one.startsWith('--'))) {
        const flag = word.split('=')[0]!
        assert.ok(known.includes(flag) || flag === '--help', `${page}: "${name}" has no option ${flag}`)
      }
    }
  }
})
