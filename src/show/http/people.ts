import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CaseFile } from '../../steps/open-case.ts'
import { personOfToken } from '../../steps/people.ts'

/**
 * Who stands at the door. A key is the one of this start, for the person who started the server, or a token that an
 * owner of the case gave. What a person may then do is the case's to say (`need` of the case file), nowhere else.
 */
export interface People {
  /** The name behind a key, or null. */
  byKey(key: string): string | null
  /** Who reads without a key: the local person, or null where the server is closed. */
  readonly guest: string | null
  /** The key that a page may carry without having been given one; null where the server is closed. */
  readonly pageKey: string | null
}

/** A key nobody can guess: 256 random bits. */
export const newKey = (): string => randomBytes(32).toString('base64url')

/** The person at this machine and the key of this start. A closed server gives that key to nobody by itself. */
export function makePeople(
  file: CaseFile,
  local: { readonly name: string; readonly key: string },
  closed: boolean,
): People {
  return {
    byKey: key => (same(key, local.key) ? local.name : (personOfToken(file, key)?.name ?? null)),
    guest: closed ? null : local.name,
    pageKey: closed ? null : local.key,
  }
}

/** Compares digests of equal length, so that neither length nor content shows in the time it takes. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
