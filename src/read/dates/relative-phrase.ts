import type { Found } from './cursor.ts'
import type { Feast } from './feasts.ts'
import type { EventName } from './happenings.ts'
import type { Part, Unit } from './lexicon.ts'

/** A time named by another time. What it is counted from is for the narrative to say. */
export type RelativePhrase =
  /** "two days later", "a few months before that": a least and a most number of units; null for "a few". */
  | {
      readonly kind: 'offset'
      readonly count: readonly [least: number, most: number] | null
      readonly unit: Unit
      readonly back: boolean
      /** "beforehand" and "earlier" count from the narrative, "before that" from what was last named. */
      readonly from: 'story' | 'mention'
      readonly loose: boolean
      /** Counted from something that is named: "fifteen years after hearing of it". */
      readonly event: boolean
      /** What it is counted from, where the words name an event: "four days after the accident", "the day of his arrest". */
      readonly of?: EventName
      /** "For five days after this": all that time, not its end. */
      readonly lasting: boolean
    }
  /** "forty years ago", "yesterday", "next week", "today": counted from the time of speaking. */
  | { readonly kind: 'deictic'; readonly unit: Unit; readonly count: number; readonly part?: Part }
  /** "that day", "the same evening", "in those years". */
  | {
      readonly kind: 'same'
      readonly unit: Unit | null
      readonly season?: number
      readonly many?: boolean
      /** "towards the end of the year" */
      readonly part?: Part
    }
  /** "during the past year and a half": up to the time of speaking. */
  | { readonly kind: 'past'; readonly count: number; readonly unit: Unit }
  /** "the next two years", "throughout the following week". */
  | { readonly kind: 'stretch'; readonly count: number | null; readonly unit: Unit; readonly back: boolean }
  /** "the second day of the trial"; -1 for the last, 0 for the eve. */
  | { readonly kind: 'nth-day'; readonly nth: number; readonly of?: EventName }
  /** "soon after the trial began", "immediately after this". */
  | { readonly kind: 'soon-after' }
  /** "prior to this", "until then". */
  | { readonly kind: 'up-to' }
  /** "on the 19th", "the 3rd": a day whose month the narrative gives. */
  | {
      readonly kind: 'day-only'
      readonly day: number
      readonly about?: true
      /** The day of the week that the words give, 0 for Monday. */
      readonly weekday?: number
      /** "inst." 0, "ult." -1, "prox." 1: counted from the time of writing. */
      readonly step?: -1 | 0 | 1
    }
  | { readonly kind: 'holiday'; readonly feast: Feast; readonly year?: number; readonly bound?: 'since' | 'until' }
  /** "the nineteenth anniversary of the October Revolution": dated by the date beside it. */
  | { readonly kind: 'anniversary'; readonly nth: number; readonly of: string }
  /** "last spring", "last January", "next autumn". */
  | {
      readonly kind: 'turn'
      readonly day?: number
      readonly month?: number
      readonly season?: number
      readonly step: -1 | 0 | 1
      readonly ofYear?: true
      /** Counted from the story: "the previous winter", "the spring of that year". */
      readonly told?: true
    }
  /** "on Tuesday", "last Friday", "the following Monday": `step` says which way it is told to lie. */
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly step: -1 | 1 | null
      readonly told?: true
      /** "The Tuesday", "that Friday": of the days around the story. */
      readonly near?: true
      /** "On Friday week", "last Friday week". */
      readonly week?: true
      /** "On Friday of last week": weeks on from the one meant. */
      readonly inWeek?: -1 | 0 | 1
      /** "Until Friday": all that time. */
      readonly until?: true
      /** Without "on": only newspapers date so. */
      readonly bare?: true
    }

export type TimePhrase = Found<RelativePhrase>
