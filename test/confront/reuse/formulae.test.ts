import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankFormulae } from '../../../src/confront/reuse/formulae.ts'
import { findReuse } from '../../../src/confront/reuse/reuse.ts'

test('a formula of any length is blanked, whatever its case, endings and punctuation; code points and lines stay', () => {
  const text = 'Ich 𝄞 swear\nby the lamp: it rained. I SWEAR, by the lamps!'
  const { texts, places } = blankFormulae([text], ['swear by the lamp', 'it', 'never', ''])
  assert.equal(texts[0], 'Ich 𝄞      \n           :    rained. I                    !')
  assert.equal(Array.from(texts[0]!).length, Array.from(text).length)
  assert.deepEqual(places, [[2], [1], [0], [0]])
})

test('the longest of two formulae that begin alike is blanked', () => {
  assert.equal(
    blankFormulae(['so help me God it rained'], ['so help me', 'so help me God']).texts[0],
    '               it rained',
  )
})

test('letters of two units keep one place', () => {
  assert.equal(blankFormulae(['a 𐐨𐐨 b'], ['𐐨𐐨']).texts[0], 'a    b')
})

test('a title that two texts share is no find once it is a formula', () => {
  const filler = (of: string): string => Array.from({ length: 60 }, (_, n) => `${of}${n}`).join(' ')
  const texts = [
    `${filler('a')}. They named the League of Quiet Harbours. ${filler('b')}.`,
    `${filler('c')}. Under the League of Quiet Harbours he sailed.`,
  ]
  assert.equal(
    findReuse(texts[0]!, texts[1]!).parallels.some(one => one.kind === 'verbatim'),
    true,
  )
  const [a, b] = blankFormulae(texts, ['league of quiet harbours']).texts
  assert.equal(
    findReuse(a!, b!).parallels.some(one => one.kind === 'verbatim'),
    false,
  )
})
