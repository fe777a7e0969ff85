import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { Fault } from '../../src/kit/errors.ts'
import { type FaultKey, faultForms, recogniseFault } from '../../src/kit/fault-forms.ts'

const root = new URL('../../', import.meta.url)
/** Rooms whose faults the server can answer with. The steps named work on plain files, for the command line alone. */
const rooms = ['gather', 'record', 'run', 'steps', 'show/http']
const apart =
  /(case-folder|confront-folder|weigh-claims|read-claims|open-bundled-case|simulate-mill|assess-denunciations)\.ts$/
/** Thrown where the sentence is made elsewhere. */
const madeElsewhere = new Set<FaultKey>([
  'request-faulty',
  'body-not-json',
  'body-of-other-type',
  'date-not-edtf',
  'too-few-in-custody',
  'too-many-in-custody',
])

const skeleton = (form: string): string => form.replaceAll(/\{\w+\}/g, '{}')

test('every sentence of a fault that the server can answer with has a form under a key', t => {
  const known = new Map(
    Object.entries(faultForms).map(([key, [code, form]]) => [`${code}: ${skeleton(form)}`, key as FaultKey]),
  )
  assert.equal(known.size, Object.keys(faultForms).length, 'no sentence stands under two keys')
  const thrown = new Map<string, string>()
  for (const room of rooms)
    for (const file of readdirSync(new URL(`src/${room}/`, root), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts') && !apart.test(file))
        for (const said of sentences(readFileSync(new URL(`src/${room}/${file}`, root), 'utf8')))
          thrown.set(said, `src/${room}/${file}`)
  const missing = [...thrown].filter(([said]) => !known.has(said))
  const strict = missing.filter(([, file]) => !file.startsWith('src/steps/'))
  assert.deepEqual(strict, [], 'give each of these a key in src/kit/fault-forms.ts, and its words to the interface')
  // A step without a key still answers in English; so does a form whose sentence has changed.
  for (const [said, file] of missing) t.diagnostic(`no key yet: ${file}: ${said}`)
  for (const [said, key] of known)
    if (!thrown.has(said) && !madeElsewhere.has(key)) t.diagnostic(`thrown nowhere: ${key}`)
})

test('a sentence gives back its key and the values in it', () => {
  const recognise = (code: Fault['code'], message: string) => recogniseFault(new Fault(code, message))
  assert.deepEqual(recognise('not-found', '"A text" has no mask number 7.'), {
    key: 'no-such-mask',
    values: { title: 'A text', n: '7' },
  })
  assert.deepEqual(
    recognise('conflict', '"Lev" was changed meanwhile: it is now accepted by Ana. Look at it again, then decide.'),
    {
      key: 'finding-changed',
      values: { words: 'Lev', now: 'accepted by Ana' },
    },
  )
  assert.equal(recognise('conflict', 'Something else.'), null)
})

test('any value in any form comes back, unless it holds the words around it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'Я', '-', '7', '\u{1f600}'), minLength: 1 })
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(faultForms) as FaultKey[])),
      fc.array(word, { minLength: 9, maxLength: 9 }),
      (key, words) => {
        const [code, form] = faultForms[key]
        let n = 0
        const message = form.replaceAll(/\{\w+\}/g, () => words[n++ % words.length]!)
        const found = recogniseFault(new Fault(code, message))
        assert.ok(found, message)
        const again = (faultForms[found.key][1] as string).replaceAll(
          /\{(\w+)\}/g,
          (_, name: string) => found.values[name]!,
        )
        assert.equal(again, message)
      },
    ),
  )
})

test('docs/errors.md lists every form; WRITE_DOCS=1 writes it anew', () => {
  const page = new URL('docs/errors.md', root)
  const now = readFileSync(page, 'utf8')
  const head = '## Sentences\n'
  const rows = Object.entries(faultForms).map(
    ([key, [code, form]]) => `| \`${key}\` | \`${code}\` | ${form.replaceAll('|', '\\|')} |`,
  )
  const said = `${head}
The server's answers carry \`key\` and \`values\` beside \`code\` and \`message\`: the same sentence apart from its words, so that an interface in another language can say it. So do the failures of a case and of a job. Keys stay; the English may be mended. Made from \`src/kit/fault-forms.ts\`.

| key | code | sentence |
|---|---|---|
${rows.join('\n')}
`
  const at = now.indexOf(head)
  const due = `${at < 0 ? `${now}\n` : now.slice(0, at)}${said}`
  if (process.env.WRITE_DOCS === '1') writeFileSync(page, due)
  else assert.equal(now, due)
})

/** The sentences of `new Fault(code, sentence)` in a file, values as `{}`. Sentences that are variables are left out. */
function* sentences(code: string): Generator<string> {
  for (const at of code.matchAll(/new Fault\(\s*'([\w-]+)',\s*/g)) {
    const from = at.index + at[0].length
    if (!/['"`]/.test(code[from]!)) continue
    yield `${at[1]}: ${literal(code, from).said}`
  }
}

function literal(code: string, from: number): { said: string; end: number } {
  const quote = code[from]!
  let said = ''
  for (let i = from + 1; ; i++) {
    if (code[i] === quote) return { said, end: i }
    if (code[i] === '\\') said += code[++i]
    else if (quote === '`' && code.startsWith('${', i)) {
      i = expression(code, i + 2)
      said += '{}'
    } else said += code[i]
  }
}

function expression(code: string, from: number): number {
  let depth = 1
  for (let i = from; ; i++) {
    if (/['"`]/.test(code[i]!)) i = literal(code, i).end
    else if (code[i] === '{') depth++
    else if (code[i] === '}' && --depth === 0) return i
  }
}
