import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellSingleByte } from '../../src/gather/single-byte.ts'
import { tellStruck } from '../../src/gather/struck.ts'
import { faultCodes } from '../../src/kit/errors.ts'
import { type FaultKey, faultForms, recogniseFault } from '../../src/kit/fault-forms.ts'
import { faultsRu } from '../../src/show/web/words/faults-ru.ts'
import { ledgerRu } from '../../src/show/web/words/ledger-ru.ts'
import { errorRu, reasonRu } from '../../src/show/web/words/server-ru.ts'
import { groundRu, keptRu, mendedRu } from '../../src/show/web/words/told-ru.ts'

const lines: readonly (readonly [english: string, russian: string])[] = [
  ['Accepted person "Falk"', 'Принято: человек «Falk»'],
  ['Accepted date "4 November", edited', 'Принято: дата «4 November», с правкой'],
  ['Took in 322 questions and 862 claims of "A"', 'Приняты вопросы (322) и утверждения (862) дела «A»'],
  [
    'Bound 3 claims of T to "a.txt": 2 exact, 1 orphan',
    'К «a.txt» привязаны 3 утверждения (T): на месте 2, без места 1',
  ],
  ['Bound 3 claims of T to "a.txt": none has a line', 'К «a.txt» привязаны 3 утверждения (T): строк не указано'],
  ['Took 5 claims off the text of "T"', 'Больше не привязаны к тексту «T»: 5 утверждений'],
  ['Asked "When?"', 'Задан вопрос «When?»'],
  ['Claimed: it burned', 'Записано утверждение: it burned'],
  ['Changed the claim: it burned', 'Изменено утверждение: it burned'],
  ['Withdrew the claim: it burned (why)', 'Отозвано утверждение: it burned (why)'],
  ['Rejected 2 findings', 'Отклонено: 2 находки'],
  ['Masked page number in "A"', 'Закрыто в «A»: номер страницы'],
  ['Counted "Marta" as "Marta Lind": the sister', '«Marta» считаются одним с «Marta Lind»: the sister'],
  ['Took back: Read "A" (A) and 6 more', 'Отменено: Прочитан «A» (A) и ещё 6'],
  ['Dismissed "other scope" on question q73: Both count.', 'Отведено: речь о разном, вопрос q73: Both count.'],
  ['Held "other scope" on question q73: They differ.', 'Принято: речь о разном, вопрос q73: They differ.'],
  ['Judged 3 of "A text" apart', 'Отдельно от дела разобрано в «A text»: 3'],
  ['Marked a passage of "A text" apart', 'Отдельно от дела отмечен отрывок в «A text»'],
  ['Settled "Lev" as Ben has it: no such man', 'Решено о «Lev»: как Ben: no such man'],
  ['Let "other scope" stand again', 'Снова в силе: речь о разном'],
  ['Withdrew Report, and 150 claims with it: why', 'Отозвано: Report, и вместе с этим 150 утверждений: why'],
  [
    'Said that Karl Radek of the claims is "Radek" of the texts: one office',
    'Признано одним лицом: Karl Radek в утверждениях и «Radek» в текстах: one office',
  ],
  [
    'No longer counted Karl Radek of the claims as an actor of the texts',
    'Больше не считается лицом из текстов: Karl Radek',
  ],
  ['Judged "A plot" as an explanation, scope: in part: why', 'Как объяснение, «A plot»: охват, отчасти: why'],
  [
    'Judged "A letter" likely if "A plot", very unlikely if "None": why',
    'Вероятность довода «A letter»: вероятно, если «A plot», очень маловероятно, если «None»: why',
  ],
  ['Set the prior of "A plot" to 3, "None" to 0.5: why', 'Исходный вес «A plot»: 3, «None»: 0.5: why'],
  ['Changed the account "A" to "B"', 'Версия изменена: «A» на «B»'],
  ['Added the item "A letter"', 'Записан довод «A letter»'],
  [
    'Sealed accounts and priors before any item was written: ab',
    'Версии и исходные веса запечатаны, пока не записан ни один довод: ab',
  ],
  [
    'Changed when "A text" was written from not recorded to 1938-03; dates with another value: 2',
    'Дата написания «A text» изменена с не записано на 1938-03; дат с другим значением: 2',
  ],
  ['A line of tomorrow', 'A line of tomorrow'],
]

