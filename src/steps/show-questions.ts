import type { Claim } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'
import type { Question } from '../case/question.ts'
import type { Undated } from '../confront/claims/as-of.ts'
import { type Confrontation, confront, type Relation } from '../confront/claims/confront.ts'
import { isRefuted } from '../confront/claims/diagnosis.ts'
import { type Behind, behind } from '../confront/origins/behind.ts'
import type { CaseFile } from '../record/case-file.ts'
import type { CaseClaims } from '../record/claims.ts'
import { answerWords, voicesOf } from './claim-words.ts'
import { knownBy } from './confront-folder.ts'
import { claimsOf } from './read-claims.ts'

/** A source as the claims know it; `text` is the source of the case that holds its text, where one does. */
export interface WitnessHead {
  readonly id: string
  readonly siglum: string
  readonly title: string
  readonly text: string | null
}

/** What one source says on one question, in one claim. */
export interface CellAnswer {
  readonly claim: string
  /** Answers with one number are one answer; the first is 0. */
  readonly group: number
  readonly words: string
  readonly stance: Claim['stance']
  readonly certainty: Claim['certainty']
  readonly line: number | null
  /** Siglum and line: "Md 150". */
  readonly at: string
  readonly gist: string
  /** Quoted only to refute it. */
  readonly refuted: boolean
}

export interface QuestionRow {
  readonly question: Question
  readonly relation: Relation
  /** One source contradicts itself, whatever the others say. */
  readonly inside: boolean
  /** One cell a source, in the order of `sources`; no answers means that it is silent. */
  readonly cells: readonly { readonly source: string; readonly answers: readonly CellAnswer[] }[]
  /** For each answer in order of `group`: testimonies, and the range of origins behind them. */
  readonly origins: readonly { readonly n: number; readonly least: number; readonly most: number }[]
}

export interface QuestionTable {
  readonly title: string
  readonly about: string
  readonly sources: readonly WitnessHead[]
  readonly counts: Readonly<Record<Relation, number>>
  /** The question of the conflict to look at first, or null. */
  readonly strongest: string | null
  readonly rows: readonly QuestionRow[]
}

/** How far knowledge goes. */
export interface Seen {
  /** EDTF: leave out what nobody outside could know by then. */
  readonly asOf?: string
  /** What of that is kept where nothing recorded says since when it could be known; `keep` unless said. */
  readonly undated?: Undated
}

export interface Showing extends Seen {
  /** Charges, circumstances and helping questions too, which have no place in the table. */
  readonly all?: boolean
}

/** The table of witnesses: questions by sources, with the relation of each. */
export const showQuestions = (file: CaseFile, showing: Showing = {}): QuestionTable =>
  questionTable(claimsOf(file), showing)

export function questionTable(claims: CaseClaims, { all = false, ...seen }: Showing = {}): QuestionTable {
  const folder = seenFrom(claims, seen)
  const sources = witnessHeads(claims)
  const asked = folder.questions
    .filter(question => all || isInTable(question))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
  const rows = asked.map(question => toRow(confrontOnce(folder, question), folder, sources))
  const counts = { conflict: 0, inside: 0, qualify: 0, agree: 0, single: 0, silent: 0 }
  for (const { relation } of rows) counts[relation]++
  const strongest = strongestConflict(rows)?.question.id ?? null
  return { title: folder.head.title, about: folder.head.about, sources, counts, strongest, rows }
}

/**
 * The conflict to look at first: the one with most answers that exclude each other, then the one most sources speak on,
 * then the first in the table. A measure of form; it does not say which conflict matters most.
 */
export function strongestConflict(rows: readonly QuestionRow[]): QuestionRow | null {
  const answers = (row: QuestionRow): number => row.origins.filter(one => one.n > 0).length
  const speaking = (row: QuestionRow): number => row.cells.filter(cell => cell.answers.length > 0).length
  const [first] = rows
    .filter(row => row.relation === 'conflict' && isInTable(row.question) && row.question.many !== true)
    .sort((x, y) => answers(y) - answers(x) || speaking(y) - speaking(x))
  return first ?? null
}

/** What has a place in the table; charges, circumstances and helping questions have none. */
export const isInTable = ({ order }: Question): boolean => order !== undefined

export const witnessHeads = ({ head, texts }: CaseClaims): WitnessHead[] =>
  head.sources.map(({ id, siglum, title }) => ({
    id: id ?? siglum,
    siglum,
    title,
    text: texts.get(id ?? siglum) ?? null,
  }))

/** The sigla of the sources, by id. */
export const siglaOf = ({ head }: CaseFolder): ReadonlyMap<string, string> =>
  new Map(head.sources.map(({ id, siglum }) => [id ?? siglum, siglum]))

/** The claims as far as they could be known by a date. */
export const seenFrom = <T extends CaseFolder>(claims: T, { asOf, undated }: Seen): T =>
  asOf === undefined ? claims : knownBy(claims, asOf, undated)

const confronted = new WeakMap<CaseFolder, Map<string, Confrontation>>()

/** A confrontation, worked out once for each state of the case. */
export function confrontOnce(folder: CaseFolder, question: Question): Confrontation {
  const known = confronted.get(folder) ?? new Map<string, Confrontation>()
  confronted.set(folder, known)
  const found = known.get(question.id) ?? confront(question, folder)
  known.set(question.id, found)
  return found
}

const stoodBehind = new WeakMap<readonly Claim[], Behind>()

/** What stands behind an answer, worked out once for each state of the case. */
export function behindOnce(claims: readonly Claim[], folder: CaseFolder): Behind {
  const known = stoodBehind.get(claims) ?? behind(claims, folder)
  stoodBehind.set(claims, known)
  return known
}

function toRow(found: Confrontation, folder: CaseFolder, sources: readonly WitnessHead[]): QuestionRow {
  const { question, relation, inside, groups } = found
  const voices = voicesOnce(folder)
  const name = (id: string): string => voices.get(id)?.name ?? id
  const sigla = new Map(sources.map(source => [source.id, source.siglum]))
  const answers = groups.flatMap(({ claims }, group) =>
    claims.map(claim => ({
      source: claim.at.source,
      answer: {
        claim: claim.id,
        group,
        words: answerWords(claim.answer, name),
        stance: claim.stance,
        certainty: claim.certainty,
        line: claim.at.line ?? null,
        at: place(claim, sigla),
        gist: claim.gist,
        refuted: isRefuted(claim),
      },
    })),
  )
  return {
    question,
    relation,
    inside,
    cells: sources.map(({ id }) => ({
      source: id,
      answers: answers.filter(one => one.source === id).map(one => one.answer),
    })),
    origins: groups.map(({ claims }) => {
      const { n, roots } = behindOnce(claims, folder).count
      return { n, ...roots }
    }),
  }
}

/** Siglum and lines of a claim: "Md 150, 153". */
export const place = ({ at: { source, line, also = [] } }: Pick<Claim, 'at'>, sigla: ReadonlyMap<string, string>) =>
  `${sigla.get(source) ?? source} ${[line, ...also].filter(n => n !== undefined).join(', ')}`.trim()

const named = new WeakMap<CaseFolder, ReturnType<typeof voicesOf>>()

export function voicesOnce(folder: CaseFolder): ReturnType<typeof voicesOf> {
  const known = named.get(folder) ?? voicesOf(folder)
  named.set(folder, known)
  return known
}
