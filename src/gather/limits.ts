import { Fault } from '../kit/errors.ts'

/**
 * What gathering may use. All are assumptions: far above any book or archive file we know, far below what hurts a laptop.
 * `docs/gather.md` lists them for readers.
 */
export const limits = {
  /** Bytes of a file of any kind. */
  fileBytes: 256 * 2 ** 20,
  /** Bytes of a file that is text or markup: a book is 1 MB. No encoding has more characters than bytes, so `textLength` follows. */
  textBytes: 32 * 2 ** 20,
  /** Characters of clean text that one source may have. */
  textLength: 32 * 2 ** 20,
  /** Characters of clean text that are searched for masks; a longer text is gathered without the search, and this is told. */
  maskLength: 4 * 2 ** 20,
  /** Bytes of one part of a docx after unpacking. */
  partBytes: 64 * 2 ** 20,
  /** Bytes of all parts of a docx that are read, after unpacking. */
  archiveBytes: 96 * 2 ** 20,
  /** Unpacked bytes for one packed byte. Word's own XML stays below 40; a bomb starts at 1000. */
  packRatio: 300,
  /** Marks for names, dates and speech that are kept of one file. A novel marked word for word has about 20,000. */
  hints: 100_000,
  /** Entries in a docx. */
  zipEntries: 10_000,
  /** Open elements inside one another. Browsers stop at 512. */
  depth: 4096,
  /** Pages of a PDF. */
  pages: 10_000,
  /** Milliseconds that a worker gives one file before it is stopped. The slowest honest file seen took a tenth. */
  milliseconds: 120_000,
  /** Megabytes of memory that a worker gives one file. */
  megabytes: 1024,
} as const

const inMegabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)} MB`

/** Refuses a file by its size alone. Call it before the bytes are read: `gatherBytes` can only refuse what is already in memory. */
export function checkSize(name: string, bytes: number, most: number = limits.fileBytes): void {
  if (bytes > most)
    throw new Fault(
      'too-large',
      `"${name}" has ${inMegabytes(bytes)}, and at most ${inMegabytes(most)} can be read. Split it into parts.`,
    )
}

/**
 * The most bytes a file may have, told by how it begins: PDF and docx pack their text, anything else is text or markup.
 *
 * @example
 * mostBytes(new TextEncoder().encode('%PDF-1.4')) // => limits.fileBytes
 */
export function mostBytes(start: Uint8Array): number {
  const head = Buffer.from(start.subarray(0, 1024)).toString('latin1')
  return head.includes('%PDF-') || head.startsWith('PK\x03\x04') ? limits.fileBytes : limits.textBytes
}
