import type { CalendarPhrases } from './calendar-phrases.ts'
import type { Found } from './cursor.ts'
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
      /** "For five days after this": all that time, not its end. */
      readonly lasting: boolean
    }
  /** "forty years ago", "yesterday", "next week", "today": counted from the time of speaking. */
  | { readonly kind: 'deictic'; readonly unit: Unit; readonly count: number }
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
  /** "the second day of the trial"; -1 for the last. */
  | { readonly kind: 'nth-day'; readonly nth: number }
  /** "soon after the trial began", "immediately after this". */
  | { readonly kind: 'soon-after' }
  /** "prior to this", "until then". */
  | { readonly kind: 'up-to' }
  /** "on the 19th", "the 3rd": a day whose month the narrative gives. */
  | { readonly kind: 'day-only'; readonly day: number }
  | { readonly kind: 'holiday'; readonly month: number; readonly day: number; readonly year?: number }
  /** "the nineteenth anniversary of the October Revolution": dated by the date beside it. */
  | { readonly kind: 'anniversary'; readonly nth: number; readonly of: string }
  /** "last spring", "last January", "next autumn". */
  | {
      readonly kind: 'turn'
      readonly month?: number
      readonly season?: number
      readonly step: -1 | 0 | 1
      readonly ofYear?: true
      /** Counted from the story: "the previous winter", "the spring of that year". */
      readonly told?: true
    }
  /** "on Tuesday", "last Friday", "the following Monday": `step` says which way it is told to lie. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step: -1 | 1 | null; readonly told?: true }

type Phrase = Found<RelativePhrase>

/** Words of a noun phrase that may follow "after" before it is cut (assumption; only the span depends on it). */
const longestEvent = 10

/**
 * English phrases that name a time by another time. Adverbial phrases keep their preposition ("on the following day"),
 * plain ones do not, as historians' indexes print them.
 */
export class RelativePhrases {
  private readonly at: CalendarPhrases

  constructor(calendar: CalendarPhrases) {
    this.at = calendar
  }

  phrase(i: number): Phrase | null {
    return (
      this.today(i) ??
      this.holiday(i) ??
      this.anniversary(i) ??
      this.past(i) ??
      this.offset(i) ??
      this.nextDay(i) ??
      this.same(i) ??
      this.partOf(i) ??
      this.turn(i) ??
      this.ofYear(i) ??
      this.weekday(i) ??
      this.nthDay(i) ??
      this.soonAfter(i) ??
      this.upTo(i) ??
      this.dayOnly(i)
    )
  }

  /** "today", "tomorrow", "to this day", "the day before yesterday". */
  private today(i: number): Phrase | null {
    const { at } = this
    const deictic = (next: number, count: number, unit: Unit = 'day'): Phrase => ({
      next,
      value: { kind: 'deictic', unit, count },
    })
    if (at.is(i, 'today')) return deictic(i + 1, 0)
    if (at.is(i, 'tomorrow')) return deictic(i + 1, 1)
    if (at.is(i, 'yesterday')) return at.lower(i - 1) === 'only' ? null : deictic(i + 1, -1)
    const dayBefore = at.is(i, 'the') && at.lower(i + 1) === 'day' && at.is(i + 2, 'before')
    if (dayBefore && at.is(i + 3, 'yesterday')) return deictic(i + 4, -2)
    const dayAfter = at.is(i, 'the') && at.lower(i + 1) === 'day' && at.is(i + 2, 'after')
    if (dayAfter && (at.is(i + 3, 'tomorrow') || (at.is(i - 1, 'or') && at.is(i - 2, 'tomorrow')))) {
      return deictic(at.is(i + 3, 'tomorrow') ? i + 4 : i + 3, 2)
    }
    if (at.is(i, 'to') && at.is(i + 1, 'this') && at.lexeme(i + 2)?.unit === 'day') return deictic(i + 3, 0)
    if (at.lexeme(i + 1)?.daytime && at.is(i, 'last') && !at.is(i - 1, 'the')) return deictic(i + 2, -1)
    if (at.lexeme(i + 1)?.daytime && at.lower(i) === 'this' && !at.is(i - 1, 'on')) return deictic(i + 2, 0)
    const unit = at.lexeme(i + 1)?.unit
    if (unit && unit !== 'hour' && unit !== 'day' && at.lexeme(i + 1)?.number === undefined) {
      const singular = !at.lower(i + 1).endsWith('s')
      if (at.is(i, 'last') && singular && !at.is(i - 1, 'the') && !at.is(i - 1, 'possessive') && !at.is(i + 2, 'of')) {
        return deictic(i + 2, -1, unit)
      }
    }
    return null
  }

