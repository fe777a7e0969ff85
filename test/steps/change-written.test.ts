import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { readText } from '../../src/read/reader.ts'
import { writtenOf } from '../../src/read/written.ts'
import { changeWritten } from '../../src/steps/change-written.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import type { ReadEngine } from '../../src/steps/engines.ts'
import { redo, undo } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase } from '../record/help.ts'

const text =
  'Last year the mill burned down. It was built in 1921. In the spring of last year Marta Lind left the town.\n'
const read: ReadEngine = ({ text: said, masks, language, record }) =>
  readText(said, { masks, language, ...(writtenOf(record) && { written: writtenOf(record)! }) })

async function opened(t: TestContext) {
  const file = newCase(t)
  await bringIn(file, text)
  await readSources(file, { read, sources: ['s2'] })
  return file
}
type Opened = Awaited<ReturnType<typeof opened>>
const values = (file: Opened): Record<string, string> =>
  Object.fromEntries(
    showSource(file, 's2').findings.flatMap(one => (one.kind === 'date' ? [[one.exact, one.edtf] as const] : [])),
  )

test('a date of writing gives the relative dates their values, as one step that undo takes back', async t => {
  const file = await opened(t)
  const before = values(file)
  const done = await changeWritten(file, 's2', { written: '1938-03', from: '' }, read)
  const after = values(file)
  assert.equal(done.written, '1938-03')
  assert.match(Object.entries(after).find(([words]) => /last year/i.test(words))![1], /^1937/)
  assert.equal(after['1921'] ?? after['in 1921'], '1921')
  assert.equal(done.changed, Object.keys(after).filter(words => after[words] !== before[words]).length)
  assert.equal(showSource(file, 's2').written, '1938-03')
  assert.match(done.entry!.words, /from not recorded to 1938-03/)
  undo(file)
  assert.deepEqual(values(file), before)
  assert.equal(showSource(file, 's2').written, undefined)
  redo(file)
  assert.deepEqual(values(file), after)
  const back = await changeWritten(file, 's2', { written: '', from: '1938-03' }, read)
  assert.equal(back.written, null)
  assert.deepEqual(values(file), before)
})

test('what a person decided on keeps its value and is counted', async t => {
  const file = await opened(t)
  await changeWritten(file, 's2', { written: '1938', from: '' }, read)
  const one = showSource(file, 's2').findings.find(f => f.kind === 'date' && f.edtf.startsWith('1937'))!
  decideFinding(file, { id: one.id, decision: 'accept', version: one.version })
  const done = await changeWritten(file, 's2', { written: '1950', from: '1938' }, read)
  assert.equal(done.kept, 1)
  assert.match(values(file)[one.exact]!, /^1937/)
})

test('somebody else’s change, a wrong date and no role are told', async t => {
  const file = await opened(t)
  await changeWritten(file, 's2', { written: '1938', from: '' }, read)
  await assert.rejects(
    changeWritten(file, 's2', { written: '1939', from: '' }, read),
    /changed meanwhile: it is now 1938/,
  )
  await assert.rejects(changeWritten(file, 's2', { written: 'last May', from: '1938' }, read), /no day, month or year/)
  await assert.rejects(changeWritten(file, 's2', { written: '1938-13', from: '1938' }, read))
  await assert.rejects(changeWritten(file, 's9', { written: '1938', from: '' }, read), /no source "s9"/)
})
