import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../../src/case/claim.ts'
import { documentsById, knownAsOf, statusAt } from '../../src/confront/claims/as-of.ts'
import { type Confrontation, confront } from '../../src/confront/claims/confront.ts'
import { behind, supports } from '../../src/confront/origins/behind.ts'
import { couldHaveRead } from '../../src/confront/origins/contamination.ts'
import { restsOnDate, restsOnIdentity, withdraw } from '../../src/confront/origins/impact.ts'
import { readEdtf } from '../../src/kit/edtf.ts'
import { needsShared, readShared, realText } from '../shared.ts'
import { moscow } from './help.ts'

const folder = moscow()
const on = (id: string): Confrontation => confront(folder.questions.find(q => q.id === id)!, folder)
const claims = (question: string): Claim[] => folder.claims.filter(claim => claim.question === question)
const byId = (id: string): Claim => folder.claims.find(claim => claim.id === id)!

test('the case holds the 115 questions, the events and the accusations of its plan', () => {
  assert.deepEqual(
    folder.questions.flatMap(q => q.order ?? []).sort((a, b) => a - b),
    Array.from({ length: 115 }, (_, i) => i + 1),
  )
  assert.ok(folder.events.length >= 150)
  // A charge sheet of several counts is split: acc-000-72a, b, c are one row of the plan.
  const rows = (start: string): number =>
    new Set(folder.claims.filter(c => c.id.startsWith(start)).map(c => c.id.replace(/[a-d]$/, ''))).size
  assert.equal(rows('acc-'), 247)
  assert.equal(rows('rsp-'), 158)
  for (const { order, id } of folder.questions) if (order) assert.ok(claims(id).length > 0, `${id} has no answer`)
})

test('every claim has a line, its answer is of its question’s kind, its dates are EDTF', () => {
  const kinds = new Map(folder.questions.map(q => [q.id, q.kind]))
  for (const claim of folder.claims) {
    assert.ok(claim.at.line, claim.id)
    assert.equal(claim.answer.kind, kinds.get(claim.question), claim.id)
    const dates = [claim.valid, claim.recorded, ...claim.chain.map(link => link.date)]
    if (claim.answer.kind === 'date') dates.push(claim.answer.edtf)
    for (const date of dates) assert.ok(date === undefined || readEdtf(date), `${claim.id}: ${date}`)
  }
  for (const event of folder.events)
    for (const { edtf } of event.told) assert.ok(edtf === undefined || readEdtf(edtf), `${event.id}: ${edtf}`)
})

const lines = (at: Claim['at']): number[] => [at.line ?? 0, ...(at.also ?? [])]

test('no claim, event or statement stands on a masked line', () => {
  const masked = (source: string, line: number): boolean =>
    folder.head.sources.some(s => s.id === source && s.masked.some(m => m.from <= line && line <= m.to))
  assert.ok(masked('003', 40) && masked('003', 104) && !masked('003', 106))
  const located = [
    ...folder.claims.map(c => c.at),
    ...folder.times.map(t => t.at),
    ...folder.events.flatMap(e => e.told.map(t => t.at)),
  ]
  for (const at of located) for (const line of lines(at)) assert.ok(!masked(at.source, line), `${at.source}:${line}`)
})

test('every locator is a line of the real text that has words', needsShared, () => {
  for (const source of folder.head.sources) {
    const text = realText(source.id!).text.split('\n')
    const located = [
      ...folder.claims.map(c => c.at),
      ...folder.times.map(t => t.at),
      ...folder.exposures.map(x => x.at),
      ...folder.events.flatMap(e => e.told.map(t => t.at)),
      ...[...folder.documents, ...folder.dependences, ...folder.silences, ...folder.apart].flatMap(row => row.at),
    ].filter(at => at.source === source.id)
    for (const at of located)
      for (const line of lines(at)) assert.ok((text[line - 1] ?? '').trim() !== '', `${source.id}:${line} is empty`)
  }
})

test('the relation found agrees with the historian’s table on at least 100 questions', needsShared, () => {
  const letters = { agree: 'A', qualify: 'Q', conflict: 'C', single: '1', inside: 'I', silent: '–' }
  const table = readShared('domain.md').split('# Part 4')[1]!
  const rows = [...table.matchAll(/^\| (\d+) \|.*\| ([^|]+) \|$/gm)]
  assert.equal(rows.length, 115)
  const differing = rows.filter(([, number, relation]) => {
    const allowed = relation!.split(/[/;]/).map(part => part.trim()[0])
    return !allowed.includes(letters[on(`q${number}`).relation])
  })
  assert.ok(differing.length <= 15, differing.map(row => `q${row[1]}`).join(' '))
})

test('to name nobody is no agreement: q6 and q8 are told by one source; Trotsky’s own denial makes q100 a conflict', () => {
  assert.deepEqual(
    ['q6', 'q8', 'q100'].map(id => on(id).relation),
    ['single', 'single', 'conflict'],
  )
  assert.deepEqual(byId('q100-4').at, { source: '004', line: 53, also: [47] })
})

