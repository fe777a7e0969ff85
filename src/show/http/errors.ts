import { type FaultCode, isFault } from '../../kit/errors.ts'
import { recogniseFault } from '../../kit/fault-forms.ts'
import type { ErrorView } from './payloads.ts'

/** The HTTP status of each kind of fault. A test holds this table and `kit/errors.ts` together. */
export const statusOf: Readonly<Record<FaultCode, 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 502 | 503 | 507>> = {
  'wrong-usage': 400,
  'bad-input': 400,
  'no-such-file': 404,
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  conflict: 409,
  cancelled: 409,
  'model-failed': 502,
  'too-large': 413,
  'unreadable-file': 422,
  'hostile-file': 422,
  'not-a-case': 422,
  'damaged-case': 500,
  'case-busy': 503,
  'disk-full': 507,
}

/**
 * Any error as an answer: a Fault in its own words, anything else without a word of what lies inside.
 * `report` hears of the second kind, for the terminal of whoever runs the server.
 */
export function answerError(error: unknown, report: (error: unknown) => void): { status: number; body: ErrorView } {
  if (isFault(error)) {
    const { code, message, present } = error
    const told = { code, message, ...recogniseFault(error), ...(present === undefined ? {} : { present }) }
    return { status: statusOf[error.code], body: { error: told } }
  }
  report(error)
  const message = 'Something failed that should not have. The terminal that runs the server says what.'
  return { status: 500, body: { error: { code: 'unexpected', message } } }
}
