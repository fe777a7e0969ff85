/** Acceptance checks of S1–S55 for how a case was made, each named by its row; known answers from outside, then properties, then the case of 1938. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changedSince } from '../../src/confront/claims/changed.ts'
import { inferRoots } from '../../src/confront/origins/inferred-roots.ts'
import { amalgam } from '../../src/confront/procedure/amalgam.ts'
import { mutualAgainstChance, mutualPairs, tiesAgainstChance } from '../../src/confront/procedure/naming.ts'
import { kaplanMeier } from '../../src/confront/procedure/survival.ts'
import type { NameList } from '../../src/kit/curveball.ts'
import { streamOf } from '../../src/kit/random.ts'
import type { CaseClaims } from '../../src/record/claims.ts'
import { knownBy } from '../../src/steps/confront-folder.ts'
import { procedurePage } from '../../src/steps/show-procedure.ts'
import { moscow } from './help.ts'
import { planted } from './planted.ts'

const folder: CaseClaims = { ...moscow(), bindings: new Map(), texts: new Map() }
const page = procedurePage(folder)
const claim = (id: string) => folder.claims.find(one => one.id === id)!

test('S17: the estimate is that of Freireich 1963, remission under 6-MP, as Kaplan and Meier’s textbooks print it', () => {
  // weeks; a plus drops out. Kleinbaum and Klein, Survival Analysis, table 2.2; Collett, table 2.2 has the same curve
  const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ')
  const steps = kaplanMeier(weeks.map(week => ({ time: Number.parseInt(week, 10), happened: !week.endsWith('+') })))
  assert.deepEqual(
    steps.map(({ time, survival }) => [time, Number(survival.toFixed(3))]),
    [
      ...[
        [6, 0.857],
        [7, 0.807],
        [10, 0.753],
        [13, 0.69],
      ],
      ...[
        [16, 0.627],
        [22, 0.538],
        [23, 0.448],
      ],
    ],
  )
  assert.deepEqual(
    steps.map(one => one.atRisk),
    [21, 17, 15, 12, 11, 7, 6],
  )
})

test('S17: without anybody dropping out the estimate is the plain share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), times => {
      for (const { time, survival, low, high } of kaplanMeier(times.map(time => ({ time, happened: true })))) {
        assert.ok(Math.abs(survival - times.filter(one => one > time).length / times.length) < 1e-12)
        assert.ok(low <= survival && survival <= high)
      }
    }),
  )
})

test('S17: the recorded cases stand with their sources; who has no recorded end drops out, who has no beginning is listed', () => {
  const row = (person: string) => page.custody.rows.find(one => one.person === person)!
  assert.deepEqual(row('bukharin').days, { least: 95, most: 95 })
  assert.equal(row('yagoda').ends, 'censored')
  assert.deepEqual([row('krestinsky').ends, row('krestinsky').days], ['no-arrest', null])
  for (const one of page.custody.rows)
    for (const id of [...one.arrested, ...one.confessed]) assert.ok(claim(id).at.line)
  const placed = page.custody.rows.filter(one => one.days !== null).length
  for (const { steps } of [page.custody.shortest, page.custody.longest]) assert.equal(steps[0]!.atRisk, placed)
  assert.deepEqual([page.custody.shortest.mayBeZero, page.custody.shortest.of], [6, 7])
  assert.equal(page.custody.shortest.median, null, 'dates as wide as these give no median')
})

test('S2: the index is about 0 for random sets and high for a set of strangers, beside its null', () => {
  const people = Array.from({ length: 24 }, (_, i) => `p${i}`)
  const circles = new Map(people.map((one, i) => [one, new Set([`circle${i % 6}`])]))
  const random = streamOf(2, 0, 0)
  const drawn = Array.from({ length: 60 }, (_, i) => {
    const set = [...people].sort(() => random.uniform() - 0.5).slice(0, 8)
    return amalgam(set, circles, streamOf(2, i, 1), 99)!.index
  })
  assert.ok(Math.abs(drawn.reduce((a, b) => a + b, 0) / drawn.length) < 0.15)
  const cast = amalgam(people.slice(0, 6), circles, random)!
  assert.equal(cast.index, 1)
  const clan = amalgam(['p0', 'p6', 'p12', 'p18'], circles, random)!
  assert.ok(clan.index < -5 && clan.chance === 1)
  assert.ok(cast.drawn.length === 999 && cast.drawn.every((one, i) => i === 0 || one >= cast.drawn[i - 1]!))
})

test('S2: the docks of 1937 and 1938 have an index, its null and the claims they rest on', () => {
  const [of1938, of1937] = ['trial-21-1938', 'trial-17-1937'].map(id => page.docks.find(one => one.event === id)!)
  assert.equal(of1938!.told.length, 22, 'one more than stood there: a source names a doctor who did not')
  assert.ok(of1938!.index!.index > of1937!.index!.index, 'the first of the two is of one circle')
  assert.ok(of1938!.index!.low < 0 && of1938!.index!.high > 0)
  const { index, low, high } = of1938!.otherwise!
  assert.ok(Math.abs(index - -0.05) < 0.02 && low < index && index < high, `another coding of circles: ${index}`)
  for (const { claims } of page.docks) for (const id of claims) assert.ok(page.said[id]!.at)
})

test('S5: pairs that name each other stand beside chance; where naming is at random they do not stand out', () => {
  assert.equal(page.naming.mutual!.observed, 6)
  assert.ok(page.naming.mutual!.low <= 6 && page.naming.mutual!.high >= 6, 'no more than chance')
  const ring: NameList[] = Array.from({ length: 12 }, (_, i) => ({ speaker: i, names: [i ^ 1] }))
  assert.equal(mutualPairs(ring), 6)
  const found = mutualAgainstChance(ring, streamOf(5, 1, 0))!
  assert.ok(found.chance <= 0.01 && found.expected < 2, `${found.expected}`)
  assert.equal(mutualPairs(ring), 6, 'the lists themselves stay as they are')
})

test('S5: who was named before naming is told from the dates alone', () => {
  const order = new Map(page.naming.order.map(one => [one.person, one.order]))
  assert.equal(order.get('serebryakov'), 'named-first')
  assert.equal(order.get('krestinsky'), 'cannot-tell')
  for (const free of ['stalin', 'trotsky', 'yezhov']) assert.equal(order.has(free), false, free)
})

test('S6: each statement has the number of people it names; what a source only counts stands beside it', () => {
  assert.equal(page.naming.statements[0]!.names.length, 22)
  for (const { names } of page.naming.statements) for (const { claims } of names) assert.ok(claims.length > 0)
  assert.deepEqual(
    page.naming.counted.map(id => (claim(id).answer as { least: number }).least),
    [42, 21],
  )
})

test('S8: on a coded case ties are claims of circle, kin and office, and the share of named pairs stands beside chance', () => {
  const { observed, low, high, expected } = page.naming.ties!
  assert.ok(observed > 0 && low <= expected && expected <= high)
  // four of one circle who name nobody else, and four outsiders who name each other
  const lists = [0, 1, 2, 3, 4, 5, 6, 7].map(speaker => ({
    speaker,
    names: [0, 1, 2, 3, 4, 5, 6, 7].filter(name => name !== speaker && name >> 2 === speaker >> 2),
  }))
  assert.equal(tiesAgainstChance(lists, (a, b) => a >> 2 === b >> 2, streamOf(8, 1, 0))!.observed, 1)
  const krestinsky = page.circles.find(one => one.person === 'krestinsky')!
  assert.deepEqual([krestinsky.claims.length, krestinsky.against.length], [1, 1], 'what denies it stands beside it')
})

test('S27: what was put, by party, with the answer of each; and the same meeting serves opposite ends', () => {
  const [table] = page.confrontations
  assert.deepEqual(table!.parties, ['bukharin', 'sokolnikov', 'serebryakov', 'radek', 'tseitlin'])
  const killing = table!.rows.find(row => row.question === 'charge-bukharin-killing')!
  assert.deepEqual(
    killing.cells.map(({ claims }) => claims.map(id => claim(id).stance)),
    [['denies'], ['asserts'], ['asserts'], ['asserts'], ['asserts']],
  )
  assert.deepEqual(
    page.opposite.map(one => [one.question, one.answers.length]),
    [['q29', 2]],
  )
})

test('S40: the words about opening the front come from the questioner first, turn by turn', () => {
  const found = page.exchanges.find(one => one.question === 'front-phrase')!
  assert.deepEqual([found.turns[0]!.voice, claim(found.first).at.line, found.by], ['vyshinsky', 42, 'questioner'])
  assert.deepEqual(
    found.turns.map(turn => claim(turn.claim).at.line),
    [42, 44, 46, 48, 64, 68, 72],
  )
  for (const { first, turns } of page.exchanges) {
    const { answer } = claim(first)
    assert.ok(
      answer.kind !== 'charge' || turns[0]!.voice !== answer.accused,
      `${first} answers a charge, and opens nothing`,
    )
  }
})

test('S23: every statement shows place, custody, light, sleep and food, and says where nothing is told', () => {
  assert.ok(page.statements.length > 20)
  const passedOn = page.statements.find(one => one.speaker === 'other-arrested')
  assert.ok(
    passedOn?.told.every(one => one.claims.length === 0) ?? true,
    'the audience of a letter is not that of words told in it',
  )
  for (const { told, venue } of page.statements) {
    assert.ok(venue)
    for (const kind of ['custody', 'light', 'sleep', 'food']) assert.ok(told.some(one => one.kind === kind))
  }
  const of = (speaker: string, date: string | null) =>
    page.statements.find(one => one.speaker === speaker && one.date === date)!.told
  const count = (told: ReturnType<typeof of>, kind: string) => told.find(one => one.kind === kind)!.claims.length
  const letter = of('bukharin', '1937-04-15')
  assert.deepEqual([count(letter, 'light'), count(letter, 'food')], [2, 2])
  assert.equal(count(of('zinoviev', '1936-08'), 'food'), 0)
})

test('S3: words of the dead and of the absent are marked where they are passed on', () => {
  const voices = new Map(page.unreachable.map(one => [one.voice, one.how]))
  assert.equal(voices.get('tomsky'), 'dead')
  assert.ok(!voices.has('radek'), 'then alive, by the sources')
  for (const { claims, of } of page.unreachable) assert.ok(claims.length > 0 && page.said[of])
})

test('S10: an earlier part stays, with the later state of its author beside it', () => {
  const yagoda = page.authors.find(one => one.person === 'yagoda')!
  assert.ok(yagoda.parts.every(id => claim(id).valid === '1936-08'))
  assert.deepEqual(
    yagoda.later.map(one => one.kind),
    ['arrested', 'dock'],
  )
  const letter = page.statements.find(one => one.speaker === 'bukharin' && one.date === '1937-04-15')!
  assert.deepEqual(
    letter.later.map(one => one.kind),
    ['confessed', 'dock'],
  )
})

test('S29: how its pages are signed is a field of a document', () => {
  const [run] = page.papers.find(one => one.id === 'confession-june-1937')!.pages
  assert.deepEqual([run!.from, run!.to, run!.mark, run!.by, run!.changed], [1, 15, 'initialled', 'bukharin', 'some'])
})

test('S35: rows of the hall come from claims of who sat before whom; what no claim orders is set apart', () => {
  const hall = page.halls.find(one => one.event === 'trial-21-1938')!
  const at = (who: string) => hall.places.find(one => one.who === who)!
  assert.ok(at('interrogators-nkvd').row < at('defendants-1938').row)
  assert.equal(at('interrogators-nkvd').block, at('defendants-1938').block)
  assert.notEqual(at('public-hall').block, at('defendants-1938').block, 'how they stood to each other is not told')
  assert.equal(at('foreign-press').block, null)
  for (const { claims } of [...hall.places, ...hall.sights]) for (const id of claims) assert.ok(claim(id).at.line)
})

test('S38: a doubt about identity hangs on one unnamed voice, and is labelled so', () => {
  const found = page.unnamed.find(one => one.question === 'krestinsky-identity')!
  assert.deepEqual([found.voice, found.way], ['unnamed-eyewitness', ['unnamed-eyewitness', 'medvedev']])
})

test('S49: at 1980 the restored statement is not to be had, and what changed is told', () => {
  assert.equal(page.changed, null)
  const then = procedurePage(folder, { asOf: '1980' })
  const uncut = then.changed!.rows.find(one => one.question === 'q94')!
  assert.deepEqual([uncut.was, uncut.is], ['qualify', 'conflict'])
  assert.ok(uncut.hidden.some(id => claim(id).chain.some(link => link.voice === 'restored-1996')))
  assert.ok(then.changed!.rows.every(one => one.hidden.every(id => then.said[id])))
  assert.deepEqual(changedSince(folder, knownBy(folder, '2025')), [])
})

test('S26: of forty protocols whose sources nobody declares the roots are found within two from shared rare values', () => {
  const within = Array.from({ length: 40 }, (_, seed) => {
    const { told, roots } = planted(seed, { items: 16, values: 12, slip: 0.05 })
    const found = inferRoots(
      told,
      told.map((_, i) => i),
    ).roots.length
    return Math.abs(found - roots) <= 2
  }).filter(Boolean).length
  assert.ok(within >= 38, `${within} of 40`)
})

test('S26: one script is one root, strangers are as many as they are, and values that all share join nobody wrongly', () => {
  const script = Array.from({ length: 20 }, () => Array.from({ length: 12 }, (_, k) => `${k}`))
  assert.equal(inferRoots(script).roots.length, 1)
  const strangers = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, k) => `${i}-${k}`))
  assert.equal(inferRoots(strangers).roots.length, 12)
  assert.deepEqual(
    inferRoots([
      [null, 'x'],
      ['y', null],
    ]).links,
    [],
  )
})
