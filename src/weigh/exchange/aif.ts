import { z } from 'zod'
import { notAnchored, Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import type { Weighing } from '../hypotheses/weigh.ts'
import { askRivals, askSize } from './ask-rivals.ts'

/**
 * Rival accounts in the Argument Interchange Format (Chesñevar et al. 2006), in the JSON of AIFdb: accounts and items are
 * information nodes (I); an item that makes an account likelier than another does goes to it by an inference (RA), one that
 * makes it less likely by a conflict (CA); accounts exclude each other by conflicts. AIF has no likelihoods, so the whole set
 * travels beside the graph under `countertrial`, where other programs leave it alone.
 *
 * Reading prefers that part. A graph without it is read by its arrows: nodes that are only aimed at are accounts, nodes that
 * aim at them are items, and every likelihood is "cannot be judged" until a person says.
 */
const Node = z.object({ nodeID: z.coerce.string(), text: z.string(), type: z.string() })
const Edge = z.object({ edgeID: z.coerce.string().optional(), fromID: z.coerce.string(), toID: z.coerce.string() })
const Graph = z.object({
  nodes: z.array(Node).max(20_000),
  edges: z.array(Edge).max(100_000),
  countertrial: Rivals.optional(),
})

/** Assumption: a graph of accounts that a person can compare joins fewer pairs than this. */
const mostLinks = 100_000

export function writeAif(rivals: Rivals, weighing: Weighing): string {
  const nodes: z.infer<typeof Node>[] = []
  const edges: z.infer<typeof Edge>[] = []
  const add = (text: string, type: string): string => {
    nodes.push({ nodeID: String(nodes.length + 1), text, type })
    return String(nodes.length)
  }
  const join = (from: string, type: 'RA' | 'CA', to: string): void => {
    const by = add(type === 'RA' ? 'Default Inference' : 'Default Conflict', type)
    for (const [fromID, toID] of [
      [from, by],
      [by, to],
    ] as const)
      edges.push({ edgeID: String(edges.length + 1), fromID, toID })
  }
  const accounts = new Map(rivals.hypotheses.map(({ id, words }) => [id, add(words, 'I')]))
  const ids = [...accounts.keys()]
  for (const [i, a] of ids.entries())
    for (const b of ids.slice(i + 1)) {
      join(accounts.get(a)!, 'CA', accounts.get(b)!)
      join(accounts.get(b)!, 'CA', accounts.get(a)!)
    }
  for (const item of weighing.items) {
    const node = add(rivals.items.find(({ id }) => id === item.id)!.words, 'I')
    for (const a of ids) {
      const ratios = ids.filter(b => b !== a).map(b => item.ratios[`${a}/${b}`]!.central)
      if (Math.max(...ratios) > 1 && Math.min(...ratios) >= 1) join(node, 'RA', accounts.get(a)!)
      if (Math.min(...ratios) < 1 && Math.max(...ratios) <= 1) join(node, 'CA', accounts.get(a)!)
    }
  }
  return `${JSON.stringify({ nodes, edges, locutions: [], countertrial: rivals }, null, 2)}\n`
}

/** Throws Fault `bad-input`. */
export function readAif(text: string): Rivals {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Fault('bad-input', 'This AIF file is not JSON. Export it again from the program that made it.')
  }
  const read = Graph.safeParse(value)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new Fault('bad-input', `This is no AIF graph at "${path.join('.') || 'the whole'}": ${message}.`)
  }
  const { nodes, edges, countertrial } = read.data
  if (countertrial !== undefined) return countertrial
  const known = new Map(nodes.map(node => [node.nodeID, node]))
  const into = Map.groupBy(edges, edge => edge.toID)
  const outOf = Map.groupBy(edges, edge => edge.fromID)
  const informs = (id: string): boolean => known.get(id)?.type === 'I'
  const links: { readonly from: string; readonly to: string; readonly type: string }[] = []
  for (const { nodeID, type } of nodes) {
    if (type !== 'RA' && type !== 'CA') continue
    const [from, to] = [into.get(nodeID) ?? [], outOf.get(nodeID) ?? []]
    if (links.length + from.length * to.length > mostLinks)
      throw new Fault('bad-input', `This AIF graph joins more than ${mostLinks} pairs of nodes. Export a part of it.`)
    for (const { fromID } of from)
      for (const { toID } of to) if (informs(fromID) && informs(toID)) links.push({ from: fromID, to: toID, type })
  }
  const inferring = new Set(links.filter(({ type }) => type === 'RA').map(({ from }) => from))
  const accounts = [...new Set(links.map(({ to }) => to))].filter(id => !inferring.has(id))
  const aimed = new Set(accounts)
  const items = [...new Set(links.map(({ from }) => from))].filter(id => !aimed.has(id))
  if (accounts.length < 2 || items.length === 0)
    throw new Fault('bad-input', 'This AIF graph holds no two accounts with something said for or against one of them.')
  askSize(accounts.length, items.length)
  const byItem = Map.groupBy(links, ({ from }) => from)
  const aims = (item: string): string =>
    (byItem.get(item) ?? [])
      .filter(({ to }) => aimed.has(to))
      .map(({ to, type }) => `${type === 'RA' ? 'supports' : 'attacks'} "${known.get(to)!.text}"`)
      .join(', ')
  return askRivals({
    question: 'Which account holds?',
    hypotheses: accounts.map(id => ({ id: `n${id}`, words: known.get(id)!.text })),
    prior: Object.fromEntries(accounts.map(id => [`n${id}`, 1])),
    priorWhy: 'Taken from AIF, which knows no priors: equal weights are an assumption.',
    items: items.map(id => ({
      id: `n${id}`,
      words: known.get(id)!.text,
      claims: [notAnchored],
      likelihoods: Object.fromEntries(accounts.map(account => [`n${account}`, 'cannot be judged'])),
      why: `In the AIF graph it ${aims(id) || 'stands alone'}.`,
    })),
  })
}
