import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { builtWeb } from '../../src/show/http/app.ts'
import { webFiles } from '../../src/show/http/pages.ts'
import type { CaseView, Decided, FindingView, SourceView } from '../../src/show/http/payloads.ts'

/**
 * A stand-in for the server: the built web app over a source held in memory. For what the real one cannot be asked
 * cheaply, such as a source of 1 MB with 10,000 findings at known places. It decides as it is told and keeps nothing else.
 */
export interface Double {
  readonly url: string
  close(): Promise<void>
}

const none = { seq: 0, words: '', by: '' }

export async function serveDouble(view: SourceView): Promise<Double> {
  const file = webFiles(builtWeb)
  const byId = new Map(view.findings.map(one => [one.id, one]))
  const { id, siglum, title, language, file: name } = view.source
  const about: CaseView = {
    title: 'Double',
    me: { name: 'Ana', role: 'own' },
    counts: {
      sources: 1,
      findings: view.findings.length,
      decided: 0,
      actors: view.actors.length,
      questions: 0,
      claims: 0,
      conflicts: 0,
    },
    sources: [
      { id, siglum, title, language, file: name, counts: { byKind: {}, decided: 0 }, masks: [], state: 'read' },
    ],
    failures: [],
    waiting: [],
    job: null,
    strongest: null,
    undo: null,
    redo: null,
    told: null,
  }
  const source = JSON.stringify(view)
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname
    const json = (body: unknown): void => {
      response.setHeader('content-type', 'application/json')
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const decided = /^\/api\/findings\/([^/]+)\/decision$/.exec(path)?.[1]
    if (path === '/api/case') json(about)
    else if (path === `/api/sources/${id}`) json(source)
    else if (decided !== undefined) {
      const before = byId.get(decided)!
      const finding = { ...before, state: 'accepted', by: 'Ana', version: before.version + 1 } as FindingView
      byId.set(decided, finding)
      json({ finding, entry: { ...none, words: 'Accepted' } } satisfies Decided)
    } else if (path.startsWith('/api/')) {
      response.statusCode = 404
      json({ error: { code: 'not-found', message: 'The double does not know this.' } })
    } else {
      const asset = file(path) ?? file('/index.html')!
      response.setHeader('content-type', path.includes('.') ? asset.type : 'text/html; charset=utf-8')
      response.end(asset.bytes)
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise(done => server.close(() => done())),
  }
}

/** A source of about `length` characters with `count` findings, spread evenly, made by rule: the same at every run. */
export function largeSource(length: number, count: number): SourceView {
  const words = ['the', 'witness', 'says', 'that', 'a', 'lamp', 'was', 'lit', 'Falk', 'before', 'ten', 'in', 'harbour']
  const paragraphs: string[] = []
  for (let at = 0, i = 0; at < length; i++) {
    const paragraph = Array.from(
      { length: 90 + (i % 5) * 20 },
      (_, k) => words[(i * 7 + k * 5 + ((k * k) % 3)) % words.length],
    ).join(' ')
    paragraphs.push(`${paragraph}.`)
    at += paragraph.length + 2
  }
  const text = paragraphs.join('\n')
  const step = Math.floor(text.length / count)
  const findings = Array.from({ length: count }, (_, i): FindingView => {
    const start = text.indexOf(' ', i * step) + 1
    const end = Math.max(start + 1, text.indexOf(' ', start + (i % 10 === 9 ? 120 : 3)))
    const about = {
      id: `f${i}`,
      start,
      end,
      reason: '',
      sourceId: 's1',
      exact: text.slice(start, end),
      state: 'suggested',
      version: 1,
    } as const
    if (i % 10 === 9) return { ...about, kind: 'quotation', depth: 0, style: 'direct', speaker: 'a0' }
    if (i % 3 === 0) return { ...about, kind: 'date', edtf: '1911-11-04', words: about.exact, how: 'explicit' }
    return { ...about, kind: 'person', actor: `a${i % 50}`, name: about.exact }
  })
  const actors = Array.from({ length: 50 }, (_, i) => ({
    id: `a${i}`,
    kind: 'person' as const,
    name: `Person ${i}`,
    variants: [],
    reasons: [],
    mentions: 1,
    sources: ['s1'],
    parts: [],
    version: 1,
  }))
  const source: SourceView['source'] = {
    id: 's1',
    siglum: 'La',
    title: 'A large source',
    language: 'en',
    text,
    digest: '',
    originalDigest: '',
    file: 'large.txt',
    mediaType: 'text/plain',
    encoding: { name: 'utf-8', told: 'made here' },
    record: {},
    map: [],
    masks: [],
    layers: [],
    notes: [],
  }
  return { source, findings, actors, events: [] }
}
