import { expect, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { signInStaff } from './staff.ts'

const VILLAGE = '330182109249'
const EDITOR = `/desk/villages/${VILLAGE}/grids`
/** Far ahead: nothing that other journeys see changes. */
const [LATER, LAST] = ['2029-03-01', '2029-06-01']
const WIDE_PX = 1440
const NARROW_PX = 768

type Point = [number, number]
interface Grid {
  id: string
  geometry: { coordinates: [Point[]] }
}

/** Of a day; of today without one, as the editor draws them. */
async function gridsOn(page: Page, day?: string): Promise<Grid[]> {
  const answer = await page.request.get(day ? `/desk/grids.geojson?on=${day}` : '/desk/grids.geojson')
  expect(answer.headers()['content-type']).toContain('application/geo+json')
  const { type, features } = (await answer.json()) as { type: string; features: Grid[] }
  expect(type).toBe('FeatureCollection')
  return features.filter(({ id }) => id.startsWith(VILLAGE))
}

const said = (point: Point): string => point.join(',')
const openRing = ({ geometry }: Grid): Point[] => geometry.coordinates[0].slice(0, -1)

/** A corner in the middle of the border between two grids, and one where the village ends. */
function cornersOf(grids: readonly Grid[]): { inner: Point; outer: Point } {
  const times = new Map<string, number>()
  for (const point of grids.flatMap(openRing)) times.set(said(point), (times.get(said(point)) ?? 0) + 1)
  const isShared = (point: Point | undefined) => point !== undefined && times.get(said(point)) === 2
  const rings = grids.map(openRing)
  const at = (ring: Point[], i: number) => ring[(i + ring.length) % ring.length]
  const inner = rings.flatMap((ring) =>
    ring.filter((point, i) => isShared(point) && isShared(at(ring, i - 1)) && isShared(at(ring, i + 1))),
  )[0]
  const outer = rings.flat().find((point) => times.get(said(point)) === 1)
  if (!inner || !outer) throw new Error('The village has no such corners.')
  return { inner, outer }
}

/** By keys alone: the first corner is reached by Tab's order, the wanted one by the page key, and moved by arrows. */
async function moveCorner(page: Page, point: Point, key: string, times: number): Promise<void> {
  const corner = page.locator(`.grid-corner[data-at="${said(point)}"]`)
  const order = await page
    .locator('.grid-corner')
    .evaluateAll((all, at) => all.findIndex((one) => one.getAttribute('data-at') === at), said(point))
  await page.locator('.grid-corner').first().focus()
  for (let n = 0; n < order; n += 1) await page.keyboard.press('PageDown')
  await expect(corner).toBeFocused()
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key)
  await expect(corner).toHaveClass(/is-moved/)
}

const sendAs = (page: Page, intent: 'check' | 'draft' | 'final') =>
  page.locator(`#grid-act button[value=${intent}]`).click()

test('borders are changed at the desk: a tear is shown on the map and refused, put right by keys, split, and exported', async ({
  page,
  context,
}) => {
  await signInStaff(context, 'town.shouchang')
  await page.goto('/desk/grids')
  await expectReadable(page, 'zh-CN')
  await page.locator('.grid-acts a', { hasText: '十八桥' }).click()
  await page.locator('.grid-acts a', { hasText: '移边界' }).click()
  const before = await gridsOn(page, LAST)
  const { inner, outer } = cornersOf(await gridsOn(page))
  await page.locator('#f-validOn').fill(LATER)
  await page.locator('#f-reason').fill('沟渠改道')

  await moveCorner(page, outer, 'Shift+ArrowRight', 4)
  const torn = await page.locator('textarea[name=moves]').inputValue()
  await sendAs(page, 'final')
  await expect(page.locator('.notice-late')).toContainText('没有定稿')
  await expect(page.locator('.grid-fault').first()).toBeVisible()
  await expect(page.locator('textarea[name=moves]')).toHaveValue(torn)
  await expect(page.locator('#f-reason')).toHaveValue('沟渠改道')
  for (const width of [WIDE_PX, NARROW_PX]) {
    await page.setViewportSize({ width, height: 900 })
    await expectReadable(page, 'zh-CN')
  }
  await page.setViewportSize({ width: WIDE_PX, height: 900 })

  await page.locator('textarea[name=moves]').fill('')
  await moveCorner(page, inner, 'ArrowUp', 2)
  await sendAs(page, 'check')
  await expect(page.locator('.notice-done')).toContainText('可以定稿')
  await expect(page.locator('.grid-fault')).toHaveCount(0)
  await sendAs(page, 'final')
  await expect(page).toHaveURL(new RegExp(`${EDITOR}\\?saved=final`))

  // A line over the whole grid at half its height, typed point by point.
  const [first] = await gridsOn(page, LAST)
  if (!first) throw new Error('The village has no grid.')
  const [lons, lats] = [openRing(first).map(([lon]) => lon), openRing(first).map(([, lat]) => lat)]
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  await page.goto(`${EDITOR}?act=split`)
  await page.locator('#f-code').selectOption(first.id)
  await page.locator('#f-line').fill(`${Math.min(...lons) - 0.001}, ${middle}\n${Math.max(...lons) + 0.001}, ${middle}`)
  await expect(page.locator('#grid-line')).not.toHaveAttribute('points', '')
  await page.locator('#f-name').fill('上片')
  await page.locator('#f-name2').fill('下片')
  await page.locator('#f-validOn').fill(LAST)
  await page.locator('#f-reason').fill('户数增加')
  await sendAs(page, 'draft')
  await expect(page).toHaveURL(/saved=draft/)
  expect(await gridsOn(page, LAST)).toHaveLength(before.length)
  await page.locator(`a[href*="draft="]`).first().click()
  await expect(page.locator('#f-name')).toHaveValue('上片')
  await sendAs(page, 'final')
  await expect(page).toHaveURL(/saved=final/)
  await expectReadable(page, 'zh-CN')
  const after = await gridsOn(page, LAST)
  expect(after).toHaveLength(before.length + 1)
  expect(after.map(({ id }) => id)).not.toContain(first.id)
})
