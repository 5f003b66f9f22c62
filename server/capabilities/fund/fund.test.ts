import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { act, approved, entered } from '#testing/funds.ts'
import { passed, readied } from '#testing/powers.ts'
import { COUNTY, GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
})
afterAll(() => county.close())

const COMMITTEE = 'committee.guihua'
const problem = ({ status, body }: Answer) => [status, body.code]
const later = (days: number) => county.setNow(new Date(county.now().getTime() + days * 86_400_000))
const deskOf = async (id: string) => (await county.staff('village.guihua').get(`/api/v1/funds/${id}`)).body
const publicOf = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/funds/${id}`)).body
const fileOf = async (id: string, payment: string) =>
  await county.staff('village.guihua').get(`/api/v1/funds/${id}/payments/${payment}/file`)

/** A fund whose payment is with the bank, and what the bank answers when all goes well but for the second. */
async function sent(): Promise<{ id: string; payment: string; batch: string }> {
  const id = await approved(county)
  expect((await act(county, id, 'payments')).status).toBe(201)
  const [{ id: payment, batch }] = (await deskOf(id)).payments
  return { id, payment, batch }
}
const HEAD = '批次号,序号,金额,结果,原因'
const answerOf = (batch: string, second = '失败,账号已销户') =>
  [HEAD, `${batch},1,300.00,成功,`, `${batch},2,450.50,${second}`, `${batch},３,"１,200.00",成功,`].join('\r\n')

describe('a fund', () => {
  test('goes from its list over publicity and approval to the bank and back, each payment on its grounds', async () => {
    const { id, payment, batch } = await sent()
    const first = await fileOf(id, payment)
    expect(first.text).toContain(`批次号,序号,户名,账号,金额,用途\r\n${batch},1,叶桂香,6222021202045678901,300.00,`)
    expect((await fileOf(id, payment)).text).toBe(first.text)
    expect((await act(county, id, 'returns', { payment, file: answerOf(batch) })).status).toBe(201)
    const seen = await publicOf(id)
    expect([seen.paidPeople, seen.people, seen.unpaidPeople, seen.paidCents]).toEqual([2, 3, 1, 150_000])
    expect(seen.recipients[1]).toMatchObject({ state: 'unpaid', reason: '账号已销户', name: null })
    expect(problem(await act(county, id, 'corrections', { n: 1, account: '6222021202045678999' }))).toEqual([
      409,
      'fund.not-unpaid',
    ])
    expect(
      (await act(county, id, 'corrections', { n: 2, account: '６２２２０２１２０２０４５６７８９９９' })).status,
    ).toBe(201)
    expect((await act(county, id, 'payments')).status).toBe(201)
    const [, again] = (await deskOf(id)).payments
    expect((await fileOf(id, again.id)).text).toContain('6222021202045678999,450.50')
    expect((await fileOf(id, payment)).text).toBe(first.text)
    const file = `${HEAD}\n${again.batch},2,450.5,成功,`
    expect((await act(county, id, 'returns', { payment: again.id, file })).status).toBe(201)
    expect((await act(county, id, 'closings')).body.stage).toBe('done')
    const { payments } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/payments`)).body
    expect(payments.filter((one: { fund: string }) => one.fund === id)).toMatchObject([
      { people: 1, amountCents: 45_050, reason: 'fund' },
      { people: 3, amountCents: 195_050, reason: 'fund' },
    ])
    expect((await publicOf(id)).publications).toHaveLength(4)
  })

  test('shows names in full only to those who pay or watch, and records it', async () => {
    const id = await approved(county)
    const names = await county.staff(COMMITTEE).get(`/api/v1/funds/${id}/payees`)
    expect(names.body.payees[1]).toEqual({ n: 2, rev: 1, name: '洪新木', account: '6222021202045678902' })
    expect((await county.staff('leader.shouchang').get(`/api/v1/funds/${id}/payees`)).status).toBe(403)
    expect(JSON.stringify(await publicOf(id))).not.toMatch(/洪新木|62220212/)
    const { rows } = await county.floor.database.pool
      .query(`set app.reader = 'system'; select count(*)::int as n from audit_entry where verb = 'fund.payees-read'`)
      .then((all) => (Array.isArray(all) ? all[1] : all))
    expect(rows[0].n).toBe(1)
  })
})

