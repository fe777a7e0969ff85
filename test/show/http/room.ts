import { makeApp } from '../../../src/show/http/app.ts'
import type { Desk } from '../../../src/show/http/desk.ts'
import type { Me } from '../../../src/show/http/payloads.ts'
import { makePeople } from '../../../src/show/http/people.ts'

/** An answer with its body read, as text and where it is JSON as that. */
export interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

interface Asking {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

const key = 'the-key-of-this-start'
const ana: Me = { name: 'Ana', role: 'own' }

/** A desk that knows nothing, for tests of the door alone. */
export const bareDesk = {
  overview: (me: Me) => ({ title: 'A case', me, undo: null }),
  undo: () => ({ entry: { seq: 2, words: 'Took back' }, undo: null, redo: null }),
} as unknown as Desk

/** A server with one local person, Ana, as its owner. */
export const localRoom = (desk: Desk = bareDesk) => room(makePeople([], { key, person: ana }), desk)

/** A server that lets nobody in without a key. */
export const closedRoom = (desk: Desk = bareDesk) => room(makePeople([{ key, person: ana }], null), desk)

function room(people: ReturnType<typeof makePeople>, desk: Desk) {
  const { app } = makeApp({ desk, people, web: '/nowhere', report: () => {} })
  const ask = async (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Heard> => {
    const json = body !== undefined && !(body instanceof FormData) && typeof body !== 'string'
    const answer = await app.request(path, {
      method,
      headers: json ? { 'content-type': 'application/json', ...headers } : headers,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    })
    const text = await answer.text()
    const parsed = answer.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : null
    return { status: answer.status, headers: answer.headers, text, json: parsed }
  }
  return {
    key,
    ask,
    /** The cookie that a page of this server carries. */
    cookie: async () => {
      const { headers } = await ask('/', { headers: { accept: 'text/html' } })
      return (headers.get('set-cookie') ?? '').split(';')[0]!
    },
    [Symbol.dispose]: () => {},
  }
}
