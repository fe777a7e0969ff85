import assert from 'node:assert/strict'
import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { Driver } from '../../src/record/driver.ts'
import { foldedWords, foldWord } from '../../src/record/fold.ts'
import { migrate } from '../../src/record/migrate.ts'
import { cut, loadText, storeText } from '../../src/record/texts.ts'
import { verifyCase } from '../../src/steps/ledger.ts'
import { openCase } from '../../src/steps/open-case.ts'
import {
  dropSearch,
  listSavedSearches,
  type SearchOptions,
  saveSearch,
  searchCase,
} from '../../src/steps/search-case.ts'
import { showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase } from './help.ts'

/** A text, a query, and how often it is found: exact, then loose where that differs. */
const found: readonly [text: string, query: string, exact: number, loose?: number][] = [
  ['Vera saw VERA and vera.', 'vera', 3],
  ['Ёлка, елка; ещё.', 'елка', 2],
  ['Был ли Бухарин в Париже? Бухарина там не видели.', 'бухарин', 1, 2],
  ['мой май', 'май', 1],
  ['Émile Zola, emile', 'emile', 2],
  ['Müller und Mueller', 'muller', 1],
  ['ΟΔΥΣΣΕΥΣ, Ὀδυσσεύς', 'οδυσσευς', 2],
  ['他在北京和東京之間旅行。', '東京', 1],
  ['他在北京和東京之間旅行。', '東', 1],
  ['他在北京和東京之間旅行。', '京東', 0],
  ['スターリン時代の裁判', 'スターリン', 1],
  ['ประเทศไทยในอดีต', 'ไทย', 1],
  ['हिन्दी में गवाही', 'हिन्दी', 1],
  ['हिन्दी में गवाही', 'हिन्द', 0, 1],
  ['שָׁלוֹם לכולם, שלום', 'שלום', 2],
  ['قَالَ الشاهد، قال', 'قال', 2],
  ['한국의 증언', '한국의', 1],
  ['한국의 증언', '한국*', 1],
  ['𐐐𐐯𐑊𐐬 said, 😀 𐐸𐐯𐑊𐐬', '𐐸𐐯𐑊𐐬', 2],
  ['the gate of the house', '"the house"', 1, 3],
  ['the gate of the house', '"gate the"', 0, 3],
  ['the gate of the house', 'house gate', 2],
  ['the gate', 'gate window', 0],
  ['testimony, testimonies, test', 'testimon*', 2, 3],
  ['Ezhov or Yezhov or Ezhof or Yeshe', 'Yezhov', 1, 3],
  ['file no. 12/1938', '12/1938', 1, 2],
]

test('a case of an older form gets its lines when it is opened to write; read alone, it says what is missing', async t => {
  const file = newCase(t)
  const text = 'Vera saw Lev.\n\nLev\nsaw the gate.\n\n\n\nThe gate was shut.\n'.repeat(3)
  await bringIn(file, text, 'A gate.')
  const hits = searchCase(file, 'gate')
  file.db.exec('ALTER TABLE piece DROP COLUMN line; DROP TABLE hint; PRAGMA user_version = 6')
  file.close()
  for (const copies of [1, 2]) {
    const path = `${file.path}.${copies}`
    copyFileSync(file.path, path)
    const older = openCase(path, { by: 'Ana', readOnly: true })
    const told = { code: 'not-a-case', message: /has an older form\. Open it with serve once/ }
    assert.throws(() => searchCase(older, 'gate'), told)
    older.close()
    if (copies === 2) writeFileSync(`${path}.before-8`, 'put there before')
    using now = openCase(path, { by: 'Ana' })
    assert.deepEqual(searchCase(now, 'gate'), hits)
    assert.ok(existsSync(`${path}.before-8${copies === 2 ? '-2' : ''}`))
    now.close()
    assert.deepEqual(verifyCase(path).faults, [])
  }
})

test('words are found in any script, and hits count code points', async t => {
  for (const [text, query, exact, loose = exact] of found) {
    const file = newCase(t)
    await bringIn(file, text)
    const points = [...text]
    for (const [mode, count] of [
      ['exact', exact],
      ['loose', loose],
    ] as const) {
      const { hits, passages } = searchCase(file, query, { mode })
      assert.equal(hits.length, count, `${mode} ${query} in ${text}`)
      assert.equal(passages, count > 0 ? 1 : 0)
      for (const hit of hits) {
        assert.equal(points.slice(hit.start, hit.end).join(''), hit.match)
        assert.equal(hit.before + hit.match + hit.after, points.join(''))
      }
    }
    file.close()
  }
})

test('offsets of hits are right far into a text, and hits come by source and place', async t => {
  const file = newCase(t)
  const long = `${'😀 a paragraph of words.\n\n'.repeat(300)}Vera.\n\n${'more '.repeat(900)}Vera.`
  await bringIn(file, 'Vera first', long)
  const { hits } = searchCase(file, 'vera')
  assert.deepEqual(
    hits.map(hit => hit.source),
    ['s2', 's3', 's3'],
  )
  for (const hit of hits) {
    const { text } = showSource(file, hit.source).source
    const points = [...text]
    assert.equal(points.slice(hit.start, hit.end).join(''), 'Vera')
    assert.equal(hit.line, points.slice(0, hit.start).join('').split('\n').length)
  }
  assert.deepEqual(
    searchCase(file, 'vera', { source: 's3', limit: 1 }).hits.map(hit => hit.source),
    ['s3'],
  )
  assert.throws(() => searchCase(file, 'vera', { source: 's9' }), {
    code: 'not-found',
    message: /sources are: s2 \(.*\), s3/,
  })
})

