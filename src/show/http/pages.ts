import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/**
 * Every page with something of the case in it has a `.json` twin at the same address, which answers as the API route
 * named here does. A page that only explains has none.
 */
export const pages: readonly (readonly [page: string, api: string | null])[] = [
  ['/', '/api/case'],
  ['/source/:id', '/api/sources/:id'],
  ['/actors', '/api/actors'],
  ['/actor/:id', '/api/actors/:id'],
  ['/actor/:id/voices', '/api/actors/:id/voices'],
  ['/dates', '/api/dates'],
  ['/voices', '/api/voices'],
  ['/witnesses', '/api/questions'],
  ['/question/:id', '/api/questions/:id'],
  ['/question/:id/chain', '/api/questions/:id'],
  ['/suggestions', '/api/suggestions'],
  ['/model', '/api/model'],
  ['/model/:id', '/api/model/:id'],
  ['/timeline', '/api/events'],
  ['/contacts', '/api/contacts'],
  ['/procedure', '/api/procedure'],
  ['/accusations', '/api/accusations'],
  ['/charge-sheet', '/api/accusations'],
  ['/versions', '/api/versions'],
  ['/versions/:id', '/api/versions/:id'],
  ['/vote', '/api/votes'],
  ['/cards', '/api/cards'],
  ['/card/:id', '/api/cards/:id'],
  ['/scales', '/api/scales'],
  ['/why', '/api/idioms'],
  ['/readings', '/api/readings'],
  ['/coverage', '/api/coverage'],
  ['/rests-on/:id', '/api/voices/:id/impact'],
  ['/identity/:id', '/api/voices/:id/identity'],
  ['/event/:id', '/api/events/:id'],
  ['/mill', '/api/mill'],
  ['/parallels', '/api/parallels'],
  ['/variants', '/api/variants'],
  ['/quotation', '/api/quotation'],
  ['/parallels/:id', '/api/parallels/:id'],
  ['/search', '/api/search'],
  ['/coders', '/api/coders'],
  ['/ledger', '/api/ledger'],
  ['/people', '/api/people'],
  ['/marks', null],
]

const matchers = pages.map(([page, api]) => ({
  page: new RegExp(`^${page.replace(':id', '([^/]{1,200})')}$`),
  api,
}))

/** The API route that answers for a page's `.json` twin, or null. The first page's twin is `/index.json`. */
export function twinOf(path: string): string | null {
  if (!path.endsWith('.json')) return null
  const page = path === '/index.json' ? '/' : path.slice(0, -'.json'.length)
  for (const one of matchers) {
    const id = one.page.exec(page)
    if (id !== null && one.api !== null) return one.api.replace(':id', id[1] ?? '')
  }
  return null
}

/** Pages that show nothing of the case, and so have no twin. */
const plainPages: ReadonlySet<string> = new Set(['/marks'])

export const isPage = (path: string): boolean => plainPages.has(path) || matchers.some(one => one.page.test(path))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** True where the name holds a digest of the content, so that a browser may keep it for ever. */
  readonly immutable: boolean
}

/**
 * The built web app. Only names that a listing of its folder gave can be asked for, so no path can lead out of it.
 * Files are read when asked for: a new build shows at the next load.
 */
export function webFiles(folder: string): (path: string) => WebFile | null {
  let listed = list(folder)
  return path => {
    let file = listed.get(path)
    if (file === undefined || !exists(file)) {
      listed = list(folder)
      file = listed.get(path)
    }
    if (file === undefined) return null
    const type = types[extname(file)] ?? 'application/octet-stream'
    return { bytes: new Uint8Array(readFileSync(file)), type, immutable: /-[\w-]{8,}\.\w+$/.test(path) }
  }
}

function list(folder: string): ReadonlyMap<string, string> {
  if (!exists(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names.map(entry => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(folder, file).split(sep).join('/')}`, file]
    }),
  )
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined
