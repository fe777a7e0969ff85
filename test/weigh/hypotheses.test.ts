import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LikelihoodWord, type Rivals } from '../../src/case/hypothesis.ts'
import { weighText } from '../../src/show/cli/weigh-text.ts'
import { weighPath } from '../../src/steps/weigh-claims.ts'
import { groupByOrigin, logJoint } from '../../src/weigh/hypotheses/joint.ts'
import { bestCases, linchpins } from '../../src/weigh/hypotheses/robustness.ts'
import { seal } from '../../src/weigh/hypotheses/seal.ts'
import { swings } from '../../src/weigh/hypotheses/swings.ts'
import { aheadWithout, weigh } from '../../src/weigh/hypotheses/weigh.ts'

/** `likely|unlikely; unlikely|unlikely` is two items with their words under accounts a, b … */
const rivals = (items: string): Rivals => {
  const rows = items.split(';').map(row => row.trim().split('|'))
  const ids = rows[0]!.map((_, i) => 'abc'[i]!)
  return {
    id: 'rivals',
    question: 'Which?',
    hypotheses: ids.map(id => ({ id, words: `account ${id}` })),
    prior: Object.fromEntries(ids.map(id => [id, 1])),
    priorWhy: 'assumption',
    items: rows.map((row, i) => ({
      id: `e${i}`,
      words: `item ${i}`,
      claims: ['c'],
      likelihoods: Object.fromEntries(ids.map((id, k) => [id, LikelihoodWord.parse(row[k])])),
      why: 'assumption',
    })),
  }
}
const words = fc.constantFrom(...LikelihoodWord.options)
const made = fc
  .array(fc.tuple(words, words, words), { minLength: 1, maxLength: 7 })
  .map(rows => rivals(rows.map(row => row.join('|')).join(';')))
const voices = fc.array(fc.constantFrom('v', 'w', 'x', 'y'), { minLength: 7, maxLength: 7 })
const originsOf = (found: Rivals, who: readonly string[]) =>
  Object.fromEntries(found.items.map((item, i) => [item.id, [who[i]!]]))

test('one item: the ratio of the middles, and of the ends', () => {
  const { pairs, outcome } = weigh(rivals('very likely|unlikely'))
  const ratio = pairs['a/b']!
  assert.ok(Math.abs(ratio.central - Math.sqrt((0.8 * 0.95) / (0.2 * 0.45))) < 1e-12)
  assert.ok(Math.abs(ratio.least - 0.8 / 0.45) < 1e-12 && Math.abs(ratio.most - 0.95 / 0.2) < 1e-12)
  assert.equal(outcome, 'leads')
})

test('items that tell nothing apart leave the record unable to decide', () => {
  assert.equal(weigh(rivals('likely|likely; unlikely|unlikely')).outcome, 'cannot-decide')
  assert.equal(weigh(rivals('likely|roughly even')).outcome, 'cannot-decide')
  assert.equal(weigh(rivals('likely|roughly even; roughly even|likely')).outcome, 'cannot-decide')
})

