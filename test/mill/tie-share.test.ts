import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type NameList, shuffle } from '../../src/kit/curveball.ts'
import { streamOf } from '../../src/kit/random.ts'
import { generate } from '../../src/mill/generate.ts'
import { hypotheses } from '../../src/mill/hypotheses.ts'
import { drawParameters, type Parameters } from '../../src/mill/parameters.ts'
import { tieShareOf } from '../../src/mill/tie-share.ts'
import { mostNames, VisibleRecord } from '../../src/mill/visible.ts'
import { World } from '../../src/mill/world.ts'

/** `0: 1 2` is one who names 1 and 2. Ties are ordered here, so that each naming can be told from its return. */
function recordOf(people: number, lists: readonly (readonly number[])[], ties: readonly (readonly [number, number])[]) {
  const record = new VisibleRecord(people)
  record.people = people
  for (const [speaker, names] of lists.entries()) {
    if (names.length === 0) continue
    const d = record.papers++
    record.speaker[d] = speaker
    record.nameCount[d] = names.length
    record.names.set(names, d * mostNames)
  }
  for (const [a, b] of ties) record.ties[a * people + b] = 1
  return record
}

/** Mean tied share over every naming graph with these degrees, listed one by one. */
function bruteForce(
  people: number,
  lists: readonly (readonly number[])[],
  ties: readonly (readonly [number, number])[],
) {
  const wanted = Array.from({ length: people }, (_, j) => lists.filter(names => names.includes(j)).length)
  const tied = new Set(ties.map(pair => pair.join(' ')))
  const shares: number[] = []
  const walk = (speaker: number, left: readonly number[], share: number): void => {
    if (speaker === lists.length) {
      if (left.every(n => n === 0)) shares.push(share)
      return
    }
    for (let bits = 0; bits < 1 << people; bits++) {
      const names = Array.from({ length: people }, (_, j) => j).filter(j => (bits >> j) & 1)
      if (names.length !== lists[speaker]!.length || names.includes(speaker)) continue
      const rest = left.map((n, j) => n - (names.includes(j) ? 1 : 0))
      if (rest.every(n => n >= 0))
        walk(speaker + 1, rest, share + names.filter(j => tied.has(`${speaker} ${j}`)).length)
    }
  }
  walk(0, wanted, 0)
  const pairs = lists.flat().length
  return { graphs: shares.length, mean: shares.reduce((a, b) => a + b, 0) / shares.length / pairs }
}

test('S8: every list keeps its length, every name its number of lists, and nobody is dealt himself or one name twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 6 }), { minLength: 2, maxLength: 8 }),
      fc.nat(),
      (named, seed) => {
        const lists: NameList[] = named.map((names, speaker) => ({
          speaker,
          names: names.filter(name => name !== speaker),
        }))
        const before = lists.map(({ names }) => [...names])
        shuffle(lists, streamOf(seed, 0, 0))
        const count = (all: readonly (readonly number[])[]) => all.flat().sort((a, b) => a - b)
        assert.deepEqual(
          lists.map(({ names }) => names.length),
          before.map(names => names.length),
        )
        assert.deepEqual(count(lists.map(({ names }) => names)), count(before))
        for (const { speaker, names } of lists) {
          assert.ok(!names.includes(speaker))
          assert.equal(new Set(names).size, names.length)
        }
      },
    ),
  )
})

test('S8: the mean under the null is that of all naming graphs with these degrees, listed one by one', () => {
  const cases: [number, number[][], [number, number][]][] = [
    [
      5,
      [[1, 2], [2, 3], [3, 4], [0], [1]],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      5,
      [[1, 2, 3], [0, 2], [0, 1, 4], [1], [0, 2]],
      [
        [0, 1],
        [2, 1],
        [3, 1],
        [2, 4],
      ],
    ],
    [
      5,
      [[1], [2, 4], [3], [4, 0], [0, 1, 2]],
      [
        [0, 1],
        [1, 2],
        [4, 1],
      ],
    ],
  ]
  for (const [people, lists, ties] of cases) {
    const { graphs, mean } = bruteForce(people, lists, ties)
    assert.ok(graphs > 3, `${graphs} graphs`)
    const found = tieShareOf(recordOf(people, lists, ties), streamOf(5, 0, 0), 20_000)!
    assert.ok(Math.abs(found.expected - mean) < 0.01, `${found.expected} and by listing ${mean} of ${graphs}`)
  }
})

test('S8: where ties pull nobody the share lies among the shuffled ones; where they pull hard it lies above', () => {
  const none = { tiePull: 0, kinPull: 0, reciprocity: 0, contactPull: 0, tieWeight: 0, calledPull: 0, homophily: 0 }
  const trials = 40
  const above = (edits: Partial<Parameters>): number => {
    let high = 0
    for (let seed = 0; seed < trials; seed++) {
      const random = streamOf(seed, 8, 0)
      const drawn = { ...drawParameters(random, [hypotheses.casc.edits]), ...none, survival: 0.9, ...edits }
      const found = tieShareOf(generate(new World(), drawn, 'casc', random).visible, random, 99)
      if (found !== null && found.chance <= 0.05) high++
    }
    return high
  }
  // of forty tests at a twentieth, seven or more come once in two hundred times
  const [without, pulled] = [above({}), above({ tiePull: 3 })]
  assert.ok(without < 7, `${without} of ${trials} by chance`)
  assert.ok(pulled > 0.8 * trials, `${pulled} of ${trials} with a pull`)
})

test('S8: a record in which fewer than two people speak bears no share', () => {
  assert.equal(tieShareOf(recordOf(4, [[1, 2]], []), streamOf(1, 0, 0)), null)
  assert.equal(tieShareOf(recordOf(4, [], []), streamOf(1, 0, 0)), null)
})
