import { expect, type Page, test } from '@playwright/test'
import { countOf, goTo, idsOn, photoFile, record, setUp, unlock, withoutSignal } from './grid-phone.ts'
import { expectReadable, smallTargets } from './reading.ts'
import { something } from './village.ts'

const LEAST_PX = 44
const TAPS_MOST = 6
const VISIT_MS_MOST = 20_000
const ROOM_BYTES = 2_500_000
const LARGE_PX = 1400

test.describe.configure({ timeout: 180_000 })

/** Shows a screen as long as it is: a row that lies half under the fixed bar is reached by scrolling, not too small. */
async function unroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 760 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 360, height })
}

/** A slow phone: a photo takes its time to be made small, and the browser has closed the database behind the page's back. */
const slowAndForgetful = (page: Page) =>
  page.evaluate(() => {
    const make = globalThis.createImageBitmap.bind(globalThis) as (blob: Blob) => Promise<ImageBitmap>
    globalThis.createImageBitmap = async (blob: unknown) => {
      await new Promise((resume) => setTimeout(resume, 700))
      return make(blob as Blob) // The app gives it nothing else.
    }
    const begin = IDBDatabase.prototype.transaction
    const closed = new WeakSet<IDBDatabase>()
    let times = 0
    IDBDatabase.prototype.transaction = function (...given) {
      times += 1
      if (times === 3) closed.add(this)
      if (closed.has(this)) this.close()
      return begin.apply(this, given)
    }
  })

test('every screen can be read aloud, fits 360 px and a thumb, in both languages', async ({ page }) => {
  await setUp(page)
  await expect(countOf(page, 'here')).toHaveText('0')
  await page.locator('[data-act=visit]').first().click()
  const door = page.url().split('/').at(-2) ?? ''
  for (const lang of ['zh-CN', 'en'] as const) {
    for (const screen of ['today', 'find', `household/${door}`, `capture/x/${door}/visit`, 'outbox']) {
      await goTo(page, screen)
      await unroll(page)
      await expectReadable(page, lang)
      expect(await smallTargets(page, LEAST_PX), screen).toEqual([])
    }
    for (const kind of ['information', 'hazard', 'quarrel']) {
      await goTo(page, `capture/${kind}${lang}/${door}/${kind}`)
      await expectReadable(page, lang)
    }
    await goTo(page, 'outbox')
    if (lang === 'zh-CN') await page.getByRole('button', { name: 'English' }).click()
  }
  await page.getByRole('button', { name: 'Lock' }).click()
  await expectReadable(page, 'en')
  await page.getByRole('button', { name: 'Forgot the PIN' }).click()
  await expectReadable(page, 'en')
})

test('a visit takes six taps and twenty seconds at most; it is in the county with its words, and no position ever left the phone', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/sync/records/')) sent.push(request.postData() ?? '')
  })
  await setUp(page)
  let taps = 0
  const begun_ms = Date.now()
  const tap = async (selector: string) => {
    taps += 1
    await page.locator(selector).first().click()
  }
  await tap('[data-act=visit]')
  await tap('input[name=outcome][value=reached]')
  await tap('.chip')
  await tap('#keep')
  expect(taps).toBeLessThanOrEqual(TAPS_MOST)
  await expect(page.locator('.notice-done')).toBeVisible()
  expect(Date.now() - begun_ms).toBeLessThanOrEqual(VISIT_MS_MOST)
  await expect(countOf(page, 'county')).toHaveText('1', { timeout: 20_000 })
  expect(sent.length).toBeGreaterThan(0)
  for (const body of sent) expect(body).not.toMatch(/"(lon|lat)"/)
})

test('a voice note is spoken without a signal, outlives a reload, is listened to, and is whole at the desk', async ({
  page,
}) => {
  await setUp(page)
  await withoutSignal(page, true)
  const text = something()
  await page.locator('.bar .btn-main').click()
  await page.locator('#f-text').fill(text)
  await page.locator('#voice').click()
  await expect(page.locator('#voice-stop')).toContainText('5', { timeout: 15_000 })
  await page.reload()
  await unlock(page)
  // Nobody stopped it: what was spoken until a few seconds before is there.
  await page.getByRole('button', { name: '不要这段' }).click()
  await page.locator('#voice').click()
  await expect(page.locator('#voice-stop')).toContainText('2')
  await page.locator('#voice-stop').click()
  await page.getByRole('button', { name: '听一听' }).click()
  await expectReadable(page, 'zh-CN')
  await expect
    .poll(() => page.locator('audio').evaluate((one: HTMLAudioElement) => one.error === null && one.currentTime > 0))
    .toBe(true)
  await page.locator('#keep').click()
  await withoutSignal(page, false)
  await expect(countOf(page, 'county')).toHaveText('1', { timeout: 20_000 })
  expect(await idsOn(page, 'photo:')).toEqual([])
  const [id] = await idsOn(page, 'item:')
  await page.goto(`/desk/grid-records/${id}`)
  await expect(page.getByText(text)).toBeVisible()
  const spoken = await page.locator('audio').evaluate(async (one: HTMLAudioElement) => {
    one.muted = true
    await one.play()
    return one.error === null
  })
  expect(spoken).toBe(true)
  await expectReadable(page, 'zh-CN')
})

