import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parameterKeys } from '../mill/parameters.ts'
import type { Rows, Study } from '../mill/study.ts'
import { summaryCount, summaryKeys } from '../mill/summaries/table.ts'

/** Where the blocks of a study are kept, so that one that was stopped goes on. */
export interface BlockStore {
  get(study: Study): Rows | null
  put(study: Study, rows: Rows): void
}

/**
 * Keeps blocks as files of a folder, each written whole or not at all. A block is found again only for the same study, seed,
 * priors and window, and the same table of parameters and summaries.
 */
export function blockFolder(folder: string): BlockStore {
  mkdirSync(folder, { recursive: true })
  const pathOf = (study: Study): string => {
    const model = [parameterKeys, summaryKeys]
    const name = createHash('sha256')
      .update(JSON.stringify([study, model]))
      .digest('hex')
      .slice(0, 24)
    return join(folder, `${name}.block`)
  }
  return {
    get: study => {
      const path = pathOf(study)
      if (!existsSync(path)) return null
      const bytes = readFileSync(path)
      const count = study.to - study.from
      const sizes = [count * summaryCount, count, count * parameterKeys.length, count, count]
      const all = new Float64Array(sizes.reduce((a, b) => a + b, 0))
      // a file of another length is no block of ours: the trials are run again
      if (bytes.byteLength !== all.byteLength) return null
      new Uint8Array(all.buffer).set(bytes)
      let at = 0
      const next = (size: number): Float64Array => all.slice(at, (at += size))
      const [summaries, hypothesis, parameters, roots, apparent] = sizes.map(next) as [
        ...[Float64Array, Float64Array, Float64Array, Float64Array, Float64Array],
      ]
      return { count, summaries, hypothesis: Uint8Array.from(hypothesis), parameters, roots, apparent }
    },
    put: (study, { summaries, hypothesis, parameters, roots, apparent }) => {
      const path = pathOf(study)
      const all = Float64Array.from([...summaries, ...hypothesis, ...parameters, ...roots, ...apparent])
      writeFileSync(`${path}.new`, new Uint8Array(all.buffer))
      renameSync(`${path}.new`, path)
    },
  }
}
