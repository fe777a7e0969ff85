import type { Bands } from '../../mill/check/bands.ts'
import type { MillCheck } from '../../steps/check-mill.ts'

const [cell, gap, columns] = [120, 34, 5]
const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/**
 * The check as a drawing: for each parameter and each hypothesis the distribution function of the ranks minus the diagonal,
 * inside its bands (grey), and at the end the reliability of the shares.
 */
export function checkPlot(found: MillCheck): string {
  const boxes = found.calibration.length + found.indexCalibration.length + 1
  const width = columns * (cell + gap) + gap
  const height = Math.ceil(boxes / columns) * (cell + gap) + gap
  const boxed = (at: number, title: string, inside: string): string =>
    `<g transform="translate(${gap + (at % columns) * (cell + gap)} ${gap + Math.floor(at / columns) * (cell + gap)})"><text x="0" y="-6">${title}</text><rect width="${cell}" height="${cell}" fill="none" stroke="#888"/>${inside}</g>`
  const parts = found.calibration.map((one, at) => {
    return boxed(at, one.parameter, rankCurve(one.ranks, found.bands.parameters))
  })
  for (const one of found.indexCalibration)
    parts.push(boxed(parts.length, `true: ${one.hypothesis}`, rankCurve(one.ranks, found.bands.index)))
  const dots = found.reliability
    .map(
      bin =>
        `<circle cx="${(bin.given * cell).toFixed(1)}" cy="${((1 - bin.came) * cell).toFixed(1)}" r="3" fill="#14365c"/>`,
    )
    .join('')
  parts.push(boxed(parts.length, 'said, was so', `<path d="M0 ${cell}L${cell} 0" stroke="#888"/>${dots}`))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Ranks of the truth minus the diagonal for each parameter, with bands, and the reliability of the shares">${parts.join('')}</svg>\n`
}

function rankCurve(ranks: readonly number[], { at, low, high }: Bands): string {
  const most = Math.max(...at.map((z, i) => Math.max(high[i]! - z, z - low[i]!)))
  const y = (difference: number): number => Math.max(0, Math.min(cell, (cell / 2) * (1 - difference / (1.6 * most))))
  const edge = (side: readonly number[]) => at.map((z, i) => [z * cell, y(side[i]! - z)] as const)
  const band = `<path d="${path([[0, cell / 2], ...edge(high), [cell, cell / 2], ...edge(low).toReversed()])}Z" fill="#ddd"/>`
  const step = Math.max(1, Math.floor(ranks.length / 400))
  const curve = ranks.flatMap((rank, i) =>
    i % step === 0 ? [[rank * cell, y((i + 1) / ranks.length - rank)] as const] : [],
  )
  return `${band}<path d="${path(curve)}" fill="none" stroke="#14365c"/>`
}
