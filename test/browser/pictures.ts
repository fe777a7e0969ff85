/**
 * Makes the pictures of docs/look from the bundled cases, in Chromium. All of them, or those named:
 *
 *     CHROMIUM=/usr/bin/chromium node test/browser/pictures.ts [NAME …]
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { makePdf } from '../gather/make.ts'
import { type Desk, openDesk } from './desk.ts'

interface Picture {
  readonly name: string
  /** The bundled case it is taken from. */
  readonly bundled: 'teaching' | 'moscow-1938'
  readonly path: string
  readonly look?: BrowserContextOptions
  /** Brings the page into the state that is shown. */
  readonly ready?: (page: Page) => Promise<void>
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }
const dark: BrowserContextOptions = { colorScheme: 'dark' }
const russian: BrowserContextOptions = { locale: 'ru-RU' }
const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await page.waitForTimeout(250)
    }
  }
const room = (name: string, path: string): Picture => ({ name, bundled: 'moscow-1938', path })

/** In this order, since some of them decide: what the ledger shows was done for the pictures before it. */
const pictures: readonly Picture[] = [
  { name: 'home', bundled: 'teaching', path: '/' },
  { name: 'home-390', bundled: 'teaching', path: '/', look: phone },
  { name: 'home-dark', bundled: 'teaching', path: '/', look: dark },
  { name: 'actors', bundled: 'teaching', path: '/actors' },
  { name: 'actor', bundled: 'teaching', path: '/actor/FIRST' },
  { name: 'dates', bundled: 'teaching', path: '/dates' },
  { name: 'voices', bundled: 'teaching', path: '/voices' },
  { name: 'search', bundled: 'teaching', path: '/search?q=lamp' },
  { name: 'search-390', bundled: 'teaching', path: '/search?q=lamp', look: phone },
  { name: 'marks', bundled: 'teaching', path: '/marks' },
  { name: 'people', bundled: 'teaching', path: '/people' },
  {
    name: 'tour',
    bundled: 'teaching',
    path: '/',
    ready: async page => {
      await page.getByRole('button', { name: /tour/i }).first().click()
      await page.getByRole('link', { name: 'Begin to read' }).click()
      await page.locator('article .line').first().waitFor()
      await press('n')(page)
    },
  },
  { name: 'reading', bundled: 'teaching', path: '/source/FIRST', ready: press('n', 'a', 'a', 'r', 'n') },
  {
    name: 'reading-dark-ru',
    bundled: 'teaching',
    path: '/source/FIRST',
    look: { ...dark, ...russian },
    ready: press('n'),
  },
  { name: 'reading-390', bundled: 'teaching', path: '/source/FIRST', look: phone, ready: press('n') },
  { name: 'ledger', bundled: 'teaching', path: '/ledger' },
  { name: 'ledger-ru', bundled: 'teaching', path: '/ledger', look: russian },
  { name: 'parallels', bundled: 'teaching', path: '/parallels', ready: compare },
  { name: 'pair', bundled: 'teaching', path: '/parallels/PAIR?at=0' },
  { name: 'pair-dark-ru', bundled: 'teaching', path: '/parallels/PAIR?at=0', look: { ...dark, ...russian } },
  { name: 'variants', bundled: 'teaching', path: '/variants' },
  { name: 'variants-390', bundled: 'teaching', path: '/variants', look: phone },
  { name: 'quotation', bundled: 'teaching', path: '/quotation?QUOTATION' },
  { name: 'proposals', bundled: 'teaching', path: '/suggestions' },
  { name: 'model', bundled: 'teaching', path: '/model' },
  {
    name: 'claim-form',
    bundled: 'teaching',
    path: '/source/FIRST',
    ready: press('n', 'F7', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'w'),
  },
  // last of its case, since it brings a file in
  { name: 'beside', bundled: 'teaching', path: '/', ready: besidePdf },
  room('case', '/'),
  room('witnesses', '/witnesses'),
  { ...room('witnesses-390', '/witnesses'), look: phone },
  room('confrontation', '/question/STRONGEST'),
  { ...room('chain-dark', '/question/STRONGEST/chain'), look: dark },
  room('timeline', '/timeline'),
  room('accusations', '/accusations'),
  { ...room('accusations-390', '/accusations'), look: phone },
  { ...room('accusations-dark', '/accusations'), look: dark },
  { ...room('accusations-ru', '/accusations'), look: russian },
  room('charge-sheet', '/charge-sheet'),
  room('vote', '/vote'),
  room('cards', '/cards'),
  room('contacts', '/contacts'),
  room('procedure', '/procedure'),
  room('search-claims', '/search?q=Krestinsky'),
  room('claim-actors', '/actors'),
  room('versions', '/versions/VOICE'),
  room('rests-on', '/rests-on/VOICE'),
  room('scales', '/scales'),
  { ...room('scales-dark', '/scales?a=made&b=mixed&item=private-retraction'), look: dark },
  { ...room('scales-390', '/scales'), look: phone },
  room('why', '/why?found=force:yes'),
  room('readings', '/readings'),
  room('coverage', '/coverage'),
  room('mill', '/mill'),
  { ...room('mill-dark', '/mill'), look: dark },
]

