/** Idioms about a witness and a suspect: accuracy, dependency, motive, opportunity, alibi (Fenton, Neil & Lagnado 2013). */
import { allYes, hypothesis, type Idiom, numbered } from './fragment.ts'

/** A report follows the fact only where the witness could know, said what he believed, and believed what he perceived. */
export const evidenceAccuracy: Idiom = {
  id: 'evidence-accuracy',
  does: 'What one report is worth, given who made it.',
  source: 'Lagnado, Fenton & Neil 2013; Schum 1994 for the three parts',
  between: ['it was so', 'it was not so'],
  asks: [
    { id: 'competence', words: 'How likely was the witness in a position to know?', start: 0.8 },
    { id: 'veracity', words: 'How likely does the witness say what he or she believes?', start: 0.8 },
    {
      id: 'objectivity',
      words: 'How likely does the belief come from what was perceived, not from what was expected?',
      start: 0.8,
    },
    { id: 'anyway', words: 'If one of these fails: how likely would the report say yes all the same?', start: 0.5 },
  ],
  nodes: ({ competence, veracity, objectivity, anyway }) => [
    { name: 'competence', yes: () => competence! },
    { name: 'veracity', yes: () => veracity! },
    { name: 'objectivity', yes: () => objectivity! },
    {
      name: 'report',
      parents: [hypothesis, 'competence', 'veracity', 'objectivity'],
      yes: (so, able, honest, open) => (able && honest && open ? Number(so) : anyway!),
    },
  ],
  findings: () => ({ report: 'yes' }),
  ratio: ({ competence, veracity, objectivity, anyway }) => {
    const accurate = competence! * veracity! * objectivity!
    return (accurate + (1 - accurate) * anyway!) / ((1 - accurate) * anyway!)
  },
  caution: 'Asked of this report, not of the person for ever.',
}

/** Reports that are reliable or not together: one training, one interpreter, one office. */
export const dependency: Idiom = {
  id: 'dependency',
  does: 'What several agreeing reports are worth when one thing makes all of them reliable or none.',
  source: 'Bovens & Hartmann 2003; Claveau 2013 for reports that say yes whatever is true',
  between: ['it was so', 'it was not so'],
  asks: [
    { id: 'reliable', words: 'How likely is what they share to be sound?', start: 0.5 },
    { id: 'anyway', words: 'If it is not: how likely does each say yes all the same? (1: always)', start: 0.5 },
    { id: 'reports', words: 'How many reports agree?', start: 3, most: 20 },
  ],
  nodes: ({ reliable, anyway, reports }) => [
    { name: 'shared soundness', yes: () => reliable! },
    ...numbered('report', reports!).map(name => ({
      name,
      parents: [hypothesis, 'shared soundness'],
      yes: (so: boolean, sound: boolean) => (sound ? Number(so) : anyway!),
    })),
  ],
  findings: ({ reports }) => allYes(numbered('report', reports!)),
  ratio: ({ reliable, anyway, reports }) => 1 + reliable! / ((1 - reliable!) * anyway! ** reports!),
  caution: 'Where the unsound always say yes, ten reports are worth what one is.',
}

export const motive: Idiom = {
  id: 'motive',
  does: 'What it means that there was a motive.',
  source: 'Fenton, Neil & Lagnado 2013',
  between: ['the person did it', 'the person did not'],
  asks: [
    { id: 'common', words: 'How common is such a motive among all who come into question?', start: 0.3 },
    { id: 'with', words: 'Of those who have it, what share would do it?', start: 0.02 },
    { id: 'without', words: 'Of those who have it not, what share would?', start: 0.005 },
  ],
  nodes: values => [
    { name: 'motive', yes: () => values.common! },
    { name: hypothesis, parents: ['motive'], yes: has => (has ? values.with! : values.without!) },
  ],
  findings: () => ({ motive: 'yes' }),
  ratio: values => {
    const all = values.common! * values.with! + (1 - values.common!) * values.without!
    return values.with! / all / ((1 - values.with!) / (1 - all))
  },
  caution: 'A motive that everybody has tells nothing, however strong it is.',
}

export const opportunity: Idiom = {
  id: 'opportunity',
  does: 'What it means that the person could have done it; without opportunity it is impossible.',
  source: 'Fenton, Neil & Lagnado 2013',
  between: ['the person did it', 'the person did not'],
  asks: [
    { id: 'common', words: 'What share of all who come into question had the opportunity?', start: 0.1 },
    { id: 'with', words: 'Of those who had it, what share would do it?', start: 0.01 },
  ],
  nodes: values => [
    { name: 'opportunity', yes: () => values.common! },
    { name: hypothesis, parents: ['opportunity'], yes: had => (had ? values.with! : 0) },
  ],
  findings: () => ({ opportunity: 'yes' }),
  ratio: values => (1 - values.common! * values.with!) / (values.common! * (1 - values.with!)),
  caution:
    'Opportunity is necessary, not telling: its ratio cannot exceed one over the share that had it, but for rare doubt.',
}

export const alibi: Idiom = {
  id: 'alibi',
  does: 'What an alibi is worth when whoever gives it may know the truth and have a reason.',
  source: 'Lagnado, Fenton & Neil 2013',
  between: ['the person was there', 'the person was elsewhere'],
  asks: [
    {
      id: 'accurate-if-there',
      words: 'If the person was there: how likely would the alibi witness still be accurate?',
      start: 0.6,
    },
    {
      id: 'accurate-if-away',
      words: 'If the person was elsewhere: how likely would the witness be accurate?',
      start: 0.9,
    },
    { id: 'anyway', words: 'A witness who is not accurate: how likely to give the alibi all the same?', start: 0.7 },
  ],
  nodes: values => [
    {
      name: 'accurate witness',
      parents: [hypothesis],
      yes: there => (there ? values['accurate-if-there']! : values['accurate-if-away']!),
    },
    {
      name: 'alibi given',
      parents: [hypothesis, 'accurate witness'],
      yes: (there, accurate) => (accurate ? Number(!there) : values.anyway!),
    },
  ],
  findings: () => ({ 'alibi given': 'yes' }),
  ratio: values => {
    const away = values['accurate-if-away']!
    return ((1 - values['accurate-if-there']!) * values.anyway!) / (away + (1 - away) * values.anyway!)
  },
  caution: 'That accuracy hangs on the hypothesis itself is the point of this idiom: do not ask for one number.',
}
