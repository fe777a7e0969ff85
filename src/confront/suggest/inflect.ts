/**
 * Every regular form of English verbs, so that a frame is written once, by its base form.
 * Rules after Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5–3.10; irregular forms are
 * written out behind the base: `speak spoke spoken`.
 */
const vowel = /[aeiou]/

function regular(base: string): readonly string[] {
  if (/e$/.test(base)) return [base, `${base}s`, `${base}d`, `${base.replace(/(?<![eo])e$/, '')}ing`]
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  const s = /(s|x|z|ch|sh)$/.test(base) ? 'es' : 's'
  const end = `${base}${doubles(base) ? base.at(-1) : ''}`
  return [base, `${base}${s}`, `${end}ed`, `${end}ing`]
}

/** One stressed short vowel before one consonant: "plot", "admit", not "visit"; "l" doubles in British spelling. */
function doubles(base: string): boolean {
  if (!/[^aeiou][aeiou][bdgklmnprt]$/.test(base)) return false
  return (
    base
      .replace(/[^aeiou]+/g, ' ')
      .trim()
      .split(' ').length === 1 || /(mit|fer|bel|cel|vel|pel|cur)$/.test(base)
  )
}

/**
 * Forms of verbs, one verb a word, irregular ones with their forms behind a colon.
 *
 * @example
 * verbForms('accuse deny speak:spoke:spoken').get('denied') // => 'deny'
 */
export function verbForms(list: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const entry of list.trim().split(/\s+/)) {
    const [base, ...irregular] = entry.split(':') as [string, ...string[]]
    const all =
      irregular.length === 0 ? regular(base) : [...regular(base).filter(form => !/ed$/.test(form)), ...irregular]
    for (const form of all) if (vowel.test(form) || form.includes('y')) forms.set(form, base)
  }
  return forms
}

/** A set of words. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
