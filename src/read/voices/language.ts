/**
 * What the reader of voices must know about a language: words only. The rules that use them are in the other files, so a
 * language is added by writing one such object (`english.ts` is the model).
 */
export interface VoiceLanguage {
  /** BCP 47. */
  readonly tag: string
  /** True where a word behind an apostrophe is one that drops its beginning: 'tis, '30s. Gets the letters behind the mark. */
  readonly elided: (following: string) => boolean
  /** Forms of verbs that say that somebody says or writes something, each with what it takes. */
  readonly verbs: ReadonlyMap<string, VerbUse>
  /** Nouns for what is said or written, and the circumstance each stands for. */
  readonly sayings: ReadonlyMap<string, Circumstance>
  /** Nouns for voices without a name: witnesses, newspapers, rumour. */
  readonly voices: ReadonlyMap<string, Circumstance>
  /** Fixed phrases that put something on another's word, as words, and the circumstance. */
  readonly phrases: readonly Phrase[]
  /** Words before the author's name: by. */
  readonly bylines: ReadonlySet<string>
  /** Words before the name that signs a letter. */
  readonly closings: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, Pronoun>
  /** Nouns for the place or occasion of speaking. */
  readonly settings: ReadonlyMap<string, Circumstance>
  /** Roles that so many have that "the friend" means nobody in particular. */
  readonly generalRoles: ReadonlySet<string>
  /** Words by which somebody without a name may act: the inspector, the woman. */
  readonly strangers: ReadonlyMap<string, 'he' | 'she'>
  /** Nouns by which a talk calls one of those who talk: the girl, his companion, the other. */
  readonly partners: ReadonlyMap<string, 'he' | 'she' | 'any'>
  /** Nouns that stand for a person already named ("the prisoner said"). */
  readonly standIns: ReadonlySet<string>
  /** Those of them, and other nouns, for whoever is on trial, and for whoever gives evidence. */
  readonly accused: ReadonlySet<string>
  readonly witnesses: ReadonlySet<string>
  /** Participles and nouns by which a text tells that somebody is on trial (was arrested; his arrest), and verbs by which he gives evidence. */
  readonly charging: ReadonlySet<string>
  readonly ordeals: ReadonlySet<string>
  readonly testifying: ReadonlySet<string>
  /** Offices of those who examine: judge, prosecutor, inspector. */
  readonly courtOffices: ReadonlySet<string>
  /** Forms of address that stand for an office: his lordship. */
  readonly honorifics: ReadonlyMap<string, readonly string[]>
  /** Family words, each with those by which the other is kin: husband, wife. */
  readonly converses: ReadonlyMap<string, readonly string[]>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that behind "as" announce a topic: as for Anna. */
  readonly announcing: ReadonlySet<string>
  /** What completes a phrase behind its preposition, so that a name right behind it is free: at this Anna rose, in May Anna wrote ("that" may open a clause). */
  readonly completing: ReadonlySet<string>
  /** Prepositions before the hearer: said to him. */
  readonly hearerPrepositions: ReadonlySet<string>
  /** Verbs that take up a speech broken off: continued, added. */
  readonly resuming: ReadonlySet<string>
  /** Verbs that answer whoever spoke before: replied. */
  readonly replying: ReadonlySet<string>
  /** First words of phrases that tell from whom somebody has it: had it from. */
  readonly chaining: ReadonlySet<string>
  /** Verbs by which a teller gives another the word: I quote Anna. */
  readonly citing: ReadonlySet<string>
  /** Verbs that put a question to somebody: asked. */
  readonly asking: ReadonlySet<string>
  /** Verbs by which somebody hears another speak: heard him say. */
  readonly hearing: ReadonlySet<string>
  /** What a document does with its words (begins, reads), and what somebody does to make one (writes, signs). */
  readonly documentVerbs: ReadonlySet<string>
  readonly composing: ReadonlySet<string>
  /** Parts of a document, which speak for its writer: its second paragraph. */
  readonly documentParts: ReadonlySet<string>
  /** What somebody writes with, which stands for his writing: in her hand. */
  readonly hands: ReadonlySet<string>
  /** Words that open a letter: dear. */
  readonly salutations: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Adverbs that may stand between subject and verb and have no common ending. */
  readonly adverbs: ReadonlySet<string>
  readonly adverbEnding: string
  /** Verbs that tell how a saying went on, before another: kept on saying. */
  readonly aspects: ReadonlySet<string>
  /** Verbs that make a saying unreal: could, should. */
  readonly modals: ReadonlySet<string>
  /** Verbs that give a thing as somebody sees it: described. */
  readonly depicting: ReadonlySet<string>
  /** Verbs that concede or dispute: whatever stands behind them is put on somebody's word ("admitted his ties"). */
  /** Open a clause between commas that parts a subject from its verb: Anna, if we trust her, says. */
  readonly interposed: ReadonlySet<string>
  /** General nouns for people, with the titles and occupations that each takes in: the officer was a captain. */
  readonly kinds: ReadonlyMap<string, readonly string[]>
  /** Verbs of thought, which put nothing on record. */
  readonly thinking: ReadonlySet<string>
  /** Verbs that tell a hearer to say something where no subject stands before them. */
  readonly commands: ReadonlySet<string>
  /** The auxiliary of questions. */
  readonly doing: ReadonlySet<string>
  /** Words that stand for what was said: said so, told it otherwise. */
  readonly sameAsSaid: ReadonlySet<string>
  /** Auxiliaries of what somebody does again and again: would, will. */
  readonly habits: ReadonlySet<string>
  /** Verbs that say something where they are denied: does not deny. */
  readonly dissenting: ReadonlySet<string>
  readonly conceding: ReadonlySet<string>
  /** this, that: words that take up the matter in hand. */
  readonly pointing: ReadonlySet<string>
  /** Verbs that move the hearer rather than tell him: reminded him of. */
  readonly swaying: ReadonlySet<string>
  /** Verbs by which somebody puts a statement on record: sent a message, read a statement. */
  readonly issuing: ReadonlySet<string>
  /** Their passive: a communiqué was published, statements made by. */
  readonly issued: ReadonlySet<string>
  /** Auxiliaries of the passive. */
  readonly passives: ReadonlySet<string>
  /** Nouns for what somebody holds: opinion, view. */
  readonly opinions: ReadonlySet<string>
  /** Nouns that with their owner behind a preposition put a clause on his word: in her opinion, by his own account. */
  readonly ownWords: ReadonlySet<string>
  /** The prepositions before them. */
  readonly leaning: ReadonlySet<string>
  /** Words that open a question told at second hand: how, whether. */
  readonly questions: ReadonlySet<string>
  readonly gerundEnding: string
  /** Relatives that stand for things: which. */
  readonly relatives: ReadonlySet<string>
  /** Relatives whose clause stands inside another: which, whom. */
  readonly embedders: ReadonlySet<string>
  /** Words that open an explanation between commas behind a name: "who", "then". */
  readonly explaining: ReadonlySet<string>
  /** Adjectives after which a saying was done: able, compelled. */
  readonly achieving: ReadonlySet<string>
  readonly particles: {
    readonly it: string
    readonly its: string
    /** Opens a sentence that says whose the words before it were: thus wrote Anna. */
    readonly thus: string
    readonly but: string
    readonly that: string
    readonly as: string
    /** Opens a phrase that names who reports: according to Anna. */
    readonly according: string
    readonly the: string
    /** Before the one who acts in a passive. */
    readonly agent: string
    readonly infinitive: string
    readonly and: string
    readonly when: string
    /** The second of two: the latter. */
    readonly latter: string
    /** Before a preposition that stands alone: ever since. */
    readonly ever: string
    readonly what: string
    readonly whose: string
    /** Opens a clause about a person. */
    readonly who: string
    /** Makes "that" a purpose and no saying: so that. */
    readonly purpose: string
    /** Before the owner of a saying: the words of X, a letter by X. */
    readonly belongs: ReadonlySet<string>
    readonly inside: string
    /** Stands before the sender of a letter. */
    readonly source: string
    readonly topic: ReadonlySet<string>
    /** Before the thing a saying is for or against; what follows is no clause of the saying. */
    readonly object: ReadonlySet<string>
  }
  readonly articles: ReadonlySet<string>
  /** a, an. */
  readonly indefinite: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  /** Conjunctions that give a verb the subject of the one before: wrote and added. */
  readonly joining: ReadonlySet<string>
  /** Verbs that take a clause without "that" and no object: says. */
  readonly baring: ReadonlySet<string>
  /** Subjects that mean nobody: it was late, there was rain. */
  readonly dummies: ReadonlySet<string>
  /** Verbs of holding a view, which a named person does in public: thinks, suspects. */
  readonly viewing: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  /** Words that start a clause of content: that, whether, how. */
  readonly complementisers: ReadonlySet<string>
  /** Words before a quotation that make it a title or a term. */
  readonly titleWords: ReadonlySet<string>
  readonly termWords: ReadonlySet<string>
  /** Words that show who is meant: she, her; Mrs. Forms of names that only women or only men bear. */
  readonly feminine: (name: string) => boolean
  readonly masculine: (name: string) => boolean
  /** Given names that end as women's do, though no lexicon has them. */
  readonly feminineGiven: (given: string) => boolean
  /** Titles and family words before a name that tell its bearer's sex. */
  readonly sexes: ReadonlyMap<string, 'he' | 'she'>
  /** Words for times that may stand between a verb of saying and its clause: last night, yesterday. */
  readonly times: ReadonlySet<string>
  /** Verbs after which nothing was said: refused to. */
  readonly refusing: ReadonlySet<string>
  /** Labels of unnamed turns: Q., A. */
  readonly turnLabels: ReadonlyMap<string, 'question' | 'answer'>
  /** Words of notes: Ibid., op. cit., p. */
  readonly notes: {
    readonly same: readonly string[]
    readonly cited: readonly string[]
    readonly pages: readonly string[]
  }
}

export type Circumstance =
  | 'scholarship'
  | 'press'
  | 'official'
  | 'court'
  | 'interrogation'
  | 'letter'
  | 'memoir'
  | 'hearsay'
  | 'rumour'
  | 'author'

/**
 * say: takes words or a clause ("said", "claimed that"). report: takes a thing ("described", "denied"). inform: takes the hearer,
 * then the clause ("told me that"). clause: says something only with a clause ("is convinced that"). utter: with "that" or beside marks
 * ("boasted that"). quote: only beside marks ("smiled").
 */
export type VerbUse = 'say' | 'report' | 'inform' | 'clause' | 'utter' | 'quote'

export interface Phrase {
  readonly words: readonly string[]
  readonly circumstance: Circumstance
  /** Where the source stands: behind the words ("according to X"), before them ("X's view"), or nowhere ("it is said"). */
  readonly source: 'after' | 'before' | 'none'
}

export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number: 'one' | 'many'
  readonly gender: 'he' | 'she' | 'any'
  readonly subject: boolean
}
