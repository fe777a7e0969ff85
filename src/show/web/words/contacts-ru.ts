import type { contactsEn } from './contacts-en.ts'
import { count } from './count.ts'
import type { Loosened } from './loosened.ts'

const speakers = count('ru', { one: '# голос', few: '# голоса', many: '# голосов', other: '# голоса' })
const times = count('ru', {
  one: '# высказыванию с датой',
  few: '# высказываниям с датой',
  many: '# высказываниям с датой',
  other: '# высказывания с датой',
})
const claims = count('ru', {
  one: '# утверждение',
  few: '# утверждения',
  many: '# утверждений',
  other: '# утверждения',
})

/** Who could have read or heard what before speaking, in Russian. */
export const contactsRu: Loosened<typeof contactsEn> = {
  heading: n => `До высказывания могли прочесть или услышать других: ${speakers(n)}`,
  none: 'Нет ни одного контакта, который вёл бы к высказыванию с датой.',
  sub: 'Если что-то можно было прочесть, это не значит, что прочли и что этим воспользовались. Контакта, который никто не записал, здесь нет, поэтому пробел не доказывает независимости.',
  unreached: n => `Ни один записанный контакт не ведёт к ${times(n)}.`,
  undated: n => `Без даты говорящего: ${claims(n)}; разместить их во времени нельзя.`,
  before: date => `до ${date}`,
  all: 'Все контакты дела',
}
