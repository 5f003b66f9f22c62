import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { open, step } from '#testing/decisions.ts'
import { act as actOnFund, approved } from '#testing/funds.ts'
import { adopted, begun, passed, readied, take } from '#testing/powers.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

const WON = '寿昌路桥队'
const OTHERS = ['大同建筑队', '更楼工程队']
const COMMITTEE = 'committee.guihua'
const LINES = '混凝土路面 1700\n路缘石 420.5\n普工 60 230'
const BIDS = [`${WON} 238,000`, ...OTHERS.map((name, i) => `${name} ${241_000 + i * 1000}`)].join('\n')
const html = { accept: 'text/html' }

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
  await adopted(county, ['small-works', 'spending'])
})
afterAll(() => county.close())

const laterBy = (days: number) => county.setNow(new Date(county.now().getTime() + days * 86_400_000))
const village = () => county.staff('village.guihua')

/** The obligations of an item that the village has not published. */
async function due(item: string): Promise<{ id: string; dueAt: string; item: string }[]> {
  const { body } = await county.anyone().get(`/api/v1/places/${GUIHUA}/due-disclosures?days=400&limit=200`)
  return body.lines.filter((line: { item: string }) => line.item === item)
}
const draft = async (id: string) => (await village().get(`/api/v1/disclosures/${id}`)).body

async function published(id: string): Promise<void> {
  const steps: [AccountName, string, Record<string, unknown>][] = [
    ['village.guihua', 'submissions', {}],
    [COMMITTEE, 'review-agreements', {}],
    ['village.guihua', 'approvals', { text: '联席会议同意' }],
    ['village.guihua', 'publications', {}],
  ]
  let seen = 2
  for (const [who, resource, more] of steps) {
    const done: Answer = await county
      .staff(who)
      .post(`/api/v1/disclosures/${id}/${resource}`, { id: newId(), seen, ...more })
    expect(done.status, `${resource}: ${done.text}`).toBe(201)
    seen = done.body.version
  }
}

test('a vote that was published is due on the board at once, filled in from its record, and leads back to it', async () => {
  const decision = await passed(county, { title: '修桂花桥栏杆' })
  await county.run('disclosure-records')
  const before = await due('decisions')
  const lines = await Promise.all(before.map(async ({ id }) => ({ id, content: (await draft(id)).content })))
  const [mine] = lines.filter(({ content }) => content.subject === '修桂花桥栏杆')
  expect(mine?.content).toMatchObject({
    figures: { entitled: 30, present: 25, for: 24, against: 1, abstained: 0, organ: expect.stringMatching(/代表/) },
    tables: { resolutions: [{ name: '修桂花桥栏杆', result: '通过' }] },
  })
  const id = mine?.id ?? ''
  const desk = await village().get(`/desk/disclosures/${id}`, html)
  expect(desk.text).toContain('草稿由系统按表决记录填好')
  expect(desk.text).toContain(`href="/v/${GUIHUA}/decisions/${decision}"`)
  await county.run('disclosure-records')
  expect(await due('decisions'), 'drafted once').toHaveLength(before.length)
  await published(id)
  const entry = await county.anyone().get(`/v/${GUIHUA}/entries/${id}`, html)
  expect(entry.text).toContain('看这次表决的全部过程')
  expect(entry.text).toContain(`href="/v/${GUIHUA}/decisions/${decision}"`)
  await county.run('disclosure-records')
  expect(await due('decisions'), 'also once it is published').toHaveLength(before.length - 1)
})

