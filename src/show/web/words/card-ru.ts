import type { cardEn } from './card-en.ts'
import { count } from './count.ts'
import type { Loosened } from './loosened.ts'

const cards = count('ru', { one: '# карточка', few: '# карточки', many: '# карточек', other: '# карточки' })
const told = count('ru', {
  one: 'сказано об # стороне',
  few: 'сказано о # сторонах',
  many: 'сказано о # сторонах',
  other: 'сказано о # сторонах',
})

/** Cards of witnesses, documents, decisions and scenes, in Russian. */
export const cardRu: Loosened<typeof cardEn> = {
  all: n => `${cards(n)}: что источники говорят о свидетелях, документах, решениях и местах`,
  none: 'В этом деле не внесено, что говорится о свидетелях, документах и решениях.',
  sub: 'Каждая строка — утверждение источника. О чём никто не говорит, то не записано; из этого ничего не выводится.',
  kinds: { person: 'Люди', body: 'Органы', place: 'Места', document: 'Документы', event: 'Решения и сцены' },
  name: 'О ком или о чём',
  traits: 'Сторон',
  heading: (name, n) => `${name}: ${told(n)}`,
  cards: 'Все карточки',
  versions: 'Что говорит сам',
  bound: 'Связь с другими',
  states: {
    'independent-shown': 'независимость показана',
    'dependent-shown': 'зависимость показана',
    'not-recorded': 'не записано',
  },
  axes: {
    caption: 'Насколько широко обвинение и что с ним делают',
    width: 'Обвинение',
    general: 'вообще или участие в блоке',
    specific: 'поступок',
    admit: 'признаёт',
    deny: 'отрицает, отказывается',
    redirect: 'уклоняется, оговаривает',
  },
  standings: { 'not-recorded': 'не записано', told: 'сказано', disputed: 'спорно' },
  held: when => `на деле ${when}`,
  paper: when => `на бумаге ${when}`,
  of: {
    language: 'Язык',
    access: 'Доступ: что видел',
    interest: 'Интерес',
    role: 'Роль',
    conclusion: 'Вывод',
    hand: 'Рука',
    content: 'Чьё содержание',
    acceptance: 'Что из этого вышло',
    'decider-stated': 'Кто решил, как объявлено',
    'decider-alleged': 'Кто решил, как утверждают',
    seat: 'Место',
    hears: 'Мог слышать',
    faces: 'Лицом к лицу с',
    rule: 'Правило в силе',
    arrested: 'Под стражей с',
    confessed: 'Первое признание по записям',
    'out-of-reach': 'Вне досягаемости',
    dock: 'На скамье подсудимых',
    belongs: 'Круг',
    kin: 'Родство',
    'in-front-of': 'Сидел перед',
    names: 'Сколько названо, по рассказам',
  },
}
