import { count } from './count.ts'

const pairs = count('en', { one: '# pair of texts', other: '# pairs of texts' })
const passages = count('en', { one: '# passage', other: '# passages' })
const hints = count('en', { one: '# hint', other: '# hints' })
const stretches = count('en', { one: '# stretch', other: '# stretches' })
const claims = count('en', { one: '# claim', other: '# claims' })
const answers = count('en', { one: '# answer', other: '# answers' })
const testimonies = count('en', { one: '# testimony', other: '# testimonies' })
const origins = count('en', { one: '# origin', other: '# origins' })
const places = count('en', { one: '# place', other: '# places' })
const sentences = count('en', { one: '# sentence', other: '# sentences' })
const layers = count('en', { one: '# layer', other: '# layers' })
const quotations = count('en', { one: '# quotation', other: '# quotations' })
const differences = count('en', { one: '# difference', other: '# differences' })
const range = (least: number, most: number): string =>
  least === most ? origins(least) : `${least} to ${origins(most)}`

/** Words of the rooms that hold text against text. */
export const textsEn = {
  kinds: {
    verbatim: 'word for word',
    'near-verbatim': 'nearly word for word',
    translation: 'in step, other words',
    paraphrase: 'like matter',
  },
  parallels: {
    heading: (compared: number, sharing: number) =>
      compared === 0
        ? 'Which texts share words? Nobody has looked yet'
        : sharing === 0
          ? 'No two texts share wording that chance does not give'
          : `${pairs(sharing)} of ${compared} share wording`,
    sub: 'A likeness does not show who took from whom, and does not make either text true. Two texts may follow a third.',
    none: 'A comparison needs two texts. Add files first.',
    compare: 'Compare them',
    again: 'Compare what is new',
    running: (done: number, total: number) => `Comparing: ${done} of ${pairs(total)}`,
    stop: 'Stop',
    stopped: 'Stopped. What was compared stays.',
    pair: 'Texts',
    stretches: 'run in step',
    stake: 'answers at stake',
    stakeSays:
      'Answers at stake: so many answers would rest on fewer origins if the two authors depended on one another. Nothing changes until somebody accepts it.',
    notYet: 'not compared',
    open: (a: string, b: string) => `${a} and ${b}`,
    dependences: 'Dependences recorded in the case',
    dependencesOfPair: 'Dependences recorded between voices of these two texts',
    noDependences: 'None yet. Accept one from a shared passage.',
    takeBack: 'Take it back',
    tookBack: 'Took the dependence back.',
    follows: (a: string, b: string) => `${a} follows ${b}`,
    depend: (a: string, b: string) => `${a} and ${b} depend on one another`,
    apart: (a: string, b: string) => `${a} and ${b} are shown independent`,
    notShown: 'direction not shown',
  },
  formulae: {
    heading: 'Formulae, which count for nothing',
    none: 'None marked. Mark words that everybody writes: an oath, a title, a form.',
    stands: (sigla: readonly string[]) => (sigla.length === 0 ? '(in none of the texts)' : `(${sigla.join(', ')})`),
    ask: 'Does everybody write this? Count it for nothing.',
    field: 'Words in a row that everybody writes',
    send: 'Mark as a formula',
    says: 'Pairs of texts that both have the words must be compared again then. Undo takes it back.',
    marked: 'Marked as a formula. Pairs that have it count as not compared.',
    takeBack: 'Let it count again',
    tookBack: 'It counts again.',
  },
  pair: {
    back: 'All pairs',
    toVariants: 'Side by side',
    nextOne: 'Next',
    heading: (a: string, b: string, close: number, loose: number) =>
      close === 0 && loose === 0
        ? `${a} and ${b} share nothing that chance does not give`
        : close === 0
          ? `${a} and ${b} share no wording; ${hints(loose)} of like matter`
          : `${a} and ${b} share ${passages(close)} in wording or in step`,
    notCompared: (a: string, b: string) => `What do ${a} and ${b} share?`,
    sub: (runs: number, loose: number) =>
      `${runs === 0 ? 'They nowhere run in step.' : `They run in step over ${stretches(runs)}.`}${loose === 0 ? '' : ` ${hints(loose)} of like matter: each is a place to look, not a finding.`}`,
    figure: (a: string, b: string) => `Where they meet: ${a} from left to right, ${b} from top to bottom`,
    axis: (siglum: string, title: string) => `${siglum}: ${title}`,
    mark: (kind: string, a: string, b: string, score: string) => `${kind}, ${a} with ${b}, score ${score}`,
    at: (siglum: string, line: number) => `${siglum} ${line}`,
    listOf: 'Shared passages, the strongest first',
    score: 'score',
    scoreSays:
      'The score bounds chance for one pair of passages: 3 is one in twenty at most, 10 one in twenty thousand. In step, the sentences around count too.',
    more: 'Show more',
    all: 'all',
    clear: 'clearest',
    leftOut: 'left out on the other side',
    cuts: 'What one has and the other leaves out, where they answer each other',
    face: 'Face to face',
    choose: 'Choose a passage to see both sides whole.',
    legend: {
      same: 'same word, same order',
      elsewhere: 'same word, other place',
      kin: 'another word that can mean it',
    },
    shared: (same: number, elsewhere: number, kin: number) =>
      `${same} words in order, ${elsewhere} elsewhere, ${kin} of one meaning`,
    noDirection: 'Nothing in these words or in the dates of the texts shows a direction.',
    earlier: (first: string, date: string, later: string, laterDate: string) =>
      `By their records the words of ${first} (${date}) are older than those of ${later} (${laterDate}), so their author cannot have followed these. An editor may, and both may follow a third.`,
    names: (siglum: string, author: string, lines: readonly number[]) =>
      `${siglum} names ${author}, the author of the other text (line ${lines.join(', ')}). That it was known shows no direction for this passage.`,
    shutOut: (own: string, other: string) =>
      `${own} marks words as left out that ${other} has, so ${other} cannot rest on ${own} alone:`,
    accept: {
      heading: 'Does one depend on the other?',
      says: 'A dependence joins two voices. The Chain counts them once from then on. Undo takes it back.',
      voice: (siglum: string) => `Voice in ${siglum}`,
      choice: (name: string, here: number, n: number) =>
        here > 0 ? `${name} (${here} here, ${claims(n)})` : `${name} (${claims(n)})`,
      noVoices:
        'A dependence joins voices, and one of these texts has no claim with a voice yet. A text can carry several voices; which of them follows is not guessed. What was compared stays: code a claim in Reading, then accept it here.',
      sameVoice: 'Both sides go back to this one voice already. It counts once.',
      direction: 'Who follows whom',
      aFromB: (a: string, b: string) => `${a} follows ${b}`,
      notShown: 'not shown',
      why: 'Why (what you saw in the two passages)',
      send: 'Accept as dependence',
      sent: (n: number) => `Accepted. The count changes behind ${answers(n)}.`,
      changes: (n: number) =>
        n === 0 ? 'It would change no count of origins.' : `It would change the count behind ${answers(n)}:`,
      change: (n: number, before: readonly [number, number], after: readonly [number, number]) =>
        `${testimonies(n)}: ${range(...before)}, then ${range(...after)}`,
      kish: (before: string, after: string) => `effective number ${before}, then ${after}`,
      chain: 'its chain',
      may: 'Your role does not let you accept it.',
    },
  },
  variants: {
    heading: (n: number, lone: number, moved: number) =>
      lone === 0 && moved === 0
        ? `${n} witnesses, the same matter in the same order`
        : lone === 0
          ? `${places(moved)} in another order`
          : moved === 0
            ? `${sentences(lone)} in one witness only`
            : `${sentences(lone)} in one witness only, ${places(moved)} in another order`,
    empty: 'Which witnesses should stand side by side?',
    sub: 'A crossing shows where words stand, not who moved them. A gap beside words nobody can read is no omission.',
    figure: (n: number) => `${n} witnesses side by side`,
    listOf: 'What answers what',
    matches: 'answers',
    showMoves: 'stands elsewhere',
    onlyHere: 'only here',
    only: 'only',
    byHand: 'taken out or put in by a hand',
    moved: 'stands elsewhere',
    unreadable: 'unreadable here',
    independent: (a: string, b: string) => `${a} and ${b} are two independent records.`,
    independentSays: (percent: number) =>
      `They share ${percent} % of their words in order, too little for two copies: two reporters, or two translators.`,
    layers: 'Layers by another hand',
    noLayers: 'None recorded. Choose a sentence in the figure to record one.',
    search: 'Find under erasure',
    foundUnder: (n: number) => layers(n),
    lineOnly: 'known by its line only',
    what: 'What',
    how: 'How',
    hand: 'Whose hand',
    opportunity: 'Opportunity',
    motive: 'Interest',
    left: 'Left standing',
    absent: 'Gone from',
    underErasure: 'The words',
    inferred: 'Inferred by whoever coded it; no source says so.',
    stated: 'a source says so',
    takeBack: 'Take it back',
    record: 'Record it as a layer',
    recorded: 'Recorded the layer.',
    send: 'Record the layer',
    hows: {
      cut: 'cut',
      struck: 'struck out',
      'blacked-out': 'blacked out',
      overwritten: 'written over',
      added: 'added',
    },
    choose: 'Choose witnesses',
    noOffers: 'No stretch that runs in step is known yet. Compare texts first:',
    whole: 'Whole texts',
    tooLong: 'too long to set side by side whole',
    set: 'Set side by side',
    table: 'Word against word',
    other: 'other wording',
    onlyIn: 'only in one',
    nothing: 'nothing',
  },
  quotation: {
    heading: (n: number) => `${quotations(n)} to hold against the texts they come from`,
    found: (siglum: string, n: number) =>
      n === 0 ? `${siglum} has it word for word` : `${siglum} has it with ${differences(n)}`,
    retold: (siglum: string, n: number) => `${siglum} has it in other words, with ${differences(n)}`,
    partly: (siglum: string, n: number) =>
      n === 0 ? `${siglum} has a part of it, word for word` : `${siglum} has a part of it, with ${differences(n)}`,
    onlyInStep: (siglum: string) => `${siglum} answers it in other words`,
    faceToFace: (place: string) => `Face to face with ${place}`,
    nowhere: 'No other text of the case holds these words',
    sub: 'A difference is not an intent. An editor, a translator, a copyist or another edition may have made it.',
    all: 'All quotations',
    list: 'Quotations, shared ones first, then the longest',
    noneShared: 'Which of them another text shares is told here once the texts are compared (Parallels).',
    also: (places: readonly string[]) => `also ${places.join(', ')}`,
    leftShort: (n: number) => `${quotations(n)} of less than 25 letters: too short to be placed by their words.`,
    leftMore: (n: number) => `${quotations(n)} more, the shortest, have no room on this page.`,
    more: (n: number) => `Show more (${n})`,
    showShort: 'Show them too',
    hideShort: 'Leave out the short ones',
    without: (sigla: string) => `Searched without a find: ${sigla}.`,
    kept: (percent: number, same: boolean, part: boolean) =>
      `${percent} % of ${part ? 'the words of that part' : 'its words'} in this order: ${same ? 'one version' : 'another translation, or a retelling'}.`,
    asQuoted: 'as quoted',
    asEdited: 'as this text has it',
    same: 'No difference.',
    check: 'Check against the other texts',
    renderings: 'Perhaps one saying in several words',
    renderingsSub:
      'Short phrases in quotation marks whose sentences name the same two people. Whether they render one saying is for a reader to decide.',
    common: { words: 'the same word as another', meaning: 'another word of one meaning', nothing: 'no word in common' },
    kinds: {
      'marked-cut': 'cut, with a mark',
      'silent-cut': 'cut without a mark',
      'dropped-word': 'word dropped',
      added: 'added',
      changed: 'changed',
      reworded: 'another word of that meaning',
      moved: 'moved',
      'translation-drift': 'translated apart',
      'cut-short': 'stops inside a sentence',
      'cut-before-turn': 'stops before a turn',
      'shifted-context': 'introduced by other names',
    },
  },
}
