import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { Fault } from '../kit/errors.ts'
import { limits } from './limits.ts'

export interface MarkupHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  /** `data` stands at [start, end) of the markup; it is shorter than that where it was an entity. */
  text(data: string, start: number, end: number): void
}

/**
 * Walks HTML or XML as a stream with the place of every piece of text. Declared entities are never expanded (htmlparser2 knows
 * only the fixed ones), nothing is loaded, and depth is bounded.
 *
 * @throws Fault `hostile-file` where elements nest deeper than `limits.depth`
 */
export function walkMarkup(markup: string, file: string, xml: boolean, handler: MarkupHandler): void {
  let depth = 0
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > limits.depth) throw tooDeep(file)
        handler.open(xml ? localName(name) : name, attributes)
      },
      onclosetag: name => {
        depth--
        handler.close(xml ? localName(name) : name)
      },
      ontext: data => handler.text(data, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.end(markup)
}

/**
 * Refuses XML that is not well-formed or declares entities, before it is walked. Entity declarations are how a small file
 * becomes a huge one or asks for other files; TEI and docx do not need them.
 */
export function checkXml(xml: string, file: string): void {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let depth = 0
  parser.on('doctype', doctype => {
    if (/<!ENTITY/i.test(doctype))
      throw new Fault(
        'hostile-file',
        `"${file}" declares XML entities, which can hide other files or unfold without end. Remove its DOCTYPE and gather it again.`,
      )
  })
  parser.on('opentag', () => {
    if (++depth > limits.depth) throw tooDeep(file)
  })
  parser.on('closetag', () => depth--)
  parser.on('error', error => {
    throw new Fault(
      'unreadable-file',
      `"${file}" is not well-formed XML: ${error.message.slice(0, 160).replace(/\.+$/, '')}. Mend it there and gather it again.`,
      { cause: error },
    )
  })
  parser.write(xml).close()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

const tooDeep = (file: string): Fault =>
  new Fault(
    'hostile-file',
    `"${file}" nests elements more than ${limits.depth} deep, which no document needs. Save it again from the program that made it.`,
  )
