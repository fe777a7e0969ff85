import { count } from './count.ts'

const findings = count('ru', { one: '# находка', few: '# находки', many: '# находок', other: '# находки' })
const claims = count('ru', {
  one: '# утверждение',
  few: '# утверждения',
  many: '# утверждений',
  other: '# утверждения',
})
const names = count('ru', { one: '# имя', few: '# имени', many: '# имён', other: '# имени' })

export const kindsRu = {
  person: 'человек',
  body: 'орган',
  place: 'место',
  date: 'дата',
  quotation: 'цитата',
  attribution: 'ссылка на слова',
  citation: 'ссылка на труд',
  noise: 'не из этого текста',
  passage: 'отрывок',
}
const masks: Readonly<Record<string, string>> = {
  'bleed through': 'просвечивает другая страница',
  'repeated column': 'строки стоят дважды',
  'running head': 'колонтитул',
  'page number': 'номер страницы',
  'web furniture': 'обстановка веб-страницы',
  'other document': 'часть другого документа',
  'inline note': 'примечание в тексте',
  'not of this text': 'не из этого текста',
}
const past: Readonly<Record<string, string>> = {
  Accepted: 'Принято',
  Rejected: 'Отклонено',
  Reopened: 'Снова открыто',
  Marked: 'Отмечено',
  'Decided on': 'Решено',
}
const roles: Readonly<Record<string, string>> = {
  read: 'читать',
  propose: 'предлагать',
  decide: 'решать',
  own: 'владеть делом',
}
const diagnoses: Readonly<Record<string, string>> = {
  'true conflict': 'противоречие',
  'other scope': 'речь о разном',
  'other time': 'другое время',
  'two of one name': 'двое с одним именем',
  'other meaning': 'другой смысл',
  translation: 'перевод',
  'denial against silence': 'отрицание против молчания',
  'inside one source': 'внутри одного источника',
}
const places: Readonly<Record<string, string>> = { exact: 'на месте', moved: 'сдвинуто', orphan: 'без места' }
const boundRu = (said: string): string =>
  said === 'none has a line'
    ? 'строк не указано'
    : said.replaceAll(/(\d+) (exact|moved|orphan)/g, (_, n, place: string) => `${places[place]} ${n}`)
