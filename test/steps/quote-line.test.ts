import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quoteLine } from '../../src/steps/quote-line.ts'

const line =
  'The harbour froze. Lind was taken on 4 March, before dawn. Lind wrote to his sister, and Lind was not read.'

test('the sentence with the rarer words of the claim is chosen, whatever their endings', () => {
  assert.equal(quoteLine(line, 'Lind: taken in March').near, 'Lind was taken on 4 March, before dawn.')
  assert.equal(quoteLine(line, 'his sisters').near, 'Lind wrote to his sister, and Lind was not read.')
})

test('where no sentence shares a word, none is marked and the line begins', () => {
  assert.deepEqual(quoteLine(line, 'ice'), { before: '', near: '', after: line })
})

test('what stands around is cut between words', () => {
  const { before, near, after } = quoteLine(
    `${'Far away. '.repeat(40)}The lamp was lit. ${'Far away. '.repeat(40)}`,
    'lamp',
  )
  assert.equal(near, 'The lamp was lit.')
  assert.match(before, /^… (Far|away)/)
  assert.match(after, /(Far|away\.) …$/)
})

test('of any line no more than a column is shown, and the uncut parts make the line again', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 700, unit: 'grapheme' }), fc.string(), (text, claim) => {
      const { before, near, after } = quoteLine(text, claim)
      assert.ok(before.length + near.length + after.length < 900)
      if (!before.startsWith('… ') && !after.endsWith(' …')) assert.equal(before + near + after, text)
    }),
  )
})
