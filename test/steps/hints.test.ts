import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherBytes } from '../../src/gather/gather.ts'
import { readText } from '../../src/read/reader.ts'
import { verifyCase } from '../../src/record/verify.ts'
import { gatherFiles } from '../../src/steps/gather-files.ts'
import { redo, undo } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { utf8 } from '../gather/make.ts'
import { newCase } from '../record/help.ts'

const deposition = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A deposition</title></titleStmt></fileDesc>
  <profileDesc><particDesc><listPerson><person xml:id="judge"><persName>Otto Brandt</persName></person>
  <person xml:id="widow"><persName>Anna Lind</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body>
  <p><persName ref="#widow">The widow</persName> came on <date when="1911-11-04">the feast of the mill</date>.</p>
  <sp who="#judge"><speaker>The judge</speaker><p>Who shut the gate?</p></sp>
  <sp who="#widow"><speaker>She</speaker><p>I did not see it.</p></sp></body></text></TEI>`

test('what a TEI file marks is kept with the source, suggested when it is read, and goes with undo', async t => {
  const file = newCase(t)
  await gatherFiles(file, [{ name: 'deposition.xml', bytes: utf8(deposition) }], {
    gather: (bytes, name) => gatherBytes(bytes, name),
  })
  await readSources(file, { read: ({ text, masks, hints }) => readText(text, { masks, hints }) })
  const [{ id = '' } = {}] = file.db.all<{ id: string }>('SELECT id FROM source')
  const { source, findings, actors } = showSource(file, id)
  assert.ok(!('hints' in source))
  const names = new Map(actors.map(actor => [actor.id, actor.name]))
  const marked = findings.filter(one => one.reason.startsWith('Marked so in the file'))
  assert.deepEqual(
    marked.map(one => [
      one.kind,
      one.exact,
      one.kind === 'person'
        ? names.get(one.actor)
        : one.kind === 'quotation'
          ? names.get(one.speaker!)
          : one.kind === 'date' && one.edtf,
    ]),
    [
      ['person', 'The widow', 'Anna Lind'],
      ['date', 'the feast of the mill', '1911-11-04'],
      ['quotation', 'Who shut the gate?', 'Otto Brandt'],
      ['quotation', 'I did not see it.', 'Anna Lind'],
    ],
  )
  undo(file)
  undo(file)
  assert.equal(file.db.all('SELECT * FROM hint').length, 0)
  redo(file)
  assert.equal(file.db.all('SELECT * FROM hint').length, 1)
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
})
