import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { octoberOf } from '#testing/october.ts'
import { COUNTY, GUIHUA, PEISHI, SHOUCHANG } from '#testing/world.ts'
import { findCopy } from './queries/copy.ts'
import type { Content } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  county.setNow(new Date('2026-10-12T09:00:00+08:00'))
  await county.run('disclosure-oblige')
  county.setNow(new Date('2026-11-03T09:00:00+08:00'))
  await county.run('disclosure-oblige')
})
afterAll(() => county.close())

const village = () => county.staff('village.guihua')
const committee = () => county.staff('committee.guihua')
const act = (seen: number, more: Record<string, unknown> = {}) => ({ id: newId(), seen, ...more })

async function find(item: string, period: string, place = GUIHUA): Promise<string> {
  const { body } = await county.anyone().get(`/api/v1/places/${place}/due-disclosures?days=400&limit=200`)
  const line = body.lines.find((one: { item: string; period: string }) => one.item === item && one.period === period)
  if (!line) throw new Error(`no ${item} ${period}`)
  return line.id
}

describe('obligations', () => {
  test('are made for every village and period of the catalogue, once', async () => {
    const due = await county.anyone().get(`/api/v1/places/${COUNTY}/due-disclosures?days=400&limit=200`)
    const finance = due.body.lines.filter((line: { item: string }) => line.item === 'finance-monthly')
    expect(finance).toHaveLength(6)
    expect(finance[0]).toMatchObject({ period: '2026-10', stage: 'due', dueAt: '2026-11-10T09:30:00.000Z' })
    await county.run('disclosure-oblige')
    const again = await county.anyone().get(`/api/v1/places/${COUNTY}/due-disclosures?days=400&limit=200`)
    expect(again.body.lines).toHaveLength(due.body.lines.length)
  })
})

