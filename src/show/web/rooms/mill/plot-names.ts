/** Pixels of a letter of the names of accounts, 14 px of the serif face (measured on the longest Russian name). */
const letter = 7.7
const gap = 14

/** Room for names left of a figure, in pixels; null where they would take two fifths of it and stand above instead. */
export function besideNames(names: readonly string[], width: number): number | null {
  const room = Math.ceil(Math.max(...names.map(name => name.length)) * letter) + gap
  return room > width * 0.4 ? null : room
}
