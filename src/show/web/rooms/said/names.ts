import type { VoiceName } from '../../../http/client.ts'

/**
 * Names short enough for a row of a figure: the last part of a person's name where no other person of the list shares it;
 * names that begin in lower case (bodies, people whom a source does not name) stay whole.
 *
 * @example
 * shortNames({ a: { id: 'a', name: 'Karl Radek', kind: 'person' } })('a') // => 'Radek'
 */
export function shortNames(voices: Readonly<Record<string, VoiceName>>): (id: string) => string {
  const last = (name: string): string => name.split(' ').at(-1)!
  const isName = ({ name, kind }: VoiceName): boolean => kind === 'person' && /^\p{Lu}\S*( \(?\p{Lu}\S*)+$/u.test(name)
  const count = new Map<string, number>()
  for (const voice of Object.values(voices))
    if (isName(voice)) count.set(last(voice.name), (count.get(last(voice.name)) ?? 0) + 1)
  return id => {
    const voice = voices[id]
    if (voice === undefined) return id
    return isName(voice) && count.get(last(voice.name)) === 1 ? last(voice.name) : voice.name
  }
}