test('solved on the spot, facts changed, nothing lost to a reload between two letters', async ({ page }) => {
  await setUp(page)
  const text = something()
  await page.locator('.bar .btn-main').click()
  await page.locator('input[name=kind][value=quarrel]').click()
  await slowAndForgetful(page)
  await page.locator('#f-text').fill('先写几个字')
  await page.locator('.photo input').setInputFiles(await photoFile('slow'))
  await page.locator('#f-text').fill(text)
  await expect(page.locator('.photo')).toContainText('1')
  await expect(page.locator('#f-text')).toHaveValue(text)
  await expect(page.locator('.saved')).toBeVisible()
  await page.reload()
  await unlock(page)
  await expect(page.locator('#f-text')).toHaveValue(text)
  await expect(page.locator('.photo')).toContainText('1')
  await page.locator('.solved input').click()
  await page.locator('#f-solved-text').fill('各让一步')
  await page.locator('#keep').click()
  await expect(page.locator('#f-says-error')).toBeVisible()
  await page.locator('input[name=says][value=yes]').click()
  await page.locator('#keep').click()
  await expect(countOf(page, 'county')).toHaveText('1', { timeout: 20_000 })

  await goTo(page, 'find')
  await page.locator('.rows a').nth(3).click()
  await page.locator('.screen .btn').nth(1).click()
  await page.locator('#fact-people').fill('7')
  await page.locator('#keep').click()
  await expect(countOf(page, 'county')).toHaveText('2', { timeout: 20_000 })
})

test('the phone is full: it says so, keeps the words on the screen, and saves them when there is room', async ({
  page,
}) => {
  const cdp = await page.context().newCDPSession(page)
  const origin = new URL(test.info().project.use.baseURL ?? '').origin
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_BYTES })
  await setUp(page)
  await page.locator('.bar .btn-main').click()
  await page.locator('#f-text').fill('写满以前的话')
  await expect(async () => {
    await page.locator('.photo input').setInputFiles(await photoFile('large', LARGE_PX))
    await expect(page.locator('.notice-late')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.locator('#f-text')).toHaveValue('写满以前的话')
  await cdp.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(async () => {
    await page.locator('.notice-late .btn').click({ timeout: 1000 })
    await expect(page.locator('.saved')).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
})

/** The signal goes at the very moment the county has the phone's key: no list is fetched after that. */
async function losesSignalAtSetUp(page: Page): Promise<void> {
  let isRegistered = false
  await page.route('**/api/v1/sync/devices', async (route) => {
    isRegistered = true
    await route.continue()
  })
  await page.route('**/api/v1/sync/snapshot*', (route) => (isRegistered ? route.abort() : route.continue()))
}

test('PIN forgotten: a new one after signing in, every record still there; a wrong one deletes nothing', async ({
  page,
}) => {
  await losesSignalAtSetUp(page)
  await setUp(page)
  await withoutSignal(page, true)
  await record(page, something(), await photoFile('one'))
  await expect(countOf(page, 'here')).toHaveText('1')
  await withoutSignal(page, false)
  await page.unroute('**/api/v1/sync/snapshot*')
  await page.reload()
  for (let times = 0; times < 5; times += 1) {
    await page.locator('#pin').fill('999991')
    await expect(page.locator('#pin')).toHaveValue('')
  }
  await expect(page.locator('.gate')).toContainText('请等 30 秒')
  await page.reload()
  await expect(page.locator('.gate')).toContainText(/请等 \d+ 秒/)
  await expect(page.locator('.gate button[type=submit]')).toBeDisabled()
  await page.getByRole('button', { name: '忘了密码' }).click()
  await page.locator('#pin').fill('135790')
  await page.locator('#pin-again').fill('135790')
  await page.locator('button[type=submit]').click()
  await expect(countOf(page, 'county')).toHaveText('1', { timeout: 30_000 })
  await page.reload()
  await unlock(page, '135790')
})
