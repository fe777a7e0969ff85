import { Claim } from '../../src/case/claim.ts'
import type { CaseFolder } from '../../src/case/folder.ts'
import { readCaseFolder } from '../../src/steps/case-folder.ts'

const kinds = { '#': 'number', '@': 'date', '!': 'actor', '"': 'wording' } as const
let count = 0

/**
 * A claim in one line: source, answer, chain. `Me 21 #< medvedev < report < bukharin` is what source Me says: the number
 * 21, by way of Medvedev and the report, on the word of Bukharin, who was there. The mark after the answer is its kind:
 * `#` number (or range "2..3"), `@` EDTF, `!` actor, `"` wording; none: yes, no, in-part, or else a choice. A `?` after a
 * voice: the coder inferred it. `/r`, `/t`, `/n` after the last: it read, was told, does not say.
 */
export function claim(line: string, more: Partial<Claim> = {}): Claim {
  const [head = '', ...voices] = line.split('<').map(part => part.trim())
  const [, source, value, mark] = /^(\S+) (.*?)([#@!"]?)$/.exec(head)!
  const access = { w: 'witness', r: 'read', t: 'told', n: 'not-recorded' } as const
  const chain = [`page-${source}`, ...voices].map((text, i, all) => {
    const [, voice, inferred, how] = /^([^?/]+)(\?)?(?:\/(\w))?$/.exec(text)!
    return {
      voice: voice!,
      access: how ? access[how as 'w'] : i === all.length - 1 ? 'witness' : 'told',
      readByUs: i === 0,
      ...(i === 0 ? { role: 'page' } : {}),
      shown: inferred ? 'inferred' : 'stated',
    }
  })
  return Claim.parse({
    id: `c${++count}`,
    question: 'q',
    answer: answer(value!.trim(), mark as keyof typeof kinds | ''),
    gist: line,
    at: { source, line: 1 },
    stance: 'asserts',
    certainty: 'certain',
    chain,
    circumstances: [],
    ...more,
  })
}

function answer(value: string, mark: keyof typeof kinds | ''): Claim['answer'] {
  const kind = mark === '' ? (/^(yes|no|in-part)$/.test(value) ? 'yes-no' : 'choice') : kinds[mark]
  if (kind === 'number') {
    const [least, most = least] = value.split('..').map(Number)
    return { kind, least: least!, most: most!, words: value }
  }
  if (kind === 'date') return { kind, edtf: value, words: value }
  if (kind === 'actor') return { kind, actor: value }
  if (kind === 'wording') return { kind, words: value }
  return { kind, value } as Claim['answer']
}

export const moscow = (): CaseFolder => readCaseFolder(new URL('../../cases/moscow-1938', import.meta.url).pathname)
