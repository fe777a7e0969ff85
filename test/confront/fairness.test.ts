import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Claim } from '../../src/case/claim.ts'
import { CaseFolder } from '../../src/case/folder.ts'
import { confront } from '../../src/confront/claims/confront.ts'
import { conflicts } from '../../src/confront/claims/dates-network.ts'
import { behind } from '../../src/confront/origins/behind.ts'
import { couldHaveRead } from '../../src/confront/origins/contamination.ts'
import { restsOnIdentity, splitIdentity, withdraw } from '../../src/confront/origins/impact.ts'
import { readText } from '../../src/read/reader.ts'
import { accusationsPage } from '../../src/steps/show-accusations.ts'
import { contactsPage } from '../../src/steps/show-contacts.ts'
import { eventsPage } from '../../src/steps/show-events.ts'
import { knowledgeOf } from '../../src/steps/show-knowledge.ts'
import { questionPage } from '../../src/steps/show-question.ts'
import { questionTable } from '../../src/steps/show-questions.ts'
import { scalesPage } from '../../src/steps/show-scales.ts'
import { versionsPage } from '../../src/steps/show-versions.ts'
import { votesPage } from '../../src/steps/show-votes.ts'
import { type ReadSource, suggestFrom } from '../../src/steps/suggest-texts.ts'
import { needsShared, realText } from '../shared.ts'
import { claim, moscow } from './help.ts'

/** The whole case with two labels exchanged wherever they stand alone, as a value or as a key. */
function swapped<T>(value: T, a: string, b: string): T {
  if (value === a) return b as T
  if (value === b) return a as T
  if (Array.isArray(value)) return value.map(item => swapped(item, a, b)) as T
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [swapped(key, a, b), swapped(item, a, b)]),
    ) as T
  return value
}

/** Everything that the engines say of a case, in an order that does not depend on ids. */
function says(folder: CaseFolder, a: string, b: string): string {
  const found = folder.questions.map(question => {
    const { groups, ...rest } = confront(question, folder)
    return { ...rest, groups: groups.map(group => ({ ...group, behind: behind(group.claims, folder) })) }
  })
  const reached = [a, b].map(voice => couldHaveRead(voice, '1938-03-13', folder.exposures))
  const falls = [a, b].map(voice => withdraw(voice, folder))
  return JSON.stringify([found, conflicts(folder.times), reached, falls, pages(folder, a, b)])
}

/** What the screens of testimony get, each of them. The order of a pair's names is no output. */
function pages(folder: CaseFolder, a: string, b: string): unknown {
  const claims = { ...folder, bindings: new Map(), texts: new Map() }
  const { voices, mutual, ...accusations } = accusationsPage(claims)
  const voiced = claims.actors.some(actor => actor.id === a)
  return [
    accusations,
    Object.values(voices),
    mutual.map(({ a: one, b: other, ab, ba }) => [
      [one, ab],
      [other, ba],
    ]),
    votesPage(claims).votes,
    voiced ? [a, b].map(voice => versionsPage(claims, voice).occasions) : [],
    questionTable(claims, { all: true }),
    questionTable(claims, { asOf: '1980', undated: 'leave-out' }),
    claims.questions.filter((_, i) => i % fewer === 0).map(({ id }) => questionPage(claims, id, () => 1)),
    eventsPage(claims),
    eventsPage(claims, { asOf: '2000' }),
    knowledgeOf(claims, '2000'),
    voiced ? [a, b].map(voice => turnedBySplit(voice, folder)) : [],
    contactsPage(claims),
    contactsPage(claims, { asOf: '1980', undated: 'leave-out' }),
    weighs(claims),
    weighs(claims, { asOf: '1980', undated: 'leave-out' }),
  ]
}

/** The scales without their seal: it is a digest of the accounts with the labels in them. */
function weighs(...asked: Parameters<typeof scalesPage>): unknown {
  const { weighed, ...rest } = scalesPage(...asked)
  return [rest, weighed && { ...weighed, seal: weighed.seal.holds }]
}

/** Every so many questions get their page looked at; all are in the table (a page of each costs half a minute). */
const fewer = 6

/** What a split of half of an actor's claims would turn. The other is named alike on both sides. */
function turnedBySplit(voice: string, folder: CaseFolder): unknown {
  const own = restsOnIdentity(voice, folder).map(one => one.id)
  const into = { id: 'another', kind: 'person' as const, name: 'Another', variants: [], reasons: [] }
  return splitIdentity(voice, into, new Set(own.slice(0, own.length / 2)), folder)
}

