import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countMediated } from '#capabilities/dispute/index.ts'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { act, appointed, courtHour, mediating, quarrel } from '#testing/disputes.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const read = async (id: string, who: AccountName = 'village.guihua') =>
  (await county.staff(who).get(`/api/v1/disputes/${id}`)).body
const to = (day: string) => county.setNow(new Date(`${day}T10:00:00+08:00`))
const back = () => county.setNow(NOW)
const AGREED = {
  agreement: 'written',
  facts: '两家宅基地以老水沟为界，新墙越过半米。',
  duty: '邵志强越界砌墙，应当退回。',
  terms: '邵志强拆除越界部分，方土根补贴清运费三百元。',
  manner: '现场恢复，现金支付',
  instalments: '2026-12-20 拆除越界的墙\n2026-11-30 付清运费300元',
  paper: '桂调〔2026〕8号',
}
const held = (id: string, who: AccountName = 'village.guihua') =>
  act(county, id, 'session-records', { form: 'in-person', present: '双方、组长', text: '双方到现场量了界址。' }, who)

async function agreed(change: Record<string, unknown> = {}, of: Record<string, unknown> = {}) {
  const made = await mediating(county, of)
  await held(made.id)
  const answer = await act(county, made.id, 'agreements', { ...AGREED, ...change })
  return { ...made, answer }
}

describe('registration', () => {
  test('is of a matter, once, whichever committee comes first; sent twice it is done once', async () => {
    const { id, matter, answer, body } = await quarrel(county)
    expect(answer.status, answer.text).toBe(201)
    expect((await county.staff('village.guihua').post('/api/v1/disputes', body)).body.repeated).toBe(true)
    const other = { ...body, respondents: '别人' }
    expect(problem(await county.staff('village.guihua').post('/api/v1/disputes', other))).toEqual([
      409,
      'same-id-other-content',
    ])
    // The town does not see the village's case, and cannot make a second one of the matter.
    expect((await county.staff('town.shouchang').get(`/api/v1/disputes/${id}`)).status).toBe(404)
    const second = { ...body, id: newId(), matter }
    expect(problem(await county.staff('town.shouchang').post('/api/v1/disputes', second))).toEqual([
      409,
      'dispute.registered',
    ])
    expect(problem((await quarrel(county, {}, 'leader.shouchang')).answer)).toEqual([403, 'forbidden'])
    expect((await quarrel(county, {}, 'village.peishi')).answer.status).toBe(404)
    expect(problem((await quarrel(county, { kind: 'war' })).answer)).toEqual([422, 'dispute.no-kind'])
  })

  test('with violence at home is over at once: protection is told, nothing can be mediated', async () => {
    const { id, receipt } = await quarrel(county, { kind: 'marriage-family', violence: true })
    const found = await read(id)
    expect(found).toMatchObject({ stage: 'ended', endedAs: 'referred', violence: true })
    expect(found.routes).toEqual(['legal-aid', 'police', 'protection-order', 'women-federation'])
    expect(found.may).toEqual(['police-told', 'followed-up', 'archived'])
    expect(problem(await act(county, id, 'rights-tellings'))).toEqual([409, 'dispute.ended'])
    expect((await county.anyone().get(`/r/${receipt}/mediation`)).text).toContain('12338')
    // Found only in the session: it stops there.
    const later = await mediating(county)
    expect((await act(county, later.id, 'violence-notes', {}, 'grid.guihua2')).body).toMatchObject({ stage: 'ended' })
    expect(await read(later.id)).toMatchObject({ endedAs: 'referred', violence: true })
  })
})

