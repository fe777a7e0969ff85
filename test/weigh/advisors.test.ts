import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/case/claim.ts'
import { adviseOnQuestion } from '../../src/steps/advise-on-question.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { sevenSteps } from '../../src/weigh/advisors/seven-steps.ts'
import { askOfSource, askOfStatement, facetsOf } from '../../src/weigh/advisors/statement-questions.ts'
import { moscow } from '../confront/help.ts'
import { newCase } from '../record/help.ts'

/** `held witness court 1938` is the last link of a claim. */
const said = (link: string, source = 's'): Claim => {
  const [custody, access, venue, date] = link.split(' ')
  const last = { voice: 'v', access, custody, venue, date, attitude: 'neutral', readByUs: true, shown: 'stated' }
  return {
    id: link,
    at: { source },
    valid: '1933',
    answer: { kind: 'yes-no', value: 'yes' },
    chain: [last],
    circumstances: [],
  } as never
}
const steps = (...answers: { claims: Claim[]; least: number; most: number }[]) =>
  sevenSteps(answers, new Map([['s', 0.25]])).map(({ verdict }) => verdict)

test('agreement on one voice warns; only certain origins make step 1 and 6 speak', () => {
  const three = ['free told book 1970', 'free told book 1980', 'free told book 1990'].map(link => said(link))
  assert.deepEqual(steps({ claims: three, least: 1, most: 3 }), [
    'warns',
    'does-not-decide',
    'speaks-for',
    'not-recorded',
    'not-recorded',
    'not-recorded',
    'yours',
  ])
  const [first, , , , , sixth] = steps({ claims: three, least: 2, most: 3 })
  assert.deepEqual([first, sixth], ['speaks-for', 'speaks-for'])
})

test('a majority never decides, and an eyewitness who was held warns', () => {
  const dock = { claims: [said('held witness court 1938')], least: 1, most: 1 }
  const books = { claims: [said('free told book 1970', 't'), said('free told book 1980', 'u')], least: 1, most: 2 }
  const [, second, third, fourth, fifth] = steps(dock, books)
  assert.deepEqual([second, third, fourth, fifth], ['does-not-decide', 'speaks-for', 'speaks-for', 'warns'])
})

test('statements and sources are asked, and nothing is answered by default', () => {
  const { goodFaith, accuracy } = askOfStatement(said('held witness court 1938'), new Map())
  assert.deepEqual(
    [goodFaith.constraint, goodFaith.deference, goodFaith.vanity, accuracy['second-hand'], accuracy.inattention],
    ['yes', 'yes', 'not-recorded', 'no', 'not-recorded'],
  )
  const bare = askOfSource({ siglum: 'A', title: 'A', language: 'en', record: {}, masked: [], layers: [] }, [])
  assert.ok(Object.values(bare).every(answer => answer === null))
  assert.deepEqual(facetsOf(said('held witness court 1938'), 1), {
    claim: 'held witness court 1938',
    years: 5,
    tendency: 'held',
    origins: 1,
  })
})

test('every question of the 1938 case gets seven steps, none of them a sum', t => {
  const file = newCase(t)
  const folder = moscow()
  importClaims(file, folder)
  for (const { id } of folder.questions.filter(one => one.order !== undefined)) {
    const advice = adviseOnQuestion(file, id)
    assert.deepEqual(
      advice.steps.map(({ step }) => step),
      [1, 2, 3, 4, 5, 6, 7],
    )
    assert.equal(advice.steps[1]!.verdict, 'does-not-decide')
    assert.ok(Object.values(advice.sources).every(six => six.credibility === null))
  }
})
