import { ledgerRu } from './ledger-ru.ts'

const states: Readonly<Record<string, string>> = {
  suggested: 'предложено',
  proposed: 'предложено',
  accepted: 'принято',
  rejected: 'отклонено',
  made: 'отмечено человеком',
}
const roles: Readonly<Record<string, string>> = {
  read: 'читать',
  propose: 'предлагать',
  decide: 'решать',
  own: 'владеть делом',
}
const plain: Readonly<Record<string, string>> = {
  ...states,
  ...roles,
  'an old Office file (.doc)': 'это старый файл Office (.doc)',
  RTF: 'это RTF',
  'a picture (PNG)': 'это картинка (PNG)',
  'a picture (JPEG)': 'это картинка (JPEG)',
  'a picture (GIF)': 'это картинка (GIF)',
  'a picture (TIFF)': 'это картинка (TIFF)',
  'a gzip archive': 'это архив gzip',
  'a 7-Zip archive': 'это архив 7-Zip',
  'a RAR archive': 'это архив RAR',
  'a program': 'это программа',
  'a DjVu scan': 'это скан DjVu',
  'Save it as docx': 'Сохраните его как docx',
  'Run it through OCR': 'Распознайте его (OCR)',
  'Unpack it': 'Распакуйте его',
  'Give a document instead': 'Дайте вместо него документ',
  'Convert it to PDF with a text layer': 'Переведите его в PDF с текстом',
  undo: 'отменить',
  redo: 'вернуть',
  'taken back already': 'уже отменено',
  'has no part in this case': 'в этом деле не участвует',
  'The case holds no sources yet': 'Источников в деле ещё нет',
  person: 'человек',
  body: 'орган',
  place: 'место',
}

type Shape = readonly [english: RegExp, russian: (found: readonly string[]) => string]

const shapes: readonly Shape[] = [
  [/^(accepted|rejected|suggested|proposed|made) by (.*)$/s, ([, state, by]) => `${states[state!]}, ${by}`],
  [/^may only (read|propose|decide) in this case$/, ([, role]) => `в этом деле можно только ${roles[role!]}`],
  [/^its entry "(.*)" points outside the archive$/s, ([, entry]) => `«${entry}» указывает за пределы архива`],
  [
    /^its entry "(.*)" would unpack to (\d+) bytes$/s,
    ([, entry, n]) => `«${entry}» после распаковки занял бы ${Number(n).toLocaleString('ru')} байт`,
  ],
  [
    /^its entry "(.*)" would unpack to (\d+) times its size$/s,
    ([, entry, n]) => `«${entry}» при распаковке вырос бы в ${n} раз`,
  ],
  [
    /^The field "asOf" must be a date in EDTF, such as (\S+), (\S+) or (\S+)$/,
    ([, day, month, year]) => `Дата знания должна быть датой EDTF, например ${day}, ${month} или ${year}`,
  ],
  [
    /^The field "(.*)" must be a date in EDTF, such as (\S+), (\S+) or (\S+)$/s,
    ([, field, day, month, year]) => `В поле «${field}» нужна дата EDTF, например ${day}, ${month} или ${year}`,
  ],
  [/^its entry "(.*)" stands twice$/s, ([, entry]) => `«${entry}» стоит в нём дважды`],
  [/^Its sources are: (.*)$/s, ([, list]) => `Источники дела: ${list}`],
  [
    /^Entry (\d+) by (.*?), "(.*)", cannot be (taken back|done again) now$/s,
    ([, seq, by, words, how]) =>
      `Запись ${seq} «${ledgerRu(words!)}» (${by}) сейчас нельзя ${how === 'taken back' ? 'отменить' : 'вернуть'}`,
  ],
  [/^Entry (\d+) by (.*?), "(.*)",$/s, ([, seq, by, words]) => `запись ${seq} «${ledgerRu(words!)}» (${by})`],
  [/^(\d+):(\d+): unclosed tag: (.*)$/s, ([, line, at, tag]) => `строка ${line}, знак ${at}: не закрыт ${tag}`],
]

/** Values that are whatever the person wrote or named: they are never translated. */
const asGiven = new Set(['file', 'path', 'title', 'name', 'other', 'id', 'asked', 'by', 'who', 'as'])

/**
 * A value of a fault in Russian where the program worded it; names, and whatever has another shape, stay as they came.
 *
 * @example
 * faultValueRu('now', 'accepted by Ana') // => 'принято, Ana'
 */
export function faultValueRu(name: string, value: string): string {
  if (asGiven.has(name)) return value
  if (name === 'words') return ledgerRu(value)
  if (Object.hasOwn(plain, value)) return plain[value]!
  for (const [english, russian] of shapes) {
    const found = english.exec(value)
    if (found) return russian(found)
  }
  return value
}
