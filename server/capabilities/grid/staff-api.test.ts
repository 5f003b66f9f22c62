import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { PEISHI, SHIBAQIAO, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const grid = `/api/v1/grids/${SHIBAQIAO}001`
const post = (more: object = {}) => ({
  id: newId(),
  role: 'head',
  personName: '陈国梁',
  phone: '0571-00001111',
  validFrom: '2026-01-01',
  ...more,
})
const town = () => county.staff('town.shouchang')

test('posts, leave and training by the API: once however often they are sent, other content never over it', async () => {
  const head = post()
  expect(await town().post(`${grid}/posts`, head)).toMatchObject({
    status: 201,
    body: { id: head.id, repeated: false },
  })
  expect(await town().post(`${grid}/posts`, head)).toMatchObject({ status: 200, body: { repeated: true } })
  expect((await town().post(`${grid}/posts`, { ...head, personName: '别人' })).body.code).toBe('same-id-other-content')
  const leave = { id: newId(), postId: head.id, fromOn: '2026-11-20', toOn: '2026-11-30' }
  expect((await town().post(`${grid}/leaves`, leave)).status).toBe(201)
  expect((await town().post(`${grid}/leaves`, leave)).status).toBe(200)
  expect((await town().post(`${grid}/leaves`, { ...leave, toOn: '2026-12-01' })).status).toBe(409)
  const training = { id: newId(), postId: head.id, heldOn: '2026-11-02', topic: '防汛', hours: '2.5' }
  expect((await town().post(`${grid}/trainings`, training)).status).toBe(201)
  expect((await town().post(`${grid}/trainings`, { ...training, hours: '3' })).status).toBe(409)
  const { body } = await town().get(`${grid}/staff`)
  expect([body.posts.length, body.leaves.length, body.trainings.length]).toEqual([1, 1, 1])
  const audits = await asSystem(county, (tx) =>
    tx.selectFrom('audit_entry').select('verb').where('object_id', '=', head.id).orderBy('id').execute(),
  )
  expect(audits.map(({ verb }) => verb)).toEqual(['grid.post-taken', 'grid.leave-taken', 'grid.trained'])
  const { alerts } = (await town().get(`/api/v1/grid-staff-alerts?place=${SHIBAQIAO}`)).body
  expect(alerts).toContainEqual({ grid: `${SHIBAQIAO}001`, kind: 'alone', name: '陈国梁', on: '2026-11-20' })
  expect(alerts).toContainEqual({ grid: `${SHIBAQIAO}002`, kind: 'no-head' })
  // The desk's first page says the same number, to those who can see to it and to nobody else.
  const { alerts: all } = (await town().get(`/api/v1/grid-staff-alerts?place=${SHOUCHANG}`)).body
  const atHome = async (who: 'town.shouchang' | 'village.guihua') =>
    /<a href="\/desk\/grids">.*?<span class="rail-count num">(\d+)</.exec(
      (await county.staff(who).get('/desk')).text,
    )?.[1]
  expect(await atHome('town.shouchang')).toBe(String(all.length))
  expect(await atHome('village.guihua')).toBeUndefined()
  const ending = { id: newId(), postId: head.id, validTo: '2026-11-25' }
  expect((await town().post(`${grid}/post-endings`, ending)).status).toBe(201)
  expect((await town().post(`${grid}/post-endings`, ending)).status).toBe(200)
})

test('nobody does it elsewhere or without the power', async () => {
  expect((await town().post(`/api/v1/grids/${PEISHI}001/posts`, post())).status).toBe(404)
  expect((await county.staff('grid.guihua').post(`${grid}/posts`, post())).status).toBe(403)
  expect((await county.anyone().post(`${grid}/posts`, post())).status).toBe(401)
  expect((await town().get(`/api/v1/grid-staff-alerts?place=${PEISHI}`)).status).toBe(404)
  expect((await county.staff('leader.shouchang').get(`/api/v1/grid-staff-alerts?place=${SHOUCHANG}`)).status).toBe(200)
})
