/**
 * What a table says under a name that comes from outside: "constructor" and "valueOf" are names like any other there, and
 * no table holds them by itself.
 *
 * @example
 * own({ Person: 'person' }, 'constructor') // => undefined
 */
export const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
