import { unzipSync } from 'fflate'
import { type ComponentChildren, h } from 'preact'

/**
 * The body of a Word file as paragraphs, tables and runs: headings, bold, italic, underlined, struck out, line breaks,
 * numbers of notes. Pictures, fields and whatever else a file may carry are left out.
 */
export function safeDocx(bytes: ArrayBuffer): ComponentChildren {
  const parts = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= mostBytes,
  })
  const part = parts['word/document.xml']
  const xml = part === undefined ? '' : new TextDecoder().decode(part)
  if (xml === '' || /<!DOCTYPE/i.test(xml.slice(0, 2000))) return null
  const body = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagNameNS(word, 'body')[0]
  return body === undefined ? null : blocks(body, 0)
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const mostBytes = 64_000_000 // unpacked; more is no letter and no book
const deepest = 12 // tables in tables

const child = (of: Element, name: string): Element | undefined => [...of.children].find(one => one.localName === name)
const value = (of: Element | undefined): string => of?.getAttributeNS(word, 'val') ?? ''

function blocks(of: Element, depth: number): ComponentChildren[] {
  return [...of.children].map(one => {
    if (one.localName === 'p') return paragraph(one)
    if (one.localName === 'sdt' || one.localName === 'sdtContent') return blocks(one, depth + 1)
    if (one.localName !== 'tbl' || depth > deepest) return null
    const rows = [...one.children].filter(row => row.localName === 'tr')
    const cells = (row: Element): Element[] => [...row.children].filter(cell => cell.localName === 'tc')
    return (
      <table>
        <tbody>
          {rows.map(row => (
            <tr>
              {cells(row).map(cell => (
                <td>{blocks(cell, depth + 1)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  })
}

function paragraph(of: Element): ComponentChildren {
  const style = value(child(child(of, 'pPr') ?? of, 'pStyle'))
  const heading = /^(?:heading|title|berschrift|1)\s*(\d?)$/i.exec(style)?.[1]
  return <p class={heading === undefined ? undefined : `head${heading || 1}`}>{runs(of)}</p>
}

function runs(of: Element): ComponentChildren[] {
  return [...of.children].map(one => {
    if (['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple'].includes(one.localName)) return runs(one)
    if (one.localName !== 'r') return null
    const said: ComponentChildren[] = [...one.children].map(piece => {
      if (piece.localName === 't') return piece.textContent
      if (piece.localName === 'tab') return '\t'
      if (piece.localName === 'br' || piece.localName === 'cr') return <br />
      if (piece.localName === 'footnoteReference') return <sup>{piece.getAttributeNS(word, 'id')}</sup>
      return null
    })
    const style = child(one, 'rPr')
    const tags = (['b', 'i', 'u', 'strike'] as const).filter(tag => {
      const set = style === undefined ? undefined : child(style, tag)
      return set !== undefined && !['0', 'false', 'none'].includes(value(set))
    })
    return tags.reduce<ComponentChildren>((inner, tag) => h(tag === 'strike' ? 's' : tag, null, inner), said)
  })
}
