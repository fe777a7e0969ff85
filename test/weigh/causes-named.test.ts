import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCaseFolder } from '../../src/steps/case-folder.ts'
import { causeNamed } from '../../src/weigh/idioms/causes-named.ts'
import { causesOfConfession } from '../../src/weigh/idioms/confession.ts'

const named: readonly (readonly [answer: string, cause: string | null])[] = [
  ['sincere remorse', 'remorse'],
  ['Torture, by the book', 'force'],
  ['fear for his wife and child', 'family'],
  ['no way out: refusal counts as guilt', 'no-way-out'],
  ['service to a larger idea', 'idea'],
  ['a last service to the party', 'last-service'],
  ['drugs or hypnosis', 'drugs'],
  ['isolation and threats', 'isolation'],
  ['a larger ideal', 'idea'],
  ['self-suggestion', 'drugs'],
  ['vanity', null],
  ['', null],
  // a beginning counts at the start of a word only
  ['unforced', null],
  ['grandchildren', null],
]

test('an answer names the cause whose words it begins with, or none', () => {
  for (const [answer, cause] of named) assert.equal(causeNamed(answer), cause, answer)
})

test('the words of each cause itself name it', () => {
  for (const [id, words] of causesOfConfession) assert.equal(causeNamed(words), id)
})

test('in the 1938 case the answers to why they confessed are told apart', t => {
  const folder = readCaseFolder('cases/moscow-1938')
  const asked = folder.questions.filter(one => one.kind === 'choice' && /\bwhy\b.*confess/i.test(one.words))
  const answers = folder.claims.filter(one => asked.some(({ id }) => id === one.question)).map(one => one.answer)
  const causes = new Set(answers.map(one => (one.kind === 'choice' ? causeNamed(one.value) : null)))
  t.diagnostic(`${answers.length} answers, ${causes.size} causes or none`)
  assert.ok(causes.size >= 4)
})
