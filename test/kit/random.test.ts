import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { philox, Stream, streamOf } from '../../src/kit/random.ts'

const hex = (words: Uint32Array): string => [...words].map(word => word.toString(16).padStart(8, '0')).join(' ')

test('Philox4x32-10 gives the known answers of Random123 (kat_vectors)', () => {
  const out = new Uint32Array(4)
  const most = 0xffffffff
  assert.equal(hex(philox([0, 0, 0, 0], [0, 0], out)), '6627e8d5 e169c58d bc57ac4c 9b00dbd8')
  assert.equal(hex(philox([most, most, most, most], [most, most], out)), '408f276d 41c83b0e a20bc7c6 6d5451fd')
  assert.equal(
    hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], out)),
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  )
})

test('xoshiro128** gives the outputs of the reference program from state 1, 2, 3, 4 (as in rand_xoshiro)', () => {
  const stream = Stream.ofState([1, 2, 3, 4])
  assert.deepEqual(
    Array.from({ length: 10 }, () => stream.word()),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  )
})

test('a stream depends on its name alone', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat({ max: 600 }), (seed, study, trial, used) => {
      const stream = streamOf(1, 1, 1)
      for (let i = 0; i < used; i++) stream.normal()
      stream.restart(seed, study, trial)
      const fresh = streamOf(seed, study, trial)
      for (let i = 0; i < 20; i++) assert.equal(stream.normal(), fresh.normal())
      assert.notEqual(stream.word(), streamOf(seed, study, trial + 1).word())
    }),
  )
})

test('moments are those of the distributions', () => {
  const stream = streamOf(7, 0, 0)
  const n = 40_000
  const moments = (draw: () => number): [number, number] => {
    const values = Array.from({ length: n }, draw)
    const mean = values.reduce((a, b) => a + b) / n
    return [mean, values.reduce((a, b) => a + (b - mean) ** 2, 0) / n]
  }
  const near = ([mean, variance]: [number, number], m: number, v: number): void => {
    assert.ok(Math.abs(mean - m) < 5 * Math.sqrt(v / n), `mean ${mean}, not ${m}`)
    assert.ok(Math.abs(variance / v - 1) < 0.12, `variance ${variance}, not ${v}`)
  }
  near(
    moments(() => stream.uniform()),
    0.5,
    1 / 12,
  )
  near(
    moments(() => stream.normal()),
    0,
    1,
  )
  near(
    moments(() => stream.gamma(0.5)),
    0.5,
    0.5,
  )
  near(
    moments(() => stream.gamma(3)),
    3,
    3,
  )
  near(
    moments(() => stream.beta(1, 3)),
    0.25,
    3 / 80,
  )
  near(
    moments(() => stream.poisson(4)),
    4,
    4,
  )
  near(
    moments(() => stream.poisson(40)),
    40,
    40,
  )
  near(
    moments(() => stream.negativeBinomial(8.48, 1.28)),
    8.48,
    8.48 + 8.48 ** 2 / 1.28,
  )
})
