import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { DEMO_PASSWORD } from '#seed/people/demo-accounts.ts'

export const PIN = '204618'
export const WORKER = 'grid.guihua'

/** A photo like no other: noise. */
export const photoFile = async (name: string, width = 320) => ({
  name: `${name}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: {
      width,
      height: Math.round(width * 0.75),
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer(),
})

/** Phones whose clock is days off: the app must not care. */
export const clockOff = (days: number): string => `{
  const shift_ms = ${days} * 86400000
  const Real = Date
  globalThis.Date = class extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + shift_ms) }
    static now() { return Real.now() + shift_ms }
  }
}`

export async function signIn(page: Page, name = WORKER): Promise<void> {
  const status = await page.evaluate(
    async (data) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/v1/sessions', { method: 'POST', headers, body: JSON.stringify(data) })).status
    },
    { name, password: DEMO_PASSWORD },
  )
  expect(status).toBe(201)
}

export async function setUp(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/grid`)
  await signIn(page)
  await page.reload()
  await page.locator('#pin').fill(PIN)
  await page.locator('#pin-again').fill(PIN)
  await page.locator('button[type=submit]').click()
  await expect(page.locator('.outbox')).toBeVisible({ timeout: 20_000 })
  // From here on it opens without a network.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.locator('#pin').fill(pin)
  await expect(page.locator('.outbox')).toBeVisible({ timeout: 20_000 })
}

/** The worker's way: the main button, a few words, a photo, save. */
export async function record(page: Page, text: string, photo?: Awaited<ReturnType<typeof photoFile>>): Promise<void> {
  await page.locator('.bar .btn-main').click()
  await page.locator('#f-text').fill(text)
  if (photo) {
    await page.locator('.photo input').setInputFiles(photo)
    await expect(page.locator('.photo')).toContainText('1')
  }
  await page.locator('#keep').click()
  await expect(page.locator('.notice-done')).toBeVisible()
}

export const countOf = (page: Page, part: 'here' | 'sending' | 'county' | 'refused') =>
  page.locator(`[data-part=${part}] b`)

/** The ids that this phone holds, as they lie on its disk. */
export const idsOn = (page: Page, prefix: 'item:' | 'photo:' | 'draft:'): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const named = (await indexedDB.databases()).find(({ name }) => name?.startsWith('grid-rows-'))
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(named?.name ?? '')
      asked.onsuccess = () => resolve(asked.result)
    })
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const asked = db.transaction('rows').objectStore('rows').getAllKeys()
      asked.onsuccess = () => resolve(asked.result)
    })
    db.close()
    return keys
      .map(String)
      .filter((key) => key.startsWith(wanted))
      .map((key) => key.slice(wanted.length))
  }, prefix)

/** A screen of the app by its address; waits for its heading. */
export const goTo = async (page: Page, screen: string) => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/${screen}`)
  await expect(page.locator('h1')).toBeVisible()
}

/** Offline as a phone is: the page lives on, the county does not answer. */
export const withoutSignal = (page: Page, isGone: boolean) => page.context().setOffline(isGone)
