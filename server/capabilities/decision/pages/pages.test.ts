import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { open, prepared, registerPeople, step } from '#testing/decisions.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await registerPeople(county, 'representatives', 30)
})
afterAll(() => county.close())

async function send(path: string, fields: Record<string, unknown>, who: AccountName = 'village.guihua') {
  const { cookie, payload } = formOf(county, fields)
  const headers = { cookie: `sid=test-${who}; ${cookie}`, 'content-type': FORM_TYPE }
  return await county.app.inject({ method: 'POST', url: path, headers, payload })
}
const seenOf = async (id: string) => (await county.staff('village.guihua').get(`/api/v1/decisions/${id}`)).body.version

describe('the desk’s pages', () => {
  test('take a question with full-width digits, and show it with its next step', async () => {
    const sent = { id: newId(), villageCode: GUIHUA, kind: 'village-road', title: '晒场的路', text: '铺水泥路。' }
    const done = await send('/desk/decisions', { ...sent, amountCents: '２６０，０００．５０' })
    expect(done.statusCode, done.body).toBe(303)
    const page = await county.staff('village.guihua').get(`/desk/decisions/${sent.id}`)
    expect(page.text).toContain('260,000.50')
    expect(page.text).toContain('村党组织提议')
    const wrong = await send('/desk/decisions', { ...sent, id: newId(), amountCents: '-5', text: '原来写的话' })
    expect(wrong.statusCode).toBe(400)
    expect(wrong.body).toContain('原来写的话')
  })

  test('say why an organ may not decide, and keep what was typed', async () => {
    const id = await open(county, { kind: 'land-compensation', title: '补偿款分配' })
    await prepared(county, id)
    const fields = {
      id: newId(),
      seen: await seenOf(id),
      organ: 'representatives',
      meetsOn: '2026-12-20',
      place: '礼堂',
    }
    const refused = await send(`/desk/decisions/${id}/convocations`, fields)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('成员大会')
    expect(refused.body).toContain('value="礼堂"')
    const other = await send(`/desk/decisions/${id}/convocations`, fields, 'committee.guihua')
    expect(other.statusCode).toBe(403)
    expect((await send(`/desk/decisions/${id}/convocations`, fields, 'village.peishi')).statusCode).toBe(404)
  })

  test('put people on a register line by line, and say which line cannot be read', async () => {
    const fields = { id: newId(), villageCode: GUIHUA, body: 'members', electors: '叶小燕　００１　女\n洪新木 001 男' }
    expect((await send('/desk/decision-electors', fields)).statusCode).toBe(303)
    const wrong = await send('/desk/decision-electors', { ...fields, id: newId(), electors: '叶小燕 001 女\n只有名字' })
    expect([wrong.statusCode, wrong.body.includes('第 2 行')]).toEqual([422, true])
    const page = await county.staff('village.guihua').get('/desk/decision-electors?body=members')
    expect(page.text).toContain('洪新木')
    const representatives = await county.staff('village.guihua').get('/desk/decision-electors')
    expect(representatives.text).not.toContain('至少要')
  })
})

describe('everybody’s pages', () => {
  test.each(['zh-CN', 'en'])('show a decision, its rule in numbers and its sheet, in %s', async (lang) => {
    county.setNow(new Date('2026-11-16T10:00:00+08:00'))
    const id = await open(county)
    await prepared(county, id)
    const meeting = { organ: 'representatives', place: '礼堂', authority: '一月村民会议', authorityUntil: '2026-12-31' }
    await step(county, id, 'convocations', { ...meeting, meetsOn: '2026-11-20' })
    county.setNow(new Date('2026-11-20T10:00:00+08:00'))
    await step(county, id, 'rolls', { inPerson: '1-25' })
    const votes = { secret: false, issued: 25, for: 20, against: 5, abstain: 0, invalid: 0, tellers: '甲、乙' }
    await step(county, id, 'counts', votes)
    const url = `/v/${GUIHUA}/decisions`
    for (const path of [url, `${url}/${id}`, `${url}/${id}/sheet`, `/v/${GUIHUA}/representatives`]) {
      const page = await county.anyone().get(path, { 'accept-language': lang })
      expect([path, page.status]).toEqual([path, 200])
    }
    const one = await county.anyone().get(`${url}/${id}`, { 'accept-language': lang })
    expect(one.text).toContain(lang === 'en' ? '20 of 30 people make a meeting' : '应到 30 人，到会 20 人才能开会')
    expect((await county.anyone().get(`/v/999999999999/decisions`)).status).toBe(404)
  })
})
