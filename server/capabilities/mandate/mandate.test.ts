import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { actOn, entrusted, staffGrid } from '#testing/mandates.ts'
import { registered } from '#testing/petitions.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
let person: string
beforeAll(async () => {
  county = await openCounty()
  person = await staffGrid(county)
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const read = async (id: string, who: AccountName = 'centre') =>
  (await county.staff(who).get(`/api/v1/mandates/${id}`)).body
const totals = async () =>
  Object.fromEntries(
    (
      await asSystem(county, (tx) =>
        tx.selectFrom('mandate_total').selectAll().where('place_code', '=', COUNTY).execute(),
      )
    ).map(({ measure, n }) => [measure, Number(n)]),
  )

describe('a mandate by the receipt', () => {
  test('is given, taken on, acted on, closed and answered for; each sent twice is done once', async () => {
    const before = await totals()
    const { id, receipt, answer } = await entrusted(county, { agent: person })
    expect(answer.status, answer.text).toBe(201)
    expect(
      problem(await actOn(county, id, 'deeds', { what: 'ask', way: 'phone', text: '问了镇里' }, 'grid.guihua')),
    ).toEqual([409, 'mandate.not-now'])
    expect(problem(await actOn(county, id, 'takings', { noTie: false }, 'grid.guihua'))).toEqual([422, 'mandate.tie'])
    expect(problem(await actOn(county, id, 'takings', { noTie: true }))).toEqual([403, 'forbidden'])
    expect((await actOn(county, id, 'takings', { noTie: true }, 'grid.guihua')).status).toBe(201)
    const deed = { id: newId(), seen: 2, what: 'ask', way: 'phone', text: '问了镇里，正在核对工日' }
    const post = (who: AccountName, body: object) => county.staff(who).post(`/api/v1/mandates/${id}/deeds`, body)
    expect((await post('grid.guihua', deed)).status).toBe(201)
    expect((await post('grid.guihua', deed)).body.repeated).toBe(true)
    expect(problem(await post('grid.guihua', { ...deed, text: '别的' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await post('grid.guihua', { ...deed, id: newId() }))).toEqual([409, 'mandate.changed'])
    expect((await post('grid.guihua2', { ...deed, id: newId() })).status).toBe(404)
    expect(
      problem(await actOn(county, id, 'deeds', { what: 'attend', way: 'office', text: '到场' }, 'grid.guihua')),
    ).toEqual([422, 'mandate.beyond'])
    const own = `/api/v1/receipts/${receipt}`
    expect(
      problem(await county.anyone().post(`${own}/mandate-ratings`, { id: newId(), satisfaction: 'satisfied' })),
    ).toEqual([409, 'mandate.not-now'])
    expect(
      (await actOn(county, id, 'closings', { outcome: 'not-solved', text: '工头不认，已登记信访' }, 'grid.guihua'))
        .status,
    ).toBe(201)
    expect(problem(await actOn(county, id, 'ratings', { satisfaction: 'satisfied' }, 'grid.guihua'))).toEqual([
      403,
      'forbidden',
    ])
    expect((await actOn(county, id, 'ratings', { satisfaction: 'no-answer' }, 'centre')).status).toBe(201)
    const rating = { id: newId(), satisfaction: 'satisfied', text: '跑了好几趟' }
    expect((await county.anyone().post(`${own}/mandate-ratings`, rating)).status).toBe(201)
    expect((await county.anyone().post(`${own}/mandate-ratings`, rating)).body.repeated).toBe(true)
    expect(problem(await actOn(county, id, 'ratings', { satisfaction: 'fair' }, 'centre'))).toEqual([
      409,
      'mandate.resident-said',
    ])
    expect(await read(id)).toMatchObject({
      outcome: 'not-solved',
      satisfaction: 'satisfied',
      ratedBy: 'resident',
      deeds: 1,
    })
    const after = await totals()
    const added = (measure: string) => (after[measure] ?? 0) - (before[measure] ?? 0)
    expect(['given', 'not-solved', 'solved', 'satisfied', 'no-answer'].map(added)).toEqual([1, 1, 0, 1, 0])
  })

  test('is taken back by the resident at any time, and then nobody acts on it; another may follow', async () => {
    const { id, receipt } = await entrusted(county)
    expect((await actOn(county, id, 'takings', { noTie: true })).status).toBe(201)
    const body = { id: newId(), agent: person, scope: 'ask' }
    const give = () => county.anyone().post(`/api/v1/receipts/${receipt}/mandates`, body)
    expect(problem(await give())).toEqual([409, 'mandate.given'])
    const revoke = { id: newId() }
    const back = () => county.anyone().post(`/api/v1/receipts/${receipt}/mandate-revocations`, revoke)
    expect((await back()).status).toBe(201)
    expect((await back()).body.repeated).toBe(true)
    expect(problem(await actOn(county, id, 'deeds', { what: 'ask', way: 'phone', text: '再问' }))).toEqual([
      409,
      'mandate.not-now',
    ])
    expect((await give()).status).toBe(201)
    expect((await give()).body.repeated).toBe(true)
    expect((await county.anyone().post('/api/v1/receipts/ABCD-EFGH/mandate-revocations', { id: newId() })).status).toBe(
      404,
    )
  })

  test('its steps stand with those of the petition and the matter in one timeline, for the first reporter alone', async () => {
    const { id: petition, matter, receipt } = await registered(county)
    const at = (time: string) => county.setNow(new Date(`2026-11-16T${time}:00+08:00`))
    at('11:00')
    const id = newId()
    const body = { id, agent: `post:${GUIHUA}/village`, scope: 'ask' }
    expect((await county.anyone().post(`/api/v1/receipts/${receipt}/mandates`, body)).status).toBe(201)
    expect((await actOn(county, id, 'takings', { noTie: true })).status).toBe(201)
    at('12:00')
    const transfer = { id: newId(), seen: 1, unit: `${COUNTY}/dept-housing-construction` }
    const moved = await county.staff('town.shouchang').post(`/api/v1/petitions/${petition}/transfers`, transfer)
    expect(moved.status, moved.text).toBe(201)
    at('13:00')
    expect((await actOn(county, id, 'deeds', { what: 'ask', way: 'phone', text: '问过住建局' })).status).toBe(201)
    county.setNow(NOW)
    const textOf = async (path: string) => (await county.anyone().get(path)).text.replace(/<[^>]*>/g, '')
    const page = await textOf(`/r/${receipt}`)
    const places = ['您交上来', '信访 · 登记', '代办 · ', '信访 · 转送', '问过住建局'].map((words) =>
      page.indexOf(words),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)

    const joined = county.report({ text: '我的工钱也没有付' })
    const theirs = (await county.anyone().post('/api/v1/matters', joined)).body.receipt
    const seen = (await county.staff('village.guihua').get(`/api/v1/matters/${joined.id}`)).body.version
    const merge = { id: newId(), seen, into: matter }
    expect((await county.staff('village.guihua').post(`/api/v1/matters/${joined.id}/merges`, merge)).status).toBe(201)
    const other = await textOf(`/r/${theirs}`)
    expect([other.includes('信访 · '), other.includes('代办 · ')]).toEqual([false, false])
    const shut = await Promise.all(['petition', 'mandate'].map((one) => county.anyone().get(`/r/${theirs}/${one}`)))
    expect(shut.map(({ status }) => status)).toEqual([404, 404])
    const own = `/api/v1/receipts/${theirs}`
    expect((await county.anyone().post(`${own}/mandate-revocations`, { id: newId() })).status).toBe(404)
    expect((await county.anyone().post(`${own}/mandates`, { ...body, id: newId() })).status).toBe(404)
    expect((await read(id)).stage).toBe('standing')
  })

  test('runs out by itself after its last day', async () => {
    const { id } = await entrusted(county, { days: 5 })
    expect((await actOn(county, id, 'takings', { noTie: true })).status).toBe(201)
    county.setNow(new Date('2026-11-22T10:00:00+08:00'))
    expect(problem(await actOn(county, id, 'deeds', { what: 'ask', way: 'phone', text: '晚了' }))).toEqual([
      409,
      'mandate.over',
    ])
    await county.run('mandates-expire')
    await county.run('mandates-expire')
    county.setNow(NOW)
    expect(await read(id)).toMatchObject({ stage: 'ended', endedAs: 'expired', expiresOn: '2026-11-21' })
    const long = await entrusted(county, { days: 400 })
    expect(problem(long.answer)).toEqual([422, 'mandate.days-most'])
  })
})

describe('a mandate at a desk', () => {
  test('rests on a paper or a witness, is never with whoever is complained of, and hidden from them', async () => {
    const { matter } = await registered(county, { accused: `${GUIHUA}/village` })
    const body = {
      id: newId(),
      matter,
      agent: `post:${GUIHUA}/village`,
      scope: 'ask',
      consent: 'witnessed',
      paper: '邻居方秀琴',
    }
    const give = (change: object, who: AccountName = 'town.shouchang') =>
      county.staff(who).post('/api/v1/mandates', { ...body, id: newId(), ...change })
    expect(problem(await give({}))).toEqual([422, 'mandate.accused'])
    expect(problem(await give({ agent: person }))).toEqual([422, 'mandate.accused'])
    expect(problem(await give({ agent: 'post:330182102/town' }))).toEqual([422, 'mandate.no-agent'])
    expect(problem(await give({ scope: 'sell' }))).toEqual([400, 'validation.enum'])
    expect((await give({}, 'town.qiantan')).status).toBe(404)
    const sent = { ...body, id: newId(), agent: 'post:330182109/town' }
    const post = () => county.staff('town.shouchang').post('/api/v1/mandates', sent)
    expect((await post()).status).toBe(201)
    expect((await post()).body.repeated).toBe(true)
    expect((await county.staff('village.guihua').get(`/api/v1/mandates/${sent.id}`)).status).toBe(404)
    expect((await county.staff('town.qiantan').get(`/api/v1/mandates/${sent.id}`)).status).toBe(404)
    expect((await county.staff('discipline').get(`/api/v1/mandates/${sent.id}`)).status).toBe(403)
    // The town acts, so the town does not ask; the centre does.
    await actOn(county, sent.id, 'takings', { noTie: true }, 'town.shouchang')
    await actOn(county, sent.id, 'closings', { outcome: 'solved', text: '已付清' }, 'town.shouchang')
    expect(problem(await actOn(county, sent.id, 'ratings', { satisfaction: 'satisfied' }, 'town.shouchang'))).toEqual([
      403,
      'forbidden',
    ])
    expect((await actOn(county, sent.id, 'ratings', { satisfaction: 'fair' }, 'centre')).status).toBe(201)
  })

  test('is not taken on by whoever declared a tie to the unit complained of', async () => {
    const accused = `${GUIHUA}/village`
    const { matter } = await registered(county, { accused })
    const body = {
      id: newId(),
      matter,
      agent: 'post:330182109/town',
      scope: 'ask',
      consent: 'signed',
      paper: '委托书9号',
    }
    expect((await county.staff('town.shouchang').post('/api/v1/mandates', body)).status).toBe(201)
    const officer = newId()
    const counterparty = county.book.places().unitName(accused, 'zh-CN')
    await asSystem(county, async (tx) => {
      const of = { county: COUNTY, village_code: GUIHUA }
      await tx
        .insertInto('officer')
        .values({ ...of, id: officer, name: '徐敏' })
        .execute()
      const tie = { ...of, id: newId(), officer_id: officer, tie: 'kin', relation: 'sibling', counterparty }
      await tx
        .insertInto('tie')
        .values({ ...tie, declared_at: NOW, body_hash: Buffer.alloc(32) })
        .execute()
    })
    expect(problem(await actOn(county, body.id, 'takings', { noTie: true }, 'town.shouchang'))).toEqual([
      422,
      'mandate.tie',
    ])
  })

  test('names a visit that is on record instead of writing it again, once', async () => {
    const record = newId()
    const other = newId()
    await asSystem(county, (tx) =>
      tx
        .insertInto('grid_record')
        .values(
          [
            [record, `${GUIHUA}001`],
            [other, '330182109249001'],
          ].map(([id = '', grid_code = '']) => ({
            county: COUNTY,
            id,
            grid_code,
            kind: 'visit',
            outcome: 'reached',
            happened_on: '2026-11-12',
            received_at: NOW,
            source: 'phone',
            author: id,
            author_name: '叶小燕',
            author_unit: `${grid_code}/grid`,
            body_hash: Buffer.alloc(32),
          })),
        )
        .execute(),
    )
    const [one, two] = [await entrusted(county), await entrusted(county)]
    for (const { id } of [one, two]) await actOn(county, id, 'takings', { noTie: true })
    const deed = (id: string, more: object) => actOn(county, id, 'deeds', { what: 'ask', way: 'visit', ...more })
    expect(problem(await deed(one.id, {}))).toEqual([400, 'validation.required'])
    expect(problem(await deed(one.id, { record: other }))).toEqual([422, 'mandate.no-record'])
    expect((await deed(one.id, { record })).status).toBe(201)
    expect(problem(await deed(two.id, { record }))).toEqual([409, 'mandate.record-used'])
    const page = await county.staff('village.guihua').get(`/desk/mandates/${one.id}`)
    expect(page.text).toContain(`/desk/grid-records/${record}`)
  })
})

describe('the pages', () => {
  const send = async (path: string, fields: Record<string, unknown>, who?: AccountName) => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `${who ? `sid=test-${who}; ` : ''}${cookie}`, 'content-type': FORM_TYPE }
    return await county.app.inject({ method: 'POST', url: path, headers, payload })
  }

  test.each(['zh-CN', 'en'])(
    'the resident gives, sees every deed, takes back and answers without signing in, in %s',
    async (lang) => {
      const get = (path: string, who?: AccountName) =>
        (who ? county.staff(who) : county.anyone()).get(path, { 'accept-language': lang })
      const report = county.report({ text: `老伴的低保停了 ${newId()}` })
      const code = (await county.anyone().post('/api/v1/matters', report)).body.receipt.replace('-', '')
      expect((await get(`/r/${code}`)).text).toContain(`/mandate`)
      const path = `/r/${code}/mandate`
      expect((await get(path)).text).toContain('叶小燕')
      const wrong = await send(path, { id: newId(), agent: person })
      expect([wrong.statusCode, wrong.body.includes('f-scope-error')]).toEqual([400, true])
      const id = newId()
      expect(
        (await send(path, { id, agent: `post:${GUIHUA}/village`, 'scope-ask': 'true', 'scope-hand-in': 'true' }))
          .statusCode,
      ).toBe(303)
      expect(await read(id)).toMatchObject({ scope: ['ask', 'hand-in'], consent: 'receipt' })
      const desk = `/desk/mandates/${id}`
      expect((await send(`${desk}/takings`, { id: newId(), seen: '1' }, 'village.guihua')).statusCode).toBe(400)
      expect(
        (await send(`${desk}/takings`, { id: newId(), seen: '1', noTie: 'true' }, 'village.guihua')).statusCode,
      ).toBe(303)
      const deed = { id: newId(), seen: '2', what: 'ask', way: 'phone', text: '电话问过民政所' }
      expect((await send(`${desk}/deeds`, deed, 'village.guihua')).statusCode).toBe(303)
      expect((await get(path)).text).toContain('电话问过民政所')
      expect((await send(`${path}/ratings`, { id: newId(), satisfaction: 'satisfied' })).statusCode).toBe(409)
      expect(
        (
          await send(
            `${desk}/closings`,
            { id: newId(), seen: '3', outcome: 'solved', text: '补发了' },
            'village.guihua',
          )
        ).statusCode,
      ).toBe(303)
      expect((await send(`${path}/ratings`, { id: newId(), satisfaction: 'satisfied' })).statusCode).toBe(303)
      for (const heap of ['mine', 'open', 'to-ask', 'ended'])
        expect((await get(`/desk/mandates?heap=${heap}`, 'village.guihua')).status).toBe(200)
      expect(
        (await get('/desk/mandates?outcome=solved&from=2026-01-01&to=2026-12-31&place=330182', 'centre')).text,
      ).toContain(desk)
      expect((await get('/desk/mandates/repeats?from=2026-01-01&to=2026-12-31', 'centre')).status).toBe(200)
      expect((await get(`${desk}/paper`, 'centre')).status).toBe(404)
    },
  )

  test('a desk takes it down with its words kept when refused; whoever comes back finds the one that stands', async () => {
    const report = county.report({ text: `水渠塌了 ${newId()}` })
    await county.anyone().post('/api/v1/matters', report)
    const path = `/desk/mandates/new?matter=${report.id}`
    expect((await county.staff('village.guihua').get(`/desk/matters/${report.id}`)).text).toContain(path)
    const lacking = await send(path, { id: newId(), paper: '方秀琴', agent: person }, 'village.guihua')
    expect([lacking.statusCode, lacking.body.includes('方秀琴')]).toEqual([400, true])
    const body = { id: newId(), agent: person, 'scope-ask': 'true', consent: 'witnessed', paper: '邻居方秀琴' }
    expect((await send(path, body, 'village.guihua')).statusCode).toBe(303)
    expect((await county.staff('village.guihua').get(path)).status).toBe(303)
    expect((await send(path, body, 'committee.guihua')).statusCode).toBe(403)
  })
})
