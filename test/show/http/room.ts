import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppOptions, makeApp } from '../../../src/show/http/app.ts'
import { type CaseFile, createCase } from '../../../src/steps/open-case.ts'
import { type Role, setPerson } from '../../../src/steps/people.ts'
import { takeInFiles } from '../../../src/steps/take-in-files.ts'

/** An answer with its body read, as text and where it is JSON as that. */
export interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any
}

export interface Asking {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

const key = 'the-key-of-this-start'

/** A new case in a folder of its own, made by Ana. */
export function newCase(): { readonly file: CaseFile; readonly end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'countertrial-'))
  const file = createCase(join(folder, 'a.case.sqlite'), { title: 'A case', by: 'Ana' })
  const end = () => {
    file.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { file, end }
}

/** A server with one local person, Ana, the owner of an empty case. */
export const localRoom = (options: Partial<AppOptions> = {}) => room(options)

/** A server that lets nobody in without a key. */
export const closedRoom = (options: Partial<AppOptions> = {}) => room({ closed: true, ...options })

/** A server on a case that holds one short source, read. */
export async function readRoom(options: Partial<AppOptions> = {}) {
  const made = room(options)
  await takeInFiles(made.file, [{ name: 'statement.txt', bytes: new TextEncoder().encode(statement) }])
  const { json } = await made.ask('/api/case')
  return Object.assign(made, { source: json.sources[0].id as string })
}

const statement = `Statement of Anders Lind

On 12 November 1911 Inspector Peter Holm came to my house. "I saw you at the quay," said Holm. According to the baker,
the fire began before midnight. Anders Lind denied it on 14 November 1911.
`

function room(options: Partial<AppOptions>) {
  const { file, end } = newCase()
  const made = makeApp({ case: file, local: { name: 'Ana', key }, web: '/nowhere', report: () => {}, ...options })
  const ask = async (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Heard> => {
    const json = body !== undefined && !(body instanceof FormData) && typeof body !== 'string'
    const answer = await made.app.request(path, {
      method,
      headers: json ? { 'content-type': 'application/json', ...headers } : headers,
      ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : (body as FormData) }),
    })
    const text = await answer.text()
    const parsed = answer.headers.get('content-type')?.match(/^application\/(ld\+)?json/) ? JSON.parse(text) : null
    return { status: answer.status, headers: answer.headers, text, json: parsed }
  }
  /** Asks with a key, as a program does. */
  const asWith =
    (token: string) =>
    (path: string, asking: Asking = {}) =>
      ask(path, { ...asking, headers: { ...asking.headers, authorization: `Bearer ${token}` } })
  return {
    ...made,
    file,
    key,
    ask,
    /** Asks as Ana, the owner. */
    own: asWith(key),
    /** Lets another person into the case and answers with how they ask. */
    person: (name: string, role: Role) => asWith(setPerson(file, { name, role, token: true }).token!),
    /** Changes something as Ana. */
    post: (path: string, body: unknown = {}) => asWith(key)(path, { method: 'POST', body }),
    /** The cookie that a page of this server carries. */
    cookie: async () => {
      const { headers } = await ask('/', { headers: { accept: 'text/html' } })
      return (headers.get('set-cookie') ?? '').split(';')[0]!
    },
    [Symbol.dispose]: end,
  }
}
