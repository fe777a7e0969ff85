/** Acceptance checks of the workbench rows of S1–S55, each named by its row; `docs/s-list.md` lists them all. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../src/case/claim.ts'
import { statusAt } from '../../src/confront/claims/as-of.ts'
import { carded, cardOf } from '../../src/confront/claims/card.ts'
import { confront } from '../../src/confront/claims/confront.ts'
import { introducedBy } from '../../src/confront/claims/introduced.ts'
import { twoAxes } from '../../src/confront/claims/two-axes.ts'
import { collate } from '../../src/confront/collate/collate.ts'
import { behind } from '../../src/confront/origins/behind.ts'
import { withdraw } from '../../src/confront/origins/impact.ts'
import { readText } from '../../src/read/reader.ts'
import { needsShared, realText } from '../shared.ts'
import { claim, moscow } from './help.ts'

const folder = moscow()
const claims = (question: string): Claim[] => folder.claims.filter(one => one.question === question)
const values = (of: readonly Claim[]): unknown[] =>
  of.map(({ answer }) => ('value' in answer ? answer.value : 'actor' in answer ? answer.actor : answer.kind))
const trait = (id: string, name: string): Claim[] =>
  cardOf(id, folder).flatMap(row => (row.trait === name ? row.claims : []))

test('S3: without the absent mastermind chains of attribution break, and how many is told', () => {
  const { falls, weakens } = withdraw('trotsky', folder)
  const through = folder.claims.filter(one => one.chain.some(link => link.voice === 'trotsky'))
  assert.ok(falls.length >= 10)
  assert.equal(falls.length + weakens.length, through.length)
})

test('S6: a confession that names forty-two is one answer, and a count of twenty-one is another', () => {
  assert.deepEqual(
    claims('q58').map(({ answer }) => (answer as { least: number }).least),
    [42, 21],
  )
})

test('S9: the inquiry against one man has twelve steps and more, each with its line; closed and opened again', () => {
  const steps = folder.events.filter(
    event =>
      event.participants.includes('bukharin') &&
      /^(investigation|arrest|trial-21|plenum|commission|reprieve|confrontation|search|execution|sentence|indictment|expulsion|hunger|circulation|report|statement)/.test(
        event.id,
      ),
  )
  assert.ok(steps.length >= 12, `${steps.length}`)
  for (const { told } of steps) for (const { at } of told) assert.ok(at.line)
  for (const id of ['q21', 'q23'])
    assert.ok(confront(folder.questions.find(q => q.id === id)!, folder).groups.length > 1)
})

test('S12: one man is witness and watcher, on one card', () => {
  for (const who of ['adoratsky', 'arosev'])
    assert.deepEqual(values(trait(who, 'interest')), ['witness to his talks', 'assigned to watch him'])
  assert.equal(trait('secretary-1936', 'interest')[1]!.certainty, 'possible')
})

test('S19: a document with one hand, another content, and a refusal', () => {
  assert.deepEqual(values(trait('larina-note', 'hand')), ['larina-anna'])
  assert.deepEqual(values(trait('larina-note', 'content')), ['unnamed-investigator'])
  assert.ok(values(trait('larina-note', 'acceptance')).includes('dictation refused'))
})

test('S26: of forty protocols with declared sources the number of roots is exact', () => {
  const tree = fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(tree, draws => {
      // one in five is a root; the others copy an earlier one
      const parents = draws.map((draw, i) => (i === 0 || draw < 0.2 ? -1 : Math.floor(((draw - 0.2) / 0.8) * i)))
      const made = parents.map((_, i) => {
        const chain: string[] = []
        for (let at = i; at >= 0; at = parents[at]!) chain.push(`protocol${at}`)
        return claim(`S${i} yes < ${chain.join(' < ')}`)
      })
      const roots = parents.filter(parent => parent === -1).length
      const { count } = behind(made, { ...folder, claims: made, dependences: [], documents: [] })
      assert.equal(count.roots.most, roots)
    }),
    { numRuns: 20 },
  )
})

test('S27: one witness against the accused serves opposite ends', () => {
  const { groups } = confront(folder.questions.find(q => q.id === 'q29')!, folder)
  const of = (value: string): string[] =>
    groups.flatMap(group => group.claims.filter(one => values([one])[0] === value).map(one => one.at.source))
  assert.deepEqual([of('false accuser').includes('000'), of('witness to an objection')], [true, ['002']])
})

test('S29: two versions align word by word, and what was put in, left out and changed is counted', () => {
  const [a, b] = ['He signed fifteen typed pages in June', 'He signed fifteen pages in late July'] as const
  const { columns } = collate([
    { siglum: 'A', text: a },
    { siglum: 'B', text: b },
  ])
  const kinds = columns.map(([one, other]) => {
    const [x, y] = [one, other].map(cell => (cell?.kind === 'words' ? cell.token.word : null))
    return x === null ? 'insert' : y === null ? 'delete' : x === y ? 'same' : 'substitute'
  })
  const count = (kind: string): number => kinds.filter(one => one === kind).length
  assert.deepEqual([count('insert'), count('delete'), count('substitute')], [1, 1, 1])
})

test('S33: each step meets the rule in force at its date', () => {
  const rule = claims('rule-arrest-of-members')
  const at = (date: string) => {
    const { onPaper, inFact } = statusAt(rule, date)
    return [values(onPaper), values(inFact)]
  }
  const dates = folder.events.find(event => event.id === 'arrest-bukharin')!.told.flatMap(one => one.edtf ?? [])
  for (const date of dates)
    assert.deepEqual(at(date), [['the Central Committee alone'], ['the Central Committee alone']])
  assert.deepEqual(at('1938-01'), [['the NKVD by itself'], ['the NKVD by itself']])
  assert.deepEqual(at('1939-12'), [[], ['the NKVD by itself']], 'lapsed on paper, in force in fact')
})

test('S34: who decided as stated stands beside who decided as alleged; a side that nobody tells is not recorded', () => {
  for (const id of ['circulation-letter-1937-04', 'plenum-1936-12']) {
    const rows = cardOf(id, folder).filter(row => row.trait.startsWith('decider'))
    assert.deepEqual(
      rows.map(row => [row.trait, row.standing]),
      [
        ['decider-stated', 'told'],
        ['decider-alleged', 'told'],
      ],
    )
    assert.notDeepEqual(values(rows[0]!.claims), values(rows[1]!.claims))
  }
  const stated = { ...folder, questions: folder.questions.filter(q => q.id !== 'alleged-plenum-1936-12') }
  assert.equal(cardOf('plenum-1936-12', stated).at(1)?.standing, 'not-recorded')
  const two = {
    ...claims('stated-plenum-1936-12')[0]!,
    id: 'x',
    at: { source: '003', line: 7 },
    answer: { kind: 'actor' as const, actor: 'yezhov' },
  }
  assert.equal(cardOf('plenum-1936-12', { ...folder, claims: [...folder.claims, two] })[0]!.standing, 'disputed')
})

test('S35: the plan of the hall is made of claims, each seat with its line; who could hear and who was faced', () => {
  const rows = cardOf('trial-21-1938', folder)
  const seats = rows.filter(row => row.trait === 'seat')
  assert.ok(seats.length >= 7)
  for (const row of rows) for (const one of row.claims) assert.ok(one.at.line, one.id)
  assert.deepEqual(values(rows.filter(row => row.trait === 'faces').flatMap(row => row.claims)), ['defendants-1938'])
  assert.equal(trait('stalin', 'seat').length, 3, 'three accounts of where he sat, none picked')
})

test('S36: 2:38–72 is one statement and eight pairs of question and answer, with speakers', needsShared, () => {
  const { text } = realText('002')
  const lines = text.split('\n')
  const start = Array.from(lines.slice(0, 37).join('\n')).length + 1
  const end = Array.from(lines.slice(0, 72).join('\n')).length
  const { findings, actors } = readText(text)
  const names = new Map(actors.map(actor => [actor.id, actor.name.split(' ').at(-1)]))
  const spoken = findings.flatMap(one =>
    one.kind === 'quotation' && one.speaker !== undefined && one.start >= start && one.end <= end ? [one] : [],
  )
  // words quoted inside a turn are no turn
  const turns = spoken.filter(one => !spoken.some(of => of !== one && of.start <= one.start && one.end <= of.end))
  const [statement, ...pairs] = turns.map(one => names.get(one.speaker!))
  assert.equal(statement, 'Bukharin')
  assert.deepEqual(pairs, Array.from({ length: 8 }, () => ['Vyshinsky', 'Bukharin']).flat())
})

test('S39: in court the wide is admitted and the narrow denied, and the table says so', () => {
  const court = folder.claims.flatMap(({ answer, stance, chain }) =>
    answer.kind === 'charge' &&
    answer.accused === 'bukharin' &&
    chain.at(-1)!.voice === 'bukharin' &&
    chain.some(link => link.venue === 'court')
      ? [{ charge: answer.charge, stance }]
      : [],
  )
  const { general, specific } = twoAxes(court)
  assert.ok(general.admit > general.deny && general.admit > general.redirect, JSON.stringify(general))
  assert.ok(specific.deny > specific.admit && specific.deny > specific.redirect, JSON.stringify(specific))
})

test('S40: the words about opening the front are first the prosecutor’s', () => {
  const first = introducedBy(claims('front-phrase')).get('002')!
  assert.deepEqual([first.chain.at(-1)!.voice, first.at.line, first.modality], ['vyshinsky', 42, 'question'])
  assert.equal(claims('front-phrase').at(-1)!.stance, 'qualifies', 'assent by degrees')
})

test('S41: counsel for the defence has a part and no weight of its own', () => {
  for (const who of ['braude', 'kommodov'])
    assert.deepEqual(values(trait(who, 'role')), ['counsel for the defence', 'spoke as the prosecution did'])
  const without = { ...folder, questions: folder.questions.map(({ trait: _, ...rest }) => rest) }
  const q106 = folder.questions.find(q => q.id === 'q106')!
  assert.deepEqual(confront(q106, without), confront(q106, folder), 'no engine reads a trait')
})

test('S43: the account of the execution has three links, and is not merged with the other source', () => {
  const told = folder.claims.find(one => one.at.source === '001' && one.at.line === 89 && one.question === 'q83')!
  assert.ok(told.chain.filter(link => link.role !== 'page' && link.role !== 'author').length >= 2)
  assert.equal(confront(folder.questions.find(q => q.id === 'q83')!, folder).groups.length, 2)
})

test('S44: an observer without the language, with an interpreter of the opposite view', () => {
  assert.deepEqual(values(trait('davies', 'language')), ['no Russian'])
  assert.deepEqual(new Set(values(trait('davies', 'access'))), new Set(['through an interpreter', 'at every session']))
  const [tie] = folder.dependences.filter(one => [one.a, one.b].includes('davies'))
  assert.deepEqual([tie!.a, tie!.state], ['shapiro', 'dependent-shown'])
  assert.deepEqual(
    [values(trait('shapiro', 'conclusion')), values(trait('davies', 'conclusion'))[0]],
    [['staged'], 'convinced of guilt'],
  )
})

test('S45: two passages are cut from the printed witness and stand in the restored; two stand in both', () => {
  assert.deepEqual(
    folder.redactions.map(one => [one.at.line, one.absentFrom]),
    [
      [71, ['report-1938']],
      [71, ['report-1938']],
    ],
  )
  const restored = folder.claims.filter(
    one => one.at.source === '001' && one.chain.some(link => link.voice === 'restored-1996'),
  )
  const lines = new Set(restored.map(one => one.at.line))
  for (const line of [71, 73, 77]) assert.ok(lines.has(line), `${line}`)
  for (const line of [73, 77]) assert.ok(!folder.redactions.some(one => one.at.line === line))
})

test('cards: every trait is a claim with a chain, and an id without traits has no card', () => {
  assert.deepEqual(cardOf('no-such-voice', folder), [])
  const known = new Set([...folder.actors, ...folder.documents, ...folder.events].map(one => one.id))
  for (const { id } of carded(folder)) assert.ok(known.has(id), id)
})
