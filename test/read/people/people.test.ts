import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePage } from '../../../src/read/page.ts'
import { findPeople } from '../../../src/read/people/people.ts'
import { readText } from '../../../src/read/reader.ts'

/**
 * One line a case: a text, then `=>` and the people it names, in order. Names of one person share a number:
 * "Anna#1 Kate#2". A text without people ends in `=> -`.
 */
const cases = `
Later Anna Larina wrote to Kirov, who answered. => Anna Larina#1 Kirov#2
President Grant met Comrade Orlov. => Grant#1 Orlov#2
Orlov's wife, Vera Orlova, said that Orlov was ill. => Orlov#1 Vera Orlova#2 Orlov#1
Ivan Petrovich Orlov came. Ivan Petrovich sat down. => Ivan Petrovich Orlov#1 Ivan Petrovich#1
The witness N. S. Belov spoke. Nikolai Sergeevich Belov left. => N. S. Belov#1 Nikolai Sergeevich Belov#1
Emil Falk had come home with a wife, Irma. Irma Falk slept. Falk rose. => Emil Falk#1 Irma#2 Irma Falk#2 Falk#1
Falk rose early, and he was tired. Later Anna Falk wrote. => Falk#1 Anna Falk#2
Boris Belov met Pavel Belov. => Boris Belov#1 Pavel Belov#2
Orlov told Belov that the Orlov platform and the Belov-Orlov trial were lies. => Orlov#1 Belov#2
The Orlovs lived there. Orlov said so. => Orlov#1
Yuri Orlov came. His son Yuri stayed. Yuri slept. => Yuri Orlov#1 Yuri#2 Yuri#2
Yezhov asked why. Later Ezhov laughed. => Yezhov#1 Ezhov#1
Karl Weber, alias Falcon, fled. Falcon died. => Karl Weber#1 Falcon#1 Falcon#1
In Moscow the Central Committee met on Monday in May. => -
Soviet newspapers wrote about the Bolsheviks and Trotskyism. => -
He went to London, Paris and New York. => -
The plan was sent to Chongqing and signed at San Sebastián. => -
It was Zhou Yang. He met Mei Zhi, Lu Ling and Chiang Kai-shek. => Zhou Yang#1 Mei Zhi#2 Lu Ling#3 Chiang Kai-shek#4
They read Song Market and Fan Letter in Moscow. => -
Articles appeared. Several speeches followed. => -
Old Bolshevik Karl Brandt spoke. => Karl Brandt#1
A Bolshevik met Mensheviks of Baku and other Bolsheviks. => -
N. Orlov, Years of Flour (Riga, 1931); Orlov, Years of Flour, p. 4. => N. Orlov#1 Orlov#1
The Harbour Commissioners met Inspector Vane of Scotland Yard. => Vane#1
Jon Orlov died. Mrs Orlov, the widow, said that Orlov was ill. => Jon Orlov#1 Orlov#2 Orlov#1
Stanisław Wałęga met Tibor Bőszi and Vŭlko Červen. Wałęga left. => Stanisław Wałęga#1 Tibor Bőszi#2 Vŭlko Červen#3 Wałęga#1
Karl Weber rose. Anna Weber slept. Mrs Weber said so. => Karl Weber#1 Anna Weber#2 Weber#2
Karl Weber rose. His wife, Anna Lund, slept. Later Anna Weber said so. => Karl Weber#1 Anna Lund#2 Anna Weber#2
Karl Weber rose. Weber spoke. He was a son of the baker Jon Weber. Weber sat. => Karl Weber#1 Weber#1 Jon Weber#2 Weber#1
At this Karl Weber leant forward. Weber knelt down. => Karl Weber#1 Weber#1
Milan Dragovich rose. Later Dragovich said so. => Milan Dragovich#1 Dragovich#1
Maria Zalewska met Jan Zalewski. Zalewski said so. => Maria Zalewska#1 Jan Zalewski#2 Zalewski#2
Tell Sonya the truth. Sonechka said so. => Sonya#1 Sonechka#1
Present were Lieut. Marlow, Capt. Denholm and Sgt. Ian Farrow. => Marlow#1 Denholm#2 Ian Farrow#3
The Court of Appeal, which sat in Maine, heard Mr Orlov. => Orlov#1
The writer H. G. Bell summed it up. R. M. Stone agreed. => H. G. Bell#1 R. M. Stone#2
They held Orlov in prison IK-14. => Orlov#1
His Excellency arrived. His Lordship left with Alan Moor. => Alan Moor#1
Question: Was Weber there? Answer: He was. => Weber#1
Brandt--Weber--Orlov pact: Brandt, Weber and Orlov signed it. => Brandt#1 Weber#2 Orlov#3
`

