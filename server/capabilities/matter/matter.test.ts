import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const act = (seen: number, more: Record<string, unknown> = {}) => ({ id: newId(), seen, ...more })

describe('a matter reported once', () => {
  test('travels from the grid to the town and back until the resident says it is solved', async () => {
    const report = county.report({ gridCode: `${GUIHUA}001`, phone: '13800001234' })
    const taken = await county.anyone().post('/api/v1/matters', report)
    expect(taken).toMatchObject({ status: 201, body: { id: report.id, repeated: false } })
    const url = `/api/v1/matters/${report.id}`
    const grid = county.staff('grid.guihua')
    expect(await grid.post(`${url}/acceptances`, act(1))).toMatchObject({
      status: 201,
      body: { state: 'accepted', holder: `${GUIHUA}001/grid` },
    })
    expect(await grid.post(`${url}/upward-referrals`, act(2))).toMatchObject({ body: { holder: `${GUIHUA}/village` } })
    const village = county.staff('village.guihua')
    await village.post(`${url}/acceptances`, act(3))
    expect(await village.post(`${url}/upward-referrals`, act(4, { text: '村里没有高空车' }))).toMatchObject({
      body: { holder: '330182109/town' },
    })
    const town = county.staff('town.shouchang')
    expect(await town.post(`${url}/assignments`, act(5, { to: `${GUIHUA}/village` }))).toMatchObject({ status: 201 })
    await village.post(`${url}/acceptances`, act(6))
    expect(await village.post(`${url}/handlings`, act(7, { text: '换了灯头，试亮正常' }))).toMatchObject({
      body: { state: 'handled' },
    })
    const receipt = taken.body.receipt
    const seen = await county.anyone().get(`/api/v1/receipts/${receipt}`)
    expect(seen).toMatchObject({ status: 200, body: { state: 'handled', may: { say: true } } })
    expect(JSON.stringify(seen.body)).not.toContain('徐敏')
    const said = await county
      .anyone()
      .post(`/api/v1/receipts/${receipt}/sayings`, { id: newId(), solved: 'yes', satisfaction: 'fair' })
    expect(said).toMatchObject({ status: 201, body: { state: 'closed' } })
  })

  test('sent twice it is taken down once, with the same receipt; other content under the same id is refused', async () => {
    const report = county.report()
    const first = await county.anyone().post('/api/v1/matters', report)
    const second = await county.anyone().post('/api/v1/matters', report)
    expect(second.body).toEqual({ ...first.body, repeated: true })
    expect(await county.anyone().post('/api/v1/matters', { ...report, text: '另外一件事情' })).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    })
  })

  test('sent five times at once it is taken down once', async () => {
    const report = county.report({ phone: '13800009999' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => county.anyone().post('/api/v1/matters', report)))
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.receipt)).size).toBe(1)
    expect(answers.filter((answer) => !answer.body.repeated)).toHaveLength(1)
    const village = county.staff('village.guihua')
    const once = act(1)
    const acts = await Promise.all(
      Array.from({ length: 5 }, () => village.post(`/api/v1/matters/${report.id}/acceptances`, once)),
    )
    expect(acts.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 200, 201])
  })

  test('an officer of another town, a strange department and roles without casework cannot tell that it exists', async () => {
    const report = county.report()
    await county.anyone().post('/api/v1/matters', report)
    for (const stranger of [
      'town.qiantan',
      'village.shibaqiao',
      'grid.shibaqiao',
      'dept.housing',
      'admin',
      'auditor',
      'playbook',
    ] as const)
      expect(await county.staff(stranger).get(`/api/v1/matters/${report.id}`), stranger).toMatchObject({ status: 404 })
    expect(await county.staff('centre').get(`/api/v1/matters/${report.id}`)).toMatchObject({ status: 200 })
    expect(await county.anyone().get(`/api/v1/matters/${report.id}`)).toMatchObject({ status: 401 })
  })

  test('two officers at once: the second is told what changed', async () => {
    const report = county.report()
    await county.anyone().post('/api/v1/matters', report)
    const village = county.staff('village.guihua')
    await village.post(`/api/v1/matters/${report.id}/acceptances`, act(1))
    const late = await village.post(`/api/v1/matters/${report.id}/returns`, act(1, { reason: '不是我村的' }))
    expect(late).toMatchObject({ status: 409, body: { code: 'matter.changed', params: { verb: 'accepted' } } })
  })

  test('a department reaches what is assigned to it and nothing else', async () => {
    const report = county.report({ villageCode: PEISHI })
    await county.anyone().post('/api/v1/matters', report)
    const url = `/api/v1/matters/${report.id}`
    expect(
      await county.staff('centre').post(`${url}/assignments`, act(1, { to: '330182/dept-transport' })),
    ).toMatchObject({ status: 201 })
    expect(await county.staff('dept.transport').get(url)).toMatchObject({
      status: 200,
      body: { holder: '330182/dept-transport' },
    })
    expect(await county.staff('dept.housing').get(url)).toMatchObject({ status: 404 })
  })
})

