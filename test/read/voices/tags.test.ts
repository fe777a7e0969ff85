import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from '../../../src/read/reader.ts'
import { voicesOf } from './voices-of.ts'

const cast = 'Anna Smith met Peter Brown in the hall. '
const speakersOf = (text: string): string[] => voicesOf(text).map(voice => voice.split('>')[0]!)

test('a comma before "and" opens a clause of its own', () => {
  const text = `${cast}That was the word of Smith, and Brown wrote to the court that it was "a door of the long night".`
  assert.deepEqual(speakersOf(text), ['Brown'])
})

test('a name set beside an office in a tag is who speaks', () => {
  assert.deepEqual(speakersOf(`${cast}She was late. “Ten weeks!” cried the Town Clerk, Major Harlan Webb, and rose.`), [
    'Webb',
  ])
  assert.deepEqual(speakersOf(`${cast}“And where is it?” asked the president, Colonel Oskar Radman. Nobody knew.`), [
    'Radman',
  ])
})

test('words marked in what somebody is said to hold are his', () => {
  assert.deepEqual(speakersOf(`${cast}It rained. Brown is certain that the lamp had stood ‘alone by the door’.`), [
    'Brown',
  ])
  const before = 'Anna Smith wrote: ‘He looks rested.’ '
  assert.deepEqual(
    speakersOf(
      `${before}\n\nThe consul Peter Brown was likewise of the opinion that on this ‘there could be no doubt’.`,
    ),
    ['Smith', 'Brown'],
  )
})

test('"you" in a letter is the one whom the salutation names', () => {
  const text = `Dear brother Emil,\n\nYou ask about the door. "Was it open?" you write. It was. Come soon.`
  assert.deepEqual(speakersOf(text), ['Emil'])
})

test('a verb that needs marks says something with "that" too, however far', () => {
  assert.deepEqual(
    speakersOf(`${cast}Brown boasted in a letter to the town that the old house had "a door of the long night".`),
    ['Brown'],
  )
  assert.deepEqual(
    speakersOf(
      `${cast}Smith, who was let in ten days later, whispered to the clerk that he had "someone else's face".`,
    ),
    ['Smith'],
  )
  const { findings } = readText(`${cast}Brown boasted that the door was open, and pointed out that Smith saw it.`)
  assert.equal(findings.filter(finding => finding.kind === 'attribution').length, 2)
})

test('the subject before a colon is found behind an opening phrase', () => {
  assert.deepEqual(speakersOf(`${cast}But once, in passing by the door, Brown let fall: "It was open."`), ['Brown'])
})

test('"he added" takes up the quotation before only where nothing is told between', () => {
  const far = 'The others left the hall and went home in the rain that fell all night. Brown denied it.'
  assert.deepEqual(
    speakersOf(`${cast}There was, as a clerk put it, "a long and heavy silence". ${far} He added that "it was open".`),
    ['-', 'Brown'],
  )
})

test('what somebody does behind the words that open a paragraph is done by their speaker', () => {
  assert.deepEqual(speakersOf('"It was open all night." Anna Smith shut the book. "Nobody saw it."'), [
    'Smith',
    'Smith',
  ])
})

test('a document speaks for its writer, named or meant, near or in the sentence before', () => {
  assert.deepEqual(speakersOf(`${cast}A letter from her, dated 3 May, says: "Nobody saw the door."`), ['Smith'])
  assert.deepEqual(
    speakersOf(
      `${cast}A telegram of 2 June, signed by Brown and addressed to Smith, asks when the matter of "the door and the book" will be heard.`,
    ),
    ['Brown'],
  )
  assert.deepEqual(
    speakersOf(
      `${cast}A letter from Brown to the clerk came to light in 1953. Its second paragraph runs: "Nobody saw it."`,
    ),
    ['Brown'],
  )
})

test('a phrase that hands over the sentence hands over its quotation', () => {
  assert.deepEqual(
    speakersOf(
      `In the words of Anna Smith, one understands that a house has a door, "but why must it be open all night?"`,
    ),
    ['Smith'],
  )
  assert.deepEqual(speakersOf(`${cast}Brown sees in this door "the end of a long night".`), ['Brown'])
})

