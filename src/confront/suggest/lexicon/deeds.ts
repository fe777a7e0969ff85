import { verbForms, wordSet } from '../inflect.ts'

/**
 * Words for wrongdoing, by the heading under which a charge is filed. Headings are broad on purpose: charges that one
 * person words one way and another otherwise must meet. General words of law and politics, drawn from no text.
 */
const nouns: Readonly<Record<string, string>> = {
  'killing and violence': `murder murders assassination assassinations killing killings poisoning poison terror terrorism
    terrorist terrorists massacre massacres manslaughter homicide torture tortures assault assaults rape kidnapping abduction
    violence bombing arson genocide murderer murderers assassin assassins killer killers atrocity atrocities`,
  'plot or rebellion': `conspiracy conspiracies plot plots conspirator conspirators plotter plotters coup insurrection
    insurrections mutiny rebellion uprising overthrow subversion sedition plotting conspiratorial underground bloc blocs
    centre centres center centers clandestine opposition`,
  'treason or espionage': `treason espionage spy spies spying traitor traitors treachery betrayal betrayals collaboration
    collaborator collaborators defeatism desertion deserter agent agents intelligence hireling hirelings collusion fascist
    fascists treasonable treacherous traitorous betrayer betrayers
    enemy enemies`,
  'sabotage or damage': `sabotage saboteur saboteurs wrecking wrecker wreckers diversion vandalism destruction negligence`,
  'theft or fraud': `theft thefts thief thieves fraud frauds embezzlement robbery bribery bribe bribes corruption smuggling
    blackmail extortion forgery forgeries stealing looting racketeering swindle`,
  falsehood: `perjury lie lies liar liars slander slanders libel falsehood deception deceptions fabrication fabrications
    frame-up frame-ups provocation provocations forgery hypocrisy double-dealing double-dealer falsification falsifications`,
  'abuse of power': `abuse abuses tyranny repression repressions persecution usurpation despotism cruelty misrule crackdown
    injustice harassment`,
  'wrongdoing without detail': `crime crimes criminal criminals offence offences offense offenses guilt wrongdoing misconduct
    complicity accomplice accomplices villainy counter-revolutionary counterrevolutionary counter-revolution anti-state
    anti-party anti-government illegal unlawful heresy blasphemy witchcraft`,
}

const verbs: Readonly<Record<string, string>> = {
  'killing and violence': 'murder assassinate kill poison torture assault rape kidnap massacre strangle bomb',
  'plot or rebellion': 'plot conspire overthrow:overthrew:overthrown rebel collude',
  'treason or espionage': 'betray spy collaborate desert',
  'sabotage or damage': 'sabotage wreck undermine disrupt',
  'theft or fraud': 'steal:stole:stolen embezzle defraud bribe rob smuggle forge extort loot',
  falsehood: 'lie slander deceive mislead:misled falsify fabricate perjure dupe',
  'abuse of power': 'abuse persecute usurp oppress',
}

const byNoun = new Map<string, string>()
for (const [heading, list] of Object.entries(nouns)) for (const word of wordSet(list)) byNoun.set(word, heading)
const byVerb = new Map<string, string>()
for (const [heading, list] of Object.entries(verbs))
  for (const form of verbForms(list).keys()) byVerb.set(form, heading)

/** True where the word is a verb that is a wrong by itself. */
export const deedVerb = (word: string): boolean => byVerb.has(word) && !weak.has(word)

export const noDetail = 'wrongdoing without detail'

/** The heading of a word for wrongdoing, or undefined. */
export const deedHeading = (word: string): string | undefined => byNoun.get(word) ?? byVerb.get(word)

/** Words that are wrongdoing by themselves, whoever says them; "agent" or "centre" alone is not. */
const weak =
  wordSet(`opposition centre centres center centers agent agents intelligence underground clandestine bloc blocs
  fascist fascists destruction diversion negligence poison violence lie lies kill killed killing desert
  undermine undermined disrupt disrupted abuse agent enemy enemies collaborate collaborated collaborating`)
export const isGraveDeed = (word: string): boolean => deedHeading(word) !== undefined && !weak.has(word)

/** Deeds done to somebody: who stands behind "of", "on" or as object is the victim and not the accused. */
export const violent =
  wordSet(`murder murders assassination assassinations killing killings poisoning death attempt attempts
  kidnapping assault assaults persecution torture arrest execution slander overthrow removal`)
export const violentVerbs = verbForms(`murder assassinate kill poison torture assault kidnap slander persecute betray
  overthrow:overthrew:overthrown remove deceive mislead:misled destroy shoot:shot`)