test('works are drafted when somebody has won, with price and contractor, and say who did not publish in time', async () => {
  for (const name of [WON, ...OTHERS]) {
    const body = { id: newId(), villageCode: GUIHUA, name, sort: 'firm', trade: '道路' }
    expect((await village().post('/api/v1/power-suppliers', body)).status).toBe(201)
  }
  const decision = await passed(county, { title: '修晒场路', amountCents: 30_000_000, counterparty: '寿昌路桥队' })
  const id = await begun(county, 'small-works', { title: '修晒场路', amountCents: 26_000_000 })
  const way: [string, Record<string, unknown>, AccountName?][] = [
    ['apply', { paper: '立项申请' }],
    ['consult', { text: '同意提交' }],
    ['decide', { decision }],
    ['budget', { paper: '预算书', lines: LINES }],
    ['town-check', { text: '核过' }, 'town.shouchang'],
    ['countersign', { agrees: true }, COMMITTEE],
    ['announce-tender', {}],
    ['bids', { paper: '报价单三份', bids: BIDS }],
    ['award', { supplier: WON }],
  ]
  for (const [key, body, who] of way) {
    const done = await take(county, id, key, body, who)
    expect(done.status, `${key}: ${done.text}`).toBe(201)
    if (key === 'announce-tender') laterBy(12)
  }
  await county.run('disclosure-records')
  expect(await due('project-progress'), 'nobody announced who won yet').toEqual([])
  expect((await take(county, id, 'announce-award')).status).toBe(201)
  await county.run('disclosure-records')
  const [line, ...more] = await due('project-progress')
  expect(more).toEqual([])
  const { content, version } = await draft(line?.id ?? '')
  expect(content).toMatchObject({
    subject: '修晒场路',
    tables: { steps: [{ name: '修晒场路', step: '中标公示', contractor: WON, amount: 23_800_000, paid: 0 }] },
  })
  expect(version).toBe(2)
  const page = await village().get(`/desk/disclosures/${line?.id}`, html)
  expect(page.text).toContain(`href="/v/${GUIHUA}/items/${id}"`)
  // The day of the step decides, not the day on which somebody remembers.
  laterBy(6)
  const late = await county.anyone().get(`/v/${GUIHUA}/due?lang=zh-CN`, html)
  expect(late.text).toMatch(/迟了 1 天[\s\S]*小型工程/)
  expect(late.text, 'a draft is nobody’s yet').not.toContain('修晒场路')
  expect(new Date((await due('project-progress'))[0]?.dueAt ?? 0) < county.now()).toBe(true)
})

test('a large fund is drafted once its last approval is given; a small one is not told by itself', async () => {
  const matters = async () =>
    await Promise.all((await due('major-finance')).map(async ({ id }) => (await draft(id)).content))
  await approved(county, { title: '小额补贴' })
  await county.run('disclosure-records')
  expect(await matters()).toEqual([])
  const lines = '叶桂香 6222021202045678901 6,000\n洪新木 6222021202045678902 5,000'
  const id = await approved(county, { title: '种粮大户奖补', totalCents: 2_000_000 }, lines)
  await county.run('disclosure-records')
  expect(await matters(), 'the town has not approved').toEqual([])
  expect((await actOnFund(county, id, 'approvals', {}, 'town.shouchang')).status).toBe(201)
  await county.run('disclosure-records')
  await county.run('disclosure-records')
  expect(await matters()).toMatchObject([
    { subject: '种粮大户奖补', tables: { matters: [{ name: '种粮大户奖补', amount: 1_100_000 }] } },
  ])
})

test('meetings that are called stand in the calendar beside what is due', async () => {
  const id = await open(county, { title: '秋季用水安排' })
  const later = new Date(county.now().getTime() + 16 * 86_400_000).toISOString().slice(0, 10)
  const hall = { organ: 'representatives', place: '文化礼堂', authority: '一月村民会议', authorityUntil: '2099-12-31' }
  const way: [string, Record<string, unknown>][] = [
    ['proposals', { proposer: 'branch' }],
    ['consultations', { present: 7, text: '联席会议同意提交' }],
    ['party-reviews', { of: 40, present: 30, for: 28, against: 1, abstain: 1 }],
    ['convocations', { ...hall, meetsOn: later }],
  ]
  for (const [resource, body] of way) {
    const done = await step(county, id, resource, body)
    expect(done.status, `${resource}: ${done.text}`).toBe(201)
    if (done.body.next === 'rolled') break
  }
  const { text } = await county.anyone().get(`/v/${GUIHUA}/due.ics?lang=zh-CN`)
  const events: string[] = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT')
  const event = events.find((one) => one.includes(id)) ?? ''
  expect(event).toContain(`DTSTART;VALUE=DATE:${later.replaceAll('-', '')}`)
  expect(event).toContain('开会：秋季用水安排')
  expect(event).toContain(`/v/${GUIHUA}/decisions/${id}`)
  const today = county.now().toISOString().slice(0, 10).replaceAll('-', '')
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day = '']) => day)
  expect(
    days.filter((day) => day < today),
    'what is past is no appointment',
  ).toEqual([])
})

test('what villagers call an item finds it', async () => {
  const { text } = await county.anyone().get(`/v/${GUIHUA}/entries?q=${encodeURIComponent('表决决定')}`, html)
  expect(text).not.toContain('修桂花桥栏杆')
  const short = await county.anyone().get(`/v/${GUIHUA}/entries?q=${encodeURIComponent('村代会')}`, html)
  expect(short.text).toContain('修桂花桥栏杆')
})