  /** Days that every calendar of the culture prints under a name. */
  private holiday(i: number): Phrase | null {
    const { at } = this
    const named = (month: number, day: number, next: number): Phrase => {
      const year = at.figure(at.isMark(next, ',') ? next + 1 : next)
      const held = year >= 1000 && year <= 2100
      const end = held ? (at.isMark(next, ',') ? next + 2 : next + 1) : next
      return { next: end, value: { kind: 'holiday', month, day, ...(held ? { year } : {}) } }
    }
    const word = at.word(i)
    const follows = at.word(i + 1)
    if (word === 'May' && follows === 'Day') return named(5, 1, i + 2)
    if (word === 'Christmas') {
      if (follows === 'Eve') return named(12, 24, i + 2)
      return named(12, 25, follows === 'Day' ? i + 2 : i + 1)
    }
    if (word === 'New' && follows === 'Year') {
      const next = at.isMark(i + 2, "'’") && at.word(i + 3) === 's' ? i + 4 : i + 2
      if (at.word(next) === 'Eve') return named(12, 31, next + 1)
      if (at.word(next) === 'Day') return named(1, 1, next + 1)
    }
    return null
  }

  private anniversary(i: number): Phrase | null {
    const { at } = this
    const from = at.skip(i, 'the')
    const figured = at.figure(from) > 0 && at.is(from + 1, 'suffix') ? at.figure(from) : undefined
    const nth = at.lexeme(from)?.ordinal ?? figured
    const noun = figured === undefined ? from + 1 : from + 2
    if (nth === undefined || !at.is(noun, 'anniversary')) return null
    const next = at.is(noun + 1, 'of') ? this.nounPhrase(noun + 2, 5) : noun + 1
    const of = next > noun + 2 ? at.tokens.text.slice(at.tokens.start[noun + 2], at.tokens.end[next - 1]) : ''
    return { next, value: { kind: 'anniversary', nth, of } }
  }

  /** "Eight days later", "perhaps a month after X", "a day or two before", "after a month", "forty years ago". */
  private offset(i: number): Phrase | null {
    const { at } = this
    let from = i
    let loose = false
    const lasting = at.is(i, 'for')
    if (['slightly', 'little', 'less', 'more', 'over'].includes(at.lower(from))) {
      from = at.lower(from + 1) === 'more' || at.lower(from + 1) === 'less' ? from + 2 : from + 1
      if (at.lower(from) === 'than') from++
      loose = true
    }
    while (at.is(from, 'about') || at.is(from, 'for')) {
      loose = true
      from++
    }
    const led = at.is(from, 'after') && !at.is(from - 1, 'soon') ? 'after' : null
    const amount = this.amount(led ? from + 1 : from)
    if (amount === null) return null
    const { count, unit, vague } = amount.value
    const make = (next: number, back: boolean, base: 'story' | 'mention', event = false): Phrase => ({
      next,
      value: { kind: 'offset', count, unit, back, from: base, loose: loose || vague, event, lasting },
    })
    let next = amount.next
    if (at.is(next, 'ago')) {
      return count && count[0] === count[1]
        ? { next: next + 1, value: { kind: 'deictic', unit, count: -count[0] } }
        : null
    }
    if (at.is(next, 'later')) return make(next + 1, false, 'story')
    if (at.is(next, 'earlier')) return make(next + 1, true, 'story')
    const direction = at.is(next, 'after') ? false : at.is(next, 'before') ? true : null
    if (direction === null) {
      if (led === null || at.is(next, 'of') || unit === 'hour') return null
      return make(next, false, 'story')
    }
    next++
    const pronoun = ['that', 'this', 'then'].includes(at.lower(next))
    if (pronoun && !(at.isWord(next + 1) && at.lexeme(next + 1) === undefined))
      return make(next + 1, direction, 'mention')
    if (!at.isWord(next)) return make(next, direction, 'story')
    return make(this.nounPhrase(next, longestEvent), direction, 'story', true)
  }

