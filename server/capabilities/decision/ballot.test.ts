import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { open, prepared, registerPeople, step } from '#testing/decisions.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { GUIHUA } from '#testing/world.ts'

const MEMBERS = 12
const at = (day: string) => new Date(`${day}T10:00:00+08:00`)
const HALL = { organ: 'members', place: '文化礼堂', meetsOn: '2026-11-26' }
const problem = ({ status, body }: Answer) => [status, body.code]

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await registerPeople(county, 'members', MEMBERS, 2)
  await registerPeople(county, 'representatives', 30)
})
afterAll(() => county.close())

/** In the hall 1 to 7, of whom 7 votes for 8 of the same household; 9 takes part online. */
const ROLL = { inPerson: '1-7', online: '9', proxies: '8>7' }

async function meeting(kind = 'land-compensation'): Promise<string> {
  county.setNow(at('2026-11-16'))
  const id = await open(county, { kind, title: '水库征地补偿款分配' })
  await prepared(county, id)
  expect((await step(county, id, 'convocations', HALL)).status).toBe(201)
  county.setNow(at('2026-11-26'))
  expect((await step(county, id, 'rolls', ROLL)).body.stage).toBe('meeting')
  return id
}

/** The codes as they stand on the printed slips, by number. */
async function codesOf(id: string): Promise<Map<number, string>> {
  const page = await county.staff('village.guihua').get(`/desk/decisions/${id}/slips`)
  const slips = page.text.split('slip-vote').slice(1)
  return new Map(
    slips.map((slip) => [Number(/<b>(\d+)\./.exec(slip)?.[1]), /[2-9A-Y]{4}-[2-9A-Y]{4}/.exec(slip)?.[0] ?? '']),
  )
}

const votes = (code: string | undefined, choice = 'for') =>
  county.anyone().post(`/api/v1/ballots/${code}/votes`, { choice })
