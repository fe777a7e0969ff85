import { count } from './count.ts'
import type { peopleEn } from './people-en.ts'

const persons = count('ru', { one: '# человек', few: '# человека', many: '# человек', other: '# человека' })

/** The screen of people and roles, in Russian. */
export const peopleRu: typeof peopleEn = {
  heading: n => `В деле участвует ${persons(n)}.`,
  sub: 'Каждое решение подписано именем. Кто в деле не участвует, для того оно закрыто.',
  name: 'Имя',
  role: 'Участие',
  roleOf: name => `Участие: ${name}`,
  key: 'Ключ',
  hasKey: 'ключ есть',
  noKey: 'ключа нет',
  newKey: 'дать новый ключ',
  withKey: 'дать ключ, чтобы входить из другого браузера',
  admit: 'Допустить к делу',
  told: name => `Ключ: ${name}`,
  once: 'Он показан один раз и нигде не хранится. Передайте его так, чтобы не прочли другие. Новый ключ отменяет старый.',
  ownersOnly: 'Участие и ключи даёт только владелец дела.',
  set: (name, role) => `${name}: ${role}.`,
  may: {
    none: 'не видит ничего; подписанное остаётся',
    read: 'видит всё, не меняет ничего',
    propose: 'может приносить файлы и предлагать от своего имени',
    decide: 'может принимать, отклонять, отмечать, объединять и разделять',
    own: 'может всё это и даёт участие и ключи',
  },
}
