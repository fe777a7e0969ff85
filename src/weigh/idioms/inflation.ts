/** Idioms about support that is less than it looks: details supplied, proof gathered after a confession, sealed rules. */
import { allYes, hypothesis, type Idiom, numbered, type Values } from './fragment.ts'

export const contaminatedDetail: Idiom = {
  id: 'contaminated-detail',
  does: 'What it is worth that a speaker knew a detail, when it may have been supplied.',
  source: 'Garrett 2010 for the fact; closed form ours',
  between: ['the speaker had the detail from the deed', 'the speaker did not'],
  asks: [
    {
      id: 'supplied',
      words: 'How likely could the speaker have had the detail from questions, papers or other people?',
      start: 0.5,
    },
    { id: 'chance', words: 'How likely would the detail be right by chance?', start: 0.05 },
  ],
  nodes: values => [
    { name: 'supplied', yes: () => values.supplied! },
    { name: 'detail', parents: [hypothesis, 'supplied'], yes: (own, given) => (own || given ? 1 : values.chance!) },
  ],
  findings: () => ({ detail: 'yes' }),
  ratio: values => 1 / (values.supplied! + (1 - values.supplied!) * values.chance!),
  caution: 'A detail that could be supplied is not evidence of knowledge, however exact it is.',
}

/** Later evidence may be bent by the confession that came before it. */
export const corroborationInflation: Idiom = {
  id: 'corroboration-inflation',
  does: 'What further evidence is worth when it was gathered after a confession was known.',
  source: 'Kassin, Bogart & Kerner 2012; closed form ours',
  between: ['what is confessed was done', 'it was not done'],
  asks: [
    { id: 'known', words: 'How likely did those who gathered it know of the confession?', start: 1 },
    { id: 'if-so', words: 'If it was done: how likely would each item come out against the person?', start: 0.8 },
    { id: 'if-not', words: 'If not, and nobody knew of the confession: how likely would it?', start: 0.1 },
    {
      id: 'bent',
      words: 'Of the items that would have come out clean: what share does knowing of it bend?',
      start: 0.3,
    },
    { id: 'items', words: 'How many items?', start: 3, most: 20 },
  ],
  nodes: values => [
    { name: 'confession known', yes: () => values.known! },
    ...numbered('item', values.items!).map(name => ({
      name,
      parents: [hypothesis, 'confession known'],
      yes: (done: boolean, known: boolean) => (done ? values['if-so']! : known ? bentRate(values) : values['if-not']!),
    })),
  ],
  findings: values => allYes(numbered('item', values.items!)),
  ratio: values => {
    const n = values.items!
    return (
      values['if-so']! ** n / (values.known! * bentRate(values) ** n + (1 - values.known!) * values['if-not']! ** n)
    )
  },
  caution: 'Order matters: the same items gathered before the confession are worth the larger figure.',
}

const bentRate = (values: Values): number => values['if-not']! + (1 - values['if-not']!) * values.bent!

/** The naive product of the items' ratios over their ratio with what came first taken into account. */
export const inflationFactor = (values: Values): number =>
  (values['if-so']! / values['if-not']!) ** values.items! / corroborationInflation.ratio(values)

/** A rule under which confessing and denying both count as guilt carries nothing. */
export const selfSealingRule: Idiom = {
  id: 'self-sealing-rule',
  does: 'What a verdict is worth under a rule that reads every answer the same way.',
  source: 'the law of total probability; Popper on theories that nothing could contradict',
  between: ['what is charged was done', 'it was not done'],
  asks: [
    { id: 'confess-if-so', words: 'If it was done: how likely does the person confess?', start: 0.5 },
    { id: 'confess-if-not', words: 'If not: how likely?', start: 0.5 },
  ],
  nodes: values => [
    {
      name: 'confesses',
      parents: [hypothesis],
      yes: so => (so ? values['confess-if-so']! : values['confess-if-not']!),
    },
    { name: 'read as guilt', parents: ['confesses'], yes: () => 1 },
  ],
  findings: () => ({ 'read as guilt': 'yes' }),
  ratio: () => 1,
  caution:
    'If one answer speaks for a hypothesis, the other must speak against it. A rule that says otherwise says nothing.',
}

/**
 * Whether ratios that somebody claims for all the answers to one question can hold together: each answer at least as likely
 * under the hypothesis as under its denial, and one of them more so, is impossible, because both columns sum to one.
 *
 * @example
 * sealsItself([4, 1.5]) // => true: confessing and denying both taken as signs of guilt
 */
export const sealsItself = (claimedRatios: readonly number[]): boolean =>
  claimedRatios.some(ratio => ratio !== 1) &&
  (claimedRatios.every(ratio => ratio >= 1) || claimedRatios.every(ratio => ratio <= 1))
