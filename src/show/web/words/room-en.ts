/** Words of the reading room that came with the file beside the text, hand-made masks and the four layers; in English. */
export const roomEn = {
  acceptedParagraph: (n: number, left: number) =>
    `${n === 1 ? 'Accepted one suggestion' : `Accepted ${n} suggestions`} of the paragraph, as one step.${left === 0 ? '' : ` ${left} more of it ${left === 1 ? 'is' : 'are'} off screen and stay${left === 1 ? 's' : ''} open.`}`,
  sheet: { more: 'More', less: 'Less' },
  above: (n: number) => (n === 1 ? 'One still open above' : `${n.toLocaleString('en')} still open above`),
  decidedBy: (state: string, by: string) =>
    `${by} has decided this: ${state}. Nothing of yours was written. To judge otherwise, open it again first.`,
  alreadyMarked: (what: string, kind: string) => `“${what}” is marked as ${kind} already. E edits it.`,
  tookSuggestion: (what: string, kind: string) =>
    `“${what}” was suggested as ${kind}: the suggestion is accepted, and no second mark made.`,
  suggestedAlready: (what: string, kind: string) =>
    `“${what}” is suggested as ${kind} already, and waits for somebody who decides.`,
  undoStopped: (what: string, by: string, later: string) =>
    `“${what}” cannot be taken back now: “${later}” by ${by} stands on it. That must be taken back first; the ledger lists both.`,
  redoStopped: (what: string, by: string, later: string) =>
    `“${what}” cannot be done again now: “${later}” by ${by} stands in its place. The ledger lists both.`,
  undoWaits: (by: string) => `No undo yet: ${by} went on from there`,
  redoWaits: (by: string) => `No redo: ${by} went on from there`,
  othersFound: 'Other',
  tooLongToSeek: (n: number, most: number) =>
    `These words are ${n.toLocaleString('en')} characters long; at most ${most.toLocaleString('en')} can be looked for at once. Take a part of them.`,
  onPaper:
    'Underlined: solid, accepted by a person; dashed, suggested; dotted, a date suggested; wavy, words on whose word it is said; double, words of another voice. Struck through: rejected. The margin names what was accepted.',
  readAs: 'Read its bytes as',
  roomsOpen: 'Rooms. Type the first letter of a name, Enter opens it, Escape goes back.',
  fromTop: 'From the top of the text again.',
  skippedStay: (n: number) =>
    n === 0 ? '' : n === 1 ? 'The one you skipped stays open.' : `The ${n} you skipped stay open.`,
  noText: {
    heading: (room: string) => `${room}: no text is in this case yet`,
    sub: 'This page is made from texts. Bring files in; where the case has claims on them, each finds its line.',
  },
  foundClaims: {
    heading: (n: number) =>
      n === 1 ? 'One claim with these words' : `${n.toLocaleString('en')} claims with these words`,
    onlyClaims: (q: string, n: number) =>
      `“${q}” stands in ${n === 1 ? 'one claim' : `${n.toLocaleString('en')} claims`}, in no text`,
  },
  claimActors: {
    heading: (n: number) => `Whom the claims name: ${n.toLocaleString('en')}`,
    only: (n: number) => `The claims name ${n.toLocaleString('en')} people, bodies and places`,
    claims: 'Claims',
    forms: 'Other names',
    apart: 'Not the same as',
  },
  leftOpen: (what: string, why: string) => `“${what}” stays open, the others are accepted. ${why}`,
  written: (date: string) =>
    `Written ${date}, as its record says. The reader counts “last year” and the like from it, unless a date at the head of the text says otherwise.`,
  notWritten: 'When it was written is not recorded.',
  changeWritten: 'Change the date of writing',
  writtenOn: 'Written on',
  writtenHint:
    'A day, month or year: 1938-03-12, 1938-03, 1938. Empty: what the record says of its issue. Dates that nobody has decided on are read again; the others stay.',
  keepWritten: 'Keep and read the dates again',
  rewritten: (read: number, changed: number, kept: number) =>
    `${read === 1 ? 'One date' : `${read.toLocaleString('en')} dates`} read again: ${changed === 0 ? 'none has' : changed === 1 ? 'one has' : `${changed.toLocaleString('en')} have`} another value.${kept === 0 ? '' : ` ${kept === 1 ? 'One that was' : `${kept.toLocaleString('en')} that were`} decided on would differ and ${kept === 1 ? 'stays' : 'stay'} as decided.`}`,
  whyMade: 'The reason given',
  markDate: 'Mark the date',
  masked: (reason: string) => `Masked: ${reason}.`,
  claim: {
    heading: 'What these words say',
    question: 'What do they answer?',
    kind: 'The answer is',
    answer: 'The answer',
    values: { yes: 'yes', no: 'no', 'in-part': 'in part' },
    speaker: 'Who says so?',
    page: 'the page itself',
    access: 'How do they know?',
    stance: 'What they do with it',
    certainty: 'How the source puts it',
    make: 'Make the claim',
    made: (gist: string) => `Claimed: ${gist}`,
  },
  newActor: (name: string) => `A new one: ${name}`,
  otherWords: 'To change which words it covers, leave this, select the right words, then edit.',
  maskAs: 'Mask as',
  noneHere: 'none here',
  whose: {
    page: 'the page’s own words',
    editor: 'the editor’s words',
    speaker: 'a person speaking',
    event: 'an event told of',
  },
  told: {
    sentences: (n: number) => (n === 1 ? 'a sentence tells of an event' : `${n} sentences tell of events`),
    inLine: '(in this line)',
    more: (n: number) => (n === 1 ? 'one more event' : `${n} more events`),
  },
  original: {
    label: 'The file as it came',
    open: 'Beside the text',
    close: 'Close',
    save: 'Open by itself',
    loading: 'Fetching the file …',
    failed: (why: string) => `This file cannot be shown here: ${why}. It can still be opened by itself.`,
    tooLong: 'its page took longer than twenty seconds to draw',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    before: 'Page before',
    after: 'Page after',
  },
}
