import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

let county: TestCounty
let id = ''
beforeAll(async () => {
  county = await openCounty()
  const report = county.report({ gridCode: `${GUIHUA}001`, phone: '13800004321' })
  id = report.id
  await county.anyone().post('/api/v1/matters', report)
  const grid = county.staff('grid.guihua')
  await grid.post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 1 })
  await grid.post(`/api/v1/matters/${id}/handlings`, { id: newId(), seen: 2, text: '换了灯头' })
})
afterAll(() => county.close())

function desk(account: AccountName) {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${account}`)
  return browser
}
const page = `/desk/matters/id?queue=to-call`

test('what another unit handled waits for a call, with what the caller needs and no whole number', async () => {
  const { text } = await desk('town.shouchang').get('/desk/callbacks')
  expect(text).toContain(id)
  expect(text).toContain('尾号 4321')
  expect(text).not.toContain('13800004321')
  expect((await desk('town.qiantan').get('/desk/callbacks')).text).not.toContain(id)
})

test('nobody who handles it, and nobody without that power, has such a list', async () => {
  for (const account of ['grid.guihua', 'village.guihua', 'leader.shouchang', 'dept.transport', 'auditor'] as const)
    expect((await desk(account).get('/desk/callbacks')).status, account).toBe(403)
})

test('a call that reached nobody is counted; one that did closes it by what was said', async () => {
  const town = desk('town.shouchang')
  const url = page.replace('id', id)
  const action = `/desk/matters/${id}/callbacks?queue=to-call`
  const drawn = await town.get(url)
  expect(drawn.text).toContain('我是寿昌镇指挥室的，不是办事的那家')
  await town.submit(action, { reached: 'no' })
  expect((await town.get('/desk/callbacks')).text).toContain('打过 1 次，共 2 次')
  await town.get(url)
  const unsaid = await town.submit(action, { reached: 'yes', text: '老人说亮了' })
  expect(unsaid.status).toBe(400)
  expect(unsaid.text).toContain('href="#called-back-solved"')
  expect(unsaid.text).toContain('老人说亮了')
  expect(await town.submit(action, { reached: 'yes', solved: 'yes', satisfaction: 'satisfied' })).toMatchObject({
    status: 303,
  })
  expect((await town.get('/desk/callbacks')).text).not.toContain(id)
  const detail = await county.staff('town.shouchang').get(`/api/v1/matters/${id}`)
  expect(detail.body).toMatchObject({ state: 'closed', outcome: 'solved', satisfaction: 'satisfied' })
})
