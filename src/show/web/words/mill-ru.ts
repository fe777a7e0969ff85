import { millEn } from './mill-en.ts'

export const millRu: typeof millEn = millEn
