import { count } from './count.ts'

const trials = count('en', { one: '# trial', other: '# trials' })
const people = count('en', { one: '# person', other: '# people' })
const days = count('en', { one: '# day', other: '# days' })
const names = count('en', { one: '# person', other: '# people' })
const whole = (n: number): string => n.toLocaleString('en', { maximumFractionDigits: n < 10 ? 1 : 0 })
const percent = (share: number): string => `${Math.round(100 * share)} %`
const list = (numbers: readonly number[]): string =>
  new Intl.ListFormat('en').format(numbers.map(n => n.toLocaleString('en')))

/** Words of the Mill and of the unanimity panel. */
export const millEn = {
  percent,
  whole,
  title: 'How much agreement would this machine have made if nothing had happened?',
  titleSays:
    'The Mill runs the apparatus that the sources describe in invented worlds whose truth is known: with no plot, with a real one, with talk blown up into deeds. Then it asks whether a record could tell them apart.',
  found: (share: string) => `Where nothing had happened, two confessions still agree on ${share} of the details`,
  more: (inHundred: number, fab: string, real: string) =>
    `In ${inHundred} of 100 pairs of trials the invented record agrees more than the real one (${fab} against ${real} of the details). So agreement alone says nothing for a plot.`,
  same: (inHundred: number, fab: string, real: string) =>
    `The invented record agrees about as much as the real one (${fab} against ${real} of the details; more in ${inHundred} of 100 pairs). So agreement alone tells nothing.`,
  less: (inHundred: number, fab: string, real: string) =>
    `The invented record agrees more than the real one in only ${inHundred} of 100 pairs of trials (${fab} against ${real} of the details). Under these assumptions agreement does speak for a plot.`,
  thisCase: 'The record of this case.',
  run: (n: number) => `Run ${trials(n)}`,
  goOn: (kept: number, n: number) => `Go on: ${whole(kept)} of ${whole(n)} are kept`,
  stop: 'Stop',
  waiting: 'Waiting for its turn.',
  running: (done: number, total: number, rate: number | null) =>
    `${whole(done)} of ${trials(total)}${rate === null ? '' : `, ${whole(rate)} a second`}`,
  weighing: 'The trials are run. Now the record is weighed.',
  estimating: (done: number, total: number) => `Now what lies inside each account: ${done} of ${total}.`,
  finished: (n: number) => `${trials(n)} run.`,
  notRunSays: (n: number) =>
    `${trials(n)} of all seven accounts take a minute or two and can be stopped; what was done is kept. The same seed gives the same trials on any machine.`,
  stopped: 'Stopped.',
  simulated: 'simulated',
  asTable: 'As a table',
  middle: 'middle trial',
  nineInTen: 'nine in ten',
  thisCaseWord: 'this case',
  seed: 'Seed',
  trialsWord: 'Trials',
  headlines: {
    corroboration: 'Manufactured corroboration',
    accusers: 'accusers of a defendant in the middle trial, where nothing had happened',
    agreement: 'of details on which two confessions agree, where nothing had happened',
    inflation: 'Inflation factor',
    inflationSays: (worth: number) =>
      `how far a reader overrates one item who takes every statement for a voice of its own, each worth ${worth} to 1 (assumed)`,
    origins: 'Statements and origins',
    originsSays: 'statements on one item, and the independent beginnings behind them',
    range: (low: string, high: string) => `${low} to ${high} in nine trials of ten`,
    unsourced:
      'All four rest on assumptions. Two that no source gives move none of them, but carry most of what a whole record could tell.',
  },
  hypotheses: {
    fab: ['fabricated', 'No organisation, no dissent.', 'A central script, circulated papers, demand for names.'],
    casc: ['cascade', 'No organisation, no dissent.', 'No script: pressure to name, and people name whom all name.'],
    opp: ['opportunist', 'No organisation, no dissent.', 'People use the office against those they dislike.'],
    mixed: ['inflated', 'Real dissent of a minority: talk and meetings, no deeds.', 'A script turns talk into deeds.'],
    real: [
      'real',
      'A sparse organisation in cells; each member knows a part.',
      'Inquiry with little pressure and no script.',
    ],
    'real+': [
      'real under a machine',
      'A sparse organisation in cells; each member knows a part.',
      'The same script, papers and pressure as where all is made up.',
    ],
    prov: [
      'provoked',
      'A few members planted by the apparatus.',
      'The plot of the planted grows by naming, with a script.',
    ],
  } as Readonly<Record<string, readonly [name: string, isTrue: string, does: string]>>,
  trial: {
    heading: (name: string) => `One trial: ${name}`,
    kind: 'a simulated run, not a real one',
    watch: 'Watch',
    draw: 'Draw',
    another: 'Another trial',
    number: (n: number) => `trial ${whole(n + 1)}`,
    play: 'Play',
    pause: 'Pause',
    back: 'Back',
    on: 'Next week',
    week: 'Week',
    weekOf: (n: number, of: number) => `week ${n} of ${of}`,
    theTrial: 'trial',
    figure: (taken: number, statements: number, week: number) =>
      `${people(taken)} taken and ${statements} statements by week ${week}; as a list below`,
    free: 'free',
    held: 'taken, held',
    spoken: 'statement made',
    naming: 'names someone',
    paper: 'is shown a paper',
    no: (n: number) => `no. ${n}`,
    nothing: 'Nothing is written down in this week.',
    before: 'The first three are taken in the first week, so that something begins.',
    taken: (who: readonly number[]) => `Taken: ${list(who)}.`,
    spoke: (who: number, paper: number, held: number | null) =>
      `No. ${who} makes statement ${paper}${held === null ? '' : `, after ${days(Math.max(1, Math.round(held)))}`}`,
    names: (whom: readonly number[]) => (whom.length === 0 ? 'names nobody' : `names ${list(whom)}`),
    already: (whom: readonly number[]) => `${list(whom)} already taken, dead or absent`,
    after: (papers: readonly number[]) => `had been shown ${papers.length === 1 ? 'paper' : 'papers'} ${list(papers)}`,
    circulated: 'the paper goes round',
    denounced: (who: number, paper: number) => `No. ${who}, still free, denounces (paper ${paper})`,
    shown: (papers: readonly (readonly [paper: number, who: readonly number[]])[]) =>
      `Papers shown: ${papers.map(([paper, who]) => `${paper} to ${list(who)}`).join('; ')}.`,
    died: (who: readonly number[]) => `Dead in custody, without a statement: ${list(who)}.`,
    released: (who: readonly number[]) => `Released, without a statement: ${list(who)}.`,
    court: (n: number) => `The trial: ${n} in the dock. Each repeats the last statement.`,
    retract: (who: readonly number[], restored: readonly number[]) =>
      who.length === 0
        ? 'Nobody takes it back.'
        : `Taken back in open court by ${list(who)}${restored.length === 0 ? '' : `; said again after the recess by ${list(restored)}`}.`,
    soFar: (taken: number, statements: number, named: number) =>
      `So far ${people(taken)} taken, ${statements} statements, ${named} named.`,
    list: 'The whole trial as a list',
    reveal: 'Reveal the truth',
    hide: 'Hide the truth',
    truth: 'What was so in this world',
    members: (n: number) => `${people(n)} belonged to an organisation`,
    noMembers: 'There was no organisation.',
    dissenters: (n: number) => `${people(n)} dissented, in talk and meetings`,
    noDissent: 'Nobody dissented.',
    script: (n: number) => `The script named ${names(n)} before anybody spoke`,
    noScript: 'There was no script.',
    roots: (statements: string, roots: string) =>
      `On the middle item ${statements} statements go back to ${roots} independent beginnings.`,
    item: 'Item',
    sketch: 'Both, drawn',
    meeting: 'meeting',
    deed: 'deed',
    statements: 'Statements',
    origins: 'Origins',
    from: {
      memory: 'remembered',
      script: 'from the script',
      copy: 'copied from a paper',
      invented: 'invented on the spot',
      smoothed: 'put in by the editor',
    },
    ties: (pairs: number, share: string, expected: string, low: string, high: string) =>
      `In what is left one names another in ${pairs} pairs; ${share} of them had a tie before. Were the lists dealt out anew, as long as they are and everybody named as often, it would be ${expected} (${low} to ${high} in 19 of 20).`,
    tiesSay: {
      more: 'People are named along ties more than chance would have it.',
      less: 'That is less than chance would have it.',
      same: 'That is no more than chance.',
    },
    survive: (n: number, all: number) => `Of ${all} papers ${n} are left for a later reader.`,
    asCase: 'Open this trial as a case',
    making: 'Its papers are being written and read.',
    opened: 'Go to the simulated case',
  },
  figures: {
    agreement: ['Agreement between two confessions', 'share of the items on which two speakers give the same value'],
    accusers: ['Accusers of a defendant', 'how many people name the middle defendant'],
    most: ['Accusers of the most named', 'how many people name the one most named'],
    apparent: ['Statements on one item: apparent origins', 'how often a thing is said, all papers counted'],
    roots: ['Independent beginnings of one item: true origins', 'known in a simulated world only'],
  } as const,
  accusers: 'Accusers',
  view: { whole: 'the whole record', cut: 'cut as this case is' },
  viewLabel: 'Show',
  observed: (value: string) => `this case: ${value}`,
  notMarked: 'Not marked:',
  why: {
    whole: 'a run keeps every paper and the texts of this case quote only some. Cut both alike first.',
    agreement: 'the case codes charges, not items of a story, so that agreement on details cannot be counted in it.',
    apparent:
      'all papers of a run are counted, item by item; a record keeps a part of them, and this case codes charges.',
    truth: 'no record shows its own origins.',
    noRecord: 'the case bears no record that could be compared.',
  },
  missing: (n: number) => `${trials(n)} left out, where there is nothing to count`,
  plain: 'In plain words',
  plainRoots: (statements: string, roots: string) =>
    `Where all was made up, an item is stated ${statements} times in the middle trial and has ${roots} independent beginnings. A reader sees the first number; only the second is worth anything.`,
  plainConfused: (right: string, invented: string, chance: string) =>
    `Where real talk was blown up into deeds, this much of a record lets ${right} of such trials be told rightly (by chance ${chance}); ${invented} are taken for wholly made up.`,
  plainNothing:
    'Watch one trial first. Who is taken, whom they name, which papers are laid before whom. Then run many, and see what such a machine makes by itself.',
  assumptions: {
    heading: 'Assumed, not found',
    says: 'A range is what is granted; every trial draws from it. Narrow one, and the trials are run anew. It cannot be widened beyond the model.',
    name: 'Assumption',
    range: 'Range',
    basis: 'Ground',
    assumed: 'assumed',
    all: (n: number) => `All ${n} assumptions`,
    from: 'from',
    to: 'to',
    reset: 'As the model has it',
    changed: (n: number) => `${n} narrowed`,
    fixed: {
      shut: 'not for changing: nothing here may be tuned to what gets statements out of people',
      defining: 'set by the accounts: it is what they differ in',
      fixed: 'one value',
    },
    outside: (low: string, high: string) => `Between ${low} and ${high}, the lower first.`,
  },
  tell: {
    heading: 'Can this record tell the accounts apart?',
    verdict: {
      none: 'No model here can produce this record',
      weak: 'Weak: this record does not tell the accounts apart',
      some: 'The record leans to one account among the seven',
      strong: 'The record speaks for one account among the seven',
    },
    verdictSays: {
      none: 'It lies outside nearly all trials of every account. That speaks against the model, not for anything; no factor is given.',
      weak: 'No account is worth three times the next, or the trials most like it are mostly told wrongly. This is the honest answer, and not a failure of the sources.',
      some: 'Under the priors and assumptions shown. Nothing follows about any person.',
      strong: 'Under the priors and assumptions shown. Nothing follows about any person.',
    },
    noRecord: 'Nothing of this case can be weighed.',
    bears: (speakers: number, charges: number, features: number) =>
      `${people(speakers)} in custody charge others, ${charges} times. That bears ${features} features; what is not coded is left out, never filled in.`,
    first: 'First: how often is it told wrongly?',
    firstSays: (tested: number, right: string, chance: string) =>
      `On ${trials(tested)} kept back and cut as this case is. Along a row what was so, then what the classifier says, in per cent. Right: ${right}; by chance ${chance}.`,
    baseline: (score: string, logistic: string, chance: string) =>
      `Log score ${score}; a plain logistic rule ${logistic}; chance ${chance}. Nearer 0 is better.`,
    was: 'was',
    said: 'told as',
    gate: 'Second: could any account have left this record?',
    gateSays: (limit: string) =>
      `Share of an account’s own trials that lie nearer to its middle than this record does. Beyond ${limit} for all seven the answer is: no model here.`,
    gateAnswer: (out: readonly string[], all: number) =>
      out.length === all
        ? 'Answer: no. No model here can produce this record.'
        : out.length === 0
          ? 'Answer: any of them could.'
          : `Answer: out of reach for ${new Intl.ListFormat('en').format(out.map(name => `“${name}”`))}; within reach for ${all - out.length} of ${all}.`,
    gateClose: 'The record lies far out for every account. It is near to “no model here can produce this”.',
    place: 'Where this case lies',
    placeSays:
      'Simulated records cut as this case is, all accounts together; the line is this case. The share says how many of them lie as far from the middle or further.',
    placeRare: 'so far out',
    placeTable:
      'For each account: nine of ten of its trials. “So far out”: the share of all trials that lie as far from the middle or farther.',
    rare: (share: string) => `so far out in ${share}`,
    assumed: (limit: string) =>
      `Assumed in this part, beside the priors: that beyond ${limit} means out of reach; that a prior may be four times higher or lower; that the 200 kept-back trials with the nearest answers are “most like” this record; that a difference below 60 of 100 pairs is none. Found elsewhere: the scale of the factors (Kass and Raftery 1995).`,
    posterior: 'Third: priors in, posteriors out',
    posteriorSays:
      'The priors are yours to set, and stand beside what comes of them. The band: any one prior taken four times higher or lower.',
    weight: 'Weight',
    prior: 'Prior',
    priorOf: (name: string) => `Prior weight of “${name}”`,
    share: 'Posterior',
    band: 'Band',
    posteriorKey: 'Ring: prior. Disc: posterior. Bar: the band.',
    even: 'Even priors',
    near: (share: string) => `Of the kept-back trials most like this record ${share} are told wrongly.`,
    factors: 'Bayes factors of the summaries',
    factorsSays:
      'Row against column, of these features and not of the full evidence. Below 3 either way is not worth mention (Kass and Raftery 1995).',
    change: 'What would change this',
    would: 'Evidence that would tell more',
    wouldSays:
      'How many of 100 kept-back trials would be told rightly if one more kind of evidence were there in full. Only trials are compared with trials.',
    groups: {
      now: 'what the case bears now',
      time: 'days in custody before each statement',
      order: 'the order of namings',
      text: 'what each statement says, item by item',
      exposure: 'which papers each had been shown',
      outside: 'traces outside the papers',
      all: 'the whole record of a run',
    } as Readonly<Record<string, string>>,
    without: 'Without one kind of feature',
    withoutSays: 'The posterior when a group is left out: what moves it is what drives the answer.',
    parts: {
      size: 'how many are named',
      'names given': 'names given',
      'names received': 'names received',
      court: 'in court',
    } as Readonly<Record<string, string>>,
    drivers: 'Assumptions that move it',
    driversSays:
      'Where all was made up: the share of the variance of a figure that would go if one assumption were known (first-order index of Sobol, from these trials), and the rank correlation.',
    driversRest: 'no single one: their interplay, and chance',
    driverOf: { agreement: 'agreement', accusers: 'accusers', roots: 'true origins', inflation: 'inflation factor' },
  },
  inside: {
    heading: 'Inside one account: what the record says of what was assumed',
    says: 'If this account is granted, which values of its assumptions leave such a record? By rejection with regression adjustment (Beaumont, Zhang and Balding 2002). Each was tried on kept-back trials first, and is withheld where it does badly there. Pressure and its effects are never estimated.',
    granted: 'Granted',
    tooFew: (n: number, each: number) =>
      `Too few trials for this: ${whole(n)} are needed, ${whole(each)} of each account.`,
    refused: (name: string) => `Under “${name}” nothing is estimated:`,
    none: (all: number) => `Of ${all} assumptions the record tells none. What is known of them is what was assumed.`,
    some: (told: number, all: number) =>
      `Of ${all} assumptions the record tells ${told}; of the rest nothing is known but what was assumed.`,
    tested: (draws: number, kept: number) => `From ${trials(draws)}; tried on ${whole(kept)} of them.`,
    key: 'Thin line: nine tenths of what was assumed. Bar: nine tenths of what the record leaves. Disc: its middle.',
    ends: ['assumed from', 'to'] as const,
    assumption: 'Assumption',
    assumed: 'Assumed',
    found: 'Found',
    follows: 'Follows it',
    holds: 'Intervals hold',
    columnsSay:
      'Tried on kept-back trials. Follows it: correlation of what was found with what was so, 1 at best; below 0.3 nothing is shown. Intervals hold: how often the interval held what was so; 90 % is right.',
    reasons: {} as Readonly<Record<string, string>>,
  },
  sampled: {
    heading: 'The same, step by step',
    says: 'Fresh trials are drawn closer and closer to the record, for at most three assumptions that it tells (sequential sampling, Beaumont and others 2009). All other assumptions stay as they are. The same is tried on known records, so that it can be seen how often it is right.',
    look: 'Look step by step',
    goOn: 'Go on, step by step',
    running: 'Fresh trials are being drawn; this takes a minute or more.',
    done: () => 'The sequential sampler is done.',
    atOnce: 'Found at once',
    found: 'Found step by step',
    left: 'Left of it',
    held: 'Known records held',
    of: (held: number, tries: number) => `${held} of ${tries}`,
    columnsSay: (spent: number, effective: number) =>
      `${trials(spent)} drawn, of which ${whole(effective)} count. The broken ring: assumed. Left of it: the share of what was assumed that lies inside the new interval; 90 % means that nothing was learnt. Known records held: of records whose truth is known, how many lay inside their interval of 90 %.`,
  },
  rests: {
    heading: 'Two assumptions that no source gives',
    says: 'How readily a defendant confirms in court what he has not said, and how often a false item finds a trace outside. A classifier that was trained with the values assumed reads whole records in which one of them is half or twice as large. This case codes neither, and its answer does not use them.',
    recordsOf: 'Records of',
    half: 'Half',
    asAssumed: 'As assumed',
    twice: 'Twice',
    columnsSay:
      'Share of these records that are taken for real (with or without the machine); small, the range of the value. No value goes above 1.',
  },
  summaries: {
    accused: 'people named',
    namesMean: 'names a paper',
    namesDispersion: 'unevenness of names a paper',
    accusersMedian: 'accusers of the middle defendant',
    inMax: 'accusers of the most named',
    inGini: 'unevenness of being named',
    inTop5: 'namings that fall on five people',
    outGini: 'unevenness of naming',
    reciprocity: 'namings that are returned',
    overlap: 'overlap of lists of names',
    retracted: 'of the dock who retract',
  } as Readonly<Record<string, string>>,
  never: 'Never read this as',
  neverSays:
    'a chance that any person was guilty. It says how features of a record bear on stated accounts, if the assumptions hold. An account that nobody has written down is not excluded.',
  read: 'How to read each figure, and what it must not be used for: docs/mill-screen.md in the program.',
  parameters: {} as Readonly<Record<string, string>>,
  bases: {} as Readonly<Record<string, string>>,
}
