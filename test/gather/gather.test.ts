import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Source } from '../../src/case/source.ts'
import { gatherBytes } from '../../src/gather/gather.ts'
import { nameUntitled } from '../../src/gather/title.ts'
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

test('an untitled text is called by a telling file name, else by its opening words', () => {
  const text = `${'It is late and the lamp is low; the prisoner writes on, as he did the night before. '.repeat(4)}\n\nMore.`
  assert.equal(nameUntitled(text, 'letter to the court.txt'), 'letter to the court')
  assert.equal(nameUntitled(text, '1938-03-12.txt'), '1938-03-12')
  assert.equal(nameUntitled(text, '0017_9f3ac2e1.txt'), 'It is late and the lamp is low; the prisoner writes on, as …')
})

test('a text of one line is called by its file, not by itself', async () => {
  for (const ending of ['', '\n', '\n\n \n'])
    for (const [name, title] of [
      ['note.txt', 'note'],
      ['note.md', 'note'],
      ['0017_9f3ac2e1.txt', '0017_9f3ac2e1'],
    ] as const) {
      const source = await gatherBytes(bytes(`The guard wrote it down later.${ending}`), name)
      assert.equal(source.title, title)
      assert.equal(source.record.title, undefined)
    }
  assert.equal((await gatherBytes(bytes('A note\n\nThe guard wrote it.'), 'x.txt')).title, 'A note')
})
