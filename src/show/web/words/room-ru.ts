import type { Loosened } from './loosened.ts'
import type { roomEn } from './room-en.ts'

/** Words of the reading room that came with the file beside the text, hand-made masks and the four layers; in Russian. */
export const roomRu: Loosened<typeof roomEn> = {
  masked: reason => `Закрыто: ${reason}.`,
  maskAs: 'Закрыть как',
  noneHere: 'здесь нет',
  whose: {
    page: 'слова самой страницы',
    editor: 'слова редактора',
    speaker: 'говорит человек',
    event: 'о событии',
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
