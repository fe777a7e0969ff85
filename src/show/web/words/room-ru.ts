import { count } from './count.ts'
import type { Loosened } from './loosened.ts'
import type { roomEn } from './room-en.ts'

const suggestions = count('ru', {
  one: '# предложение',
  few: '# предложения',
  many: '# предложений',
  other: '# предложения',
})

const claims = count('ru', {
  one: '# утверждение',
  few: '# утверждения',
  many: '# утверждений',
  other: '# утверждения',
})
const sentences = count('ru', {
  one: '# фраза',
  few: '# фразы',
  many: '# фраз',
  other: '# фразы',
})
const events = count('ru', { one: '# событие', few: '# события', many: '# событий', other: '# события' })

/** Words of the reading room that came with the file beside the text, hand-made masks and the four layers; in Russian. */
export const roomRu: Loosened<typeof roomEn> = {
  acceptedParagraph: (n, left) =>
    `Принято в абзаце одним шагом: ${suggestions(n)}.${left === 0 ? '' : ` За краем экрана ещё ${suggestions(left)}: не решено.`}`,
  sheet: { more: 'Подробнее', less: 'Свернуть' },
  above: n => `Выше не решено: ${suggestions(n)}`,
  decidedBy: (state, by) =>
    `${by}: уже ${state}. Ваше решение не записано. Чтобы решить иначе, сначала откройте снова.`,
  alreadyMarked: (what, kind) => `«${what}» уже отмечено: ${kind}. Клавиша E правит отметку.`,
  tookSuggestion: (what, kind) => `«${what}» уже было предложено (${kind}): предложение принято, второй отметки нет.`,
  suggestedAlready: (what, kind) => `«${what}» уже предложено (${kind}) и ждёт того, кто решает.`,
  undoStopped: (what, by, later) =>
    `«${what}» сейчас нельзя отменить: на этом держится «${later}» (${by}). Сначала надо отменить это; оба шага есть в журнале.`,
  redoStopped: (what, by, later) =>
    `«${what}» сейчас нельзя вернуть: на его месте «${later}» (${by}). Оба шага есть в журнале.`,
  undoWaits: by => `Пока не отменить: дальше работал(а) ${by}`,
  redoWaits: by => `Не вернуть: дальше работал(а) ${by}`,
  othersFound: 'Прочее',
  tooLongToSeek: (n, most) =>
    `В этих словах ${n.toLocaleString('ru')} знаков; за один раз ищется не больше ${most.toLocaleString('ru')}. Возьмите часть.`,
  onPaper:
    'Подчёркнуто: сплошной линией — принято человеком; пунктиром — предложено; точками — предложенная дата; волной — с чьих слов; двойной — чужой голос. Зачёркнуто — отклонено. На полях названо принятое.',
  readAs: 'Прочитать байты как',
  roomsOpen: 'Разделы. Первая буква названия находит раздел, Enter открывает, Escape возвращает.',
  fromTop: 'Снова с начала текста.',
  skippedStay: n => (n === 0 ? '' : `Пропущено и не решено: ${suggestions(n)}.`),
  noText: {
    heading: room => `${room}: в деле пока нет текстов`,
    sub: 'Эта страница строится по текстам. Добавьте файлы; если в деле есть утверждения о них, каждое найдёт свою строку.',
  },
  foundClaims: {
    heading: n => `С этими словами: ${claims(n)}`,
    onlyClaims: (q, n) => `«${q}»: ${claims(n)}, в текстах ничего`,
  },
  claimActors: {
    heading: n => `Кого называют утверждения: ${n.toLocaleString('ru')}`,
    only: n => `Утверждения называют людей, органов и мест: ${n.toLocaleString('ru')}`,
    claims: 'Утверждений',
    forms: 'Другие имена',
    apart: 'Не одно и то же с',
  },
  leftOpen: (what, why) => `«${what}» остаётся открытым, остальное принято. ${why}`,
  written: date =>
    `Написано ${date}, как сказано в записи об источнике. От этой даты программа отсчитывает слова вроде «в прошлом году», если дата в начале текста не говорит иного.`,
  notWritten: 'Когда написано, не записано.',
  changeWritten: 'Изменить дату написания',
  writtenOn: 'Написано',
  writtenHint:
    'День, месяц или год: 1938-03-12, 1938-03, 1938. Пусто: то, что запись говорит об издании. Даты, по которым никто не решил, читаются заново; остальные стоят.',
  keepWritten: 'Записать и прочесть даты заново',
  rewritten: (read, changed, kept) =>
    `Дат прочитано заново: ${read}; с другим значением: ${changed}.${kept === 0 ? '' : ` По стольким решено, и они остаются, хотя читались бы иначе: ${kept}.`}`,
  whyMade: 'Указанная причина',
  markDate: 'Отметить дату',
  masked: reason => `Закрыто: ${reason}.`,
  claim: {
    heading: 'Что говорят эти слова',
    question: 'На какой вопрос они отвечают?',
    kind: 'Ответ — это',
    answer: 'Ответ',
    values: { yes: 'да', no: 'нет', 'in-part': 'отчасти' },
    speaker: 'Кто это говорит?',
    page: 'сама страница',
    access: 'Откуда он знает?',
    stance: 'Что он с этим делает',
    certainty: 'Насколько уверенно',
    make: 'Записать утверждение',
    made: gist => `Записано утверждение: ${gist}`,
  },
  newActor: (name: string) => `Новое лицо или место: ${name}`,
  otherWords: 'Чтобы изменить границы, выйдите отсюда, выделите нужные слова и снова выберите правку.',
  maskAs: 'Закрыть как',
  noneHere: 'здесь нет',
  whose: {
    page: 'слова самой страницы',
    editor: 'слова редактора',
    speaker: 'говорит человек',
    event: 'о событии',
  },
  told: {
    sentences: n => `о событиях: ${sentences(n)}`,
    inLine: '(в этой строке)',
    more: n => `ещё ${events(n)}`,
  },
  original: {
    label: 'Файл как он есть',
    open: 'Рядом с текстом',
    close: 'Закрыть',
    save: 'Открыть отдельно',
    loading: 'Файл загружается …',
    failed: why => `Этот файл нельзя показать здесь: ${why}. Его можно открыть отдельно.`,
    tooLong: 'страница рисовалась дольше двадцати секунд',
    page: (n, of) => `Страница ${n} из ${of}`,
    before: 'Предыдущая',
    after: 'Следующая',
  },
}
