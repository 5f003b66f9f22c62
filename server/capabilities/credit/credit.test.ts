import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { votedRules } from '#testing/charters.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { creditStep, DUMPED, dayIn, draftedCredit, SOAP, SWEPT } from '#testing/credits.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, NOW } from '#testing/world.ts'
import { findBanned } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const step = (id: string, resource: string, body: object = {}, who?: 'town.shouchang' | 'committee.guihua') =>
  creditStep(county, id, resource, body, who)
const publicOne = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/credits/${id}`)).body

describe('a village’s rules of points', () => {
  test('hold only after everybody was asked and the assembly has voted; each text in the log; the next edition ends them', async () => {
    county.setNow(NOW)
    const id = await draftedCredit(county)
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/credits/${id}`)).status).toBe(404)
    expect(problem(await step(id, 'consultations'))).toEqual([422, 'credit.no-items'])
    await step(id, 'items', SWEPT)
    await step(id, 'items', DUMPED)
    await step(id, 'rewards', { ...SOAP, text: '写错的' })
    expect(problem(await step(id, 'strikings', { line: 'i9' }))).toEqual([422, 'credit.no-line'])
    await step(id, 'strikings', { line: 'r1' })
    expect(problem(await step(id, 'rewards', { ...SOAP, costCents: 50_001 }))).toEqual([400, 'validation.maximum'])
    await step(id, 'rewards', SOAP)
    expect((await step(id, 'consultations')).body.stage).toBe('open')
    const comments = `/api/v1/villages/${GUIHUA}/credits/${id}/comments`
    const said = { id: newId(), text: '扫地也算吗，电话 13812345678' }
    const twice = () => county.anyone().post(comments, said)
    expect([(await twice()).body.repeated, (await twice()).body.repeated]).toEqual([false, true])
    const vote = { decision: await votedRules(county, dayIn(10)), from: dayIn(20), text: '意见都看过。' }
    expect(problem(await step(id, 'adoptions', vote))).toEqual([422, 'credit.still-open'])
    goTo(17)
    expect(problem(await county.anyone().post(comments, { ...said, id: newId() }))).toEqual([409, 'credit.closed'])
    expect(problem(await step(id, 'adoptions', vote))).toEqual([422, 'credit.voted-too-early'])
    const road = await votedRules(county, dayIn(17), 'village-road')
    expect(problem(await step(id, 'adoptions', { ...vote, decision: road }))).toEqual([422, 'credit.no-decision'])
    const decision = await votedRules(county, dayIn(17))
    expect(problem(await step(id, 'adoptions', { ...vote, decision, from: dayIn(16) }))).toEqual([
      422,
      'credit.begins-too-early',
    ])
    expect((await step(id, 'adoptions', { ...vote, decision })).body.stage).toBe('adopted')
    expect((await publicOne(id)).inForce).toBe(false)
    expect((await county.anyone().get(`/v/${GUIHUA}/credits`)).text).toContain('已通过，还没开始')
    goTo(21)
    const shown = await publicOne(id)
    expect(shown).toMatchObject({ inForce: true, decision, from: dayIn(20), commentsUntil: dayIn(15) })
    expect(shown.publications).toHaveLength(2)
    expect(JSON.stringify(shown)).not.toContain('扫地')
    const leaves = await asSystem(county, (tx) => tx.selectFrom('log_pending').select('body').execute())
    expect(leaves.filter(({ body }) => JSON.stringify(body).includes(id))).toHaveLength(2)
    const page = (await county.anyone().get(`/v/${GUIHUA}/credits`)).text
    for (const words of ['正在用', '门前屋后清理干净', '肥皂两块', '一户每季度 30 分', '自愿参加'])
      expect(page).toContain(words)

    const next = await draftedCredit(county, { cap: 40 })
    await step(next, 'strikings', { line: 'i2' })
    await step(next, 'items', { way: 'earn', text: '照看邻居老人', points: 3, evidence: '老人说有这回事' })
    await step(next, 'consultations')
    goTo(40)
    expect(problem(await step(next, 'adoptions', { ...vote, decision, from: dayIn(40) }))).toEqual([
      422,
      'credit.voted-too-early',
    ])
    const second = await votedRules(county, dayIn(40))
    await step(next, 'adoptions', { decision: second, from: dayIn(40), text: '没有意见。' })
    expect([(await publicOne(id)).inForce, (await publicOne(next)).inForce]).toEqual([false, true])
    const compared = (await county.anyone().get(`/v/${GUIHUA}/credits/${next}`)).text
    expect(compared.match(/>(一样|多出|没有了)</g)).toEqual(['>一样<', '>多出<', '>一样<', '>没有了<'])
    await step(next, 'endings', { reason: '村里不办了' }, 'town.shouchang')
    expect((await county.anyone().get(`/v/${GUIHUA}/credits`)).text).toContain('村里没有正在用的积分规则')
  })

  test('refuse what points may never count: the word, the law, and what to write instead, in both languages', async () => {
    county.setNow(NOW)
    const id = await draftedCredit(county)
    const refused: [object, string, string][] = [
      [{ text: '每天打卡签到' }, '打卡', '12号'],
      [{ text: '转发村里的消息' }, '转发', '12号'],
      [{ evidence: '交三张照片' }, '照片', '12号'],
      [{ text: '全年不 上 访的家庭' }, '上访', '信访工作条例'],
      [{ way: 'cost', text: '向上投诉村里' }, '投诉', '信访工作条例'],
      [{ way: 'cost', text: '取消低保资格' }, '低保', '村民委员会组织法'],
      [{ way: 'cost', text: '罚款五十元' }, '罚款', '行政处罚法'],
      [{ text: '网格员完成走访' }, '网格员', '12号'],
      [{ text: '季度排名靠前' }, '排名', '12号'],
    ]
    for (const [change, word, law] of refused) {
      const answer = await step(id, 'items', { ...SWEPT, ...change })
      expect([answer.status, answer.body.code, answer.body.params.word]).toEqual([422, 'credit.banned', word])
      expect(answer.body.params.lawZh).toContain(law)
      expect(answer.body.params.insteadEn.length).toBeGreaterThan(10)
    }
    expect(problem(await step(id, 'rewards', { ...SOAP, text: '代办低保申请' }))).toEqual([422, 'credit.banned'])
    expect(problem(await step(id, 'revisions', { title: '村民积分红黑榜' }))).toEqual([422, 'credit.banned'])
    const desk = openBrowser(county.app)
    desk.cookies.set('sid', 'test-village.guihua')
    await desk.get(`/desk/credits/${id}`)
    const back = await desk.submit(`/desk/credits/${id}/items`, { ...SWEPT, points: '5', text: '看直播点赞' })
    expect(back.status).toBe(422)
    for (const words of ['“点赞”不能写', '写做了什么，不写在手机上点了什么', '看直播点赞'])
      expect(back.text).toContain(words)
  })

  test('sent twice is one; other desks and other villages reach nothing', async () => {
    county.setNow(NOW)
    const body = {
      id: newId(),
      villageCode: GUIHUA,
      title: '桂花村积分办法',
      period: 'year',
      cap: 20,
      budgetCents: 9000,
    }
    const send = (
      more: object = {},
      who: 'village.guihua' | 'village.shibaqiao' | 'committee.guihua' = 'village.guihua',
    ) => county.staff(who).post('/api/v1/credits', { ...body, ...more })
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await send({ cap: 21 }))).toEqual([409, 'same-id-other-content'])
    expect((await send({ id: newId() }, 'village.shibaqiao')).status).toBe(404)
    expect(problem(await send({ id: newId() }, 'committee.guihua'))).toEqual([403, 'forbidden'])
    const act = { id: newId(), seen: 1, ...SWEPT }
    const add = (more: object = {}) =>
      county.staff('village.guihua').post(`/api/v1/credits/${body.id}/items`, { ...act, ...more })
    expect([(await add()).body.repeated, (await add()).body.repeated]).toEqual([false, true])
    expect(problem(await add({ id: newId() }))).toEqual([409, 'step.changed'])
    expect((await county.staff('village.shibaqiao').get(`/api/v1/credits/${body.id}`)).status).toBe(404)
    expect(problem(await step(body.id, 'items', SWEPT, 'committee.guihua'))).toEqual([403, 'forbidden'])
    await step(body.id, 'droppings', { reason: '明年再说' })
  })
})

test('a banned word is found through spaces and in either width, and an honest deed passes', () => {
  const bans = [{ key: 'app', phrases: ['APP', '打卡'], what: WORDS, law: WORDS, instead: WORDS }]
  expect(findBanned(['用ＡＰＰ'], bans)?.word).toBe('APP')
  expect(findBanned(['天天打 卡'], bans)?.word).toBe('打卡')
  expect(findBanned(['陪邻居老人去医院', '接送邻居孩子'], bans)).toBeUndefined()
})
const WORDS = { zh: '词', en: 'words' }
