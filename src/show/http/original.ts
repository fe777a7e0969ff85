import type { Context } from 'hono'
import type { CaseFile } from '../../steps/open-case.ts'
import { showOriginal } from '../../steps/show-original.ts'

/**
 * A document as it was given. It may be hostile, so its own type is never said: text is shown as plain text, all else
 * is to be saved. The policy of everything that is no page (`guard.ts`: sandbox, nothing loaded) holds for it too.
 */
export function original(c: Context, file: CaseFile): Response {
  const { file: name, mediaType, encoding, bytes } = showOriginal(file, c.req.param('id') ?? '')
  const text = mediaType.startsWith('text/') || /[+/](xml|json)$/.test(mediaType)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': text ? `text/plain; charset=${encoding}` : 'application/octet-stream',
    'content-disposition': `${text ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
  })
}
