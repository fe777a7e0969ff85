import { count } from './count.ts'

const persons = count('en', { one: '# person has', other: '# people have' })

/** The screen of people and roles, in English. */
export const peopleEn = {
  heading: (n: number) => `${persons(n, 'word')} a part in this case.`,
  sub: 'Each decision is signed with a name. A case is closed to whoever has no part in it.',
  name: 'Name',
  role: 'Part',
  roleOf: (name: string) => `The part of ${name}`,
  key: 'Key',
  hasKey: 'has a key',
  noKey: 'no key',
  newKey: 'give a new key',
  withKey: 'give a key, to come in from another browser',
  admit: 'Let a person in',
  told: (name: string) => `The key of ${name}`,
  once: 'It is shown this once and kept nowhere. Give it by a way that others do not read. A new key ends the old one.',
  comeIn: 'To come in, they open this address once in their own browser:',
  ownersOnly: 'Only an owner of the case gives parts and keys.',
  set: (name: string, role: string) => `${name}: ${role}.`,
  may: {
    none: 'sees nothing; what they signed stays',
    read: 'sees everything, changes nothing',
    propose: 'may bring files in and make suggestions in their own name',
    decide: 'may accept, reject, mark, join and take apart',
    own: 'may do all this and give parts and keys',
  },
}