test('who is asked answers, and who is heard speaks', () => {
  assert.deepEqual(
    speakersOf(`${cast}The clerk asked whether Brown had been there. He answered that it was "a door of the night".`),
    ['Brown'],
  )
  assert.deepEqual(speakersOf(`${cast}Brown swore that in the hall he had heard her cry: "It is open!"`), ['Smith'])
})

test('two verbs of saying joined by "and" share their subject', () => {
  assert.deepEqual(
    speakersOf(`${cast}Smith wrote that Brown had left, and added that "the door was open all night".`),
    ['Smith'],
  )
})

test('pronouns carry a person on, also over quoted sentences and inside the words that follow', () => {
  assert.deepEqual(
    speakersOf(
      `${cast}Brown wrote it. He was asked about the door; Smith came in and gave him the book. He took it. He said: "It was open."`,
    ),
    ['Brown'],
  )
  assert.deepEqual(
    speakersOf(
      `${cast}Brown said something else to us. He had gone out; he had spoken to the guard. "It was late. I said, 'These are good people.' Nobody heard."`,
    ),
    ['Brown', 'Brown'],
  )
})

test('the one who answers in the next turn did not speak before', () => {
  const before = 'The clerk asked whether Peter Brown was there. Peter Brown said yes, at which Anna Smith rose.'
  assert.deepEqual(speakersOf(`${before}\n\n'You are late.'\n\n'I am never late,' said Brown.`), ['Smith', 'Brown'])
})

test('a verb with an auxiliary has its subject before it', () => {
  const { findings } = readText('Those who were there, having heard Anna Smith, have confessed their guilt.')
  for (const finding of findings) if (finding.kind === 'attribution') assert.notEqual(finding.voice, 'their guilt')
})

test('a name behind a complete phrase is the subject', () => {
  assert.deepEqual(speakersOf(`${cast}In it Brown admits that he had from them "the task of hiding the lamp".`), [
    'Brown',
  ])
  assert.deepEqual(speakersOf(`${cast}In May Brown wrote to the court that it was "a door of the long night".`), [
    'Brown',
  ])
  assert.deepEqual(speakersOf(`${cast}In his last speech Brown likewise spoke of "a theft of our own daylight".`), [
    'Brown',
  ])
})

test('"as for" makes a topic, "according to" does not', () => {
  assert.deepEqual(
    speakersOf(`Peter Brown shouted at Karl Lund. As for Ivan Smith, I met him once. "Who will stay?" he said.`),
    ['Smith'],
  )
  assert.deepEqual(
    speakersOf(
      `Peter Brown stood before the court. According to the clerk, Karl Lund, who was heard later, he was asked one thing, and replied: "It was open."`,
    ),
    ['Brown'],
  )
})

test('a tag that closes one part and opens the next names the speaker of both', () => {
  assert.deepEqual(speakersOf(`${cast}"The door was shut," Brown replied, and added, after a while: "It is old."`), [
    'Brown',
    'Brown',
  ])
  assert.deepEqual(speakersOf(`${cast}'The keys', Smith remarked, 'were never asked for by anybody.'`), [
    'Smith',
    'Smith',
  ])
})

test('whoever puts the question does not answer it', () => {
  assert.deepEqual(
    speakersOf(`Karl Lund stood up. Asked by Peter Brown what he knew, he answered: "I know the door."`),
    ['Lund'],
  )
})

test('a verb of beginning or going on may stand before the verb of saying', () => {
  assert.deepEqual(speakersOf(`${cast}"I have a house in the town," Brown kept on saying, "and a door."`), [
    'Brown',
    'Brown',
  ])
})

test('the teller who quotes somebody gives him the word', () => {
  assert.deepEqual(
    speakersOf(
      `by Karl Lund\n\n${cast}I quote Brown at length, since he sat beside the door:\n\n"It was open all the night."`,
    ),
    ['Brown'],
  )
})

test('what a thing says inside a report is said by who reports', () => {
  assert.deepEqual(
    speakersOf(`${cast}Brown maintains that the silence of the files speaks for them, "for who would hide a door?"`),
    ['Brown'],
  )
})

test('a salutation may be a name alone', () => {
  const text = `Karl Lund!\n\nYou ask about the door. "Was it open?" you write. It was. Come soon.`
  assert.deepEqual(speakersOf(text), ['Lund'])
})