  /** "two", "a", "a few", "two or three", "a day or two", "eighteen months", "a month or so", "half a year". */
  private amount(i: number): Found<{ count: [number, number] | null; unit: Unit; vague: boolean }> | null {
    const { at } = this
    let from = i
    if (at.is(from, 'half') && at.is(from + 1, 'a') && at.lexeme(from + 2)?.unit === 'year') {
      return { next: from + 3, value: { count: [6, 6], unit: 'month', vague: true } }
    }
    const article = at.is(from, 'a')
    if (article) from++
    if (at.is(from, 'few')) {
      const next = at.is(from + 1, 'of') ? from + 2 : from + 1
      const unit = at.lexeme(next)?.unit
      return unit ? { next: next + 1, value: { count: null, unit, vague: true } } : null
    }
    const dozen = at.lexeme(from)?.unit === undefined ? at.lexeme(from)?.number : undefined
    let least = article ? (dozen ?? 1) : this.number(from)
    if (least < 1 || least > 2000) return null
    if (!article || dozen !== undefined) from++
    // "twenty-five", "forty five"
    const tail = at.isDash(from) ? from + 1 : from
    const units = at.lexeme(tail)?.number
    if (least >= 20 && least % 10 === 0 && units !== undefined && units < 10) {
      least += units
      from = tail + 1
    }
    let most = least
    if (at.is(from, 'or') || at.is(from, 'to') || at.isDash(from)) {
      const second = this.number(from + 1)
      if (second > least) {
        most = second
        from += 2
      }
    }
    const lexeme = at.lexeme(from)
    const unit = lexeme?.unit
    if (unit === undefined || (at.joined(from) && !at.isDash(from - 1))) return null
    let next = from + 1
    const factor = lexeme?.number ?? 1
    let vague = false
    if (at.is(next, 'or') && at.lower(next + 1) === 'so') {
      vague = true
      next += 2
    } else if (at.is(next, 'or') && this.number(next + 1) > most) {
      most = this.number(next + 1)
      next += 2
    } else if (at.is(next, 'and') && at.is(next + 1, 'a') && at.is(next + 2, 'half') && unit === 'year') {
      return { next: next + 3, value: { count: [least * 12 + 6, most * 12 + 6], unit: 'month', vague } }
    }
    return { next, value: { count: [least * factor, most * factor], unit, vague } }
  }

  private number(i: number): number {
    const lexeme = this.at.lexeme(i)
    if (lexeme?.number !== undefined && lexeme.unit === undefined) return lexeme.number
    const figure = this.at.figure(i)
    return figure > 0 && this.at.width(i) <= 3 ? figure : -1
  }