test('a line of the ledger is said in Russian; one of an unknown shape stays as it was written', () => {
  for (const [english, russian] of lines) assert.equal(ledgerRu(english), russian)
})

test('a reason of the reader is said in Russian with the words it quotes; one of an unknown shape stays', () => {
  assert.equal(reasonRu('"said" says that somebody says so.'), '«said» значит, что кто-то так говорит.')
  assert.equal(reasonRu('It counts from “forty years ago”.'), 'Отсчитано от «forty years ago».')
  assert.equal(reasonRu('A reason of tomorrow.'), 'A reason of tomorrow.')
})

test('every code of an error has its words in Russian', () => {
  for (const code of Object.keys(faultCodes)) assert.match(errorRu(code, 'x'), /^[А-ЯЁ].* \(x\)$/, code)
})

const valuesIn = (form: string): string[] => [...form.matchAll(/\{\w+\}/g)].map(([value]) => value).sort()

test('every sentence of a fault is said in Russian with the same values', () => {
  for (const [key, [, form]] of Object.entries(faultForms)) {
    assert.deepEqual(valuesIn(faultsRu[key as FaultKey]), valuesIn(form), key)
    assert.match(faultsRu[key as FaultKey], /[а-яё]/, key)
  }
  assert.equal(
    errorRu('not-found', 'x', { key: 'no-such-mask', values: { title: 'A', n: '7' } }),
    'В «A» нет скрытого места № 7.',
  )
})

test('what came in and on what ground an encoding was taken are said in Russian', () => {
  assert.equal(keptRu('2 files brought in, 1 failed.'), 'внесено: 2 файла, не принято: 1 файл.')
  assert.equal(keptRu('Something of tomorrow.'), 'Something of tomorrow.')
  assert.equal(
    mendedRu('2 comments by A. Clerk in the margin were left out'),
    'Замечаний на полях (A. Clerk), не вошедших в текст: 2',
  )
  for (const { deleted } of [tellStruck(1), tellStruck(2, 'in its place')])
    assert.match(mendedRu(deleted!), /^Зачёркнутых мест, скрытых .*: [12]$/)
  assert.equal(mendedRu('Something of tomorrow'), 'Something of tomorrow')
  const ground = tellSingleByte(new TextEncoder().encode('ë')).told
  assert.match(groundRu(ground), /^это не UTF-8.*[^A-Za-z]догадка$/)
})

test('values that the program worded are said in Russian; what a person wrote stays', () => {
  const told = { key: 'file-of-other-kind', values: { file: 'RTF', kind: 'RTF', next: 'Save it as docx' } }
  assert.equal(
    errorRu('unreadable-file', 'x', told),
    '«RTF» прочесть нельзя: это RTF. Сохраните его как docx, затем внесите ещё раз.',
  )
  const now = { key: 'finding-changed', values: { words: 'Lev', now: 'accepted by Ana' } }
  assert.match(errorRu('conflict', 'x', now), /«Lev» тем временем изменили \(теперь: принято, Ana\)/)
})

test('a date of knowledge that is no EDTF is refused in Russian words', () => {
  const message =
    'The field "asOf" must be a date in EDTF, such as 1980, 1936-08 or 1980~. The form is described at /api.'
  const said = errorRu('bad-input', message, recogniseFault({ code: 'bad-input', message }) ?? {})
  assert.equal(
    said,
    'Дата знания должна быть датой EDTF, например 1980, 1936-08 или 1980~. Как писать, сказано на странице /api.',
  )
})
