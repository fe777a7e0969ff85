import { Fault } from '../kit/errors.ts'
import type { Extract } from './extract.ts'
import { limits } from './limits.ts'
import { CleanText } from './map.ts'
import { type Item, LineEnds, layOut } from './pdf-layout.ts'
import { namesOf, said } from './record.ts'

/**
 * The text layer of a PDF, page by page, as pdf.js orders it, save where two columns are drawn across; words that a line end breaks are
 * joined, and this is told. A step of the map gives the page; positions count in that page's text, line ends and hyphens with it.
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
    const texts: string[] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = layOut(items.filter((item): item is typeof item & Item => 'str' in item))
      page.cleanup()
      texts.push(text)
      length += text.length
      if (length > limits.textLength)
        throw new Fault(
          'too-large',
          `"${file}" holds more than ${limits.textLength} characters of text. Split it into parts.`,
        )
    }
    const out = new CleanText()
    const pages: number[] = []
    const bare: number[] = []
    const ends = new LineEnds(texts)
    for (const [i, text] of texts.entries()) {
      if (text.trim() === '') {
        bare.push(i + 1)
        continue
      }
      const place = `page ${i + 1}`
      if (out.length > 0) out.stand('\n\n', 0, place)
      pages.push(out.length)
      for (const piece of ends.mend(text)) out.put(piece.text, piece.at, place)
    }
    if (out.length === 0)
      throw new Fault(
        'unreadable-file',
        `"${file}" has no text layer: its ${pdf.numPages} pages are pictures. Run it through OCR and gather it again.`,
      )
    const about = await readInfo(pdf)
    if (ends.joined > 0) about.told.hyphens = `${ends.joined} words that a line end breaks were joined`
    if (bare.length > 0)
      about.told.pages = `pages without a text layer: ${bare.slice(0, 20).join(', ')}${bare.length > 20 ? ' …' : ''}`
    return { text: out.toString(), steps: out.steps, pages, ...about }
  } finally {
    await pdf.loadingTask.destroy()
  }
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
  const [title, author] = [said(words('Title')), said(words('Author'))]
  if (title !== '') {
    record.title = title
    told.title = 'the PDF information'
  }
  if (author !== '') {
    record.author = author.split(';').map(namesOf)
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
