import { type LikelihoodWord, notAnchored, type Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import type { Weighing } from '../hypotheses/weigh.ts'
import { askRivals } from './matrix.ts'

/**
 * Rival accounts as Argdown (argdown.org): each account a statement, each item an argument that supports (+) or attacks (-) it,
 * accounts that exclude each other joined by ><. An item supports the accounts under which it is most probable and attacks
 * those under which it is least; where it does not discriminate it has no arrow. What Argdown has no word for (likelihoods,
 * claims, priors) stands as data in braces after the text, which Argdown keeps.
 *
 * Reading takes what writing gives, and plain Argdown too: there an arrow says for or against and not how much, so every
 * likelihood is "cannot be judged" until a person says, and the arrows are kept as the reason.
 */
export function writeArgdown(rivals: Rivals, weighing: Weighing): string {
  const lines = ['===', `title: ${JSON.stringify(rivals.question)}`, 'author: Countertrial', '===', '']
  for (const [i, { id, words, note }] of rivals.hypotheses.entries()) {
    lines.push(`[${id}]: ${line(words)} ${data({ prior: rivals.prior[id], ...(note === undefined ? {} : { note }) })}`)
    for (const item of weighing.items) {
      const own = arrows(item, rivals)[id]
      if (own !== undefined) lines.push(`  ${own} <${item.id}>`)
    }
    for (const other of rivals.hypotheses.slice(i + 1)) lines.push(`  >< [${other.id}]`)
    lines.push('')
  }
  const { id, question, priorWhy, sealed } = rivals
  lines.push(
    `// accounts ${JSON.stringify({ id, question, priorWhy, ...(sealed === undefined ? {} : { sealed }) })}`,
    '',
  )
  for (const { id, words, ...rest } of rivals.items) lines.push(`<${id}>: ${line(words)} ${data(rest)}`, '')
  return lines.join('\n')
}

function arrows({ ratios }: Weighing['items'][number], { hypotheses }: Rivals): Record<string, '+' | '-'> {
  const ids = hypotheses.map(({ id }) => id)
  const worst = (a: string): number => Math.min(...ids.filter(b => b !== a).map(b => ratios[`${a}/${b}`]!.central))
  const best = (a: string): number => Math.max(...ids.filter(b => b !== a).map(b => ratios[`${a}/${b}`]!.central))
  const pairs = ids.flatMap((id): readonly (readonly [string, '+' | '-'])[] => {
    if (best(id) <= 1 && worst(id) < 1) return [[id, '-']]
    return worst(id) >= 1 && best(id) > 1 ? [[id, '+']] : []
  })
  return Object.fromEntries(pairs)
}

/** Throws Fault `bad-input` where it holds no two accounts and no item. */
export function readArgdown(text: string): Rivals {
  const accounts = new Map<string, { words: string; data: Record<string, unknown> }>()
  const items = new Map<string, { words: string; data: Record<string, unknown>; arrows: string[] }>()
  let head: Record<string, unknown> = {}
  let under = ''
  for (const raw of text.split(/\r?\n/)) {
    const told = /^\/\/ accounts (\{.*\})$/.exec(raw)
    if (told !== null) head = parse(told[1]!)
    const title = /^title: (.*)$/.exec(raw)
    if (title !== null && head.question === undefined) head.question = title[1]!.replace(/^"|"$/g, '')
    const node = /^(?:\[([^\]]{1,200})\]|<([^>]{1,200})>):? ?(.*)$/.exec(raw)
    if (node !== null) {
      const [, account, item, rest = ''] = node
      const { words, data } = split(rest)
      under = account ?? ''
      if (account !== undefined) accounts.set(account, { words: words || account, data })
      else {
        const { arrows } = items.get(item!) ?? { arrows: [] }
        // in the order in which they are told, not in that of their arrows
        items.delete(item!)
        items.set(item!, { words: words || item!, data, arrows })
      }
      continue
    }
    const arrow = /^\s+(\+|-) <([^>]{1,200})>/.exec(raw)
    if (arrow !== null && under !== '') {
      const found = items.get(arrow[2]!) ?? { words: arrow[2]!, data: {}, arrows: [] }
      found.arrows.push(`${arrow[1] === '+' ? 'supports' : 'attacks'} [${under}]`)
      items.set(arrow[2]!, found)
    }
  }
  if (accounts.size < 2 || items.size === 0)
    throw new Fault(
      'bad-input',
      'This Argdown holds no two statements [A], [B] with an argument <C> under one of them.',
    )
  const ids = [...accounts.keys()]
  const unjudged = Object.fromEntries(ids.map(id => [id, 'cannot be judged' as LikelihoodWord]))
  return askRivals({
    question: 'Which account holds?',
    priorWhy: 'Taken from Argdown, which knows no priors: equal weights are an assumption.',
    ...head,
    hypotheses: [...accounts].map(([id, { words, data }]) => ({
      id,
      words,
      ...(data.note ? { note: data.note } : {}),
    })),
    prior: Object.fromEntries([...accounts].map(([id, { data }]) => [id, data.prior ?? 1])),
    items: [...items].map(([id, { words, data, arrows }]) => ({
      claims: [notAnchored],
      likelihoods: unjudged,
      why: `In the Argdown it ${arrows.join(', ') || 'stands alone'}.`,
      ...data,
      id,
      words,
    })),
  })
}

const data = (value: object): string => JSON.stringify(value)
const line = (words: string): string => words.replace(/\s*\n\s*/g, ' ')

function split(rest: string): { words: string; data: Record<string, unknown> } {
  const at = rest.indexOf(' {"')
  return at < 0 ? { words: rest.trim(), data: {} } : { words: rest.slice(0, at), data: parse(rest.slice(at + 1)) }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new Fault('bad-input', `The data "${text.slice(0, 60)}" is no JSON object. Mend or remove the braces.`)
  }
}
