import { createHash } from 'node:crypto'

/** The part of an OpenAPI document that the reference is made from. */
export interface Described {
  readonly info: { readonly title: string; readonly description?: string | undefined }
  readonly paths?: object | undefined
  readonly components?: { readonly schemas?: object | undefined } | undefined
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly role: string
  readonly parameters: readonly string[]
  readonly body: string
  readonly answer: string
  readonly statuses: readonly string[]
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema, walked as it comes
type Schema = any

/** Every operation in the order of the document. */
function operations(document: Described): Operation[] {
  return Object.entries((document.paths ?? {}) as Record<string, Schema>).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Schema>).map(([method, d]) => {
      const content = (part: Schema) => part?.content?.['application/json']?.schema
      return {
        method: method.toUpperCase(),
        path,
        tag: d.tags?.[0] ?? '',
        summary: d.summary ?? '',
        role: d['x-role'] ?? '',
        parameters: (d.parameters ?? [])
          .filter((one: Schema) => one.in === 'query')
          .map((one: Schema) => `${one.name}${one.required === true ? '' : '?'}: ${shape(one.schema, 1)}`),
        body: d.requestBody === undefined ? '' : shape(content(d.requestBody) ?? 'files', 2),
        answer: shape(content(d.responses?.['200']) ?? 'events', 3),
        statuses: Object.keys(d.responses ?? {}).filter(status => status !== '200'),
      }
    }),
  )
}

/** The named shapes, by name. */
const shapes = (document: Described): [name: string, shape: string][] =>
  Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>)
    .map(([name, schema]): [string, string] => [name, shape(schema, 3)])
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** A schema in the notation of TypeScript, down to `depth` levels. */
function shape(schema: Schema, depth: number): string {
  if (typeof schema === 'string') return schema
  if (schema === undefined) return 'any'
  if (schema.$ref !== undefined) return schema.$ref.replace('#/components/schemas/', '')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((one: unknown) => JSON.stringify(one)).join(' | ')
  if (schema.allOf !== undefined) return schema.allOf.map((one: Schema) => shape(one, depth)).join(' & ')
  const union = schema.anyOf ?? schema.oneOf
  if (union !== undefined) {
    return union.map((one: Schema) => shape(one, depth)).join(' | ')
  }
  if (schema.type === 'array') return depth === 0 ? '[…]' : `[${shape(schema.items, depth - 1)}]`
  if (Array.isArray(schema.type)) {
    return schema.type.map((type: string) => shape({ ...schema, type }, depth)).join(' | ')
  }
  if (schema.type !== 'object') return schema.type ?? 'any'
  if (schema.properties === undefined) return '{ … }'
  if (depth === 0) return '{…}'
  const required = new Set(schema.required ?? [])
  const fields = Object.entries(schema.properties).map(
    ([name, one]) => `${name}${required.has(name) ? '' : '?'}: ${shape(one, depth - 1)}`,
  )
  return `{ ${fields.join(', ')} }`
}

/** `docs/api.md`, made from the same document that the server gives out. */
export function referenceMarkdown(document: Described): string {
  const lines = ['# The HTTP API', '', document.info.description ?? '', '']
  lines.push('This page is made from `/api/openapi.json`; a test compares them. Roles: read, propose, decide, own.', '')
  for (const [tag, group] of byTag(document)) {
    lines.push(`## ${tag}`, '')
    for (const one of group) {
      lines.push(`### ${one.method} ${one.path}`, '', `${one.summary} Needs "${one.role}".`, '')
      if (one.parameters.length > 0) lines.push(`- query: \`${one.parameters.join(', ')}\``)
      if (one.body !== '') lines.push(`- body: \`${one.body}\``)
      lines.push(`- answer: \`${one.answer}\``)
      if (one.statuses.length > 0) lines.push(`- else: ${one.statuses.join(', ')}`)
      lines.push('')
    }
  }
  lines.push('## Shapes', '')
  for (const [name, said] of shapes(document)) lines.push(`- **${name}** \`${said}\``)
  return `${lines.join('\n')}\n`
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 'IBM Plex Sans', system-ui, sans-serif }
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-family: 'Source Serif 4', Georgia, serif; font-weight: 600 }
h3 { font: 600 1rem/1.4 'IBM Plex Mono', monospace; margin: 2rem 0 0 }
code { font: .85rem/1.5 'IBM Plex Mono', monospace; overflow-wrap: anywhere }
dt { font-weight: 600 } dd { margin: 0 0 .5rem }
`

/** The same for a person's eyes, at `/api`: no script, and a policy that allows this style alone. */
export function referencePage(document: Described): { html: string; policy: string } {
  const groups = byTag(document).map(([tag, group]) => `<h2>${escaped(tag)}</h2>${group.map(section).join('')}`)
  const named = shapes(document).map(([name, said]) => `<dt>${escaped(name)}<dd><code>${escaped(said)}</code>`)
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
  const title = `<title>Countertrial: the HTTP API</title><style>${style}</style>`
  const intro = `<h1>The HTTP API</h1><p>${escaped(document.info.description ?? '')}</p>`
  const link = '<p>For programs: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>'
  const digest = createHash('sha256').update(style).digest('base64')
  return {
    html: `${head}${title}<main>${intro}${link}${groups.join('')}<h2>Shapes</h2><dl>${named.join('')}</dl></main></html>`,
    policy: `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  }
}

function section(one: Operation): string {
  const row = (name: string, value: string) => (value === '' ? '' : `<dt>${name}<dd><code>${escaped(value)}</code>`)
  const rows = row('query', one.parameters.join(', ')) + row('body', one.body) + row('answer', one.answer)
  const role = `Needs “${escaped(one.role)}”.`
  return `<h3>${one.method} ${escaped(one.path)}</h3><p>${escaped(one.summary)} ${role}</p><dl>${rows}</dl>`
}

function byTag(document: Described): [tag: string, group: Operation[]][] {
  return Object.entries(Object.groupBy(operations(document), one => one.tag)) as [string, Operation[]][]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
