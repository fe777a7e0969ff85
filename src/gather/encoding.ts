import type { Encoding } from '../case/source.ts'
import { Fault } from '../kit/errors.ts'
import { tellSingleByte } from './single-byte.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

const head = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 65_536)

/** Encodings that a person may name, and the order they are offered in. */
const offered = 'utf-8, utf-16le, utf-16be, windows-1251, koi8-r, windows-1252, ibm866, iso-8859-5'

/**
 * Bytes to text. The ground of the decision is always told: a byte order mark, a declaration in the file, validity as UTF-8,
 * or letter statistics. A person can name the encoding instead (`asked`).
 *
 * @throws Fault `unreadable-file` where the bytes are no text; `bad-input` where the asked encoding is unknown.
 * @example
 * decode(new Uint8Array([0xd0, 0x96]), 'a.txt').encoding.name // => 'utf-8'
 */
export function decode(bytes: Uint8Array, name: string, asked?: string, declared?: string): Decoded {
  if (asked !== undefined) {
    const chosen = checkEncoding(asked)
    return finish(new TextDecoder(chosen).decode(bytes), chosen, 'a person chose it', name)
  }
  const mark = byteOrderMark(bytes)
  if (mark !== null)
    return finish(new TextDecoder(mark).decode(bytes), mark, 'the file begins with its byte order mark', name)
  const wide = withoutMark(bytes)
  if (wide !== null) return finish(new TextDecoder(wide.name).decode(bytes), wide.name, wide.told, name)
  if (looksBinary(bytes)) throw notText(name)
  const utf8 = asUtf8(bytes)
  if (utf8 !== null) return finish(utf8.text, 'utf-8', utf8.told, name)
  const named = declared === undefined ? null : decoderFor(declared)
  if (named !== null && named.encoding !== 'utf-8')
    return finish(named.decode(bytes), named.encoding, 'the file declares it, and it is not valid UTF-8', name)
  const single = tellSingleByte(head(bytes))
  return finish(new TextDecoder(single.name).decode(bytes), single.name, single.told, name)
}

/**
 * The name by which an encoding is known that a person wrote in any of its names.
 *
 * @throws Fault `bad-input` where it is unknown.
 * @example
 * checkEncoding('cp1251') // => 'windows-1251'
 */
export function checkEncoding(asked: string): string {
  const decoder = decoderFor(asked)
  if (decoder === null)
    throw new Fault('bad-input', `"${asked}" is no encoding that is known here. Use one of ${offered}.`)
  return decoder.encoding
}

/** The encoding that an HTML or XML file declares in its first kilobyte. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(start)?.[1]
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim())
  } catch {
    return null
  }
}

function byteOrderMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * UTF-16 without a mark: of each pair of bytes one is the block of the letter, and in any European text that byte is nearly
 * always 00 (Latin) or 04 (Cyrillic), while the other varies.
 */
function withoutMark(bytes: Uint8Array): Encoding | null {
  const sample = head(bytes)
  const pairs = sample.length >> 1
  if (pairs < 2 || bytes.length % 2 === 1) return null
  const block = [0, 0]
  for (let i = 0; i < pairs * 2; i++) if (sample[i] === 0x00 || sample[i] === 0x04) block[i & 1]!++
  const share = block.map(n => n / pairs)
  const side = share[1]! > 0.8 && share[0]! < 0.1 ? 1 : share[0]! > 0.8 && share[1]! < 0.1 ? 0 : -1
  if (side < 0) return null
  const percent = Math.round(100 * share[side]!)
  return {
    name: side === 1 ? 'utf-16le' : 'utf-16be',
    told: `there is no byte order mark, but ${percent} of 100 ${side === 1 ? 'second' : 'first'} bytes are 00 or 04, the blocks of Latin and Cyrillic`,
  }
}

/** More control characters than any text holds. Tab, line feed, form feed, carriage return and escape are text. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = head(bytes)
  let odd = 0
  for (const b of sample) if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27) odd++
  return odd > Math.max(3, sample.length * 0.01)
}

const strict = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Valid UTF-8, or UTF-8 with a few broken bytes: at least twenty sound letters beyond ASCII for each broken one. */
function asUtf8(bytes: Uint8Array): { text: string; told: string } | null {
  const sound = strict(bytes)
  if (sound !== null) {
    const ascii = bytes.every(b => b < 128)
    return {
      text: sound,
      told: ascii ? 'every byte is ASCII, which UTF-8 contains' : 'every byte sequence is valid UTF-8',
    }
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let broken = 0
  let beyond = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0xfffd) broken++
    else if (c > 127) beyond++
  }
  if (beyond < 20 * broken) return null
  return {
    text,
    told: `it is UTF-8 but for ${broken} broken ${broken === 1 ? 'place' : 'places'}, shown as \ufffd`,
  }
}

/** NUL stops databases and screens; each becomes one \ufffd, so no offset moves, and this is told. */
function finish(text: string, name: string, told: string, file: string): Decoded {
  if (!text.includes('\0')) return { text, encoding: { name, told } }
  const clean = text.replaceAll('\0', '\ufffd')
  const count = text.split('\0').length - 1
  if (count > text.length * 0.01) throw notText(file)
  return { text: clean, encoding: { name, told: `${told}; ${count} NUL characters are shown as \ufffd` } }
}

const notText = (name: string): Fault =>
  new Fault(
    'unreadable-file',
    `"${name}" is not text: it holds control bytes that no text has. Give txt, md, html, docx, pdf or TEI, or name its encoding.`,
  )
