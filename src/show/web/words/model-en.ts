import { count } from './count.ts'

const characters = count('en', { one: '# character', other: '# characters' })
const proposals = count('en', { one: '# proposal', other: '# proposals' })

/** The screen of a language model of one's own, in English. */
export const modelEn = {
  link: 'Ask a language model of your own',
  heading: (allowed: number, all: number) =>
    allowed === 0
      ? 'No source may be sent to a language model.'
      : `${allowed} of ${all} ${all === 1 ? 'source' : 'sources'} may be sent to a language model.`,
  sub: 'Off until you allow it, source by source. What a model proposes is kept only where its quotation stands in the text to the letter, and is no evidence until you accept it.',
  set: (model: string, address: string) => `This program was started with the model ${model} at ${address}.`,
  keySet: 'It was started with a key, which goes along to that address and to no other.',
  unset:
    'This program was started without a model. Choose a source and type an address, for example of a model on this machine.',
  source: 'Source',
  length: 'Characters',
  to: 'May be sent to',
  nowhere: 'nowhere',
  at: (model: string, address: string) => `${model} at ${address}`,
  proposals: 'Its proposals',
  all: 'All sources',
  closed: (title: string) => `“${title}” is sent nowhere.`,
  open: (title: string, model: string, address: string) => `“${title}” may be sent to ${model} at ${address}.`,
  characters: (n: number) => characters(n),
  where: 'Where to',
  address: 'Address, as OpenAI’s interface has it',
  example: 'http://127.0.0.1:11434/v1',
  model: 'Name of the model',
  show: 'Show what would be sent',
  noAddress:
    'Give an address and a model, and this page shows what would be sent there. Nothing is sent by showing it.',
  sent: 'What would be sent',
  post: (url: string) => `One request to ${url}:`,
  instructions: 'what the model is told',
  text: 'the whole text, masked ranges too',
  withKey: 'The key that the program was started with goes along.',
  noKey: 'No key goes along.',
  letter: 'The request to the letter',
  consent: 'Your consent',
  statement: (title: string, n: number, model: string, address: string) =>
    `I allow the whole text of “${title}”, ${characters(n)}, to be sent to the model ${model} at ${address}. Whoever runs that address can read it, keep it and pass it on. What was sent cannot be called back. This consent is for this source, this address and this model alone; it is written into the ledger under my name, and I can take it back for the future.`,
  allow: 'I allow this',
  given: (by: string, on: string) => `${by} allowed this on ${on}.`,
  other: (model: string, address: string) =>
    `So far it may be sent to ${model} at ${address}. Allowing this puts the new address in its place.`,
  forbid: 'Take the consent back',
  tooLong: (n: number, most: number) => `It has ${characters(n)}; at most ${most} are sent at once. It is not cut.`,
  role: 'Your role in this case may not allow it. An owner can change the role.',
  ask: 'Send it now',
  asking: 'The model is asked. This can take two minutes.',
  stop: 'Stop waiting',
  outcome: 'What came of it',
  kept: (kept: number, dropped: number) => `${proposals(kept, 'word')} kept, ${dropped} dropped.`,
  see: 'See the proposals',
  dropped: 'Dropped',
  why: 'Why',
  count: 'How many',
  said: 'What it said',
  reasons: {
    'wrong-form': 'not of the form asked for',
    'not-in-text': 'its quotation does not stand in the text to the letter',
    'more-than-once': 'its quotation stands in the text more than once',
    'too-many': 'more proposals than are taken from one answer',
  },
  allowed: 'Allowed. Nothing was sent yet.',
  forbidden: 'No longer allowed.',
  stays:
    'Kept proposals are in the case. The list of what was dropped is kept until the program stops; its number stands in the ledger.',
}
