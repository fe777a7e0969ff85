import { computed, signal } from '@preact/signals'
import { keep, kept } from '../kit/keep.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

export type Language = 'en' | 'ru'

const usual = (): Language => (navigator.language.startsWith('ru') ? 'ru' : 'en')
export const language = signal<Language>(kept('language') === 'ru' ? 'ru' : kept('language') === 'en' ? 'en' : usual())

/** The words of the chosen language; a component that reads `words.value` is drawn again when it changes. */
export const words = computed(() => (language.value === 'ru' ? ru : en))

export function setLanguage(to: Language): void {
  language.value = to
  document.documentElement.lang = to
  keep('language', to)
}

/** A language's own name in the language of the interface, or "" where a text's language is not known. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return ''
  try {
    return new Intl.DisplayNames([language.value], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
