import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { actOn, registered } from '#testing/assets.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { registerPeople } from '#testing/decisions.ts'
import { passed, readied } from '#testing/powers.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
  await registerPeople(county, 'members', 30)
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const seenBy = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/assets/${id}`)).body
const BY_MEMBERS = {
  convocations: { organ: 'members', authority: undefined, authorityUntil: undefined },
  counts: { secret: true },
}
const TERMS = {
  ...{ tenantSort: 'person', tenant: '洪新木', phone: '13805710000', since: '2026-06-01', until: '2028-05-31' },
  ...{ rentCents: 1_200_000, months: 12 },
}

describe('an asset', () => {
  test('is let on a decision, owes its rent by the contract’s days, and shows what came', async () => {
    const id = await registered(county)
    expect(problem(await actOn(county, id, 'leases', TERMS))).toEqual([422, 'asset.no-grounds'])
    expect(problem(await actOn(county, id, 'leases', { ...TERMS, decision: newId() }))).toEqual([
      422,
      'asset.no-grounds',
    ])
    const road = await passed(county, {})
    expect(problem(await actOn(county, id, 'leases', { ...TERMS, decision: road }))).toEqual([422, 'asset.no-grounds'])
    const decision = await passed(
      county,
      { kind: 'asset-lease', title: '礼堂店面出租', amountCents: undefined },
      BY_MEMBERS,
    )
    const wrong = { ...TERMS, decision, until: '2026-05-01' }
    expect(problem(await actOn(county, id, 'leases', wrong))).toEqual([422, 'asset.term'])
    expect((await actOn(county, id, 'leases', { ...TERMS, decision })).body.stage).toBe('let')
    expect(problem(await actOn(county, id, 'leases', { ...TERMS, decision }))).toEqual([409, 'asset.let-already'])
    expect(await seenBy(id)).toMatchObject({
      owedCents: 1_200_000,
      leases: [{ tenant: '洪*木', rents: [{ dueOn: '2026-06-01' }, { dueOn: '2027-06-01' }] }],
    })
    expect((await actOn(county, id, 'rent-payments', { amountCents: 500_000, paper: '收据 12' })).status).toBe(201)
    expect((await seenBy(id)).owedCents).toBe(700_000)
    const much = await actOn(county, id, 'rent-payments', { amountCents: 2_000_000, paper: '收据 13' })
    expect(problem(much)).toEqual([422, 'asset.too-much'])
    const { assets } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/assets`)).body
    expect(assets).toMatchObject([{ id, owedCents: 700_000, paidCents: 500_000, tenant: '洪*木' }])
    expect((await actOn(county, id, 'lease-endings', { reason: '双方同意' })).body.stage).toBe('kept')
    const gone = { reason: '按决议处置', decision }
    expect((await actOn(county, id, 'disposals', gone)).body.stage).toBe('disposed')
    expect(problem(await actOn(county, id, 'valuations', { valueCents: 1, paper: 'x' }))).toEqual([
      409,
      'asset.disposed',
    ])
  })

  test('is the village’s to keep: sent twice, by the wrong role, in the wrong village', async () => {
    const body = {
      id: newId(),
      villageCode: GUIHUA,
      sort: 'water',
      name: '上塘',
      place: '村口',
      measure: '12',
      unit: '亩',
    }
    const post = (who: 'village.guihua' | 'committee.guihua' | 'village.shibaqiao', more = {}) =>
      county.staff(who).post('/api/v1/assets', { ...body, ...more })
    expect((await post('committee.guihua')).status).toBe(403)
    expect((await post('village.guihua', { villageCode: SHIBAQIAO })).status).toBe(404)
    expect((await post('village.guihua', { measure: '0' })).body.code).toBe('asset.measure')
    expect((await post('village.guihua')).body.repeated).toBe(false)
    expect((await post('village.guihua')).body.repeated).toBe(true)
    expect(problem(await post('village.guihua', { name: '下塘' }))).toEqual([409, 'same-id-other-content'])
    expect((await county.staff('village.shibaqiao').get(`/api/v1/assets/${body.id}`)).status).toBe(404)
  })

  test('has pages for everybody and for the desk in both languages; a tenant in full only when asked for', async () => {
    const { assets } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/assets`)).body
    const id = assets.find(({ paidCents }: { paidCents: number }) => paidCents === 0)?.id
    for (const lang of ['zh-CN', 'en']) {
      const read = (path: string) => county.anyone().get(path, { 'accept-language': lang })
      expect((await read(`/v/${GUIHUA}/assets`)).text).toContain('上塘')
      expect(assets).toHaveLength(2)
      for (const one of assets) expect((await read(`/v/${GUIHUA}/assets/${one.id}`)).text).not.toContain('洪新木')
    }
    const desk = county.staff('village.guihua')
    expect((await desk.get('/desk/assets')).text).toContain('上塘')
    expect((await desk.get(`/desk/assets/${id}`)).status).toBe(200)
    expect((await desk.get('/desk/assets/workbook.xlsx')).status).toBe(200)
    const let_ = assets.find((one: { name: string }) => one.name === '文化礼堂一楼店面').id
    expect((await desk.get(`/desk/assets/${let_}`)).text).not.toContain('洪新木')
    expect((await desk.get(`/desk/assets/${let_}?names=1`)).text).toContain('洪新木')
    expect((await county.staff('leader.shouchang').get(`/desk/assets/${let_}?names=1`)).status).toBe(403)
  })
})
