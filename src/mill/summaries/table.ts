/** Groups that are left out one at a time, to see which evidence drives an answer. */
export type SummaryGroup = 'size' | 'time' | 'network' | 'order' | 'text' | 'exposure' | 'court' | 'outside'

export interface SummaryRow {
  readonly group: SummaryGroup
  readonly means: string
}

const row = (group: SummaryGroup, means: string): SummaryRow => ({ group, means })

/** Features of a visible record, in the order of the vector. NaN where a record cannot bear one; never filled in. */
export const summaryTable = {
  accused: row('size', 'people named at least once'),
  arrested: row('size', 'people taken'),
  spokeShare: row('size', 'share of those taken who made a statement'),
  letterShare: row('size', 'share of papers by people at large'),
  coverage: row('size', 'of the offices held by three or more, the highest share of holders that are named'),
  reopened: row('size', 'share of those with a closed inquiry who were taken later'),
  heldMedian: row('time', 'median days in custody to the first statement'),
  heldSpread: row('time', 'log of upper over lower quartile of those days'),
  heldTail: row('time', 'nine tenths of those days lie below'),
  namesMean: row('network', 'names a paper'),
  namesDispersion: row('network', 'variance over mean of names a paper'),
  accusersMedian: row('network', 'median number of accusers of a defendant'),
  inMax: row('network', 'accusers of the most named'),
  inGini: row('network', 'Gini of times named'),
  inTop5: row('network', 'share of namings that fall on the five most named'),
  outGini: row('network', 'Gini of names given, among speakers'),
  reciprocity: row('network', 'share of namings that are returned'),
  tieRatio: row('network', 'share of known ties among named pairs, over their density'),
  kinRatio: row('network', 'share of kin among named pairs, over their density'),
  factionRatio: row('network', 'share of same faction among named pairs, over chance'),
  overlap: row('network', 'mean Jaccard overlap of lists of names'),
  noveltyFirst: row('order', 'share of first mentions in the first third of namings'),
  noveltyLast: row('order', 'share of first mentions in the last third of namings'),
  takenFirst: row('order', 'share of named who were dead, absent or taken by then'),
  generations: row('order', 'mean generation of speakers: named by one of the generation before'),
  namedFirst: row('order', 'share of speakers named before they spoke'),
  agreement: row('text', 'share of pairs of speakers that agree on an item'),
  modal: row('text', 'share of speakers that give the commonest value'),
  rare: row('text', 'share of agreeing pairs on values that are not the commonest'),
  meetingsOverDeeds: row('text', 'agreement on meetings minus agreement on deeds'),
  components: row('text', 'groups that shared rare values suggest, over speakers'),
  shownAgreement: row('exposure', 'share of items that equal a paper shown before'),
  isolatedAgreement: row('exposure', 'agreement among speakers who were shown nothing'),
  retracted: row('court', 'share of the dock that retracts'),
  restored: row('court', 'share of retractions taken back'),
  denied: row('court', 'share of deeds denied'),
  printed: row('court', 'share of utterances that were printed'),
  confirmed: row('court', "share of a defendant's deeds that another confirms when asked"),
  deaths: row('court', 'share of death sentences'),
  corrected: row('court', 'share of sentences set aside before the record is read'),
  amalgam: row('court', 'one minus ties inside the dock over those of random sets'),
  unanimity: row('court', 'share of votes with the outcome'),
  leaks: row('outside', 'leaks'),
  found: row('outside', 'share of items with a trace outside'),
  survived: row('outside', 'share of known papers that survive'),
} as const satisfies Record<string, SummaryRow>

export type SummaryKey = keyof typeof summaryTable
export const summaryKeys = Object.keys(summaryTable) as SummaryKey[]
export const summaryCount = summaryKeys.length
/** Place of each summary in the vector. */
export const summaryAt = Object.fromEntries(summaryKeys.map((key, i) => [key, i])) as Record<SummaryKey, number>
