import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decode } from '../../src/gather/encoding.ts'
import { gatherBytes } from '../../src/gather/gather.ts'
import { tellLanguage } from '../../src/gather/language.ts'
import { toCp866, toIso88595, toKoi8r, toUtf16, toWindows1251, utf8 } from './make.ts'

const russian =
  'В тот вечер сторож видел у склада двух человек. Он сказал об этом утром, но в протокол его слова не вошли.'
const mixed = 'The guard said: «Я никого не видел». Two days later he said otherwise.'

test('each encoding is told with its ground', () => {
  const cases: readonly [Uint8Array, string, string, RegExp][] = [
    [utf8(russian), russian, 'utf-8', /valid UTF-8/],
    [utf8('plain'), 'plain', 'utf-8', /ASCII/],
    [utf8(`\ufeff${russian}`), russian, 'utf-8', /byte order mark/],
    [toUtf16(russian, false, true), russian, 'utf-16le', /byte order mark/],
    [toUtf16(russian, true, true), russian, 'utf-16be', /byte order mark/],
    [toUtf16(russian, false, false), russian, 'utf-16le', /no byte order mark.*second bytes/],
    [toUtf16(mixed, true, false), mixed, 'utf-16be', /no byte order mark.*first bytes/],
    [toWindows1251(russian), russian, 'windows-1251', /in windows-1251, .* in [\w-]+$/],
    [toKoi8r(russian), russian, 'koi8-r', /in koi8-r, .* in [\w-]+$/],
    [toCp866(russian), russian, 'ibm866', /in ibm866, .* in [\w-]+$/],
    [toIso88595(russian), russian, 'iso-8859-5', /in iso-8859-5, .* in [\w-]+$/],
    [toWindows1251(mixed), mixed, 'windows-1251', /windows-1251/],
    [toKoi8r(mixed.replace(/[«»]/g, '"')), mixed.replace(/[«»]/g, '"'), 'koi8-r', /koi8-r/],
    [
      Uint8Array.from('He met Mme Lefèvre at the café.', c => c.charCodeAt(0)),
      'He met Mme Lefèvre at the café.',
      'windows-1252',
      /guess/,
    ],
  ]
  for (const [bytes, text, name, told] of cases) {
    const decoded = decode(bytes, 'a.txt')
    assert.equal(decoded.text, text)
    assert.equal(decoded.encoding.name, name)
    assert.match(decoded.encoding.told, told)
  }
})

test('short sentences are told apart in the four Cyrillic encodings', () => {
  const words = [...new Set(russian.toLowerCase().match(/\p{L}+/gu)!)]
  const sentence = fc
    .shuffledSubarray(words, { minLength: 8 })
    .map(all => `${all[0]![0]!.toUpperCase()}${all[0]!.slice(1)} ${all.slice(1).join(' ')}.`)
  fc.assert(
    fc.property(sentence, text => {
      for (const [encode, name] of [
        [toWindows1251, 'windows-1251'],
        [toKoi8r, 'koi8-r'],
        [toCp866, 'ibm866'],
        [toIso88595, 'iso-8859-5'],
      ] as const)
        assert.deepEqual(
          [decode(encode(text), 'a.txt').encoding.name, decode(encode(text), 'a.txt').text],
          [name, text],
        )
    }),
  )
})

test('a person can name the encoding; a name that nobody knows is told', async () => {
  const source = await gatherBytes(toKoi8r(russian), 'a.txt', { encoding: 'windows-1251' })
  assert.deepEqual(source.encoding, { name: 'windows-1251', told: 'a person chose it' })
  await assert.rejects(gatherBytes(utf8('x'), 'a.txt', { encoding: 'ebcdic-x' }), /no encoding that is known here/)
})

test('an html page that declares its encoding is believed where UTF-8 is ruled out', async () => {
  const page = (charset: string): string => `<!doctype html><meta charset="${charset}"><p>Да</p>`
  const source = await gatherBytes(toKoi8r(page('koi8-r')), 'a.html')
  assert.equal(source.text, 'Да')
  assert.match(source.encoding.told, /declares it/)
})

test('text goes through UTF-8 and UTF-16 unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (words, big) => {
      const text = `words ${words.replaceAll('\0', '').replace(/[\x01-\x1f]/g, '')}`
      assert.equal(decode(utf8(text), 'a.txt').text, text)
      assert.equal(decode(toUtf16(text, big, true), 'a.txt').text, text)
    }),
  )
})

test('a language is named only where there is enough of it', () => {
  assert.equal(tellLanguage(russian), 'ru')
  assert.equal(
    tellLanguage('The court heard the witness again on the third day and wrote down what he had said.'),
    'en',
  )
  assert.equal(tellLanguage('Yes, sir.'), 'und')
})
