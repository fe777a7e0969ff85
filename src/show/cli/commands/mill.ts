import { accessSync, constants, existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Fault } from '../../../kit/errors.ts'
import { headlines, type Spread } from '../../../mill/headlines.ts'
import { assessDenunciations } from '../../../steps/assess-denunciations.ts'
import { checkMill } from '../../../steps/check-mill.ts'
import { estimateMill } from '../../../steps/estimate-mill.ts'
import { inferMill } from '../../../steps/infer-mill.ts'
import { blockFolder, unwritable } from '../../../steps/mill-blocks.ts'
import { openTrial, truthFileOf, writeTrialCase, writeTrialFolder } from '../../../steps/open-mill-trial.ts'
import type { LongStep } from '../../../steps/progress.ts'
import { readClaims } from '../../../steps/read-claims.ts'
import { screenMill } from '../../../steps/screen-mill.ts'
import { hypothesisNamed, simulateMill } from '../../../steps/simulate-mill.ts'
import { denunciationText } from '../denunciation-text.ts'
import { interruptible } from '../interrupt.ts'
import { estimatesText } from '../mill-estimates-text.ts'
import { checkPlot } from '../mill-plot.ts'
import { checkText, inferenceText, sensitivityText } from '../mill-text.ts'
import { personOf } from '../person.ts'
import { print, printJson, tell } from '../print.ts'
import { progressLine } from '../progress.ts'

interface MillOptions {
  readonly trials?: string
  readonly seed: string
  readonly hypothesis?: string
  readonly prior?: string
  readonly quick?: boolean
  readonly json?: boolean
  readonly openAs?: string
  readonly keep?: string
  readonly plot?: string
  readonly method?: string
  readonly as?: string
}

/** `countertrial mill simulate | infer CASE | sensitivity | check | record FOLDER`. */
export default async function mill([words]: [string[]], options: MillOptions): Promise<void> {
  const [action, ...rest] = words
  if (options.seed.trim() === '')
    throw new Fault('wrong-usage', 'The seed is empty. Write a whole number, as in --seed 1938.', { exitCode: 2 })
  if (options.keep !== undefined && ['simulate', 'sensitivity', 'record'].includes(action ?? ''))
    throw new Fault(
      'wrong-usage',
      `"mill ${action}" keeps no blocks. Leave out --keep, or write mill infer or mill check.`,
      {
        exitCode: 2,
      },
    )
  if (action === 'simulate' && rest.length === 0) return simulate(options)
  if (action === 'infer' && rest.length === 1) return infer(rest[0]!, options)
  if (action === 'check' && rest.length === 0) return check(options)
  if (action === 'sensitivity' && rest.length === 0) return sensitivity(options)
  if (action === 'record' && rest.length === 1) return record(rest[0]!, options)
  if (action === 'infer' || action === 'record')
    throw new Fault(
      'wrong-usage',
      `"mill ${action}" takes one ${action === 'infer' ? 'case, as in mill infer my.case.sqlite' : 'folder, as in mill record FOLDER'}; ${rest.length} were given.`,
      { exitCode: 2 },
    )
  throw new Fault(
    'wrong-usage',
    `"mill ${words.join(' ')}" is not known. Write mill simulate, mill infer CASE, mill sensitivity, mill check or mill record FOLDER.`,
    { exitCode: 2 },
  )
}

/** What would change the figures of "fabricated". */
async function sensitivity(options: MillOptions): Promise<void> {
  const request = { seed: Number(options.seed), trials: Number(options.trials ?? 2100) }
  const found = await watched(options, step => screenMill(request, step))
  if (options.json === true) return printJson(found)
  for (const line of sensitivityText(found)) print(line)
}

/** The naming step on a recorded trial: a folder of tables. */
function record(folder: string, options: MillOptions): void {
  const found = assessDenunciations(folder, Number(options.seed))
  if (options.json === true) printJson(found)
  else for (const line of denunciationText(found)) print(line)
}

async function check(options: MillOptions): Promise<void> {
  // asked before the work, which may take an hour
  if (options.plot !== undefined) ensureFile(options.plot)
  const found = await watched(options, step =>
    checkMill(Number(options.seed), options.quick === true, step, keptIn(options)),
  )
  if (options.plot !== undefined) writeFileSync(options.plot, checkPlot(found))
  if (options.json === true) printJson(found)
  else for (const line of checkText(found, options.plot)) print(line)
  if (found.checks.some(one => !one.passes)) process.exitCode = 1
}

