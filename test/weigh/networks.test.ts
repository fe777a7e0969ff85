import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { readBif } from '../../src/weigh/networks/bif.ts'
import { writeBif } from '../../src/weigh/networks/bif-write.ts'
import { planElimination } from '../../src/weigh/networks/elimination.ts'
import { infer } from '../../src/weigh/networks/infer.ts'
import { needsShared, shared } from '../shared.ts'
import { joint, madeNetwork as network, worlds } from './made-networks.ts'

test('posteriors and log evidence equal the sum over all worlds', () => {
  fc.assert(
    fc.property(network, fc.nat(), fc.nat(), (net, which, state) => {
      const observed = which % net.variables.length
      const s = state % net.variables[observed]!.states.length
      const result = infer(net, { [`v${observed}`]: `s${s}` })
      const all = [...worlds(net)]
        .filter(world => world[observed] === s)
        .map(world => ({ world, p: joint(net, world) }))
      const total = all.reduce((sum, { p }) => sum + p, 0)
      assert.ok(Math.abs(result.logEvidence - Math.log(total)) < 1e-9)
      for (const [v, { name, states }] of net.variables.entries()) {
        if (v === observed) continue
        for (const [i, label] of states.entries()) {
          const expected = all.filter(({ world }) => world[v] === i).reduce((sum, { p }) => sum + p, 0) / total
          assert.ok(Math.abs(result.posteriors[name]![label]! - expected) < 1e-12)
        }
      }
    }),
  )
})

test('a grid of sixteen rows is swept row by row, in fewer cells than greedy orders need', () => {
  const n = 16
  const scopes = Array.from({ length: n * n }, (_, v) => [v, ...(v >= n ? [v - n] : []), ...(v % n > 0 ? [v - 1] : [])])
  const { order, cells, largest } = planElimination(new Int32Array(n * n).fill(2), scopes)
  assert.equal(new Set(order).size, n * n)
  assert.ok(largest <= 2 ** (n + 1) && cells <= n * n * largest, `${cells} cells, the largest ${largest}`)
  // an order that costs more than any number can tell is still an order
  const all = Array.from({ length: 1100 }, (_, v) => v)
  assert.equal(planElimination(new Int32Array(1100).fill(2), [all]).cells, Infinity)
})

test('asking for some variables gives the same answer as asking for all', () => {
  fc.assert(
    fc.property(network, fc.nat(), (net, which) => {
      const name = `v${which % net.variables.length}`
      const all = infer(net).posteriors[name]!
      for (const [state, p] of Object.entries(infer(net, {}, [name]).posteriors[name]!))
        assert.ok(Math.abs(p - all[state]!) < 1e-12)
    }),
  )
})

test('a network written as BIF reads back with the same tables', () => {
  fc.assert(
    fc.property(network, net => {
      const back = readBif(writeBif(net))
      assert.deepEqual(back.variables, net.variables)
      for (const [i, table] of net.tables.entries()) {
        assert.deepEqual(back.tables[i]!.parents, table.parents)
        for (const [j, value] of table.values.entries()) assert.ok(Math.abs(back.tables[i]!.values[j]! - value) < 1e-15)
      }
    }),
  )
})

describe('the published networks, to 1e-9', needsShared, () => {
  const folder = new URL('data/networks/', shared ?? 'file:///')
  const files = shared === null ? [] : readdirSync(folder).filter(name => name.startsWith('posteriors-'))
  for (const file of files) {
    test(file, () => {
      const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      const net = readBif(gunzipSync(readFileSync(new URL(`${gold.network}.bif.gz`, folder))).toString())
      for (const { evidence, posteriors, log_probability_of_evidence } of gold.cases) {
        const result = infer(net, evidence, Object.keys(posteriors))
        assert.ok(Math.abs(result.logEvidence - log_probability_of_evidence) < 1e-9)
        for (const [name, expected] of Object.entries<number[]>(posteriors)) {
          const states: readonly string[] = gold.states[name]
          for (const [i, p] of expected.entries()) assert.ok(Math.abs(result.posteriors[name]![states[i]!]! - p) < 1e-9)
        }
      }
    })
  }
})