  /** "(on) the following day", "the previous evening", "throughout the next two days", "the day before", "on the next". */
  private nextDay(i: number): Phrase | null {
    const { at } = this
    const led = at.is(i, 'on') || at.is(i, 'during') || at.is(i, 'in') || at.is(i, 'for') || at.is(i, 'by')
    const from = led ? i + 1 : i
    if (!at.is(from, 'the')) return null
    const word = from + 1
    if (at.is(i, 'in') && !at.lexeme(word + 1)?.season) return null
    const step = (next: number, back: boolean, unit: Unit): Phrase => ({
      next,
      value: { kind: 'offset', count: [1, 1], unit, back, from: 'story', loose: false, event: false, lasting: false },
    })
    if (at.lower(word) === 'day' && (at.is(word + 1, 'after') || at.is(word + 1, 'before'))) {
      if (at.is(word + 2, 'today') || at.is(word + 2, 'yesterday') || at.is(word + 2, 'tomorrow')) return null
      const next = at.isWord(word + 2) ? this.nounPhrase(word + 2, longestEvent) : word + 2
      return step(next, at.is(word + 1, 'before'), 'day')
    }
    const back = at.is(word, 'previous')
    if (!back && !at.is(word, 'next')) return null
    const lexeme = at.lexeme(word + 1)
    if (lexeme?.unit && lexeme.unit !== 'hour' && !at.lower(word + 1).endsWith('s')) {
      return step(this.daytimeAfter(word + 2), back, lexeme.unit)
    }
    if (lexeme?.daytime) return step(word + 2, back, 'day')
    if (lexeme?.season)
      return { next: word + 2, value: { kind: 'turn', season: lexeme.season, step: back ? -1 : 1, told: true } }
    if (lexeme?.weekday !== undefined)
      return {
        next: this.daytimeOf(word + 2),
        value: { kind: 'weekday', weekday: lexeme.weekday, step: back ? -1 : 1, told: true },
      }
    if (at.is(i, 'on') && at.lower(word) === 'next' && !at.isWord(word + 1)) return step(word + 1, back, 'day')
    if (at.is(i, 'on') && at.lower(word) === 'next' && ['was', 'were', 'had'].includes(at.lower(word + 1)))
      return step(word + 1, back, 'day')
    const amount = this.amount(word + 1)
    if (amount === null) return null
    const count = amount.value.count === null ? null : amount.value.count[1]
    return { next: amount.next, value: { kind: 'stretch', count, unit: amount.value.unit, back } }
  }

  /** ", late in the evening" after a day. */
  private daytimeAfter(i: number): number {
    const { at } = this
    if (!at.isMark(i, ',') || !at.lexeme(i + 1)?.part) return i
    return at.is(i + 2, 'in') && at.is(i + 3, 'the') && at.lexeme(i + 4)?.daytime ? i + 5 : i
  }

  /** "on that day", "the same evening", "during that week", "those two days", "around this time", "that autumn". */
  private same(i: number): Phrase | null {
    const { at } = this
    let from = i
    const prepositions = ['on', 'at', 'in', 'during', 'by', 'about']
    if (prepositions.includes(at.lexeme(from)?.role ?? '')) from++
    else if (at.is(from, 'then') && at.isMark(from + 1, ',') && at.is(from + 2, 'at')) from += 3
    const led = from > i
    const start = from
    while (['the', 'that', 'this', 'same', 'very'].includes(at.lexeme(from)?.role ?? '')) from++
    if (from === start) return null
    const words = Array.from({ length: from - start }, (_, k) => at.lexeme(start + k)?.role)
    const pointing = words.includes('that') || words.includes('same') || (words.includes('this') && led)
    if (!pointing) {
      // "the two days during which"
      const amount = words[0] === 'the' ? this.amount(from) : null
      if (amount && at.is(amount.next, 'during')) {
        const next = this.nounPhrase(amount.next, 6)
        return { next, value: { kind: 'same', unit: amount.value.unit, many: true } }
      }
      return null
    }
    const lexeme = at.lexeme(from)
    if (lexeme?.season) return { next: from + 1, value: { kind: 'same', unit: null, season: lexeme.season } }
    if (lexeme?.daytime) return { next: from + 1, value: { kind: 'same', unit: 'day' } }
    if (lexeme?.role === 'time' && led && !(words.includes('same') && !words.includes('that'))) {
      return { next: from + 1, value: { kind: 'same', unit: null } }
    }
    const amount = lexeme?.unit ? null : this.amount(from)
    if (amount && amount.value.unit !== 'hour') {
      return { next: amount.next, value: { kind: 'same', unit: amount.value.unit, many: true } }
    }
    if (lexeme?.unit && lexeme.unit !== 'hour') {
      const plural = at.lower(from).endsWith('s')
      if (words.includes('this') && !words.includes('very') && lexeme.unit === 'day' && !plural) return null
      return { next: from + 1, value: { kind: 'same', unit: lexeme.unit, many: plural } }
    }
    return null
  }