/** Texts of several paragraphs, each a slash. */
const laidOut = `
KRASIN: Was it open?/HOLM: It was.//Later Krasin left. => KRASIN#1 HOLM#2 Krasin#1
BANKER FOUND DEAD//Mr Ashdown died. => Ashdown#1
Dear friend,/It is cold here./Your sister/Zelda => Zelda#1
# Anders Lind to his sister//It is cold here. => Anders Lind#1
`

function peopleOf(text: string): string {
  const { mentions } = findPeople(makePage(text), [])
  const numbers = new Map<string, number>()
  const people = mentions.filter(mention => mention.kind === 'person')
  for (const { actor } of people) if (!numbers.has(actor)) numbers.set(actor, numbers.size + 1)
  return people.map(({ name, actor }) => `${name}#${numbers.get(actor)}`).join(' ') || '-'
}

test('people are found and told apart', () => {
  for (const line of cases.trim().split('\n')) {
    const [text, want] = line.split(' => ')
    assert.equal(peopleOf(text!), want, line)
  }
})

test('a name ends with its cell, and its neighbours in the row say nothing of it', () => {
  const table = 'Witness\tDate\tSaid\nAnna Larina\t12 March 1961\ta lorry\nIvan Orlov\tKarl Weber\tLondon\n'
  assert.equal(peopleOf(table), 'Anna Larina#1 Ivan Orlov#2 Karl Weber#3')
})

test('labels, headings and signatures', () => {
  for (const line of laidOut.trim().split('\n')) {
    const [text, people] = line.split(' => ') as [string, string]
    assert.equal(peopleOf(text.replaceAll('/', '\n\n')), people, line)
  }
})

test('bodies and places have their kinds', () => {
  const { mentions } = findPeople(
    makePage('The Council of People’s Commissars met in Kiev, near the Volga, with the Red Army.'),
    [],
  )
  assert.deepEqual(
    mentions.map(({ kind, name }) => `${kind} ${name}`),
    ['body Council of People’s Commissars', 'place Kiev', 'place Volga', 'body Red Army'],
  )
})

const word = fc.constantFrom(
  ...'Anna Boris Ivan Orlov Belov Larina N. I. Smirnov, said the of and wrote. Moscow Committee "Dear Koba" – O’Brien Лев Троцкий — (Weber) \n\n 1936 Orlov’s’ a'.split(
    ' ',
  ),
)
const text = fc.array(word, { maxLength: 60 }).map(words => words.join(' '))

test('mentions lie in the text in order, do not overlap, and have actors; reading again gives the same ids', () => {
  fc.assert(
    fc.property(text, words => {
      const { mentions, actors } = findPeople(makePage(words), [])
      const ids = new Set(actors.map(actor => actor.id))
      assert.equal(ids.size, actors.length)
      let at = 0
      for (const mention of mentions) {
        assert.ok(mention.start >= at && mention.end > mention.start && mention.end <= words.length)
        assert.ok(ids.has(mention.actor))
        assert.equal(words.slice(mention.start, mention.end).replace(/\s+/g, ' '), mention.name)
        at = mention.end
      }
      assert.deepEqual(readText(words), readText(words))
    }),
  )
})

test('no mention touches a masked range', () => {
  const words = 'Anna Larina wrote. Boris Belov read.'
  const { mentions } = findPeople(makePage(words), [{ start: 0, end: 5 }])
  assert.deepEqual(
    mentions.map(mention => mention.name),
    ['Boris Belov'],
  )
})

test('the younger, or fils, is not the one who bears the name plainly', () => {
  const { findings, actors } = readText(
    'Emil Lind was shot. Emil Lind the younger, an architect, wrote a book. Emil Lind the elder was silent. Jean Morel wept; Jean Morel fils did not.',
  )
  const of = findings.flatMap(finding => (finding.kind === 'person' ? [finding.actor] : []))
  assert.deepEqual([of[0] === of[1], of[0] === of[2], of[3] === of[4]], [false, true, false])
  assert.equal(actors.length, 4)
})

test('given names that are English words head a sentence, and terms of law are nobody', () => {
  const names = (text: string): string[] =>
    readText(text).findings.flatMap(f => (f.kind === 'person' ? [text.slice(f.start, f.end)] : []))
  assert.deepEqual(names('Mercy Holt fell down. Miles Kerr said so, and Bridget Bishop saw it.'), [
    'Mercy Holt',
    'Miles Kerr',
    'Bridget Bishop',
  ])
  assert.deepEqual(names('The court of Oyer and Terminer sat again. Oyer and Terminer it was.'), [])
})
