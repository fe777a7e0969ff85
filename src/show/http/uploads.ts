import type { Context } from 'hono'
import { Fault } from '../../kit/errors.ts'

/** Assumptions: a batch larger than this belongs on the command line, which reads files one by one from the disk. */
export const limits = {
  /** Bytes of a JSON body: 20,000 decisions fit. */
  json: 4 * 1024 * 1024,
  /** Bytes of annotations to import: about 80,000. */
  annotations: 64 * 1024 * 1024,
  /** Bytes of one upload with all its files. */
  upload: 256 * 1024 * 1024,
  /** Files in one upload. */
  files: 1000,
} as const

/** A file as it was handed in. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files of a multipart body. Folders a file came in stay in its name; nothing is ever written under that name. */
export async function readUpload(c: Context): Promise<Upload[]> {
  if (!/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) {
    throw new Fault('bad-input', 'Files come as multipart/form-data, in fields called "files".')
  }
  const form = await c.req.formData().catch(cause => {
    throw new Fault('bad-input', 'The upload is not well-formed multipart/form-data.', { cause })
  })
  const files = form.getAll('files').filter(part => part instanceof File)
  if (files.length === 0) throw new Fault('bad-input', 'The upload holds no file in a field called "files".')
  if (files.length > limits.files) {
    throw new Fault(
      'too-large',
      `${files.length} files came at once; at most ${limits.files} can. Use "gather" instead.`,
    )
  }
  return Promise.all(
    files.map(async file => ({ name: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** A name fit to be shown and stored: no control characters, no way up, no leading slash. */
function nameOf(given: string): string {
  const parts = given.replaceAll('\\', '/').split('/')
  const kept = parts.filter(part => part !== '' && part !== '.' && part !== '..')
  return (
    kept
      .join('/')
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 500) || 'unnamed'
  )
}
