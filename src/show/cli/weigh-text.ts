import type { WeighedCase } from '../../steps/weigh-claims.ts'

/** A weighing as text. Each ratio carries both accounts in words, and is never turned round. */
export function weighText(weighed: WeighedCase): string {
  const { rivals, items, pairs } = weighed
  const words = new Map(rivals.hypotheses.map(({ id, words }) => [id, words]))
  const item = (id: string): string => rivals.items.find(found => found.id === id)!.words
  const lines = [rivals.question, '']
  for (const { id, words } of rivals.hypotheses)
    lines.push(`  ${id.padEnd(8)} ${words} (prior ${round(weighed.prior[id]!)}, an assumption)`)
  lines.push(
    '',
    rivals.priorWhy,
    weighed.seal.holds === null
      ? 'Accounts and priors are not sealed.'
      : weighed.seal.holds
        ? `Accounts and priors stand as sealed (${weighed.seal.hash.slice(0, 12)}).`
        : 'Accounts or priors were CHANGED after they were sealed.',
    '',
    'What each item does (words stand for ranges; the ratio is the middle, its range behind it)',
  )
  for (const found of items.toSorted((a, b) => b.discriminates - a.discriminates)) {
    const [pair, ratio] = Object.entries(found.ratios).reduce((top, next) =>
      next[1].central > top[1].central ? next : top,
    )
    const [a, b] = pair.split('/') as [string, string]
    lines.push(
      '',
      `  ${found.id}: ${item(found.id)}`,
      found.discriminates < 1.05
        ? '    about as probable whichever account holds: it repeats and does not tell them apart'
        : `    ${round(ratio.central)} times (${round(ratio.least)} to ${round(ratio.most)}) as probable if "${words.get(a)}" as if "${words.get(b)}"`,
      `    claims ${rivals.items.find(({ id }) => id === found.id)!.claims.join(', ')}; goes back to ${weighed.origins[found.id]!.join(', ')}`,
    )
    if (found.sharesOriginWith.length > 0)
      lines.push(`    counted once together with ${found.sharesOriginWith.join(', ')}`)
  }
  lines.push('', 'The whole record')
  for (const [pair, ratio] of Object.entries(pairs)) {
    if (ratio.central < 1) continue
    const [a, b] = pair.split('/') as [string, string]
    lines.push(
      `  ${round(ratio.central)} times (${round(ratio.least)} to ${round(ratio.most)}) as probable if "${words.get(a)}" as if "${words.get(b)}"`,
      `    were every item a voice of its own: ${round(ratio.eachForItself)} times`,
    )
  }
  lines.push('', outcomes[weighed.outcome](weighed.ahead.map(id => `"${words.get(id)}"`).join(' and ')))
  lines.push(
    weighed.linchpins.length === 0
      ? 'No three items, taken away, would put another account ahead.'
      : `It rests on: ${weighed.linchpins.map(set => set.join(' + ')).join('; or ')}. Without ${weighed.linchpins[0]!.length === 1 ? 'it' : 'these'} another account is ahead, or none.`,
  )
  if (weighed.leftOut.length > 0)
    lines.push(`Left out, as nobody can judge them or their claims were withdrawn: ${weighed.leftOut.join(', ')}.`)
  lines.push('', 'The best case for each')
  for (const best of weighed.bestCases) {
    lines.push(
      `  ${words.get(best.hypothesis)}`,
      `    carried by: ${best.carriedBy.join(', ') || 'nothing on this record'}`,
      `    weakest link: ${best.weakestLink ?? 'none'}; must answer: ${best.mustAnswer.join(', ') || 'nothing'}`,
    )
  }
  lines.push(
    '',
    'A ratio says how the record fits two accounts. It is not the probability of either, and no verdict on anybody.',
  )
  return `${lines.join('\n')}\n`
}

const outcomes = {
  leads: (ahead: string) => `Ahead in every reading of the words and of the dependence: ${ahead}.`,
  leans: (ahead: string) => `Leans to ${ahead}, but within the ranges the order can change.`,
  'cannot-decide': (ahead: string) => `This record cannot decide. Nearest ahead, by too little to mention: ${ahead}.`,
} as const

const round = (x: number): string => (x >= 1000 || x < 0.001 ? x.toExponential(1) : String(Number(x.toPrecision(2))))
