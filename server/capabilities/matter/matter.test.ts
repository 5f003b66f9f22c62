import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
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
