import type { Network } from './network.ts'

/**
 * Writes a network as BIF 0.15; numbers keep all their digits, so reading it back gives the same tables.
 *
 * @example
 * readBif(writeBif(network)) // the same network
 */
export function writeBif(network: Network): string {
  const lines = [`network ${bare(network.name)} {`, '}']
  for (const { name, states } of network.variables) {
    lines.push(
      `variable ${bare(name)} {`,
      `  type discrete [ ${states.length} ] { ${states.map(bare).join(', ')} };`,
      '}',
    )
  }
  for (const { child, parents, values } of network.tables) {
    const width = network.variables[child]!.states.length
    const given = parents.map(parent => bare(network.variables[parent]!.name)).join(', ')
    lines.push(`probability ( ${bare(network.variables[child]!.name)}${given === '' ? '' : ` | ${given}`} ) {`)
    for (let row = 0; row * width < values.length; row++) {
      let rest = row
      const states = parents.toReversed().map(parent => {
        const variable = network.variables[parent]!
        const state = variable.states[rest % variable.states.length]!
        rest = Math.floor(rest / variable.states.length)
        return bare(state)
      })
      const numbers = [...values.subarray(row * width, (row + 1) * width)].join(', ')
      lines.push(parents.length === 0 ? `  table ${numbers};` : `  (${states.toReversed().join(', ')}) ${numbers};`)
    }
    lines.push('}')
  }
  return `${lines.join('\n')}\n`
}

/** The name as it stands, or in quotation marks where the format needs them; the format has no escape for such a mark. */
const bare = (name: string): string =>
  /^[^\s{}()[\]|;,"/]+$/.test(name) ? name : `"${name.replaceAll('"', "'").replace(/\s/g, ' ')}"`
