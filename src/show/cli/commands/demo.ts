import { type BundledCase, bundledCases, openBundledCase, usualCase } from '../../../steps/open-bundled-case.ts'
import { showCase, showVoices } from '../../../steps/show-case.ts'
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
  const opened = await openBundledCase(name, options.into ?? `${name}.case.sqlite`, {
    by: personOf(options),
    signal,
    onProgress: ({ stage, done, total, failures }) => line.show({ stage, done, total, failed: failures }),
  }).finally(done)
  using file = opened.file
  line.end()
  const { title, taken } = opened
  if (json) printJson({ case: file.path, title, bundled: bundledCases(), taken })
  else for (const said of greeting(opened, ((performance.now() - began) / 1000).toFixed(1))) print(said)
  if (signal.aborted) process.exitCode = 130
  else if (options.serve !== false) await serveCase(file, options)
}

/** What was copied, and one thing it says: its strongest conflict, or the first place where somebody speaks on another's word. */
function greeting({ file, title, taken, claims }: BundledCase, seconds: string): string[] {
  if (taken === null) return [`Opened your copy of the case “${title}” again.`]
  const copied = `Copied the example case “${title}”`
  if (taken.gathered.length === 0) {
    const said = `${copied}: ${many(claims, 'claim')}, without the texts they stand in  ${seconds} s`
    const { strongest } = showCase(file)
    if (strongest === null) return [said]
    const answers = strongest.answers.map(({ words, at }) => `${words} (${at.join(', ')})`)
    return [said, `Strongest conflict: ${strongest.words}`, `  ${answers.join('  |  ')}`]
  }
  const said = `${copied}: ${many(taken.gathered.length, 'source')}, ${many(taken.findings, 'suggestion')}  ${seconds} s`
  const attributions = showVoices(file).filter(voice => voice.kind === 'attribution')
  const [first] = showInContext(file, attributions.slice(0, 1))
  if (first === undefined) return [said]
  const before = first.before
    .replace(/^\S*\s+/, '')
    .split(/(?<=[.!?])\s+/)
    .at(-1)
  return [said, `On whose word?  ${first.siglum}: “${fit(plain(before + first.match + first.after), 90)}”`]
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
