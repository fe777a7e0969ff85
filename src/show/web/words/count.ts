type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

const small: Readonly<Record<string, readonly string[]>> = {
  en: ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
  ru: ['Ни одного', 'Один', 'Два', 'Три', 'Четыре', 'Пять', 'Шесть', 'Семь', 'Восемь', 'Девять', 'Десять'],
}

/**
 * A counted noun by the plural rules of its language. With 'word' a small number that opens a sentence is spelt out
 * (masculine in Russian).
 *
 * @example
 * count('ru', { one: '# источник', few: '# источника', many: '# источников', other: '# источника' })(5) // => '5 источников'
 */
export function count(language: string, forms: Forms): (n: number, as?: 'word') => string {
  const rules = new Intl.PluralRules(language)
  return (n, as) => {
    const number = (as === 'word' ? small[language]?.[n] : undefined) ?? n.toLocaleString(language)
    return (forms[rules.select(n)] ?? forms.other).replace('#', number)
  }
}
