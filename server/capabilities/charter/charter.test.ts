import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { CLAUSES, charterStep, drafted, votedRules } from '#testing/charters.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'
import { clausesIn, compared, versioned } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10)
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const step = (id: string, resource: string, body: object = {}, who?: 'town.shouchang') =>
  charterStep(county, id, resource, body, who)
const publicOne = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/charters/${id}`)).body
const comment = (id: string, body: object) =>
  county.anyone().post(`/api/v1/villages/${GUIHUA}/charters/${id}/comments`, { id: newId(), ...body })

/** Drafted today, asked about, sent to the town sixteen days later. */
async function submitted(change: object = {}): Promise<string> {
  county.setNow(NOW)
  const id = await drafted(county, change)
  expect((await step(id, 'consultations')).status).toBe(201)
  goTo(16)
  expect((await step(id, 'submissions', { text: '意见都看过，改了一条。' })).status).toBe(201)
  return id
}

describe('village rules', () => {
  test('go from the draft to the filing, each text in the log; late filing shows; the next edition ends this one', async () => {
    county.setNow(NOW)
    const id = await drafted(county)
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/charters/${id}`)).status).toBe(404)
    await step(id, 'consultations')
    expect(problem(await step(id, 'submissions', { text: '这么快就报' }))).toEqual([422, 'charter.still-open'])
    expect((await comment(id, { clause: 'c1', text: '消防通道请划线，电话 13812345678' })).status).toBe(201)
    expect(problem(await comment(id, { clause: 'c99', text: '没有的那一条' }))).toEqual([422, 'charter.no-clause'])
    goTo(16)
    expect(problem(await comment(id, { text: '来晚了的意见' }))).toEqual([409, 'charter.closed'])
    await step(id, 'submissions', { text: '意见都看过，改了一条。' })
    await step(id, 'reviews', { text: '内容合法' }, 'town.shouchang')
    const early = await votedRules(county, dayIn(10))
    expect(problem(await step(id, 'adoptions', { decision: early }))).toEqual([422, 'charter.voted-before-review'])
    const road = await votedRules(county, dayIn(20), 'village-road')
    expect(problem(await step(id, 'adoptions', { decision: road }))).toEqual([422, 'charter.no-decision'])
    goTo(20)
    expect((await step(id, 'adoptions', { decision: await votedRules(county, dayIn(20)) })).body.stage).toBe('adopted')
    expect(await publicOne(id)).toMatchObject({ adoptedOn: dayIn(20), fileBy: dayIn(30), filedOn: null })
    goTo(33)
    const late = (await county.anyone().get(`/v/${GUIHUA}/charters`)).text
    expect(late).toContain('没有按时备案')
    expect(late).toContain('不在消防通道停车')
    expect((await step(id, 'filings')).body.stage).toBe('filed')
    expect((await county.anyone().get(`/v/${GUIHUA}/charters/${id}`)).text).toContain('备案迟了')
    const shown = await publicOne(id)
    expect(shown.publications).toHaveLength(3)
    expect(JSON.stringify(shown)).not.toContain('划线')
    const bytes = await county.anyone().get(`/api/v1/villages/${GUIHUA}/charters/${id}/publications/2`)
    expect(JSON.parse(bytes.body.body)).toMatchObject({
      adoptedOn: dayIn(20),
      clauses: [{ key: 'c1', version: 1 }, {}, {}],
    })
    const leaves = await asSystem(county, (tx) => tx.selectFrom('log_pending').select('body').execute())
    expect(leaves.filter(({ body }) => JSON.stringify(body).includes(id))).toHaveLength(3)

    const next = await submitted({ clauses: CLAUSES.replace('不乱倒', '不乱倒、不焚烧') })
    await step(next, 'reviews', { text: '内容合法' }, 'town.shouchang')
    goTo(40)
    const used = (await publicOne(id)).decision
    expect(problem(await step(next, 'adoptions', { decision: used }))).toEqual([422, 'charter.decision-used'])
    await step(next, 'adoptions', { decision: await votedRules(county, dayIn(40)) })
    expect((await publicOne(id)).stage).toBe('superseded')
    expect((await publicOne(next)).text).toMatchObject([
      { key: 'c1', version: 1 },
      { key: 'c2', version: 2 },
      { key: 'c3', version: 1 },
    ])
    const page = (await county.anyone().get(`/v/${GUIHUA}/charters/${next}/comparison`)).text
    expect(page).toContain('一样 2 条，改了说法 1 条，多出 0 条，没有了 0 条')
    expect((await county.anyone().get(`/v/${GUIHUA}/charters/paper`)).text).toMatch(/2\. <\/b>[^<]*不焚烧/)
    const none = await county.anyone().get(`/v/${GUIHUA}/charters/${next}/comparison?village=${SHIBAQIAO}`)
    expect(none.status).toBe(404)
    expect((await step(next, 'filings')).status).toBe(201)
    expect((await step(next, 'orders', { reason: '第二条请写得更清楚' }, 'town.shouchang')).status).toBe(201)
    expect((await publicOne(next)).correctBy).toBe(dayIn(70))
  })

  test('flag a fine with the law it offends, publicly, and go on only when the review has answered', async () => {
    const id = await submitted({ clauses: '# 公共秩序\n乱停车的罚款二百元。\n外嫁女不参加分红。' })
    const shown = await publicOne(id)
    expect(shown.flagged).toEqual([
      { clause: 'c4', phrase: '罚款', rule: 'fine' },
      { clause: 'c5', phrase: '外嫁女', rule: 'married-out' },
    ])
    expect((await county.anyone().get(`/v/${GUIHUA}/charters/${id}`)).text).toContain('行政处罚法')
    const review = (more: object) => step(id, 'reviews', { text: '看过', ...more }, 'town.shouchang')
    expect(problem(await review({ text: '看过了' }))).toEqual([400, 'validation.minLength'])
    expect(problem(await review({ text: '已经看过' }))).toEqual([422, 'charter.flags-unanswered'])
    expect((await step(id, 'returns', { reason: '罚款和外嫁女两条违法' }, 'town.shouchang')).body.stage).toBe(
      'drafting',
    )
    const revised = await step(id, 'revisions', { clauses: '# 公共秩序\n乱停车的，请他挪开。' })
    expect(revised.status).toBe(201)
    expect((await publicOne(id)).flagged).toEqual([])
    // Put right, everybody is asked once more.
    expect(problem(await step(id, 'submissions', { text: '改好了的' }))).toEqual([409, 'step.not-now'])
  })

  test('sent twice is one; other desks and other villages reach nothing; bad clauses are refused', async () => {
    county.setNow(NOW)
    const body = { id: newId(), villageCode: GUIHUA, title: '桂花村村规民约', clauses: CLAUSES }
    const send = (
      more: object = {},
      who: 'village.guihua' | 'village.shibaqiao' | 'committee.guihua' = 'village.guihua',
    ) => county.staff(who).post('/api/v1/charters', { ...body, ...more })
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await send({ title: '换了一个名称' }))).toEqual([409, 'same-id-other-content'])
    expect((await send({ id: newId() }, 'village.shibaqiao')).status).toBe(404)
    expect(problem(await send({ id: newId() }, 'committee.guihua'))).toEqual([403, 'forbidden'])
    expect(problem(await send({ id: newId(), clauses: '# 只有标题\n# 没有条款' }))).toEqual([422, 'charter.clauses'])
    expect(problem(await send({ id: newId(), clauses: '有事打 13812345678' }))).toEqual([422, 'text.personal-data'])
    const act = { id: newId(), seen: 1 }
    const open = () => county.staff('village.guihua').post(`/api/v1/charters/${body.id}/consultations`, act)
    expect([(await open()).body.repeated, (await open()).body.repeated]).toEqual([false, true])
    expect((await county.staff('village.shibaqiao').get(`/api/v1/charters/${body.id}`)).status).toBe(404)
    expect(problem(await step(body.id, 'droppings', { reason: '镇里不能替村里' }, 'town.shouchang'))).toEqual([
      403,
      'forbidden',
    ])
    const stale = { id: newId(), seen: 1, reason: '先不办了' }
    expect(problem(await county.staff('village.guihua').post(`/api/v1/charters/${body.id}/droppings`, stale))).toEqual([
      409,
      'step.changed',
    ])
    const said = { id: newId(), text: '我的意见就这一条' }
    const twice = () => county.anyone().post(`/api/v1/villages/${GUIHUA}/charters/${body.id}/comments`, said)
    expect([(await twice()).body.repeated, (await twice()).body.repeated]).toEqual([false, true])
    await step(body.id, 'droppings', { reason: '明年再说' })
  })

  test('without a script: the form of the draft comes back filled in, a comment goes through, the desk reads it', async () => {
    county.setNow(NOW)
    const desk = openBrowser(county.app)
    desk.cookies.set('sid', 'test-village.guihua')
    await desk.get('/desk/charters/new')
    const back = await desk.submit('/desk/charters', { title: '短', clauses: CLAUSES })
    expect([back.status, back.text.includes('邻里有事先找调解员')]).toEqual([400, true])
    const sent = await desk.submit('/desk/charters', { title: '桂花村村规民约', clauses: CLAUSES })
    expect(sent.status).toBe(303)
    const id = /charters\/([0-9a-f-]{36})/.exec(String(sent.headers['location']))?.[1] ?? ''
    await desk.get(`/desk/charters/${id}`)
    expect((await desk.submit(`/desk/charters/${id}/consultations`, {})).status).toBe(303)
    const villager = openBrowser(county.app)
    await villager.get(`/v/${GUIHUA}/charters/${id}`)
    const short = await villager.submit(`/v/${GUIHUA}/charters/${id}/comments`, { text: '好' })
    expect(short.status).toBe(400)
    const said = await villager.submit(`/v/${GUIHUA}/charters/${id}/comments`, { text: '第三条写得好，同意。' })
    expect(said.status).toBe(303)
    expect((await desk.get(`/desk/charters/${id}`)).text).toContain('第三条写得好')
    expect((await villager.get(`/v/${GUIHUA}/charters/${id}`)).text).not.toContain('第三条写得好')
  })
})

test('clauses keep their keys when they are reworded; texts of two villages are paired by what they say', () => {
  const first = versioned([], clausesIn(CLAUSES), 45)
  const second = versioned(first, clausesIn('# 公共秩序\n不在消防通道停车。\n老人优先就座。'), 45)
  expect(second.map(({ key, version }) => [key, version])).toEqual([
    ['c1', 1],
    ['c4', 1],
  ])
  expect(compared(first, second, 45).map(({ change }) => change)).toEqual(['same', 'added', 'removed', 'removed'])
})
