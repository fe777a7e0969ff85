import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { verbForms } from '../../src/confront/suggest/inflect.ts'
import { readText } from '../../src/read/reader.ts'
import { suggestFrom } from '../../src/steps/suggest-texts.ts'

/** What is proposed from a text: "who > whom kind", in text order. A name is its last word. */
function told(text: string, kind: 'accusation' | 'response'): string[] {
  const reading = readText(text)
  const name = (id: string): string =>
    reading.actors
      .find(actor => actor.id === id)
      ?.name.split(' ')
      .at(-1) ?? id
  return suggestFrom([{ id: 'a', text, reading }])
    .filter(one => one.kind === kind)
    .map(one => {
      const by = one.voices.map(voice => (voice.actor === undefined ? voice.words : name(voice.actor))).join('<')
      return kind === 'response' ? `${name(one.about[0]!)} ${one.response}` : `${by || '?'} > ${name(one.about[0]!)}`
    })
}

const accusations: readonly (readonly [string, readonly string[]])[] = [
  ['Mr. Harlan accused Thomas Webb of theft.', ['Harlan > Webb']],
  ['Thomas Webb was accused of theft by John Harlan.', ['Harlan > Webb']],
  ['Thomas Webb was accused of theft.', ['? > Webb']],
  ['John Harlan testified that Thomas Webb had planned the robbery.', ['Harlan > Webb']],
  ['John Harlan and Mary Poole denounced Thomas Webb.', ['Harlan > Webb', 'Poole > Webb']],
  ['John Harlan repeated the accusations made by Mary Poole against Thomas Webb.', ['Poole > Webb']],
  ['The prosecutor demanded the death sentence for Thomas Webb.', ['prosecutor > Webb']],
  ['Thomas Webb had allegedly bribed the clerk.', ['? > Webb']],
  ['John Harlan did not accuse Thomas Webb of theft.', []],
  ['It would be hard to condemn Thomas Webb.', []],
  ['John Harlan said that Thomas Webb had never stolen anything.', []],
  [
    'John Harlan said that Mary Poole had seen the murder of Thomas Webb by Peter Lane.',
    ['Harlan > Poole', 'Harlan > Lane'],
  ],
  ['Thomas Webb was expelled as a traitor.', ['? > Webb']],
  ['They spoke of the crimes committed by Thomas Webb.', ['they > Webb']],
  ['Thomas Webb was arrested, tried and declared a traitor.', ['? > Webb']],
  ['At the meeting John Harlan hurled accusations at Thomas Webb.', ['Harlan > Webb']],
  ['New accusations were brought against Thomas Webb.', []],
  ['A charge of theft was brought against Thomas Webb.', ['? > Webb']],
  ['Thomas Webb could not imagine confessions made by torture.', []],
  ['Thomas Webb was subjected to questions and torture.', []],
  [
    'John Harlan is old, Mary Poole older, Thomas Webb oldest. These three men are accused of theft.',
    ['? > Harlan', '? > Poole', '? > Webb'],
  ],
  [
    'All the envoys – Mary Poole, Peter Lane and Thomas Webb – turned out to be "enemies of the people".',
    ['? > Lane', '? > Poole', '? > Webb'],
  ],
  ['Thomas Webb spoke of bodies such as the "conspiracy".', []],
  ['"You would like me to say that I am a spy," said Thomas Webb to John Harlan.', []],
  [
    'All the envoys – Mary Poole and Peter Lane, with the exception of Thomas Webb – were "traitors".',
    ['? > Lane', '? > Poole'],
  ],
  ['John Harlan argued heatedly against Thomas Webb.', []],
  ['Mary Poole did not believe in the guilt of Thomas Webb.', []],
  ['John Harlan spoke of the guilt or innocence of Thomas Webb.', []],
  ['This was allegedly planned by friends of his, while Thomas Webb slept.', []],
  ['John Harlan had supposedly arranged meetings of thieves with Thomas Webb.', ['? > Harlan', '? > Webb']],
  ['John Harlan denied having organised the robbery.', []],
  ['Thomas Webb began to prepare for new crimes of others.', []],
  ['"My friends tried to kill the work of Thomas Webb, a great man," said John Harlan.', []],
  [
    'John Harlan, Mary Poole and Peter Lane came. All of them spoke of their criminal ties with Thomas Webb.',
    ['Harlan > Webb', 'Poole > Webb', 'Lane > Webb'],
  ],
  ['At the trial John Harlan testified that Thomas Webb had handed him a revolver.', ['Harlan > Webb']],
  ['At home John Harlan testified that Thomas Webb had handed him an apple.', []],
]

