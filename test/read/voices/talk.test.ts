import assert from 'node:assert/strict'
import { test } from 'node:test'
import { voicesOf } from './voices-of.ts'

const cast = 'Anna Smith met Peter Brown in the hall. '

test('paragraphs of talk change the speaker, tagged or not', () => {
  assert.deepEqual(
    voicesOf(`${cast}\n\n'Was it open?' asked Brown.\n\n'It was.'\n\n'All night?'\n\n'From ten,' Smith said.`),
    ['Brown', 'Smith>Brown', 'Brown>Smith', 'Smith'],
  )
  assert.deepEqual(voicesOf(`${cast}\n\n'Well?' said Brown.\n\n'It was open.' She closed the book. 'All night.'`), [
    'Brown',
    'Smith>Brown',
    'Smith>Brown',
  ])
})

test('two paragraphs of one document are no talk', () => {
  const long = 'The door of the house stood open for the whole of the night, and nobody came to close it. '.repeat(4)
  assert.deepEqual(voicesOf(`${cast}Brown wrote:\n\n'${long.trim()}'\n\n'${long.trim()}'`), ['Brown', 'Brown'])
})

test('a name behind a tag beats the pronoun of the turn two before', () => {
  assert.deepEqual(
    voicesOf(`Karl Lind slept. 'The door?' he asked. 'I shut it.' 'You did not,' said Peter Brown.`).filter(
      (_, turn) => turn !== 1,
    ),
    ['Brown>Lind', 'Brown'],
  )
})

test('somebody without a name keeps his turns apart', () => {
  assert.deepEqual(
    voicesOf(`${cast}\n\n'Was it open?' asked the eldest.\n\n'It was,' said Brown.\n\n'All night?'\n\n'All night.'`),
    ['-', 'Brown', '->Brown', 'Brown'],
  )
  assert.deepEqual(voicesOf(`Anna Smith waited. The woman nodded. 'The door?' she said.`), ['-'])
})

test('who is called by name answers', () => {
  assert.deepEqual(
    voicesOf(`Karl Lind met Anna Smith and Peter Brown.\n\n'Brown, was it open?'\n\n'It was,' he said.`).at(-1),
    'Brown>Lind',
  )
})

test('in a memoir "I" is whom the others call by name', () => {
  const memoir = `I slept. I woke and I saw Peter Brown at the door.

'Vera Lund, get up,' said Brown.

'Why?'

'You know it, Vera Lund,' he told me, and I got up.`
  assert.deepEqual(voicesOf(memoir), ['Brown', 'Lund>Brown', 'Brown>Lund'])
  assert.deepEqual(voicesOf(`${memoir}\n\nVera Lund was not there. 'No,' I said.`).at(-1), '-')
})

test('talk set with dashes', () => {
  assert.deepEqual(voicesOf(`${cast}\n\n— Where to? — asked Smith.\n\n— Home, — he said. — I am tired.\n\n— Now?`), [
    'Smith',
    'Brown>Smith',
    'Brown>Smith',
    'Smith>Brown',
  ])
  assert.deepEqual(voicesOf(`${cast}\n\n- The door\n\n- The book\n\n- The bed`), [])
})

test('who answers is who was spoken to', () => {
  assert.deepEqual(voicesOf(`Karl Lind met Peter Brown. 'Sit,' Lind told Brown. Rain fell. 'Why?' he replied.`), [
    'Lind>Brown',
    'Brown',
  ])
  assert.deepEqual(voicesOf(`Karl Lind came. Lind asked Peter Brown about the door. 'It was open,' he answered.`), [
    'Brown',
  ])
})

test('who is heard speaks', () => {
  assert.deepEqual(voicesOf(`Karl Lind slept. Anna Smith had heard him cry: 'The door!'`), ['Lind'])
})

test('a relative speaks whom the text has introduced', () => {
  const family = 'Peter Brown left a daughter, Clara Brown. Karl Lind came later. '
  assert.deepEqual(voicesOf(`${family}'The door was open,' says his daughter.`), ['Brown'])
  assert.deepEqual(voicesOf(`Anna Smith came. The widow said that her son had told her: 'The door was open.'`), [
    '->Smith',
  ])
})

test('a participle at the head of a clause has the subject behind the comma', () => {
  assert.deepEqual(
    voicesOf(`${cast}Brown was pale. Asked about the door, he was allowed one sentence: 'It was open.'`),
    ['Brown'],
  )
})

test('a term far behind the verb is still in what was said', () => {
  assert.deepEqual(
    voicesOf(
      `${cast}Brown had told the judge of the district on the morning after the fire that the door of the house was 'nearly open'.`,
    ),
    ['Brown'],
  )
})

test('a name with a clause of its own is the topic', () => {
  assert.deepEqual(
    voicesOf(
      `Karl Lind watched. It was the turn of Peter Brown, the clerk, who spoke in a clear voice. 'I slept', he said.`,
    ),
    ['Brown'],
  )
})

test('names inside a quotation are nobody that "she" outside it means', () => {
  assert.deepEqual(voicesOf(`Clara Lund came in. 'Anna Smith. Anna Smith again.' 'Where?' she asked.`).at(-1), 'Lund')
})

test('a plain sentence behind a question that stands alone answers it', () => {
  const talk = `"And who kept the keys of the lower store?" asked Anna Smith.\n\n"I kept them," said Peter Brown.\n\n"And who kept the book?"\n\n"Lund kept the book. He has kept it for twenty years, and has never lost a page of it."`
  assert.deepEqual(
    voicesOf(talk).map(voice => voice.split('>')[0]),
    ['Smith', 'Brown', 'Smith', 'Brown'],
  )
})

test('one paragraph that opens with speech is one turn, over lines and what is told between', () => {
  assert.deepEqual(
    voicesOf(
      `${cast}\n\n'The door was open,' said Brown,\nslowly, and he laid his hat on the chair. 'I saw it. It was\nnever shut.'`,
    ),
    ['Brown', 'Brown'],
  )
})

test('a name called at the end of a question tells who answers', () => {
  const text = `Karl Lind met Anna Smith and Peter Brown.\n\n'And what did you carry, Brown?' asked Lind.\n\n'A box,' he said.`
  assert.deepEqual(voicesOf(text), ['Lind', 'Brown>Lind'])
})

test('the woman, the other, his companion: one of those who talk', () => {
  const text = `Peter Brown met Anna Smith.\n\n'Was it open?' Brown asked Smith.\n\n'It was,' said the woman.\n\n'Since when?'`
  assert.deepEqual(voicesOf(text), ['Brown>Smith', 'Smith>Brown', 'Brown>Smith'])
  assert.deepEqual(voicesOf(`Peter Brown met Anna Smith. 'It was,' said the woman.`), ['-'])
})

test('a title before the name that ends a speech is no signature', () => {
  assert.deepEqual(voicesOf(`Peter Brown met Karl Lind. 'I thank you. Good night, Mr. Brown,' said Lind.`), ['Lind'])
})

test('pronouns tell the sex of a name that does not', () => {
  const text = `Torv put her basket down. Torv lost her hat. Karl Lind stood up. Karl Lind sat down. 'It is late,' she said.`
  assert.deepEqual(voicesOf(text), ['Torv'])
})

test('"Well," at the head of a speech calls nobody', () => {
  const text = `${cast}\n\n'Well, Brown, was it open?' asked Smith.\n\n'Well, it was.'`
  assert.deepEqual(voicesOf(text), ['Smith', 'Brown>Smith'])
})