const stands = async (code: string | undefined) => (await county.anyone().get(`/api/v1/ballots/${code}`)).body
const PAPER = { secret: true, issued: 3, for: 2, against: 1, abstain: 0, invalid: 0, tellers: '甲、乙' }

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const client = await county.floor.database.pool.connect()
  try {
    await client.query(`begin; set local app.reader = 'system'`)
    return (await client.query(text)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('a secret ballot by phone', () => {
  test('counts each once, beside the paper, and shows both apart; the tally is computed again by anybody', async () => {
    const id = await meeting()
    expect(problem(await step(county, id, 'ballots', { secret: false }))).toEqual([422, 'decision.secrecy'])
    expect((await step(county, id, 'ballots', { secret: true })).status).toBe(201)
    expect(problem(await step(county, id, 'ballots', { secret: true }))).toEqual([409, 'decision.not-now'])
    const codes = await codesOf(id)
    expect([...codes.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(codes.values()).size).toBe(9)
    expect(await stands(codes.get(9))).toMatchObject({ decision: id, secret: true, open: true, used: null })
    // Twice at once is once; whoever sends again is told so, and nobody is told what it was.
    const twice = await Promise.all([votes(codes.get(1)), votes(codes.get(1), 'against')])
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409])
    const again = await votes(codes.get(1), 'against')
    expect([...problem(again), JSON.stringify(again.body).includes('against')]).toEqual([
      409,
      'decision.voted-already',
      false,
    ])
    for (const number of [2, 9]) expect((await votes(codes.get(number))).status).toBe(201)
    expect((await votes(codes.get(3), 'abstain')).status).toBe(201)
    // Phone and paper: the one that came first.
    const given = (papers: string) => step(county, id, 'paper-ballots', { papers })
    expect(problem(await given('4-6, 2'))).toEqual([422, 'decision.voted-by-phone'])
    expect(problem(await given('11'))).toEqual([422, 'decision.not-on-roll'])
    expect((await given('４－６')).status).toBe(201)
    expect(problem(await given('5'))).toEqual([422, 'decision.paper-already'])
    expect(problem(await votes(codes.get(5)))).toEqual([409, 'decision.has-paper'])
    // Nobody sees how it stands before the end, and nothing is counted while it runs.
    expect(problem(await step(county, id, 'counts', PAPER))).toEqual([409, 'decision.ballot-open'])
    expect((await codesOf(id)).size).toBe(2)
    const closed = await step(county, id, 'ballot-closings')
    expect([closed.status, closed.body.next]).toEqual([201, 'counted'])
    expect(problem(await votes(codes.get(7)))).toEqual([409, 'decision.ballot-over'])
    expect(await stands(codes.get(7))).toMatchObject({ open: false, used: null })
    expect((await codesOf(id)).size).toBe(0)
    expect(problem(await step(county, id, 'counts', { ...PAPER, issued: 4 }))).toEqual([
      422,
      'decision.more-than-given',
    ])
    const counted = await step(county, id, 'counts', PAPER)
    expect(counted.status, counted.text).toBe(201)
    const { body: sheet } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}/tally`)
    const yes = twice[0]?.status === 201 ? 3 : 2
    expect(sheet.phone).toEqual({ cast: 4, for: yes, against: 3 - yes, abstain: 1 })
    expect(sheet.ballots).toEqual({ issued: 7, for: yes + 2, against: 4 - yes, abstain: 1, invalid: 0 })
    expect(sheet.result.passed).toBe(sheet.result.quorum && sheet.ballots.for >= sheet.result.least)
    const printed = await county.anyone().get(`/v/${GUIHUA}/decisions/${id}/sheet`)
    for (const words of ['手机票', '纸质票']) expect(printed.text).toContain(words)
  })

  test('cannot be linked in the database: no key, no name, no time, not even the newest row', async () => {
    const columns = await rows(
      `select table_name as t, column_name as c, data_type as d from information_schema.columns
       where table_name in ('ballot_slip', 'ballot_box') order by 1, 2`,
    )
    const of = (table: string) => columns.filter(({ t }) => t === table).map(({ c }) => c)
    expect(of('ballot_box')).toEqual(['choice', 'county', 'decision_id', 'round', 'village_code', 'votes'])
    expect(of('ballot_slip')).toEqual(['code_hash', 'county', 'decision_id', 'number', 'round', 'village_code', 'way'])
    expect(columns.filter(({ d }) => String(d).includes('time') || d === 'date')).toEqual([])
    // Every vote writes all three sums: which of them grew last is not in the rows.
    const writers = await rows(`select count(distinct xmin::text) as n from ballot_box group by decision_id`)
    expect(writers.map(({ n }) => Number(n))).toEqual([1])
    expect(await rows('select * from ballot_named')).toEqual([])
    // No line of the audit stands beside a vote: what the desks did is there, and nothing of anybody else.
    const audited = await rows(
      `select distinct actor_kind as a, verb as v from audit_entry where verb like 'decision.%'`,
    )
    expect(audited).toContainEqual({ a: 'staff', v: 'decision.slips-printed' })
    expect(audited.filter(({ a }) => a !== 'staff')).toEqual([])
  })

  test('of which only few are by phone tells the whole alone, and a desk reads no box before the end', async () => {
    const id = await meeting()
    await step(county, id, 'ballots', { secret: true })
    const codes = await codesOf(id)
    await votes(codes.get(1), 'against')
    await step(county, id, 'paper-ballots', { papers: '2-7' })
    const desk = await county.floor.database.pool.connect()
    const reach = `set local app.reader = 'staff'; set local app.scope = '${GUIHUA}'; set local app.role = 'village-cadre'`
    const box = async () => {
      await desk.query(`begin; set local role shanzhi_app; ${reach}`)
      return (await desk.query(`select votes from ballot_box where decision_id = '${id}'`)).rows
    }
    try {
      expect(await box()).toEqual([])
      await desk.query('rollback')
      await step(county, id, 'ballot-closings')
      expect(await box()).toHaveLength(3)
    } finally {
      await desk.query('rollback')
      desk.release()
    }
    expect((await step(county, id, 'counts', { ...PAPER, issued: 6, for: 6, against: 0 })).status).toBe(201)
    const { body: sheet } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}/tally`)
    expect([sheet.phone, sheet.ballots.against]).toEqual([{ cast: 1 }, 1])
    const shown = await county.anyone().get(`/v/${GUIHUA}/decisions/${id}`)
    expect(shown.text).toContain('只公布合计')
  })
})

