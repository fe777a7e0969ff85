import { words } from './english-words.ts'
import type { VerbUse } from './language.ts'

/** Regular forms of a verb; irregular ones are listed whole, joined by slashes. */
function forms(entry: string): string[] {
  if (entry.includes('/')) return entry.split('/')
  const stem = entry.endsWith('e') ? entry.slice(0, -1) : entry
  if (/[^aeiou]y$/.test(entry)) {
    const root = entry.slice(0, -1)
    return [entry, `${root}ies`, `${root}ied`, `${entry}ing`]
  }
  const sibilant = /(?:s|sh|ch|x|z)$/.test(entry)
  return [entry, sibilant ? `${entry}es` : `${entry}s`, `${stem}ed`, `${stem}ing`]
}

const say = `say/says/said/saying write/writes/wrote/written/writing state claim declare announce assert argue maintain
 show/shows/showed/shown/showing demonstrate indicate insist recognise recognize testify explain reply answer add remark observe note comment recall remember recollect reminisce report affirm
 contend suggest allege concede acknowledge admit/admits/admitted/admitting confess confirm deny protest complain recount
 conclude continue conjecture postulate proclaim profess pronounce reveal disclose divulge mention hint imply/implies/implied/implying
 intimate swear/swears/swore/sworn/swearing predict warn caution emphasise emphasize stress underline reiterate repeat
 recite preach
 respond counter object specify/specifies/specified/specifying stipulate depose attest certify/certifies/certified
 relate/relates/related voice aver/avers/averred opine
 summarise summarize`
/** Say something only with "that" or beside marks: "boasted that". */
const utter = `boast joke lament retort quip/quips/quipped wire cable telegraph vow shout whisper murmur mutter mumble scream
  snap/snaps/snapped exclaim thunder plead/pleads/pleaded/pled/pleading pledge promise reason estimate rule urge demand propose recommend
  rejoin confide marvel grumble reckon guess venture accept agree/agrees/agreed disagree concur/concurs/concurred
  allow/allows/allowed/allowing grant submit/submits/submitted/submitting hold/holds/held point volunteer vouch threaten`
const inform =
  'tell/tells/told/telling inform assure notify/notifies/notified remind convince/convinces advise persuade'
const report = `describe characterise characterize call depict portray denounce broach retract repudiate refute
  speak/speaks/spoke/spoken/speaking talk reject dispute dismiss recant criticise criticize condemn praise dub/dubs/dubbed term
  label/labels/labelled/labeled hail deride ridicule narrate chronicle`
const clause = `find/finds/found discover believe suspect infer/infers/inferred/inferring suppose establish notice detect ascertain calculate
  surmise hypothesise hypothesize speculate theorise theorize omit/omits/omitted deduce gather`
const quote = `cry/cries/cried/crying call yell sigh growl laugh
  smile sob/sobs/sobbed stammer gasp interrupt interject intervene begin/begins/began/begun go/goes/went phone telephone sing/sings/sang
  address appeal read/reads accuse end scribble inscribe sign note toast utter bark hiss groan reflect muse wonder think/thinks/thought
  decide react greet welcome assail attack caption entitle head jot/jotted exult chime speak send/sends/sent give/gives/gave
  print mark use/uses/used/using express put/puts/putting entreat ask enquire inquire beg/begs/begged/begging order
  dictate formulate cite quote refer/refers/referred
  gush drawl rasp croak whine wail moan howl roar bellow shriek screech chuckle giggle snort sneer scoff jeer taunt tease mock
  chide scold rebuke reproach lecture parry prompt probe insist echo pen/pens/penned scrawl annotate
  regard consider deem instruct direct exhort implore beseech curse admonish`

/** Verbs of saying after Levin, English Verb Classes and Alternations (1993), 37.1 to 37.9, each with what it takes. */
export const verbs = new Map<string, VerbUse>()
for (const [use, list] of [
  ['quote', quote],
  ['utter', utter],
  ['clause', clause],
  ['report', report],
  ['inform', inform],
  ['say', say],
] as const) {
  for (const entry of words(list)) for (const form of forms(entry)) verbs.set(form, use)
}
