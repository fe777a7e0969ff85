import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseFile } from '../../steps/open-case.ts'
import { prove } from '../../steps/prove.ts'
import { showAnnotations } from '../../steps/show-annotations.ts'
import { toCollection } from '../report/annotations.ts'
import { demanding, type Visit } from './guard.ts'
import { about } from './openapi.ts'

const jsonLd = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** The findings of one source, or of all, as W3C annotations, under their own media type. */
export function addExports(app: OpenAPIHono<Visit>, file: CaseFile): void {
  const query = z.object({ decided: z.literal('true').optional() })
  const rows = [
    ['/api/sources/{id}/annotations.jsonld', 'Sources', 'a source'],
    ['/api/annotations.jsonld', 'The case', 'the case'],
  ] as const
  for (const [path, tag, of] of rows) {
    const does = `The findings of ${of} as W3C annotations; with \`decided=true\` only what a person accepted or made.`
    app.openAPIRegistry.registerPath({
      method: 'get',
      path,
      ...about(tag, 'read', does),
      request: { query },
      responses: { 200: { content: { [jsonLd]: { schema: { type: 'object' } } }, description: 'Done.' } },
    })
    app.get(path.replace('{id}', ':id'), demanding(file, 'read'), c => {
      const source = c.req.param('id')
      const decided = c.req.query('decided') === 'true'
      const choice = { decided, ...(source === undefined ? {} : { source }) }
      const collection = toCollection(showAnnotations(file.as(c.var.name), choice))
      return c.body(JSON.stringify(collection), 200, { 'content-type': jsonLd })
    })
  }
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/proof.json',
    ...about(
      'Ledger',
      'read',
      'What people decided, with the digests of the sources and the whole ledger, for `countertrial verify`; `texts=true` adds the texts.',
    ),
    request: { query: z.object({ texts: z.literal('true').optional() }) },
    responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } }, description: 'Done.' } },
  })
  app.get('/api/proof.json', demanding(file, 'read'), c => {
    const proof = prove(file.as(c.var.name), { texts: c.req.query('texts') === 'true' })
    return c.body(JSON.stringify(proof), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="proof.json"',
    })
  })
}
