import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readText } from '../../../src/read/reader.ts'
import { toAnnotations } from '../../../src/show/report/annotations.ts'
import { voicesOf } from './voices-of.ts'

const cast = 'Anna Smith met Peter Brown in the hall. '

test('a tag before the marks names the speaker', () => {
  assert.deepEqual(voicesOf(`${cast}Brown said: 'The door was open.'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}Later Brown told Smith: 'The door was open all night.'`), ['Brown>Smith'])
  assert.deepEqual(voicesOf(`${cast}In the evening Brown claimed that 'the door was open all night'.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}In Brown's words: 'The door was open.'`), ['Brown'])
})

test('a tag behind the marks names the speaker', () => {
  assert.deepEqual(voicesOf(`${cast}'The door was open,' said Brown.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}'Was the door open?', Brown asked.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}It was 'the long night of the door', as Brown put it.`), ['Brown'])
})

test('who signed or wrote a document speaks in it', () => {
  assert.deepEqual(voicesOf(`${cast}A telegram, signed by Brown, asks: 'Was the door open?'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}'The door was open all night,' reads the note of Brown.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}My mother said: 'The door was open.'`), ['-'])
})

test('a tag in the middle names both parts', () => {
  assert.deepEqual(voicesOf(`${cast}'The door', said Brown, 'was open all night.'`), ['Brown', 'Brown'])
  assert.deepEqual(voicesOf(`${cast}Brown rose. 'The door', he said, 'was open all night.'`), ['Brown', 'Brown'])
})

test('a tag between two quotations is the first one’s, and the second goes on', () => {
  assert.deepEqual(voicesOf(`${cast}"The door was open," she recalled. "It was so all night."`), ['Smith', 'Smith'])
  assert.deepEqual(voicesOf(`${cast}«We all slept,» he told her. «Nobody saw the door.»`), [
    'Brown>Smith',
    'Brown>Smith',
  ])
})

test('an explanation between commas does not hide the subject', () => {
  assert.deepEqual(voicesOf(`${cast}Brown, whom Smith had never met, called it 'a door of the long night'.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}Brown, 43, added: 'The door was open.'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}Brown, citing Smith, the clerk, wrote: 'The door was open.'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}Brown, the clerk most often heard there, said that 'the door was open'.`), [
    'Brown',
  ])
})

test('the lay-out and the sentence before name speakers too', () => {
  assert.deepEqual(
    voicesOf(`${cast}\n\n'Was it open?' asked Brown.\n\n'It was,' Smith said.\n\n'All night?'\n\n'All night.'`),
    ['Brown', 'Smith', 'Brown>Smith', 'Smith>Brown'],
  )
  assert.deepEqual(voicesOf(`${cast}We know what Smith said. 'The door was open all night.'`), ['Smith'])
  assert.deepEqual(voicesOf(`${cast}Inside lay a sheet: 'The door was open. I saw it. P. Brown.'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}A letter dated 3 May, from Brown to Smith, asks: 'Was the door open?'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}'The door was open,' I was told by Smith, who slept there. 'It was always so.'`), [
    'Smith',
    'Smith',
  ])
})

test('the name that signs a letter is its "I"', () => {
  const letter = `Dear Anna,\n\nI wrote to you. I told Peter Brown: 'You left the door open.'\n\nYour Karl`
  assert.deepEqual(voicesOf(letter), ['Karl>Brown'])
})

