/** General English word classes around names. Lower case, one class a list; none of them names a person of any text. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that stand before a name and are no part of it. */
export const titles = list(`
  mr mrs ms miss dr prof professor sir lady lord dame comrade comrades citizen citizeness madame monsieur mme mlle herr frau
  fräulein señor don doña signor signora president vice-president premier prime minister chancellor secretary commissar
  prosecutor procurator judge justice chairman chairwoman chairperson chief general colonel major captain lieutenant sergeant
  corporal marshal admiral commander commandant commodore brigadier prince princess king queen tsar tsarina czar emperor
  empress count countess duke duchess baron baroness archduke saint st pope cardinal bishop archbishop patriarch father
  mother brother sister rabbi imam mullah sheikh sultan shah khan ambassador envoy consul senator governor mayor deputy
  delegate director editor editor-in-chief academician doctor nurse inspector investigator detective officer agent attorney
  counsel advocate uncle aunt grandfather grandmother cousin defendant accused witness leader teacher writer poet author
  speaker clerk primate lt lieut capt col maj gen sgt cpl pte adm cmdr brig privates gunner trooper ensign messrs rev hon gov
  constable superintendent supt insp
`)

/** Office words that join a title: "People's Commissar", "Public Prosecutor", "First Secretary". */
export const titleModifiers = list(`
  people's public state first second deputy assistant acting former chief general prime supreme military foreign lord
  procurator attorney special vice permanent honorary grand old dear great late young saint
`)

/** What a person is or does; beside a name it shows the name to be a person's. */
export const roles = list(`
  accomplice accused activist adjutant administrator adviser advisor advocate agent aide ally ambassador apprentice architect
  artist assassin assistant associate attorney author baker banker biographer bishop bride captain chairman chauffeur chemist
  chief clerk client co-defendant coachman colleague colonel commander commandant commissar commissioner companion comrade
  confidant conspirator cook correspondent counsel counsellor critic deacon defector defendant delegate deputy dictator
  diplomat director disciple dissident doctor driver economist editor emissary employee engineer envoy farmer fireman fisherman
  founder friend gardener general gravedigger guard guest head hero historian informer inspector interpreter interrogator
  investigator jailer journalist judge juror king labourer landlord lawyer leader lecturer lieutenant magistrate maid major
  manager marshal mason mathematician mayor member merchant messenger midwife miller minister miner monk nurse officer
  official oppositionist organizer orator painter partisan philosopher photographer physician physicist pianist poet policeman
  politician president priest prince princess prisoner professor propagandist prosecutor protégé pupil quartermaster queen
  rabbi rebel reporter representative revolutionary revolutionist rival sailor scholar schoolmaster schoolteacher scientist
  secretary senator sergeant servant shepherd sheriff shopkeeper singer smith soldier solicitor spokesman spokeswoman
  spy statesman student successor predecessor superior suspect tailor teacher theoretician theorist tinker traitor translator
  traveller treasurer tsar tutor usher vicar victim warden watchman weaver widow widower witness woodcutter worker writer
  zealot accountant activists announcer archivist captive carpenter caretaker coroner detainee foreman innkeeper juryman
  keeper notary pharmacist registrar sexton surveyor verger widow
`)

/** Family words: a given name beside one introduces a person of their own. */
export const kin = list(`
  wife husband son daughter brother sister mother father widow widower uncle aunt cousin nephew niece grandson granddaughter
  grandfather grandmother stepson stepdaughter stepfather stepmother fiancé fiancée child children baby twins parents sons
  daughters brothers sisters half-brother half-sister son-in-law daughter-in-law father-in-law mother-in-law brother-in-law
  sister-in-law godfather godson spouse lover mistress
`)

