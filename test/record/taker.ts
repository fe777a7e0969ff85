/**
 * Takes a folder into the case named, as the server and `gather` do, and acknowledges each entry once it is kept.
 * `node taker.ts CASE FOLDER`; says "done" at the end.
 */
import { writeSync } from 'node:fs'
import { openCase } from '../../src/steps/open-case.ts'
import { takeInFiles } from '../../src/steps/take-in-files.ts'

const [, , path, folder] = process.argv
const file = openCase(path!, { by: 'Ana' })
writeSync(1, 'open\n')
file.watch(({ seq, hash }) => writeSync(1, `${seq} ${hash}\n`))
await takeInFiles(file, [{ path: folder! }])
file.close()
writeSync(1, 'done\n')
