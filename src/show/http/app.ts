import { join } from 'node:path'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { Fault } from '../../kit/errors.ts'
import { blameDamage } from '../../steps/ledger.ts'
import type { CaseFile } from '../../steps/open-case.ts'
import type { ModelSetting } from '../../steps/show-model.ts'
import { makeDesk } from './desk.ts'
import { answerError } from './errors.ts'
import { addExports } from './exports.ts'
import { type Door, demanding, guard, headers, isApi, type Visit } from './guard.ts'
import { about, answers, cover, firstFault } from './openapi.ts'
import { original } from './original.ts'
import { servePage } from './page.ts'
import { twinOf, webFiles } from './pages.ts'
import { JobStarted } from './payloads.ts'
import { makePeople } from './people.ts'
import { referencePage } from './reference.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'
import { changeEvents, jobEvents } from './streams.ts'
import { limits, readUpload } from './uploads.ts'
import { type Beside, makeWork, type Work } from './work.ts'

export interface AppOptions {
  readonly case: CaseFile
  /** The person at this machine, with the key of this start. */
  readonly local: { readonly name: string; readonly key: string }
  /** True where nobody reads without a key. */
  readonly closed?: boolean
  /** Where the app is reached; every other Host and Origin is turned away. */
  readonly origins?: readonly string[]
  /** The built web app. */
  readonly web?: string
  /** True where answers cross a network: they are compressed then. */
  readonly far?: boolean
  /** How a case that a job makes is served beside this one. */
  readonly beside?: Beside
  /** A language model of one's own, where one was set; nothing is sent to it without a consent in the case. */
  readonly model?: ModelSetting | null
  /** Hears of errors that are nobody's fault but ours. */
  readonly report?: (error: unknown) => void
}

export const builtWeb = join(import.meta.dirname, '..', '..', '..', 'dist', 'web')

/**
 * The server as a function from request to answer; it needs no port.
 *
 * @example
 * const answer = await makeApp({ case: file, local }).app.request('/api/case')
 */
export function makeApp(options: AppOptions) {
  const { case: file, local, closed = false, report = console.error } = options
  const { origins = ['http://localhost'], web = builtWeb } = options
  const door: Door = { origins, people: makePeople(file, local, closed) }
  const work = makeWork(report, options.beside, options.model ?? null)
  const app = new OpenAPIHono<Visit>({
    defaultHook: parsed => {
      if (!parsed.success) throw new Fault('bad-input', firstFault(parsed.error))
    },
  })

  const fail = (c: Context, error: unknown) => {
    const { status, body } = answerError(blameDamage(file.db, error), report)
    return c.json(body, status as 400)
  }
  const tooLarge = (most: number) => (c: Context) =>
    fail(c, new Fault('too-large', `The request is larger than ${most / 1024 / 1024} MB.`))

  app.onError((error, c) => fail(c, malformed(error)))
  app.use(headers)
  if (options.far === true) app.use(compress())
  app.use(guard(door))
  const small = bodyLimit({ maxSize: limits.json, onError: tooLarge(limits.json) })
  const large = bodyLimit({ maxSize: limits.upload, onError: tooLarge(limits.upload) })
  const notes = bodyLimit({ maxSize: limits.annotations, onError: tooLarge(limits.annotations) })
  const limited: Record<string, MiddlewareHandler> = { '/api/files': large, '/api/annotations': notes }
  app.use((c, next) => (limited[c.req.path] ?? small)(c, next))

  for (const row of routes) addRoute(app, row, file, work)
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/files',
      ...about('The case', 'propose', 'Takes files in and reads them, as a job. Fields called `files`, up to 256 MB.'),
      middleware: demanding(file, 'propose'),
      request: { body: { content: { 'multipart/form-data': { schema: { type: 'object' } } }, required: true } },
      responses: answers(JobStarted),
    }),
    async c => c.json(work.takeIn(file.as(c.var.name), await readUpload(c)), 200),
  )
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/sources/{id}/original',
    ...about(
      'Sources',
      'read',
      'The bytes a source came from, as plain text or to be saved; a browser runs nothing of it.',
    ),
    responses: {
      200: { content: { 'application/octet-stream': { schema: { type: 'string' } } }, description: 'Done.' },
    },
  })
  app.get('/api/sources/:id/original', demanding(file, 'read'), c => original(c, file.as(c.var.name)))
  addExports(app, file)
  const stream = { content: { 'text/event-stream': { schema: { type: 'string' as const } } }, description: 'Events.' }
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/jobs/{id}/events',
    ...about('The case', 'read', 'A job’s progress as server-sent events, each in the shape of `/api/jobs/{id}`.'),
    responses: { 200: stream },
  })
  app.get('/api/jobs/:id/events', demanding(file, 'read'), c => jobEvents(c, work.jobs, c.req.param('id')))
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/changes',
    ...about('The case', 'read', 'Every change anybody makes, as server-sent events `{ seq, by, words }`.'),
    responses: { 200: stream },
  })
  app.get('/api/changes', demanding(file, 'read'), c => changeEvents(c, file))

  const document = () => app.getOpenAPI31Document(cover)
  app.get('/api/openapi.json', c => c.json(document()))
  app.get('/api', c => {
    const { html, policy } = referencePage(document())
    return c.html(html, 200, { 'content-security-policy': policy })
  })

  const webFile = webFiles(web)
  app.get('*', c => {
    const twin = twinOf(c.req.path)
    if (twin !== null) return app.fetch(new Request(new URL(twin + new URL(c.req.url).search, c.req.url), c.req.raw))
    return isApi(c.req.path) ? nothing(c) : servePage(c, door, webFile)
  })
  app.notFound(nothing)
  function nothing(c: Context) {
    return fail(c, new Fault('not-found', `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`))
  }
  return { app, document, takeUp: () => void work.takeUp(file), close: work.jobs.close }
}

/** What Hono throws by itself, for a body that cannot be parsed, in our words. */
function malformed(error: unknown): unknown {
  if (!(error instanceof HTTPException)) return error
  const said = { 400: 'The body is not well-formed JSON.', 415: 'The body must be sent as application/json.' }
  const words = said[error.status as 400 | 415]
  return words === undefined ? error : new Fault('bad-input', words, { cause: error })
}

function addRoute(app: OpenAPIHono<Visit>, row: Route, file: CaseFile, work: Work): void {
  const json = (schema: unknown) => ({ content: { 'application/json': { schema } }, required: true })
  const request = {
    ...(row.params === undefined ? {} : { params: row.params }),
    ...(row.query === undefined ? {} : { query: row.query }),
    ...(row.body === undefined ? {} : { body: json(row.body) }),
  }
  const described = createRoute({
    method: row.method,
    path: row.path,
    ...about(row.tag, row.needs, row.does),
    middleware: demanding(file, row.needs),
    // biome-ignore lint/suspicious/noExplicitAny: rows are checked where they are written; here their types are mixed
    request: request as any,
    responses: answers(row.answer, row.may),
  })
  app.openapi(described, async c => {
    const part = (name: 'param' | 'query' | 'json') => c.req.valid(name as never) as unknown
    const call = {
      params: row.params === undefined ? undefined : part('param'),
      query: row.query === undefined ? undefined : part('query'),
      body: row.body === undefined ? undefined : part('json'),
      desk: makeDesk(file.as(c.var.name)),
      work,
    }
    return c.json((await row.run(call)) as object, 200)
  })
}
