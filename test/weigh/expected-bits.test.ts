import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { expectedBits, information } from '../../src/weigh/hypotheses/expected-bits.ts'

const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true })

test('expected bits equal entropy before less mean entropy after, and never pass what is open', () => {
  const entropy = (weights: readonly number[]): number =>
    weights.reduce((bits, w) => bits - (w > 0 ? w * Math.log2(w) : 0), 0)
  fc.assert(
    fc.property(fc.array(fc.tuple(probability, probability), { minLength: 2, maxLength: 6 }), pairs => {
      const all = pairs.reduce((sum, [w]) => sum + w, 0)
      const weights = pairs.map(([w]) => w / all)
      const after = (yes: boolean): number => {
        const joint = weights.map((w, i) => w * (yes ? pairs[i]![1] : 1 - pairs[i]![1]))
        const sum = joint.reduce((total, x) => total + x, 0)
        return sum * entropy(joint.map(x => x / sum))
      }
      const bits = information(
        weights,
        pairs.map(([, p]) => p),
      )
      assert.ok(Math.abs(bits - (entropy(weights) - after(true) - after(false))) < 1e-9)
      assert.ok(bits > -1e-12 && bits <= entropy(weights) + 1e-12)
    }),
  )
})

test('a document whose items repeat tells nothing; two items of one document count as the sharper', () => {
  const item = (id: string, a: string, b: string) => ({ id, words: id, claims: ['c'], likelihoods: { a, b }, why: '' })
  const rivals = {
    id: 'r',
    question: '?',
    hypotheses: [
      { id: 'a', words: 'A' },
      { id: 'b', words: 'B' },
    ],
    prior: { a: 1, b: 1 },
    priorWhy: '',
    items: [
      item('same', 'likely', 'likely'),
      item('sharp', 'very likely', 'very unlikely'),
      item('dull', 'likely', 'unlikely'),
    ],
  }
  const found = expectedBits(rivals as never, {}, { same: ['letter'], sharp: ['report'], dull: ['report'] })
  assert.deepEqual(
    found.map(one => [one.document, one.items]),
    [
      ['report', ['sharp', 'dull']],
      ['letter', ['same']],
    ],
  )
  const weights = [0.5, 0.5]
  assert.ok(Math.abs(found[0]!.bits - information(weights, [Math.sqrt(0.8 * 0.95), Math.sqrt(0.05 * 0.2)])) < 1e-12)
  assert.ok(Math.abs(found[1]!.bits) < 1e-12)
})

test('an item may be called as every object is inside', () => {
  const likelihoods = { a: 'likely', b: 'unlikely' }
  const items = ['valueOf', 'constructor', 'toString'].map(id => ({
    id,
    words: id,
    claims: ['c'],
    likelihoods,
    why: '',
  }))
  const hypotheses = ['a', 'b'].map(id => ({ id, words: id }))
  const rivals = { id: 'r', question: '?', hypotheses, prior: { a: 1, b: 1 }, priorWhy: '', items }
  assert.deepEqual(expectedBits(rivals as never, {}, {}), [])
  const [only] = expectedBits(rivals as never, {}, { constructor: ['letter'] } as never)
  assert.deepEqual(only?.items, ['constructor'])
})
