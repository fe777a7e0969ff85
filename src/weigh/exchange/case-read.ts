import { z } from 'zod'
import { LikelihoodWord, notAnchored, type Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import { askRivals, askSize } from './ask-rivals.ts'

/**
 * Rival accounts from the wording of CASE as `case-wording.ts` writes it: one investigation with the question, hypotheses,
 * items, and an evaluation for each item given each hypothesis. Nodes are known by their type and joined by `@id`; other nodes
 * are passed over. An item that nobody evaluated given a hypothesis is "cannot be judged" there: a graph says nothing more.
 */
const One = z.object({ '@id': z.string() })
const Text = z.string()
const Base = z.object({ '@id': z.string(), '@type': z.union([Text, z.array(Text).max(20)]) }).loose()
const Graph = z.object({ '@graph': z.array(Base).max(20_000) })

const Investigation = z.object({
  '@id': Text,
  'uco-core:name': Text,
  'ct:seal': Text.nullish(),
  'ct:priorBasis': Text.optional(),
})
const Hypothesis = z.object({
  '@id': Text,
  'uco-core:statement': Text,
  'uco-core:description': Text.optional(),
  'ct:priorWeight': z.number().optional(),
  'ct:priorBasis': Text.optional(),
  'ct:asExplanation': z.unknown().optional(),
})
const Item = z.object({
  '@id': Text,
  'uco-core:statement': Text,
  'ct:restsOnClaim': z.array(Text).optional(),
  'ct:rationale': Text.optional(),
  'ct:sharesParentWith': z.array(One).optional(),
})
const Evaluation = z.object({
  'ct:of': One,
  'ct:givenHypothesis': One,
  'ct:likelihoodWord': LikelihoodWord,
  'ct:rationale': Text.optional(),
})

/** Throws Fault `bad-input`, with the node and field at fault. */
export function readCaseWording(value: unknown): Rivals {
  const { '@graph': graph } = asked(Graph, value, 'the whole')
  const of = <T>(type: string, shape: z.ZodType<T>): T[] =>
    graph.flatMap(node => ([node['@type']].flat().includes(type) ? [asked(shape, node, node['@id'])] : []))
  const [investigation] = of('investigation:Investigation', Investigation)
  const hypotheses = of('ct:Hypothesis', Hypothesis)
  const items = of('ct:EvidenceItem', Item)
  const evaluations = of('ct:Evaluation', Evaluation)
  if (investigation === undefined || hypotheses.length < 2)
    throw new Fault(
      'bad-input',
      'This CASE graph holds no investigation with two nodes of type ct:Hypothesis. Write one with weigh --format case.',
    )
  askSize(hypotheses.length, items.length)
  const said = new Map(evaluations.map(one => [`${one['ct:of']['@id']}\n${one['ct:givenHypothesis']['@id']}`, one]))
  if (said.size < evaluations.length)
    throw new Fault(
      'bad-input',
      'This CASE graph evaluates one item twice given one hypothesis. Leave one ct:Evaluation for each pair.',
    )
  const about = (item: string, account: string) => said.get(`${item}\n${account}`)
  const rubric = hypotheses.flatMap(one =>
    one['ct:asExplanation'] === undefined ? [] : [[name(one['@id']), one['ct:asExplanation']] as const],
  )
  return askRivals({
    id: name(investigation['@id']),
    question: investigation['uco-core:name'],
    hypotheses: hypotheses.map(one => ({
      id: name(one['@id']),
      words: one['uco-core:statement'],
      ...(one['uco-core:description'] === undefined ? {} : { note: one['uco-core:description'] }),
    })),
    prior: Object.fromEntries(hypotheses.map(one => [name(one['@id']), one['ct:priorWeight'] ?? 1])),
    priorWhy: hypotheses[0]!['ct:priorBasis'] ?? 'Nothing was said of priors: equal weights are an assumption.',
    ...(investigation['ct:seal'] == null ? {} : { sealed: investigation['ct:seal'] }),
    items: items.map(item => ({
      id: name(item['@id']),
      words: item['uco-core:statement'],
      claims: item['ct:restsOnClaim'] ?? [notAnchored],
      likelihoods: Object.fromEntries(
        hypotheses.map(one => [
          name(one['@id']),
          about(item['@id'], one['@id'])?.['ct:likelihoodWord'] ?? 'cannot be judged',
        ]),
      ),
      why:
        item['ct:rationale'] ??
        hypotheses.flatMap(one => about(item['@id'], one['@id'])?.['ct:rationale'] ?? [])[0] ??
        'The CASE graph gives no reason.',
      ...(item['ct:sharesParentWith'] === undefined
        ? {}
        : { sharesWith: item['ct:sharesParentWith'].map(one => name(one['@id'])) }),
    })),
    ...(rubric.length === 0 ? {} : { rubric: Object.fromEntries(rubric) }),
  })
}

/** The name in `kb:item-NAME`; an id of another program stays whole. */
function name(id: string): string {
  const own = /^kb:(?:investigation|hypothesis|item)-(.*)$/s.exec(id)
  try {
    // an id with a stroke would be taken for a pair of accounts
    return own === null ? id.replaceAll('/', '-') : decodeURIComponent(own[1]!)
  } catch {
    throw new Fault('bad-input', `The node "${id.slice(0, 60)}" has an id that is no encoded name. Mend its % signs.`)
  }
}

function asked<T>(shape: z.ZodType<T>, value: unknown, where: string): T {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Fault(
    'bad-input',
    `This CASE graph cannot be read at "${where.slice(0, 60)}"${path.length === 0 ? '' : `, field "${path.join('.')}"`}: ${message}.`,
  )
}
