import type { Claim } from '../../case/claim.ts'
import type { CaseFolder, FolderSource } from '../../case/folder.ts'
import { Fate, mostItems, mostNames, mostShown, PaperKind, type VisibleRecord } from '../visible.ts'
import { Lines } from './lines.ts'
import { isoDay, type StoryItem, storyOf, wordDay } from './words.ts'

/** A visible record in the nouns of a case, with the texts that it stands in. It never sees what was true. */
export interface RecordAsCase {
  readonly folder: CaseFolder
  readonly texts: readonly { readonly name: string; readonly text: string }[]
}

const charge = 'belonged to the organisation'
const idOf = (i: number): string => (i === 1 ? 'absent' : `p${i}`)
const texts = { register: 'register', papers: 'papers', court: 'court' } as const
type TextId = keyof typeof texts

/** What is written as the case is built up. */
interface Draft {
  readonly record: VisibleRecord
  readonly names: readonly string[]
  readonly story: readonly StoryItem[]
  readonly text: Record<TextId, Lines>
  readonly folder: CaseFolder
  readonly used: Set<number>
  /** Number of each paper in order of days, as the file counts them. */
  readonly number: readonly number[]
  /** Id of the claim that a person was held, by person. */
  readonly custody: Map<number, string>
}

/**
 * A simulated record as a case: three texts (a register, the papers that survive, the report of the court), each line one
 * statement, and the claims, events and exposures that stand in them. Dates are invented; days between them are not.
 *
 * @param names a name for each person of the record
 * @param title it must not say what was true
 * @example
 * caseOf(world.visible, inventNames(world.people, random), 'A simulated record').folder.claims.length
 */
export function caseOf(record: VisibleRecord, names: readonly string[], title: string): RecordAsCase {
  const order = Array.from({ length: record.papers }, (_, d) => d).sort((a, b) => record.day[a]! - record.day[b]!)
  const number: number[] = []
  for (const [at, d] of order.entries()) number[d] = at + 1
  const draft: Draft = {
    number,
    ...{ record, names, story: storyOf(record.items), used: new Set<number>(), custody: new Map() },
    text: { register: new Lines('register.txt'), papers: new Lines('papers.txt'), court: new Lines('court.txt') },
    folder: {
      head: { title, about: aboutWords, sources: [] },
      ...{ actors: [], apart: [], documents: [], questions: [], claims: [], events: [], times: [] },
      ...{ exposures: [], dependences: [], silences: [], dismissals: [], redactions: [], offices: [], rivals: [] },
    },
  }
  askQuestions(draft)
  writeRegister(draft)
  writePapers(draft, order)
  finish(draft)
  const written = Object.values(draft.text).filter(text => text.count > 0)
  return { folder: draft.folder, texts: written.map(({ name, text }) => ({ name, text })) }
}

const aboutWords =
  'A record made by a simulated apparatus. Every person, place and date is invented. What was true is known, and is kept apart until it is revealed.'

function askQuestions({ folder, story }: Draft): void {
  folder.questions.push(
    { id: 'charges', words: `Who ${charge}?`, kind: 'charge', order: 1, many: true },
    { id: 'charges-court', words: `Who ${charge}, as open court was told?`, kind: 'charge', order: 2, many: true },
    ...story.map((item, k) => ({
      ...{ id: `item-${k + 1}`, words: item.question, kind: 'choice' as const, order: 3 + k },
    })),
    { id: 'held', words: 'Was the speaker held?', kind: 'yes-no', circumstance: 'custody', many: true },
  )
}

/** Who was taken, left, died, was tried; and a claim of custody for each of those taken. */
function writeRegister(draft: Draft): void {
  const { record, folder, custody, text, names, used } = draft
  const { register } = text
  register.say('Register of the inquiry')
  register.say('')
  const taken = Array.from({ length: record.people }, (_, i) => i)
    .filter(i => record.arrested[i]! >= 0)
    .sort((a, b) => record.arrested[a]! - record.arrested[b]!)
  const ends: Partial<Record<number, string>> = { [Fate.died]: 'died in custody', [Fate.released]: 'was released' }
  for (const i of taken) {
    used.add(i)
    const day = record.arrested[i]!
    const end = ends[record.fate[i]!]
    const line = register.say(
      `${names[i]!} was taken into custody on ${wordDay(day)}${end === undefined ? '' : ` and ${end} on ${wordDay(record.left[i]!)}`}.`,
    )
    const id = `held-${i}`
    custody.set(i, id)
    const at = { source: texts.register, line }
    folder.claims.push({
      ...{ id, question: 'held', answer: { kind: 'yes-no', value: 'yes' }, gist: `${names[i]!} was held.`, at },
      ...{ stance: 'asserts', certainty: 'certain', modality: 'statement', reading: 'literal', circumstances: [] },
      ...{ chain: [pageLink('register')], valid: `${isoDay(day)}/..` },
    })
    folder.events.push({
      ...{ id: `taken-${i}`, label: `${names[i]!} is taken`, participants: [idOf(i)] },
      told: [{ edtf: isoDay(day), at }],
    })
  }
  if (record.votesCast > 0)
    register.say(`Of ${record.votesCast} votes on arrests ${record.votesWith} were with the outcome.`)
  register.say(
    `${record.papersKnown} papers of the inquiry are listed; ${countInquiry(record)} of them are in the file.`,
  )
}

const countInquiry = (record: VisibleRecord): number =>
  record.kind.subarray(0, record.papers).reduce((sum, kind) => sum + (kind === PaperKind.court ? 0 : 1), 0)

const pageLink = (id: TextId): Claim['chain'][number] => ({
  ...{ voice: `doc-${id}`, access: 'read', role: 'page', readByUs: true, attitude: 'neutral', shown: 'stated' },
})

