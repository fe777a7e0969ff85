import { type LikelihoodWord, notAnchored, type Rivals } from '../../case/hypothesis.ts'
import { Fault } from '../../kit/errors.ts'
import type { Weighing } from '../hypotheses/weigh.ts'
import { askRivals, askSize } from './ask-rivals.ts'

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
  const { hypotheses, prior, items, ...head } = rivals
  const account = namer(hypotheses, ']')
  const argument = namer(items, '>')
  for (const [i, { id, words, ...rest }] of hypotheses.entries()) {
    lines.push(node(`[${account(id)}]`, { id, words }, { prior: prior[id], ...rest }))
    for (const item of weighing.items) {
      const own = arrows(item, rivals)[id]
      if (own !== undefined) lines.push(`  ${own} <${argument(item.id)}>`)
    }
    for (const other of hypotheses.slice(i + 1)) lines.push(`  >< [${account(other.id)}]`)
    lines.push('')
  }
  lines.push(`// accounts ${JSON.stringify(head)}`, '')
  for (const { id, words, ...rest } of items) lines.push(node(`<${argument(id)}>`, { id, words }, rest), '')
  return lines.join('\n')
}

/** The name of a node: its id, or a number where the id could not stand between its brackets. */
function namer(rows: readonly { readonly id: string }[], end: ']' | '>'): (id: string) => string {
  const ids = new Set(rows.map(({ id }) => id))
  const fits = (id: string): boolean => id.length <= 200 && id.trim() !== '' && !/[\r\n]/.test(id) && !id.includes(end)
  const names = new Map<string, string>()
  let n = 0
  for (const id of ids) {
    if (fits(id)) names.set(id, id)
    else {
      do n++
      while (ids.has(`node ${n}`))
      names.set(id, `node ${n}`)
    }
  }
  return id => names.get(id)!
}

/** A node with its words and data; what a line of Argdown would not give back to the letter goes into the data too. */
function node(name: string, { id, words }: { id: string; words: string }, rest: object): string {
  const shown = words.replace(/\s*[\r\n]\s*/g, ' ').trim()
  const exact = {
    ...(name.slice(1, -1) === id ? {} : { id }),
    ...(shown === words && words !== '' ? {} : { words }),
  }
  return `${name}: ${shown} ${JSON.stringify({ ...exact, ...rest })}`
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

/** Throws Fault `bad-input` where it holds no two accounts, or none of what it says of them can be read. */
export function readArgdown(text: string): Rivals {
  const accounts = new Map<string, Node>()
  const items = new Map<string, Node & { readonly arrows: string[] }>()
  let head: Record<string, unknown> = {}
  let under = ''
  for (const raw of text.split(/\r?\n/)) {
    if (raw.startsWith('// accounts {')) head = parse(raw.slice('// accounts '.length)) ?? noObject(raw)
    const title = /^title: (.*)$/s.exec(raw)
    if (title !== null && head.question === undefined) head.question = title[1]!.replace(/^"|"$/g, '')
    const node = /^(?:\[([^\]]{1,200})\]|<([^>]{1,200})>):? ?(.*)$/s.exec(raw)
    if (node !== null) {
      const [, account, item, rest = ''] = node
      const read = split(rest, account ?? item!)
      under = account ?? ''
      if (account !== undefined) accounts.set(account, read)
      else {
        const { arrows } = items.get(item!) ?? { arrows: [] }
        // in the order in which they are told, not in that of their arrows
        items.delete(item!)
        items.set(item!, { ...read, arrows })
      }
      continue
    }
    const arrow = /^\s{1,100}(\+|-) <([^>]{1,200})>/.exec(raw)
    if (arrow !== null && under !== '') {
      const name = arrow[2]!
      const found = items.get(name) ?? { id: name, words: name, data: {}, arrows: [] }
      found.arrows.push(`${arrow[1] === '+' ? 'supports' : 'attacks'} [${under}]`)
      items.set(name, found)
    }
  }
  // accounts without an item are taken where our own line says that they are meant so
  if (accounts.size < 2 || (items.size === 0 && head.id === undefined))
    throw new Fault(
      'bad-input',
      'This Argdown holds no two statements [A], [B] with an argument <C> under one of them.',
    )
  askSize(accounts.size, items.size)
  const hypotheses = [...accounts.values()]
  const unjudged = Object.fromEntries(hypotheses.map(({ id }) => [id, 'cannot be judged' as LikelihoodWord]))
  return askRivals({
    question: 'Which account holds?',
    priorWhy: 'Taken from Argdown, which knows no priors: equal weights are an assumption.',
    ...head,
    hypotheses: hypotheses.map(({ id, words, data: { prior: _, ...rest } }) => ({ ...rest, id, words })),
    prior: Object.fromEntries(hypotheses.map(({ id, data }) => [id, data.prior ?? 1])),
    items: [...items.values()].map(({ id, words, data, arrows }) => ({
      claims: [notAnchored],
      likelihoods: unjudged,
      why: `In the Argdown it ${arrows.join(', ') || 'stands alone'}.`,
      ...data,
      id,
      words,
    })),
  })
}

interface Node {
  readonly id: string
  readonly words: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Assumption: no words hold more openings of a brace than this. */
const mostBraces = 100

/** Words and the data in braces after them: the first brace from which the rest of the line is one object. */
function split(rest: string, name: string): Node {
  let at = -1
  for (let tried = 0; tried < mostBraces; tried++) {
    at = rest.indexOf(' {"', at + 1)
    if (at < 0) break
    const data = parse(rest.slice(at + 1))
    if (data === null) continue
    const { id = name, words = rest.slice(0, at).trim() || name, ...others } = data
    return { id: String(id), words: String(words), data: others }
  }
  const opening = rest.indexOf(' {"')
  return opening < 0 ? { id: name, words: rest.trim() || name, data: {} } : noObject(rest.slice(opening + 1))
}

function noObject(text: string): never {
  throw new Fault('bad-input', `The data "${text.slice(0, 60)}" is no JSON object. Mend or remove the braces.`)
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
