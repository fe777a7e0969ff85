import { count } from './count.ts'

const cards = count('en', { one: '# card: what', other: '# cards: what' })
const told = count('en', { one: '# trait is told', other: '# traits are told' })

/** Cards of witnesses, documents, decisions and scenes, in English. */
export const cardEn = {
  all: (n: number) => `${cards(n, 'word')} the sources say of witnesses, documents, decisions and scenes`,
  none: 'No traits of witnesses, documents or decisions are coded in this case.',
  sub: 'Each line is a claim of a source. What nobody tells is not recorded; nothing is drawn from it.',
  kinds: { person: 'People', body: 'Bodies', place: 'Places', document: 'Documents', event: 'Decisions and scenes' },
  name: 'Of',
  traits: 'Traits',
  heading: (name: string, n: number) => `${name}: ${told(n)}`,
  cards: 'All cards',
  versions: 'What it says',
  bound: 'Bound to others',
  states: {
    'independent-shown': 'independence shown',
    'dependent-shown': 'dependence shown',
    'not-recorded': 'not recorded',
  } as Readonly<Record<string, string>>,
  axes: {
    caption: 'How wide the charge is, and what is done with it',
    width: 'Charge',
    general: 'in general, or belonging to a bloc',
    specific: 'a deed',
    admit: 'admits',
    deny: 'denies, retracts',
    redirect: 'evades, qualifies',
  },
  standings: { 'not-recorded': 'not recorded', told: 'told', disputed: 'disputed' },
  held: (when: string) => `so in fact ${when}`,
  paper: (when: string) => `on paper ${when}`,
  of: {
    language: 'Language',
    access: 'Access: what was seen',
    interest: 'Interest',
    role: 'Part played',
    conclusion: 'Conclusion',
    hand: 'Hand',
    content: 'Whose content',
    acceptance: 'What came of it',
    'decider-stated': 'Who decided, as stated',
    'decider-alleged': 'Who decided, as alleged',
    seat: 'Place',
    hears: 'Could hear',
    faces: 'Face to face with',
    rule: 'Rule in force',
    arrested: 'Held since',
    confessed: 'First confession on record',
    'out-of-reach': 'Out of reach',
    dock: 'In the dock',
    belongs: 'Circle',
    kin: 'Kin',
    'in-front-of': 'Sat in front of',
    names: 'How many it names, as told',
  },
}
