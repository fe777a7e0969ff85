import { readFile } from 'node:fs/promises'
import { Fault } from '../../../kit/errors.ts'
import { readBif } from '../../../weigh/networks/bif.ts'
import { infer as inferFrom } from '../../../weigh/networks/infer.ts'

/** `countertrial infer NET.bif`: exact posteriors and log evidence, without a case. */
export default async function infer(
  files: string[],
  options: { evidence?: string; query?: string; json?: boolean },
): Promise<void> {
  const file = files[0]!
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new Fault('no-such-file', `"${file}" could not be opened. Check the name and try again.`, { cause })
  })
  const network = readBif(text)
  const evidence = Object.fromEntries(listed(options.evidence).map(splitFinding))
  const query = options.query === undefined ? undefined : listed(options.query)
  const result = inferFrom(network, evidence, query)
  if (network.rescaledRows > 0) {
    console.error(`${network.rescaledRows} rows summed to one only nearly and were divided by their sum.`)
  }
  process.stdout.write(`${JSON.stringify(result, null, options.json ? 0 : 2)}\n`)
}

const listed = (words: string | undefined): string[] => (words ?? '').split(',').flatMap(word => word.trim() || [])

function splitFinding(finding: string): [string, string] {
  const at = finding.indexOf('=')
  if (at < 1) {
    throw new Fault('wrong-usage', `"${finding}" is not a finding. Write --evidence variable=state,variable=state.`, {
      exitCode: 2,
    })
  }
  return [finding.slice(0, at).trim(), finding.slice(at + 1).trim()]
}
