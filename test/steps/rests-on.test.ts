import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { CaseFolder } from '../../src/case/folder.ts'
import { confront } from '../../src/confront/claims/confront.ts'
import { conflicts } from '../../src/confront/claims/dates-network.ts'
import { supports } from '../../src/confront/origins/behind.ts'
import { countOrigins } from '../../src/confront/origins/independence.ts'
import { isFault } from '../../src/kit/errors.ts'
import { type CaseClaims, loadClaims } from '../../src/record/claims.ts'
import { head } from '../../src/record/ledger.ts'
import { changeDate, showEventImpact } from '../../src/steps/change-date.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import type { CaseFile } from '../../src/steps/open-case.ts'
import { showIdentity, splitVoice } from '../../src/steps/split-voice.ts'
import { showImpact, withdrawVoice } from '../../src/steps/withdraw-voice.ts'
import { newCase } from '../record/help.ts'

/**
 * Random small cases with every oddity that the nouns allow: voices without a claim, with one, twice in a chain, inferred
 * though read by us; documents written by a voice; dates in a circle, relative to each other, on one line, absent; dates of
 * recording; dismissals, dependences, circumstances of circumstances. What is listed before a change is held against a
 * recount of the whole case after it.
 */
const voices = ['ann', 'ben', 'cy', 'diary', 'page-a', 'page-b']
const edtf = fc.constantFrom('1936', '1936-08-15', '1937-02-27', '1936-05~', '../1935', '1936/1937', '1938?')
const locator = fc.record({ source: fc.constantFrom('a', 'b'), line: fc.integer({ min: 1, max: 3 }) })
const events = ['e0', 'e1', 'e2', 'e3']

const link = fc.record({
  voice: fc.constantFrom(...voices),
  access: fc.constantFrom('witness', 'told', 'read', 'not-recorded'),
  shown: fc.constantFrom('stated', 'stated', 'inferred'),
  role: fc.constantFrom('page', 'author', 'speaker'),
})
const chain = fc
  .tuple(fc.array(link, { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }))
  .map(([links, read]) => links.map((one, i) => ({ ...one, readByUs: i === read % links.length })))
const answers: Record<string, fc.Arbitrary<unknown>> = {
  'yes-no': fc.record({ kind: fc.constant('yes-no'), value: fc.constantFrom('yes', 'no', 'in-part') }),
  date: fc.record({ kind: fc.constant('date'), edtf, words: fc.constant('then') }),
  actor: fc.record({ kind: fc.constant('actor'), actor: fc.constantFrom('ann', 'ben', 'cy', 'not-named') }),
  charge: fc.record({
    kind: fc.constant('charge'),
    accused: fc.constantFrom('ann', 'ben'),
    charge: fc.constant('a plot'),
  }),
}
const kinds = Object.keys(answers)
const claim = fc.constantFrom(...kinds).chain(kind =>
  fc.record({
    question: fc.constant(`q-${kind}`),
    answer: answers[kind]!,
    at: locator,
    stance: fc.constantFrom('asserts', 'denies', 'doubts'),
    certainty: fc.constantFrom('certain', 'possible'),
    chain,
    recorded: fc.option(edtf, { nil: undefined }),
    valid: fc.option(edtf, { nil: undefined }),
    under: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
  }),
)
const time = fc.oneof(
  fc.record({ from: fc.constant('calendar'), to: fc.constantFrom(...events), edtf, at: locator }),
  fc.record({
    from: fc.constantFrom(...events),
    to: fc.constantFrom(...events),
    least: fc.integer({ min: -3, max: 30 }),
    at: locator,
  }),
)

const withIds = <T extends object>(mark: string, rows: readonly T[]) =>
  rows.map((row, i) => ({ id: `${mark}${i}`, ...row }))

