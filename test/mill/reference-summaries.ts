/** The summaries by their definitions: all pairs, sets, sorted lists. */
import type { SummaryKey } from '../../src/mill/summaries/table.ts'
import type { Paper, ReferenceRecord } from './reference.ts'

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)
const pairsOf = <T>(all: readonly T[]): [T, T][] => all.flatMap((a, i) => all.slice(0, i).map((b): [T, T] => [a, b]))

function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

/** Gini as mean absolute difference over twice the mean. */
function gini(values: readonly number[]): number {
  let sum = 0
  for (const a of values) for (const b of values) sum += Math.abs(a - b)
  return share(sum, 2 * values.length ** 2 * mean(values))
}

/** Groups of speakers that shared values suggest: pairs with odds above twenty to one, joined while any can be. */
function groupsOf(r: ReferenceRecord, speakers: readonly number[], latest: Map<number, Map<number, number>>): number {
  const compared = sampled(speakers)
  const frequency = (k: number, value: number): number => {
    const told = speakers.flatMap(i => latest.get(i)!.get(k) ?? [])
    return (told.filter(v => v === value).length + 1) / (told.length + r.values)
  }
  const linked = ([a, b]: readonly [number, number]): boolean => {
    let odds = 0
    for (let k = 0; k < r.items; k++) {
      const [x, y] = [latest.get(a)!.get(k), latest.get(b)!.get(k)]
      if (x === undefined || y === undefined) continue
      const share = frequency(k, x)
      odds += x === y ? Math.log((0.8 + 0.2 * share) / share) : Math.log(0.2)
    }
    return odds > Math.log(20)
  }
  let groups = compared.map(i => new Set([i]))
  for (const [a, b] of pairsOf(compared).filter(linked)) {
    const joined = groups.filter(group => group.has(a) || group.has(b))
    groups = [...groups.filter(group => !joined.includes(group)), joined.reduce((x, y) => x.union(y))]
  }
  return share(groups.length, compared.length)
}

/** Every n-th speaker, so that at most sixty-four are compared pair by pair. */
const sampled = (speakers: readonly number[]): number[] => {
  const step = Math.max(1, Math.ceil(speakers.length / 64))
  return speakers.filter((_, at) => at % step === 0)
}