describe('consent', () => {
  test('comes after the rights and from everybody, with a mediator who is in office, able and unbiased', async () => {
    const { id } = await quarrel(county)
    expect(problem(await act(county, id, 'consents', { party: 1, how: 'written' }))).toEqual([
      409,
      'dispute.rights-first',
    ])
    await act(county, id, 'rights-tellings')
    await act(county, id, 'consents', { party: 1, how: 'written' })
    const able = await appointed(county)
    const past = await appointed(county, { since: '2020-01-01', until: '2022-12-31' })
    const other = await appointed(county, { subjects: 'labour', account: undefined })
    expect(problem(await act(county, id, 'mediators', { mediator: past.id }))).toEqual([422, 'dispute.no-mediator'])
    expect(problem(await act(county, id, 'mediators', { mediator: other.id }))).toEqual([422, 'dispute.not-qualified'])
    await act(county, id, 'mediators', { mediator: able.id })
    expect(problem(await act(county, id, 'acceptances'))).toEqual([409, 'dispute.no-consent'])
    await act(county, id, 'consents', { party: 2, how: 'phone' })
    await act(county, id, 'recusals', { mediator: able.id, reason: '是一方的表兄' })
    expect((await county.staff('grid.guihua2').get(`/api/v1/disputes/${id}`)).status).toBe(404)
    expect(problem(await act(county, id, 'acceptances'))).toEqual([409, 'dispute.no-mediator'])
    expect(problem(await act(county, id, 'mediators', { mediator: able.id }))).toEqual([422, 'dispute.recused'])
    await act(county, id, 'mediators', { mediator: (await appointed(county, { account: undefined })).id })
    expect((await act(county, id, 'acceptances')).body).toMatchObject({ stage: 'mediating', dueOn: '2026-12-16' })
  })

  test('refused or withdrawn, the other ways are told: to the applicant with the receipt too', async () => {
    const refused = await quarrel(county)
    const no = await act(county, refused.id, 'refusals', { party: 2, reason: '不同意' })
    expect(no.body).toMatchObject({ stage: 'ended', routes: ['administrative', 'court', 'legal-aid'] })
    const { id, receipt } = await mediating(county)
    const end = { id: newId(), reason: '我想去法院' }
    const url = `/api/v1/receipts/${receipt}/mediation-ends`
    expect((await county.anyone().post(url, end)).body.repeated).toBe(false)
    expect((await county.anyone().post(url, end)).body.repeated).toBe(true)
    expect(problem(await county.anyone().post(url, { id: newId() }))).toEqual([409, 'dispute.ended'])
    expect(await read(id)).toMatchObject({ endedAs: 'withdrawn', routes: ['administrative', 'court', 'legal-aid'] })
  })
})

