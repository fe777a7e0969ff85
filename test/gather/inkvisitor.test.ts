import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CaseFolder } from '../../src/case/folder.ts'
import { readInkvisitor } from '../../src/gather/inkvisitor.ts'
import { loadClaims } from '../../src/record/claims.ts'
import { importInkvisitor, keptInkvisitor } from '../../src/steps/import-inkvisitor.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { newCase } from '../record/help.ts'

const entity = (id: string, kind: string, label: string, data: object = {}, more: object = {}) => ({
  id,
  class: kind,
  label,
  data,
  ...more,
})
const action = (id: string, over: object = {}) => ({
  actionId: id,
  certainty: '1',
  elvl: '1',
  logic: '1',
  mood: ['1'],
  moodvariant: '1',
  bundleOperator: 'a',
  props: [],
  ...over,
})
const actant = (id: string, position: string) => ({
  id: `x${id}`,
  entityId: id,
  position,
  logic: '1',
  elvl: '1',
  virtuality: '5',
  partitivity: '1',
  props: [],
})
const statement = (id: string, actions: object[], actants: object[], text = '') =>
  entity(id, 'S', '', { text, actions, actants, tags: [], territory: { territoryId: 'T2', order: 1 } })

/** Webb says that Harlan stole; the clerk denies that Harlan stole. */
const set = [
  entity('R1', 'R', 'The register'),
  entity('T0', 'T', 'root', { parent: false }),
  entity(
    'T1',
    'T',
    'book',
    { parent: { territoryId: 'T0', order: 1 } },
    { references: [{ id: 'r', resource: 'R1', value: 'V1' }] },
  ),
  entity('T2', 'T', 'folio', { parent: { territoryId: 'T1', order: 1 } }),
  entity('A1', 'A', 'steals'),
  entity('A2', 'A', 'says'),
  entity('P1', 'P', 'Harlan'),
  entity('P2', 'P', 'Webb'),
  entity('P3', 'P', 'the clerk'),
  statement('S1', [action('A1', { certainty: '3', elvl: '2' })], [actant('P1', 's')], 'Harlan stole'),
  statement('S2', [action('A2', { mood: ['12'] })], [actant('P2', 's'), actant('S1', 'a1')]),
  statement('S3', [action('A1', { logic: '2', elvl: '3', mood: ['7'] })], [actant('P1', 's')]),
  statement('S4', [action('A2', { certainty: '5' })], [actant('P3', 's'), actant('S3', 'a1')]),
]

const claimOf = (id: string) => readInkvisitor(set, 'set').folder.claims.find(one => one.id === id)!

test('polarity, certainty, mood, epistemic level and nesting each have their place', () => {
  assert.ok(CaseFolder.safeParse(readInkvisitor(set, 'set').folder).success)
  const [s1, s2, s3, s4] = ['S1', 'S2', 'S3', 'S4'].map(claimOf) as [
    ReturnType<typeof claimOf>,
    ReturnType<typeof claimOf>,
    ReturnType<typeof claimOf>,
    ReturnType<typeof claimOf>,
  ]
  assert.deepEqual([s1.stance, s1.certainty, s1.reading, s1.gist], ['asserts', 'probable', 'coded', 'Harlan stole'])
  assert.deepEqual(
    s1.chain.map(link => link.voice),
    ['page-R1', 'P2'],
    'who says it stands in the chain',
  )
  assert.equal(s2.modality, 'allegation')
  assert.deepEqual([s3.stance, s3.modality, s3.chain.at(-1)!.access], ['denies', 'wish', 'inferred'])
  assert.equal(s4.stance, 'doubts')
  assert.equal(s1.question, s3.question, 'the same action asks the same question')
  assert.equal(s1.at.source, 'R1', 'the resource of a territory above is the source')
})

test('nothing is lost: the case gives every entity back as it came, and one undo takes all of it out', t => {
  const file = newCase(t)
  const told = importInkvisitor(file, JSON.stringify(set), 'set.json')
  assert.deepEqual([told.claims, told.kept], [4, set.length])
  assert.deepEqual(
    keptInkvisitor(file),
    [...set].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  assert.equal(loadClaims(file.db).claims.length, 4)
  assert.deepEqual(verifyCase(file.path).faults, [])
  undo(file)
  assert.deepEqual([loadClaims(file.db).claims.length, keptInkvisitor(file).length], [0, 0])
})

test('the older form with one action a statement is read too', () => {
  const older = [
    entity('P1', 'P', 'Harlan'),
    entity('S1', 'S', '', {
      action: 'A0967',
      certainty: '4',
      elvl: '3',
      modality: '-',
      text: '',
      territory: { id: 'T9', order: 1 },
      actants: [{ id: 'a', actant: 'P1', position: 's', certainty: '1' }],
      props: [],
      tags: [],
    }),
  ]
  const [claim] = readInkvisitor(older, 'old').folder.claims
  assert.deepEqual([claim!.stance, claim!.certainty, claim!.at.source], ['denies', 'possible', 'set'])
})

for (const [why, json] of [
  ['no list', { a: 1 }],
  ['an entity without id', [{ class: 'P' }]],
  ['an id twice', [entity('P1', 'P', 'a'), entity('P1', 'P', 'b')]],
  [
    'a circle',
    [statement('S1', [action('A')], [actant('S2', 'a1')]), statement('S2', [action('A')], [actant('S1', 'a1')])],
  ],
  ['an actant that is none', [entity('S1', 'S', '', { actions: [action('A')], actants: [{ position: 's' }] })]],
] as const)
  test(`${why} is one plain sentence`, () => assert.throws(() => readInkvisitor(json, 'set'), { code: 'bad-input' }))
