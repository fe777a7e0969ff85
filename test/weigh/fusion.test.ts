import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { streamOf } from '../../src/kit/random.ts'
import { fuseText } from '../../src/show/cli/fuse-text.ts'
import { shareOdds } from '../../src/weigh/fusion/copying.ts'
import { fuse, methodNames } from '../../src/weigh/fusion/fuse.ts'
import { readValue, similarity } from '../../src/weigh/fusion/value.ts'
import { areaUnderCurve, plant } from './planted.ts'
import { bookRecord, flightRecord, type MadeRecord, rightOf } from './records.ts'

/** `A B: x | C: y` is one item: A and B give x, C gives y. */
const claims = (...items: string[]) =>
  items.flatMap((line, i) =>
    line.split(' | ').flatMap(part => {
      const [who, value] = part.split(': ') as [string, string]
      return who.split(' ').map(source => ({ source, item: `${i + 1}`, value }))
    }),
  )
const example = claims('a b: x | c: y', 'a: p | b c: q | d: r', 'a d: m | c: n', 'b: k | d: l')

// Printed by truthdiscovery 1.0.4 (PyPI) on the same twelve claims, with its own default rounds.
const peer: Record<string, { trust: number[]; belief: number[] }> = {
  sums: {
    trust: [1, 1, 0.6180351124, 0.6180351124],
    belief: [1, 0.3090175562, 0.5, 0.8090175562, 0.3090175562, 0.8090175562, 0.3090175562, 0.5, 0.3090175562],
  },
  investment: {
    trust: [0.5040748404, 1, 0.0168467774, 0.0563879027],
    belief: [
      1, 0.0045613864, 0.2693212922, 0.6251486303, 0.0194401582, 0.3058670974, 0.0045613864, 0.6127406093, 0.0194401582,
    ],
  },
  pooledinvestment: {
    trust: [0.2282731539, 1, 0.0002505112, 0.0053252632],
    belief: [1, 1.4e-9, 0.020840539, 0.722567476, 2.5225e-6, 0.1901724828, 1.42e-8, 0.813622992, 2.8421e-6],
  },
  truthfinder: {
    trust: [0.7548731356, 0.7548731356, 0.7105062801, 0.7105062801],
    belief: [
      0.7992399911, 0.6661394246, 0.6661394246, 0.7992399911, 0.6661394246, 0.7992399911, 0.6661394246, 0.6661394246,
      0.6661394246,
    ],
  },
  crh: {
    trust: [1.6523826273, 1.8124887981, 1.0452401501, 1.2257331245],
    belief: [
      0.6040734376, 0.1822295067, 0.2880800848, 0.4982228595, 0.2136970557, 0.5017771405, 0.1822295067, 0.3159933528,
      0.2136970557,
    ],
  },
}
for (const [method, expected] of Object.entries(peer)) {
  test(`${method} equals truthdiscovery`, () => {
    const result = fuse(example, method, { dependence: false })
    const order = 'x y p q r m n k l'.split(' ')
    const belief = new Map(result.items.flatMap(item => item.values.map(v => [v.value, v.belief])))
    for (const [i, value] of order.entries())
      assert.ok(Math.abs(belief.get(value)! - expected.belief[i]!) < 1e-9, value)
    for (const [i, source] of ['a', 'b', 'c', 'd'].entries()) {
      assert.ok(Math.abs(result.sources.find(s => s.source === source)!.trust - expected.trust[i]!) < 1e-9, source)
    }
  })
}

test('the pairwise odds are those of T5: one shared truth, one shared error', () => {
  assert.equal(shareOdds(1, 0.2, 1 / 7, 0.8).toFixed(2), '1.20')
  assert.equal(shareOdds(0, 0.2, 1 / 7, 0.8).toFixed(1), '28.2')
})

