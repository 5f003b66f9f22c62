import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { PARKING, proposed, step } from '#testing/deliberations.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(county.now().getTime() + days * DAY_MS).toISOString().slice(0, 10)
const publicOne = async (id: string) =>
  (await county.anyone().get(`/api/v1/villages/${GUIHUA}/deliberations/${id}`)).body
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const seat = (id: string, kind: string, names: string, interest = '住在停车场旁边') =>
  step(county, id, 'seats', { seat: kind, names, interest })

async function seated(id: string): Promise<void> {
  await step(county, id, 'admissions', {})
  for (const [kind, names] of [
    ['head', '陈国梁'],
    ['committee', '汪小明'],
    ['supervision', '方秀琴'],
    ['representative', '叶建军\n胡春花'],
    ['concerned', '李大毛'],
  ] as const)
    expect((await seat(id, kind, names)).status, kind).toBe(201)
}

async function talkedOver(id: string, consensus = true): Promise<void> {
  expect((await step(county, id, 'notices', { meetsOn: dayIn(4), place: '文化礼堂' })).status).toBe(201)
  county.setNow(new Date(county.now().getTime() + 5 * DAY_MS))
  const text = '白天让给来办事的人，晚上七点以后按户轮停。'
  expect((await step(county, id, 'minutes', { present: 5, consensus, text })).status).toBe(201)
}

const receiptsOf = async (id: string): Promise<string[]> => {
  const page = await browser('committee.guihua').get(`/desk/deliberations/${id}/slips`)
  return [...page.text.matchAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/g)].map(([code]) => code)
}
const browser = (who: string) => {
  const one = openBrowser(county.app)
  one.cookies.set('sid', `test-${who}`)
  return one
}
const rate = (receipt: string, solved = 'yes', id = newId()) =>
  county.anyone().post(`/api/v1/deliberation-ratings/${receipt}`, { id, solved })