for (const [text, expected] of accusations)
  test(`accusation: ${text}`, () => assert.deepEqual(told(text, 'accusation').sort(), [...expected].sort()))

const responses: readonly (readonly [string, readonly string[]])[] = [
  ['In court Thomas Webb denied the charge.', ['Webb denies']],
  ['Thomas Webb confessed to the murder.', ['Webb admits']],
  ['Thomas Webb did not admit his guilt.', ['Webb denies']],
  ['Thomas Webb pleaded not guilty.', ['Webb denies']],
  ['Thomas Webb retracted his confession.', ['Webb retracts']],
  [
    'When John Harlan reminded him of his statements, Thomas Webb declared that his entire testimony had been false.',
    ['Webb retracts'],
  ],
  ['Thomas Webb admitted only a part of the theft.', ['Webb qualifies']],
  ['In court Thomas Webb refused to answer.', ['Webb evades']],
  ['"I am guilty of nothing," said Thomas Webb.', ['Webb denies']],
  ['"I never took part in the plot," said Thomas Webb.', ['Webb denies']],
  ['While rejecting the accusations, Thomas Webb said nothing of the others.', ['Webb denies']],
  ['John Harlan denied that it was raining.', []],
  ['Thomas Webb made a full confession to the judge.', ['Webb admits']],
  ['They were struck by Thomas Webb’s flat denials.', ['Webb denies']],
  ['Thomas Webb’s confession was read aloud.', []],
  ['"I knew nothing of the theft," said Thomas Webb.', ['Webb denies']],
  ['"I do not know which words to choose," said Thomas Webb.', []],
  ['Thomas Webb was a self-admitted fool and a self-confessed liar.', []],
  ['Mary Poole hid, was found by the sheriff (one John Harlan of Leeds) and signed her confession.', ['Poole admits']],
  ['In court "I had no choice but to repeat what was said against me," said Thomas Webb.', []],
  ['In court "I do not know how I shall bear this," said Thomas Webb.', []],
  ['"It hurts me when they think that I am guilty of theft," said Thomas Webb.', []],
  ['"I plead on my knees for my life," said Thomas Webb.', []],
  ['In court "I objected to the robbery," said Thomas Webb.', ['Webb qualifies']],
  ['"I bear full responsibility for the theft," said Thomas Webb.', ['Webb admits']],
  ['In court John Harlan turned back to Thomas Webb; when he did, the latter denied the charge.', ['Webb denies']],
]

const exchange = (answer: string): string =>
  `This is an exchange from the trial.\n\nHarlan: Did Webb plan the theft?\n\nWebb: He did nothing but wait for me.\n\nHarlan: You spoke of it?\n\nWebb: ${answer}`

test('an exchange of turns in court: a negated answer denies, assent by degrees qualifies', () => {
  const last = (answer: string): string | undefined => told(exchange(answer), 'response').at(-1)
  assert.match(last('I did not speak of it to anybody.') ?? '', /denies/)
  assert.match(last('At any rate he was glad.') ?? '', /qualifies/)
})

const hearing = (turn: string): string[] =>
  told(`This is an exchange from the trial.\n\nHarlan: ${turn}\n\nWebb: That was so.`, 'accusation')

test('in a hearing a question that holds its answer accuses whom it names; an open one accuses nobody', () => {
  assert.deepEqual(hearing('So Peter Lane was preparing the rising?'), ['Harlan > Lane'])
  assert.deepEqual(hearing('You had meetings with the others?'), ['Harlan > Webb'])
  assert.deepEqual(hearing('What did Peter Lane do?'), [])
  assert.deepEqual(hearing('He agreed?'), [])
})

