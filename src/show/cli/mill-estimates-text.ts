import type { MillEstimates } from '../../steps/estimate-mill.ts'

const share = (value: number): string => `${Math.round(100 * value)} %`
const number = (value: number): string => String(Number(value.toPrecision(2)))

/** What `mill infer --method abc` prints: how well each number does on held-out draws first, then the number or why there is none. */
export function estimatesText(found: MillEstimates): string[] {
  const lines = [
    `${found.features.length} features of the record, ${found.trials} trials cut as the record is, seed ${found.seed}.`,
    'Held-out draws come first: correlation of estimate and truth, and how often the 90 % interval holds the truth.',
    '',
  ]
  for (const { name, draws, replicates, refused, estimates } of found.hypotheses) {
    lines.push(`Under "${name}" (${draws} draws, ${replicates} held out)`)
    if (refused !== null) lines.push(`  nothing: ${refused}.`)
    for (const one of estimates) {
      const tested = `correlation ${one.correlation.toFixed(2).padStart(5)}  holds ${share(one.coverage).padStart(5)}`
      const told =
        one.found === null
          ? `no number: ${one.withheld}`
          : `${number(one.found.median)} (${number(one.found.low)} to ${number(one.found.high)}; assumed ${number(one.prior[0])} to ${number(one.prior[1])})`
      lines.push(`  ${one.symbol.padEnd(8)} ${tested}  ${told}  ${one.found === null ? '' : one.means}`.trimEnd())
    }
    lines.push('')
  }
  const { sequential } = found
  if (sequential !== null) {
    lines.push('By the sequential sampler:')
    if (sequential.refused !== null) lines.push(`  nothing: ${sequential.refused}.`)
    else lines.push(`  ${sequential.spent} simulations, ${sequential.effective.toFixed(0)} particles count.`)
    for (const one of sequential.estimates)
      lines.push(
        `  ${one.symbol.padEnd(8)} ${number(one.median)} (${number(one.low)} to ${number(one.high)}); of ${one.tries} known records ${one.held} lay inside their 90 % interval. ${one.means}`,
      )
    lines.push('')
  }
  return [...lines, found.reading]
}
