import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explain } from '../../src/weigh/networks/best-explanation.ts'
import { readBif } from '../../src/weigh/networks/bif.ts'
import { infer } from '../../src/weigh/networks/infer.ts'
import { readNetwork } from '../../src/weigh/networks/read-network.ts'
import { explainAway, valueOfInformation, weighFindings } from '../../src/weigh/networks/relevance.ts'
import { sensitivity } from '../../src/weigh/networks/sensitivity.ts'
import { joint, madeNetwork, worlds } from './made-networks.ts'

test('the most probable explanation is the best of all worlds', () => {
  fc.assert(
    fc.property(madeNetwork, fc.nat(), (net, which) => {
      const observed = which % net.variables.length
      const found = explain(net, { [`v${observed}`]: 's0' })
      const best = [...worlds(net)].filter(w => w[observed] === 0).reduce((top, w) => Math.max(top, joint(net, w)), 0)
      assert.ok(Math.abs(found.log - Math.log(best)) < 1e-9)
      const own = net.variables.map(({ name, states }) => states.indexOf(found.states[name] ?? 's0'))
      assert.ok(Math.abs(Math.log(joint(net, own)) - found.log) < 1e-9)
    }),
  )
})

test('a sensitivity function is the posterior with the number changed and its row kept in proportion', () => {
  fc.assert(
    fc.property(madeNetwork, fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (net, one, two, theta) => {
      const n = net.variables.length
      const target = `v${one % n}`
      const evidence = one % n === two % n ? {} : { [`v${two % n}`]: 's0' }
      const functions = sensitivity(net, evidence, [target, 's0'])
      for (const f of functions.slice(0, 4)) {
        const v = net.variables.findIndex(variable => variable.name === f.variable)
        const { parents, values } = net.tables[v]!
        const states = net.variables[v]!.states
        const row = parents.reduce((r, p) => {
          const { name, states: above } = net.variables[p]!
          return r * above.length + above.indexOf(f.given[name]!)
        }, 0)
        const changed = Float64Array.from(values)
        const s = states.indexOf(f.state)
        for (let i = 0; i < states.length; i++) {
          const at = row * states.length + i
          const share = f.present === 1 ? 1 / (states.length - 1) : values[at]! / (1 - f.present)
          changed[at] = i === s ? theta : share * (1 - theta)
        }
        const [a, b, c, d] = f.coefficients
        if (c + d * theta < 1e-9) continue
        const moved = { ...net, tables: net.tables.map((t, i) => (i === v ? { ...t, values: changed } : t)) }
        const expected = infer(moved, evidence, [target]).posteriors[target]!.s0!
        assert.ok(Math.abs((a + b * theta) / (c + d * theta) - expected) < 1e-9)
      }
    }),
  )
})

const coerced = readBif(`
variable did { type discrete [2] { yes, no }; }
variable pressed { type discrete [2] { yes, no }; }
variable confessed { type discrete [2] { yes, no }; }
probability (did) { table 0.1 0.9; }
probability (pressed) { table 0.5 0.5; }
probability (confessed | did, pressed) {
  (yes, yes) 0.9216 0.0784; (yes, no) 0.608 0.392; (no, yes) 0.804 0.196; (no, no) 0.02 0.98; }`)

test('explaining away and likelihood ratios: a confession and the pressure behind it', () => {
  const away = explainAway(coerced, { confessed: 'yes' }, ['did', 'yes'], ['pressed', 'yes'])
  assert.deepEqual(
    [away.asFound, away.withRival, away.withoutRival].map(p => p!.toFixed(4)),
    ['0.1710', '0.1130', '0.7716'],
  )
  const given = (pressed: string) =>
    weighFindings(coerced, { confessed: 'yes', pressed }, ['did', 'yes']).find(w => w.finding === 'confessed=yes')!
  assert.equal(given('yes').likelihoodRatio.toFixed(3), '1.146')
  assert.equal(given('no').likelihoodRatio.toFixed(1), '30.4')
  assert.match(given('no').reads, /"confessed is yes" is 30.4 times as probable if "did is yes" as if it is not/)
})

