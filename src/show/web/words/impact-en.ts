import { count } from './count.ts'

const claims = count('en', { one: '# claim', other: '# claims' })
const ways = count('en', { one: 'once', other: '# times' })
const origins = (least: number, most: number): string => (least === most ? `${least}` : `${least} to ${most}`)

/** Words of the rooms where it is listed what rests on an identity or a date before it is changed. */
export const impactEn = {
  origins,
  cannotAll: (n: number, days: number) =>
    `${n} statements miss each other by ${days === 1 ? 'one day' : `${days} days`}`,
  identity: {
    heading: (who: string, n: number) =>
      n === 0 ? `No claim names ${who}` : `${claims(n)} ${n === 1 ? 'rests' : 'rest'} on ${who} being one`,
    sub: 'Mark the claims that are about somebody else. What would stand otherwise is listed at once; nothing is changed until you split, and undo joins the two again.',
    link: 'Is this one, or two?',
    claims: 'Claims that name it',
    as: { voice: 'as a voice', answer: 'as an answer', accused: 'as the accused' },
    mark: (gist: string) => `Somebody else’s: ${gist}`,
    marked: (n: number) => `${claims(n)} marked as somebody else’s.`,
    none: 'None is marked yet.',
    questions: 'Questions that would stand otherwise',
    noQuestions: 'No question would stand otherwise.',
    behind: (before: string, after: string) => `origins behind the answers: ${before} → ${after}`,
    also: 'Events and contacts that name it, and stay with it',
    name: 'How the other one is called',
    reason: 'Why they are two',
    split: (n: number) => `Split: ${claims(n)} to the other`,
    done: (who: string) => `Split off ${who}`,
    rests: 'Claims that rest on this actor',
    restsSays:
      'Parting forms of the name below leaves these claims where they are. To part the claims too, open the list.',
    open: (n: number) => `${claims(n)}: look at all, or split`,
    more: (n: number) => `and ${n} more`,
  },
  date: {
    heading: (label: string, n: number) => `${label}: dated ${ways(n)}`,
    sub: 'What rests on the date. Nothing is changed until you say so, and undo brings the old date back.',
    link: 'What rests on this date',
    told: 'What each source says',
    apart: (n: number) => (n === 0 ? 'No two of these exclude each other.' : `Pairs that no day fits: ${n}.`),
    times: 'Statements that tie it to other moments',
    noTimes: 'No statement ties it to another moment.',
    follows: 'changes with it',
    claims: 'Claims on a date at the same places; they keep theirs',
    now: 'Statements that cannot all be true, as it stands',
    noneNow: 'None with this event.',
    which: 'Which telling',
    edtf: 'Another date (EDTF)',
    try: 'List what would change',
    would: (edtf: string) => `With ${edtf}`,
    come: 'Would come to contradict each other',
    go: 'Would contradict each other no longer',
    same: 'No set of statements would come or go.',
    reason: 'Why the date is another',
    change: (edtf: string) => `Change it to ${edtf}`,
    done: (label: string) => `Changed the date of ${label}`,
    back: 'On the timeline',
  },
}
