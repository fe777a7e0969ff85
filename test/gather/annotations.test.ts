import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importAnnotations } from '../../src/gather/annotations.ts'
import { isFault } from '../../src/kit/errors.ts'
import { needsShared, readShared } from '../shared.ts'

const samples = (name: string): [string, string][] =>
  Object.entries(JSON.parse(readShared(`data/web-annotation/${name}`)))

/** The sentence with which a text is refused. */
function refusal(text: string): string {
  try {
    importAnnotations(text)
  } catch (error) {
    assert(isFault(error), String(error))
    return error.message
  }
  return 'accepted'
}

test('every correct sample of the W3C suite is read', needsShared, () => {
  for (const [name, text] of samples('correct.json')) assert.doesNotThrow(() => importAnnotations(text), name)
})

test('every incorrect sample of the W3C suite is refused in one sentence with a place', needsShared, () => {
  for (const [name, text] of samples('incorrect.json')) {
    assert.match(refusal(text), /could not be read: .*(line \d+|the document|"[@\w.[\]]+"|Unexpected token)/, name)
  }
})

/** The place that a sample is faulty at, once its trailing comma and its two ids (faults of all others too) are mended. */
const faultOf: Record<string, string> = {
  'anno10.json': 'target',
  'anno11.json': 'target',
  'anno12.json': 'body',
  'anno13.json': 'body.id',
  'anno14.json': 'body.format',
  'anno16.json': 'body.textDirection',
  'anno17.json': 'body.value',
  'anno18.json': 'body.value',
  'anno19.json': 'bodyValue',
  'anno20.json': 'bodyValue',
  'anno21.json': 'bodyValue',
  'anno22.json': 'body.type',
  'anno23.json': 'body.processingLanguage',
  'anno24.json': 'body.textDirection',
  'anno25.json': 'body',
  'anno26.json': 'creator',
  'anno27.json': 'generator',
  'anno28.json': 'created',
  'anno29.json': 'modified',
  'anno30.json': 'generated',
  'anno31.json': 'modified',
  'anno32.json': 'created',
  'anno33.json': 'generated',
  'anno34.json': 'rights',
  'anno35.json': 'via',
  'anno36.json': 'canonical',
  'anno37.json': 'target.source',
  'anno38.json': 'target.source',
  'anno39.json': 'target.source',
  'anno3.json': '@context',
  'anno4.json': '@context',
  'anno5.json': '@context',
  'anno6.json': 'id',
  'anno8.json': 'type',
  'anno9.json': 'type',
}

test('the fault that a sample was made for is the one that is named', needsShared, () => {
  for (const [name, text] of samples('incorrect.json')) {
    const where = faultOf[name]
    if (where === undefined) continue
    const mended = text.replace(/,(\s*})/g, '$1').replace(/"id": \["([^"]+)", "[^"]+"\]/, '"id": "$1"')
    assert(refusal(mended).includes(`read: "${where}" `), `${name}: ${refusal(mended)}`)
  }
})

test('two identifiers are one too many', () => {
  const said = refusal(
    '{"@context":"http://www.w3.org/ns/anno.jsonld","id":["urn:a:1","urn:a:2"],"type":"Annotation","target":"urn:b:1"}',
  )
  assert.match(said, /"id" must be one IRI/)
})

test('hostile documents end in one sentence', () => {
  assert.match(refusal(''), /not JSON/)
  assert.match(refusal('{"a":1,}'), /line 1, column 8, after a comma that nothing follows/)
  assert.match(refusal('['.repeat(100_000)), /not JSON/)
  assert.match(refusal('['.repeat(100_000) + ']'.repeat(100_000)), /nested more than 32 levels/)
})