/** Compares all texts, where nobody did yet. */
async function compare(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Compare them' })
  if ((await button.count()) === 0) return
  await button.click()
  await button.waitFor({ state: 'detached', timeout: 120_000 })
}

/** Brings a PDF in and lays it beside its text. */
async function besidePdf(page: Page): Promise<void> {
  const pages = [
    ['Report of the harbour master', 'Anders Lind was at home on 4 November 1911.', 'Inspector Holm wrote it down.'],
    ['Inspector Holm denied it on 14 November 1911.'],
  ]
  const buffer = Buffer.from(makePdf(pages))
  await page.locator('#files').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('heading', { name: 'What came in' }).waitFor()
  await page.locator('th a[href^="/source/"]').last().click()
  await page.locator('article .line').first().waitFor()
  await press('y', 'n')(page)
  await page.locator('.original canvas').waitFor()
  await page.waitForTimeout(600)
}

/** An address with the ids of the case written in: the first source or actor, the strongest conflict, the first voice heard more than once. */
async function addressOf(desk: Desk, { path }: Picture): Promise<string> {
  const get = async (what: string) => (await fetch(desk.url + what)).json()
  if (path.startsWith('/source/')) return path.replace('FIRST', (await get('/api/case')).sources[0].id)
  if (path.startsWith('/actor/')) return path.replace('FIRST', (await get('/api/actors')).actors[0].id)
  if (path.includes('PAIR')) {
    const { pairs } = (await get('/parallels.json')) as { pairs: { id: string; found: { stretches: number } | null }[] }
    const inStep = pairs.filter(one => (one.found?.stretches ?? 0) > 0)
    if (inStep.length === 0) throw new Error('No two texts are known to run in step: take the picture "parallels" too.')
    return path.replace('PAIR', inStep.at(-1)!.id)
  }
  if (path.includes('QUOTATION')) {
    const { source, start, end } = (await get('/quotation.json')).quotations[1]
    return path.replace('QUOTATION', `source=${source.id}&start=${start}&end=${end}`)
  }
  if (path.includes('VOICE')) return path.replace('VOICE', (await get('/api/versions')).speakers[0].id)
  if (!path.includes('STRONGEST')) return path
  return path.replace('STRONGEST', encodeURIComponent((await get('/api/questions')).strongest))
}

const named = process.argv.slice(2)
const wanted = pictures.filter(one => named.length === 0 || named.includes(one.name))
const folder = new URL('../../docs/look/', import.meta.url).pathname
for (const [bundled, many] of Map.groupBy(wanted, one => one.bundled)) {
  const desk = await openDesk({ bundled })
  for (const one of many) {
    const page = await desk.open(await addressOf(desk, one), one.look)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(600)
    await one.ready?.(page)
    await page.screenshot({ path: `${folder}${one.name}.png` })
    await page.context().close()
    console.log(`${one.name}.png`)
  }
  await desk.close()
}
