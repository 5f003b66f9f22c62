import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { open, prepared, ROAD, registerPeople, step } from '#testing/decisions.ts'
import { GUIHUA, PEISHI, SHIBAQIAO } from '#testing/world.ts'

const REPRESENTATIVES = 30
const MEMBERS = 60
const ROAD_MEETING = {
  organ: 'representatives',
  place: '文化礼堂',
  authority: '2026年1月村民会议',
  authorityUntil: '2026-12-31',
}
const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await registerPeople(county, 'representatives', REPRESENTATIVES)
  // Two of each household, so that a proxy can be given.
  await registerPeople(county, 'members', MEMBERS, 2)
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]

/** Called on Monday 16 November for the 20th. */
async function called(id: string, meeting: Record<string, unknown> = ROAD_MEETING, meetsOn = '2026-11-20') {
  county.setNow(at('2026-11-16'))
  await prepared(county, id)
  const done = await step(county, id, 'convocations', { ...meeting, meetsOn })
  expect(done.status, done.text).toBe(201)
}

describe('a road by the five discussions', () => {
  test('goes step by step to the second publication, both of which make themselves', async () => {
    const id = await open(county)
    await called(id)
    county.setNow(at('2026-11-20'))
    expect((await step(county, id, 'rolls', { inPerson: '１－２４，26' })).body.stage).toBe('meeting')
    const votes = { secret: false, issued: 25, for: 20, against: 3, abstain: 1, invalid: 1, tellers: '叶小燕、洪新木' }
    const counted = await step(county, id, 'counts', { ...votes, dueOn: '2027-03-01' })
    expect([counted.body.stage, counted.body.passed]).toEqual(['counted', true])
    expect((await step(county, id, 'witnessings', {}, 'committee.guihua')).status).toBe(201)
    const recorded = await step(county, id, 'minutes', { text: '二十五人到会，二十人赞成。' })
    expect([recorded.body.stage, recorded.body.next]).toEqual(['carrying-out', 'completed'])
    await step(county, id, 'progress-notes', { text: '开工' })
    const completed = await step(county, id, 'completions', { text: '铺好 420 米', spentCents: 25_380_000 })
    expect([completed.body.stage, completed.body.next]).toEqual(['done', 'appraised'])
    const end = await step(county, id, 'appraisals', { asked: 40, satisfied: 30, basically: 6 }, 'committee.guihua')
    expect(end.body.next).toBeNull()
    const seen = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}`)).body
    expect(seen.publications.map(({ rev }: { rev: number }) => rev)).toEqual([1, 2])
  })

  test('is counted again by an outsider from the public sheet, and its bytes match the log’s commitment', async () => {
    const { body: list } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions`)
    const done = list.decisions.find(({ stage }: { stage: string }) => stage === 'done')
    const url = `/api/v1/villages/${GUIHUA}/decisions/${done.id}`
    const { body: sheet } = await county.anyone().get(`${url}/tally`)
    const least = ({ of, in: parts, over }: { of: number; in: number; over: boolean }, n: number) =>
      over ? Math.floor((n * of) / parts) + 1 : Math.ceil((n * of) / parts)
    expect(sheet.roll.present).toBeGreaterThanOrEqual(least(sheet.rule.quorum.people, sheet.entitled.people))
    expect(sheet.result.least).toBe(least(sheet.rule.majority.share, sheet.roll.present))
    expect(sheet.result.passed).toBe(sheet.ballots.for >= sheet.result.least)
    const { createHash } = await import('node:crypto')
    const { body: bytes } = await county.anyone().get(`${url}/publications/1`)
    const hash = createHash('sha256').update(Buffer.from(bytes.salt, 'hex')).update(bytes.body).digest('hex')
    expect(hash).toBe(bytes.commitment)
    expect(bytes.body).not.toContain('村民1')
  })
})

describe('land compensation', () => {
  test('is refused to the representatives’ meeting with the words of the law, and taken by the members', async () => {
    county.setNow(at('2026-11-16'))
    const id = await open(county, { kind: 'land-compensation', title: '水库征地补偿款分配' })
    await prepared(county, id)
    const refused = await step(county, id, 'convocations', { ...ROAD_MEETING, meetsOn: '2026-12-01' })
    expect(problem(refused)).toEqual([422, 'decision.organ-refused'])
    expect(refused.body.title).toContain('成员大会')
    const hall = { organ: 'members', place: '文化礼堂' }
    const soon = await step(county, id, 'convocations', { ...hall, meetsOn: '2026-11-25' })
    expect([...problem(soon), soon.body.params.days]).toEqual([422, 'decision.notice-too-short', 10])
    expect((await step(county, id, 'convocations', { ...hall, meetsOn: '2026-11-26' })).status).toBe(201)
    county.setNow(at('2026-11-26'))
    // 38 in the room, one proxy of the same household, one by telephone: 40 of 60 are two thirds.
    const roll = { inPerson: '1-37,39', online: '42', proxies: '40>39' }
    expect((await step(county, id, 'rolls', roll)).body.stage).toBe('meeting')
    const votes = { secret: true, issued: 40, for: 39, against: 0, abstain: 0, invalid: 0, tellers: '甲,乙' }
    expect(problem(await step(county, id, 'counts', votes))).toEqual([422, 'decision.too-many-issued'])
    expect(problem(await step(county, id, 'counts', { ...votes, secret: false }))).toEqual([422, 'decision.secrecy'])
    const counted = await step(county, id, 'counts', { ...votes, issued: 39 })
    // All who voted said yes, but two thirds of all members are forty.
    expect(counted.body.passed).toBe(false)
    await step(county, id, 'witnessings', {}, 'committee.guihua')
    const recorded = await step(county, id, 'minutes', { text: '没有通过。' })
    expect([recorded.body.stage, recorded.body.next]).toEqual(['rejected', null])
  })
})

