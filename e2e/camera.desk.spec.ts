import { type Browser, expect, type Page, test } from '@playwright/test'
import { alarmNotice, CAMERA, keepalive, notice, openDevice, type SipDevice } from '#testing/sip-device.ts'
import { press } from './keys.ts'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'
import { GRID, something, VILLAGE } from './village.ts'

const PASSWORD = 'Water-2026'

async function deskOf(browser: Browser, baseURL: string | undefined, name: string): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width: 1440, height: 900 } })
  await signInStaff(context, name)
  return context.newPage()
}

/** Twenty digits that no earlier run has entered; digits 11–13 say that it is a recorder. */
const newCode = () => `3301820000118${String(Date.now()).slice(-7)}`

/** Over UDP an answer may be late: a device says it again, and nothing is done twice. */
const answered = (ask: () => Promise<number | undefined>, status: number) => expect.poll(ask).toBe(status)

/** The device comes, and tells which camera it has. */
async function come(device: SipDevice, code: string): Promise<void> {
  await answered(() => device.register({ id: code, password: 'wrong-2026' }), 403)
  await answered(() => device.register({ id: code, password: PASSWORD }), 200)
  await expect.poll(() => device.heard('MESSAGE').length).toBeGreaterThan(0)
  const asked = device.heard('MESSAGE').at(-1)?.body.toString() ?? ''
  const item = `<Item><DeviceID>${CAMERA}</DeviceID><Name>dam</Name><Status>ON</Status></Item>`
  const number = Number(/<SN>(\d+)/.exec(asked)?.[1])
  const list = notice('Catalog', `<DeviceList Num="1">${item}</DeviceList>`, code, 'Response', number)
  await answered(() => device.tell(list, 'MESSAGE', code), 200)
  await answered(() => device.tell(keepalive().replace(/\d{20}/, code), 'MESSAGE', code), 200)
}

test('a camera’s alarm, from the device to a solved event: seen, dispatched, handled, closed', async ({
  browser,
  baseURL,
}) => {
  const words = something()
  const code = newCode()
  // The gateway of the journeys listens on the UDP port of the same number.
  const device = await openDevice(Number(new URL(baseURL ?? '').port))

  await test.step('the administrator enters the device, and it comes', async () => {
    const admin = await deskOf(browser, baseURL, 'admin')
    await admin.goto('/desk/cameras')
    await expectReadable(admin, 'zh-CN')
    for (const [name, value] of Object.entries({ code, name: '水库录像机', place: GRID, password: PASSWORD }))
      await admin.locator(`[name="${name}"]`).fill(value)
    await admin.locator('form[action="/desk/camera-devices"] .btn-main').click()
    await expect(admin.locator('.notice-done')).toBeVisible()
    await come(device, code)
    await admin.reload()
    await expect(admin.locator('main')).toContainText('在线')
    await expect(admin.locator('main')).toContainText('dam')
  })

  const town = await deskOf(browser, baseURL, 'town.shouchang')
  await test.step('it rings twice; the town sees one event in the command centre and dispatches it', async () => {
    const at = new Date().toISOString().slice(0, 19)
    const alarm = alarmNotice(CAMERA, 6, at, words).replace('GB2312', 'UTF-8')
    for (const _ of [1, 2]) await answered(() => device.tell(alarm, 'MESSAGE', code), 200)
    await town.goto(`/command?place=${VILLAGE}`)
    const event = town.locator('.events li', { hasText: words })
    await expect(event).toHaveCount(1)
    await event.locator('a').first().click()
    await expect(town.locator('#record-title')).toContainText(words)
    await press(town, 's')
    await town.locator('#act-urged button').click()
    await expect(town.locator('.course')).toContainText('督办')
  })

  await test.step('the grid worker handles it, and the town finds it solved', async () => {
    const grid = await deskOf(browser, baseURL, 'grid.guihua')
    await grid.goto(town.url())
    await press(grid, 'a')
    await expect(grid.locator('.course')).toContainText('接件')
    await press(grid, 'h')
    await grid.locator('#handled-text').fill('到水边看过，人已经劝走。')
    await grid.locator('#act-handled button').click()
    await expect(grid.locator('.course')).toContainText('人已经劝走')
    await town.reload()
    await press(town, 'b')
    const call = town.locator('#act-called-back')
    await call.locator('[name="reached"][value="yes"]').check()
    await call.locator('[name="solved"][value="yes"]').check()
    await call.locator('button').click()
    await expect(town.locator('.record-head')).toContainText('解决')
    await expect(town.locator('#act-handled')).toHaveCount(0)
  })
  await device.close()
})
