/**
 * The Mill written slowly and plainly: objects, sets and whole sums anew at every step, no shared state, no tables. It
 * draws from the same stream in the same order, so that every trial must come out as the fast one does.
 */
import type { Stream } from '../../src/kit/random.ts'
import type { Parameters } from '../../src/mill/parameters.ts'

type Fate = 'none' | 'arrested' | 'spoke' | 'died' | 'released' | 'absent'
type Layer = 'friend' | 'work' | 'teaching' | 'kin' | 'dislike' | 'contact'

interface Person {
  id: number
  faction: number
  office: string
  region: number
  scruple: number
  member: boolean
  dissenter: boolean
  inScript: boolean
  knows: Set<number>
  fate: Fate
  suspicion: number
  drift: number
  /** What was said and done this week, which counts from next week on. */
  pending: number
  /** Suspicion that a closed inquiry had; 0 for none. */
  shelved: number
  closed: boolean
  called: boolean
  confronted: boolean
  arrested: number
  held: number
  baseHazard: number
  spared: boolean
  shown: Paper[]
  papers: Paper[]
  named: Set<number>
  tried: boolean
  retracted: boolean
  restored: boolean
  put: number
  denied: number
  sentence: number
  corrected: number
}

interface Claim {
  value: number
  root: string
}

export interface Paper {
  speaker: number
  kind: 'protocol' | 'letter' | 'court'
  day: number
  names: { person: number; fate: Fate }[]
  claims: Map<number, Claim>
  shown: Paper[]
}

export interface ReferenceRecord {
  people: Person[]
  ties: Map<string, Set<Layer>>
  all: Paper[]
  surviving: Paper[]
  known: number
  cast: number
  withOutcome: number
  spoken: number
  printed: number
  leaks: number
  found: number
  asked: number
  confirmed: number
  items: number
  values: number
}

const offices = ['official', 'expert', 'security', 'region', 'voter', 'investigator']
const officeShares = [0.45, 0.6, 0.68, 0.8, 0.94, 1]
const knownLayers: Layer[] = ['friend', 'work', 'teaching', 'kin']
const layerShares = [0.35, 0.8, 0.92, 1]

