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
import { accusationsPage } from '../../src/steps/show-accusations.ts'
import { eventsPage } from '../../src/steps/show-events.ts'
import { knowledgeOf } from '../../src/steps/show-knowledge.ts'
import { questionPage } from '../../src/steps/show-question.ts'
import { questionTable } from '../../src/steps/show-questions.ts'
import { versionsPage } from '../../src/steps/show-versions.ts'
import { votesPage } from '../../src/steps/show-votes.ts'
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
  ]
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
