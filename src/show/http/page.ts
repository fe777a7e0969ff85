import type { Context } from 'hono'
import { Fault } from '../../kit/errors.ts'
import { carryKey, type Door, pageVisitor } from './guard.ts'
import { isPage, type webFiles } from './pages.ts'

/**
 * Files of the web app, and its one document for every page address. A page carries its person's key from here on; an
 * address that is no page gets the same document with status 404, so that the app can say so in its own words.
 */
export function servePage(c: Context, door: Door, file: ReturnType<typeof webFiles>): Response {
  const path = c.req.path
  const asset = path === '/index.html' ? null : file(path)
  if (asset !== null) {
    const caching = asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
    return c.body(asset.bytes, 200, { 'content-type': asset.type, 'cache-control': caching })
  }
  const browser = (c.req.header('accept') ?? '').includes('text/html')
  if (!isPage(path) && !browser) throw new Fault('not-found', `There is nothing at GET ${path.slice(0, 200)}.`)

  // As a URL writes it, quotes and angles escaped; only an address of ours, so that no link leads elsewhere.
  const here = isPage(path) ? new URL(c.req.url).pathname : '/'
  const key = c.req.query('key')
  if (key !== undefined && door.people.byKey(key) !== null) {
    carryKey(c, door, key)
    return c.html(note('The key was taken.', 'Open the case', here, true))
  }
  if (pageVisitor(c, door) === null) {
    if (door.people.pageKey === null) {
      const words = 'This case is closed. Open it with the link that its owner gave you.'
      return c.html(note(words, 'I have opened that link before: try again', here, false), 401)
    }
    carryKey(c, door, door.people.pageKey)
  }
  const index = file('/index.html')
  if (index === null) {
    return c.html(
      note('The web app is not built yet: run "npm run build".', 'Read the API instead', '/api', false),
      404,
    )
  }
  return c.body(index.bytes, isPage(path) ? 200 : 404, { 'content-type': index.type, 'cache-control': 'no-cache' })
}

/**
 * A page of one sentence and one link. After a key was taken it moves on by itself: a fresh navigation of our own, for
 * which a browser sends the SameSite=Strict cookie that it withholds on the way in from a mail or a chat.
 */
function note(words: string, link: string, target: string, moveOn: boolean): string {
  const refresh = moveOn ? `<meta http-equiv="refresh" content="0;url=${target}">` : ''
  const head = `<!doctype html><html lang="en"><meta charset="utf-8">${refresh}<title>Countertrial</title>`
  return `${head}<p>${words}</p><p><a href="${target}">${link}</a></p></html>`
}
