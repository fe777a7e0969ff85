import { z } from 'zod'
import { readEdtf } from '../../kit/edtf.ts'
import type { Desk } from './desk.ts'
import type { Role } from './payloads.ts'
import type { Work } from './work.ts'

/** What a route's code is given: the parsed request, who asks, and what they may work with. */
export interface Call<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  /** What the person who asks may do with the case. */
  readonly desk: Desk
  readonly work: Work
}

/**
 * One route as data: the server, the OpenAPI document, `docs/api.md` and the tests are all made from these rows.
 * `run` sees parsed values only and returns the answer; faults that it throws become the one error shape.
 */
export interface Route<P = unknown, Q = unknown, B = unknown, A = unknown> {
  readonly method: 'get' | 'post' | 'delete'
  /** With `{name}` for a parameter. */
  readonly path: string
  readonly tag:
    | 'The case'
    | 'Sources'
    | 'Findings'
    | 'Actors'
    | 'Claims'
    | 'Accounts'
    | 'Texts'
    | 'Search'
    | 'Ledger'
    | 'The Mill'
  readonly needs: Exclude<Role, 'none'>
  readonly does: string
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  readonly body?: z.ZodType<B>
  readonly answer: z.ZodType<A>
  /** Statuses beside those that any route may answer. */
  readonly may?: readonly (404 | 409)[]
  run(call: Call<P, Q, B>): Frozen<A> | Promise<Frozen<A>>
}

/** Steps answer with values that nobody may change; these fit a schema all the same. */
type Frozen<T> = unknown extends T ? unknown : { readonly [K in keyof T]: Frozen<T[K]> }

/** A row whose types are checked together. */
// biome-ignore lint/suspicious/noExplicitAny: the rows of a table have different types; each was checked by this call
export const route = <P, Q, B, A>(row: Route<P, Q, B, A>): Route<any, any, any, any> => row

/** A row that changes something that is there: it may not be found, or may have changed since it was seen. */
export const change = <P, Q, B, A>(row: Omit<Route<P, Q, B, A>, 'method' | 'needs' | 'may'>) =>
  route({ method: 'post', needs: 'decide', may: [404, 409], ...row } as Route<P, Q, B, A>)

/** The parameter of most routes. */
export const Id = z.object({ id: z.string().min(1).max(200) })

/** A date in a query string. */
export const Edtf = z
  .string()
  .max(100)
  .refine(text => readEdtf(text) !== null, 'must be a date in EDTF, such as 1980, 1936-08 or 1980~')

/** Only what could be known by a date. Where nothing recorded says so, a claim is kept unless `undated` leaves it out. */
export const AsOf = z.object({ asOf: Edtf.optional(), undated: z.enum(['keep', 'leave-out']).optional() })

/** A whole number in a query string. */
export const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most)
