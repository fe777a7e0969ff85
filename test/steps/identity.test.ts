import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../src/case/actor.ts'
import { sameNames } from '../../src/confront/claims/identities.ts'
import { readText } from '../../src/read/reader.ts'
import { loadClaims } from '../../src/record/claims.ts'
import { acceptSuggestion } from '../../src/steps/decide-suggestion.ts'
import { importClaims } from '../../src/steps/import-claims.ts'
import { undo, verifyCase } from '../../src/steps/ledger.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { sayOne, sayTwo, showIdentities } from '../../src/steps/say-identity.ts'
import { showActors } from '../../src/steps/show-case.ts'
import { suggestClaims } from '../../src/steps/suggest-claims.ts'
import { moscow } from '../confront/help.ts'
import { bringIn, newCase } from '../record/help.ts'

const letter = 'A letter\n\nJohn Harlan accused Karl Radek of theft. In court Karl Radek denied the theft.\n'

test('a voice and an actor of one name are proposed, become one by a person’s word, and claims then name the voice', async t => {
  const file = newCase(t)
  importClaims(file, moscow())
  await bringIn(file, letter)
  await readSources(file, { read: ({ text, masks }) => readText(text, { masks }) })
  const actor = showActors(file).find(one => one.name === 'Karl Radek')!.id
  const [proposed] = showIdentities(file, actor).voices
  assert.deepEqual([proposed?.voice.id, proposed?.standing], ['radek', 'proposed'])
  assert.equal(file.db.get<{ n: number }>('SELECT count(*) AS n FROM identity')!.n, 0, 'nothing is said by itself')
  sayOne(file, { voice: 'radek', actor, reason: 'the same office' })
  assert.deepEqual(
    showIdentities(file, actor).voices.map(one => [one.voice.id, one.standing, one.reason, one.by]),
    [['radek', 'said', 'the same office', 'Ana']],
  )
  const harlan = showActors(file).find(one => one.name === 'John Harlan')!.id
  assert.throws(() => sayOne(file, { voice: 'radek', actor: harlan, reason: '' }), { code: 'conflict' })
  assert.throws(() => sayOne(file, { voice: 'bukharin', actor, reason: '' }), { code: 'conflict' })
  const before = loadClaims(file.db).actors.length
  const row = suggestClaims(file, { kind: 'response' }).rows.find(one => one.exact.includes('denied'))!
  const claim = acceptSuggestion(file, row.id)
  assert.ok(claim.chain.some(link => link.voice === 'radek'))
  assert.equal(loadClaims(file.db).actors.length, before, 'no second Radek')
  undo(file)
  sayTwo(file, 'radek')
  assert.equal(showIdentities(file, actor).voices[0]?.standing, 'proposed')
  assert.throws(() => sayTwo(file, 'radek'), { code: 'not-found' })
  undo(file)
  assert.equal(showIdentities(file, actor).voices[0]?.standing, 'said')
  assert.deepEqual(verifyCase(file.path).faults, [])
})

const who = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'person',
  name,
  variants: [],
  reasons: [],
  ...more,
})

test('namesakes, names kept apart and other kinds are never proposed', () => {
  const pairs = (voices: Actor[], actors: Actor[], apart: { a: string; b: string; why: string; at: [] }[] = []) =>
    sameNames(voices, actors, apart).map(one => `${one.voice} ${one.actor}`)
  const ivanov = who('v', 'Pyotr Ivanov')
  assert.deepEqual(pairs([ivanov], [who('a', 'Pyotr Ivanov')]), ['v a'])
  assert.deepEqual(pairs([ivanov], [who('a', 'Pyotr Ivanov'), who('b', 'Pyotr Ivanov')]), [])
  assert.deepEqual(pairs([ivanov, who('w', 'Pyotr Ivanov')], [who('a', 'Pyotr Ivanov')]), [])
  assert.deepEqual(pairs([ivanov], [who('a', 'Pyotr Ivanov')], [{ a: 'v', b: 'x', why: 'two', at: [] }]), [])
  const told = { namesake: { described: [], words: 'another of that name' } }
  assert.deepEqual(pairs([ivanov], [who('a', 'Pyotr Ivanov', told)]), [])
  assert.deepEqual(pairs([ivanov], [who('a', 'P. Ivanov')]), [], 'an initial is no name')
  assert.deepEqual(pairs([who('v', 'P. Ivanov')], [who('a', 'P. Ivanov')]), [], 'nor are two that are one letter')
  assert.deepEqual(pairs([who('v', 'P. I. Ivanov')], [who('a', 'Pyotr Ilyich Ivanov')]), ['v a'])
  assert.deepEqual(
    pairs([who('v', 'P. I. Ivanov')], [who('a', 'Pyotr Ilyich Ivanov'), who('b', 'Pavel Ivanov')]),
    [],
    'two initials that two could have',
  )
  assert.deepEqual(pairs([who('v', 'P. I. Ivanov')], [who('a', 'Pyotr Ilyich Ivanov'), who('b', 'Ivanov')]), [])
  assert.deepEqual(pairs([who('v', 'Pyotr Ilyich')], [who('a', 'Pyotr Ilyich Ivanov')]), [], 'no surname')
  assert.deepEqual(pairs([ivanov, who('w', 'P. Ivanov')], [who('a', 'Pyotr Ivanov')]), ['v a'])
  assert.deepEqual(pairs([who('v', 'Office', { kind: 'body' })], [who('a', 'Office', { kind: 'place' })]), [])
})
