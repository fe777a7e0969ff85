import type { TrialPaper, TrialView } from '../../../http/client.ts'
import { words } from '../../words/words.ts'

/** What happens in one week, in sentences, in the order in which it happens. */
export function sayWeek(view: TrialView, week: number): string[] {
  const w = words.value.mill.trial
  const now = view.happenings.filter(one => one.week === week)
  const of = (what: (typeof now)[number]['what']): number[] => now.filter(one => one.what === what).map(one => one.who)
  const lines: string[] = []
  if (of('taken').length > 0) lines.push(w.taken(of('taken')))
  if (week === 0) lines.push(w.before)
  const shown = Object.entries(
    Object.groupBy(
      now.filter(one => one.what === 'shown'),
      one => String(one.paper),
    ),
  )
  if (shown.length > 0)
    lines.push(w.shown(shown.map(([paper, all]) => [Number(paper) + 1, [...new Set(all!.map(one => one.who))]])))
  for (const one of now)
    if (one.what === 'spoke' || one.what === 'denounced') lines.push(sayPaper(view, view.papers[one.paper!]!))
  if (of('died').length > 0) lines.push(w.died(of('died')))
  if (of('released').length > 0) lines.push(w.released(of('released')))
  if (of('tried').length > 0) {
    lines.push(w.court(of('tried').length))
    const tried = view.people.filter(one => one.tried)
    lines.push(
      w.retract(
        tried.filter(one => one.retracted).map(one => one.n),
        tried.filter(one => one.restored).map(one => one.n),
      ),
    )
  }
  return lines.length === 0 ? [w.nothing] : lines
}

function sayPaper(view: TrialView, paper: TrialPaper): string {
  const w = words.value.mill.trial
  const person = view.people.find(one => one.n === paper.speaker)
  const first = person?.spoke === paper.day
  const head =
    paper.kind === 'letter'
      ? w.denounced(paper.speaker, paper.n + 1)
      : w.spoke(paper.speaker, paper.n + 1, first ? paper.day - person.taken! * 7 : null)
  const beyond = paper.names.filter(n => {
    const named = view.people.find(one => one.n === n)
    return named?.fate === 'absent' || (named?.taken != null && named.taken * 7 < paper.day)
  })
  const parts = [
    paper.after.length === 0 ? null : w.after([...new Set(paper.after)].map(n => n + 1)),
    w.names(paper.names),
    beyond.length === 0 ? null : w.already(beyond),
    paper.circulated ? w.circulated : null,
  ]
  return `${head}: ${parts.filter(one => one !== null).join('; ')}.`
}

/** How far a trial has come by the end of a week. */
export function soFar(view: TrialView, week: number): { taken: number; statements: number; named: number } {
  const papers = view.papers.filter(one => one.kind !== 'court' && one.day < (week + 1) * 7)
  return {
    taken: view.people.filter(one => one.taken !== null && one.taken <= week).length,
    statements: papers.length,
    named: new Set(papers.flatMap(one => one.names)).size,
  }
}
