/**
 * Precision and recall of the suggestions against hand labels: node bench/suggest.ts [000 002] [--list KIND].
 * An item is found where the passages share at least half of the shorter one and the person is the same (accused,
 * answering, or one that the claim is about). One to one, largest overlap first.
 */
import { readFileSync } from 'node:fs'
import { gatherBytes } from '../src/gather/gather.ts'
import { readText } from '../src/read/reader.ts'
import { suggestFrom } from '../src/steps/suggest-texts.ts'
import { realText } from '../test/shared.ts'

interface Label {
  readonly start: number
  readonly end: number
  readonly accused?: string
  readonly accuser?: string
  readonly accused_is_person?: boolean
  readonly person?: string
  readonly response?: string
  readonly venue?: string
  readonly about?: readonly string[]
  readonly polarity?: string
  readonly gist?: string
  readonly charge?: string
}

const args = process.argv.slice(2)
const listed = args.includes('--list') ? args[args.indexOf('--list') + 1] : undefined
const texts = args.filter(one => /^\d{3}$/.test(one))

const overlap = (a: Label, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Of two items that fit a label, the one that is right in more ways. */
const better = <L, I>(
  more: Readonly<Record<string, (label: L, item: I) => boolean>>,
  one: { label: L; item: I },
): number => Object.values(more).filter(right => right(one.label, one.item)).length

for (const digits of texts.length > 0 ? texts : ['000', '002']) {
  const { path, text } = realText(digits)
  const gold = JSON.parse(readFileSync(new URL(`../../shared/gold/${digits}.json`, import.meta.url), 'utf8'))
  const source = await gatherBytes(new Uint8Array(readFileSync(path)), path)
  const reading = readText(source.text, source)
  const found = suggestFrom([{ id: digits, text: source.text, reading }])
  const points = Array.from(text)
  // which actor of the reading is which person of the labels: by most shared mentions
  const votes = new Map<string, Map<string, number>>()
  for (const mention of gold.person_mentions) {
    const hit = reading.findings.find(one => one.kind === 'person' && overlap(mention, one) * 2 > one.end - one.start)
    if (hit?.kind !== 'person') continue
    const row = votes.get(hit.actor) ?? new Map()
    votes.set(hit.actor, row.set(mention.person, (row.get(mention.person) ?? 0) + 1))
  }
  const who = new Map([...votes].map(([actor, row]) => [actor, [...row].sort((a, b) => b[1] - a[1])[0]![0]]))
  const known = new Set<string>(gold.persons.map((person: { id: string }) => person.id))
  const names = (ids: readonly string[]): string[] => ids.map(id => who.get(id) ?? id)

  const score = (
    kind: string,
    labels: readonly Label[],
    items: typeof found,
    same: (label: Label, item: (typeof found)[number]) => boolean,
    more: Readonly<Record<string, (label: Label, item: (typeof found)[number]) => boolean>>,
  ): void => {
    const pairs = labels
      .flatMap((label, i) =>
        items.map((item, j) => ({
          i,
          j,
          share: overlap(label, item) / Math.min(label.end - label.start, item.end - item.start),
          iou: overlap(label, item) / (Math.max(label.end, item.end) - Math.min(label.start, item.start)),
          label,
          item,
        })),
      )
      .filter(one => one.share >= 0.5 && same(one.label, one.item))
      .sort((a, b) => better(more, b) - better(more, a) || b.iou - a.iou || a.i - b.i || a.j - b.j)
    const [usedLabels, usedItems] = [new Set<number>(), new Set<number>()]
    const matched = pairs.filter(({ i, j }) => {
      if (usedLabels.has(i) || usedItems.has(j)) return false
      usedLabels.add(i)
      usedItems.add(j)
      return true
    })
    const [p, r] = [matched.length / Math.max(1, items.length), matched.length / Math.max(1, labels.length)]
    const extra = Object.entries(more).map(
      ([name, right]) => `${name} ${matched.filter(one => right(one.label, one.item)).length}/${matched.length}`,
    )
    console.log(
      `${digits} ${kind.padEnd(24)} precision ${p.toFixed(2)}  recall ${r.toFixed(2)}  F1 ${((2 * p * r) / (p + r || 1)).toFixed(2)}  labels ${labels.length}  found ${items.length}  ${extra.join('  ')}`,
    )
    if (listed !== kind) return
    const words = (one: { start: number; end: number }): string =>
      points.slice(one.start, one.end).join('').slice(0, 220)
    for (const [i, one] of labels.entries())
      if (!usedLabels.has(i))
        console.log(
          `  - ${one.start}-${one.end} ${one.accuser ?? one.person ?? ''} > ${one.accused ?? one.response ?? one.about} | ${words(one)}`,
        )
    for (const [j, one] of items.entries())
      if (!usedItems.has(j))
        console.log(
          `  + ${one.start}-${one.end} ${names(one.voices.map(voice => voice.actor ?? voice.words))} > ${names(one.about)} ${one.response ?? one.kind} | ${one.reason} | ${words(one)}`,
        )
  }

  const accusations = found.filter(one => one.kind === 'accusation')
  const responses = found.filter(one => one.kind === 'response')
  const ofPersons = (gold.accusations as Label[]).filter(one => known.has(one.accused!))
  score('accusations', ofPersons, accusations, (label, item) => names(item.about).includes(label.accused!), {
    accuser: (label, item) =>
      names(item.voices.flatMap(voice => voice.actor ?? [])).includes(label.accuser!) ||
      (!known.has(label.accuser!) && item.voices.every(voice => voice.actor === undefined)),
    venue: (label, item) => (label.venue ?? undefined) === item.venue,
  })
  score(
    'responses',
    (gold.responses as Label[]).filter(one => known.has(one.person!)),
    responses,
    (label, item) => names(item.about).includes(label.person!),
    {
      kind: (label, item) => label.response === item.response,
      venue: (label, item) => (label.venue ?? undefined) === item.venue,
    },
  )
  score(
    'claims',
    gold.claims as Label[],
    found,
    (label, item) =>
      label.about!.length === 0 ||
      names([...item.about, ...item.voices.flatMap(voice => voice.actor ?? [])]).some(one =>
        label.about!.includes(one),
      ),
    {
      polarity: (label, item) =>
        label.polarity === item.stance || (label.polarity === 'asserts' && !['denies', 'doubts'].includes(item.stance)),
    },
  )
}
