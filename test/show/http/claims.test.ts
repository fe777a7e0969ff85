import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes } from '../../../src/show/http/routes.ts'
import { readCaseFolder } from '../../../src/steps/case-folder.ts'
import { importClaims } from '../../../src/steps/import-claims.ts'
import { takeInFiles } from '../../../src/steps/take-in-files.ts'
import { localRoom, readRoom } from './room.ts'

const folder = readCaseFolder(new URL('../../../cases/moscow-1938', import.meta.url).pathname)

function moscowRoom() {
  const room = localRoom()
  importClaims(room.file, folder)
  return room
}

test('pages of claims answer under .json as their routes do, in the declared shapes', async () => {
  using room = moscowRoom()
  const twins: Record<string, string> = {
    '/api/questions': '/witnesses.json',
    '/api/questions/q73': '/question/q73.json',
    '/api/events': '/timeline.json',
    '/api/contacts': '/contacts.json',
    '/api/procedure': '/procedure.json',
    '/api/accusations': '/accusations.json',
    '/api/versions': '/versions.json',
    '/api/versions/bukharin?question=q77': '/versions/bukharin.json?question=q77',
    '/api/votes': '/vote.json',
    '/api/voices/report-1938/impact': '/rests-on/report-1938.json',
    '/api/voices/krestinsky/identity': '/identity/krestinsky.json',
    '/api/events/execution-bukharin?told=0&edtf=1938-03-16': '/event/execution-bukharin.json?told=0&edtf=1938-03-16',
  }
  for (const [path, twin] of Object.entries(twins)) {
    const { status, json } = await room.ask(path)
    assert.equal(status, 200, path)
    const row = routes.find(one => new RegExp(`^${one.path.replace('{id}', '[^/?]+')}$`).test(path.split('?')[0]!))!
    assert.deepEqual(row.answer.safeParse(json).error?.issues ?? [], [], path)
    assert.deepEqual((await room.ask(twin)).json, json)
  }
})

test('an empty case has empty pages of claims', async () => {
  using room = localRoom()
  const { json } = await room.ask('/api/questions')
  assert.deepEqual([json.rows, json.sources], [[], []])
  assert.deepEqual((await room.ask('/api/events')).json.events, [])
  assert.deepEqual((await room.ask('/api/accusations')).json.accusations, [])
  assert.equal((await room.ask('/api/questions/q73')).status, 404)
})

test('the table of witnesses says what the confrontation says', async () => {
  using room = moscowRoom()
  const { json } = await room.ask('/api/questions')
  assert.equal(json.rows.length, 115)
  const q73 = json.rows.find((row: { question: { id: string } }) => row.question.id === 'q73')
  assert.equal(q73.relation, 'conflict')
  const words = q73.cells.map((cell: { answers: { words: string }[] }) => cell.answers.map(one => one.words)[0])
  assert.deepEqual(
    words.map((one: string | undefined) => one?.slice(0, 2)),
    ['21', '17', undefined, undefined, '22'],
  )
  const all = await room.ask('/api/questions?all=true')
  assert.equal(all.json.rows.length, folder.questions.length)
})

test('one question shows chains, origins, cuts and what could have been read before', async () => {
  using room = moscowRoom()
  const q95 = (await room.ask('/api/questions/q95')).json
  assert.deepEqual(q95.groups[0].behind.throughAll, ['bukharin'])
  assert.equal(q95.voices.bukharin.kind, 'person')
  const q73 = (await room.ask('/api/questions/q73')).json
  assert.equal(q73.pairs[0].comparison.standing, 'conflict')
  assert.ok(q73.previous && q73.next)
})

test('what could be known by a date: the uncut speech is not known in 1980', async () => {
  using room = moscowRoom()
  const claims = async (asOf: string) =>
    (await room.ask(`/api/questions/q94?asOf=${asOf}`)).json.groups.flatMap(
      (group: { claims: unknown[] }) => group.claims,
    )
  assert.ok((await claims('1980')).length < (await claims('2000')).length)
  assert.equal((await room.ask('/api/questions?asOf=long+ago')).status, 400)
  const refused = (await room.ask('/api/questions?asOf=long+ago')).json.error.message
  assert.match(refused, /^The field "asOf" must be a date in EDTF, such as 1980, 1936-08 or 1980~\. /)
  const open = async (asOf: string) => (await room.ask(`/api/events?asOf=${asOf}`)).json.events.length
  assert.ok((await open('1980')) < (await open('2000')))
})

