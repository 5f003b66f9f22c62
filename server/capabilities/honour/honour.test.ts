import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { HONOUR, honourStep, proposedHonour } from '#testing/honours.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const step = (id: string, resource: string, body: object = {}, who?: AccountName) =>
  honourStep(county, id, resource, body, who)
const publicOne = (id: string) => county.anyone().get(`/api/v1/villages/${GUIHUA}/honours/${id}`)
const publicPage = async (id: string) => (await county.anyone().get(`/v/${GUIHUA}/honours/${id}`)).text
const object = (id: string, body: object) =>
  county.anyone().post(`/api/v1/villages/${GUIHUA}/honours/${id}/objections`, { id: newId(), ...body })

/** Put up from today, with this answer of whoever is honoured. */
async function noticed(answer: 'named' | 'masked' = 'masked', change: object = {}): Promise<string> {
  county.setNow(NOW)
  const { id } = await proposedHonour(county, change)
  await step(id, 'admissions', { title: '天天给邻居老人送饭', text: '三年来给隔壁两位老人送饭，没有停过。' })
  await step(id, 'evidence', { text: '食堂的领餐登记。' })
  await step(id, 'consents', { answer, way: 'signed' })
  expect((await step(id, 'notices')).status).toBe(201)
  return id
}

describe('an honour', () => {
  test('goes from a proposal without sign-in to the log; not before its days, not over an open objection', async () => {
    county.setNow(NOW)
    const { id, receipt } = await proposedHonour(county)
    const own = async () => (await county.anyone().get(`/honour-proposals?receipt=${receipt}`)).text
    expect(await own()).toContain('等村里看')
    expect((await publicOne(id)).status).toBe(404)
    await step(id, 'admissions', { title: '天天给邻居老人送饭', text: '三年来给隔壁两位老人送饭，没有停过。' })
    expect(problem(await step(id, 'notices'))).toEqual([409, 'step.not-now'])
    await step(id, 'consents', { answer: 'named', way: 'signed' })
    expect(problem(await step(id, 'notices'))).toEqual([422, 'honour.no-evidence'])
    const record = `decisions/${newId()}`
    expect(problem(await step(id, 'evidence', { text: '会议记录', record }))).toEqual([422, 'honour.no-record'])
    await step(id, 'evidence', { text: '食堂的领餐登记。' })
    await step(id, 'notices')
    goTo(3)
    expect((await object(id, { text: '另外一户也送过，电话 13812345678' })).status).toBe(201)
    expect(problem(await step(id, 'confirmations'))).toEqual([422, 'honour.still-up'])
    goTo(8)
    expect(problem(await object(id, { text: '来晚了的异议' }))).toEqual([409, 'honour.closed'])
    expect(problem(await step(id, 'confirmations'))).toEqual([422, 'honour.objections-open'])
    const desk = (await county.staff('village.guihua').get(`/desk/honours/${id}`)).text
    expect(desk).toContain('另外一户也送过')
    expect(desk).not.toContain('13812345678')
    const objection = (
      await asSystem(county, (tx) =>
        tx.selectFrom('honour_objection').select('id').where('honour_id', '=', id).executeTakeFirstOrThrow(),
      )
    ).id
    const answer = { objection, upheld: false, text: '查了登记，送饭的只有这一户。' }
    expect(problem(await step(id, 'answers', answer))).toEqual([403, 'forbidden'])
    expect((await step(id, 'answers', answer, 'committee.guihua')).status).toBe(201)
    expect(problem(await step(id, 'answers', answer, 'committee.guihua'))).toEqual([422, 'honour.answered'])
    expect((await step(id, 'confirmations')).body.stage).toBe('confirmed')
    const page = await publicPage(id)
    expect([page.includes(HONOUR.name), page.includes('查了登记'), page.includes('另外一户也送过')]).toEqual([
      true,
      true,
      false,
    ])
    expect((await county.anyone().get(`/v/${GUIHUA}/honours/${id}/paper`)).text).toContain(HONOUR.name)
    expect(await own()).toContain('已表扬')
    const shown = (await publicOne(id)).body
    expect(shown.publications).toHaveLength(2)
    const bytes = await county.anyone().get(`/api/v1/villages/${GUIHUA}/honours/${id}/publications/2`)
    expect(JSON.parse(bytes.body.body)).toMatchObject({
      name: '叶*国',
      stage: 'confirmed',
      answers: [{ upheld: false }],
    })
    const leaves = await asSystem(county, (tx) => tx.selectFrom('log_pending').select('body').execute())
    expect(leaves.filter(({ body }) => JSON.stringify(body).includes(id))).toHaveLength(2)

    // Consent can be taken back: what everybody reads forgets the name, and the log never had it.
    await step(id, 'withdrawn-consents')
    expect(await publicPage(id)).not.toContain(HONOUR.name)
    expect(JSON.stringify((await publicOne(id)).body)).not.toContain(HONOUR.name)
    expect(problem(await step(id, 'withdrawn-consents'))).toEqual([409, 'honour.not-named'])
    expect((await step(id, 'revocations', { reason: '后来查明登记有误' }, 'town.shouchang')).body.stage).toBe('revoked')
    expect(await publicPage(id)).toContain('后来查明登记有误')
    expect((await county.anyone().get(`/v/${GUIHUA}/honours/${id}/paper`)).status).toBe(404)
  })

  test('without consent the name stays masked everywhere; an objection upheld sends it back to be put up again', async () => {
    const id = await noticed('masked')
    const said = await object(id, { text: '送饭的其实是两户人家' })
    expect((await publicOne(id)).body.name).toBe('叶*国')
    const everything = [await publicPage(id), JSON.stringify((await publicOne(id)).body)]
    everything.push((await county.anyone().get(`/v/${GUIHUA}/honours`)).text)
    expect(everything.some((text) => text.includes(HONOUR.name))).toBe(false)
    const answer = { objection: said.body.id, upheld: true, text: '属实，应当写两户。' }
    expect((await step(id, 'answers', answer, 'committee.guihua')).body.stage).toBe('agreed')
    goTo(9)
    expect(problem(await step(id, 'confirmations'))).toEqual([409, 'step.not-now'])
    await step(id, 'revisions', { text: '和邻居一户一起，三年来给两位老人送饭。' })
    await step(id, 'notices')
    goTo(17)
    expect((await step(id, 'confirmations')).body.stage).toBe('confirmed')
  })

  test('who does not want it is left in peace; a refusal shows its reason and nobody’s name', async () => {
    county.setNow(NOW)
    const { id } = await proposedHonour(county)
    await step(id, 'admissions', { title: '天天给邻居老人送饭', text: '三年来给隔壁老人送饭。' })
    expect((await step(id, 'consents', { answer: 'declined', way: 'spoken' })).body.stage).toBe('dropped')
    expect((await publicOne(id)).status).toBe(404)
    const other = await proposedHonour(county, { name: '裘晓岚' })
    await step(other.id, 'refusals', { reason: '去年已经为同一件事表扬过' })
    expect((await publicOne(other.id)).body).toMatchObject({ stage: 'refused', name: null })
    const list = (await county.anyone().get(`/v/${GUIHUA}/honours`)).text
    expect([list.includes('去年已经为同一件事'), /裘.岚/.test(list)]).toEqual([true, false])
    expect(/裘.岚/.test(await publicPage(other.id))).toBe(false)
    expect((await county.anyone().get(`/honour-proposals?receipt=${other.receipt}`)).text).toContain(
      '去年已经为同一件事',
    )
    expect((await county.anyone().get('/honour-proposals?receipt=ABCD-EFGH')).status).toBe(404)
  })

  test('sent twice is one; other desks and other villages reach nothing; kinds are those of the playbook', async () => {
    county.setNow(NOW)
    const body = { id: newId(), ...HONOUR }
    const send = (more: object = {}) => county.anyone().post(`/api/v1/villages/${GUIHUA}/honours`, { ...body, ...more })
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await send({ text: '换了一个说法的提名' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await send({ id: newId(), kind: 'nothing-like-it' }))).toEqual([422, 'honour.no-kind'])
    expect(problem(await send({ id: newId(), kind: 'courage', subject: 'household' }))).toEqual([
      422,
      'honour.no-subject',
    ])
    const act = { id: newId(), seen: 1, title: '天天给邻居送饭', text: '三年来没有停过。' }
    const admit = (who: AccountName) => county.staff(who).post(`/api/v1/honours/${body.id}/admissions`, act)
    expect([(await admit('village.guihua')).body.repeated, (await admit('village.guihua')).body.repeated]).toEqual([
      false,
      true,
    ])
    expect((await admit('village.shibaqiao')).status).toBe(404)
    const reason = { reason: '由村监会不采纳' }
    expect(problem(await step(body.id, 'droppings', reason, 'committee.guihua'))).toEqual([403, 'forbidden'])
    expect((await county.staff('village.shibaqiao').get(`/api/v1/honours/${body.id}`)).status).toBe(404)
    const taken = { ...HONOUR, id: newId(), villageCode: GUIHUA }
    expect((await county.staff('village.shibaqiao').post('/api/v1/honours', taken)).status).toBe(404)
    expect(problem(await county.staff('town.shouchang').post('/api/v1/honours', taken))).toEqual([403, 'forbidden'])
    expect((await county.anyone().get(`/api/v1/villages/${SHIBAQIAO}/honours/${body.id}`)).status).toBe(404)
    const up = await noticed()
    const said = { id: newId(), text: '这一件写得不全' }
    const twice = () => county.anyone().post(`/api/v1/villages/${GUIHUA}/honours/${up}/objections`, said)
    expect([(await twice()).body.repeated, (await twice()).body.repeated]).toEqual([false, true])
  })

  test('without a script: a proposal gives a receipt, the desk takes one down, an objection goes through', async () => {
    county.setNow(NOW)
    const villager = openBrowser(county.app)
    await villager.get(`/v/${GUIHUA}/honours/new`)
    const { evidence: _, ...typed } = HONOUR
    const short = await villager.submit(`/v/${GUIHUA}/honours`, { ...typed, text: '好' })
    expect([short.status, short.text.includes(HONOUR.name)]).toEqual([400, true])
    const sent = await villager.submit(`/v/${GUIHUA}/honours`, typed)
    expect([sent.status, /[2-9A-Z]{4}-[2-9A-Z]{4}/.test(sent.text)]).toEqual([200, true])
    const desk = openBrowser(county.app)
    desk.cookies.set('sid', 'test-village.guihua')
    await desk.get('/desk/honours/new')
    // Whoever came takes a receipt home, as whoever wrote from a telephone has one.
    const handed = await desk.submit('/desk/honours', { ...HONOUR, name: '方秀琴' })
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(handed.text)?.[0] ?? ''
    expect([handed.status, handed.text.includes('提名回执')]).toEqual([201, true])
    expect((await county.anyone().get(`/honour-proposals?receipt=${code}`)).text).toContain('等村里看')
    const id = await noticed('named')
    await villager.get(`/v/${GUIHUA}/honours/${id}`)
    const said = await villager.submit(`/v/${GUIHUA}/honours/${id}/objections`, { text: '登记和事实不一样' })
    expect(said.status).toBe(303)
    expect((await desk.get('/desk/honours')).text).toContain('公示中')
  })
})
