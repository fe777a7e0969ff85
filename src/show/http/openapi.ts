import { z } from 'zod'
import { sayIssue } from '../../kit/issues.ts'
import { ErrorView, type Role } from './payloads.ts'
import type { Route } from './route.ts'

/** The head of the OpenAPI document. */
export const cover = {
  openapi: '3.1.0',
  info: {
    title: 'Countertrial',
    version: '0.1.0',
    description:
      'One case over HTTP. Offsets count Unicode code points, end exclusive. Reading needs a person, changing needs the ' +
      'key of this start (a cookie in the page, `Authorization: Bearer KEY` in a program). Every answer that is not a ' +
      'success has the shape `{ "error": { "code", "message" } }`; the codes are explained in docs/errors.md.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
}

/** What any route says of itself. */
export const about = (tag: Route['tag'], needs: Role, does: string) => ({ tags: [tag], summary: does, 'x-role': needs })

const said: Readonly<Record<number, string>> = {
  400: 'The request does not have the form it must have.',
  401: 'No key, or one that opens nothing here.',
  403: 'The role is too small, or another site asked.',
  404: 'There is no such object in the case.',
  409: 'It changed in the meantime; `error.present` is how it stands now.',
  413: 'The request is too large.',
}

/** The answers of a route: its success, the errors that any route may give, and `more`. */
export function answers(success: z.ZodType, more: readonly (404 | 409)[] = []) {
  const failure = (status: number) => ({
    content: { 'application/json': { schema: ErrorView } },
    description: said[status]!,
  })
  return {
    200: { content: { 'application/json': { schema: success } }, description: 'Done.' },
    ...Object.fromEntries([400, 401, 403, ...more, 413].map(status => [status, failure(status)])),
  }
}

/** A refused request in one sentence: the first thing wrong and where it stands. */
export function firstFault(error: z.core.$ZodError): string {
  const [issue] = error.issues
  if (issue === undefined) return 'The request does not have the form it must have.'
  const place = issue.path.length === 0 ? 'The request' : `The field "${z.core.toDotPath(issue.path)}"`
  return `${place} ${sayIssue(issue)}. The form is described at /api.`
}
