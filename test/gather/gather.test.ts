import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Source } from '../../src/case/source.ts'
import { gatherBytes } from '../../src/gather/gather.ts'
import { needsShared, realText } from '../shared.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a plain file keeps its text to the character and says where its title comes from', async () => {
  const text = '\n  The report\r\n\r\nI saw 😀 nothing.\n'
  const source = await gatherBytes(bytes(text), 'dir/report.txt')
  Source.omit({ id: true, siglum: true }).parse(source)
  assert.equal(source.text, text)
  assert.equal(source.title, 'The report')
  assert.equal(source.file, 'report.txt')
  assert.match(JSON.stringify(source.record), /first line/)
  assert.equal(source.originalDigest, source.digest)
})

test('the five real texts are gathered unchanged, in English', needsShared, async () => {
  for (const digits of ['000', '001', '002', '003', '004']) {
    const { text, file } = realText(digits)
    const source = await gatherBytes(bytes(text), file)
    assert.equal(source.text, text)
    assert.equal(source.language, 'en')
    assert.equal(source.encoding.name, 'utf-8')
  }
})