test('the pairwise odds add up all outcomes of a copier and of two independent sources', () => {
  const inside = fc.double({ min: 0.02, max: 0.98, noNaN: true })
  fc.assert(
    fc.property(inside, inside, fc.integer({ min: 1, max: 12 }), (epsilon, rate, wrong) => {
      // value 0 is true, 1 to `wrong` are not
      const gives = (value: number): number => (value === 0 ? 1 - epsilon : epsilon / wrong)
      const apart = (a: number, b: number): number => gives(a) * gives(b)
      const copying = (a: number, b: number): number => gives(a) * (rate * Number(a === b) + (1 - rate) * gives(b))
      const odds = (a: number, b: number): number => copying(a, b) / apart(a, b)
      assert.ok(Math.abs(shareOdds(1, epsilon, 1 / wrong, rate) / odds(0, 0) - 1) < 1e-9)
      assert.ok(Math.abs(shareOdds(0, epsilon, 1 / wrong, rate) / odds(1, 1) - 1) < 1e-9)
      assert.ok(Math.abs(1 - rate - odds(0, 1)) < 1e-9)
    }),
  )
})

test('a bloc that shares errors loses to fewer independent voices', () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const own = ['a', 'b', 'c'].map((source, s) => `${source}: ${i % 5 === s ? `own${s}-${i}` : `right${i}`}`)
    return [...own, `k1 k2 k3 k4: ${i % 3 === 0 ? `slip${i}` : `right${i}`}`].join(' | ')
  })
  const result = fuse(claims(...rows), 'vote')
  const slips = (pick: 'value' | 'withDependence'): number =>
    result.items.filter(item => item[pick].startsWith('slip')).length
  assert.equal(slips('value'), 20)
  assert.ok(slips('withDependence') < 10)
  const copiers = result.dependence.filter(pair => pair.a.startsWith('k') && pair.b.startsWith('k'))
  assert.ok(copiers.length === 6 && copiers.every(pair => pair.probability > 0.9))
})

test('sources that are right together are not taken for copies of each other', () => {
  // ten careful sites tell when a flight is at the gate; three feeds, each copied, tell when it lands, which often differs
  const random = streamOf(3, 0, 0)
  const rows = Array.from({ length: 200 }, (_, i) => {
    const [gate, landing] = [`door${i}`, random.uniform() < 0.35 ? `ground${i}` : `door${i}`]
    const sites = [...'abcdefghij'].map(s => `${s}: ${random.uniform() < 0.03 ? `own${s}x${i}` : gate}`)
    const feeds = ['k1 k2 k3 k4', 'l1 l2 l3 l4 l5', 'm1 m2 m3'].map(
      (feed, f) => `${feed}: ${random.uniform() < 0.2 ? `slip${f}x${i}` : landing}`,
    )
    return [...sites, ...feeds].join(' | ')
  })
  const { items } = fuse(claims(...rows), 'accu')
  const right = items.filter(item => item.withDependence.startsWith('door')).length
  assert.ok(right >= 190, `${right}`)
})

test('lists of names: roles between, a bracket cut short, a body beside people, a surname of two letters', () => {
  const same = (...forms: string[]): void =>
    assert.equal(fuse(claims(forms.map((form, k) => `s${k}: ${form}`).join(' | ')), 'vote').items[0]!.values.length, 1)
  same('Weiss, Mark; Holm, Peter', 'Weiss, Mark (Author) Holm, Peter (Joint Author)')
  same('Weiss, Mark', 'Weiss, Mark (Professor, College of')
  same('Weiss, Mark; Holm, Peter', 'Mark Weiss, Peter Holm, Harbour Group Staff')
  same('Weiss, Mark; Ng, Peter', 'Mark Weiss, Peter Ng', 'Weiss, Mark/ Ng, Peter')
})

test('planted copiers are found from what they share', () => {
  const areas = [1, 2, 3].map(seed => {
    const stream = streamOf(seed, 0, 0)
    const planted = plant(() => stream.uniform(), 80)
    return areaUnderCurve(planted, fuse(planted.rows, 'accu').dependence)
  })
  assert.ok(areas.reduce((sum, area) => sum + area, 0) / 3 >= 0.95, areas.join())
})

for (const [name, make] of Object.entries({ books: bookRecord, flights: flightRecord })) {
  test(`${name}: independent voices and likeness do better than votes`, () => {
    const stream = streamOf(11, 0, 0)
    const record: MadeRecord = make(() => stream.uniform())
    const right = (method: string, pick: 'value' | 'withDependence'): number =>
      rightOf(record, fuse(record.rows, method).items, pick)
    const votes = right('vote', 'value')
    assert.ok(right('vote', 'withDependence') > votes, `${votes}`)
    assert.ok(right('accu', 'withDependence') >= Math.max(0.9, right('accu', 'value')))
  })
}

