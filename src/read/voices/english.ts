import { phrases } from './english-phrases.ts'
import { verbs } from './english-verbs.ts'
import { sayings, table, voices, words } from './english-words.ts'
import type { Pronoun, VoiceLanguage } from './language.ts'

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
    'nikita ilya kuzma luka foma savva mikola danila gavrila sasha misha kolya petya vanya alyosha borya grisha lyova volodya joshua ezra attila mustafa sava savva iliya toma geza kepa borja joschka sascha costa kosta luca zakaria yahya musa moussa issa hamza mirza taha pekka jukka juha mika akira honza jirka rama krishna',
  ),
)

/**
 * English. Verbs of saying follow the classes "say", "tell", "talk" and "transfer of a message" of Levin, English Verb
 * Classes and Alternations (1993), 37.1 to 37.9; the nouns are those that such verbs give. No word is here for one text's sake.
 */
export const english: VoiceLanguage = {
  tag: 'en',
  elided: following => prefixes.test(following) || decade.test(following),
  verbs,
  sayings,
  voices,
  phrases,
  bylines: new Set(words('by from writtenby author')),
  documentVerbs: new Set(
    words(
      'opens opened begins began starts started reads runs ran ends ended closes closed concludes concluded says said states stated continues continued goes went adds added',
    ),
  ),
  composing: new Set(
    words(
      'write writes wrote written writing sign signs signed signing send sends sent dictate dictates dictated draft drafted compose composed address addressed leave left make made give gave',
    ),
  ),
  documentParts: new Set(
    words('paragraph line lines sentence passage page pages postscript entry opening ending heading clause'),
  ),
  hands: new Set(words('hand handwriting')),
  salutations: new Set(words('dear dearest beloved darling honoured esteemed respected')),
  closings: new Set(words('by your yours yourown love always sincerely signed')),
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
  strangers: new Map([
    ...words(
      'inspector sergeant captain colonel general major lieutenant officer judge president chairman prosecutor investigator interrogator magistrate doctor priest editor clerk guard governor superintendent constable commissar minister secretary director teacher landlord mayor man boy soldier stranger porter driver orderly eldest elder younger',
    ).map(word => [word, 'he'] as const),
    ...words('woman girl lady nurse maid').map(word => [word, 'she'] as const),
  ]),
  partners: new Map([
    ...words('man boy gentleman fellow lad youth chap host').map(word => [word, 'he'] as const),
    ...words('woman lady girl hostess').map(word => [word, 'she'] as const),
    ...words('child companion friend visitor other guest partner interlocutor').map(word => [word, 'any'] as const),
  ]),
  standIns: new Set(words('prisoner defendant accused latter former author writer condemned deceased victim narrator')),
  accused: new Set(words('accused defendant prisoner condemned detainee suspect')),
  witnesses: new Set(words('witness deponent')),
  charging: new Set(
    words(
      'arrested detained charged tried convicted sentenced indicted condemned imprisoned interrogated accused seized acquitted hanged shot executed examined cross-examined beaten',
    ),
  ),
  ordeals: new Set(
    words(
      'arrest trial interrogation confession detention conviction execution sentence appeal plea turn defence confessed',
    ),
  ),
  testifying: new Set(words('testified deposed swore sworn testimony deposition evidence')),
  courtOffices: new Set(
    words(
      'judge president prosecutor magistrate coroner investigator interrogator inspector detective sergeant constable superintendent counsel lawyer barrister advocate solicitor attorney justice lord commissioner chairman',
    ),
  ),
  honorifics: new Map([
    ['lordship', words('judge justice lord magistrate bishop')],
    ['honour', words('judge magistrate coroner')],
    ['honor', words('judge magistrate coroner')],
    ['excellency', words('ambassador minister governor bishop')],
    ['grace', words('bishop archbishop duke')],
  ]),
  converses: new Map([
    ['husband', words('wife widow')],
    ['wife', words('husband widower')],
    ['widow', words('husband')],
    ['father', words('son daughter')],
    ['mother', words('son daughter')],
    ['son', words('father mother')],
    ['daughter', words('father mother')],
    ['brother', words('brother sister')],
    ['sister', words('brother sister')],
  ]),
  prepositions: new Set(
    words(
      'to of with from by for about against on at in into upon between among behind before after over under through near toward towards beside like than until since without during',
    ),
  ),
  announcing: new Set(words('for to regards concerns')),
  completing: new Set(
    words(
      'it this him them these january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
    ),
  ),
  hearerPrepositions: new Set(words('to of')),
  resuming: new Set([...words('continued continues added adds resumed'), 'went on', 'goes on']),
  replying: new Set(
    words('reply replies replied answer answers answered retort retorts retorted rejoined respond responds responded'),
  ),
  chaining: new Set(words('has had have')),
  citing: new Set(words('quote quotes quoted cite cites cited')),
  asking: new Set(
    words(
      'ask asks asked question questions questioned inquire inquires inquired enquire enquires enquired beg begs begged implore implores implored',
    ),
  ),
  hearing: new Set(words('hear hears heard overheard')),
  auxiliaries: new Set(
    words('had has have was were is are been be being did does do could can would will may might must should shall to'),
  ),
  adverbs: new Set(
    words(
      'also further then never always often once again later earlier first even now still just himself herself themselves too thus therefore however already only soon perhaps in fact too both all',
    ),
  ),
  adverbEnding: 'ly',
  aspects: new Set(
    words(
      'keep keeps kept go goes went begin begins began start starts started used continued continues ceased stopped',
    ),
  ),
  modals: new Set(words('could can would will must should shall may might cannot')),
  depicting: new Set(
    words(
      'describe describes described characterise characterises characterised characterize characterizes characterized depict depicts depicted portray portrays portrayed',
    ),
  ),
  interposed: new Set(words('if when though although as after before since unless')),
  kinds: new Map([
    [
      'officer',
      words(
        'captain major colonel lieutenant sergeant inspector constable detective superintendent commissioner general commander',
      ),
    ],
    ['policeman', words('sergeant inspector constable detective superintendent')],
    ['soldier', words('sergeant corporal private lieutenant')],
    ['lawyer', words('counsel advocate solicitor attorney barrister')],
    ['counsel', words('lawyer advocate solicitor attorney barrister')],
    ['priest', words('father canon reverend pastor chaplain monsignor vicar curate rev fr')],
    ['clergyman', words('father canon reverend pastor chaplain monsignor vicar curate priest rev')],
    ['doctor', words('dr surgeon physician pathologist')],
    ['physician', words('dr doctor surgeon')],
    ['scholar', words('historian professor archivist philologist')],
    ['professor', words('prof')],
    ['historian', words('biographer')],
    ['writer', words('novelist poet journalist author')],
    ['journalist', words('reporter correspondent editor')],
    ['reporter', words('journalist correspondent')],
    ['correspondent', words('journalist reporter')],
    ['judge', words('justice magistrate')],
    ['diplomat', words('ambassador consul envoy attaché')],
    ['investigator', words('interrogator detective')],
    ['interrogator', words('investigator')],
    ['teacher', words('schoolteacher schoolmaster schoolmistress')],
    ['minister', words('premier')],
  ]),
  commands: new Set(words('tell say write inform assure remember note suppose')),
  doing: new Set(words('do does did')),
  thinking: new Set(
    words('believe believes believed believing suspect suspects suspected suspecting infer infers inferred inferring'),
  ),
  sameAsSaid: new Set(words('so otherwise same opposite contrary')),
  habits: new Set(words('would will')),
  dissenting: new Set(words('deny denies denied dispute disputes disputed accept accepts accepted dissent admit')),
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
  opinions: new Set(
    words(
      'opinion view belief conviction conclusion theory argument suggestion contention thesis reply answer claim explanation objection assertion',
    ),
  ),
  ownWords: new Set(
    words(
      'opinion view account admission reckoning estimate estimation telling evidence word showing version judgement judgment recollection calculation testimony memory phrase',
    ),
  ),
  leaning: new Set(words('in by on from to')),
  questions: new Set(words('how why whether what')),
  gerundEnding: 'ing',
  relatives: new Set(['which']),
  embedders: new Set(words('which whom whose')),
  explaining: new Set(words('who whose whom which then now once formerly himself herself')),
  achieving: new Set(words('able compelled forced obliged quick first')),
  particles: {
    it: 'it',
    its: 'its',
    thus: 'thus',
    but: 'but',
    that: 'that',
    as: 'as',
    according: 'according',
    the: 'the',
    agent: 'by',
    infinitive: 'to',
    and: 'and',
    when: 'when',
    latter: 'latter',
    ever: 'ever',
    whose: 'whose',
    what: 'what',
    who: 'who',
    purpose: 'so',
    belongs: new Set(words('of by')),
    inside: 'in',
    source: 'from',
    topic: new Set(words('of about')),
    object: new Set(words('against for with over')),
  },
  articles: new Set(words('the a an this that these those its another one no any every each some such')),
  indefinite: new Set(words('a an another one some')),
  conjunctions: new Set(
    words(
      'and or but as when while whereas although though because since if until where whom who which whose after before',
    ),
  ),
  joining: new Set(words('and but')),
  baring: new Set(words('say says said')),
  dummies: new Set(words('it there')),
  viewing: new Set(words('thinks believes suspects considers doubts disputes identifies attributes')),
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
  feminineGiven: given => {
    const name = given.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase()
    return name.length > 2 && name.endsWith('a') && !men.has(name)
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
      'yesterday today tonight night day morning afternoon evening week month year years life monday tuesday wednesday thursday friday saturday sunday',
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
