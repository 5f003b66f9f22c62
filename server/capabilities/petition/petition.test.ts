import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { act, registered, TOWN } from '#testing/petitions.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const HOUSING = `${COUNTY}/dept-housing-construction`
const TRANSPORT = `${COUNTY}/dept-transport`
const problem = ({ status, body }: Answer) => [status, body.code]
const read = async (id: string, who: AccountName = 'centre') =>
  (await county.staff(who).get(`/api/v1/petitions/${id}`)).body
const to = (day: string) => county.setNow(new Date(`${day}T10:00:00+08:00`))
const back = () => county.setNow(NOW)

/** As far as the unit's opinion in the petitioner's hands. */
async function told(id: string, basis = 'not-supported'): Promise<void> {
  for (const [resource, body, who] of [
    ['transfers', { unit: HOUSING }, 'town.shouchang'],
    ['acceptances', { paper: '寿信告〔2026〕1号' }, 'dept.housing'],
    ['opinions', { basis, text: '经查，工程款已按合同付清。', paper: '建信答〔2026〕1号' }, 'dept.housing'],
    ['deliveries', { how: 'in-person', paper: '送达回证一份' }, 'dept.housing'],
  ] as const) {
    const done = await act(county, id, resource, body, who)
    expect([resource, done.status], done.text).toEqual([resource, 201])
  }
}

