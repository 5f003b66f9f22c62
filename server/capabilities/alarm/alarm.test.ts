import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { COUNTY, GUIHUA, PEISHI, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
let told: string[]
beforeAll(async () => {
  county = await openCounty()
  told = []
  for (const time of ['2026-11-16T22:30:00', '2026-11-17T00:10:00', '2026-11-17T23:40:00']) {
    county.setNow(new Date(`${time}+08:00`))
    told.push(await noise())
  }
  county.setNow(new Date('2026-11-18T09:00:00+08:00'))
  await noise(PEISHI)
  await county.run('alarms')
  await county.run('alarms')
})
afterAll(() => county.close())

async function noise(village = GUIHUA): Promise<string> {
  const place = { villageCode: village, gridCode: `${village}001`, placeText: '老街' }
  const body = county.report({ ...place, kind: 'noise', text: '半夜还在唱歌，吵得睡不着' })
  expect(await county.anyone().post('/api/v1/matters', body)).toMatchObject({ status: 201 })
  return body.id
}

type Who = Parameters<TestCounty['staff']>[0]
const listed = async (who: Who, query = '') => (await county.staff(who).get(`/api/v1/alarms${query}`)).body.alarms
const first = async (): Promise<string> => (await listed('centre'))[0].id

describe('an alarm', () => {
  test('rings once for three nights’ reports from one street, with the records as they were', async () => {
    const alarms = await listed('town.shouchang')
    expect(alarms).toMatchObject([
      { rule: 'noise-at-night', place: `${GUIHUA}001`, owner: `${SHOUCHANG}/town`, stage: 'open', records: 3 },
    ])
    const { body } = await county.staff('town.shouchang').get(`/api/v1/alarms/${alarms[0].id}`)
    expect(body.evidence.map(({ id }: { id: string }) => id).sort()).toEqual([...told].sort())
    expect(body.says.zh).toContain('2 夜之内')
    expect(body.basis.zh).toContain('噪声污染防治法')
  })

  test('is heard in its territory alone, and answered by officers alone', async () => {
    expect(await listed('town.qiantan')).toEqual([])
    const id = await first()
    expect(await county.staff('town.qiantan').get(`/api/v1/alarms/${id}`)).toMatchObject({ status: 404 })
    expect(await county.staff('leader.shouchang').get(`/api/v1/alarms/${id}`)).toMatchObject({ status: 200 })
    expect(await county.staff('village.guihua').get('/api/v1/alarms')).toMatchObject({ status: 403 })
    const answer = { id: newId(), seen: 1, text: '综合执法队今晚去看' }
    const post = (who: Who, body: object) => county.staff(who).post(`/api/v1/alarms/${id}/acknowledgements`, body)
    expect(await post('leader.shouchang', answer)).toMatchObject({ status: 403 })
    expect(await post('town.qiantan', answer)).toMatchObject({ status: 404 })
    expect(await post('town.shouchang', answer)).toMatchObject({ body: { stage: 'acknowledged', repeated: false } })
    expect(await post('town.shouchang', answer)).toMatchObject({ body: { stage: 'acknowledged', repeated: true } })
    expect(await post('town.shouchang', { ...answer, text: '改个说法' })).toMatchObject({ status: 409 })
    expect(await post('centre', { ...answer, id: newId() })).toMatchObject({ body: { code: 'alarm.changed' } })
    expect(await post('centre', { ...answer, id: newId(), seen: 2 })).toMatchObject({ body: { code: 'alarm.not-now' } })
  })

  test('is ended on its page with a reason, and does not ring again', async () => {
    const id = await first()
    const page = await county.staff('town.shouchang').get(`/desk/alarms/${id}`)
    expect(page.text).toContain('半夜还在唱歌')
    const url = `/desk/alarms/${id}/closures`
    const send = (fields: Record<string, unknown>) => {
      const { cookie, payload } = formOf(county, { id: newId(), seen: 2, ...fields })
      const headers = { 'content-type': FORM_TYPE, cookie: `sid=test-town.shouchang; ${cookie}` }
      return county.app.inject({ method: 'POST', url, headers, payload })
    }
    const empty = await send({ text: '去过了，已经劝止' })
    expect([empty.statusCode, empty.body.includes('去过了，已经劝止')]).toEqual([400, true])
    expect((await send({ reason: 'handled', text: '已劝止，签了承诺' })).statusCode).toBe(303)
    await county.run('alarms')
    expect(await listed('centre')).toEqual([])
    expect(await listed('centre', '?heap=closed')).toMatchObject([{ id, reason: 'handled' }])
    expect((await county.staff('centre').get('/desk/alarms?heap=closed')).text).toContain('夜间噪声扎堆')
  })

  test('can be tried with other numbers over the past; what is the county’s alone stays there', async () => {
    const ask = (who: Who, query: string) => county.staff(who).get(`/api/v1/alarm-back-tests?${query}`)
    const { body } = await ask('town.shouchang', 'rule=noise-at-night&nights=1&count=2')
    expect(body).toMatchObject({
      numbers: { nights: 1, count: 2 },
      days: 60,
      both: [{ place: `${GUIHUA}001` }],
      less: [],
    })
    expect(await ask('centre', 'rule=same-kind&days=2&count=3')).toMatchObject({
      body: { more: [{ place: GUIHUA }], both: [], less: [] },
    })
    expect(await ask('centre', 'rule=same-kind&from=2020-01-01')).toMatchObject({ body: { code: 'alarm.span' } })
    expect(await ask('town.shouchang', 'rule=petition-wave')).toMatchObject({ status: 404 })
    expect(await ask('town.shouchang', `rule=same-kind&place=${COUNTY}`)).toMatchObject({ status: 404 })
    expect(await ask('centre', 'rule=petition-wave')).toMatchObject({ status: 200 })
    const page = await county.staff('centre').get('/desk/alarms/back-test?rule=noise-at-night&count=2')
    expect(page.text).toContain('会多报的')
  })
})
