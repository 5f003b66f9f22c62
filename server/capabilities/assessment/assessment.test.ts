import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { actOnRound, assessed, STANDARD, scoresWith } from '#testing/assessments.ts'
import { openBrowser } from '#testing/browser.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { publishOctober } from '#testing/october.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { actionsOf } from './queries/assessment.ts'
import { type Counted, cardOf, computedPoints, folded, liftsOf } from './rules/index.ts'

const DAY_MS = 86_400_000
let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await publishOctober(county)
  await asSystem(county, (tx) =>
    tx
      .insertInto('disclosure')
      .values(['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9'].map(dueIn))
      .execute(),
  )
})
afterAll(() => county.close())

/** Ten things of October that were due, nine of them in time. */
const dueIn = (period: string, i: number) => {
  const at = '2026-10-15T00:00:00Z'
  return {
    ...{ county: county.floor.county, id: newId(), village_code: GUIHUA, item: 'made-up', period },
    ...{ period_from: '2026-09-01', period_to: '2026-09-30', due_at: at, made_at: at, origin: 'catalogue' },
    ...{ stage: 'published', since_at: at, first_published_at: i === 0 ? '2026-10-20T00:00:00Z' : at, version: 1 },
  }
}
const problem = ({ status, body }: Answer) => [status, body.code]
const publicOf = async () => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/assessments`)).body.rounds
const object = (id: string, text: string, more = {}) =>
  county.anyone().post(`/api/v1/villages/${GUIHUA}/assessments/${id}/objections`, { id: newId(), text, ...more })

describe('a round of assessment', () => {
  let id: string

  test('is opened by the village once, with every indicator that people score and none that is computed', async () => {
    const post = (who: 'village.guihua' | 'village.shibaqiao' | 'town.shouchang', body: object) =>
      county.staff(who).post('/api/v1/assessments', { id: newId(), villageCode: GUIHUA, standard: STANDARD, ...body })
    const whole = { scores: scoresWith() }
    expect((await post('village.shibaqiao', whole)).status).toBe(404)
    expect((await post('town.shouchang', whole)).status).toBe(403)
    expect(problem(await post('village.guihua', { scores: scoresWith().slice(1) }))).toEqual([
      422,
      'assessment.incomplete',
    ])
    expect(problem(await post('village.guihua', { scores: scoresWith({ income: 1 }) }))).toEqual([
      422,
      'assessment.points',
    ])
    expect(problem(await post('village.guihua', { scores: scoresWith({ unity: 5 }) }))).toEqual([
      422,
      'assessment.points',
    ])
    const typed = [...scoresWith(), { indicator: 'disclosure', points: 12 }]
    expect(problem(await post('village.guihua', { scores: typed }))).toEqual([422, 'assessment.not-typed'])
    const twice = [...scoresWith(), { indicator: 'unity', points: 4 }]
    expect(problem(await post('village.guihua', { scores: twice }))).toEqual([422, 'assessment.twice'])
    const other = { ...whole, standard: '2019-01-01' }
    expect(problem(await post('village.guihua', other))).toEqual([409, 'assessment.other-standard'])
    id = newId()
    const same = { id, ...whole }
    expect((await post('village.guihua', same)).body.repeated).toBe(false)
    expect((await post('village.guihua', same)).body.repeated).toBe(true)
    expect(problem(await post('village.guihua', { id, scores: scoresWith({ unity: 3 }) }))).toEqual([
      409,
      'same-id-other-content',
    ])
    expect(problem(await post('village.guihua', whole))).toEqual([409, 'assessment.running'])
  })

  test('reads by itself what the records say, and leaves out what too few of them say', async () => {
    const [round] = await publicOf()
    expect(round.figures['disclosure-in-time']).toEqual({ numerator: 9, denominator: 10 })
    expect(round.figures['works-in-time']).toEqual({ numerator: 0, denominator: 0 })
    expect(round.cards.self.unmeasured).toContain('works')
    expect(round.cards.self.most).toBeLessThan(100)
    expect(round.scores.town).toBeUndefined()
  })

  test('every computed figure leads to what it is made of, and that comes to the figure', async () => {
    const [round] = await publicOf()
    for (const [measure, { numerator, denominator }] of Object.entries<Counted>(round.figures)) {
      const { status, text } = await county.anyone().get(`/v/${GUIHUA}/assessment/${id}/records/${measure}`)
      expect([status, text.includes('评价以后又有')], measure).toEqual([200, false])
      expect(text).toContain(`${numerator} / ${denominator}`)
    }
    const page = `/v/${GUIHUA}/assessment/${id}/records/disclosure-in-time`
    const { text } = await county.anyone().get(page)
    expect([text.match(/>算</g)?.length, text.match(/>不算</g)?.length]).toEqual([9, 1])
    expect((await county.anyone().get(`/v/${GUIHUA}/assessment`)).text).toContain(`href="${page}"`)
    expect((await county.anyone().get(page.replace(GUIHUA, SHIBAQIAO))).status).toBe(404)
  })

  test('keeps the standard that it began with, whatever becomes of the playbook', async () => {
    const [row] = county.book.playbook()['assessment-standards']
    const body = { ...row?.body, pass_percent: 99, model_percent: 99 }
    const editor = openBrowser(county.app)
    editor.cookies.set('sid', 'test-playbook')
    const rule = '/desk/playbook/assessment-standards/county'
    await editor.get(rule)
    const fields = { validFrom: '2026-11-16', zh: '本县改定', en: 'Set by the county', body: JSON.stringify(body) }
    expect((await editor.submit(rule, fields)).status).toBe(303)
    await county.book.renew()
    const scores = scoresWith({ unity: 3 })
    const newer = await actOnRound(county, id, 'town-scores', { standard: '2026-11-16', scores }, 'town.shouchang')
    expect(problem(newer)).toEqual([409, 'assessment.other-standard'])
    const scored = await actOnRound(county, id, 'town-scores', { standard: STANDARD, scores }, 'town.shouchang')
    expect(scored.body.stage).toBe('town')
    expect((await publicOf())[0].standardVersion).toBe(STANDARD)
    // The next round runs by the new one.
    const next = await county.staff('village.shibaqiao').post('/api/v1/assessments', {
      ...{ id: newId(), villageCode: SHIBAQIAO, standard: '2026-11-16', scores: scoresWith() },
    })
    expect(next.status).toBe(201)
  })

  test('goes town, county, notice: both scores and their difference stay, and the notice stands in the log', async () => {
    expect((await publicOf())[0].scores.town).toBeUndefined()
    const body = { standard: STANDARD, scores: scoresWith({ unity: 2, customs: 3 }) }
    expect((await actOnRound(county, id, 'county-reviews', body, 'town.shouchang')).status).toBe(403)
    expect(problem(await object(id, '村规民约没有备案'))).toEqual([409, 'assessment.no-notice'])
    expect((await actOnRound(county, id, 'county-reviews', body)).body.stage).toBe('notice')
    const [round] = await publicOf()
    expect([round.scores.town.unity, round.scores.county.unity]).toEqual([3, 2])
    expect(round.difference).toBe(round.cards.county.permille - round.cards.town.permille)
    expect(round.difference).toBeLessThan(0)
    const path = `/api/v1/villages/${GUIHUA}/assessments/${id}/publications/1`
    const published = (await county.anyone().get(path)).body
    expect(JSON.parse(published.body)).toMatchObject({ assessment: id, standardVersion: STANDARD, stage: 'notice' })
    const leaf = await asSystem(county, (tx) =>
      tx.selectFrom('log_pending').select('body').where('id', '=', published.leafId).executeTakeFirst(),
    )
    expect(leaf?.body).toMatchObject({ cat: 'assessment', body: { c: published.commitment } })
  })

  test('is objected to by anybody; upheld changes the score, and nothing is concluded before every answer and day', async () => {
    const first = await object(id, '婚事大操大办有两起，我电话 13805712345')
    expect(first.status).toBe(201)
    const second = newId()
    expect((await object(id, '没有法律顾问来过', { id: second })).status).toBe(201)
    expect((await object(id, '没有法律顾问来过', { id: second })).body.repeated).toBe(true)
    const [round] = await publicOf()
    expect(JSON.stringify(round.objections)).not.toContain('大操大办')
    expect(problem(await actOnRound(county, id, 'conclusions'))).toEqual([409, 'assessment.waiting'])
    const answer = { objection: first.body.id, text: '核实一起，改分', upheld: true }
    expect(problem(await actOnRound(county, id, 'objection-answers', answer))).toEqual([422, 'assessment.which'])
    const computed = { ...answer, indicator: 'disclosure', points: 1 }
    expect(problem(await actOnRound(county, id, 'objection-answers', computed))).toEqual([422, 'assessment.which'])
    const same = { ...answer, indicator: 'customs', points: 3 }
    expect(problem(await actOnRound(county, id, 'objection-answers', same))).toEqual([422, 'assessment.same-points'])
    const done = await actOnRound(county, id, 'objection-answers', { ...answer, indicator: 'customs', points: 2 })
    expect(done.status).toBe(201)
    const no = { objection: second, text: '聘书和值班记录都在', upheld: false }
    expect((await actOnRound(county, id, 'objection-answers', no)).status).toBe(201)
    expect(problem(await actOnRound(county, id, 'conclusions'))).toEqual([409, 'assessment.notice-runs'])
    const [after] = await publicOf()
    expect(after.scores.county.customs).toBe(2)
    expect(after.scores.town.customs).toBe(5)
    expect(after.objections[0]).toMatchObject({ answer: { upheld: true, indicator: 'customs', from: 3, to: 2 } })
    expect(after.objections[0].text).not.toContain('13805712345')
    expect(after.cards.county.points).toBe(round.cards.county.points - 1)
  })

  test('ends by its points, is raised step by step, reviewed, and withdrawn; a refused one may begin anew', async () => {
    county.setNow(new Date(county.now().getTime() + 8 * DAY_MS))
    const ended = await actOnRound(county, id, 'conclusions')
    expect(ended.body.stage).toBe('recognised')
    const [round] = await publicOf()
    expect(['county', 'model']).toContain(round.level)
    expect((await county.anyone().get('/api/v1/assessment-standings')).body.counts.recognised).toBe(1)
    expect(
      problem(await actOnRound(county, id, 'promotions', { level: 'provincial', paper: '省文〔2026〕1号' })),
    ).toEqual([409, 'assessment.level'])
    expect((await actOnRound(county, id, 're-reviews', { text: '复核材料齐全' })).status).toBe(201)
    expect((await actOnRound(county, id, 'withdrawals', { text: '查实公章外借，摘牌' })).body.stage).toBe('withdrawn')
    expect(problem(await actOnRound(county, id, 'withdrawals', { text: '再摘一次不行' }))).toEqual([
      409,
      'assessment.not-now',
    ])
    const { body } = await county.anyone().get('/api/v1/assessment-standings')
    expect(body.counts).toMatchObject({ recognised: 0, withdrawn: 1 })
    const facts = await asSystem(county, (tx) =>
      actionsOf({ tx, county: county.floor.county } as Parameters<typeof actionsOf>[0], id),
    )
    const state = folded(facts)
    expect(state.stage).toBe('withdrawn')
    // A veto bars every level, however many points there are.
    const vetoed = cardOf(state.standard, { ...state.scores.self, crime: 1 }, state.figures)
    expect(vetoed.vetoes).toEqual(['crime'])
  })

  test('has pages for everybody and for the desks in both languages, and says what would lift the village', async () => {
    county.setNow(new Date(county.now().getTime() + DAY_MS))
    const again = await assessed(county).catch((error: Error) => error.message)
    expect(again).toContain('assessment.other-standard')
    for (const lang of ['zh-CN', 'en']) {
      const read = (path: string) => county.anyone().get(path, { 'accept-language': lang })
      const page = (await read(`/v/${GUIHUA}/assessment`)).text
      expect(page).toContain('核实一起，改分')
      expect(page).not.toContain('13805712345')
      expect((await read('/assessments')).status).toBe(200)
      expect((await read(`/v/${GUIHUA}/assessment/plaque`)).status).toBe(404)
    }
    const desk = county.staff('village.guihua')
    for (const path of ['/desk/assessments', '/desk/assessments/new', `/desk/assessments/${id}`])
      expect((await desk.get(path)).status, path).toBe(200)
    expect((await desk.get(`/desk/assessments/what-if?village=${GUIHUA}`)).text).toContain('怎样能提分')
    expect((await desk.get(`/desk/assessments/what-if?village=${SHIBAQIAO}`)).status).toBe(404)
    const { lifts } = (await desk.get(`/api/v1/assessment-what-ifs?villageCode=${GUIHUA}`)).body
    expect(lifts.find((lift: { known: string }) => lift.known === 'unknown').now).toBeUndefined()
    const { cookie, payload } = formOf(county, { id: newId(), standard: '2026-11-16', 'points-unity': '４' })
    const headers = { cookie: `sid=test-village.guihua; ${cookie}`, 'content-type': FORM_TYPE }
    const refused = await county.app.inject({ method: 'POST', url: '/desk/assessments/new', headers, payload })
    expect(refused.body).toContain('value="４"')
    expect(refused.statusCode).toBe(422)
  })
})

describe('points out of records', () => {
  const indicator = {
    ...{
      key: 'd',
      text: { zh: '一', en: 'a' },
      points: 10,
      rule: 'computed' as const,
      measure: 'disclosure-in-time' as const,
    },
    ...{ floor_percent: 60, target_percent: 100, evidence: { zh: '一', en: 'a' }, source: { zh: '一', en: 'a' } },
  }
  test('grow from the floor to the target in half points, and are unknown below the least number', () => {
    const points = (numerator: number, denominator: number) => computedPoints(indicator, { numerator, denominator }, 5)
    expect([points(5, 10), points(6, 10), points(8, 10), points(10, 10)]).toEqual([0, 0, 5, 10])
    expect(points(81, 100)).toBe(5.5)
    expect(points(4, 4)).toBeUndefined()
  })

  test('say how many more would reach the target, and admit what they cannot know', () => {
    const { measure: _, ...rest } = indicator
    const typed = { ...rest, key: 'e', rule: 'deduct' as const }
    const standard = {
      ...{
        key: 'k',
        version: '2020-01-01',
        name: { zh: '一', en: 'a' },
        starter: true,
        pass_percent: 80,
        model_percent: 90,
      },
      ...{ notice_days: 7, review_years: 3, least: 5 },
      sections: [
        {
          key: 's',
          name: { zh: '一', en: 'a' },
          indicators: [indicator, typed],
        },
      ],
    }
    const lifts = liftsOf(standard, { 'disclosure-in-time': { numerator: 7, denominator: 10 } }, undefined)
    expect(lifts.map(({ known, gain, missing }) => [known, gain, missing])).toEqual([
      ['records', 7.5, 3],
      ['unknown', undefined, undefined],
    ])
  })
})
