/**
 * English words by which the clause of a date says what happened then, and whether it has been or is to come. Rules ask
 * these tables; another language needs tables of its own (and, for its word order, rules).
 */

/** Nouns first, then the verbs that tell of the same; what "the accident" or "the crime" calls again is one kind. */
export const kindOfWord = new Map(
  `arrest detention capture arrested seized detained apprehended
trial trials tried
verdict conviction acquittal judgment convicted acquitted condemned sentenced
accident disaster catastrophe outrage crime crash collision collapse explosion blast bomb bombing fire burst exploded collapsed derailed blaze
death died drowned
murder killing murdered killed assassination assassinated
suicide
execution hanging executed hanged
search raid searched raided
transfer transferred
release released liberation liberated freed
escape escaped flight
confession signature confessed signed
wedding marriage married
funeral burial buried
birth born
congress conference plenum
parade
strike
inquest
publication published
communiqué
revolution uprising putsch coup mutiny
flood earthquake
election elections elected
dismissal dismissed
expulsion expelled
deportation deported
surrender surrendered
arrival arrived`
    .split('\n')
    .flatMap(line => line.split(' ').map(word => [word, line.slice(0, line.indexOf(' ') + 1 || undefined).trim()])) as [
    string,
    string,
  ][],
)

/** Whether a word of `kindOfWord` tells of the event as a verb. */
export const isEventVerb = (word: string): boolean => /(?:ed|ied|died|born)$/.test(word) || word === 'burst'

/** Verbs behind the noun of an event that say that it came about. */
export const happened = new Set(
  'was were began opened broke took ended closed happened occurred came started fell lasted went met burst'.split(' '),
)

/** Words before an event that make it the measure of another time. */
export const measures = new Set('after before since until till following during between preceding prior'.split(' '))

/** Words that open a clause, so that a date behind them is told of what follows it. */
export const opening = new Set('and but yet then that'.split(' '))

/** Words that end the noun phrase of an event. */
export const bounds = new Set('was were had of and in on at to by for with that which who'.split(' '))

/** Words of what is to come. */
export const ahead = new Set(
  'will shall ll expected scheduled due plan plans planned planning intend intends intended hope hopes supposed expire expires upcoming forthcoming'.split(
    ' ',
  ),
)

/** Verbs in the past that rules of form don't tell. */
export const gone = new Set(
  'was were had did been went came left took gave saw made told said got began fell rose met sent wrote held brought heard found led ran spoke won lost shot kept bought sold read'.split(
    ' ',
  ),
)
