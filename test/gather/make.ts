/** Small documents made in code, so that no binary file lies in the repository. */
import { strToU8, zipSync } from 'fflate'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** One paragraph; `[^1]` calls footnote 1. */
const paragraph = (text: string): string =>
  `<w:p>${text
    .split(/(\[\^\d+\])/)
    .map(run =>
      /^\[\^/.test(run)
        ? `<w:r><w:footnoteReference w:id="${run.slice(2, -1)}"/></w:r>`
        : `<w:r><w:t xml:space="preserve">${escapeXml(run)}</w:t></w:r>`,
    )
    .join('')}</w:p>`

/** A table of rows of cells, each cell of paragraphs or tables. */
export const makeTable = (rows: readonly (readonly (readonly string[])[])[]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${cell.map(paragraphOrTable).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const paragraphOrTable = (text: string): string => (text.startsWith('<w:tbl>') ? text : paragraph(text))

export interface DocxParts {
  /** Paragraphs, and tables that `makeTable` made. */
  readonly paragraphs: readonly string[]
  readonly notes?: readonly string[]
  readonly core?: string
  /** Entries added as they are. */
  readonly more?: Readonly<Record<string, Uint8Array>>
}

export function makeDocx({ paragraphs, notes = [], core = '', more = {} }: DocxParts): Uint8Array {
  const footnotes = notes.map((note, i) => `<w:footnote w:id="${i + 1}">${paragraph(note)}</w:footnote>`).join('')
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body>${paragraphs.map(paragraphOrTable).join('')}</w:body></w:document>`,
    ),
    ...(notes.length > 0
      ? {
          'word/footnotes.xml': strToU8(
            `<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${footnotes}</w:footnotes>`,
          ),
        }
      : {}),
    ...(core === ''
      ? {}
      : { 'docProps/core.xml': strToU8(`<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${core}</cp:coreProperties>`) }),
    ...more,
  })
}

/** A PDF with one text line per entry, one page per inner list (PDF 1.4, Helvetica, no compression). */
export function makePdf(pages: readonly (readonly string[])[], info = '', trailer = ''): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const kids = pages.map(lines => {
    const show = lines
      .map((line, i) => `1 0 0 1 72 ${720 - 14 * i} Tm (${line.replace(/[\\()]/g, '\\$&')}) Tj`)
      .join('\n')
    const stream = lines.length === 0 ? '' : `BT /F1 11 Tf\n${show}\nET`
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map(k => `${k} 0 R`).join(' ')}] /Count ${kids.length} >>`
  if (info !== '') add(`<< ${info} >>`)
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) file += `${String(at).padStart(10, '0')} 00000 n \n`
  const infoRef = info === '' ? '' : ` /Info ${objects.length} 0 R`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${infoRef} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Uint8Array.from(file, c => c.charCodeAt(0))
}

const windows1251 = new TextDecoder('windows-1251')
const koi8r = new TextDecoder('koi8-r')
const cp866 = new TextDecoder('ibm866')
const iso88595 = new TextDecoder('iso-8859-5')

const encodeWith =
  (decoder: TextDecoder) =>
  (text: string): Uint8Array => {
    const table = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b]))
    return Uint8Array.from(text, c => table.get(c)!)
  }

export const toWindows1251 = encodeWith(windows1251)
export const toKoi8r = encodeWith(koi8r)
export const toCp866 = encodeWith(cp866)
export const toIso88595 = encodeWith(iso88595)

export const toUtf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  for (let i = 0; i < units.length; i++) new DataView(bytes.buffer).setUint16(2 * i, units.charCodeAt(i), !big)
  return bytes
}
