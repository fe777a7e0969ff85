import { count } from './count.ts'
import type { Loosened } from './loosened.ts'
import type { textsEn } from './texts-en.ts'

const pairs = count('ru', {
  one: '# пара текстов',
  few: '# пары текстов',
  many: '# пар текстов',
  other: '# пары текстов',
})
const passages = count('ru', { one: '# место', few: '# места', many: '# мест', other: '# места' })
const hints = count('ru', { one: '# намёк', few: '# намёка', many: '# намёков', other: '# намёка' })
const stretches = count('ru', { one: '# отрезке', few: '# отрезках', many: '# отрезках', other: '# отрезка' })
const claims = count('ru', {
  one: '# утверждение',
  few: '# утверждения',
  many: '# утверждений',
  other: '# утверждения',
})
const behindAnswers = count('ru', { one: '# ответом', few: '# ответами', many: '# ответами', other: '# ответа' })
const testimonies = count('ru', {
  one: '# свидетельство',
  few: '# свидетельства',
  many: '# свидетельств',
  other: '# свидетельства',
})
const origins = count('ru', { one: '# исток', few: '# истока', many: '# истоков', other: '# истока' })
const places = count('ru', { one: '# место', few: '# места', many: '# мест', other: '# места' })
const sentences = count('ru', {
  one: '# предложение',
  few: '# предложения',
  many: '# предложений',
  other: '# предложения',
})
const layers = count('ru', { one: '# слой', few: '# слоя', many: '# слоёв', other: '# слоя' })
const quotations = count('ru', { one: '# цитата', few: '# цитаты', many: '# цитат', other: '# цитаты' })
const differences = count('ru', {
  one: '# расхождение',
  few: '# расхождения',
  many: '# расхождений',
  other: '# расхождения',
})
const range = (least: number, most: number): string =>
  least === most ? origins(least) : `от ${least} до ${most} истоков`

