import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { summariser } from '../../src/mill/summaries/summarise.ts'
import type { Truth } from '../../src/mill/truth.ts'
import type { VisibleRecord } from '../../src/mill/visible.ts'
import { commands } from '../../src/show/cli/commands.ts'

const root = new URL('../../src/', import.meta.url)
const files = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`)
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8')

test('no type of the truth side fits where a visible record is wanted, or the other way', () => {
  const check = (truth: Truth, visible: VisibleRecord, summarise: ReturnType<typeof summariser>): void => {
    // @ts-expect-error the truth is no visible record
    summarise(truth)
    // @ts-expect-error a visible record holds no truth
    visible.member
    // @ts-expect-error nor where a claim came from
    visible.origin
    // @ts-expect-error nor the root of a claim
    visible.root
    // @ts-expect-error nor what is in the script
    visible.scriptValue
    summarise(visible)
    truth.member.at(0)
  }
  assert.equal(typeof check, 'function')
})

test('what summarises and infers imports nothing that holds the truth', () => {
  for (const file of [...files('mill/summaries'), ...files('mill/infer'), 'mill/visible.ts', 'mill/open/case-of.ts']) {
    const imports = [...text(file).matchAll(/from '([^']+)'/g)].map(match => match[1]!)
    for (const from of imports) assert.doesNotMatch(from, /truth|world|society|generate|study|processes/, file)
  }
})

test('nothing searches over pressure, demand or their effects', () => {
  // what an optimiser, a grid or a yield would be called; the model has none to offer
  const words = /optimi[sz]|argmax|gridsearch|maximi[sz]|yield(s|Of|Per)|bestPressure|gradient(Of)?Pressure|sweep/i
  for (const file of files('mill')) {
    for (const [, name] of text(file).matchAll(/export (?:async )?(?:function|const|class|interface|type) (\w+)/g))
      assert.doesNotMatch(name!, words, file)
  }
  for (const file of [...files('steps').filter(name => name.includes('mill')), 'show/cli/commands/mill.ts'])
    assert.doesNotMatch(text(file), /breakPressure|pressure|namesMean|\.cap\b/, file)
  const row = commands.find(entry => entry.usage.startsWith('mill'))!
  assert.doesNotMatch(JSON.stringify(row), /pressure|demand|quota|yield|parameter/i)
})