const folder = fc
  .record({
    claims: fc.array(claim, { maxLength: 12 }),
    told: fc.array(
      fc.array(fc.record({ edtf: fc.option(edtf, { nil: undefined }), at: locator }), { minLength: 1, maxLength: 3 }),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    times: fc.array(time, { maxLength: 6 }),
    dismissed: fc.array(
      fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.constantFrom('true-conflict', 'inside-one-source')),
      {
        maxLength: 3,
      },
    ),
    dependences: fc.array(
      fc.record({
        a: fc.constantFrom(...voices),
        b: fc.constantFrom(...voices),
        state: fc.constantFrom('independent-shown', 'dependent-shown'),
        why: fc.constant('shown'),
        at: fc.array(locator, { minLength: 1, maxLength: 1 }),
      }),
      { maxLength: 2 },
    ),
    weighed: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
  })
  .map(({ claims, told, times, dismissed, dependences, weighed }): CaseFolder => {
    const id = (n: number): string => `c${n % claims.length}`
    const actor = (name: string) => ({ id: name, kind: 'person', name, variants: [], reasons: [] })
    const document = (name: string, author?: string) => ({ id: name, title: name, state: 'extant', author })
    return CaseFolder.parse({
      head: {
        title: 'Odd',
        about: '',
        sources: ['a', 'b'].map(one => ({ id: one, siglum: one, title: one, language: 'en' })),
      },
      actors: ['ann', 'ben', 'cy', 'nobody'].map(actor),
      apart: [],
      documents: [document('diary', 'ann'), document('page-a', 'ben'), document('page-b')],
      questions: kinds.map(kind => ({ id: `q-${kind}`, words: `What of ${kind}?`, kind })),
      claims: claims.map(({ under, ...one }, i) => ({
        ...one,
        id: `c${i}`,
        gist: `claim ${i}`,
        circumstances: [...new Set(under.map(id))].filter(other => other !== `c${i}`),
      })),
      events: told.map((one, i) => ({
        id: `e${i}`,
        label: `Event ${i}`,
        participants: i === 0 ? ['ann'] : [],
        told: one,
      })),
      times: withIds(
        't',
        times.map(one => ({ ...one, words: 'a statement' })),
      ),
      exposures: [
        {
          id: 'x0',
          from: 'ann',
          to: 'diary',
          when: '1936',
          how: 'wrote',
          at: { source: 'a', line: 1 },
          words: 'She wrote it.',
        },
      ],
      dependences: withIds('d', dependences),
      silences: [],
      dismissals:
        claims.length < 2
          ? []
          : withIds(
              'z',
              dismissed
                .map(([a, b, kind]) => ({ a: id(a), b: id(b), kind, reason: 'not so' }))
                .filter(({ a, b }) => a !== b)
                .filter(
                  (one, i, all) =>
                    all.findIndex(two => two.a === one.a && two.b === one.b && two.kind === one.kind) === i,
                ),
            ),
      redactions: [],
      offices: [],
      rivals:
        claims.length === 0 || weighed.length === 0
          ? []
          : [
              {
                question: 'Was it so?',
                hypotheses: ['h', 'k'].map(one => ({ id: one, words: one })),
                prior: { h: 1, k: 1 },
                priorWhy: 'even',
                items: weighed.map((n, i) => ({
                  id: `i${i}`,
                  words: `item ${i}`,
                  claims: [id(n)],
                  likelihoods: { h: 'likely', k: 'unlikely' },
                  why: 'it is',
                })),
              },
            ],
    })
  })

const plain = (claims: CaseClaims): string => JSON.stringify(claims, (_, one) => (one instanceof Map ? [...one] : one))

/** How every question stands, worked out by itself. */
const standings = (claims: CaseFolder): Map<string, string> =>
  new Map(
    claims.questions.map(question => {
      const { relation, groups } = confront(question, claims)
      const origins = groups.map(group => {
        const { n, roots } = countOrigins(group.claims.filter(supports), claims.dependences, claims)
        return { n, ...roots }
      })
      return [question.id, JSON.stringify({ relation, origins })]
    }),
  )

/** Does it; exactly the listed questions stand otherwise, as listed; undo and redo give the states to the letter. */
function foretold(
  file: CaseFile,
  listed: readonly { readonly id: string; readonly before: unknown; readonly after: unknown }[],
  work: () => void,
): { readonly before: CaseClaims; readonly after: CaseClaims } {
  const [before, start] = [loadClaims(file.db), head(file.db).seq]
  work()
  const after = loadClaims(file.db)
  if (head(file.db).seq === start) {
    assert.equal(plain(after), plain(before), 'what writes no entry changes nothing')
    assert.deepEqual(listed, [])
    return { before, after }
  }
  const [was, is] = [standings(before), standings(after)]
  assert.deepEqual(
    listed.map(({ id, before: a, after: b }) => [id, JSON.stringify(a), JSON.stringify(b)]),
    [...was].filter(([id, one]) => is.get(id) !== one).map(([id, one]) => [id, one, is.get(id)]),
  )
  undo(file)
  assert.equal(plain(loadClaims(file.db)), plain(before))
  redo(file)
  assert.equal(plain(loadClaims(file.db)), plain(after))
  undo(file)
  return { before, after }
}

const other = (before: CaseClaims, after: CaseClaims): string[] => {
  const now = new Map(after.claims.map(one => [one.id, JSON.stringify(one)]))
  return before.claims.filter(one => now.get(one.id) !== JSON.stringify(one)).map(one => one.id)
}

