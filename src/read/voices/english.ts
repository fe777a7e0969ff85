import type { Circumstance, Phrase, Pronoun, VerbUse, VoiceLanguage } from './language.ts'

/**
 * English. Verbs of saying follow the classes "say", "tell", "talk" and "transfer of a message" of Levin, English Verb
 * Classes and Alternations (1993), 37.1 to 37.9; the nouns are those that such verbs give. No word is here for one text's sake.
 */
const words = (list: string): string[] => list.trim().split(/\s+/)

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
 respond counter object specify/specifies/specified/specifying stipulate depose attest certify/certifies/certified
            
 voice aver/avers/averred opine        
 summarise summarize   `
const inform =
  'tell/tells/told/telling inform assure notify/notifies/notified remind convince/convinces advise persuade'
const report = `describe characterise characterize call depict portray denounce broach retract repudiate refute
  speak/speaks/spoke/spoken/speaking talk reject dispute dismiss recant criticise criticize condemn praise dub/dubs/dubbed term
  label/labels/labelled/labeled narrate chronicle`
const clause = `believe suspect infer/infers/inferred/inferring`
const quote = `shout whisper murmur mutter mumble cry/cries/cried/crying call scream yell snap/snaps/snapped sigh growl laugh
  smile sob/sobs/sobbed stammer gasp interrupt interject intervene begin/begins/began/begun go/goes/went phone telephone sing/sings/sang
  address appeal read/reads accuse end scribble inscribe sign note toast utter thunder bark hiss groan reflect muse wonder think/thinks/thought
  decide react greet welcome assail attack caption entitle head jot/jotted exult chime urge speak send/sends/sent give/gives/gave
  characterise characterize describe refer/refers/referred mark praise use/uses/used/using express put/puts/putting entreat
  ask enquire inquire plead/pleads/pleaded/pled/pleading beg/begs/begged/begging urge order propose recommend demand promise pledge vow reason
  estimate rule hold/holds/held dictate formulate cite quote joke lament boast exclaim retort rejoin quip/quips/quipped wire cable telegraph`

const verbs = new Map<string, VerbUse>()
for (const [use, list] of [
  ['quote', quote],
  ['clause', clause],
  ['report', report],
  ['inform', inform],
  ['say', say],
] as const) {
  for (const entry of words(list)) for (const form of forms(entry)) verbs.set(form, use)
}

const table = (rows: Partial<Record<Circumstance, string>>): Map<string, Circumstance> =>
  new Map(
    Object.entries(rows).flatMap(([kind, list]) => words(list!).map(word => [word, kind as Circumstance] as const)),
  )

/** What is said or written. */
const sayings = table({
  court: `testimony testimonies evidence deposition depositions verdict sentence plea pleas judgment judgement statement
    statements confession confessions cross-examination indictment affidavit`,
  interrogation: 'interrogation interrogations protocol protocols confrontation confrontations investigation',
  letter: `letter letters signature note telegram telegrams message messages postcard cable dispatch correspondence memorandum
    memo petition appeal testament`,
  memoir:
    'memoir memoirs diary diaries recollection recollections reminiscence reminiscences autobiography account accounts story',
  press: 'article articles editorial report reports interview dispatches newspaper column review',
  official: `communique communiqué communiqués decree resolution resolutions declaration announcement proclamation order decision
    minutes transcript transcripts record version dossier dossiers speech speeches address`,
  scholarship:
    'book books biography study essay monograph chapter paper work works history view opinion analysis theory conclusion suggestion contention thesis',
  hearsay: `words remark remarks phrase formulation expression warning characterization characterisation assertion claim claims
    argument reply answer question explanation objection praise comment comments accusation accusations instruction advice impression idea
    description shout cry response reaction reactions statement term formula admission denial promise request`,
})

/** Who speaks without a name. */
const voices = table({
  press: `newspaper newspapers press journalists journalist reporter reporters media magazine broadcast radio
    correspondent correspondents papers dispatches`,
  hearsay: `witness witnesses eyewitness eyewitnesses observer observers people many some others contemporaries friends
    colleagues survivors neighbours neighbors sources source informant informants someone somebody several diplomats visitors bystanders`,
  rumour: 'rumor rumors rumour rumours gossip legend myth hearsay',
  memoir: 'memoirists memoirist memoirs',
  scholarship: `historians historian scholars scholar researchers researcher biographers biographer commentators commentator
    experts writers writer author authors critics critic archives archive documents document`,
  official: `official officials government authorities police prosecutor prosecution spokesman spokesperson investigators investigator
    communiqué communique commission committee`,
  court: 'defendant defendants accused court judge judges lawyers lawyer counsel',
})

const phrase = (circumstance: Circumstance, source: Phrase['source'], list: string): Phrase[] =>
  list.split('|').map(entry => ({ words: words(entry), circumstance, source }))

const phrases: Phrase[] = [
  ...phrase(
    'hearsay',
    'after',
    'according to|in the words of|in the opinion of|in the view of|on the word of|on the testimony of|on the authority of|in the eyes of|as per',
  ),
  ...phrase(
    'hearsay',
    'after',
    'i was told by|was told by|were told by|been told by|i was informed by|was informed by|been informed by|i have it from|i had it from|have it from|has it from|had it from|i heard from|i heard of it from|i heard it from|i learned from|i learnt from|i know from',
  ),
  ...phrase(
    'rumour',
    'none',
    'rumor has it|rumour has it|rumor had it|rumour had it|rumors had it|rumours had it|legend has it|there is a myth|there is a legend|there are rumors|there are rumours|there were rumors|there were rumours|it was rumored|it was rumoured|it is rumored|it is rumoured|word had it|the story goes|is rumored to|is rumoured to|was rumored to|was rumoured to',
  ),
  ...phrase(
    'hearsay',
    'none',
    `it is said|it was said|it has been said|it is alleged|it was alleged|it is claimed|it was claimed|it is believed|it was believed|it is reported|it was reported|it is suggested|it was suggested|it has been suggested|it has been argued|it has been claimed|it is thought|it was thought|is said to|was said to|are said to|were said to|is alleged to|was alleged to|is believed to|was believed to|is reported to|was reported to|allegedly proposed by|is suggested|is often attributed to|there is evidence|there was evidence|there is testimony|some say|some said|some claim|some claimed|others say|others said|others claim|many believe|many believed|people say|people said|they say|as many have believed|reportedly|as was said`,
  ),
  ...phrase(
    'hearsay',
    'before',
    'was convinced that|were convinced that|is convinced that|are convinced that|gave evidence that|give evidence that|saw it as|made it clear that|makes it clear that|broached the idea that|advanced the argument that',
  ),
  ...phrase(
    'scholarship',
    'none',
    'as is well known|as is known|it is well known|it is known|as we know|we now know|as everyone knows|so far as is known|as far as we know',
  ),
  ...phrase('official', 'none', 'the official version|the official account|the official story|official reports'),
  ...phrase(
    'press',
    'none',
    'the press reported|press reports|newspaper reports|in the press|in the newspapers|in the western press|in the soviet press|in the foreign press|in the papers',
  ),
  ...phrase(
    'author',
    'none',
    'so far as i am aware|as far as i know|so far as i know|as i have said|as i said|as i wrote|i mentioned earlier|as i mentioned|as i recall|as i remember|it is my opinion|in my opinion|in my view|from my point of view',
  ),
]

const pronoun = (list: string, value: Pronoun): [string, Pronoun][] => words(list).map(word => [word, value])

const prefixes = /^(?:tis|twas|twere|twill|em|cause|til|till|bout|round|n|neath|ere|gainst)(?![\p{L}\p{N}])/iu
const decade = /^\d\ds?(?![\p{L}\p{N}])/u

const women = new Set(
  words(`anna maria mary elizabeth margaret catherine katherine ekaterina natalia nadezhda vera olga tatiana svetlana galina
  ludmila irina elena helen helena sofia sophia alexandra evgenia yevgenia zinaida tamara lydia larisa raisa valentina rosa polina praskovya
  esfir esther sarah rachel rebecca ruth leah jane anne emma julia laura alice martha clara klara barbara charlotte caroline diana dorothy
  edith eleanor ellen emily eva florence frances gertrude grace hannah harriet ida inessa isabel jean jeanne joan josephine judith
  karen kate lucy louise marie marguerite marina miriam nina nora patricia pauline susan theresa teresa ursula victoria virginia wilhelmina
  linda nancy carol christine simone hilda greta ilse ingrid johanna petra sabina ada bertha agnes beatrice cecilia dolores`),
)
const men = new Set(
  words(
    'nikita ilya kuzma luka foma savva mikola danila gavrila sasha misha kolya petya vanya alyosha borya grisha lyova volodya joshua ezra attila mustafa',
  ),
)

export const english: VoiceLanguage = {
  tag: 'en',
  elided: following => prefixes.test(following) || decade.test(following),
  verbs,
  sayings,
  voices,
  phrases,
  bylines: new Set(words('by from writtenby author')),
  pronouns: new Map([
    ...pronoun('i', { person: 1, number: 'one', gender: 'any', subject: true }),
    ...pronoun('me my mine myself', { person: 1, number: 'one', gender: 'any', subject: false }),
    ...pronoun('we', { person: 1, number: 'many', gender: 'any', subject: true }),
    ...pronoun('us our ours', { person: 1, number: 'many', gender: 'any', subject: false }),
    ...pronoun('you', { person: 2, number: 'one', gender: 'any', subject: true }),
    ...pronoun('your yours', { person: 2, number: 'one', gender: 'any', subject: false }),
    ...pronoun('he', { person: 3, number: 'one', gender: 'he', subject: true }),
    ...pronoun('him his himself', { person: 3, number: 'one', gender: 'he', subject: false }),
    ...pronoun('she', { person: 3, number: 'one', gender: 'she', subject: true }),
    ...pronoun('her hers herself', { person: 3, number: 'one', gender: 'she', subject: false }),
    ...pronoun('they', { person: 3, number: 'many', gender: 'any', subject: true }),
    ...pronoun('them their theirs', { person: 3, number: 'many', gender: 'any', subject: false }),
  ]),
  settings: table({
    court: 'trial trials court courtroom tribunal dock session prosecutor',
    interrogation: 'interrogation investigation investigators cell custody',
    official: 'plenum congress parliament',
  }),
  generalRoles: new Set(
    words(
      'member leader friend colleague comrade ally guest official officer worker man companion brother sister mother father son daughter',
    ),
  ),
  officers: new Set(
    words(
      'inspector sergeant captain colonel general major lieutenant officer judge president chairman prosecutor investigator interrogator magistrate doctor priest editor clerk guard governor superintendent constable commissar minister secretary director teacher landlord mayor',
    ),
  ),
  standIns: new Set(words('prisoner defendant accused latter former author writer condemned deceased victim narrator')),
  prepositions: new Set(
    words(
      'to of with from by for about against on at in into upon between among behind before after over under through near toward towards beside like than until since without during',
    ),
  ),
  hearerPrepositions: new Set(words('to of')),
  resuming: new Set([...words('continued continues added adds resumed'), 'went on', 'goes on']),
  auxiliaries: new Set(
    words('had has have was were is are been be being did does do could can would will may might must should shall to'),
  ),
  adverbs: new Set(
    words(
      'also further then never always often once again later earlier first even now still just himself herself themselves too thus therefore however already only soon perhaps in fact too both all',
    ),
  ),
  adverbEnding: 'ly',
  modals: new Set(words('could can would will must should shall may might cannot')),
  depicting: new Set(
    words(
      'describe describes described characterise characterises characterised characterize characterizes characterized depict depicts depicted portray portrays portrayed',
    ),
  ),
  conceding: new Set(
    words(
      'admit admits admitted concede concedes conceded acknowledge acknowledges acknowledged confess confesses confessed deny denies denied confirm confirms confirmed object objects objected',
    ),
  ),
  pointing: new Set(words('this that these those')),
  swaying: new Set(
    words(
      'remind reminds reminded reminding convince convinces convinced convincing persuade persuades persuaded persuading assure assures assured assuring',
    ),
  ),
  passives: new Set(words('is are was were been being')),
  issuing: new Set(
    words(
      'send sends sent issue issues issued publish publishes published deliver delivers delivered read submit submits submitted make makes made',
    ),
  ),
  issued: new Set(words('published issued released printed circulated made given signed submitted written sent')),
  opinions: new Set(words('opinion view belief conviction conclusion theory argument suggestion contention thesis')),
  questions: new Set(words('how why whether what')),
  gerundEnding: 'ing',
  relatives: new Set(['which']),
  embedders: new Set(words('which whom whose')),
  achieving: new Set(words('able compelled forced obliged quick first')),
  particles: {
    that: 'that',
    as: 'as',
    the: 'the',
    agent: 'by',
    infinitive: 'to',
    and: 'and',
    when: 'when',
    latter: 'latter',
    whose: 'whose',
    purpose: 'so',
    belongs: new Set(words('of by')),
    inside: 'in',
    topic: new Set(words('of about')),
    object: new Set(words('against for with over')),
  },
  articles: new Set(words('the a an this that these those its another one no any every each some such')),
  indefinite: new Set(words('a an another')),
  conjunctions: new Set(
    words(
      'and or but as when while whereas although though because since if until where whom who which whose after before',
    ),
  ),
  negations: new Set(words('not never neither nor no nobody none nothing without cannot')),
  complementisers: new Set(words('that whether how why what where when if')),
  titleWords: new Set(
    words(
      'entitled titled book novel article poem song essay chapter film play pamphlet newspaper journal review study report trilogy ballad anthem',
    ),
  ),
  termWords: new Set(
    words('so-called called known termed dubbed labelled labeled word words term phrase marked legend'),
  ),
  feminine: name => {
    const parts = name
      .toLowerCase()
      .split(/[\s.,]+/)
      .filter(Boolean)
    return (
      parts.some(part => women.has(part) || /^(?:mrs|miss|ms|madame|mme|frau|lady|queen|empress)$/.test(part)) ||
      parts.some(part => /(?:ovna|evna|ichna|inichna)$/.test(part)) ||
      (!parts.some(part => men.has(part)) && /(?:ova|eva|ina|skaya|skaia|aia)$/.test(parts.at(-1) ?? ''))
    )
  },
  masculine: name => /(?:ovich|evich|\bmr|\bsir|\blord|\bking)\b/i.test(name),
  sexes: new Map([
    ...words('mr sir lord king prince count baron herr monsieur father brother uncle son husband grandfather').map(
      title => [title, 'he'] as const,
    ),
    ...words(
      'mrs miss ms lady madame mme mlle frau queen princess countess baroness mother sister aunt daughter wife widow grandmother',
    ).map(title => [title, 'she'] as const),
  ]),
  times: new Set(
    words(
      'yesterday today tonight night morning afternoon evening week month year monday tuesday wednesday thursday friday saturday sunday',
    ),
  ),
  refusing: new Set(words('refuse refuses refused refusing decline declines declined declining failed forgot omitted')),
  turnLabels: new Map([
    ['q', 'question'],
    ['question', 'question'],
    ['a', 'answer'],
    ['answer', 'answer'],
  ]),
  notes: {
    same: ['ibid', 'ibidem', 'id', 'idem', 'loc. cit'],
    cited: ['op. cit', 'op.cit', 'loc. cit', 'cit'],
    pages: ['p', 'pp', 'page', 'pages', 'l', 'll', 'fol', 'fols'],
  },
}
