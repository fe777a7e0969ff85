import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attribution } from '../../src/confront/origins/attribution.ts'
import { couldHaveRead } from '../../src/confront/origins/contamination.ts'
import { minimumCut } from '../../src/confront/origins/cut.ts'
import {
  biasedRatio,
  effectiveNumber,
  independentReports,
  pooledRatio,
  posterior,
  sharedReports,
} from '../../src/confront/origins/formulas.ts'
import { countOrigins, dependencesBetween, pairState } from '../../src/confront/origins/independence.ts'
import { claim } from './help.ts'

const close = (found: number, expected: number, within = 5e-5): void =>
  assert.ok(Math.abs(found - expected) <= within, `${found} is not ${expected}`)

test('T1: independent and shared unreliability, values of the literature', () => {
  for (const [n, own, shared] of [
    [1, 0.25, 0.25],
    [2, 0.5, 0.357],
    [3, 0.75, 0.5],
    [10, 0.9998, 0.9913],
  ] as const) {
    close(independentReports(0.1, 0.5, 0.5, n), own)
    close(sharedReports(0.1, 0.5, 0.5, n), shared, 2e-4)
  }
})

test('T2: a shared machine is worth one voice, however many speak', () => {
  for (const n of [1, 2, 10, 21]) close(posterior(0.1, biasedRatio(0.5, n, 0)), 0.1818)
  assert.equal(biasedRatio(0.5, 3, 1), 8)
})

test('T3: no credibility out of nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(50), (prior, n) => {
      close(posterior(prior, pooledRatio(Array(n).fill(1))), prior, 1e-12)
    }),
  )
})

test('T4: effective number of twenty-one', () => {
  for (const [correlation, value] of [
    [0, 21],
    [0.1, 7],
    [0.5, 1.91],
    [0.9, 1.11],
  ] as const)
    close(effectiveNumber(21, correlation), value, 5e-3)
})

test('a value that is no probability is refused in one sentence', () => {
  assert.throws(() => posterior(1.2, 3), /The prior is 1.2; it must lie between 0 and 1./)
})

const shown = { id: 'd', a: 'x', b: 'y', why: 'They never met.', at: [{ source: 'A', line: 1 }] }
const [a, b] = [claim('A yes < x'), claim('B yes < y')]

test('two chains are not recorded until somebody shows it', () => {
  assert.equal(pairState(a, b, []).state, 'not-recorded')
  assert.equal(pairState(a, b, [{ ...shown, state: 'independent-shown' }]).state, 'independent-shown')
  assert.equal(pairState(a, b, [{ ...shown, state: 'dependent-shown' }]).state, 'dependent-shown')
  assert.deepEqual(countOrigins([a, b], []).roots, { least: 1, most: 2 })
  assert.deepEqual(countOrigins([a, b], []).kish, { least: 1, most: 2 })
  assert.deepEqual(countOrigins([a, b], [{ ...shown, state: 'independent-shown' }]).roots, { least: 2, most: 2 })
})

test('of the dependences of a case those are told by which a count stands', () => {
  const joined = { ...shown, state: 'dependent-shown' as const }
  assert.deepEqual(dependencesBetween([a, b], [joined, { ...joined, id: 'e', b: 'z' }]), [joined])
  const apart = { ...shown, state: 'independent-shown' as const }
  assert.deepEqual(dependencesBetween([a, b], [apart]), [apart])
  assert.deepEqual(dependencesBetween([a], [joined]), [])
  // both rest on x already, so nothing hangs on its dependence on y
  assert.deepEqual(dependencesBetween([a, claim('B yes < y < x')], [joined]), [])
})

test('two books on one report are one origin; a link that the coder inferred counts only when asked', () => {
  const books = [claim('A yes < x < report < speaker'), claim('B yes < y < report < speaker')]
  assert.deepEqual(countOrigins(books, []).roots, { least: 1, most: 1 })
  const guessed = [claim('A yes < x < report?'), claim('B yes < y < report?')]
  assert.equal(countOrigins(guessed, []).roots.most, 1)
  assert.equal(countOrigins(guessed, [], { inferred: false }).roots.most, 2)
})

