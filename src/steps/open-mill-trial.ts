import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../kit/errors.ts'
import { streamOf } from '../kit/random.ts'
import { generate } from '../mill/generate.ts'
import { type HypothesisKey, hypotheses, hypothesisKeys } from '../mill/hypotheses.ts'
import { caseOf, type RecordAsCase } from '../mill/open/case-of.ts'
import { type Revealed, reveal } from '../mill/open/reveal.ts'
import { inventNames } from '../mill/open/words.ts'
import { drawParameters, type PriorEdits } from '../mill/parameters.ts'
import { World } from '../mill/world.ts'
import { bindNewSources } from './bind-claims.ts'
import { importClaims } from './import-claims.ts'
import { type CaseFile, createCase } from './open-case.ts'
import { type TakeIn, takeInFiles } from './take-in-files.ts'

/** The study number of trials that are opened one by one. */
const openStudy = 2

/** A simulated record as a case, and apart from it what was true. */
export interface OpenedTrial extends RecordAsCase {
  readonly seed: number
  /** Not to be shown before somebody asks for it. */
  readonly truth: Revealed
}

/**
 * One trial as a case. Where no hypothesis is named the seed chooses one, and nothing in the case says which. The same seed
 * gives the same case on every machine. `study` and `trial` name one trial of a larger study.
 *
 * @throws Fault `wrong-usage` where the seed is out of range
 * @example
 * const { folder, texts, truth } = openTrial(7, 'fab')
 * truth.items[0].roots // independent beginnings behind the first item
 */
export function openTrial(
  seed: number,
  hypothesis?: HypothesisKey,
  priors: PriorEdits = {},
  { study, trial }: { readonly study: number; readonly trial: number } = { study: openStudy, trial: 0 },
): OpenedTrial {
  if (!Number.isInteger(seed) || seed < 0 || seed > Number.MAX_SAFE_INTEGER)
    throw new Fault('wrong-usage', `The seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}.`, {
      exitCode: 2,
    })
  const random = streamOf(seed, study, trial)
  const key = hypothesis ?? hypothesisKeys[random.below(hypothesisKeys.length)]!
  const drawn = drawParameters(random, [hypotheses[key].edits, priors])
  const world = generate(new World(), drawn, key, random)
  const names = inventNames(world.people, streamOf(seed, openStudy, 1))
  const opened = caseOf(world.visible, names, `Simulated record ${seed}`)
  return { ...opened, seed, truth: reveal(world, key, drawn, names) }
}

/** Where the truth of an opened trial is kept: beside the case, never in it. */
export const truthFileOf = (path: string): string => `${path.replace(/\.case\.sqlite$|\.sqlite$|\/$/, '')}.truth.json`

/**
 * Writes an opened trial as a folder of plain files, and its truth beside the folder.
 *
 * @throws Fault `conflict` where something is there already
 */
export function writeTrialFolder(opened: OpenedTrial, path: string): void {
  refuseExisting(path)
  mkdirSync(path, { recursive: true })
  const { head, ...nouns } = opened.folder
  writeFileSync(join(path, 'case.json'), `${JSON.stringify(head, null, 2)}\n`)
  for (const [noun, rows] of Object.entries(nouns))
    if (rows.length > 0)
      writeFileSync(join(path, `${noun}.jsonl`), `${rows.map(row => JSON.stringify(row)).join('\n')}\n`)
  for (const { name, text } of opened.texts) writeFileSync(join(path, name), text)
  writeFileSync(truthFileOf(path), `${JSON.stringify({ seed: opened.seed, ...opened.truth }, null, 2)}\n`)
}

/**
 * Makes a case file of an opened trial, through the same steps as anybody's files: the texts are gathered and read, the
 * claims taken in and bound to their lines. The truth is written beside it.
 *
 * @throws Fault `conflict` where something is there already; `cancelled`
 */
export async function writeTrialCase(
  opened: OpenedTrial,
  path: string,
  options: TakeIn & { readonly by: string },
): Promise<CaseFile> {
  refuseExisting(path)
  const room = mkdtempSync(join(tmpdir(), 'countertrial-'))
  const file = createCase(path, { title: opened.folder.head.title, by: options.by })
  try {
    const inputs = opened.texts.map(({ name, text }) => {
      writeFileSync(join(room, name), text)
      return { path: join(room, name) }
    })
    await takeInFiles(file, inputs, options)
    importClaims(file, opened.folder)
    bindNewSources(file)
    writeFileSync(truthFileOf(path), `${JSON.stringify({ seed: opened.seed, ...opened.truth }, null, 2)}\n`)
    return file
  } catch (error) {
    file.close()
    throw error
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}

function refuseExisting(path: string): void {
  for (const one of [path, truthFileOf(path)])
    if (existsSync(one)) throw new Fault('conflict', `"${one}" is there already. Name a place that is free.`)
}