  /** "towards the end of the year", "at the beginning of that month": a part of what the story is in. */
  private partOf(i: number): Phrase | null {
    const { at } = this
    const towards = at.is(i, 'towards')
    const from = towards ? i + 1 : i
    if (!at.is(from, 'the')) return null
    const part = at.lexeme(at.skip(from + 1, 'very'))?.part
    const of = at.skip(from + 1, 'very') + 1
    if (part === undefined || !at.is(of, 'of') || !(at.is(of + 1, 'the') || at.is(of + 1, 'that'))) return null
    const unit = at.lexeme(of + 2)?.unit
    if (unit !== 'year' && unit !== 'month') return null
    const named = at.lower(of + 2).endsWith('s') || at.is(of + 3, 'of') || at.figure(of + 3) >= 0
    return named
      ? null
      : { next: of + 3, value: { kind: 'same', unit, part: towards && part === 'end' ? 'towards-end' : part } }
  }

  /** "last January", "next spring", "this summer". */
  private turn(i: number): Phrase | null {
    const { at } = this
    const role = at.lexeme(i)?.role
    const step = role === 'last' ? -1 : role === 'next' ? 1 : role === 'this' ? 0 : null
    const lexeme = at.lexeme(i + 1)
    if (step === null || lexeme === undefined || at.is(i - 1, 'the')) return null
    if (lexeme.season === undefined && !(lexeme.month && at.isCapital(i + 1))) return null
    const { month, season } = lexeme
    return { next: i + 2, value: { kind: 'turn', step, ...(season ? { season } : { month: month! }) } }
  }

  /** "January of last year", "the spring of that year", "March of the following year". */
  private ofYear(i: number): Phrase | null {
    const { at } = this
    const from = at.skip(i, 'the')
    const [month, season] = [at.month(from), at.lexeme(from)?.season]
    if ((month === 0 && season === undefined) || !at.is(from + 1, 'of')) return null
    const led = at.is(from + 2, 'the')
    const which = led ? from + 3 : from + 2
    if (at.lower(which + 1) !== 'year') return null
    const role = at.lexeme(which)?.role
    const spoken = !led && (role === 'this' || role === 'last' || role === 'next')
    const told = (!led && role === 'that') || (led && (role === 'same' || role === 'next' || role === 'previous'))
    if (!spoken && !told) return null
    const step = role === 'last' || role === 'previous' ? -1 : role === 'next' ? 1 : 0
    const named = month > 0 ? { month } : { season: season! }
    return { next: which + 2, value: { kind: 'turn', ...named, step, ofYear: true, ...(told && { told }) } }
  }

  /** "on Tuesday", "by Friday evening", "last Sunday", "next Monday". */
  private weekday(i: number): Phrase | null {
    const { at } = this
    const weekday = at.lexeme(i + 1)?.weekday
    if (weekday === undefined || !at.isCapital(i + 1)) return null
    const role = at.lexeme(i)?.role
    if (!(role === 'on' || role === 'by' || role === 'until' || role === 'last' || role === 'next')) return null
    if (role === 'last' && at.is(i - 1, 'the')) return null
    const step = role === 'last' ? -1 : role === 'next' || this.aheadOf(i) ? 1 : null
    return { next: this.daytimeOf(i + 2), value: { kind: 'weekday', weekday, step } }
  }

  /** Whether the clause up to a phrase tells of what is still to come. */
  private aheadOf(i: number): boolean {
    const { at } = this
    for (let before = i - 1; before > i - 9 && at.isWord(before); before--)
      if (at.lower(before) === 'will' || at.lower(before) === 'shall') return true
    return false
  }

  /** "morning" behind a weekday. */
  private daytimeOf(i: number): number {
    return this.at.lexeme(i)?.daytime ? i + 1 : i
  }

