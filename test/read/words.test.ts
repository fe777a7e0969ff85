import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { makePage } from '../../src/read/page.ts'
import { isCommonWord } from '../../src/read/words/words.ts'
import { needsShared, realText } from '../shared.ts'

interface Item {
  out<T>(its: (...args: never[]) => T): T[]
}
const require = createRequire(import.meta.url)
const { readDoc, its } = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as {
  readDoc(text: string): { tokens(): Item; sentences(): Item }
  its: { value: () => string; pos: () => string; span: () => [number, number] }
}

/** Words, tags and sentence ends as wink-nlp's own front door gives them. A possessive that it left whole is parted as the page does. */
function byFrontDoor(text: string): { tagged: string[]; sentences: number } {
  const doc = readDoc(text)
  const tags = doc.tokens().out(its.pos)
  const tagged = doc
    .tokens()
    .out(its.value)
    .flatMap((word, i) => {
      const owner = /^(.{3,})(['’]s)$/.exec(word)
      return owner === null ? [`${word}/${tags[i]}`] : [`${owner[1]}/${tags[i]}`, `${owner[2]}/PART`]
    })
  return { tagged, sentences: doc.sentences().out(its.span).length }
}

const tagged = (text: string): string[] => makePage(text).tokens.map(({ word, tag }) => `${word}/${tag}`)

test('tags and sentence ends are those that wink-nlp gives through its front door', () => {
  const lines = [
    'The clerk did not see the letter. "Who wrote it?" the judge asked; nobody could tell him.',
    "She won't record what the porter recorded, and the record can't be read.",
    "Mrs. Lind's brother (a miner) walked 12 km on 3 May 1911, at 4.30 p.m., to Dr. Aune's house!",
    'They were reported to report that the march had begun in March — or so "he said" said Anna.',
  ]
  for (const line of lines) {
    const page = makePage(line)
    assert.deepEqual(tagged(line), byFrontDoor(line).tagged)
    assert.equal(page.sentences.length, byFrontDoor(line).sentences)
  }
})

test('every word of two real texts has the tag of the front door', needsShared, () => {
  for (const digits of ['001', '004']) {
    const { text } = realText(digits)
    for (const { start, end } of makePage(text).paragraphs) {
      const paragraph = text.slice(start, end)
      if (!paragraph.includes('\n')) assert.deepEqual(tagged(paragraph), byFrontDoor(paragraph).tagged)
    }
  }
})

test('common words are those of the lexicon and their plurals', () => {
  for (const word of ['speech', 'speeches', 'walked', 'letter']) assert.equal(isCommonWord(word), true, word)
  for (const word of ['brandt', 'zzyzx', 'Letter', '']) assert.equal(isCommonWord(word), false, word)
})
