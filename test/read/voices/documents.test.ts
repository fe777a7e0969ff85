import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voicesOf } from './voices-of.ts'

const cast = 'Anna Smith met Peter Brown in the hall. '

test('what a document says of itself is its writer’s', () => {
  assert.deepEqual(voicesOf(`${cast}That night Brown signed a confession. 'I opened the door,' it begins.`), ['Brown'])
  assert.deepEqual(
    voicesOf(`${cast}A letter from Mr Brown, dated 3 May, came to light. Its ending reads: 'I opened the door.'`),
    ['Brown'],
  )
})

test('the sentence behind the words says whose they were', () => {
  assert.deepEqual(voicesOf(`'I opened the door that night.' These were the words of Peter Brown.`), ['Brown'])
  assert.deepEqual(voicesOf(`'I opened the door that night.' That was Peter Brown, writing home.`), ['Brown'])
})

test('a reference right behind words without a tag names their author, and brings nobody to mind', () => {
  assert.deepEqual(voicesOf(`${cast}It was late. "He opened the door that very night." (Brown, pp. 3-4)`), ['Brown'])
})

test('a given name that ends as women’s do can be a "she"', () => {
  assert.deepEqual(voicesOf(`Peter Brown met Drilona Kodra at home. 'The door was open,' she said.`), ['Kodra'])
})
