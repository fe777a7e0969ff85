import { count } from './count.ts'

const pairs = count('en', { one: '# pair of texts', other: '# pairs of texts' })
const passages = count('en', { one: '# passage', other: '# passages' })
const hints = count('en', { one: '# hint', other: '# hints' })
const stretches = count('en', { one: '# stretch', other: '# stretches' })
const claims = count('en', { one: '# claim', other: '# claims' })
const answers = count('en', { one: '# answer', other: '# answers' })
const testimonies = count('en', { one: '# testimony', other: '# testimonies' })
const origins = count('en', { one: '# origin', other: '# origins' })
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
    notYet: 'not compared',
    open: (a: string, b: string) => `${a} and ${b}`,
    dependences: 'Dependences recorded in the case',
    noDependences: 'None yet. Accept one from a shared passage.',
    takeBack: 'Take it back',
    tookBack: 'Took the dependence back.',
    follows: (a: string, b: string) => `${a} follows ${b}`,
    depend: (a: string, b: string) => `${a} and ${b} depend on one another`,
    apart: (a: string, b: string) => `${a} and ${b} are shown independent`,
    notShown: 'direction not shown',
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
          : `${a} and ${b} share ${passages(close)} in wording`,
    notCompared: (a: string, b: string) => `What do ${a} and ${b} share?`,
    sub: (runs: number, loose: number) =>
      `${runs === 0 ? 'They nowhere run in step.' : `They run in step over ${stretches(runs)}.`} ${hints(loose)} of like matter: each is a place to look, not a finding.`,
    figure: (a: string, b: string) => `Where they meet: ${a} from left to right, ${b} from top to bottom`,
    axis: (siglum: string, title: string) => `${siglum}: ${title}`,
    mark: (kind: string, a: string, b: string, score: string) => `${kind}, ${a} with ${b}, score ${score}`,
    at: (siglum: string, line: number) => `${siglum} ${line}`,
    listOf: 'Shared passages, the strongest first',
    score: 'score',
    scoreSays:
      'The score bounds chance for one pair of passages: 3 is one in twenty at most, 10 one in twenty thousand.',
    more: 'Show more',
    all: 'all',
    cuts: 'On one side only, where they run in step',
    face: 'Face to face',
    choose: 'Choose a passage to see both sides whole.',
    legend: {
      same: 'same word, same order',
      elsewhere: 'same word, other place',
      kin: 'another word that can mean it',
    },
    shared: (same: number, elsewhere: number, kin: number) =>
      `${same} words in order, ${elsewhere} elsewhere, ${kin} of one meaning`,
    accept: {
      heading: 'Does one depend on the other?',
      says: 'A dependence joins two voices. The Chain counts them once from then on. Undo takes it back.',
      voice: (siglum: string) => `Voice in ${siglum}`,
      choice: (name: string, here: number, n: number) =>
        here > 0 ? `${name} (${here} here, ${claims(n)})` : `${name} (${claims(n)})`,
      noVoices: 'One of these texts carries no claims yet, so no chain can change. Code a claim in Reading first.',
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
}
