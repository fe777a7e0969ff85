import { Fault } from '../kit/errors.ts'
import type { Extract } from './extract.ts'
import { limits } from './limits.ts'
import { CleanText } from './map.ts'
import { namesOf } from './record.ts'

/** What we use of a text item of pdf.js: its words, whether a line ends, its matrix (the last two entries are x and y) and height. */
interface Item {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly height: number
}

/** Lines further apart than this many times their height are paragraphs. Assumption: line spacing reaches 1.5. */
const paragraphGap = 1.8

/**
 * The text layer of a PDF, page by page, as pdf.js orders it. A step of the map gives the page; positions count in that page's text.
 * Nothing is drawn, no script of the file runs. pdf.js may work long on a hostile file, so run this in a thread with a time limit (`src/run/threads.ts`).
 *
 * @throws Fault `unreadable-file` where the file is encrypted, broken or only pictures; `too-large` beyond `limits.pages`
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Extract> {
  const { getDocumentProxy } = await import('unpdf')
  // pdf.js takes the buffer it is given, so it gets its own; and it refuses a Buffer, of which `slice` makes another
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
    verbosity: 0,
    stopAtErrors: false,
  }).catch((error: unknown) => {
    throw cannotOpen(error, file)
  })
  try {
    if (pdf.numPages > limits.pages)
      throw new Fault(
        'too-large',
        `"${file}" has ${pdf.numPages} pages; at most ${limits.pages} can be read. Split it into parts.`,
      )
    const out = new CleanText()
    const pages: number[] = []
    const bare: number[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const text = layOut(
        (await page.getTextContent()).items.filter((item): item is typeof item & Item => 'str' in item),
      )
      page.cleanup()
      if (text.trim() === '') bare.push(number)
      else {
        if (out.length > 0) out.stand('\n\n', 0, `page ${number}`)
        pages.push(out.length)
        out.put(text, 0, `page ${number}`)
      }
      if (out.length > limits.textLength)
        throw new Fault(
          'too-large',
          `"${file}" holds more than ${limits.textLength} characters of text. Split it into parts.`,
        )
    }
    if (out.length === 0)
      throw new Fault(
        'unreadable-file',
        `"${file}" has no text layer: its ${pdf.numPages} pages are pictures. Run it through OCR and gather it again.`,
      )
    const about = await readInfo(pdf)
    if (bare.length > 0)
      about.told.pages = `pages without a text layer: ${bare.slice(0, 20).join(', ')}${bare.length > 20 ? ' …' : ''}`
    return { text: out.toString(), steps: out.steps, pages, ...about }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** Items to lines, with an empty line where the gap is that of a paragraph. */
function layOut(items: readonly Item[]): string {
  let text = ''
  let last: { y: number; height: number } | null = null
  for (const item of items) {
    const y = item.transform[5] ?? 0
    if (
      last !== null &&
      text.endsWith('\n') &&
      item.str.trim() !== '' &&
      Math.abs(last.y - y) > paragraphGap * Math.max(last.height, item.height, 1)
    )
      text += '\n'
    text += item.str.replaceAll('\0', '')
    if (item.hasEOL && !text.endsWith('\n')) text += '\n'
    if (item.str.trim() !== '') last = { y, height: item.height }
  }
  return text.trimEnd()
}

async function readInfo(pdf: {
  getMetadata(): Promise<{ info: object }>
}): Promise<{ record: Record<string, unknown>; told: Record<string, string> }> {
  const record: Record<string, unknown> = {}
  const told: Record<string, string> = {}
  const info = await pdf.getMetadata().then(
    found => found.info as Record<string, unknown>,
    () => ({}) as Record<string, unknown>,
  )
  const words = (field: string): string => (typeof info[field] === 'string' ? info[field].trim().slice(0, 1000) : '')
  if (words('Title') !== '') {
    record.title = words('Title')
    told.title = 'the PDF information'
  }
  if (words('Author') !== '') {
    record.author = words('Author').split(';').map(namesOf)
    told.author = 'the PDF information'
  }
  if (words('CreationDate') !== '')
    told.created = `the file was made ${words('CreationDate')}; the document may be older`
  return { record, told }
}

function cannotOpen(error: unknown, file: string): Fault {
  const name = error instanceof Error ? error.name : ''
  return name === 'PasswordException'
    ? new Fault('unreadable-file', `"${file}" is encrypted with a password. Save a copy without it and gather that.`, {
        cause: error,
      })
    : new Fault(
        'unreadable-file',
        `"${file}" is a broken PDF: its structure cannot be followed. Open it in a PDF reader and save it again.`,
        { cause: error },
      )
}
