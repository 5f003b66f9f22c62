import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA, NOW, PEISHI, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

/** A browser without script, signed in. */
function desk(account: AccountName): Browser {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${account}`)
  return browser
}

async function reported(change: Record<string, unknown> = {}) {
  const report = county.report({ gridCode: `${GUIHUA}001`, phone: '13800001234', name: '何桂英', ...change })
  await county.anyone().post('/api/v1/matters', report)
  return { id: report.id, page: `/desk/matters/${report.id}?queue=mine`, text: String(report['text']) }
}

const act = (id: string, resource: string) => `/desk/matters/${id}/${resource}?queue=mine`

describe('the inbox', () => {
  test('shows what the desk holds, what hurts first, and counts every heap', async () => {
    const first = await reported()
    const page = await desk('grid.guihua').get('/desk')
    expect(page.status).toBe(200)
    expect(page.text).toContain(first.id)
    expect(page.text).toMatch(/我的待办<\/span><span class="rail-count num" data-heap="mine">\d+/)
    expect((await desk('grid.shibaqiao').get('/desk')).text).not.toContain(first.id)
  })

  test('an overdue matter comes before one that is due later, whichever was reported first', async () => {
    const late = await reported()
    county.setNow(new Date(NOW.getTime() + 20 * 86_400_000))
    const fresh = await reported()
    const page = (await desk('village.guihua').get('/desk?queue=open')).text
    expect(page.indexOf(late.id)).toBeGreaterThan(0)
    expect(page.indexOf(late.id)).toBeLessThan(page.indexOf(fresh.id))
    expect(page).toContain('已超期')
    county.setNow(NOW)
  })

  test('whoever only reads has the territory, no queue of their own and no button', async () => {
    const { id, page } = await reported()
    const reader = desk('leader.shouchang')
    const list = await reader.get('/desk')
    expect(list.text).toContain('寿昌镇全域')
    expect(list.text).not.toContain('我的队列')
    const record = await reader.get(page)
    expect(record.text).toContain('何*英')
    expect(record.text).not.toContain('id="acts"')
    expect((await reader.get(`/desk/matters/${id}`)).text).not.toContain('看电话')
  })

  test('staff without casework are led to their own desk', async () => {
    for (const [account, where] of [
      ['playbook', '/desk/playbook'],
      ['auditor', '/desk/audit'],
      ['admin', '/desk/accounts'],
    ] as const)
      expect(await desk(account).get('/desk')).toMatchObject({ status: 303, location: where })
  })

  test('is narrowed by place and by kind', async () => {
    const here = await reported({ kind: 'street-lamp' })
    const there = await reported({ villageCode: SHIBAQIAO, gridCode: `${SHIBAQIAO}001`, kind: 'road-damage' })
    const town = desk('town.shouchang')
    const inPlace = (await town.get(`/desk?queue=open&place=${GUIHUA}`)).text
    expect(inPlace).toContain(here.id)
    expect(inPlace).not.toContain(there.id)
    const ofKind = (await town.get('/desk?queue=open&place=&kind=road-damage')).text
    expect(ofKind).toContain(there.id)
    expect(ofKind).not.toContain(here.id)
  })

  test('in English it is English throughout, but for what people wrote', async () => {
    const { page, text } = await reported()
    const browser = desk('grid.guihua')
    browser.cookies.set('lang', 'en')
    const shown = (await browser.get(page)).text.replaceAll(text, '')
    const names = /桂花桥东头的路灯不亮[^<"]*|叶小燕|何\*英|中文|善/g
    expect(shown.replace(names, '').match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([])
  })
})

describe('an act by its form', () => {
  test('goes from the grid to the town and back to handled, as the same facts as by the interface', async () => {
    const { id, page } = await reported()
    const grid = desk('grid.guihua')
    await grid.get(page)
    expect(await grid.submit(act(id, 'acceptances'))).toMatchObject({ status: 303 })
    await grid.get(page)
    await grid.submit(act(id, 'upward-referrals'), { text: '要高空车' })
    const village = desk('village.guihua')
    await village.get(page)
    await village.submit(act(id, 'upward-referrals'))
    const town = desk('town.shouchang')
    await town.get(page)
    const assigned = await town.submit(act(id, 'assignments'), { to: `${GUIHUA}/village`, text: '今天去' })
    expect(assigned.location).toBe(`/desk/matters/${id}?queue=mine&done=assigned`)
    expect((await town.get(assigned.location ?? '')).text).toContain('已指派')
    await village.get(page)
    await village.submit(act(id, 'acceptances'))
    await village.get(page)
    expect(await village.submit(act(id, 'handlings'), { text: '换了灯头，试亮正常' })).toMatchObject({ status: 303 })
    const detail = await county.staff('town.shouchang').get(`/api/v1/matters/${id}`)
    expect(detail.body).toMatchObject({ state: 'handled', holder: `${GUIHUA}/village`, version: 7 })
    expect((await town.get(page)).text).toContain('桂花村村委会 陈国梁报办好')
  })

  test('sent twice is done once', async () => {
    const { id, page } = await reported()
    const grid = desk('grid.guihua')
    const drawn = (await grid.get(page)).text
    expect(await grid.submit(act(id, 'acceptances'), {}, drawn)).toMatchObject({ status: 303 })
    expect(await grid.submit(act(id, 'acceptances'), {}, drawn)).toMatchObject({ status: 303 })
    expect((await county.staff('grid.guihua').get(`/api/v1/matters/${id}`)).body.version).toBe(2)
  })

  test('when another was faster nothing is done, what changed is shown and the words stay in their form', async () => {
    const { id, page } = await reported()
    const village = desk('town.shouchang')
    const drawn = (await village.get(page)).text
    await county.staff('grid.guihua').post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 1 })
    const late = await village.submit(act(id, 'urgings'), { text: '请今天就去看，老人摔过' }, drawn)
    expect(late.status).toBe(409)
    expect(late.text).toContain('刚才有人先办了')
    expect(late.text).toContain('桂花村第1网格 叶小燕接件')
    expect(late.text).toMatch(/<textarea[^>]*id="urged-text"[^>]*>请今天就去看，老人摔过<\/textarea>/)
    const again = await village.submit(act(id, 'urgings'), { text: '请今天就去看，老人摔过' })
    expect(again.status).toBe(303)
  })

  test('when the form itself is gone the words are still on the page', async () => {
    const { id, page } = await reported()
    const grid = desk('grid.guihua')
    const drawn = (await grid.get(page)).text
    const own = county.staff('grid.guihua')
    await own.post(`/api/v1/matters/${id}/upward-referrals`, { id: newId(), seen: 1 })
    const late = await grid.submit(act(id, 'returns'), { reason: '这盏灯是公路站的' }, drawn)
    expect(late.status).toBe(409)
    expect(late.text).toContain('您写的字还在')
    expect(late.text).toContain('这盏灯是公路站的')
  })

  test('a fault of a field is said beside it, and what was typed stays', async () => {
    const { id, page } = await reported()
    const town = desk('town.shouchang')
    await town.get(page)
    const wrong = await town.submit(act(id, 'assignments'), { to: `${PEISHI}/village`, text: '请去看' })
    expect(wrong.status).toBe(409)
    expect(wrong.text).toContain('href="#assigned-to"')
    expect(wrong.text).toMatch(/<textarea[^>]*id="assigned-text"[^>]*>请去看<\/textarea>/)
    const empty = await town.submit(act(id, 'assignments'), {})
    expect(empty).toMatchObject({ status: 400 })
    expect(empty.text).toContain('这一项要填')
  })

  test('the wrong role gets 403 and another territory 404, whatever they send', async () => {
    const { id } = await reported()
    const fields = { id: newId(), seen: '1', reason: '不是我村的事', text: '看过了', to: `${GUIHUA}/village` }
    for (const resource of ['acceptances', 'returns', 'assignments', 'handlings', 'urgings', 'suspensions']) {
      expect(await send('leader.shouchang', resource), resource).toBe(403)
      expect(await send('town.qiantan', resource), resource).toBe(404)
    }
    async function send(account: AccountName, resource: string): Promise<number> {
      const browser = desk(account)
      const { text: own } = await browser.get('/desk?queue=all')
      const more = resource === 'suspensions' ? { until: '2026-11-20' } : {}
      return (await browser.submit(act(id, resource), { ...fields, ...more }, own)).status
    }
  })

  test('a form of another site is refused', async () => {
    const { id } = await reported()
    const grid = desk('grid.guihua')
    const answer = await grid.submit(act(id, 'acceptances'), { id: newId(), seen: '1' }, '<form>')
    expect(answer.status).toBe(403)
    expect((await county.staff('grid.guihua').get(`/api/v1/matters/${id}`)).body.version).toBe(1)
  })
})

describe('what the page offers', () => {
  test('the numbers are opened by asking, and each look is written down', async () => {
    const { id, page } = await reported()
    const grid = desk('grid.guihua')
    const drawn = await grid.get(page)
    expect(drawn.text).toContain('尾号 1234')
    expect(drawn.text).not.toContain('13800001234')
    const opened = await grid.submit(act(id, 'contact-readings'))
    expect(opened.text).toContain('13800001234')
    expect(opened.text).toContain('何桂英')
    expect(opened.headers['cache-control']).toBe('no-store')
  })

  test('usual words come filled in by their address, and a blank left in them is not sent', async () => {
    const { id } = await reported()
    await county.staff('grid.guihua').post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 1 })
    const grid = desk('grid.guihua')
    const drawn = await grid.get(`/desk/matters/${id}?queue=mine&act=handled&template=handled`)
    expect(drawn.text).toMatch(/<textarea[^>]*id="handled-text"[^>]*>已经办理：〔办了什么〕/)
    const sent = await grid.submit(act(id, 'handlings'), { text: '已经办理：〔办了什么〕。' })
    expect(sent.status).toBe(400)
    expect(sent.text).toContain('〔办了什么〕')
  })

  test('only what can be done now is offered', async () => {
    const { id, page } = await reported()
    const grid = desk('grid.guihua')
    expect((await grid.get(page)).text).not.toContain('id="act-handled"')
    await county.staff('grid.guihua').post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 1 })
    const accepted = (await grid.get(page)).text
    expect(accepted).toContain('id="act-handled"')
    expect(accepted).not.toContain('id="act-extension-granted"')
    expect(accepted.match(/btn btn-main/g)).toHaveLength(1)
  })
})