test('what has no recorded date of publication is counted and named, and a person chooses whether it stays', async () => {
  using room = moscowRoom()
  const known = (await room.ask('/api/knowledge?asOf=2000')).json
  assert.equal(known.year, 2000)
  assert.equal(known.counts['not-recorded'], known.notRecorded.length)
  assert.ok(known.notRecorded.length > 300 && known.counts.known > 150)
  assert.equal((await room.ask('/api/knowledge?asOf=1980~')).json.year, 1980)
  // nobody had written by then: a chain without a document is no reason to know
  assert.equal((await room.ask('/api/knowledge?asOf=1900')).json.counts.known, 0)
  const ids = async (path: string): Promise<string[]> => {
    const text = (await room.ask(path)).text
    return known.notRecorded.filter((id: string) => text.includes(`"claim":"${id}"`))
  }
  const rooms = ['/api/questions', '/api/accusations', '/api/versions/bukharin', '/api/votes', '/api/questions/q73']
  for (const path of rooms) {
    const asked = `${path}?asOf=2000`
    assert.deepEqual(await ids(`${asked}&undated=leave-out`), [], path)
    assert.deepEqual((await room.ask(`${asked}&undated=keep`)).json, (await room.ask(asked)).json, path)
  }
  assert.ok((await ids('/api/questions?asOf=2000')).length > 50)
  const tellers = async (more: string): Promise<Set<string>> => {
    const { events } = (await room.ask(`/api/events?asOf=2000${more}`)).json
    return new Set(events.flatMap((event: { told: { source: string }[] }) => event.told.map(one => one.source)))
  }
  assert.ok(known.sources.every((one: string) => one !== '000'))
  assert.deepEqual([...(await tellers('')).intersection(new Set(known.sources))].sort(), known.sources)
  assert.deepEqual((await tellers('&undated=leave-out')).intersection(new Set(known.sources)).size, 0)
  assert.equal((await room.ask('/api/events?asOf=2000&undated=perhaps')).status, 400)
})

test('the timeline keeps two dates two, and finds those that no day fits', async () => {
  using room = moscowRoom()
  const { events, conflicts, sources } = (await room.ask('/api/events')).json
  assert.equal(events.length, folder.events.length)
  assert.ok(events.some((event: { apart: unknown[] }) => event.apart.length > 0))
  assert.ok(conflicts.length > 0)
  assert.ok(sources.some((source: { public: string | null }) => source.public !== null))
})

test('accusations and responses are told apart, and custody is told for each', async () => {
  using room = moscowRoom()
  const { counts, sheet, accusations, responses } = (await room.ask('/api/accusations')).json
  assert.equal(counts.accusations + counts.responses, folder.claims.filter(c => c.answer.kind === 'charge').length)
  assert.equal(counts.byCustody.free + counts.byCustody.held + counts.byCustody['not-recorded'], accusations.length)
  assert.ok(responses.length >= 158)
  assert.ok(
    sheet.some((row: { person: string; denies: unknown[] }) => row.person === 'bukharin' && row.denies.length > 0),
  )
})

test('versions of one witness stand in order of time, with what could have been read meanwhile', async () => {
  using room = moscowRoom()
  const { occasions, asked, voice } = (await room.ask('/api/versions/bukharin?question=q77')).json
  assert.equal(voice.kind, 'person')
  assert.ok(asked.every((one: { times: number }) => one.times > 1))
  const dates = occasions.map((one: { date: string }) => one.date)
  assert.deepEqual(dates, ['1937-06-02', '1937-12-10', '1938-03'])
  assert.ok(occasions.every((one: { custody: string }) => one.custody === 'held'))
  assert.deepEqual(
    occasions[2].before.reached.map((one: { voice: string }) => one.voice),
    ['bessonov', 'krestinsky', 'grinko', 'rosengoltz'],
  )
  const charge = (await room.ask('/api/versions/bukharin?question=charge-bukharin-killing')).json
  assert.ok(charge.occasions.some((one: { changes: unknown[] }) => one.changes.length > 0))
  assert.equal((await room.ask('/api/versions/nobody')).status, 404)
  assert.equal((await room.ask('/api/versions/bukharin?question=nothing')).status, 404)
})