describe('the pages of funds', () => {
  test.each(['zh-CN', 'en'])(
    'show sums to everybody, names to nobody, and each act to its desk, in %s',
    async (lang) => {
      const headers = { 'accept-language': lang }
      const id = await approved(county)
      const open = await county.anyone().get(`/v/${GUIHUA}/funds/${id}`, headers)
      expect([open.status, open.text.includes('<svg'), /洪新木|62220212/.test(open.text)]).toEqual([200, true, false])
      expect((await county.anyone().get(`/v/${GUIHUA}/funds`, headers)).text).toContain(`/v/${GUIHUA}/funds/${id}`)
      const desk = await county.staff('village.guihua').get(`/desk/funds/${id}`, headers)
      expect([desk.status, desk.text.includes(`/desk/funds/${id}/payments`)]).toEqual([200, true])
      const above = await county.staff('town.shouchang').get(`/desk/funds/${id}`, headers)
      expect([above.status, above.text.includes(`/desk/funds/${id}/payments`)]).toEqual([200, false])
      expect((await county.staff('village.guihua').get('/desk/funds', headers)).text).toContain(id)
      expect((await county.staff('village.guihua').get('/desk/funds/new?kind=elder-allowance', headers)).status).toBe(
        200,
      )
    },
  )
})

describe('the bank’s answer', () => {
  const cases: [string, (batch: string) => string, string | number][] = [
    ['another file', () => '姓名,电话\n甲,1', 1],
    ['another batch', () => answerOf('OTHER'), 2],
    ['a sum that differs', (batch) => answerOf(batch).replace('300.00', '300.01'), 2],
    ['a negative sum', (batch) => answerOf(batch).replace('300.00', '-300.00'), 2],
    ['a sum of fifteen digits', (batch) => answerOf(batch).replace('300.00', '300000000000000'), 2],
    ['a number that was not sent', (batch) => answerOf(batch).replace(',1,300', ',7,300'), 2],
    ['a number twice', (batch) => `${answerOf(batch)}\n${batch},1,300.00,成功,`, 5],
    ['a word that is no result', (batch) => answerOf(batch).replace('成功', '大概'), 2],
    ['no reason', (batch) => answerOf(batch, '失败,'), 3],
    ['a line left out', (batch) => answerOf(batch).split('\r\n').slice(0, 3).join('\n'), 3],
  ]
  test('is refused whole for one wrong row, and taken once', async () => {
    const { id, payment, batch } = await sent()
    for (const [what, fileOfBatch, row] of cases) {
      const refused = await act(county, id, 'returns', { payment, file: fileOfBatch(batch) })
      expect([what, ...problem(refused), refused.body.params?.row]).toEqual([what, 422, 'fund.return-wrong', row])
    }
    expect((await publicOf(id)).paidPeople).toBe(0)
    const good = { payment, file: answerOf(batch) }
    expect((await act(county, id, 'returns', good)).status).toBe(201)
    expect(problem(await act(county, id, 'returns', good))).toEqual([409, 'fund.return-twice'])
    const other = { payment, file: `${answerOf(batch)}\r\n` }
    expect(problem(await act(county, id, 'returns', other))).toEqual([409, 'fund.return-twice'])
  })
})