test('the number of a note behind a closing mark is no letter', () => {
  assert.deepEqual(voicesOf(`${cast}Brown insisted: 'The door was open.'4 Later he slept.`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}'The door', Brown insisted in 1956, 'was open all night.'12`), ['Brown', 'Brown'])
})

test('a title or a family word tells who "she" is', () => {
  assert.deepEqual(voicesOf('Mrs Ashdown and Mr Crewe came. She said: "The door was open."'), ['Ashdown'])
  assert.deepEqual(voicesOf('Aunt Gudrun met old Dahlberg. "The door was open," she said.'), ['Gudrun'])
})

test('words whose owner the sentence is about', () => {
  assert.deepEqual(voicesOf('Peter Brown fell silent. His last words, we are told, were: "Shut the door."'), ['Brown'])
})

test('an office that nobody by name holds is not the person named before', () => {
  assert.deepEqual(voicesOf('Brown knocked on the iron. The inspector was calm. He said, "Shut the door."'), ['-'])
})

test('a pronoun means the person that its sentence goes on with', () => {
  assert.deepEqual(voicesOf(`${cast}Brown was pale. He said: 'The door was open.'`), ['Brown'])
  assert.deepEqual(voicesOf(`${cast}She said: 'The door was open.'`), ['Smith'])
  assert.deepEqual(voicesOf(`${cast}Brown was pale. At the trial in May 1926 he declared: 'It was open.'`), ['Brown'])
})

test('turns of talk alternate', () => {
  assert.deepEqual(
    voicesOf(`Anna Smith came up to him. 'Where to?' 'Home.' 'Now?' 'Now, I want to sleep', said Peter Brown.`),
    ['Smith>Brown', 'Brown>Smith', 'Smith>Brown', 'Brown'],
  )
})

test('somebody without a name is nobody, and not the nearest name', () => {
  assert.deepEqual(voicesOf(`${cast}But the guard would not move, saying: 'The door was open.'`), ['-'])
  assert.deepEqual(voicesOf(`${cast}There was an aphorism in the house, which said: 'Doors are open.'`), ['-'])
})

test('a transcript gives turns with speaker and addressee, inside marks and without', () => {
  const transcript = 'Brown: Was the door open?\n\nSmith: It was.\n\nBrown: All night?\n\nSmith: All night.'
  assert.deepEqual(voicesOf(`${cast}\n\n${transcript}`, 'turn'), [
    'Brown>Smith',
    'Smith>Brown',
    'Brown>Smith',
    'Smith>Brown',
  ])
  const marked = `\`${transcript.replaceAll('\n\n', '\n\n`')}'`
  assert.deepEqual(voicesOf(`${cast}\n\n${marked}`, 'turn'), [
    'Brown>Smith',
    'Smith>Brown',
    'Brown>Smith',
    'Smith>Brown',
  ])
  assert.deepEqual(voicesOf(`${cast}\n\n${marked}`), ['-'])
  const called = 'Brown: Accused Smith, stand up.\n\nSmith: I stand.\n\n(Laughter.)\n\nBrown: All night?'
  assert.deepEqual(voicesOf(`${cast}\n\n${called}`, 'turn'), ['Brown>Smith', 'Smith>Brown', 'Brown>Smith'])
  const labelled = 'HOLM: Was it open?\n\nKRASIN: It was.\n\nHOLM: All night?\n\nKRASIN: All night.'
  assert.deepEqual(voicesOf(labelled, 'turn'), ['Holm>Krasin', 'Krasin>Holm', 'Holm>Krasin', 'Krasin>Holm'])
  assert.equal(voicesOf('Date: today\n\nPlace: the hall\n\nNote: nothing', 'turn').length, 0)
})

test('a turn inside marks is written as a part of the quotation, one outside as a quotation', () => {
  const turns = 'Brown: Was the door open?\n\nSmith: It was.'
  const typesOf = (text: string): string[] =>
    toAnnotations({ text, file: 'a.txt', digest: 'a' }, readText(text)).items.flatMap(({ body }) =>
      body!.type === 'Quotation' || body!.type === 'Turn' ? [body!.type] : [],
    )
  assert.deepEqual(typesOf(`${cast}\n\n${turns}`), ['Quotation', 'Quotation'])
  assert.deepEqual(typesOf(`${cast}\n\n"${turns.replaceAll('\n\n', '\n\n"')}"`), ['Quotation', 'Turn', 'Turn'])
})

test('a block without marks is a quotation where a colon introduces it', () => {
  const block = 'I ask you to let me finish. I was in the hall and I saw what you saw, and I say so now.'
  assert.deepEqual(voicesOf(`${cast}Brown made a last plea:\n\n${block}\n\nNobody answered him.`, 'block'), ['Brown'])
  assert.deepEqual(
    voicesOf(`${cast}There were two rooms:\n\nthe large one, which I know\n\nthe small one`, 'block'),
    [],
  )
})

test('a term, a title and a saying are told apart', () => {
  const style = (text: string): string[] =>
    readText(text).findings.flatMap(f => (f.kind === 'quotation' ? [f.style] : []))
  assert.deepEqual(style("The so-called 'parallel house' burned."), ['scare'])
  assert.deepEqual(style("She wrote a book entitled 'The Door in the Hall'."), ['title'])
  assert.deepEqual(style("Anna Smith said: 'The door was open.'"), ['direct'])
  assert.deepEqual(style("She claims the book 'was burnt in the hall'."), ['direct'])
  assert.deepEqual(style("5 M. Haupt, 'Protocol and Draft', Archival Review, 12 (1994), pp. 3-40."), ['title'])
})

const parts = fc.constantFrom(
  ...[
    'Anna Smith ',
    'he ',
    'said ',
    'that ',
    ': ',
    ', ',
    '. ',
    "'",
    '"',
    '“',
    '”',
    '`',
    '\n\n',
    'Smith: ',
    '[1] ',
    'Ibid., p. 3.',
    'according to ',
  ],
)

test('whatever the text, findings lie in it and name actors of it', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      const { findings, actors } = readText(text)
      const ids = new Set(actors.map(actor => actor.id))
      for (const f of findings) {
        assert.ok(0 <= f.start && f.start < f.end && f.end <= text.length, JSON.stringify([text, f]))
        for (const id of f.kind === 'quotation'
          ? [f.speaker, f.addressee]
          : f.kind === 'attribution'
            ? [f.source]
            : []) {
          assert.ok(id === undefined || ids.has(id), JSON.stringify([text, f]))
        }
      }
    }),
    { numRuns: 300 },
  )
})