/** How a long step of the Mill is shown and stopped. */
async function watched<T>(options: MillOptions, work: (step: LongStep) => Promise<T>): Promise<T> {
  const line = progressLine({ json: options.json === true })
  const { signal, done } = interruptible(() => tell('Stopping.'))
  try {
    return await work({
      signal,
      onProgress: p => line.show({ stage: p.stage, done: p.done, total: p.total, failed: p.failures, of: 'blocks' }),
    })
  } finally {
    line.end()
    done()
  }
}

/** Values of the assumptions inside a hypothesis, by rejection (abc) or also by the sequential sampler (smc). */
async function estimate(path: string, options: MillOptions): Promise<void> {
  const found = await watched(options, step =>
    estimateMill(
      readClaims(path, personOf(options)),
      {
        trials: Number(options.trials ?? 14_000),
        seed: Number(options.seed),
        hypothesis: hypothesisNamed(options.hypothesis),
        sequential: options.method === 'smc',
        kept: keptIn(options),
      },
      step,
    ),
  )
  if (options.json === true) return printJson(found)
  for (const line of estimatesText(found)) print(line)
}

async function infer(path: string, options: MillOptions): Promise<void> {
  const { method = 'compare' } = options
  if (method === 'abc' || method === 'smc') return estimate(path, options)
  if (method !== 'compare')
    throw new Fault('wrong-usage', `"${method}" is no method. Write --method compare, abc or smc.`, { exitCode: 2 })
  const found = await watched(options, step =>
    inferMill(
      readClaims(path, personOf(options)),
      {
        trials: Number(options.trials ?? 14_000),
        seed: Number(options.seed),
        priors: priorsIn(options.prior),
        kept: keptIn(options),
      },
      step,
    ),
  )
  if (options.json === true) return printJson(found)
  for (const line of inferenceText(found)) print(line)
}

const keptIn = ({ keep }: MillOptions) => (keep === undefined ? undefined : blockFolder(keep))

/** Throws where a file cannot be written; makes none. */
function ensureFile(path: string): void {
  try {
    // with the stroke a file in the place of the folder fails as well
    accessSync(existsSync(path) ? path : `${dirname(resolve(path))}/`, constants.W_OK)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** `fab=2,real=1` as weights. */
function priorsIn(words: string | undefined): Record<string, number> {
  return Object.fromEntries(
    (words ?? '').split(',').flatMap(word => {
      const [key, weight] = word.split('=')
      return key?.trim() ? [[key.trim(), Number(weight)]] : []
    }),
  )
}

/** One trial as a case; nothing that is printed says what was true in it. */
async function openAs(path: string, options: MillOptions): Promise<void> {
  const opened = openTrial(Number(options.seed), hypothesisNamed(options.hypothesis))
  if (path.endsWith('.sqlite'))
    (await watched(options, step => writeTrialCase(opened, path, { ...step, by: personOf(options) }))).close()
  else writeTrialFolder(opened, path)
  const { claims, actors, exposures } = opened.folder
  const [counts, truth] = [
    { claims: claims.length, people: actors.length, exposures: exposures.length },
    truthFileOf(path),
  ]
  if (options.json === true) return printJson({ case: path, truth, seed: opened.seed, ...counts })
  print(
    `Opened a simulated record as "${path}": ${counts.claims} claims, ${counts.people} people. All of it is invented.`,
  )
  print(`What was true in it lies in "${truth}". Do not look before you have judged the record.`)
}

async function simulate(options: MillOptions): Promise<void> {
  if (options.openAs !== undefined) return openAs(options.openAs, options)
  const rows = await watched(options, step =>
    simulateMill(
      {
        trials: Number(options.trials ?? 700),
        seed: Number(options.seed),
        hypothesis: hypothesisNamed(options.hypothesis),
      },
      step,
    ),
  )
  const found = headlines(rows)
  if (options.json === true) return printJson({ seed: Number(options.seed), trials: rows.count, hypotheses: found })
  print(`${rows.count} trials, seed ${options.seed}. Median, and the range of nine trials in ten.`)
  const cell = (s: Spread | null, digits: number): string =>
    s === null ? '–' : `${s.median.toFixed(digits)} (${s.low.toFixed(digits)}–${s.high.toFixed(digits)})`
  const head = ['hypothesis', 'accusers a defendant', 'agreement of pairs', 'statements an item', 'roots an item']
  const cells = found.map(h => [
    h.name,
    cell(h.accusers, 0),
    cell(h.agreement, 2),
    cell(h.apparent, 0),
    cell(h.roots, 0),
  ])
  for (const row of [head, ...cells])
    print(
      row
        .map(word => word.padEnd(23))
        .join('')
        .trimEnd(),
    )
  print('Ranges rest on assumptions, listed in docs/mill.md. No figure here is about a real person.')
}
