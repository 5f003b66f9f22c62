import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { adoptedCredit, DUMPED, dayIn, joinedCredit, memberStep } from '#testing/credits.ts'
import { asSystem, auditOf } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await adoptedCredit(county)
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const step = (id: string, resource: string, body?: object, who?: AccountName) =>
  memberStep(county, id, resource, body, who)
const COMMITTEE = 'committee.guihua'
const swept = { item: 'i1', on: dayIn(17), note: '扫了门口和水沟' }
const one = async (id: string) => (await county.staff('village.guihua').get(`/api/v1/credit-members/${id}`)).body
const publicPage = async () => (await county.anyone().get(`/v/${GUIHUA}/credits`)).text

describe('points of a household', () => {
  test('are proposed by one and confirmed by another, appealed and answered, exchanged and taken back, never below zero', async () => {
    goTo(17)
    const id = await joinedCredit(county, '11')
    const first = await step(id, 'proposals', swept)
    expect(first.status).toBe(201)
    expect(problem(await step(id, 'confirmations', { waiting: first.id }))).toEqual([403, 'forbidden'])
    expect(problem(await step(id, 'exchanges', { reward: 'r1' }))).toEqual([422, 'credit-member.not-enough'])
    expect((await step(id, 'confirmations', { waiting: first.id }, COMMITTEE)).status).toBe(201)
    expect(problem(await step(id, 'confirmations', { waiting: first.id }, COMMITTEE))).toEqual([
      422,
      'credit-member.no-entry',
    ])
    const second = await step(id, 'proposals', swept)
    await step(id, 'confirmations', { waiting: second.id }, COMMITTEE)
    expect((await one(id)).balance).toBe(10)
    expect((await step(id, 'exchanges', { reward: 'r1' })).status).toBe(201)
    expect((await one(id)).balance).toBe(4)
    // Eight would be taken: only four are there, and nobody owes the rest.
    const dumped = await step(id, 'proposals', { ...swept, item: 'i2' })
    await step(id, 'confirmations', { waiting: dumped.id }, COMMITTEE)
    expect(await one(id)).toMatchObject({ balance: 0, waiting: 0 })
    expect((await one(id)).entries[3]).toMatchObject({ text: DUMPED.text, points: -8, given: -4 })
    const appeal = { against: dumped.id, text: '那天我不在村里', form: '2026-申1' }
    expect((await step(id, 'appeals', appeal)).status).toBe(201)
    expect(problem(await step(id, 'appeals', appeal))).toEqual([422, 'credit-member.no-entry'])
    goTo(33)
    expect(await publicPage()).toContain('申诉过了答复期限')
    expect(
      (await county.staff('village.guihua').get('/api/v1/credit-members')).body['credit-members'][0],
    ).toMatchObject({
      id,
      appeals: 1,
      appealDue: dayIn(32),
    })
    const answer = { appeal: dumped.id, upheld: true, reason: '两个人都认错人了' }
    expect(problem(await step(id, 'answers', answer))).toEqual([403, 'forbidden'])
    expect((await step(id, 'answers', answer, COMMITTEE)).status).toBe(201)
    expect(await one(id)).toMatchObject({ balance: 4, appeals: 0, appealDue: null })
    await step(id, 'withdrawals', { standing: first.id, reason: '这一笔记重了' }, COMMITTEE)
    expect((await one(id)).balance).toBe(0)
    const late = { against: first.id, text: '没有记重', form: '2026-申2' }
    goTo(49)
    expect(problem(await step(id, 'appeals', late))).toEqual([422, 'credit-member.appeal-late'])
    const page = await publicPage()
    expect(page).toMatch(/门前屋后清理干净[\s\S]*?>1</)
    for (const words of ['申诉成立', '肥皂两块', '8.00']) expect(page).toContain(words)
    expect(page).not.toMatch(/叶\*土|叶根土|桂花路11号|认错人/)
    goTo(17)
  })

  test('are not earned beyond the cap of a period, and not handed out beyond its budget', async () => {
    const id = await joinedCredit(county, '12')
    for (let n = 0; n < 7; n += 1) {
      const { id: waiting } = await step(id, 'proposals', swept)
      const done = await step(id, 'confirmations', { waiting }, COMMITTEE)
      expect(problem(done)).toEqual(n < 6 ? [201, undefined] : [422, 'credit-member.cap'])
    }
    expect((await one(id)).balance).toBe(30)
    await asSystem(county, (tx) =>
      tx
        .insertInto('credit_member_fact')
        .values({
          ...{ county: GUIHUA.slice(0, 6), credit_member_id: GUIHUA_NOBODY, village_code: GUIHUA, seq: 1 },
          ...{ id: GUIHUA_NOBODY, verb: 'exchanged', at: county.now(), by_kind: 'staff' },
          data: JSON.stringify({ day: dayIn(17), costCents: 49_000, count: 1, text: '热水瓶' }),
        })
        .execute(),
    )
    expect(problem(await step(id, 'exchanges', { reward: 'r1' }))).toEqual([422, 'credit-member.budget-spent'])
  })

  test('are decided by nobody for themselves or their own household; wrong days and doors are refused', async () => {
    const own = await joinedCredit(county, '13', { head: '方秀琴' })
    const { id: waiting } = await step(own, 'proposals', swept)
    expect(problem(await step(own, 'confirmations', { waiting }, COMMITTEE))).toEqual([
      422,
      'credit-member.own-household',
    ])
    expect(problem(await step(own, 'refusals', { waiting, reason: '没有看到' }, COMMITTEE))).toEqual([
      422,
      'credit-member.own-household',
    ])
    for (const on of [dayIn(16), dayIn(18)])
      expect(problem(await step(own, 'proposals', { ...swept, on }))).toEqual([422, 'credit-member.wrong-day'])
    const paper = (door: string) =>
      county.staff('village.guihua').post('/api/v1/credit-members', {
        ...{ id: crypto.randomUUID(), villageCode: GUIHUA, name: '洪土根', form: '2026-7' },
        door,
      })
    expect(problem(await paper('13'))).toEqual([422, 'credit-member.household-joined'])
    expect(problem(await paper('999'))).toEqual([422, 'credit-member.no-household'])
  })

  test('are read by the village’s two desks alone, masked, each look in the audit', async () => {
    const id = await joinedCredit(county, '14')
    const url = `/api/v1/credit-members/${id}`
    expect(await one(id)).toMatchObject({ name: '叶*土', door: '桂花路14号', balance: 0 })
    expect((await county.staff(COMMITTEE).get(url)).status).toBe(200)
    expect((await county.staff('village.shibaqiao').get(url)).status).toBe(404)
    for (const who of ['town.shouchang', 'centre', 'discipline', 'grid.guihua'] as const)
      expect([who, (await county.staff(who).get(url)).status]).toEqual([who, 403])
    expect((await auditOf(county, id)).map(({ verb }) => verb)).toEqual([
      'credit-member.consented',
      'credit-member.read',
      'credit-member.read',
    ])
    const { body } = await county.staff('village.guihua').get(url)
    const act = { id: crypto.randomUUID(), seen: body.version, ...swept }
    const send = (more: object = {}) => county.staff('village.guihua').post(`${url}/proposals`, { ...act, ...more })
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await send({ note: '改了说法的' }))).toEqual([409, 'same-id-other-content'])
    await step(id, 'leavings', { form: '2026-退1' })
    expect((await county.staff('village.guihua').get(url)).status).toBe(404)
    expect(JSON.stringify((await county.staff(COMMITTEE).get('/api/v1/credit-members')).body)).not.toContain(id)
  })
})

