import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as iuliia from 'iuliia'
import { romanForms, romanKey, show, takeApart } from '../../src/kit/names.ts'
import { compareNames } from '../../src/kit/names-compare.ts'
import { editDistance } from '../../src/kit/names-key.ts'
import { compareSurnames } from '../../src/kit/names-surname.ts'

/** `a = b` one name, `a ~ b` possible, `a x b` excluded. Spellings from the press, BGN/PCGN, ALA-LC and GOST. */
const cases = `
N. I. Bukharin = Nikolai Ivanovich Bukharin
Nikolai Bukharin = Boukharine, Nicolas
Nikolai Yezhov = N. I. Ezhov
Arkady Rosengoltz = Arkadii Rosengolts
Vasily Ulrikh = Vasilii Ul'rikh
Leon Trotsky = Lev Trotskii
Lev Trotsky = Л. Троцкий
Joseph Stalin = Iosif Vissarionovich Stalin
Stalin, Iosif Vissarionovich = I. V. Stalin
Anna Mikhailovna = Anna Mikhailovna Larina
Nadezhda Alliluyeva = Nadezhda Sergeevna Allilueva
Klim Voroshilov = Kliment Voroshilov
Yuri Pyatakov = Georgy Piatakov
A. Iu. Aikhenvald = A. Iu. Aikhenval'd
Stalin ~ Josef Stalin
Yenukidze ~ Yekudnize
Vera Andreyev ~ Andrevev
Nikolai ~ Nikolai Krestinsky
Pavel Yakushev = Pavel Iakouchev
Yakushev ~ Iakouchev
Pavel Yakushev x Piotr Iakouchev
P. Yakushev ~ P. Iakouchev
Ivan Artyomovich Gavrilov = Ivan Artemovitch Gavrilov
Yvan Vasylʹevych Xrushhyov = Ivan Vasil'evič Hruŝëv
Yurij Orexov = Ûrij Orehov
Ivan Marovič ~ Marovič
Sergei Sedov x Lev Sedov
Sergei Sedov x L. Sedov
Anna Larina x Iurii Larin
Maria Zielińska x Zieliński
Nadezhda Alliluyeva x Nadezhda Lukina
Maxim Gorky x Maxim Peshkov
Ivan Smirnov x Vladimir Smirnov
Nikolai Ivanovich x Nikolai Nikolaevich Krestinsky
Zinovy Ivanovich Petrov x Zinovy Petrovich Petrov
Sedov x Serov
Kameneva x Kamenev
`

test('names agree, may agree, or exclude each other', () => {
  for (const line of cases.trim().split('\n')) {
    const [, a, sign, b] = /^(.+?) ([=~x]) (.+?)$/.exec(line)!
    const { verdict } = compareNames(takeApart(a!), takeApart(b!))
    assert.equal(verdict, { '=': 'same', '~': 'possible', x: 'different' }[sign!], line)
    assert.equal(compareNames(takeApart(b!), takeApart(a!)).verdict, verdict, `${line}, turned round`)
  }
})

test('names come apart', () => {
  const parts = (name: string) => Object.values(takeApart(name)).join('|')
  assert.equal(parts('Barclay de Tolly'), 'Barclay de Tolly')
  assert.equal(parts('Joseph E. Davies'), 'Joseph|Davies|E')
  assert.equal(parts('Anna Mikhailovna'), 'Anna|Mikhailovna')
  assert.equal(parts('Koba'), 'Koba')
  assert.equal(parts('В. И. Ленин'), 'Ленин|ВИ')
})

test('a Cyrillic name and its romanisations share a key', () => {
  const schemes = [iuliia.BGN_PCGN, iuliia.ALA_LC, iuliia.ICAO_DOC_9303, iuliia.WIKIPEDIA, iuliia.MOSMETRO]
  for (const name of ['Ежов', 'Троцкий', 'Розенгольц', 'Аллилуева', 'Вышинский', 'Рютин', 'Фриновский'])
    for (const scheme of schemes) {
      const form = iuliia.translate(name, scheme)
      assert.equal(romanKey(form), romanKey(name), form)
      assert.ok(romanForms(name).some(one => one.spelling === form))
    }
})

test('the filters of a comparison never change its verdict', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'v', 'o', 'x', 'y'), minLength: 5, maxLength: 10 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (editDistance(a, b, 1) <= 1 && Math.min(a.length, b.length) >= 8 && a !== `${b}a` && b !== `${a}a`)
        assert.notEqual(compareSurnames(a, b), 'different')
      assert.equal(compareSurnames(a, b), compareSurnames(b, a))
    }),
  )
})

test('edit distance is a distance and agrees with brute force', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  const brute = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length
    const least = [
      brute(a.slice(1), b) + 1,
      brute(a, b.slice(1)) + 1,
      brute(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    ]
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) least.push(brute(a.slice(2), b.slice(2)) + 1)
    return Math.min(...least)
  }
  fc.assert(
    fc.property(word, word, (a, b) => assert.equal(editDistance(a, b, 9), brute(a, b))),
    { numRuns: 200 },
  )
})

test('a key is the key of itself in another case, and comparing turns round', () => {
  const name = fc.constantFrom(...cases.trim().split(/ [=~x] |\n/))
  fc.assert(
    fc.property(name, name, (a, b) => {
      assert.equal(romanKey(a.toUpperCase()), romanKey(a.toLowerCase()))
      assert.equal(compareNames(takeApart(a), takeApart(b)).verdict, compareNames(takeApart(b), takeApart(a)).verdict)
      assert.ok(show(takeApart(a)).length > 0)
    }),
  )
})
