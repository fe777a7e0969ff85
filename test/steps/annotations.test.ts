import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mapOffsets } from '../../src/kit/offsets.ts'
import type { CaseFile } from '../../src/record/case-file.ts'
import { type DecidedFinding, loadFinding } from '../../src/record/findings.ts'
import { toCollection } from '../../src/show/report/annotations.ts'
import { mergeActors } from '../../src/steps/actors.ts'
import { decideFinding, decideFindings } from '../../src/steps/decide-finding.ts'
import { importAnnotations, importDocument } from '../../src/steps/import-annotations.ts'
import { redo, undo, verifyCase } from '../../src/steps/ledger.ts'
import { makeAnnotation, type NewAnnotation } from '../../src/steps/make-annotation.ts'
import { readSources } from '../../src/steps/read-sources.ts'
import { showAnnotations } from '../../src/steps/show-annotations.ts'
import { showActors, showCase, showSource } from '../../src/steps/show-case.ts'
import { bringIn, newCase, readPlain } from '../record/help.ts'

type Made = Omit<NewAnnotation, 'source' | 'start' | 'end'>

const first = 'first\n\nVera saw Lev at the gate.\n\nLev saw Vera.'
const exported = (file: CaseFile): string => JSON.stringify(toCollection(showAnnotations(file)))

/** What the findings of a case say, without what differs from case to case: ids, states, persons. */
function saidIn(file: CaseFile): string[] {
  const names = new Map(
    file.db.all<{ id: string; name: string }>('SELECT id, name FROM actor').map(a => [a.id, a.name]),
  )
  return showCase(file)
    .sources.flatMap((source, n) =>
      showSource(file, source.id)
        .findings.filter(one => one.state !== 'rejected')
        .map(({ id, sourceId, state, version, by, at, maker, ...said }) => {
          const fields = said as Record<string, unknown>
          for (const field of ['actor', 'speaker', 'addressee', 'source'])
            if (fields[field] !== undefined) fields[field] = names.get(String(fields[field]))
          return JSON.stringify([n, fields])
        }),
    )
    .sort()
}

test('export and import into a fresh case is a round trip, for any findings of any texts', async t => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '\n', 'Я', '中', '\u{1f600}', '"'),
    minLength: 1,
    maxLength: 60,
  })
  const kinds = [
    (words: string) => ({ kind: 'person', fields: { name: `P ${words}` } }),
    (words: string) => ({ kind: 'place', fields: { name: words } }),
    () => ({ kind: 'date', fields: { edtf: '1936~', words: 'about 1936', how: 'approx' } }),
    () => ({ kind: 'quotation', fields: { depth: 1, style: 'turn', via: 'the report of a clerk' } }),
    () => ({ kind: 'attribution', fields: { voice: 'it is said', circumstance: 'rumour' } }),
    () => ({ kind: 'citation', fields: { work: 'A book', pages: '7' } }),
    () => ({ kind: 'noise', fields: { why: 'page-number' } }),
    (words: string) => ({ kind: 'passage', fields: {}, reason: words.trim() }),
  ] as const satisfies readonly ((words: string) => Made)[]
  const mark = fc.record({ of: fc.nat(1), kind: fc.nat(kinds.length - 1), a: fc.nat(), b: fc.nat() })
  await fc.assert(
    fc.asyncProperty(letters, letters, fc.array(mark, { maxLength: 8 }), async (one, other, marks) => {
      const texts = [`x${one}`, `y${other}`]
      const [from, to] = [newCase(t), newCase(t)]
      await bringIn(from, ...texts)
      await bringIn(to, ...texts)
      const seen = new Set<string>()
      for (const { of, kind, a, b } of marks) {
        const { length } = mapOffsets(texts[of]!)
        const start = a % length
        const end = start + 1 + (b % (length - start))
        if (seen.has(`${of} ${kind} ${start} ${end}`)) continue
        seen.add(`${of} ${kind} ${start} ${end}`)
        const made: Made = kinds[kind]!([...texts[of]!].slice(start, end).join('').trim() || 'nobody')
        makeAnnotation(from, { source: ['s2', 's3'][of]!, start, end, ...made })
      }
      const report = importAnnotations(to, importDocument(exported(from)), 'x.jsonld')
      assert.deepEqual(saidIn(to), saidIn(from))
      assert.deepEqual([report.counts.moved, report.counts.orphan], [0, 0])
      assert.equal(report.added, marks.length === 0 ? 0 : seen.size)
      assert.ok(
        showCase(to).sources.every(source =>
          showSource(to, source.id).findings.every(f => f.state === 'suggested' && f.by === 'Ana'),
        ),
      )
      const again = importAnnotations(to, importDocument(exported(to)), 'x.jsonld')
      assert.deepEqual([again.added, again.already], [0, seen.size])
      from.close()
      to.close()
    }),
    { numRuns: 15 },
  )
})

