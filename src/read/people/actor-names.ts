import type { Actor } from '../../case/actor.ts'
import { takeApart } from '../../kit/names.ts'

/** Printed forms with their counts, the commonest first. */
export const variantsOf = (forms: ReadonlyMap<string, number>): Actor['variants'] =>
  [...forms].map(([form, count]) => ({ form, count })).sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))

/** The form that says most, in normal case: with surname and given name, most words written out, then most frequent. */
export function fullest(forms: ReadonlyMap<string, number>): string {
  const weight = ([form, count]: readonly [string, number]): number => {
    const { surname, given, initials } = takeApart(form)
    const written = form.split(' ').filter(word => !word.endsWith('.')).length
    return (
      (surname ? 500 : 0) +
      (given ? 300 : 0) +
      (initials ? 100 + initials.length : 0) +
      written * 100 +
      Math.min(count, 99) -
      (form.includes(',') ? 200 : 0) -
      (form === inNormalCase(form) ? 0 : 50)
    )
  }
  const [first, ...others] = [...forms].map(form => ({ form: form[0], weight: weight(form) }))
  return inNormalCase(others.reduce((best, one) => (one.weight > best.weight ? one : best), first!).form)
}

/** PETER HOLM, as a heading or a label prints it, is Peter Holm. Initials and numerals keep their capitals. */
const inNormalCase = (name: string): string =>
  name !== name.toUpperCase() || name.length < 4
    ? name
    : name.replace(/\p{Lu}{3,}/gu, run => (/^[IVX]+$/.test(run) ? run : run[0] + run.slice(1).toLowerCase()))

/** Ids made of names, each given once: anna-lind, anna-lind-2. */
export class ActorIds {
  readonly #next = new Map<string, number>()
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  free(name: string): string {
    const base =
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '') || 'actor'
    let n = this.#next.get(base) ?? 1
    let id = n === 1 ? base : `${base}-${n}`
    while (this.#taken.has(id)) id = `${base}-${++n}`
    this.#next.set(base, n + 1)
    this.#taken.add(id)
    return id
  }
}
