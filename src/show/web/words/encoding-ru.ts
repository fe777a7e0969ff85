import type { encodingEn } from './encoding-en.ts'
import type { Loosened } from './loosened.ts'
import { mendedRu } from './told-ru.ts'

/** Words for choosing how the bytes of a file are read, in Russian. */
export const encodingRu: Loosened<typeof encodingEn> = {
  change: 'Прочесть в другой кодировке',
  label: 'Прочесть байты как',
  preview: words => `Начиналось бы так: ${words}`,
  noPreview: 'Файл не удалось получить, поэтому начало не показано.',
  hint: 'Текст и все предложения строятся заново; отмена это вернёт. Можно, пока ни о чём в тексте не решено.',
  apply: 'Прочесть так',
  working: 'Читается …',
  told: said => `${mendedRu(said)}.`,
  names: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16, младший байт первый',
    'utf-16be': 'UTF-16, старший байт первый',
    'windows-1251': 'Windows-1251 (кириллица)',
    'koi8-r': 'KOI8-R (русская)',
    'koi8-u': 'KOI8-U (украинская)',
    ibm866: 'CP866 (кириллица, DOS)',
    'iso-8859-5': 'ISO 8859-5 (кириллица)',
    'windows-1252': 'Windows-1252 (Западная Европа)',
    'windows-1250': 'Windows-1250 (Центральная Европа)',
    'iso-8859-2': 'ISO 8859-2 (Центральная Европа)',
    'windows-1253': 'Windows-1253 (греческая)',
    'windows-1254': 'Windows-1254 (турецкая)',
    'windows-1255': 'Windows-1255 (еврейская)',
    'windows-1256': 'Windows-1256 (арабская)',
    'windows-1257': 'Windows-1257 (балтийская)',
    gb18030: 'GB 18030 (китайская)',
    big5: 'Big5 (китайская)',
    shift_jis: 'Shift JIS (японская)',
    'euc-kr': 'EUC-KR (корейская)',
  },
}