const folder = moscow()
for (const [a, b, what] of [
  ['000', '002', 'the book against the verdict and the book for it'],
  ['bukharin', 'vyshinsky', 'the accused and the prosecutor'],
  ['medvedev', 'martens', 'two authors'],
] as const) {
  test(`fairness: swap ${what}, and every output swaps`, () => {
    const other = CaseFolder.parse(swapped(folder, a, b))
    const expected = JSON.parse(says(folder, a, b)) as [unknown, unknown, unknown[], unknown[]]
    const mine = JSON.parse(says(other, b, a)) as [unknown, unknown, unknown[], unknown[]]
    // Voices of one rank are listed by name, and the swap exchanges names.
    const settle = (value: unknown): string => JSON.stringify(sorted(value))
    assert.equal(settle(mine), settle(swapped(expected, a, b)))
  })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sorted(item)]))
  return value
}

/** Two persons whose names have the same lengths, so that every place of a text stays where it was. */
const names: Readonly<Record<string, string>> = {
  ...{ John: 'Paul', Paul: 'John', Harlan: 'Walton', Walton: 'Harlan' },
  ...{ john: 'paul', paul: 'john', harlan: 'walton', walton: 'harlan' },
}

/** Sentences in which the two are unlike: one has the power, the other answers. */
const clauses = [
  'John Harlan accused Paul Walton of theft.',
  'In court Paul Walton denied the theft.',
  'At the hearing of 3 May 1921 Walton confessed that Harlan had recruited him.',
  'John Harlan was born in Leeds in 1890.',
  'Paul Walton was arrested on 3 May 1921.',
  'Harlan was shot in 1922.',
  'Walton retracted his confession.',
  'Harlan, the minister of trade, wrote that Walton was a spy.',
  'Paul Walton admitted the theft but denied the murder.',
  'According to John Harlan, Paul Walton had planned the robbery.',
]

/** Each of the two names for the other, wherever it stands. */
const renamed = (text: string): string => text.replaceAll(/john|paul|harlan|walton/gi, name => names[name]!)

/** Proposals without their ids, which are digests with the labels in them. */
const proposed = (texts: readonly ReadSource[]): unknown => sorted(suggestFrom(texts).map(({ id: _, ...rest }) => rest))

test('fairness: swap two persons of a text, and every proposal swaps', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(clauses, { minLength: 1 }), parts => {
      // Each is named in full first: whether a lone last word is a person depends on what the reader's lists hold.
      const text = `John Harlan met Paul Walton. Paul Walton met John Harlan. ${parts.join(' ')}\n`
      const said = (words: string): unknown => proposed([{ id: 'a', text: words, reading: readText(words) }])
      assert.deepEqual(said(renamed(text)), sorted(JSON.parse(renamed(JSON.stringify(said(text))))))
    }),
    { numRuns: 30 },
  )
})

test('fairness: swap the book against the verdict and the book for it, and every proposal swaps', needsShared, () => {
  const read = ['000', '002'].map(id => {
    const { text } = realText(id)
    return { id, text, reading: readText(text) }
  })
  const [first, second] = read.map(({ id, ...rest }) => ({ ...rest, id: id === '000' ? '002' : '000' }))
  assert.deepEqual(proposed([second!, first!]), sorted(swapped(proposed(read), '000', '002')))
})

test('fairness: no answer weighs more for being yes or no', () => {
  const turn = (c: Claim): Claim =>
    Claim.parse({
      ...c,
      answer:
        c.answer.kind === 'yes-no' && c.answer.value !== 'in-part'
          ? { kind: 'yes-no', value: c.answer.value === 'yes' ? 'no' : 'yes' }
          : c.answer,
    })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('yes', 'no', 'in-part')), { maxLength: 6 }),
      rows => {
        const claims = rows.map(([source, value]) => claim(`${source} ${value} < x${source}`))
        const question = { id: 'q', words: 'Was it so?', kind: 'yes-no' as const }
        const head = { ...folder.head, sources: ['A', 'B', 'C'].map(id => ({ ...folder.head.sources[0]!, id })) }
        const relation = (list: Claim[]): string =>
          confront(question, { ...folder, head, silences: [], claims: list }).relation
        assert.equal(relation(claims), relation(claims.map(turn)))
      },
    ),
  )
})
