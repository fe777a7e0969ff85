import type { Source } from '../case/source.ts'
import { Fault, isFault } from '../kit/errors.ts'
import { mapOffsets } from '../kit/offsets.ts'
import { digest } from './digest.ts'
import { readDocx } from './docx.ts'
import { type Decoded, declaredEncoding, decode } from './encoding.ts'
import type { Extract, Range } from './extract.ts'
import { decideFormat, type Format } from './format.ts'
import { readHtml } from './html.ts'
import { tellLanguage } from './language.ts'
import { proposeLayers } from './layers.ts'
import { checkSize, limits } from './limits.ts'
import { proposeMasks } from './masks/propose.ts'
import { readMd } from './md.ts'
import { readPdf } from './pdf.ts'
import { readTei } from './tei.ts'
import { nameUntitled } from './title.ts'
import { readTxt } from './txt.ts'

/** A source before a case gives it its id and siglum. */
export type Gathered = Omit<Source, 'id' | 'siglum'>

export interface GatherOptions {
  /** The encoding, where a person knows it better. */
  readonly encoding?: string
  /** BCP 47, where a person knows it better. */
  readonly language?: string
  /** Propose no masks and layers. */
  readonly plain?: boolean
}

/**
 * One file's bytes to a source: clean text with a map back, masks, layers, notes, digests, record. Nothing outside is touched.
 * Offsets of the answer count code points. For txt the clean text is the decoded file to the character.
 *
 * @param bytes the whole file
 * @param name  the file's name, for its ending and for what is said of it; a path is cut to its last part
 * @throws Fault `unreadable-file`, `hostile-file`, `too-large` or `bad-input`, each one sentence about this file
 * @example
 * const source = await gatherBytes(new TextEncoder().encode('Report\n\nI saw nothing.'), 'report.txt')
 * source.title // => 'Report'
 */
export async function gatherBytes(bytes: Uint8Array, name: string, options: GatherOptions = {}): Promise<Gathered> {
  const file = name.split(/[\\/]/).at(-1) || 'unnamed'
  checkSize(file, bytes.length)
  if (bytes.length === 0)
    throw new Fault('unreadable-file', `"${file}" is empty: it has no bytes. Check the copy and gather it again.`)
  const { format, mediaType, told } = decideFormat(bytes, file)
  const { extract, decoded } = await readFormat(format, bytes, file, options)
  if (extract.text.trim() === '')
    throw new Fault('unreadable-file', `"${file}" holds no words. Check that it is the file you meant.`)
  if (extract.text.length > limits.textLength)
    throw new Fault(
      'too-large',
      `"${file}" holds ${extract.text.length} characters of text; at most ${limits.textLength} can be read. Split it into parts.`,
    )

  const clean = mapOffsets(extract.text)
  const original = mapOffsets(decoded?.text ?? '')
  const points = <R extends Range>(range: R): R => ({
    ...range,
    start: clean.toPoints(range.start),
    end: clean.toPoints(range.end),
  })
  const { masks, notes } = options.plain ? { masks: [], notes: extract.notes ?? [] } : proposeMasks(extract)
  const layers = options.plain ? (extract.layers ?? []) : proposeLayers(extract, masks, notes)
  const title = extract.record.title
  const untold =
    extract.text.length > limits.maskLength
      ? {
          masks: `the text is longer than ${limits.maskLength} characters and was not searched for what does not belong`,
        }
      : {}
  return {
    title: typeof title === 'string' ? title : nameUntitled(extract.text, file),
    language: options.language ?? extract.language ?? tellLanguage(extract.text),
    text: extract.text,
    digest: digest(extract.text),
    originalDigest: digest(bytes),
    file,
    mediaType,
    encoding: decoded?.encoding ?? { name: 'utf-8', told: `the ${format} format fixes it` },
    record: { type: 'document', ...extract.record, custom: { told: { ...extract.told, ...untold, format: told } } },
    map: extract.steps.map(step => ({
      ...step,
      start: clean.toPoints(step.start),
      original: decoded === null ? step.original : original.toPoints(step.original),
    })),
    masks: masks.map(mask => ({ ...points(mask), state: 'proposed' as const })),
    layers: layers.map(points),
    ...(extract.hints &&
      extract.hints.actors.length + extract.hints.ranges.length > 0 && {
        hints: { actors: extract.hints.actors, ranges: extract.hints.ranges.map(points) },
      }),
    notes: notes.map(note => ({ ...note, mark: note.mark && points(note.mark), text: points(note.text) })),
  }
}

const readers = { txt: readTxt, md: readMd, html: readHtml, tei: readTei } as const

interface Reading {
  readonly extract: Extract
  /** Null where the original is no text. */
  readonly decoded: Decoded | null
}

async function readFormat(format: Format, bytes: Uint8Array, file: string, options: GatherOptions): Promise<Reading> {
  try {
    if (format === 'pdf') return { extract: await readPdf(bytes, file), decoded: null }
    if (format === 'docx') return { extract: readDocx(bytes, file), decoded: null }
    checkSize(file, bytes.length, limits.textBytes)
    const declared = format === 'html' || format === 'tei' ? declaredEncoding(bytes) : undefined
    const decoded = decode(bytes, file, options.encoding, declared)
    return { extract: readers[format](decoded.text, file), decoded }
  } catch (error) {
    if (isFault(error)) throw error
    throw new Fault(
      'unreadable-file',
      `"${file}" could not be read as ${format}: its structure is broken. Open it in the program that made it and save it again.`,
      { cause: error },
    )
  }
}
