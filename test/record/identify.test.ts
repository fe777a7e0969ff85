import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextUndo } from '../../src/record/undo.ts'
import { renameActor, splitActor } from '../../src/steps/actors.ts'
import { undo } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showActors, showCase } from '../../src/steps/show-case.ts'
import { bringIn, newCase } from './help.ts'

const texts = [
  'Mr. Ivan Petrovich Lomov spoke to the court. Lomov said that he saw nothing.',
  'The clerk wrote that Ivan Lomov was at the gate. Ivan Lomov came late.',
]

test('one person in two sources is proposed as one actor, with reasons, and what a person says of it stands', async t => {
  const file = newCase(t)
  await bringIn(file, ...texts)
  await readSources(file)
  assert.match(nextUndo(file)!.words, /^Read "Mr\. Ivan .* \(Mr\) and 1 more$/, 'two texts, however many entries')
  const lomov = () => showActors(file).filter(actor => actor.name.includes('Lomov'))
  const [one, ...others] = lomov()
  assert.deepEqual([others.length, one!.sources, one!.parts.length], [0, ['s2', 's3'], 1])
  assert.match(one!.parts[0]!.reasons.join(' '), /share a surname/)

  splitActor(file, one!.id, { parts: [one!.parts[0]!.id], reason: 'two villages' })
  renameActor(file, one!.id, { name: 'Lomov the elder' })
  assert.equal(lomov().length, 2)
  await bringIn(file, 'A third text in which Ivan Lomov is named. Ivan Lomov left.')
  await readSources(file)
  const after = lomov()
  assert.ok(after.some(actor => actor.name === 'Lomov the elder'))
  assert.equal(after.filter(actor => actor.sources.length === 1).length >= 1, true, 'the split stands')

  undo(file)
  assert.equal(showCase(file).sources.at(-1)!.state, 'gathered')
  assert.equal(lomov().length, 2)
})
