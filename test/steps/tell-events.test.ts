import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideFinding } from '../../src/steps/decide-finding.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { openBundledCase } from '../../src/steps/open-bundled-case.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { takeInFiles } from '../../src/steps/take-in-files.ts'
import { folder, newCase } from '../record/help.ts'
import { needsShared, realText } from '../shared.ts'

const text = `Report of the watch

Anna Lind had been seen before. On 4 November 1911 the watch arrested Anna Lind at the quay, and nobody who stood there said a word about it until the next morning came.

Peter Holm said: "On 5 November 1911 the watch let Anna Lind go."
`

async function read(t: Parameters<typeof newCase>[0]) {
  const file = newCase(t)
  await takeInFiles(file, [{ name: 'report.txt', bytes: new TextEncoder().encode(text) }])
  const events = (): string[] => {
    const { source } = showSource(file, 's2')
    return source.layers.filter(one => one.layer === 'event').map(one => source.text.slice(one.start, one.end))
  }
  return { file, events }
}

test('the reader makes the event layer; it goes with its reading and comes back with it', async t => {
  const { file, events } = await read(t)
  assert.equal(events().length, 1)
  assert.match(events()[0]!, /^On 4 November 1911 .* came\.$/)
  undo(file)
  assert.deepEqual(events(), [])
  redo(file)
  assert.equal(events().length, 1)
  await readSources(file, { sources: ['s2'] })
  assert.equal(events().length, 1, 'read again, it is not doubled')
  file.close()
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('a sentence leaves the layer when its date is rejected, and returns when that is taken back', async t => {
  const { file, events } = await read(t)
  for (const date of showSource(file, 's2').findings.filter(one => one.kind === 'date' && /November/.test(one.exact)))
    decideFinding(file, { id: date.id, version: date.version, decision: 'reject' })
  const morning = showSource(file, 's2').findings.find(one => one.kind === 'date' && one.state === 'suggested')
  if (morning) decideFinding(file, { id: morning.id, version: morning.version, decision: 'reject' })
  assert.deepEqual(events(), [])
  undo(file)
  undo(file)
  if (morning) undo(file)
  assert.equal(events().length, 1)
})

test('coded events stand in their sentences, or say that only their line is known', needsShared, async t => {
  const { file } = await openBundledCase('moscow-1938', `${folder(t)}/a.case`, { by: 'Ana' })
  t.after(() => file.close())
  await takeInFiles(file, [{ path: realText('001').path }])
  const [id] = file.db.all<{ id: string }>('SELECT id FROM source').map(row => row.id)
  const { source, events } = showSource(file, id!)
  const points = Array.from(source.text)
  assert.ok(events.length > 20)
  assert.ok(events.some(one => one.narrow) && events.some(one => !one.narrow))
  const layers = source.layers.filter(one => one.layer === 'event')
  for (const one of events) {
    const words = points.slice(one.start, one.end).join('')
    assert.ok(!words.includes('\n'), one.label)
    if (one.narrow)
      assert.ok(
        layers.some(layer => layer.start === one.start && layer.end === one.end),
        one.label,
      )
  }
})
