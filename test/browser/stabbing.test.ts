import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutBlocks } from '../../src/show/web/text/blocks.ts'
import { makeStabbing } from '../../src/show/web/text/stabbing.ts'

const ranges = fc.array(
  fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 40 },
)

test('a point is held by the ranges that brute force finds, the smallest first', () => {
  fc.assert(
    fc.property(ranges, fc.nat(90), (all, point) => {
      const found = makeStabbing(all).at(point)
      const expected = all.filter(one => one.start <= point && one.end > point)
      assert.equal(found.length, expected.length)
      assert.ok(found.every(one => expected.includes(one)))
      assert.ok(found.every((one, i) => i === 0 || one.end - one.start >= found[i - 1]!.end - found[i - 1]!.start))
    }),
  )
})

test('the pieces of all blocks hold every character that is not blank, once, in order', () => {
  const text = fc.array(fc.constantFrom('a', 'B', ' ', '\n', '.', 'ж'), { maxLength: 200 }).map(all => all.join(''))
  fc.assert(
    fc.property(text, ranges, (words, cuts) => {
      const inside = cuts.filter(one => one.end <= words.length)
      const masks = inside.slice(0, 3).map((one, n) => ({ ...one, n }))
      const layers = inside.slice(3).map(one => ({ ...one, layer: 'editor' as const }))
      const blocks = cutBlocks(words, { masks, layers, notes: [] })
      const said = blocks.flatMap(block => block.pieces.map(one => words.slice(one.start, one.end))).join('')
      assert.equal(said.replaceAll(/\s/g, ''), words.replaceAll(/\s/g, ''))
      for (const block of blocks) assert.equal(block.line, words.slice(0, block.start).split('\n').length)
    }),
  )
})

test('a paragraph of any length stands in rows that lose no character and keep their line', () => {
  const words = `One.\n${'a lamp 😀 was lit '.repeat(4000)}\n${'😀'.repeat(9001)}\nLast.`
  const blocks = cutBlocks(words, { masks: [], layers: [], notes: [] })
  assert.equal(
    blocks
      .map(one => words.slice(one.start, one.end))
      .join('')
      .replaceAll(/\s/g, ''),
    words.replaceAll(/\s/g, ''),
  )
  for (const { start, end, line } of blocks) {
    assert.ok(end - start <= 4001)
    assert.ok(words.slice(start, end).isWellFormed())
    assert.equal(line, words.slice(0, start).split('\n').length)
  }
})
