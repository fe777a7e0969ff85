import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { patience } from './chromium.ts'
import { type Desk, hears, needsChromium, openDesk } from './desk.ts'

type Opened = Page & { readonly wrong: string[] }

describe('two people at one case', { ...needsChromium, timeout: 600_000 }, () => {
  let desk: Desk
  let ana: Opened
  let boris: Page
  let source: string
  before(async () => {
    desk = await openDesk({ bundled: 'teaching' })
    ana = await desk.open('/people')
    const { sources } = await (await ana.request.get(`${desk.url}/api/case`)).json()
    source = `${desk.url}/source/${sources[0].id}`
  })
  after(() => desk?.close())
  const read = async (page: Page): Promise<void> => {
    await page.goto(source)
    await page.locator('article .line').first().waitFor()
  }
  const part = async (name: string, role: string): Promise<void> => {
    await ana.goto(`${desk.url}/people`)
    await ana.getByLabel(`The part of ${name}`).selectOption(role)
    await hears(ana, new RegExp(`^${name}: `))
  }

  test('an owner lets a person in; the key is shown once and opens the case elsewhere', async () => {
    await ana.getByLabel('Name', { exact: true }).fill('Boris')
    await ana.getByRole('button', { name: 'Let a person in' }).press('Enter')
    const key = (await ana.locator('code.seal').textContent())!
    await ana.getByText(`${desk.url}/?key=${key}`, { exact: true }).waitFor()
    assert.equal(await ana.locator('select[name=role]').inputValue(), 'decide')
    await ana.reload()
    await ana.getByRole('heading', { name: /^Two people/ }).waitFor()
    assert.equal(await ana.locator('code.seal').count(), 0)
    boris = await (await desk.browser.newContext({ locale: 'en-GB' })).newPage()
    boris.setDefaultTimeout(patience)
    await boris.goto(`${desk.url}/?key=${key}`)
    await boris.getByText('You sign as Boris (decides).').waitFor()
  })

  test('each sees what the other decides, and whose it is', async () => {
    await Promise.all([read(ana), read(boris)])
    await boris.keyboard.press('n')
    await boris.keyboard.press('a')
    await hears(ana, /^Boris: Accepted/)
    await ana.locator('.mg .kept button').first().click()
    await ana
      .locator('.card')
      .getByText(/accepted by Boris/i)
      .waitFor()
  })

  test('the key of a decision leaves what another decided, and an undo that is refused is seen', async () => {
    await ana.locator('article').focus()
    await ana.keyboard.press('r')
    await ana.locator('.card').getByText('Boris has decided this: accepted.').waitFor()
    await ana.keyboard.press('u')
    await hears(boris, /^Ana: /)
    await boris.keyboard.press('Control+z')
    await boris.locator('.notice', { hasText: 'cannot be taken back now' }).waitFor()
    await ana.keyboard.press('Control+z')
    await ana.locator('.notice', { hasText: /^Taken back: / }).waitFor()
    await ana
      .locator('.card')
      .getByText(/accepted by Boris/i)
      .waitFor()
    await ana.keyboard.press('j')
    await ana.locator('.notice').waitFor({ state: 'detached' })
    await ana.keyboard.press('e')
    await ana.getByRole('button', { name: 'Accept with these changes' }).waitFor()
    await boris.keyboard.press('a')
    await ana
      .locator('.card')
      .getByText(/, accepted, at /)
      .waitFor()
    await ana.keyboard.press('Enter')
    await ana.locator('.card').getByText('Boris decided this meanwhile: accepted.').waitFor()
    await boris.keyboard.press('Control+z')
    await ana
      .locator('.card')
      .getByText(/, suggested, at /)
      .waitFor()
    await ana.keyboard.press('Escape')
  })

  test('undo takes back one’s own step only; another’s is asked for by name', async () => {
    assert.match((await ana.getByRole('button', { name: /^Undo: / }).textContent()) ?? '', /Read|Let Boris/)
    await ana.goto(`${desk.url}/ledger`)
    await ana.getByRole('button', { name: /^take it back: Accepted/ }).press('Enter')
    await ana.getByText('This is Boris’s decision. Take it back all the same?').waitFor()
    await ana.getByRole('button', { name: 'Take it back', exact: true }).press('Enter')
    await hears(ana, /^Taken back: Accepted/)
    await hears(boris, /^Ana: Took back/)
    await boris.locator('.mg .kept').waitFor({ state: 'detached' })
  })

  test('whoever may only read or propose decides nothing, and is told so', async () => {
    await part('Boris', 'read')
    await read(boris)
    await boris.getByText('Your part in this case does not let you decide.').waitFor()
    await boris.keyboard.press('n')
    await boris.keyboard.press('a')
    assert.equal(await boris.getByRole('button', { name: 'Accept', exact: true }).isDisabled(), true)
    assert.equal(await boris.locator('.mg .kept').count(), 0)
    await part('Boris', 'decide')
  })

  test('the network is cut: nothing is lost, it is said, and it goes on afterwards', async () => {
    await read(boris)
    await boris.keyboard.press('n')
    await boris.context().setOffline(true)
    await boris.keyboard.press('a')
    await boris
      .locator('.said')
      .getByText(/did not go through/)
      .waitFor()
    assert.equal(await boris.locator('.mg .kept').count(), 0)
    await boris.context().setOffline(false)
    await boris.keyboard.press('a')
    await boris.locator('.mg .kept').waitFor()
    await boris.reload()
    await boris.locator('.mg .kept').first().waitFor()
  })

  test('an actor is joined, taken apart, and both are taken back', async () => {
    await ana.goto(`${desk.url}/actors`)
    await ana.getByRole('link', { name: 'Anders Lind', exact: true }).click()
    await ana.getByRole('checkbox', { name: /^Lind/ }).first().press('Space')
    await ana.getByLabel('Reason').fill('the brother is meant')
    await ana.getByRole('button', { name: 'Take the chosen out' }).press('Enter')
    await hears(ana, /^Took an actor out of "Anders Lind"/)
    await ana.keyboard.press('Control+z')
    await hears(ana, /^Taken back: Took an actor out/)
    assert.deepEqual(ana.wrong, [])
  })

  test('both count the same actors as one: the second is told and sees how it stands', async () => {
    await boris.route('**/api/changes', route => route.abort())
    const choose = async (page: Page): Promise<void> => {
      await page.goto(`${desk.url}/actors`)
      for (const name of ['Marta', 'Marta Lind'])
        await page
          .getByRole('checkbox', { name: `Choose ${name}`, exact: true })
          .first()
          .check()
      await page.getByLabel('Reason').fill('the sister')
    }
    await choose(boris)
    await choose(ana)
    await ana.getByRole('button', { name: 'Count these 2 as one' }).press('Enter')
    await hears(ana, /^Counted/)
    await boris.getByRole('button', { name: 'Count these 2 as one' }).press('Enter')
    await hears(boris, /was changed meanwhile/)
    const { entries } = await (await ana.request.get(`${desk.url}/api/ledger?limit=1`)).json()
    assert.equal(entries[0].by, 'Ana')
    await boris
      .locator('.said')
      .getByText(/was changed meanwhile/)
      .waitFor()
    await ana.keyboard.press('Control+z')
    await hears(ana, /^Taken back: Counted/)
    await boris.unroute('**/api/changes')
  })

  test('a file that failed can be tried again, and a broken address is a page, not a crash', async () => {
    await ana.goto(desk.url)
    const given = await ana.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array([0, 1, 2, 3, 0, 255])], 'broken.pdf', { type: 'application/pdf' }))
      return data
    })
    await ana.dispatchEvent('main', 'drop', { dataTransfer: given })
    const failed = ana.getByRole('region', { name: 'Not in the case' })
    await failed.getByText('broken.pdf').waitFor()
    const again = failed.getByRole('button', { name: /again/i })
    if ((await again.count()) > 0) {
      await again.click()
      await failed.getByText('broken.pdf').waitFor()
    }
    await ana.goto(`${desk.url}/actors`)
    await ana.evaluate(() => history.pushState(null, '', '/source/%E0%A4%A'))
    await ana.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await ana.getByRole('heading', { name: 'There is no page at this address' }).waitFor()
    await ana.goBack()
    await ana.getByRole('heading', { name: /^The texts name/ }).waitFor()
    assert.deepEqual(ana.wrong, [])
  })
})
