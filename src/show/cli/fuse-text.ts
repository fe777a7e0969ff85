import type { FusedItem, Fusion } from '../../weigh/fusion/fuse.ts'
import { chance } from './chance.ts'
import { many } from './print.ts'
import { fit, table } from './table.ts'

/** What a person is shown of a long table; JSON has all. */
const shown = { items: 60, values: 6, pairs: 30, sources: 60, names: 60 }
/** A pair that likelier than not goes back to one hand is listed, and told beside its sources. */
const likely = 0.5
/** Methods whose belief is a probability; of the others it is a rank inside one item. */
const probable = new Set(['accu', 'popaccu', 'ltm'])

/** A fusion as tables in words: items that sources disagree on, then sources, then pairs that share errors. */
export function fuseText(fusion: Fusion): string[] {
  const { method, note, normaliser, leftOut, items, sources } = fusion
  const claims = sources.reduce((sum, source) => sum + source.claims, 0)
  const disputed = items.filter(({ values }) => values.length > 1).toSorted(byNeed)
  const turned = items.filter(isTurned).length
  const tied = items.filter(({ ties }) => ties.length > 0).length
  return [
    `${many(claims, 'claim')} of ${many(sources.length, 'source')} on ${many(items.length, 'item')}, weighed by ${method}.`,
    ...(note === null ? [] : [note]),
    `Forms that say the same were read as one (${normaliser}).`,
    ...(leftOut === 0
      ? []
      : [`${many(leftOut, 'row gives', 'rows give')} no value and ${leftOut === 1 ? 'was' : 'were'} left out.`]),
    '',
    disputed.length === 0
      ? 'On no item do sources give different values.'
      : `On ${many(disputed.length, 'item')} sources give different values: ${turned} turned by dependence, ${many(tied, 'tie')}.`,
    probable.has(method)
      ? 'Belief is a probability by the model of the method, first with copies counted down, then with every source one reason.'
      : `Belief by ${method} is a rank inside one item and no probability, first with copies counted down, then with every source one reason.`,
    ...disputed.slice(0, shown.items).flatMap(item => itemText(item, method)),
    ...beyond(disputed.length, shown.items, 'item'),
    '',
    ...sourcesText(fusion),
    '',
    ...pairsText(fusion),
    '',
    'What is believed is what this table bears out by this method. It is no finding that a thing was so.',
  ]
}

/** Among values that do exactly as well nothing was turned, whichever stands first. */
const isTurned = ({ value, withDependence, ties }: FusedItem): boolean =>
  value !== withDependence && !ties.includes(value)

/** First items that dependence turns, then ties, then the least belief. */
function byNeed(a: FusedItem, b: FusedItem): number {
  const need = (item: FusedItem): number => (isTurned(item) ? 2 : 0) + (item.ties.length > 0 ? 1 : 0)
  return need(b) - need(a) || a.values[0]!.belief - b.values[0]!.belief
}

function itemText(item: FusedItem, method: string): string[] {
  const { values, ties, value, withDependence } = item
  const lines = ['', item.item]
  if (ties.length > 0) lines.push(`  A tie: ${[withDependence, ...ties].join(' and ')} do exactly as well.`)
  if (value !== withDependence && ties.length === 0)
    lines.push(`  With every source one reason it would be ${value}; with copies counted down it is ${withDependence}.`)
  if (method === 'ltm' && ties.length === 0 && values.some(({ sources }) => sources.length > values[0]!.sources.length))
    lines.push(
      '  Fewer sources give the first. ltm begins with a name left out in 1 of 2 and a name wrongly added in 1 of 100 (assumed).',
    )
  const rows = values.slice(0, shown.values).map(found => {
    const voices = `${found.independent.toFixed(1)} of ${found.sources.length}`
    return [
      '',
      chance(found.belief),
      chance(found.beliefPlain),
      voices,
      fit(found.value, shown.names),
      named(found.sources),
    ]
  })
  lines.push(table([['', 'belief', 'plain', 'voices', 'value', 'given by'], ...rows]))
  return [...lines, ...beyond(values.length, shown.values, 'value')]
}

function sourcesText({ sources, dependence }: Fusion): string[] {
  const partner = new Map<string, Fusion['dependence'][number]>()
  for (const pair of dependence) {
    if (pair.throughOthers < likely) continue
    for (const source of [pair.a, pair.b])
      if ((partner.get(source)?.throughOthers ?? 0) < pair.throughOthers) partner.set(source, pair)
  }
  const rows = sources
    .toSorted((a, b) => b.trust - a.trust)
    .slice(0, shown.sources)
    .map(({ source, trust, claims }) => {
      const pair = partner.get(source)
      const with_ = pair === undefined ? '' : `${pair.a === source ? pair.b : pair.a} (${chance(pair.throughOthers)})`
      return ['', source, chance(trust), claims, with_]
    })
  return [
    'Sources, most trusted first; "one hand with" is the source it most likely depends on.',
    table([['', 'source', 'trust', 'claims', 'one hand with'], ...rows]).replace(/ +$/gm, ''),
    ...beyond(sources.length, shown.sources, 'source'),
  ]
}

function pairsText({ dependence }: Fusion): string[] {
  const pairs = dependence.filter(({ throughOthers }) => throughOthers >= likely)
  if (pairs.length === 0)
    return ['No pair of sources is shown to go back to one hand. That is no proof that they do not.']
  const rows = pairs
    .toSorted((a, b) => b.throughOthers - a.throughOthers || b.sharedFalse - a.sharedFalse)
    .slice(0, shown.pairs)
    .map(({ a, b, probability, throughOthers, sharedFalse, sharedTrue, differ }) => [
      '',
      a,
      b,
      chance(throughOthers),
      chance(probability),
      sharedFalse.toFixed(1),
      sharedTrue.toFixed(1),
      differ,
    ])
  return [
    `${many(pairs.length, 'pair')} of sources likely ${pairs.length === 1 ? 'goes' : 'go'} back to one hand, also through others and by themselves; shared errors are what shows it.`,
    table([['', 'source', 'source', 'through others', 'alone', 'errors shared', 'right shared', 'differ'], ...rows]),
    ...beyond(pairs.length, shown.pairs, 'pair'),
  ]
}

/** Names in a row, as many as a line bears. */
function named(names: readonly string[]): string {
  const [few, all] = [names.slice(0, 5).join(', '), names.length]
  return all > 5 ? `${few} and ${all - 5} more` : few
}

const beyond = (all: number, some: number, noun: string): string[] =>
  all > some ? ['', `  ${many(all - some, `more ${noun}`)}: --format json has all.`] : []
