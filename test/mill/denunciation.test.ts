import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { isFault } from '../../src/kit/errors.ts'
import { streamOf } from '../../src/kit/random.ts'
import { choicesOf, effectKeys, width } from '../../src/mill/denunciation/choice.ts'
import { fitChoices, scoreOf } from '../../src/mill/denunciation/fit.ts'
import { continueFrom, stretchOf, underTheta } from '../../src/mill/denunciation/forecast.ts'
import { type DenunciationRecord, readDenunciations } from '../../src/mill/denunciation/read.ts'
import { assessDenunciations } from '../../src/steps/assess-denunciations.ts'
import { needsShared, shared } from '../shared.ts'

const namings = `source,target,time
A,B,1335-01-20
A,C,1335-01-20
B,A,1335-01-21
B,,1335-01-22
C,G1,1335-01-22
,A,1335-01-22`
const people = 'id,dead,residence\nA,0,Coazze\nB,0,Coazze\nC,1,'

test('tables become a record; what is no listed person or has no speaker is left out and counted', () => {
  const kin = 'V1,V2,role\nA,C,siblings\nA,X,siblings'
  const events = 'id,time,type\nB,1335-01-21,summons\nA,1335-01-20,deposition\nB,1335-01-21,deposition'
  const record = readDenunciations({ namings, people, kin, events })
  assert.deepEqual(record.days, ['1335-01-20', '1335-01-21', '1335-01-22'])
  assert.deepEqual(
    record.namings.map(({ speaker, named, day }) => [speaker, named, day]),
    [
      [0, 1, 0],
      [0, 2, 0],
      [1, 0, 1],
      [1, null, 2],
    ],
  )
  assert.deepEqual(record.leftOut, { 'named is no listed person': 1, 'no day or no speaker': 1 })
  assert.deepEqual(
    [record.people[2]!.dead, record.called[1], record.called[0], record.depositions.length],
    [true, 1, -1, 2],
  )
  assert.ok(record.kin.has(2) && record.kin.has(6) && record.kin.size === 2)
})

test('what is said counts from the next morning on, and nobody is named twice by one speaker', () => {
  const choices = choicesOf(readDenunciations({ namings, people }))
  assert.equal(choices.length, 3)
  const of = (choice: number, j: number, effect: string): number =>
    choices[choice]!.x[j * width + effectKeys.indexOf(effect as (typeof effectKeys)[number])]!
  assert.equal(of(1, 1, 'indegree'), 0)
  assert.deepEqual([...choices[1]!.open], [0, 0, 1])
  assert.equal(of(2, 0, 'reciprocity'), 1)
  assert.equal(of(2, 2, 'indegree'), 1)
  assert.equal(of(2, 0, 'place'), 1)
  assert.equal(of(2, 2, 'dead'), 1)
})

test('anything that is no record of denunciations ends in a sentence', () => {
  const bad = [
    '',
    'x',
    'source,target\nA,B',
    'source,target,time\nA,B,yesterday',
    'source,target,time\nA,,1335-01-20',
    '"',
  ]
  for (const text of bad) assert.throws(() => readDenunciations({ namings: text }), isFault, text)
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), text => {
      try {
        readDenunciations({ namings: `source,target,time\n${text}`, people: text })
      } catch (error) {
        assert.ok(isFault(error))
      }
    }),
  )
})

/** Sixty people, sixty days; whom they name is then drawn by the model itself. */
function blankRecord(): DenunciationRecord {
  const n = 60
  const random = streamOf(5, 0, 0)
  const rows = Array.from(
    { length: 700 },
    (_, i) =>
      `p${random.below(n)},p${random.below(n)},1335-0${1 + Math.floor(i / 350)}-${String(1 + (Math.floor(i / 12) % 28)).padStart(2, '0')}`,
  )
  const kin = Array.from({ length: 60 }, () => `p${random.below(n)},p${random.below(n)}`)
  const list = Array.from({ length: n }, (_, i) => `p${i},${i % 9 === 0 ? 1 : 0},v${i % 6}`)
  return readDenunciations({
    namings: `source,target,time\n${rows.join('\n')}`,
    people: `id,dead,place\n${list.join('\n')}`,
    kin: `v1,v2\n${kin.join('\n')}`,
  })
}

test('effects that made a record are found again, within three standard errors, and the score is proper', () => {
  const record = blankRecord()
  const truth = Float64Array.from([0.6, 0.3, 1, 1.5, 0.5, 0, -0.8, -0.4, 0])
  let [inside, all] = [0, 0]
  for (let trial = 0; trial < 5; trial++) {
    const drawn = { ...record, namings: continueFrom(record, 0, underTheta(truth), streamOf(5, 1, trial)) }
    const choices = choicesOf(drawn)
    const { theta, se } = fitChoices(choices)
    for (let c = 0; c < width; c++) {
      all++
      if (Math.abs(theta[c]! - truth[c]!) < 3 * se[c]!) inside++
    }
    const even = scoreOf(choices, underTheta(new Float64Array(width)))
    assert.ok(scoreOf(choices, underTheta(truth)) > even)
    assert.ok(scoreOf(choices, underTheta(theta)) >= scoreOf(choices, underTheta(truth)) - 0.01)
  }
  assert.ok(inside >= all - 2, `${inside} of ${all}`)
})

test('figures of a stretch, by hand', () => {
  const record = readDenunciations({ namings, people, kin: 'v1,v2\nA,C' })
  const whole = stretchOf(record, record.namings, 0)
  assert.deepEqual([whole.namings, whole.novelty, whole.kinShare, whole.inMax], [3, 1, 1 / 3, 1])
  // A speaks unnamed: 0; B and C are of generation 1; A, named by B, counts one more than B
  assert.equal(whole.generation, (1 + 1 + 2) / 3)
})

test('Giaveno 1335: the last third of the days is foretold better than by frequencies', needsShared, () => {
  const found = assessDenunciations(fileURLToPath(new URL('data/giaveno-1335', shared!)), 1938)
  assert.equal(found.depositions, 130)
  assert.ok(found.score.model > found.score.frequency + 0.1 && found.score.frequency > found.score.even)
  const theta = Object.fromEntries(found.effects.map(one => [one.key, one]))
  // signs that Estévez, Salihović and Sgourev (2024) report
  for (const key of ['indegree', 'reciprocity', 'kin']) assert.ok(theta[key]!.theta > 4 * theta[key]!.se, key)
  assert.ok(found.forecast.filter(one => one.low <= one.observed && one.observed <= one.high).length >= 3)
  const fresh = found.quarters.map(q => q.fresh)
  assert.ok(fresh[3]! < fresh[2]! && fresh[2]! < fresh[1]!)
})