describe('registration', () => {
  test('starts the clock on the day of receipt, once a matter, and twice sent is once done', async () => {
    const { id, matter, answer } = await registered(county, { receivedOn: '2026-11-10' })
    expect(answer.status, answer.text).toBe(201)
    expect(await read(id)).toMatchObject({ stage: 'registered', receivedOn: '2026-11-10', dueOn: '2026-11-25' })
    const body = { id, matter, people: 1, receivedOn: '2026-11-10' }
    expect((await county.staff('town.shouchang').post('/api/v1/petitions', body)).body.repeated).toBe(true)
    expect(problem(await county.staff('town.shouchang').post('/api/v1/petitions', { ...body, people: 3 }))).toEqual([
      409,
      'same-id-other-content',
    ])
    expect(problem(await county.staff('town.shouchang').post('/api/v1/petitions', { ...body, id: newId() }))).toEqual([
      409,
      'petition.registered',
    ])
  })

  test('a joint visit has representatives, five at most; their names are sealed', async () => {
    const six = await registered(county, { people: 30, representatives: '甲\n乙\n丙\n丁\n戊\n己' })
    expect(problem(six.answer)).toEqual([422, 'petition.representatives'])
    expect(six.answer.body.params?.most ?? 5).toBe(5)
    const none = await registered(county, { people: 30 })
    expect(problem(none.answer)).toEqual([400, 'validation.required'])
    const { id } = await registered(county, { people: 30, representatives: '叶小燕、邵志强' })
    expect((await read(id)).representatives).toEqual(['叶小燕', '邵志强'])
    const rows = await asSystem(county, (tx) => tx.selectFrom('petition_person').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('叶小燕')
    expect(rows.map(({ name_mask }) => name_mask)).toContain('叶*燕')
  })

  test('is not a village’s to make or to see, nor anybody’s who is complained of', async () => {
    const village = `${GUIHUA}/village`
    const { id } = await registered(county, { accused: village })
    expect((await county.staff('village.guihua').get(`/api/v1/petitions/${id}`)).status).toBe(403)
    const wrong = await registered(county, {}, 'village.guihua')
    expect(problem(wrong.answer)).toEqual([403, 'forbidden'])
    expect((await county.staff('town.qiantan').get(`/api/v1/petitions/${id}`)).status).toBe(404)
    expect(problem(await act(county, id, 'transfers', { unit: village }))).toEqual([422, 'petition.accused'])
    const aboutTown = await registered(county, { accused: TOWN }, 'centre')
    expect((await county.staff('town.shouchang').get(`/api/v1/petitions/${aboutTown.id}`)).status).toBe(404)
    expect((await county.staff('centre').get(`/api/v1/petitions/${aboutTown.id}`)).status).toBe(200)
    expect(problem(await act(county, aboutTown.id, 'transfers', { unit: village }, 'centre'))).toEqual([
      422,
      'petition.accused',
    ])
  })
})

describe('recusal', () => {
  test('whoever was declared as kin by a holder of a post of the village neither decides nor takes over', async () => {
    const tie = { county: COUNTY, village_code: GUIHUA, body: 'representatives', number: 3, tie: 'kin' }
    await asSystem(county, (tx) =>
      tx
        .insertInto('tie')
        .values({ ...tie, id: newId(), counterparty: '徐敏', declared_at: NOW, body_hash: Buffer.alloc(32) })
        .execute(),
    )
    const { id } = await registered(county, { accused: `${GUIHUA}/village` })
    expect((await act(county, id, 'transfers', { unit: TOWN })).status).toBe(201)
    const accepted = await act(county, id, 'acceptances', { paper: '寿信告〔2026〕9号' })
    expect(problem(accepted)).toEqual([403, 'petition.kin'])
    const recusal = { aside: 'colleague', post: '承办人', reason: '和被反映人有亲属关系' }
    expect(problem(await act(county, id, 'recusals', { ...recusal, successor: '徐敏' }))).toEqual([
      422,
      'petition.kin-successor',
    ])
    expect((await act(county, id, 'recusals', { ...recusal, successor: '何立新' })).status).toBe(201)
  })

  test('whoever stepped aside decides nothing from then on, whoever is complained of; nor is it offered', async () => {
    const { id } = await registered(county, { accused: TRANSPORT })
    const page = `/desk/petitions/${id}`
    const mayAccept = async () =>
      (await county.staff('dept.housing').get(page)).text.includes(`action="${page}/acceptances"`)
    expect((await act(county, id, 'transfers', { unit: HOUSING })).status).toBe(201)
    expect(await mayAccept()).toBe(true)
    const recusal = { aside: 'own', post: '承办人', successor: '副科长', reason: '本人和信访人有亲属关系' }
    expect((await act(county, id, 'recusals', recusal, 'dept.housing')).status).toBe(201)
    expect(await mayAccept()).toBe(false)
    const accepted = await act(county, id, 'acceptances', { paper: '建信告〔2026〕9号' }, 'dept.housing')
    expect(problem(accepted)).toEqual([403, 'petition.stepped-aside'])
  })
})

describe('the course', () => {
  test('wages: transfer, acceptance, opinion, review, re-review, and then it is over', async () => {
    const { id, receipt } = await registered(county)
    await told(id)
    expect(await read(id)).toMatchObject({ stage: 'told', instance: 'handling', holder: null, dueOn: '2026-12-16' })
    const asked = await county
      .anyone()
      .post(`/api/v1/receipts/${receipt}/review-requests`, { id: newId(), reason: '没有付清' })
    expect(asked.status, asked.text).toBe(201)
    expect(await read(id)).toMatchObject({ stage: 'working', instance: 'review', holder: `${COUNTY}/centre` })
    const opinion = { outcome: 'upheld', text: '维持原意见。', paper: '建复查〔2026〕1号' }
    expect(problem(await act(county, id, 'opinions', opinion, 'dept.housing'))).toEqual([403, 'forbidden'])
    expect((await act(county, id, 'opinions', opinion, 'centre')).status).toBe(201)
    await act(county, id, 'deliveries', { how: 'post', paper: '挂号信' }, 'centre')
    await act(county, id, 'review-requests', { reason: '还是没有付清' }, 'centre')
    const last = { outcome: 'upheld', text: '维持。', paper: '杭复核〔2026〕1号' }
    expect(problem(await act(county, id, 'opinions', last, 'town.shouchang'))).toEqual([403, 'forbidden'])
    expect(problem(await act(county, id, 'opinions', last, 'centre'))).toEqual([400, 'validation.required'])
    await act(county, id, 'opinions', { ...last, organ: '杭州市人民政府' }, 'centre')
    expect((await act(county, id, 'deliveries', { how: 'post', paper: '挂号信' }, 'centre')).body.stage).toBe('ended')
    expect(await read(id)).toMatchObject({ endedAs: 'final', basis: 'not-supported' })
    expect((await read(id)).opinions.map(({ instance }: { instance: string }) => instance)).toEqual([
      'handling',
      'review',
      're-review',
    ])
    expect(problem(await act(county, id, 'withdrawals', { paper: '撤回申请' }))).toEqual([409, 'petition.ended'])
  })

  test('a review that revokes has it done again, with days of its own', async () => {
    const { id } = await registered(county)
    await told(id)
    await act(county, id, 'review-requests', { reason: '没有问过我' })
    const done = await act(county, id, 'opinions', { outcome: 'revoked', text: '重新调查。', paper: '2号' }, 'centre')
    expect(done.body).toMatchObject({ stage: 'working', dueOn: '2027-01-15' })
    expect(await read(id)).toMatchObject({ instance: 'handling', holder: HOUSING })
  })

  test('“not our duty” within five working days, never later; the office’s own days go on', async () => {
    const { id } = await registered(county)
    await act(county, id, 'transfers', { unit: TRANSPORT })
    to('2026-11-20')
    const objected = await act(county, id, 'objections', { reason: '水渠归水利部门管' }, 'dept.transport')
    expect(objected.body).toMatchObject({ stage: 'registered', dueOn: '2026-12-01' })
    await act(county, id, 'transfers', { unit: TRANSPORT })
    to('2026-11-30')
    const late = await act(county, id, 'objections', { reason: '还是不归我们' }, 'dept.transport')
    expect(problem(late)).toEqual([409, 'petition.objection-late'])
    expect((await county.staff('dept.housing').get(`/api/v1/petitions/${id}`)).status).toBe(404)
    back()
  })

  test('goes into the procedure that the law has for it, and never the other way round', async () => {
    const { id } = await registered(county)
    expect(problem(await act(county, id, 'directions', { track: 'no-such' }))).toEqual([422, 'petition.no-track'])
    const done = await act(county, id, 'directions', { track: 'labour-arbitration', text: '请向仲裁委申请。' })
    expect(done.body.stage).toBe('ended')
    expect(await read(id)).toMatchObject({ endedAs: 'directed' })
  })
})

describe('the clocks', () => {
  test('an extension is approved by somebody else, once, for thirty days at most', async () => {
    const { id } = await registered(county)
    await act(county, id, 'transfers', { unit: TOWN })
    await act(county, id, 'acceptances', { paper: '1号' })
    expect((await read(id)).dueOn).toBe('2027-01-15')
    expect(problem(await act(county, id, 'extensions', { days: 30, paper: '批准书' }, 'leader.shouchang'))).toEqual([
      409,
      'petition.not-asked',
    ])
    await act(county, id, 'extension-requests', { days: 40, reason: '要鉴定' })
    expect(problem(await act(county, id, 'extensions', { days: 20, paper: '批准书' }))).toEqual([403, 'forbidden'])
    expect(problem(await act(county, id, 'extensions', { days: 31, paper: '批准书' }, 'leader.shouchang'))).toEqual([
      422,
      'petition.extension-most',
    ])
    const done = await act(county, id, 'extensions', { days: 30, paper: '批准书' }, 'leader.shouchang')
    expect(done.body.dueOn).toBe('2027-02-15')
    await act(county, id, 'extension-requests', { days: 10, reason: '还要' })
    expect(problem(await act(county, id, 'extensions', { days: 10, paper: '再批' }, 'leader.shouchang'))).toEqual([
      409,
      'petition.no-extension',
    ])
  })

  test('what is late shows by itself, with whoever had it, and stays when it is done', async () => {
    const { id } = await registered(county)
    await act(county, id, 'transfers', { unit: HOUSING })
    to('2026-12-05')
    const open = await read(id)
    expect(open.lapsesInFull).toEqual([{ kind: 'accepted-late', unit: HOUSING, dueOn: '2026-12-01', doneOn: null }])
    const listed = async () =>
      (await county.staff('centre').get('/api/v1/petitions?heap=late')).body.petitions.map(
        (one: { id: string }) => one.id,
      )
    expect(await listed()).toContain(id)
    await act(county, id, 'acceptances', { paper: '迟到的告知书' }, 'dept.housing')
    expect((await read(id)).lapsesInFull).toEqual([
      { kind: 'accepted-late', unit: HOUSING, dueOn: '2026-12-01', doneOn: '2026-12-05' },
    ])
    expect(await listed()).toContain(id)
    const noted = { kind: 'leaked', unit: HOUSING, text: '把信访人的信转给了被反映的人' }
    expect(problem(await act(county, id, 'lapses', noted, 'town.shouchang'))).toEqual([403, 'forbidden'])
    expect((await act(county, id, 'lapses', noted, 'discipline')).status).toBe(201)
    expect((await read(id)).lapses).toBe(2)
    back()
  })

  test('nobody asks on: it is over by itself after thirty days', async () => {
    const { id } = await registered(county)
    await told(id, 'supported')
    to('2026-12-16')
    await county.run('petitions-settle')
    expect((await read(id)).stage).toBe('told')
    to('2026-12-17')
    expect(problem(await act(county, id, 'review-requests', { reason: '迟了一天' }))).toEqual([
      409,
      'petition.review-late',
    ])
    await county.run('petitions-settle')
    await county.run('petitions-settle')
    expect(await read(id)).toMatchObject({ stage: 'ended', endedAs: 'settled', lapses: 0 })
    back()
  })
})

test('the same act sent twice is done once; another under its id is refused', async () => {
  const { id } = await registered(county)
  const url = `/api/v1/petitions/${id}/transfers`
  const body = { id: newId(), seen: 1, unit: HOUSING }
  expect((await county.staff('town.shouchang').post(url, body)).body.repeated).toBe(false)
  expect((await county.staff('town.shouchang').post(url, body)).body.repeated).toBe(true)
  expect(problem(await county.staff('town.shouchang').post(url, { ...body, unit: TRANSPORT }))).toEqual([
    409,
    'same-id-other-content',
  ])
  expect(problem(await county.staff('town.shouchang').post(url, { ...body, id: newId() }))).toEqual([
    409,
    'petition.changed',
  ])
  expect((await county.staff('town.qiantan').post(url, body)).status).toBe(404)
  const entries = await asSystem(county, (tx) =>
    tx.selectFrom('audit_entry').select('verb').where('object_id', '=', id).execute(),
  )
  expect(entries.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['petition.registered', 'petition.transferred']),
  )
})
