import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { gatherBytes } from '../../src/gather/gather.ts'
import { readText } from '../../src/read/reader.ts'
import { verifyCase } from '../../src/record/verify.ts'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { decodeAgain } from '../../src/steps/decode-again.ts'
import type { GatherEngine, ReadEngine } from '../../src/steps/engines.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { redo, undo } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { searchCase } from '../../src/steps/search-case.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { tellGathered } from '../../src/steps/tell-gathered.ts'
import { makeDocx, toKoi8r, toWindows1251 } from '../gather/make.ts'
import { newCase } from '../record/help.ts'

const gather: GatherEngine = (bytes, name, _, options) => gatherBytes(bytes, name, options)
const read: ReadEngine = ({ text, masks, hints }) => readText(text, { masks, hints })
const russian = 'Anna Lind wrote:\nВесной они ушли из города.'

async function opened(t: TestContext, encoding: string) {
  const file = newCase(t)
  const wrong: GatherEngine = (bytes, name) => gatherBytes(bytes, name, { encoding })
  await gatherFiles(file, [{ name: 'letter.txt', bytes: toKoi8r(russian) }], { gather: wrong })
  await readSources(file, { read })
  return file
}

test('a text read in the wrong encoding is read anew in another, as one step that undo takes back', async t => {
  const file = await opened(t, 'windows-1251')
  const before = showSource(file, 's2')
  assert.notEqual(before.source.text, russian)
  const done = await decodeAgain(file, 's2', { encoding: 'cskoi8r', from: 'windows-1251' }, { gather, read })
  assert.deepEqual(done.encoding, { name: 'koi8-r', told: 'a person chose it' })
  const after = showSource(file, 's2')
  assert.equal(after.source.text, russian)
  assert.ok(after.findings.some(one => one.kind === 'person'))
  assert.equal(searchCase(file, 'города').hits.length, 1)
  assert.deepEqual(tellGathered(file, 's2'), ['read as koi8-r: a person chose it'])
  undo(file)
  assert.deepEqual(showSource(file, 's2').source.text, before.source.text)
  assert.deepEqual(
    showSource(file, 's2').findings.map(one => one.exact),
    before.findings.map(one => one.exact),
  )
  redo(file)
  assert.equal(showSource(file, 's2').source.text, russian)
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('it is refused where people decided on the text, where it was changed meanwhile, and where the format fixes it', async t => {
  const file = await opened(t, 'koi8-r')
  await assert.rejects(
    decodeAgain(file, 's2', { encoding: 'koi9', from: 'koi8-r' }, { gather, read }),
    /"koi9" is no encoding/,
  )
  await assert.rejects(decodeAgain(file, 's2', { encoding: 'ibm866', from: 'utf-8' }, { gather, read }), {
    code: 'conflict',
  })
  const one = showSource(file, 's2').findings.find(finding => finding.kind === 'person')!
  decideFinding(file, { id: one.id, decision: 'accept', version: one.version })
  await assert.rejects(
    decodeAgain(file, 's2', { encoding: 'ibm866', from: 'koi8-r' }, { gather, read }),
    /people decided on 1 thing in it/,
  )
  await gatherFiles(file, [{ name: 'a.docx', bytes: makeDocx({ paragraphs: ['Words.'] }) }], { gather })
  const id = file.db.one<{ id: string }>("SELECT id FROM source WHERE file = 'a.docx'").id
  await assert.rejects(
    decodeAgain(file, id, { encoding: 'ibm866', from: 'utf-8' }, { gather, read }),
    /its format fixes it/,
  )
  await gatherFiles(file, [{ name: 'b.txt', bytes: toWindows1251('Весна пришла в город.') }], { gather })
  const other = file.db.one<{ id: string }>("SELECT id FROM source WHERE file = 'b.txt'").id
  assert.match(tellGathered(file, other)[0]!, /^read as windows-1251: it is not valid UTF-8/)
})
