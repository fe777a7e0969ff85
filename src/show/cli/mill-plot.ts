import type { MillCheck } from '../../steps/check-mill.ts'

const [cell, gap, columns] = [120, 34, 5]
const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

/**
 * The check as a drawing: for each parameter the distribution function of the ranks minus the diagonal, inside its band
 * (grey), and at the end the reliability of the shares.
 */
export function checkPlot(found: MillCheck): string {
  const boxes = found.calibration.length + 1
  const width = columns * (cell + gap) + gap
  const height = Math.ceil(boxes / columns) * (cell + gap) + gap
  const boxed = (at: number, title: string, inside: string): string =>
    `<g transform="translate(${gap + (at % columns) * (cell + gap)} ${gap + Math.floor(at / columns) * (cell + gap)})"><text x="0" y="-6">${title}</text><rect width="${cell}" height="${cell}" fill="none" stroke="#888"/>${inside}</g>`
  const parts = found.calibration.map((one, at) => {
    const scale = cell / (4 * one.band)
    const y = (difference: number): number => Math.max(0, Math.min(cell, cell / 2 - difference * scale))
    const curve = one.ranks.map((rank, i) => [rank * cell, y((i + 1) / one.ranks.length - rank)] as const)
    const band = `<rect y="${y(one.band).toFixed(1)}" width="${cell}" height="${(2 * one.band * scale).toFixed(1)}" fill="#ddd"/>`
    return boxed(at, one.parameter, `${band}<path d="${path(curve)}" fill="none" stroke="#14365c"/>`)
  })
  const dots = found.reliability
    .map(
      bin =>
        `<circle cx="${(bin.given * cell).toFixed(1)}" cy="${((1 - bin.came) * cell).toFixed(1)}" r="3" fill="#14365c"/>`,
    )
    .join('')
  parts.push(boxed(found.calibration.length, 'said, was so', `<path d="M0 ${cell}L${cell} 0" stroke="#888"/>${dots}`))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Ranks of the truth minus the diagonal for each parameter, with bands, and the reliability of the shares">${parts.join('')}</svg>\n`
}
