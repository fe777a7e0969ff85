import { Fault } from '../../../kit/errors.ts'
import { headlines } from '../../../mill/headlines.ts'
import { hypothesisNamed, simulateMill } from '../../../steps/simulate-mill.ts'
import { interruptible } from '../interrupt.ts'
import { print, printJson, tell } from '../print.ts'
import { progressLine } from '../progress.ts'

interface MillOptions {
  readonly trials: string
  readonly seed: string
  readonly hypothesis?: string
  readonly quick?: boolean
  readonly json?: boolean
}

/** `countertrial mill simulate | infer CASE | check`. */
export default async function mill([words]: [string[]], options: MillOptions): Promise<void> {
  const [action, ...rest] = words
  if (action === 'simulate' && rest.length === 0) return simulate(options)
  throw new Fault('wrong-usage', `"mill ${words.join(' ')}" is not known. Write mill simulate.`, { exitCode: 2 })
}

async function simulate(options: MillOptions): Promise<void> {
  const line = progressLine({ json: options.json === true })
  const { signal, done } = interruptible(() => tell('Stopping.'))
  try {
    const rows = await simulateMill(
      { trials: Number(options.trials), seed: Number(options.seed), hypothesis: hypothesisNamed(options.hypothesis) },
      {
        signal,
        onProgress: p => line.show({ stage: p.stage, done: p.done, total: p.total, failed: p.failures, of: 'blocks' }),
      },
    )
    line.end()
    const found = headlines(rows)
    if (options.json === true) return printJson({ seed: Number(options.seed), trials: rows.count, hypotheses: found })
    print(`${rows.count} trials, seed ${options.seed}. Median, and the range of nine trials in ten.`)
    print('hypothesis             accusers a defendant   agreement of pairs   statements an item   roots an item')
    const cell = (s: { median: number; low: number; high: number } | null, digits: number): string =>
      (s === null ? '–' : `${s.median.toFixed(digits)} (${s.low.toFixed(digits)}–${s.high.toFixed(digits)})`).padEnd(21)
    for (const h of found)
      print(
        `${h.name.padEnd(23)}${cell(h.accusers, 0)}  ${cell(h.agreement, 2)}${cell(h.apparent, 0)}${cell(h.roots, 0)}`,
      )
    print('Ranges rest on assumptions, listed in docs/mill.md. No figure here is about a real person.')
  } finally {
    line.end()
    done()
  }
}
