import type { ImportedTarget } from '../gather/annotations.ts'

/** By what names a source of the case can be meant. */
export interface SourceNames {
  readonly id: string
  readonly siglum: string
  readonly file: string
  /** SHA-256 of the text. */
  readonly digest: string
  /** SHA-256 of the bytes it came from. */
  readonly original: string
}

/** `sameText` where offsets of the target are known to count in this text. */
export type Picked = { readonly id: string; readonly sameText: boolean } | { readonly why: string }

/**
 * The source of the case that a target means: by a SHA-256 in its IRI, of the text or of the file's bytes; else by file
 * name, given beside the IRI or as its last part. Two sources of one name are told, not guessed between.
 */
export function pickSource(
  sources: readonly SourceNames[],
  { source = '', file }: Pick<ImportedTarget, 'source' | 'file'>,
): Picked {
  const digest = /[0-9a-f]{64}/i.exec(source)?.[0]?.toLowerCase()
  const byText = sources.find(one => one.digest === digest)
  if (byText) return { id: byText.id, sameText: true }
  const byBytes = sources.find(one => one.original === digest)
  if (byBytes) return { id: byBytes.id, sameText: false }
  const names = [file, lastPart(source)].flatMap(name => (name === undefined || name === '' ? [] : [plain(name)]))
  for (const name of names) {
    const found = sources.filter(one => plain(baseName(one.file)) === plain(baseName(name)))
    if (found.length === 1) return { id: found[0]!.id, sameText: false }
    if (found.length > 1) {
      const sigla = found.map(one => one.siglum).join(', ')
      return { why: `${found.length} sources are called "${name}" (${sigla}), and nothing tells which is meant.` }
    }
  }
  const said = file ?? source
  return { why: said === '' ? 'It names no source.' : `No source of the case is "${said.slice(0, 120)}".` }
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase()

const baseName = (path: string): string => path.split(/[/\\]/).findLast(part => part !== '') ?? path

function lastPart(iri: string): string {
  const bare = baseName(iri.replace(/[?#].*$/s, '')).replace(/^.*:/s, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
