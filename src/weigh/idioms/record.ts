/** Idioms about how a record comes to say what it says: naming under demand, printing, silence. */
import { hypothesis, type Idiom, noisyOr } from './fragment.ts'

export const accusationUnderQuota: Idiom = {
  id: 'accusation-under-quota',
  does: 'What it means to be named where names are demanded.',
  source: 'ours, noisy-or; the causes of a naming from the studies of denunciation (ties, demand)',
  between: ['the one named had a part', 'the one named had none'],
  asks: [
    { id: 'tie', words: 'How likely did the speaker know the person, or was shown the name?', start: 0.5 },
    { id: 'demand', words: 'How likely was a number of names demanded?', start: 0.5 },
    { id: 'from-part', words: 'If the person had a part: how likely would that bring the naming?', start: 0.4 },
    { id: 'from-tie', words: 'How likely would the tie alone bring it?', start: 0.2 },
    { id: 'from-demand', words: 'How likely would the demand alone bring it?', start: 0.3 },
    { id: 'otherwise', words: 'And nothing of the kind?', start: 0.01 },
  ],
  nodes: values => [
    { name: 'tie', yes: () => values.tie! },
    { name: 'demand', yes: () => values.demand! },
    {
      name: 'named',
      parents: [hypothesis, 'tie', 'demand'],
      yes: noisyOr(values.otherwise!, [values['from-part']!, values['from-tie']!, values['from-demand']!]),
    },
  ],
  findings: () => ({ named: 'yes' }),
  ratio: values => {
    const none =
      (1 - values.otherwise!) * (1 - values.tie! * values['from-tie']!) * (1 - values.demand! * values['from-demand']!)
    return (1 - none * (1 - values['from-part']!)) / (1 - none)
  },
  caution: 'Being named is never impossible for one who had no part.',
}

export const publishedRecord: Idiom = {
  id: 'published-record',
  does: 'What a printed record says about what was said in the room.',
  source: 'ours; evidence-accuracy with the editor as witness',
  between: ['it was said', 'it was not said'],
  asks: [
    { id: 'edited', words: 'How likely was this passage edited before print?', start: 0.3 },
    { id: 'put-in', words: 'If edited: how likely does the print have it, whatever was said?', start: 0.5 },
  ],
  nodes: values => [
    { name: 'edited', yes: () => values.edited! },
    {
      name: 'printed',
      parents: [hypothesis, 'edited'],
      yes: (said, edited) => (edited ? values['put-in']! : Number(said)),
    },
  ],
  findings: () => ({ printed: 'yes' }),
  ratio: values => (1 - values.edited! + values.edited! * values['put-in']!) / (values.edited! * values['put-in']!),
  caution: 'It is about what was said, not about whether what was said is so.',
}

export const silence: Idiom = {
  id: 'silence',
  does: 'What it means that something expected was looked for and not found.',
  source: 'McGrew 2014 on arguments from silence',
  between: ['it happened', 'it did not happen'],
  asks: [
    {
      id: 'if-so',
      words: 'If it happened: how likely would it be on record, kept, and found by this search?',
      start: 0.5,
    },
    { id: 'if-not', words: 'If not: how likely would such a record be found all the same?', start: 0.02 },
  ],
  nodes: values => [
    { name: 'record found', parents: [hypothesis], yes: so => (so ? values['if-so']! : values['if-not']!) },
  ],
  findings: () => ({ 'record found': 'no' }),
  ratio: values => (1 - values['if-so']!) / (1 - values['if-not']!),
  caution: 'Only as strong as the search: a record that nobody looked for is not silent.',
}