test('a roll call keeps its order, and a vote that no source has stays missing', async () => {
  using room = moscowRoom()
  const [vote] = (await room.ask('/api/votes')).json.votes
  assert.deepEqual(
    vote.calls.map((one: { voter: { id: string }; place: number | null; later: boolean; given: boolean }) => [
      one.voter.id,
      one.place,
      one.later,
      one.given,
    ]),
    [
      ['andreyev', 1, false, true],
      ['bubnov', 2, false, true],
      ['voroshilov', 3, false, true],
      ['stalin', null, true, true],
      ['mikoyan', null, false, false],
    ],
  )
  assert.deepEqual(vote.unnamed, { least: 20, most: 30 })
  assert.equal(vote.rest.length, 2)
})

test('to hold a diagnosis puts aside all that stands before it, as one step that undo takes back', async () => {
  using room = moscowRoom()
  const questions = (await room.ask('/api/questions')).json.rows as { question: { id: string } }[]
  let found: { id: string; a: string; b: string; kind: string; led: string } | undefined
  for (const { question } of questions) {
    const { pairs } = (await room.ask(`/api/questions/${question.id}`)).json
    const pair = pairs.find(
      (one: { diagnoses: unknown[]; comparison: { standing: string } }) =>
        one.comparison.standing === 'conflict' && one.diagnoses.length > 1,
    )
    if (pair === undefined) continue
    found = { id: question.id, a: pair.a, b: pair.b, kind: pair.diagnoses[1].kind, led: pair.diagnoses[0].kind }
    break
  }
  const { id, led, ...body } = found!
  const lead = async () => {
    const { pairs } = (await room.ask(`/api/questions/${id}`)).json
    return pairs.find((one: { a: string; b: string }) => one.a === body.a && one.b === body.b).diagnoses[0].kind
  }
  const held = await room.post('/api/diagnoses', { ...body, reason: 'They count other people.' })
  assert.equal(held.status, 200, held.text)
  assert.deepEqual(
    held.json.dismissals.map((one: { kind: string }) => one.kind),
    [led],
  )
  assert.equal(await lead(), body.kind)
  assert.equal((await room.post('/api/diagnoses', { ...body, reason: 'Again.' })).status, 409)
  await room.post('/api/undo')
  assert.equal(await lead(), led)
})

test('one conflict is the strongest, on the first page and in the table', async () => {
  using room = moscowRoom()
  const [one, other] = [(await room.ask('/api/case')).json, (await room.ask('/api/questions')).json]
  assert.equal(one.strongest.question, other.strongest)
})

test('a person asks, claims, changes, dismisses and withdraws; each answer names the entry that undo takes back', async () => {
  using room = moscowRoom()
  const asked = (await room.post('/api/questions', { words: 'Who wrote the part?', kind: 'actor' })).json
  assert.equal(asked.question.order, 116)
  const body = {
    question: asked.question.id,
    answer: { kind: 'actor', actor: 'radek' },
    gist: 'Radek wrote it.',
    at: { source: '000', line: 84 },
    stance: 'asserts',
    certainty: 'possible',
  }
  const made = await room.post('/api/claims', body)
  assert.equal(made.status, 200, made.text)
  assert.deepEqual([made.json.claim.chain[0].voice, made.json.claim.modality], ['blog-2012', 'statement'])
  const page = async () => (await room.ask(`/api/questions/${asked.question.id}`)).json
  const { claim, version } = (await page()).groups[0].claims[0]
  const edit = { stance: 'qualifies' }
  assert.equal((await room.post(`/api/claims/${claim.id}`, { version, edit })).json.claim.stance, 'qualifies')
  const stale = await room.post(`/api/claims/${claim.id}`, { version, edit: { gist: 'x' } })
  assert.deepEqual([stale.status, stale.json.error.present.stance], [409, 'qualifies'])
  const now = (await page()).groups[0].claims[0].version
  const gone = await room.post(`/api/claims/${claim.id}/withdraw`, { version: now, reason: 'misread' })
  assert.match(gone.json.entry.words, /Withdrew the claim/)
  await room.post('/api/undo')
  assert.equal((await page()).groups.length, 1)

  const pair = (await room.ask('/api/questions/q73')).json.pairs[0]
  const kind = pair.diagnoses[0].kind
  const put = await room.post('/api/dismissals', { a: pair.a, b: pair.b, kind, reason: 'Both count the dock.' })
  assert.equal(put.json.dismissal.by, 'Ana')
  assert.equal((await room.own(`/api/dismissals/${put.json.dismissal.id}`, { method: 'DELETE' })).status, 200)
})

