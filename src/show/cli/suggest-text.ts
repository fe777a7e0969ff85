import type { SuggestionPage } from '../../steps/suggest-claims.ts'

/** The list of proposals as text: one a line, with its place, who says it, and why it is proposed. */
export function suggestText({ rows, counts, total, names }: SuggestionPage): string {
  const head = `${counts.open} proposals are open, ${counts.accepted} were accepted, ${counts.rejected} rejected. A proposal is no evidence.`
  const lines = rows.map(row => {
    const by = row.voices.map(voice => (voice.actor === undefined ? voice.words : (names[voice.actor] ?? voice.actor)))
    const also =
      row.others > 0 ? `; ${row.others} other ${row.others === 1 ? 'source speaks' : 'sources speak'} on it` : ''
    return [
      `${row.at}  ${row.kind}${row.response === undefined ? '' : `, ${row.response}`}${row.venue === undefined ? '' : `, ${row.venue}`}${by.length > 0 ? `, said by ${by.join(' < ')}` : ''}${also}`,
      `    ${row.question.words}`,
      `    "${short(row.exact)}"`,
      `    ${row.reason}  [${row.id}]`,
    ].join('\n')
  })
  const rest = total > rows.length ? [`… and ${total - rows.length} more; --json has them all.`] : []
  return [head, '', ...lines, ...rest].join('\n')
}

const short = (words: string): string => {
  const plain = words.replaceAll(/\s+/g, ' ')
  return plain.length > 200 ? `${plain.slice(0, 197).toWellFormed()}…` : plain
}
