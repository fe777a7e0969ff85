import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type TestContext, test } from 'node:test'
import { holdAgainst } from '../../src/confront/suggest/quoted.ts'
import { readText } from '../../src/read/reader.ts'
import { loadClaims } from '../../src/record/claims.ts'
import { allowModel, forbidModel, listConsents, plainAddress } from '../../src/steps/allow-model.ts'
import { askModelAbout } from '../../src/steps/ask-model.ts'
import { acceptSuggestion } from '../../src/steps/decide-suggestion.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { keyFor, showModelSource } from '../../src/steps/show-model.ts'
import { suggestClaims } from '../../src/steps/suggest-claims.ts'
import { chat, modelServer } from '../model-server.ts'
import { bringIn, newCase } from '../record/help.ts'

const letter = 'A letter\n\nJohn Harlan saw the fire at noon. He told nobody of it. 😀 The mill burnt down.\n'

async function letterCase(t: TestContext) {
  const file = newCase(t)
  await bringIn(file, letter)
  await readSources(file, { read: ({ text, masks }) => readText(text, { masks }) })
  const source = file.db.get<{ id: string }>('SELECT id FROM source')!.id
  return { file, source }
}

const claim = (quotation: string, over: object = {}) => ({
  quotation,
  question: 'When did Harlan see the fire?',
  answer: 'at noon',
  ...over,
})

