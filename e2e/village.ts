import { randomInt } from 'node:crypto'
import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { newId } from '#kernel/id.ts'
import { middlesOf, readCountyMap } from '#seed/geometry/read-county-map.ts'
import { DEMO_PASSWORD } from '#seed/people/demo-accounts.ts'

/** A village of the demonstration county and its first grid. */
export const VILLAGE = '330182109257'
export const GRID = `${VILLAGE}001`
const GRID_WORKER = 'grid.guihua'

/** A point in the grid, as a phone there would give it. */
export function pointInGrid(): { longitude: number; latitude: number } {
  const [longitude, latitude] = middlesOf(readCountyMap()).get(GRID) ?? [0, 0]
  return { longitude, latitude }
}

/** A picture of one point. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const SIGNS = '天地山水风云雨雪春夏秋冬东西南北江河湖海田林竹木花草石土村桥井塘路灯亭台门窗墙瓦屋院车船牛羊鸡鱼米麦茶果'
const SIGNS_SAID = 12

/** Nothing else in the county shares its words: what is alike under way is asked about before it is sent. */
export const something = (): string => Array.from({ length: SIGNS_SAID }, () => SIGNS[randomInt(SIGNS.length)]).join('')

interface ReportMore {
  village?: string
  grid?: string
  phone?: string
}

/** Fills in screen one and sends it; leaves the reader on the receipt. Gives its signs. */
export async function report(page: Page, text: string, more: ReportMore = {}): Promise<string> {
  await page.goto(`/v/${more.village ?? VILLAGE}/report`)
  await page.locator('#f-text').fill(text)
  if (more.grid) await page.locator('#f-gridCode').selectOption(more.grid)
  if (more.phone) await page.locator('#f-phone').fill(more.phone)
  await page.locator('#report .btn-main').click()
  await page.waitForURL(/\/r\/[0-9A-Z-]+\?new=1/)
  return /\/r\/([^?]+)/.exec(page.url())?.[1] ?? ''
}

/** The grid worker takes it up and says it is handled. */
export async function handle(request: APIRequestContext, receipt: string): Promise<void> {
  const { id, version } = await (await request.get(`/api/v1/receipts/${receipt}`)).json()
  const session = await request.post('/api/v1/sessions', { data: { name: GRID_WORKER, password: DEMO_PASSWORD } })
  expect(session.ok()).toBe(true)
  const act = async (resource: string, seen: number, more: object = {}) => {
    const done = await request.post(`/api/v1/matters/${id}/${resource}`, { data: { id: newId(), seen, ...more } })
    expect(done.status(), await done.text()).toBe(201)
  }
  await act('acceptances', version)
  await act('handlings', version + 1, { text: '扶正了，底座重新浇了水泥。' })
}