const explains: Readonly<Record<string, string>> = {
  scope: 'охват',
  power: 'сила',
  plausibility: 'правдоподобие',
  'not-ad-hoc': 'без допущений к случаю',
  'not-disconfirmed': 'не опровергнута',
  'ahead-of-rivals': 'впереди соперниц',
}
const marks: Readonly<Record<string, string>> = {
  met: 'выполнено',
  'in part': 'отчасти',
  'not met': 'не выполнено',
  'open again': 'снова не оценено',
}
const likely: Readonly<Record<string, string>> = {
  'almost no chance': 'почти исключено',
  'very unlikely': 'очень маловероятно',
  unlikely: 'маловероятно',
  'roughly even': 'примерно поровну',
  likely: 'вероятно',
  'very likely': 'очень вероятно',
  'almost certain': 'почти наверняка',
  'cannot be judged': 'судить нельзя',
}
const recordedRu = (date: string): string => (date === 'not recorded' ? 'не записано' : date)
const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`)

/** What the ledger writes, as a pattern, and how it is said in Russian. Names and reasons stay as they were written. */
const forms: readonly (readonly [pattern: RegExp, say: (found: readonly string[]) => string])[] = [
  [
    /^(Dismissed|Held) "(.*)" on question ([^:]*): (.*)$/,
    ([, verb, what, question, why]) =>
      `${verb === 'Held' ? 'Принято' : 'Отведено'}: ${diagnoses[what!] ?? what}, вопрос ${question}${because(why)}`,
  ],
  [/^Judged (\d+) of "(.*)" apart$/s, ([, n, title]) => `Отдельно от дела разобрано в «${title}»: ${n}`],
  [/^Marked a passage of "(.*)" apart$/s, ([, title]) => `Отдельно от дела отмечен отрывок в «${title}»`],
  [
    /^Settled "(.*?)" as (.*?) has it(?:, in place of (.*?))?(?:: (.*))?$/s,
    ([, what, who, other, why]) =>
      `Решено о «${what}»: как ${who}${other === undefined ? '' : `, вместо решения: ${other}`}${because(why)}`,
  ],
  [/^Let "(.*)" stand again$/, ([, what]) => `Снова в силе: ${diagnoses[what!] ?? what}`],
  [
    /^Withdrew (.*), and (\d+) claims with it(?:: (.*))?$/,
    ([, who, n, why]) => `Отозвано: ${who}, и вместе с этим ${claims(Number(n))}${because(why)}`,
  ],
  [
    /^Split "(.*)": (\d+) claims are of "(.*?)"(?:: (.*))?$/s,
    ([, who, n, other, why]) => `Разделено: «${who}»; к «${other}» отнесено ${claims(Number(n))}${because(why)}`,
  ],
  [
    /^Said that (.*) of the claims is "(.*?)" of the texts(?:: (.*))?$/s,
    ([, voice, actor, why]) => `Признано одним лицом: ${voice} в утверждениях и «${actor}» в текстах${because(why)}`,
  ],
  [
    /^No longer counted (.*) of the claims as an actor of the texts$/,
    ([, voice]) => `Больше не считается лицом из текстов: ${voice}`,
  ],
  [
    /^Changed the date of "(.*)" from (.*?) to (\S+?)(?:: (.*))?$/s,
    ([, what, was, is, why]) => `Дата «${what}» изменена с ${was} на ${is}${because(why)}`,
  ],
  [
    /^Read the bytes of "(.*)" as (\S+), no longer as (\S+)$/s,
    ([, title, now, was]) => `Байты «${title}» прочитаны как ${now}, а не как ${was}`,
  ],
  [
    /^Changed when "(.*)" was written from (not recorded|\S+) to (not recorded|\S+); dates with another value: (\d+)$/s,
    ([, title, was, is, n]) =>
      `Дата написания «${title}» изменена с ${recordedRu(was!)} на ${recordedRu(is!)}; дат с другим значением: ${n}`,
  ],
  [
    /^(Recorded|Withdrew) a layer: (.*)$/,
    ([, verb, what]) => `${verb === 'Recorded' ? 'Записан' : 'Взят назад'} слой: ${what}`,
  ],
  [/^Marked as a formula: (.*)$/s, ([, said]) => `Отмечено как формула: ${said}`],
  [/^No longer a formula: (.*)$/s, ([, said]) => `Больше не формула: ${said}`],
  [/^Accepted as a claim: (.*)$/s, ([, gist]) => `Принято как утверждение: ${gist}`],
  [/^Rejected: (.*)$/s, ([, gist]) => `Отклонено: ${gist}`],
  [/^Reopened: (.*)$/s, ([, gist]) => `Снова открыто: ${gist}`],
  [/^Allowed "(.*)" to be sent to (\S+)$/, ([, source, to]) => `Разрешено посылать «${source}» на ${to}`],
  [/^No longer allowed "(.*)" to be sent away$/, ([, source]) => `Больше не разрешено посылать «${source}»`],
  [
    /^Took in (\d+) proposals of the model (\S+) on "(.*)"; (\d+) dropped$/,
    ([, n, model, source, dropped]) => `Принято предложений модели ${model} о «${source}»: ${n}; отброшено ${dropped}`,
  ],
  [/^Accepted that (.*) follows (.*)$/, ([, a, b]) => `Принято: ${a} следует за ${b}`],
  [/^Accepted that (.*) depend on one another$/, ([, both]) => `Принято: зависят друг от друга ${both}`],
  [/^Withdrew the dependence of (.*)$/, ([, both]) => `Взята назад зависимость: ${both}`],
  [
    /^(Accepted|Rejected|Reopened|Marked) ([a-z]+) "(.*)"(, edited)?$/,
    ([, verb, kind, what, edited]) =>
      `${past[verb!]}: ${(kindsRu as Readonly<Record<string, string>>)[kind!] ?? kind} «${what}»${edited === undefined ? '' : ', с правкой'}`,
  ],
  [
    /^(Accepted|Rejected|Reopened|Decided on) (\d+) findings$/,
    ([, verb, n]) => `${past[verb!]}: ${findings(Number(n))}`,
  ],
  [/^Masked ([a-z ]+) in "(.*)"$/, ([, why, where]) => `Закрыто в «${where}»: ${masks[why!] ?? why}`],
  [
    /^Proposed to mask ([a-z ]+) in "(.*)"$/,
    ([, why, where]) => `Предложено закрыть в «${where}»: ${masks[why!] ?? why}`,
  ],
  [
    /^Imported (\d+) suggestions? from "(.*)": (?:(\d+) exact)?(?:, )?(?:(\d+) moved)?(?:, )?(?:(\d+) orphan)?$/,
    ([, n, from, exact = '0', moved = '0', orphan = '0']) =>
      `Принято из «${from}»: ${n}; на месте ${exact}, сдвинуто ${moved}, без места ${orphan}`,
  ],
  [/^Unmasked ([a-z ]+) in "(.*)"$/, ([, why, where]) => `Открыто в «${where}»: ${masks[why!] ?? why}`],
  [
    /^Reopened the mask over ([a-z ]+) in "(.*)"$/,
    ([, why, where]) => `Снова предложено закрыть в «${where}»: ${masks[why!] ?? why}`,
  ],
  [
    /^Counted (".*") as "([^"]*)"(?:: (.*))?$/,
    ([, from, into, why]) => `${from!.replaceAll(/"([^"]*)"/g, '«$1»')} считаются одним с «${into}»${because(why)}`,
  ],
  [/^Took an actor out of "([^"]*)"(?:: (.*))?$/, ([, from, why]) => `Одно имя отделено от «${from}»${because(why)}`],
  [
    /^Took (\d+) actors out of "([^"]*)"(?:: (.*))?$/,
    ([, n, from, why]) => `Отделено от «${from}»: ${names(Number(n))}${because(why)}`,
  ],
  [/^Named "([^"]*)" "([^"]*)"$/, ([, from, to]) => `«${from}» названо «${to}»`],
  [/^Read "(.*)" \((.*)\)$/, ([, title, siglum]) => `Прочитан «${title}» (${siglum})`],
  [/^Told who is who across the sources$/, () => 'Сличено, кто есть кто во всех источниках'],
  [/^Brought in "(.*)"$/, ([, file]) => `Принят файл «${file}»`],
  [/^Could not bring in "(.*)"$/, ([, file]) => `Не удалось принять файл «${file}»`],
  [
    /^Judged "(.*)" as an explanation, ([a-z-]+): (met|in part|not met|open again): (.*)$/s,
    ([, who, condition, mark, why]) =>
      `Как объяснение, «${who}»: ${explains[condition!] ?? condition}, ${marks[mark!]}${because(why)}`,
  ],
  [
    /^Judged "(.*?)" (.* if ".*"): (.*)$/s,
    ([, what, said, why]) =>
      `Вероятность довода «${what}»: ${said!.replaceAll(/([a-z ]+) if "([^"]*)"/g, (_, word: string, who: string) => `${word.startsWith(' ') ? ' ' : ''}${likely[word.trim()] ?? word}, если «${who}»`)}${because(why)}`,
  ],
  [
    /^Set the prior of (".*" to [\d.e+-]+): (.*)$/s,
    ([, said, why]) => `Исходный вес ${said!.replaceAll(/"([^"]*)" to ([\d.e+-]+)/g, '«$1»: $2')}${because(why)}`,
  ],
  [
    /^Sealed accounts and priors( before any item was written)?: (.*)$/,
    ([, early, hash]) =>
      `Версии и исходные веса запечатаны${early === undefined ? '' : ', пока не записан ни один довод'}: ${hash}`,
  ],
  [/^Changed the question to "(.*)"$/s, ([, words]) => `Вопрос изменён: ${words}`],
  [/^Changed the account "(.*)" to "(.*)"$/s, ([, was, is]) => `Версия изменена: «${was}» на «${is}»`],
  [/^Changed the note of the account "(.*)"$/s, ([, who]) => `Изменено примечание к версии «${who}»`],
  [/^Added the account "(.*)"$/s, ([, who]) => `Добавлена версия «${who}»`],
  [/^Removed the account "(.*)"$/s, ([, who]) => `Убрана версия «${who}»`],
  [/^Added the item "(.*)"$/s, ([, what]) => `Записан довод «${what}»`],
  [/^Changed the item "(.*)"$/s, ([, what]) => `Изменён довод «${what}»`],
  [/^Removed the item "(.*)"$/s, ([, what]) => `Убран довод «${what}»`],
  [
    /^Took in (\d+) rival accounts with (\d+) items: (.*)$/s,
    ([, accounts, items, question]) => `Приняты версии (${accounts}) и доводы (${items}): ${question}`,
  ],
  [
    /^Took in (\d+) questions and (\d+) claims of "(.*)"$/s,
    ([, asked, claimed, title]) => `Приняты вопросы (${asked}) и утверждения (${claimed}) дела «${title}»`,
  ],
  [
    /^Bound (\d+) claims of (.*?) to "(.*)": (.*)$/s,
    ([, n, who, file, said]) => `К «${file}» привязаны ${claims(Number(n))} (${who}): ${boundRu(said!)}`,
  ],
  [
    /^Took (\d+) claims off the text of "(.*)"$/s,
    ([, n, who]) => `Больше не привязаны к тексту «${who}»: ${claims(Number(n))}`,
  ],
  [/^Asked "(.*)"$/s, ([, question]) => `Задан вопрос «${question}»`],
  [/^Claimed: (.*)$/s, ([, gist]) => `Записано утверждение: ${gist}`],
  [/^Changed the claim: (.*)$/s, ([, gist]) => `Изменено утверждение: ${gist}`],
  [/^Withdrew the claim: (.*)$/s, ([, gist]) => `Отозвано утверждение: ${gist}`],
  [/^Made the case "(.*)"$/, ([, title]) => `Начато дело «${title}»`],
  [/^Saved the search "(.*)"$/, ([, name]) => `Сохранён поиск «${name}»`],
  [/^Dropped the saved search "(.*)"$/, ([, name]) => `Забыт поиск «${name}»`],
  [/^Closed the case to (.*)$/, ([, name]) => `Дело закрыто для: ${name}`],
  [/^Let (.*) (read|propose|decide|own) in this case$/, ([, name, role]) => `${name} может ${roles[role!]}`],
]

/**
 * A line of the ledger in Russian. The server writes it in English, the language that is sealed; a line of a shape that
 * is not known here is shown as it was written.
 *
 * @example
 * ledgerRu('Accepted 3 findings') // => 'Принято: 3 находки'
 */
export function ledgerRu(words: string): string {
  const again = /^(Took back|Did again): (.*)$/s.exec(words)
  if (again !== null) return `${again[1] === 'Took back' ? 'Отменено' : 'Возвращено'}: ${ledgerRu(again[2]!)}`
  const more = /^(.*) and (\d+) more$/s.exec(words)
  if (more !== null) return `${ledgerRu(more[1]!)} и ещё ${more[2]}`
  for (const [pattern, say] of forms) {
    const found = pattern.exec(words)
    if (found !== null) return say(found)
  }
  return words
}
