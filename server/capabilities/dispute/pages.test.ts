import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { act, appointed, mediating } from '#testing/disputes.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { type AccountName, GUIHUA, SHOUCHANG } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

async function send(path: string, fields: Record<string, unknown>, who?: AccountName) {
  const { cookie, payload } = formOf(county, fields)
  const headers = { cookie: `${who ? `sid=test-${who}; ` : ''}${cookie}`, 'content-type': FORM_TYPE }
  return await county.app.inject({ method: 'POST', url: path, headers, payload })
}
const page = async (path: string, who: AccountName = 'village.guihua', lang = 'zh-CN') =>
  await county.staff(who).get(path, { 'accept-language': lang })

test('the desk registers by a form, keeps what was typed, and leads back to the case that is there', async () => {
  const report = county.report({ text: `晒谷场怎么分 ${newId()}` })
  await county.anyone().post('/api/v1/matters', report)
  const path = `/desk/disputes/new?matter=${report.id}`
  expect((await page(`/desk/matters/${report.id}`)).text).toContain(path)
  expect((await page(path)).text).toContain('晒谷场怎么分')
  const fields = { id: newId(), kind: 'neighbour', origin: 'found', applicants: '叶小燕', respondents: '章桂芳' }
  const unasked = await send(path, fields, 'village.guihua')
  expect([unasked.statusCode, unasked.body.includes('章桂芳')]).toEqual([400, true])
  expect((await send(path, { ...fields, violence: 'false' }, 'village.guihua')).statusCode).toBe(303)
  expect((await page(path)).status).toBe(303)
  expect((await page('/desk/disputes')).text).toContain('晒谷场怎么分')
})

test.each(['zh-CN', 'en'])('each stage shows its step, its papers and the ways to go on, in %s', async (lang) => {
  const { id, receipt } = await mediating(county)
  const one = `/desk/disputes/${id}`
  expect((await page(one, 'village.guihua', lang)).text).toContain(`${one}/session-records`)
  const held = { id: newId(), seen: '6', form: 'in-person', text: '量了界址。' }
  expect((await send(`${one}/session-records`, held, 'village.guihua')).statusCode).toBe(303)
  const agreement = {
    ...{ id: newId(), seen: '7', agreement: 'written', facts: '越界半米', duty: '退回' },
    ...{ terms: '拆除', manner: '现场', instalments: '明天 拆除', paper: '8号' },
  }
  const refused = await send(`${one}/agreements`, agreement, 'village.guihua')
  expect([refused.statusCode, refused.body.includes('越界半米'), refused.body.includes('明天 拆除')]).toEqual([
    422,
    true,
    true,
  ])
  const done = await send(`${one}/agreements`, { ...agreement, instalments: '2026-12-01 拆除' }, 'village.guihua')
  expect(done.statusCode, done.body).toBe(303)
  const shown = (await page(one, 'village.guihua', lang)).text
  for (const kind of ['rights', 'agreement', 'request', 'file']) {
    expect(shown).toContain(`/papers/${kind}.pdf`)
    const word = await page(`${one}/papers/${kind}.docx`, 'village.guihua', lang)
    expect([kind, word.status]).toEqual([kind, 200])
  }
  expect((await page(`${one}/papers/routes.docx`)).status).toBe(404)
  expect(shown).toContain(lang === 'en' ? '30 days left' : '还剩 30 天')
  const own = await county.anyone().get(`/r/${receipt}/mediation`, { 'accept-language': lang })
  expect(own.text).toContain('方*根')
  expect(own.text).not.toContain('方土根')
})

test('the applicant ends it on the page of the receipt, and reads there what else there is', async () => {
  const { id, receipt } = await mediating(county)
  const path = `/r/${receipt}/mediation`
  const done = await send(path, { id: newId(), reason: '我去法院' })
  expect(done.statusCode, done.body).toBe(303)
  expect((await county.anyone().get(`${path}?done=1`)).text).toContain('12348')
  const again = await send(path, { id: newId(), reason: '再来一次' })
  expect(again.statusCode).toBe(409)
  await act(county, id, 'archivings', { paper: '8' })
  expect((await page(`/desk/disputes/${id}/papers/routes.docx`)).status).toBe(200)
})

test('registers and figures: forms on the desk, both registers open to everybody', async () => {
  const term = { since: '2026-01-01', until: '2028-12-31', subjects: 'neighbour、debt' }
  const person = { place: GUIHUA, name: '翁来富', committee: '桂花村调委会', qualifiedBy: '司法所' }
  const sent = await send('/desk/mediators', { id: newId(), ...person, ...term }, 'town.shouchang')
  expect(sent.statusCode, sent.body).toBe(303)
  const hour = {
    place: GUIHUA,
    on: '2026-11-25',
    from: '09:00',
    to: '08:00',
    judge: '叶法官',
    court: '法庭',
    remote: 'true',
  }
  const wrong = await send('/desk/court-hours', { id: newId(), ...hour, where: '礼堂' }, 'town.shouchang')
  expect([wrong.statusCode, wrong.body.includes('叶法官')]).toEqual([422, true])
  expect(
    (await send('/desk/court-hours', { id: newId(), ...hour, to: '10:00', where: '礼堂' }, 'town.shouchang'))
      .statusCode,
  ).toBe(303)
  for (const path of [`/v/${GUIHUA}/mediation`, `/t/${SHOUCHANG}/mediation`]) {
    const open = (await county.anyone().get(path)).text
    expect([open.includes('翁来富'), open.includes('叶法官')]).toEqual([true, true])
  }
  const { id } = await appointed(county)
  const off = { id: newId(), name: id, reason: '搬走了' }
  expect((await send('/desk/mediators/dismissals', off, 'town.shouchang')).statusCode).toBe(303)
  const figures = (await page('/desk/dispute-figures?from=2026-11-01&to=2026-11-30')).text
  expect(figures).toContain('result=received')
  expect((await page('/desk/disputes?from=2026-11-01&to=2026-11-30&result=received')).status).toBe(200)
})