describe('who sees it', () => {
  test('the committee and the mediator in full, the centre masked, everybody else not; each reading is recorded', async () => {
    const { id } = await mediating(county)
    expect((await read(id, 'grid.guihua2')).parties[0].name).toBe('方土根')
    expect((await read(id, 'centre')).parties[0].name).toBe('方*根')
    for (const who of ['grid.guihua', 'town.shouchang', 'village.shibaqiao', 'committee.guihua'] as const)
      expect((await county.staff(who).get(`/api/v1/disputes/${id}`)).status, who).toBe(404)
    expect((await county.staff('leader.shouchang').get(`/api/v1/disputes/${id}`)).status).toBe(403)
    expect((await county.staff('grid.guihua2').get('/api/v1/disputes?heap=mine')).text).toContain(id)
    expect((await county.staff('town.shouchang').get('/api/v1/disputes')).text).not.toContain(id)
    const rows = await asSystem(county, (tx) => tx.selectFrom('dispute_party').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('方土根')
    const reads = await asSystem(county, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('verb')
        .where('object_id', '=', id)
        .where('verb', '=', 'dispute.read')
        .execute(),
    )
    expect(reads.length).toBeGreaterThanOrEqual(2)
  })

  test('a neighbour who joined the matter opens it with their own receipt, but not the mediation', async () => {
    const { matter, receipt } = await mediating(county)
    expect((await county.anyone().get(`/r/${receipt}`)).text).toContain(`/r/${receipt}/mediation`)
    expect((await county.anyone().get(`/r/${receipt}/mediation`)).text).toContain('方*根')
    const joined = county.report({ text: '我家也被占了' })
    const theirs = (await county.anyone().post('/api/v1/matters', joined)).body.receipt
    const seen = (await county.staff('village.guihua').get(`/api/v1/matters/${joined.id}`)).body.version
    const merge = { id: newId(), seen, into: matter }
    expect((await county.staff('village.guihua').post(`/api/v1/matters/${joined.id}/merges`, merge)).status).toBe(201)
    const page = await county.anyone().get(`/r/${theirs}`)
    expect([page.status, page.text.includes('/mediation')]).toEqual([200, false])
    expect((await county.anyone().get(`/r/${theirs}/mediation`)).status).toBe(404)
  })
})

describe('sessions and clocks', () => {
  test('in person, remote, or in an hour of the micro-court that is there', async () => {
    const { id } = await mediating(county)
    const set = (body: object) => act(county, id, 'sessions', { ...body }, 'grid.guihua2')
    expect(problem(await set({ form: 'in-person' }))).toEqual([400, 'validation.required'])
    expect(problem(await set({ form: 'remote', on: '2026-11-01' }))).toEqual([422, 'dispute.day-gone'])
    expect((await set({ form: 'remote', on: '2026-11-18', time: '14:30', place: '浙里办视频' })).status).toBe(201)
    expect(problem(await set({ form: 'court', hour: newId() }))).toEqual([422, 'dispute.no-hour'])
    const hour = await courtHour(county)
    const done = await set({ form: 'court', hour })
    expect(done.status, done.text).toBe(201)
    const [remote, court] = (await read(id)).sessions
    expect(court).toMatchObject({ form: 'court', on: '2026-11-20', time: '09:00' })
    await act(county, id, 'session-cancellations', { session: remote.id, reason: '没有网络' })
    await act(county, id, 'session-records', { session: court.id, text: '法官讲了相邻权。' })
    expect((await read(id)).sessions).toMatchObject([{ dropped: true }, { heldOn: '2026-11-16' }])
    const drop = { id: newId(), reason: '法官出差' }
    const url = `/api/v1/court-hours/${hour}/cancellations`
    expect((await county.staff('town.shouchang').post(url, drop)).body.repeated).toBe(false)
    expect((await county.staff('town.shouchang').post(url, drop)).body.repeated).toBe(true)
    expect(problem(await set({ form: 'court', hour }))).toEqual([422, 'dispute.no-hour'])
    const page = await county.anyone().get(`/v/${GUIHUA}/mediation`)
    expect(page.text).toContain('法官出差')
    expect(page.text).not.toContain('方*根')
  })

  test('a month, once longer when all agree; late shows by itself; failed, the ways are told', async () => {
    const { id } = await mediating(county)
    expect(problem(await act(county, id, 'extensions', { days: 31, reason: '等鉴定' }))).toEqual([
      422,
      'dispute.extension-most',
    ])
    expect((await act(county, id, 'extensions', { days: 10, reason: '等鉴定' })).body.dueOn).toBe('2026-12-28')
    expect(problem(await act(county, id, 'extensions', { days: 5, reason: '再等' }))).toEqual([
      409,
      'dispute.no-extension',
    ])
    to('2026-12-29')
    expect((await county.staff('centre').get('/api/v1/disputes?heap=late')).text).toContain(id)
    expect((await act(county, id, 'failures', { reason: '谈不拢' })).body.routes).toContain('court')
    back()
  })
})

describe('an agreement', () => {
  test('has the content that the law asks for, after a session; its parts are done or broken, late or in time', async () => {
    const { id } = await mediating(county)
    expect(problem(await act(county, id, 'agreements', AGREED))).toEqual([409, 'dispute.no-record'])
    await held(id)
    for (const name of ['facts', 'duty', 'manner', 'paper'])
      expect(problem(await act(county, id, 'agreements', { ...AGREED, [name]: undefined }))).toEqual([
        400,
        'validation.required',
      ])
    const bad = await act(county, id, 'agreements', { ...AGREED, instalments: '2026-02-31 付清' })
    expect(problem(bad)).toEqual([422, 'dispute.instalment-line'])
    const done = await act(county, id, 'agreements', AGREED)
    expect(done.body).toMatchObject({ stage: 'agreed', confirmBy: '2026-12-16' })
    expect((await read(id)).agreed.instalments.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      '2026-11-30',
      '2026-12-20',
    ])
    expect(problem(await act(county, id, 'breaches', { instalment: 1, reason: '没付' }))).toEqual([
      409,
      'dispute.not-due',
    ])
    to('2026-12-02')
    expect((await act(county, id, 'breaches', { instalment: 1, reason: '没付' })).body.routes).toEqual([
      'court',
      'enforcement',
      'legal-aid',
    ])
    expect((await county.staff('centre').get('/api/v1/disputes?heap=late')).text).toContain(id)
    expect((await act(county, id, 'performances', { instalment: 1 })).body.stage).toBe('agreed')
    expect(problem(await act(county, id, 'lawsuits', { court: '法院', paper: '1号' }))).toEqual([
      409,
      'dispute.not-broken',
    ])
    expect((await act(county, id, 'performances', { instalment: 2 })).body.stage).toBe('ended')
    expect((await act(county, id, 'follow-ups', { text: '两家和好了' })).status).toBe(201)
    expect((await act(county, id, 'archivings', { paper: '2026-调-8' })).status).toBe(201)
    expect(problem(await act(county, id, 'archivings', { paper: '2026-调-9' }))).toEqual([409, 'dispute.archived'])
    back()
  })

  test('is confirmed by the court at the wish of all, within thirty days, where the law has it', async () => {
    const { id, answer } = await agreed()
    expect(answer.status, answer.text).toBe(201)
    const ask = { court: '建德市人民法院', paper: '司法确认申请书', signers: 2 }
    expect(problem(await act(county, id, 'confirmation-requests', { ...ask, signers: 1 }))).toEqual([
      422,
      'dispute.not-joint',
    ])
    to('2026-12-17')
    expect(problem(await act(county, id, 'confirmation-requests', ask))).toEqual([409, 'dispute.confirm-late'])
    to('2026-12-16')
    expect((await act(county, id, 'confirmation-requests', ask)).status).toBe(201)
    await act(county, id, 'confirmations', { outcome: 'confirmed', paper: '（2026）浙0182民特9号' })
    expect(await read(id)).toMatchObject({ confirmation: 'confirmed' })
    back()
    const oral = await agreed({ agreement: 'oral', facts: undefined, duty: undefined, paper: undefined })
    expect(problem(await act(county, oral.id, 'confirmation-requests', ask))).toEqual([409, 'dispute.not-confirmable'])
  })
})

