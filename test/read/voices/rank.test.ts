import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePage } from '../../../src/read/page.ts'
import { findPeople } from '../../../src/read/people/people.ts'
import { readText } from '../../../src/read/reader.ts'
import type { Ranked } from '../../../src/read/voices/rank.ts'
import { actorFeatures, weights } from '../../../src/read/voices/rank-weights.ts'
import { findVoices } from '../../../src/read/voices/voices.ts'

const speakers = (text: string): string[] => {
  const { findings, actors } = readText(text)
  return findings.flatMap(f => (f.kind === 'quotation' ? [actors.find(a => a.id === f.speaker)?.name ?? '-'] : []))
}

const rows = (text: string): Ranked[] => {
  const page = makePage(text)
  const { mentions, actors } = findPeople(page, [])
  const seen: Ranked[] = []
  findVoices(page, mentions, actors, [], undefined, row => seen.push(row))
  return seen
}

test('every feature has a weight for a tagged and for a bare quotation', () => {
  for (const table of Object.values(weights)) assert.equal(table.length, actorFeatures.length)
})

test('a tag with a name is never ranked', () => {
  assert.deepEqual(rows('Anna Smith came in. Peter Brown sat. "It is late," said Anna Smith.'), [])
})

test('the candidates are the people named near; who is called by name in the words has the feature for it', () => {
  const [row] = rows('Anna Smith came in. Peter Brown looked up.\n\n"Sit down, Smith."\n\nNobody moved.')
  assert.deepEqual(row?.candidates.map(({ actor }) => actor).sort(), ['anna-smith', 'peter-brown'])
  const called = row!.candidates.find(({ actor }) => actor === 'anna-smith')!
  assert.equal(called.values[actorFeatures.indexOf('called')], 1)
})

test('whom the words themselves call by name does not speak them', () => {
  assert.deepEqual(speakers('Anna Smith came in. Peter Brown looked up.\n\n"Sit down, Smith."\n\nNobody moved.'), [
    'Peter Brown',
  ])
})

test('the likeliest is one of the candidates, whatever the order of telling', () => {
  const sentence = fc.constantFrom(
    'Anna Smith rose. ',
    'Peter Brown wrote. ',
    '"So it is." ',
    'It rained. ',
    '"Why, Brown?" he said. ',
  )
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), parts => {
      const text = parts.join('')
      for (const { candidates } of rows(text))
        for (const { values } of candidates) assert.ok(values.every(Number.isFinite))
      assert.ok(speakers(text).every(name => ['Anna Smith', 'Peter Brown', 'Brown', '-'].includes(name)))
    }),
  )
})

test('"You are Doctor Brown": whom the others call so tells the tale', () => {
  const text = `I was young, and I knew nothing. A woman came in.\n\n"You are Doctor Brown," said Anna Smith.\n\n"I am," I said.\n\n"Then sit down, Brown."\n\nI sat down.`
  assert.deepEqual(speakers(text)[1], 'Brown')
})

test('where no novel is told, who is in mind, who is asked and who tells are looked at too', () => {
  const [row] = rows(
    'Anna Smith sat down. Peter Brown asked Anna Smith about the door.\n\n"Nobody shut it all night."\n\nNobody moved.',
  )
  const asked = row!.candidates.find(({ actor }) => actor === 'anna-smith')!
  const asks = row!.candidates.find(({ actor }) => actor === 'peter-brown')!
  assert.equal(asked.values[actorFeatures.indexOf('asked')], 1)
  assert.equal(asks.values[actorFeatures.indexOf('asks')], 1)
  assert.ok(asked.values[actorFeatures.indexOf('inMind')]! > 0)
})
