import { weighPath } from '../../../steps/weigh-claims.ts'
import { personOf } from '../person.ts'
import { weighText } from '../weigh-text.ts'

/** `countertrial weigh CASE`: rival accounts on the case's own claims. */
export default function weigh([path = '']: string[], options: { readonly as?: string; readonly json?: boolean }): void {
  const weighed = weighPath(path, personOf(options))
  process.stdout.write(options.json ? `${JSON.stringify(weighed)}\n` : weighText(weighed))
}
