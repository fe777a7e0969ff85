import { count } from './count.ts'
import type { Loosened } from './loosened.ts'
import type { suggestEn } from './suggest-en.ts'

const proposals = count('ru', {
  one: '# предложение открыто',
  few: '# предложения открыто',
  many: '# предложений открыто',
  other: '# предложения открыто',
})
const others = count('ru', {
  one: 'ещё # источник',
  few: 'ещё # источника',
  many: 'ещё # источников',
  other: 'ещё # источника',
})

/** The screen of proposed claims, in Russian. */
export const suggestRu: Loosened<typeof suggestEn> = {
  heading: n => `${proposals(n)}.`,
  sub: 'Правила читают, кто кого обвиняет, кто как отвечает и что когда было. Предложение не свидетельство, пока вы его не приняли.',
  source: 'Источник',
  all: 'Все источники',
  kind: 'Вид',
  every: 'Все виды',
  list: 'Предложенные утверждения',
  saidBy: names => `говорит ${names}`,
  text: 'от имени самого текста',
  others: n => `${others(n)} об этом вопросе`,
  accept: 'Принять',
  edit: 'Изменить',
  reject: 'Отклонить',
  gist: 'Что утверждается',
  certainty: 'Насколько уверен источник',
  save: 'Принять с изменениями',
  cancel: 'Отменить',
  accepted: 'Принято как утверждение.',
  rejected: 'Отклонено.',
  more: (shown, total) => `Показаны первые ${shown} из ${total}. Решите о них или выберите источник.`,
  none: 'Здесь ничего не открыто.',
  why: 'Почему',
  model: 'от модели',
  kinds: {
    accusation: 'обвинение',
    response: 'ответ на обвинение',
    date: 'дата',
    place: 'место',
    number: 'число',
    office: 'должность',
    kin: 'родство',
    fate: 'судьба',
    other: 'иное утверждение',
    belief: 'мнение',
  },
  responses: {
    admits: 'признаёт',
    denies: 'отрицает',
    evades: 'уклоняется',
    qualifies: 'оговаривает',
    retracts: 'отказывается от слов',
  },
  certainties: { certain: 'уверен', probable: 'вероятно', possible: 'возможно' },
}