test('without a script a resident joins by their own word, proposes, appeals, leaves and comes back; nobody else finds it', async () => {
  const me = openBrowser(county.app)
  expect((await me.get('/me/credits')).location).toContain('/me/sign-in')
  me.cookies.set('sid', 'test-villager')
  expect((await me.get('/me/credits')).text).toContain('您没有参加积分')
  expect((await me.get(`/me/credits/new?village=${SHIBAQIAO}`)).status).toBe(200)
  const none = await me.submit('/me/credits', { name: '章桂芳', door: '桂花路21号', consent: 'yes' })
  expect([none.status, none.text.includes('没有正在用的积分规则')]).toEqual([409, true])
  await me.get(`/me/credits/new?village=${GUIHUA}`)
  const unticked = await me.submit('/me/credits', { name: '章桂芳', door: '桂花路21号', consent: '' })
  expect([unticked.status, unticked.text.includes('章桂芳')]).toEqual([400, true])
  const joined = await me.submit('/me/credits', { name: '章桂芳', door: '桂花路21号', consent: 'yes' })
  expect(joined.status).toBe(303)
  const own = String(joined.location).split('?')[0] ?? ''
  const id = own.split('/').at(-1) ?? ''
  expect((await me.get(own)).text).toContain('等村里核对')
  const door = { id: crypto.randomUUID(), gridCode: `${GUIHUA}001`, doorCode: '21', doorText: '桂花路21号' }
  await county.staff('village.guihua').post('/api/v1/households', { ...door, consent: 'law', head: '章桂芳' })
  expect((await step(id, 'admissions', { door: '21' })).body.stage).toBe('joined')
  await me.get(own)
  const future = await me.submit(`${own}/proposals`, { item: 'i1', on: dayIn(30), note: '扫了门口的雪' })
  expect([future.status, future.text.includes('扫了门口的雪')]).toEqual([422, true])
  await me.get(own)
  expect((await me.submit(`${own}/proposals`, { item: 'i1', on: dayIn(17), note: '扫了门口' })).status).toBe(303)
  const waiting = (await one(id)).entries[0].id
  await step(id, 'refusals', { waiting, reason: '去看的时候没有扫' }, COMMITTEE)
  const shown = (await me.get(own)).text
  for (const words of ['没有通过', '去看的时候没有扫', '桂花村']) expect(shown).toContain(words)
  expect(shown).not.toContain('方秀琴')
  expect((await me.submit(`${own}/appeals`, { against: waiting, text: '上午扫的，下午又脏了' })).status).toBe(303)
  await step(id, 'answers', { appeal: waiting, upheld: true, reason: '邻居说上午扫过' }, COMMITTEE)
  const upheld = (await me.get(own)).text
  for (const words of ['现有 5 分', '申诉成立', '邻居说上午扫过']) expect(upheld).toContain(words)
  expect((await me.submit(`${own}/leavings`)).status).toBe(303)
  expect((await county.staff('village.guihua').get(`/api/v1/credit-members/${id}`)).status).toBe(404)
  expect((await me.get(own)).text).toContain('您已经退出')
  expect((await me.submit(`${own}/returns`)).status).toBe(303)
  expect(await one(id)).toMatchObject({ stage: 'asked', balance: 5 })
  const staff = openBrowser(county.app)
  staff.cookies.set('sid', 'test-village.guihua')
  expect((await staff.get(own)).location).toContain('/me/sign-in')
  expect((await me.get(`/me/credits/${GUIHUA_NOBODY}`)).status).toBe(404)
})
const GUIHUA_NOBODY = '00000000-0000-7000-8000-00000000bbbb'