test('speakers and merged names come through; one step, undone and done again', async t => {
  const [from, to] = [newCase(t), newCase(t)]
  for (const file of [from, to]) await bringIn(file, first)
  await readSources(from, { read: readPlain })
  const [vera] = showSource(from, 's2').findings
  decideFinding(from, { id: vera!.id, decision: 'accept', version: vera!.version })
  const { actor } = vera as unknown as { actor: string }
  makeAnnotation(from, {
    source: 's2',
    kind: 'quotation',
    start: 7,
    end: 31,
    fields: { speaker: actor, depth: 0, style: 'direct' },
  })
  const report = importAnnotations(to, importDocument(exported(from)), 'x.jsonld')
  assert.deepEqual(saidIn(to), saidIn(from))
  assert.equal(report.counts.exact, 5)
  const quotation = showSource(to, 's2').findings.find(one => one.kind === 'quotation')!
  assert.equal(quotation.maker, 'Ana')
  assert.equal(
    quotation.speaker,
    (showSource(to, 's2').findings.find(one => one.kind === 'person') as { actor?: string }).actor,
  )
  undo(to)
  assert.equal(showSource(to, 's2').findings.length, 0)
  redo(to)
  assert.equal(showSource(to, 's2').findings.length, 5)
  assert.deepEqual(verifyCase(to.path).faults, [])
})

const note = (target: object, body?: unknown) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:x:1',
  type: 'Annotation',
  ...(body === undefined ? {} : { body }),
  target: { source: 'http://example.org/texts/a.txt', ...target },
})
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end })

test('each target is exact, moved or orphan, with its reason', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  const outcomes = (...selector: object[]) => {
    const { outcomes } = importAnnotations(
      file,
      importDocument(JSON.stringify(note(selector.length === 0 ? {} : { selector }))),
      'n',
    )
    const { outcome, start, why } = outcomes[0]!
    return [outcome, start, why]
  }
  assert.deepEqual(outcomes(position(7, 11), quote('Vera')).slice(0, 2), ['exact', 7])
  assert.deepEqual(outcomes(position(3, 7), quote('gate')).slice(0, 2), ['moved', 27])
  assert.deepEqual(outcomes(quote('gate')).slice(0, 2), ['exact', 27])
  assert.deepEqual(outcomes(quote('Lev', { prefix: 'Vera saw ' })).slice(0, 2), ['exact', 16])
  assert.match(String(outcomes(quote('Lev'))[2]), /stand 2 times/)
  assert.match(String(outcomes(position(0, 3), quote('Lev', { prefix: 'saw the ' }))[2]), /stand 2 times/)
  assert.deepEqual(outcomes(quote('gate.  Lev')).slice(0, 2), ['moved', 27])
  assert.match(String(outcomes(quote('garden'))[2]), /do not stand/)
  assert.match(String(outcomes(position(7, 11))[2]), /without a quote/)
  assert.match(String(outcomes(position(9, 9), quote(''))[2]), /empty/)
  assert.match(String(outcomes({ type: 'XPathSelector', value: '/p' })[2]), /XPathSelector/)
  assert.match(String(outcomes()[2]), /whole text/)
  const moved = showSource(file, 's2').findings.find(one => one.start === 27)!
  assert.match(moved.reason, /^Moved: /)
})