describe('what is refused', () => {
  test('a fund without grounds, over its decision, or by the wrong hand', async () => {
    const body = {
      ...{ id: newId(), villageCode: GUIHUA, kind: 'missed-work', title: '误工补贴', source: '村集体收入' },
      ...{ sourcePaper: '预算', totalCents: 100_000 },
    }
    const post = (who: 'village.guihua' | 'town.shouchang', more = {}) =>
      county.staff(who).post('/api/v1/funds', { ...body, ...more })
    expect(problem(await post('village.guihua'))).toEqual([422, 'fund.no-grounds'])
    expect(problem(await post('village.guihua', { decision: newId() }))).toEqual([422, 'fund.no-decision'])
    expect(problem(await post('village.guihua', { item: newId() }))).toEqual([422, 'fund.no-item'])
    expect((await post('town.shouchang')).status).toBe(403)
    expect((await post('village.guihua', { villageCode: SHIBAQIAO })).status).toBe(404)
    const decision = await passed(county, { kind: 'subsidy-standards', title: '误工补贴标准', amountCents: 50_000 })
    expect(problem(await post('village.guihua', { decision }))).toEqual([422, 'fund.over-decision'])
    const taken = { decision, totalCents: 50_000 }
    expect((await post('village.guihua', taken)).status).toBe(201)
    expect((await post('village.guihua', taken)).body.repeated).toBe(true)
    // Computed by the rule: two and a half days at 150 yuan.
    const list = await act(county, body.id, 'lists', { lines: '叶桂香 6222021202045678901 2.5' })
    expect(list.status).toBe(201)
    expect((await deskOf(body.id)).recipients).toMatchObject([{ cents: 37_500, hundredths: 250 }])
    const many = await act(county, body.id, 'lists', { lines: '叶桂香 6222021202045678901 31' })
    expect(problem(many)).toEqual([422, 'fund.line'])
  })

  test('lists that cannot be read, hang too short, or were objected to', async () => {
    const id = await entered(county)
    const list = (lines: string) => act(county, id, 'lists', { lines })
    for (const lines of [
      '叶桂香 622202 300',
      '=cmd 6222021202045678901 300',
      '叶桂香 6222021202045678901 -300',
      '叶桂香 6222021202045678901 999999999999999',
      '叶桂香 6222021202045678901 300 多',
    ])
      expect([lines, ...problem(await list(lines))]).toEqual([lines, 422, 'fund.line'])
    expect(problem(await list('叶桂香 6222021202045678901 3,000.01'))).toEqual([422, 'fund.over-total'])
    expect(problem(await act(county, id, 'announcements'))).toEqual([409, 'fund.no-list'])
    await list('叶桂香 6222021202045678901 300')
    expect(problem(await act(county, id, 'payments'))).toEqual([409, 'fund.not-now'])
    await act(county, id, 'announcements')
    expect(problem(await act(county, id, 'approvals'))).toEqual([409, 'fund.publicity'])
    expect((await act(county, id, 'objections', { text: '她家没有田' }, COMMITTEE)).status).toBe(201)
    later(8)
    expect(problem(await act(county, id, 'approvals'))).toEqual([409, 'fund.objections'])
    expect((await act(county, id, 'answers', { upheld: true, text: '核过，名单重造' })).body.stage).toBe('listing')
  })

  test('a relative on the list, until the committee has cleared it; the village cannot', async () => {
    const interest = { villageCode: GUIHUA, body: 'representatives', number: 3, counterparty: '叶大妹', tie: 'kin' }
    const declared = await county.staff(COMMITTEE).post('/api/v1/decision-interests', { id: newId(), ...interest })
    expect(declared.status).toBe(201)
    const id = await entered(county)
    await act(county, id, 'lists', { lines: '叶大妹 6222021202045678901 300\n方土根 6222021202045678903 300' })
    expect((await deskOf(id)).flagged).toBe(1)
    await act(county, id, 'announcements')
    later(8)
    expect(problem(await act(county, id, 'approvals'))).toEqual([409, 'fund.flagged'])
    const words = { n: 1, text: '家庭条件核过，符合政策，代表已回避' }
    expect((await act(county, id, 'clearances', words)).status).toBe(403)
    expect((await act(county, id, 'clearances', words, 'town.shouchang')).status).toBe(403)
    expect(problem(await act(county, id, 'clearances', { ...words, n: 2 }, COMMITTEE))).toEqual([
      409,
      'fund.not-flagged',
    ])
    expect((await act(county, id, 'clearances', words, COMMITTEE)).status).toBe(201)
    expect((await act(county, id, 'approvals')).status).toBe(201)
    expect(problem(await act(county, id, 'approvals'))).toEqual([409, 'fund.not-now'])
    expect((await act(county, id, 'approvals', {}, COMMITTEE)).body.stage).toBe('paying')
  })
})

describe('the database', () => {
  const insert = (change: Record<string, string>) => {
    const row = {
      decision_id: 'null',
      item_id: 'null',
      rule_key: `'land-subsidy'`,
      rule_day: 'current_date',
      ...change,
    }
    return `insert into payment (county, id, village_code, fund_id, fund_seq, people, file_sha256, amount_cents, reason, ordered_at, ${Object.keys(row)})
      select f.county, gen_random_uuid(), f.village_code, f.id, 1, 1, 'x', 100, 'fund', now(), ${Object.values(row)}
      from fund f where f.county = '${COUNTY}' and f.id = $1; set constraints all immediate`
  }
  const tried = async (id: string, sql: string): Promise<string> => {
    const client = await county.floor.database.pool.connect()
    try {
      await client.query(`begin; set local app.reader = 'system'`)
      for (const one of sql.split(';')) await client.query(one, one.includes('$1') ? [id] : [])
      return 'taken'
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('refuses a payment without grounds, before approval, with other grounds, or that is not the sum of its lines', async () => {
    const waiting = await entered(county)
    const paying = await approved(county)
    expect(await tried(waiting, insert({}))).toBe('23514')
    expect(await tried(paying, insert({ rule_key: 'null', rule_day: 'null' }))).toBe('23514')
    expect(await tried(paying, insert({ decision_id: 'gen_random_uuid()' }))).toBe('23514')
    expect(await tried(paying, insert({}))).toBe('23514')
    expect(await tried(paying, `update fund set rule_key = null where id = $1`)).toBe('23514')
  })
})
