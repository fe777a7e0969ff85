import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeDocx, makePdf, utf8 } from '../gather/make.ts'
import { type Desk, hears, needsChromium, openDesk, selectWords } from './desk.ts'
import { axeFinds } from './every.ts'

const hostile = `<html lang="en"><head><title>A page</title><script>document.title = 'run'</script></head><body>
<h1>The report</h1><p onclick="document.title = 'run'">Anders Lind was at home on 4 November 1911.</p>
<img src="http://far.example/x.png" onerror="document.title = 'run'"><iframe src="/ledger"></iframe>
<p>Inspector Holm wrote it down.</p><table><tr><td>a<td>b</table></body></html>`
const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['fire.pdf', makePdf([['Anders Lind was at home.'], ['Inspector Holm denied it on 4 November 1911.']])],
  ['inquiry.docx', makeDocx({ paragraphs: ['The inquiry', 'Anders Lind said so.[^1]'], notes: ['See page 3.'] })],
  ['page.html', utf8(hostile)],
  ['right.txt', utf8('אנדרס לינד היה בבית.\n\nAnders Lind was at home on 4 November 1911.\n\nA running head\n')],
]

describe('the file as it came, and what a person marks by hand', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let page: Page & { readonly wrong: string[] }
  const address = new Map<string, string>()
  before(async () => {
    desk = await openDesk()
    page = await desk.open('/', { bypassCSP: true })
    const given = await page.evaluateHandle(
      list => {
        const data = new DataTransfer()
        for (const [name, bytes] of list) data.items.add(new File([new Uint8Array(bytes as number[])], name as string))
        return data
      },
      files.map(([name, bytes]) => [name, [...bytes]] as const),
    )
    await page.dispatchEvent('main', 'drop', { dataTransfer: given })
    await page.getByRole('heading', { name: /^Four texts/ }).waitFor()
    const { sources } = await (await page.request.get(`${desk.url}/api/case`)).json()
    for (const { id, file } of sources) address.set(file, `${desk.url}/source/${id}`)
  })
  after(() => desk?.close())

  const openText = async (file: string): Promise<void> => {
    await page.goto(address.get(file)!)
    await page.locator('article .line').first().waitFor()
  }

  test('a page of a PDF is drawn beside the text and follows it', async () => {
    await openText('fire.pdf')
    await page.keyboard.press('y')
    await page.getByRole('img', { name: 'Page 1 of 2' }).waitFor()
    await page.waitForFunction(() => (document.querySelector('canvas.leaf') as HTMLCanvasElement).width > 400)
    // to the first finding of the second page, wherever the first press lands
    const second = page.getByRole('img', { name: 'Page 2 of 2' })
    for (let i = 0; i < 3 && !(await second.isVisible()); i++) {
      await page.keyboard.press('j')
      await second.waitFor({ timeout: 3000 }).catch(() => {})
    }
    await page.getByRole('img', { name: 'Page 2 of 2' }).waitFor()
    assert.deepEqual(await axeFinds(page), [])
  })

  test('a Word file and a web page are laid out anew; nothing of theirs runs or loads', async () => {
    await openText('inquiry.docx')
    await page.locator('.laid').getByText('Anders Lind said so.').waitFor()
    assert.equal(await page.locator('.laid sup').textContent(), '1')
    await openText('page.html')
    await page.locator('.laid p.head1').waitFor()
    assert.equal(await page.locator('.laid td').count(), 2)
    assert.equal(await page.locator('.laid :is(script, img, iframe, [onclick], [src], [href])').count(), 0)
    assert.doesNotMatch(await page.title(), /run/)
    for (let i = 0; i < 3; i++) await page.keyboard.press('j')
    assert.match((await page.locator('.laid .here').textContent()) ?? '', /Anders Lind|Holm/)
    assert.deepEqual(await axeFinds(page), [])
    assert.deepEqual(page.wrong, [])
    await page.keyboard.press('y')
    await page.locator('.original').waitFor({ state: 'detached' })
  })

  test('words written from right to left stand at the right, and the caret walks them', async () => {
    await openText('right.txt')
    const direction = await page
      .locator('article .line > p')
      .first()
      .evaluate(p => getComputedStyle(p).direction)
    assert.equal(direction, 'rtl')
    await page.keyboard.press('F7')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.locator('.card .pick').waitFor()
    assert.match((await page.locator('.card h2').textContent()) ?? '', /^אנדרס/)
  })

  test('a passage without a kind, and a mask with a reason, are made with a key each and taken back', async () => {
    await openText('right.txt')
    await select(page, 'Anders Lind was')
    await page.keyboard.press('g')
    await hears(page, /^Marked: .*passage/)
    await page.locator('.mg .kept').getByText('passage').waitFor()
    await select(page, 'A running head')
    await page.getByLabel('Mask as').selectOption('running-head')
    await select(page, 'A running head')
    await page.keyboard.press('x')
    await hears(page, /^Masked: /)
    await page.locator('.line.mask').waitFor()
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Masked/)
    await page.locator('.line.mask').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await hears(page, /^Taken back: Marked/)
    assert.deepEqual(page.wrong, [])
  })
})

/** Selects words of the text, as a mouse does. */
async function select(page: Page, said: string): Promise<void> {
  await selectWords(page, said)
  await page.locator('article').focus()
  await page.locator('.card .pick').waitFor()
}