function writePapers(draft: Draft, order: readonly number[]): void {
  const { record, text, names, number } = draft
  text.papers.say('Papers of the inquiry')
  text.papers.say('')
  text.court.say('Report of the proceedings in open court')
  text.court.say('')
  for (const d of order) {
    const id: TextId = record.kind[d] === PaperKind.court ? 'court' : 'papers'
    const lines = text[id]
    const speaker = names[record.speaker[d]!]!
    const day = wordDay(record.day[d]!)
    if (id === 'court') lines.say(`${speaker} before the court, ${day}`)
    else if (record.kind[d] === PaperKind.letter) lines.say(`Paper ${number[d]!}. Letter of ${speaker}, ${day}`)
    else lines.say(`Paper ${number[d]!}. Statement of ${speaker} in custody, ${day}`)
    writePaper(draft, d, id)
    lines.say('')
  }
}

function writePaper(draft: Draft, d: number, id: TextId): void {
  const { record, folder, text, names, story, used, custody, number } = draft
  const i = record.speaker[d]!
  const kind = record.kind[d]!
  const lines = text[id]
  used.add(i)
  const held = kind !== PaperKind.letter
  const venue = kind === PaperKind.court ? 'court' : held ? 'interrogation' : 'letter'
  const base = (line: number): Omit<Claim, 'id' | 'question' | 'answer' | 'gist'> => ({
    ...{ at: { source: texts[id], line }, certainty: 'certain', modality: 'statement', reading: 'literal' },
    stance: 'asserts',
    chain: [
      pageLink(id),
      {
        ...{ voice: idOf(i), date: isoDay(record.day[d]!), access: 'not-recorded', role: 'speaker', venue },
        ...{ custody: held ? 'held' : 'free', readByUs: false, attitude: 'neutral', shown: 'stated' },
      },
    ],
    circumstances: held && custody.has(i) ? [custody.get(i)!] : [],
  })
  for (let m = 0; m < record.shownCount[d]!; m++) {
    const q = record.shown[d * mostShown + m]!
    const author = names[record.speaker[q]!]!
    const line = lines.say(`Before that, paper ${number[q]!}, by ${author}, was laid before ${names[i]!}.`)
    folder.exposures.push({
      ...{ id: `shown-${d}-${m}`, from: idOf(record.speaker[q]!), to: idOf(i), when: `../${isoDay(record.day[d]!)}` },
      ...{
        how: 'circulated',
        at: { source: texts[id], line },
        words: `Paper ${number[q]!} was laid before the speaker.`,
      },
    })
  }
  const question = id === 'court' ? 'charges-court' : 'charges'
  if (id === 'court' && record.retracted[i] === 1) {
    const line = lines.say(`${names[i]!} takes back the statement made in custody.`)
    folder.claims.push({
      ...{ ...base(line), id: `retracts-${d}`, question, stance: 'retracts' },
      ...{ answer: { kind: 'charge', accused: idOf(i), charge }, gist: `${names[i]!} takes the statement back.` },
    })
  }
  if (id === 'court' && record.restored[i] === 1)
    lines.say(`After the recess ${names[i]!} stands by the statement again.`)
  for (let m = 0; m < record.nameCount[d]!; m++) {
    const j = record.names[d * mostNames + m]!
    used.add(j)
    const gist = `${names[j]!} ${charge}.`
    const line = lines.say(`${names[j]!} ${charge}, says ${names[i]!}.`)
    folder.claims.push({
      ...{ ...base(line), id: `name-${d}-${m}`, question, gist },
      answer: { kind: 'charge', accused: idOf(j), charge },
    })
  }
  for (const [k, item] of story.entries()) {
    const value = record.value[d * mostItems + k]!
    if (value === 0) continue
    const line = lines.say(`${item.line(value)}, says ${names[i]!}.`)
    folder.claims.push({
      ...{ ...base(line), id: `item-${k + 1}-${d}`, question: `item-${k + 1}`, gist: `${item.line(value)}.` },
      answer: { kind: 'choice', value: item.value(value) },
    })
  }
}

function finish({ record, folder, text, names, used }: Draft): void {
  const titles = { register: 'Register of the inquiry', papers: 'Papers of the inquiry', court: 'Report of the court' }
  const sigla = { register: 'Rg', papers: 'Pp', court: 'Ct' }
  for (const id of Object.keys(text) as TextId[]) {
    const { name, count } = text[id]
    folder.documents.push({ id: `doc-${id}`, title: titles[id], state: 'extant', at: [] })
    const source: FolderSource = {
      ...{ id: texts[id], file: name, siglum: sigla[id], title: titles[id], language: 'en', lines: count },
      ...{ record: { type: 'document' }, masked: [], layers: [] },
    }
    folder.head.sources.push(source)
  }
  const lost = record.papersKnown - countInquiry(record)
  if (lost > 0) {
    folder.documents.push({
      ...{ id: 'doc-lost', title: `${lost} papers of the inquiry that are listed and not in the file`, state: 'lost' },
      ...{ at: [{ source: texts.register, line: text.register.count }], expected: 'Names and items, as in the rest.' },
    })
    folder.silences.push({
      ...{ id: 'lost', kind: 'expected-missing', where: 'Papers of the inquiry', question: 'charges' },
      ...{ why: `The register lists ${lost} papers more than the file holds.`, at: [] },
    })
  }
  for (const i of [...used].sort((a, b) => a - b))
    folder.actors.push({
      ...{ id: idOf(i), kind: 'person', name: names[i]!, variants: [{ form: names[i]!, count: 1 }] },
      reasons: i === 1 ? ['Abroad throughout; could not be heard.'] : [],
    })
}