test('sources are bound by digest or file name, never by guess', async t => {
  const file = newCase(t)
  await bringIn(file, first, 'second\n\nVera.')
  const bind = (source: unknown, ...selector: object[]) =>
    importAnnotations(file, importDocument(JSON.stringify(note({ source, selector }))), 'n').outcomes[0]!
  const { digest } = showSource(file, 's2').source
  assert.equal(bind(`urn:sha256:${digest}`, position(7, 11)).outcome, 'exact')
  assert.equal(bind('file:///home/x/B.TXT?v=2', quote('Vera')).source, 's3')
  assert.equal(bind({ id: 'urn:x:unknown', name: 'b.txt' }, quote('Vera')).source, 's3')
  assert.match(
    bind('http://example.org/c.txt', quote('Vera')).why,
    /No source of the case is "http:\/\/example.org\/c.txt"/,
  )
})

test('what other programs say of a range becomes a note; a list of annotations is read', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  const tags = [
    { type: 'TextualBody', purpose: 'commenting', value: 'See the other gate.' },
    { type: 'TextualBody', purpose: 'tagging', value: 'gate' },
  ]
  const list = [
    { ...note({ selector: quote('gate') }, tags), creator: { type: 'Person', name: 'Ben' } },
    { ...note({ selector: quote('first') }, { type: 'Date', edtf: 7 }), '@context': undefined },
  ]
  importAnnotations(file, importDocument(JSON.stringify(list)), 'n')
  const [bad, gate] = showSource(file, 's2').findings
  assert.deepEqual(
    [gate!.kind, gate!.reason, gate!.maker, gate!.by],
    ['passage', 'See the other gate. · gate', 'Ben', 'Ana'],
  )
  assert.deepEqual([bad!.kind, bad!.reason], ['passage', 'Date, but its field "edtf" must be text.'])
})

test('a date that a person sets is EDTF or not recorded; anything else is refused and changes nothing', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  const { id } = showCase(file).sources[0]!
  const made = { source: id, kind: 'date', start: 7, end: 11 } as const
  const fields = { words: 'Vera', how: 'explicit' }
  const head = (): unknown => file.db.get('SELECT max(seq) AS seq FROM entry')
  const before = head()
  for (const edtf of ['soon', '1937-13', ' ', '1937-02-30', '<b>'])
    assert.throws(() => makeAnnotation(file, { ...made, fields: { ...fields, edtf } }), { code: 'bad-input' })
  assert.deepEqual(head(), before)
  assert.equal(makeAnnotation(file, { ...made, fields: { ...fields, edtf: '' } }).state, 'made')
  const date = makeAnnotation(file, { ...made, fields: { ...fields, edtf: '1937~' } })
  const change = { id: date.id, decision: 'accept', version: date.version } as const
  assert.throws(() => decideFinding(file, { ...change, edit: { edtf: 'soon' } }), { code: 'bad-input' })
  assert.equal((decideFinding(file, { ...change, edit: { edtf: '1938' } }) as { edtf?: string }).edtf, '1938')
})