test('nothing is sent without a consent for this source, this address and this model', async t => {
  const { file, source } = await letterCase(t)
  const { address, got } = await modelServer(t, chat('[]'))
  const call = { address, model: 'm' }
  await assert.rejects(askModelAbout(file, source, call), { code: 'not-allowed' })
  allowModel(file, source, { address: 'http://127.0.0.1:9/v1', model: 'm' })
  await assert.rejects(askModelAbout(file, source, call), { code: 'not-allowed' })
  allowModel(file, source, { address, model: 'other' })
  await assert.rejects(askModelAbout(file, source, call), { code: 'not-allowed' })
  assert.equal(got.length, 0)
  allowModel(file, source, call)
  assert.equal(listConsents(file).get(source)!.by, 'Ana')
  await askModelAbout(file, source, call)
  assert.equal(got.length, 1)
  forbidModel(file, source)
  await assert.rejects(askModelAbout(file, source, call), { code: 'not-allowed' })
  undo(file)
  await askModelAbout(file, source, call)
  assert.equal(got.length, 2)
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('a good answer is kept as an open proposal that a person accepts; a lying quotation is dropped and counted', async t => {
  const { file, source } = await letterCase(t)
  const rows = [
    claim('John Harlan saw the fire at noon', { speaker: 'the letter' }),
    claim('John Harlan saw the fire at night'),
    claim('The mill burnt down', { stance: 'shouts' }),
    claim('The mill burnt down'),
    claim('the fire at noon.  He'),
    { nothing: true },
  ]
  const { address, got } = await modelServer(t, chat(`\`\`\`json\n${JSON.stringify(rows)}\n\`\`\``))
  const call = { address, model: 'm', key: 'secret' }
  allowModel(file, source, call)
  const { kept, dropped } = await askModelAbout(file, source, call)
  assert.equal(kept, 2)
  assert.deepEqual(
    dropped.map(one => one.why.split(':')[0]),
    [
      'its quotation does not stand in the text',
      'not of the form asked for',
      'its quotation does not stand in the text',
      'not of the form asked for',
    ],
  )
  assert.equal(got[0]!.url, '/v1/chat/completions')
  assert.equal(got[0]!.authorization, 'Bearer secret')
  assert.ok(!JSON.stringify(file.db.all('SELECT * FROM entry')).includes('secret'), 'the key is in no ledger')
  const shown = suggestClaims(file, { kind: 'other' }).rows
  assert.deepEqual(
    shown.map(one => one.exact),
    ['John Harlan saw the fire at noon', 'The mill burnt down'],
  )
  assert.equal(loadClaims(file.db).claims.length, 0)
  acceptSuggestion(file, shown[1]!.id)
  assert.equal(loadClaims(file.db).claims.length, 1)
  assert.equal((await askModelAbout(file, source, call)).kept, 0, 'asked again, nothing stands twice')
  assert.deepEqual(verifyCase(file.path).faults, [])
})

const bad: readonly (readonly [string, (response: ServerResponse, request: IncomingMessage) => void, RegExp])[] = [
  ['malformed JSON of the server', response => void response.end('{"choices": ['), /no chat completion/],
  ['malformed JSON of the model', chat('Sure! Here are the claims: [oops'), /no list of claims/],
  ['an object for a list', chat('{"a": 1}'), /no list of claims/],
  ['a refusal', response => void response.writeHead(500).end('no'), /status 500/],
  [
    'a redirect',
    response => void response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
    /sends us elsewhere/,
  ],
  ['silence', () => {}, /did not answer within/],
  [
    'a drip without end',
    response => void setInterval(() => response.write('x'), 20).unref(),
    /did not answer within|could not be reached/,
  ],
  ['a huge answer', response => void response.end('x'.repeat(300_000)), /more than 200000 bytes/],
  ['a broken line', response => void response.destroy(), /could not be reached/],
]

for (const [what, answer, why] of bad)
  test(`${what} is one sentence, and nothing is taken in`, async t => {
    const { file, source } = await letterCase(t)
    const { address, got } = await modelServer(t, answer)
    const call = { address, model: 'm', milliseconds: 300, bytes: 200_000 }
    allowModel(file, source, call)
    await assert.rejects(askModelAbout(file, source, call), (error: Error & { code: string }) => {
      assert.equal(error.code, 'model-failed')
      assert.match(error.message, why)
      return true
    })
    assert.equal(got.length, 1)
    assert.equal(suggestClaims(file, { kind: 'other' }).total, 0)
  })

test('an address holds no secret, and is http', () => {
  assert.equal(plainAddress('http://127.0.0.1:1/v1/'), 'http://127.0.0.1:1/v1')
  for (const words of ['file:///etc/passwd', 'http://me:pw@host/v1', 'http://host/v1?key=1', 'nonsense'])
    assert.throws(() => plainAddress(words), { code: 'bad-input' })
})

test('a quotation that stands twice is dropped: nobody could say which is meant', () => {
  const held = holdAgainst('a', 'It rained. It rained.', JSON.stringify([claim('It rained')]))
  assert.deepEqual([held!.kept.length, held!.dropped[0]!.why], [0, 'its quotation stands in the text more than once'])
})

test('what is shown before is what is sent, to the letter, and showing sends nothing', async t => {
  const { file, source } = await letterCase(t)
  const { address, got } = await modelServer(t, chat('[]'))
  const call = { address, model: 'm' }
  assert.equal(showModelSource(file, source, null).request, null, 'no address, no request')
  const shown = showModelSource(file, source, null, call).request!
  assert.equal(got.length, 0)
  allowModel(file, source, call)
  await askModelAbout(file, source, call)
  assert.deepEqual([shown.url, shown.body], [`${address}/chat/completions`, got[0]!.body])
  assert.deepEqual([shown.text, shown.key], [letter, false])
})

test('a key goes to the address it was set with and to no other', () => {
  const set = { address: 'http://127.0.0.1:1/v1/', model: 'm', key: 'secret' }
  assert.equal(keyFor(set, 'http://127.0.0.1:1/v1'), 'secret')
  for (const address of ['http://127.0.0.1:2/v1', 'http://127.0.0.1:1/v2', 'https://127.0.0.1:1/v1'])
    assert.equal(keyFor(set, address), null)
  assert.equal(keyFor(null, 'http://127.0.0.1:1/v1'), null)
})

test('the same claim in another order is the same proposal; another claim of the same words is not', () => {
  const held = (...rows: object[]) =>
    holdAgainst('a', 'It rained. It snowed.', JSON.stringify(rows))!.kept.map(one => one.id)
  const [rained, snowed] = held(claim('It rained'), claim('It snowed'))
  assert.deepEqual(held(claim('It snowed'), claim('It rained')), [snowed, rained])
  assert.equal(new Set(held(claim('It rained'), claim('It rained', { answer: 'at night' }))).size, 2)
})