export const textsRu: Loosened<typeof textsEn> = {
  kinds: {
    verbatim: 'слово в слово',
    'near-verbatim': 'почти слово в слово',
    translation: 'шаг в шаг, иными словами',
    paraphrase: 'о том же',
  },
  parallels: {
    heading: (compared, sharing) =>
      compared === 0
        ? 'У каких текстов общие слова? Ещё никто не смотрел'
        : sharing === 0
          ? 'Ни у каких двух текстов нет общих слов сверх случая'
          : `Общие слова: ${pairs(sharing)} из ${compared}`,
    sub: 'Сходство не показывает, кто у кого взял, и не делает ни один текст верным. Оба могут следовать третьему.',
    none: 'Для сличения нужны два текста. Сначала добавьте файлы.',
    compare: 'Сличить',
    again: 'Сличить новое',
    running: (done, total) => `Сличение: ${done} из ${total}`,
    stop: 'Остановить',
    stopped: 'Остановлено. Что сличено, остаётся.',
    pair: 'Тексты',
    stretches: 'идут в ногу',
    notYet: 'не сличены',
    open: (a, b) => `${a} и ${b}`,
    dependences: 'Зависимости, записанные в деле',
    noDependences: 'Пока нет. Примите зависимость по общему месту.',
    takeBack: 'Взять назад',
    tookBack: 'Зависимость взята назад.',
    follows: (a, b) => `${a} следует за: ${b}`,
    depend: (a, b) => `${a} и ${b} зависят друг от друга`,
    apart: (a, b) => `${a} и ${b}: независимость показана`,
    notShown: 'направление не показано',
  },
  pair: {
    back: 'Все пары',
    toVariants: 'Рядом',
    nextOne: 'Следующее',
    heading: (a, b, close, loose) =>
      close === 0 && loose === 0
        ? `У ${a} и ${b} нет общего сверх случая`
        : close === 0
          ? `У ${a} и ${b} нет общих слов; о том же: ${hints(loose)}`
          : `У ${a} и ${b} общие слова: ${passages(close)}`,
    notCompared: (a, b) => `Что общего у ${a} и ${b}?`,
    sub: (runs, loose) =>
      `${runs === 0 ? 'Нигде не идут в ногу.' : `Идут в ногу на ${stretches(runs)}.`} О том же: ${hints(loose)}; это места, куда смотреть, а не находки.`,
    figure: (a, b) => `Где они сходятся: ${a} слева направо, ${b} сверху вниз`,
    axis: (siglum, title) => `${siglum}: ${title}`,
    mark: (kind, a, b, score) => `${kind}, ${a} и ${b}, оценка ${score}`,
    at: (siglum, line) => `${siglum} ${line}`,
    listOf: 'Общие места, сильнейшие первыми',
    score: 'оценка',
    scoreSays:
      'Оценка ограничивает случай для одной пары мест: 3 значит не чаще одного на двадцать, 10 не чаще одного на двадцать тысяч.',
    more: 'Показать ещё',
    all: 'все',
    cuts: 'Только на одной стороне, где тексты идут в ногу',
    face: 'Лицом к лицу',
    choose: 'Выберите место, чтобы видеть обе стороны целиком.',
    legend: {
      same: 'то же слово, тот же порядок',
      elsewhere: 'то же слово в другом месте',
      kin: 'другое слово с тем же смыслом',
    },
    shared: (same, elsewhere, kin) =>
      `слов в том же порядке: ${same}, в другом месте: ${elsewhere}, того же смысла: ${kin}`,
    noDirection: 'В этих словах ничто не показывает направления.',
    shutOut: (own, other) =>
      `${own} отмечает пропуск там, где в ${other} есть слова; значит, ${other} не опирается на один ${own}:`,
    accept: {
      heading: 'Зависит ли один от другого?',
      says: 'Зависимость связывает два голоса. С этого времени «Цепь» считает их за один. Отмена возвращает всё.',
      voice: siglum => `Голос в ${siglum}`,
      choice: (name, here, n) => (here > 0 ? `${name} (здесь ${here}, ${claims(n)})` : `${name} (${claims(n)})`),
      noVoices:
        'В одном из текстов ещё нет утверждений, так что ни одна цепь не изменится. Сначала запишите утверждение в «Чтении».',
      sameVoice: 'Обе стороны и так восходят к этому голосу. Он считается один раз.',
      direction: 'Кто за кем следует',
      aFromB: (a, b) => `${a} следует за ${b}`,
      notShown: 'не показано',
      why: 'Почему (что видно в обоих местах)',
      send: 'Принять как зависимость',
      sent: n => `Принято. Счёт меняется за ${behindAnswers(n)}.`,
      changes: n => (n === 0 ? 'Счёт истоков не изменился бы.' : `Счёт изменился бы за ${behindAnswers(n)}:`),
      change: (n, before, after) => `${testimonies(n)}: ${range(...before)}, станет ${range(...after)}`,
      kish: (before, after) => `действенное число ${before}, станет ${after}`,
      chain: 'её цепь',
      may: 'Ваша роль не позволяет принять её.',
    },
  },
  variants: {
    heading: (n, lone, moved) =>
      lone === 0 && moved === 0
        ? `Свидетелей: ${n}, то же самое в том же порядке`
        : lone === 0
          ? `В другом порядке: ${places(moved)}`
          : moved === 0
            ? `Только у одного свидетеля: ${sentences(lone)}`
            : `Только у одного свидетеля: ${sentences(lone)}; в другом порядке: ${places(moved)}`,
    empty: 'Каких свидетелей поставить рядом?',
    sub: 'Пересечение показывает, где стоят слова, а не кто их передвинул. Пробел рядом с нечитаемым не пропуск.',
    figure: n => `Свидетели рядом: ${n}`,
    listOf: 'Что чему отвечает',
    matches: 'отвечает',
    showMoves: 'стоит в другом месте',
    onlyHere: 'только здесь',
    only: 'только',
    byHand: 'изъято или вписано чьей-то рукой',
    moved: 'стоит в другом месте',
    unreadable: 'здесь не прочесть',
    independent: (a, b) => `${a} и ${b}: две независимые записи.`,
    independentSays: percent =>
      `У них ${percent} % общих слов в том же порядке, слишком мало для двух копий: два записавших или два переводчика.`,
    layers: 'Слои чужой руки',
    noLayers: 'Не записано. Выберите предложение на рисунке, чтобы записать слой.',
    search: 'Найти под зачёркнутым',
    foundUnder: n => layers(n),
    lineOnly: 'известна только строка',
    what: 'Что',
    how: 'Как',
    hand: 'Чья рука',
    opportunity: 'Возможность',
    motive: 'Интерес',
    left: 'Оставлено',
    absent: 'Исчезло из',
    underErasure: 'Слова',
    inferred: 'Вывод кодировщика; ни один источник этого не говорит.',
    stated: 'так говорит источник',
    takeBack: 'Взять назад',
    record: 'Записать как слой',
    recorded: 'Слой записан.',
    send: 'Записать слой',
    hows: {
      cut: 'вырезано',
      struck: 'вычеркнуто',
      'blacked-out': 'вымарано',
      overwritten: 'написано поверх',
      added: 'вписано',
    },
    choose: 'Выбрать свидетелей',
    noOffers: 'Отрезков, идущих в ногу, пока не найдено. Сначала сличите тексты:',
    whole: 'Тексты целиком',
    tooLong: 'слишком длинный, чтобы ставить рядом целиком',
    set: 'Поставить рядом',
    table: 'Слово против слова',
    other: 'иные слова',
    onlyIn: 'только у одного',
    nothing: 'ничего',
  },
  quotation: {
    heading: n => `Сверить с текстами: ${quotations(n)}`,
    found: (siglum, n) => (n === 0 ? `${siglum}: слово в слово` : `${siglum}: ${differences(n)}`),
    nowhere: 'Ни в одном другом тексте дела этих слов нет',
    sub: 'Расхождение не умысел. Его мог внести редактор, переводчик, переписчик или другое издание.',
    all: 'Все цитаты',
    list: 'Цитаты, длиннейшие первыми',
    without: sigla => `Искали и не нашли: ${sigla}.`,
    kept: (percent, same) =>
      `${percent} % слов в этом порядке: ${same ? 'одна редакция' : 'другой перевод или пересказ'}.`,
    asQuoted: 'как цитируют',
    asEdited: 'как в этом тексте',
    same: 'Расхождений нет.',
    check: 'Сверить с другими текстами',
    renderings: 'Возможно, одно изречение разными словами',
    renderingsSub:
      'Короткие слова в кавычках, в чьих предложениях названы те же двое. Передают ли они одно изречение, решает читатель.',
    common: { words: 'то же слово, что и в другом', meaning: 'другое слово того же смысла', nothing: 'общих слов нет' },
    kinds: {
      'marked-cut': 'пропуск, отмечен',
      'silent-cut': 'пропуск без отметки',
      'dropped-word': 'выпало слово',
      added: 'добавлено',
      changed: 'изменено',
      reworded: 'другое слово с тем же смыслом',
      moved: 'переставлено',
      'translation-drift': 'переведено иначе',
      'cut-short': 'обрывается внутри предложения',
      'cut-before-turn': 'обрывается перед поворотом мысли',
      'shifted-context': 'введено другими именами',
    },
  },
}
