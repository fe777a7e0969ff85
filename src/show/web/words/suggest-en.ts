import { count } from './count.ts'

const proposals = count('en', { one: '# proposal is', other: '# proposals are' })
const others = count('en', { one: '# other source', other: '# other sources' })

/** The screen of proposed claims, in English. */
export const suggestEn = {
  heading: (n: number) => `${proposals(n, 'word')} open.`,
  sub: 'The rules read who accuses whom, who answers how, and what happened when. A proposal is no evidence until you accept it.',
  source: 'Source',
  all: 'All sources',
  kind: 'Kind',
  every: 'Every kind',
  list: 'Proposed claims',
  saidBy: (names: string) => `said by ${names}`,
  text: 'in the text’s own voice',
  others: (n: number) => `${others(n)} on this question`,
  accept: 'Accept',
  edit: 'Edit',
  reject: 'Reject',
  gist: 'What is claimed',
  certainty: 'How certain the source is',
  save: 'Accept as edited',
  cancel: 'Cancel',
  accepted: 'Accepted as a claim.',
  rejected: 'Rejected.',
  more: (shown: number, total: number) =>
    `The first ${shown} of ${total} are shown. Decide on them, or choose a source.`,
  none: 'Nothing is open here.',
  why: 'Why',
  model: 'by a model',
  kinds: {
    accusation: 'accusation',
    response: 'answer to a charge',
    date: 'date',
    place: 'place',
    number: 'number',
    office: 'office',
    kin: 'kin',
    fate: 'fate',
    other: 'other claim',
    belief: 'belief',
  },
  responses: { admits: 'admits', denies: 'denies', evades: 'evades', qualifies: 'qualifies', retracts: 'retracts' },
  certainties: { certain: 'certain', probable: 'probable', possible: 'possible' },
}
