/**
 * Rejects and reopens findings of the case named, for ever, and acknowledges each entry once it is kept. It goes through
 * `write` and `turn`, as every step does, without loading the steps: a process that is killed early must start early.
 */
import { writeSync } from 'node:fs'
import { openCase } from '../../src/record/case-file.ts'
import { added, removed } from '../../src/record/change.ts'
import { turn } from '../../src/record/undo.ts'

const file = openCase(process.argv[2]!, { by: 'Ana' })
file.watch(({ seq, hash }) => writeSync(1, `${seq} ${hash}\n`))
const findings = file.db.all<{ id: string }>('SELECT id FROM finding')
// Only its own decisions are taken back: undoing further would reach the reading, and with it the findings.
let decided = false
for (let n = process.pid; ; n = (n * 48271) % 2147483647, decided = true) {
  const { id } = findings[n % findings.length]!
  if (decided && n % 7 === 0) turn(file, 'undo', {})
  file.write('decide', () => {
    const row = file.db.get('SELECT * FROM rejection WHERE id = ?', id)
    const change = row
      ? removed('rejection', row)
      : added('rejection', { id, by: file.by, at: file.clock().toISOString(), reason: '' })
    return { verb: 'reject-finding', words: 'Rejected or reopened', changes: [change] }
  })
}