  private nthDay(i: number): Phrase | null {
    const { at } = this
    if (!at.is(i, 'the')) return null
    const lexeme = at.lexeme(i + 1)
    const nth = lexeme?.ordinal ?? (lexeme?.role === 'last' ? -1 : undefined)
    if (nth === undefined || at.lower(i + 2) !== 'day') return null
    const eventful = at.is(i + 3, 'of') && at.is(i + 4, 'the') && at.is(i + 5, 'event')
    if (at.is(i + 3, 'of') && !eventful) return null
    return { next: eventful ? i + 6 : i + 3, value: { kind: 'nth-day', nth } }
  }

  private soonAfter(i: number): Phrase | null {
    const { at } = this
    if (!at.is(i, 'soon')) return null
    if (at.is(i + 1, 'later')) return { next: i + 2, value: { kind: 'soon-after' } }
    if (!at.is(i + 1, 'after') || at.width(i + 2) < 2) return null
    return { next: this.nounPhrase(i + 2, longestEvent), value: { kind: 'soon-after' } }
  }

  private upTo(i: number): Phrase | null {
    const { at } = this
    const prior = at.is(i, 'prior') && at.is(i + 1, 'to') ? i + 2 : at.is(i, 'until') ? i + 1 : 0
    if (prior === 0) return null
    if (['this', 'that', 'then'].includes(at.lower(prior)) && !(at.isWord(prior + 1) && !at.is(prior + 1, 'time'))) {
      return { next: at.is(prior + 1, 'time') ? prior + 2 : prior + 1, value: { kind: 'up-to' } }
    }
    return null
  }

  /** "on the 19th", "by the 3rd". */
  private dayOnly(i: number): Phrase | null {
    const { at } = this
    if (!(at.is(i, 'on') || at.is(i, 'by') || at.is(i, 'until')) || !at.is(i + 1, 'the')) return null
    const day = at.day(i + 2)
    const named = day && at.month(at.skip(day.next, 'of')) > 0
    return day && !named && at.is(day.next - 1, 'suffix')
      ? { next: day.next, value: { kind: 'day-only', day: day.value } }
      : null
  }

  /** "during the past year and a half", "for the last two weeks". */
  private past(i: number): Phrase | null {
    const { at } = this
    const from = at.is(i, 'during') || at.is(i, 'in') || at.is(i, 'for') || at.lower(i) === 'over' ? i + 1 : i
    if (!at.is(from, 'the') || !(at.lower(from + 1) === 'past' || at.is(from + 1, 'last'))) return null
    const amount = this.amount(from + 2) ?? (at.is(from + 1, 'last') ? null : this.single(from + 2))
    const count = amount?.value.count
    return amount && count
      ? { next: amount.next, value: { kind: 'past', count: count[1], unit: amount.value.unit } }
      : null
  }

  /** "year", "year and a half" without a number. */
  private single(i: number): Found<{ count: [number, number]; unit: Unit }> | null {
    const { at } = this
    const unit = at.lexeme(i)?.unit
    if (unit === undefined || unit === 'hour' || unit === 'day') return null
    const half = unit === 'year' && at.is(i + 1, 'and') && at.is(i + 2, 'a') && at.is(i + 3, 'half')
    return half
      ? { next: i + 4, value: { count: [18, 18], unit: 'month' } }
      : { next: i + 1, value: { count: [1, 1], unit } }
  }

  /** The end of a noun phrase: at the next verb or mark but a hyphen or apostrophe, or after so many words. */
  private nounPhrase(i: number, most: number): number {
    const { at } = this
    let next = i
    for (let words = 0; words < most && next < at.tokens.count; next++) {
      if (at.isWord(next)) {
        if (words > 0 && (ends.has(at.lower(next)) || (at.is(next, 'and') && at.is(next + 1, 'the')))) break
        words++
      } else if (at.isMark(next, "-’'") && at.joined(next) && at.joined(next + 1)) continue
      else break
    }
    return next
  }
}

/** Words that no noun phrase after "after" holds: a verb of the clause that follows, or the next adverbial. */
const ends = new Set('was were is are had has have would will did does by on which who that when'.split(' '))
