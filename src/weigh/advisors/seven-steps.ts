/**
 * Seven steps for sources that disagree, as advice on one question.
 *
 *   1 all agree                           4 the source with most authority         6 independent sources agree
 *   2 the majority does not decide        5 eyewitnesses of what all could see     7 common sense
 *   3 confirmed elsewhere, so trusted
 *
 * (Bernheim 1889, Langlois & Seignobos 1898, in the form in which handbooks pass them on.) Each step answers by itself; they
 * are never added up, and stand beside a weighing, not in it. Two are turned round here on purpose. Step 1 calls agreement
 * proof: a system that manufactures agreement passes it, so it speaks only where two origins at least are certain. Step 5
 * asks for free speakers: an eyewitness who was held when speaking is told, and lends no authority.
 *
 * Limits: authority is read off how a voice knows (`access`), since nobody's learning is recorded; step 3 counts questions
 * that two sources answer alike, however easy the question; step 7 is a person's and stays empty.
 */
import type { Claim } from '../../case/claim.ts'

/** One answer to the question: who gives it, and how many origins it certainly and at most has. */
export interface AnswerBehind {
  readonly claims: readonly Claim[]
  readonly least: number
  readonly most: number
}

export type Verdict = 'speaks-for' | 'does-not-decide' | 'warns' | 'not-recorded' | 'yours'

export interface StepAdvice {
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly verdict: Verdict
  /** The answers it speaks for or warns of, by their place. */
  readonly answers: readonly number[]
  /** The figures it rests on, by answer. */
  readonly figures: readonly number[]
}

/**
 * @param answers every answer that somebody gives, as `confront` groups them
 * @param agreements by source, the share of its other answers that another source gives too, 0 to 1; absent where it has none
 * @example
 * sevenSteps([{ claims: five, least: 1, most: 1 }], new Map())[0].verdict // => 'warns': all agree, on one voice
 */
export function sevenSteps(
  answers: readonly AnswerBehind[],
  agreements: ReadonlyMap<string, number>,
): readonly StepAdvice[] {
  const testimonies = answers.map(answer => answer.claims.length)
  const confirmed = answers.map(({ claims }) =>
    Math.max(0, ...claims.map(claim => agreements.get(claim.at.source) ?? 0)),
  )
  const seen = answers.map(answer => answer.claims.filter(isEyewitness).length)
  const seenFree = answers.map(
    answer => answer.claims.filter(claim => isEyewitness(claim) && claim.chain.at(-1)!.custody === 'free').length,
  )
  const independent = answers.map(answer => answer.least)
  const among = (figures: readonly number[], from: number): number[] =>
    figures.flatMap((figure, i) => (figure >= from ? [i] : []))
  const alone = (figures: readonly number[], step: StepAdvice['step']): StepAdvice => {
    const most = Math.max(0, ...figures)
    const best = most > 0 ? figures.flatMap((figure, i) => (figure === most ? [i] : [])) : []
    const verdict = most === 0 ? 'not-recorded' : best.length === 1 ? 'speaks-for' : 'does-not-decide'
    return { step, verdict, answers: best, figures }
  }
  const all = answers.length === 1 && testimonies[0]! > 1
  return [
    {
      step: 1,
      verdict: all ? (independent[0]! >= 2 ? 'speaks-for' : 'warns') : 'does-not-decide',
      answers: all ? [0] : [],
      figures: independent,
    },
    { step: 2, verdict: 'does-not-decide', answers: alone(testimonies, 2).answers, figures: testimonies },
    alone(confirmed, 3),
    alone(seen, 4),
    seen.some((n, i) => n > 0 && seenFree[i] === 0) && seenFree.every(n => n === 0)
      ? { step: 5, verdict: 'warns', answers: among(seen, 1), figures: seenFree }
      : alone(seenFree, 5),
    {
      step: 6,
      verdict: among(independent, 2).length > 0 ? 'speaks-for' : 'not-recorded',
      answers: among(independent, 2),
      figures: independent,
    },
    { step: 7, verdict: 'yours', answers: [], figures: [] },
  ]
}

const isEyewitness = (claim: Claim): boolean => claim.chain.at(-1)!.access === 'witness'
