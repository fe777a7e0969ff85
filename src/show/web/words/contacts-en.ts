import { count } from './count.ts'

const speakers = count('en', { one: '# speaker', other: '# speakers' })
const times = count('en', { one: '# dated statement', other: '# dated statements' })
const claims = count('en', { one: '# claim', other: '# claims' })

/** Who could have read or heard what before speaking, in English. */
export const contactsEn = {
  heading: (n: number) => `${speakers(n, 'word')} could have read or heard others before speaking`,
  none: 'No contact is coded that leads to a dated statement.',
  sub: 'That something could have been read does not say that it was, nor that it was used. A contact that nobody recorded is not here, so a gap proves no independence.',
  unreached: (n: number) => `To ${times(n)} no recorded contact leads.`,
  undated: (n: number) => `${claims(n)} ${n === 1 ? 'has' : 'have'} a speaker without a date, and cannot be placed.`,
  before: (date: string) => `before ${date}`,
  all: 'All contacts of the case',
}
