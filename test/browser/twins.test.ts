import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type {
  AccusationsView,
  EventsView,
  QuestionsView,
  QuestionView,
  SpeakersView,
  VersionsView,
  VotesView,
} from '../../src/show/http/client.ts'
import { isOpen } from '../../src/show/web/rooms/chain/layout.ts'
import { type Desk, needsChromium, openDesk } from './desk.ts'

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)
const numbersIn = (words: string): number[] => [...words.matchAll(/\d+/g)].map(([n]) => Number(n))

/** Addresses that the marks of one part of the page lead to, in any order. */
const leadTo = (page: Page, marks: string): Promise<string[]> =>
  page.locator(marks).evaluateAll(all => all.map(one => one.getAttribute('href') ?? '').sort())

describe('picture, list and .json twin give the same numbers', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk({ bundled: 'moscow-1938' })
  })
  after(() => desk?.close())

  /** The twin of a page. */
  const twin = async <T>(path: string): Promise<T> => (await fetch(`${desk.url}${path}.json`)).json() as Promise<T>

  test('witnesses: every question and every answer', async () => {
    const { rows } = await twin<QuestionsView>('/witnesses')
    const asked = rows.filter(row => row.question.order !== undefined)
    const page = await desk.open('/witnesses')
    await page.locator('.wit').waitFor()
    const table = await leadTo(page, '.wit [data-mark]')
    assert.equal(table.length, sum(asked.map(row => 1 + sum(row.cells.map(cell => cell.answers.length)))))
    const relation = async (rows: string): Promise<string[]> => (await page.locator(rows).allTextContents()).toSorted()
    const drawn = await relation('.wit tbody tr > td:nth-child(2)')
    await page.keyboard.press('l')
    await page.locator('.wit-list').waitFor()
    assert.deepEqual(await leadTo(page, '.wit-list [data-mark]'), table)
    assert.deepEqual(await relation('.wit-list section > ul > li > p'), drawn)
    await page.context().close()
  })

  for (const id of ['q2', 'q61', 'q92', 'q94', 'q99'])
    test(`confrontation and chain of ${id}: answers, the four numbers, testimonies and voices`, async () => {
      const { groups } = await twin<QuestionView>(`/question/${id}`)
      assert.deepEqual(await twin(`/question/${id}/chain`), await twin(`/question/${id}`))
      const page = await desk.open(`/question/${id}`)
      const counts = page.locator('table', { has: page.locator('a[href*="count=root"]') }).locator('tbody tr')
      await counts.first().waitFor()
      assert.equal(await counts.count(), groups.length)
      for (const [i, group] of groups.entries()) {
        const { support, count, cuts } = group.behind
        const fromTable = await counts.nth(i).locator('td a').allTextContents()
        await page.goto(`${desk.url}/question/${id}/chain?answer=${i + 1}`)
        await page.locator('.counts').waitFor()
        assert.deepEqual(await page.locator('.counts .num a').allTextContents(), fromTable)
        assert.equal(Number(fromTable[0]), count.n)
        // with bounds that no unknown widens, the smallest cut has as many voices as the number says
        if (/^\d+$/.test(fromTable[3]!) && cuts.length > 0) assert.equal(cuts.at(-1)!.length, Number(fromTable[3]))
        const testimonies = page.locator('.chains > section')
        assert.equal(await testimonies.count(), group.claims.length)
        // the picture draws what supports the answer; the list has the rest too and says of each what it does
        assert.equal(await page.locator('.chains > section > p').count(), group.claims.length - support.length)
        const chains = group.claims.filter(one => support.includes(one.claim.id)).map(one => one.claim.chain)
        const voices = new Set(chains.flatMap(chain => chain.filter(link => !link.readByUs).map(link => link.voice)))
        assert.equal(await page.locator('figure svg [data-mark]').count(), support.length + voices.size)
        // an open end is a line of its own in the list, a dotted ring in the picture
        const open = group.claims.filter(one => isOpen(one.claim.chain.at(-1)!)).length
        assert.equal(
          await page.locator('.chains .links > li').count(),
          sum(group.claims.map(one => one.claim.chain.length)) + open,
        )
        await page.goto(`${desk.url}/question/${id}`)
        await counts.first().waitFor()
      }
      await page.context().close()
    })

  for (const filter of ['years=all', 'years=all&show=apart', 'years=1936-1938'])
    test(`timeline, ${filter}: events and dates`, async () => {
      const { events } = await twin<EventsView>('/timeline')
      const page = await desk.open(`/timeline?${filter}`)
      await page.locator('figure svg').first().waitFor()
      const rows = page.locator('table.wide tbody tr')
      const listed = await rows.locator('th').allTextContents()
      const drawn = page.locator('figure svg [data-event]')
      const ids = await drawn.evaluateAll(all => all.map(one => one.getAttribute('data-event')!))
      const byId = new Map(events.map(event => [event.id, event]))
      assert.deepEqual(ids.map(one => byId.get(one)!.label).toSorted(), listed.toSorted())
      const told = sum(ids.map(one => byId.get(one)!.told.length))
      assert.equal(await page.locator('figure svg [data-event] [data-mark]').count(), told)
      assert.equal(await rows.locator('td p').count(), told)
      const [says, all] = numbersIn((await page.locator('[role=note]').first().textContent())!)
      assert.deepEqual([says, all], [ids.length, events.length])
      await page.context().close()
    })

  test('accusations: what the picture leaves out is in the list, and the list has all', async () => {
    const { accusations } = await twin<AccusationsView>('/accusations')
    const page = await desk.open('/accusations')
    const strokes = page.locator('figure svg a[data-mark]')
    await strokes.first().waitFor()
    const [stated, told] = numbersIn((await page.locator('.slider .small').textContent())!)
    assert.equal(await strokes.count(), stated)
    const of = (await strokes.evaluateAll(all => all.map(one => one.getAttribute('aria-label')!))).map(label =>
      Number(/(\d+) (?:accusation|time|telling)/.exec(label)?.[1] ?? 1),
    )
    assert.equal(sum(of), told)
    assert.ok(told! <= accusations.length)
    const [held, all] = numbersIn((await page.locator('h1').textContent())!)
    assert.deepEqual([held, all], [accusations.filter(one => one.custody === 'held').length, accusations.length])
    await page.keyboard.press('l')
    await page.locator('.acc-list details').first().waitFor()
    assert.equal(await page.locator('.acc-list li').count(), accusations.length)
    for (const part of await page.locator('.acc-list details').all())
      assert.ok(
        numbersIn((await part.locator('summary').textContent())!).includes(await part.locator('li').count()),
        'a heading of the list says how many stand under it',
      )
    await page.context().close()
  })

  test('charge sheet: each cell counts the claims that the twin names for it', async () => {
    const { sheet } = await twin<AccusationsView>('/charge-sheet')
    for (const [person, rows] of [...Map.groupBy(sheet, row => row.person)].slice(0, 4)) {
      const page = await desk.open(`/charge-sheet?person=${person}`)
      await page.locator('table.sheet').waitFor()
      for (const kind of ['admits', 'denies', 'evades', 'qualifies', 'retracts'] as const) {
        const cells = page.locator(`table.sheet a[href$="${encodeURIComponent(`|${kind}`)}"]`)
        assert.equal(
          sum((await cells.allTextContents()).map(Number)),
          sum(rows.map(row => row[kind].length)),
          `${person} ${kind}`,
        )
      }
      const charges = [...Map.groupBy(rows, row => row.charge).values()]
      const accused = page.locator(`table.sheet a[href$="${encodeURIComponent('|accusedBy')}"]`)
      assert.equal(
        sum((await accused.allTextContents()).map(Number)),
        sum(charges.map(own => own[0]!.accusedBy.length)),
        `${person}: an accusation is counted once to a charge, whatever the venue of the answers`,
      )
      await page.context().close()
    }
  })

  test('versions: every speaker, every occasion, every claim', async () => {
    const { speakers } = await twin<SpeakersView>('/versions')
    const page = await desk.open('/versions')
    const named = page.locator('.speakers > li')
    await named.first().waitFor()
    assert.deepEqual(
      (await named.locator('.dim').allTextContents()).map(one => numbersIn(one)[0]),
      speakers.map(one => one.matters),
    )
    for (const { id } of speakers.slice(0, 4)) {
      const { occasions } = await twin<VersionsView>(`/versions/${id}`)
      await page.goto(`${desk.url}/versions/${id}`)
      await page.locator('.occasions > li').first().waitFor()
      assert.equal(await page.locator('.occasions > li').count(), occasions.length)
      assert.equal(
        await page.locator('.occasions > li > section .claim-lines > li').count(),
        sum(occasions.map(one => one.said.length)),
      )
    }
    await page.context().close()
  })

  test('vote: every call, every claim, every kind of vote', async () => {
    const { votes } = await twin<VotesView>('/vote')
    const page = await desk.open('/vote')
    await page.locator('.roll').first().waitFor()
    for (const [i, vote] of votes.entries()) {
      const roll = page.locator('article').nth(i)
      const calls = roll.locator('.roll tbody tr:not(.gap-row)')
      assert.equal(await calls.count(), vote.calls.length)
      const missing = vote.calls.filter(call => !call.given).length
      assert.equal(await roll.locator('tr.missing').count(), missing)
      assert.equal(
        await calls.locator('td:nth-child(3) a').count(),
        sum(vote.calls.map(call => call.said.length)),
        'a line to each claim',
      )
      const given = vote.calls.filter(call => call.given)
      const kinds = [...new Set(given.flatMap(call => call.said.map(one => one.words)))]
      assert.deepEqual(
        (await roll.locator('section:last-of-type li > b').allTextContents()).map(Number),
        kinds.map(kind => given.filter(call => call.said.some(one => one.words === kind)).length),
      )
    }
    await page.context().close()
  })
})
