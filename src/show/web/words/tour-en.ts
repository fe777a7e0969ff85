/** The tour in English. A step names its keys as they stand on the buttons now. */
export const tourEn = {
  label: 'Tour',
  offer: 'Take the tour',
  offerSays: 'New here? Seven short steps, about five minutes. Everything you do in it can be taken back.',
  at: (n: number, all: number) => `Tour, step ${n} of ${all}`,
  leave: 'Leave the tour',
  skip: 'Pass over this step',
  close: 'End the tour',
  done: 'You have accepted, rejected, marked, joined, taken back and searched. All of it stands in the ledger, under your name, and each line there can be taken back.',
  steps: {
    open: () => 'Open a text: choose “Begin to read”, or a title in the list.',
    accept: (next: string, accept: string) =>
      `Press ${next} for the next suggestion; where it is right, press ${accept} to accept it.`,
    reject: (reject: string, next: string) =>
      `The next one is shown already: press ${reject} to reject it, or ${next} to go on to one that is wrong.`,
    make: (caret: string, person: string) =>
      `Mark words the reader missed: press ${caret}, move with the arrows, select with Shift and an arrow (Ctrl for a word), then ${person} for a person.`,
    merge: () =>
      'Two names can be one person: under Actors, choose two, such as Marta and Marta Lind, say why, and count them as one.',
    undo: (undo: string) => `Press ${undo} to take that back; the button at the top names what goes.`,
    search: (find: string) => `Press ${find}, write a word, such as lamp, and press Enter.`,
  },
}
