import { relative } from 'node:path'
import { bundledCases, openBundledCase, usualCase } from '../../../steps/open-bundled-case.ts'
import { showVoices } from '../../../steps/show-case.ts'
import { showInContext } from '../../../steps/show-in-context.ts'
import { interruptible } from '../interrupt.ts'
import { personOf } from '../person.ts'
import { many, print, printJson } from '../print.ts'
import { progressLine } from '../progress.ts'
import { fit } from '../table.ts'
import { type ServeOptions, serveCase } from './serve.ts'

/** `countertrial demo [NAME]`: copies a bundled case, says one thing it found, and serves it. */
export default async function demo(
  [name = usualCase]: [string?],
  options: ServeOptions & { readonly into?: string; readonly serve?: boolean },
): Promise<void> {
  const json = options.json === true
  const line = progressLine({ json })
  const began = performance.now()
  const { signal, done } = interruptible(() => {})
  const { file, title, taken, folder, claims } = await openBundledCase(name, options.into ?? `${name}.case.sqlite`, {
    by: personOf(options),
    signal,
    onProgress: ({ stage, done, total, failures }) => line.show({ stage, done, total, failed: failures }),
  }).finally(done)
  using open = file
  line.end()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (json) printJson({ case: open.path, title, bundled: bundledCases(), taken })
  else if (taken === null) print(`Opened your copy of the case “${title}” again.`)
  else {
    const sources = many(taken.gathered.length, 'source')
    print(`Copied the example case “${title}”: ${sources}, ${many(taken.findings, 'suggestion')}  ${seconds} s`)
    if (taken.gathered.length === 0 && claims > 0) {
      print(
        `Its ${many(claims, 'claim')} come without the texts. Compare them: countertrial confront ${relative('.', folder)}`,
      )
    }
    const [first] = showInContext(
      open,
      showVoices(open).filter(voice => voice.kind === 'attribution'),
    )
    if (first !== undefined)
      print(`On whose word?  ${first.siglum}: “${fit(plain(first.before + first.match + first.after), 90)}”`)
  }
  if (options.serve !== false) await serveCase(open, options)
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
