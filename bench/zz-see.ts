import { openDesk } from '/work/wt/weigh/test/browser/desk.ts'

const [bundled, look, ...names] = process.argv.slice(2)
const looks: any = {
  desk: { viewport: { width: 1440, height: 1000 } },
  dark: { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
  ru: { viewport: { width: 1440, height: 1000 }, locale: 'ru-RU' },
}
const desk = await openDesk({ bundled } as any)
const get = async (what: string) => (await fetch(desk.url + what)).json()
const q = await get('/api/questions')
const S = encodeURIComponent(q.strongest)
const actor = bundled === 'moscow-1938' ? 'krestinsky' : (await get('/api/actors')).actors[0].id
const voice = (await get('/api/versions')).speakers[0].id
let events: any = {}
try {
  events = await get('/api/timeline')
} catch {}
const src = (await get('/api/case')).sources[0]?.id
const rooms: Record<string, string> = {
  home: '/',
  witnesses: '/witnesses',
  confrontation: `/question/${S}`,
  chain: `/question/${S}/chain`,
  timeline: '/timeline',
  asof: '/timeline?asOf=1940',
  accusations: '/accusations',
  charge: '/charge-sheet',
  speakers: '/versions',
  versions: `/versions/${voice}`,
  restson: `/rests-on/${voice}`,
  identity: `/identity/${actor}`,
  vote: '/vote',
  cards: '/cards',
  suggestions: '/suggestions',
  model: '/model',
  scales: '/scales',
  why: '/why',
  readings: '/readings',
  coverage: '/coverage',
  mill: '/mill',
  parallels: '/parallels',
  variants: '/variants',
  quotation: '/quotation',
  actors: '/actors',
  actorvoices: `/actor/${actor}/voices`,
  dates: '/dates',
  voices: '/voices',
  search: '/search?q=trial',
  ledger: '/ledger',
  people: '/people',
  marks: '/marks',
  reading: `/source/${src}`,
}
for (const [n, p] of Object.entries(rooms)) {
  if (names.length && !names.includes(n)) continue
  try {
    const page = await desk.open(p, looks[look!])
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(900)
    await page.screenshot({ path: `/tmp/wg/see/${bundled}-${look}-${n}.png`, fullPage: process.env.FULL === '1' })
    await page.context().close()
    console.log(n)
  } catch (e) {
    console.log(n, 'FAILED', String(e).slice(0, 200))
  }
}
await desk.close()
