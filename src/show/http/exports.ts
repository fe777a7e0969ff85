import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseFile } from '../../steps/open-case.ts'
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
}
