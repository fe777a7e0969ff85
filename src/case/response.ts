import type { Stance } from './claim.ts'

/**
 * How a person meets a charge, with the stance of the claim that it makes. To admit is to assert the charge; to doubt it
 * is shown as qualifying.
 */
export const stanceOfResponse = {
  admits: 'asserts',
  denies: 'denies',
  evades: 'evades',
  qualifies: 'qualifies',
  retracts: 'retracts',
} as const satisfies Readonly<Record<string, Stance>>

export type Response = keyof typeof stanceOfResponse

/** In the order in which tables show them. */
export const responses = Object.keys(stanceOfResponse) as [Response, ...Response[]]

/** The other way round: how a stance on one's own charge is told. */
export const responseOfStance: Readonly<Record<Stance, Response>> = {
  ...(Object.fromEntries(responses.map(one => [stanceOfResponse[one], one])) as Record<
    Exclude<Stance, 'doubts'>,
    Response
  >),
  doubts: 'qualifies',
}