test('fairness: swap the labels and every output swaps with them', () => {
  fc.assert(
    fc.property(made, voices, (found, who) => {
      const turn: Record<string, string> = { a: 'b', b: 'c', c: 'a' }
      const rename = (map: Record<string, number>) =>
        Object.fromEntries(Object.entries(map).map(([k, v]) => [turn[k], v]))
      const swapped: Rivals = {
        ...found,
        hypotheses: found.hypotheses.map(h => ({ ...h, id: turn[h.id]! })),
        prior: rename(found.prior) as Rivals['prior'],
        items: found.items.map(item => ({
          ...item,
          likelihoods: Object.fromEntries(Object.entries(item.likelihoods).map(([k, v]) => [turn[k], v])),
        })),
      }
      const origins = originsOf(found, who)
      const [one, two] = [weigh(found, origins), weigh(swapped, origins)]
      assert.equal(one.outcome, two.outcome)
      assert.deepEqual(one.ahead.map(id => turn[id]).sort(), [...two.ahead].sort())
      assert.deepEqual(rename(one.posterior), two.posterior)
      for (const [pair, ratio] of Object.entries(one.pairs)) {
        const [a, b] = pair.split('/') as [string, string]
        assert.deepEqual(two.pairs[`${turn[a]}/${turn[b]}`], ratio)
      }
      assert.deepEqual(linchpins(found, origins), linchpins(swapped, origins))
      const by = (weighed: Rivals) => bestCases(weighed, weigh(weighed, origins))
      for (const best of by(found))
        assert.deepEqual(
          by(swapped).find(other => other.hypothesis === turn[best.hypothesis]),
          {
            ...best,
            hypothesis: turn[best.hypothesis],
          },
        )
    }),
    { numRuns: 60 },
  )
})

test('the best case: whatever one rival explains better must be answered, also by an account in the middle', () => {
  const found = rivals('unlikely|roughly even|likely; likely|roughly even|unlikely; likely|likely|likely')
  const cases = bestCases(found, weigh(found, {}))
  assert.deepEqual(
    cases.map(best => [best.carriedBy, best.mustAnswer]),
    [
      [['e1'], ['e0']],
      [[], ['e0', 'e1']],
      [['e0'], ['e1']],
    ],
  )
})

test('the 1938 case: an account that another is ahead of has something to answer', () => {
  const { ahead, bestCases } = weighPath('cases/moscow-1938', 'Ana')
  for (const best of bestCases) if (!ahead.includes(best.hypothesis)) assert.notDeepEqual(best.mustAnswer, [])
})

test('a copy with the same origin adds nothing; one with an origin of its own does', () => {
  fc.assert(
    fc.property(made, voices, (found, who) => {
      const origins = originsOf(found, who)
      const copy = { ...found.items[0]!, id: 'copy' }
      const doubled = { ...found, items: [...found.items, copy] }
      const same = weigh(doubled, { ...origins, copy: origins[found.items[0]!.id]! })
      for (const [pair, ratio] of Object.entries(weigh(found, origins).pairs))
        assert.ok(Math.abs(same.pairs[pair]!.central / ratio.central - 1) < 1e-9)
    }),
  )
  const one = rivals('likely|unlikely; likely|unlikely')
  assert.ok(weigh(one).pairs['a/b']!.central > weigh(one, { e0: ['v'], e1: ['v'] }).pairs['a/b']!.central)
})

test('the range holds the central figure, and the central figure both ends of dependence', () => {
  fc.assert(
    fc.property(made, voices, (found, who) => {
      for (const ratio of Object.values(weigh(found, originsOf(found, who)).pairs)) {
        assert.ok(ratio.least <= ratio.central * (1 + 1e-9) && ratio.central <= ratio.most * (1 + 1e-9))
      }
    }),
  )
})

test('joint: one voice counts the rarest once, each for itself all of them', () => {
  assert.ok(Math.abs(Math.exp(logJoint([0.5, 0.2], 1)) - 0.2) < 1e-12)
  assert.ok(Math.abs(Math.exp(logJoint([0.5, 0.2], 0)) - 0.1) < 1e-12)
  assert.deepEqual(groupByOrigin([['v'], ['w'], ['v', 'x'], ['y'], ['x']]), [[0, 2, 4], [1], [3]])
})

test('linchpins are the smallest sets that turn it', () => {
  const found = rivals('very likely|unlikely; unlikely|likely')
  assert.equal(weigh(found).ahead[0], 'a')
  assert.deepEqual(linchpins(found), [['e0']])
})

