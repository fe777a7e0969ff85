import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { toKoi8r } from '../gather/make.ts'
import { type Desk, needsChromium, openDesk } from './desk.ts'
import { axeFinds } from './every.ts'

describe('the encoding of a text', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk?.close())

  test('is said with its ground, and by keyboard another one is chosen, seen before, and undone', async () => {
    const page = await desk.open('/')
    const buffer = Buffer.from(toKoi8r('Весной они ушли из города, и больше никто их не видел.'))
    await page.locator('#files').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer })
    await page.locator('a[href^="/source/"]').first().waitFor()
    const source = await page.locator('a[href^="/source/"]').first().getAttribute('href')
    await page.goto(desk.url + source)
    await page.getByText('Read as koi8-r: it is not valid UTF-8').waitFor()
    await page.getByRole('button', { name: 'Read it in another encoding' }).press('Enter')
    const list = page.getByLabel('Read the bytes as')
    await list.selectOption('windows-1251')
    await page.getByText('It would begin: чЕУОПК').waitFor()
    assert.deepEqual(await axeFinds(page), [])
    await page.getByRole('button', { name: 'Read it so' }).press('Enter')
    await page.getByText('Read as windows-1251: a person chose it.').waitFor()
    await page.locator('article [data-o]', { hasText: 'чЕУОПК' }).first().waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('article [data-o]', { hasText: 'Весной они' }).first().waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })

  test('what was left out of a file is said under its title', async () => {
    const page = await desk.open('/')
    const buffer = Buffer.from('<!doctype html><title>A page</title><p>She was <del>guilty</del> absent that day.')
    await page.locator('#files').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer })
    await page.getByRole('link', { name: 'A page' }).first().waitFor()
    const source = await page.getByRole('link', { name: 'A page' }).first().getAttribute('href')
    await page.goto(desk.url + source)
    await page.getByText('What is struck out in one place stands behind the text, masked.').waitFor()
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  })
})
