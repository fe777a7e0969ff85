import { Fault } from '../kit/errors.ts'

export type Format = 'txt' | 'md' | 'html' | 'tei' | 'docx' | 'pdf'

export interface FormatDecision {
  readonly format: Format
  readonly mediaType: string
  /** On what ground, and where the name says otherwise, that it does. */
  readonly told: string
}

const mediaTypes: Readonly<Record<Format, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  tei: 'application/tei+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Whether files of this type carry their encoding with them, so that there is none to choose. */
export const fixesEncoding = (mediaType: string): boolean =>
  mediaType === mediaTypes.pdf || mediaType === mediaTypes.docx

const byExtension: Readonly<Record<string, Format>> = {
  txt: 'txt', text: 'txt', md: 'md', markdown: 'md', htm: 'html', html: 'html', xhtml: 'html', xml: 'tei', tei: 'tei', docx: 'docx', pdf: 'pdf',
} // biome-ignore format: a table reads better in rows

/** First bytes of kinds that hold no text for us, with what a person can do. */
const refused: readonly (readonly [bytes: readonly number[], kind: string, next: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (.doc)', 'Save it as docx'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF', 'Save it as docx'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'Run it through OCR'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'Run it through OCR'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)', 'Run it through OCR'],
  [[0x49, 0x49, 0x2a, 0x00], 'a picture (TIFF)', 'Run it through OCR'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'a picture (TIFF)', 'Run it through OCR'],
  [[0x1f, 0x8b], 'a gzip archive', 'Unpack it'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'Unpack it'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'Unpack it'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'Give a document instead'],
  [[0x41, 0x54, 0x26, 0x54], 'a DjVu scan', 'Convert it to PDF with a text layer'],
]

const starts = (bytes: Uint8Array, with_: readonly number[]): boolean => with_.every((b, i) => bytes[i] === b)

/**
 * Decides what a file is: by its bytes first, by its name only where bytes leave it open. A name that says otherwise is told, not trusted.
 *
 * @throws Fault `unreadable-file` where the bytes are of a kind that holds no text for us.
 * @example
 * decideFormat(new TextEncoder().encode('%PDF-1.4'), 'letter.txt').format // => 'pdf'
 */
export function decideFormat(bytes: Uint8Array, name: string): FormatDecision {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const named = byExtension[extension]
  for (const [magic, kind, next] of refused)
    if (starts(bytes, magic))
      throw new Fault('unreadable-file', `"${name}" is ${kind}, which cannot be read. ${next} and gather it again.`)
  const found = byBytes(bytes, name, named)
  const differs = named !== undefined && named !== found.format && !(named === 'txt' && found.format === 'md')
  return {
    format: found.format,
    mediaType: mediaTypes[found.format],
    told: differs ? `${found.why}, although the name ends in .${extension}` : found.why,
  }
}

function byBytes(bytes: Uint8Array, name: string, named: Format | undefined): { format: Format; why: string } {
  const start = latin(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return { format: 'pdf', why: 'its first bytes are those of a PDF' }
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return { format: 'docx', why: 'its first bytes are those of a zip archive' }
  if (starts(bytes, [0x50, 0x4b, 0x05, 0x06]))
    throw new Fault('unreadable-file', `"${name}" is an empty zip archive. Give the document itself.`)
  // NULs fall out, so that UTF-16 markup is seen too
  const head = latin(bytes.subarray(0, 65_536)).replaceAll('\0', '').trimStart().toLowerCase()
  const marked = head.startsWith('<') || head.slice(0, 3) === 'ï»¿' || /^(ÿþ|þÿ)?\s*</i.test(head)
  if (marked && /<(tei|teicorpus|tei:tei)[\s>]/.test(head)) return { format: 'tei', why: 'it opens with a TEI element' }
  if (marked && /<(!doctype html|html|head|body)[\s>]/.test(head)) return { format: 'html', why: 'it opens with HTML' }
  if (head.startsWith('<?xml'))
    throw new Fault(
      'unreadable-file',
      `"${name}" is XML, but neither TEI nor XHTML. Turn it into TEI, HTML or plain text.`,
    )
  if (named === 'html' && /<[a-z][a-z0-9]*[\s/>]/.test(head))
    return { format: 'html', why: 'its name ends in .html and it holds tags' }
  if (named === 'md') return { format: 'md', why: 'it is text and its name ends in .md' }
  return { format: 'txt', why: 'it is text without markup that we know' }
}

/** Bytes as characters of the same number, to search in. */
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
