import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AnnotationDocument, annotationContext } from '../../src/case/annotation.ts'
import type { Finding } from '../../src/case/finding.ts'
import { importAnnotations } from '../../src/gather/annotations.ts'
import { type Relation, toAnnotations, toCollection } from '../../src/show/report/annotations.ts'

const source = { text: '😀 In 1936 Anna spoke.', digest: 'ab'.repeat(32), file: 'letter.txt' }
const about = { id: 'f1', reason: 'It names a year.' }
const findings: Finding[] = [
  { ...about, start: 5, end: 9, kind: 'date', edtf: '1936', words: '1936', how: 'explicit' },
  { ...about, start: 10, end: 14, kind: 'person', actor: 'anna petrovna', name: 'Anna' },
  { ...about, start: 15, end: 20, kind: 'quotation', speaker: 'anna petrovna', depth: 0, style: 'direct' },
]

test('a reading becomes annotations that the import takes back', () => {
  const page = toAnnotations(source, { findings, actors: [] })
  const back = importAnnotations(JSON.stringify(page))
  assert.deepEqual(
    back.map(a => a.targets[0]),
    page.items.map(({ target: { source, selector } }) => ({
      source,
      file: 'letter.txt',
      position: { start: selector[0].start, end: selector[0].end },
      quote: { exact: selector[1].exact, prefix: selector[1].prefix, suffix: selector[1].suffix },
      other: [],
    })),
  )
  assert.equal(page.items[0]?.target.selector[1].exact, '1936')
  assert.equal(page.items[0]?.body?.edtf, '1936')
  assert.equal(page.items[2]?.body?.speaker, page.items[1]?.body?.id)
})

test('ids are stable, and differ for different ranges', () => {
  const ids = (list: Finding[]) => toAnnotations(source, { findings: list, actors: [] }).items.map(a => a.id)
  const first = ids(findings)
  assert.deepEqual(ids([...findings].reverse()), [...first].reverse())
  assert.equal(new Set(first).size, first.length)
})

test('any range of any text is quoted in code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const points = [...text]
      const [start, end] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number]
      const finding: Finding = { ...about, start, end, kind: 'date', edtf: '1936', words: '', how: 'explicit' }
      const { items } = toAnnotations({ ...source, text }, { findings: [finding], actors: [] })
      assert.equal(items[0]?.target.selector[1].exact, points.slice(start, end).join(''))
    }),
  )
})

test('a collection links a quotation to its speaker, an attribution to its source, a merged actor to the one it counts as', () => {
  const text = '"No," said Vera. According to Lev it rained.'
  const at = { sourceId: 's1', version: 1, exact: '', reason: '' }
  const findings = [
    {
      ...at,
      id: 'q',
      kind: 'quotation',
      start: 0,
      end: 5,
      speaker: 'a1',
      depth: 0,
      style: 'direct',
      state: 'accepted',
      by: 'Ana',
    },
    {
      ...at,
      id: 't',
      kind: 'attribution',
      start: 17,
      end: 33,
      source: 'a2',
      voice: 'Lev',
      circumstance: 'hearsay',
      state: 'suggested',
    },
  ] as never
  const person = (id: string, name: string) => ({ id, kind: 'person' as const, name })
  const { first, total, actors } = toCollection({
    uuid: 'u',
    title: 'A',
    sources: [{ source: { text, digest: 'ab12', file: 'a.txt' } as never, findings }],
    actors: [person('a1', 'Vera'), person('a2', 'Lev')],
    merges: [{ ...person('a3', 'Verochka'), into: 'a1', reasons: ['a short form'], by: 'Ana' }],
  })
  const links = first.items.filter(one => one.motivation === 'linking') as Relation[]
  const name = (iri: string) =>
    actors.find(one => one.id === iri)?.name ?? first.items.find(one => one.id === iri)?.type
  assert.equal(total, 5)
  assert.deepEqual(
    links.map(one => [one.body.map(body => body.value).join(': '), ...one.target.map(name), one.creator?.[0]?.name]),
    [
      ['speaker', 'Annotation', 'Vera', 'Ana'],
      ['source', 'Annotation', 'Lev', undefined],
      ['counted-as: a short form', 'Verochka', 'Vera', 'Ana'],
    ],
  )
  for (const one of links)
    assert.ok(AnnotationDocument.safeParse({ '@context': annotationContext, ...one }).success, 'a valid W3C annotation')
})
