import type { Circumstance } from './language.ts'

/** The words of a list with blanks between them. */
export const words = (list: string): string[] => list.trim().split(/\s+/)

/** Nouns by the circumstance that each stands for. */
export const table = (rows: Partial<Record<Circumstance, string>>): Map<string, Circumstance> =>
  new Map(
    Object.entries(rows).flatMap(([kind, list]) => words(list!).map(word => [word, kind as Circumstance] as const)),
  )

/** What is said or written. */
export const sayings = table({
  court: `testimony testimonies evidence deposition depositions verdict sentence plea pleas judgment judgement statement
    statements confession confessions cross-examination indictment affidavit`,
  interrogation: 'interrogation interrogations protocol protocols confrontation confrontations investigation',
  letter: `letter letters signature note telegram telegrams message messages postcard cable dispatch correspondence memorandum
    memo petition appeal testament application complaint`,
  memoir:
    'memoir memoirs diary diaries notebook notebooks notes recollection recollections reminiscence reminiscences autobiography account accounts story',
  press: 'article articles editorial report reports interview dispatches newspaper column review',
  official: `communique communiqué communiqués decree resolution resolutions declaration announcement proclamation order decision
    questionnaire certificate leaflet manifesto
    minutes transcript transcripts record version dossier dossiers speech speeches address`,
  scholarship:
    'book books biography study essay monograph chapter paper work works history view opinion analysis theory conclusion suggestion contention thesis',
  hearsay: `words remark remarks phrase formulation expression warning characterization characterisation assertion claim claims
    argument reply answer question explanation objection praise comment comments accusation accusations instruction advice impression idea
    description shout cry response reaction reactions statement term formula admission denial promise request`,
})

/** Who speaks without a name. */
export const voices = table({
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
