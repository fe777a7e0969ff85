/**
 * Web furniture: lines of a web page that belong to the site, not to the text. A line must match as a whole. Sure lines are
 * proposed wherever they stand; others, which could be a heading or a word of the text, only beside sure ones.
 */
import type { ProposedMask } from '../extract.ts'
import type { Sheet } from './lines.ts'

const sure: readonly RegExp[] = [
  /^(?:overlay|hero|banner|featured|thumbnail|background|cover|header|slideshow|placeholder|avatar|profile|stock) (?:image|photo|picture|thumbnail)s?$/,
  /^(?:share|tweet|pin|email|e-mail|print|save|like|bookmark) (?:this|it|on|to|via|with)(?: (?:page|post|article|story|on|to|via|\w+)){0,3}!?$/,
  /^share (?:to|on) (?:twitter|facebook|x|pinterest|linkedin|whatsapp|reddit|telegram)$/,
  /^(?:blogthis!|add comment|post a comment|leave a (?:reply|comment)|no comments:?|be the first to comment|\d+ comments?:?|comments? ?\(\d+\)|comments are closed\.?|reply delete)$/,
  /^(?:older|newer|next|previous) (?:posts?|entry|entries|articles?|stor(?:y|ies)|comments)$/,
  /^(?:skip to (?:main )?(?:content|navigation)|back to (?:the )?top|jump to navigation|toggle navigation|open menu|close menu|main menu)$/,
  /^(?:sign up (?:for|to) .{0,60}|subscribe(?: (?:to|now|today|here|in) .{0,60}| now)?|subscribe to: .{0,60}|(?:get|join) (?:our|the) (?:newsletter|mailing list).{0,40})$/,
  /^(?:log ?in|sign in|log ?out|register)(?: (?:or|\/|\|) (?:log ?in|sign (?:in|up)|register))?$/,
  /^(?:all rights reserved\.?|(?:copyright|©|\(c\)).{0,80}all rights reserved\.?|powered by (?:blogger|wordpress|ghost|substack|medium)\.?.{0,30})$/,
  /^(?:(?:we|this (?:web)?site) uses? cookies.{0,200}|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy|terms of (?:use|service)|privacy policy.{0,5}terms of (?:use|service))$/,
  /^(?:posted|published) (?:by|in|on|at) .{1,60} (?:at \d{1,2}[:.]\d{2}(?: ?[ap]m)?|\d+ comments?|no comments:?)$/,
  /^(?:related|popular|recent|trending|recommended) (?:posts?|articles?|stories|reading|content)|you may also like|more from this author|read next$/,
  /^(?:advertisements?|sponsored(?: content)?|report this ad|continue reading ?(?:→|»)?|read more ?(?:→|»|\.\.\.|…)|click (?:here )?to (?:enlarge|share|print|expand).{0,40})$/,
  /^(?:поделиться|распечатать|читать далее|комментарии ?(?:\(\d+\))?|оставить комментарий|версия для печати|наверх)$/,
]

const likely: readonly RegExp[] = [
  /^(?:home|about(?: us)?|contact(?: us)?|search|menu|archives?|blog|tags?|categories|share|tweet|facebook|twitter|pinterest|linkedin|whatsapp|reddit|email|print|reply|like|loading\.*|image|photo|video|close|next|previous|top|faq|help|rss|sitemap|newsletter)$/,
  /^(?:labels?|tags?|filed under|categor(?:y|ies)|posted (?:by|in|on)|published|last updated|updated|share this):? ?.{0,80}$/,
  /^(?:home|start) ?[>»/|] ?.{1,80}$/,
  /^(?:copyright|©|\(c\)) .{0,80}$/,
]

/** Lines around a sure one in which a likely one counts. */
const beside = 4

export function findWebFurniture(sheet: Sheet): ProposedMask[] {
  const kinds = sheet.lines.map(line => {
    if (line.text.length > 240) return 0
    const plain = line.text.replace(/[*_#]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()
    if (sure.some(form => form.test(plain))) return 2
    return likely.some(form => form.test(plain)) ? 1 : 0
  })
  return sheet.lines.flatMap((line, i) => {
    const kind = kinds[i]!
    const near = kinds.slice(Math.max(0, i - beside), i + beside + 1).includes(2)
    if (kind === 0 || (kind === 1 && !near)) return []
    const what =
      kind === 2 ? 'a line that web pages carry around a text' : 'stands among lines that web pages carry around a text'
    return [
      {
        start: line.start,
        end: line.end,
        reason: 'web-furniture' as const,
        why: `“${line.text.slice(0, 40)}”: ${what}`,
      },
    ]
  })
}
