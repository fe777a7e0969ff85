import type { Claim } from '../case/claim.ts'
import type { CaseFolder } from '../case/folder.ts'
import { Fault } from '../kit/errors.ts'
import type { SummaryKey } from './summaries/table.ts'
import { Fate, mostNames, mostPapers, PaperKind, VisibleRecord } from './visible.ts'
import type { Window } from './window.ts'

/**
 * A coded case as a visible record, so that the same code summarises it as a simulated one. What the case does not code
 * is not filled in: only the summaries named in `bears` are used, and the draws they are compared with pass the same
 * window. Charges by people in custody become papers, one a speaker and venue; the accused become names.
 *
 * Left out, and why: values of items and exposures (a case codes charges, not a fixed list of story items), times in
 * custody (told of a few people because they were unusual), ties and offices (not coded), denials (quoted because they
 * are denials), votes and traces outside (books tell of them as they please).
 */
export interface Observed {
  readonly record: VisibleRecord
  readonly bears: readonly SummaryKey[]
  readonly window: Window
  /** Speakers and charges that were counted, for the report. */
  readonly speakers: number
  readonly charges: number
}

/** What books that quote a trial can bear at all. */
const bears: readonly SummaryKey[] = [
  'accused',
  'namesMean',
  'namesDispersion',
  'accusersMedian',
  'inMax',
  'inGini',
  'inTop5',
  'outGini',
  'reciprocity',
  'overlap',
  'retracted',
]

/**
 * Books quote a few of the papers and a part of each. Most were written about one defendant. All
 * ranges are assumptions, drawn anew for every trial.
 */
const window: Window = {
  kinds: [PaperKind.protocol, PaperKind.court],
  papers: [0.05, 0.7],
  details: [0.05, 0.7],
  aside: [0.05, 1],
  about: [0.5, 1],
}

/** Most people of a record: ties are a square of it (assumption: three times the largest world of the model). */
const mostObserved = 2000

const venues = new Set(['court', 'interrogation', 'confrontation'])

/**
 * @throws Fault `bad-input` where fewer than three people in custody charge others, so that there is nothing to weigh;
 * `too-large` beyond two thousand people
 */
export function observe(folder: Pick<CaseFolder, 'claims' | 'actors'>): Observed {
  const persons = new Set(folder.actors.filter(actor => actor.kind === 'person').map(actor => actor.id))
  const place = new Map<string, number>()
  const numberOf = (actor: string): number => {
    const at = place.get(actor) ?? place.size + 2
    place.set(actor, at)
    return at
  }
  const papers = new Map<string, { speaker: number; court: boolean; named: Set<number> }>()
  const retracted = new Set<number>()
  let charges = 0
  for (const claim of folder.claims) {
    const link = heldSpeaker(claim)
    if (link === undefined || !persons.has(link.voice) || claim.answer.kind !== 'charge') continue
    const speaker = numberOf(link.voice)
    const court = link.venue === 'court'
    const key = `${link.voice} ${link.venue}`
    const paper = papers.get(key) ?? { speaker, court, named: new Set<number>() }
    papers.set(key, paper)
    if (court && claim.stance === 'retracts') retracted.add(speaker)
    if (claim.stance !== 'asserts' && claim.stance !== 'qualifies') continue
    if (claim.answer.accused === link.voice || !persons.has(claim.answer.accused)) continue
    paper.named.add(numberOf(claim.answer.accused))
    charges++
  }
  const speakers = new Set([...papers.values()].map(paper => paper.speaker))
  if (speakers.size < 3)
    throw new Fault(
      'bad-input',
      `The case codes charges by ${speakers.size} people in custody; the Mill needs three at least. Code who charges whom, with custody and venue.`,
    )
  if (place.size + 2 > mostObserved)
    throw new Fault(
      'too-large',
      `The case has ${place.size} people who charge or are charged by people in custody; ${mostObserved - 2} are the most. Split it.`,
    )
  const record = new VisibleRecord(Math.max(150, place.size + 2))
  record.people = Math.max(150, place.size + 2)
  record.items = 0
  record.values = 2
  record.arrested.fill(-1)
  record.held.fill(-1)
  record.left.fill(-1)
  for (const { speaker, court, named } of [...papers.values()].slice(0, mostPapers)) {
    const d = record.papers++
    record.speaker[d] = speaker
    record.kind[d] = court ? PaperKind.court : PaperKind.protocol
    record.fate[speaker] = Fate.spoke
    record.arrested[speaker] = 0
    if (court) record.tried[speaker] = 1
    for (const one of [...named].slice(0, mostNames)) record.names[d * mostNames + record.nameCount[d]!++] = one
  }
  for (const i of retracted) record.retracted[i] = 1
  return { record, bears, window, speakers: speakers.size, charges }
}

/** The innermost voice that was held when it spoke before a court or an interrogator. */
const heldSpeaker = (claim: Claim) => {
  const link = claim.chain.at(-1)!
  return link.custody === 'held' && link.venue !== undefined && venues.has(link.venue) ? link : undefined
}