test('a name that becomes another kind gets an actor of that kind, or a new one, and one undo takes both back', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  const { id: source } = showCase(file).sources[0]!
  const actors = () =>
    showActors(file)
      .map(one => `${one.kind} ${one.name}`)
      .sort()
  const vera = makeAnnotation(file, { source, kind: 'person', start: 7, end: 11, fields: { name: 'Vera' } })
  const before = actors()
  const accept = { id: vera.id, decision: 'accept', version: vera.version } as const
  const { actor: own } = vera as DecidedFinding & { actor: string }
  assert.throws(() => decideFinding(file, { ...accept, edit: { kind: 'body' } }), { code: 'bad-input' })
  assert.throws(() => decideFinding(file, { ...accept, edit: { kind: 'body', actor: own } }), { code: 'bad-input' })
  assert.throws(() => decideFinding(file, { ...accept, edit: { actor: null, name: ' ' } }), { code: 'bad-input' })
  assert.deepEqual(actors(), before)
  const ship = decideFinding(file, { ...accept, edit: { kind: 'body', actor: null } }) as DecidedFinding & {
    actor: string
    name: string
  }
  assert.deepEqual([ship.kind, ship.name], ['body', 'Vera'])
  assert.notEqual(ship.actor, own)
  assert.ok(actors().includes('body Vera'))
  undo(file)
  assert.deepEqual(actors(), before)
  const named = decideFinding(file, {
    ...accept,
    version: loadFinding(file.db, vera.id).version,
    edit: { actor: null, name: 'Vera B.' },
  })
  assert.equal(named.kind, 'person')
  assert.ok(actors().includes('person Vera B.'))
  assert.equal(verifyCase(file.path).ok, true)
})

test('a page that is marked as a person by mistake makes no actor', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  const { id } = showCase(file).sources[0]!
  const made = { source: id, kind: 'person', start: 7, end: 11 } as const
  assert.throws(() => makeAnnotation(file, { ...made, fields: { name: 'x'.repeat(501) } }), /at most 500 characters/)
  assert.equal(makeAnnotation(file, { ...made, fields: { name: 'x'.repeat(500) } }).state, 'made')
})

test('an imported date that is no EDTF, or a person without a name, does not hold up the others of a bulk decision: each is left open and named', async t => {
  const file = newCase(t)
  await bringIn(file, 'Vera came on the Ides of March 1911.')
  const body = (value: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...value })
  const target = (exact: string) => ({
    source: 'http://example.org/a.txt',
    selector: { type: 'TextQuoteSelector', exact },
  })
  const document = [
    body({ id: 'urn:x:1', body: { type: 'Date', edtf: 'Idus Mart.' }, target: target('Ides of March 1911') }),
    body({ id: 'urn:x:2', body: { type: 'Person', name: 'Vera' }, target: target('Vera') }),
    body({ id: 'urn:x:3', body: { type: 'Person', name: ' ' }, target: target('came') }),
  ]
  importAnnotations(file, importDocument(JSON.stringify(document)), 'notes')
  const open = showSource(file, 's2').findings
  assert.equal(open.length, 3)
  const all = open.map(one => ({ id: one.id, version: one.version, decision: 'accept' as const }))
  assert.throws(() => decideFindings(file, all), /Idus Mart|needs a name/)
  const left: string[] = []
  decideFindings(file, all, ({ finding, why }) => left.push(`${finding.exact}: ${why.message}`))
  assert.equal(left.length, 2)
  assert.match(left.join('\n'), /^Ides of March 1911: .*Idus Mart/m)
  assert.match(left.join('\n'), /^came: A person needs a name/m)
  assert.deepEqual(
    showSource(file, 's2').findings.map(one => [one.exact, one.state]),
    [
      ['Vera', 'accepted'],
      ['came', 'suggested'],
      ['Ides of March 1911', 'suggested'],
    ],
  )
})

test('an export with a merge, taken into the copy from before it, suggests nothing again', async t => {
  const file = newCase(t)
  await bringIn(file, first)
  await readSources(file, { read: readPlain })
  const [one, two] = showActors(file)
  mergeActors(file, { into: one!.id, from: [two!.id], reason: 'one person' })
  const out = exported(file)
  undo(file)
  const before = saidIn(file)
  const { added, already } = importAnnotations(file, importDocument(out), 'later.jsonld')
  assert.deepEqual([added, already], [0, before.length])
  assert.deepEqual(saidIn(file), before)
})