const lamp = `network "lamp oil" { property "made up"; }
variable lit { type discrete [ 2 ] { "yes", no }; }   // a comment
variable seen { type discrete[2] { yes no } ; property x y; }
probability ( seen | lit ) { default 0.1, 0.9; ("yes") 0.7 0.3; }
probability ( lit ) { table 0.2, 0.8; }`

test('the format’s freedoms are read: quotes, comments, properties, default rows, any order', () => {
  const { posteriors, logEvidence } = infer(readBif(lamp), { seen: 'yes' })
  assert.ok(Math.abs(posteriors.lit!.yes! - 0.14 / 0.22) < 1e-12)
  assert.ok(Math.abs(logEvidence - Math.log(0.22)) < 1e-12)
})

test('a full table on a child with parents has the child slowest', () => {
  const net = readBif(lamp.replace(/\{ default.*\}/, '{ table 0.7, 0.1, 0.3, 0.9; }'))
  assert.ok(Math.abs(infer(net, { seen: 'yes' }).posteriors.lit!.yes! - 0.14 / 0.22) < 1e-12)
})

const odd = `\uFEFF// made up
NETWORK odd { property author = "a; b"; property 3 > 2 { x ; }
VARIABLE x=1 { type discrete [ 3 ] { 10%, <5, a/b }; property position = (73, 165) ; }
variable "the other one" { type discrete [2] { less than 5, five or more }; };
probability(x=1){table 1.0E-1 .4 +5e-1;}
probability ( "the other one" x=1 ) { /* late */ (10%) 1. 0; (<5) 3.3e-01 0.66; default .5 .5; }`
test('odd names, percent signs, scientific numbers, capitals, brackets in properties, names of several words', () => {
  const net = readBif(odd)
  assert.deepEqual(net.variables[0]!.states, ['10%', '<5', 'a/b'])
  assert.equal(net.rescaledRows, 1)
  const p = infer(net).posteriors['the other one']!['less than 5']!
  assert.ok(Math.abs(p - (0.1 + 0.4 / 3 + 0.25)) < 1e-12)
})

const faults: [what: string, text: string, says: RegExp][] = [
  ['a missing mark', lamp.replace('{ table', 'table'), /"\{" expected at line 5/],
  [
    'an unknown parent',
    lamp.replace('| lit', '| lantern'),
    /no variable is declared by that name at line 4, found "lantern"/,
  ],
  ['an unknown state', lamp.replace('("yes")', '(maybe)'), /"lit" has no such state at line 4, found "maybe"/],
  ['a row that is no distribution', lamp.replace('0.2, 0.8', '0.2, 0.9'), /row 1 of "lit" is no distribution/],
  ['a negative number', lamp.replace('0.2, 0.8', '-0.2, 1.2'), /no distribution/],
  ['a number too few', lamp.replace('0.7 0.3', '0.7'), /2 numbers expected for "seen", 1 given/],
  ['a missing table', lamp.split('\n').slice(0, 4).join('\n'), /gives "lit" no table/],
  ['an open quotation mark', lamp.replace('"yes", no', '"yes, no'), /closing quotation mark expected at line 2/],
  ['a wrong count of states', lamp.replace('[ 2 ]', '[ 3 ]'), /says 3 states and lists 2/],
  [
    'a cycle',
    lamp.replace('probability ( lit ) { table 0.2, 0.8; }', 'probability ( lit | seen ) { default 0.2, 0.8; }'),
    /has a cycle: /,
  ],
]
for (const [what, text, says] of faults) {
  test(`told in one sentence: ${what}`, () => assert.throws(() => readBif(text), { name: 'Fault', message: says }))
}

test('impossible evidence and too large a network are told before any work', () => {
  const never = lamp.replace('0.2, 0.8', '0, 1').replace('0.1, 0.9', '0, 1')
  assert.throws(() => infer(readBif(never), { seen: 'yes' }), { code: 'bad-input', message: /probability zero/ })
  assert.throws(() => infer(readBif(lamp), {}, undefined, { mostCells: 3 }), {
    code: 'too-large',
    message: /would need .* cells/,
  })
  assert.throws(() => infer(readBif(lamp), { lantern: 'yes' }), { message: /has no variable "lantern"/ })
  assert.throws(() => infer(readBif(lamp), { lit: 'perhaps' }), { message: /Its states are: yes, no/ })
})