test('registers: only of the own territory, once; a mediator taken off is named no more', async () => {
  expect((await appointed(county, {}, 'town.qiantan')).answer.status).toBe(404)
  expect(problem((await appointed(county, {}, 'village.guihua')).answer)).toEqual([403, 'forbidden'])
  expect(problem((await appointed(county, { account: 'nobody.there' })).answer)).toEqual([422, 'dispute.no-account'])
  const { id } = await appointed(county)
  const body = { id: newId(), reason: '任期中离开' }
  const url = `/api/v1/mediators/${id}/dismissals`
  expect((await county.staff('town.qiantan').post(url, body)).status).toBe(404)
  expect((await county.staff('town.shouchang').post(url, body)).body.repeated).toBe(false)
  expect((await county.staff('town.shouchang').post(url, body)).body.repeated).toBe(true)
  const { id: dispute } = await quarrel(county)
  expect(problem(await act(county, dispute, 'mediators', { mediator: id }))).toEqual([422, 'dispute.no-mediator'])
})

test('figures: each number leads to exactly its records', async () => {
  const period = 'from=2026-11-01&to=2026-11-30'
  const { lines } = (await county.staff('centre').get(`/api/v1/dispute-figures?${period}&by=kind`)).body
  expect(lines.map(({ key }: { key: string }) => key)).toEqual(expect.arrayContaining(['boundary', 'marriage-family']))
  for (const line of lines)
    for (const result of ['received', 'mediated', 'failed', 'open'] as const) {
      const url = `/api/v1/disputes?${period}&kind=${line.key}&result=${result}&limit=200`
      expect((await county.staff('centre').get(url)).body.disputes, `${line.key} ${result}`).toHaveLength(line[result])
    }
  const mediated = lines.reduce((sum: number, { mediated: n }: { mediated: number }) => sum + n, 0)
  const counted = await asSystem(county, (tx) =>
    countMediated({ tx, county: COUNTY }, { from: '2026-11-01', to: '2026-11-30', place: COUNTY }),
  )
  expect([counted, mediated > 0]).toEqual([mediated, true])
  const town = await county.staff('centre').get(`/api/v1/disputes?${period}&place=${COUNTY}102&limit=200`)
  expect(town.body.disputes).toEqual([])
})

test('an act sent twice is done once; on what was seen before, it is refused', async () => {
  const { id } = await quarrel(county)
  const url = `/api/v1/disputes/${id}/rights-tellings`
  const body = { id: newId(), seen: 1 }
  const village = county.staff('village.guihua')
  expect((await village.post(url, body)).body.repeated).toBe(false)
  expect((await village.post(url, body)).body.repeated).toBe(true)
  expect(problem(await village.post(url, { ...body, text: '又一次' }))).toEqual([409, 'same-id-other-content'])
  expect(problem(await village.post(url, { ...body, id: newId() }))).toEqual([409, 'dispute.changed'])
  expect((await county.staff('village.shibaqiao').post(url, body)).status).toBe(404)
})
