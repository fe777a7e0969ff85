import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bottleneck, layOut } from '../../src/show/web/rooms/chain/layout.ts'
import { limitOf, unanimity, usualSuspicion } from '../../src/show/web/rooms/witnesses/unanimity.ts'

const link = (voice: string, access: 'read' | 'told' | 'witness' = 'read') => ({
  voice,
  access,
  attitude: 'neutral' as const,
  readByUs: voice === 'page',
  shown: 'stated' as const,
})
const chain = (id: string, ...voices: string[]) => ({ id, chain: ['page', ...voices].map(voice => link(voice)) })

test('unanimity gives the values of Gunn’s form as the field prints them', () => {
  const printed = { 1: '8.55', 2: '22.3', 3: '15.2', 5: '5.0', 8: '1.58', 13: '1.02' }
  for (const [n, value] of Object.entries(printed)) {
    const digits = value.length - value.indexOf('.') - 1
    assert.equal(unanimity(usualSuspicion, Number(n)).toFixed(digits), value)
  }
  assert.equal(unanimity(usualSuspicion, 21).toFixed(4), '1.0001')
  assert.ok(Math.abs(Math.log10(unanimity({ ...usualSuspicion, zeta: 0 }, 21)) - 21) < 1e-9)
})

test('its three limits hold: back to 1, never above 1/ζ, without end', () => {
  const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(rate, rate, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (p, q, zeta) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      fc.pre(high - low > 0.05)
      const falls = { zeta, c: high, a: low, b: low / 2 }
      assert.equal(limitOf(falls), 'falls')
      assert.ok(Math.abs(unanimity(falls, 4000) - 1) < 1e-6)
      const level = { zeta, c: high, a: high, b: low }
      assert.equal(limitOf(level), 'ceiling')
      for (const n of [1, 5, 50]) assert.ok(unanimity(level, n) <= 1 / zeta + 1e-9)
      const grows = { zeta, c: low, a: high, b: low / 2 }
      assert.equal(limitOf(grows), 'grows')
      assert.ok(unanimity(grows, 60) > unanimity(grows, 30))
    }),
  )
})

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
