import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRenderings } from '../../src/steps/check-renderings.ts'
import { openWordNet } from '../../src/steps/open-thesaurus.ts'
import { needsShared, realText } from '../shared.ts'

const thesaurus = openWordNet()
const told = (a: string, b: string): string[] =>
  checkRenderings(a, b, thesaurus).map(r => `${r.a.words} | ${r.b.words} | ${r.common}`)

const one = 'Everybody knew Peter Falk, whom Anna Moor had called "the pet of the ward", and nobody minded.'

test('two renderings of an epithet meet through who says it of whom', () => {
  const other = 'Dubbed "the darling of the ward" by Anna Moor, Peter Falk was soon forgotten.'
  assert.deepEqual(told(one, other), ['the pet of the ward | the darling of the ward | meaning'])
})

test('another person, another speaker or no word of naming makes no rendering', () => {
  assert.deepEqual(told(one, 'Dubbed "the darling of the ward" by Anna Moor, Tom Reed was soon forgotten.'), [])
  assert.deepEqual(told(one, 'Anna Moor saw Peter Falk read "The Lamp of the Ward" at night.'), [])
})

test('real texts: four renderings of one epithet, in every pair of the texts that have it', needsShared, () => {
  const heads = ['favourite', 'golden', 'darling', 'favorite']
  const texts = ['000', '001', '003', '004'].map(digits => realText(digits).text)
  const missed: string[] = []
  for (const [i, a] of texts.entries())
    for (const [j, b] of texts.entries()) {
      if (i >= j) continue
      const all = told(a, b)
      if (!all.some(line => line.split(' | ').every((words, n) => n > 1 || words.includes(heads[n === 0 ? i : j]!))))
        missed.push(`${heads[i]} ${heads[j]}: ${all.join('; ')}`)
    }
  assert.deepEqual(missed, [])
})
