import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openBadLine } from './bad-line.ts'
import { clockOff, countOf, idsOn, photoFile, record, setUp, signIn, unlock } from './grid-phone.ts'
import { openKillable } from './killable.ts'
import { something } from './village.ts'

const BY_FIRST = 26
const BY_SECOND = 14
const PHOTO_EVERY = 2
/** Of twenty records each: two from the first phone, one from the second. */
const BATCHES_LEAST = 3

interface Acked {
  kept: string[]
  unknown: string[]
  photos: { kept: string[]; unknown: string[] }
}

const acksOf = (page: Page, ids: string[], photos: string[]): Promise<Acked> =>
  page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/v1/sync/acks', { method: 'POST', headers, body: JSON.stringify(body) })).json()
    },
    { ids, photos },
  )

async function recordAll(page: Page, texts: string[]): Promise<void> {
  for (const [n, text] of texts.entries())
    await record(page, text, n % PHOTO_EVERY === 0 ? await photoFile(`p${n}`) : undefined)
}

test('a day in the valley: two phones, no signal, a clock three days off, a battery that dies, answers that vanish', async ({
  baseURL,
}) => {
  test.setTimeout(240_000)
  const line = await openBadLine(baseURL ?? '')
  const disks = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `shanzhi-phone-${name}-`)))
  const [diskOne = '', diskTwo = ''] = disks
  const texts = Array.from({ length: BY_FIRST + BY_SECOND }, (_, n) => `${something()} ${n}`)
  try {
    let one = await openKillable(diskOne, clockOff(3))
    const two = await openKillable(diskTwo, clockOff(-3))
    await setUp(one.page, line.url)
    await setUp(two.page, line.url)

    line.isDown = true
    // Opens with no network at all, from the phone alone.
    await one.page.goto(`${line.url}/grid`)
    await unlock(one.page)
    await recordAll(one.page, texts.slice(0, BY_FIRST))
    await expect(countOf(one.page, 'here')).toHaveText(String(BY_FIRST))
    await recordAll(two.page, texts.slice(BY_FIRST))
    await expect(one.page.locator('.truth')).toContainText('没信号')
    const ids = [...(await idsOn(one.page, 'item:')), ...(await idsOn(two.page, 'item:'))]
    const photos = [...(await idsOn(one.page, 'photo:')), ...(await idsOn(two.page, 'photo:'))]
    expect([ids.length, photos.length]).toEqual([texts.length, texts.length / PHOTO_EVERY])

    line.loss = 0.3
    line.isDown = false
    await one.page.evaluate(() => dispatchEvent(new Event('online')))
    await expect.poll(() => line.puts.length).toBeGreaterThan(4)
    await one.kill()

    one = await openKillable(diskOne, clockOff(3))
    await one.page.goto(`${line.url}/grid`)
    await signIn(one.page)
    await one.page.reload()
    await unlock(one.page)
    // Asked of the county, for a phone that was just unlocked shows nothing unsent until it has looked.
    await expect(async () => {
      for (const { page } of [one, two]) await page.evaluate(() => dispatchEvent(new Event('online')))
      expect((await acksOf(two.page, ids, photos)).unknown).toEqual([])
      for (const { page } of [one, two]) await expect(countOf(page, 'here')).toHaveText('0', { timeout: 3000 })
    }).toPass({ timeout: 120_000 })

    expect(line.dropped).toBeGreaterThan(10)
    line.loss = 0
    const acks = await acksOf(two.page, ids, photos)
    expect(acks.unknown).toEqual([])
    expect(acks.photos.unknown).toEqual([])
    expect(new Set(acks.kept).size).toBe(texts.length)
    expect(new Set(acks.photos.kept).size).toBe(photos.length)
    // Sent more than once, and kept once: the county answers with what it holds of each number.
    expect(line.batches).toBeGreaterThan(BATCHES_LEAST)
    const twice = line.puts.length - new Set(line.puts).size
    expect(twice).toBeGreaterThan(0)
    for (const { page } of [one, two]) expect(await idsOn(page, 'photo:')).toEqual([])
    await one.kill()
    await two.kill()
  } finally {
    await line.close()
    for (const disk of disks) rmSync(disk, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
