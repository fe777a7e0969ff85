import { count } from './count.ts'

const claims = count('en', { one: '# claim', other: '# claims' })
const items = count('en', { one: '# item', other: '# items' })

/** Words for writing rival accounts and the items they are weighed on, in English. */
export const accountsEn = {
  none: 'This case weighs no rival accounts yet',
  noneSays:
    'Write down what is asked and two accounts that cannot both hold. Then write items: what is on record, the claims that show it, and how likely each account makes it. The scales compare the accounts as you go. Every step can be taken back.',
  question: 'What is asked?',
  questionHint: 'such as: How did the lamp come to fall?',
  first: 'First account',
  second: 'Second account',
  firstHint: 'such as: It was knocked over by accident',
  secondHint: 'such as: Somebody threw it',
  priorWhy: 'Weights before reading, and why',
  priorUsual: 'Equal weights are an assumption: nothing is known before the record is read.',
  make: 'Write down both accounts',
  made: 'Accounts written down.',
  orFile: 'Or lay in a file of accounts: hypotheses.json, a CSV matrix, Argdown, AIF or the wording of CASE.',
  begun: 'Two accounts stand, and nothing is weighed yet',
  begunSays:
    'Seal them now if the seal is to show that they came before the reading. Then write the first item: something on record that one account makes likelier than another, or that only repeats.',
  unjudged: 'Nothing can be weighed yet',
  unjudgedSays: (n: number) =>
    `${items(n)}: for at least one account of each nobody has said how likely it is, or its claims were withdrawn.`,
  write: 'Write an item',
  add: 'Add an account',
  edit: 'Change',
  remove: 'Remove',
  editAccount: (account: string) => `Change the account “${account}”`,
  removeAccount: (account: string) => `Remove the account “${account}”`,
  removeSays: 'What was said of it goes with it. Undo brings it back.',
  editItem: 'Change words, claims or parent',
  removeItem: 'Remove this item',
  accountWords: 'The account, in a sentence',
  note: 'Note (may stay empty)',
  addSays: (n: number) =>
    n === 0
      ? 'It weighs as much as the mean of the others.'
      : `It weighs as much as the mean of the others. For ${items(n)} nobody has said yet how likely it makes them: they are left out until somebody does.`,
  save: 'Put down',
  cancel: 'Leave it',
  accountDone: 'Account put down.',
  accountGone: 'Account removed.',
  questionDone: 'Question put down.',
  editQuestion: 'Change the question',
  itemDone: 'Item put down.',
  itemGone: 'Item removed.',
  item: 'What is on record, in a sentence',
  itemHint: 'such as: The gazette calls it an accident',
  pick: 'Claims that show it',
  filter: 'Find a claim',
  chosen: (n: number) => `${claims(n)} chosen`,
  needClaim: 'Choose at least one claim: an item without a claim rests on nothing.',
  shown: (n: number, all: number) => `${n} of ${claims(all)} shown; write a word to find others.`,
  noneFound: 'No claim holds these words.',
  noClaims: 'This case has no claims yet, and an item must rest on claims.',
  toClaims: 'Accept some under Proposals',
  orMark: 'or mark words while reading and make a claim of them.',
  likely: 'How likely is this …',
  under: 'if',
  choose: 'choose a word',
  shares: 'Shares a parent with',
  sharesSays:
    'Tick items that go back to the same origin as this one, such as one protocol or one press report. They count once. Items whose claims end in one voice are joined already.',
  joined: 'Joined by whoever weighs, beside what the chains say.',
  why: 'Why these words?',
  now: 'It was changed meanwhile. It now reads:',
}