export function reference(p: Parameters, provoked: boolean, random: Stream): ReferenceRecord {
  const n = p.people
  const people: Person[] = []
  const ties = new Map<string, Set<Layer>>()
  const tiesOf = (a: number, b: number): Set<Layer> => {
    const key = `${a} ${b}`
    if (!ties.has(key)) ties.set(key, new Set())
    return ties.get(key)!
  }

  // society
  for (let id = 0; id < n; id++) {
    // one number decides faction, office and region: what is left of it after each is uniform again
    const f = random.uniform()
    const half = f < 0.5 ? f * 2 : f * 2 - 1
    const faction = f < 0.5 ? 0 : 1 + Math.floor(half * 4)
    const u = f < 0.5 ? half : (half * 4) % 1
    const office = offices[officeShares.findIndex(share => Math.floor(u * 100) < Math.round(100 * share))]!
    const region = Math.floor(((u * 100) % 1) * 4)
    people.push({
      ...{ id, faction, office, region, scruple: 0, pending: 0, shelved: 0, closed: false, sentence: 0, corrected: -1 },
      ...{ member: false, dissenter: false, inScript: false, knows: new Set<number>(), fate: 'none' as Fate },
      ...{ suspicion: 0, drift: 0, called: false, confronted: false },
      ...{ arrested: -1, held: -1, baseHazard: 0, spared: false, shown: [], papers: [], named: new Set<number>() },
      ...{ tried: false, retracted: false, restored: false, put: 0, denied: 0 },
    })
  }
  Object.assign(people[0]!, { office: 'centre', faction: 0 })
  Object.assign(people[1]!, { office: 'hub', faction: 1, fate: 'absent' })
  for (let e = 0; e < Math.floor((n * p.priorTies) / 2); e++) {
    const x = random.uniform() * n
    const a = Math.floor(x)
    const inside = x - a < p.homophily
    const circle = people.filter(one => !inside || one.faction === people[a]!.faction)
    const y = (inside ? (x - a) / p.homophily : (x - a - p.homophily) / (1 - p.homophily)) * circle.length
    const b = circle[Math.floor(y)]!.id
    const u = y - Math.floor(y)
    const layer = knownLayers[layerShares.findIndex(share => u < share)]!
    if (a === b) continue
    tiesOf(a, b).add(layer)
    tiesOf(b, a).add(layer)
  }
  for (const { id } of people) {
    const x = random.uniform() * n
    for (const b of [Math.floor(x), Math.floor((x % 1) * n)]) if (b !== id) tiesOf(id, b).add('dislike')
  }
  const items = p.items
  const someItems = (): number[] => {
    const found: number[] = []
    for (let k = 0; k < items; k++) if (random.uniform() < p.knows) found.push(k)
    return found
  }
  if (p.dissenters > 0)
    for (const one of people.slice(2)) {
      if (one.faction === 0 || random.uniform() >= p.dissenters) continue
      one.dissenter = true
      one.knows = new Set(someItems().filter(k => k < items / 2))
    }
  const members: Person[] = []
  for (let tries = 0; members.length < Math.min(Math.floor(p.members), n - 2) && tries < 50 * n; tries++) {
    const one = people[2 + random.below(n - 2)]!
    if (one.member) continue
    if (!provoked && one.faction === 0 && random.uniform() < 0.7) continue
    one.member = true
    one.knows = new Set(someItems())
    if (members.length > 0) {
      const brought = members[Math.floor((members.length - 1) / 2)]!
      tiesOf(one.id, brought.id).add('contact')
      tiesOf(brought.id, one.id).add('contact')
    }
    members.push(one)
  }
  const trueValue: number[] = []
  const scriptValue: number[] = []
  for (let k = 0; k < items; k++) {
    trueValue.push(1 + random.below(p.values))
    const other = 1 + random.below(p.values)
    scriptValue.push(random.uniform() < p.scriptFit ? trueValue[k]! : other)
  }
  if (p.scriptSize > 0) {
    people[1]!.inScript = true
    for (let placed = 0, tries = 0; placed < p.scriptSize && tries < 50 * n; tries++) {
      const one = people[2 + random.below(n - 2)]!
      if (one.inScript || (one.faction === 0 && random.uniform() < 0.8)) continue
      one.inScript = true
      placed++
    }
  }
  for (const one of people)
    one.drift =
      0.1 * random.uniform() +
      (one.dissenter ? p.dissentSignal : 0) +
      (one.member ? p.memberSignal : 0) +
      (one.inScript ? p.scriptSignal : 0)

  // the run
  let week = 0
  let skill = 1
  let demand = 1
  let capFactor = 1
  const regionNumbers = [0, 1, 2, 3]
  const firstLimits = regionNumbers.map(r => (p.limits * p.cap * 4 * people.filter(one => one.region === r).length) / n)
  const limits = [...firstLimits]
  const takenIn = [0, 0, 0, 0]
  let taken = 0
  let spoke = 0
  let resisting: Person[] = []
  const speaking: Person[] = []
  const skip = (): number => Math.floor(Math.log(1 - random.uniform()) / Math.log(1 - p.again))
  let untilAgain = skip()
  const file: Paper[] = []
  const all: Paper[] = []
  let cast = 0
  let withOutcome = 0
  let freshRoot = 0
  const accusersOf = (j: Person): number => people.filter(one => one.named.has(j.id)).length

  const show = (one: Person): void => {
    if (file.length > 0 && one.shown.length < 16) one.shown.push(file[random.below(file.length)]!)
  }
  const take = (one: Person): void => {
    one.fate = 'arrested'
    one.arrested = 7 * week
    taken++
    takenIn[one.region]!++
    resisting.push(one)
    const endurance = random.normal() * p.enduranceSd
    const leverage = random.uniform()
    one.baseHazard =
      p.breakBase +
      p.breakPressure * p.pressure +
      p.breakIsolation * p.isolation +
      p.breakFamily * leverage * p.credibility +
      (one.member || one.dissenter ? p.breakTrue : 0) -
      endurance
    for (const other of people)
      if ([...(ties.get(`${one.id} ${other.id}`) ?? [])].some(layer => layer !== 'dislike'))
        other.pending += p.tieWeight
    if (one.office === 'investigator') skill *= 0.8
    for (let chance = 0; chance < 4; chance++) if (random.uniform() < p.showing) show(one)
  }
  const sanctioned = (): boolean => {
    let heard = random.uniform() < p.leaderFirst ? 10 : 0
    let inFavour = heard
    let yes = 0
    for (let voter = 0; voter < 30; voter++) {
      const visible = heard === 0 ? p.support : inFavour / heard
      const votes = random.uniform() < (1 - p.conformity) * p.support + p.conformity * visible
      heard++
      if (votes) {
        inFavour++
        yes++
      }
    }
    cast += 30
    withOutcome += Math.max(yes, 30 - yes)
    return yes > 15
  }
  const attempt = (one: Person): void => {
    const early = week < p.ruleChange * p.steps
    const refused = early && one.office === 'voter' && !sanctioned()
    const shut = early && !refused && random.uniform() < p.close
    if (shut) {
      one.closed = true
      one.shelved = one.suspicion
    }
    if (refused || shut) one.suspicion = one.pending = 0
    else take(one)
  }
  const pullOf = (i: Person, j: Person): number => {
    if (j === i || j.id === 0 || i.named.has(j.id)) return 0
    const tie = ties.get(`${i.id} ${j.id}`) ?? new Set<Layer>()
    let u = p.pileOn * Math.sqrt(accusersOf(j))
    if (j.inScript) u += p.scriptPull
    if (j.called) u += p.calledPull
    if (tie.has('friend') || tie.has('work') || tie.has('teaching')) u += p.tiePull
    if (tie.has('kin')) u += p.kinPull
    if (tie.has('dislike')) u += p.dislikePull
    if (tie.has('contact')) u += p.contactPull
    if (j.named.has(i.id)) u += p.reciprocity
    if (j.fate !== 'none') u += p.safePull * i.scruple
    return Math.exp(u)
  }
  const speak = (one: Person, day: number): void => {
    if (all.length >= 448) return
    const paper: Paper = {
      speaker: one.id,
      kind: one.fate === 'none' ? 'letter' : 'protocol',
      day,
      names: [],
      claims: new Map(),
      shown: [...one.shown],
    }
    all.push(paper)
    if (one.papers.length === 0) one.scruple = random.uniform()
    const mean = p.namesMean * demand * p.ratchet ** Math.min(one.papers.length, 4)
    const drawn = paper.kind === 'letter' ? 1 + random.poisson(0.5) : random.negativeBinomial(mean, p.namesK, 64)
    const wanted = Math.min(drawn, 64)
    // pulls are those before the statement: what it adds counts for the next
    const pulls = wanted > 0 ? people.map(j => pullOf(one, j)) : []
    while (paper.names.length < wanted) {
      const total = pulls.reduce((a, b) => a + b, 0)
      if (!(total > 1e-12)) break
      let left = random.uniform() * total
      let chosen = -1
      for (const [j, pull] of pulls.entries()) {
        if (pull === 0) continue
        chosen = j
        left -= pull
        if (left < 0) break
      }
      pulls[chosen] = 0
      const named = people[chosen]!
      paper.names.push({ person: chosen, fate: named.fate })
      one.named.add(chosen)
      named.pending += p.claimWeight / (1 + p.claimDamping * accusersOf(named))
    }
    for (let k = 0; k < items; k++) {
      // one number decides the item: what is left of it after each decision is uniform again
      let u = random.uniform()
      const under = (chance: number): boolean => {
        const yes = u < chance
        u = yes ? u / chance : (u - chance) / (1 - chance)
        return yes
      }
      if (!under(p.mention)) continue
      const oneOf = (many: number): number => {
        const at = Math.floor(u * many)
        u = u * many - at
        return at
      }
      const otherThan = (right: number): number =>
        Array.from({ length: p.values }, (_, v) => v + 1).filter(v => v !== right)[oneOf(p.values - 1)]!
      const fresh = (value: number): Claim => ({ value, root: `fresh ${freshRoot++}` })
      let claim: Claim
      if (one.knows.has(k) && under(p.truthful))
        claim = fresh(under(1 - p.memory) ? otherThan(trueValue[k]!) : trueValue[k]!)
      else if (under(p.script * p.lead))
        claim = { value: under(p.copyError) ? otherThan(scriptValue[k]!) : scriptValue[k]!, root: 'script' }
      else {
        const from =
          one.shown.length > 0 && under(p.copying) ? one.shown[oneOf(one.shown.length)]!.claims.get(k) : undefined
        if (from === undefined) claim = fresh(1 + oneOf(p.values))
        else claim = { value: under(p.copyError) ? otherThan(from.value) : from.value, root: from.root }
      }
      if (file.length > 0 && under(p.smoothing)) {
        const last = file
          .slice(-4)
          .findLast(other => other.claims.has(k))
          ?.claims.get(k)
        if (last !== undefined && last.value !== claim.value) claim = { ...last }
      }
      paper.claims.set(k, claim)
    }
    one.papers.push(paper)
    if (random.uniform() < p.circulation) {
      file.push(paper)
      for (const { person } of paper.names) people[person]!.called = true
    }
  }

  for (let first = 0; first < 3; first++) {
    let best: Person | undefined
    for (let draw = 0; draw < 20; draw++) {
      const one = people[2 + random.below(n - 2)]!
      if (one.fate === 'none' && (best === undefined || one.drift > best.drift)) best = one
    }
    take(best!)
  }
  for (week = 0; week < p.steps; week++) {
    if (resisting.length + speaking.length === 0 && p.volunteers === 0) break
    if (random.uniform() < p.turnover) {
      skill = 0.5
      for (const one of people.slice(2)) {
        if (one.fate !== 'none') continue
        if (one.office === 'investigator') one.suspicion += p.claimWeight
        one.suspicion += one.shelved
        one.shelved = 0
      }
    } else skill = Math.min(1, skill + 0.05)
    if (week > 0 && week % 4 === 0) {
      demand = 1 + p.feedback * (taken === 0 ? 0 : Math.max(0, 0.8 - spoke / taken))
      if (p.limits === 0 && taken >= p.cap * week) capFactor = Math.min(2, capFactor * (1 + p.petition * 0.25))
      if (p.limits > 0) {
        for (const r of regionNumbers) {
          if (takenIn[r]! >= limits[r]!) limits[r] = Math.min(3 * firstLimits[r]!, limits[r]! * (1 + p.petition))
          takenIn[r] = 0
        }
        capFactor = limits.reduce((a, b) => a + b) / firstLimits.reduce((a, b) => a + b)
      }
    }
    for (const one of people) {
      one.suspicion = one.suspicion * p.keep + one.drift + one.pending
      one.pending = 0
    }
    const mean = p.cap * capFactor
    let left = Math.floor(mean) + (random.uniform() < mean % 1 ? 1 : 0)
    const bounds = [Infinity, p.ringGuilty, p.ringSuspect, p.ringPossible]
    const rings = p.breadth < 1 / 3 ? 1 : p.breadth < 2 / 3 ? 2 : 3
    // who belongs to which ring is settled before anybody is taken
    const full = regionNumbers.filter(r => p.limits > 0 && takenIn[r]! >= limits[r]!)
    const ringOf = new Map(people.map(one => [one, bounds.findIndex(bound => one.suspicion >= bound)]))
    for (let ring = 1; ring <= rings && left > 0; ring++) {
      const inside = people
        .slice(2)
        .filter(one => one.fate === 'none' && ringOf.get(one) === ring && !full.includes(one.region))
      const ranked =
        inside.length <= left
          ? inside
          : inside
              .map(one => ({ one, score: one.suspicion + p.violence * random.uniform() }))
              .sort((a, b) => b.score - a.score)
              .map(({ one }) => one)
      for (const one of ranked.slice(0, left)) attempt(one)
      left -= Math.min(left, inside.length)
    }
    for (const one of resisting) {
      const u = random.uniform()
      if (u < p.showing) show(one)
      const v = u < p.showing ? u / p.showing : (u - p.showing) / (1 - p.showing)
      const before = v < p.confronting ? speaking[Math.floor((v / p.confronting) * speaking.length)] : undefined
      one.confronted = before?.named.has(one.id) ?? false
    }
    const still: Person[] = []
    const rule = week >= p.ruleChange * p.steps ? p.breakRule : 0
    const sparedShare = (): number => (spoke === 0 ? 0 : people.filter(one => one.spared).length / spoke)
    const seen = p.breakSpared * sparedShare()
    for (const one of resisting) {
      const u = random.uniform()
      const relief = u < p.relief
      const v = relief ? u / p.relief : (u - p.relief) / (1 - p.relief)
      const eta =
        one.baseHazard +
        p.breakShown * Math.log(1 + one.shown.length) +
        (one.confronted ? p.breakConfront : 0) +
        rule +
        seen -
        (relief ? p.breakRelief : 0)
      const hazard = Math.exp(eta) * skill
      const wait = -Math.log(1 - v) / (hazard + p.exit)
      if (wait >= 1) {
        still.push(one)
        continue
      }
      const day = 7 * (week + wait)
      if (random.uniform() * (hazard + p.exit) >= hazard) {
        one.fate = random.uniform() < 0.5 ? 'released' : 'died'
        continue
      }
      one.fate = 'spoke'
      one.held = day - one.arrested
      spoke++
      one.spared = random.uniform() < p.spare
      speaking.push(one)
      speak(one, day)
    }
    resisting = still
    // each who has spoken has one chance a week to speak again; the chances that fail are skipped over
    for (const one of speaking) {
      if (untilAgain > 0) untilAgain--
      else {
        speak(one, 7 * (week + random.uniform()))
        untilAgain = skip()
      }
    }
    for (let count = random.poisson(p.volunteers); count > 0; count--) {
      const one = people[2 + random.below(n - 2)]!
      const day = 7 * (week + random.uniform())
      if (one.fate === 'none') speak(one, day)
    }
  }

  // the court
  let spoken = 0
  let printed = 0
  const queue = speaking.map(one => ({ one, score: (one.inScript ? 1000 : 0) + accusersOf(one) + random.uniform() }))
  const dock: Person[] = []
  while (dock.length < Math.min(p.dock, speaking.length)) {
    const score = (entry: { one: Person; score: number }): number =>
      entry.score - (dock.filter(other => other.faction === entry.one.faction).length * 3 >= p.dock ? 5000 : 0)
    queue.sort((a, b) => score(b) - score(a))
    const { one } = queue.shift()!
    dock.push(one)
    one.tried = true
    const last = one.papers.at(-1)
    const paper: Paper = {
      speaker: one.id,
      kind: 'court',
      day: 7 * p.steps,
      names: (last?.names ?? []).map(({ person }) => ({ person, fate: people[person]!.fate })),
      claims: new Map(),
      shown: [],
    }
    all.push(paper)
    one.retracted = random.uniform() < p.retraction
    one.restored = random.uniform() < p.restoration && one.retracted
    const hedge = 1 - (1 - random.uniform()) ** (p.hedge / (1 - p.hedge))
    for (const [k, claim] of [...(last?.claims ?? [])].sort((a, b) => a[0] - b[0])) {
      spoken++
      const deed = k >= items / 2
      if (deed) one.put++
      const denied = (deed && random.uniform() < hedge) || (one.retracted && !one.restored)
      if (deed && denied) one.denied++
      const cut = random.uniform() < Math.min(1, p.editBase + (denied ? p.editDamage : 0))
      if (!cut) printed++
      if (!cut && !denied) paper.claims.set(k, { ...claim })
    }
  }

  // cross-confirmation, sentences, correction
  let asked = 0
  let confirmed = 0
  const lastOf = (one: Person): Map<number, Claim> => one.papers.at(-1)?.claims ?? new Map<number, Claim>()
  if (dock.length > 1)
    for (const one of dock)
      for (const [k, claim] of [...lastOf(one)].sort((a, b) => a[0] - b[0])) {
        if (k < items / 2) continue
        const others = dock.filter(other => other !== one)
        const u = random.uniform() * others.length
        const partner = others[Math.floor(u)]!
        asked++
        if (partner.retracted && !partner.restored) continue
        if (lastOf(partner).get(k)?.value === claim.value || u % 1 < p.obedience) confirmed++
      }
  for (const one of dock) {
    const u = random.uniform()
    one.sentence = !one.spared && u < p.deathShare ? Infinity : 5 * (1 + random.below(5))
    const year = p.policyChange - Math.log(1 - random.uniform()) / p.correction
    one.corrected = year <= p.readAfter ? year : -1
  }

  // what is left
  const surviving = all.filter(paper => paper.kind === 'court' || random.uniform() < p.survival)
  for (const paper of surviving) paper.shown = paper.shown.filter(other => surviving.includes(other))
  const membersLeft = people.slice(2).filter(one => one.member).length
  const leaks = membersLeft > 0 ? random.poisson(p.leak * membersLeft * week) : 0
  let found = 0
  for (let k = 0; k < items; k++) {
    const happened = membersLeft > 0 || (people.some(one => one.dissenter) && k < items / 2)
    if (random.uniform() < (happened ? p.traces : p.planted)) found++
  }
  const known = all.filter(paper => paper.kind !== 'court').length
  return {
    ...{
      people,
      ties,
      all,
      surviving,
      known,
      cast,
      withOutcome,
      spoken,
      printed,
      leaks,
      found,
      asked,
      confirmed,
      items,
    },
    values: p.values,
  }
}
