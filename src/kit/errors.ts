/**
 * A fault that a person can mend. One sentence: what failed, the offending value and its place, the next step.
 * The command line prints the message alone and leaves with `exitCode`; the server answers with `{ error: { code, message } }`.
 *
 * @example
 * throw new Fault('unreadable-file', 'No text could be read from "scan.pdf": its pages are pictures. Run it through OCR first.')
 */
export class Fault extends Error {
  readonly code: FaultCode
  /** 1 the input or the case has a fault, 2 wrong usage. */
  readonly exitCode: 1 | 2
  /** For a conflict: how the thing stands now, so that a screen can show it. */
  readonly present: unknown

  constructor(
    code: FaultCode,
    message: string,
    options: { exitCode?: 1 | 2; cause?: unknown; present?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.exitCode = options.exitCode ?? 1
    this.present = options.present
  }
}

/** Every fault has one of these kinds; `docs/errors.md` explains each, and a test holds the two lists together. */
export const faultCodes = {
  'wrong-usage': 'The command was called in a way it does not know.',
  'no-such-file': 'A file that was named is not there.',
  'unreadable-file': 'A file is there but no text could be read from it.',
  'hostile-file': 'A file was refused because reading it would be unsafe or without bound.',
  'bad-input': 'A value that was given does not have the form it must have.',
  'not-found': 'The case has no object by that name.',
  conflict: 'Something changed in the meantime; the change was not made.',
  'not-signed-in': 'No key came with the request, or one that opens nothing here.',
  'not-allowed': 'The person may not do this in this case.',
  'not-a-case': 'The file is not a case file of this program.',
  'damaged-case': 'The case file is damaged or was altered outside the program.',
  'case-busy': 'Another process is using the case file.',
  'disk-full': 'There was no room to write; nothing of the change was kept.',
  cancelled: 'The person stopped the work.',
  'model-failed': 'The language model that was asked gave nothing that can be used.',
  'too-large': 'The work would need more memory or time than it may use.',
} as const

export type FaultCode = keyof typeof faultCodes

/** True where the error is one a person can mend. */
export const isFault = (error: unknown): error is Fault => error instanceof Fault