describe('who may what', () => {
  test('no vote by phone before the roll, none for another village, none with a guessed code', async () => {
    county.setNow(at('2026-11-16'))
    const early = await open(county, { kind: 'land-compensation' })
    expect(problem(await step(county, early, 'ballots', { secret: true }))).toEqual([409, 'decision.not-now'])
    const id = await meeting()
    await step(county, id, 'ballots', { secret: true })
    for (const [who, status] of [
      ['village.shibaqiao', 404],
      ['town.qiantan', 404],
      ['committee.guihua', 403],
      ['town.shouchang', 403],
    ] as const) {
      expect((await step(county, id, 'ballot-closings', {}, who)).status).toBe(status)
      expect((await county.staff(who).get(`/desk/decisions/${id}/slips`)).status).toBe(status)
    }
    for (const guess of ['2222-2222', 'nothing', '7K3M-92PX'])
      expect(problem(await votes(guess))).toEqual([404, 'decision.ballot-unknown'])
    const page = await county.anyone().get('/ballots/2222-2222')
    expect([page.status, page.text.includes('没有这个投票码')]).toEqual([404, true])
    // A slip of another meeting opens that meeting alone.
    const codes = await codesOf(id)
    expect((await stands(codes.get(1))).decision).toBe(id)
  })

  test('an open ballot is recorded by name, for the desk and at the end', async () => {
    county.setNow(at('2026-11-16'))
    const id = await open(county)
    await prepared(county, id)
    const call = { organ: 'representatives', place: '礼堂', authority: '一月会', authorityUntil: '2026-12-31' }
    await step(county, id, 'convocations', { ...call, meetsOn: '2026-11-20' })
    county.setNow(at('2026-11-20'))
    await step(county, id, 'rolls', { inPerson: '1-25' })
    expect((await step(county, id, 'ballots', { secret: false })).status).toBe(201)
    const codes = await codesOf(id)
    await votes(codes.get(3))
    await votes(codes.get(4), 'against')
    const desk = async () => (await county.staff('village.guihua').get(`/desk/decisions/${id}`)).text
    expect(await desk()).not.toContain('村民4')
    await step(county, id, 'ballot-closings')
    expect((await desk()).replace(/<[^>]+>/g, ' ')).toMatch(/4\s+村民4\s+反对/)
    expect((await county.anyone().get(`/v/${GUIHUA}/decisions/${id}`)).text).not.toContain('村民4')
    const none = { issued: 0, for: 0, against: 0, abstain: 0, invalid: 0, tellers: '甲、乙' }
    expect(problem(await step(county, id, 'counts', { ...none, secret: true }))).toEqual([422, 'decision.secrecy'])
    expect((await step(county, id, 'counts', { ...none, secret: false })).status).toBe(201)
    const { body: sheet } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/decisions/${id}/tally`)
    expect(sheet.phone).toEqual({ cast: 2, for: 1, against: 1, abstain: 0 })
  })

  test('the page asks, asks again, and says that it counted; without an account and without script', async () => {
    const id = await meeting()
    await step(county, id, 'ballots', { secret: true })
    const code = (await codesOf(id)).get(6) ?? ''
    const send = async (fields: Record<string, string>) => {
      const { cookie, payload } = formOf(county, fields)
      const headers = { cookie, 'content-type': FORM_TYPE }
      return await county.app.inject({ method: 'POST', url: `/ballots/${code}`, headers, payload })
    }
    expect((await send({})).statusCode).toBe(400)
    const sure = await send({ choice: 'against' })
    expect([sure.statusCode, sure.body.includes('投出：反对')]).toEqual([200, true])
    expect(await stands(code)).toMatchObject({ used: null })
    const cast = await send({ choice: 'against', sure: '1' })
    expect([cast.statusCode, cast.headers.location]).toEqual([303, `/ballots/${code}?done=1`])
    const seen = await county.anyone().get(`/ballots/${code}?done=1`)
    expect(seen.text).toContain('投好了')
    expect(seen.text).not.toContain('反对')
    const again = await send({ choice: 'for', sure: '1' })
    expect([again.statusCode, again.body.includes('已经投过了')]).toEqual([409, true])
    const typed = await county.anyone().get(`/ballots?code=${code.toLowerCase()}`)
    expect([typed.status, typed.headers['location']]).toEqual([303, `/ballots/${code}`])
  })
})