describe('a month of accounts', () => {
  let id = ''
  let url = ''
  const read = async () => (await village().get(url)).body

  test('is written, reviewed with an objection, corrected, approved and published', async () => {
    id = await find('finance-monthly', '2026-10')
    url = `/api/v1/disclosures/${id}`
    expect(await village().post(`${url}/drafts`, { saves: 0, content: octoberOf() })).toMatchObject({
      status: 201,
      body: { saves: 1, stage: 'drafted' },
    })
    const submission = act(2)
    expect(await village().post(`${url}/submissions`, submission)).toMatchObject({
      status: 201,
      body: { stage: 'submitted' },
    })
    expect(await village().post(`${url}/submissions`, submission)).toMatchObject({
      status: 201,
      body: { repeated: true },
    })
    expect(await village().post(`${url}/drafts`, { saves: 1, content: octoberOf() })).toMatchObject({ status: 409 })
    expect(
      await committee().post(`${url}/review-objections`, act(3, { reason: '路灯和保洁的凭证混在一张上' })),
    ).toMatchObject({
      body: { stage: 'objected' },
    })
    expect(await village().post(`${url}/submissions`, act(4))).toMatchObject({ status: 400, body: { field: 'text' } })
    const corrected = octoberOf({
      tables: {
        ...octoberOf().tables,
        vouchers: [
          { number: '10-1', day: '2026-10-03', name: '路灯线路抢修', payee: '邵志强', amount: 1_860_000 },
          {
            number: '10-2',
            day: '2026-10-20',
            name: '保洁和垃圾清运',
            payee: '建德市环境服务有限公司',
            amount: 2_939_620,
          },
        ],
      },
    })
    expect(await village().post(`${url}/drafts`, { saves: 1, content: corrected })).toMatchObject({
      body: { saves: 2 },
    })
    expect(await village().post(`${url}/submissions`, act(4, { text: '已分成两张' }))).toMatchObject({
      body: { stage: 'submitted' },
    })
    expect(await committee().post(`${url}/review-agreements`, act(5))).toMatchObject({ body: { stage: 'reviewed' } })
    expect(await village().post(`${url}/approvals`, act(6, { text: '11月3日联席会议' }))).toMatchObject({
      body: { stage: 'approved' },
    })
    expect(await village().post(`${url}/publications`, act(7))).toMatchObject({ body: { stage: 'published', rev: 1 } })
  })

  test('is read by everybody, with names masked, and its bytes are what the log committed to', async () => {
    const seen = await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}`)
    expect(seen).toMatchObject({ status: 200, body: { item: 'finance-monthly', standing: { state: 'queued' } } })
    const payees = seen.body.content.tables.vouchers.map((row: { payee: string }) => row.payee)
    expect(payees).toEqual(['邵*强', '建德市环境服务有限公司'])
    const version = await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}/versions/1`)
    const { body, salt, commitment } = version.body
    expect(createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex')).toBe(commitment)
    expect(JSON.parse(body)).toEqual(seen.body.content)
  })

  test('is kept a second time outside the database, for phones that find a row altered', async () => {
    const exact = `/api/v1/villages/${GUIHUA}/entries/${id}/versions/1`
    expect((await county.anyone().get(`${exact}/copy`)).status).toBe(404)
    const { body, salt, leafId } = (await county.anyone().get(exact)).body
    for (const _ of [1, 2]) await county.run('disclosure-copy', { leafId })
    expect(await county.anyone().get(`${exact}/copy`)).toMatchObject({ status: 200, body: { body, salt } })
    const page = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })
    expect(page.text).toContain(`data-verify-copy="${exact}/copy"`)
  })

  test('on its page: sentence, books, lines, versions, and three ways to speak up', async () => {
    const page = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })
    expect(page.status).toBe(200)
    for (const words of [
      '10 月收了 7.17 万元，',
      '花了 4.80 万元，',
      '账上还有 50.99 万元。',
      '三处一致',
      '看不懂',
      '我有异议',
      '我要举报',
      '邵*强',
    ])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('邵志强')
    const english = await county.anyone().get(`/v/${GUIHUA}/entries/${id}?lang=en`, { accept: 'text/html' })
    expect(english.text).toContain('In October the village took in 71,653 yuan')
    for (const where of [
      'entries',
      'due',
      'requests',
      `entries/${id}/questions`,
      `entries/${id}/objections`,
      `entries/${id}/notice?size=a3`,
    ])
      expect((await county.anyone().get(`/v/${GUIHUA}/${where}`, { accept: 'text/html' })).status, where).toBe(200)
    for (const place of [COUNTY, SHOUCHANG, GUIHUA])
      expect((await county.anyone().get(`/disclosure/${place}`, { accept: 'text/html' })).status, place).toBe(200)
  })

  test('goes out as data: tables without formulas, a feed, a calendar', async () => {
    const table = await county.anyone().get(`/v/${GUIHUA}/entries/${id}/table.csv`)
    expect(table.text).toContain('老校舍租金,71652.6')
    expect((await county.anyone().get(`/v/${GUIHUA}/entries/${id}/table.xlsx`)).status).toBe(200)
    expect((await county.anyone().get(`/v/${GUIHUA}/entries/${id}/table.json`)).body).toMatchObject({ village: GUIHUA })
    const feed = await county.anyone().get(`/v/${GUIHUA}/entries.atom`)
    expect(feed.text).toContain('<title>10 月村级财务收支</title>')
    const calendar = await county.anyone().get(`/v/${GUIHUA}/due.ics`)
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  test('is corrected by a new version; the old one and the difference stay to be seen', async () => {
    const { version } = await read()
    await village().post(`${url}/corrections`, act(version, { reason: '租金少记一笔' }))
    const before = await read()
    const content = structuredClone(before.content) as Content
    content.tables['income'] = [{ name: '老校舍租金', amount: 7_200_000 }]
    content.figures['ledger'] = 51_021_720
    content.tables['accounts'] = [{ name: '基本户', amount: 51_021_720 }]
    await village().post(`${url}/drafts`, { saves: before.saves, content })
    const still = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })
    expect(still.text).toContain('正在更正')
    expect(still.text).toContain('71,652.60')
    let n = before.version
    for (const [who, what, more] of [
      [village(), 'submissions', {}],
      [committee(), 'review-agreements', {}],
      [village(), 'approvals', { text: '联席会议' }],
      [village(), 'publications', {}],
    ] as const) {
      const done = await who.post(`${url}/${what}`, act(n, more))
      expect(done.status, what).toBe(201)
      n = done.body.version
    }
    const page = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })
    expect(page.text).toContain('改过 1 次')
    expect(page.text).toContain('老校舍租金 金额（元）：71,652.60 → 72,000.00')
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}/versions/1`)).body.body).toContain(
      '7165260',
    )
  })

  test('taken down: unreadable, with its reason; erased: the leaf alone stays', async () => {
    const { version } = await read()
    expect(
      await county.staff('town.shouchang').post(`${url}/withdrawals`, act(version, { reason: '附件里有身份证号' })),
    ).toMatchObject({
      status: 201,
      body: { stage: 'withdrawn' },
    })
    const page = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })
    expect(page.text).toContain('附件里有身份证号')
    expect(page.text).not.toContain('72,000.00 元')
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}/versions/2`)).status).toBe(404)
    const { versions } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}`)).body
    const { leafId } = versions[1]
    await county.run('disclosure-copy', { leafId })
    expect(await findCopy(county.floor.filesDir, leafId)).toBeDefined()
    const erasure = { id: newId(), rev: 2, reason: '个人信息' }
    expect(await village().post(`${url}/erasures`, erasure)).toMatchObject({ status: 403 })
    expect(await county.staff('admin').post(`${url}/erasures`, erasure)).toMatchObject({
      status: 201,
      body: { repeated: false },
    })
    expect(await county.staff('admin').post(`${url}/erasures`, erasure)).toMatchObject({ body: { repeated: true } })
    const seen = await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}`)
    expect(seen.body.versions[1]).toMatchObject({ rev: 2, erasedAt: expect.any(String) })
    await county.run('disclosure-copy', { leafId })
    expect(await findCopy(county.floor.filesDir, leafId)).toBeUndefined()
  })
})

