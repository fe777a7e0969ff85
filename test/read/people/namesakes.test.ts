import assert from 'node:assert/strict'
import { test } from 'node:test'
import { identifyActors } from '../../../src/read/people/identify.ts'
import { readText } from '../../../src/read/reader.ts'

const across = (...texts: string[]) =>
  identifyActors(texts.map((text, i) => ({ source: `S${i}`, reading: readText(text) }))).filter(
    a => a.kind === 'person',
  )
const groups = (...texts: string[]) =>
  across(...texts)
    .map(actor => actor.members.map(member => `${member.source}:${member.actor}`).join(' '))
    .sort()

const captain = 'Captain Oskar Dahl wrote the log. Captain Dahl signed it.'

test('a source that tells two bearers of a name apart splits the name across all sources', () => {
  for (const told of [
    'Oskar Dahl, the baker, who is no relation of the Captain of the same name, saw a light.',
    'Oskar Dahl, the baker, is not to be confused with Captain Oskar Dahl.',
    'My name is Oskar Dahl, and they take me for the Captain. I was the baker.',
  ]) {
    const found = groups(captain, told)
    assert.equal(found.includes('S0:oskar-dahl S1:oskar-dahl'), false, told)
    assert.equal(found.filter(group => group.includes('dahl')).length, 2, told)
  }
  assert.deepEqual(groups(captain, 'Oskar Dahl, the baker, saw a light.'), ['S0:oskar-dahl S1:oskar-dahl'])
})

test('names go to the bearer whose title fits, and who has none is left apart with the reason', () => {
  const told = 'Oskar Dahl, the baker, who is no relation of the Captain of the same name, saw a light.'
  const actors = across(captain, told, 'Then the baker Oskar Dahl spoke.', 'Captain O. Dahl slept.', 'Oskar Dahl left.')
  const members = actors.map(actor => actor.members.map(member => member.source).join(' ')).sort()
  assert.deepEqual(members, ['S0 S3', 'S1 S2', 'S4'])
  const lost = actors.find(actor => actor.members[0]!.source === 'S4')!
  assert.match(actors.flatMap(actor => actor.apart).join(), /"Oskar Dahl" in S4 is left apart: S1 says/)
  assert.equal(lost.members.length, 1)
})

test('one text can name both bearers', () => {
  const { actors } = readText(
    'OSKAR DAHL\n\nA Life\n\nMy name is Oskar Dahl and they take me for the Captain. I baked bread. Captain Dahl knew it by morning.',
  )
  const people = actors.filter(actor => actor.kind === 'person')
  assert.deepEqual(
    people.map(actor => [actor.name, actor.variants.map(variant => variant.form)]),
    [
      ['Oskar Dahl', ['OSKAR DAHL', 'Oskar Dahl']],
      ['Dahl', ['Dahl']],
    ],
  )
  assert.match(people[1]!.reasons.join(), /take me for the Captain/)
})