test('21, 17 and 22 in the dock: the second is about those shot, the others contradict each other', () => {
  const { groups, pairs, relation } = on('q73')
  assert.deepEqual(
    groups.map(g => (g.claims[0]!.answer as { least: number }).least),
    [21, 17, 22],
  )
  assert.equal(relation, 'conflict')
  assert.deepEqual(
    pairs.map(p => p.diagnoses[0]!.kind),
    ['true-conflict', 'other-scope', 'other-scope'],
  )
})

test('second or third wife; eighteen or twenty-two years', () => {
  assert.equal(on('q2').relation, 'conflict')
  const [eighteen, twentyTwo] = claims('q62').map(claim => {
    const [from, to] = claim.valid!.split('/').map(part => Number(part.slice(0, 4)))
    return [to! - from!, (claim.answer as { least: number }).least]
  })
  assert.deepEqual(
    [eighteen, twentyTwo],
    [
      [18, 18],
      [22, 22],
    ],
  )
})

test('four books deny espionage, one man speaks in all of them', () => {
  const denied = on('q95').groups[0]!
  const { support, count, throughAll } = behind(denied.claims, folder)
  assert.equal(new Set(support.map(claim => claim.at.source)).size, 4)
  assert.deepEqual(count.roots, { least: 1, most: 1 })
  assert.deepEqual(throughAll, ['bukharin'])
})

test('sources 0 and 2 rest on one printed Report, 1 and 3 on one letter', () => {
  const through = (id: string, answer: string): readonly string[] =>
    behind(
      claims(id).filter(c => (c.answer as { value?: string }).value === answer),
      folder,
    ).throughAll
  assert.ok(through('q32', 'yes').includes('report-1938'))
  assert.ok(through('q105', 'yes').includes('letter-dec-1937'))
  const poison = behind(claims('q66'), folder)
  assert.ok(poison.throughAll.includes('letter-dec-1937'))
})

test('Krestinsky’s stand-in is one unnamed voice; his word in court goes through states and none is deleted', () => {
  const { support, count, throughAll } = behind(claims('krestinsky-identity'), folder)
  assert.equal(support.length, 2)
  assert.deepEqual(count.roots, { least: 1, most: 1 })
  assert.equal(throughAll[0], 'unnamed-eyewitness')
  assert.deepEqual(
    claims('krestinsky-state').map(c => c.stance),
    ['asserts', 'retracts', 'retracts', 'denies', 'asserts'],
  )
})

test('the burnt testament is cited and supports nothing; its way is by memory', () => {
  const { origins, throughAll } = behind(claims('q47'), folder)
  assert.ok(claims('q47')[0]!.chain.some(link => link.voice === 'testament'))
  assert.ok(!throughAll.includes('testament') && origins.every(o => o.voice !== 'testament'))
  assert.ok(throughAll.includes('larina-anna'))
})

test('who could have read what before the confession of June 1937', () => {
  const reached = new Map(couldHaveRead('bukharin', '1937-06-02', folder.exposures).map(r => [r.voice, r.certainty]))
  for (const voice of ['radek', 'sokolnikov', 'serebryakov', 'tseitlin', 'circulated-protocols'])
    assert.equal(reached.get(voice), 'surely', voice)
  assert.equal(reached.has('bessonov'), false)
})

test('on 1 December 1936 he was editor on paper and not in fact', () => {
  const { onPaper, inFact } = statusAt(claims('editor-december-1936'), '1936-12-01')
  const values = (found: readonly Claim[]): unknown[] => found.map(claim => (claim.answer as { value: string }).value)
  assert.deepEqual([values(onPaper), values(inFact)], [['yes'], ['no']])
})

test('rehabilitated: no in 1978, yes in 1990, each with its source', () => {
  const at = (date: string): string[] =>
    statusAt(claims('q108'), date).inFact.map(c => `${c.at.source} ${(c.answer as { value: string }).value}`)
  assert.deepEqual([at('1978'), at('1990')], [['000 no'], ['001 yes']])
})

test('in 1980 the uncut speech could not be known; in 2000 it could', () => {
  const uncut = claims('q94').find(claim => claim.chain.some(link => link.voice === 'restored-1996'))!
  assert.equal(knownAsOf(uncut, documentsById(folder.documents), '1980'), 'unknown')
  assert.notEqual(knownAsOf(uncut, documentsById(folder.documents), '2000'), 'unknown')
})

test('withdrawing the Report lists what falls, and changes nothing', () => {
  const before = JSON.stringify(folder)
  const { falls, weakens, questions } = withdraw('report-1938', folder)
  assert.ok(falls.length > 50 && weakens.length > 0)
  assert.ok(falls.every(claim => claim.at.source !== '003'))
  assert.ok(questions.some(change => change.id === 'q94' || change.id === 'q69' || change.id === 'q32'))
  assert.ok(restsOnIdentity('krestinsky', folder).length > 5)
  assert.deepEqual(restsOnDate('execution-bukharin', folder).toSorted(), ['t-shot', 't-shot-after'])
  assert.equal(JSON.stringify(folder), before)
})

