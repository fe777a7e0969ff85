import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Fault } from '../../kit/errors.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import type { Role } from './payloads.ts'
import type { People } from './people.ts'

/**
 * The door. Every request passes here first.
 *
 * 1. Host must be an address this server was started for: a foreign name that resolves to this machine (DNS rebinding)
 *    is turned away.
 * 2. Origin, where a browser sends one, must be ours, and so must Sec-Fetch-Site for the API: no other page may ask.
 * 3. Reading needs a person; changing needs a key. A key in a cookie counts only together with proof that our own page
 *    sent the request, since a browser attaches cookies by itself.
 */
export interface Door {
  /** Where the server may be reached, e.g. `http://127.0.0.1:4173`. */
  readonly origins: readonly string[]
  readonly people: People
}

export interface Visit {
  /** Who asks. */
  Variables: { name: string }
}

const pageFetches = new Set(['same-origin', 'none'])
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

export function guard(door: Door): MiddlewareHandler<Visit> {
  const hosts = new Set(door.origins.map(origin => new URL(origin).host))
  const origins = new Set(door.origins)
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (!hosts.has(host.toLowerCase())) {
      throw new Fault('not-allowed', `This server does not answer to the name "${clip(host)}". Use ${door.origins[0]}.`)
    }
    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const api = isApi(c.req.path)
    if (origin !== undefined && !origins.has(origin)) {
      throw new Fault('not-allowed', `A page of "${clip(origin)}" may not use this server.`)
    }
    if (api && site !== undefined && !pageFetches.has(site)) {
      throw new Fault('not-allowed', 'A page of another site may not use this server.')
    }
    if (api) {
      const ours = origin !== undefined || site === 'same-origin'
      c.set('name', whoAsks(c, door, ours))
    }
    await next()
  }
}

/** True for the API and for the `.json` twins of pages: what needs a person. */
export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/') || path.endsWith('.json')

function whoAsks(c: Context, { people, origins }: Door, ours: boolean): string {
  const bearer = /^Bearer ([\w.~+/=-]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) {
    const person = people.byKey(bearer)
    if (person === null) throw new Fault('not-signed-in', 'That key opens nothing here. Ask the owner for a new one.')
    return person
  }
  const carried = getCookie(c, cookieName(origins))
  const person = carried === undefined ? null : people.byKey(carried)
  const reads = safe.has(c.req.method)
  if (person !== null && (reads || ours)) return person
  if (people.guest !== null && reads) return people.guest
  if (people.guest !== null) {
    throw new Fault('not-signed-in', 'A change needs the key of this start: load the page again, or send the key.')
  }
  throw new Fault('not-signed-in', 'This case is closed. Open it with the link that its owner gave you.')
}

/** Lets a page carry its key: HttpOnly, so no script reads it; SameSite=Strict, so no other site sends it. */
export function carryKey(c: Context, door: Door, key: string): void {
  setCookie(c, cookieName(door.origins), key, { httpOnly: true, sameSite: 'Strict', path: '/' })
}

/** The person whose key the page carries, if any. */
export function pageVisitor(c: Context, { people, origins }: Door): string | null {
  const carried = getCookie(c, cookieName(origins))
  return carried === undefined ? null : people.byKey(carried)
}

/** Browsers share cookies between the ports of a machine, so the port is part of the name. */
const cookieName = (origins: readonly string[]): string => `countertrial-${new URL(origins[0]!).port || '80'}`

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** For everything that is not a page: it may load nothing and run nothing, even when opened by itself. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Headers on every answer. An answer that set its own policy or caching keeps it. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next()
  const set = (name: string, value: string) => {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
  const page = c.res.headers.get('content-type')?.startsWith('text/html') === true
  set('content-security-policy', page ? pagePolicy : dataPolicy)
  set('cache-control', 'no-store')
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
}

/** The one place where a route holds a person to their role; the case says what the role is. */
export const demanding =
  (file: CaseFile, needs: Exclude<Role, 'none'>): MiddlewareHandler<Visit> =>
  async (c, next) => {
    file.as(c.var.name).need(needs)
    await next()
  }