/** Verbs that only people (and bodies) do, in past and present: after or before a name they show a person. */
export const humanVerbs = list(`
  said says say told tells tell asked asks ask replied replies answered answers wrote writes write written spoke speaks
  declared declares stated states admitted admits confessed confesses denied denies claimed claims argued argues insisted
  insists explained explains added adds remarked remarks observed observes noted notes recalled recalls remembered remembers
  believed believes thought thinks knew knows felt feels wanted wants wished wishes hoped hopes feared fears loved loves
  hated hates decided decides refused refuses agreed agrees promised promises warned warns begged begs pleaded pleads shouted
  shouts cried cries whispered whispers laughed laughs smiled smiles wept weeps nodded sighed exclaimed exclaims muttered
  testified testifies confirmed confirms accused accuses charged denounced denounces named names mentioned mentions described
  describes reported reports announced announces concluded concludes suggested suggests proposed proposes demanded demands
  ordered orders instructed invited urged advised persuaded convinced married divorced born died killed shot executed arrested
  imprisoned exiled deported tortured interrogated questioned cross-examined rehabilitated released appointed dismissed elected
  expelled sentenced summoned telephoned phoned called visited met sat stood slept woke ate drank walked ran drove rode hid
  returned arrived left escaped fled emigrated resigned retired quit committed served joined signed read listened heard saw
  watched looked held kissed embraced embarked worked lived studied taught learned edited translated published headed led
  supported opposed defended betrayed attacked criticized criticised praised congratulated saluted greeted thanked forgave
  trusted suspected doubted understood realized realised recognized recognised pretended hesitated paused continued resumed
  repudiated retracted recanted renounced condemned rejected accepted requested received sent gave took brought handed carried
  passed suffered endured survived conspired plotted colluded collaborated recruited voiced queried pursued wore ventured
`)

/** Verbs and prepositions whose object is mostly a person. */
export const towardsPeople = list(`
  told asked arrested accused interrogated questioned married met visited telephoned phoned informed reminded assured
  convinced persuaded warned thanked invited summoned appointed dismissed elected executed shot killed murdered poisoned
  assassinated tortured implicated incriminated rehabilitated exonerated accompanied criticized criticised praised renounced
  against with by between towards toward despite behind beside named called knew trusted loved hated saluted expelled
`)

/** Things that people have: "X's wife", "X's testimony". */
export const belongings = list(`
  wife husband son daughter brother sister mother father widow family relatives friend friends house home flat apartment room
  cottage dacha office desk letter letters speech speeches testimony confession statement evidence words voice opinion view
  views face hand hands eyes head life death birth arrest trial execution suicide assassination murder funeral grave body
  memoirs biography diary book books article articles theory philosophy idea plan plans policy policies order orders
  secretary followers supporters disciples companions back side name signature guilt innocence defence lawyer school
  character personality temper health illness mind conscience career rise fall role answers reply replies question
`)

/** Words that a capital at the head of a sentence does not make a name. */
export const functionWords = list(`
  oyer terminer
  a an the this that these those i you he she it we they who whom whose which what when where why how if as at by for from in
  into of off on onto out over to under up upon with within without after before during since until till while although though
  because unless and or but nor so yet not no yes neither either both all any each every some many much more most few less
  least several such other another own same than then thus there here now never ever also only just even still again once
  twice too very quite rather almost perhaps maybe indeed however moreover furthermore nevertheless nonetheless therefore hence
  meanwhile otherwise instead besides finally firstly secondly thirdly lastly later soon today tomorrow yesterday tonight
  my your his her its our their mine yours hers ours theirs myself himself herself itself themselves ourselves am is are was
  were be been being do does did done has have had having can could may might must shall should will would let one two three
  four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
  forty fifty hundred thousand million first second third fourth fifth sixth seventh eighth ninth tenth last next according
  ibid op cit pp vol no nos ed eds trans cf chapter part section note notes page pages figure table see god lord oh ah o well
  excellency excellencies lordship lordships ladyship majesty highness holiness eminence
  question answer dear sir madam hello goodbye please thank thanks mr between among through about against
`)

/** Months, days, feasts and numerals: capitals that are dates. */
export const calendar = list(`
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec christmas easter lent passover ramadan michaelmas
  ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi
`)

/** Small words inside names. */
export const particles = list(
  'de von van der den del della di da dos du la le ten ter zu zur bin ibn al el af av san y',
)

/** Words that say: what comes is another name of the person before. */
export const aliasCues = list(`
  alias aka pseudonym nickname nicknamed nom-de-guerre codename codenamed sobriquet né née dubbed pen-name nom guerre
`)
