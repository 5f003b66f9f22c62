import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { formed, teamStep } from '#testing/teams.ts'
import { COUNTY, GUIHUA, NOW, PEISHI, SHIBAQIAO } from '#testing/world.ts'
import { countModelTeams, countTeams, countWomenVolunteers } from './index.ts'
import { applied, folded, type TeamFact, type TeamState, VERBS } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const step = (id: string, ...rest: [string, object?, Parameters<typeof teamStep>[4]?]) => teamStep(county, id, ...rest)
const publicOne = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/teams/${id}`)).body

async function manned(): Promise<string> {
  const id = await formed(county)
  for (const [name, more] of [
    ['胡春花', { volunteer: true, field: 'care', skills: '会量血压' }],
    ['叶秀英', { volunteer: true, field: 'errands' }],
    ['汪小明', { volunteer: false, partyPost: '负责三组的独居老人' }],
  ] as const)
    expect((await step(id, 'members', { name, ...more })).status, name).toBe(201)
  return id
}
async function shown(): Promise<string> {
  county.setNow(NOW)
  const id = await manned()
  await step(id, 'nominations', { text: '每周看望十一位独居老人，去年送医两次，家属来信在村里。' })
  await step(id, 'supports', { text: '走访过五户，属实。' }, 'town.shouchang')
  expect((await step(id, 'notices', {}, 'centre')).body.stage).toBe('shown')
  return id
}

describe('a team', () => {
  test('is formed with its people, of whom everybody sees the number and the desks the name', async () => {
    county.setNow(NOW)
    const id = await manned()
    const seen = await publicOne(id)
    expect(seen).toMatchObject({ members: 3, womenVolunteers: 2, partyPosts: 1, stage: 'formed' })
    expect(JSON.stringify(seen)).not.toContain('叶秀英')
    const page = (await county.anyone().get(`/v/${GUIHUA}/teams/${id}`)).text
    expect(page).toContain('桂花暖心队')
    expect(page).not.toContain('叶秀英')
    expect((await county.staff('village.guihua').get(`/api/v1/teams/${id}`)).body.people).toHaveLength(3)
    expect((await step(id, 'leavings', { number: 2 })).status).toBe(201)
    expect(problem(await step(id, 'leavings', { number: 2 }))).toEqual([422, 'team.no-member'])
    expect(await publicOne(id)).toMatchObject({ members: 2, womenVolunteers: 1 })
    expect(problem(await step(id, 'members', { name: '某某', volunteer: true }))).toEqual([422, 'validation.required'])
    expect(problem(await step(id, 'members', { name: '某某', volunteer: true, field: 'flying' }))).toEqual([
      422,
      'team.no-field',
    ])
    const served = { on: '2026-11-10', text: '清了一天水渠', people: 4, savedCents: 60_000, harmony: 'social' }
    expect((await step(id, 'services', served)).status).toBe(201)
    expect((await publicOne(id)).savedCents).toBe(60_000)
    expect(problem(await step(id, 'services', { ...served, harmony: 'seventh' }))).toEqual([422, 'practice.no-harmony'])
    expect((await county.anyone().get(`/v/${GUIHUA}/teams/${id}`)).text).toContain('社会协和')
    expect(problem(await step(id, 'services', { ...served, on: '2027-01-01' }))).toEqual([422, 'team.not-yet'])
  })

  test('sent twice is one; another role, another village, an unknown kind and an old version are refused', async () => {
    county.setNow(NOW)
    const body = { id: newId(), villageCode: GUIHUA, kind: 'errands', name: '桂花跑腿队', leader: '叶建军' }
    const send = (who: 'village.guihua' | 'village.shibaqiao' | 'town.shouchang', more: object = {}) =>
      county.staff(who).post('/api/v1/teams', { ...body, ...more })
    expect([(await send('village.guihua')).body.repeated, (await send('village.guihua')).body.repeated]).toEqual([
      false,
      true,
    ])
    expect(problem(await send('village.guihua', { name: '另一个名字' }))).toEqual([409, 'same-id-other-content'])
    expect((await send('village.shibaqiao', { id: newId() })).status).toBe(404)
    expect((await send('town.shouchang', { id: newId() })).status).toBe(403)
    expect(problem(await send('village.guihua', { id: newId(), kind: 'dragons' }))).toEqual([422, 'team.no-kind'])
    const act = { id: newId(), seen: 1, name: '叶建军', volunteer: false }
    const join = () => county.staff('village.guihua').post(`/api/v1/teams/${body.id}/members`, act)
    expect([(await join()).body.repeated, (await join()).body.repeated]).toEqual([false, true])
    const late = { id: newId(), seen: 1, name: '某某', volunteer: false }
    expect(problem(await county.staff('village.guihua').post(`/api/v1/teams/${body.id}/members`, late))).toEqual([
      409,
      'team.changed',
    ])
    expect(problem(await step(body.id, 'nominations', { text: '人还不够就想评' }))).toEqual([422, 'team.too-few'])
    expect((await county.staff('village.shibaqiao').get(`/api/v1/teams/${body.id}`)).status).toBe(404)
  })

  test('comes to be a model by three offices and a public notice; the log holds both, and the report counts it', async () => {
    const id = await shown()
    expect(problem(await step(id, 'recognitions', {}, 'centre'))).toEqual([422, 'team.still-shown'])
    county.setNow(new Date(NOW.getTime() + 8 * DAY_MS))
    expect((await step(id, 'recognitions', {}, 'village.guihua')).status).toBe(403)
    const count = (place: string) => asSystem(county, (tx) => countModelTeams({ tx, county: COUNTY }, place))
    const before = await count(GUIHUA)
    expect((await step(id, 'recognitions', {}, 'centre')).body.stage).toBe('model')
    expect([(await count(GUIHUA)) - before, await count(SHIBAQIAO), await count(PEISHI)]).toEqual([1, 0, 0])
    const women = await asSystem(county, (tx) => countWomenVolunteers({ tx, county: COUNTY }, GUIHUA))
    const rows = await asSystem(county, (tx) =>
      tx
        .selectFrom('team_member')
        .select('id')
        .where('woman_volunteer', '=', true)
        .where('until', 'is', null)
        .execute(),
    )
    expect(women).toBe(rows.length)
    expect((await asSystem(county, (tx) => countTeams({ tx, county: COUNTY }, PEISHI))).teams).toBe(0)
    expect((await publicOne(id)).publications).toHaveLength(2)
    expect((await step(id, 'withdrawals', { reason: '账目查出问题，已经公开' }, 'centre')).body.stage).toBe('formed')
    expect(await count(GUIHUA)).toBe(before)
    expect((await publicOne(id)).publications).toHaveLength(3)
  })

  test('is not recognised while an objection waits, nor when one was right', async () => {
    const id = await shown()
    expect((await step(id, 'objections', { text: '去年收过每户二十元' }, 'committee.guihua')).status).toBe(201)
    expect((await step(id, 'objections', { text: '不该评它，就是不该' }, 'village.guihua')).status).toBe(403)
    county.setNow(new Date(NOW.getTime() + 8 * DAY_MS))
    expect(problem(await step(id, 'recognitions', {}, 'centre'))).toEqual([422, 'team.objection-open'])
    await step(id, 'settlements', { upheld: true, text: '查实，已退' }, 'centre')
    expect(problem(await step(id, 'recognitions', {}, 'centre'))).toEqual([422, 'team.objection-upheld'])
    expect(problem(await step(id, 'settlements', { upheld: false, text: '再来一次' }, 'centre'))).toEqual([
      409,
      'team.no-objection',
    ])
    expect((await step(id, 'declinations', { reason: '摊派查实，这次不评' }, 'centre')).body.stage).toBe('formed')
  })

  test('on the desk its forms come back filled in, without a script', async () => {
    county.setNow(NOW)
    const id = await formed(county)
    const desk = openBrowser(county.app)
    desk.cookies.set('sid', 'test-village.guihua')
    await desk.get(`/desk/teams/${id}`)
    const back = await desk.submit(`/desk/teams/${id}/members`, { name: '胡春花' })
    expect([back.status, back.text.includes('胡春花')]).toEqual([400, true])
    expect((await desk.submit(`/desk/teams/${id}/members`, { name: '胡春花', volunteer: 'false' })).status).toBe(303)
    await desk.get('/desk/teams/new')
    expect((await desk.submit('/desk/teams', { kind: 'worthies', name: '桂花乡贤', leader: '老叶头' })).status).toBe(
      303,
    )
  })
})

test('any sequence of acts: nobody is a model without a notice that ended, and people are counted as they came and went', () => {
  const dataOf = fc.record({
    number: fc.integer({ min: 1, max: 5 }),
    volunteer: fc.boolean(),
    until: fc.constant('2026-11-20'),
    day: fc.constantFrom('2026-11-10', '2026-11-21'),
    upheld: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...VERBS), dataOf), { maxLength: 40 }), (tries) => {
      const by = { kind: 'system' as const }
      const done: TeamFact[] = [{ id: '0', verb: 'formed', at_ms: 0, by, data: { kind: 'care', name: '队' } }]
      let state: TeamState = folded(done)
      for (const [verb, data] of tries) {
        const fact: TeamFact = { id: String(done.length), verb, at_ms: done.length, by, data }
        try {
          state = applied(state, fact)
          done.push(fact)
        } catch (error) {
          expect(isProblem(error)).toBe(true)
        }
        expect(new Set(state.members.map(({ number }) => number)).size).toBe(state.members.length)
        expect(state.recognisedOn !== undefined).toBe(state.stage === 'model')
        if (state.stage === 'model') expect((state.recognisedOn ?? '') > (state.noticeUntil ?? '')).toBe(true)
      }
      expect(folded(done)).toEqual(state)
    }),
    { numRuns: 400 },
  )
})
