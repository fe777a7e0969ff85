import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../../src/read/reader.ts'
import { voicesOf } from './voices-of.ts'

test('the accused is whoever is charged, never the judge or the prosecutor', () => {
  const told = `Karl Lind was arrested in May. Lind was charged in June. Judge Anna Smith sat on Monday, and the prosecutor was Peter Brown.`
  assert.deepEqual(voicesOf(`${told} Brown sat down. 'I was at home,' said the accused.`), ['Lind'])
})

test('the witness is whoever gave evidence last', () => {
  const told = `Karl Lind was charged in June. Lind was tried in July. Clara Holm testified on Monday.`
  assert.deepEqual(voicesOf(`${told} 'I saw the lamp,' said the witness.`), ['Holm'])
})

test('a part given by apposition stays with its bearer', () => {
  const told = `I read the reports of Robert Hale, British consul at Riga. Peter Brown read them too.`
  assert.deepEqual(voicesOf(`${told} As to himself, the consul says: 'I should not sign it.'`), ['Hale'])
})

test('"his lordship" is the judge', () => {
  const told = `The trial opened before Mr Justice Hale. Peter Brown was charged. Brown had no counsel.`
  assert.deepEqual(voicesOf(`${told} 'It is late,' said his lordship.`), ['Hale'])
})

test('who asks and who answers in bare turns', () => {
  const turns = `'What is this number?'\n\n'Two shirts.'\n\n'And this one?'\n\n'One coat, with starch in it.'`
  assert.deepEqual(
    voicesOf(
      `Karl Lind was arrested in May. Lind was tried in June. The prosecutor, Peter Brown, held up a paper.\n\n${turns}`,
    ).map(voice => voice.split('>')[0]),
    ['Brown', 'Lind', 'Brown', 'Lind'],
  )
})

test('"her husband" is whoever she was brought in as the wife of', () => {
  const told = 'Karl Lind came from Riga with his wife, Clara Lind. The door was shut. Peter Brown was late.'
  const { findings, actors } = readText(`${told} 'Who is it?' Clara Lind asked. 'Nobody,' answered her husband.`)
  const last = findings.filter(finding => finding.kind === 'quotation').at(-1)
  assert.equal(actors.find(({ id }) => id === last?.speaker)?.name, 'Karl Lind')
})

test('a part is given by a copula, an owner or a relative clause too', () => {
  const scene = 'Karl Lind and Anna Smith sat down. '
  assert.deepEqual(voicesOf(`Peter Brown was a sergeant at York. ${scene}"No," said the sergeant.`), ['Brown'])
  assert.deepEqual(voicesOf(`Lind met his lawyer, Peter Brown. ${scene}"No," said the lawyer.`), ['Brown'])
  assert.deepEqual(voicesOf(`Peter Brown, who is now a judge, came. ${scene}"No," said the judge.`), ['Brown'])
})

test('a general noun means whoever has a part of that kind', () => {
  const scene = 'Karl Lind and Anna Smith sat down. '
  assert.deepEqual(voicesOf(`Captain Peter Brown came. ${scene}"No," said the officer.`), ['Brown'])
  assert.deepEqual(voicesOf(`Father Peter Brown came. ${scene}"No," said the priest.`), ['Brown'])
  assert.deepEqual(
    voicesOf(`Captain Peter Brown met Major Paul Green. ${scene}"No," said the officer.`),
    ['-'],
    'two officers named near: nobody can tell',
  )
})