test('explaining away keeps its digits where the rival is nearly certain, and never passes one', () => {
  const sure = readBif(`
variable a { type discrete [2] { yes, no }; }
variable b { type discrete [2] { yes, no }; }
variable e { type discrete [2] { yes, no }; }
probability (a) { table 0.2 0.8; }
probability (b | a) { (yes) 0.01 0.99; (no) 0.4 0.6; }
probability (e | a, b) { (yes, yes) 0.9 0.1; (yes, no) 0.7 0.3; (no, yes) 0.8 0.2; (no, no) 0 1; }`)
  assert.equal(explainAway(sure, { e: 'yes' }, ['a', 'yes'], ['b', 'yes']).withoutRival, 1)
  const rare = readBif(`
variable a { type discrete [2] { yes, no }; }
variable b { type discrete [4] { yes, no, perhaps, never }; }
probability (a) { table 0.25 0.75; }
probability (b | a) { (yes) 1 1e-18 1e-18 0; (no) 1 1e-18 0 0; }`)
  // 0.25 · 2 / (0.25 · 2 + 0.75 · 1)
  const { withoutRival } = explainAway(rare, {}, ['a', 'yes'], ['b', 'yes'])
  assert.ok(Math.abs(withoutRival! - 0.4) < 1e-12, String(withoutRival))
  assert.equal(explainAway(rare, {}, ['a', 'yes'], ['b', 'never']).withRival, null)
})

test('a finding without which the hypothesis cannot fail, and one that comes too late, are told in words', () => {
  const sure =
    readBif(`variable h { type discrete [2] { yes, no }; } variable seal { type discrete [2] { whole, broken }; }
    variable note { type discrete [2] { there, gone }; }
    probability (h) { table 0.2 0.8; }
    probability (seal | h) { (yes) 0.5 0.5; (no) 1 0; } probability (note | h) { (yes) 0.9 0.1; (no) 0.3 0.7; }`)
  const [broken] = weighFindings(sure, { seal: 'broken' }, ['h', 'yes'])
  assert.equal(broken!.likelihoodRatio, Infinity)
  assert.match(broken!.reads, /^"seal is broken" is possible only if "h is yes"/)
  assert.match(weighFindings(sure, { seal: 'broken' }, ['h', 'no'])[0]!.reads, /is impossible if "h is no"/)
  const [first, late] = weighFindings(sure, { seal: 'broken', note: 'there' }, ['h', 'yes'])
  assert.equal(first!.finding, 'seal=broken')
  assert.equal(late!.likelihoodRatio, Number.NaN)
  assert.match(late!.reads, /^The rest settles whether "h is yes" already/)
  assert.equal(late!.alone.toFixed(9), '3.000000000')
})

test('value of information is the mutual information over all worlds', () => {
  const [first, second] = valueOfInformation(coerced, {}, 'did')
  assert.deepEqual(
    [first!.variable, second!.variable, second!.bits.toFixed(9)],
    ['confessed', 'pressed', '0.000000000'],
  )
  const p = (did: number, said: number): number =>
    [0, 1].reduce((sum, pressed) => sum + joint(coerced, [did, pressed, said]), 0)
  let bits = 0
  for (const d of [0, 1])
    for (const c of [0, 1]) bits += p(d, c) * Math.log2(p(d, c) / (p(d, 0) + p(d, 1)) / (p(0, c) + p(1, c)))
  assert.ok(Math.abs(first!.bits - bits) < 1e-12)
})

const xdsl = `<?xml version="1.0" encoding="UTF-8"?>
<smile version="1.0" id="lamp" numsamples="1000"><nodes>
  <cpt id="lit"><state id="yes" /><state id="no" /><probabilities>0.2 8e-1</probabilities></cpt>
  <cpt id="seen"><state id="yes" /><state id="no" /><parents>lit</parents><probabilities>0.7 0.3 0.1 0.9</probabilities></cpt>
  <deterministic id="told"><state id="yes"/><state id="no"/><parents>seen</parents><resultingstates>no yes</resultingstates></deterministic>
</nodes><extensions><genie version="1.0"><node id="lit"><name>Lit</name></node></genie></extensions></smile>`

test('XDSL: tables and deterministic nodes are read, other kinds and broken files are refused in a sentence', () => {
  const net = readNetwork(xdsl)
  assert.ok(Math.abs(infer(net, { told: 'no' }).posteriors.lit!.yes! - 0.14 / 0.22) < 1e-12)
  const says = (text: string, words: RegExp) =>
    assert.throws(() => readNetwork(text), { name: 'Fault', message: words })
  says(xdsl.replaceAll('deterministic', 'utility'), /node "told" is of the kind "utility"/)
  says(xdsl.replace('<parents>lit<', '<parents>moon<'), /parent "moon" that is not there/)
  says(xdsl.replace('0.7 0.3', '0.7'), /"seen" needs 4 numbers and has 3/)
  says(xdsl.slice(0, 200), /XML is broken/)
})
