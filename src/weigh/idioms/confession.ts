/** Idioms about statements made in custody: rival causes of a confession, one apparatus behind many. */
import { commonCauseRatio } from '../../kit/common-cause.ts'
import { allYes, hypothesis, type Idiom, noisyOr, numbered } from './fragment.ts'

/** Explaining away: the deed and the pressure are rival causes of one confession. */
export const confession: Idiom = {
  id: 'confession',
  does: 'What a confession is worth beside the pressure that may have made it (explaining away).',
  source: 'noisy-or: Pearl 1988; the ratio r of Matthews’ interrogator’s fallacy is one over the figure below',
  between: ['what is confessed was done', 'it was not done'],
  asks: [
    { id: 'pressed', words: 'How likely was the speaker put under pressure?', start: 0.5 },
    { id: 'from-deed', words: 'If it was done: how likely would that alone bring a confession?', start: 0.6 },
    { id: 'from-pressure', words: 'How likely would the pressure alone bring one?', start: 0.8 },
    { id: 'otherwise', words: 'How likely would one come from neither?', start: 0.02 },
  ],
  nodes: values => [
    { name: 'pressure', yes: () => values.pressed! },
    {
      name: 'confession',
      parents: [hypothesis, 'pressure'],
      yes: noisyOr(values.otherwise!, [values['from-deed']!, values['from-pressure']!]),
    },
  ],
  findings: () => ({ confession: 'yes' }),
  ratio: values => {
    const neither = (1 - values.otherwise!) * (1 - values.pressed! * values['from-pressure']!)
    return (1 - neither * (1 - values['from-deed']!)) / (1 - neither)
  },
  caution: 'A confession tells for what is confessed only where it is likelier after the deed than without it.',
}

/** The eight explanations that readers of coerced confessions have put forward. None is preferred at the start. */
export const causesOfConfession = [
  ['remorse', 'sincere remorse'],
  ['force', 'physical force'],
  ['family', 'fear for the family'],
  ['no-way-out', 'no way out: refusal counts as guilt'],
  ['idea', 'service to a larger idea'],
  ['last-service', 'a last service to the party'],
  ['drugs', 'drugs or suggestion'],
  ['isolation', 'isolation and threats'],
] as const

export const whyThisConfession: Idiom = {
  id: 'why-this-confession',
  does: 'Eight rival causes of one confession side by side; finding one out takes weight from the others.',
  source: 'noisy-or: Pearl 1988; the list is from the literature on the Moscow trials',
  between: ['what is confessed was done', 'it was not done'],
  asks: [
    ...causesOfConfession.map(([id, words]) => ({ id, words: `How likely was this at work: ${words}?`, start: 0.3 })),
    { id: 'strength', words: 'How likely does any one of them bring a confession by itself?', start: 0.4 },
    { id: 'from-deed', words: 'And the deed by itself?', start: 0.4 },
    { id: 'otherwise', words: 'How likely would one come from none of these?', start: 0.01 },
  ],
  nodes: values => [
    ...causesOfConfession.map(([id]) => ({ name: id, yes: () => values[id]! })),
    {
      name: 'confession',
      parents: [hypothesis, ...causesOfConfession.map(([id]) => id)],
      yes: noisyOr(values.otherwise!, [values['from-deed']!, ...causesOfConfession.map(() => values.strength!)]),
    },
  ],
  findings: () => ({ confession: 'yes' }),
  ratio: values => {
    const none = causesOfConfession.reduce(
      (not, [id]) => not * (1 - values[id]! * values.strength!),
      1 - values.otherwise!,
    )
    return (1 - none * (1 - values['from-deed']!)) / (1 - none)
  },
  caution: 'The causes are taken as independent before the confession and as acting one by one.',
}

/** Unanimity with a hidden machine. */
export const oneApparatus: Idiom = {
  id: 'one-apparatus',
  does: 'What n agreeing statements are worth when one apparatus may have made all of them.',
  source: 'the form of Gunn et al. 2016, Proc. R. Soc. A 472',
  between: ['what is stated was so', 'it was not so'],
  asks: [
    { id: 'apparatus', words: 'How likely does one apparatus stand behind all of them?', start: 0.01 },
    { id: 'its-rate', words: 'If so: how likely does each say yes, whatever was so?', start: 0.95 },
    { id: 'if-so', words: 'If not, and it was so: how likely does each say yes?', start: 0.5 },
    { id: 'if-not-so', words: 'If not, and it was not so: how likely does each say yes?', start: 0.05 },
    { id: 'statements', words: 'How many statements agree?', start: 21, most: 30 },
  ],
  nodes: values => [
    { name: 'one apparatus', yes: () => values.apparatus! },
    ...numbered('statement', values.statements!).map(name => ({
      name,
      parents: [hypothesis, 'one apparatus'],
      yes: (so: boolean, made: boolean) => (made ? values['its-rate']! : so ? values['if-so']! : values['if-not-so']!),
    })),
  ],
  findings: values => allYes(numbered('statement', values.statements!)),
  ratio: values =>
    commonCauseRatio(
      {
        cause: values.apparatus!,
        rate: values['its-rate']!,
        ifSo: values['if-so']!,
        ifNot: values['if-not-so']!,
      },
      values.statements!,
    ),
  caution:
    'Goes to 1 only where the apparatus is more uniform than the truth would be; where it is as uniform the ceiling is one over its probability; where it is less uniform the ratio grows without bound.',
}
