import { count } from './count.ts'

const differences = count('en', { one: '# difference', other: '# differences' })

/** Words where two people's codings of one source are compared and settled. */
export const codersEn = {
  none: 'No source has been judged by two people yet',
  heading: (a: string, b: string, same: number, of: number) =>
    `${a} and ${b} agree on ${same} of the ${of} that both judged`,
  apart: (a: string, b: string) => `${a} and ${b} have judged nothing in common yet`,
  sub: 'A figure for two readers says how well the rules of coding work. It says nothing of whether a witness is right.',
  figures: 'How far they agree',
  lines: (first: number, last: number) => `Compared from line ${first} to line ${last}: what both have been through.`,
  noLines: 'They have been through no stretch in common.',
  alpha: 'Kinds, beyond chance (Krippendorff’s alpha)',
  alphaSays: (same: number, of: number) => `same on ${same} of ${of}`,
  undefined: 'not defined',
  exact: 'Spans, same words (F1)',
  overlapping: 'Spans that overlap (F1)',
  spans: (a: string, na: number, b: string, nb: number, same: number) =>
    `${a} holds ${na}, ${b} ${nb}; ${same} the same`,
  values: 'Who, when, whose words',
  of: (same: number, of: number) => `the same in ${same} of ${of}`,
  who: 'Who judged what',
  a: 'One',
  b: 'The other',
  nobody: 'nobody yet',
  judged: (name: string, n: number) => `${name} ${n}`,
  compare: 'Compare',
  readApart: 'Read it apart',
  differences: (n: number, open: number) => (n === 0 ? 'Differences' : `${differences(n)}, ${open} to settle`),
  noDifferences: 'They differ nowhere in it.',
  where: 'Where, and how',
  settle: 'What the case takes',
  kinds: {
    verdict: 'one accepts, one rejects',
    kind: 'of another kind',
    bounds: 'other words of it',
    value: 'another meaning',
    'only-one': 'only one marks it',
  },
  nothing: 'nothing',
  rejected: 'rejected',
  reason: 'Why',
  take: (name: string) => `As ${name}`,
  takeOf: (name: string, what: string) => `“${what}” as ${name} has it`,
  settled: (taken: string, by: string, reason: string) =>
    `As ${taken}, settled by ${by}${reason === '' ? '' : `: ${reason}`}`,
  settledSay: (taken: string) => `Settled as ${taken} has it.`,
  stands: (by: string, state: 'accepted' | 'rejected' | 'made') =>
    `In the case: ${state === 'made' ? 'marked' : state} by ${by}. Settling replaces it.`,
  choose: 'Who judged what',
  mayNot: 'Settled by who may decide.',
  apartSays:
    'You read apart: what others decided is hidden, and what you decide changes nothing in the case until it is compared and settled.',
  leave: 'Read with the others',
  notHere: 'Masks and claims belong to the case. Leave the reading apart to change them.',
  asProposed: 'proposed; what others decided is hidden',
}
