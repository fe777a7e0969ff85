/** The shape of a catalogue of words without its exact words: another language has the same keys. */
export type Loosened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Loosened<T[K]> }
