import { count } from './count.ts'

const accusations = count('en', { one: '# accusation', other: '# accusations' })
const tellings = count('en', { one: 'told once', other: 'told # times' })
const times = count('en', { one: 'once', other: '# times' })
const claims = count('en', { one: '# claim', other: '# claims' })
const questions = count('en', { one: '# question', other: '# questions' })
const events = count('en', { one: '# event', other: '# events' })
const rest = (n: number): string => (n === 1 ? 'rests' : 'rest')

/** Words of the rooms where it is told who said what: accusations, charge sheet, versions, roll calls, what rests on what. */
export const saidEn = {
  asOf: {
    bar: (year: string) => `As of ${year}`,
    says: 'What nobody outside could read by then is left out of every room of testimony and of weighing.',
    off: 'Back to today',
    change: 'Another year',
    kept: (n: number) =>
      `Of ${claims(n)} nothing recorded says since when ${n === 1 ? 'it' : 'they'} could be known: kept, and marked.`,
    leftOut: (n: number) =>
      `Of ${claims(n)} nothing recorded says since when ${n === 1 ? 'it' : 'they'} could be known: left out.`,
    leaveOut: 'Leave them out',
    keep: 'Keep them',
    notDated: 'date not known',
    notDatedSays: 'Nothing recorded says since when this could be known. It is kept; the bar above leaves it out.',
  },
  states: {
    held: 'in custody',
    free: 'at liberty',
    body: 'an office or body',
    'not-recorded': 'state not recorded',
  },
  venues: {
    court: 'in court',
    plenum: 'at a plenum',
    interrogation: 'at an interrogation',
    confrontation: 'at a confrontation',
    letter: 'in a letter',
    private: 'in private',
    press: 'in the press',
    book: 'in a book',
    archive: 'in an archive',
    none: 'venue not recorded',
  },
  collapses: 'Many voices, fewer origins',
  undated: 'no date',
  year: 'year',
  someTime: (from: string, to: string) => `${from}–${to}`,
  before: (when: string) => `before ${when}`,
  after: (when: string) => `after ${when}`,
  tells: (who: string) => `told by ${who}`,
  faces: 'face to face',
  refuted: 'quoted to refute it',
  noneHere: 'The case codes no accusations yet.',
  noneHereSay:
    'A claim on a question of kind “charge” begins here: who says it, of whom, in what state. The bundled case of 1938 has them.',
  accusations: {
    heading: (held: number, all: number) =>
      held === 0
        ? `${accusations(all)}, none of them told as made in custody`
        : `${held} of ${accusations(all)} ${held === 1 ? 'was' : 'were'} made by people in custody`,
    sub: 'Time runs to the right. Each stroke leaves the accuser and points at the accused.',
    most: (who: string, named: number, names: number) =>
      `${who} is accused ${times(named)}${names > 0 ? `, and accuses ${times(names)}: the accused are the accusers` : ''}.`,
    accusers: 'Accusers',
    all: 'all',
    toldBy: 'Told by',
    person: 'Who',
    anybody: 'anybody',
    until: (when: string) => `Until ${when}`,
    untilEnd: 'The whole time',
    shown: (strokes: number, told: number) =>
      `${strokes === 1 ? 'One stroke stands' : `${strokes} strokes stand`} for ${told} dated ${told === 1 ? 'accusation' : 'accusations'}${' '}among the people shown.`,
    others: 'The list has all.',
    figure: (n: number) => `${accusations(n)} through time, from accuser to accused`,
    stroke: (who: string, state: string, whom: string, when: string, n: number) =>
      who === whom
        ? `${who}, ${state}, accuses himself or herself, ${when}, ${tellings(n)}`
        : `${who}, ${state}, accuses ${whom}, ${when}, ${tellings(n)}`,
    self: 'accuses himself or herself',
    many: 'once; told many times',
    column: (when: string, n: number, held: number) => `${when}: ${accusations(n)}, ${held} in custody`,
    accuses: 'accuses',
    close: 'Close',
    named: 'Named, then naming',
    namedSays: (when: string, then: string) => `is first named: ${when}. In custody, ${then}, names`,
    nobody: 'Nobody in these texts is first named and then, in custody, names others.',
    mutual: 'Who accuse each other',
    mutualSays: (ab: number, ba: number) => `${ab} one way, ${ba} the other`,
    noMutual: 'No two people in these texts accuse each other.',
    cannot: 'What this cannot show',
    cannotSays:
      'An accusation from a cell is not thereby false, nor one from an office true. The mark says where the speaker is said to have stood, no more. One claim is one telling; the same words told in three texts count three times.',
    undatedOnes: (n: number) => `Without a date: ${accusations(n)}`,
    sheet: 'Charge sheet',
    when: 'When',
    whom: 'Whom',
    what: 'Of what',
  },
  sheet: {
    heading: (who: string, admits: number, denies: number) =>
      `${who} is said to admit ${times(admits)} and to deny ${times(denies)}`,
    sub: 'Charge by venue: what the person is said to have done with it. Each number opens the claims, each claim its line.',
    persons: 'Whose sheet',
    charge: 'Charge',
    venue: 'Where',
    columns: {
      accusedBy: 'accused',
      admits: 'admits',
      denies: 'denies',
      evades: 'evades',
      qualifies: 'qualifies',
      retracts: 'retracts',
    },
    open: (n: number, what: string, charge: string, venue: string) => `${n}, ${what}: ${charge}, ${venue}`,
    accusedNote: 'Accusations of a charge are counted once, wherever it is answered.',
    cannot:
      'To admit is what a source says somebody said. A source may report it to believe it, to doubt it or to refute it; the claim says which, and under what pressure.',
    versions: 'How this changed in time',
    network: 'Who accuses whom',
    nobody: 'Nobody in this case is said to have answered a charge.',
  },
  versions: {
    speakersHeading: (n: number) =>
      n === 1
        ? 'One voice is heard more than once on one question'
        : `${n} voices are heard more than once on one question`,
    speakersSub: 'A witness who speaks twice can be compared with themself.',
    matters: (n: number) => questions(n),
    heading: (who: string, n: number) =>
      n === 1 ? `${who} is heard once on this` : `${who} is heard at ${n} times and places on this`,
    steady: 'By the coded answers, nothing changes between them.',
    changed: (n: number) => (n === 1 ? 'Between two of them the answer changes.' : `The answer changes ${times(n)}.`),
    question: 'On',
    others: 'Other questions with more than one version',
    told: (n: number, at: number) => `${claims(n)} at ${at} times and places`,
    occasion: 'said then',
    between: 'Between the two',
    custody: 'Custody',
    noCustody: 'no claim on custody',
    reached: 'Could have been read or heard meanwhile',
    nothingReached: 'nothing that the case records',
    way: (names: string) => `by way of ${names}`,
    events: 'Dated between',
    moreEvents: (n: number) => `${events(n)} more`,
    noEvents: 'no event of this person',
    changes: 'What changed',
    same: 'nothing by the coded answers',
    unordered: 'The dates overlap; which came first is not known.',
    undated: 'No date: nothing can be said of what came before.',
    cannot:
      'What could have been read is not shown to have been read, nor used. A contact that nobody recorded is not here.',
    all: 'All voices',
    none: 'No voice in this case speaks at two dated times on one question.',
  },
  vote: {
    heading: (named: number, missing: number) =>
      missing === 0
        ? `${claims(named).replace('claim', 'vote')} by name`
        : `${named} called by name, ${missing} with no vote on record`,
    sub: 'In the order of the call, as far as it is told. A missing vote stays missing: no silence is counted as a yes.',
    order: 'Order',
    voter: 'Called',
    vote: 'Vote, as told',
    where: 'Where',
    later: 'later',
    noPlace: 'not recorded',
    missing: 'missing',
    gap: 'Between these, voters whom nobody names; how many is not told.',
    rest: 'Voters without a name',
    unnamed: (least: number, most: number) =>
      least === most
        ? `${most} more could vote and are not named.`
        : `Between ${least} and ${most} more could vote and are not named.`,
    size: 'How many could vote',
    noSize: 'No source says how many could vote.',
    tally: 'Votes told by name',
    cannot:
      'A roll call in open order tells what was said aloud. It does not tell what anybody thought, and no total can be given.',
    none: 'The case codes no roll call.',
  },
  rests: {
    heading: (who: string, n: number) =>
      n === 0 ? `No claim rests on ${who} alone` : `${claims(n)} ${rest(n)} on ${who} alone`,
    sub: 'What would fall, weaken or stand otherwise without it. Nothing is changed until you withdraw it, and undo brings all of it back.',
    falls: 'Would fall',
    fallsSays: 'Their only way to us leads through it.',
    weakens: 'Would lose a link that the coder inferred, and stand',
    circumstances: 'Would lose a circumstance told of them, and stand',
    questions: 'Questions that would stand otherwise',
    turn: (before: string, after: string) => `${before} → ${after}`,
    weighed: 'Items of the rival accounts that would lose a claim',
    goes: (item: string) => `${item} It rests on no other claim and goes with it.`,
    also: 'Also named, and kept',
    reason: 'Why it is withdrawn',
    withdraw: (n: number) => (n === 0 ? 'Withdraw it' : `Withdraw it and ${claims(n)}`),
    done: (who: string) => `Withdrew ${who}`,
    nothing: 'nothing',
    link: 'What rests on it',
    mayNot: 'Your part in this case is to read; another person can withdraw it.',
  },
  hold: {
    press: (n: number) => `Press ${n} to look at it`,
    hold: 'Hold this instead',
    why: 'Why this and not the other',
    send: 'Hold it',
    held: (what: string) => `Held: ${what}.`,
    noGround: 'Nothing in the record speaks for it, so it cannot be held.',
    looking: 'looked at',
    leads: 'It leads already.',
  },
  timeline: {
    show: 'Show',
    lanes: {
      all: 'all',
      apart: 'dates apart',
      paper: 'on paper and in fact',
      reprieve: 'reprieves',
      open: 'uncertain spans',
    },
    who: 'Who',
    anybody: 'anybody',
    years: 'Years',
    allYears: 'all years',
    drawn: (n: number, all: number) => (n === all ? `${events(n)} drawn.` : `${n} of ${events(all)} drawn.`),
    outside: (n: number) => `${events(n)} lie outside these years.`,
    undated: (n: number) => `${events(n)} without any date:`,
    reprieves: 'Reprieves',
    all: 'Every other event',
    nothing: 'No event fits. Take a filter off.',
    publicWhen: 'When each document could first be read',
  },
}