test('in a hearing to be named as of the party is an accusation; the same tie told elsewhere is none', () => {
  const said = (opening: string): string[] =>
    told(`${opening}\n\nHarlan: What then?\n\nWebb: There was the bloc with Peter Lane and Mary Poole.`, 'accusation')
  assert.deepEqual(said('This is an exchange from the trial.').sort(), ['Webb > Lane', 'Webb > Poole'])
  assert.deepEqual(said('This is an exchange from a novel.'), [])
})

test('in a hearing a list, a plan traced to somebody and a tie of somebody’s own say who was of the party', () => {
  const said = (answer: string): string[] =>
    told(`This is an exchange from the trial.\n\nHarlan: Go on.\n\nWebb: ${answer}`, 'accusation').sort()
  assert.deepEqual(said('Those I remember are Peter Lane, Mary Poole and Anna Crane.'), [
    'Webb > Crane',
    'Webb > Lane',
    'Webb > Poole',
  ])
  assert.deepEqual(said('The idea of the coup came from Peter Lane.'), ['Webb > Lane'])
  assert.deepEqual(said('Peter Lane was conducting negotiations with the enemy.'), ['Webb > Lane'])
  assert.deepEqual(said('Peter Lane left without a conversation with the others.'), [])
  assert.deepEqual(said('There was an agreement with the firm on better terms than Peter Lane had.'), [])
  assert.deepEqual(said('The connections ran as follows: Peter Lane and Mary Poole.'), ['Webb > Lane', 'Webb > Poole'])
  assert.deepEqual(said('There was a meeting with Peter Lane, at which Mary Poole was present.'), [
    'Webb > Lane',
    'Webb > Poole',
  ])
})

test('what marked speech tells of another scene does not move the hearing', () => {
  const text =
    'This is an exchange from the trial.\n\nHarlan: Go on.\n\nWebb: He told me at home that there was a bloc with Peter Lane.'
  const [found] = suggestFrom([{ id: 'a', text, reading: readText(text) }]).filter(one => one.kind === 'accusation')
  assert.equal(found?.venue, 'court')
})

for (const [text, expected] of responses)
  test(`answer: ${text}`, () => assert.deepEqual(told(text, 'response'), expected))

test('a denial that joins several charges is one proposal a charge', () => {
  const text = 'In court Thomas Webb denied any part in the robbery, and any complicity in the murder of Anna Lane.'
  const found = suggestFrom([{ id: 'a', text, reading: readText(text) }]).filter(one => one.kind === 'response')
  assert.deepEqual(
    found.map(one => one.question.words.split(': ')[1]),
    ['theft or fraud?', 'killing and violence?'],
  )
})

test('facts: when, where, kin, office and number come with their answers', () => {
  const text =
    'Thomas Webb was arrested on 3 May 1921. His wife, Mary Poole, lived in Paris. John Harlan, the mayor of Leeds, waited seventeen days.'
  const found = suggestFrom([{ id: 'a', text, reading: readText(text) }])
  const answer = (kind: string) => found.find(one => one.kind === kind)?.answer
  assert.deepEqual(answer('date'), { kind: 'date', edtf: '1921-05-03', words: '3 May 1921' })
  assert.equal((answer('place') as { value: string }).value, 'Paris')
  assert.match((answer('office') as { words: string }).words, /mayor of Leeds/)
  assert.equal((answer('number') as { least: number }).least, 17)
  assert.equal(answer('kin')?.kind, 'actor')
})

test('a day that no calendar has makes no proposal of a date', () => {
  const text = 'Thomas Webb was arrested on 30 February 1921.'
  const found = suggestFrom([{ id: 'a', text, reading: readText(text) }])
  assert.deepEqual(
    found.filter(one => one.answer.kind === 'date'),
    [],
  )
})

