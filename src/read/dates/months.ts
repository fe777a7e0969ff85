import { makeLanguage, series } from './lexicon.ts'

/** Russian words of days, months and years, enough for dates in full; forms as they follow a day or "в". */
export const russian = makeLanguage('ru', [
  ...series(
    'month',
    1,
    'января|январе|январь|янв февраля|феврале|февраль|фев марта|марте|март апреля|апреле|апрель|апр мая|мае|май июня|июне|июнь июля|июле|июль августа|августе|август|авг сентября|сентябре|сентябрь|сен октября|октябре|октябрь|окт ноября|ноябре|ноябрь|ноя декабря|декабре|декабрь|дек',
  ),
  ...series('season', 21, 'весной|весна|весны летом|лето|лета осенью|осень|осени зимой|зима|зимы'),
  ['в во', { role: 'in' }],
  ['с', { role: 'since' }],
  ['до', { role: 'until' }],
  ['и', { role: 'and' }],
])

/** German words of days, months and years, enough for dates in full. */
export const german = makeLanguage('de', [
  ...series(
    'month',
    1,
    'Januar|Jan|Jänner Februar|Feb März|Mär April|Apr Mai Juni|Jun Juli|Jul August|Aug September|Sept|Sep Oktober|Okt November|Nov Dezember|Dez',
  ),
  ...series('weekday', 0, 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
  ...series('season', 21, 'Frühling|Frühjahr Sommer Herbst Winter'),
  ['Anfang', { part: 'beginning' }],
  ['Ende', { part: 'end' }],
  ['Mitte', { part: 'middle' }],
  ['im in', { role: 'in' }],
  ['der die das dem den', { role: 'the' }],
  ['des von', { role: 'of' }],
  ['seit', { role: 'since' }],
  ['bis', { role: 'until' }],
  ['und', { role: 'and' }],
  ['um etwa ca', { role: 'about' }],
])