export function plainSummaries(r: ReferenceRecord): Record<SummaryKey, number> {
  const papers = r.surviving
  const speakers = [...new Set(papers.map(paper => paper.speaker))]
  const namesOf = new Map(
    speakers.map(i => [
      i,
      new Set(papers.filter(paper => paper.speaker === i).flatMap(paper => paper.names.map(name => name.person))),
    ]),
  )
  const accusers = (j: number): number => speakers.filter(i => namesOf.get(i)!.has(j)).length
  const pairs = speakers.flatMap(i => [...namesOf.get(i)!].map((j): [number, number] => [i, j]))
  const known = (a: number, b: number): string[] =>
    [...(r.ties.get(`${a} ${b}`) ?? [])].filter(layer => layer !== 'dislike' && layer !== 'contact')
  const everyone = r.people.flatMap(a => r.people.flatMap((b): [number, number][] => (a === b ? [] : [[a.id, b.id]])))
  const over = (test: (a: number, b: number) => boolean): number =>
    share(
      share(pairs.filter(([a, b]) => test(a, b)).length, pairs.length),
      everyone.filter(([a, b]) => test(a, b)).length / everyone.length,
    )
  const degrees = r.people.map(one => accusers(one.id)).filter(d => d > 0)
  const sortedDegrees = [...degrees].sort((a, b) => b - a)
  const taken = r.people.filter(one => one.arrested >= 0)
  const held = r.people.map(one => one.held).filter(days => days >= 0)
  const dock = r.people.filter(one => one.tried)
  const counts = papers.filter(paper => paper.kind !== 'letter').map(paper => paper.names.length)
  const dispersion = mean(counts.map(c => c * c)) - mean(counts) ** 2

  // what each speaker says last of each item
  const latest = new Map(
    speakers.map(i => {
      const told = new Map<number, number>()
      for (const paper of papers)
        if (paper.speaker === i) for (const [k, claim] of paper.claims) told.set(k, claim.value)
      return [i, told]
    }),
  )
  const agreeing = (who: readonly number[], from: number, to: number): [number, number] => {
    let same = 0
    let both = 0
    for (const [a, b] of pairsOf(who))
      for (let k = from; k < to; k++) {
        const [x, y] = [latest.get(a)!.get(k), latest.get(b)!.get(k)]
        if (x === undefined || y === undefined) continue
        both++
        if (x === y) same++
      }
    return [same, both]
  }
  const half = r.items / 2
  let modal = 0
  let told = 0
  for (let k = 0; k < r.items; k++) {
    const values = speakers.flatMap(i => latest.get(i)!.get(k) ?? [])
    told += values.length
    modal += Math.max(0, ...values.map(v => values.filter(w => w === v).length))
  }
  const alone = speakers.filter(i => papers.every(paper => paper.speaker !== i || paper.shown.length === 0))
  let sameShown = 0
  let bothShown = 0
  for (const paper of papers)
    for (const other of paper.shown)
      for (const [k, claim] of paper.claims) {
        if (!other.claims.has(k)) continue
        bothShown++
        if (other.claims.get(k)!.value === claim.value) sameShown++
      }

  // order
  const early = papers.filter(paper => paper.kind !== 'court')
  const namings = early.flatMap(paper => paper.names.map(name => ({ ...name, paper })))
  const firsts = namings.map((naming, at) => {
    const spokeBefore = early.slice(0, early.indexOf(naming.paper) + 1).some(paper => paper.speaker === naming.person)
    return !spokeBefore && namings.findIndex(other => other.person === naming.person) === at
  })
  const novelty = (third: number): number =>
    share(
      3 * firsts.filter((first, at) => first && Math.min(2, Math.floor((3 * at) / namings.length)) === third).length,
      namings.length,
    )
  const generation = new Map<number, number>()
  const firstPapers: Paper[] = []
  let namedFirst = 0
  for (const paper of early) {
    if (!firstPapers.some(other => other.speaker === paper.speaker)) {
      firstPapers.push(paper)
      if (generation.has(paper.speaker)) namedFirst++
      else generation.set(paper.speaker, 0)
    }
    for (const { person } of paper.names)
      if (!generation.has(person)) generation.set(person, generation.get(paper.speaker)! + 1)
  }
  const all = agreeing(speakers, 0, r.items)
  let modalPairs = 0
  for (let k = 0; k < r.items; k++) {
    const values = speakers.flatMap(i => latest.get(i)!.get(k) ?? [])
    const most = Math.max(0, ...values.map(v => values.filter(w => w === v).length))
    modalPairs += (most * (most - 1)) / 2
  }
  const overlaps = pairsOf(sampled(speakers)).flatMap(([a, b]) => {
    const [x, y] = [namesOf.get(a)!, namesOf.get(b)!]
    return x.union(y).size === 0 ? [] : [x.intersection(y).size / x.union(y).size]
  })
  const tiedInside = pairsOf(dock).filter(([a, b]) => known(a.id, b.id).length > 0).length
  const density = everyone.filter(([a, b]) => known(a, b).length > 0).length / everyone.length
  const shut = r.people.filter(one => one.closed)
  const coverages = [...Map.groupBy(r.people, one => one.office).values()]
    .filter(holders => holders.length > 2)
    .map(holders => holders.filter(one => accusers(one.id) > 0).length / holders.length)
  return {
    accused: degrees.length,
    arrested: taken.length,
    spokeShare: share(taken.filter(one => one.fate === 'spoke').length, taken.length),
    letterShare: share(papers.filter(paper => paper.kind === 'letter').length, papers.length),
    heldMedian: quantile(held, 0.5),
    coverage: Math.max(...coverages),
    reopened: share(shut.filter(one => one.arrested >= 0).length, shut.length),
    heldSpread: held.length < 4 ? Number.NaN : Math.log((quantile(held, 0.75) + 0.1) / (quantile(held, 0.25) + 0.1)),
    heldTail: quantile(held, 0.9),
    namesMean: mean(counts),
    namesDispersion: share(dispersion, mean(counts)),
    accusersMedian: quantile(
      dock.map(one => accusers(one.id)),
      0.5,
    ),
    inMax: Math.max(0, ...degrees),
    inGini: gini(degrees),
    inTop5: share(
      sortedDegrees.slice(0, 5).reduce((a, b) => a + b, 0),
      pairs.length,
    ),
    outGini: gini(speakers.map(i => namesOf.get(i)!.size)),
    reciprocity: share(pairs.filter(([a, b]) => namesOf.get(b)?.has(a)).length, pairs.length),
    tieRatio: over((a, b) => known(a, b).length > 0),
    kinRatio: over((a, b) => known(a, b).includes('kin')),
    factionRatio: over((a, b) => r.people[a]!.faction === r.people[b]!.faction),
    overlap: overlaps.length === 0 ? Number.NaN : mean(overlaps),
    noveltyFirst: novelty(0),
    noveltyLast: novelty(2),
    takenFirst: share(namings.filter(one => one.fate !== 'none' && one.fate !== 'released').length, namings.length),
    generations: share(
      firstPapers.reduce((sum, paper) => sum + generation.get(paper.speaker)!, 0),
      firstPapers.length,
    ),
    namedFirst: share(namedFirst, firstPapers.length),
    agreement: share(...all),
    meetingsOverDeeds: share(...agreeing(speakers, 0, half)) - share(...agreeing(speakers, half, r.items)),
    modal: share(modal, told),
    rare: share(all[0] - modalPairs, all[0]),
    components: groupsOf(r, speakers, latest),
    isolatedAgreement: share(...agreeing(alone, 0, r.items)),
    shownAgreement: share(sameShown, bothShown),
    retracted: share(dock.filter(one => one.retracted).length, dock.length),
    restored: share(dock.filter(one => one.restored).length, dock.filter(one => one.retracted).length),
    denied: share(
      dock.reduce((sum, one) => sum + one.denied, 0),
      dock.reduce((sum, one) => sum + one.put, 0),
    ),
    printed: share(r.printed, r.spoken),
    confirmed: share(r.confirmed, r.asked),
    deaths: share(dock.filter(one => one.sentence === Infinity).length, dock.length),
    corrected: share(dock.filter(one => one.corrected >= 0).length, dock.length),
    amalgam: 1 - share(share(tiedInside, (dock.length * (dock.length - 1)) / 2), density),
    unanimity: share(r.withOutcome, r.cast),
    leaks: r.leaks,
    found: r.found / r.items,
    survived: share(papers.filter(paper => paper.kind !== 'court').length, r.known),
  }
}

/** Roots and statements an item, averaged over items. */
export function plainRoots(r: ReferenceRecord): [roots: number, statements: number] {
  let roots = 0
  let statements = 0
  for (let k = 0; k < r.items; k++) {
    const claims = r.all.flatMap(paper => paper.claims.get(k) ?? [])
    roots += new Set(claims.map(claim => claim.root)).size
    statements += claims.length
  }
  return [roots / r.items, statements / r.items]
}
