import { count } from './count.ts'

const questions = count('en', { one: '# question', other: '# questions' })
const texts = count('en', { one: '# text answers', other: '# texts answer' })
const answers = count('en', { one: '# answer', other: '# answers' })
const testimonies = count('en', { one: '# testimony', other: '# testimonies' })
const sources = count('en', { one: '# source', other: '# sources' })
const hands = count('en', { one: '# hand', other: '# hands' })
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const small = (n: number): string => words[n] ?? n.toLocaleString('en')
const range = (least: number, most: number, write: (n: number) => string = small): string =>
  least === most ? write(least) : `${write(least)} to ${write(most)}`
const one = (most: number, word: string): string => (most === 1 ? word : `${word}s`)

/** Words of the rooms where testimony is set against testimony. */
export const testimonyEn = {
  /** Answers whose words are ours and not a source’s. */
  answers: { yes: 'yes', no: 'no', 'in-part': 'in part', 'not named': 'not named' },
  relations: {
    conflict: 'contradict',
    qualify: 'qualify',
    agree: 'agree',
    single: 'one source',
    inside: 'at odds with itself',
    silent: 'silent',
  },
  shapes: {
    first: 'first answer',
    second: 'second',
    third: 'third',
    further: 'further',
    part: 'in part',
    inside: 'at odds with itself',
    refuted: 'quoted to refute',
    silent: 'silent',
    one: 'one source',
  },
  stances: {
    asserts: 'asserts',
    denies: 'denies',
    doubts: 'doubts',
    evades: 'evades',
    qualifies: 'qualifies',
    retracts: 'retracts',
  },
  certainties: { certain: 'as certain', probable: 'as probable', possible: 'as possible' },
  kinds: {
    'yes-no': 'yes or no',
    date: 'a date',
    number: 'a number',
    actor: 'a person',
    choice: 'a choice',
    wording: 'a wording',
    charge: 'a charge',
  },
  asList: 'As a list',
  asFigure: 'As a figure',
  asTable: 'As a table',
  listOf: 'The same as a list',
  none: 'The case has no claims yet.',
  noneSay: 'A question with two answers begins here. The bundled case of 1938 has 115 of them: run countertrial demo.',
  witnesses: {
    heading: 'Who stands with whom changes with the question',
    sub: 'Same shape, same answer. Shapes follow the order of the columns, never the number of voices: a majority has no mark of its own.',
    show: 'Show',
    all: 'all',
    beside: 'beside the list',
    find: 'Find in the table',
    order: 'Ordered by',
    orders: { subject: 'subject', disagreement: 'disagreement', origins: 'origins behind it' },
    question: 'Question',
    they: 'They',
    shown: (n: number, all: number) => `${questions(n)} of ${all} shown.`,
    nothing: 'No question fits. Take a filter off, or type fewer letters.',
    number: (n: number) => `question ${n}`,
    silent: 'silent',
    groups: {
      conflict: 'They contradict',
      qualify: 'One qualifies another',
      agree: 'They agree',
      single: 'One source only',
      inside: 'At odds with itself',
      silent: 'Nobody answers',
    },
    originGroups: {
      fewer: 'Fewer origins than testimonies',
      unknown: 'Perhaps fewer: not recorded',
      equal: 'As many origins as testimonies',
      one: 'One testimony to each answer',
    },
  },
  question: {
    kick: (n: number | null, kind: string, relation: string) =>
      n === null ? `${kind}; ${relation}` : `Question ${n}, ${kind}; ${relation}`,
    found: {
      conflict: (n: number, s: number) => `${answers(n, 'word')} from ${small(s)} sources, and not all can hold.`,
      qualify: (_n: number, s: number) => `${sources(s, 'word')} differ without excluding each other.`,
      agree: (_n: number, s: number) => `${sources(s, 'word')} agree. Count the origins before the voices.`,
      inside: () => 'One source contradicts itself.',
      single: (n: number, s: number) =>
        s > 1
          ? 'Only one source answers; who else speaks of it names nobody.'
          : n > 1
            ? 'Only one source speaks, more than once.'
            : 'Only one source speaks.',
      silent: () => 'No source answers.',
    },
    previous: 'Previous',
    next: 'Next',
    back: 'All questions',
    toChain: 'Who stands behind the answers',
    behind: 'Who stands behind it',
    pairs: 'Pairs that differ',
    face: (a: string, b: string) => `${a} against ${b}`,
    difference: 'what kind of difference is this?',
    nothingBetween: 'no difference between these two',
    standings: {
      same: 'They say the same',
      compatible: 'Both can be true',
      qualified: 'They differ, and both can be true',
      conflict: 'They contradict',
    },
    looser: 'One is coarser than the other, or leaves it open. It stands in the way of none, and confirms none.',
    diagnoses: {
      'true-conflict': 'They contradict',
      'inside-one-source': 'Inside one source',
      'other-scope': 'Different things meant',
      'other-time': 'True at different times',
      namesake: 'Two people of one name',
      'other-meaning': 'Read in two ways',
      translation: 'A matter of translation',
      'denial-against-silence': 'One is silent',
    },
    for: 'for',
    against: 'against',
    noReason: 'Nothing in the record speaks for it.',
    dismiss: 'Dismiss, with a reason',
    reason: 'Why it does not hold',
    send: 'Dismiss it',
    cancel: 'Leave it',
    dismissed: (by: string, why: string) => `Dismissed by ${by}: ${why}`,
    dismissedSay: (what: string) => `Dismissed: ${what}.`,
    takeBack: 'Hold it again',
    others: 'The other answers',
    silentOnes: 'Silent',
    searched: 'Searched and not found',
    circumstances: 'Under what pressure?',
    contacts: 'What could have reached the speaker before',
    surely: 'surely',
    moreReached: (n: number) => `${n} more`,
    possibly: 'possibly',
    before: (who: string, when: string) => `${who}, before ${when}`,
    reading: { literal: 'read to the letter', coded: 'read as coded' },
    about: (what: string) => `about ${what}`,
    held: (when: string) => `held ${when}`,
    onPaper: (when: string) => `on paper ${when}`,
    notPart: 'Not part of the answer',
    notPartSays: 'How many sources say each. Count the origins instead.',
    opensAt: 'The text is not in this case; the line counts in its file.',
  },
  counts: {
    heading: 'How many voices',
    n: 'testimonies',
    nSays: 'n, as anyone would count them',
    root: (most: number) => (most === 1 ? 'origin' : 'origins'),
    rootSays: 'voices where the chains begin',
    kish: 'effective voices',
    kishSays: 'not-recorded links taken as dependent, then as independent',
    cut: (most: number) => `${one(most, 'hand')} to cut`,
    cutSays: 'must be wrong or lying for the answer to fall',
    openedOf: {
      n: 'The testimonies that are counted:',
      root: 'Where the chains begin, each with the testimonies that come from it:',
      Kish: 'The testimonies, taken by pairs:',
      cut: 'The hands of the smallest cut, each with the testimonies that pass through it:',
    },
    pairs: (dependent: number, open: number, independent: number, kish: string) =>
      `${dependent} shown to depend, ${open} not recorded, ${independent} shown not to; so n / (1 + (n − 1) r̄) is ${kish}, with r̄ the share of pairs that depend.`,
    endless: 'no end',
    to: '–',
    stated: (roots: string) => `By stated links alone: ${roots}.`,
  },
  chain: {
    heading: (n: number, least: number, most: number) =>
      n === 0
        ? 'Nobody in these chains stands for this answer'
        : `${testimonies(n, 'word')}, ${range(least, most)} ${one(most, 'origin')}`,
    sub: (question: string, answer: string) => `${question} The answer “${answer}”, followed down to where it begins.`,
    answer: 'Answer',
    another: 'Face to face',
    top: 'Testimonies, each on a page we read',
    middle: 'who passed it on',
    foot: 'where it begins',
    figure: (n: number, roots: string, cut: string) =>
      `${testimonies(n)} lead down to ${roots}; the smallest cut takes ${cut}`,
    through: (n: number, all: number) =>
      n === all
        ? n === 2
          ? 'Both pass through here'
          : `All ${small(n)} pass through here`
        : `${small(n)} of the ${small(all)} pass through here`.replace(/^./, c => c.toUpperCase()),
    throughSays: (n: number) => `Take this one away and ${n === 1 ? 'it falls' : `${small(n)} fall`} silent.`,
    cut: (n: number) => `The smallest cut: ${hands(n)}`,
    cutSays: (names: string) => names,
    moreCuts: (n: number) => (n === 1 ? 'One other cut is as small.' : `${n} other cuts are as small.`),
    legend: {
      read: 'the page we read',
      rests: 'read or copied',
      told: 'was told',
      witness: 'was there',
      dotted: 'not recorded',
      inferred: 'link inferred by the coder',
      cut: 'smallest cut',
      frame: 'every way from several testimonies goes through it',
      origin: 'where a chain begins',
    },
    access: {
      witness: 'was there',
      told: 'was told',
      read: 'has read it',
      inferred: 'worked it out',
      'not-recorded': 'how they know is not recorded',
    },
    roles: {
      page: 'the page',
      author: 'author',
      editor: 'editor',
      translator: 'translator',
      publisher: 'publisher',
      record: 'record',
      speaker: 'speaker',
      memory: 'memory',
    } as Readonly<Record<string, string>>,
    custody: { held: 'in custody', free: 'at liberty', 'not-recorded': 'custody not recorded' },
    attitudes: { approving: 'quoted approvingly', refuting: 'quoted to refute', neutral: '' },
    readByUs: 'read by us',
    inferredLink: 'inferred by the coder',
    beyond: 'behind this: not recorded',
    lost: 'lost; can be cited, supports nothing',
    locked: 'locked away; supports nothing',
    plain: 'In plain words',
    counted: 'It is recorded in the case, and the counts rest on it.',
    plainSays: (n: number, least: number, most: number, open: boolean) =>
      [
        n > most
          ? `${testimonies(n, 'word')} look like ${small(n)} voices; they begin with ${range(least, most)} ${one(most, 'origin')}.`
          : n < 2
            ? ''
            : 'No two of these chains are shown to meet.',
        open ? 'A link that is not recorded never counts as independent; that makes the range.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    cannot: 'This says who stands behind an answer. It does not say whether the answer is so.',
  },
  home: {
    heading: (sources: number, questions: number) => `${texts(sources, 'word')} ${questions} questions.`,
    contradict: (n: number) =>
      n === 0 ? 'On none do they contradict each other.' : `On ${small(n)} they contradict each other.`,
    sub: 'Questions across, sources down: a mark where a source speaks, a dot where it is silent.',
    strip: 'Questions by sources: a mark where a source speaks',
    counts: {
      conflict: (n: number) => `${n} where they contradict`,
      qualify: (n: number) => `${n} where one qualifies another`,
      agree: (n: number) => `${n} where they agree`,
      single: (n: number) => `${n} answered by one source only`,
      inside: (n: number) => `${n} inside one`,
      silent: (n: number) => `${n} unanswered`,
    },
    begin: 'Begin with the strongest conflict',
    strongest: (n: number | null) => (n === null ? 'The strongest conflict' : `The strongest conflict, question ${n}`),
    strongestSays: (n: number, s: number) =>
      `${answers(n, 'word')} from ${small(s)} sources. The strongest is the one in which most answers exclude each other, then the one most sources speak on; it is not the one that matters most.`,
    face: 'Face to face',
    table: 'All questions',
    witnessing: {
      heading: 'Who speaks',
      siglum: 'Siglum',
      claims: 'Claims on these questions',
      answered: 'Questions answered',
      text: 'Its text',
      here: 'in the case',
      notHere: 'not in the case; add the file and its claims find their lines',
    },
    un: {
      kick: 'What is unanimity worth?',
      heading: (zeta: string, n: number) => `A suspicion of ${zeta} weighs against ${n} voices that all say yes`,
      cancels: (zeta: string, n: number) =>
        `A suspicion of ${zeta} that one machine made them all cancels ${n} confessions`,
      times:
        'times as probable, that all of them confess, if the charge is so as if it is not. Both sides are named: this is a ratio, and not a probability of anything.',
      zeta: 'Suspicion that one apparatus made them all',
      c: 'A machine gets a confession',
      a: 'Those of whom it is so confess',
      b: 'Those of whom it is not confess',
      axis: 'number of people who all say the same',
      naive: (n: string) => `if each were a separate reason: ${n}`,
      mark: (n: number, value: string) => `${n}: ${value}`,
      figure: (n: number, value: string) =>
        `Likelihood ratio of unanimous confessions by their number; at ${n} it is ${value}`,
      list: 'Ratio by number of confessions',
      limits: [
        'Falls to 1 only while the machine gets more confessions than guilt does (c > a).',
        'If both get as many (c = a), it never passes 1/ζ.',
        'If the machine gets fewer (c < a), it grows without end.',
        'All this where innocence gets fewer than guilt (b < a).',
      ],
      limit: {
        falls: 'As set: it goes to 1.',
        ceiling: (v: string) => `As set: never above ${v}.`,
        grows: 'As set: it grows without end.',
        even: 'As set: it is 1, however many confess.',
        floor: (v: string) => `As set: never below ${v}.`,
        vanishes: 'As set: it goes towards 0. Each confession speaks against the charge.',
      },
      formula: 'Formula',
      assumed: 'All four values are assumptions; move them.',
      cite: 'form of Gunn et al. 2016, Proc. R. Soc. A 472',
    },
  },
  timeline: {
    heading: (n: number, apart: number) =>
      apart === 0
        ? `${n} events, and no two sources date one apart`
        : `${apart === 1 ? 'One event has' : `${small(apart).replace(/^./, c => c.toUpperCase())} events have`} dates that cannot all hold`,
    sub: 'Solid ends are dated, faded ends are not. A month stays a month: nothing is moved to its first day.',
    asOf: (year: string) => `as of ${year}`,
    dated: 'dated',
    open: 'end not dated',
    within: 'within this span',
    apart: 'One event, dates that no day fits',
    lanes: { 'on-paper': 'on paper', 'in-fact': 'in fact', reprieve: 'reprieve' },
    paper: 'On paper and in fact',
    rest: 'Events in order of time',
    undated: 'No source dates these',
    known: (year: string) => (year === '' ? 'Known today' : `Known as of ${year}`),
    knownSays: 'Drag, or use the arrow keys. What was not yet public then is left out of this page.',
    today: 'today',
    gap: (days: number) =>
      days < 60
        ? `${days === 1 ? 'a day' : `${days} days`} apart`
        : days < 700
          ? `${small(Math.round(days / 30.44))} months apart`
          : `${small(Math.round(days / 365.25))} years apart`,
    impossible: 'Statements of time that cannot all be true',
    missing: (n: number, days: number) =>
      `${small(n)} statements miss each other by ${days === 1 ? 'a day' : `${days} days`}`,
    noDate: 'no date',
    zoom: 'Years shown',
    cannot: 'A dated bar says what a source says, and not that it was so.',
    figure: 'Events as bars on one scale of time',
    all: 'all years',
  },
}