test('two sources meet in one question, and a venue is told where the text states it', () => {
  const one = 'Thomas Webb was accused of murder. In court Thomas Webb denied the murder.'
  const two = 'At his trial Thomas Webb confessed to the murder of Anna Lane.'
  const sources = [one, two].map((text, i) => ({ id: `${i}`, text, reading: readText(text) }))
  const found = suggestFrom(sources).filter(claim => claim.kind === 'response')
  assert.equal(new Set(found.map(claim => claim.key)).size, 1)
  assert.deepEqual(
    found.map(claim => claim.venue),
    ['court', 'court'],
  )
})

test('every passage lies in its text, every id is its own, and the same text gives the same proposals', () => {
  const words = [
    'Thomas Webb',
    'John Harlan',
    'accused',
    'denied',
    'of',
    'murder',
    'he',
    'that',
    '.',
    ',',
    '"',
    'not',
    'was',
    '3 May 1921',
    '😀',
    'confessed',
    'guilty',
    'I',
    'by',
    'Paris',
    '\n\n',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), list => {
      const text = list.join(' ')
      const run = () => suggestFrom([{ id: 'a', text, reading: readText(text) }])
      const found = run()
      const length = Array.from(text).length
      for (const { start, end } of found) assert.ok(start >= 0 && start < end && end <= length)
      assert.equal(new Set(found.map(claim => claim.id)).size, found.length)
      assert.deepEqual(run(), found)
    }),
    { numRuns: 60 },
  )
})

test('swapping two names swaps every proposal', () => {
  const text =
    'John Harlan accused Thomas Webb of murder. In court Thomas Webb denied the murder. Thomas Webb was shot in 1921.'
  const swapped = text
    .replaceAll('Thomas Webb', '#')
    .replaceAll('John Harlan', 'Thomas Webb')
    .replaceAll('#', 'John Harlan')
  const swap = (line: string) => line.replaceAll('Webb', '#').replaceAll('Harlan', 'Webb').replaceAll('#', 'Harlan')
  for (const kind of ['accusation', 'response'] as const)
    assert.deepEqual(told(swapped, kind), told(text, kind).map(swap))
})

test('verbs are inflected by rule', () => {
  const forms = verbForms('deny admit accuse speak:spoke:spoken')
  assert.deepEqual([...forms.keys()].sort(), [
    'accuse',
    'accused',
    'accuses',
    'accusing',
    'admit',
    'admits',
    'admitted',
    'admitting',
    'denied',
    'denies',
    'deny',
    'denying',
    'speak',
    'speaking',
    'speaks',
    'spoke',
    'spoken',
  ])
})

/** One of each frame, on two men whose names are of one length, so that the swap moves no offset. */
const frames = [
  ...accusations.map(([text]) => text),
  ...responses.map(([text]) => text),
  'Thomas Webb was arrested on 3 May 1921. John Harlan, the mayor of Leeds, waited seventeen days.',
]
const [one, other] = ['Thomas Webb', 'Andrew Cole'] as const

test('fairness: swap two people in every frame, and every proposal swaps with them, to its place and reason', () => {
  const swap = (text: string): string =>
    text
      .replaceAll(one, '#')
      .replaceAll(other, one)
      .replaceAll('#', other)
      .replaceAll('thomas-webb', '#')
      .replaceAll('andrew-cole', 'thomas-webb')
      .replaceAll('#', 'andrew-cole')
  const says = (text: string): string[] => {
    const reading = readText(text)
    const names = new Map(reading.actors.map(actor => [actor.id, actor.name]))
    return suggestFrom([{ id: 'a', text, reading }])
      .map(({ id: _, key: __, about, voices, answer, ...rest }) =>
        JSON.stringify({
          ...rest,
          about: about.map(actor => names.get(actor)),
          voices: voices.map(voice => voice.words),
          answer: 'accused' in answer ? { ...answer, accused: names.get(answer.accused) } : { kind: answer.kind },
        }),
      )
      .sort()
  }
  for (const frame of frames) {
    const text = frame.replaceAll('John Harlan', other)
    // a surname by itself would stay behind
    if (/Harlan|(?<!Thomas )Webb/.test(text)) continue
    assert.deepEqual(says(swap(text)), says(text).map(swap).sort(), text)
  }
})
