import assert from 'node:assert/strict'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { tellLanguage } from '../../src/gather/language.ts'
import { limits } from '../../src/gather/limits.ts'
import { readText } from '../../src/read/reader.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { openCase } from '../../src/steps/open-case.ts'
import { folder, gatherPlain, newCase } from './help.ts'

test('a file whose name is not UTF-8 comes in, named by its bytes', { skip: process.platform !== 'linux' }, async t => {
  const file = newCase(t)
  const path = folder(t)
  writeFileSync(Buffer.concat([Buffer.from(`${path}/caf`), Buffer.of(0xe9), Buffer.from('.txt')]), 'Vera saw Lev.')
  const { gathered, failures } = await gatherFiles(file, [{ path }], { gather: gatherPlain })
  assert.deepEqual(failures, [])
  assert.equal(gathered[0]?.file, 'caf\\xE9.txt')
})

test('a text over the limit is refused by its size, one at the limit is not; a PDF may be larger', async t => {
  const file = newCase(t)
  const path = folder(t)
  const sized = (name: string, start: string, bytes: number): void => {
    writeFileSync(join(path, name), start)
    truncateSync(join(path, name), bytes)
  }
  sized('at.txt', 'a', limits.textBytes)
  sized('over.txt', 'a', limits.textBytes + 1)
  sized('over.pdf', '%PDF-1.4', limits.textBytes + 1)
  let read: string[] = []
  const { failures } = await gatherFiles(file, [{ path }], {
    gather: async (_, name) => {
      read = [...read, name]
      return gatherPlain(Buffer.from(name), name)
    },
  })
  assert.deepEqual(read, ['at.txt', 'over.pdf'])
  assert.match(failures[0]!.reason, /"over\.txt" has 32 MB|at most 32 MB can be read/)
  assert.equal(limits.textLength, limits.textBytes)
})

test('a text made of quotation marks is not read for quotations, and says so', () => {
  const { findings, told } = readText('"a '.repeat(20_000))
  assert.ok(findings.length <= 7500, String(findings.length))
  assert.match(told![0]!, /^It has 20000 quotation marks, more than one in 8 characters/)
  assert.equal(readText('Anna said: "No." '.repeat(50)).told, undefined)
})

test('a language is named only where it can be told', () => {
  assert.equal(tellLanguage('показал '.repeat(100)), 'und')
  assert.equal(tellLanguage('Я, нижеподписавшийся, подтверждаю сказанное мною ранее на допросе следователю.'), 'und')
  assert.equal(tellLanguage('The court heard the witness again on the third day and wrote down what he said.'), 'en')
})

test('a folder in the place of a case is called a folder', t => {
  assert.throws(() => openCase(folder(t), { by: 'Ana' }), /is a folder, not a case file/)
})