test('a claim quoted to refute it supports nothing', () => {
  const refuted = folder.claims.filter(claim => claim.chain.some(link => link.attitude === 'refuting'))
  assert.ok(refuted.length >= 4)
  assert.ok(refuted.every(claim => !supports(claim)))
})

test('namesakes stay apart, and each non-merge has a reason', () => {
  for (const [a, b] of [
    ['allilueva-svetlana', 'bukharina-svetlana'],
    ['sedov-sergei', 'sedov-lev'],
    ['allilueva-n', 'lukina-nadezhda'],
  ])
    assert.ok(folder.apart.some(row => row.a === a && row.b === b && row.why !== ''))
})

test('each witness speaks through exactly one link that we read, and every circumstance is itself a claim', () => {
  const kinds = new Map(folder.questions.map(q => [q.id, q.circumstance]))
  for (const claim of folder.claims) {
    assert.equal(claim.chain.filter(link => link.readByUs).length, 1)
    for (const id of claim.circumstances) assert.ok(kinds.get(byId(id).question), `${claim.id}: ${id}`)
  }
})

test('S7: what he knows from others in the court excerpt, and which of them could still be asked', () => {
  const heard = folder.claims.filter(c => c.at.source === '002' && c.question.startsWith('hearsay'))
  assert.ok(heard.length >= 8)
  const informants = new Set(heard.map(c => c.chain[c.chain.findIndex(link => link.voice === 'bukharin') + 1]!.voice))
  assert.deepEqual(informants, new Set(['tomsky', 'pyatakov', 'radek']))
  const dead = (id: string): boolean =>
    folder.events.some(
      e => e.participants.includes(id) && /suicide|execut/i.test(e.label) && !/tries|cannot/.test(e.label),
    ) || folder.claims.some(c => c.at.source === '001' && c.at.line === 39 && c.chain.at(-1)!.voice === id)
  assert.deepEqual(
    [...informants].filter(id => !dead(id)),
    ['radek'],
  )
})

test('S14: five reprieves; S15: a lane on paper and one in fact', () => {
  assert.equal(folder.events.filter(e => e.lane === 'reprieve').length, 5)
  assert.ok(folder.events.some(e => e.lane === 'on-paper') && folder.events.some(e => e.lane === 'in-fact'))
})

test('S21: the rival explanations of the confession stand side by side, none picked', () => {
  const { groups, relation } = on('q59')
  assert.ok(groups.length >= 8)
  assert.equal(relation, 'qualify')
})

test('S25: one author, one order to pass it round, seven readers, three replies', () => {
  const letter = folder.documents.find(d => d.id === 'letter-apr-1937')!
  assert.equal(letter.author, 'bukharin')
  assert.ok(folder.exposures.some(x => x.from === letter.id && x.to === 'politburo-members' && x.how === 'circulated'))
  assert.match(folder.actors.find(a => a.id === 'politburo-members')!.name, /seven/)
  assert.equal(claims('reply-april').length, 3)
})

test('S32: three named first voters, one other formula, one missing vote, the rest unnamed and uncounted', () => {
  const votes = folder.claims.filter(c => c.question.startsWith('vote-'))
  const by = (value: string): number =>
    votes.filter(c => c.question !== 'vote-others' && (c.answer as { value: string }).value === value).length
  assert.deepEqual([by('arrest, try, shoot'), by('pass on to the NKVD'), by('not given')], [3, 1, 1])
  assert.ok(claims('vote-others').every(c => c.answer.kind === 'choice'))
})

test('S42: eighteen and three make twenty-one, with sentences of 25, 20 and 15 years', () => {
  const years = ['pletnev', 'rakovsky', 'bessonov'].map(
    id => (claims(`sentence-${id}`)[0]!.answer as { least: number }).least,
  )
  assert.deepEqual(years, [25, 20, 15])
  const dead = (claims('q74')[0]!.answer as { least: number }).least
  assert.equal(dead + years.length, 21)
  // two of those who take part are in the account of another source and not of the dock
  const shot = folder.events.find(one => one.id === 'execution-bukharin')!
  const named = shot.participants.filter(one => one !== 'litvin' && one !== 'frinovskii')
  assert.deepEqual([named.length, dead - named.length], [11, 7])
})

test('S51: what the private letter admits is kept apart from what it denies', () => {
  const letter = folder.claims.filter(c => c.id.startsWith('rsp-003') && c.at.line! >= 72 && c.at.line! <= 108)
  assert.ok(letter.filter(c => c.stance === 'asserts' || c.stance === 'qualifies').length >= 4)
  assert.ok(letter.some(c => c.stance === 'denies') && letter.some(c => c.stance === 'retracts'))
})

test('S52: switch the reading layer and the counts change', () => {
  const literal = { ...folder, claims: folder.claims.filter(c => c.reading === 'literal') }
  const all = on('q94').groups.length
  assert.ok(confront(on('q94').question, literal).groups.length < all)
})

test('S53: one sentence, two places: not binding and not essential', () => {
  const [pair] = on('q98').pairs
  assert.deepEqual(pair!.diagnoses.map(d => d.kind).slice(0, 2), ['other-scope', 'translation'])
})
