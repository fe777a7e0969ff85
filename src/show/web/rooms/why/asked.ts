import { query, setQuery } from '../../kit/router.ts'

/** `name:value,…` in a field of the address. */
const pairs = (field: string): [string, string][] =>
  (query.value.get(field) ?? '').split(',').flatMap(part => {
    const [name, value] = part.split(':')
    return name && value ? [[name, value] as [string, string]] : []
  })

const write = (field: string, all: Readonly<Record<string, string | number>>): void =>
  setQuery({
    [field]: Object.entries(all)
      .map(([name, value]) => `${name}:${value}`)
      .join(','),
  })

/** Values moved away from where the fragment starts. */
export const values = (): Record<string, number> =>
  Object.fromEntries(
    pairs('v').flatMap(([name, text]) => (Number.isFinite(Number(text)) ? [[name, Number(text)]] : [])),
  )

export const setValue = (name: string, value: number, start: number): void => {
  const { [name]: _, ...rest } = values()
  write('v', value === start ? rest : { ...rest, [name]: value })
}

export const found = (): Record<string, 'yes' | 'no'> =>
  Object.fromEntries(pairs('found').flatMap(([name, is]) => (is === 'yes' || is === 'no' ? [[name, is]] : [])))

export const setFound = (name: string, is: 'yes' | 'no' | 'open'): void => {
  const { [name]: _, ...rest } = found()
  write('found', is === 'open' ? rest : { ...rest, [name]: is })
}

const usualPrior = 0.5

export const prior = (): number => {
  const given = Number(query.value.get('prior') ?? usualPrior)
  return given > 0 && given < 1 ? given : usualPrior
}

export const setPrior = (value: number): void => setQuery({ prior: value === usualPrior ? null : String(value) })
