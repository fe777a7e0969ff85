import { count } from './count.ts'

const questions = count('en', { one: '# question', other: '# questions' })
const offices = count('en', { one: '# office', other: '# offices' })
const trials = count('en', { one: '# trial', other: '# trials' })

/** Words of the rooms beside the scales: causes of a confession, layers of reading, coverage, checklists; in English. */
export const besideEn = {
  why: {
    heading: 'Why did he confess? Eight causes, and none preferred at the start',
    weighed: (cause: string) => `As set, “${cause}” gains most from the confession`,
    found: (causes: string, takes: boolean) =>
      `Found out: ${causes}. The causes that are left ${takes ? 'lose' : 'gain'} weight`,
    foundAll: (causes: string) => `Found out: ${causes}`,
    sub: 'A confession makes every cause that could bring one likelier, and finding one out takes that back from the others. What the sources say of each cause stands beside it; it moves no slider.',
    idiom: 'Fragment',
    causes: 'Causes, before and after the confession',
    legend: 'Ring: before. Disc: after the confession and what was found out. All numbers are assumptions: move them.',
    before: (p: string) => `before ${p}`,
    after: (p: string) => `after ${p}`,
    slider: (cause: string) => `How likely was this at work: ${cause}?`,
    status: (cause: string) => `What was found out of ${cause}`,
    open: 'not known',
    yes: 'found at work',
    no: 'found not at work',
    silent: 'No source of this case names it.',
    says: 'Sources say',
    others: 'Causes that sources name, not among the eight',
    worth: 'What the confession is then worth',
    worthSays: 'The confession, with what was found out, is',
    alone: 'The confession alone is',
    inputs: 'And how strongly causes work',
    strength: 'How likely does any one of them bring a confession by itself?',
    deed: 'How likely does the deed by itself?',
    otherwise: 'How likely would one come from none of these?',
    prior: 'How likely was the deed before the confession?',
    deedAfter: (before: string, after: string) =>
      `With that prior, the deed goes from ${before} to ${after}. The prior is yours; no fragment has a right to one.`,
    between: ['what is confessed was done', 'it was not done'],
    caution:
      'The causes are taken as independent before the confession and as acting one by one (noisy-or, Pearl 1988).',
    reset: 'Set all back to equal',
    variables: 'Each variable, before and after',
    variable: 'Variable',
    asked: 'What it asks',
    names: {
      remorse: 'sincere remorse',
      force: 'physical force',
      family: 'fear for the family',
      'no-way-out': 'no way out: refusal counts as guilt',
      idea: 'service to a larger idea',
      'last-service': 'a last service to the party',
      drugs: 'drugs or suggestion',
      isolation: 'isolation and threats',
    },
  },
  readings: {
    none: 'No source of this case is read between the lines',
    noneSays:
      'A claim can carry a literal or a coded reading. Here all are literal, so there is nothing to set beside.',
    heading: (turned: number, literal: number, coded: number) =>
      `Reading between the lines turns ${turned === 0 ? 'no question' : questions(turned)}; pairs in conflict go from ${literal.toLocaleString('en')} to ${coded.toLocaleString('en')}`,
    sub: 'Literal: words are taken as they stand. Coded: where a source says that they were meant for those who can hear, its reading stands in place of the literal one. A count always says which layer it is of.',
    table: 'How sources stand to each other, in each layer',
    relation: 'Questions where sources',
    literal: 'Literal',
    coded: 'Coded',
    conflicts: 'Pairs of claims in conflict',
    claims: 'Claims',
    rows: (n: number) => `${questions(n, 'word')} with a reading between the lines`,
    shown: 'Show',
    both: 'both layers',
    predicts: 'What each expects',
    expects: (same: string, other: string) => `If it is so: the same answer from ${same}; another from ${other}.`,
    nobody: 'nobody',
    cannot:
      'A reading is worth something where it could have failed. The record says what each reading agrees with now; that it foretold any of it is not recorded.',
    open: 'Face to face',
  },
  coverage: {
    none: 'No source of this case counts the holders of an office',
    heading: (counted: number, all: number) =>
      `Of ${offices(all)} said to stand accused, ${counted === 0 ? 'none has' : counted === 1 ? 'one has' : `${counted} have`} two numbers`,
    sub: 'An argument from coverage needs holders and accused. Where a source says “all” without a number, the share stays open; the names it gives are a sample that it chose.',
    offices: 'Share of an office that stands accused, as one source tells it',
    model: 'What each account of the Mill gives',
    modelSays: (n: number) =>
      `Of an office with three holders or more, the highest share that is named: 90 in 100 of ${trials(n)}, line at the middle.`,
    shared: (from: string, to: string) =>
      `All bands share the stretch from ${from} to ${to}: a share inside it tells none of these accounts from another. A share outside it is met by fewer of them.`,
    apart: 'Where bands do not overlap, coverage tells those accounts apart.',
    of: (accused: number, holders: number, share: string, low: string, high: string) =>
      `${accused} of ${holders}: ${share} (${low} to ${high})`,
    everyNoNumber: 'all, number not given',
    accusedNoNumber: (n: number) => `${n.toLocaleString('en')} accused; how many held it is not given`,
    noNumber: 'number not given',
    named: 'Named:',
    interval:
      'Bar: interval of Wilson (1927), 95 %. It takes the holders for a sample of a wider practice; for the office itself the share is exact.',
    axis: 'share of holders',
  },
  advice: {
    open: 'Checklists of the handbooks, beside the answers',
    says: 'Each question by itself. Nothing here is added up, and none of it decides.',
    steps: 'Sources that disagree: seven steps',
    step: [
      'All agree (worth something where two origins at least are certain)',
      'The majority (it does not decide)',
      'Elsewhere another source says the same as it',
      'Best placed to know',
      'Eyewitnesses who were free to speak',
      'Agreement from independent origins',
      'Common sense',
    ],
    verdict: {
      'speaks-for': 'speaks for',
      'does-not-decide': 'does not decide',
      warns: 'warns',
      'not-recorded': 'not recorded',
      yours: 'yours to judge',
    },
    statements: 'Of each statement',
    goodFaith: 'Reasons to say other than what one knows',
    accuracy: 'Reasons to know other than what was so',
    goodFaithOf: {
      interest: 'an interest',
      constraint: 'constraint',
      sympathy: 'sympathy or hatred',
      vanity: 'vanity',
      deference: 'deference to a public',
      form: 'literary form',
    },
    accuracyOf: {
      'ill-placed': 'ill placed',
      inattention: 'inattention',
      'not-observable': 'could not be observed',
      'second-hand': 'second hand',
    },
    sourceOf: {
      date: 'Date',
      place: 'Place',
      author: 'Author',
      'made-from': 'Made from',
      'original-form': 'Original form',
      credibility: 'Credibility',
    },
    asked: { yes: 'yes', no: 'no', 'not-recorded': 'not recorded' },
    sources: 'Of each source',
    answerOne: (n: number) => `answer ${n}`,
  },
}