test('"not recorded" never counts as independent, whatever the case', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('u', 'v', 'w', 'x', 'y'), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 7,
      }),
      chains => {
        const claims = chains.map((voices, i) => claim(`S${i} yes < ${[...new Set(voices)].join(' < ')}`))
        const { n, roots, kish } = countOrigins(claims, [])
        assert.equal(roots.least, 1)
        assert.ok(roots.most <= n && kish.least <= kish.most && kish.most <= n + 1e-9)
        assert.ok(kish.least >= 1 - 1e-9)
      },
    ),
  )
})

test('lost documents can be cited and never support', () => {
  const lost = [{ id: 'autograph', title: 'burnt', state: 'lost' as const, at: [] }]
  const cited = [claim('A yes < author < memory < autograph')]
  const { graph, origins } = attribution(cited, { documents: lost })
  assert.deepEqual([...origins.keys()], ['memory'])
  assert.ok(!graph.names.includes('autograph'))
  assert.equal(minimumCut(graph, 0, 1).size, 1)
})

test('what nobody recorded may be one origin or many', () => {
  const claims = [claim('A yes < x/t'), claim('B yes < y/r'), claim('C yes < z')]
  const cut = (unrecorded: 'apart' | 'together'): number =>
    minimumCut(attribution(claims, { unrecorded }).graph, 0, 1).size
  assert.deepEqual([cut('together'), cut('apart')], [2, 3])
})

test('who could have read what: word travels along contacts whose times do not run backwards', () => {
  const contact = (line: string, when: string) => {
    const [from, to] = line.split('>') as [string, string]
    return { id: line, from, to, when, how: 'sent' as const, at: { source: 'A', line: 1 }, words: '' }
  }
  const contacts = [
    contact('radek>copies', '1936-11'),
    contact('copies>bukharin', '1936-12'),
    contact('late>copies', '1937-05'),
  ]
  const found = (before: string): string[] =>
    couldHaveRead('bukharin', before, contacts).map(r => `${r.voice} ${r.certainty}`)
  assert.deepEqual(found('1937-06-02'), ['copies surely', 'radek surely'])
  assert.deepEqual(found('1936-12-05'), ['copies possibly', 'radek possibly'])
  assert.deepEqual(found('1936-10'), [])
})

test('what could have been read is what trying every order of contacts finds', () => {
  const voices = ['a', 'b', 'c', 'd', 'speaker']
  const contact = fc
    .record({
      from: fc.constantFrom(...voices),
      to: fc.constantFrom(...voices),
      first: fc.integer({ min: 1, max: 9 }),
      more: fc.nat(4),
    })
    .map(({ from, to, first, more }) => ({
      id: `${from}${to}${first}`,
      from,
      to,
      when: `1938-03-0${first}/1938-03-${String(first + more).padStart(2, '0')}`,
      how: 'sent' as const,
      at: { source: 'A', line: 1 },
      words: '',
      first,
      last: first + more,
    }))
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 7 }), contacts => {
      /** Depth first over all chains of contacts: with the best days and with the worst. */
      const possible = new Set<string>()
      const sure = new Set<string>()
      const follow = (
        voice: string,
        at: string,
        soonest: number,
        latest: number,
        certain: boolean,
        used: unknown[],
      ): void => {
        if (at === 'speaker') {
          if (soonest <= 8) possible.add(voice)
          if (certain && latest < 8) sure.add(voice)
          return
        }
        for (const c of contacts)
          if (c.from === at && !used.includes(c) && soonest <= c.last)
            follow(voice, c.to, Math.max(soonest, c.first), c.last, certain && latest < c.first, [...used, c])
      }
      for (const voice of voices.slice(0, 4)) follow(voice, voice, -9, -9, true, [])
      const found = couldHaveRead('speaker', '1938-03-08', contacts)
      assert.deepEqual(new Set(found.map(r => r.voice)), possible)
      assert.deepEqual(new Set(found.filter(r => r.certainty === 'surely').map(r => r.voice)), sure)
    }),
    { numRuns: 300 },
  )
})