test('a belief of .99 is right 97 times in a hundred, also where each source speaks to few items', () => {
  let [sure, right] = [0, 0]
  for (const kept of [1, 0.3]) {
    for (const wrong of [10, 2]) {
      const stream = streamOf(5, wrong, 0)
      const planted = plant(() => stream.uniform(), 150, { wrong })
      for (const item of fuse(
        planted.rows.filter(() => stream.uniform() < kept),
        'accu',
      ).items) {
        if (item.values[0]!.belief < 0.99) continue
        sure++
        if (item.withDependence === planted.truth.get(item.item)) right++
      }
    }
  }
  assert.ok(right / sure >= 0.97, `${right} of ${sure}`)
})

test('more pairs of sources than can be held are refused before anything is compared', () => {
  const rows = Array.from({ length: 20_000 }, (_, s) => ({ source: `s${s}`, item: 'x', value: s % 2 ? 'a' : 'b' }))
  assert.throws(() => fuse(rows, 'vote'), { code: 'too-large', message: /4,194,304 pairs of sources.*--no-dependence/ })
  assert.equal(fuse(rows, 'vote', { dependence: false }).items[0]!.ties.length, 1)
})

test('values that tie are not told as turned', () => {
  const told = fuseText(fuse(claims('a: 1,5 | b: 1.5 | c: 2'), 'accu')).join('\n')
  assert.match(told, /0 turned by dependence, 1 tie/)
})

test('a tie is told, not broken by the order of the rows', () => {
  const [item] = fuse(claims('a: 4 | b: 5'), 'vote').items
  assert.deepEqual([item!.withDependence, ...item!.ties].sort(), ['4', '5'])
})

test('every method gives the same answer whatever the order of the rows and the names of the sources', () => {
  const names = 'abcdef'.split('')
  const row = fc.record({
    source: fc.constantFrom(...names),
    item: fc.constantFrom('1', '2', '3', '4'),
    value: fc.constantFrom('v', 'w', 'z'),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { minLength: 4, maxLength: 24, selector: r => `${r.source} ${r.item}` }),
      fc.constantFrom(...methodNames),
      (rows, method) => {
        const beliefs = (given: typeof rows) =>
          new Map(
            fuse(given, method).items.flatMap(item =>
              item.values.map(v => [`${item.item} ${v.value}`, v.belief] as const),
            ),
          )
        const before = beliefs(rows)
        const after = beliefs(rows.toReversed().map(r => ({ ...r, source: `the ${r.source}` })))
        for (const [key, belief] of before) assert.ok(Math.abs(belief - after.get(key)!) < 1e-6, `${method} ${key}`)
      },
    ),
    { numRuns: 200 },
  )
})

const same: [a: string, b: string][] = [
  ['Weiss, Mark Allen', 'Mark A. Weiss'],
  ['Weiss, Mark; Holm, P.', 'Peter Holm and Mark Weiss'],
  ['Elias Müller (Author)', 'MULLER, ELIAS'],
  ['10:15 p.m.', '22:15'],
  ['1,024', '1024.0'],
  ['Mark Weiss, Peter Holm', 'Holm, Peter; Weiss, Mark'],
]
for (const [a, b] of same) test(`one value: ${a} = ${b}`, () => assert.equal(readValue(a).key, readValue(b).key))

test('similarity: sets by what they share, numbers by distance, nothing in common is nothing', () => {
  const sim = (a: string, b: string): number => similarity(readValue(a), readValue(b))
  assert.equal(sim('Anna Holm; Mark Weiss', 'Anna Holm'), 0.5)
  assert.equal(sim('Anna Holm', 'Anna Holm; Mark Weiss'), 1)
  assert.ok(Math.abs(sim('1000', '1010') - 0.9) < 0.01)
  assert.equal(sim('1000', '2000'), 0)
  assert.ok(sim('Rosengoltz', 'Rosengolts') > 0.7)
  assert.equal(sim('Holm', 'Weiss'), 0)
})
