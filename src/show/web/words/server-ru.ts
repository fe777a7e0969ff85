import { faultValueRu } from './fault-values-ru.ts'
import { faultsRu } from './faults-ru.ts'

/** What a reader program says of a suggestion, and how it is said in Russian; "…" stands for words of the text. */
const reasons: Readonly<Record<string, string>> = {
  'It stands behind a given name or initials.': 'Стоит после имени или инициалов.',
  'It holds a word for a body or is an acronym.': 'Содержит слово, обозначающее орган, или это сокращение.',
  'It is a known place or ends in a word for one.': 'Известное место или оканчивается словом для места.',
  'Nothing near it says whose words these are.': 'Рядом не сказано, чьи это слова.',
  '"…" says that somebody says so.': '«…» значит, что кто-то так говорит.',
  'It is formed like a surname.': 'Образовано как фамилия.',
  '"…" belongs to it.': 'К этому относится «…».',
  '"…" refers to it.': 'На это указывает «…».',
  'It names a time.': 'Называет время.',
  'It names a stretch of time.': 'Называет промежуток времени.',
  'It names a time roughly.': 'Называет время приблизительно.',
  'It names a season.': 'Называет время года.',
  'It counts from "…".': 'Отсчитано от «…».',
  'A title stands before it.': 'Перед этим стоит звание или обращение.',
  'The words before it say who speaks.': 'Кто говорит, сказано перед этим.',
  'The words behind it say who speaks.': 'Кто говорит, сказано после этого.',
  'The words before it say whose words or whose writing follow.': 'Чьи слова следуют, сказано перед этим.',
  'It does what people do: "…".': 'Делает то, что делают люди: «…».',
  '"…" stands before it.': 'Перед этим стоит «…».',
  '"…" hands the statement to another voice.': '«…» передаёт слово другому голосу.',
  'It is the subject of "…".': 'Подлежащее при «…».',
  'It is written as a name and nothing in the text makes it a place or a thing.':
    'Написано как имя, и ничто в тексте не делает его местом или вещью.',
  'It goes on with the quotation before it.': 'Продолжает предыдущую цитату.',
  'A turn headed "…".': 'Реплика под именем «…».',
  '"…" explains it.': 'Это поясняет «…».',
  '"…" is somebody\'s word.': '«…» — чьё-то слово.',
  'Ibid. means the work cited just before.': 'Ibid. — труд, названный только что.',
  'It is set like the name of a speaker.': 'Набрано как имя говорящего.',
  'A mark that leads to a note; the note names no work.': 'Знак сноски; в сноске труд не назван.',
  'A mark that leads to a note.': 'Знак сноски.',
  'A reference to a work.': 'Ссылка на труд.',
  'It is a given name.': 'Это имя.',
  'Turns of talk alternate, and one of them is known.': 'Реплики чередуются, и одна из них известна.',
  'The sentence before it is about this person.': 'Предыдущее предложение — об этом человеке.',
  'It stands in a list of people.': 'Стоит в перечне людей.',
  'Marked so in the file: "…".': 'Так размечено в файле: «…».',
  'Marked so in the file: "…". The file gives no value.': 'Так размечено в файле: «…». Значения файл не даёт.',
  'Marked so in the file: "…". Its words follow the calendar "…".':
    'Так размечено в файле: «…». Слова — по календарю «…».',
  'A small word of names joins its parts.': 'Части соединяет служебное слово имени.',
}

/**
 * The reader's reason in Russian; a reason of another shape is shown as it was written.
 *
 * @example
 * reasonRu('"said" says that somebody says so.') // => '«said» значит, что кто-то так говорит.'
 */
export function reasonRu(reason: string): string {
  const quoted: string[] = []
  const shape = reason.replaceAll(/"([^"]*)"|“([^”]*)”/g, (_, straight?: string, curly?: string) => {
    quoted.push(straight ?? curly ?? '')
    return '"…"'
  })
  const said = reasons[shape]
  return said === undefined ? reason : said.replaceAll('…', () => quoted.shift() ?? '')
}

/** What failed, by the code of docs/errors.md. The server's own sentence, in English, names the value and the place. */
const errors: Readonly<Record<string, string>> = {
  'wrong-usage': 'Команда вызвана не так',
  'bad-input': 'Так написать нельзя',
  'not-signed-in': 'Нужен ключ от дела',
  'not-allowed': 'На это у вас нет права',
  'no-such-file': 'Такого файла нет',
  'not-found': 'В деле этого нет',
  conflict: 'Тем временем это изменилось',
  cancelled: 'Работа остановлена',
  'too-large': 'Слишком много за один раз',
  'unreadable-file': 'Файл не удалось прочитать',
  'hostile-file': 'Этот файл опасно открывать',
  'not-a-case': 'Это не файл дела',
  'damaged-case': 'Файл дела повреждён',
  'case-busy': 'Дело открыто другой программой',
  'disk-full': 'Не хватило места на диске',
  'model-failed': 'Языковая модель не ответила как надо',
  unreachable: 'Сервер не отвечает',
  unexpected: 'Ошибка программы',
}

/** A sentence apart from its words: its key in `docs/errors.md`, and the values in it. */
interface Told {
  readonly key?: string | undefined
  readonly values?: Readonly<Record<string, string>> | undefined
}

/**
 * An error in Russian by the key of its sentence; one without a key is said by its code, with the server's own sentence.
 *
 * @example
 * errorRu('not-found', '…', { key: 'no-such-entry', values: { seq: '7' } }) // => 'Записи 7 в журнале нет.'
 */
export function errorRu(code: string, message: string, { key = '', values = {} }: Told = {}): string {
  const form: string | undefined = (faultsRu as Readonly<Record<string, string>>)[key]
  if (form !== undefined)
    return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => faultValueRu(name, values[name] ?? '…'))
  return errors[code] === undefined ? message : message === '' ? `${errors[code]}.` : `${errors[code]} (${message})`
}
