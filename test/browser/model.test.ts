import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { chat, modelServer } from '../model-server.ts'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

const rows = [
  { quotation: 'the', question: 'Which word?', answer: 'the' },
  { quotation: 'words that stand nowhere in it', question: 'What?', answer: 'nothing' },
  'no object',
]

describe('a language model of one’s own, on the teaching case', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let source: string
  let text: string
  const ends: (() => void)[] = []
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
    const { sources } = await (await fetch(`${desk.url}/api/model`)).json()
    source = sources[0].id
    text = (await (await fetch(`${desk.url}/api/sources/${source}`)).json()).source.text
  })
  after(async () => {
    for (const end of ends) end()
    await desk?.close()
  })

  test('by keyboard alone: see what would be sent, allow, send, see what was dropped, take the consent back', async () => {
    // a quotation that stands once
    const quotation = text.split('\n').find(line => line.length > 40 && text.split(line).length === 2)!
    const { address, got } = await modelServer(
      { after: end => ends.push(end) },
      chat(JSON.stringify([...rows, { quotation, question: 'What is said?', answer: 'this' }])),
    )
    const page = await desk.open('/model')
    assert.match((await page.locator('h1').textContent()) ?? '', /^No source/)
    await page.locator('tbody a').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('input[name=address]').waitFor()
    assert.equal(await page.getByRole('button', { name: 'I allow this' }).count(), 0, 'no consent without an address')
    await page.locator('input[name=address]').focus()
    await page.keyboard.type(address)
    await page.keyboard.press('Tab')
    await page.keyboard.type('small')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'the whole text' }).waitFor()
    assert.equal(await page.getByRole('region', { name: 'the whole text' }).textContent(), text)
    assert.equal(got.length, 0, 'showing sends nothing')
    assert.match((await page.locator('q').first().textContent()) ?? '', new RegExp(`small at ${address}`))
    assert.equal(await page.getByRole('button', { name: 'Send it now' }).count(), 0, 'nothing can be sent yet')
    await page.getByRole('button', { name: 'I allow this' }).press('Enter')
    await hears(page, /Allowed/)
    assert.equal(got.length, 0, 'a consent sends nothing')
    await page.getByRole('button', { name: 'Send it now' }).press('Enter')
    await page.getByText('One proposal kept, 3 dropped.').waitFor()
    assert.equal(got.length, 1)
    assert.equal(JSON.parse(got[0]!.body).messages[1].content, text)
    for (const [reason, n] of [
      ['not of the form asked for', 1],
      ['does not stand in the text', 1],
      ['stands in the text more than once', 1],
    ] as const)
      assert.equal(await page.getByRole('row', { name: new RegExp(`${reason}.* ${n}$`) }).count(), 1, reason)
    await page.getByRole('link', { name: 'See the proposals' }).press('Enter')
    await page.getByText('by a model').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Take the consent back' }).press('Enter')
    await hears(page, /No longer allowed/)
    await page.getByRole('button', { name: 'I allow this' }).waitFor()
    assert.deepEqual(page.wrong, [], 'the page asked nobody but its own server')
    await page.context().close()
  })

  test('the content policy lets a page reach its own server alone', async () => {
    const policy = (await fetch(`${desk.url}/model`)).headers.get('content-security-policy') ?? ''
    assert.match(policy, /connect-src 'self'(;|$)/)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const page = await desk.open('/model', { colorScheme })
      await page.locator('tbody a').first().waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.goto(`${desk.url}/model/${source}?address=http://127.0.0.1:9/v1&model=small`)
      await page.getByRole('button', { name: 'I allow this' }).waitFor()
      assert.deepEqual(await axeFinds(page), [])
      await page.context().close()
    })

  test('in Russian, and on a narrow screen without a sideways scroll', async () => {
    const narrow = { locale: 'ru-RU', viewport: { width: 360, height: 740 } }
    const page = await desk.open(`/model/${source}?address=http://127.0.0.1:9/v1&model=small`, narrow)
    await page.getByRole('button', { name: 'Разрешаю' }).waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.goto(`${desk.url}/model`)
    await page.locator('tbody a').first().waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.context().close()
  })
})
