/** Words of the reading room that came with the file beside the text, hand-made masks and the four layers; in English. */
export const roomEn = {
  acceptedParagraph: (n: number, left: number) =>
    `${n === 1 ? 'Accepted one suggestion' : `Accepted ${n} suggestions`} of the paragraph, as one step.${left === 0 ? '' : ` ${left} more of it ${left === 1 ? 'is' : 'are'} off screen and stay${left === 1 ? 's' : ''} open.`}`,
  masked: (reason: string) => `Masked: ${reason}.`,
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
