import { weighFolder } from '../../../steps/weigh-folder.ts'
import { weighText } from '../weigh-text.ts'

/** `countertrial weigh CASE`: rival accounts on the case's own claims. */
export default function weigh([path = '']: string[], options: { readonly json?: boolean }): void {
  const weighed = weighFolder(path)
  process.stdout.write(options.json ? `${JSON.stringify(weighed)}\n` : weighText(weighed))
}
