import { batch, computed, signal } from '@preact/signals'
import { keep, kept } from '../kit/keep.ts'
import type { Words } from './en.ts'

export type Language = 'en' | 'ru'

const usual = (): Language => (navigator.language.startsWith('ru') ? 'ru' : 'en')
export const language = signal<Language>(kept('language') === 'ru' ? 'ru' : kept('language') === 'en' ? 'en' : usual())

const catalogue = signal<Words | null>(null)

/**
 * The words of the chosen language; a component that reads `words.value` is drawn again when it changes.
 * Nothing is drawn before `setLanguage` has fetched the first.
 */
export const words = computed(() => catalogue.value!)

/** Fetches the words of a language, of that one alone, and then turns the interface to it. */
export async function setLanguage(to: Language): Promise<void> {
  const found = to === 'ru' ? (await import('./ru.ts')).ru : (await import('./en.ts')).en
  batch(() => {
    language.value = to
    catalogue.value = found
  })
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