test('a list of what would fall comes before the fall, and an old list is refused', async () => {
  using room = moscowRoom()
  const { json } = await room.ask('/api/voices/report-1938/impact')
  assert.ok(json.falls.length > 0)
  await room.post('/api/questions', { words: 'And?', kind: 'yes-no' })
  const late = await room.post('/api/voices/report-1938/withdraw', { seq: json.seq })
  assert.equal(late.status, 409)
  const { seq } = (await room.ask('/api/voices/report-1938/impact')).json
  assert.equal((await room.post('/api/voices/report-1938/withdraw', { seq })).status, 200)
  assert.equal((await room.ask('/api/case')).json.counts.claims, folder.claims.length - json.falls.length)
})

test('who may only propose asks, and makes no claim', async () => {
  using room = moscowRoom()
  const boris = room.person('Boris', 'propose')
  const post = (path: string, body: unknown) => boris(path, { method: 'POST', body })
  assert.equal((await post('/api/questions', { words: 'When?', kind: 'date' })).status, 200)
  assert.equal((await post('/api/voices/report-1938/withdraw', { seq: 3 })).status, 403)
})

test('that an actor of the texts is a voice of the claims is proposed, said by a person, refused twice, and taken back', async () => {
  using room = moscowRoom()
  const text = 'John Harlan accused Karl Radek of theft. In court Karl Radek denied the theft.\n'
  await takeInFiles(room.file, [{ name: 'letter.txt', bytes: new TextEncoder().encode(text) }])
  const { actors } = (await room.ask('/api/actors')).json
  const { id } = actors.find((one: { name: string }) => one.name === 'Karl Radek')
  const path = `/api/actors/${id}/voices`
  const first = await room.ask(path)
  assert.deepEqual((await room.ask(`/actor/${id}/voices.json`)).json, first.json)
  assert.deepEqual(
    first.json.voices.map((one: { voice: { id: string }; standing: string }) => [one.voice.id, one.standing]),
    [['radek', 'proposed']],
  )
  const row = routes.find(one => one.path === '/api/actors/{id}/voices' && one.method === 'get')!
  assert.deepEqual(row.answer.safeParse(first.json).error?.issues ?? [], [])
  const body = { voice: 'radek', reason: 'one office' }
  const said = await room.post(path, body)
  assert.equal(
    said.json.entry.words,
    'Said that Karl Berngardovich Radek of the claims is "Karl Radek" of the texts: one office',
  )
  assert.deepEqual((await room.ask(path)).json.voices[0].by, 'Ana')
  assert.equal((await room.post(path, body)).status, 409)
  assert.equal((await room.post('/api/actors/nobody/voices', body)).status, 404)
  const back = await room.own('/api/identities/radek', { method: 'DELETE' })
  assert.match(back.json.entry.words, /^No longer counted Karl Berngardovich Radek/)
  assert.equal((await room.own('/api/identities/radek', { method: 'DELETE' })).status, 404)
  assert.equal((await room.ask(path)).json.voices[0].standing, 'proposed')
})

