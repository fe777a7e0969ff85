/**
 * Days with a name. Saints and feasts as the General Roman Calendar had them before 1969, which secular texts of the
 * nineteenth and twentieth centuries follow; civil days as the countries that made them keep them.
 */
import type { Movable } from './movable.ts'

/** A day of every year, or one that moves. */
export type Feast = { readonly month: number; readonly day: number } | Movable

const rows = (table: string): (readonly [name: string, feast: Feast])[] =>
  table
    .trim()
    .split('\n')
    .flatMap(line => {
      const [date, names] = line.trim().split(/ +(.*)/) as [string, string]
      const [month, day] = date.split('-').map(Number) as [number, number]
      const feast: Feast = date.startsWith('E') ? { easter: Number(date.slice(1)) } : { month, day }
      return names.split(', ').map(name => [name, feast] as const)
    })

/** Saints: "St X's Day", "the feast of St X". */
export const saints: ReadonlyMap<string, Feast> = new Map(
  rows(`
    01-21 agnes
    02-01 brigid, bridget, brigit
    02-03 blaise
    02-05 agatha
    02-14 valentine
    03-01 david
    03-07 thomas aquinas
    03-17 patrick
    03-19 joseph
    03-21 benedict
    04-23 george
    04-25 mark
    06-09 columba
    06-13 anthony
    06-15 vitus
    06-24 john, john the baptist
    06-29 peter, peter and paul, peter's and paul
    07-15 swithin, swithun
    07-22 mary magdalene, mary magdalen
    07-25 james
    07-26 anne, anna
    08-10 lawrence, laurence
    08-24 bartholomew
    08-28 augustine
    09-01 giles
    09-21 matthew
    09-28 wenceslas, wenceslaus
    09-29 michael
    09-30 jerome
    10-04 francis
    10-18 luke
    10-25 crispin
    11-03 hubert
    11-11 martin
    11-22 cecilia
    11-23 clement
    11-25 catherine, katherine
    11-30 andrew
    12-04 barbara
    12-06 nicholas
    12-13 lucy
    12-21 thomas
    12-26 stephen
    12-31 sylvester
  `),
)

/** Feasts by a name of their own: "the feast of the X", "X Day". */
export const feasts: ReadonlyMap<string, Feast> = new Map(
  rows(`
    01-01 circumcision
    01-06 epiphany, three kings
    02-02 purification, candlemas, presentation
    03-25 annunciation
    07-02 visitation
    08-01 lammas
    08-06 transfiguration
    08-15 assumption, dormition
    09-08 nativity of the virgin
    09-14 exaltation of the cross, holy cross
    11-01 all saints
    11-02 all souls
    12-08 immaculate conception
    12-25 nativity
    12-28 holy innocents
    E39 ascension
    E49 pentecost
    E56 trinity, holy trinity
    E60 corpus christi
    E68 sacred heart
  `),
)

/** Names that need no more beside them. They are written with capitals. */
export const named: ReadonlyMap<string, Feast> = new Map<string, Feast>([
  ...rows(`
    01-01 New Year, New Year's Day, New Year Day
    01-05 Twelfth Night
    01-06 Epiphany
    02-02 Candlemas, Candlemas Day, Groundhog Day
    02-14 Valentine's Day
    02-23 Red Army Day
    03-08 Women's Day, International Women's Day
    03-25 Lady Day
    04-01 April Fools' Day, April Fool's Day, All Fools' Day
    04-25 Anzac Day
    05-01 May Day
    06-24 Midsummer Day
    07-14 Bastille Day
    08-01 Lammas, Lammas Day
    09-29 Michaelmas, Michaelmas Day
    10-10 Double Tenth
    10-12 Columbus Day
    10-31 Halloween
    11-01 All Saints, All Saints' Day
    11-02 All Souls, All Souls' Day
    11-05 Guy Fawkes Night, Guy Fawkes Day
    11-11 Martinmas, Martinmas Day, Armistice Day, Remembrance Day
    12-24 Christmas Eve
    12-25 Christmas, Christmas Day
    12-26 Boxing Day
    12-31 New Year's Eve
    E-47 Shrove Tuesday
    E-46 Ash Wednesday
    E-7 Palm Sunday
    E-3 Maundy Thursday
    E-2 Good Friday
    E-1 Holy Saturday, Easter Eve
    E0 Easter, Easter Sunday, Easter Day
    E1 Easter Monday
    E39 Ascension Day
    E49 Whitsun, Whit Sunday, Pentecost
    E50 Whit Monday
    E60 Corpus Christi
  `),
  ['Labor Day', { nth: 1, weekday: 0, month: 9 }],
  ['Thanksgiving', { nth: 4, weekday: 3, month: 11 }],
  ['Thanksgiving Day', { nth: 4, weekday: 3, month: 11 }],
])