describe('what keeps a draft from the board', () => {
  const draft = async (content: Content) => {
    const id = await find('finance-monthly', '2026-10', PEISHI)
    const url = `/api/v1/disclosures/${id}`
    const clerk = county.staff('village.peishi')
    const { saves, version } = (await clerk.get(url)).body
    const saved = await clerk.post(`${url}/drafts`, { saves, content })
    if (saved.status !== 201) return saved
    return await clerk.post(`${url}/submissions`, act((await clerk.get(url)).body.version ?? version))
  }

  test.each([
    ['three books that differ', octoberOf({ figures: { opening: 0, ledger: 1 } }), 'disclosure.not-reconciled'],
    [
      'nothing at all',
      { figures: { opening: 0, ledger: 0 }, tables: {}, explanations: [], files: [] },
      'disclosure.empty',
    ],
    ['an identity number', octoberOf({ note: '请找 11010519491231002X' }), 'disclosure.personal-data'],
    ['a telephone', octoberOf({ note: '请打 13812345678' }), 'disclosure.personal-data'],
    [
      'money lumped together',
      octoberOf({
        tables: { ...octoberOf().tables, expense: [{ name: '其他支出', amount: 4_799_620 }] },
      }),
      'disclosure.lumped',
    ],
    [
      'a column that the catalogue does not have',
      octoberOf({ tables: { income: [{ name: 'x', secret: 'y' }] } }),
      'disclosure.cell-unknown',
    ],
    [
      'text where an amount belongs',
      octoberOf({ tables: { income: [{ name: 'x', amount: '=1+1' }] } }),
      'disclosure.cell-unknown',
    ],
  ] as const)('%s', async (_what, content, code) => {
    expect(await draft(content as Content)).toMatchObject({ status: 422, body: { code } })
  })
})

describe('who may do what', () => {
  test('another village, another town, a department and roles without casework do not find it', async () => {
    const id = await find('village-affairs', '2026-q4')
    for (const stranger of [
      'village.shibaqiao',
      'village.peishi',
      'town.qiantan',
      'dept.housing',
      'playbook',
      'admin',
      'auditor',
    ] as const) {
      const seen = await county.staff(stranger).get(`/api/v1/disclosures/${id}`)
      expect([403, 404], stranger).toContain(seen.status)
      const sent = await county.staff(stranger).post(`/api/v1/disclosures/${id}/submissions`, act(1))
      expect([403, 404], stranger).toContain(sent.status)
    }
    expect((await county.anyone().get(`/api/v1/disclosures/${id}`)).status).toBe(401)
  })

  test('whoever writes does not review, and whoever reviews does not write', async () => {
    const id = await find('village-affairs', '2026-q4')
    const url = `/api/v1/disclosures/${id}`
    const content = { figures: {}, tables: {}, explanations: [], files: [], nothing: true } as const
    expect(await committee().post(`${url}/drafts`, { saves: 0, content })).toMatchObject({ status: 403 })
    expect(await county.staff('town.shouchang').post(`${url}/drafts`, { saves: 0, content })).toMatchObject({
      status: 403,
    })
    await village().post(`${url}/drafts`, { saves: 0, content })
    await village().post(`${url}/submissions`, act(2))
    expect(await village().post(`${url}/review-agreements`, act(3))).toMatchObject({ status: 403 })
    expect(await committee().post(`${url}/review-agreements`, act(2))).toMatchObject({
      status: 409,
      body: { code: 'disclosure.changed' },
    })
    expect(await committee().post(`${url}/review-agreements`, act(3))).toMatchObject({ status: 201 })
    expect(await committee().post(`${url}/publications`, act(4))).toMatchObject({ status: 403 })
  })

  test('a draft is nobody’s before it is published', async () => {
    const id = await find('party-affairs', '2026-q4')
    expect((await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, { accept: 'text/html' })).status).toBe(404)
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/entries/${id}`)).status).toBe(404)
  })
})