test('words that are read become a claim with its question, its speaker and its passage, as one step', async () => {
  using room = await readRoom()
  const { json: seen } = await room.ask(`/api/sources/${room.source}`)
  const speaker = seen.actors.find((one: { name: string }) => /Holm/.test(one.name)).id
  const start = seen.source.text.indexOf('I saw you')
  const body = {
    start,
    end: start + 'I saw you at the quay'.length,
    question: { words: 'Was Lind at the quay?', kind: 'yes-no' },
    answer: { kind: 'yes-no', value: 'yes' },
    stance: 'asserts',
    certainty: 'certain',
    speaker,
    access: 'witness',
  }
  const path = `/api/sources/${room.source}/claims`
  const before = (await room.ask('/api/ledger?limit=1')).json.head.seq
  const made = await room.post(path, body)
  assert.equal(made.status, 200, made.text)
  assert.deepEqual(
    made.json.claim.chain.map((link: { voice: string; access: string }) => [link.voice, link.access]),
    [
      [`page-${room.source}`, 'read'],
      [speaker, 'witness'],
    ],
  )
  assert.equal((await room.ask('/api/ledger?limit=1')).json.head.seq, before + 1)
  const again = {
    ...body,
    question: made.json.claim.question,
    answer: { kind: 'yes-no', value: 'no' },
    stance: 'denies',
  }
  assert.equal((await room.post(path, again)).status, 200)
  const { json: page } = await room.ask(`/api/questions/${made.json.claim.question}`)
  assert.equal(page.groups.length, 2)
  assert.equal(page.groups[0].claims[0].passage.exact, 'I saw you at the quay')
  for (const [wrong, status] of [
    [{ ...body, end: 1e6 }, 400],
    [{ ...body, question: 'no-such' }, 404],
    [{ ...body, answer: { kind: 'date', edtf: '1911', words: '1911' } }, 400],
    [{ ...body, speaker: 'nobody' }, 404],
  ] as const)
    assert.equal((await room.post(path, wrong)).status, status, JSON.stringify(wrong))
  assert.equal((await room.person('Boris', 'propose')(path, { method: 'POST', body })).status, 403)
  // letting Boris in was a step too
  for (let i = 0; i < 3; i++) await room.post('/api/undo')
  const { json: counts } = await room.ask('/api/case')
  assert.deepEqual([counts.counts.claims, counts.counts.questions], [0, 0])
})

test('a search without texts finds claims by question, gist, answer and voice, in either script; a star leaves the end open', async () => {
  using room = moscowRoom()
  const found = async (q: string, mode = 'loose') =>
    (await room.ask(`/api/search?q=${encodeURIComponent(q)}&mode=${mode}`)).json
  const wives = await found('second wife', 'exact')
  assert.deepEqual(wives.hits, [])
  assert.ok(wives.claims.some((one: { asked: string }) => one.asked === 'Who was his second wife?'))
  const count = async (q: string, mode?: string) => (await found(q, mode)).claims.length
  const krestinsky = await count('Krestinsky', 'exact')
  assert.ok(krestinsky >= 24, 'all that rest on him name him')
  assert.ok((await count('Крестинский')) >= krestinsky)
  assert.ok((await count('Krestinskii')) >= krestinsky)
  assert.equal(await count('Крестинский', 'exact'), 0)
  assert.equal(await count('krestin*', 'exact'), krestinsky)
  assert.equal(await count('Krestinsky zeppelin'), 0)
  assert.equal(await count('"'), 0)
})

test('the actors of the claims come with their names, how many claims name them, and who they are not', async () => {
  using room = moscowRoom()
  const { actors, voices } = (await room.ask('/api/actors')).json
  assert.deepEqual([actors.length, voices.length], [0, folder.actors.length])
  const krestinsky = voices.find((one: { id: string }) => one.id === 'krestinsky')
  assert.equal(krestinsky.claims, (await room.ask('/api/voices/krestinsky/identity')).json.claims.length)
  const apart = voices.flatMap((one: { apart: unknown[] }) => one.apart)
  assert.equal(apart.length, 2 * folder.apart.length)
})

test('the contacts of the whole case are those of its questions, and what nothing leads to is counted', async () => {
  using room = moscowRoom()
  const { json } = await room.ask('/api/contacts')
  const times = json.contacts.map((one: { speaker: string; before: string }) => `${one.speaker} ${one.before}`)
  assert.equal(new Set(times).size, times.length)
  const asked = folder.questions.filter(one => one.order !== undefined)
  const pages = await Promise.all(asked.map(async ({ id }) => (await room.ask(`/api/questions/${id}`)).json))
  for (const own of pages.flatMap(page => page.contacts))
    assert.deepEqual(
      json.contacts.find((one: typeof own) => one.speaker === own.speaker && one.before === own.before),
      own,
    )
  const dated = new Set(
    folder.claims.flatMap(({ chain }) =>
      chain.at(-1)!.date === undefined ? [] : [`${chain.at(-1)!.voice} ${chain.at(-1)!.date}`],
    ),
  )
  assert.equal(json.contacts.length + json.unreached, dated.size)
  assert.equal(json.undated, folder.claims.filter(({ chain }) => chain.at(-1)!.date === undefined).length)
  const early = (await room.ask('/api/contacts?asOf=1937')).json
  assert.ok(early.contacts.length < json.contacts.length)
})