test('a hand, and a promise, are somebody’s', () => {
  assert.deepEqual(speakersOf(`${cast}Smith was given a note in Brown's hand: "All is quiet here. Keep the lamp."`), [
    'Brown',
  ])
  assert.deepEqual(speakersOf(`${cast}Brown promised the guests 'lamps of glass'.`), ['Brown'])
})

test('a remark by the author in brackets is no act of who speaks', () => {
  const text = `${cast}Brown began his last words. The court grew still.\n\n"I take the blame for what I never saw." (Smith struck that out.)`
  assert.ok(!speakersOf(text).includes('Smith'))
})

test('"the prisoner" is nobody who is only named in a relative clause of the sentence', () => {
  const text = `${cast}Brown rose again. Closing with a bow, which Smith had hoped for, the prisoner said: "I did break the old lamp."`
  assert.deepEqual(speakersOf(text), ['Brown'])
})

test('one account of several is nobody’s letter quoted before', () => {
  const text = `${cast}The letter of Brown ends: "Be well, all of you." According to one account of the night: "They told me that he slept."`
  assert.deepEqual(speakersOf(text), ['Brown', '-'])
})

test('whoever is asked answers, by name in the same sentence or in a question told before', () => {
  assert.deepEqual(
    speakersOf(
      `${cast}Smith told the court that she had begged Brown to wait, and that he had answered her: "It is late."`,
    ),
    ['Brown'],
  )
  const text = `${cast}Karl Lund took notes. Brown was asked whether he knew the lamp. "I remember the lamp," he said.`
  assert.deepEqual(speakersOf(text), ['Brown'])
  assert.deepEqual(speakersOf(text.replace('he said', 'they said')), ['-'])
})

test('what comes "from the hand of" somebody is his, and so is a line of what is in his hand', () => {
  assert.deepEqual(
    speakersOf(`${cast}Its line was laid down in a circular from the hand of Brown: "All doors stay shut."`),
    ['Brown'],
  )
  assert.deepEqual(
    speakersOf(`${cast}There is a sheet in Brown's hand. The fourth line reads: "Paid, and none such."`),
    ['Brown'],
  )
})

test('a promise inside a second "that" leads to no words of its own', () => {
  const text = `${cast}Brown asserts that he was kept for nine days, and that Smith promised him a dry one:\n\n"I said whatever was wanted. I signed it in the dark."`
  assert.deepEqual(speakersOf(text), ['Brown'])
})

test('the auxiliary of a question stands before its subject', () => {
  const text = `${cast}Brown had been asked about Smith. Was Karl Lind there? He was. “I came late,” he told the court.`
  assert.deepEqual(speakersOf(text), ['Lind'])
})

test('who reports beside the matter is not whom it is about', () => {
  const text = 'Karl Lind summed up. He did not rant, as Peter Brown would have it; he reckoned. “They slept,” he said.'
  assert.deepEqual(speakersOf(text), ['Lind'])
})

test('what was done to somebody makes him no speaker', () => {
  assert.deepEqual(
    speakersOf('Karl Lind, the doctor, wants us to believe that Peter Brown was condemned “for a pen and a dream”.'),
    ['Lind'],
  )
  assert.deepEqual(speakersOf('Anna Smith came in. Karl Lind is described by her as a “great and quiet man”.'), [
    'Smith',
  ])
})

test('a clause between commas may part a name from its verb', () => {
  assert.deepEqual(
    speakersOf('Peter Brown, if his niece Anna Smith is to be believed, would say only: “It is late.”'),
    ['Brown'],
  )
})

test('whoever puts a question in other words does not answer it', () => {
  const text = 'Karl Lind sat down. Judge Brown asked whether he had anything to add. “I confess,” said he.'
  assert.deepEqual(speakersOf(text), ['Lind'])
  assert.deepEqual(speakersOf(`${cast}Asked why Brown had come to Karl Lind, she said: “For the bread.”`), ['Smith'])
})

test('where a saying is what the verb is about, its owner’s words follow', () => {
  const people = 'Karl Lind and Peter Brown were friends.\n\n'
  assert.deepEqual(speakersOf(`${people}Lind allowed Brown’s last words to stand: “I am cold.”`), ['Brown'])
  assert.deepEqual(speakersOf(`${people}Lind quoted Brown’s letter: “I am cold.”`), ['Brown'])
  assert.deepEqual(speakersOf(`${people}Lind answered Brown’s letter: “I am cold.”`), ['Lind'])
})
