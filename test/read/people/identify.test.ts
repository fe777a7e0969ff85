import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { takeApart } from '../../../src/kit/names.ts'
import { compareNames } from '../../../src/kit/names-compare.ts'
import { identifyActors } from '../../../src/read/people/identify.ts'
import { readText } from '../../../src/read/reader.ts'
import { needsShared, realText } from '../../shared.ts'

const readings = (...texts: string[]) => texts.map((text, i) => ({ source: `S${i}`, reading: readText(text) }))
const groups = (...texts: string[]) =>
  identifyActors(readings(...texts))
    .filter(actor => actor.kind === 'person')
    .map(actor => actor.members.map(member => `${member.source}:${member.actor}`).join(' '))
    .sort()

test('spellings of one surname meet, relatives and namesakes do not', () => {
  assert.deepEqual(groups('Yezhov said so.', 'N. I. Ezhov denied it.'), ['S1:n-i-ezhov S0:yezhov'])
  assert.deepEqual(groups('My son, Sergei Sedov, wrote.', 'Sedov said no.'), ['S0:sergei-sedov', 'S1:sedov'])
  assert.deepEqual(groups('Ivan Smirnov spoke.', 'Vladimir Smirnov spoke.', 'Smirnov spoke.'), [
    'S0:ivan-smirnov',
    'S1:vladimir-smirnov',
    'S2:smirnov',
  ])
  assert.deepEqual(groups('His daughter Svetlana sang.', 'Her daughter Svetlana danced.'), [
    'S0:svetlana',
    'S1:svetlana',
  ])
})

test('a merge has a reason, and what was not decided says so', () => {
  const actors = identifyActors(
    readings('Ivan Smirnov spoke.', 'Vladimir Smirnov spoke.', 'Smirnov spoke.', 'Weber spoke.', 'Karl Weber wrote.'),
  )
  assert.match(actors.find(actor => actor.name === 'Karl Weber')!.reasons.join(), /share a surname/)
  assert.match(actors.find(actor => actor.name === 'Ivan Smirnov')!.apart.join(), /not decided/)
})

const name = fc
  .tuple(
    fc.constantFrom('Ivan', 'Vladimir', 'Anna', 'Lev', 'Leon', 'I.', 'V. I.', ''),
    fc.constantFrom('Orlov', 'Belov', 'Orlova'),
  )
  .map(parts => parts.join(' ').trim())
const source = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map(names => names.map(n => `Then ${n} spoke to him.`).join(' '))

test('nobody is merged with a namesake whose given name conflicts, and every actor of a source has one place', () => {
  fc.assert(
    fc.property(fc.array(source, { minLength: 1, maxLength: 4 }), texts => {
      const all = readings(...texts)
      const actors = identifyActors(all)
      const places = actors.flatMap(actor => actor.members.map(member => `${member.source} ${member.actor}`))
      assert.equal(new Set(places).size, places.length)
      assert.equal(places.length, all.flatMap(({ reading }) => reading.actors).length)
      for (const actor of actors) {
        const names = actor.variants.map(variant => takeApart(variant.form))
        for (const a of names) for (const b of names) assert.notEqual(compareNames(a, b).verdict, 'different')
      }
    }),
  )
})

test('in the five real texts the known namesakes stay apart and the known spellings meet', needsShared, () => {
  const actors = identifyActors(
    ['000', '001', '002', '003', '004'].map(source => ({ source, reading: readText(realText(source).text) })),
  )
  const of = (place: string): string => {
    const [source, form] = place.split(':')
    const found = actors.filter(
      a => a.kind === 'person' && a.variants.some(v => v.source === source && v.form === form),
    )
    assert.equal(found.length, 1, place)
    return found[0]!.id
  }
  // Authority list of domain.md 4.3.
  const one = [
    '000:Yezhov 001:N. I. Ezhov 004:Yezhov',
    '000:Rosengoltz 004:Rosengolts',
    '000:Ulrikh 001:Vasily Ul’rikh',
  ]
  one.push(
    '000:Zinoviev 001:Zinovyev',
    '000:Serebryakov 004:Serebriakov',
    '000:Livshits 004:Livshiz',
    '000:Koba 001:Koba 003:Koba',
  )
  one.push(
    '000:Trotsky 003:Trotskii',
    '000:Nadezhda Alliluyeva 001:Nadezhda Allilueva 003:N. S.',
    '002:Vishinsky 002:Vyshinsky',
  )
  one.push(
    '002:Yenukidze 002:Yekudnize',
    '000:Zakowsky 000:Zakovsky',
    '000:Anna Mikhailovna 003:Aniuta',
    '000:Nikolai 003:N. I.',
  )
  for (const line of one) {
    const places = line.split(/ (?=\d{3}:)/)
    assert.equal(new Set(places.map(of)).size, 1, line)
  }
  const apart = ['001:Nadezhda Lukina|001:Nadezhda Allilueva', '003:Nadia|003:N. S.', '000:Svetlana|001:Svetlana']
  apart.push(
    '004:Sergei Sedov|000:Sedov',
    '004:Sergei Sedov|002:Sedov',
    '000:Yuri|000:Yuri Pyatakov',
    '003:Iurii Larin|003:Anna Larina',
  )
  for (const line of apart) {
    const [a, b] = line.split('|')
    assert.notEqual(of(a!), of(b!), line)
  }
})