test('any query is answered: no syntax of the index leaks through', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera NEAR Lev AND "Boris" OR (none) * ^ : -')
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string()),
      fc.constantFrom('exact', 'loose'),
      (query, mode) => {
        searchCase(file, query, { mode: mode as 'exact' })
      },
    ),
    { numRuns: 300 },
  )
  for (const query of ['NEAR(Vera Lev)', '"', 'folded:vera', 'vera" OR "', '***']) searchCase(file, query)
})

test('every word of a text finds its place again (brute force)', async t => {
  const file = newCase(t)
  const text = 'Vera Ёжов saw l’homme 東京 at Çanakkale; Ὀδυσσεύς wrote हिन्दी. '.repeat(40)
  await bringIn(file, text)
  for (const { form } of foldedWords(text.slice(0, 80))) {
    const expected = [...foldedWords(text)].filter(word => word.form === form).map(word => word.start)
    assert.deepEqual(
      searchCase(file, form, { limit: 1000 }).hits.map(hit => hit.start),
      expected,
      form,
    )
  }
})

test('a text is cut into pieces that are the text again, whatever it is', () => {
  const db = new Driver(':memory:')
  migrate(db, { create: true, look: false })
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc
      .array(fc.constantFrom('\n', ' ', '\t', 'word', '😀', '京', '\u0000', '\r\n'), { maxLength: 4000 })
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(texts, text => {
      const pieces = [...cut(text)]
      assert.equal(pieces.join(''), text)
      for (const piece of pieces) assert.ok(piece.length > 0 && piece.length <= 1800)
      const whole = text.toWellFormed()
      assert.equal(loadText(db, storeText(db, whole)), whole)
    }),
    { numRuns: 60 },
  )
  db.close()
})

test('folding is stable: a folded word folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), word => assert.equal(foldWord(foldWord(word)), foldWord(word))),
  )
})

test('a search is kept under a name, by source too, and dropped', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera')
  const kept = saveSearch(file, { name: 'Her', query: 'vera', mode: 'loose', source: 's2' })
  assert.deepEqual(listSavedSearches(file), [kept])
  dropSearch(file, kept.id)
  assert.deepEqual(listSavedSearches(file), [])
  assert.throws(() => dropSearch(file, kept.id), { code: 'not-found' })
})

test('the spellings that are found are those of brute force', async t => {
  const file = newCase(t)
  const letters = fc.array(fc.constantFrom('a', 'b', 'e', 'z', 'h', 'o', 'v'), { minLength: 3, maxLength: 8 })
  const forms = [...new Set(fc.sample(letters, 600).map(word => word.join('')))]
  await bringIn(file, forms.join(' '))
  const parts = (form: string): Set<string> => new Set([...form].slice(2).map((_, i) => form.slice(i, i + 3)))
  for (const form of forms.slice(0, 60)) {
    const near = forms.filter(other => {
      const [a, b] = [parts(form), parts(other)]
      return (2 * a.intersection(b).size) / (a.size + b.size) >= 0.5
    })
    assert.deepEqual(searchCase(file, form, { mode: 'loose' }).spellings.toSorted(), near.sort())
  }
})

test('loose finds a name across scripts and back, and words of any script', async t => {
  const file = newCase(t)
  await bringIn(
    file,
    'Бухарин и Ежов молчали. Розенгольц ждал.',
    'Bukharin spoke to Yezhov. Rosengoltz waited.',
    '他的話不可信',
    'ο Νικόλαος ἔγραψε',
    'كتب إليه رسالة',
  )
  const found = (query: string) => searchCase(file, query, { mode: 'loose' }).hits.map(hit => hit.match)
  for (const name of ['Бухарин', 'Bukharin']) assert.deepEqual(found(name), ['Бухарин', 'Bukharin'])
  for (const name of ['Ежов', 'Ezhov', 'Yezhov']) assert.deepEqual(found(name), ['Ежов', 'Yezhov'])
  for (const name of ['Rosengolts', 'Розенгольц']) assert.deepEqual(found(name), ['Розенгольц', 'Rosengoltz'])
  assert.deepEqual([found('不可'), found('Νικολαος'), found('رسالة')], [['不可'], ['Νικόλαος'], ['رسالة']])
  assert.deepEqual(verifyCase(file.path).faults, [])
})

test('passages are counted to a thousand, or to as many as are listed, or all of them', async t => {
  const file = newCase(t)
  await bringIn(file, Array.from({ length: 1203 }, (_, n) => `Vera ${n % 3 === 0 ? 'saw' : 'heard'} it.`).join('\n\n'))
  const counted = (query: string, options: SearchOptions) => {
    const { hits, passages, more } = searchCase(file, query, options)
    return [hits.length, passages, more]
  }
  assert.deepEqual(counted('vera', {}), [50, 1000, true])
  assert.deepEqual(counted('vera', { mode: 'loose', source: 's2' }), [50, 1000, true])
  assert.deepEqual(counted('vera', { limit: 1100 }), [1100, 1100, true])
  assert.deepEqual(counted('vera', { limit: 1203 }), [1203, 1203, false])
  assert.deepEqual(counted('vera', { limit: 2, count: 'all' }), [2, 1203, false])
  assert.deepEqual(counted('vera saw', { limit: 2 }), [2, 401, false])
  assert.deepEqual(counted('vera saw', { limit: 2, count: 400 }), [2, 400, true])
})
