import { verifyFile } from '../../../steps/prove.ts'
import { many, print, printJson, tell } from '../print.ts'

/** `countertrial verify CASE|PROOF`: checks the ledger and everything that must follow from it. Exit 1 where a fault is found. */
export default function verify([path]: [string], options: { readonly head?: string; readonly json?: boolean }): void {
  const verdict = verifyFile(path, options.head === undefined ? {} : { head: options.head })
  if (options.json === true) printJson(verdict)
  else if (verdict.ok) {
    print(
      `All of it is whole: ${many(verdict.entries, 'entry', 'entries')}, ${many(verdict.rows, 'row')}, all as the ledger says.`,
    )
    print(`Its last hash is ${verdict.head}. Note it elsewhere: whoever rewrites the whole file changes it.`)
  } else for (const fault of verdict.faults) tell(fault)
  if (!verdict.ok) process.exitCode = 1
}