describe('gates', () => {
  test('no step is skipped, nothing is done before its day, late minutes need a reason and stay marked', async () => {
    const id = await open(county)
    county.setNow(at('2026-11-16'))
    expect(problem(await step(county, id, 'convocations', { ...ROAD_MEETING, meetsOn: '2026-12-20' }))).toEqual([
      409,
      'decision.not-now',
    ])
    await called(id)
    expect(problem(await step(county, id, 'rolls', { inPerson: '1-25' }))).toEqual([409, 'decision.too-early'])
    county.setNow(at('2026-11-20'))
    await step(county, id, 'rolls', { inPerson: '1-25' })
    const votes = { secret: false, issued: 25, for: 20, against: 5, abstain: 0, invalid: 0 }
    expect(problem(await step(county, id, 'counts', { ...votes, tellers: '甲' }))).toEqual([422, 'decision.tellers'])
    await step(county, id, 'counts', { ...votes, tellers: '甲、乙' })
    expect(problem(await step(county, id, 'minutes', { text: '记录' }))).toEqual([409, 'decision.not-now'])
    await step(county, id, 'witnessings', {}, 'committee.guihua')
    county.setNow(at('2026-11-27'))
    const late = await step(county, id, 'minutes', { text: '记录' })
    expect([...problem(late), late.body.params.days]).toEqual([422, 'decision.minutes-late', 2])
    expect((await step(county, id, 'minutes', { text: '记录', reason: '文书住院' })).status).toBe(201)
    const { body } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}`)
    expect(body.actions.find(({ verb }: { verb: string }) => verb === 'recorded').data.lateDays).toBe(2)
  })

  test('too few make no meeting, and the next one needs its full notice', async () => {
    const id = await open(county)
    await called(id)
    county.setNow(at('2026-11-20'))
    const few = await step(county, id, 'rolls', { inPerson: '1-19' })
    expect([few.body.stage, few.body.next]).toEqual(['no-quorum', 'convened'])
    const votes = { secret: false, issued: 19, for: 19, against: 0, abstain: 0, invalid: 0, tellers: '甲、乙' }
    expect(problem(await step(county, id, 'counts', votes))).toEqual([409, 'decision.not-now'])
    const again = { ...ROAD_MEETING, meetsOn: '2026-11-22' }
    expect(problem(await step(county, id, 'convocations', again))).toEqual([422, 'decision.notice-too-short'])
    await step(county, id, 'convocations', { ...again, meetsOn: '2026-11-23' })
    county.setNow(at('2026-11-23'))
    expect((await step(county, id, 'rolls', { inPerson: '1-20' })).body.stage).toBe('meeting')
  })

  test('one person, one vote: nobody is on a roll twice, and no stranger', async () => {
    const id = await open(county)
    await called(id)
    county.setNow(at('2026-11-20'))
    expect(problem(await step(county, id, 'rolls', { inPerson: '1-25, 7' }))).toEqual([422, 'decision.twice'])
    expect(problem(await step(county, id, 'rolls', { inPerson: '1-31' }))).toEqual([422, 'decision.not-on-register'])
    expect(problem(await step(county, id, 'rolls', { inPerson: '1-20', online: '21' }))).toEqual([
      422,
      'decision.no-online',
    ])
    expect(problem(await step(county, id, 'rolls', { inPerson: '一到二十' }))).toEqual([422, 'decision.numbers'])
  })

  test('an authority that ends before the meeting does not carry it', async () => {
    county.setNow(at('2026-11-16'))
    const id = await open(county)
    await prepared(county, id)
    const meeting = { ...ROAD_MEETING, meetsOn: '2026-11-20' }
    const { authority: _, ...without } = meeting
    expect(problem(await step(county, id, 'convocations', without))).toEqual([422, 'decision.authority'])
    expect(problem(await step(county, id, 'convocations', { ...meeting, authorityUntil: '2026-11-19' }))).toEqual([
      422,
      'decision.authority-ended',
    ])
  })

  test('a demand needs a tenth of the voters or a fifth of the representatives', async () => {
    county.setNow(at('2026-11-16'))
    const id = await open(county)
    const ask = (body: object) => step(county, id, 'proposals', { ...body })
    expect(problem(await ask({ proposer: 'representatives', signers: 5, of: 30 }))).toEqual([
      422,
      'decision.too-few-signers',
    ])
    expect(problem(await ask({ proposer: 'voters', signers: 99, of: 1000 }))).toEqual([422, 'decision.too-few-signers'])
    expect((await ask({ proposer: 'voters', signers: 100, of: 1000 })).status).toBe(201)
  })
})

describe('recusal', () => {
  test('a tie declared to a supplier keeps that representative off the roll of its decision', async () => {
    county.setNow(at('2026-11-16'))
    const tie = { villageCode: GUIHUA, body: 'representatives', number: 3, tie: 'kin', counterparty: '寿昌路桥队' }
    const declared = { id: newId(), ...tie }
    for (const repeated of [false, true]) {
      const done = await county.staff('village.guihua').post('/api/v1/decision-interests', declared)
      expect([done.status, done.body.repeated]).toEqual([201, repeated])
    }
    const id = await open(county, { counterparty: '寿昌路桥队' })
    await called(id)
    county.setNow(at('2026-11-20'))
    const there = await step(county, id, 'rolls', { inPerson: '1-25' })
    expect([...problem(there), there.body.params.number]).toEqual([422, 'decision.recused', 3])
    expect((await step(county, id, 'rolls', { inPerson: '1,2,4-25' })).status).toBe(201)
    // Who it was stays with the desks.
    expect((await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}`)).text).not.toContain('declared')
  })
})

