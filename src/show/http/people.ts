import { createHash, randomBytes } from 'node:crypto'
import { Fault } from '../../kit/errors.ts'
import type { Me, Role } from './payloads.ts'

/**
 * Who may come in, and what each may do. This file is the only place that compares roles.
 *
 * A local server has one person, who reads without a key and writes with the key that its page carries. A closed server
 * (reachable from other machines, or asked to be closed) lets nobody in without a key that the owner gave.
 */
export interface People {
  /** The person that a key belongs to, or null. Keys are compared by digest, so timing tells nothing. */
  byKey(key: string): Me | null
  /** Who reads without a key: the local person, or null where the server is closed. */
  readonly guest: Me | null
  /** The key that a page may carry without having been given one; null where the server is closed. */
  readonly pageKey: string | null
}

const order: readonly Role[] = ['read', 'propose', 'decide', 'own']

/** What each role is for, in the words of the documentation. */
export const roles: Readonly<Record<Role, string>> = {
  read: 'reads and searches everything',
  propose: 'also makes findings and saves searches',
  decide: 'also accepts, rejects, merges, splits, masks and undoes',
  own: 'also takes files in and gives keys',
}

/** True where `role` includes `needed`. */
export const mayDo = (role: Role, needed: Role): boolean => order.indexOf(role) >= order.indexOf(needed)

/** Throws where the person's role is too small for what they asked. */
export function demand(me: Me, needed: Role): void {
  if (mayDo(me.role, needed)) return
  throw new Fault(
    'not-allowed',
    `${me.name} may "${me.role}" in this case; this needs "${needed}". Ask its owner for a key with that role.`,
  )
}

/** A key nobody can guess: 256 random bits. */
export const newKey = (): string => randomBytes(32).toString('base64url')

const digest = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Persons with the keys they were given. `local` opens the server to the person at this machine. */
export function makePeople(
  given: readonly { readonly key: string; readonly person: Me }[],
  local: { readonly key: string; readonly person: Me } | null,
): People {
  const known = new Map([...given, ...(local === null ? [] : [local])].map(one => [digest(one.key), one.person]))
  return {
    byKey: key => known.get(digest(key)) ?? null,
    guest: local?.person ?? null,
    pageKey: local?.key ?? null,
  }
}