/** One case a run of the property; the file is thrown away after it. */
const held = (t: TestContext, at: CaseFolder): CaseFile => {
  const file = newCase(t, 'odd.case')
  importClaims(file, at)
  return file
}
const runs = { numRuns: 60 }

test('withdrawing any voice or document of any odd case takes what was listed, and undo restores the exact state', t => {
  fc.assert(
    fc.property(folder, fc.constantFrom(...voices, 'nobody'), (at, voice) => {
      const file = held(t, at)
      const { falls, weakens, circumstances, questions, seq } = showImpact(file, voice)
      const { before, after } = foretold(file, questions, () => withdrawVoice(file, voice, { seq, reason: '' }))
      const listed = [...falls, ...weakens, ...circumstances].map(one => one.claim)
      assert.deepEqual(other(before, after).sort(), [...listed].sort())
      assert.deepEqual(
        before.claims
          .filter(one => !after.claims.some(({ id }) => id === one.id))
          .map(one => one.id)
          .sort(),
        falls.map(one => one.claim).sort(),
      )
      assert.ok(
        after.claims.every(one => one.chain.every(link => link.voice !== voice)),
        'nothing rests on it any more',
      )
      file.close()
    }),
    runs,
  )
})

test('splitting any actor of any odd case moves what was chosen, as foretold, and undo restores the exact state', t => {
  fc.assert(
    fc.property(
      folder,
      fc.constantFrom(...voices, 'nobody'),
      fc.array(fc.boolean(), { maxLength: 12 }),
      (at, actor, mask) => {
        const file = held(t, at)
        let whole: ReturnType<typeof showIdentity>
        try {
          whole = showIdentity(file, actor)
        } catch (error) {
          assert.ok(isFault(error) && at.documents.some(one => one.id === actor), 'only documents are refused')
          file.close()
          return
        }
        const rests = whole.claims.map(one => one.claim)
        const chosen = rests.filter((_, i) => mask[i])
        const { questions, seq } = showIdentity(file, actor, chosen)
        const split = () => splitVoice(file, actor, { claims: chosen, name: 'Another', reason: 'two', seq })
        if (chosen.length === 0 || chosen.length === rests.length) assert.throws(split, { code: 'bad-input' })
        else {
          const { before, after } = foretold(file, questions, split)
          assert.deepEqual(other(before, after).sort(), [...chosen].sort())
        }
        file.close()
      },
    ),
    runs,
  )
})

test('a split of a split, and back: two undos restore the exact state', t => {
  fc.assert(
    fc.property(folder, at => {
      const file = held(t, at)
      const start = plain(loadClaims(file.db))
      let [depth, actor] = [0, 'ann']
      for (let k = 0; k < 3; k++) {
        const { claims, seq } = showIdentity(file, actor)
        if (claims.length < 2) break
        const chosen = claims.slice(1).map(one => one.claim)
        actor = splitVoice(file, actor, { claims: chosen, name: 'Ann', reason: 'again', seq }).id
        depth++
      }
      for (let k = 0; k < depth; k++) undo(file)
      assert.equal(plain(loadClaims(file.db)), start)
      assert.deepEqual(verifyCase(file.path).faults, [])
      file.close()
    }),
    { numRuns: 25 },
  )
})

test('another date for any event changes the statements that were listed, and the contradictions as foretold', t => {
  fc.assert(
    fc.property(folder, fc.constantFrom(...events), fc.nat({ max: 2 }), edtf, (at, event, n, date) => {
      const file = held(t, at)
      const told = n % at.events.find(one => one.id === event)!.told.length
      const { times, would, seq } = showEventImpact(file, event, { told, edtf: date })
      const { before, after } = foretold(file, [], () => changeDate(file, event, { told, edtf: date, reason: '', seq }))
      const same = new Set(before.times.map(one => JSON.stringify(one)))
      const changed = after.times.filter(one => !same.has(JSON.stringify(one))).map(one => one.id)
      const listed = times.filter(one => one.changes).map(one => one.id)
      assert.ok(
        changed.every(id => listed.includes(id)),
        'every statement that changes was listed',
      )
      const name = (rows: ReturnType<typeof conflicts>) =>
        rows
          .map(one =>
            one.statements
              .map(({ id }) => id)
              .sort()
              .join(' '),
          )
          .sort()
      const [was, is] = [name(conflicts(before.times)), name(conflicts(after.times))]
      const page = (rows: readonly { statements: readonly { id: string }[] }[]) =>
        rows.map(one =>
          one.statements
            .map(({ id }) => id)
            .sort()
            .join(' '),
        )
      assert.deepEqual([...was.filter(one => !page(would!.go).includes(one)), ...page(would!.come)].sort(), is)
      file.close()
    }),
    runs,
  )
})