describe('a quarrelled-over parking ground', () => {
  test('goes from the topic to the rated result, each step public, the minutes and the outcome in the log', async () => {
    county.setNow(NOW)
    const { id, receipt } = await proposed(county)
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/deliberations/${id}`)).status).toBe(404)
    await seated(id)
    expect(await publicOne(id)).toMatchObject({ stage: 'admitted', title: PARKING.title })
    await talkedOver(id)
    expect(
      (await step(county, id, 'routes', { way: 'do', text: '划线、立牌，先试一个月', dueOn: dayIn(10) })).status,
    ).toBe(201)
    expect(problem(await rate(receipt))).toEqual([409, 'deliberation.not-now'])
    await step(county, id, 'progress-notes', { text: '线划好了' })
    await step(county, id, 'completions', { text: '牌子立了，轮停表贴出来了' })
    const shown = await publicOne(id)
    expect(shown).toMatchObject({ stage: 'done', consensus: true, ratings: { asked: 7, answered: 0 } })
    expect(JSON.stringify(shown)).not.toContain('李大毛')
    expect(shown.publications).toHaveLength(2)
    const leaves = await asSystem(county, (tx) => tx.selectFrom('log_pending').select('body').execute())
    expect(leaves.filter(({ body }) => JSON.stringify(body).includes(id))).toHaveLength(2)
    const bytes = await county.anyone().get(`/api/v1/villages/${GUIHUA}/deliberations/${id}/publications/2`)
    expect(JSON.parse(bytes.body.body)).toMatchObject({ way: 'do', present: 5, consensus: true })
  })

  test('is rated once by each receipt: two people on one telephone stay two, one person twice stays one', async () => {
    county.setNow(NOW)
    const { id, receipt } = await proposed(county)
    await seated(id)
    await talkedOver(id)
    await step(county, id, 'routes', { way: 'do', text: '先试一个月' })
    await step(county, id, 'completions', { text: '办好了，大家看着不错' })
    const slips = await receiptsOf(id)
    expect(new Set(slips).size).toBe(6)
    expect(slips).not.toContain(receipt)
    const telephone = openBrowser(county.app)
    for (const [code, solved] of [
      [slips[0], 'yes'],
      [slips[1], 'no'],
    ] as const) {
      await telephone.get(`/deliberation-ratings/${code}`)
      expect((await telephone.submit(`/deliberation-ratings/${code}`, { solved })).status).toBe(303)
    }
    const again = newId()
    expect([(await rate(receipt, 'yes', again)).status, (await rate(receipt, 'yes', again)).status]).toEqual([201, 201])
    expect(problem(await rate(receipt, 'no'))).toEqual([409, 'deliberation.rated'])
    expect(problem(await rate(receipt, 'no', again))).toEqual([409, 'same-id-other-content'])
    expect((await publicOne(id)).ratings).toEqual({ asked: 7, answered: 3, solved: 2 })
    expect(problem(await rate('2222-2222'))).toEqual([404, 'receipt.unknown'])
    expect((await telephone.get(`/deliberation-ratings?receipt=2222-2222`)).status).toBe(404)
  })

  test('that finds no agreement cannot simply be done: it becomes a draft decision, a matter, or is talked over again', async () => {
    county.setNow(NOW)
    const { id } = await proposed(county)
    await seated(id)
    await talkedOver(id, false)
    const route = (body: object) => step(county, id, 'routes', { text: '交给村民代表会议', ...body })
    expect(problem(await route({ way: 'do' }))).toEqual([422, 'deliberation.no-consensus'])
    expect(problem(await route({ way: 'decision' }))).toEqual([422, 'validation.required'])
    expect((await route({ way: 'again' })).body.stage).toBe('admitted')
    await talkedOver(id, false)
    expect((await route({ way: 'decision', kind: 'village-rules' })).status).toBe(201)
    const { decision } = await publicOne(id)
    expect((await county.staff('village.guihua').get(`/api/v1/decisions/${decision}`)).body).toMatchObject({
      kind: 'village-rules',
      title: PARKING.title,
      stage: 'preparing',
    })
    const other = (await proposed(county)).id
    await seated(other)
    await talkedOver(other, false)
    expect((await step(county, other, 'routes', { way: 'refer', text: '请镇里来划线' })).status).toBe(201)
    const { matter_id } = await asSystem(county, (tx) =>
      tx.selectFrom('deliberation').select('matter_id').where('id', '=', other).executeTakeFirstOrThrow(),
    )
    expect((await county.staff('village.guihua').get(`/api/v1/matters/${matter_id}`)).status).toBe(200)
  })
})

describe('the screening', () => {
  test('says why, in the open; the supervision committee may take it up all the same; hidden words stay hidden', async () => {
    const { id } = await proposed(county, { title: '某某家的鸡太吵了' })
    expect(problem(await step(county, id, 'refusals', {}))).toEqual([400, 'validation.required'])
    const reason = '两家之间的事，先请调解员上门'
    expect((await step(county, id, 'refusals', { reason, hideTitle: true })).status).toBe(201)
    const shown = await publicOne(id)
    expect(JSON.stringify(shown)).toContain(reason)
    expect(JSON.stringify(shown)).not.toContain('某某')
    const page = (await county.anyone().get(`/v/${GUIHUA}/deliberations/${id}`)).text
    expect(page).toContain(reason)
    expect(page).not.toContain('某某')
    expect(problem(await step(county, id, 'overrulings', { reason: '村里养鸡都这样，是大家的事' }))).toEqual([
      403,
      'forbidden',
    ])
    const over = await step(county, id, 'overrulings', { reason: '村里养鸡都这样，是大家的事' }, 'committee.guihua')
    expect(over.body.stage).toBe('admitted')
    expect((await publicOne(id)).title).toContain('某某')
  })

  test('sent twice is one, with other words refused; telephones are hidden; who is not of the village reaches nothing', async () => {
    const body = { id: newId(), title: '祠堂屋顶漏水找谁', text: '打我电话 13812345678 就行' }
    const send = (more = {}) => county.anyone().post(`/api/v1/villages/${GUIHUA}/deliberations`, { ...body, ...more })
    const [first, second] = [await send(), await send()]
    expect([first.body.repeated, second.body.repeated]).toEqual([false, true])
    expect(second.body.receipt).toBe(first.body.receipt)
    expect(problem(await send({ text: '另外的话，另外的话' }))).toEqual([409, 'same-id-other-content'])
    const nowhere = { ...body, id: newId() }
    expect((await county.anyone().post('/api/v1/villages/000000000000/deliberations', nowhere)).status).toBe(404)
    const seen = (await county.staff('village.guihua').get(`/api/v1/deliberations/${body.id}`)).body
    expect(seen.text).not.toContain('13812345678')
    expect((await county.staff('village.shibaqiao').get(`/api/v1/deliberations/${body.id}`)).status).toBe(404)
    expect(problem(await step(county, body.id, 'admissions', {}, 'committee.guihua'))).toEqual([403, 'forbidden'])
    const act = { id: newId(), seen: 1 }
    const admit = () => county.staff('village.guihua').post(`/api/v1/deliberations/${body.id}/admissions`, act)
    expect([(await admit()).body.repeated, (await admit()).body.repeated]).toEqual([false, true])
    expect(
      problem(
        await county.staff('village.guihua').post(`/api/v1/deliberations/${body.id}/seats`, {
          ...{ id: newId(), seen: 1, seat: 'head', names: '陈国梁', interest: '村主任' },
        }),
      ),
    ).toEqual([409, 'deliberation.changed'])
  })

  test('a paper topic counts the same, and gets its receipt; the composition and the notice are held to the rule', async () => {
    county.setNow(NOW)
    const id = newId()
    const paper = {
      id,
      villageCode: GUIHUA,
      channel: 'paper',
      title: '老年食堂几点开饭',
      text: '十一点半太晚，老人等不及。',
    }
    const taken = await county.staff('committee.guihua').post('/api/v1/deliberations', paper)
    expect(taken.body.receipt).toMatch(/^\w{4}-\w{4}$/)
    expect(
      (await county.staff('village.shibaqiao').post('/api/v1/deliberations', { ...paper, id: newId() })).status,
    ).toBe(404)
    await step(county, id, 'admissions', {})
    const call = (meetsOn: string) => step(county, id, 'notices', { meetsOn, place: '食堂' })
    expect(problem(await call(dayIn(5)))).toEqual([422, 'deliberation.no-head'])
    await seat(id, 'head', '陈国梁')
    await seat(id, 'committee', '汪小明')
    expect(problem(await call(dayIn(5)))).toEqual([422, 'deliberation.too-few-kinds'])
    await seat(id, 'worthy', '老叶')
    await seat(id, 'representative', '胡春花')
    expect(problem(await call(dayIn(1)))).toEqual([422, 'deliberation.notice-short'])
    expect((await call(dayIn(3))).status).toBe(201)
    const early = { present: 3, consensus: true, text: '十一点开饭' }
    expect(problem(await step(county, id, 'minutes', early))).toEqual([422, 'deliberation.not-yet-met'])
    county.setNow(new Date(NOW.getTime() + 4 * DAY_MS))
    expect(problem(await step(county, id, 'minutes', { ...early, present: 99 }))).toEqual([
      422,
      'deliberation.more-than-seats',
    ])
    expect(problem(await seat(id, 'emperor', '某某'))).toEqual([422, 'deliberation.no-seat'])
  })
})

test('without a script: similar topics come first, then it is taken down; the desk’s form comes back filled in', async () => {
  county.setNow(NOW)
  const { id } = await proposed(county)
  await step(county, id, 'admissions', {})
  const villager = openBrowser(county.app)
  await villager.get(`/v/${GUIHUA}/deliberations/new`)
  const words = { title: '祠堂门口停车的事', text: '停车场停不下，天天为车位吵' }
  const looked = await villager.submit(`/v/${GUIHUA}/deliberations/new`, words)
  expect(looked.text).toContain(PARKING.title)
  expect(looked.text).not.toMatch(/receipt-code/)
  const sent = await villager.submit(`/v/${GUIHUA}/deliberations/new`, words)
  expect(sent.text).toMatch(/receipt-code/)
  const desk = browser('village.guihua')
  const page = await desk.get(`/desk/deliberations/${id}`)
  expect(page.text).toContain('1+7+X'.slice(0, 1))
  const back = await desk.submit(`/desk/deliberations/${id}/seats`, { seat: 'head', names: '陈国梁', interest: '' })
  expect(back.status).toBe(400)
  expect(back.text).toContain('陈国梁')
  expect(
    (await desk.submit(`/desk/deliberations/${id}/seats`, { seat: 'head', names: '陈国梁', interest: '村主任' }))
      .status,
  ).toBe(303)
})
