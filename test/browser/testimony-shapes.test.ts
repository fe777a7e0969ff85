import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bottleneck, layOut } from '../../src/show/web/rooms/chain/layout.ts'

const link = (voice: string, access: 'read' | 'told' | 'witness' = 'read') => ({
  voice,
  access,
  attitude: 'neutral' as const,
  readByUs: voice === 'page',
  shown: 'stated' as const,
})
const chain = (id: string, ...voices: string[]) => ({ id, chain: ['page', ...voices].map(voice => link(voice)) })

test('a chain is drawn downwards, each voice once, and boxes of one layer stand apart', () => {
  const voices = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(voices, { minLength: 1, maxLength: 6 }), chains => {
      const { boxes, edges, levels } = layOut(
        chains.map((own, i) => chain(`claim-${i}`, ...own)),
        2000,
        100,
      )
      assert.equal(new Set(boxes.map(box => box.id)).size, boxes.length)
      assert.equal(boxes.filter(box => box.level === 0).length, chains.length)
      for (const own of chains) for (const voice of own) assert.ok(boxes.some(box => box.id === voice))
      for (const edge of edges)
        assert.ok(boxes.some(box => box.id === edge.from) && boxes.some(box => box.id === edge.to))
      for (let level = 0; level < levels; level++) {
        const xs = boxes
          .filter(box => box.level === level)
          .map(box => box.x)
          .sort((a, b) => a - b)
        for (const [i, x] of xs.slice(1).entries()) assert.ok(x - xs[i]! >= 99.9)
      }
    }),
  )
})

test('the bottleneck is the shared voice short of the origin', () => {
  const drawing = layOut([chain('1', 'x', 'report', 'he'), chain('2', 'y', 'report', 'he'), chain('3', 'he')], 900, 150)
  assert.equal(bottleneck(drawing)?.id, 'report')
  assert.equal(drawing.boxes.find(box => box.id === 'he')?.claims.length, 3)
  assert.equal(bottleneck(layOut([chain('1', 'x')], 900, 150)), null)
})