test('who is ahead without some items is who is ahead in a record that never had them', () => {
  fc.assert(
    fc.property(made, voices, fc.array(fc.nat(6), { maxLength: 3 }), (found, who, gone) => {
      const origins = Object.fromEntries(found.items.map((item, i) => [item.id, [who[i]!, `${who[i]}${i % 3}`]]))
      const dropped = gone.map(i => `e${i}`)
      const items = found.items.filter(item => !dropped.includes(item.id))
      assert.deepEqual(aheadWithout(found, origins)(dropped), weigh({ ...found, items }, origins).ahead)
    }),
  )
})

test('the seal holds over accounts and priors, and not over what was read', () => {
  const found = rivals('likely|unlikely')
  assert.equal(seal(found), seal({ ...found, items: [] } as never))
  assert.notEqual(seal(found), seal({ ...found, prior: { a: 2, b: 1 } }))
})

test('an item that nobody can judge is left out and named', () => {
  const found = weigh(rivals('likely|unlikely; cannot be judged|likely'))
  assert.deepEqual(found.leftOut, ['e1'])
  assert.equal(found.pairs['a/b']!.central, weigh(rivals('likely|unlikely')).pairs['a/b']!.central)
})

test('the 1938 case: two alternatives and the middle, sealed, each ratio with both in words, no verdict on anybody', () => {
  const weighed = weighPath('cases/moscow-1938', 'Ana')
  assert.equal(weighed.seal.holds, true)
  assert.deepEqual(
    weighed.rivals.hypotheses.map(h => h.id),
    ['real', 'mixed', 'made'],
  )
  assert.ok(
    weighed.items.some(item => item.discriminates < 1.05),
    'some items only repeat',
  )
  for (const best of weighed.bestCases) assert.ok(best.carriedBy.length > 0, best.hypothesis)
  const text = weighText(weighed)
  assert.doesNotMatch(text.replaceAll('guilty of none', ''), /guilty|innocent|probability that/i)
  for (const line of text.split('\n').filter(line => / times \(/.test(line))) assert.match(line, /if ".+" as if ".+"/)
})

test('swings: one item moved by itself is the weighing with that item’s words pinned, and left out, without it', () => {
  fc.assert(
    fc.property(made, voices, (found, who) => {
      const origins = originsOf(found, who)
      const judged = found.items.filter(item => !Object.values(item.likelihoods).includes('cannot be judged'))
      const all = swings(found, origins)
      const weighed = weigh(found, origins)
      const near = (x: number, y: number): boolean => Math.abs(Math.log(x / y)) < 1e-9
      for (const [pair, { once, apart, items }] of Object.entries(all)) {
        const [a, b] = pair.split('/')
        const back = all[`${b}/${a}`]!
        assert.ok(
          near(once.central, weighed.pairs[pair]!.central) && near(apart.central, weighed.pairs[pair]!.eachForItself),
        )
        assert.ok(near(Math.min(once.least, apart.least), weighed.pairs[pair]!.least))
        assert.ok(near(Math.max(once.most, apart.most), weighed.pairs[pair]!.most))
        assert.deepEqual(items.map(({ id }) => id).sort(), judged.map(({ id }) => id).sort())
        for (const { id, least, most, without } of items) {
          assert.ok(least <= once.central * (1 + 1e-12) && once.central <= most * (1 + 1e-12))
          const turned = back.items.find(one => one.id === id)!
          assert.ok(near(turned.least, 1 / most) && near(turned.most, 1 / least) && near(turned.without, 1 / without))
          const rest = { ...found, items: judged.filter(item => item.id !== id) }
          assert.ok(near(without, weigh(rest, origins).pairs[pair]!.central))
        }
      }
    }),
  )
})

test('swings: an item ruled by a sharper one of its voice moves nothing', () => {
  const both = rivals('unlikely|likely; almost no chance|very unlikely')
  const [first, second] = swings(both, { e0: ['v'], e1: ['v'] })['a/b']!.items
  assert.equal(first!.id, 'e1')
  assert.deepEqual(second, { id: 'e0', least: second!.without, most: second!.without, without: second!.without })
})