describe('those who wait', () => {
  test('get one text message when it is said to be done, without a word of the matter', async () => {
    const report = county.report({ phone: '13900005678', text: '自来水有铁锈味，孩子拉肚子' })
    await county.anyone().post('/api/v1/matters', report)
    const url = `/api/v1/matters/${report.id}`
    const village = county.staff('village.guihua')
    await village.post(`${url}/acceptances`, act(1))
    const done = act(2, { text: '换了管子' })
    await village.post(`${url}/handlings`, done)
    await village.post(`${url}/handlings`, done)
    const notify = county.jobs.find((job) => job.task === 'matter-notify')
    const system = (work: Parameters<typeof actIn>[3]) => actIn(county.floor, SYSTEM, 'test', work)
    await notify?.run(system as never, { matterId: report.id, actionId: done.id, verb: 'handled' })
    const messages = await actIn(county.floor, SYSTEM, 'test', ({ tx }) =>
      tx.selectFrom('sms_outbox').select(['text', 'phone_tail']).where('phone_tail', '=', '5678').execute(),
    )
    expect(messages).toHaveLength(1)
    expect(messages[0]?.text).not.toMatch(/自来水|铁锈/)
  })

  test('a matter sorted into a kind that neighbours may see is shown to them, and hidden again', async () => {
    const report = county.report({ text: '桥头的窨井盖翻了，小孩差点掉下去' })
    await county.anyone().post('/api/v1/matters', report)
    const near = async () =>
      (
        await county
          .anyone()
          .get(`/api/v1/villages/${GUIHUA}/like-matters?text=${encodeURIComponent('桥头窨井盖翻了')}`)
      ).body.matters.length
    expect(await near()).toBe(0)
    const village = county.staff('village.guihua')
    await village.post(`/api/v1/matters/${report.id}/sortings`, act(1, { kind: 'manhole-railing' }))
    expect(await near()).toBe(1)
    await village.post(`/api/v1/matters/${report.id}/sortings`, act(2, { kind: 'quarrel' }))
    expect(await near()).toBe(0)
  })

  test('two reports of one thing become one: the later reporter keeps the receipt and gets the answer', async () => {
    const [first, second] = [county.report(), county.report()]
    await county.anyone().post('/api/v1/matters', first)
    county.setNow(new Date(county.now().getTime() + 60_000))
    const taken = await county.anyone().post('/api/v1/matters', second)
    const village = county.staff('village.guihua')
    expect(await village.post(`/api/v1/matters/${first.id}/merges`, act(1, { into: second.id }))).toMatchObject({
      status: 409,
      body: { code: 'matter.merge-into-earlier' },
    })
    expect(await village.post(`/api/v1/matters/${second.id}/merges`, act(1, { into: first.id }))).toMatchObject({
      status: 201,
    })
    const seen = await county.anyone().get(`/api/v1/receipts/${taken.body.receipt}`)
    expect(seen).toMatchObject({ status: 200, body: { id: first.id, reporters: 2 } })
  })
})
