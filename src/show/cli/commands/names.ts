import { Fault } from '../../../kit/errors.ts'
import { isCyrillic, romanForms, romanSystems, takeApart } from '../../../kit/names.ts'
import { compareNames } from '../../../kit/names-compare.ts'
import { print, printJson, tell } from '../print.ts'
import { table } from '../table.ts'

interface Options {
  readonly system?: string
  readonly json?: boolean
}

/** Letters of one name. Assumption: no name is longer, and a text is none. */
const longest = 200

/** `countertrial names NAME [OTHER]`: how systems spell a Cyrillic name, or whether two names may be one person's. */
export default function names([name, other]: [string, string | undefined], { system, json }: Options): void {
  for (const one of [name, other ?? 'a'])
    if (!/\p{L}/u.test(one) || one.length > longest)
      throw new Fault('wrong-usage', `"${one.slice(0, 40)}" is no name. Write one of at most ${longest} letters.`, {
        exitCode: 2,
      })
  if (system !== undefined && !romanSystems.includes(system))
    throw new Fault('wrong-usage', `"${system}" is no system of romanisation. There are: ${romanSystems.join(', ')}.`, {
      exitCode: 2,
    })
  const spelt = spellings(name, system)
  if (other === undefined) {
    if (json) printJson({ name, spellings: spelt })
    else if (isCyrillic(name)) print(table(spelt.map(one => [one.spelling, one.systems.join(', ')])))
    else tell(`"${name}" has no Cyrillic letters, and the systems spell these. Give a second name to compare.`)
    return
  }
  const { verdict, reason } = compareNames(takeApart(name), takeApart(other))
  const by = [...systemsOf(name, other, spelt), ...systemsOf(other, name, spellings(other, system))]
  if (json) {
    printJson({ name, other, verdict, reason, systems: by })
    return
  }
  print(`${verdict}  ${reason}`)
  if (isCyrillic(name) !== isCyrillic(other))
    print(by.length === 0 ? 'No one system spells it so.' : `So spelt by: ${by.join(', ')}`)
}

const spellings = (name: string, system: string | undefined): ReturnType<typeof romanForms> =>
  romanForms(name).flatMap(({ spelling, systems }) => {
    const kept = system === undefined ? systems : systems.filter(one => one === system)
    return kept.length > 0 ? [{ spelling, systems: kept }] : []
  })

/** Systems that spell a Cyrillic name as the other stands, whatever the case of the letters. */
const systemsOf = (name: string, other: string, spelt: ReturnType<typeof romanForms>): readonly string[] =>
  !isCyrillic(name) || isCyrillic(other)
    ? []
    : spelt.flatMap(one =>
        one.spelling.toLowerCase() === other.trim().normalize('NFC').toLowerCase() ? one.systems : [],
      )
