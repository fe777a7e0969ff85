import type { Venue } from '../../../case/chain.ts'
import { wordSet } from '../inflect.ts'

/** Words that say where something was said. The first list that fits, nearest to the statement, is taken. */
const lists: readonly (readonly [Venue, string])[] = [
  ['confrontation', 'confrontation confrontations confronted'],
  [
    'interrogation',
    `interrogation interrogations interrogator interrogators interrogated investigator investigators preliminary
     investigation pre-trial pretrial deposition protocol protocols`,
  ],
  ['plenum', 'plenum plenums congress conference parliament debate assembly'],
  [
    'court',
    `court courtroom trial trials prosecutor prosecution dock tribunal judge judges verdict defendant defendants indictment
     cross-examination witness-box plea`,
  ],
  ['letter', 'letter letters telegram telegrams wrote message messages note cable despatch dispatch'],
  [
    'press',
    'newspaper newspapers press editorial article articles journalists magazine communique communiqué broadcast',
  ],
  ['private', 'conversation conversations privately talk talks wife husband home told'],
]

const venueOf = new Map<string, Venue>()
for (const [venue, words] of [...lists].reverse()) for (const word of wordSet(words)) venueOf.set(word, venue)

export const venueWord = (word: string): Venue | undefined => venueOf.get(word)
/** Which of two words in one sentence counts: the more particular place. */
export const venueOrder: readonly Venue[] = lists.map(([venue]) => venue)
