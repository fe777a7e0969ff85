import type { codersEn } from './coders-en.ts'
import { count } from './count.ts'
import type { Loosened } from './loosened.ts'

const differences = count('ru', {
  one: '# расхождение',
  few: '# расхождения',
  many: '# расхождений',
  other: '# расхождения',
})

export const codersRu: Loosened<typeof codersEn> = {
  none: 'Ни один источник ещё не разобран двумя людьми',
  heading: (a, b, same, of) => `${a} и ${b} согласны в ${same} из ${of}, о которых судили оба`,
  apart: (a, b) => `${a} и ${b} ещё не судили ни о чём общем`,
  sub: 'Число для двух читателей говорит, хороши ли правила разметки. О том, прав ли свидетель, оно не говорит ничего.',
  figures: 'Насколько они согласны',
  lines: (first, last) => `Сравнены строки ${first}–${last}: то, что прошли оба.`,
  noLines: 'Общего отрезка, пройденного обоими, нет.',
  alpha: 'Виды, сверх случайного (альфа Криппендорфа)',
  alphaSays: (same, of) => `одинаково: ${same} из ${of}`,
  undefined: 'не определена',
  exact: 'Отрезки, те же слова (F1)',
  overlapping: 'Отрезки, которые пересекаются (F1)',
  spans: (a, na, b, nb, same) => `${a}: ${na}, ${b}: ${nb}; одинаковых ${same}`,
  values: 'Кто, когда, чьи слова',
  of: (same, of) => `одинаково в ${same} из ${of}`,
  who: 'Кто что разобрал',
  a: 'Один',
  b: 'Другой',
  nobody: 'пока никто',
  judged: (name, n) => `${name} (${n})`,
  compare: 'Сравнить',
  readApart: 'Читать отдельно',
  differences: (n, open) => (n === 0 ? 'Расхождения' : `${differences(n)}, не решено: ${open}`),
  noDifferences: 'Они нигде не расходятся.',
  where: 'Где и в чём',
  settle: 'Что принимает дело',
  kinds: {
    verdict: 'один принял, другой отклонил',
    kind: 'другой вид',
    bounds: 'другие слова',
    value: 'другой смысл',
    'only-one': 'отметил только один',
  },
  nothing: 'ничего',
  rejected: 'отклонено',
  reason: 'Почему',
  take: name => `Как ${name}`,
  takeOf: (name, what) => `«${what}»: как ${name}`,
  settled: (taken, by, reason) => `Как ${taken}; решил(а) ${by}${reason === '' ? '' : `: ${reason}`}`,
  settledSay: taken => `Решено: как ${taken}.`,
  stands: (by, state) =>
    `В деле: ${state === 'made' ? 'отмечено' : state === 'accepted' ? 'принято' : 'отклонено'}, ${by}. Новое решение заменит это.`,
  choose: 'Кто о чём судил',
  mayNot: 'Решает тот, кому это дано.',
  apartSays:
    'Вы читаете отдельно: решения других скрыты, а ваши ничего не меняют в деле, пока их не сравнят и не решат.',
  leave: 'Читать вместе со всеми',
  notHere: 'Вымарки и утверждения принадлежат делу. Чтобы менять их, выйдите из отдельного чтения.',
  asProposed: 'предложено; решения других скрыты',
}
