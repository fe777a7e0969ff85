import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decode } from '../../gather/encoding.ts'
import { checkSize, limits, mostBytes } from '../../gather/limits.ts'
import { Fault } from '../../kit/errors.ts'
import { gatherInThread } from '../../steps/engines.ts'
import { startOf } from '../../steps/gather-files.ts'
import { tell } from './print.ts'

/** The clean text of a file, as "read" counts it. */
export async function textOfFile(file: string): Promise<string> {
  return (await gatherInThread(bytesOfFile(file), file)).text
}

/**
 * A file of plain text that is no source: a network, a table; also packed by gzip, as both are often published. Told on stderr:
 * any encoding but sound UTF-8, with its ground.
 */
export function plainTextOf(file: string): string {
  const { text, encoding } = decode(unpacked(bytesOfFile(file, limits.fileBytes), file), file)
  if (encoding.name !== 'utf-8' || text.includes('\uFFFD'))
    tell(`"${file}" was read as ${encoding.name}: ${encoding.told}.`)
  return text.replace(/^\uFEFF/, '')
}

/** What a gzip file holds, at most as much as a plain file may; other bytes as they are. */
function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.fileBytes })
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Fault(
      large ? 'too-large' : 'bad-input',
      large
        ? `"${file}" is packed by gzip and holds more than ${Math.round(limits.fileBytes / 1e6)} MB, the most that is read.`
        : `"${file}" begins as a gzip file does, and cannot be unpacked. Unpack it, or fetch it anew, and try again.`,
      { cause: error },
    )
  }
}

/** The bytes of one named file, within `most` or, for a source, within what a file that begins so may have. Throws a Fault that names the file. */
export function bytesOfFile(file: string, most?: number): Uint8Array {
  try {
    const stat = statSync(file)
    if (!stat.isFile()) throw new Fault('bad-input', `"${file}" is not a file. Name the files one by one.`)
    checkSize(basename(file), stat.size, most ?? mostBytes(startOf(file)))
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Fault) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new Fault('no-such-file', `There is no file "${file}". Check the name and try again.`)
    throw new Fault('unreadable-file', `"${file}" could not be read (${code}). Check that you may read it.`, {
      cause: error,
    })
  }
}
