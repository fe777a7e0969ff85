import { count } from './count.ts'

const statements = count('en', { one: '# statement', other: '# statements' })
const people = count('en', { one: '# person', other: '# people' })
const questions = count('en', { one: '# question stands', other: '# questions stand' })
const claims = count('en', { one: '# claim', other: '# claims' })
const turns = count('en', { one: '# turn', other: '# turns' })
const days = count('en', { one: '# day', other: '# days' })

/** How a case was made, in English. */
export const procedureEn = {
  heading: (n: number) => `${statements(n, 'word')} coded as made in custody, and what is told of how they came about`,
  none: 'No statement in custody is coded in this case.',
  sub: 'Each number opens the claims that it counts. What nobody tells is said to be not told. Nothing here says whether a charge is true, or a statement false.',
  parts: 'Panels',
  claims: (n: number) => claims(n),
  naming: {
    title: 'Whom a statement names',
    row: (n: number) => people(n),
    more: (n: number) => `${statements(n)} more`,
    counted: 'Counted by a source, without names',
    mutual: 'Pairs that accuse each other',
    ties: 'Share of named pairs who had a tie before',
    tiesSay: 'A tie is told: one circle, one office, or kin.',
    chance: (expected: string, low: string, high: string, part: string) =>
      `by chance ${expected} (19 in 20 from ${low} to ${high}); as high or higher in ${part} of the graphs`,
    null: 'By chance: everybody names as many and is named as often, and it does not matter whom. 499 graphs from one seed.',
    order: 'Of those who name others in custody: who was named before',
    orders: {
      'named-first': 'named first',
      'names-first': 'named others first',
      'cannot-tell': 'the dates do not tell',
    },
    was: 'named',
    does: 'names',
  },
  docks: {
    title: 'Docks beside random sets',
    index: (value: string, n: number) => `amalgam index ${value}, on ${n} of whom a circle is told`,
    says: (tied: number, pairs: number, expected: string) =>
      `${tied} of ${pairs} pairs are of one circle; ${expected} in a random set of the same size.`,
    range: (low: string, high: string) => `19 in 20 random sets from ${low} to ${high}.`,
    otherwise: (value: string, low: string, high: string) =>
      `The index depends on how circles were coded: with those said to be of no circle counted as circles of their own, by the line that tells of them, it is ${value} (19 in 20 random sets from ${low} to ${high}).`,
    inside: 'Both lie within what random sets give: neither tells this dock from a random set.',
    few: 'Of too few is a circle told.',
    told: (n: number) => `${people(n)} told to have stood there`,
    how: '0 is like a random set of the people whom the sources place, 1 is nobody of one circle, below 0 is one circle. The pool is whoever the sources place, and what counts as a circle is the coder’s reading: both are assumptions.',
    circles: 'Circles, as told',
    against: 'denied',
  },
  custody: {
    title: 'Days in custody to the first confession on record',
    days: (least: number, most: number) => (least === most ? days(least) : `${least} to ${days(most)}`),
    ends: {
      confessed: '',
      censored: 'no confession on record; followed to the last dated word in custody',
      'no-arrest': 'no day of arrest is told',
      'no-end': 'nothing dated after the arrest',
    },
    shortest: 'Shortest days that the sources allow',
    longest: 'Longest days that the sources allow',
    median: (n: number | null, mayBeZero: number, of: number) =>
      n !== null
        ? `half by day ${n}`
        : 2 * mayBeZero >= of
          ? `no median: ${mayBeZero} of ${of} durations may be 0 days, so the dates are too wide for one`
          : 'never falls to half',
    head: ['Day', 'Still there', 'Confess', 'Drop out', 'Not yet', '95 %'],
    how: 'Kaplan and Meier. A handful of recorded cases: the interval is wide, and it is of these alone. That those who drop out are like those who stay is an assumption.',
    figure: 'Share not yet recorded as confessing, by day',
  },
  front: {
    title: 'Face to face',
    with: (person: string) => `What was put to ${person}, and by whom`,
    put: 'Put',
    silent: '–',
    opposite: 'One meeting, used for different ends',
  },
  words: {
    title: 'Who brought the words up',
    by: { questioner: 'the questioner first', answerer: 'the one questioned first', other: 'somebody else first' },
    turns: (n: number) => turns(n),
    says: 'In the order of the page, which says nothing of days.',
  },
  conditions: {
    title: 'Under what conditions',
    unknown: 'no claim tells',
    kinds: {
      custody: 'custody',
      pressure: 'pressure',
      inducement: 'inducement',
      dictation: 'dictation',
      audience: 'audience',
      censor: 'censor',
      delay: 'delay',
      light: 'light',
      sleep: 'sleep',
      food: 'food',
    },
    place: 'Place',
    later: 'What became of the speaker',
    states: { arrested: 'arrested', confessed: 'confessed', dock: 'in the dock', 'out-of-reach': 'dead or away' },
    authors: 'What became of those who made the case',
    unreachable: 'Passed on from voices that could not be asked',
    certainty: { surely: 'surely', possibly: 'possibly' },
    unnamed: 'Single, unnamed: answers that hang on one voice without a name',
  },
  hall: {
    title: 'The hall, drawn from claims',
    says: 'Not to scale. A place stands before another only where a claim says so; blocks that no claim orders are set apart.',
    apart: 'How these stand to the rest is not told',
    disputed: 'told in more than one way',
    sights: { 'in-front-of': 'sat in front of', hears: 'could hear', faces: 'was face to face with' },
  },
  papers: {
    title: 'How pages are signed',
    pages: (from: number, to: number) => `pages ${from} to ${to}`,
    marks: { signed: 'signed', initialled: 'initialled', unsigned: 'not signed', 'not-recorded': 'not recorded' },
    changed: { all: 'all changed by hand', some: 'some changed by hand', none: 'none changed', 'not-recorded': '' },
  },
  roots: {
    title: 'Roots, from shared rare values alone',
    says: (sources: number, items: number, roots: number, pairs: number) =>
      `${sources} sources, ${items} questions: ${roots} roots; pairs that hang together: ${pairs}. What the chains declare is not used here, so it may show more.`,
    how: 'No order of time is used here: without one, made-up records mostly give too few roots, and with few shared questions too many. A root apart says only that no shared rare values were found, and not that nobody copied. Rates of copying and one chance in n before the record are assumptions.',
  },
  changed: {
    title: 'What a date of knowledge changes',
    ask: 'Known by',
    show: 'Show',
    none: 'Set a date, such as 1980, to see which questions stood otherwise.',
    heading: (n: number, date: string) => `By ${date} ${questions(n)} otherwise`,
    row: (was: string, is: string) => `${was} then, ${is} now`,
    hidden: (n: number) => `${claims(n)} not to be had then`,
    rest: (n: number) => `Outside the table: ${n}.`,
    what: 'What this date changes',
  },
}