describe('who may what', () => {
  test('sent twice is done once; with other content it is refused; an old screen changes nothing', async () => {
    county.setNow(at('2026-11-16'))
    const body = { id: newId(), villageCode: GUIHUA, ...ROAD }
    const send = (change: object = {}) =>
      county.staff('village.guihua').post('/api/v1/decisions', { ...body, ...change })
    expect([(await send()).body.repeated, (await send()).body.repeated]).toEqual([false, true])
    expect(problem(await send({ title: '另一条路' }))).toEqual([409, 'same-id-other-content'])
    const act = { id: newId(), seen: 1, proposer: 'branch' }
    const url = `/api/v1/decisions/${body.id}/proposals`
    const sent = [1, 2].map(() => county.staff('village.guihua').post(url, act))
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers.filter(({ body: { repeated } }) => repeated)).toHaveLength(1)
    const old = { id: newId(), seen: 1, reason: '不办了' }
    const dropped = await county.staff('village.guihua').post(`/api/v1/decisions/${body.id}/droppings`, old)
    expect(problem(dropped)).toEqual([409, 'decision.changed'])
  })

  test('another village does not find it, the town reads it, the committee does not count', async () => {
    county.setNow(at('2026-11-16'))
    const id = await open(county)
    expect((await county.staff('village.shibaqiao').get(`/api/v1/decisions/${id}`)).status).toBe(404)
    expect((await county.staff('town.qiantan').get(`/api/v1/decisions/${id}`)).status).toBe(404)
    expect((await county.staff('town.shouchang').get(`/api/v1/decisions/${id}`)).status).toBe(200)
    expect((await step(county, id, 'proposals', { proposer: 'branch' }, 'committee.guihua')).status).toBe(403)
    expect((await step(county, id, 'proposals', { proposer: 'branch' }, 'town.shouchang')).status).toBe(403)
    for (const villageCode of [SHIBAQIAO, PEISHI]) {
      const sent = { id: newId(), villageCode, ...ROAD }
      expect((await county.staff('village.guihua').post('/api/v1/decisions', sent)).status).toBe(404)
    }
    expect((await county.anyone().get(`/api/v1/villages/${SHIBAQIAO}/decisions/${id}`)).status).toBe(404)
  })

  test('what is published word for word holds no telephone', async () => {
    const sent = { id: newId(), villageCode: GUIHUA, ...ROAD, text: '有事打 13800001234' }
    expect(problem(await county.staff('village.guihua').post('/api/v1/decisions', sent))).toEqual([
      422,
      'text.personal-data',
    ])
  })

  test('representatives are one of a household, and their numbers are never given again', async () => {
    const one = { name: '某某', household: '0001', sex: 'man' }
    const sent = { id: newId(), villageCode: GUIHUA, body: 'representatives', electors: [one] }
    expect(problem(await county.staff('village.guihua').post('/api/v1/decision-electors', sent))).toEqual([
      422,
      'decision.household-twice',
    ])
    const url = `/api/v1/decision-electors?villageCode=${GUIHUA}&body=representatives`
    const last = (await county.staff('village.guihua').get(url)).body.electors.at(-1)
    const end = { id: newId(), reason: '户口迁出' }
    const ending = () => county.staff('village.guihua').post(`/api/v1/decision-electors/${last.id}/endings`, end)
    expect([(await ending()).body.repeated, (await ending()).body.repeated]).toEqual([false, true])
    await county
      .staff('village.guihua')
      .post('/api/v1/decision-electors', { ...sent, electors: [{ ...one, household: last.household }] })
    expect((await county.staff('village.guihua').get(url)).body.electors.at(-1).number).toBe(last.number + 1)
  })
})
